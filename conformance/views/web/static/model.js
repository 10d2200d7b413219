// What the page knows: lanes, a bounded number of marks, and the counts of all by tenths of a second.

import { readLane, readMark } from "./api.js";

export const BIN = 1e8;
const MAX_MARKS = 12000;
const MAX_BINS = 40000;
const MAX_LANES = 300;
export const MAX_ROWS = 6;
const NOWHERE = { number: -1, opened: 0, closed: null, calls: 0, errors: 0, events: 0, gap: false, facts: [] };

/** Whether a mark is a bar, that is, takes time. */
export function isBar(mark) {
  return mark.kind === "call" || mark.kind === "stream";
}

/** One connection. */
class Lane {
  constructor(facts) {
    this.facts = facts;
    this.marks = [];
    this.bins = new Map();
    this.rows = 1;
    this.dirty = true;
  }

  get number() {
    return this.facts.number;
  }

  /** Put the marks in order and give each bar a row in which it overlaps no other, as long as there are rows. */
  arrange() {
    if (!this.dirty) return;
    this.dirty = false;
    this.marks.sort((one, other) => one.start - other.start || one.id - other.id);
    const ends = [];
    for (const mark of this.marks) {
      if (!isBar(mark)) continue;
      let row = ends.findIndex((end) => end <= mark.start);
      if (row < 0) row = ends.length < MAX_ROWS ? ends.length : ends.indexOf(Math.min(...ends));
      mark.row = row;
      ends[row] = Math.max(ends[row] ?? 0, mark.end ?? Infinity);
    }
    this.rows = Math.max(1, ends.length);
  }
}

export class Model {
  constructor() {
    this.clear();
  }

  clear() {
    /** @type {Map<number, Lane>} */
    this.lanes = new Map();
    this.marks = new Map();
    this.bins = [];
    this.now = 0;
    this.first = Infinity;
    this.sampled = false;
    this.waiting = 0;
    this.version = 0;
  }

  /** The lanes in their order: those that are open first, then those that ended last. */
  ordered() {
    const closed = (lane) => (lane.number >= 0 && lane.facts.closed !== null ? 1 : 0);
    return [...this.lanes.values()].sort((one, other) => closed(one) - closed(other) || one.number - other.number);
  }

  lane(number) {
    let lane = this.lanes.get(number);
    if (lane === undefined) {
      lane = new Lane({ ...NOWHERE, number });
      this.lanes.set(number, lane);
    }
    return lane;
  }

  /** Take a turn. */
  take(turn) {
    this.now = Math.max(this.now, turn.now ?? 0);
    for (const row of turn.lanes ?? []) {
      const facts = readLane(row);
      this.lane(facts.number).facts = facts;
    }
    for (const row of turn.bins ?? []) this.#bin(row);
    for (const id of turn.dropped ?? []) this.#forget(this.marks.get(id));
    this.add(turn.marks ?? []);
    if ((turn.shown ?? 0) < (turn.matching ?? 0)) this.sampled = true;
    this.waiting = turn.waiting ?? 0;
    this.#makeRoom();
    this.version += 1;
  }

  /** Take marks by their rows; those that are known are renewed. */
  add(rows) {
    for (const row of rows) {
      const mark = readMark(row);
      const known = this.marks.get(mark.id);
      const lane = this.lane(mark.lane);
      if (known === undefined) {
        this.marks.set(mark.id, mark);
        lane.marks.push(mark);
      } else {
        Object.assign(known, mark, { row: known.row });
      }
      this.first = Math.min(this.first, mark.start);
      lane.dirty = true;
    }
    this.version += 1;
  }

  #bin([number, index, calls, errors, events, size]) {
    const lane = this.lane(number);
    const known = lane.bins.get(index);
    const bin = known ?? { lane: number, index, calls: 0, errors: 0, events: 0, bytes: 0 };
    Object.assign(bin, { calls, errors, events, bytes: size });
    if (known === undefined) {
      lane.bins.set(index, bin);
      this.bins.push(bin);
      this.first = Math.min(this.first, index * BIN);
    }
  }

  #forget(mark) {
    if (mark === undefined) return;
    this.marks.delete(mark.id);
    const lane = this.lane(mark.lane);
    const at = lane.marks.indexOf(mark);
    if (at >= 0) lane.marks.splice(at, 1);
    lane.dirty = true;
  }

  /** Forget the oldest: marks, counts, and connections that ended. */
  #makeRoom() {
    if (this.marks.size > MAX_MARKS) {
      const keep = [...this.marks.values()].sort((one, other) => one.id - other.id);
      const gone = new Set(keep.slice(0, keep.length - MAX_MARKS * 0.9).filter((mark) => mark.end !== null));
      for (const mark of gone) this.marks.delete(mark.id);
      for (const lane of this.lanes.values()) {
        lane.marks = lane.marks.filter((mark) => !gone.has(mark));
        lane.dirty = true;
      }
    }
    if (this.bins.length > MAX_BINS) {
      for (const bin of this.bins.splice(0, MAX_BINS / 10)) this.lanes.get(bin.lane)?.bins.delete(bin.index);
    }
    for (const lane of this.lanes.size > MAX_LANES ? [...this.lanes.values()] : []) {
      if (this.lanes.size <= MAX_LANES) break;
      if (lane.facts.closed === null) continue;
      for (const mark of lane.marks) this.marks.delete(mark.id);
      this.lanes.delete(lane.number);
    }
  }

  /** How many calls were made between two times, and how many of them are marks here. */
  counted(from, to) {
    let calls = 0;
    let shown = 0;
    const first = Math.floor(from / BIN);
    const last = Math.floor(to / BIN);
    for (let at = this.bins.length - 1; at >= 0; at -= 1) {
      const bin = this.bins[at];
      if (bin.index < first) break;
      if (bin.index <= last) calls += bin.calls;
    }
    for (const mark of this.marks.values()) {
      if (mark.kind === "call" && mark.start >= first * BIN && mark.start < (last + 1) * BIN) shown += 1;
    }
    return { calls, shown };
  }

  /** Calls a second, of the last two whole seconds. */
  rate() {
    const last = Math.floor(this.now / BIN);
    let calls = 0;
    for (let at = this.bins.length - 1; at >= 0 && this.bins[at].index > last - 20; at -= 1) calls += this.bins[at].calls;
    return calls / 2;
  }
}
