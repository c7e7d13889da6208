// A story in the editor: the form of the page, with ProseMirror in place of the field that holds HTML.

import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { bindKey, element, formWord, say } from "desk";
import { schema, readBody, writeBody, shown } from "body";
import { commands, countWords, hasMark, isIn, isInTable, plugins, quotesInField } from "typing";
import { cleanPaste, pictureFiles } from "paste";
import { askEmbed, askLink, askTable, choosePicture, figureOf, figureView, takeIn } from "insert";
import { keeping } from "keep";

const form = document.getElementById("story");
const data = JSON.parse(form.dataset.editor);
const words = data.words;
const sheet = form.querySelector(".paper-sheet");
const source = form.elements.body;
const tools = form.querySelector(".tools");
const library = {library: form.dataset.pictures, form: formWord(), words};
const FIELDS = ["headline", "standfirst", "byline", "dateline", "section", "topics", "language", "urgency", "path", "picture",
    "caption", "alt", "credit"];

const language = () => form.elements.language.value;

// ---- The body

const mount = element("div", {className: "body-mount"});
source.before(mount);
let keep = null;

const view = new EditorView(mount, {
    state: state(source.value),
    attributes: {role: "textbox", "aria-multiline": "true", "aria-labelledby": "body-label", class: "body-text", spellcheck: "true"},
    nodeViews: {figure: figureView(words)},
    transformPastedHTML: cleanPaste,
    dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr));
        if (tr.docChanged) {
            bodyHtml = null;
            count();
            keep?.changed();
        }
        showTools();
    },
    handlePaste(editor, event) {
        const files = pictureFiles(event.clipboardData);
        if (files.length) {
            takeIn(editor, files, null, library);
        }
        return files.length > 0;
    },
    handleDrop(editor, event) {
        const files = pictureFiles(event.dataTransfer);
        if (files.length) {
            takeIn(editor, files, editor.posAtCoords({left: event.clientX, top: event.clientY})?.pos ?? null, library);
            event.preventDefault();
        }
        return files.length > 0;
    },
    handleDOMEvents: {dragover: (editor, event) => { event.dataTransfer?.types.includes("Files") && event.preventDefault(); return false; }},
    editable: () => keep?.isWritable() ?? true,
});

function state(html) {
    return EditorState.create({
        doc: readBody(html),
        plugins: plugins({language, link: () => askLink(view, words)}),
    });
}

let bodyHtml = null;
const body = () => bodyHtml ??= writeBody(view.state.doc);

source.hidden = true;
document.getElementById("body-hint").hidden = true;
source.removeAttribute("aria-describedby");
document.getElementById("body-label").addEventListener("click", event => { event.preventDefault(); view.focus(); });

// ---- The tools

// Drawn in a square of 20.
const SIGNS = {
    bold: "M6 3.5h5a3.2 3.2 0 0 1 0 6.5H6zM6 10h5.8a3.3 3.3 0 0 1 0 6.5H6z",
    italic: "M9 3.5h5M6 16.5h5M11.7 3.5l-3.4 13",
    link: "M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.6-2.6a3.2 3.2 0 0 0-4.6-4.6l-1 1M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-2.6 2.6a3.2 3.2 0 0 0 4.6 4.6l1-1",
    heading: "M3 4v12M10 4v12M3 10h7M13.5 8.2a2 2 0 1 1 3.4 1.5L13.3 14h4",
    heading3: "M3 4v12M10 4v12M3 10h7M13.6 7.2h3.6l-2.2 2.6a2.2 2.2 0 1 1-1.7 3.4",
    quote: "M4 13c3-.6 3.6-3 3.4-6.500H3.800v3.300h3.500M12.200 13c3-.6 3.600-3 3.400-6.500H12v3.300h3.500",
    list: "M8 5h9M8 10h9M8 15h9M3.500 5h.01M3.500 10h.01M3.500 15h.01",
    numbers: "M9 5h8M9 10h8M9 15h8M3 3.500l1.300-.5v4M2.800 12.500a1.200 1.200 0 1 1 2 .9L2.800 16h2.500",
    table: "M3 4h14v12H3zM3 8.200h14M3 12.200h14M10 4v12",
    picture: "M3 4h14v12H3zM3 14l4-4 3.500 3 2-1.800L17 15M13 7.500h.01",
    embed: "M7 6l-4 4 4 4M13 6l4 4-4 4",
    rule: "M3 10h14M6 5h8M6 15h8",
    undo: "M7 4L3.500 7.500 7 11M3.500 7.500H12a4.500 4.500 0 0 1 0 9H8",
    redo: "M13 4l3.500 3.500L13 11M16.500 7.500H8a4.500 4.500 0 0 0 0 9h4",
};

