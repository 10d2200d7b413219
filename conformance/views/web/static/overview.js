// All that is held, in a strip: how many calls when, where errors were, and which part is seen below.

import { BIN } from "./model.js";
import { oldest } from "./input.js";

const HEIGHT = 34;

export class Overview {
  constructor(canvas, timeline, onMoved) {
    this.canvas = canvas;
    this.timeline = timeline;
    this.context = canvas.getContext("2d");
    let held = false;
    const go = (event) => {
      const { from, to } = this.range();
      const at = from + ((event.clientX - canvas.getBoundingClientRect().left) / canvas.clientWidth) * (to - from);
      const { view } = timeline;
      view.following = false;
      view.end = at + view.span / 2;
      timeline.touch();
      onMoved();
    };
    canvas.addEventListener("pointerdown", (event) => {
      held = true;
      canvas.setPointerCapture(event.pointerId);
      go(event);
    });
    canvas.addEventListener("pointermove", (event) => held && go(event));
    canvas.addEventListener("pointerup", () => (held = false));
    canvas.addEventListener("pointercancel", () => (held = false));
  }

  range() {
    const { model, view } = this.timeline;
    const from = Math.min(oldest(model), view.clock());
    return { from, to: Math.max(view.clock(), from + 1e9) };
  }

  draw() {
    const { canvas, context } = this;
    const { model, paint, view } = this.timeline;
    const width = canvas.clientWidth;
    if (width === 0) return;
    const scale = devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * scale)) {
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(HEIGHT * scale);
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.fillStyle = paint.bg;
    context.fillRect(0, 0, width, HEIGHT);
    const { from, to } = this.range();
    const columns = Math.max(1, Math.min(Math.floor(width / 3), Math.ceil((to - from) / BIN)));
    const wide = width / columns;
    const calls = new Float64Array(columns);
    const errors = new Float64Array(columns);
    for (const bin of model.bins) {
      const at = Math.floor(((bin.index * BIN - from) / (to - from)) * columns);
      if (at < 0 || at >= columns) continue;
      calls[at] += bin.calls;
      errors[at] += bin.errors;
    }
    const most = calls.reduce((one, other) => Math.max(one, other), 1);
    for (let at = 0; at < columns; at += 1) {
      if (calls[at] === 0 && errors[at] === 0) continue;
      const tall = Math.max(2, (HEIGHT - 8) * Math.sqrt(calls[at] / most));
      context.fillStyle = paint.density;
      context.fillRect(at * wide, HEIGHT - 3 - tall, wide - 1, tall);
      if (errors[at] === 0) continue;
      const part = Math.max(3, tall * Math.min(1, errors[at] / Math.max(1, calls[at])));
      context.fillStyle = paint.error;
      context.fillRect(at * wide, HEIGHT - 3 - part, wide - 1, part);
    }
    const left = ((view.start - from) / (to - from)) * width;
    const right = ((view.end - from) / (to - from)) * width;
    const seen = { x: Math.max(0.5, left), width: Math.max(3, Math.min(width - 0.5, right) - Math.max(0.5, left)) };
    context.globalAlpha = 0.12;
    context.fillStyle = paint.accent;
    context.fillRect(seen.x, 0, seen.width, HEIGHT);
    context.globalAlpha = 1;
    context.strokeStyle = paint.accent;
    context.lineWidth = 1.5;
    context.strokeRect(seen.x, 0.75, seen.width, HEIGHT - 1.5);
  }
}
