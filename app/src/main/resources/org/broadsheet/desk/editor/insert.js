// What is put into a body by a dialog: links, pictures, embeds, tables; and how a picture looks while it is written about.

import { NodeSelection } from "prosemirror-state";
import { toggleMark } from "prosemirror-commands";
import { element, fetchForm, openDialog, say, sayWhy } from "desk";
import { schema, shown, isLink } from "body";
import { insertTable, addRow, addColumn, dropRow, dropColumn, dropTable, headRow, isInTable } from "typing";

const {nodes, marks} = schema;

const labelled = (label, field) => element("div", {className: "field"}, element("label", {for: field.id}, label), field);

/** Runs the newest call alone, a moment after the last key. */
function soon(call, wait = 160) {
    let timer = 0;
    let turn = 0;
    return (...given) => {
        clearTimeout(timer);
        const mine = ++turn;
        timer = setTimeout(() => call(() => mine === turn, ...given), wait);
    };
}

// ---- Links

/** Asks where a link leads: an address, or a story of ours by words of its headline. */
export function askLink(view, words) {
    const {state} = view;
    const {from, to, empty, $from} = state.selection;
    const known = (empty ? $from.marks() : state.doc.nodeAt(from)?.marks ?? []).find(mark => mark.type === marks.link);
    if (empty && !known) {
        say(words.address, true);
        return true;
    }
    const field = element("input", {id: "link-address", type: "text", value: known?.attrs.href ?? "", autocomplete: "off", dir: "ltr"});
    const wrong = element("p", {className: "hint", role: "status"});
    const list = element("ul", {className: "found"});
    const set = element("button", {type: "submit"}, words.setLink);
    const unset = element("button", {type: "button", className: "plain", hidden: !known}, words.unlink);
    const form = element("form", {}, labelled(words.address + " / " + words.findStory, field), wrong, list,
        element("p", {className: "choices"}, set, unset));
    const dialog = openDialog(words.setLink, "link-dialog", form);
    const span = known && empty ? around(state, $from, known) : {from, to};
    const apply = href => {
        const tr = view.state.tr.removeMark(span.from, span.to, marks.link);
        view.dispatch(href ? tr.addMark(span.from, span.to, marks.link.create({href})) : tr);
        dialog.close();
        view.focus();
    };
    const search = soon(async isNewest => {
        const asked = field.value.trim();
        if (isLink(asked) || /^www\./.test(asked)) {
            list.replaceChildren();
            return;
        }
        try {
            const {stories} = await fetchForm("/desk/stories/search?q=" + encodeURIComponent(asked), {method: "GET"});
            if (isNewest()) {
                list.replaceChildren(...(stories.length ? stories.map(story => {
                    const button = element("button", {type: "button", className: "plain", lang: story.language, dir: "auto"},
                        element("span", {}, story.headline), element("small", {dir: "ltr"}, story.at));
                    button.addEventListener("click", () => apply(story.href));
                    return element("li", {}, button);
                }) : [element("li", {className: "none"}, words.noStory)]));
            }
        } catch (thrown) {
            sayWhy(thrown);
        }
    });
    field.addEventListener("input", search);
    form.addEventListener("submit", event => {
        event.preventDefault();
        const typed = field.value.trim();
        const href = /^www\.\S+\.\S+$/.test(typed) ? "https://" + typed : typed;
        if (isLink(href)) {
            apply(href);
        } else {
            wrong.textContent = words.badAddress;
            field.setAttribute("aria-invalid", "true");
        }
    });
    unset.addEventListener("click", () => apply(""));
    field.focus();
    field.select();
    search();
    return true;
}

/** The whole of the link that the cursor is in. */
function around(state, $from, mark) {
    let from = $from.pos;
    let to = $from.pos;
    $from.parent.forEach((node, offset) => {
        const start = $from.start() + offset;
        const end = start + node.nodeSize;
        if (mark.isInSet(node.marks) && start <= $from.pos && end >= $from.pos) {
            from = Math.min(from, start);
            to = Math.max(to, end);
        }
    });
    return {from, to};
}

