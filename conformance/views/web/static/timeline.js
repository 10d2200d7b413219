// The timeline: draws lanes, bars and marks on a canvas, as often as the screen is drawn while something moves.

import { make, write } from "./dom.js";
import { BIN, isBar } from "./model.js";
import { Paint } from "./paint.js";
import { ticks, View } from "./view.js";
import { brief, bytes, duration, moment, rate } from "./words.js";

const AXIS = 26;
const ROW = 19;
const GAP = 3;
const POINTS = 16;
const DENSITY = 22;
const GUTTER = 208;
const HEAD = 20;
const PAD = 7;
const LEAST = 3;
const REACH = 8;

export class Timeline {
  /**
   * @param {HTMLElement} box has the canvas and the labels in it, and scrolls
   * @param {HTMLCanvasElement} canvas is drawn on
   * @param {HTMLElement} labels holds the lanes' names
   * @param {import("./model.js").Model} model what is drawn
   */
  constructor(box, canvas, labels, model) {
    this.box = box;
    this.canvas = canvas;
    this.labels = labels;
    this.model = model;
    this.view = new View();
    this.context = canvas.getContext("2d");
    this.paint = new Paint(this.context);
    this.started = 0;
    this.selected = null;
    this.hovered = null;
    this.hits = [];
    this.pool = new Map();
    this.height = 0;
    this.frames = [];
    this.stale = true;
    /** Less motion: a step a second instead of gliding. */
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    this.onLane = () => {};
    const again = () => {
      this.paint.refresh();
      this.touch();
    };
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
    new ResizeObserver(() => this.#resize()).observe(box);
    box.addEventListener("scroll", () => this.touch(), { passive: true });
    this.#resize();
    requestAnimationFrame((time) => this.#frame(time));
  }

  /** Something changed: draw at the next opportunity. */
  touch() {
    this.stale = true;
  }

  #resize() {
    const scale = devicePixelRatio || 1;
    const width = this.box.clientWidth;
    const height = this.box.clientHeight;
    this.gutter = width >= 720 ? GUTTER : 0;
    this.view.width = Math.max(1, width - this.gutter);
    this.size = { width, height };
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    this.canvas.style.setProperty("width", `${width}px`);
    this.canvas.style.setProperty("height", `${height}px`);
    this.box.classList.toggle("narrow", this.gutter === 0);
    this.touch();
  }

  #frame(time) {
    requestAnimationFrame((next) => this.#frame(next));
    this.frames.push(time);
    if (this.frames.length > 600) this.frames.splice(0, 300);
    const moves = this.view.following && this.view.running;
    if (moves && this.calm.matches && time - (this.moved ?? -1e9) < 1000 && !this.stale) return;
    if (!moves && !this.stale) return;
    if (document.hidden || this.box.clientWidth === 0) return;
    this.moved = time;
    this.stale = false;
    this.draw();
  }

  /** Where lanes stand, from the top of what is scrolled. */
  layout() {
    let top = AXIS;
    const places = [];
    for (const lane of this.model.ordered()) {
      lane.arrange();
      const head = this.gutter ? 0 : HEAD;
      const bars = lane.number >= 0 ? lane.rows * (ROW + GAP) + DENSITY : 0;
      const height = PAD + head + POINTS + bars + PAD;
      places.push({ lane, top, height, bars: top + PAD + head + POINTS, points: top + PAD + head + POINTS / 2 });
      top += height;
    }
    if (this.height !== top) {
      this.height = top;
      this.labels.style.setProperty("height", `${Math.max(0, top)}px`);
    }
    return places;
  }

  draw() {
    const { context, paint, view } = this;
    const scale = devicePixelRatio || 1;
    view.tick();
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.fillStyle = paint.panel;
    context.fillRect(0, 0, this.size.width, this.size.height);
    this.hits = [];
    const scroll = this.box.scrollTop;
    this.places = this.layout();
    const seen = this.places.filter(({ top, height }) => top + height > scroll + AXIS && top < scroll + this.size.height);
    this.#label(seen);
    const axis = ticks(view.start, view.end, this.view.width / 110);
    this.#grid(axis);
    this.peak = this.#peak(seen);
    seen.forEach((place, index) => this.#lane(place, scroll, index));
    this.#axis(axis);
    this.#ring();
  }

  #grid({ times }) {
    const { context, paint, view, gutter } = this;
    context.fillStyle = paint.faint;
    for (const time of times) context.fillRect(Math.round(gutter + view.x(time)), AXIS, 1, this.size.height);
  }

  #axis({ times, digits }) {
    const { context, paint, view, gutter } = this;
    context.fillStyle = paint.bg;
    context.fillRect(0, 0, this.size.width, AXIS);
    context.fillStyle = paint.line;
    context.fillRect(0, AXIS - 1, this.size.width, 1);
    if (gutter) context.fillRect(gutter - 1, 0, 1, this.size.height);
    context.font = "11px system-ui, sans-serif";
    context.textBaseline = "middle";
    context.textAlign = "left";
    for (const time of times) {
      const x = Math.round(gutter + view.x(time));
      context.fillStyle = paint.line;
      context.fillRect(x, AXIS - 7, 1, 6);
      context.fillStyle = paint.muted;
      if (x >= gutter) context.fillText(moment(time, this.started, digits), x + 5, AXIS / 2);
    }
    if (gutter) {
      context.fillStyle = paint.bg;
      context.fillRect(0, 0, gutter - 1, AXIS - 1);
      context.fillStyle = paint.muted;
      context.fillText(`${duration(view.span)} in view`, 12, AXIS / 2);
    }
  }

