"""Streams: how their data comes, what comes between, how they end, and how they fail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio
from virtwire.protocol.message import HOLE, MessageType, Status

from ...expect import Violation
from ...outcome import Level
from ..area import CLIENT
from ..conduct import KEEPALIVE_FEATURE
from ..packets import Packet, ping
from ..script import Notes, Script, WorkScript, with_settings
from ..verdict import Tolerated, expect_unharmed, reports, tells, unharmed
from .errors import error
from .events import lifecycle

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..daemon import MakeScript
    from ..link import Link

NO_STREAM: Final = "it opens no stream"
_NO_DATA: Final = "no data comes in a stream of its"
_NO_PACKET: Final = "no packet comes in a stream of its"
_NO_UPLOAD: Final = "it sends no data in a stream"
_NO_FINISH: Final = "it finishes no stream"
_GATHERED: Final = 8 << 20
_SMALL_FRAMES: Final = 64
_BLOCK: Final = 4096
"""So many bytes of zeros may be sent as a hole."""


class _StreamScript(Script):
    """Does something to the streams of a connection.

    Attributes:
        way: in which data can go in those that it is about: "receive" or "send", as the client sees it; None for any.
    """

    way: str | None = None

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self.done = False
        self._ours: set[tuple[int, int, int]] = set()

    async def call(self, packet: Packet) -> None:
        if packet.is_stream and _stream(packet) in self._ours:
            await self.said(packet)
        else:
            await self.link.pass_on(packet)

    async def answer(self, packet: Packet) -> None:
        if self._opens(packet):
            self._ours.add(_stream(packet))
            await self.began(packet)
        elif packet.is_stream and _stream(packet) in self._ours:
            await self.came(packet)
        else:
            await self.link.send(packet)

    def _opens(self, packet: Packet) -> bool:
        if not packet.is_reply or packet.status != Status.OK or packet.info is None or packet.info.stream is None:
            return False
        return self.way is None or packet.info.stream in (self.way, "both")

    def did(self, text: str) -> None:
        """Note that something was done."""
        self.done = True
        self.notes.did(text)

    async def began(self, reply: Packet) -> None:
        """Take the reply that says that there is a stream."""
        await self.link.send(reply)

    async def came(self, packet: Packet) -> None:
        """Take a packet of a stream from the daemon."""
        await self.link.send(packet)

    async def said(self, packet: Packet) -> None:
        """Take a packet of a stream from the client."""
        await self.link.pass_on(packet)


def _stream(packet: Packet) -> tuple[int, int, int]:
    """Tell of which stream a packet is, or which one the reply opens."""
    return packet.program, packet.procedure, packet.serial


def _of(packet: Packet, status: int, payload: bytes = b"", kind: int = MessageType.STREAM) -> Packet:
    """Make another packet of a packet's stream."""
    return packet.but(kind=kind, status=status, payload=payload, descriptors=None)


def _hole(packet: Packet, length: int) -> Packet:
    """Make a hole of a packet's stream."""
    return _of(packet, Status.CONTINUE, HOLE.pack(length, 0), MessageType.STREAM_HOLE)


async def _same_or_told(candidate: Candidate, script: MakeScript, absent: str) -> bool:
    """Run a script of whose effect two are right; tell whether there was none, and not an error.

    Raises:
        Violation: neither came to the same result nor told of an error.
    """
    run = await candidate.run(script)
    try:
        expect_unharmed(candidate, run, absent)
    except Violation:
        if run.ended.timed_out or not tells(candidate, run):
            raise
        return False
    return True


def _is_data(packet: Packet) -> bool:
    return packet.kind == MessageType.STREAM and packet.status == Status.CONTINUE and bool(packet.payload)


class _Refused(WorkScript):
    """Refuses to open a stream."""

    def chooses(self, packet: Packet) -> bool:
        return packet.info is not None and packet.info.stream is not None

    async def instead(self, packet: Packet) -> bool:
        await self.refuse(packet, error())
        return True


