"""A stream as a check uses it: its frames sent with any field wrong, those of the daemon taken one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from virtwire.protocol.generated.packet import StreamHole, decode_stream_hole, encode_stream_hole
from virtwire.protocol.message import MessageType, Status
from virtwire.protocol.xdr import XdrError

from . import expect
from .expect import Violation
from .frames import find

if TYPE_CHECKING:
    from .frames import Frame
    from .session import Session
    from .trial import Trial

__all__ = ["CHUNK", "Stream", "hole_length", "made_volume", "open_stream"]

CHUNK: Final = 262120
"""The most data that a daemon sends in one frame."""


class Stream:
    """One.

    Args:
        session: over which it goes.
        procedure: opened it.
        serial: of that call.
    """

    def __init__(self, session: Session, procedure: str, serial: int) -> None:
        self.session = session
        self.procedure = procedure
        self.serial = serial

    async def send(self, data: bytes = b"", **fields: Any) -> None:
        """Send data; ``fields`` are those of ``frames.build``, all of them right otherwise."""
        known: dict[str, Any] = {"kind": MessageType.STREAM, "status": Status.CONTINUE, "serial": self.serial}
        await self.session.send(self.procedure, payload=data, **(known | fields))

    async def send_hole(self, length: int, flags: int = 0) -> None:
        """Send a hole."""
        await self.send(encode_stream_hole(StreamHole(length, flags)), kind=MessageType.STREAM_HOLE)

    async def finish(self) -> None:
        """Say that there is no more, and expect that the daemon agrees.

        Raises:
            Violation: it says something else, or nothing; data that is still on its way is none of that.
        """
        await self.send(status=Status.OK)
        await self.expect_end()

    async def abort(self) -> None:
        """Give the stream up, and expect that the daemon agrees.

        Raises:
            Violation: see ``finish``.
        """
        await self.send(status=Status.ERROR)
        await self.expect_end()

    async def expect_end(self) -> None:
        """Expect the answer to finish or abort: an empty frame of status 0, after data that was on its way.

        Raises:
            Violation: another frame comes.
        """
        frame = await self.next()
        while frame.status == Status.CONTINUE:
            frame = await self.next()
        expect.true(frame.status == Status.OK, f"{frame} came where the stream's end should be confirmed")
        expect.equal("payload of the confirmation", frame.payload, b"")

    async def next(self) -> Frame:
        """Wait for the next frame of the stream.

        Raises:
            Violation: none comes, or a reply with the stream's serial.
        """
        frame = await self.session.wait_for(lambda each: each.serial == self.serial, "frame of the stream")
        expect.true(frame.is_stream, f"{frame} came where a frame of the stream should")
        return frame

    async def refused(self, **wanted: Any) -> None:
        """Expect that the daemon ends the stream with an error; data that was on its way may come before.

        Args:
            wanted: see ``expect.error``.

        Raises:
            Violation: it does not, or the error is another.
        """
        frame = await self.next()
        while frame.status == Status.CONTINUE and frame.payload:
            frame = await self.next()
        expect.true(frame.status == Status.ERROR, f"{frame} came where the stream should end in an error")
        expect.error(self.procedure, frame.error(), **wanted)

    async def frames(self) -> list[Frame]:
        """Wait for all data and holes up to the mark at their end, and give them without it.

        Raises:
            Violation: something else comes.
        """
        found = []
        while (frame := await self.next()).payload or frame.kind == MessageType.STREAM_HOLE:
            expect.true(frame.status == Status.CONTINUE, f"{frame} came where data should")
            found.append(frame)
        expect.equal("status of the mark at the end of the data", frame.status, int(Status.CONTINUE))
        return found

    async def read(self) -> bytes:
        """Wait for all data up to the mark at its end, holes being zeros.

        Raises:
            Violation: something else comes.
        """
        return b"".join(
            bytes(hole_length(frame)) if frame.kind == MessageType.STREAM_HOLE else frame.payload
            for frame in await self.frames()
        )


def hole_length(frame: Frame) -> int:
    """Return how long a hole is.

    Raises:
        Violation: it cannot be decoded, has flags, or is longer than any that a check makes.
    """
    try:
        hole = decode_stream_hole(frame.payload)
    except XdrError as reason:
        raise Violation(f"a hole that cannot be decoded: {reason}") from reason
    expect.equal("flags of the hole", hole.flags, 0)
    expect.true(0 < hole.length <= 1 << 30, f"a hole of {hole.length} bytes")
    length: int = hole.length
    return length


async def open_stream(session: Session, procedure: str, *args: Any) -> Stream:
    """Make a call that opens a stream.

    Raises:
        Refused: it ends in an error.
        Violation: there is no answer.
    """
    serial = session.next_serial()
    await session.call(procedure, *args, serial=serial)
    return Stream(session, find(procedure).name, serial)


async def made_volume(trial: Trial, session: Session, capacity: int, content: bytes = b"") -> Any:
    """Make a volume in a pool of its own, and write to its beginning what it is to contain."""
    from .storage import make_pool, make_volume

    volume = await make_volume(session, await make_pool(trial, session), "volume", capacity)
    if content:
        stream = await open_stream(session, "storage_vol_upload", volume, 0, len(content), 0)
        await stream.send(content)
        await stream.finish()
    return volume
