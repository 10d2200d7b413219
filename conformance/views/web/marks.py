"""What a timeline is drawn from: a mark for each call, event, stream and whatever else passed, a lane a connection.

Marks are kept in the order in which they began, the newest of them only: so many, and so many bytes. Next to them stand
counts of everything by tenths of a second, which stay right when there are more marks than anybody can be shown. Who
follows the timeline keeps a ``Place`` and asks for what changed since; nothing is queued for anyone.
"""

from __future__ import annotations

import bisect
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Final, Generic, Literal, TypeAlias, TypeVar

from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType

from ...decode import tracker
from ...decode.message import Message
from ...decode.tracker import (
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
    StreamOpened,
)
from ...recording.model import Frame, Raw

__all__ = ["BIN", "Bin", "Lane", "Mark", "Timeline"]

BIN: Final = 100_000_000
"""Nanoseconds that are counted together."""

MAX_MARKS: Final = 100_000
MAX_BYTES: Final = 64 << 20
MAX_LANES: Final = 1_000
MAX_BINS: Final = 50_000
_CHANGES: Final = 50_000
_OVERHEAD: Final = 512
"""What a mark takes in memory besides the bytes of its frames, about."""
_LONG: Final = 250_000_000
_MAX_LONG: Final = 5_000

Kind: TypeAlias = Literal["call", "event", "stream", "keepalive", "stray", "raw", "note", "opened", "closed", "missed"]
State: TypeAlias = Literal["open", "ok", "error", "none"]
_STATES: Final[dict[State, tracker.State]] = {"open": "in flight", "ok": "ok", "error": "error", "none": "no answer"}
"""Going on; come to a good end; to an error; to none: no answer, aborted, given up."""

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Mark:
    """One thing on the timeline.

    Attributes:
        id: counts marks, from 1.
        kind: what it is.
        lane: the connection; None for what belongs to none.
        start: when it began, in nanoseconds since the recording began, and never before the mark before it; ``end`` is
            None as long as it goes on, and the same as the start for what takes no time.
        state: what came of it.
        name: of the procedure, or what else can be told in a word or two.
        frames: the call and its reply, or the one frame that it is; as the tracker gave them.
        raw: the bytes, where it is no frame.
        text: what a note says, why a connection ended, what is wrong with a frame.
        size: bytes of all its frames, as far as they were seen.
        stream: the same stream as the tracker's, of a stream.
        weight: bytes that it takes in memory, about.
    """

    id: int
    kind: Kind
    lane: Lane | None
    start: int
    end: int | None
    state: State
    name: str
    frames: tuple[Frame, ...] = ()
    raw: Raw | None = None
    text: str = ""
    size: int = 0
    stream: Stream | None = None
    weight: int = _OVERHEAD

    @property
    def duration(self) -> int | None:
        """Nanoseconds that it took; None as long as it goes on."""
        return None if self.end is None else self.end - self.start

    def exchange(self) -> Exchange:
        """Put a call together again, as the tracker told it."""
        assert self.lane is not None
        messages = [Message(frame) for frame in self.frames]
        reply = messages[1] if len(messages) > 1 else None
        return Exchange(self.id, self.lane.connection, messages[0], self.start, reply, self.end, _STATES[self.state])

    def happening(self) -> Happening:
        """Put together again what happened, for a filter."""
        connection = None if self.lane is None else self.lane.connection
        if self.kind == "note" or connection is None:
            return Missed(self.start, 0, 0) if self.kind == "missed" else Noted(self.start, connection, self.text)
        match self.kind:
            case "call":
                return CallEnded(self.start, self.exchange())
            case "stream":
                assert self.stream is not None
                return StreamEnded(self.start, self.stream)
            case "event":
                return EventSeen(self.start, connection, Message(self.frames[0]))
            case "keepalive":
                return KeepaliveSeen(self.start, connection, Message(self.frames[0]))
            case "stray":
                return StrayFrame(self.start, connection, Message(self.frames[0]), self.text)
            case "raw":
                assert self.raw is not None
                return RawSeen(self.start, connection, self.raw)
            case "closed":
                return ConnectionClosed(self.start, connection, self.name, self.text)
        return ConnectionOpened(self.start, connection)


_GONE: Final = Mark(0, "note", None, 0, 0, "none", "")
"""Stands in place of a mark that is not kept any more, until the places are taken away many at a time."""


@dataclass(slots=True, eq=False)
class Lane:
    """A connection on the timeline.

    Attributes:
        connection: as the tracker knows it.
        changed: how often a lane had changed when it last did.
        bin: the counts of now.
    """

    connection: Connection
    changed: int = 0
    bin: Bin | None = None


@dataclass(slots=True, eq=False)
class Bin:
    """What a tenth of a second brought to a connection.

    Attributes:
        index: tenths of a second since the recording began.
        calls: that were made; ``errors`` that came.
        events: likewise; ``bytes`` of streams.
        changed: how often any counts had changed when these last did.
    """

    lane: int
    index: int
    calls: int = 0
    errors: int = 0
    events: int = 0
    bytes: int = 0
    changed: int = 0