@CLIENT.check(
    "streams.refused",
    title="a call that opens a stream and is refused is told of",
    fact="an error in reply to the call means that there is no stream.",
    level=Level.REMOTE,
)
async def refused(candidate: Candidate) -> None:
    """Answers the call that would open the first stream with an error."""
    await reports(candidate, _Refused, NO_STREAM, may_cope=True)


class _SmallFrames(_StreamScript):
    """Sends the first data in very small frames."""

    way = "receive"

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._left = _SMALL_FRAMES

    async def came(self, packet: Packet) -> None:
        data = packet.payload
        if _is_data(packet):
            self.did("frames of 1 to 7 bytes")
            while self._left and data:
                size = self._left % 7 + 1
                await self.link.send(packet.but(payload=data[:size]))
                data, self._left = data[size:], self._left - 1
        if data or not _is_data(packet):
            await self.link.send(packet.but(payload=data))


@CLIENT.check(
    "streams.small-frames",
    title="a stream's data may come in frames of any length, not of multiples of four bytes either",
    fact="the data of streams is not padded; libvirtd 9.0.0 sends what a read gave it.",
    level=Level.REMOTE,
)
async def small_frames(candidate: Candidate) -> None:
    """Sends the first data of the stream in 64 frames of one to seven bytes."""
    await unharmed(candidate, _SmallFrames, _NO_DATA)


class _LargeFrame(_StreamScript):
    """Gathers the data of a stream, and sends it in one frame."""

    way = "receive"

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._gathered = b""

    async def came(self, packet: Packet) -> None:
        if _is_data(packet) and len(self._gathered) < _GATHERED:
            self._gathered += packet.payload
            return
        if self._gathered:
            self.did(f"{len(self._gathered)} bytes in a frame")
            data, self._gathered = self._gathered, b""
            await self.link.send(_of(packet, Status.CONTINUE, data))
        await self.link.send(packet)


@CLIENT.check(
    "streams.large-frame",
    title="a stream's data may come in one frame",
    fact="libvirtd 9.0.0 sends 262120 bytes at most in one, for the oldest clients; those of today take what a frame "
    "holds.",
    level=Level.STRESS,
)
async def large_frame(candidate: Candidate) -> None:
    """Gathers up to 8 MiB of the stream's data and sends it in one frame."""
    await unharmed(candidate, _LargeFrame, _NO_DATA)


class _Joined(_StreamScript):
    """Sends the reply that opens a stream together with its first data."""

    way = "receive"

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._replies: dict[tuple[int, int, int], Packet] = {}

    async def began(self, reply: Packet) -> None:
        self._replies[_stream(reply)] = reply

    async def came(self, packet: Packet) -> None:
        reply = self._replies.pop(_stream(packet), None)
        if reply is None:
            await self.link.send(packet)
        else:
            self.did("with its first data")
            await self.link.send_bytes(reply.frame + packet.frame)


def _downloads(candidate: Candidate) -> str | None:
    """A client that gets data in a stream."""
    return None if any(stream.received for stream in candidate.streams) else _NO_DATA


@CLIENT.check(
    "streams.joined",
    title="a stream's data may come in one piece with the reply that opens it",
    fact="libvirtd 9.0.0's data may follow the reply immediately.",
    level=Level.REMOTE,
    needs=(_downloads,),
)
async def joined(candidate: Candidate) -> None:
    """Sends the reply to the call that opens the stream, and the stream's first data, in one system call."""
    await unharmed(candidate, _Joined, _NO_DATA)


