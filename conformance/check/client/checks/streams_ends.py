"""Streams: how they fail, and how they end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio
from virtwire.protocol.message import MessageType, Status

from ...outcome import Level
from ..area import CLIENT
from ..packets import Packet
from ..script import with_settings
from ..stream_script import NO_DATA, NO_PACKET, StreamScript, hole, is_data, of_stream
from ..verdict import Tolerated, reports, unharmed, unharmed_or_told
from .errors import error

if TYPE_CHECKING:
    from ..candidate import Candidate

_NO_UPLOAD: Final = "it sends no data in a stream"
_NO_FINISH: Final = "it finishes no stream"
_ERRORS: Final = {
    "usual": error(),
    "without-texts": error(message=None, str1=None, str2=None),
    "all-fields": error(str3="third", int1=5, int2=6),
    "damaged": error()[:20],
    "empty": b"",
}
_NO: Final = {"receive": NO_DATA, "send": _NO_UPLOAD}


class _Fails(StreamScript):
    """Ends a stream by an error, at its first data in either direction.

    Attributes:
        payload: the error, encoded.
    """

    payload = error()

    async def came(self, packet: Packet) -> None:
        if self.way != "receive" or not is_data(packet):
            await super().came(packet)
        else:
            await self._end(packet)

    async def said(self, packet: Packet) -> None:
        if self.way != "send" or not is_data(packet):
            await super().said(packet)
        else:
            await self._end(packet)

    async def _end(self, packet: Packet) -> None:
        """End a stream once; what follows of it is dropped."""
        if not self.done:
            await self._fail(packet)

    async def _fail(self, packet: Packet) -> None:
        self.did("at its first data")
        await self.link.send(of_stream(packet, Status.ERROR, self.payload))


@CLIENT.check(
    "streams.failed-{}",
    title="a stream that fails is told of: {}",
    fact="libvirtd 9.0.0 sends a packet of status 1 with the error; the stream is gone then, without more words.",
    level=Level.REMOTE,
    cases={f"{way}-{shape}": (way, shape) for way in ("receive", "send") for shape in _ERRORS},
)
async def failed(candidate: Candidate, case: tuple[str, str]) -> None:
    """Ends a stream with such an error at its first data, in this direction, and drops all that follows of it."""
    way, shape = case
    await reports(candidate, with_settings(_Fails, way=way, payload=_ERRORS[shape]), _NO[way])


class _Lost(_Fails):
    """Loses the connection at the first data of a stream."""

    async def _fail(self, packet: Packet) -> None:
        self.did("at its first data")
        self.link.lose()


class _LostInside(_Fails):
    """Loses the connection in the midst of a packet of a stream."""

    way = "receive"

    async def _fail(self, packet: Packet) -> None:
        self.did("in the first packet")
        await self.link.send_bytes(packet.frame[:-1])
        self.link.lose()


@CLIENT.check(
    "streams.lost-{}",
    title="a connection that is lost in a stream is told of: {}",
    fact="what the client has by then is not all; nothing but the end of the data says that it is.",
    level=Level.REMOTE,
    cases={
        "receiving": with_settings(_Lost, way="receive"),
        "in-its-data": _LostInside,
        "sending": with_settings(_Lost, way="send"),
    },
)
async def lost(candidate: Candidate, script: type[StreamScript]) -> None:
    """Closes the connection at the first data in the stream, or a byte before its end."""
    await reports(candidate, script, _NO[script.way or "receive"])


class _UnknownStatus(StreamScript):
    """Sends a packet of a status that there is not."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if not self.done:
            self.did("status 7")
            await self.link.send(of_stream(packet, 7))
        await self.link.send(packet)


@CLIENT.check(
    "streams.unknown-status",
    title="a packet of a stream with an unknown status is an error, or is ignored",
    fact="statuses are 0, 1 and 2.",
    level=Level.REMOTE,
)
async def unknown_status(candidate: Candidate) -> None:
    """Sends a packet of status 7 before the first one of the stream."""
    if not await unharmed_or_told(candidate, _UnknownStatus, NO_PACKET):
        raise Tolerated("it takes it for an error")


