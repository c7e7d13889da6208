// The moderators' queue, made quick: keys, acts without loading the page anew, filter as one types, and word of what changes.
// Every part of it is on top of forms and links that work without.

import {bindKey, say} from "./desk.js";

const root = document.getElementById("replies");
const words = root?.dataset ?? {};
const wide = matchMedia("(min-width: 62rem)");
const byId = id => document.getElementById(id);
const rows = () => [...document.querySelectorAll(".reply-row")];
const fresh = new Set();

let at = -1;
let query = words.query ?? "";

async function load(address, options = {}) {
    const response = await fetch(address, {credentials: "same-origin", headers: {Accept: "text/html"}, ...options});
    return {response, page: new DOMParser().parseFromString(await response.text(), "text/html")};
}

/** Takes over the parts of a whole page; false when it is another page, such as the log-in. */
function takeOver(page, place) {
    const other = page.getElementById("replies");
    if (!other) {
        return false;
    }
    for (const id of ["replies-tabs", "replies-notice", "replies-list"]) {
        byId(id).replaceWith(document.adoptNode(page.getElementById(id)));
    }
    query = other.dataset.query;
    fresh.clear();
    announce();
    ready();
    if (rows().length === 0) {
        const none = document.createElement("p");
        none.className = "none";
        none.textContent = byId("replies-item").getAttribute("aria-label");
        byId("replies-item").replaceChildren(none);
    }
    mark(place, true);
    return true;
}

/** Boxes that only a script can work. */
function ready() {
    const all = document.querySelector(".reply-all");
    if (all) {
        all.hidden = false;
        byId("replies-all").addEventListener("change", event => {
            document.querySelectorAll(".reply-row input[type=checkbox]").forEach(box => { box.checked = event.target.checked; });
        });
    }
}

// ---- Filter as one types

let typing = 0;
let asked;

async function filter() {
    asked?.abort();
    asked = new AbortController();
    const given = new URLSearchParams(new FormData(byId("replies-filter")));
    for (const [name, value] of [...given]) {
        if (value === "" || name === "tab" && value === "waiting") {
            given.delete(name);
        }
    }
    const list = byId("replies-list");
    list.setAttribute("aria-busy", "true");
    try {
        const {response, page} = await load("/desk/replies?part=list&" + given, {signal: asked.signal});
        const part = page.getElementById("replies-part");
        if (!response.ok || !part) {
            throw new Error(words.failed);
        }
        list.replaceChildren(...[...part.childNodes].map(node => document.adoptNode(node)));
        query = part.dataset.query;
        history.replaceState(null, "", "/desk/replies" + (query ? "?" + query : ""));
        fresh.clear();
        announce();
        ready();
        mark(-1, false);
    } catch (thrown) {
        if (thrown.name === "AbortError") {
            return;
        }
        say(words.failed, true);
    }
    list.removeAttribute("aria-busy");
}

// ---- The reply at the side

let opening;
let soon = 0;

async function open(row) {
    const href = row.querySelector(".reply-name").href;
    if (!wide.matches) {
        return;
    }
    opening?.abort();
    opening = new AbortController();
    const side = byId("replies-item");
    side.setAttribute("aria-busy", "true");
    try {
        const url = new URL(href);
        url.searchParams.set("part", "item");
        const {response, page} = await load(url, {signal: opening.signal});
        const view = page.querySelector(".reply-view");
        if (!response.ok || !view) {
            location.assign(href);
            return;
        }
        side.replaceChildren(document.adoptNode(view));
        side.scrollTop = 0;
        rows().forEach(other => other.classList.toggle("is-shown", other === row));
    } catch (thrown) {
        if (thrown.name !== "AbortError") {
            say(words.failed, true);
        }
    }
    side.removeAttribute("aria-busy");
}

function mark(place, opens = true) {
    const all = rows();
    all.forEach(row => row.classList.remove("is-at"));
    at = Math.max(-1, Math.min(place, all.length - 1));
    const row = all[at];
    if (row) {
        row.classList.add("is-at");
        row.scrollIntoView({block: "nearest"});
        if (opens) {
            row.querySelector(".reply-name").focus({preventScroll: true});
            clearTimeout(soon);
            soon = setTimeout(() => open(row), 80);
        }
    }
}

// ---- Acts

