"""What somebody who follows the timeline is sent: some of the marks, counts of all, and how many of how many these are.

A follower that is slow, or a wire that is fast, costs nothing but detail: at each turn there is room for so many marks,
errors and whatever is rare or slow come first, the others evenly. The counts tell the truth about all.
"""

from __future__ import annotations

import heapq
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

from ...decode.printable import printable
from .marks import Bin, Lane, Mark, Timeline

__all__ = ["Follower", "Wanted", "mark_row", "sample"]

ROOM: Final = 400
"""Marks in one turn."""
FIRST_ROOM: Final = 3_000
"""In the first one."""
FIRST_BINS: Final = 20_000
MAX_SENT_LANES: Final = 200
_PATIENCE: Final = 0.05
"""Seconds that a turn may spend on finding what is wanted."""
_MAX_OPEN: Final = 5_000
_MAX_BACKLOG: Final = 100_000
_FACT_LENGTH: Final = 200

Wanted: TypeAlias = Callable[[Mark], bool]
Row: TypeAlias = list[Any]


def mark_row(mark: Mark) -> Row:
    """Write a mark for the page: id, kind, lane, start, end, state, name, size, up, down, end of a stream or text."""
    stream = mark.stream
    moved = (stream.up, stream.down) if stream is not None else (0, 0)
    lane = -1 if mark.lane is None else mark.lane.connection.number
    text = printable(mark.text[:_FACT_LENGTH])
    return [mark.id, mark.kind, lane, mark.start, mark.end, mark.state, printable(mark.name), mark.size, *moved, text]


def lane_row(lane: Lane) -> Row:
    """Write a lane for the page: number, opened, closed, calls, errors, events, whether there is a gap, facts."""
    each = lane.connection
    facts = [[printable(str(name))[:60], fact_text(value)] for name, value in list(each.facts.items())[:30]]
    return [each.number, each.opened, each.closed, each.calls, each.errors, each.events, each.gap, facts]


def fact_text(value: object) -> str:
    """Write a fact of a recording, whatever JSON it is."""
    return printable(str(value))[:_FACT_LENGTH]


def bin_row(each: Bin) -> Row:
    """Write counts for the page: lane, index, calls, errors, events, bytes."""
    return [each.lane, each.index, each.calls, each.errors, each.events, each.bytes]


