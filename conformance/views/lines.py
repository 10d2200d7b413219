"""Lines: one for each call, event, stream, sign of life, and whatever else passed.

    14:03:07.042153  2  domain_lookup_by_name(name="test") = test  83 µs

A line has the time when it happened (of a call: when its answer came), the number of the connection, what happened, and
how long it took. Streams that go on have a line each second besides.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TextIO

from virtwire.protocol.message import MAX_FRAME

from ..decode.message import Message
from ..decode.printable import elide, printable
from ..decode.secrets import blanked
from ..decode.text import call_text, full, hex_lines, outcome, short
from ..decode.tracker import (
    CallEnded,
    CallStarted,
    Connection,
    ConnectionClosed,
    ConnectionOpened,
    EventSeen,
    Exchange,
    Happening,
    KeepaliveSeen,
    Missed,
    Noted,
    RawSeen,
    StrayFrame,
    Stream,
    StreamEnded,
    StreamMoved,
    Tracker,
)
from ..decode.units import clock_text, duration_text, size_text
from ..recording.model import Direction, Entry, Head

if TYPE_CHECKING:
    from .feed import Feed
    from .options import ViewOptions

__all__ = ["LineWriter", "Lines", "run", "width_for"]

WIDTH: Final = 1_000
"""Lines that go to no terminal are cut here."""
_LEAST_WIDTH: Final = 60
_MICROSECOND: Final = 1_000
_SECOND: Final = 1_000_000_000
_STREAM_LINES: Final = _SECOND
"""Nanoseconds between two lines of a stream that goes on."""
_PIECE: Final = 1 << 14
"""Bytes that are read from the feed at a time, which takes 100 microseconds."""
_BEFORE_OTHERS: Final = 2
"""After so many entries others are let in: the relay may wait for this processor with a call in its hands. Without it a
virsh session that is watched takes 1.28 of its time, with it 1.13; the cost is a switch of processes each time."""
_SHOWN_FACTS: Final = ("peer", "pid", "uid", "tls", "cipher", "subject", "target_tls", "target_cipher")


def width_for(out: TextIO) -> int:
    """Tell where lines are cut: where the terminal ends, at ``WIDTH`` where there is none, or it knows no width."""
    return (os.get_terminal_size(out.fileno()).columns if out.isatty() else 0) or WIDTH


class LineWriter:
    """Writes what happens as lines.

    Args:
        head: of the feed or recording: tells the time of day.
        width: characters in a line, if it is not broken by what ``full`` writes.
        whole: all that a call and its answer say follows the line.
        secrets: secrets are shown.
        utc: the time is UTC rather than that of this machine's zone.
        dump: the bytes of a call and its answer follow the line.
    """

    def __init__(
        self,
        head: Head | None,
        width: int = WIDTH,
        *,
        whole: bool = False,
        secrets: bool = False,
        utc: bool = False,
        dump: bool = False,
    ) -> None:
        self._started = 0 if head is None else head.started
        self._width = max(_LEAST_WIDTH, width)
        self._whole = whole
        self._secrets = secrets
        self._dump = dump
        self._utc = utc or not self._started
        self._second = -1
        self._second_text = ""

    def lines(self, happening: Happening) -> Iterator[str]:
        """Write one thing; nothing of it if it is none that has a line."""
        connection, text, took = self._say(happening)
        if not text:
            return
        number = "-" if connection is None else str(connection.number)
        start = f"{self._clock(happening.time)} {number:>2}  "
        end = f"  {took}" if took else ""
        yield start + elide(text, self._width - len(start) - len(end)) + end
        if self._whole or self._dump:
            for message in _messages(happening):
                for line in self._below(message):
                    yield f"      {line}"

    def _below(self, message: Message) -> Iterator[str]:
        """Write all that a message says, and its bytes, as far as either is wanted."""
        if self._whole:
            yield from full(message, secrets=self._secrets).split("\n")
        if self._dump:
            frame = message.frame if self._secrets else blanked(message).frame
            yield from hex_lines(frame.data, MAX_FRAME)

    def _clock(self, time: int) -> str:
        at = self._started + time
        second, rest = divmod(at, _SECOND)
        if second != self._second:
            self._second, self._second_text = second, clock_text(at, utc=self._utc)[: -len(".000")]
        return f"{self._second_text}.{rest // _MICROSECOND:06}"

    def _say(self, happening: Happening) -> tuple[Connection | None, str, str]:
        """Return whose it is, what it is, how long it took."""
        match happening:
            case CallEnded(_, exchange):
                return exchange.connection, self._call(exchange), _duration(exchange.duration)
            case EventSeen(_, connection, message):
                return connection, f"event {short(message, self._width, secrets=self._secrets)}", ""
            case KeepaliveSeen(_, connection, message):
                return connection, f"{message.what} {_way(message.frame.direction)}", ""
            case StreamMoved(_, stream):
                return stream.exchange.connection, f"stream of {_name(stream)}: {_moved(stream)}", ""
            case StreamEnded(time, stream):
                return stream.exchange.connection, self._ended(stream), _duration(time - stream.opened)
            case ConnectionOpened(_, connection):
                return connection, _opened(connection), ""
            case ConnectionClosed(_, connection, by, reason):
                why = f": {printable(reason)}" if reason else ""
                return connection, f"closed by the {printable(by)}{why}", ""
            case RawSeen(_, connection, raw):
                return connection, f"{raw.size:,} bytes that are no frames, {_way(raw.direction)}", ""
            case StrayFrame(_, connection, message, why):
                said = short(message, self._width, secrets=self._secrets)
                return connection, f"stray {message.what} {said}: {why}", ""
            case Missed(_, entries, size):
                return None, f"{entries:,} frames ({size_text(size)}) are missing here: this view was too slow", ""
            case Noted(_, connection, text):
                return connection, f"note: {printable(text)}", ""
            case _:
                return None, "", ""

    def _call(self, exchange: Exchange) -> str:
        call, reply = exchange.call, exchange.reply
        said = call_text(call, self._width, secrets=self._secrets)
        if reply is None:
            return f"{said} had no answer"
        return f"{said} = {outcome(reply, self._width, secrets=self._secrets)}"

    def _ended(self, stream: Stream) -> str:
        why = f": {outcome(stream.error, self._width, secrets=self._secrets)}" if stream.error is not None else ""
        return f"stream of {_name(stream)} {stream.end}, {_moved(stream)}{why}"


def _name(stream: Stream) -> str:
    return stream.exchange.call.label


def _moved(stream: Stream) -> str:
    """Say how much passed on a stream."""
    ways = [f"{size_text(size)} {way}" for size, way in ((stream.up, "up"), (stream.down, "down")) if size]
    parts = [", ".join(ways) or "no data"]
    if stream.holes:
        parts.append(f"{stream.holes:,} holes of {size_text(stream.hole_bytes)}")
    if ways:
        parts.append(f"{size_text(stream.rate)}/s")
    return ", ".join(parts)


def _opened(connection: Connection) -> str:
    facts = connection.facts
    told = [f"{name} {facts[name]}" for name in _SHOWN_FACTS if facts.get(name) is not None]
    where = f" to {facts['listener']}" if facts.get("listener") is not None else ""
    return printable(f"connected{where}{''.join(f', {each}' for each in told)}")


def _way(direction: Direction) -> str:
    return "to the server" if direction == Direction.TO_SERVER else "to the client"


def _duration(nanoseconds: int | None) -> str:
    return duration_text(nanoseconds) if nanoseconds else ""  # the text of captures has no times


def _messages(happening: Happening) -> list[Message]:
    """Return the messages whose whole is shown below a line."""
    match happening:
        case CallEnded(_, exchange):
            return [exchange.call] if exchange.reply is None else [exchange.call, exchange.reply]
        case EventSeen(_, _, message) | StrayFrame(_, _, message):
            return [message]
        case StreamEnded(_, stream) if stream.error is not None:
            return [stream.error]
        case _:
            return []


class _Pacer:
    """Lets through one of the many steps of a stream each second."""

    def __init__(self) -> None:
        self._last: dict[int, int] = {}

    def passes(self, happening: Happening) -> bool:
        """Tell whether something is to have a line now."""
        match happening:
            case StreamMoved(time, stream, _):
                if time - self._last.setdefault(stream.exchange.id, stream.opened) < _STREAM_LINES:
                    return False
                self._last[stream.exchange.id] = time
            case StreamEnded(_, stream):
                self._last.pop(stream.exchange.id, None)
        return True


class Lines:
    """Makes lines of entries.

    Args:
        head: of the feed or recording.
        options: what is wanted, and how much of it.
        width: see ``LineWriter``.
        utc: likewise; ``dump`` too.
    """

    def __init__(
        self, head: Head | None, options: ViewOptions, width: int = WIDTH, *, utc: bool = False, dump: bool = False
    ) -> None:
        self._writer = LineWriter(head, width, whole=options.full, secrets=options.secrets, utc=utc, dump=dump)
        self._filter = options.filter
        self._tracker = Tracker()
        self._pacer = _Pacer()
        self._time = 0

    def take(self, entry: Entry) -> Iterator[str]:
        """Give the lines, without their ends, of what an entry says."""
        self._time = entry.time
        for happening in self._tracker.feed(entry):
            if isinstance(happening, CallStarted):
                continue  # half of all that happens; its line is written when it has ended
            # The pacer forgets streams that end, whether they are shown or not.
            if self._pacer.passes(happening) and self._filter(happening):
                yield from self._writer.lines(happening)

    def end(self) -> Iterator[str]:
        """Give the lines of calls that have no answer, where no more entries come."""
        for exchange in self._tracker.in_flight():
            if self._filter.exchange(exchange):
                yield from self._writer.lines(CallEnded(self._time, exchange))


def run(feed: Feed, options: ViewOptions, out: TextIO | None = None) -> None:
    """Write lines until the feed is over, or nobody reads them any more.

    Lines that cannot be written for another reason, such as a full disk, are no reason to end the tap: then this only
    waits until the feed is over.
    """
    out = out or sys.stdout
    lines: Lines | None = None
    try:
        while not feed.over and feed.wait_unless_unread(out.fileno()):
            entries = feed.read(_PIECE)
            if lines is None and feed.head is not None:
                lines = Lines(feed.head, options, options.width or width_for(out))
            if lines is not None:
                written: list[str] = []
                for number, entry in enumerate(entries):
                    written += lines.take(entry)
                    if number % _BEFORE_OTHERS == 0:
                        os.sched_yield()
                if written:
                    out.write("\n".join(written) + "\n")
                    out.flush()
    except OSError as error:
        with open(os.devnull, "wb") as nowhere:  # what is still in the buffer goes there
            os.dup2(nowhere.fileno(), out.fileno())
        if error.errno in (errno.EPIPE, errno.EIO):  # nobody reads, or the terminal was closed
            return
        print(
            f"virtwire-tap: the lines end here, they cannot be written: {error.strerror}", file=sys.stderr, flush=True
        )
        while not feed.over:
            feed.wait()
            feed.read()