class _Interleaved(_StreamScript):
    """Sends a ping, an event, and packets of other streams before each packet of a stream."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        self.did("between its packets")
        if KEEPALIVE_FEATURE in self.link.conduct.features:
            await self.link.send(ping())
        strangers = (
            lifecycle(1_000_000),
            packet.but(serial=packet.serial + 1000, payload=b"another serial"),
            packet.but(procedure=201 if packet.procedure != 201 else 208, payload=b"another procedure"),
        )
        for each in strangers:
            await self.link.send(each)
        await self.link.send(packet)


@CLIENT.check(
    "streams.interleaved",
    title="pings, events and packets of other streams between those of a stream disturb nothing",
    fact="a stream is known by program, procedure and serial of its call; all the rest goes on beside it.",
    level=Level.REMOTE,
)
async def interleaved(candidate: Candidate) -> None:
    """Sends a ping, an event, a packet with another serial and one of another procedure before each of the stream.

    The ping is left out where the client has not asked for feature 10.
    """
    run = await unharmed(candidate, _Interleaved, "no packet comes in a stream of its")
    for conduct in run.conducts:
        if conduct.pings_told and not conduct.pongs:
            raise Violation("no pong came for the pings in the stream")


class _HolesForZeros(_StreamScript):
    """Sends holes in the place of zeros."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if not _is_data(packet):
            await self.link.send(packet)
            return
        for data in _runs(packet.payload):
            if any(data):
                await self.link.send(packet.but(payload=data))
            else:
                self.did(f"a hole of {len(data)} bytes")
                await self.link.send(_hole(packet, len(data)))


def _runs(data: bytes) -> list[bytes]:
    """Divide data into runs of blocks that are zero throughout, and of others."""
    runs: list[bytes] = []
    for start in range(0, len(data), _BLOCK):
        block = data[start : start + _BLOCK]
        if runs and any(runs[-1]) == any(block):
            runs[-1] += block
        else:
            runs.append(block)
    return runs


