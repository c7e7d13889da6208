// The wire queue, made quick: filter as one types, keys, acts without loading the page anew, and word of what changes. Every
// part of it is on top of forms and links that work without.

import {bindKey, say} from "./desk.js";

const root = document.getElementById("queue");
const words = root?.dataset ?? {};
const wide = matchMedia("(min-width: 62rem)");
const byId = id => document.getElementById(id);
const rows = () => [...document.querySelectorAll(".queue-row")];

let at = -1;
let query = words.query ?? "";
let revision = Number(words.revision ?? 0);
const fresh = new Set();

// ---- Parts of pages

async function load(address, options = {}) {
    const response = await fetch(address, {credentials: "same-origin", headers: {Accept: "text/html"}, ...options});
    const text = await response.text();
    return {response, page: new DOMParser().parseFromString(text, "text/html")};
}

/** Takes over the parts of a whole page; false when it is another page, such as the log-in. */
function takeOver(page) {
    const other = page.getElementById("queue");
    if (!other) {
        return false;
    }
    for (const id of ["queue-tabs", "queue-notice", "queue-list", "queue-item"]) {
        byId(id)?.replaceWith(document.adoptNode(page.getElementById(id)));
    }
    taken(other.dataset);
    return true;
}

function taken(data) {
    query = data.query;
    revision = Number(data.revision);
    fresh.clear();
    announce();
    listen();
    mark(rows().findIndex(row => row.classList.contains("is-shown")), false);
}

// ---- Filter as one types

let typing = 0;
let asked;

function filterQuery() {
    const given = new URLSearchParams(new FormData(byId("queue-filter")));
    for (const [name, value] of [...given]) {
        if (value === "" || name === "state" && value === "new") {
            given.delete(name);
        }
    }
    return given.toString();
}

async function filter() {
    asked?.abort();
    asked = new AbortController();
    const wanted = filterQuery();
    const list = byId("queue-list");
    list.setAttribute("aria-busy", "true");
    try {
        const {response, page} = await load("/desk/wire?part=list&" + wanted, {signal: asked.signal});
        const part = page.getElementById("queue-part");
        if (!response.ok || !part) {
            throw new Error(words.failed);
        }
        list.replaceChildren(...[...part.childNodes].map(node => document.adoptNode(node)));
        history.replaceState(null, "", "/desk/wire" + (wanted ? "?" + wanted : ""));
        taken(part.dataset);
    } catch (thrown) {
        if (thrown.name === "AbortError") {
            return;
        }
        say(words.failed, true);
    }
    list.removeAttribute("aria-busy");
}

// ---- The item at the side

let opening;

async function open(row, isMoving) {
    const href = row.querySelector("h2 a").href;
    if (!wide.matches) {
        if (!isMoving) {
            location.assign(href);
        }
        return;
    }
    opening?.abort();
    opening = new AbortController();
    const side = byId("queue-item");
    side.setAttribute("aria-busy", "true");
    try {
        const url = new URL(href);
        url.searchParams.set("part", "item");
        const {response, page} = await load(url, {signal: opening.signal});
        const view = page.querySelector(".queue-view");
        if (!response.ok || !view) {
            location.assign(href);
            return;
        }
        side.replaceChildren(document.adoptNode(view));
        side.scrollTop = 0;
        rows().forEach(other => other.classList.toggle("is-shown", other === row));
        const here = new URLSearchParams(query);
        here.set("item", row.dataset.id);
        history.replaceState(null, "", "/desk/wire?" + here);
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
            row.querySelector("h2 a").focus({preventScroll: true});
            clearTimeout(typing);
            typing = setTimeout(() => open(row, true), 90);
        }
    }
}

// ---- Acts

async function send(form, button) {
    const body = new URLSearchParams(new FormData(form, button ?? undefined));
    try {
        const {response, page} = await load(form.action, {method: "POST", body});
        if (!takeOver(page)) {
            location.assign(response.url);
            return;
        }
        const here = new URL(response.url);
        ["done", "on", "left"].forEach(name => here.searchParams.delete(name));
        if (response.ok) {
            history.replaceState(null, "", here);
        }
    } catch {
        say(words.failed, true);
    }
}