  /** The most calls that a column of what is seen counts. */
  #peak(seen) {
    this.column = Math.max(BIN, (4 / this.view.width) * this.view.span);
    let most = 1;
    for (const { lane } of seen) {
      lane.columns = this.#columns(lane);
      for (const column of lane.columns.values()) most = Math.max(most, column.calls);
    }
    return most;
  }

  /** Add a lane's counts up by columns that can be seen. */
  #columns(lane) {
    const wide = Math.ceil(this.column / BIN);
    const first = Math.floor(this.view.start / BIN / wide);
    const last = Math.floor(this.view.end / BIN / wide);
    const columns = new Map();
    const add = (bin) => {
      const at = Math.floor(bin.index / wide);
      if (at < first || at > last) return;
      const column = columns.get(at) ?? { calls: 0, errors: 0, bytes: 0, shown: 0 };
      column.calls += bin.calls;
      column.errors += bin.errors;
      column.bytes += bin.bytes;
      columns.set(at, column);
    };
    if ((last - first) * wide < lane.bins.size) {
      for (let index = first * wide; index < (last + 1) * wide; index += 1) {
        const bin = lane.bins.get(index);
        if (bin !== undefined) add(bin);
      }
    } else {
      for (const bin of lane.bins.values()) add(bin);
    }
    this.wide = wide * BIN;
    if (this.model.sampled) {
      for (const mark of lane.marks) {
        const column = mark.kind === "call" ? columns.get(Math.floor(mark.start / this.wide)) : undefined;
        if (column !== undefined) column.shown += 1;
      }
    }
    return columns;
  }

  #lane({ lane, top, height, bars, points }, scroll, index) {
    const { context, paint, view, gutter } = this;
    const y = top - scroll;
    if (lane.number % 2 === 1) {
      context.fillStyle = paint.band;
      context.fillRect(gutter, y, view.width, height);
    }
    context.save();
    context.beginPath();
    context.rect(gutter, AXIS, view.width, this.size.height - AXIS);
    context.clip();
    if (lane.number >= 0) {
      this.#life(lane, y, height);
      this.#density(lane, y + height - 3);
      this.#dense(lane, bars - scroll);
    }
    const drawn = new Set();
    for (const mark of lane.marks) {
      if (mark.start > view.end) break;
      if (isBar(mark)) this.#bar(mark, bars - scroll + mark.row * (ROW + GAP), drawn, lane);
      else if (mark.start >= view.start - view.span * 0.02) this.#point(mark, points - scroll, drawn);
    }
    context.restore();
    context.fillStyle = paint.line;
    context.fillRect(0, y + height - 1, this.size.width, 1);
  }

  /** Shade the time in which the connection was not. */
  #life({ facts }, y, height) {
    const { context, paint, view, gutter } = this;
    context.fillStyle = paint.faint;
    const opened = view.x(facts.opened);
    if (opened > 0 && !facts.gap) context.fillRect(gutter, y, Math.min(opened, view.width), height - 1);
    const closed = facts.closed === null ? view.width : view.x(facts.closed);
    if (closed < view.width) context.fillRect(gutter + Math.max(0, closed), y, view.width, height - 1);
  }

  #density(lane, foot) {
    const { context, paint, view, gutter } = this;
    const width = Math.max(1, (this.wide / view.span) * view.width - 1);
    for (const [at, column] of lane.columns) {
      if (column.calls === 0) continue;
      const x = gutter + view.x(at * this.wide);
      const tall = Math.max(2, (DENSITY - 5) * Math.sqrt(column.calls / this.peak));
      context.fillStyle = paint.density;
      context.fillRect(x, foot - tall, width, tall);
      if (column.errors > 0) {
        const part = Math.max(2, tall * Math.min(1, column.errors / column.calls));
        context.fillStyle = paint.error;
        context.fillRect(x, foot - part, width, part);
      }
    }
  }

  /** Where more calls were made than bars are drawn, a pale band behind them says that it is not empty between. */
  #dense(lane, y) {
    if (!this.model.sampled) return;
    const { context, paint, view, gutter } = this;
    const width = (this.wide / view.span) * view.width;
    context.fillStyle = paint.dense;
    for (const [at, { calls, shown }] of lane.columns) {
      if (shown < calls) context.fillRect(gutter + view.x(at * this.wide), y + 3, width + 0.5, lane.rows * (ROW + GAP) - GAP - 6);
    }
  }

  #bar(mark, y, drawn, lane) {
    const { view, gutter } = this;
    const end = mark.end ?? Math.max(mark.start, view.clock());
    if (end < view.start) return;
    const left = Math.max(view.x(mark.start), -6);
    const right = Math.min(Math.max(view.x(end), left + LEAST), view.width + 6);
    if (right < 0 || y > this.size.height || y + ROW < 0) return;
    const wide = right - left;
    if (wide < LEAST + 1) {
      // Thousands of calls on one pixel look like one.
      const spot = `${Math.round(left)} ${mark.row} ${mark.state}`;
      if (drawn.has(spot) && mark !== this.selected) return;
      drawn.add(spot);
    }
    this.#fill(mark, gutter + left, y, wide, lane);
    this.hits.push({ mark, x: gutter + left, y, width: wide, height: ROW });
  }

  #fill(mark, x, y, wide, lane) {
    const { context, paint } = this;
    const colour = paint.of(mark);
    const going = mark.end === null && mark.kind === "call";
    context.beginPath();
    context.roundRect(x, y, wide, ROW, Math.min(3, wide / 2));
    if (mark.kind === "call" && mark.state === "none") {
      context.fillStyle = paint.panel;
      context.fill();
      context.strokeStyle = colour;
      context.lineWidth = 1.5;
      context.setLineDash([3, 2]);
      context.stroke();
      context.setLineDash([]);
    } else if (going) {
      context.fillStyle = paint.panel;
      context.fill();
      context.fillStyle = paint.waiting;
      context.fill();
      context.strokeStyle = colour;
      context.lineWidth = 1.5;
      context.stroke();
    } else {
      context.fillStyle = mark.state === "error" && wide > 6 ? paint.hatch : colour;
      context.fill();
    }
    if (mark.kind === "stream") this.#flow(mark, x, y, wide, lane);
    if (mark.state === "error" && mark.kind === "call") this.#thorn(x, y);
    if (wide > 34) this.#text(mark, x, y, wide, going || (mark.kind === "call" && mark.state === "none"));
  }

  /** A thorn on top of a bar: an error is seen without its colour, and on the smallest bar. */
  #thorn(x, y) {
    const { context, paint } = this;
    context.fillStyle = paint.error;
    context.beginPath();
    context.moveTo(x - 2.5, y - 3);
    context.lineTo(x + 5.5, y - 3);
    context.lineTo(x + 1.5, y + 2);
    context.fill();
  }

  /** How much a stream carried, as a light area in its bar. */
  #flow(mark, x, y, wide, lane) {
    const { context, view, gutter } = this;
    let most = 1;
    for (const column of lane.columns.values()) most = Math.max(most, column.bytes);
    const width = Math.max(1, (this.wide / view.span) * view.width);
    context.save();
    context.clip();
    context.fillStyle = "rgb(255 255 255 / 0.28)";
    for (const [at, column] of lane.columns) {
      if (column.bytes === 0) continue;
      const left = gutter + view.x(at * this.wide);
      if (left > x + wide || left + width < x) continue;
      const tall = Math.max(2, (ROW - 2) * Math.sqrt(column.bytes / most));
      context.fillRect(left, y + ROW - tall, width, tall);
    }
    context.restore();
  }

  #text(mark, x, y, wide, dark) {
    const { context, paint } = this;
    const left = Math.max(x, this.gutter);
    const room = Math.min(x + wide, this.size.width) - left - 10;
    let text = mark.name;
    if (mark.kind === "stream") {
      const size = [mark.down > 0 ? `↓ ${bytes(mark.down)}` : "", mark.up > 0 ? `↑ ${bytes(mark.up)}` : ""];
      text = `${mark.name}  ${size.filter(Boolean).join(" ")}  ${rate(mark, this.view.clock())}`;
    } else if (mark.state === "none") text = `${mark.name} — no answer`;
    else if (mark.state === "error") text = `✕ ${mark.name}`;
    context.font = "11px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace";
    this.letter ??= context.measureText("mmmmmmmmmm").width / 10;
    const fits = Math.floor(room / this.letter);
    if (fits < 3) return;
    if (text.length > fits) text = `${text.slice(0, fits - 1)}…`;
    const base = y + ROW / 2 + 1;
    context.textBaseline = "middle";
    context.textAlign = "left";
    if (dark) {
      context.fillStyle = paint.panel;
      context.fillRect(left + 3, y + 3, text.length * this.letter + 4, ROW - 6);
    }
    context.fillStyle = dark ? paint.ink : paint["on-bar"];
    context.fillText(text, left + 5, base);
  }

  #point(mark, y, drawn) {
    const { context, paint, view, gutter } = this;
    const x = gutter + view.x(mark.start);
    const spot = `${Math.round(x / 3)} ${mark.kind} ${mark.state}`;
    if (drawn.has(spot) && mark !== this.selected) return;
    drawn.add(spot);
    context.lineWidth = 1.5;
    context.beginPath();
    if (mark.kind === "event") {
      context.fillStyle = paint.event;
      context.moveTo(x, y - 6);
      context.lineTo(x + 6, y);
      context.lineTo(x, y + 6);
      context.lineTo(x - 6, y);
      context.fill();
    } else if (mark.kind === "keepalive") {
      context.strokeStyle = paint.keepalive;
      context.arc(x, y, 3.5, 0, 7);
      context.stroke();
    } else if (mark.kind === "opened" || mark.kind === "closed" || mark.kind === "note") {
      this.#flag(mark, x, y);
    } else {
      // Raw bytes, frames out of place, and what was missed.
      context.strokeStyle = mark.kind === "raw" ? paint.muted : paint.error;
      context.rect(x - 4, y - 4, 8, 8);
      if (mark.kind !== "raw") {
        context.moveTo(x - 4, y - 4);
        context.lineTo(x + 4, y + 4);
      }
      context.stroke();
    }
    this.hits.push({ mark, x: x - 6, y: y - 7, width: 12, height: 14 });
  }

  #flag(mark, x, y) {
    const { context, paint } = this;
    const closed = mark.kind === "closed";
    context.fillStyle = context.strokeStyle = mark.state === "none" ? paint.error : mark.kind === "note" ? paint.accent : paint.muted;
    context.moveTo(x, y + 7);
    context.lineTo(x, y - 6);
    context.lineTo(x + (closed ? -8 : 8), y - 6);
    context.lineTo(x + (closed ? -5 : 5), y - 3);
    context.lineTo(x + (closed ? -8 : 8), y);
    context.lineTo(x, y);
    context.stroke();
    if (mark.kind !== "closed") context.fill();
  }

  #ring() {
    const { context, paint } = this;
    for (const { mark, x, y, width, height } of this.hits) {
      if (mark !== this.selected && mark !== this.hovered) continue;
      context.lineWidth = mark === this.selected ? 2 : 1;
      context.strokeStyle = mark === this.selected ? paint.accent : paint.ink;
      context.beginPath();
      context.roundRect(x - 2.5, y - 2.5, width + 5, height + 5, 4);
      context.stroke();
    }
  }

  /** The lanes' names beside them, of the lanes that are seen. */
  #label(seen) {
    const wanted = new Set();
    for (const { lane, top, height } of seen) {
      wanted.add(lane.number);
      let label = this.pool.get(lane.number);
      if (label === undefined) {
        label = this.#makeLabel(lane);
        this.pool.set(lane.number, label);
        this.labels.append(label.box);
      }
      label.box.style.setProperty("transform", `translateY(${top}px)`);
      label.box.style.setProperty("height", `${height - 1}px`);
      this.#fillLabel(label, lane);
    }
    for (const [number, { box }] of this.pool) {
      if (wanted.has(number)) continue;
      box.remove();
      this.pool.delete(number);
    }
  }

  #makeLabel(lane) {
    const title = make("b");
    const about = make("span", { class: "about" });
    const counts = make("span", { class: "counts" });
    const box = make("div", { class: "lane" }, make("div", { class: "lane-head" }, title, about), counts);
    if (lane.number >= 0) {
      box.prepend(make("button", { class: "only", type: "button", title: "Show this client only",
        "aria-label": `Show client ${lane.number} only`, text: "only", on: { click: () => this.onLane(lane.number) } }));
    }
    return { box, title, about, counts };
  }

  #fillLabel({ box, title, about, counts }, lane) {
    const { facts } = lane;
    const known = Object.fromEntries(facts.facts);
    write(title, facts.number < 0 ? "the tap" : `client ${facts.number}`);
    const who = known.pid ? `pid ${known.pid}` : known.peer ?? "";
    write(about, [known.transport, who].filter(Boolean).join(" · "));
    const some = [`${brief(facts.calls)} calls`];
    if (facts.errors) some.push(`${brief(facts.errors)} ✕`);
    if (facts.events) some.push(`${brief(facts.events)} ◆`);
    write(counts, facts.number < 0 ? "" : some.join("  "));
    box.classList.toggle("closed", facts.closed !== null && facts.number >= 0);
    const all = facts.facts.map(([name, value]) => `${name}: ${value}`).join("\n");
    if (box.title !== all) box.title = all;
  }

  /** The mark at a place of the box, or the nearest within reach. */
  at(x, y) {
    let best = null;
    let nearest = REACH;
    for (let index = this.hits.length - 1; index >= 0; index -= 1) {
      const hit = this.hits[index];
      const away = Math.max(hit.x - x, 0, x - hit.x - hit.width) + Math.max(hit.y - y, 0, y - hit.y - hit.height);
      if (away < nearest) {
        nearest = away;
        best = hit;
      }
    }
    return best;
  }

  /** Where a mark is drawn now, if it is. */
  placeOf(mark) {
    return this.hits.find((hit) => hit.mark === mark) ?? null;
  }

  /** Scroll so that a lane is seen. */
  revealLane(number) {
    const place = this.places?.find(({ lane }) => lane.number === number);
    if (place === undefined) return;
    const { scrollTop, clientHeight } = this.box;
    if (place.top - AXIS < scrollTop) this.box.scrollTop = place.top - AXIS;
    else if (place.top + place.height > scrollTop + clientHeight) this.box.scrollTop = place.top + place.height - clientHeight;
  }
}
