// The same as the timeline as a table: for those who read rather than look, and for looking back at all that is held.

import { json, readMark } from "./api.js";
import { badge, find, make, write } from "./dom.js";
import { count, duration, kindWord, moment, stateWord } from "./words.js";

const PAGE = 100;
const MOST = 1000;

export class Table {
  /** @param {{onOpen: (mark: Object) => void}} told */
  constructor(told) {
    this.told = told;
    this.body = find("rows");
    this.note = find("rows-note");
    this.older = find("older");
    this.filter = "";
    this.started = 0;
    this.next = null;
    this.busy = false;
    this.older.addEventListener("click", () => this.#more());
  }

  /** Begin again with the newest. */
  async refresh(filter) {
    if (this.busy && filter === this.filter) return;
    this.filter = filter;
    // Who has gone on to older rows, or stands in one, keeps them.
    if (this.body.contains(document.activeElement) && this.shown === filter) return;
    if (this.body.childElementCount > PAGE && this.shown === filter) return;
    const rows = await this.#ask(null);
    if (rows === null || filter !== this.filter) return;
    this.shown = filter;
    this.body.replaceChildren(...rows);
  }

  async #more() {
    if (this.next === null) return;
    const rows = await this.#ask(this.next);
    if (rows === null) return;
    this.body.append(...rows);
    rows[0]?.querySelector("button")?.focus();
  }

  async #ask(before) {
    this.busy = true;
    try {
      const rows = [];
      let looked = 0;
      // A search that finds little is gone on with until it has looked at enough.
      for (let turn = 0; turn < 20 && rows.length < PAGE; turn += 1) {
        const answer = await json("calls", { filter: this.filter, before, limit: PAGE - rows.length });
        rows.push(...answer.rows);
        looked += answer.looked;
        before = this.next = answer.next;
        this.older.hidden = answer.next === null || this.body.childElementCount + rows.length >= MOST;
        write(this.note, answer.next === null ? `All ${count(answer.kept)} that are held were looked at.` : `${count(looked)} of ${count(answer.kept)} that are held were looked at.`);
        if (answer.next === null) break;
      }
      return rows.map((row) => this.#row(row));
    } catch (error) {
      write(this.note, error.message);
      return null;
    } finally {
      this.busy = false;
    }
  }

  #row({ mark: row, text, outcome }) {
    const mark = readMark(row);
    const open = make("button", { type: "button", class: "link", text: mark.name, on: { click: () => this.told.onOpen(mark) } });
    const says = make("td", { class: "says" }, make("span", { text }));
    if (outcome) says.append(make("span", { class: "outcome", "data-state": mark.state, text: outcome }));
    const line = make("tr", { "data-id": mark.id },
      make("td", { class: "time", text: moment(mark.start, this.started) }),
      make("td", { text: mark.lane < 0 ? "" : mark.lane }),
      make("td", { class: "what" }, badge(mark.kind, mark.state, kindWord(mark)), " ", open),
      make("td", { class: "state", "data-state": mark.state, text: stateWord(mark) }),
      make("td", { class: "number", text: mark.end !== null && mark.end > mark.start ? duration(mark.end - mark.start) : "" }),
      says);
    line.addEventListener("click", (event) => {
      if (event.target.closest("button") === null && !getSelection()?.toString()) this.told.onOpen(mark);
    });
    return line;
  }
}

const COLUMNS = [
  ["name", "Procedure", (each) => (each.program === "remote" ? each.name : `${each.program}.${each.name}`)],
  ["calls", "Calls", (each) => count(each.calls)],
  ["errors", "Errors", (each) => (each.errors ? count(each.errors) : "")],
  ["unanswered", "No answer", (each) => (each.unanswered ? count(each.unanswered) : "")],
  ["median", "Median", (each) => duration(each.median)],
  ["p99", "99%", (each) => duration(each.p99)],
  ["longest", "Longest", (each) => duration(each.longest)],
  ["total", "In all", (each) => duration(each.total)],
];

/** Counts by procedure. */
export class Procedures {
  /** @param {{onSearch: (text: string) => void, onNames: (names: string[]) => void}} told */
  constructor(told) {
    this.told = told;
    this.body = find("procedure-rows");
    this.by = "total";
    this.down = true;
    this.rows = [];
    this.heads = COLUMNS.map(([key, title]) => make("th", { scope: "col", class: key === "name" ? "" : "number" },
      make("button", { type: "button", class: "sort", text: title, on: { click: () => this.#sort(key) } })));
    find("procedure-heads").append(...this.heads);
  }

  async refresh() {
    try {
      this.rows = await json("procedures");
    } catch {
      return; // The next time, perhaps.
    }
    this.told.onNames(this.rows.map((each) => each.name));
    if (!this.body.contains(document.activeElement)) this.#draw();
  }

  #sort(key) {
    this.down = this.by === key ? !this.down : key !== "name";
    this.by = key;
    this.#draw();
  }

  #draw() {
    const sign = this.down ? -1 : 1;
    const rows = [...this.rows].sort((one, other) => sign * (one[this.by] < other[this.by] ? -1 : one[this.by] > other[this.by] ? 1 : 0));
    this.heads.forEach((head, index) => head.setAttribute("aria-sort", COLUMNS[index][0] !== this.by ? "none" : this.down ? "descending" : "ascending"));
    const most = Math.max(1, ...rows.map((each) => each.total));
    this.body.replaceChildren(...rows.slice(0, MOST).map((each) => {
      const cells = COLUMNS.slice(1).map(([key, , text]) => make("td", { class: "number", "data-tone": key === "errors" || key === "unanswered" ? "error" : null, text: text(each) }));
      const bar = make("span", { class: "share", "aria-hidden": "true" });
      bar.style.setProperty("inline-size", `${(each.total / most) * 100}%`);
      cells.at(-1).append(bar);
      const name = make("button", { type: "button", class: "link", text: COLUMNS[0][2](each), title: "Show these",
        on: { click: () => this.told.onSearch(`procedure=${each.name}`) } });
      return make("tr", {}, make("th", { scope: "row" }, name), ...cells);
    }));
  }
}