class Log(Generic[T]):
    """The last things that were written, found again by how many were written before."""

    def __init__(self, count: int) -> None:
        self._items: deque[T] = deque(maxlen=count)
        self.written = 0

    def write(self, item: T) -> None:
        """Add one."""
        self._items.append(item)
        self.written += 1

    def since(self, place: int) -> tuple[list[T], int]:
        """Return what was written since, the oldest first, and how many of it are not kept any more."""
        wanted = max(0, self.written - place)
        found = list(islice(reversed(self._items), min(wanted, len(self._items))))
        found.reverse()
        return found, wanted - len(found)


class Counts:
    """The counts that changed last, found again by how many changes there were before.

    Args:
        most: so many are kept.

    Attributes:
        changes: how often any changed.
    """

    def __init__(self, most: int = MAX_BINS) -> None:
        self.changes = 0
        self._most = most
        self._bins: OrderedDict[Bin, None] = OrderedDict()  # those that changed last are last

    def of(self, lane: Lane, index: int) -> Bin:
        """Return the counts of a connection for the tenth of a second that is now; they are changed."""
        found = lane.bin
        if found is None or found.index != index:
            found = lane.bin = Bin(lane.connection.number, index)
        self._bins[found] = None
        self._bins.move_to_end(found)
        if len(self._bins) > self._most:
            self._bins.popitem(last=False)
        self.changes += 1
        found.changed = self.changes
        return found

    def since(self, place: int, most: int = MAX_BINS) -> list[Bin]:
        """Return those that changed since, by their time; of more than ``most`` those that changed last."""
        changed = takewhile(lambda each: each.changed > place, reversed(self._bins))
        return sorted(islice(changed, most), key=lambda each: each.index)


