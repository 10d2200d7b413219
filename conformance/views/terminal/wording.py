"""What stands in the cells: every text of the wire printable, and never taken for markup.

Colours only say again what words and marks say: ``!`` stands before an error, ``?`` before a call without an answer.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final

from rich.text import Text
from virtwire.protocol.errors import LibvirtError

from ...decode.enums import error_code
from ...decode.message import Message
from ...decode.printable import elide, printable
from ...decode.secrets import blanked
from ...decode.text import outcome, short
from ...decode.tracker import (
    CallEnded,
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
    StreamOpened,
)
from ...decode.units import clock_text, duration_text, size_text
from ..live import Live

__all__ = ["Wording"]

WIDTH: Final = 300
"""Longer texts are cut; no screen is wider."""
_CACHED: Final = 5_000
_SLOW: Final = 100_000_000
_VERY_SLOW: Final = 1_000_000_000

OK: Final = ""
BAD: Final = "bold red"
LATE: Final = "yellow"
QUIET: Final = "dim"
EVENT: Final = "cyan"


class Wording:
    """Writes cells.

    Args:
        live: the model; its head tells the time of day.
        now: tells what time it is by the clock of the feed, in nanoseconds; the newest entry's if it is None.
        secrets: show secrets instead of blanking them.
        utc: write times of day in UTC rather than in the zone of this machine.
    """

    def __init__(
        self, live: Live, now: Callable[[], int] | None = None, *, secrets: bool = False, utc: bool = False
    ) -> None:
        self._live = live
        self.now = now or (lambda: live.now)
        self._secrets = secrets
        self._utc = utc
        self._cache: OrderedDict[tuple[Any, ...], str] = OrderedDict()

    def _cached(self, key: tuple[Any, ...], write: Callable[[], str]) -> str:
        """Write a text that takes long once; trees and decoded bodies are not left with the kept messages."""
        text = self._cache.get(key)
        if text is None:
            text = self._cache[key] = write()
            if len(self._cache) > _CACHED:
                self._cache.popitem(last=False)
        return text

    def clock(self, at: int) -> str:
        """Write the time of day; without one, of a recording that does not say when it began, the time since then."""
        head = self._live.head
        started = 0 if head is None else head.started
        return clock_text(started + at, utc=self._utc or not started)

    def call(self, exchange: Exchange) -> str:
        """Write a call with its arguments, and its program where that is not the usual one."""
        return self._cached(("call", exchange.id), lambda: self._short(exchange.call))

    def _short(self, message: Message) -> str:
        text = short(Message(message.frame), WIDTH, secrets=self._secrets)
        return text if message.program_name == "remote" or message.is_keepalive else f"{message.program_name}.{text}"

    def outcome(self, exchange: Exchange) -> Text:
        """Write what a call came to."""
        reply = exchange.reply
        if reply is None:
            waits = exchange.state == "in flight"
            return Text("waits" if waits else "? no answer", LATE if waits else BAD)
        text = self._cached(
            ("outcome", exchange.id), lambda: outcome(Message(reply.frame), WIDTH, secrets=self._secrets)
        )
        return Text(f"! {text}", BAD) if exchange.state == "error" else Text(text)

    def error(self, exchange: Exchange) -> Text:
        """Write the text of the error that a call came to."""
        error = self._error(exchange)
        return Text("? cannot be decoded" if error is None else elide(printable(error.message), WIDTH))

    def code(self, exchange: Exchange) -> Text:
        """Write the name of the error that a call came to."""
        error = self._error(exchange)
        return Text("!" if error is None else f"! {error_code(error.code)}", BAD)

    def _error(self, exchange: Exchange) -> LibvirtError | None:
        if exchange.reply is None:
            return None
        message = Message(exchange.reply.frame)
        return message.error if self._secrets else blanked(message).error

    def took(self, nanoseconds: int | None) -> Text:
        """Write how long something took; the longer, the louder."""
        if nanoseconds is None:
            return Text("-", QUIET)
        style = OK if nanoseconds < _SLOW else LATE if nanoseconds < _VERY_SLOW else BAD
        return Text(duration_text(nanoseconds), style)

    def age(self, since: int) -> Text:
        """Write how long ago something was."""
        return self.took(max(0, self.now() - since))

    def peer(self, connection: Connection) -> str:
        """Say who is at the other end of a connection."""
        facts = connection.facts
        names = [f"{name} {facts[name]}" for name in ("pid", "uid") if name in facts]
        if "peer" in facts:
            names.insert(0, str(facts["peer"]))
        if "subject" in facts:
            names.append(str(facts["subject"]))
        return elide(printable(", ".join(names)), WIDTH) or "-"

    def way(self, connection: Connection) -> str:
        """Say how a client came."""
        return elide(printable(str(connection.facts.get("transport", "?"))), 40)

    def stream(self, stream: Stream) -> str:
        """Name the call that opened a stream."""
        return self.call(stream.exchange)

    def stream_end(self, stream: Stream) -> Text:
        """Say how a stream ended, or that it has not."""
        if not stream.end:
            return Text("open", "green")
        good = stream.end in ("finished", "aborted")
        return Text(stream.end if good else f"! {stream.end}", OK if good else BAD)

    def moved(self, stream: Stream) -> str:
        """Say what passed on a stream, and how fast."""
        parts = [f"{size_text(size)} {way}" for size, way in ((stream.up, "up"), (stream.down, "down")) if size]
        parts.append(f"{size_text(stream.rate)}/s")
        if stream.holes:
            parts.append(f"{stream.holes:,} holes of {size_text(stream.hole_bytes)}")
        return ", ".join(parts)

    def mark(self, happening: Happening) -> Text:
        """Give the mark of a line."""
        match happening:
            case CallEnded(_, exchange):
                bad = {"error": "!", "no answer": "?"}.get(exchange.state, " ")
                return Text(bad, BAD)
            case StreamEnded(_, stream):
                return Text("~" if stream.end in ("finished", "aborted") else "!", EVENT)
            case RawSeen() | StrayFrame() | Missed():
                return Text("?", LATE)
        return Text(_MARKS.get(type(happening), " "), EVENT)

    def what(self, happening: Happening) -> Text:
        """Write what a line is about."""
        match happening:
            case CallEnded(_, exchange):
                return Text(self.call(exchange))
            case EventSeen(_, _, message):
                frame = message.frame
                key = ("event", frame.connection, frame.time, message.procedure, frame.size)
                return Text(self._cached(key, lambda: self._short(message)), EVENT)
            case KeepaliveSeen(_, _, message):
                return Text(message.what, QUIET)
            case StreamOpened(_, stream) | StreamEnded(_, stream):
                return Text(f"stream of {self.stream(stream)}", EVENT)
            case ConnectionOpened(_, connection):
                return Text(f"connection of {self.way(connection)}, {self.peer(connection)}", EVENT)
            case ConnectionClosed(_, connection):
                return Text(f"connection of {self.way(connection)}", EVENT)
            case StrayFrame(_, _, message):
                return Text(f"{printable(message.what)} {self._short(message)}", LATE)
            case RawSeen(_, _, raw):
                return Text(f"{raw.size:,} bytes that are no frames", LATE)
            case Missed(_, entries, size):
                return Text(f"{entries:,} entries did not get here, {size_text(size)}", LATE)
            case Noted(_, _, text):
                return Text(elide(printable(text), WIDTH), EVENT)
        return Text("")

    def result(self, happening: Happening) -> Text:
        """Write what came of it."""
        match happening:
            case CallEnded(_, exchange):
                return self.outcome(exchange)
            case StreamOpened():
                return Text("opened", EVENT)
            case StreamEnded(_, stream):
                return Text.assemble(self.stream_end(stream), f": {self.moved(stream)}")
            case ConnectionOpened():
                return Text("opened", EVENT)
            case ConnectionClosed(_, _, by, reason):
                why = f": {elide(printable(reason), WIDTH)}" if reason else ""
                return Text(f"closed by the {printable(by[:20])}{why}", LATE if reason else EVENT)
            case StrayFrame(_, _, _, why):
                return Text(f"? {why}", LATE)
            case EventSeen():
                return Text("event", EVENT)
        return Text("")

    def lasted(self, happening: Happening) -> Text:
        """Write how long it took."""
        match happening:
            case CallEnded(_, exchange):
                return self.took(exchange.duration)
            case StreamEnded(_, stream):
                return Text(duration_text((stream.ended or stream.opened) - stream.opened))
        return Text("")

    def number(self, happening: Happening) -> str:
        """Write whose it is."""
        connection = whose(happening)
        return "" if connection is None else f"#{connection.number}"


def whose(happening: Happening) -> Connection | None:
    """Find the connection that something happened on."""
    match happening:
        case CallEnded(_, exchange):
            return exchange.connection
        case StreamOpened(_, stream) | StreamEnded(_, stream) | StreamMoved(_, stream, _):
            return stream.exchange.connection
        case Missed():
            return None
        case Noted(_, connection, _) | EventSeen(_, connection, _) | KeepaliveSeen(_, connection, _):
            return connection
        case StrayFrame(_, connection, _) | RawSeen(_, connection, _):
            return connection
        case ConnectionOpened(_, connection) | ConnectionClosed(_, connection):
            return connection
        case _:
            return happening.exchange.connection


_MARKS: Final[dict[type, str]] = {
    EventSeen: "*",
    StreamOpened: "~",
    ConnectionOpened: "+",
    ConnectionClosed: "-",
    KeepaliveSeen: ".",
    Noted: "#",
}
