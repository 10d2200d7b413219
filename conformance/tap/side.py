"""One of two recordings that are compared: its calls, connection by connection, and where their frames stand.

In memory is a little of each call; the frames themselves are read again when they are compared.
"""

from __future__ import annotations

from array import array
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from virtwire.protocol import schema as s
from virtwire.protocol.generated.connect import CONNECT_OPEN
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.message import HEADER_SIZE
from virtwire.protocol.xdr import DecodeError

from ..decode.message import Message
from ..decode.tracker import (
    CallEnded,
    CallStarted,
    Connection,
    ConnectionOpened,
    EventSeen,
    Exchange,
    Happening,
    StreamEnded,
    StreamMoved,
    Tracker,
)
from ..decode.tree import payload_shape
from ..decode.walk import Scalar, Walk
from ..recording.model import Frame
from ..replay.archive import Archive
from ..replay.contents import Contents
from ..replay.pairs import sort_of, without_tokens

__all__ = ["Connected", "Side"]

MAX_STREAMS: Final = 100_000
"""Of so many calls the streams are compared."""
_MAX_EVENTS: Final = 2_000


@dataclass(slots=True)
class Connected:
    """A connection's calls, in the order in which they were made.

    Attributes:
        number: as in the recording.
        opened: what it opened, None when it opened nothing.
        procedures: of each call its program and number, in one; ``said`` tells calls apart that ask for other things.
        calls: the places of the calls; ``replies`` those of their replies, 0 for none.
        streams: what went through the stream that a call opened, by the call's index: to the server, to the client.
        events: how many came, by name.
    """

    number: int
    opened: str | None = None
    procedures: array[int] = field(default_factory=lambda: array("Q"))
    said: array[int] = field(default_factory=lambda: array("Q"))
    calls: array[int] = field(default_factory=lambda: array("Q"))
    replies: array[int] = field(default_factory=lambda: array("Q"))
    streams: dict[int, tuple[Contents, Contents]] = field(default_factory=dict)
    events: Counter[str] = field(default_factory=Counter)


class Side:
    """See the module; a context manager.

    Args:
        path: the recording.

    Attributes:
        connections: in the order in which they came.

    Raises:
        RecordingError: it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connections: list[Connected] = []
        self._archive = Archive(path)
        self._tracker = Tracker()
        self._by_connection: dict[int, Connected] = {}
        self._flying: dict[int, int] = {}
        self._contents: dict[int, tuple[Contents, Contents]] = {}
        self._streams = 0
        self._place = 0
        if self._archive.connections:
            for place, entry in self._archive.read(self._archive.connections[0].first):
                self._place = place
                for happening in self._tracker.feed(entry):
                    self._happened(happening)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.__exit__(kind, error, trace)

    @property
    def damage(self) -> str | None:
        """Why the recording ends early, in words, or None."""
        return self._archive.damage

    def message(self, place: int) -> Message:
        """Read a frame again.

        Raises:
            RecordingError: it is not there any more.
        """
        entry = self._archive.entry(place)
        assert isinstance(entry, Frame)
        return Message(entry)

    def _happened(self, happening: Happening) -> None:
        match happening:
            case ConnectionOpened(_, connection):
                made = self._by_connection[connection.number] = Connected(connection.number)
                self.connections.append(made)
            case CallStarted(_, exchange):
                self._started(self._of(exchange.connection), exchange)
            case CallEnded(_, exchange):
                index = self._flying.pop(exchange.id)
                if exchange.reply is not None:
                    self._of(exchange.connection).replies[index] = self._place
                    self._answered(exchange, index)
            case StreamMoved(_, stream, message):
                self._moved(self._contents.get(stream.exchange.id), message)
            case StreamEnded(_, stream):
                self._contents.pop(stream.exchange.id, None)
            case EventSeen(_, connection, message):
                events = self._of(connection).events
                if message.name in events or len(events) < _MAX_EVENTS:
                    events[message.name] += 1

    def _of(self, connection: Connection) -> Connected:
        return self._by_connection[connection.number]

    def _started(self, connected: Connected, exchange: Exchange) -> None:
        call = exchange.call
        self._flying[exchange.id] = len(connected.calls)
        connected.procedures.append(call.program << 32 | call.procedure & 0xFFFFFFFF)
        connected.said.append(_said(call))
        connected.calls.append(self._place)
        connected.replies.append(0)
        if (call.program, call.procedure) == (CONNECT_OPEN.program, CONNECT_OPEN.number) and connected.opened is None:
            name = getattr(call.body, "name", None)
            connected.opened = None if name is None else str(name)

    def _answered(self, exchange: Exchange, index: int) -> None:
        """Be ready for the stream that a call opened."""
        info = exchange.call.info
        if exchange.state == "ok" and info is not None and info.stream is not None and self._streams < MAX_STREAMS:
            self._streams += 1
            ways = self._contents[exchange.id] = (Contents(), Contents())
            self._of(exchange.connection).streams[index] = ways

    def _moved(self, ways: tuple[Contents, Contents] | None, message: Message) -> None:
        """Take data or a hole of a stream."""
        if ways is None:
            return
        contents, frame = ways[message.frame.direction], message.frame
        if message.type == MessageType.STREAM_HOLE:
            contents.hole(int.from_bytes(frame.data[HEADER_SIZE : HEADER_SIZE + 8]))
        elif message.status == MessageStatus.CONTINUE and frame.cut:
            contents.unseen(max(0, frame.size - HEADER_SIZE), None)
        elif message.status == MessageStatus.CONTINUE:
            contents.data(memoryview(frame.data)[HEADER_SIZE:])


class _Said:
    """A visitor that keeps what a call says, but for what daemons make up."""

    def __init__(self) -> None:
        self.digest = blake2b(digest_size=8)

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """Structures say nothing themselves."""

    def leave(self, end: int) -> None:
        """Nor do their ends."""

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Keep one field."""
        if kind == "string" and isinstance(value, bytes):
            self.digest.update(b"%d:" % len(value) + without_tokens(value))
        elif isinstance(value, int) and sort_of("domain_handle", name, kind) is None:
            self.digest.update(b"%d;" % value)


def _said(call: Message) -> int:
    """Make a number of what a call asks for; equal for calls that ask for the same."""
    said = _Said()
    said.digest.update(b"%d/%d/" % (call.program, call.procedure))
    shape = payload_shape(call)
    if shape is not None:
        with suppress(DecodeError):
            Walk(call.frame.data, said).value(shape[1], call.payload_start, shape[0])
    return int.from_bytes(said.digest.digest())
