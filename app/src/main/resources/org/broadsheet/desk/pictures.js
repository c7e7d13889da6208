// Upload by drop, paste and choice with progress, and the focal point of a picture. Every screen works without.

import {bindKey, element, formWord} from "./desk.js";

/**
 * Sends one picture's file.
 * @param {File} file
 * @param {(part: number) => void} onProgress from 0 to 1
 * @param {Record<string, string>} fields alt, credit, caption
 * @returns {Promise<{hash: string, width: number, height: number, alt: string, credit: string, caption: string, thumb: string,
 *     src: string, widths: string, isNew: boolean}>}
 */
export function uploadPicture(file, onProgress = () => {}, fields = {}) {
    return new Promise((resolve, reject) => {
        const form = new FormData();
        form.append("form", formWord());
        for (const [name, text] of Object.entries(fields)) {
            form.append(name, text);
        }
        form.append("file", file, file.name || "pasted");
        const request = new XMLHttpRequest();
        request.open("POST", "/desk/pictures");
        request.setRequestHeader("X-Form", formWord());
        request.setRequestHeader("Accept", "application/json");
        request.responseType = "text";
        request.upload.addEventListener("progress", event => event.lengthComputable && onProgress(event.loaded / event.total));
        request.addEventListener("load", () => {
            let answer = {};
            try {
                answer = JSON.parse(request.responseText);
            } catch {
                // A proxy's own page: there is nothing in it for us.
            }
            if (request.status >= 200 && request.status < 300) {
                resolve(answer);
            } else {
                reject(Object.assign(new Error(answer.detail ?? ""), {code: answer.code ?? "", status: request.status}));
            }
        });
        request.addEventListener("error", () => reject(Object.assign(new Error(""), {code: "", status: 0})));
        request.send(form);
    });
}

// ---- The upload page

const form = document.querySelector(".picture-upload");
const queue = document.querySelector(".picture-queue");
const waiting = [];
let running = 0;

function enqueue(files) {
    for (const file of files) {
        const bar = element("progress", {max: 1, value: 0});
        const state = element("p", {className: "why"}, form.dataset.waiting);
        const end = element("span", {});
        const preview = element("img", {alt: ""});
        const row = element("li", {className: "row"}, preview,
            element("div", {}, element("p", {dir: "auto"}, file.name || "—"), bar, state), end);
        queue.append(row);
        waiting.push({file, bar, state, end, preview});
    }
    next();
}

/** Two at a time: more would only wait for each other at the other end. */
function next() {
    while (running < 2 && waiting.length) {
        running++;
        send(waiting.shift()).finally(() => {
            running--;
            next();
        });
    }
}

async function send({file, bar, state, end, preview}) {
    const failed = why => {
        bar.remove();
        state.className = "why mark urgent";
        state.textContent = form.dataset.failed + ": " + why;
    };
    if (file.size > Number(form.dataset.max)) {
        failed(form.dataset.tooLarge);
        return;
    }
    try {
        const picture = await uploadPicture(file, part => {
            bar.value = part;
            state.textContent = part < 1 ? Math.round(part * 100) + " %" : form.dataset.checking;
        });
        bar.remove();
        const isDescribed = picture.alt && picture.credit;
        state.textContent = picture.isNew ? form.dataset.done : form.dataset.wasHere;
        state.append(isDescribed ? "" : " · " + form.dataset.missing);
        end.append(element("a", {className: isDescribed ? "button plain" : "button", href: "/desk/pictures/" + picture.hash},
            form.dataset.describe));
        preview.src = picture.thumb;
    } catch (thrown) {
        failed(thrown.message || form.dataset.lost);
    }
}

const pictures = list => [...list ?? []].filter(file => file.type.startsWith("image/") || /\.(jpe?g|png|webp)$/i.test(file.name));

/** The form for one file becomes a place for many; words are given on each picture's own page. */
function enhanceUpload() {
    const file = form.querySelector("input[type=file]");
    form.querySelector(".picture-drop-words").hidden = false;
    form.querySelector(".picture-fields").hidden = true;
    file.multiple = true;
    file.addEventListener("change", () => {
        enqueue(file.files);
        file.value = "";
    });
    form.addEventListener("submit", event => event.preventDefault());
    document.addEventListener("paste", event => {
        const files = pictures(event.clipboardData?.files);
        if (files.length) {
            event.preventDefault();
            enqueue(files);
        }
    });
    dropOn(document.body, form.querySelector(".picture-drop"), enqueue);
}

function dropOn(target, shown, take) {
    const isFiles = event => [...event.dataTransfer?.types ?? []].includes("Files");
    target.addEventListener("dragover", event => {
        if (isFiles(event)) {
            event.preventDefault();
            shown.classList.add("is-over");
        }
    });
    target.addEventListener("dragleave", event => event.relatedTarget || shown.classList.remove("is-over"));
    target.addEventListener("drop", event => {
        if (isFiles(event)) {
            event.preventDefault();
            shown.classList.remove("is-over");
            take(event.dataTransfer.files);
        }
    });
}

if (form) {
    enhanceUpload();
}

// ---- The library

const search = document.getElementById("q");
if (search) {
    bindKey("/", search.dataset.command ?? "", () => search.focus());
}

// ---- The focal point

const frame = document.querySelector(".picture-frame[data-focus]");
if (frame) {
    const image = frame.querySelector("img");
    const fields = {x: document.getElementById("focus-x"), y: document.getElementById("focus-y")};
    const crops = document.querySelector(".picture-crops");
    const point = element("button", {type: "button", className: "picture-point", "aria-label": frame.dataset.label,
        "aria-describedby": "focus-hint"});
    const show = () => {
        point.style.left = fields.x.value + "%";
        point.style.top = fields.y.value + "%";
        crops.style.setProperty("--focus-x", fields.x.value + "%");
        crops.style.setProperty("--focus-y", fields.y.value + "%");
    };
    const set = (x, y) => {
        fields.x.value = String(Math.max(0, Math.min(100, Math.round(x))));
        fields.y.value = String(Math.max(0, Math.min(100, Math.round(y))));
        show();
    };
    const at = event => {
        const box = image.getBoundingClientRect();
        set((event.clientX - box.left) / box.width * 100, (event.clientY - box.top) / box.height * 100);
    };
    image.addEventListener("click", at);
    point.addEventListener("pointerdown", event => point.setPointerCapture(event.pointerId));
    point.addEventListener("pointermove", event => point.hasPointerCapture(event.pointerId) && at(event));
    point.addEventListener("keydown", event => {
        const step = event.shiftKey ? 10 : 1;
        const move = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]}[event.key];
        if (move) {
            event.preventDefault();
            set(Number(fields.x.value) + move[0], Number(fields.y.value) + move[1]);
        }
    });
    fields.x.addEventListener("input", show);
    fields.y.addEventListener("input", show);
    frame.append(point);
    show();
}
