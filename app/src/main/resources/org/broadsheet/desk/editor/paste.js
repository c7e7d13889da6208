// What comes by the clipboard or is dropped: HTML of word processors and of web pages is brought into the shape that the schema
// reads. What the schema does not know falls away there, and the server parses it all again.

const GONE = "script, style, meta, link, title, xml, template, noscript, iframe, object, embed, form, button, input, select, "
    + "textarea, svg, math, video, audio, canvas, [hidden], [aria-hidden=true]";
const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article, header, footer, address, dl, dt, dd";

/** @param {string} html of the clipboard */
export function cleanPaste(html) {
    if (html.includes("data-pm-slice")) {
        return html;
    }
    const page = new DOMParser().parseFromString(withoutConditions(html), "text/html");
    const body = page.body;
    body.querySelectorAll(GONE).forEach(element => element.remove());
    comments(page).forEach(comment => comment.remove());
    wordLists(body);
    body.querySelectorAll("*").forEach(element => element.localName.includes(":") && unwrap(element));
    styles(body);
    body.querySelectorAll("a[href]").forEach(link => link.setAttribute("href", straight(link.getAttribute("href"))));
    body.querySelectorAll("a:not([href])").forEach(unwrap);
    body.querySelectorAll("img").forEach(image => isOurs(image) || image.remove());
    body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol").forEach(unwrap);
    body.querySelectorAll("li ul, li ol").forEach(flatten);
    body.querySelectorAll("td, th, li, figcaption").forEach(inOneLine);
    body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li").forEach(block => {
        if (!block.textContent.trim() && !block.querySelector("img")) {
            block.remove();
        }
    });
    spaces(body);
    return body.innerHTML;
}

/** What Word puts for old browsers alone (<![if …]>) is a comment to others; what is in it stays. */
function withoutConditions(html) {
    return html.replace(/<!\[(if|endif)[^>]*>/gi, "").replace(/<o:p>\s*(&nbsp;)?\s*<\/o:p>/gi, "")
        // The page's policy would report each style that it forbids: they are read as plain attributes.
        .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\son[a-z]+\s*=/gi, " data-off=").replace(/\sstyle\s*=/gi, " data-style="))
        .replace(/<style[\s\S]*?<\/style\s*>/gi, "");
}

function comments(page) {
    const found = [];
    const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
    while (walk.nextNode()) {
        found.push(walk.currentNode);
    }
    return found;
}

function unwrap(element) {
    element.replaceWith(...element.childNodes);
}

/** Word writes an item of a list as a paragraph that begins with its sign; those that follow each other become one list. */
function wordLists(body) {
    let list = null;
    for (const item of [...body.querySelectorAll("p")]) {
        const style = item.getAttribute("data-style") ?? "";
        if (!/mso-list:\s*l\d+/i.test(style)) {
            list = null;
            continue;
        }
        const sign = [...item.querySelectorAll("span")].find(span => /mso-list:\s*Ignore/i.test(span.getAttribute("data-style") ?? ""));
        const isNumbered = /^[\s(]*([0-9]+|[a-z]{1,3})[.)]/i.test(sign?.textContent ?? "");
        sign?.remove();
        const name = isNumbered ? "ol" : "ul";
        const follows = list && list.localName === name && before(item) === list;
        if (!follows) {
            list = item.ownerDocument.createElement(name);
            item.before(list);
        }
        const entry = item.ownerDocument.createElement("li");
        entry.append(...item.childNodes);
        list.append(entry);
        item.remove();
    }
}

const before = element => {
    let other = element.previousSibling;
    while (other && other.nodeType !== 1 && !other.textContent.trim()) {
        other = other.previousSibling;
    }
    return other;
};

/** Bold and italic that are said by style become elements; and those that a style takes back go. */
function styles(body) {
    for (const element of [...body.querySelectorAll("b, strong, i, em, span, font")]) {
        const style = element.getAttribute("data-style") ?? "";
        const weight = /(?:^|[;\s])font-weight:\s*([a-z0-9]+)/i.exec(style)?.[1] ?? "";
        const slant = /(?:^|[;\s])font-style:\s*([a-z]+)/i.exec(style)?.[1] ?? "";
        const isBold = /^(b|strong)$/.test(element.localName) ? !/^(normal|[1-4]00)$/.test(weight) : /^(bold|bolder|[6-9]00)$/.test(weight);
        const isItalic = /^(i|em)$/.test(element.localName) ? slant !== "normal" : /^(italic|oblique)$/.test(slant);
        let inner = [...element.childNodes];
        for (const [is, name] of [[isItalic, "em"], [isBold, "strong"]]) {
            if (is && element.textContent.trim()) {
                const mark = element.ownerDocument.createElement(name);
                mark.append(...inner);
                inner = [mark];
            }
        }
        element.replaceWith(...inner);
    }
    body.querySelectorAll("[data-style]").forEach(element => element.removeAttribute("data-style"));
    body.querySelectorAll("h1 strong, h2 strong, h3 strong, h4 strong, h5 strong, h6 strong, th strong").forEach(unwrap);
}

/** The address that a redirecting one leads to. */
function straight(href) {
    try {
        const url = new URL(href);
        const isGoogle = /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url";
        const target = isGoogle ? url.searchParams.get("q") ?? url.searchParams.get("url") : null;
        return target && /^https?:/.test(target) ? target : own(url) ?? href;
    } catch {
        return href;
    }
}

/** A page of this site is linked by its path. */
function own(url) {
    return url.origin === location.origin && !url.pathname.startsWith("/desk") ? url.pathname + url.search + url.hash : null;
}

/** Of this site's library; others' pictures are nobody's to show. */
function isOurs(image) {
    const src = image.getAttribute("src") ?? "";
    const path = src.startsWith(location.origin) ? src.slice(location.origin.length) : src;
    const found = /^\/(media|desk\/pictures)\/[0-9a-f]{64}\//.test(path);
    if (found) {
        image.setAttribute("src", path);
    }
    return found;
}

/** Items of an inner list follow the item that it is in. */
function flatten(inner) {
    const item = inner.parentElement?.closest("li");
    if (item) {
        item.after(...[...inner.children].filter(child => child.localName === "li"));
        inner.remove();
    }
}

/** Blocks where only a line can be are parted by line ends. */
function inOneLine(holder) {
    for (const block of [...holder.querySelectorAll(BLOCKS)]) {
        if (block.previousSibling && block.previousSibling.textContent?.trim()) {
            block.before(holder.ownerDocument.createElement("br"));
        }
        unwrap(block);
    }
}

/** A space that may not break beside one that may is one space; Word writes both for the width. */
function spaces(body) {
    const walk = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const text = walk.currentNode;
        text.data = text.data.replace(/[\u00a0 \t\r\n]*[ \t\r\n]\u00a0[\u00a0 \t\r\n]*|\u00a0[ \t\r\n][\u00a0 \t\r\n]*|\u00a0{2,}/g, " ");
    }
}

/** The picture files among what was pasted or dropped; none when it is text that only brings pictures along. */
export function pictureFiles(data) {
    const files = [...(data?.files ?? [])].filter(file => file.type.startsWith("image/"));
    const html = data?.getData("text/html") ?? "";
    const words = html ? new DOMParser().parseFromString(html, "text/html").body.textContent.trim() : data?.getData("text/plain") ?? "";
    return words ? [] : files;
}
