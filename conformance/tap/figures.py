"""What a recording comes to in figures: by procedure, by connection, streams, events. Bounded, whatever is recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from ..decode.message import Message
from ..decode.tracker import (
    CallEnded,
    CallStarted,
    Connection,
    ConnectionClosed,
    ConnectionOpened,
    EventSeen,
    Happening,
    KeepaliveSeen,
    Missed,
    RawSeen,
    StrayFrame,
    Stream,
    StreamEnded,
    Tracker,
)
from ..recording.model import Direction, Entry, Frame, Raw
from .durations import Durations

__all__ = ["ConnectionFigures", "Figures", "ProcedureFigures", "StreamFigures"]

MAX_NAMES: Final = 2_000
"""So many procedures and events are told apart; only a hostile recording has more."""
MAX_CONNECTIONS: Final = 2_000
"""So many connections are listed; all are counted."""
OTHERS: Final = "others"


@dataclass(slots=True)
class ProcedureFigures:
    """Calls of one procedure.

    Attributes:
        up: bytes of calls; ``down`` of replies.
        times: of calls that were answered, errors too.
    """

    calls: int = 0
    errors: int = 0
    unanswered: int = 0
    up: int = 0
    down: int = 0
    times: Durations = field(default_factory=Durations)


@dataclass(slots=True)
class StreamFigures:
    """Streams of one procedure; ``up`` and ``down`` are bytes of data, ``times`` how long they were open."""

    count: int = 0
    up: int = 0
    down: int = 0
    frames: int = 0
    holes: int = 0
    hole_bytes: int = 0
    seconds: float = 0.0
    ends: dict[str, int] = field(default_factory=dict)

    @property
    def rate(self) -> float:
        """Bytes a second while they were open."""
        return (self.up + self.down) / self.seconds if self.seconds > 0 else 0.0


@dataclass(slots=True)
class ConnectionFigures:
    """One connection; ``up`` and ``down`` are all bytes that were recorded of it."""

    number: int
    about: str
    opened: int
    closed: int | None = None
    by: str = ""
    calls: int = 0
    errors: int = 0
    events: int = 0
    up: int = 0
    down: int = 0


class Figures:
    """Counts what a recording says.

    Attributes:
        procedures: by name, ``qemu.`` and its like before those of other programs than remote.
        streams: by procedure; ``events`` counts them by name.
        connections: by the order in which they came; ``connection_count`` is how many there were.
        entries: how many were read; ``last`` is the time of the last one in nanoseconds.
        keepalives: pings and pongs; ``strays`` frames that belong to nothing; ``missed`` entries that the recording
            says it lost; ``raw`` bytes that are no frames.
    """

    def __init__(self) -> None:
        self.procedures: dict[str, ProcedureFigures] = {}
        self.streams: dict[str, StreamFigures] = {}
        self.events: dict[str, int] = {}
        self.connections: list[ConnectionFigures] = []
        self.connection_count = 0
        self.entries = 0
        self.last = 0
        self.keepalives = 0
        self.strays = 0
        self.missed = 0
        self.raw = 0
        self._tracker = Tracker()
        self._open: dict[int, ConnectionFigures] = {}

    def take(self, entry: Entry) -> None:
        """Count one entry."""
        self.entries += 1
        self.last = max(self.last, entry.time)
        for happening in self._tracker.feed(entry):
            self._happened(happening)
        if isinstance(entry, Frame | Raw):
            figures = self._open.get(entry.connection)
            if figures is not None and entry.direction == Direction.TO_SERVER:
                figures.up += entry.size
            elif figures is not None:
                figures.down += entry.size

    def end(self) -> None:
        """Count what is still open: calls without an answer, streams without an end."""
        for exchange in self._tracker.in_flight():
            self._procedure(exchange.call).unanswered += 1
        for connection in self._tracker.connections.values():
            for stream in connection.streams.values():
                self._stream(stream, "open at the end")
            self._settle(connection)

    def all_times(self) -> Durations:
        """Return the times of all calls."""
        everything = Durations()
        for each in self.procedures.values():
            everything.merge(each.times)
        return everything

    def _happened(self, happening: Happening) -> None:
        match happening:
            case CallStarted(exchange=exchange):
                figures = self._procedure(exchange.call)
                figures.calls += 1
                figures.up += exchange.call.frame.size
            case CallEnded(exchange=exchange):
                figures = self._procedure(exchange.call)
                figures.unanswered += exchange.state == "no answer"
                figures.errors += exchange.state == "error"
                if exchange.reply is not None and exchange.duration is not None:
                    figures.down += exchange.reply.frame.size
                    figures.times.add(exchange.duration)
            case StreamEnded(stream=stream):
                self._stream(stream, stream.end)
            case EventSeen(message=message):
                name = _bounded(message.label, self.events)
                self.events[name] = self.events.get(name, 0) + 1
            case ConnectionOpened(time, connection):
                self._opened(time, connection)
            case ConnectionClosed(time, connection, by):
                self._settle(connection, time, by)
            case KeepaliveSeen():
                self.keepalives += 1
            case StrayFrame():
                self.strays += 1
            case RawSeen(raw=raw):
                self.raw += raw.size
            case Missed(entries=entries):
                self.missed += entries

    def _procedure(self, message: Message) -> ProcedureFigures:
        return self.procedures.setdefault(_bounded(message.label, self.procedures), ProcedureFigures())

    def _stream(self, stream: Stream, end: str) -> None:
        name = _bounded(stream.exchange.call.label, self.streams)
        figures = self.streams.setdefault(name, StreamFigures())
        figures.count += 1
        figures.up += stream.up
        figures.down += stream.down
        figures.frames += stream.frames
        figures.holes += stream.holes
        figures.hole_bytes += max(0, stream.hole_bytes)
        figures.seconds += max(0, stream.last - stream.opened) / 1e9
        figures.ends[end] = figures.ends.get(end, 0) + 1

    def _opened(self, time: int, connection: Connection) -> None:
        self.connection_count += 1
        if len(self.connections) < MAX_CONNECTIONS:
            figures = ConnectionFigures(connection.number, about(connection.facts), time)
            self.connections.append(figures)
            self._open[connection.number] = figures

    def _settle(self, connection: Connection, closed: int | None = None, by: str = "") -> None:
        figures = self._open.pop(connection.number, None)
        if figures is not None:
            figures.calls, figures.errors, figures.events = connection.calls, connection.errors, connection.events
            figures.closed, figures.by = closed, by

    def as_json(self) -> dict[str, Any]:
        """Return everything as JSON can hold it; times in nanoseconds."""
        everything = self.all_times()
        return {
            "entries": self.entries,
            "duration": self.last,
            "calls": sum(each.calls for each in self.procedures.values()),
            "errors": sum(each.errors for each in self.procedures.values()),
            "times": _times(everything),
            "procedures": [
                {
                    "name": name,
                    "calls": each.calls,
                    "errors": each.errors,
                    "unanswered": each.unanswered,
                    "bytes_to_server": each.up,
                    "bytes_to_client": each.down,
                    "times": _times(each.times),
                }
                for name, each in self.ranked()
            ],
            "connections": [
                {
                    "number": each.number,
                    "about": each.about,
                    "opened": each.opened,
                    "closed": each.closed,
                    "closed_by": each.by or None,
                    "calls": each.calls,
                    "errors": each.errors,
                    "events": each.events,
                    "bytes_to_server": each.up,
                    "bytes_to_client": each.down,
                }
                for each in self.connections
            ],
            "connection_count": self.connection_count,
            "streams": [
                {
                    "procedure": name,
                    "count": each.count,
                    "bytes_to_server": each.up,
                    "bytes_to_client": each.down,
                    "frames": each.frames,
                    "holes": each.holes,
                    "hole_bytes": each.hole_bytes,
                    "bytes_per_second": round(each.rate),
                    "ends": each.ends,
                }
                for name, each in sorted(self.streams.items())
            ],
            "events": dict(sorted(self.events.items())),
            "keepalives": self.keepalives,
            "stray_frames": self.strays,
            "entries_lost": self.missed,
            "bytes_of_no_frames": self.raw,
        }

    def ranked(self) -> list[tuple[str, ProcedureFigures]]:
        """Return the procedures, those first that took most time in all."""
        return sorted(self.procedures.items(), key=lambda each: (-each[1].times.total, -each[1].calls, each[0]))


def about(facts: dict[str, Any]) -> str:
    """Say in short what is known of a connection: how it came and from whom."""
    parts = [str(facts[name]) for name in ("transport", "peer", "subject") if facts.get(name)]
    parts += [f"{name} {facts[name]}" for name in ("pid", "uid") if facts.get(name) is not None]
    return " ".join(parts)[:200]


def _bounded(name: str, known: Iterable[str]) -> str:
    assert isinstance(known, dict)
    return name if name in known or len(known) < MAX_NAMES else OTHERS


def _times(times: Durations) -> dict[str, int]:
    return {
        "count": times.count,
        "total": times.total,
        "min": times.smallest,
        "median": times.percentile(0.5),
        "p95": times.percentile(0.95),
        "p99": times.percentile(0.99),
        "max": times.largest,
    }
