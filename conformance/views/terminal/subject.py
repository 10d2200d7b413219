"""What is looked at closely: a row of any table as facts in words and frames to be taken apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from ...decode.message import Message
from ...decode.printable import elide, printable
from ...decode.secrets import blanked, blanked_raw
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
    StreamOpened,
)
from ...decode.units import duration_text, size_text
from .wording import Wording

__all__ = ["Part", "Subject", "subject_of"]

_LONG: Final = 2_000


@dataclass(frozen=True, slots=True)
class Part:
    """Some bytes, with what they say.

    Attributes:
        label: what they are.
        data: the bytes, secrets blanked.
        message: the frame that they are, None for raw bytes.
    """

    label: str
    data: bytes
    message: Message | None = None


@dataclass(slots=True)
class Subject:
    """One row, closely.

    Attributes:
        title: of it.
        facts: names with texts.
        parts: the frames.
        state: changes when there is more to be seen of it; called whenever that might be.
    """

    title: str
    facts: list[tuple[str, str]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    state: Callable[[], Any] = lambda: None


def subject_of(row: object, words: Wording, *, secrets: bool = False) -> Subject | None:
    """Look at a row closely; None for what there is nothing more to see of.

    Args:
        row: of any table.
        words: writes its texts.
        secrets: show secrets instead of blanking them.
    """
    match row:
        case Exchange():
            return _exchange(row, words, secrets)
        case Stream():
            return _stream(row, words, secrets)
        case Connection():
            return _connection(row, words)
        case CallEnded(_, exchange):
            return _exchange(exchange, words, secrets)
        case StreamOpened(_, stream) | StreamEnded(_, stream):
            return _stream(stream, words, secrets)
        case ConnectionOpened(_, connection) | ConnectionClosed(_, connection):
            return _connection(connection, words)
        case EventSeen() | KeepaliveSeen() | StrayFrame():
            return _frame(row, words, secrets)
        case RawSeen():
            return _raw(row, words, secrets)
        case Noted() | Missed():
            return Subject(str(words.what(row)), [("time", words.clock(row.time))])
    return None


def _part(label: str, message: Message, secrets: bool) -> Part:
    shown = Message(message.frame) if secrets else blanked(Message(message.frame))
    return Part(label, shown.frame.data, shown)


def _exchange(exchange: Exchange, words: Wording, secrets: bool) -> Subject:
    facts = [
        ("connection", f"#{exchange.connection.number}, {words.peer(exchange.connection)}"),
        ("called", words.clock(exchange.started)),
        ("took", str(words.took(exchange.duration))),
        ("result", str(words.outcome(exchange))),
    ]
    info = exchange.call.info
    if info is not None and info.function is not None:
        facts.append(("serves", f"{info.function} (libvirt {info.since})"))
    parts = [_part("call", exchange.call, secrets)]
    if exchange.reply is not None:
        parts.append(_part(exchange.reply.what, exchange.reply, secrets))
    return Subject(words.call(exchange), facts, parts, lambda: exchange.state)


def _stream(stream: Stream, words: Wording, secrets: bool) -> Subject:
    subject = _exchange(stream.exchange, words, secrets)
    until = stream.ended if stream.ended is not None else stream.last
    subject.facts = [
        *subject.facts[:2],
        ("stream", str(words.stream_end(stream))),
        ("moved", words.moved(stream)),
        ("frames", f"{stream.frames:,}"),
        ("holes", f"{stream.holes:,}, {size_text(stream.hole_bytes)}"),
        ("for", duration_text(until - stream.opened)),
    ]
    if stream.error is not None:
        subject.parts.append(_part("stream error", stream.error, secrets))
    subject.title = f"stream of {subject.title}"
    subject.state = lambda: (stream.frames, stream.holes, stream.end)
    return subject


def _connection(connection: Connection, words: Wording) -> Subject:
    closed = "not yet" if connection.closed is None else words.clock(connection.closed)
    facts = [
        ("opened", words.clock(connection.opened)),
        ("closed", closed),
        ("calls", f"{connection.calls:,}, {connection.errors:,} of them came to an error"),
        ("events", f"{connection.events:,}"),
        ("waiting", f"{sum(len(each) for each in connection.waiting.values()):,} calls"),
        ("streams", f"{len(connection.streams):,} open"),
    ]
    if connection.gap:
        facts.append(("gap", "something of it may have been missed"))
    for name, value in list(connection.facts.items())[:50]:
        facts.append((elide(printable(name), 40), elide(printable(str(value)), _LONG)))
    return Subject(
        f"connection #{connection.number}", facts, state=lambda: (connection.calls, connection.events, closed)
    )


def _raw(seen: RawSeen, words: Wording, secrets: bool) -> Subject:
    raw = seen.raw if secrets else blanked_raw(seen.raw)
    facts = [
        ("connection", f"#{seen.connection.number}"),
        ("time", words.clock(seen.time)),
        ("bytes", f"{seen.raw.size:,}{'' if secrets else ', blanked'}"),
    ]
    return Subject("bytes that are no frames", facts, [Part("bytes", raw.data)])


def _frame(seen: Happening, words: Wording, secrets: bool) -> Subject:
    assert isinstance(seen, EventSeen | KeepaliveSeen | StrayFrame)
    facts = [("connection", f"#{seen.connection.number}"), ("time", words.clock(seen.time))]
    if isinstance(seen, StrayFrame):
        facts.append(("why", seen.why))
    return Subject(str(words.what(seen)), facts, [_part(seen.message.what, seen.message, secrets)])
