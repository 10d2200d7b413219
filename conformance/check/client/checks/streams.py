"""Streams: that they are refused, how their data comes, what comes between, and holes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from virtwire.protocol.message import HOLE, MessageType, Status

from ...expect import Violation
from ...outcome import Level
from ..area import CLIENT
from ..conduct import KEEPALIVE_FEATURE
from ..packets import Packet, ping
from ..script import Notes, WorkScript
from ..stream_script import NO_DATA, NO_PACKET, StreamScript, hole, is_data, of_stream, stream_of
from ..verdict import Tolerated, reports, unharmed, unharmed_or_told
from .errors import error
from .events import lifecycle

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..link import Link

NO_STREAM: Final = "it opens no stream"
_GATHERED: Final = 8 << 20
_SMALL_FRAMES: Final = 64
_BLOCK: Final = 4096
"""So many bytes of zeros may be sent as a hole."""
_CHUNK: Final = 262120
"""So many bytes of zeros are sent in a frame."""


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


class _SmallFrames(StreamScript):
    """Sends the first data in very small frames."""

    way = "receive"

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._left = _SMALL_FRAMES

    async def came(self, packet: Packet) -> None:
        data = packet.payload
        if is_data(packet):
            self.did("frames of 1 to 7 bytes")
            while self._left and data:
                size = self._left % 7 + 1
                await self.link.send(packet.but(payload=data[:size]))
                data, self._left = data[size:], self._left - 1
        if data or not is_data(packet):
            await self.link.send(packet.but(payload=data))


@CLIENT.check(
    "streams.small-frames",
    title="a stream's data may come in frames of any length, not of multiples of four bytes either",
    fact="the data of streams is not padded; libvirtd 9.0.0 sends what a read gave it.",
    level=Level.REMOTE,
)
async def small_frames(candidate: Candidate) -> None:
    """Sends the first data of the stream in 64 frames of one to seven bytes."""
    await unharmed(candidate, _SmallFrames, NO_DATA)


class _LargeFrame(StreamScript):
    """Gathers the data of a stream, and sends it in one frame."""

    way = "receive"

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._gathered = b""

    async def came(self, packet: Packet) -> None:
        if is_data(packet) and len(self._gathered) < _GATHERED:
            self._gathered += packet.payload
            return
        if self._gathered:
            self.did(f"{len(self._gathered)} bytes in a frame")
            data, self._gathered = self._gathered, b""
            await self.link.send(of_stream(packet, Status.CONTINUE, data))
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
    await unharmed(candidate, _LargeFrame, NO_DATA)


class _Joined(StreamScript):
    """Sends the reply that opens a stream together with its first data."""

    way = "receive"

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._replies: dict[tuple[int, int, int], Packet] = {}

    async def began(self, reply: Packet) -> None:
        self._replies[stream_of(reply)] = reply

    async def came(self, packet: Packet) -> None:
        reply = self._replies.pop(stream_of(packet), None)
        if reply is None:
            await self.link.send(packet)
        else:
            self.did("with its first data")
            await self.link.send_bytes(reply.frame + packet.frame)


def _downloads(candidate: Candidate) -> str | None:
    """A client that gets data in a stream."""
    return None if any(stream.received for stream in candidate.streams) else NO_DATA


@CLIENT.check(
    "streams.joined",
    title="a stream's data may come in one piece with the reply that opens it",
    fact="libvirtd 9.0.0's data may follow the reply immediately.",
    level=Level.REMOTE,
    needs=(_downloads,),
)
async def joined(candidate: Candidate) -> None:
    """Sends the reply to the call that opens the stream, and the stream's first data, in one system call."""
    await unharmed(candidate, _Joined, NO_DATA)


class _Interleaved(StreamScript):
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
    run = await unharmed(candidate, _Interleaved, NO_PACKET)
    for conduct in run.conducts:
        if conduct.pings_told and not conduct.pongs:
            raise Violation("no pong came for the pings in the stream")


class _HolesForZeros(StreamScript):
    """Sends holes in the place of zeros."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if not is_data(packet):
            await self.link.send(packet)
            return
        for data in _runs(packet.payload):
            if any(data):
                await self.link.send(packet.but(payload=data))
            else:
                self.did(f"a hole of {len(data)} bytes")
                await self.link.send(hole(packet, len(data)))


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


class _ZerosForHoles(StreamScript):
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
            await self.link.send(of_stream(packet, Status.CONTINUE, bytes(size)))
            length -= size


class _DividedHoles(StreamScript):
    """Sends each hole in two, and an empty one between."""

    way = "receive"

    async def came(self, packet: Packet) -> None:
        if packet.kind != MessageType.STREAM_HOLE:
            await self.link.send(packet)
            return
        length, _flags = HOLE.unpack_from(packet.payload)
        self.did(f"a hole of {length} bytes in two")
        for size in (length // 2, length - length // 2):
            await self.link.send(hole(packet, size))


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
async def holes(candidate: Candidate, script: type[StreamScript]) -> None:
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
    if not await unharmed_or_told(candidate, _HolesForZeros, "no run of zeros comes in a stream of its"):
        raise Tolerated("it takes the hole for an error")
