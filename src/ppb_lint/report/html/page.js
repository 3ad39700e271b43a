"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const ORDER = ["error", "warning", "note", "trial"];

  const chosen = () => ({
    kinds: new Set(all("[name=kind]:checked", form).map((box) => box.value)),
    rule: form.elements.rule.value,
    board: form.elements.board.value,
    faulty: form.elements.faulty.checked,
  });

  const several = (number, noun) => `${number || "no"} ${noun}${number === 1 ? "" : "s"}`;

  // What is asked for is looked up anew each time, since papers may have come or gone since.
  function apply() {
    const wish = chosen();
    const narrow = wish.faulty || wish.rule !== "";
    const visible = new Map();
    const kinds = new Map();
    let findings = 0;
    const outside = new Set(all("tr[data-board]").filter((row) => wish.board && row.dataset.board !== wish.board)
      .map((row) => row.dataset.paper));
    for (const card of all(".card")) {
      const paper = card.closest("[data-paper]").dataset.paper;
      const on = wish.kinds.has(card.dataset.kind) && (!wish.rule || card.dataset.rule === wish.rule);
      card.hidden = !on;
      kinds.set(card.id, on ? card.dataset.kind : "");
      if (on && !outside.has(paper)) {
        findings += 1;
        visible.set(paper, (visible.get(paper) || 0) + 1);
      }
    }
    for (const link of all("a[data-of]")) link.hidden = !kinds.get(link.dataset.of);
    for (const mark of all("mark")) {
      const now = mark.dataset.of.split(" ").map((id) => kinds.get(id)).filter(Boolean);
      mark.className = ORDER.find((kind) => now.includes(kind)) || "off";
    }
    const papers = new Set();
    for (const part of all("[data-paper]")) {
      const key = part.dataset.paper;
      part.hidden = outside.has(key) || (narrow && !visible.has(key));
      if (!part.hidden) papers.add(key);
    }
    const total = all("tr[data-board]").length;
    shown.textContent = `${several(findings, "finding")} shown in ${several(papers.size, "paper")} of ${total}.`;
  }

  // Steps to the card after (or before) the one that has the focus, or that is at the top of the window.
  function step(by) {
    const cards = all(".card").filter((card) => !card.closest("[hidden]"));
    if (!cards.length) return;
    const here = cards.indexOf(last);
    const next = here < 0 ? (by > 0 ? 0 : cards.length - 1) : (here + by + cards.length) % cards.length;
    go(cards[next]);
  }

  let last = null;
  function go(card) {
    last = card;
    card.scrollIntoView({ block: "center" });
    card.focus({ preventScroll: true });
  }

  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  document.addEventListener("focusin", (event) => { last = event.target.closest(".card") || last; });
  document.addEventListener("papers-changed", apply);
  for (const button of all("[data-step]", form)) button.addEventListener("click", () => step(Number(button.dataset.step)));
  apply();
})();
