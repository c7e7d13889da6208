// Keeps what is written: in the browser at once, on the server within two seconds; and who else sits at the story.

import { element, fetchForm, Refused, say } from "desk";

const SOON = 600;
const LATEST = 1500;
const RETRY = [2000, 4000, 8000];
const LEFT_MAX = 5;

const filled = (text, name, value) => text.replace(name, value);
const timeOf = stamp => new Date(stamp).toLocaleTimeString(document.documentElement.lang || undefined);

/** The window's own word, the same after it was loaded again. */
function windowWord() {
    const name = "desk-window";
    let word = sessionStorage.getItem(name);
    if (!word) {
        word = "w" + [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, "0")).join("");
        sessionStorage.setItem(name, word);
    }
    return word;
}

/** What this browser keeps of a story; a browser that keeps nothing is no reason to stop. */
function shelf(name) {
    const read = (key, otherwise) => {
        try {
            return JSON.parse(localStorage.getItem(key)) ?? otherwise;
        } catch {
            return otherwise;
        }
    };
    const write = (key, value) => {
        try {
            if (value === null || Array.isArray(value) && !value.length) {
                localStorage.removeItem(key);
            } else {
                localStorage.setItem(key, JSON.stringify(value));
            }
        } catch {
            // Full or forbidden: the server has what matters.
        }
    };
    return {
        now: () => read(name, null),
        keep: entry => write(name, entry),
        clear: () => write(name, null),
        left: () => read(name + ":left", []),
        leave: entry => write(name + ":left", [entry, ...read(name + ":left", []).filter(other => other.at !== entry.at)].slice(0, LEFT_MAX)),
        drop: at => write(name + ":left", read(name + ":left", []).filter(other => other.at !== at)),
    };
}

/**
 * @param {object} desk the page: {form, data, collect, restore, setWritable, showChecks}
 * @returns {{changed: () => void, flush: () => Promise<boolean>, begin: () => void, seat: string}}
 */