def sample(marks: Sequence[Mark], room: int) -> list[Mark]:
    """Choose marks that somebody should see: what is rare or went wrong, what was slow, and some of all others.

    Returns:
        At most so many, in their order.
    """
    if len(marks) <= room:
        return list(marks)
    loud = [mark for mark in marks if mark.kind not in ("call", "keepalive") or mark.state in ("error", "none")]
    chosen = {mark.id: mark for mark in _thin(loud, room // 2)}
    others = [mark for mark in marks if mark.kind in ("call", "keepalive") and mark.state in ("ok", "open")]
    usual = statistics.median(mark.duration or 0 for mark in others) if others else 0
    slow = heapq.nlargest(
        room // 8, (mark for mark in others if (mark.duration or 0) > 2 * usual), key=lambda mark: mark.duration or 0
    )
    chosen.update((mark.id, mark) for mark in slow)
    rest = [mark for mark in others if mark.id not in chosen]
    chosen.update((mark.id, mark) for mark in _thin(rest, room - len(chosen)))
    return [chosen[each] for each in sorted(chosen)]


def _thin(marks: list[Mark], room: int) -> list[Mark]:
    """Take evenly."""
    if len(marks) <= room:
        return marks
    return [marks[each * len(marks) // room] for each in range(room)]


class Follower:
    """Somebody's place in a timeline.

    Args:
        timeline: what is followed.
        wanted: which marks are to be shown; None for all.
    """

    def __init__(self, timeline: Timeline, wanted: Wanted | None = None) -> None:
        self._timeline = timeline
        self._wanted = wanted
        self._place: int | None = None
        self._lanes = 0
        self._bins = 0
        self._open: set[int] = set()
        self._backlog: list[int] = []

    def turn(self) -> dict[str, Any] | None:
        """Say what changed since the last turn; None when nothing did.

        Returns:
            ``now``; ``marks``, ``lanes`` and ``bins`` as rows; ``dropped``, ids of marks that are to be taken away; and
            of what the marks are a sample: how many ``passed`` since, how many were ``matching``, how many are
            ``shown``. Searching takes time: ``waiting`` have not been looked at yet, later turns do that.
        """
        timeline = self._timeline
        first = self._place is None
        still = self._place == timeline.changes.written and self._lanes == timeline.lane_changes
        if still and not self._backlog:
            return None
        changed, skipped = self._changed()
        matching = self._matching(changed)
        ended, dropped = self._ended()
        shown = self._choose(matching, ended, FIRST_ROOM if first else ROOM)
        result = {
            "now": timeline.now,
            "marks": [mark_row(mark) for mark in shown],
            "dropped": dropped,
            "lanes": self._changed_lanes(),
            "bins": self._changed_bins(first),
            "passed": len(changed) + skipped,
            "matching": len(matching),
            "shown": len(shown),
            "waiting": len(self._backlog),
            "calls": timeline.calls,
            "kept": len(timeline),
            "gone": timeline.gone,
        }
        self._place = timeline.changes.written
        return result

    def _changed(self) -> tuple[list[Mark], int]:
        """Return marks that began or changed, each once, and how many are not there any more."""
        timeline = self._timeline
        if self._place is None:
            return timeline.between(0, timeline.now), timeline.gone
        changes, skipped = timeline.changes.since(self._place)
        changed = [timeline.get(each) for each in dict.fromkeys(changes)]
        found = [mark for mark in changed if mark is not None]
        return found, skipped + len(changed) - len(found)

    def _matching(self, marks: list[Mark]) -> list[Mark]:
        """Return those that are wanted, the newest first as long as there is time; the rest waits for later turns."""
        if self._wanted is None:
            return marks
        self._backlog += [mark.id for mark in marks]
        del self._backlog[:-_MAX_BACKLOG]
        until = time.monotonic() + _PATIENCE
        found: dict[int, Mark] = {}
        looked = 0
        while self._backlog and (looked % 16 != 15 or time.monotonic() < until):
            mark = self._timeline.get(self._backlog.pop())
            if mark is not None and self._wanted(mark):
                found[mark.id] = mark
            looked += 1
        return [found[each] for each in sorted(found)]

    def _ended(self) -> tuple[list[Mark], list[int]]:
        """Return what was shown going on and has ended; and what of it is not wanted now, or not kept any more."""
        ended, dropped = [], []
        for each in list(self._open):
            mark = self._timeline.get(each)
            if mark is not None and mark.end is None:
                continue
            self._open.discard(each)
            if mark is None or (self._wanted is not None and not self._wanted(mark)):
                dropped.append(each)
            else:
                ended.append(mark)
        return ended, dropped

    def _choose(self, marks: list[Mark], ended: list[Mark], room: int) -> list[Mark]:
        """Sample; but what was shown going on is also shown when it has ended."""
        chosen = {mark.id: mark for mark in (*ended, *sample(marks, room))}
        going = [mark.id for mark in chosen.values() if mark.end is None]
        self._open.update(going[: _MAX_OPEN - len(self._open)])
        return [chosen[each] for each in sorted(chosen)]

    def _changed_lanes(self) -> list[Row]:
        """Return the lanes that changed: of more than can be sent those that changed last."""
        timeline = self._timeline
        changed = [lane for lane in timeline.lanes.values() if lane.changed > self._lanes]
        self._lanes = timeline.lane_changes
        if len(changed) > MAX_SENT_LANES:
            changed = sorted(changed, key=lambda lane: lane.changed)[-MAX_SENT_LANES:]
        return [lane_row(lane) for lane in sorted(changed, key=lambda lane: lane.connection.number)]

    def _changed_bins(self, first: bool) -> list[Row]:
        """Return the counts that changed."""
        counts = self._timeline.bins
        changed = counts.since(0, FIRST_BINS) if first else counts.since(self._bins)
        self._bins = counts.changes
        return [bin_row(each) for each in changed]