class _ZerosForHoles(_StreamScript):
    """Sends zeros in the place of holes."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if packet.kind != MessageType.STREAM_HOLE:
            await self.link.send(packet)
            return
        length, _flags = HOLE.unpack_from(packet.payload)
        self.did(f"{length} zeros")
        while length > 0:
            size = min(length, _CHUNK)
            await self.link.send(_of(packet, Status.CONTINUE, bytes(size)))
            length -= size


class _DividedHoles(_StreamScript):
    """Sends each hole in two, and an empty one between."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if packet.kind != MessageType.STREAM_HOLE:
            await self.link.send(packet)
            return
        length, _flags = HOLE.unpack_from(packet.payload)
        self.did(f"a hole of {length} bytes in two")
        for size in (length // 2, length - length // 2):
            await self.link.send(_hole(packet, size))


_CHUNK: Final = 262120


def _sparse(candidate: Candidate) -> str | None:
    """A client that asks for holes."""
    return None if any(stream.sparse for stream in candidate.streams) else "it opens no sparse stream"


def _not_sparse(candidate: Candidate) -> str | None:
    """A client that gets data in a stream in which it has not asked for holes."""
    dense = any(stream.received and not stream.sparse for stream in candidate.streams)
    return None if dense else "no data comes in a stream of its that is not sparse"


@CLIENT.check(
    "streams.{}",
    title="where holes are in a sparse stream is the daemon's choice: {}",
    fact="libvirtd 9.0.0 sends a hole where the file has one, and zeros that are stored as data.",
    level=Level.REMOTE,
    needs=(_sparse,),
    cases={"zeros-for-holes": _ZerosForHoles, "divided-holes": _DividedHoles},
)
async def holes(candidate: Candidate, script: type[_StreamScript]) -> None:
    """Sends the same data with other holes. The result must be the same; let the command compare it."""
    await unharmed(candidate, script, "no hole comes in a stream of its")


@CLIENT.check(
    "streams.holes-not-asked",
    title="a hole in a stream that is not sparse is a run of zeros, or an error",
    fact="programs with libvirt 9.0.0's library end in an error.",
    level=Level.REMOTE,
    needs=(_not_sparse,),
)
async def holes_not_asked(candidate: Candidate) -> None:
    """Sends a hole in the place of each run of zeros, in a stream in which the client has not asked for holes."""
    if not await _same_or_told(candidate, _HolesForZeros, "no run of zeros comes in a stream of its"):
        raise Tolerated("it takes the hole for an error")


_ERRORS: Final = {
    "usual": error(),
    "without-texts": error(message=None, str1=None, str2=None),
    "all-fields": error(str3="third", int1=5, int2=6),
    "damaged": error()[:20],
    "empty": b"",
}
_NO: Final = {"receive": _NO_DATA, "send": _NO_UPLOAD}


class _Fails(_StreamScript):
    """Ends a stream by an error, at its first data in either direction.

    Attributes:
        payload: the error, encoded.
    """

    payload = error()

    async def came(self, packet: Packet) -> None:
        if self.way != "receive" or not _is_data(packet):
            await super().came(packet)
        else:
            await self._end(packet)

    async def said(self, packet: Packet) -> None:
        if self.way != "send" or not _is_data(packet):
            await super().said(packet)
        else:
            await self._end(packet)

    async def _end(self, packet: Packet) -> None:
        """End a stream once; what follows of it is dropped."""
        if not self.done:
            await self._fail(packet)

    async def _fail(self, packet: Packet) -> None:
        self.did("at its first data")
        await self.link.send(_of(packet, Status.ERROR, self.payload))


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
async def lost(candidate: Candidate, script: type[_StreamScript]) -> None:
    """Closes the connection at the first data in the stream, or a byte before its end."""
    await reports(candidate, script, _NO[script.way or "receive"])


class _UnknownStatus(_StreamScript):
    """Sends a packet of a status that there is not."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if not self.done:
            self.did("status 7")
            await self.link.send(_of(packet, 7))
        await self.link.send(packet)


@CLIENT.check(
    "streams.unknown-status",
    title="a packet of a stream with an unknown status is an error, or is ignored",
    fact="statuses are 0, 1 and 2.",
    level=Level.REMOTE,
)
async def unknown_status(candidate: Candidate) -> None:
    """Sends a packet of status 7 before the first one of the stream."""
    if not await _same_or_told(candidate, _UnknownStatus, _NO_PACKET):
        raise Tolerated("it takes it for an error")


class _HoleDamaged(_StreamScript):
    """Sends a hole that cannot be decoded."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if not self.done:
            self.did("a hole of 5 bytes")
            await self.link.send(_of(packet, Status.CONTINUE, b"\0\0\0\0\1", MessageType.STREAM_HOLE))
        await self.link.send(packet)


@CLIENT.check(
    "streams.hole-damaged",
    title="a hole that cannot be decoded is an error",
    fact="a hole takes 12 bytes: a length, and flags.",
    level=Level.REMOTE,
)
async def hole_damaged(candidate: Candidate) -> None:
    """Sends a hole of five bytes before the first packet of the stream."""
    if await _same_or_told(candidate, _HoleDamaged, _NO_PACKET):
        raise Tolerated("it ignores it")


class _LateEnd(_StreamScript):
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


class _AfterEnd(_StreamScript):
    """Sends data after a stream has ended."""

    async def came(self, packet: Packet) -> None:
        await self.link.send(packet)
        if packet.status == Status.OK:
            self.did("after its end")
            await self.link.send(_of(packet, Status.CONTINUE, b"too late"))
            await self.link.send(_hole(packet, 4096))


@CLIENT.check(
    "streams.after-its-end",
    title="what comes of a stream after its end is ignored",
    fact="it was on its way.",
    level=Level.REMOTE,
)
async def after_end(candidate: Candidate) -> None:
    """Sends data and a hole after the stream's end was confirmed."""
    await unharmed(candidate, _AfterEnd, "no stream of its is ended by word")


class _SlowUpload(_StreamScript):
    """Takes the first data of a client late."""

    way = "send"

    async def said(self, packet: Packet) -> None:
        if _is_data(packet) and not self.done:
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


class _FinishFails(_StreamScript):
    """Answers the end of a stream otherwise than the client hopes."""

    async def said(self, packet: Packet) -> None:
        if packet.status != Status.OK:
            await self.link.pass_on(packet)
            return
        self.did("finish")
        await self.link.send(_of(packet, Status.ERROR, error()))


class _FinishLost(_StreamScript):
    """Loses the connection when a stream is finished."""

    async def said(self, packet: Packet) -> None:
        if packet.status != Status.OK:
            await self.link.pass_on(packet)
            return
        self.did("finish")
        self.link.lose()


class _FinishLate(_StreamScript):
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
async def finish(candidate: Candidate, script: type[_StreamScript]) -> None:
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
