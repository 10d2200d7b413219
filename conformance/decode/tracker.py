"""What belongs together on a connection: calls and their replies, streams, events, signs of life.

The tracker reads entries in their order and says what happened. Calls and replies are matched as libvirt's client does,
by program, version and serial; of several calls with one serial the oldest is answered first. Nothing that a recording
says makes it fail, and its memory is bounded: the oldest calls are given up when more than ``MAX_WAITING`` wait, or
when those that wait take more than ``MAX_WAITING_BYTES``.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType

from ..recording.model import Closed, Entry, Facts, Frame, Lost, Note, Opened, Raw
from .message import Message

__all__ = [
    "CallEnded",
    "CallStarted",
    "Connection",
    "ConnectionClosed",
    "ConnectionOpened",
    "EventSeen",
    "Exchange",
    "Happening",
    "KeepaliveSeen",
    "Missed",
    "Noted",
    "RawSeen",
    "StrayFrame",
    "Stream",
    "StreamEnded",
    "StreamMoved",
    "StreamOpened",
    "Tracker",
]

MAX_WAITING: Final = 100_000
MAX_WAITING_BYTES: Final = 64 << 20
MAX_CONNECTIONS: Final = 20_000
MAX_STREAMS: Final = 1_000
"""Of one connection; the oldest are given up."""
_HOLE_LENGTH: Final = slice(28, 36)

State: TypeAlias = Literal["in flight", "ok", "error", "no answer"]
Key: TypeAlias = tuple[int, int, int]
"""Program, version, serial."""


@dataclass(slots=True)
class Connection:
    """One client's connection, as far as it was seen.

    Attributes:
        number: as in the recording.
        facts: of its transport.
        opened: when it came, or when it was first seen, in nanoseconds; ``closed`` is when it ended, None until then.
        calls: how many were made; ``errors`` of them came to an error.
        events: how many events came.
        gap: whether something of it may have been missed.
    """

    number: int
    facts: Facts
    opened: int
    closed: int | None = None
    calls: int = 0
    errors: int = 0
    events: int = 0
    gap: bool = False
    waiting: dict[Key, list[Exchange]] = field(default_factory=dict, repr=False)
    streams: dict[Key, Stream] = field(default_factory=dict, repr=False)


@dataclass(slots=True, eq=False)
class Exchange:
    """A call and what came of it.

    Attributes:
        id: counts calls, from 1.
        connection: whose it is.
        call: the call; ``reply`` is what came, None as long as nothing has.
        started: when the call was seen, in nanoseconds; ``ended`` when the reply was, or when it was given up.
        state: ``in flight``, ``ok``, ``error``, or ``no answer`` when the connection ended before or it was given up.

    It holds both frames: who keeps many keeps an eye on their sizes.
    """

    id: int
    connection: Connection
    call: Message
    started: int
    reply: Message | None = None
    ended: int | None = None
    state: State = "in flight"

    @property
    def duration(self) -> int | None:
        """Nanoseconds from call to reply; None without a reply."""
        return None if self.reply is None or self.ended is None else self.ended - self.started

    @property
    def key(self) -> Key:
        """What its reply is found by."""
        return self.call.program, self.call.version, self.call.serial


@dataclass(slots=True, eq=False)
class Stream:
    """The data that a call opened a way for.

    Attributes:
        exchange: the call.
        opened: when, in nanoseconds; ``ended`` is None until it is over.
        up: bytes of data to the server; ``down`` to the client.
        frames: of data, both ways; ``holes`` likewise, ``hole_bytes`` is how much they stand for.
        end: how it ended: ``finished``, ``aborted``, ``failed``, ``connection closed``, ``given up``; empty before.
        error: the frame with the server's error, where it failed.
    """

    exchange: Exchange
    opened: int
    ended: int | None = None
    up: int = 0
    down: int = 0
    frames: int = 0
    holes: int = 0
    hole_bytes: int = 0
    end: str = ""
    error: Message | None = None
    last: int = 0
    aborting: bool = False

    @property
    def rate(self) -> float:
        """Bytes of data a second, both ways, up to the last frame."""
        seconds = (self.last - self.opened) / 1e9
        return (self.up + self.down) / seconds if seconds > 0 else 0.0


@dataclass(frozen=True, slots=True)
class ConnectionOpened:
    """A client came."""

    time: int
    connection: Connection


@dataclass(frozen=True, slots=True)
class ConnectionClosed:
    """A connection ended; its calls and streams have ended just before."""

    time: int
    connection: Connection
    by: str
    reason: str


@dataclass(slots=True)
class CallStarted:
    """A call was made."""

    time: int
    exchange: Exchange


@dataclass(slots=True)
class CallEnded:
    """A call came to something."""

    time: int
    exchange: Exchange


@dataclass(frozen=True, slots=True)
class StreamOpened:
    """A call that opens a stream succeeded."""

    time: int
    stream: Stream


@dataclass(frozen=True, slots=True)
class StreamMoved:
    """Data, a hole, or a wish to end passed."""

    time: int
    stream: Stream
    message: Message


@dataclass(frozen=True, slots=True)
class StreamEnded:
    """A stream is over."""

    time: int
    stream: Stream


@dataclass(frozen=True, slots=True)
class EventSeen:
    """The server told an event."""

    time: int
    connection: Connection
    message: Message


@dataclass(frozen=True, slots=True)
class KeepaliveSeen:
    """A ping or a pong passed."""

    time: int
    connection: Connection
    message: Message


@dataclass(frozen=True, slots=True)
class StrayFrame:
    """A frame that belongs to nothing: a reply nobody waits for, data of no stream, a type that nobody knows."""

    time: int
    connection: Connection
    message: Message
    why: str


@dataclass(frozen=True, slots=True)
class RawSeen:
    """Bytes passed that are no frames."""

    time: int
    connection: Connection
    raw: Raw


@dataclass(frozen=True, slots=True)
class Missed:
    """Some entries did not get here."""

    time: int
    entries: int
    size: int


@dataclass(frozen=True, slots=True)
class Noted:
    """Something was told in words."""

    time: int
    connection: Connection | None
    text: str


Happening: TypeAlias = (
    ConnectionOpened
    | ConnectionClosed
    | CallStarted
    | CallEnded
    | StreamOpened
    | StreamMoved
    | StreamEnded
    | EventSeen
    | KeepaliveSeen
    | StrayFrame
    | RawSeen
    | Missed
    | Noted
)


class Tracker:
    """Reads entries, says what happened.

    Attributes:
        connections: those that are open, by number.
        waiting: how many calls are in flight.
    """

    def __init__(self) -> None:
        self.connections: OrderedDict[int, Connection] = OrderedDict()
        self._calls: OrderedDict[int, Exchange] = OrderedDict()
        self._bytes = 0
        self._next = 1

    @property
    def waiting(self) -> int:
        """How many calls are in flight."""
        return len(self._calls)

    def in_flight(self) -> list[Exchange]:
        """Return the calls in flight, the oldest first."""
        return list(self._calls.values())

    def feed(self, entry: Entry) -> list[Happening]:
        """Take the next entry, say what happened by it, in order."""
        match entry:
            case Frame():
                return self._frame(entry)
            case Opened(time, number, facts):
                happened = self._close(time, number, "tap", "the number came again") if self._known(number) else []
                return [*happened, *self._open(time, number, facts)]
            case Closed(time, number, by, reason):
                return self._close(time, number, by, reason)
            case Raw(time, number):
                opened, connection = self._connection(time, number)
                return [*opened, RawSeen(time, connection, entry)]
            case Lost(time, entries, size):
                for connection in self.connections.values():
                    connection.gap = True
                return [Missed(time, entries, size)]
            case Note(time, about, text):
                return [Noted(time, None if about is None else self.connections.get(about), text)]

    def _known(self, number: int) -> bool:
        return number in self.connections

    def _open(self, time: int, number: int, facts: Facts) -> list[Happening]:
        happened: list[Happening] = []
        while len(self.connections) >= MAX_CONNECTIONS:
            happened += self._close(time, next(iter(self.connections)), "tap", "too many connections to keep track of")
        connection = self.connections[number] = Connection(number, facts, time)
        return [*happened, ConnectionOpened(time, connection)]

    def _connection(self, time: int, number: int) -> tuple[list[Happening], Connection]:
        """Find a connection; one whose beginning was not seen is opened now."""
        connection = self.connections.get(number)
        if connection is not None:
            return [], connection
        happened = self._open(time, number, {})
        connection = self.connections[number]
        connection.gap = True
        return happened, connection

    def _close(self, time: int, number: int, by: str, reason: str) -> list[Happening]:
        opened, connection = self._connection(time, number)
        streams = list(connection.streams.values())
        happened = opened + [self._end_stream(time, connection, stream, "connection closed") for stream in streams]
        for exchanges in list(connection.waiting.values()):
            happened += [self._give_up(time, exchange) for exchange in list(exchanges)]
        connection.closed = time
        del self.connections[number]
        return [*happened, ConnectionClosed(time, connection, by, reason)]

    def _frame(self, frame: Frame) -> list[Happening]:
        message = Message(frame)
        connection = self.connections.get(frame.connection)
        if connection is not None:
            return self._message(connection, message)
        opened, connection = self._connection(frame.time, frame.connection)
        return [*opened, *self._message(connection, message)]

    def _message(self, connection: Connection, message: Message) -> list[Happening]:
        time = message.frame.time
        up = message.to_server
        if message.is_keepalive and message.type == MessageType.EVENT:
            return [KeepaliveSeen(time, connection, message)]
        if up and message.is_call:
            return self._call(connection, message)
        if not up and message.is_reply:
            return self._reply(connection, message)
        if not up and message.type == MessageType.EVENT:
            connection.events += 1
            return [EventSeen(time, connection, message)]
        if message.is_stream:
            return self._stream(connection, message)
        article = "an" if message.what.startswith("e") else "a"
        return [StrayFrame(time, connection, message, f"{article} {message.what} does not go this way")]

    def _call(self, connection: Connection, message: Message) -> list[Happening]:
        time = message.frame.time
        exchange = Exchange(self._next, connection, message, time)
        self._next += 1
        connection.calls += 1
        key = exchange.key
        if key in connection.waiting:
            connection.waiting[key].append(exchange)
        else:
            connection.waiting[key] = [exchange]
        self._calls[exchange.id] = exchange
        self._bytes += len(message.frame.data)
        happened: list[Happening] = [CallStarted(time, exchange)]
        while len(self._calls) > MAX_WAITING or (self._bytes > MAX_WAITING_BYTES and len(self._calls) > 1):
            happened.append(self._give_up(time, next(iter(self._calls.values()))))
        return happened

    def _forget(self, exchange: Exchange) -> None:
        del self._calls[exchange.id]
        self._bytes -= len(exchange.call.frame.data)
        waiting, key = exchange.connection.waiting, exchange.key
        alike = waiting[key]
        if alike == [exchange]:
            del waiting[key]
        else:
            alike.remove(exchange)

    def _give_up(self, time: int, exchange: Exchange) -> CallEnded:
        self._forget(exchange)
        exchange.state, exchange.ended = "no answer", time
        return CallEnded(time, exchange)

    def _reply(self, connection: Connection, message: Message) -> list[Happening]:
        time = message.frame.time
        alike = connection.waiting.get((message.program, message.version, message.serial))
        if not alike:
            why = "its call was not seen" if connection.gap else "no call waits for it"
            return [StrayFrame(time, connection, message, why)]
        exchange = alike[0]
        self._forget(exchange)
        exchange.reply, exchange.ended = message, time
        exchange.state = "error" if message.status == MessageStatus.ERROR else "ok"
        happened: list[Happening] = [CallEnded(time, exchange)]
        if exchange.state == "error":
            connection.errors += 1
        elif exchange.call.info is not None and exchange.call.info.stream is not None:
            happened += self._make_room(time, connection, exchange.key)
            stream = connection.streams[exchange.key] = Stream(exchange, time, last=time)
            happened.append(StreamOpened(time, stream))
        return happened

    def _make_room(self, time: int, connection: Connection, key: Key) -> list[Happening]:
        """Give up the stream that a new one replaces, and the oldest when there are too many."""
        streams = connection.streams
        stale = [streams[key]] if key in streams else []
        if len(streams) >= MAX_STREAMS and not stale:
            stale.append(next(iter(streams.values())))
        return [self._end_stream(time, connection, stream, "given up") for stream in stale]

    def _stream(self, connection: Connection, message: Message) -> list[Happening]:
        time = message.frame.time
        stream = connection.streams.get((message.program, message.version, message.serial))
        if stream is None or stream.exchange.call.procedure != message.procedure:
            return [StrayFrame(time, connection, message, "there is no such stream")]
        stream.last = time
        happened: list[Happening] = [StreamMoved(time, stream, message)]
        if message.type == MessageType.STREAM_HOLE:
            stream.holes += 1
            stream.hole_bytes += int.from_bytes(message.frame.data[_HOLE_LENGTH], signed=True)
        elif message.status == MessageStatus.CONTINUE:
            size = max(0, message.frame.size - message.payload_start)
            stream.frames += 1
            if message.to_server:
                stream.up += size
            else:
                stream.down += size
        elif message.to_server:
            stream.aborting = message.status == MessageStatus.ERROR
        else:
            failed = message.status == MessageStatus.ERROR
            stream.error = message if failed else None
            end = "failed" if failed else "aborted" if stream.aborting else "finished"
            happened.append(self._end_stream(time, connection, stream, end))
        return happened

    def _end_stream(self, time: int, connection: Connection, stream: Stream, end: str) -> StreamEnded:
        del connection.streams[stream.exchange.key]
        stream.ended, stream.end = time, end
        return StreamEnded(time, stream)
