"""The log: what happened, one line each, as many as a person can read; it says when that is not all.

Of a live feed so many lines a second are taken, and a burst at once; of more than that an even part, and how small the
part is stands in ``one_in``. A filter is asked about as much as there is time for, and about an even part beyond that.
Of a recording everything is taken, a piece at each tick.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Final

from ...decode.filters import Filter
from ...decode.tracker import (
    CallEnded,
    CallStarted,
    EventSeen,
    Happening,
    KeepaliveSeen,
    RawSeen,
    StrayFrame,
    StreamEnded,
    StreamMoved,
    StreamOpened,
)
from ..kept import Kept, weight

__all__ = ["Log"]

LINES: Final = 3_000
"""So many lines are kept, and as many things that were not shown, for another filter."""
BYTES: Final = 32 << 20
ALL_LINES: Final = 200_000
"""Of a recording."""
ALL_BYTES: Final = 256 << 20
RATE: Final = 50.0
"""Lines a second that are taken of a live feed for ever."""
BURST: Final = 300.0
"""Lines that are taken at once after a pause."""
TIME: Final = 0.05
"""Seconds that a filter may take at each tick."""
WAITING: Final = 5_000
_SMALL: Final = 256
_REMEMBERED: Final = 8
"""Ticks that ``one_in`` is an average of."""


class Log:
    """Takes what happened, gives lines.

    Args:
        filter: what is wanted; calls that began and data of streams are no lines in any case.
        live: take a part where there is too much; otherwise everything is taken, however long it takes.
        clock: tells seconds.

    Attributes:
        lines: the newest lines, the oldest first.
        filter: as given.
    """

    def __init__(self, filter: Filter, *, live: bool = True, clock: Callable[[], float] = time.perf_counter) -> None:
        self.filter = filter
        self._live = live
        self._clock = clock
        count, size = (LINES, BYTES) if live else (ALL_LINES, ALL_BYTES)
        self.lines: Kept[Happening] = Kept(count, size)
        self._all: Kept[Happening] = Kept(count, size)
        self._waiting: deque[Happening] = deque()
        self._keep_each = 1
        self._seen = 0
        self._allowed = BURST
        self._cost = 0.0
        self._past: deque[tuple[int, float]] = deque(maxlen=_REMEMBERED)

    @property
    def waiting(self) -> int:
        """How many things were not looked at yet; more are better not given to a log that is not live."""
        return len(self._waiting)

    @property
    def full(self) -> bool:
        """Whether a log that is not live should be given a tick before it is given more."""
        return not self._live and len(self._waiting) >= WAITING

    @property
    def one_in(self) -> int:
        """Of how many things that were wanted one was shown when there were any last; 1 when all were."""
        shown = sum(count for count, _ in self._past)
        wanted = sum(count for _, count in self._past)
        return max(1, round(wanted / shown)) if shown else 1

    def take(self, happened: Iterable[Happening]) -> None:
        """Take what happened."""
        for each in happened:
            if isinstance(each, CallStarted | StreamMoved):
                continue
            self._all.add(each, _weight(each))
            self._seen += 1
            if self._seen % self._keep_each:
                continue
            self._waiting.append(each)
            if self._live and len(self._waiting) > WAITING:
                self._waiting = deque(islice(self._waiting, 0, None, 2))
                self._keep_each *= 2

    def tick(self, seconds: float) -> bool:
        """Choose lines of what came.

        Args:
            seconds: since the last tick.

        Returns:
            Whether there are new ones.
        """
        if not self._live:
            return self._look_at_all()
        self._allowed = min(BURST, self._allowed + RATE * seconds)
        seen, self._seen, self._keep_each = self._seen, 0, 1
        came, self._waiting = list(self._waiting), deque()
        passed, looked = self._wanted(came)
        chosen = _even(passed, int(self._allowed))
        self._allowed -= len(chosen)
        for each in chosen:
            self.lines.add(each, _weight(each))
        if passed:
            self._past.append((len(chosen), len(passed) * seen / looked))
        return bool(chosen)

    def use(self, filter: Filter) -> None:
        """Take another filter: what is kept goes through it."""
        self.filter = filter
        self.lines = Kept(LINES, BYTES) if self._live else Kept(ALL_LINES, ALL_BYTES)
        self._past.clear()
        self._cost = 0.0
        if not self._live:
            self._waiting = deque(self._all)
            return
        self._waiting.clear()
        self._seen = 0
        for each in self._wanted(list(self._all), 10 * TIME)[0]:
            self.lines.add(each, _weight(each))

    def _wanted(self, came: Sequence[Happening], seconds: float = TIME) -> tuple[Sequence[Happening], int]:
        """Ask the filter, for so long at most; return what passes, and about how many it was asked."""
        if self.filter.empty or not came:
            return came, len(came)
        asked = _even(came, max(1, int(seconds / self._cost))) if self._cost else came
        start = now = self._clock()
        passed: list[Happening] = []
        looked = 0
        for each in asked:
            looked += 1
            if self.filter(each):
                passed.append(each)
            now = self._clock()
            if now - start > 2 * seconds:
                break
        self._cost = (now - start) / looked if looked else 0.0
        return passed, looked

    def _look_at_all(self) -> bool:
        start, before = self._clock(), self.lines.added
        while self._waiting and self._clock() - start < 2 * TIME:
            each = self._waiting.popleft()
            if self.filter(each):
                self.lines.add(each, _weight(each))
        return self.lines.added > before


def _even(things: Sequence[Happening], count: int) -> Sequence[Happening]:
    """Choose so many things at even distances, all when they are no more."""
    if len(things) <= count:
        return things
    return [things[index * len(things) // count] for index in range(count)]


def _weight(happening: Happening) -> int:
    match happening:
        case CallEnded(_, exchange):
            return weight(exchange)
        case StreamOpened(_, stream) | StreamEnded(_, stream):
            return weight(stream.exchange)
        case EventSeen(_, _, message) | KeepaliveSeen(_, _, message) | StrayFrame(_, _, message):
            return len(message.frame.data) + _SMALL
        case RawSeen(_, _, raw):
            return len(raw.data) + _SMALL
    return _SMALL