export function keeping({form, data, collect, restore, setWritable, showChecks}) {
    const words = data.words;
    const address = "/desk/stories/" + data.id;
    const seat = windowWord();
    const kept = shelf(`story:${data.account}:${data.id}`);
    const status = document.getElementById("status");
    const notes = document.getElementById("notes");
    let revision = Number(form.elements.revision.value);
    const base = Number(form.elements.base.value);
    let last = JSON.stringify(collect());
    let dirtySince = 0;
    let timer = 0;
    let failures = 0;
    let saving = null;
    let isStopped = false;
    let isWritable = true;
    let wasWriter = false;
    let isLeaving = false;
    form.elements.seat.value = seat;

    function show(text, isBad = false) {
        if (status.textContent !== text) {
            status.textContent = text;
        }
        status.classList.toggle("bad", isBad);
    }

    function changed() {
        if (!isWritable) {
            return;
        }
        if (!dirtySince) {
            dirtySince = Date.now();
        }
        kept.keep({at: Date.now(), base, revision, fields: collect()});
        if (isStopped) {
            return;
        }
        clearTimeout(timer);
        timer = setTimeout(save, Math.max(0, Math.min(SOON, dirtySince + LATEST - Date.now())));
    }

    function save() {
        clearTimeout(timer);
        if (saving || isStopped || !dirtySince) {
            return saving ?? Promise.resolve(!dirtySince);
        }
        saving = send().finally(() => { saving = null; });
        return saving;
    }

    async function send() {
        const fields = collect();
        const text = JSON.stringify(fields);
        const started = Date.now();
        if (text === last) {
            done(text);
            return true;
        }
        if (!failures) {
            show(words.saving);
        }
        try {
            const answer = await fetchForm(address + "/copy", {method: "PUT", body: {...fields, seat, base, revision}});
            revision = answer.revision;
            form.elements.revision.value = revision;
            last = text;
            failures = 0;
            show(filled(words.savedAt, "AT", answer.at));
            showChecks(answer.checks);
            done(text, started);
            return true;
        } catch (thrown) {
            return failed(thrown);
        }
    }

    /** What is saved need not be kept here; what was typed meanwhile waits for its own turn. */
    function done(text) {
        if (JSON.stringify(collect()) === text) {
            dirtySince = 0;
            kept.clear();
        } else {
            dirtySince = Date.now();
            timer = setTimeout(save, SOON);
        }
    }

    function failed(thrown) {
        if (!(thrown instanceof Refused) || thrown.status >= 500) {
            const wait = RETRY[Math.min(failures, RETRY.length - 1)];
            failures++;
            show(words.offline, true);
            timer = setTimeout(save, wait);
            return false;
        }
        if (thrown.code === "copy-taken") {
            beTaken(thrown.problem.by);
        } else if (thrown.code === "copy-stale") {
            stop(words.stale);
            leave();
            note(words.stale, [[words.reload, () => location.reload()]]);
            offerLeft();
        } else if (thrown.status === 401) {
            show(words.loggedOut, true);
            failures++;
            timer = setTimeout(save, RETRY[RETRY.length - 1]);
        } else if (thrown.status === 400 || thrown.status === 413) {
            // A field that cannot be kept: the person can mend it, and the next change tries again.
            show(filled(words.refused, "WHY", thrown.message), true);
        } else {
            stop(words.notAllowed);
            leave();
        }
        return false;
    }

    function stop(text) {
        isStopped = true;
        clearTimeout(timer);
        show(text, true);
    }

    /** What is not saved is put aside, to be offered. */
    function leave() {
        const entry = kept.now();
        if (entry) {
            kept.leave(entry);
            kept.clear();
        }
    }

    // ---- What is said above the text

    function note(text, acts, id = "") {
        const made = element("div", {className: "lock", role: "alert"}, element("p", {}, text),
            element("p", {className: "choices"}, ...acts.map(([label, act]) => {
                const button = element("button", {type: "button", className: "plain"}, label);
                button.addEventListener("click", () => act(made));
                return button;
            })));
        if (id) {
            document.getElementById(id)?.remove();
            made.id = id;
        }
        notes.append(made);
        return made;
    }

    function offerLeft() {
        notes.querySelectorAll("[data-left]").forEach(found => found.remove());
        for (const entry of kept.left()) {
            const acts = [];
            if (isWritable && !isStopped) {
                acts.push([words.putBack, made => { if (!isWritable || isStopped) { return; } kept.drop(entry.at); made.remove(); restore(entry.fields); changed(); }]);
            }
            acts.push([words.asNew, () => asNew(entry)]);
            acts.push([words.copyThem, async () => { await copy(entry.fields); say(words.copied); }]);
            acts.push([words.dropThem, made => { kept.drop(entry.at); made.remove(); }]);
            note(filled(words.leftOver, "AT", timeOf(entry.at)), acts).dataset.left = entry.at;
        }
    }

    async function copy(fields) {
        const html = [`<h1></h1>`, fields.body].join("\n");
        const page = new DOMParser().parseFromString(html, "text/html");
        page.querySelector("h1").textContent = fields.headline;
        const text = [fields.headline, fields.standfirst, ...[...page.body.children].slice(1).map(block => block.textContent)]
            .filter(Boolean).join("\n\n");
        const both = new ClipboardItem({
            "text/html": new Blob([page.body.innerHTML], {type: "text/html"}),
            "text/plain": new Blob([text], {type: "text/plain"}),
        });
        await navigator.clipboard.write([both]).catch(() => navigator.clipboard.writeText(text));
    }

    function asNew(entry) {
        const sheet = element("form", {method: "post", action: "/desk/stories", hidden: true});
        const fields = {form: form.elements.form.value, ...entry.fields, path: ""};
        for (const [name, value] of Object.entries(fields)) {
            sheet.append(element("textarea", {name, value}));
        }
        kept.drop(entry.at);
        document.body.append(sheet);
        sheet.submit();
    }

    // ---- Who else is here

    function writable(is) {
        if (isWritable !== is) {
            isWritable = is;
            setWritable(is);
            // What can be done with words that were kept depends on it.
            offerLeft();
        }
    }

    function beTaken(name) {
        clearTimeout(timer);
        leave();
        dirtySince = 0;
        writable(false);
        note(filled(words.taken, "NAME", name), [[words.takeOver, take]], "taken");
        offerLeft();
    }

    async function take() {
        await fetchForm(address + "/presence", {body: {seat, take: "yes"}});
        location.reload();
    }

    async function beat() {
        if (isLeaving || document.visibilityState === "hidden" && !isWritable) {
            return;
        }
        const asked = revision;
        const wasSaving = saving;
        let answer;
        try {
            answer = await fetchForm(address + "/presence", {body: {seat}});
        } catch (thrown) {
            if (!(thrown instanceof Refused) && dirtySince) {
                show(words.offline, true);
            }
            return;
        }
        if (isLeaving) {
            return;
        }
        const writer = answer.others.find(other => other.isWriting);
        wasWriter ||= answer.isWriter;
        if (!answer.isWriter && writer) {
            if (isWritable && (dirtySince || wasWriter && !writer.isSelf)) {
                beTaken(writer.name);
            } else if (isWritable) {
                writable(false);
                note(writer.isSelf ? words.isSelf : filled(words.isEditing, "NAME", writer.name), [[words.takeOver, take]], "taken");
            }
            show(writer.isSelf ? words.isSelf : filled(words.isEditing, "NAME", writer.name));
        } else if (answer.isWriter && !saving && !wasSaving && asked === revision && !isStopped) {
            const isOther = answer.revision !== revision || answer.latest !== base && answer.base !== base;
            if (!isWritable || isOther && !dirtySince) {
                location.reload();
            }
        }
        const readers = answer.others.filter(other => !other.isWriting && !other.isSelf).map(other => other.name);
        const line = document.getElementById("also-here") ?? notes.parentElement.insertBefore(
            element("p", {id: "also-here", className: "also-here hint"}), notes);
        line.textContent = readers.length ? filled(words.alsoHere, "NAME", [...new Set(readers)].join(", ")) : "";
    }

    // ---- News of the others, at once; without them the beats tell

    let news;

    /** Only while the page is looked at: a browser keeps few connections to a server, and all its windows share them. */
    function listen() {
        news?.close();
        news = undefined;
        if (document.visibilityState === "visible") {
            news = new EventSource(address + "/events");
            news.addEventListener("open", beat);
            news.addEventListener("moved", beat);
            news.addEventListener("ended", () => news?.close());
        }
    }

    function begin() {
        const entry = kept.now();
        if (entry) {
            kept.clear();
            if (JSON.stringify(entry.fields) !== last) {
                kept.leave(entry);
            }
        }
        offerLeft();
        beat();
        listen();
        setInterval(beat, data.beat);
        document.addEventListener("visibilitychange", () => { listen(); document.visibilityState === "visible" && beat(); });
        addEventListener("pageshow", event => {
            if (event.persisted) {
                isLeaving = false;
                listen();
            }
        });
        addEventListener("online", () => { failures = 0; save(); beat(); });
        addEventListener("pagehide", () => {
            news?.close();
            if (dirtySince && !isStopped && isWritable) {
                fetchForm(address + "/copy", {method: "PUT", keepalive: true, body: {...collect(), seat, base, revision}}).catch(() => {});
            }
            fetchForm(address + "/presence", {keepalive: true, body: {seat, leave: "yes"}}).catch(() => {});
        });
    }

    /** Saves at once; whether all is saved. */
    async function flush() {
        for (let tries = 0; tries < 3 && dirtySince && !isStopped; tries++) {
            if (!await save() && failures) {
                return false;
            }
        }
        return !dirtySince;
    }

    /** A form is on its way: what it changes at the story is no news, and no reason to load a page that is being left. */
    function leaving() {
        isLeaving = true;
    }

    return {changed, flush, begin, save, leaving, isWritable: () => isWritable};
}
