// The bytes of a frame, a row each 16 (8, 4) of them; only rows that are seen are elements, only bytes that are near are fetched.

import { make } from "./dom.js";

const ROW_HEIGHT = 20;
const PIECE = 16384;
const EXTRA = 6;

export class Hex {
  /**
   * @param {number} size how many bytes there are
   * @param {(from: number, to: number) => Promise<Uint8Array>} fetchBytes brings some
   * @param {{start: number, end: number}[]} fields in the order of the bytes, without overlaps
   * @param {{onPoint: (field: ?Object) => void, onChoose: (field: ?Object) => void}} told
   */
  constructor(size, fetchBytes, fields, told) {
    this.size = size;
    this.fetchBytes = fetchBytes;
    this.fields = fields;
    this.told = told;
    this.pieces = new Map();
    this.lit = null;
    this.chosen = null;
    this.cursor = -1;
    this.wide = 16;
    this.first = -1;
    this.body = make("div", { class: "hex-body" });
    this.rows = make("div", { class: "hex-rows" });
    this.body.append(this.rows);
    this.box = make("div", { class: "hex", tabindex: "0", role: "application", "aria-roledescription": "bytes",
      "aria-label": `${size} bytes; arrow keys move, the field is told` }, this.body);
    this.box.addEventListener("scroll", () => this.#draw(), { passive: true });
    this.box.addEventListener("pointerover", (event) => this.#pointed(event));
    this.box.addEventListener("pointerleave", () => told.onPoint(null));
    this.box.addEventListener("click", (event) => {
      const at = offsetOf(event);
      if (at < 0) return;
      this.cursor = at;
      told.onChoose(this.field(at));
    });
    this.box.addEventListener("keydown", (event) => this.#key(event));
    this.watcher = new ResizeObserver(() => this.#resize());
    this.watcher.observe(this.box);
  }

  /** The field that a byte belongs to. */
  field(at) {
    let low = 0;
    let high = this.fields.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const field = this.fields[middle];
      if (at < field.start) high = middle - 1;
      else if (at >= field.end) low = middle + 1;
      else return field;
    }
    return null;
  }

  /** Light bytes up. */
  light(range) {
    this.lit = range;
    this.#colour();
  }

  /** Mark bytes as chosen, and bring the first of them into view. */
  choose(range, scroll = true) {
    this.chosen = range;
    if (range !== null && scroll) {
      const top = Math.floor(range.start / this.wide) * ROW_HEIGHT;
      if (top < this.box.scrollTop || top + ROW_HEIGHT > this.box.scrollTop + this.box.clientHeight) {
        this.box.scrollTop = Math.max(0, top - 2 * ROW_HEIGHT);
      }
    }
    this.#draw();
    this.#colour();
  }

  #resize() {
    const width = this.box.clientWidth;
    const wide = width >= 505 ? 16 : width >= 280 ? 8 : 4;
    if (width === 0) return;
    if (wide !== this.wide) this.first = -1;
    this.wide = wide;
    this.body.style.setProperty("height", `${Math.min(8e6, Math.ceil(this.size / wide) * ROW_HEIGHT)}px`);
    this.#draw();
  }

  #draw() {
    const count = Math.ceil(this.size / this.wide);
    // Browsers have no elements of more than some million pixels: the rows of the largest frames are spread over fewer.
    const scale = Math.min(1, 8e6 / Math.max(1, count * ROW_HEIGHT));
    const shown = Math.ceil(this.box.clientHeight / ROW_HEIGHT) + EXTRA;
    const first = Math.max(0, Math.min(count - 1, Math.floor(this.box.scrollTop / ROW_HEIGHT / scale)) - EXTRA / 2);
    if (first === this.first && this.rows.childElementCount > 0 && this.drawnTo >= Math.min(count, first + shown)) return;
    this.first = first;
    this.drawnTo = Math.min(count, first + shown);
    const rows = [];
    for (let row = first; row < this.drawnTo; row += 1) rows.push(this.#row(row));
    this.rows.replaceChildren(...rows);
    this.rows.style.setProperty("transform", `translateY(${Math.round(first * ROW_HEIGHT * scale)}px)`);
    this.#colour();
  }

  #row(row) {
    const from = row * this.wide;
    const to = Math.min(this.size, from + this.wide);
    const bytes = make("span", { class: "bytes" });
    const letters = make("span", { class: "letters" });
    for (let at = from; at < to; at += 1) {
      const value = this.#byte(at);
      const field = this.field(at);
      const kind = field === null ? "" : ` tint${field.tint}`;
      const text = value === null ? "··" : value.toString(16).padStart(2, "0");
      const gap = at % 8 === 0 && at !== from ? " gap" : "";
      bytes.append(make("span", { class: `byte${kind}${gap}`, "data-at": at, text }));
      const letter = value === null ? " " : value >= 32 && value < 127 ? String.fromCharCode(value) : "·";
      letters.append(make("span", { class: `letter${kind}`, "data-at": at, text: letter }));
    }
    return make("div", { class: "hex-row", "aria-hidden": "true" }, make("span", { class: "offset", text: from.toString(16).padStart(6, "0") }), bytes, letters);
  }

  #byte(at) {
    const number = Math.floor(at / PIECE);
    const piece = this.pieces.get(number);
    if (piece === undefined) {
      this.#fetch(number);
      return null;
    }
    return piece === null || at - number * PIECE >= piece.length ? null : piece[at - number * PIECE];
  }

  async #fetch(number) {
    this.pieces.set(number, null);
    try {
      const piece = await this.fetchBytes(number * PIECE, Math.min(this.size, (number + 1) * PIECE));
      if (this.pieces.size > 64) this.pieces.clear();
      this.pieces.set(number, piece);
      this.first = -1;
      this.#draw();
    } catch {
      // It is not held any more; the dots stay.
    }
  }

  #colour() {
    const inside = (range, at) => range !== null && at >= range.start && at < range.end;
    for (const row of this.rows.children) {
      for (const element of row.querySelectorAll("[data-at]")) {
        const at = Number(element.dataset.at);
        element.classList.toggle("lit", inside(this.lit, at));
        element.classList.toggle("chosen", inside(this.chosen, at));
        element.classList.toggle("cursor", at === this.cursor);
      }
    }
  }

  #pointed(event) {
    const at = offsetOf(event);
    this.told.onPoint(at < 0 ? null : this.field(at));
  }

  #key(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: this.wide, ArrowUp: -this.wide,
      PageDown: this.wide * 16, PageUp: -this.wide * 16, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.cursor = Math.max(0, Math.min(this.size - 1, (this.cursor < 0 ? 0 : this.cursor) + step));
    const field = this.field(this.cursor);
    this.told.onChoose(field);
    this.choose(field ?? { start: this.cursor, end: this.cursor + 1 }, false);
    const top = Math.floor(this.cursor / this.wide) * ROW_HEIGHT;
    if (top < this.box.scrollTop) this.box.scrollTop = top;
    else if (top + ROW_HEIGHT > this.box.scrollTop + this.box.clientHeight) this.box.scrollTop = top + ROW_HEIGHT - this.box.clientHeight;
    this.#draw();
    this.#colour();
  }

  close() {
    this.watcher.disconnect();
  }
}

function offsetOf(event) {
  const element = event.target.closest("[data-at]");
  return element === null ? -1 : Number(element.dataset.at);
}
