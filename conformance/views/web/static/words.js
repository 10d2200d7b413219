// How numbers, times and sizes are written.

const UNITS = [[1e9, "s"], [1e6, "ms"], [1e3, "µs"], [1, "ns"]];

/** Write nanoseconds with three digits: 1.25 s, 310 µs. */
export function duration(ns) {
  if (ns === null || ns === undefined) return "";
  if (ns === 0) return "0";
  const [size, unit] = UNITS.find(([each]) => Math.abs(ns) >= each) ?? UNITS[3];
  const value = ns / size;
  return `${value >= 100 || unit === "ns" ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
}

/** Write a number of bytes: 512 B, 1.4 KiB. */
export function bytes(count) {
  for (const unit of ["B", "KiB", "MiB", "GiB"]) {
    if (count < 1024 || unit === "GiB") {
      return `${unit === "B" ? count : count.toFixed(count < 10 ? 1 : 0)} ${unit}`;
    }
    count /= 1024;
  }
  return "";
}

const grouped = new Intl.NumberFormat("en-US");

/** Write a count with commas. */
export function count(number) {
  return grouped.format(Math.round(number));
}

/** Write a count in little room: 950, 12.3k, 4.1M. */
export function brief(number) {
  if (number < 10000) return count(number);
  return number < 1e6 ? `${(number / 1e3).toPrecision(3)}k` : `${(number / 1e6).toPrecision(3)}M`;
}

/**
 * Write a time: of the day when it is known when the recording began, else since then.
 * @param {number} ns since the recording began
 * @param {number} started milliseconds since 1970, 0 when nobody knows
 * @param {number} digits behind the seconds, 0 to 9
 */
export function moment(ns, started, digits = 3) {
  const whole = Math.floor(ns / 1e6);
  const rest = Math.max(0, Math.round(ns - whole * 1e6));
  if (!started || started + whole > 8e15) {
    return `${ns < 0 ? "-" : "+"}${(Math.abs(ns) / 1e9).toFixed(Math.max(digits, 0))} s`;
  }
  const date = new Date(started + whole);
  const pad = (value, size = 2) => String(value).padStart(size, "0");
  const fraction = pad(date.getMilliseconds(), 3) + pad(rest, 6);
  const clock = `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
  return digits > 0 ? `${clock}.${fraction.slice(0, digits)}` : clock;
}

/** What a mark came to, in words. */
export function stateWord(mark) {
  if (mark.kind === "stream") return mark.state === "open" ? "going on" : mark.text;
  if (mark.kind !== "call") return "";
  return { open: "in flight", ok: "ok", error: "error", none: "no answer" }[mark.state] ?? "";
}

/** What a mark is, in words. */
export function kindWord(mark) {
  return { opened: "connected", closed: "disconnected", keepalive: "keepalive", stray: "stray frame",
    raw: "raw bytes", missed: "missed" }[mark.kind] ?? mark.kind;
}

/** Say a mark in a line, for those who hear it. */
export function spoken(mark, started) {
  const took = mark.end !== null && mark.end > mark.start ? `, took ${duration(mark.end - mark.start)}` : "";
  const state = stateWord(mark);
  const lane = mark.lane >= 0 ? `, client ${mark.lane}` : "";
  return `${kindWord(mark)} ${mark.name}${state ? `, ${state}` : ""}${took}${lane}, at ${moment(mark.start, started)}`;
}

/** How fast a stream was, or is up to now. */
export function rate(mark, now) {
  const seconds = ((mark.end ?? now) - mark.start) / 1e9;
  return seconds > 0 ? `${bytes((mark.up + mark.down) / seconds)}/s` : "";
}