// ---- Embeds and tables

export function askEmbed(view, words) {
    const url = element("input", {id: "embed-url", type: "url", dir: "ltr", autocomplete: "off", required: true});
    const title = element("input", {id: "embed-title", dir: "auto", autocomplete: "off"});
    const form = element("form", {}, labelled(words.embedAddress, url), labelled(words.embedTitle, title),
        element("p", {className: "choices"}, element("button", {type: "submit"}, words.insert)));
    const dialog = openDialog(words.insert, "embed-dialog", form);
    form.addEventListener("submit", event => {
        event.preventDefault();
        if (/^https?:\/\/[^/?#:@\s]/i.test(url.value.trim())) {
            dialog.close();
            put(view, nodes.embed.create({url: url.value.trim(), title: title.value.trim()}));
        } else {
            url.setAttribute("aria-invalid", "true");
        }
    });
    url.focus();
}

/** In a table: what can be done with it; elsewhere: how large a new one is. */
export function askTable(view, words) {
    if (isInTable(view.state)) {
        const acts = [[words.addRow, addRow], [words.addColumn, addColumn], [words.headRow, headRow], [words.dropRow, dropRow],
            [words.dropColumn, dropColumn], [words.dropTable, dropTable]];
        const dialog = openDialog(words.tool, "table-dialog", element("p", {className: "choices"}, ...acts.map(([label, act]) => {
            const button = element("button", {type: "button", className: "plain"}, label);
            button.addEventListener("click", () => { dialog.close(); act(view.state, view.dispatch); view.focus(); });
            return button;
        })));
        return;
    }
    const rows = element("input", {id: "table-rows", type: "number", min: 1, max: 200, value: 3});
    const columns = element("input", {id: "table-columns", type: "number", min: 1, max: 20, value: 3});
    const form = element("form", {}, element("div", {className: "two"}, labelled(words.rows, rows), labelled(words.columns, columns)),
        element("p", {className: "choices"}, element("button", {type: "submit"}, words.insert)));
    const dialog = openDialog(words.tool, "table-dialog", form);
    form.addEventListener("submit", event => {
        event.preventDefault();
        dialog.close();
        insertTable(Math.min(200, Math.max(1, +rows.value || 1)), Math.min(20, Math.max(1, +columns.value || 1)))(view.state, view.dispatch);
        view.focus();
    });
    rows.focus();
}

function put(view, node, at = null) {
    const tr = at === null ? view.state.tr.replaceSelectionWith(node) : view.state.tr.insert(at, node);
    view.dispatch(tr.scrollIntoView());
    view.focus();
}

// ---- Pictures

/** Sends a file to the library. */
export async function upload(file, library, word) {
    const form = new FormData();
    form.append("form", word);
    form.append("file", file, file.name || "picture");
    return fetchForm(library, {method: "POST", body: form});
}

/** A picture of the library as a block. */
export const figureOf = picture => nodes.figure.create(
    {src: picture.src, alt: picture.alt ?? "", credit: picture.credit ?? ""},
    picture.caption ? schema.text(picture.caption) : null);

/** Uploads pictures and puts them where they were dropped, or at the cursor. */
export async function takeIn(view, files, at, {library, form, words}) {
    for (const file of files) {
        say(words.uploading);
        try {
            const picture = await upload(file, library, form);
            const end = view.state.doc.content.size;
            put(view, figureOf(picture), at === null ? null : Math.min(at, end));
        } catch (thrown) {
            sayWhy(thrown);
        }
    }
}

/** Offers the library, with its search and an upload; calls back with the one that was chosen. */
export function choosePicture({library, form, words}, choose) {
    const field = element("input", {id: "picture-search", type: "search", autocomplete: "off", dir: "auto"});
    const file = element("input", {id: "picture-file", type: "file", accept: "image/jpeg,image/png,image/webp,image/gif"});
    const grid = element("ul", {className: "picture-grid"});
    const more = element("button", {type: "button", className: "plain", hidden: true}, words.more);
    const note = element("p", {className: "hint", role: "status"});
    const dialog = openDialog(words.findPicture, "picture-dialog",
        element("div", {className: "two"}, labelled(words.findPicture, field), labelled(words.upload, file)), note, grid,
        element("p", {className: "choices"}, more));
    const take = picture => { dialog.close(); choose(picture); };
    let before = "";
    const show = async (isNewest, isMore = false) => {
        try {
            const answer = await fetchForm(`${library}/search?q=${encodeURIComponent(field.value.trim())}`
                + (isMore ? "&before=" + encodeURIComponent(before) : ""), {method: "GET"});
            if (!isNewest()) {
                return;
            }
            const items = answer.pictures.map(picture => {
                const image = element("img", {src: picture.thumb, alt: picture.alt, loading: "lazy"});
                const button = element("button", {type: "button", className: "plain"}, image,
                    element("small", {dir: "auto"}, picture.credit || picture.alt || "–"));
                button.addEventListener("click", () => take(picture));
                return element("li", {}, button);
            });
            before = answer.before ?? "";
            more.hidden = !before;
            note.textContent = items.length || isMore ? "" : words.noPicture;
            if (isMore) {
                grid.append(...items);
            } else {
                grid.replaceChildren(...items);
            }
        } catch {
            note.textContent = words.noLibrary;
        }
    };
    const search = soon(show);
    field.addEventListener("input", () => search());
    more.addEventListener("click", () => show(() => true, true));
    file.addEventListener("change", async () => {
        if (!file.files[0]) {
            return;
        }
        note.textContent = words.uploading;
        try {
            take(await upload(file.files[0], library, form));
        } catch (thrown) {
            note.textContent = "";
            file.value = "";
            sayWhy(thrown);
        }
    });
    show(() => true);
    field.focus();
}

/** A picture in the text: the caption is written in place, what must be said of it stands below. */
export function figureView(words) {
    return (node, view, getPos) => {
        const image = element("img", {src: shown(node.attrs.src), alt: "", draggable: true});
        const caption = element("figcaption", {"data-placeholder": words.caption});
        const alt = element("input", {value: node.attrs.alt, placeholder: words.alt, "aria-label": words.alt, dir: "auto", maxLength: 2000});
        const credit = element("input", {value: node.attrs.credit, placeholder: words.credit, "aria-label": words.credit, dir: "auto", maxLength: 1000});
        const remove = element("button", {type: "button", className: "quiet"}, words.remove);
        const facts = element("div", {className: "figure-facts", contentEditable: "false"}, alt, credit, remove);
        const dom = element("figure", {}, image, caption, facts);
        let current = node;
        const show = () => {
            alt.toggleAttribute("data-missing", !current.attrs.alt.trim());
            credit.toggleAttribute("data-missing", !current.attrs.credit.trim());
            caption.toggleAttribute("data-empty", !current.content.size);
        };
        const set = (name, value) => {
            const tr = view.state.tr.setNodeAttribute(getPos(), name, value);
            view.dispatch(tr);
        };
        alt.addEventListener("input", () => set("alt", alt.value));
        credit.addEventListener("input", () => set("credit", credit.value));
        remove.addEventListener("click", () => {
            const at = getPos();
            view.dispatch(view.state.tr.delete(at, at + current.nodeSize));
            view.focus();
        });
        image.addEventListener("click", () => {
            view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, getPos())));
        });
        show();
        return {
            dom,
            contentDOM: caption,
            stopEvent: event => facts.contains(event.target),
            ignoreMutation: mutation => mutation.type !== "selection" && !caption.contains(mutation.target),
            update(next) {
                if (next.type !== nodes.figure || next.attrs.src !== current.attrs.src) {
                    return false;
                }
                current = next;
                for (const [field, value] of [[alt, next.attrs.alt], [credit, next.attrs.credit]]) {
                    if (field.value !== value && document.activeElement !== field) {
                        field.value = value;
                    }
                }
                show();
                return true;
            },
        };
    };
}

export { toggleMark };
