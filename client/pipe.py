"""Our end of one stream: what arrived and was not read yet, and the states of its end. No IO library is needed.

========  ==============================================  ===================================================
state     meaning                                         left by
========  ==============================================  ===================================================
OPEN      data may flow                                   finish, abort, a failure
CLOSING   finish or abort was said, what still arrives    the server's confirmation, a failure, cancellation
          is dropped                                      of the wait (the confirmation is then dropped)
CLOSED    over                                            -
FAILED    over, for a reason that every use raises        -
========  ==============================================  ===================================================

The protocol has no flow control of single streams: all that is on the connection lies behind what a slow reader leaves.
So, when ``SOFT_LIMIT`` bytes wait to be read, the connection is not read any further unless somebody else waits: a call
for its reply, another stream's reader. Then reading goes on up to ``HARD_LIMIT``. A reader who took nothing for
``PATIENCE`` seconds then, and may be waiting for the very call that waits behind its data, loses the stream.
"""

from __future__ import annotations

from collections import deque
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, Protocol

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.message import HolePacket, Status, StreamPacket

from .channel import again
from .hole import Hole

if TYPE_CHECKING:
    from virtwire.protocol.client_session import ClientSession
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .channel import Io, Waker

__all__ = ["CHUNK", "HARD_LIMIT", "PATIENCE", "SOFT_LIMIT", "Carrier", "Pipe", "takes_holes"]

CHUNK: Final = 262120
"""Bytes of data in one frame, as libvirt's own client sends them."""
SOFT_LIMIT: Final = 1 << 20
HARD_LIMIT: Final = 16 << 20
PATIENCE: Final = 10.0
_SPARSE: Final = 1  # of StorageVolUploadFlags
_LEAST: Final = 64
"""What a piece counts for at least: a console's bytes come one by one, and a hole has none."""


class Carrier(Protocol):
    """What a pipe needs of its connection."""

    @property
    def io(self) -> Io:
        """The IO library."""
        ...

    @property
    def session(self) -> ClientSession:
        """Makes the frames."""
        ...

    def send(self, frame: bytes) -> None:
        """Send a frame, now or later."""
        ...

    def send_data(self, header: bytes, data: memoryview) -> None:
        """Send a frame in two pieces, now or later; the data must not change any more."""
        ...

    async def room(self) -> None:
        """Wait until what is to be sent is not too much.

        Raises:
            LibvirtError: the connection is lost.
        """
        ...

    def relieved(self) -> None:
        """Take note that a pipe is below its limit again, or that somebody waits for what is to be read."""
        ...


class _State(Enum):
    OPEN = auto()
    CLOSING = auto()
    CLOSED = auto()
    FAILED = auto()


