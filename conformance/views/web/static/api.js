// What the page asks the tap. All paths are relative: the token is in the page's own.

/** An answer that says no; its message is for the user. */
export class Refused extends Error {
  constructor(status, text) {
    super(text.trim() || `the tap answers ${status}`);
    this.status = status;
  }
}

async function ask(path, query = {}, signal = undefined) {
  const answer = await fetch(address(path, query), { signal, cache: "no-store", credentials: "omit" });
  if (!answer.ok) throw new Refused(answer.status, await answer.text());
  return answer;
}

function address(path, query) {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") words.set(key, value);
  }
  const text = words.toString();
  return text ? `api/${path}?${text}` : `api/${path}`;
}

/** Ask for JSON. */
export async function json(path, query = {}, signal = undefined) {
  return (await ask(path, query, signal)).json();
}

/** Ask for bytes of a frame. */
export async function frameBytes(id, part, from, to) {
  const answer = await ask(`marks/${id}/bytes`, { part, from, to });
  return new Uint8Array(await answer.arrayBuffer());
}

/**
 * Follow the tap.
 * @param {string} filter what is searched for
 * @param {(turn: Object) => void} onTurn is called with each turn
 * @param {(connected: boolean) => void} onState is called when the connection comes and goes
 * @returns {() => void} ends it
 */
export function follow(filter, onTurn, onState) {
  const source = new EventSource(address("live", { filter }));
  source.addEventListener("open", () => onState(true));
  source.addEventListener("error", () => onState(false));
  source.addEventListener("message", (event) => onTurn(JSON.parse(event.data)));
  return () => source.close();
}

/** Read a mark's row, as the tap writes it. */
export function readMark(row) {
  const [id, kind, lane, start, end, state, name, size, up, down, text] = row;
  return { id, kind, lane, start, end, state, name, size, up, down, text, row: 0 };
}

/** Read a lane's row. */
export function readLane(row) {
  const [number, opened, closed, calls, errors, events, gap, facts] = row;
  return { number, opened, closed, calls, errors, events, gap, facts };
}
