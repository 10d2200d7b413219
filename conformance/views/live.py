"""What goes on right now between clients and a daemon: the model that every live view draws.

A view reads entries from its ``Feed``, gives them to ``Live.take``, and draws from the attributes whenever it likes::

    live = Live()
    happened = live.take(feed.read())     # for views that want each thing; others ignore what it returns
    live.in_flight(), live.slowest, live.errors, live.procedures, live.totals, live.seconds

Everything is bounded, in number and in bytes, so a view can run for weeks. ``take`` only counts and keeps: what a call
says is decoded when somebody looks at it (``decode.short``, ``full``, ``spans``), which leaves time to draw at ten
thousand calls a second.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import IO, Final

from ..decode.secrets import blanked_entry
from ..decode.tracker import (
    MAX_CONNECTIONS,
    CallEnded,
    CallStarted,
    Connection,
    ConnectionClosed,
    ConnectionOpened,
    EventSeen,
    Exchange,
    Happening,
    Missed,
    Stream,
    StreamEnded,
    Tracker,
)
from ..recording.files import Writer
from ..recording.format import encode
from ..recording.model import Closed, Direction, Entry, Frame, Head, Note, Opened, Raw
from ..recording.pcapng import PcapngWriter
from .kept import Kept, Slowest, weight

__all__ = ["Live", "ProcedureCount", "Second", "Totals"]

MEBI: Final = 1 << 20
SECONDS: Final = 600
"""So many seconds of ``Live.seconds`` are kept."""
MAX_PROCEDURES: Final = 2_000
"""So many procedures are counted apart; more (numbers that nobody knows) are counted as one."""
_SECOND: Final = 1_000_000_000
_SMALL: Final = 256
_MOST_OF_FACTS: Final = 4096
"""A connection that says more of itself is remembered without it."""
_PIECE: Final = 500
"""Entries that are saved in one go: each is looked at for secrets."""
_SLOTS: Final = 8
"""Durations are counted in so many slots for each doubling."""


@dataclass(slots=True)
class Totals:
    """Counts since the view began.

    Attributes:
        connections: that came.
        calls: that were made, with ``errors`` among the answers, and those that were ``unanswered`` when their
            connection ended.
        events: that came; ``streams`` that ended.
        frames: of all kinds, with ``up`` bytes to the server and ``down`` bytes to the client, raw bytes among them.
        missed: entries that the view did not get because it was too slow.
    """

    connections: int = 0
    calls: int = 0
    errors: int = 0
    unanswered: int = 0
    events: int = 0
    streams: int = 0
    frames: int = 0
    up: int = 0
    down: int = 0
    missed: int = 0


@dataclass(slots=True)
class Second:
    """What one second of the feed's clock brought.

    Attributes:
        number: whole seconds since the recording began.
        calls: that came to something in it.
    """

    number: int
    calls: int = 0


@dataclass(slots=True)
class ProcedureCount:
    """What was seen of one procedure.

    Attributes:
        program: its name or number; ``name`` likewise of the procedure.
        calls: that came to something; ``errors`` of them to an error, ``unanswered`` of them to nothing.
        total: nanoseconds that the answered ones took together; ``shortest`` and ``longest`` are what one took.
        slots: how many took from 2**(n/8) to 2**((n+1)/8) nanoseconds, by n.
    """

    program: str
    name: str
    calls: int = 0
    errors: int = 0
    unanswered: int = 0
    total: int = 0
    shortest: int = 0
    longest: int = 0
    slots: dict[int, int] = field(default_factory=dict)

    @property
    def mean(self) -> float:
        """Nanoseconds that an answered call took on average; 0 without any."""
        answered = self.calls - self.unanswered
        return self.total / answered if answered else 0.0

    def percentile(self, part: float) -> float:
        """Estimate in how many nanoseconds this part (0 to 1) of the calls was answered, to about 5%."""
        wanted = part * sum(self.slots.values())
        for slot in sorted(self.slots):
            wanted -= self.slots[slot]
            if wanted <= 0:
                return float(max(self.shortest, min(math.exp2((slot + 0.5) / _SLOTS), self.longest)))
        return 0.0

    def add(self, exchange: Exchange) -> None:
        """Count a call that came to something."""
        self.calls += 1
        duration = exchange.duration
        if duration is None:
            self.unanswered += 1
            return
        self.errors += exchange.state == "error"
        self.total += duration
        self.shortest = min(self.shortest, duration) if self.slots else duration
        self.longest = max(self.longest, duration)
        slot = _slot(duration)
        self.slots[slot] = self.slots.get(slot, 0) + 1


def _slot(duration: int) -> int:
    """Number the eighths of doublings: 8 * log2, rounded down."""
    return int(_SLOTS * math.log2(max(1, duration)))


class Live:
    """The model of a live view.

    Args:
        keep: how many bytes of the entries themselves are kept, for ``save``; 0 keeps none.

    Attributes:
        head: of the feed; the reader sets it.
        tracker: of the calls in flight; ``tracker.connections`` are those that are open.
        now: the time of the newest entry, in nanoseconds since the recording began.
        totals: counts since the view began.
        errors: the last calls that came to an error.
        slowest: the calls that took longest.
        streams: the last streams that ended; ``closed`` the last connections that did.
        procedures: counts by program and procedure.
        seconds: the last seconds in which calls came to something, the oldest first.
    """

    def __init__(self, keep: int = 64 * MEBI) -> None:
        self.head: Head | None = None
        self.tracker = Tracker()
        self.now = 0
        self.totals = Totals()
        self.errors: Kept[Exchange] = Kept(500, 16 * MEBI)
        self.slowest = Slowest(100, 16 * MEBI)
        self.streams: Kept[Stream] = Kept(200, 16 * MEBI)
        self.closed: Kept[ConnectionClosed] = Kept(200, MEBI)
        self.procedures: dict[tuple[str, str], ProcedureCount] = {}
        self.seconds: deque[Second] = deque(maxlen=SECONDS)
        self._kept: Kept[Entry] | None = Kept(1_000_000, keep) if keep else None
        self._gone: dict[int, Opened] = {}

    def in_flight(self) -> list[Exchange]:
        """Return the calls without an answer yet, the oldest first."""
        return self.tracker.in_flight()

    def open_streams(self) -> list[Stream]:
        """Return the streams that have not ended, by connection and age."""
        return [stream for each in self.tracker.connections.values() for stream in each.streams.values()]

    def connections(self) -> list[Connection]:
        """Return the connections that are open, the oldest first."""
        return list(self.tracker.connections.values())

    def take(self, entries: Iterable[Entry]) -> list[Happening]:
        """Take what came, in order; return what happened by it."""
        happened: list[Happening] = []
        for entry in entries:
            self.now = max(self.now, entry.time)
            if isinstance(entry, Frame | Raw):
                self._count_bytes(entry)
            if self._kept is not None:
                self._keep(self._kept, entry)
            for each in self.tracker.feed(entry):
                self._happened(each)
                happened.append(each)
        return happened

    def _second(self, time: int) -> Second:
        number = time // _SECOND
        if not self.seconds or self.seconds[-1].number < number:
            self.seconds.append(Second(number))
        return self.seconds[-1]

    def _count_bytes(self, entry: Frame | Raw) -> None:
        self.totals.frames += isinstance(entry, Frame)
        if entry.direction == Direction.TO_SERVER:
            self.totals.up += entry.size
        else:
            self.totals.down += entry.size

    def _happened(self, happening: Happening) -> None:
        totals = self.totals
        match happening:
            case CallStarted():
                totals.calls += 1
            case CallEnded(time, exchange):
                self._ended(time, exchange)
            case EventSeen():
                totals.events += 1
            case StreamEnded(_, stream):
                totals.streams += 1
                self.streams.add(stream, weight(stream.exchange))
            case ConnectionOpened():
                totals.connections += 1
            case ConnectionClosed():
                self.closed.add(happening, _SMALL)
            case Missed(entries=count):
                totals.missed += count

    def _ended(self, time: int, exchange: Exchange) -> None:
        self._second(time).calls += 1
        if exchange.duration is None:
            self.totals.unanswered += 1
        else:
            self.slowest.add(exchange)
        if exchange.state == "error":
            self.totals.errors += 1
            self.errors.add(exchange, weight(exchange))
        self._procedure(exchange).add(exchange)

    def _procedure(self, exchange: Exchange) -> ProcedureCount:
        key = exchange.call.program_name, exchange.call.name
        count = self.procedures.get(key)
        if count is None:
            if len(self.procedures) >= MAX_PROCEDURES:
                key = "other", "other"
            count = self.procedures.setdefault(key, ProcedureCount(*key))
        return count

    def _keep(self, kept: Kept[Entry], entry: Entry) -> None:
        size = len(entry.data) if isinstance(entry, Frame | Raw) else len(encode(entry))
        for gone in kept.add(entry, size + _SMALL):
            if isinstance(gone, Opened):
                little = len(encode(gone)) <= _MOST_OF_FACTS
                self._gone[gone.connection] = gone if little else replace(gone, facts={})
                if len(self._gone) > MAX_CONNECTIONS:
                    del self._gone[next(iter(self._gone))]
            elif isinstance(gone, Closed):
                self._gone.pop(gone.connection, None)

    def kept(self) -> list[Entry]:
        """Return the entries that are kept; a note among them tells how many are missing before them."""
        entries = [] if self._kept is None else list(self._kept)
        if self._kept is not None and self._kept.added > len(entries):
            missing = self._kept.added - len(entries)
            note = Note(entries[0].time, None, f"{missing:,} entries before this were not kept")
            return [*self._gone.values(), note, *entries]
        return entries

    def save(self, file: IO[bytes], *, secrets: bool = False, pcapng: bool = False) -> Iterator[int]:
        """Write what is kept now as a recording, piece by piece, for there may be others who want their turns.

        Args:
            file: open for writing bytes; the caller closes it.
            secrets: write secrets too, instead of blanking them.
            pcapng: for Wireshark, instead of in the tap's own format.

        Yields:
            How many entries were written in a piece.

        Raises:
            OSError: the file takes no more.
        """
        head = self.head or Head()
        writer = PcapngWriter(file, head) if pcapng else Writer(file, head)
        entries = self.kept()
        for start in range(0, len(entries) or 1, _PIECE):
            piece = entries[start : start + _PIECE]
            for entry in piece:
                writer.write(entry if secrets else blanked_entry(entry))
            yield len(piece)
