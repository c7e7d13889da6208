// The front page: dragging by any pointer, keys, and changes that come without a new page. Each of them sends one of the forms
// that the page has anyway.

import {bindKey, bindLinks, formWord, say, sayWhy} from "./desk.js";

const main = document.getElementById("content");
const slots = () => [...main.querySelectorAll(".front-slot")];
const box = () => document.getElementById("slots");

/** Takes what the server answered in the place of what is shown, and leaves the reader where they were. */
function show(html, focused) {
    const answer = new DOMParser().parseFromString(html, "text/html");
    const fresh = answer.getElementById("content");
    if (!fresh) {
        location.reload();
        return;
    }
    const side = main.querySelector(".front-side")?.scrollTop ?? 0;
    main.replaceChildren(...fresh.childNodes);
    main.classList.add("has-script");
    bindLinks();
    const again = main.querySelector(".front-side");
    if (again) {
        again.scrollTop = side;
    }
    const place = focused && document.getElementById(focused);
    place?.querySelector("[data-slot]")?.focus({preventScroll: true});
    place?.scrollIntoView({block: "nearest"});
    main.querySelector("[role=alert]")?.scrollIntoView({block: "nearest"});
}

async function send(form, button, focused) {
    const body = new URLSearchParams(new FormData(form, button ?? undefined));
    const address = button?.getAttribute("formaction") || form.getAttribute("action");
    main.setAttribute("aria-busy", "true");
    try {
        const response = await fetch(address, {method: "POST", body, headers: {"X-Form": formWord()}, credentials: "same-origin"});
        if (new URL(response.url).pathname.startsWith("/desk/login")) {
            location.assign(response.url);
            return;
        }
        show(await response.text(), focused);
    } catch (thrown) {
        sayWhy(thrown);
    } finally {
        main.removeAttribute("aria-busy");
    }
}

document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !("front" in form.dataset)) {
        return;
    }
    event.preventDefault();
    const to = event.submitter?.name === "to" ? event.submitter.value : form.querySelector("select[name=to]")?.value;
    send(form, event.submitter, to || form.querySelector("input[name=place]")?.value);
}, true);

/** Brings a story to a slot: out of another, or out of the search. */
function bring(story, from, to) {
    if (!story || !to || from === to) {
        return;
    }
    const form = document.getElementById("front-move");
    form.action = from ? "/desk/front/moves" : "/desk/front/slots";
    form.elements.place.value = from || to;
    form.elements.to.value = to;
    form.elements.story.value = story;
    say(box().dataset.moved.replace("%", document.getElementById(to)?.dataset.label ?? to));
    send(form, null, to);
}

// ---- Dragging, with mouse, pen or finger (Pointer Events, level 2)

let carried;

document.addEventListener("pointerdown", event => {
    const grip = event.target instanceof Element && event.target.closest(".front-grip, .front-hit .front-headline");
    const source = grip && grip.closest("[data-story]");
    if (!source || !source.dataset.story || event.button !== 0) {
        return;
    }
    event.preventDefault();
    carried = {source, story: source.dataset.story, from: source.dataset.place ?? "", id: event.pointerId, over: null, ghost: null};
    grip.setPointerCapture(event.pointerId);
});

document.addEventListener("pointermove", event => {
    if (!carried || event.pointerId !== carried.id) {
        return;
    }
    if (!carried.ghost) {
        carried.ghost = document.createElement("p");
        carried.ghost.className = "front-ghost";
        carried.ghost.textContent = carried.source.querySelector(".front-headline")?.textContent ?? "";
        document.body.append(carried.ghost);
        carried.source.classList.add("carried");
    }
    carried.ghost.style.insetBlockStart = `${event.clientY + 10}px`;
    carried.ghost.style.left = `${Math.min(event.clientX + 10, innerWidth - carried.ghost.offsetWidth - 8)}px`;
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest(".front-slot") ?? null;
    if (over !== carried.over) {
        carried.over?.classList.remove("over");
        over?.classList.add("over");
        carried.over = over;
    }
    const edge = 60;
    if (event.clientY < edge || event.clientY > innerHeight - edge) {
        scrollBy(0, event.clientY < edge ? -14 : 14);
    }
});

function drop(isDone) {
    if (!carried) {
        return;
    }
    const {source, story, from, over, ghost} = carried;
    carried = undefined;
    ghost?.remove();
    over?.classList.remove("over");
    source.classList.remove("carried");
    if (isDone && over) {
        bring(story, from, over.dataset.place);
    }
}

document.addEventListener("pointerup", () => drop(true));
document.addEventListener("pointercancel", () => drop(false));
document.addEventListener("keydown", event => event.key === "Escape" && drop(false));

// ---- Keys

const current = () => document.activeElement?.closest?.(".front-slot") ?? null;

/** One on, one back; with Shift the story goes along. */
function step(by, event) {
    const all = slots();
    const here = current();
    const next = all[here ? all.indexOf(here) + by : 0];
    if (!next) {
        return;
    }
    if (event.shiftKey && here?.dataset.story) {
        bring(here.dataset.story, here.dataset.place, next.dataset.place);
    } else {
        next.querySelector("[data-slot]")?.focus();
        next.scrollIntoView({block: "nearest"});
    }
}

if (box()) {
    const said = box().dataset;
    main.classList.add("has-script");
    bindKey("ArrowDown", said.next, event => step(1, event), said.group);
    bindKey("ArrowUp", said.before, event => step(-1, event), said.group);
    bindKey("m", said.change, () => current()?.querySelector("[data-slot]")?.click(), said.group);
    bindKey("k", said.keep, () => current()?.querySelector("button[data-keep]")?.click(), said.group);
}
