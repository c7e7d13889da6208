/* Below a story: fetches the sum when the form is touched, and brings the form to the reply that is answered. Nothing needs it. */
(() => {
    "use strict";
    const form = document.getElementById("leave-a-reply");
    if (!form || !window.fetch) {
        return;
    }
    const slot = form.querySelector(".challenge");
    let asked = slot.querySelector("input") !== null;

    const element = (name, attributes, text) => {
        const made = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) {
            made.setAttribute(key, value);
        }
        made.textContent = text || "";
        return made;
    };

    const ask = async () => {
        if (asked) {
            return;
        }
        asked = true;
        try {
            const answer = await fetch(form.getAttribute("action") + "/challenge", {headers: {Accept: "application/json"}});
            if (!answer.ok) {
                throw new Error(answer.status);
            }
            const challenge = await answer.json();
            const label = element("label", {"for": "reply-answer", "aria-label": challenge.spoken}, challenge.question + " ");
            label.append(element("span", {"aria-hidden": "true"}, "*"));
            const line = element("p", {"class": "field"});
            line.append(
                label,
                element("input", {id: "reply-answer", name: "answer", maxlength: "60", required: "", autocomplete: "off", dir: "auto",
                    "aria-describedby": "answer-note"}),
                element("span", {"class": "hint", id: "answer-note"}, slot.dataset.hint));
            slot.replaceChildren(element("input", {type: "hidden", name: "token", value: challenge.token}), line);
        } catch (failed) {
            /* The form's next page asks instead. */
            asked = false;
        }
    };
    form.addEventListener("focusin", ask, {once: false});

    const home = document.createComment("form");
    form.before(home);
    const title = form.querySelector("h2");
    const cancel = element("button", {type: "button", "class": "quiet cancel"}, form.dataset.cancel);
    cancel.addEventListener("click", () => {
        const from = form.closest("li");
        form.elements.parent.value = "";
        title.textContent = form.dataset.title;
        home.after(form);
        cancel.remove();
        from?.querySelector("a.answer")?.focus();
    });

    document.addEventListener("click", event => {
        const link = event.target.closest("a.answer");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
            return;
        }
        event.preventDefault();
        form.elements.parent.value = link.dataset.reply;
        title.textContent = link.getAttribute("aria-label");
        link.closest("article").after(form);
        form.querySelector(".buttons").append(cancel);
        form.elements.reply.focus();
    });
})();