class Timeline:
    """The marks, the lanes and the counts.

    Args:
        count: how many marks are kept at most.
        size: how many bytes they may take together.

    Attributes:
        now: the time of the newest happening, in nanoseconds.
        lanes: by connection; the newest, and none of those that are open is left out.
        changes: ids of marks that began or went on, one as often as it did; some may be of marks that have gone.
        bins: counts by tenths of a second.
        calls: how many were made; ``gone`` are the marks that are not kept any more.
    """

    def __init__(self, count: int = MAX_MARKS, size: int = MAX_BYTES) -> None:
        self.now = 0
        self.lanes: dict[int, Lane] = {}
        self.changes: Log[int] = Log(_CHANGES)
        self.bins = Counts()
        self.calls = 0
        self.lane_changes = 0
        self._count = count
        self._size = size
        self._held = 0
        self._marks: list[Mark] = []
        self._first = 0
        self._next = 1
        self._going: dict[Exchange | Stream, Mark] = {}
        self._long: deque[int] = deque(maxlen=_MAX_LONG)

    @property
    def gone(self) -> int:
        """How many marks are not kept any more."""
        return self._next - 1 - len(self)

    def __len__(self) -> int:
        return len(self._marks) - self._first

    def get(self, number: int) -> Mark | None:
        """Return the mark of that id; None when it is not kept any more, or never was."""
        at = number - (self._next - len(self)) + self._first
        return self._marks[at] if self._first <= at < len(self._marks) else None

    def between(self, start: int, end: int) -> list[Mark]:
        """Return the marks that stand at some moment from start to end, in nanoseconds, by their beginnings."""
        first = bisect.bisect_left(self._marks, start, self._first, key=lambda mark: mark.start)
        last = bisect.bisect_right(self._marks, end, self._first, key=lambda mark: mark.start)
        long = [mark for mark in map(self.get, self._long) if mark is not None]
        reaching = {
            mark.id: mark
            for mark in (*long, *self._going.values())
            if mark.start < start and (mark.end is None or mark.end >= start)
        }
        return [*(reaching[each] for each in sorted(reaching)), *self._marks[first:last]]

    def newest(self, before: int | None = None) -> Iterator[Mark]:
        """Give the marks from the newest to the oldest, those before one of them only; bears that marks come and go."""
        number = self._next - 1 if before is None else min(before, self._next) - 1
        while (mark := self.get(number)) is not None:
            yield mark
            number -= 1

    def take(self, happened: Iterable[Happening]) -> None:
        """Draw what happened."""
        for each in happened:
            self.now = max(self.now, each.time)
            self._happened(each)

    def _happened(self, happening: Happening) -> None:
        match happening:
            case CallStarted(_, exchange):
                self.calls += 1
                lane = self._lane(exchange.connection)
                self._bin(lane).calls += 1
                self._going[exchange] = self._add("call", lane, exchange.call.name, (exchange.call.frame,), going=True)
            case CallEnded(_, exchange):
                self._ended(exchange)
            case EventSeen(_, connection, message):
                lane = self._lane(connection)
                self._bin(lane).events += 1
                self._add("event", lane, message.name, (message.frame,))
            case KeepaliveSeen(_, connection, message):
                self._add("keepalive", self._lane(connection), message.what, (message.frame,))
            case StreamOpened() | StreamMoved() | StreamEnded():
                self._stream(happening)
            case StrayFrame(_, connection, message, why):
                name = f"{message.what} {message.name}"
                self._add("stray", self._lane(connection), name, (message.frame,), text=why, state="none")
            case RawSeen(_, connection, raw):
                self._add("raw", self._lane(connection), f"{raw.size:,} bytes", raw=raw)
            case ConnectionOpened(_, connection):
                self._add("opened", self._lane(connection), "connected")
            case ConnectionClosed(_, connection, by, reason):
                self._add("closed", self._lane(connection), by, text=reason, state="none" if reason else "ok")
            case Noted(_, about, text):
                self._add("note", None if about is None else self._lane(about), "note", text=text)
            case Missed(_, entries, size):
                self._add("missed", None, f"{entries:,} entries missed", text=f"{size:,} bytes", state="none")

    def _lane(self, connection: Connection) -> Lane:
        """Find the lane of a connection, or make one; it is changed."""
        lane = self.lanes.get(connection.number)
        if lane is None or lane.connection is not connection:
            self.lanes.pop(connection.number, None)
            lane = self.lanes[connection.number] = Lane(connection)
            if len(self.lanes) > MAX_LANES:
                gone = next((each for each, one in self.lanes.items() if one.connection.closed is not None), None)
                if gone is not None:
                    del self.lanes[gone]
        self.lane_changes += 1
        lane.changed = self.lane_changes
        return lane

    def _bin(self, lane: Lane) -> Bin:
        return self.bins.of(lane, self.now // BIN)

    def _add(
        self,
        kind: Kind,
        lane: Lane | None,
        name: str,
        frames: tuple[Frame, ...] = (),
        *,
        raw: Raw | None = None,
        text: str = "",
        state: State = "ok",
        going: bool = False,
    ) -> Mark:
        end = None if going else self.now
        mark = Mark(self._next, kind, lane, self.now, end, "open" if going else state, name, frames, raw, text)
        mark.size = sum(frame.size for frame in frames) if raw is None else raw.size
        mark.weight += len(text) + sum(len(each.data) for each in (*frames, *((raw,) if raw is not None else ())))
        self._next += 1
        self._marks.append(mark)
        self._held += mark.weight
        self.changes.write(mark.id)
        self._make_room()
        return mark

    def _make_room(self) -> None:
        while len(self) > self._count or (self._held > self._size and len(self) > 1):
            self._held -= self._marks[self._first].weight
            self._marks[self._first] = _GONE
            self._first += 1
        if self._first > 4096 and self._first > len(self._marks) // 2:
            del self._marks[: self._first]
            self._first = 0

    def _ended(self, exchange: Exchange) -> None:
        mark = self._going.pop(exchange, None)
        if mark is None:
            return
        mark.end = max(self.now, mark.start)
        mark.state = "ok" if exchange.state == "ok" else "error" if exchange.state == "error" else "none"
        if mark.state == "error" and mark.lane is not None:
            self._bin(mark.lane).errors += 1
        if exchange.reply is not None:
            frame = exchange.reply.frame
            mark.frames = (*mark.frames, frame)
            mark.size += frame.size
            self._grow(mark, len(frame.data))
        self._settle(mark)

    def _grow(self, mark: Mark, size: int) -> None:
        mark.weight += size
        if self.get(mark.id) is mark:
            self._held += size
            self._make_room()

    def _settle(self, mark: Mark) -> None:
        """Note that a mark has ended, and where it will be looked for when it is long."""
        self.changes.write(mark.id)
        if (mark.duration or 0) >= _LONG:
            self._long.append(mark.id)

    def _stream(self, happening: StreamOpened | StreamMoved | StreamEnded) -> None:
        stream = happening.stream
        lane = self._lane(stream.exchange.connection)
        mark = self._going.get(stream)
        if mark is None:
            call = stream.exchange.call
            mark = self._going[stream] = self._add("stream", lane, call.name, (call.frame,), going=True)
            mark.stream, mark.size = stream, 0
            if stream.exchange.reply is not None:
                self._grow(mark, len(stream.exchange.reply.frame.data))
        if isinstance(happening, StreamMoved):
            message = happening.message
            size = message.frame.size - message.payload_start
            is_data = message.type == MessageType.STREAM and message.status == MessageStatus.CONTINUE
            now = self._bin(lane)
            # One change a tenth of a second is enough to draw it growing.
            if not now.bytes:
                self.changes.write(mark.id)
            now.bytes += max(0, size) if is_data else 0
        mark.size = stream.up + stream.down
        if isinstance(happening, StreamEnded):
            del self._going[stream]
            mark.end = max(self.now, mark.start)
            mark.state = "ok" if stream.end == "finished" else "error" if stream.end == "failed" else "none"
            mark.text = stream.end
            if stream.error is not None:
                self._grow(mark, len(stream.error.frame.data))
            self._settle(mark)
