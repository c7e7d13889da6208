// The part of every screen of the newsroom that runs: keys, the sheet that lists them, the palette of commands, words that a
// screen reader is told, and calls to the server. All of it is on top: every screen works without.

const words = document.getElementById("desk-words")?.dataset ?? {};

/** The word that shows that a call is ours; a page for strangers has none. */
export const formWord = () => document.querySelector('meta[name="form"]')?.content ?? "";

// ---- Keys

const bindings = new Map();
let pending = "";
let pendingTimer = 0;

/**
 * Binds a key, or two in a row ("g d"), or one with Ctrl or Cmd ("mod+s"). Plain keys are silent while somebody types.
 * @param {string} keys as KeyboardEvent.key names them, letters in lower case
 * @param {string} label what it does, for the sheet
 * @param {(event: KeyboardEvent) => void} act
 * @param {string} group heading on the sheet
 * @returns {() => void} takes the binding back
 */
export function bindKey(keys, label, act, group = "") {
    bindings.set(keys, {label, act, group});
    return () => bindings.delete(keys);
}

function isTyping(target) {
    return target instanceof HTMLElement
        && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
            && !/^(checkbox|radio|button|submit)$/.test(target.type ?? ""));
}

/** The key as it is bound; on a keyboard of another script the one that has the place of the Latin letter. */
function plainKey(event) {
    if (event.key.length !== 1) {
        return event.key;
    }
    if (event.key === "؟") {
        return "?";
    }
    const isLatin = event.key.charCodeAt(0) < 0x80;
    return !isLatin && /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : event.key.toLowerCase();
}

function onKey(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey) {
        return;
    }
    const isMod = event.ctrlKey || event.metaKey;
    const key = plainKey(event);
    if (!isMod && (isTyping(event.target) || document.querySelector("dialog[open]"))) {
        return;
    }
    const name = isMod ? "mod+" + key : key;
    const found = bindings.get(pending && !isMod ? pending + " " + name : name) ?? bindings.get(name);
    const startsTwo = !isMod && !pending && [...bindings.keys()].some(keys => keys.startsWith(name + " "));
    clearTimeout(pendingTimer);
    pending = startsTwo ? name : "";
    if (startsTwo) {
        pendingTimer = setTimeout(() => { pending = ""; }, 1200);
    } else if (found) {
        event.preventDefault();
        found.act(event);
    }
}

document.addEventListener("keydown", onKey);

/**
 * Binds the keys of the links and buttons that name one (data-key). Which of them it is is looked up when the key is pressed, so
 * a page that exchanges parts of itself calls this again only for what it did not have before.
 */
export function bindLinks() {
    for (const {dataset, textContent} of document.querySelectorAll("[data-key]")) {
        const keys = dataset.key;
        if (!bindings.has(keys)) {
            bindKey(keys, dataset.command || textContent.trim(), () => {
                const found = document.querySelector(`[data-key="${CSS.escape(keys)}"]`);
                found?.focus();
                found?.click();
            }, keys.startsWith("g ") ? words.go : "");
        }
    }
}

// ---- Elements

/** Makes an element: text is always text. */
export function element(name, properties = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (key.includes("-") || key === "role" || key === "for") {
            made.setAttribute(key, value);
        } else {
            made[key] = value;
        }
    }
    made.append(...children);
    return made;
}

// ---- What is said

let live;

/** Says something in passing, to eyes and to screen readers. */
export function say(text, isError = false) {
    live ??= document.body.appendChild(element("div", {className: "toasts", role: "status", "aria-live": "polite"}));
    const toast = element("p", {className: isError ? "toast error" : "toast"}, text);
    live.append(toast);
    setTimeout(() => toast.remove(), isError ? 9000 : 5000);
}

// ---- The server

/** What the server said no with. */
export class Refused extends Error {
    constructor(status, problem) {
        super(problem.detail ?? words.failed ?? "");
        this.status = status;
        this.code = problem.code ?? "";
        this.problem = problem;
    }
}

/**
 * Calls the server as one of our own pages. An object as body is sent as JSON.
 * @returns {Promise<any>} the parsed JSON, or the text of what is not JSON
 * @throws {Refused} with the sentence and the code of the problem; TypeError without a connection
 */
export async function fetchForm(address, {method = "POST", body, headers = {}, ...rest} = {}) {
    const isRaw = body === undefined || typeof body === "string" || body instanceof Blob || body instanceof FormData
        || body instanceof URLSearchParams || body instanceof ArrayBuffer;
    const response = await fetch(address, {
        method,
        body: isRaw ? body : JSON.stringify(body),
        headers: {
            "X-Form": formWord(),
            "Accept": "application/json",
            ...(isRaw ? {} : {"Content-Type": "application/json"}),
            ...headers,
        },
        credentials: "same-origin",
        ...rest,
    });
    const isJson = (response.headers.get("Content-Type") ?? "").includes("json");
    const answer = response.status === 204 ? "" : await (isJson ? response.json() : response.text());
    if (!response.ok) {
        throw new Refused(response.status, isJson ? answer : {});
    }
    return answer;
}

/** Says why a call failed. */
export function sayWhy(thrown) {
    say(thrown instanceof Refused ? thrown.message : words.offline ?? String(thrown), true);
}

// ---- Dialogs

