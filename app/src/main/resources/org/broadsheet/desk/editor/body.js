// A story's body in the editor: exactly the blocks of kernel.Block and the inlines of kernel.Inline, and nothing else. What is
// read and written is the HTML that kernel.BodyHtml prints.

import { Schema, DOMParser, Fragment } from "prosemirror-model";

/** The desk's address of a picture of ours, which the public may not see yet. */
export const shown = src => /^\/media\/[0-9a-f]{64}\//.test(src) ? "/desk/pictures" + src.slice("/media".length) : src;

/** The public address of a picture that the desk shows. */
const stored = src => src.replace(/^\/desk\/pictures\/(?=[0-9a-f]{64}\/)/, "/media/");

const isWeb = url => /^https?:\/\/[^/?#:@\s]/i.test(url);

/** Whether an address may stand in a link; the server judges again (kernel.Addresses). */
export const isLink = href => isWeb(href) || /^\/(?![/\\])/.test(href) || /^mailto:[^@\s]+@/i.test(href);

export const schema = new Schema({
    nodes: {
        doc: {content: "block+"},
        paragraph: {content: "inline*", group: "block", parseDOM: [{tag: "p"}], toDOM: () => ["p", 0]},
        heading: {
            content: "inline*", group: "block", defining: true,
            attrs: {level: {default: 2, validate: "number"}},
            parseDOM: [
                {tag: "h1", attrs: {level: 2}}, {tag: "h2", attrs: {level: 2}},
                ...["h3", "h4", "h5", "h6"].map(tag => ({tag, attrs: {level: 3}})),
            ],
            toDOM: node => ["h" + node.attrs.level, 0],
        },
        blockquote: {
            content: "block+", group: "block", defining: true, parseDOM: [{tag: "blockquote"}], toDOM: () => ["blockquote", 0],
        },
        bullet_list: {content: "list_item+", group: "block", parseDOM: [{tag: "ul"}], toDOM: () => ["ul", 0]},
        ordered_list: {content: "list_item+", group: "block", parseDOM: [{tag: "ol"}], toDOM: () => ["ol", 0]},
        list_item: {content: "paragraph", defining: true, parseDOM: [{tag: "li"}], toDOM: () => ["li", 0]},
        figure: {
            content: "inline*", group: "block", isolating: true, draggable: true,
            attrs: {
                src: {validate: "string"}, alt: {default: "", validate: "string"}, credit: {default: "", validate: "string"},
            },
            parseDOM: [
                {tag: "figure:has(img)", getAttrs: readFigure, contentElement: caption},
                {tag: "img[src]", getAttrs: dom => readPicture(dom, "")},
            ],
            toDOM: node => ["figure", ["img", {src: shown(node.attrs.src), alt: node.attrs.alt}], ["figcaption", 0]],
        },
        embed: {
            group: "block", atom: true, draggable: true,
            attrs: {url: {validate: "string"}, title: {default: "", validate: "string"}},
            parseDOM: [{tag: "figure.embed", priority: 60, getAttrs: readEmbed}],
            toDOM: node => ["figure", {class: "embed"}, ["a", {href: node.attrs.url}, node.attrs.title || node.attrs.url]],
        },
        table: {
            content: "table_row+", group: "block", isolating: true,
            parseDOM: [{tag: "table"}], toDOM: () => ["table", ["tbody", 0]],
        },
        table_row: {content: "table_cell+", parseDOM: [{tag: "tr"}], toDOM: () => ["tr", 0]},
        table_cell: {
            content: "inline*", isolating: true, attrs: {header: {default: false, validate: "boolean"}},
            parseDOM: [{tag: "td", attrs: {header: false}}, {tag: "th", attrs: {header: true}}],
            toDOM: node => [node.attrs.header ? "th" : "td", 0],
        },
        rule: {group: "block", parseDOM: [{tag: "hr"}], toDOM: () => ["hr"]},
        text: {group: "inline"},
        line_break: {
            group: "inline", inline: true, selectable: false, linebreakReplacement: true,
            parseDOM: [{tag: "br"}], toDOM: () => ["br"],
        },
    },
    marks: {
        link: {
            attrs: {href: {validate: "string"}}, inclusive: false,
            parseDOM: [{
                tag: "a[href]",
                getAttrs: dom => isLink(dom.getAttribute("href").trim()) ? {href: dom.getAttribute("href").trim()} : false,
            }],
            toDOM: mark => ["a", {href: mark.attrs.href}, 0],
        },
        em: {
            parseDOM: [{tag: "em"}, {tag: "i"}, {style: "font-style=italic"}],
            toDOM: () => ["em", 0],
        },
        strong: {
            parseDOM: [
                {tag: "strong"},
                {tag: "b", getAttrs: dom => dom.style.fontWeight !== "normal" && null},
                {style: "font-weight", getAttrs: weight => /^(bold(er)?|[6-9]\d\d)$/.test(weight) && null},
            ],
            toDOM: () => ["strong", 0],
        },
    },
});

function readPicture(image, credit) {
    const src = stored(image.getAttribute("src") ?? "");
    return src ? {src, alt: image.getAttribute("alt") ?? "", credit} : false;
}

function readFigure(figure) {
    return readPicture(figure.querySelector("img"), figure.querySelector("figcaption .credit")?.textContent.trim() ?? "");
}

/** The words below a picture, without the credit, which is an attribute. */
function caption(figure) {
    const words = figure.querySelector("figcaption")?.cloneNode(true) ?? document.createElement("figcaption");
    words.querySelectorAll(".credit").forEach(credit => credit.remove());
    return words;
}

function readEmbed(figure) {
    const link = figure.querySelector("a[href]");
    const url = link?.getAttribute("href") ?? "";
    const title = link?.textContent ?? "";
    return isWeb(url) ? {url, title: title === url ? "" : title} : false;
}

const parser = DOMParser.fromSchema(schema);

/** The body that HTML says. */
export function readBody(html) {
    const page = document.implementation.createHTMLDocument("");
    page.body.innerHTML = html;
    return parser.parse(page.body);
}

const escape = text => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const attribute = text => escape(text).replaceAll('"', "&quot;").replaceAll("'", "&#39;");

/** The HTML of a body; blocks that say nothing are left out. */
export function writeBody(doc) {
    return blocks(doc);
}

function blocks(parent) {
    const written = [];
    parent.forEach(node => {
        const html = block(node);
        if (html) {
            written.push(html);
        }
    });
    return written.join("\n");
}

const around = (name, html) => html ? `<${name}>${html}</${name}>` : "";

function block(node) {
    const attrs = node.attrs;
    switch (node.type.name) {
        case "paragraph": return around("p", line(node.content));
        case "heading": return around("h" + attrs.level, line(node.content));
        case "blockquote": return around("blockquote", blocks(node));
        case "bullet_list": return around("ul", items(node));
        case "ordered_list": return around("ol", items(node));
        case "figure": return figure(node);
        case "embed":
            return `<figure class="embed"><a href="${attribute(attrs.url)}">${escape(attrs.title || attrs.url)}</a></figure>`;
        case "table": return around("table", rows(node));
        case "rule": return "<hr>";
        default: return "";
    }
}

function items(list) {
    let html = "";
    list.forEach(item => { html += around("li", line(item.firstChild.content)); });
    return html;
}

function rows(table) {
    let html = "";
    table.forEach(row => {
        html += "<tr>";
        row.forEach(cell => {
            const name = cell.attrs.header ? "th" : "td";
            html += `<${name}>${line(cell.content)}</${name}>`;
        });
        html += "</tr>";
    });
    return html;
}

function figure(node) {
    const words = line(node.content);
    const credit = node.attrs.credit.trim();
    const parts = [words, credit && `<span class="credit">${escape(credit)}</span>`].filter(Boolean).join(" ");
    return `<figure><img src="${attribute(node.attrs.src)}" alt="${attribute(node.attrs.alt)}" loading="lazy">`
        + (parts ? `<figcaption>${parts}</figcaption>` : "") + "</figure>";
}

const TAGS = {link: "a", em: "em", strong: "strong"};

/** Of the marks that begin together the one that lasts longest is outside. */
function line(content) {
    const nodes = [];
    content.forEach(node => nodes.push(node));
    const lasts = (mark, from) => {
        let to = from;
        while (to < nodes.length && mark.isInSet(nodes[to].marks)) {
            to++;
        }
        return to;
    };
    const open = [];
    let html = "";
    nodes.forEach((node, at) => {
        const stays = open.findIndex(mark => !mark.isInSet(node.marks));
        while (stays >= 0 && open.length > stays) {
            html += `</${TAGS[open.pop().type.name]}>`;
        }
        const news = node.marks.filter(mark => !mark.isInSet(open)).sort((a, b) => lasts(b, at) - lasts(a, at));
        for (const mark of news) {
            open.push(mark);
            html += mark.type.name === "link" ? `<a href="${attribute(mark.attrs.href)}">` : `<${TAGS[mark.type.name]}>`;
        }
        html += node.isText ? escape(node.text) : "<br>";
    });
    while (open.length) {
        html += `</${TAGS[open.pop().type.name]}>`;
    }
    return html.replace(/^(\s|<br>)+|(\s|<br>)+$/g, match => match.includes("\u00a0") || match.includes("\u202f") ? match : "");
}

export { Fragment };
