// Offers names and topics while somebody types a search. Everything works without it.
const box = document.querySelector("input[list]");
const offers = box && document.getElementById(box.getAttribute("list"));
let asked = "";
let pause = 0;

async function offer() {
    const last = box.value.replace(/^.*["\s](?=\S*$)/, "").length < 2 ? "" : box.value.trim();
    if (last === asked || last.length < 2) {
        return;
    }
    asked = last;
    const answer = await fetch("/search/complete?q=" + encodeURIComponent(last));
    if (!answer.ok || asked !== last) {
        return;
    }
    offers.replaceChildren(...(await answer.json()).map((text) => {
        const option = document.createElement("option");
        option.value = text.includes(" ") ? `"${text}"` : text;
        return option;
    }));
}

if (offers) {
    box.addEventListener("input", () => {
        clearTimeout(pause);
        pause = setTimeout(() => offer().catch(() => {}), 120);
    });
}