/** A dialog with a heading and a button that closes it; gone from the page once closed. */
export function openDialog(title, className, ...children) {
    const heading = element("h2", {id: "dialog-title"}, title);
    const close = element("button", {className: "quiet", type: "button"}, words.close ?? "×");
    const dialog = element("dialog", {className: "dialog " + className, "aria-labelledby": "dialog-title"},
        element("div", {className: "dialog-head"}, heading, close), ...children);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", event => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
}

/** A key as people read it. */
function caps(keys) {
    const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
    return keys.split(/[ +]/).map(key => element("kbd", {}, key === "mod" ? (isMac ? "⌘" : "Ctrl")
        : ({ArrowUp: "↑", ArrowDown: "↓", Enter: "↵", Escape: "Esc", " ": "␣"})[key] ?? key));
}

function openSheet() {
    const groups = Map.groupBy([...bindings.entries()].filter(([, binding]) => binding.label), ([, binding]) => binding.group);
    const lists = [...groups].map(([group, entries]) => element("section", {},
        ...(group ? [element("h3", {}, group)] : []),
        element("dl", {className: "keys"}, ...entries.map(([keys, binding]) => element("div", {},
            element("dt", {}, ...caps(keys)), element("dd", {}, binding.label))))));
    openDialog(words.keys ?? "", "keys-sheet", ...lists);
}

// ---- Commands

function commands() {
    return [...document.querySelectorAll("[data-command]")]
        .filter(found => found.checkVisibility?.() ?? true)
        .map(found => ({label: found.dataset.command || found.textContent.trim(), keys: found.dataset.key ?? "", found}));
}

function openPalette() {
    const all = commands();
    const field = element("input", {type: "search", autocomplete: "off", role: "combobox", "aria-expanded": "true",
        "aria-controls": "palette-list", "aria-label": words.search ?? ""});
    field.placeholder = words.search ?? "";
    const list = element("ul", {id: "palette-list", role: "listbox", className: "palette-list", "aria-label": words.commands ?? ""});
    const dialog = openDialog(words.commands ?? "", "palette", field, list);
    let shown = [];
    let at = 0;
    let stories = [];
    let timer = 0;
    // Stories by their words come a moment later, after the commands.
    const find = async () => {
        const asked = field.value.trim();
        const answer = asked.length < 2 ? null : await fetch("/desk/stories/find?q=" + encodeURIComponent(asked)).catch(() => null);
        if (asked !== field.value.trim() || !dialog.isConnected) {
            return;
        }
        stories = answer?.ok ? (await answer.json()).stories.map(one => ({label: one.headline, keys: "", href: one.href})) : [];
        show();
    };
    const show = () => {
        const parts = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
        shown = all.filter(one => parts.every(part => one.label.toLocaleLowerCase().includes(part))).slice(0, 30).concat(stories);
        at = 0;
        list.replaceChildren(...shown.map((one, i) => {
            const item = element("li", {id: "palette-" + i, role: "option"},
                element("span", {}, one.label), element("span", {className: "caps"}, ...(one.keys ? caps(one.keys) : [])));
            item.addEventListener("click", () => run(one));
            return item;
        }));
        if (shown.length === 0) {
            list.append(element("li", {className: "none", role: "option", "aria-disabled": "true"}, words.none ?? ""));
        }
        mark();
    };
    const mark = () => {
        [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at && shown.length > 0)));
        field.setAttribute("aria-activedescendant", shown.length ? "palette-" + at : "");
        list.children[at]?.scrollIntoView({block: "nearest"});
    };
    const run = one => {
        dialog.close();
        if (one.href) {
            location.assign(one.href);
            return;
        }
        one.found.focus?.();
        one.found.click();
    };
    field.addEventListener("input", () => {
        stories = [];
        show();
        clearTimeout(timer);
        timer = setTimeout(find, 160);
    });
    field.addEventListener("keydown", event => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            at = shown.length ? (at + (event.key === "ArrowDown" ? 1 : shown.length - 1)) % shown.length : 0;
            mark();
        } else if (event.key === "Enter" && shown[at]) {
            event.preventDefault();
            run(shown[at]);
        }
    });
    show();
    field.focus();
}

// ---- Every screen

if (formWord()) {
    bindKey("?", words.keys, openSheet);
    bindKey("mod+k", words.commands, openPalette);
    bindLinks();
}

for (const link of document.querySelectorAll(".rooms a")) {
    const href = new URL(link.href).pathname;
    const isHere = href === "/desk" ? location.pathname === href
        : location.pathname === href || location.pathname.startsWith(href + "/");
    if (isHere) {
        link.setAttribute("aria-current", "page");
    }
}

// A form that is on its way is not sent again by a second click.
document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") {
        return;
    }
    if (form.dataset.isSent) {
        event.preventDefault();
        return;
    }
    form.dataset.isSent = "1";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-is-sent]").forEach(form => delete form.dataset.isSent));

// What asks for a yes: data-confirm on a form or a button.
document.addEventListener("click", event => {
    const asked = event.target instanceof Element && event.target.closest("[data-confirm]");
    if (asked && !window.confirm(asked.dataset.confirm)) {
        event.preventDefault();
    }
}, true);

// Copying, where the page offers it: data-copy holds the id of what is copied.
document.addEventListener("click", async event => {
    const button = event.target instanceof Element && event.target.closest("[data-copy]");
    const source = button && document.getElementById(button.dataset.copy);
    if (source) {
        await navigator.clipboard?.writeText(source.value ?? source.textContent);
        say(button.dataset.copied ?? "✓");
    }
});