/** The act of the item that is shown, as its key does it. */
function act(name) {
    const found = document.querySelector(`.queue-view form[data-act="${name}"], .queue-view a[data-act="${name}"]`);
    if (found instanceof HTMLFormElement) {
        found.requestSubmit();
    } else {
        found?.click();
    }
}

// ---- What changes

let source;

function listen() {
    source?.close();
    source = new EventSource("/desk/wire/events?" + query + (query ? "&" : "") + "after=" + revision);
    let isLost = false;
    source.addEventListener("open", () => {
        if (isLost) {
            isLost = false;
            announce();
        }
    });
    source.addEventListener("item", event => {
        if (Number(event.lastEventId) > revision) {
            revision = Number(event.lastEventId);
            changed(JSON.parse(event.data));
        }
    });
    source.addEventListener("overrun", () => { fresh.add("more"); announce(); });
    source.addEventListener("ended", () => source.close());
    source.addEventListener("error", () => {
        isLost = true;
        say(words.lost);
    });
}

function changed(item) {
    const row = document.querySelector(`.queue-row[data-id="${CSS.escape(item.id)}"]`);
    const view = document.querySelector(`.queue-view[data-id="${CSS.escape(item.id)}"]`);
    for (const place of [row, view].filter(Boolean)) {
        const state = place.querySelector("[data-state]");
        state.hidden = false;
        state.textContent = item.label;
        place.querySelector("[data-holder]").textContent = item.holder;
    }
    if (row) {
        row.className = row.className.replace(/\bis-(new|taken|waiting|held|published|spiked|killed|expired)\b/, "is-" + item.state);
        row.classList.add("is-changed");
        row.querySelector("h2 a").textContent = item.headline;
    } else if (item.accepted) {
        fresh.add(item.id);
        announce();
    }
}

function announce() {
    const news = byId("queue-news");
    if (news) {
        news.hidden = fresh.size === 0;
        if (fresh.size > 0) {
            const link = news.querySelector("a");
            link.textContent = words.new.replace("#", fresh.size.toLocaleString(document.documentElement.lang));
            link.href = "/desk/wire" + (query ? "?" + query : "");
        }
    }
}

// ---- All together

if (root) {
    root.classList.add("is-live");
    const form = byId("queue-filter");
    form.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(filter, 130); });
    form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(typing); filter(); });
    byId("queue-news").addEventListener("click", event => {
        event.preventDefault();
        filter().then(() => { byId("queue-list").scrollIntoView({block: "nearest"}); mark(0, false); });
    });
    document.addEventListener("submit", event => {
        if (event.target.matches("form[data-act]") && event.target.dataset.act !== "own") {
            event.preventDefault();
            send(event.target, event.submitter);
        }
    }, true);
    document.addEventListener("click", event => {
        const link = event.target.closest?.(".queue-row h2 a");
        const row = link?.closest(".queue-row");
        if (row && wide.matches && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
            event.preventDefault();
            mark(rows().indexOf(row), false);
            open(row, false);
        }
    });
    const group = document.querySelector("h1").textContent;
    for (const key of ["j", "ArrowDown"]) {
        bindKey(key, key === "j" ? words.next : "", () => mark(at + 1), group);
    }
    for (const key of ["k", "ArrowUp"]) {
        bindKey(key, key === "k" ? words.previous : "", () => mark(Math.max(0, at - 1)), group);
    }
    bindKey("Enter", words.open, event => {
        if (event.target.closest?.("button, summary, a:not(.queue-row a), input, select")) {
            event.target.click();
        } else if (rows()[at]) {
            open(rows()[at], false);
        }
    }, group);
    bindKey("x", words.select, () => rows()[at]?.querySelector("input[type=checkbox]")?.click(), group);
    bindKey("t", words.take, () => act("take"), group);
    bindKey("s", words.spike, () => {
        const bulk = byId("queue-bulk");
        if (bulk?.querySelector("input[type=checkbox]:checked")) {
            bulk.requestSubmit();
        } else {
            act("spike");
        }
    }, group);
    // What goes out asks for a second key: p brings to the button, Enter presses it.
    bindKey("p", words.publish, () => document.querySelector(".queue-view form[data-act=publish] button")?.focus(), group);
    bindKey("m", words.merge, () => act("merge"), group);
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