class Pipe:
    """One stream's end on our side.

    Args:
        carrier: the connection.
        serial: of the call that opened the stream; it is the session's from now on.
        procedure: what opened it.
        sparse: whether the server takes holes on it.
    """

    def __init__(self, carrier: Carrier, serial: int, procedure: Procedure, *, sparse: bool = False) -> None:
        self._carrier = carrier
        self._serial = serial
        self._procedure = procedure
        self._sparse = sparse
        self._state = _State.OPEN
        self._items: deque[bytes | Hole] = deque()
        self._size = 0
        self._eof = False
        self._error: LibvirtError | None = None
        self._waker: Waker | None = None
        self._waiters = 0
        self._taken = carrier.io.now()
        carrier.session.open_stream(serial, procedure)

    @property
    def io(self) -> Io:
        """The IO library."""
        return self._carrier.io

    @property
    def full(self) -> bool:
        """Whether so much waits to be read that the connection is read for the sake of others only."""
        return self._size > SOFT_LIMIT

    @property
    def overfull(self) -> bool:
        """Whether so much waits to be read that the connection is not read at all."""
        return self._size > HARD_LIMIT

    @property
    def awaited(self) -> bool:
        """Whether somebody waits for what this stream brings."""
        return self._waiters > 0

    @property
    def direction(self) -> str:
        """Which way data flows: "send", "receive" or "both", seen from here."""
        return self._procedure.stream or "both"

    @property
    def over(self) -> bool:
        """Whether nothing more can come or go."""
        return self._state in (_State.CLOSED, _State.FAILED)

    # What arrives; called by the channel, never waits

    def feed(self, packet: StreamPacket | HolePacket) -> None:
        """Take a packet of this stream."""
        if isinstance(packet, HolePacket):
            if self._state is _State.OPEN:
                self._put(Hole(packet.length))
        elif packet.error is not None:
            self.fail(packet.error)
        elif packet.status == Status.OK:
            self._end(_State.CLOSED)
        elif packet.status == Status.CONTINUE:
            if not packet.data:
                self._eof = True
                self._wake()
            elif self._state is _State.OPEN:
                self._put(packet.data)
        else:
            self.fail(_trouble(f"stream aborted with unexpected status {packet.status}"))

    def fail(self, error: LibvirtError) -> None:
        """End for a reason: the server's, or the loss of the connection."""
        if not self.over:
            self._error = error
            self._end(_State.FAILED)

    def give_up_on_reader(self, now: float) -> bool:
        """Fail if the pipe is overfull and its reader has taken nothing for long; tell whether that was so."""
        if self.over or not self.overfull or now - self._taken < PATIENCE:
            return False
        self._carrier.send(self._carrier.session.stream_packet(self._serial, Status.ERROR))
        text = (
            f"the stream's reader took nothing for {PATIENCE:g} seconds, while others wait for what is behind its data"
        )
        self.fail(_trouble(text))
        return True

    def _put(self, item: bytes | Hole) -> None:
        self._items.append(item)
        self._size += _size_of(item)
        self._wake()

    def _end(self, state: _State) -> None:
        self._state = state
        if state is _State.FAILED:
            self._drop()
        self._carrier.session.close_stream(self._serial)
        self._wake()

    def _drop(self) -> None:
        self._items.clear()
        self._size = 0
        self._carrier.relieved()

    def _wake(self) -> None:
        if self._waker is not None:
            self._waker.set()
            self._waker = None

    async def _wait(self) -> None:
        if self._waker is None:
            self._waker = self._carrier.io.event()
        self._waiters += 1
        self._carrier.relieved()
        try:
            await self._waker.wait()
        finally:
            self._waiters -= 1

    # What the stream's user does

    async def receive(self) -> bytes | Hole:
        """Wait for the next data or hole.

        Returns:
            What comes next; no bytes at the end of the data.

        Raises:
            LibvirtError: the stream failed, or the connection did; code 73 after finish or abort.
        """
        while not self._items:
            if self._error is not None:
                raise again(self._error)
            if self._state is not _State.OPEN:
                raise _finished()
            if self._eof:
                return b""
            await self._wait()
        was_full, was_overfull = self.full, self.overfull
        item = self._items.popleft()
        self._size -= _size_of(item)
        self._taken = self._carrier.io.now()
        if was_full != self.full or was_overfull != self.overfull:
            self._carrier.relieved()
        return item

    async def send(self, data: bytes | bytearray | memoryview) -> None:
        """Send data; waits while the server does not take it.

        Raises:
            LibvirtError: the stream failed, or the connection did; code 73 after finish or abort.
        """
        view = memoryview(data if isinstance(data, bytes) else bytes(data))  # what is kept must not change any more
        for start in range(0, len(view), CHUNK):
            self._check_open()
            piece = view[start : start + CHUNK]
            self._carrier.send_data(self._carrier.session.stream_header(self._serial, len(piece)), piece)
            await self._carrier.room()
        self._check_open()

    async def room(self) -> None:
        """Wait until ``send`` would send at once."""
        self._check_open()
        await self._carrier.room()

    async def send_hole(self, length: int) -> None:
        """Send a hole.

        Args:
            length: in bytes, 0 to 2**63 - 1.

        Raises:
            LibvirtError: as ``send``; code 8 for a length that is none; code 55 for a stream that was not opened as
                sparse, for whose sake the server would close the connection.
        """
        if not 0 <= length < 1 << 63:
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.STREAMS, f"a hole cannot be {length} bytes long")
        self._check_open()
        if not self._sparse:
            text = "Skipping is not supported with this stream"
            raise report(ErrorCode.OPERATION_INVALID, ErrorDomain.RPC, text)
        self._carrier.send(self._carrier.session.stream_hole(self._serial, length))
        await self._carrier.room()
        self._check_open()

    async def finish(self) -> None:
        """Say that all went well, and wait for the server to confirm it (virStreamFinish).

        Raises:
            LibvirtError: the stream failed before or by it, or the connection did; code 73 after finish or abort.
        """
        await self._close(Status.OK)

    async def abort(self) -> None:
        """Give the stream up, and wait for the server to confirm it (virStreamAbort); one that is over stays so.

        Raises:
            LibvirtError: the connection is lost.
        """
        if not self.over and self._state is not _State.CLOSING:
            await self._close(Status.ERROR)

    def abandon(self) -> None:
        """Give the stream up without waiting; does nothing when it is over, or about to be."""
        if self._state is _State.OPEN:
            self._say(Status.ERROR)

    async def _close(self, status: Status) -> None:
        self._check_open()
        self._say(status)
        while not self.over:
            await self._wait()
        if self._error is not None:
            raise again(self._error)

    def _say(self, status: Status) -> None:
        self._state = _State.CLOSING
        self._drop()
        self._carrier.send(self._carrier.session.stream_packet(self._serial, status))

    def _check_open(self) -> None:
        if self._error is not None:
            raise again(self._error)
        if self._state is not _State.OPEN:
            raise _finished()


def takes_holes(procedure: Procedure, args: Record | None) -> bool:
    """Tell whether a call opens a stream that takes holes: an upload with the flag for it (virStorageVolUpload)."""
    return procedure.name == "storage_vol_upload" and bool(getattr(args, "flags", 0) & _SPARSE)


def _size_of(item: bytes | Hole) -> int:
    """Tell what a piece that waits to be read takes of the memory, roughly."""
    return _LEAST if isinstance(item, Hole) else max(_LEAST, len(item))


def _finished() -> LibvirtError:
    return report(ErrorCode.INVALID_STREAM, ErrorDomain.STREAMS, "the stream was finished or aborted")


def _trouble(text: str) -> LibvirtError:
    return report(ErrorCode.RPC, ErrorDomain.STREAMS, text)
