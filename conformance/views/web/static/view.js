// Which part of time is seen: where it ends, how much it spans, whether it follows what is new.

const SHORTEST = 2e3;
const LONGEST = 7 * 86400e9;
const MARGIN = 0.03;

export class View {
  constructor() {
    this.end = 10e9;
    this.span = 10e9;
    this.following = true;
    this.width = 1;
    /** A recording's time stands still, a tap's goes on between turns. */
    this.running = false;
    this.offset = -Infinity;
    this.now = 0;
  }

  get start() {
    return this.end - this.span;
  }

  /** Set the clock by a turn: between turns it goes on as ours does. */
  heard(now) {
    this.now = Math.max(this.now, now);
    this.offset = Math.max(this.offset, now - performance.now() * 1e6);
  }

  /** The time of the wire, about; what is seen is a little behind it, so that turns come in time. */
  clock() {
    return this.running ? performance.now() * 1e6 + this.offset : this.now;
  }

  /** Move with the clock. */
  tick() {
    if (this.following) this.end = this.clock() - (this.running ? 0.3e9 : 0) + this.span * MARGIN;
  }

  x(time) {
    return ((time - this.start) / this.span) * this.width;
  }

  time(x) {
    return this.start + (x / this.width) * this.span;
  }

  /** Zoom by a factor; what is at x stays there, or the newest when it is followed. */
  zoom(factor, x = this.width) {
    const at = this.time(x);
    const span = Math.min(LONGEST, Math.max(SHORTEST, this.span * factor));
    const part = x / this.width;
    this.span = span;
    this.end = at + (1 - part) * span;
  }

  /** Move by a part of what is seen; forward past the newest is following it. */
  move(part) {
    this.following = false;
    this.end += part * this.span;
    const newest = this.clock() + this.span * MARGIN;
    if (this.end > newest) {
      this.end = newest;
      this.following = part > 0;
    }
    this.end = Math.max(this.end, this.span * 0.02);
  }

  /** Show all from one time to another. */
  fit(from, to) {
    this.span = Math.min(LONGEST, Math.max(SHORTEST, (to - from) * (1 + 2 * MARGIN)));
    this.end = to + this.span * MARGIN;
    this.following = false;
  }

  /** Bring a time into view. */
  reveal(from, to) {
    if (from >= this.start && to <= this.end) return;
    this.following = false;
    if (to - from > this.span) this.fit(from, to);
    else this.end = (from + to) / 2 + this.span / 2;
  }
}

const STEPS = [1, 2, 5];

/** Give the times of an axis: round ones, about so many. */
export function ticks(from, to, wanted) {
  const rough = Math.max(1, (to - from) / Math.max(1, wanted));
  const power = 10 ** Math.floor(Math.log10(rough));
  let step = power * (STEPS.find((each) => each * power >= rough) ?? 10);
  // Clocks count by sixties.
  if (step > 5e9) step = [10e9, 15e9, 30e9, 60e9, 300e9, 600e9, 1800e9, 3600e9, 4 * 3600e9, 86400e9].find((each) => each >= step) ?? step;
  const found = [];
  for (let at = Math.ceil(from / step) * step; at <= to && found.length < 100; at += step) found.push(at);
  const digits = step >= 1e9 ? 0 : Math.min(9, Math.ceil(9 - Math.log10(step)));
  return { times: found, digits };
}
