// Mouse, fingers and keys on the timeline.

import { isBar } from "./model.js";

const DRAG = 4;

/**
 * Let the timeline be moved, zoomed and asked.
 * @param {import("./timeline.js").Timeline} timeline
 * @param {{onMoved: () => void, onHover: (mark, place) => void, onChoose: (mark) => void, onOpen: (mark) => void}} told
 */
export function listen(timeline, told) {
  const { box, view } = timeline;
  const fingers = new Map();
  let dragged = 0;
  let pinch = null;

  const place = (event) => {
    const frame = box.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  const moved = () => {
    timeline.touch();
    told.onMoved();
  };

  box.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.target.closest("button")) return;
    fingers.set(event.pointerId, place(event));
    dragged = 0;
    pinch = fingers.size === 2 ? spread(fingers) : null;
  });
  box.addEventListener("pointermove", (event) => {
    const now = place(event);
    const before = fingers.get(event.pointerId);
    if (before === undefined) {
      hover(now, event);
      return;
    }
    fingers.set(event.pointerId, now);
    if (fingers.size === 2 && pinch !== null) {
      const next = spread(fingers);
      view.following = false;
      view.zoom(pinch.wide / Math.max(10, next.wide), next.x - timeline.gutter);
      view.move((pinch.x - next.x) / view.width);
      pinch = next;
      dragged = DRAG + 1;
      moved();
      return;
    }
    dragged += Math.abs(now.x - before.x);
    if (dragged <= DRAG) return;
    if (!box.hasPointerCapture(event.pointerId)) box.setPointerCapture(event.pointerId);
    view.move((before.x - now.x) / view.width);
    told.onHover(null, null);
    moved();
  });
  const up = (event) => {
    const known = fingers.delete(event.pointerId);
    pinch = null;
    if (!known || dragged > DRAG || event.type === "pointercancel") return;
    const now = place(event);
    const hit = timeline.at(now.x, now.y);
    if (hit !== null) told.onOpen(hit.mark);
  };
  box.addEventListener("pointerup", up);
  box.addEventListener("pointercancel", up);
  box.addEventListener("pointerleave", () => told.onHover(null, null));

  function hover(now, event) {
    if (event.pointerType === "touch") return;
    const hit = event.target.closest("button") ? null : timeline.at(now.x, now.y);
    box.classList.toggle("pointing", hit !== null);
    told.onHover(hit?.mark ?? null, hit);
  }

  box.addEventListener("wheel", (event) => {
    const scrolls = box.scrollHeight > box.clientHeight + 1;
    const along = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey || (!scrolls && !event.shiftKey && Math.abs(event.deltaY) > Math.abs(event.deltaX))) {
      event.preventDefault();
      const factor = Math.exp(Math.max(-1, Math.min(1, event.deltaY / 300)));
      view.zoom(factor, view.following ? view.width : place(event).x - timeline.gutter);
      moved();
    } else if (Math.abs(along) > 0) {
      event.preventDefault();
      view.move(along / view.width);
      moved();
    }
  }, { passive: false });

  box.addEventListener("keydown", (event) => {
    if (event.target !== box || event.ctrlKey || event.metaKey || event.altKey) return;
    const done = key(event);
    if (done) event.preventDefault();
  });

  function key(event) {
    const { selected, model } = timeline;
    switch (event.key) {
      case "ArrowRight":
      case "ArrowLeft": {
        const forward = event.key === "ArrowRight";
        if (event.shiftKey) {
          view.move(forward ? 0.2 : -0.2);
          moved();
        } else choose(beside(model, selected, forward, view));
        return true;
      }
      case "ArrowDown":
      case "ArrowUp":
        choose(across(timeline, selected, event.key === "ArrowDown"));
        return true;
      case "Enter":
        if (selected !== null) told.onOpen(selected);
        return true;
      case "e":
      case "E":
        choose(nextError(model, selected, !event.shiftKey, view));
        return true;
      case "+":
      case "=":
        zoom(0.5);
        return true;
      case "-":
        zoom(2);
        return true;
      case "Home":
        view.following = false;
        view.end = oldest(model) + view.span * 0.97;
        moved();
        return true;
      default:
        return false;
    }
  }

  function zoom(factor) {
    const hit = timeline.selected === null ? null : timeline.placeOf(timeline.selected);
    const x = view.following ? view.width : hit === null ? view.width / 2 : hit.x - timeline.gutter + hit.width / 2;
    view.zoom(factor, Math.max(0, Math.min(view.width, x)));
    moved();
  }

  function choose(mark) {
    if (mark === null || mark === undefined) return;
    view.reveal(mark.start, mark.end ?? mark.start);
    moved();
    told.onChoose(mark);
  }

  return { zoom };
}

function spread(fingers) {
  const [one, other] = [...fingers.values()];
  return { x: (one.x + other.x) / 2, wide: Math.hypot(one.x - other.x, one.y - other.y) };
}

/** The time of the oldest thing that is known. */
export function oldest(model) {
  let first = Infinity;
  for (const mark of model.marks.values()) first = Math.min(first, mark.start);
  for (const bin of model.bins.slice(0, 1)) first = Math.min(first, bin.index * 1e8);
  return Number.isFinite(first) ? first : 0;
}

/** The mark before or after another in its lane; without one, the newest in view. */
function beside(model, selected, forward, view) {
  if (selected === null) return newest(model, view);
  const lane = model.lane(selected.lane);
  lane.arrange();
  return lane.marks[lane.marks.indexOf(selected) + (forward ? 1 : -1)];
}

function newest(model, view) {
  let found = null;
  for (const mark of model.marks.values()) {
    if (mark.start <= view.end && (found === null || mark.start >= found.start)) found = mark;
  }
  return found;
}

/** The mark nearest in time in the next lane that has any. */
function across(timeline, selected, down) {
  const lanes = timeline.model.ordered();
  if (selected === null) return newest(timeline.model, timeline.view);
  let at = lanes.findIndex((lane) => lane.number === selected.lane);
  for (at += down ? 1 : -1; at >= 0 && at < lanes.length; at += down ? 1 : -1) {
    let best = null;
    for (const mark of lanes[at].marks) {
      if (best === null || Math.abs(mark.start - selected.start) < Math.abs(best.start - selected.start)) best = mark;
    }
    if (best !== null) return best;
  }
  return null;
}

function nextError(model, selected, forward, view) {
  const from = selected?.start ?? (forward ? view.start : view.end);
  let best = null;
  for (const mark of model.marks.values()) {
    if (!isBar(mark) || (mark.state !== "error" && mark.state !== "none") || mark === selected) continue;
    const ahead = forward ? mark.start >= from : mark.start <= from;
    if (ahead && (best === null || Math.abs(mark.start - from) < Math.abs(best.start - from))) best = mark;
  }
  return best;
}