class _HoleDamaged(StreamScript):
    """Sends a hole that cannot be decoded."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if not self.done:
            self.did("a hole of 5 bytes")
            await self.link.send(of_stream(packet, Status.CONTINUE, b"\0\0\0\0\1", MessageType.STREAM_HOLE))
        await self.link.send(packet)


@CLIENT.check(
    "streams.hole-damaged",
    title="a hole that cannot be decoded is an error",
    fact="a hole takes 12 bytes: a length, and flags.",
    level=Level.REMOTE,
)
async def hole_damaged(candidate: Candidate) -> None:
    """Sends a hole of five bytes before the first packet of the stream."""
    if await unharmed_or_told(candidate, _HoleDamaged, NO_PACKET):
        raise Tolerated("it ignores it")


class _LateEnd(StreamScript):
    """Says late that the data is at its end."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if packet.status == Status.CONTINUE and not packet.payload:
            self.did("the end of the data")
            await trio.sleep(0.3)
        await self.link.send(packet)


@CLIENT.check(
    "streams.late-end",
    title="the end of a stream's data may take its time",
    fact="an empty packet of status 2 says it, not a pause.",
    level=Level.REMOTE,
)
async def late_end(candidate: Candidate) -> None:
    """Sends the empty packet that says that the data is at its end 0.3 s late."""
    await unharmed(candidate, _LateEnd, "no stream of its comes to the end of its data")


class _AfterEnd(StreamScript):
    """Sends data after a stream has ended."""

    async def came(self, packet: Packet) -> None:
        await self.link.send(packet)
        if packet.status == Status.OK:
            self.did("after its end")
            await self.link.send(of_stream(packet, Status.CONTINUE, b"too late"))
            await self.link.send(hole(packet, 4096))


@CLIENT.check(
    "streams.after-its-end",
    title="what comes of a stream after its end is ignored",
    fact="it was on its way.",
    level=Level.REMOTE,
)
async def after_end(candidate: Candidate) -> None:
    """Sends data and a hole after the stream's end was confirmed."""
    await unharmed(candidate, _AfterEnd, "no stream of its is ended by word")


class _SlowUpload(StreamScript):
    """Takes the first data of a client late."""

    way = "send"

    async def said(self, packet: Packet) -> None:
        if is_data(packet) and not self.done:
            self.did(str(packet))
            await trio.sleep(0.5)
        await self.link.pass_on(packet)


@CLIENT.check(
    "streams.stalled-upload",
    title="a daemon may take a stream's data late",
    fact="libvirtd 9.0.0 reads nothing more while it is busy with max_client_requests packets.",
    level=Level.REMOTE,
)
async def stalled(candidate: Candidate) -> None:
    """Reads on only 0.5 s after the first data that the client sends in the stream."""
    await unharmed(candidate, _SlowUpload, _NO_UPLOAD)


class _FinishFails(StreamScript):
    """Answers the end of a stream otherwise than the client hopes."""

    async def said(self, packet: Packet) -> None:
        if packet.status != Status.OK:
            await self.link.pass_on(packet)
            return
        self.did("finish")
        await self.link.send(of_stream(packet, Status.ERROR, error()))


class _FinishLost(StreamScript):
    """Loses the connection when a stream is finished."""

    async def said(self, packet: Packet) -> None:
        if packet.status != Status.OK:
            await self.link.pass_on(packet)
            return
        self.did("finish")
        self.link.lose()


class _FinishLate(StreamScript):
    """Takes its time to confirm the end of a stream."""

    async def came(self, packet: Packet) -> None:
        if packet.status == Status.OK:
            self.did("finish")
            await trio.sleep(0.3)
        await self.link.send(packet)


@CLIENT.check(
    "streams.finish-{}",
    title="a stream whose end is not confirmed has failed, and that is told of: {}",
    fact="that all was written says the daemon's answer to finish alone: a full disk may show only then.",
    level=Level.REMOTE,
    cases={"refused": _FinishFails, "lost": _FinishLost},
)
async def finish(candidate: Candidate, script: type[StreamScript]) -> None:
    """Answers the client's finish with an error, or loses the connection."""
    await reports(candidate, script, _NO_FINISH)


@CLIENT.check(
    "streams.finish-late",
    title="the answer to finish may take its time",
    fact="libvirtd 9.0.0 writes out what it has before.",
    level=Level.REMOTE,
)
async def finish_late(candidate: Candidate) -> None:
    """Confirms the end of the stream 0.3 s late."""
    await unharmed(candidate, _FinishLate, _NO_FINISH)
