// The colours of the canvas, as the style sheet has them, and what bars are filled with.

const NAMES = ["bg", "panel", "ink", "muted", "line", "faint", "accent", "ok", "error", "open", "none", "stream", "event", "keepalive",
  "on-bar", "density", "dense", "band"];

/** Colours and patterns; made again when the scheme changes. */
export class Paint {
  constructor(context) {
    this.context = context;
    this.refresh();
  }

  refresh() {
    const style = getComputedStyle(document.documentElement);
    for (const name of NAMES) this[name] = style.getPropertyValue(`--${name}`).trim();
    this.hatch = this.#stripes(this.error, this["on-bar"], 1);
    this.waiting = this.#stripes(this.open, "transparent", -1);
  }

  /** Stripes tell what happened without their colour: one way for errors, the other way for what waits. */
  #stripes(colour, over, slope) {
    const size = 8;
    const tile = document.createElement("canvas");
    tile.width = size;
    tile.height = size;
    const context = tile.getContext("2d");
    if (over !== "transparent") {
      context.fillStyle = colour;
      context.fillRect(0, 0, size, size);
      context.strokeStyle = over;
      context.globalAlpha = 0.35;
    } else {
      context.strokeStyle = colour;
      context.globalAlpha = 0.55;
    }
    context.lineWidth = 2;
    for (const shift of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(shift, slope > 0 ? size : 0);
      context.lineTo(shift + size, slope > 0 ? 0 : size);
      context.stroke();
    }
    return this.context.createPattern(tile, "repeat");
  }

  /** The colour of a bar. */
  of(mark) {
    if (mark.kind === "stream") return mark.state === "error" ? this.error : this.stream;
    return { ok: this.ok, error: this.error, open: this.open }[mark.state] ?? this.none;
  }
}