function drawn(path) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 20 20");
    svg.setAttribute("aria-hidden", "true");
    svg.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
    svg.firstChild.setAttribute("d", path);
    return svg;
}
const ACTS = {
    ...commands,
    link: () => askLink(view, words),
    table: () => askTable(view, {...words, tool: tools.dataset.table}),
    embed: () => askEmbed(view, words),
    picture: () => choosePicture(library, picture => {
        view.dispatch(view.state.tr.replaceSelectionWith(figureOf(picture)).scrollIntoView());
        view.focus();
    }),
};
const buttons = new Map(Object.entries(SIGNS).map(([name, sign]) => {
    const button = element("button", {type: "button", className: "tool tool-" + name, title: tools.dataset[name],
        "aria-label": tools.dataset[name], "data-command": tools.dataset[name], tabIndex: name === "bold" ? 0 : -1}, drawn(sign));
    button.addEventListener("mousedown", event => event.preventDefault());
    button.addEventListener("click", () => {
        ACTS[name](view.state, view.dispatch, view);
        if (name in commands) {
            view.focus();
        }
    });
    return [name, button];
}));
const counter = element("span", {className: "counter", dir: "auto"});
tools.append(...buttons.values(), counter);
tools.hidden = false;
tools.addEventListener("keydown", event => {
    const all = [...buttons.values()];
    const isRtl = getComputedStyle(tools).direction === "rtl";
    const step = {ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1}[event.key];
    const at = all.indexOf(document.activeElement);
    if (step && at >= 0) {
        event.preventDefault();
        const next = all[(at + step + all.length) % all.length];
        all.forEach(button => { button.tabIndex = button === next ? 0 : -1; });
        next.focus();
    }
});

function showTools() {
    const {nodes, marks} = schema;
    const now = view.state;
    const pressed = {
        bold: hasMark(now, marks.strong), italic: hasMark(now, marks.em), link: hasMark(now, marks.link),
        heading: isIn(now, nodes.heading, {level: 2}), heading3: isIn(now, nodes.heading, {level: 3}),
        quote: isIn(now, nodes.blockquote), list: isIn(now, nodes.bullet_list), numbers: isIn(now, nodes.ordered_list),
        table: isInTable(now),
    };
    for (const [name, is] of Object.entries(pressed)) {
        buttons.get(name).setAttribute("aria-pressed", String(is));
    }
}

let counting = 0;
function count() {
    clearTimeout(counting);
    counting = setTimeout(() => {
        const text = view.state.doc.textBetween(0, view.state.doc.content.size, "\n", " ");
        counter.textContent = words.words.replace("WORDS", countWords(text, language()).toLocaleString(document.documentElement.lang));
    }, 250);
}

// ---- The other fields

function grow(field) {
    field.style.blockSize = "auto";
    field.style.blockSize = field.scrollHeight + "px";
}
const lines = [form.elements.headline, form.elements.standfirst];
for (const field of lines) {
    field.addEventListener("input", () => grow(field));
    field.addEventListener("keydown", event => {
        if (event.key === "Enter" && !event.isComposing) {
            event.preventDefault();
            (field === lines[0] ? lines[1] : view).focus();
        }
    });
    quotesInField(field, language);
    grow(field);
}
addEventListener("resize", () => lines.forEach(grow));
document.fonts?.ready.then(() => lines.forEach(grow));
quotesInField(form.elements.caption, language);
form.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement && !event.isComposing) {
        event.preventDefault();
    }
});

const RIGHT_TO_LEFT = /^(ar|he|fa|ur|ps|ckb|sd|ug|yi|dv|syr)(-|$)/;
form.elements.language.addEventListener("change", () => {
    sheet.lang = language();
    sheet.dir = RIGHT_TO_LEFT.test(language()) ? "rtl" : "ltr";
    count();
});

function collect() {
    const fields = {body: body()};
    for (const name of FIELDS) {
        const field = form.elements[name];
        fields[name] = field && "value" in field ? field.value : "";
    }
    return fields;
}

function restore(fields) {
    for (const name of FIELDS) {
        const field = form.elements[name];
        if (field && "value" in field && name in fields) {
            field.value = fields[name];
        }
    }
    form.elements.language.dispatchEvent(new Event("change"));
    lines.forEach(grow);
    bodyHtml = null;
    view.updateState(state(fields.body ?? ""));
    count();
    showLead();
}

// ---- The lead picture

const lead = document.getElementById("lead-shown");
const choose = document.getElementById("lead-choose");
const remove = document.getElementById("lead-remove");
const toLibrary = document.getElementById("lead-library");
choose.hidden = false;
form.querySelector(".key-field").hidden = true;

function showLead(src) {
    const hash = form.elements.picture.value;
    if (!hash) {
        lead.replaceChildren();
    } else if (src) {
        lead.replaceChildren(element("img", {src: shown(src), alt: ""}));
    }
    remove.hidden = !hash;
    form.querySelector(".picture-words").toggleAttribute("data-empty", !hash);
    const isOurs = /^[0-9a-f]{64}$/.test(hash);
    toLibrary.href = form.dataset.pictures + (isOurs ? "/" + hash : "");
    toLibrary.textContent = isOurs ? toLibrary.dataset.one : toLibrary.dataset.all;
}

