// Drops drafts on the page, sends them to be read, and shows what comes back. The papers themselves, their findings
// and the filters are those of the report's own page, whose script listens for "papers-changed".
"use strict";
(() => {
  const here = new URL(".", location.href).pathname;
  const AT_ONCE = 3;
  const ASK_AGAIN = 4;
  const limit = Number(document.body.dataset.limit);
  const words = JSON.parse(document.getElementById("words").textContent);
  const sheets = new Map();
  let desk = null;
  let opening = null;
  let serial = 0;
  let under_way = 0;
  const queue = [];

  const by_id = (id) => document.getElementById(id);
  const say = (text) => { by_id("news").textContent = text; };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  class Refused extends Error {
    constructor(text, status) { super(text); this.status = status; }
  }

  // One desk for this page; made when the first paper comes.
  function opened() {
    opening ??= fetch(`${here}desks`, { method: "POST" }).then(async (answer) => {
      if (!answer.ok) { opening = null; throw new Refused(await refusal(answer), answer.status); }
      desk = (await answer.json()).desk;
      return desk;
    }, () => { opening = null; throw new Refused(words.lost, 0); });
    return opening;
  }

  async function refusal(answer) {
    try { return (await answer.json()).refused ?? words.lost; } catch { return words.lost; }
  }

  const pause = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });

  // The address of a paper, with what the page is set to.
  function at(sheet, doing) {
    const asked = new URLSearchParams();
    const council = by_id("council").value;
    const earlier = by_id("earlier").value;
    if (council) asked.set("profile", council);
    if (earlier && earlier !== String(sheet.number)) asked.set("against", earlier);
    if (showsNotes()) asked.set("notes", "1");
    return `${here}desks/${desk}/papers/${sheet.number}/${doing}?${asked}`;
  }

  const showsNotes = () => Boolean(document.querySelector("#filters input[name=kind][value=note]:checked"));

  function taken(files) {
    const all = [...files];
    for (const file of all) lay(file);
    say(fill(all.length === 1 ? words.takenOne : words.taken, { count: all.length }));
  }

  function lay(file) {
    const sheet = { key: `s${++serial}`, file, name: file.name, number: null, stop: null, state: "waiting" };
    sheets.set(sheet.key, sheet);
    pending(sheet, words.waiting);
    by_id("papers").hidden = false;
    queue.push(sheet);
    next();
  }

  function next() {
    while (under_way < AT_ONCE && queue.length) {
      under_way += 1;
      const sheet = queue.shift();
      read(sheet).finally(() => { under_way -= 1; next(); });
    }
  }

  async function read(sheet) {
    if (!sheets.has(sheet.key)) return;
    try {
      if (sheet.number === null) await send(sheet);
      await check(sheet);
    } catch (error) {
      if (!sheets.has(sheet.key)) return;
      if (error.name === "AbortError") return;
      if (error.status === 410) return startAnew(error.message);
      failed(sheet, error instanceof Refused ? error.message : words.lost);
    }
  }

  async function send(sheet) {
    if (sheet.file.size > limit) throw new Refused(words.tooLarge, 413);
    await opened();
    for (let turn = 0; ; turn += 1) {
      const answer = await sent(sheet);
      if (answer.status === 201) {
        sheet.number = JSON.parse(answer.responseText).number;
        sheet.file = null;
        return;
      }
      let told = words.lost;
      try { told = JSON.parse(answer.responseText).refused ?? told; } catch { /* It was cut off. */ }
      if (answer.status !== 503 || turn >= ASK_AGAIN) throw new Refused(told, answer.status);
      await pause(2 + turn * 2);
    }
  }

  // fetch cannot tell how much has gone out, so the older way is taken.
  function sent(sheet) {
    return new Promise((done, lost) => {
      const request = new XMLHttpRequest();
      request.open("POST", `${here}desks/${desk}/papers?name=${encodeURIComponent(sheet.name)}`);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) pending(sheet, words.sending, event.loaded / event.total);
      };
      request.onload = () => done(request);
      request.onerror = () => lost(new Refused(words.lost, 0));
      request.onabort = () => lost(new DOMException("", "AbortError"));
      sheet.stop = () => request.abort();
      pending(sheet, words.sending, 0);
      request.send(sheet.file);
    });
  }

  async function check(sheet) {
    for (let turn = 0; ; turn += 1) {
      const control = new AbortController();
      sheet.stop = () => control.abort();
      pending(sheet, words.checking);
      let answer;
      try {
        answer = await fetch(at(sheet, "check"), { method: "POST", signal: control.signal });
      } catch (error) {
        if (error.name === "AbortError") throw error;
        throw new Refused(words.lost, 0);
      }
      if (answer.ok) return show(sheet, await answer.json());
      if (answer.status !== 503 || turn >= ASK_AGAIN) throw new Refused(await refusal(answer), answer.status);
      await pause(2 + turn * 2);
    }
  }

  // --- what is seen ---

  const rowsOf = (sheet) => document.querySelectorAll(`#papers tbody tr[data-sheet="${sheet.key}"]`);
  const textsOf = (sheet) => document.querySelectorAll(`[data-sheet="${sheet.key}"]:not(tr)`);

  function element(name, attributes = {}, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  }

  function button(text, of, doing, className = "") {
    const made = element("button", { type: "button", class: className }, text);
    made.append(element("span", { class: "unseen" }, ` ${of}`));
    made.addEventListener("click", doing);
    return made;
  }

  function put(sheet, rows) {
    const old = [...rowsOf(sheet)];
    const body = document.querySelector("#papers tbody");
    const after = old.length ? old[old.length - 1].nextSibling : null;
    for (const row of rows) { row.dataset.sheet = sheet.key; body.insertBefore(row, after); }
    for (const row of old) row.remove();
  }

  function clearTexts(sheet) {
    for (const text of textsOf(sheet)) text.remove();
  }

  function pending(sheet, state, part) {
    sheet.state = "pending";
    const old = rowsOf(sheet);
    if (old.length === 1 && old[0].classList.contains("pending")) {
      old[0].querySelector(".doing").textContent = state;
      bar(old[0].querySelector("progress"), part);
      return;
    }
    const progress = element("progress", { max: "1", "aria-label": fill(words.progressOf, { name: sheet.name }) });
    bar(progress, part);
    const row = element("tr", { class: "pending" },
      element("th", { scope: "row" }, sheet.name),
      element("td", { colspan: "7" }, element("span", { class: "doing" }, state), " ", progress),
      element("td", { class: "actions" }, button(words.cancel, sheet.name, () => remove(sheet))));
    clearTexts(sheet);
    put(sheet, [row]);
  }

  function bar(progress, part) {
    if (part === undefined) progress.removeAttribute("value");
    else progress.value = part;
  }

  function failed(sheet, text) {
    sheet.state = "failed";
    const actions = element("td", { class: "actions" });
    if (sheet.number !== null || sheet.file) actions.append(button(words.again, sheet.name, () => again(sheet)));
    actions.append(button(words.remove, sheet.name, () => remove(sheet)));
    put(sheet, [element("tr", { class: "failed" },
      element("th", { scope: "row" }, sheet.name), element("td", { colspan: "7" }, text), actions)]);
    say(`${sheet.name}: ${text}`);
  }

  function show(sheet, answer) {
    sheet.state = "done";
    const parsed = new DOMParser().parseFromString(
      `<table><tbody>${answer.rows}</tbody></table><div>${answer.texts}</div><section>${answer.letters}</section>`,
      "text/html");
    const rows = [...parsed.querySelectorAll("tbody > tr[data-paper]")].filter((row) => !row.closest("article"));
    rows.forEach((row, n) => row.append(n ? element("td") : actions(sheet, answer)));
    clearTexts(sheet);
    put(sheet, rows.map((row) => document.adoptNode(row)));
    place(sheet, parsed.querySelectorAll("body > div > article"), by_id("texts"));
    place(sheet, parsed.querySelectorAll("body > section > section"), by_id("letters"));
    offerAsEarlier();
    changed();
    say(fill(words.done, { name: sheet.name, found: answer.found }));
  }

  // Papers stand in the order in which they were taken, whichever is read first.
  function place(sheet, parts, within) {
    const order = [...sheets.keys()];
    const later = [...within.children].find((part) => order.indexOf(part.dataset.sheet) > order.indexOf(sheet.key));
    for (const part of parts) {
      part.dataset.sheet = sheet.key;
      within.insertBefore(document.adoptNode(part), later ?? null);
    }
  }

  function actions(sheet, answer) {
    const cell = element("td", { class: "actions" });
    if (answer.reviewable) cell.append(take(sheet, "reviewed", words.reviewed));
    if (answer.readable) cell.append(take(sheet, "letter", words.letter));
    cell.append(button(words.remove, sheet.name, () => remove(sheet)));
    return cell;
  }

  // A link would end in a page of its own if the copy is refused; so it is fetched, and then offered for saving.
  function take(sheet, doing, text) {
    const made = button(text, sheet.name, async () => {
      made.disabled = true;
      try {
        const answer = await fetch(at(sheet, doing));
        if (!answer.ok) throw new Refused(await refusal(answer), answer.status);
        const name = decodeURIComponent(answer.headers.get("content-disposition").split("''")[1]);
        const link = element("a", { href: URL.createObjectURL(await answer.blob()), download: name });
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
        say(fill(words.saved, { name }));
      } catch (error) {
        if (error.status === 410) startAnew(error.message);
        else say(error instanceof Refused ? error.message : words.lost);
      } finally {
        made.disabled = false;
      }
    });
    return made;
  }

  function again(sheet) {
    pending(sheet, words.waiting);
    queue.push(sheet);
    next();
  }

  function remove(sheet) {
    sheet.stop?.();
    sheets.delete(sheet.key);
    const waiting = queue.indexOf(sheet);
    if (waiting >= 0) queue.splice(waiting, 1);
    if (sheet.number !== null && desk) {
      fetch(`${here}desks/${desk}/papers/${sheet.number}`, { method: "DELETE" }).catch(() => {});
    }
    for (const row of rowsOf(sheet)) row.remove();
    clearTexts(sheet);
    offerAsEarlier();
    by_id("papers").hidden = sheets.size === 0;
    changed();
    say(fill(words.removed, { name: sheet.name }));
    by_id("files").focus();
  }

  // The filters offer what is on the page now, and count it.
  function changed() {
    const form = by_id("filters");
    const cards = [...document.querySelectorAll(".card")];
    for (const box of form.querySelectorAll("[name=kind]")) {
      const count = cards.filter((card) => card.dataset.kind === box.value).length;
      const name = box.parentElement.lastChild;
      name.textContent = name.textContent.replace(/\(\d+\)/, `(${count})`);
    }
    offer(form.elements.rule, cards.map((card) => card.dataset.rule));
    offer(form.elements.board, [...document.querySelectorAll("tr[data-board]")].map((row) => row.dataset.board));
    document.dispatchEvent(new Event("papers-changed"));
  }

  function offer(choice, values) {
    const chosen = choice.value;
    const all = [...new Set(values)].filter(Boolean).sort();
    choice.replaceChildren(choice.options[0], ...all.map((value) => element("option", { value }, value)));
    choice.value = all.includes(chosen) ? chosen : "";
  }

  function offerAsEarlier() {
    const choice = by_id("earlier");
    const chosen = choice.value;
    choice.replaceChildren(choice.options[0]);
    for (const sheet of sheets.values()) {
      if (sheet.number !== null) choice.append(element("option", { value: String(sheet.number) }, sheet.name));
    }
    choice.value = chosen;
    if (choice.selectedIndex < 0) choice.selectedIndex = 0;
  }

  function checkAllAgain() {
    for (const sheet of sheets.values()) {
      if (sheet.state === "done" || (sheet.state === "failed" && sheet.number !== null)) again(sheet);
    }
  }

  function startAnew(text) {
    for (const sheet of [...sheets.values()]) { sheet.stop?.(); clearTexts(sheet); for (const row of rowsOf(sheet)) row.remove(); }
    sheets.clear();
    queue.length = 0;
    desk = null;
    opening = null;
    by_id("papers").hidden = true;
    changed();
    say(text);
  }

  // --- a rule explained ---

  async function explain(rule) {
    const dialog = by_id("explained");
    const inside = by_id("explanation");
    inside.replaceChildren(element("p", { id: "explained-title" }, words.moment));
    dialog.showModal();
    const answer = await fetch(`${here}rules/${encodeURIComponent(rule)}`).catch(() => null);
    if (answer?.ok) {
      const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
      inside.replaceChildren(...[...parsed.body.childNodes].map((node) => document.adoptNode(node)));
    } else {
      inside.replaceChildren(element("p", { id: "explained-title" }, words.lost));
    }
    dialog.scrollTop = 0;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.rule");
    if (!link) return;
    event.preventDefault();
    explain(link.textContent);
  });
  by_id("close").addEventListener("click", () => by_id("explained").close());

  // --- dropping and choosing ---

  const files = by_id("files");
  files.addEventListener("change", () => { taken(files.files); files.value = ""; });
  let over = 0;
  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  document.addEventListener("dragenter", (event) => {
    if (carriesFiles(event)) { over += 1; document.body.classList.add("over"); }
  });
  document.addEventListener("dragleave", (event) => {
    if (carriesFiles(event) && (over -= 1) <= 0) { over = 0; document.body.classList.remove("over"); }
  });
  document.addEventListener("dragover", (event) => { if (carriesFiles(event)) event.preventDefault(); });
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over = 0;
    document.body.classList.remove("over");
    taken(event.dataTransfer.files);
  });
  by_id("council").addEventListener("change", checkAllAgain);
  by_id("earlier").addEventListener("change", checkAllAgain);

  addEventListener("pagehide", (event) => {
    // A page that the browser keeps for its back button is closed as well: nothing may wait for a visitor who is gone.
    if (desk) navigator.sendBeacon(`${here}desks/${desk}/close`);
    if (event.persisted) startAnew("");
  });
})();