async function send(form, button) {
    const body = new URLSearchParams(new FormData(form, button ?? undefined));
    const place = Math.max(0, at);
    try {
        const {response, page} = await load(button?.formAction || form.action, {method: "POST", body});
        if (!takeOver(page, place)) {
            location.assign(response.url);
            return;
        }
        const here = new URL(response.url);
        ["done", "on"].forEach(name => here.searchParams.delete(name));
        history.replaceState(null, "", here);
        say(byId("replies-notice").querySelector("p")?.textContent ?? "");
    } catch {
        say(words.failed, true);
    }
}

/** By key: what is selected, else where one is. */
function act(verb) {
    const bulk = byId("replies-bulk");
    if (bulk?.querySelector(".reply-row input:checked")) {
        bulk.querySelector(`.reply-foot button[formaction$="/${verb}"]`)?.click();
    } else {
        const own = rows()[at] ?? document.querySelector(".reply-view");
        own?.querySelector(`button[formaction$="/${verb}"]`)?.click();
    }
}

// ---- What changes

let source;

function listen() {
    source?.close();
    source = new EventSource("/desk/replies/events");
    source.addEventListener("replies", event => changed(JSON.parse(event.data)));
    source.addEventListener("overrun", () => { fresh.add("more"); announce(); });
    source.addEventListener("ended", () => source.close());
    source.addEventListener("error", () => say(words.lost));
}

const COMES = {waiting: ["reply-received", "reply-held", "reply-edited"], reported: ["reply-reported"], approved: ["reply-approved"],
    hidden: ["reply-hidden"], spam: ["reply-spammed"]};

function changed(news) {
    for (const id of news.ids.split(" ")) {
        const row = document.querySelector(`.reply-row[data-id="${CSS.escape(id)}"]`);
        if (row) {
            row.classList.add("is-changed");
        } else if (COMES[words.tab]?.includes(news.kind)) {
            fresh.add(id);
        }
    }
    announce();
}

function announce() {
    const news = byId("replies-news");
    news.hidden = fresh.size === 0;
    if (fresh.size > 0) {
        const link = news.querySelector("a");
        link.textContent = words.new.replace("#", fresh.size.toLocaleString(document.documentElement.lang));
        link.href = "/desk/replies" + (query ? "?" + query : "");
    }
}

// ---- All together

if (root) {
    root.classList.add("is-live");
    ready();
    byId("replies-filter").addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(filter, 150); });
    byId("replies-filter").addEventListener("submit", event => { event.preventDefault(); clearTimeout(typing); filter(); });
    byId("replies-news").addEventListener("click", event => {
        event.preventDefault();
        filter().then(() => mark(0));
    });
    document.addEventListener("submit", event => {
        if (event.target.matches("form[data-act]")) {
            event.preventDefault();
            send(event.target, event.submitter);
        }
    }, true);
    document.addEventListener("click", event => {
        const row = event.target.closest?.(".reply-row");
        const isName = event.target.closest?.(".reply-name");
        const isFree = !event.target.closest?.("a, button, input, label");
        if (row && wide.matches && (isName || isFree) && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
            event.preventDefault();
            mark(rows().indexOf(row), false);
            open(row);
        }
    });
    const group = document.querySelector("h1").textContent;
    for (const key of ["j", "ArrowDown"]) {
        bindKey(key, key === "j" ? words.next : "", () => mark(at + 1), group);
    }
    for (const key of ["k", "ArrowUp"]) {
        bindKey(key, key === "k" ? words.previous : "", () => mark(Math.max(0, at - 1)), group);
    }
    bindKey("x", words.select, () => rows()[at]?.querySelector("input[type=checkbox]")?.click(), group);
    bindKey("a", words.approve, () => act("approve"), group);
    bindKey("h", words.hide, () => act("hide"), group);
    bindKey("s", words.spam, () => act("spam"), group);
    bindKey("b", words.ban, () => {
        const ban = document.querySelector(".reply-ban");
        if (ban) {
            ban.open = true;
            ban.querySelector("input[name=note]").focus();
        }
    }, group);
    bindKey("u", words.undo, () => document.querySelector("button[data-undo]")?.form.requestSubmit(), group);
    bindKey("/", words.filter, () => { byId("q").focus(); byId("q").select(); }, group);
    byId("q").addEventListener("keydown", event => {
        if (event.key === "Escape" || event.key === "ArrowDown") {
            event.target.blur();
            mark(Math.max(at, 0));
            event.preventDefault();
        }
    });
    mark(rows().findIndex(row => row.classList.contains("is-shown")), false);
    listen();
    // A browser keeps few connections to a server: who does not look is told on coming back.
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" ? listen() : source?.close());
    addEventListener("pagehide", () => source?.close());
    addEventListener("pageshow", event => event.persisted && listen());
}