function setLead(picture) {
    form.elements.picture.value = picture.hash;
    form.elements.alt.value = picture.alt ?? "";
    form.elements.credit.value = picture.credit ?? "";
    form.elements.caption.value = picture.caption ?? "";
    showLead(picture.src);
    keep.changed();
}

choose.addEventListener("click", () => choosePicture(library, setLead));
remove.addEventListener("click", () => {
    form.elements.picture.value = "";
    showLead();
    keep.changed();
});
showLead();

// ---- What stands in the way

function showChecks(checks) {
    const place = document.getElementById("checks");
    place.replaceChildren(checks.length
        ? element("ul", {}, ...checks.map(check => {
            const link = element("a", {href: "#" + check.field}, check.sentence);
            link.addEventListener("click", event => { event.preventDefault(); lookAt(check.field); });
            return element("li", {className: check.isBlock ? "block" : "warn"},
                element("span", {className: "mark " + (check.isBlock ? "urgent" : "warn")}, check.isBlock ? words.mustMend : words.worthALook),
                " ", link);
        }))
        : element("p", {className: "clear"}, words.clear));
}

function lookAt(field) {
    if (field === "body") {
        const missing = mount.querySelector("[data-missing]");
        (missing ?? view).focus();
    } else {
        const found = document.getElementById(field);
        found?.closest("details")?.setAttribute("open", "");
        found?.focus();
    }
}
document.getElementById("checks").addEventListener("click", event => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (link && link.getAttribute("href").startsWith("#")) {
        event.preventDefault();
        lookAt(link.getAttribute("href").slice(1));
    }
});

// ---- Times in the newsroom's zone, with UTC beside

function utcOf(local, zone) {
    const asked = Date.parse(local + "Z");
    if (Number.isNaN(asked)) {
        return "";
    }
    const wall = moment => {
        const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", {timeZone: zone, hourCycle: "h23", year: "numeric",
            month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit"})
            .formatToParts(moment).map(part => [part.type, part.value]));
        return Date.UTC(+parts.year, +parts.month - 1, +parts.day, +parts.hour, +parts.minute, +parts.second);
    };
    let moment = asked - (wall(asked) - asked);
    moment -= wall(moment) - asked;
    return wall(moment) === asked ? new Date(moment).toISOString().replace("T", " ").replace(/\.\d+Z/, " UTC") : "";
}
for (const field of form.querySelectorAll("input[data-zone]")) {
    const output = field.closest(".field").querySelector(".utc");
    const show = () => { output.textContent = field.value ? "= " + utcOf(field.value, field.dataset.zone) : ""; };
    field.addEventListener("input", show);
    show();
}

// ---- Keeping

function setWritable(is) {
    form.classList.toggle("read-only", !is);
    for (const field of form.querySelectorAll(".paper-sheet input, .paper-sheet textarea, .side input, .side textarea, .side select")) {
        if (field.id !== "reason") {
            field.disabled = !is;
        }
    }
    for (const button of form.querySelectorAll("button")) {
        if (button.closest("#notes, .lock") || button.formAction.endsWith("/kill") || button.closest("#off")) {
            continue;
        }
        button.disabled = !is;
    }
    view.setProps({editable: () => is});
}

keep = keeping({form, data, collect, restore, setWritable, showChecks});
const isOfText = field => field instanceof HTMLElement && (FIELDS.includes(field.getAttribute("name") ?? ""));
form.addEventListener("input", event => isOfText(event.target) && keep.changed());
form.addEventListener("change", event => isOfText(event.target) && keep.changed());
// The server said no and shows what was typed: it is not saved yet.
if (form.querySelector(".error")) {
    keep.changed();
}

let isSent = false;
form.addEventListener("submit", async event => {
    if (isSent) {
        return;
    }
    event.preventDefault();
    const button = event.submitter;
    const target = button?.getAttribute("formaction") ?? "";
    source.value = body();
    if (!target) {
        await keep.flush();
        return;
    }
    const isText = !/\/(kill|withhold|restore|take|discard|rebase)$/.test(target);
    if (isText && !await keep.flush()) {
        say(document.getElementById("status").textContent, true);
        return;
    }
    if (isText) {
        source.value = body();
    }
    isSent = true;
    keep.leaving();
    // Not within the event: a form that is being sent cannot be sent again (HTML section 4.10.21.3).
    setTimeout(() => form.requestSubmit(button));
});
addEventListener("pageshow", event => { isSent = isSent && !event.persisted; });
// What the server says of others is as old as the page.
document.getElementById("others")?.remove();
form.addEventListener("desk-flush", () => { source.value = body(); });

bindKey("mod+s", words.saveKey, () => keep.flush());
bindKey("mod+Enter", words.publishKey, () => document.getElementById("publishing").focus());

count();
showTools();
keep.begin();
if (!form.elements.headline.value && matchMedia("(min-width: 48rem)").matches) {
    form.elements.headline.focus();
}
form.dataset.ready = "yes";
