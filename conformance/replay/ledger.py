"""One recorded connection and what came on it today, side by side: what is due, what differs. No IO is done here.

Both sides are told frame by frame: what the recording says is told by whoever reads it, what arrived by whoever
listens. Where both have an answer, it is compared and forgotten.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from virtwire.protocol.generated.connect import (
    AUTH_LIST,
    AUTH_POLKIT,
    AUTH_SASL_INIT,
    AUTH_SASL_START,
    AUTH_SASL_STEP,
    CONNECT_CLOSE,
    CONNECT_OPEN,
)
from virtwire.protocol.message import MessageType, Status

from ..decode.message import Message
from ..decode.printable import printable
from ..decode.text import outcome, short
from ..recording.model import Direction, Frame
from .compare import differences
from .contents import Contents
from .events import Events
from .report import Finding, Report

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Procedure

    from .mapping import Mapping

__all__ = ["Ledger"]

MAX_CALLS: Final = 100_000
"""In flight; the oldest are given up, as are the oldest streams."""
MAX_CALL_BYTES: Final = 64 << 20
MAX_STREAMS: Final = 1_000
_WIDTH: Final = 200
_NOTHING: Final = "nothing"

Key = tuple[int, int]
"""Program and serial."""


def _is(message: Message, *procedures: Procedure) -> bool:
    return any((message.program, message.procedure) == (each.program, each.number) for each in procedures)


@dataclass(slots=True, eq=False)
class _Call:
    """A call and its answers."""

    number: int
    call: Message
    sent: bool = True
    recorded: Message | None = None
    now: Message | None = None


@dataclass(slots=True, eq=False)
class _Stream:
    """What a call opened a way for."""

    call: _Call
    direction: str
    recorded: Contents
    now: Contents
    recorded_end: Message | None = None
    now_end: Message | None = None
    given_up: bool = False

    @property
    def behind(self) -> bool:
        """Whether more has to come today to be as far as the recording."""
        if self.now_end is not None:
            return False
        if self.recorded_end is not None or self.now.ended:
            return self.recorded_end is not None
        return self.now.progress < self.recorded.progress or self.recorded.ended


class Ledger:
    """See the module.

    Args:
        connection: the recorded one's number.
        mapping: what recorded values are today.
        report: takes what differs.

    Attributes:
        secured: whether a login was recorded after which bytes may have been encrypted.
        closing: whether the client has said that it closes the connection.
        lost: why the connection is no more today, before it was recorded to end.
    """

    def __init__(self, connection: int, mapping: Mapping, report: Report) -> None:
        self.connection = connection
        self.secured = False
        self.closing = False
        self.lost: str | None = None
        self._too_early: str | None = None
        self._mapping = mapping
        self._report = report
        self._driver = b""
        self._number = 0
        self._calls: OrderedDict[int, _Call] = OrderedDict()
        self._waiting: dict[Key, list[_Call]] = {}
        self._size = 0
        self._owed = 0
        self._streams: OrderedDict[Key, _Stream] = OrderedDict()
        self._events = Events(self._events_alike, self._disordered)
        self._silent_consoles: set[Key] = set()

    # What is due

    @property
    def owes(self) -> bool:
        """Whether today's daemon has still to give what it gave in the recording: answers, data of downloads."""
        if self.lost is not None:
            return False
        return self._owed > 0 or any(
            each.behind and (each.direction != "both" or each.recorded_end is not None)
            for each in self._streams.values()
        )

    @property
    def progress(self) -> tuple[int, int]:
        """Something that changes whenever what is due comes."""
        return self._owed, sum(each.now.progress for each in self._streams.values())

    @property
    def patience(self) -> float:
        """Seconds that the slowest of the calls that are due took in the recording."""
        return max(
            (
                (each.recorded.frame.time - each.call.frame.time) / 1e9
                for each in self._calls.values()
                if each.recorded is not None
            ),
            default=0.0,
        )

    @property
    def misses(self) -> bool:
        """Whether something has not come that may come late: events, and what a console says."""
        if self.lost is not None:
            return False
        return self._events.missing > 0 or any(
            each.behind and each.direction == "both" and key not in self._silent_consoles
            for key, each in self._streams.items()
        )

    def stop_waiting(self) -> None:
        """Take note that what is missing was waited for in vain."""
        self._events.stop_waiting()
        self._silent_consoles.update(key for key, each in self._streams.items() if each.behind)

    # What the client says

    def call(self, message: Message) -> bytes | None:
        """Take a recorded call; give the frame to be sent today, None for one that is not to be sent."""
        self._number += 1
        sent = True
        if _is(message, AUTH_SASL_INIT, AUTH_SASL_START, AUTH_SASL_STEP, AUTH_POLKIT):
            sent = False
            self.secured = self.secured or not _is(message, AUTH_POLKIT)
        elif message.frame.cut or message.length != message.frame.size:
            sent = False
            self._report.note(
                f"connection {self.connection}, call {self._number}: {message.name} was not kept whole and is left out"
            )
        self._mapping.about(self.connection, self._driver, message)
        call = _Call(self._number, message, sent)
        self._keep(call)
        if not sent:
            return None
        self._report.calls += 1
        if _is(message, CONNECT_OPEN):
            name = getattr(message.body, "name", None)
            self._driver = str(name).encode("utf-8", "surrogateescape")
        elif _is(message, CONNECT_CLOSE):
            self.closing = True
        if message.info is not None and message.info.stream is not None:
            self._open(call, message.info.stream)
        return self._mapping.rewrite(message)

    def _keep(self, call: _Call) -> None:
        self._calls[call.number] = call
        self._waiting.setdefault(_key(call.call), []).append(call)
        self._size += len(call.call.frame.data)
        while len(self._calls) > MAX_CALLS or (self._size > MAX_CALL_BYTES and len(self._calls) > 1):
            self._forget(next(iter(self._calls.values())))

    def _forget(self, call: _Call) -> None:
        del self._calls[call.number]
        self._size -= len(call.call.frame.data)
        alike = self._waiting[_key(call.call)]
        alike.remove(call)
        if not alike:
            del self._waiting[_key(call.call)]
        if call.sent and call.recorded is not None and call.now is None:
            self._owed -= 1

    def _open(self, call: _Call, direction: str) -> None:
        key = _key(call.call)
        self._streams.pop(key, None)
        self._streams[key] = _Stream(call, direction, Contents(), Contents())
        self._silent_consoles.discard(key)
        while len(self._streams) > MAX_STREAMS:
            self._streams.popitem(last=False)

    def stream_to_server(self, message: Message) -> bytes | None:
        """Take a recorded frame of a stream; give the one to be sent today, None where the stream is no more."""
        stream = self._streams.get(_key(message))
        frame = message.frame
        if stream is not None:
            if stream.now_end is not None:
                return None
            if message.status == Status.ERROR:
                stream.given_up = True
        elif message.type == MessageType.STREAM_HOLE:
            return None  # a daemon takes one without a stream for the end of the connection
        if not frame.cut:
            return frame.data
        self._report.note("not all data of streams was kept: zeros are sent in place of what was not")
        return frame.data + bytes(frame.size - len(frame.data))

    # What the daemon says, then and now

    def recorded(self, message: Message) -> None:
        """Take a frame that the daemon sent in the recording."""
        if self.lost is not None:
            self.goes_on()
        elif message.is_reply:
            call = self._call_of(message, "recorded")
            if call is not None:
                call.recorded = message
                if call.sent and call.now is None:
                    self._owed += 1
                self._compare(call)
        elif message.is_stream:
            self._stream(message, "recorded")
        elif message.type == MessageType.EVENT and not message.is_keepalive:
            self._report.events += 1
            gone = self._events.recorded(message)
            if gone is not None:
                self._unmatched(gone, None)

    def arrived(self, data: bytes, nfds: int) -> None:
        """Take a frame that the daemon sends today."""
        message = Message(Frame(0, self.connection, Direction.TO_CLIENT, data, nfds))
        if message.is_reply:
            call = self._call_of(message, "now")
            if call is None:
                self._differs(None, message.name, "answer", _NOTHING, outcome(message, _WIDTH))
                return
            call.now = message
            if call.sent and call.recorded is not None:
                self._owed -= 1
            self._compare(call)
        elif message.is_stream:
            self._stream(message, "now")
        elif message.type == MessageType.EVENT:
            gone = self._events.came(message)
            if gone is not None:
                self._unmatched(None, gone)

    def _call_of(self, reply: Message, side: str) -> _Call | None:
        """Find the oldest call that a reply can belong to and that has none on this side."""
        for call in self._waiting.get(_key(reply), ()):
            if getattr(call, side) is None and (call.sent or side == "recorded"):
                return call
        return None

    def _compare(self, call: _Call) -> None:
        """Compare the answers of a call once both are there."""
        recorded, now = call.recorded, call.now
        if not call.sent and recorded is not None:
            self._forget(call)
        if recorded is None or now is None:
            return
        self._forget(call)
        stream = self._streams.get(_key(call.call))
        if stream is not None and stream.call is call:
            self._compare_opening(stream, recorded, now)
        if _is(call.call, AUTH_LIST) and getattr(recorded.body, "types", None) != [0]:
            return  # the recording shows a login, and that of today is the player's own
        self._mapping.about(self.connection, self._driver, call.call)
        self._mapping.made(call.call, recorded, now)
        for each in differences(recorded, now, self._mapping):
            self._differs(call, call.call.name, each.path, each.left, each.right)

    def _compare_opening(self, stream: _Stream, recorded: Message, now: Message) -> None:
        """Forget a stream that was not opened on either side; where one has it, nothing of it can be compared."""
        if recorded.is_error or now.is_error:
            self._streams.pop(_key(recorded), None)
        else:
            self._report.streams += 1

    def _stream(self, message: Message, side: str) -> None:
        stream = self._streams.get(_key(message))
        if stream is None:
            return
        contents: Contents = getattr(stream, side)
        contents.take(message)
        if message.type == MessageType.STREAM and message.status != Status.CONTINUE:
            setattr(stream, f"{side}_end", message)
            if stream.recorded_end is not None and stream.now_end is not None:
                self._end(stream)

    def _end(self, stream: _Stream) -> None:
        """Compare a stream that is over on both sides, or on neither when the connection ends."""
        del self._streams[_key(stream.call.call)]
        call, name = stream.call, stream.call.call.name
        recorded, now = stream.recorded_end, stream.now_end
        if recorded is not None and now is not None:
            for each in differences(recorded, now, self._mapping):
                self._differs(call, name, f"stream {each.path}", each.left, each.right)
        complete = recorded is not None and not stream.given_up and not recorded.is_error
        found = stream.recorded.differences(stream.now, prefix=not complete)
        if stream.direction == "both":
            if found:
                self._report.note(
                    f"connection {self.connection}, call {call.number}: {name}: what it said differs from the recording"
                )
            return
        for what, here, there in found:
            self._differs(call, name, f"stream {what}", here, there)

    # Events

    def _events_alike(self, recorded: Message, now: Message) -> bool:
        self._mapping.about(self.connection, self._driver, None)
        if not differences(recorded, now, self._mapping):
            return True
        self._mapping.undo()
        return False

    def _disordered(self, message: Message) -> None:
        self._differs(None, f"event {message.name}", "order", "as recorded", f"another: {short(message, _WIDTH)}")

    def _unmatched(self, recorded: Message | None, now: Message | None) -> None:
        """Tell of an event that came on one side only, or differs."""
        self._mapping.about(self.connection, self._driver, None)
        if recorded is not None and now is not None:
            for each in differences(recorded, now, self._mapping):
                self._differs(None, f"event {recorded.name}", each.path, each.left, each.right)
            return
        shown = [_NOTHING if each is None else short(each, _WIDTH) for each in (recorded, now)]
        either = recorded or now
        assert either is not None
        self._differs(None, f"event {either.name}", "event", *shown)

    # Ends

    def give_up(self, why: str) -> None:
        """Take note that the connection is not played any further; tell why, and what is due and will not come."""
        before = self._report.differences
        self._lose(why)
        if self._report.differences == before:
            self._differs(None, "connection", "end", "open", f"not played any further: {why}")

    def is_lost(self, why: str) -> None:
        """Take note that today's daemon has ended the connection; what is recorded of it later is not played."""
        if self.lost is None:
            why = self._too_early = printable(why)
            if self._owed or self.closing:
                self.goes_on()
            self._lose(why)

    def goes_on(self) -> None:
        """Take note that in the recording the connection goes on: tell if it has ended today."""
        if self._too_early is not None and (self._owed or not self.closing):
            self._differs(None, "connection", "end", "open", f"lost: {self._too_early}")
        self._too_early = None

    def _lose(self, why: str) -> None:
        self.lost = why
        for call in list(self._calls.values()):
            if call.sent and call.recorded is not None and call.now is None:
                self._differs(call, call.call.name, "answer", outcome(call.recorded, _WIDTH), f"none: {why}")
        for stream in list(self._streams.values()):
            if stream.behind and stream.direction != "both":
                self._differs(
                    stream.call,
                    stream.call.call.name,
                    "stream end",
                    f"{stream.recorded.progress} bytes",
                    f"none: {why}",
                )
        self._streams.clear()

    def finish(self) -> None:
        """Compare what is left at the end of the connection."""
        for stream in list(self._streams.values()):
            self._end(stream)
        for recorded, now in self._events.unmatched():
            self._unmatched(recorded, now)

    def _differs(self, call: _Call | None, subject: str, path: str, recorded: str, now: str) -> None:
        number = None if call is None else call.number
        self._report.differs(Finding(self.connection, number, subject, path, recorded, now))

    def closed_late(self, reason: str) -> None:
        """Tell that the daemon has not ended the connection, though it did in the recording."""
        self._differs(None, "connection", "end", f"by the daemon{': ' if reason else ''}{printable(reason)}", "open")


def _key(message: Message) -> Key:
    return message.program, message.serial
