"use strict";
(() => {
  const block = document.getElementById("sheet"), typed = document.getElementById("typed");
  const sheet = JSON.parse(block.textContent);
  const form = document.getElementById("form"), cards = [...form.querySelectorAll("[data-number]")];
  const key = "interviewer.sheet/1 " + sheet.id;
  let keeps = true, unsaved = false, waiting = 0;

  /* Fields of a card by the part of their name behind the dot. */
  const fields = (card, part) => [...card.querySelectorAll(`[name="${card.id}.${part}"]`)];
  const words = (card, part) => (fields(card, part)[0]?.value ?? "").trim();
  const picked = (card, part) => fields(card, part).filter((f) => f.checked).map((f) => f.value);

  const readers = {
    yesno: (card) => [...picked(card, "pick"), words(card, "own")].filter(Boolean).join(", "),
    choice: (card) => {
      const option = fields(card, "pick").find((f) => f.checked), own = words(card, "own");
      if (!option) return own;
      return own ? `${option.dataset.label}, ${own}` : option.value;
    },
    choices: (card) => {
      const values = picked(card, "pick"), own = words(card, "own");
      return own ? { values, own } : values.length ? values : "";
    },
    pick: (card) => several(picked(card, "pick"), words(card, "own")),
    ranking: (card) => several(ranked(card).map((f) => f.dataset.value), words(card, "own")),
    playback: (card) => {
      const quotes = [...card.querySelectorAll(".quote")].map((_, n) => ({
        verdict: picked(card, `verdict${n + 1}`)[0] ?? (words(card, `words${n + 1}`) ? "not-quite" : ""),
        words: words(card, `words${n + 1}`),
      }));
      return quotes.some((q) => q.verdict) ? { verdicts: quotes } : "";
    },
  };
  const several = (items, own) => (own ? { items, own: [own] } : items.length ? items : "");
  const ranked = (card) => [...card.querySelectorAll("select")].filter((f) => f.value)
    .sort((a, b) => Number(a.value) - Number(b.value));
  const answer = (card) => (fields(card, "text").length ? words(card, "text") : readers[card.dataset.kind](card));
  const said = (card) => ({
    answer: answer(card), way: picked(card, "way")[0] ?? "answer",
    who: words(card, "who"), because: words(card, "because"),
  });
  const given = (one) => one.way !== "answer" || one.answer !== "" || one.who !== "" || one.because !== "";

  /* What would be accepted; nothing of it keeps anybody from saving. */
  const hints = {
    number: (card) => words(card, "text") && !/\d|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|half|none|zero/i
      .test(words(card, "text")) ? "There is no number in it yet; one such as 5, or 5 to 10, can be used best." : "",
    date: (card) => words(card, "text") && !/\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|day|week|month|year|quarter|spring|summer|autumn|fall|winter|now|today|tomorrow/i
      .test(words(card, "text")) ? "No date can be read from it yet; try one like 2027-03-31." : "",
    list: (card) => {
      const lines = words(card, "text").split(/[\n;]/).filter((l) => l.trim()).length;
      return lines > 1 ? `${lines} items.` : "";
    },
    ranking: (card) => {
      const places = ranked(card).map((f) => f.value);
      return new Set(places).size < places.length ? "Two have the same place; they count in the order in which they stand here." : "";
    },
    yesno: (card) => words(card, "own") && !picked(card, "pick").length && !/^\s*(yes|no)\b/i.test(words(card, "own"))
      ? "Please choose yes or no too." : "",
    playback: (card) => {
      const quotes = answer(card) ? answer(card).verdicts : [];
      if (quotes.some((q) => !q.verdict)) return "Please say something to each quote.";
      return quotes.some((q) => q.verdict === "not-quite" && !q.words) ? "Please say how it should be." : "";
    },
  };

  const chosen = { answer: "", unknown: "I do not know", ask: "ask ", irrelevant: "does not apply", refused: "I would rather not say" };

  function show() {
    let count = 0;
    for (const card of cards) {
      const one = said(card);
      count += given(one) ? 1 : 0;
      card.classList.toggle("given", given(one));
      const hint = one.way === "answer" ? hints[card.dataset.kind]?.(card) ?? "" : "";
      const line = card.querySelector(".hint");
      if (line.textContent !== hint) line.textContent = hint;
      const clear = card.querySelector(".clear");
      if (clear) clear.hidden = !card.querySelector(".answer input[type=radio]:checked");
      const says = chosen[one.way] + (one.way === "ask" ? one.who || "somebody else" : "");
      card.querySelector(".chosen").textContent = says ? `: ${says}` : "";
    }
    const text = `${count} of ${cards.length} answered`;
    const status = document.getElementById("count");
    if (status.textContent !== text) status.textContent = text;
    document.getElementById("done").value = count;
  }

  function filled() {
    const questions = sheet.questions.map((question, n) => {
      const card = cards[n];
      return { ...question, ...said(card) };
    });
    return { ...sheet, name: form.elements.name.value.trim(), saved: new Date().toISOString(), questions };
  }

  /* Everything that stands in the fields, by name; what is as it was at the beginning is left out. */
  function state() {
    const found = {};
    for (const field of form.elements) {
      if (!field.name) continue;
      if (field.type === "radio" || field.type === "checkbox") {
        if (field.checked !== field.defaultChecked) found[`${field.name}=${field.value}`] = field.checked;
      } else if (field.value !== (field.defaultValue ?? "")) found[field.name] = field.value;
    }
    return found;
  }

  function restore(found) {
    for (const field of form.elements) {
      if (!field.name) continue;
      if (field.type === "radio" || field.type === "checkbox") {
        field.checked = found[`${field.name}=${field.value}`] ?? field.defaultChecked;
      } else if (found[field.name] !== undefined) field.value = found[field.name];
    }
    for (const card of cards) if (picked(card, "way")[0] !== "answer") card.querySelector("details").open = true;
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null");
    } catch {
      keeps = false;
      return null;
    }
  }

  function keep() {
    unsaved = true;
    try {
      localStorage.setItem(key, JSON.stringify(state()));
    } catch {
      keeps = false;
    }
    document.getElementById("forgets").hidden = keeps;
    clearTimeout(waiting);
    waiting = setTimeout(mirror, 300);
    show();
  }

  /* The answers in the page itself, so that a page saved whole by the browser carries them. */
  function mirror() {
    const inert = (data) => JSON.stringify(data).replace(/</g, "\\u003c").replace(/>/g, "\\u003e");
    const now = JSON.stringify(state()) === "{}" ? sheet : filled();
    block.textContent = inert(now);
    typed.textContent = inert(state());
  }

  function save() {
    const answers = filled();
    const who = answers.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "somebody";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(answers, null, 2) + "\n"], { type: "application/json" }));
    link.download = `answers-${who}.json`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    const missing = answers.name ? "" : " Your name is missing: fill it in at the top, if you like, and save again.";
    document.getElementById("saved").textContent =
      `Saved as ${link.download}; it is where this browser puts its downloads. Please send it back.${missing}`;
  }

  /* Words typed where a choice is needed choose it. */
  form.addEventListener("input", (event) => {
    const way = event.target.dataset.way;
    const card = event.target.closest("[data-number]");
    if (way && event.target.value) fields(card, "way").find((f) => f.value === way).checked = true;
    const quote = event.target.name.match(/\.words(\d+)$/);
    if (quote && event.target.value && !picked(card, `verdict${quote[1]}`).length) {
      fields(card, `verdict${quote[1]}`).find((f) => f.value === "not-quite").checked = true;
    }
    keep();
  });
  form.addEventListener("click", (event) => {
    if (!event.target.classList.contains("clear")) return;
    const card = event.target.closest("[data-number]"), radios = card.querySelectorAll(".answer input[type=radio]");
    for (const radio of radios) radio.checked = false;
    radios[0].focus();
    keep();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll(".save")) button.addEventListener("click", save);
  document.getElementById("copy").addEventListener("toggle", () => {
    document.getElementById("text").value = JSON.stringify(filled());
  });
  addEventListener("beforeunload", (event) => {
    if (!keeps && unsaved) event.preventDefault();
  });
  restore(kept() ?? JSON.parse(typed.textContent));
  document.getElementById("forgets").hidden = keeps;
  document.documentElement.classList.add("ready");
  mirror();
  show();
})();
