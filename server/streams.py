"""The streams of one client: what its packets do to them, and what their handlers may send.

A stream lives from the reply to the call that opened it until its end is agreed. What the client's packets do, by the
phase that the stream is in; the phases and answers are those observed on libvirtd 9.0.0:

========  ===========================  ==============================  =====================  ======================
phase     entered by                   data                            finish                 abort
========  ===========================  ==============================  =====================  ======================
OPEN      the reply                    to the handler; error 39 if     FINISHED; ABORTED if   ABORTED
                                       none may come                   none may come
FINISHED  finish                       ignored                         ignored                ABORTED
ABORTED   abort, early finish          ignored                         ignored                ignored
SERVED    the handler has returned     error 39; dropped if two-way    confirmed, CLOSED      confirmed, CLOSED
CLOSED    confirmation, an error       dropped by the session
========  ===========================  ==============================  =====================  ======================

In FINISHED and ABORTED the confirmation goes out when the handler has ended, so that whatever it held is free again
when the client hears of it. Any other status is error 39 in OPEN and SERVED. A hole counts as data; but in an upload
that is not sparse it closes the connection.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Awaitable, Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

import trio

from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ..protocol.message import HolePacket, Status, StreamPacket
from ..protocol.server_session import ProtocolClosed
from .backends.streams import Hole, StreamAborted

if TYPE_CHECKING:
    from ..protocol.message import Call
    from ..protocol.server_session import ServerSession
    from .backends.streams import Serve
    from .results import OpensStream
    from .transport import Transport

__all__ = ["CHUNK", "ServerStream", "Streams"]

CHUNK: Final = 262120
"""The most data in one packet to the client: what the oldest clients accept."""
MAX_STREAMS: Final = 256
"""So many streams a client may have open at a time."""
INBOX_BYTES: Final = 1 << 20
"""When so much of a client's data waits for handlers, nothing more is read from the client."""
_OVERHEAD: Final = 64  # what data or a hole in an inbox takes beside its bytes

log = logging.getLogger(__name__)


class Phase(Enum):
    """Where a stream stands, see the module's table."""

    OPEN = auto()
    FINISHED = auto()
    ABORTED = auto()
    SERVED = auto()
    CLOSED = auto()


_ENDED: Final = (Phase.ABORTED, Phase.CLOSED)
_SIGN: Final = 1 << 31


class Streams:
    """All streams of one client.

    Args:
        session: makes and filters the packets.
        transport: carries data.
        push: sends a small frame at once or as soon as it can be sent, in order with the replies.
        name: what the log calls the client.
    """

    def __init__(self, session: ServerSession, transport: Transport, push: Callable[[bytes], None], name: str) -> None:
        self.session = session
        self.transport = transport
        self.push = push
        self.name = name
        self._open: dict[ServerStream, None] = {}
        self._running = 0
        self._held = 0
        self._changed = trio.Event()

    def __len__(self) -> int:
        return len(self._open)

    @property
    def crowded(self) -> bool:
        """Whether so much data waits for handlers that nothing more should be read."""
        return self._held >= INBOX_BYTES

    def open(self, call: Call, result: OpensStream) -> ServerStream:
        """Make the stream that a handler wants; its ``run`` is to be started once the reply is on its way.

        Raises:
            LibvirtError: the client has too many streams, or one of this very serial.
        """
        if len(self._open) >= MAX_STREAMS:
            raise report(ErrorCode.RPC, ErrorDomain.RPC, f"more than {MAX_STREAMS} streams are open")
        stream = ServerStream(self, call, result.serve, sparse=result.sparse)
        if not self.session.open_stream(call, stream):
            raise report(ErrorCode.RPC, ErrorDomain.RPC, f"a stream with serial {call.serial} is open")
        self._open[stream] = None
        self.transport.bulk = True
        return stream

    def take(self, packet: StreamPacket | HolePacket) -> None:
        """Pass a packet to its stream.

        Raises:
            ProtocolClosed: a hole where none may be.
        """
        stream: ServerStream = packet.owner
        stream.take(packet)

    def lose(self) -> None:
        """End all streams, since the client is gone."""
        for stream in list(self._open):
            stream.lose()

    async def has_room(self) -> None:
        """Wait until handlers have taken enough."""
        while self.crowded:
            await self._changed.wait()

    async def all_ended(self) -> None:
        """Wait until no handler runs any more."""
        while self._running:
            await self._changed.wait()

    def hold(self, size: int) -> None:
        """Count data that waits for a handler; negative when it is taken or dropped."""
        was_crowded = self.crowded
        self._held += size
        if was_crowded and not self.crowded:
            self._change()

    def run(self, running: int) -> None:
        """Count handlers that run, one more or one less."""
        self._running += running
        if not self._running:
            self._change()

    def forget(self, stream: ServerStream) -> None:
        """Let go of a stream whose end is agreed."""
        self.session.close_stream(stream.call)
        self._open.pop(stream, None)
        self.transport.bulk = bool(self._open)

    def _change(self) -> None:
        self._changed.set()
        self._changed = trio.Event()


class ServerStream:
    """One stream: the ``DataStream`` of its handler, and the state machine of the module's table.

    Args:
        streams: all of this client.
        call: what opened it; tells its directions.
        serve: the handler.
        sparse: whether holes may come.
    """

    def __init__(self, streams: Streams, call: Call, serve: Serve, *, sparse: bool) -> None:
        self.call = call
        self.phase = Phase.OPEN
        self._streams = streams
        self._serve = serve
        self._sparse = sparse
        self._receives = call.procedure.stream in ("send", "both")
        self._sends = call.procedure.stream in ("receive", "both")
        self._two_way = self._receives and self._sends
        self._inbox: deque[bytes | Hole] = deque()
        self._arrived = trio.Event()
        self._stopped = False
        self._scope = trio.CancelScope()
        self._waits: set[trio.CancelScope] = set()

    # What the handler calls

    async def receive(self) -> bytes | Hole | None:
        """Wait for the client's next data or hole; None once it has finished."""
        while True:
            self._check()
            if self._inbox:
                item = self._inbox.popleft()
                self._streams.hold(-_size(item))
                return item
            if self.phase is not Phase.OPEN or self._stopped:
                return None
            self._arrived = trio.Event()
            await self._wait(self._arrived.wait)

    async def send(self, data: bytes | bytearray | memoryview) -> None:
        """Send data; one packet of it is on its way at a time."""
        view = memoryview(data)
        if view.format != "B":
            view = view.cast("B")
        for start in range(0, len(view), CHUNK):
            chunk = view[start : start + CHUNK]
            await self._transmit(self._streams.session.stream_head(self.call, len(chunk)), chunk)

    async def send_hole(self, length: int) -> None:
        """Send a hole."""
        if length > 0:
            await self._transmit(self._streams.session.stream_hole(self.call, length))

    def stop(self, error: LibvirtError | None = None) -> None:
        """End the stream from elsewhere than its handler: in an error, or in peace."""
        if self.phase in _ENDED:
            return
        if error is not None:
            self._fail(error)
        else:
            self._stopped = True
            self._arrived.set()

    async def _transmit(self, head: bytes, body: memoryview | None = None) -> None:
        self._check()
        if self.phase is Phase.FINISHED:
            return
        transport = self._streams.transport
        transport.send(head, body)
        await self._wait(transport.drain if transport.unsent else trio.lowlevel.checkpoint)

    async def _wait(self, wait: Callable[[], Awaitable[None]]) -> None:
        """Wait for something, but no longer than the client wants the stream."""
        with trio.CancelScope() as scope:
            self._waits.add(scope)
            try:
                await wait()
            finally:
                self._waits.discard(scope)
        self._check()

    def _check(self) -> None:
        if self.phase in _ENDED:
            raise StreamAborted

    # What the client does

    def take(self, packet: StreamPacket | HolePacket) -> None:
        """Do what a packet asks for.

        Raises:
            ProtocolClosed: a hole where none may be.
        """
        if isinstance(packet, HolePacket):
            self._take_hole(packet)
        elif self.phase in _ENDED:
            pass
        elif packet.status == Status.CONTINUE:
            if packet.data:
                self._take_data(packet.data)
        elif packet.status == Status.OK:
            self._take_finish()
        elif packet.status == Status.ERROR:
            self._take_abort()
        elif self.phase is not Phase.FINISHED:
            status = (packet.status ^ _SIGN) - _SIGN  # libvirt takes it as signed
            self._fail(_refusal(f"stream aborted with unexpected status {status}"))

    def _take_hole(self, packet: HolePacket) -> None:
        if self._receives and not self._sparse:
            raise ProtocolClosed("a hole in a stream that is not sparse")
        if self.phase in _ENDED:
            return
        if self._receives and (packet.flags or packet.length <= 0):
            # libvirtd says this in a reply, not in a packet of the stream
            error = LibvirtError(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, _NO_ERROR_SET, int1=0, int2=0)
            self._streams.push(self._streams.session.fail(self.call, error))
            self._close()
            self._interrupt()
        else:
            self._take_data(Hole(packet.length))

    def _take_data(self, item: bytes | Hole) -> None:
        if self.phase is Phase.OPEN and self._receives:
            self._inbox.append(item)
            self._streams.hold(_size(item))
            self._arrived.set()
        elif self.phase is Phase.OPEN or (self.phase is Phase.SERVED and not self._two_way):
            self._fail(_refusal("stream had unexpected termination"))

    def _take_finish(self) -> None:
        if self.phase is Phase.SERVED:
            self._confirm()
        elif self.phase is Phase.OPEN and self._receives:
            self.phase = Phase.FINISHED
            self._arrived.set()
        elif self.phase is Phase.OPEN:
            self._take_abort()

    def _take_abort(self) -> None:
        if self.phase is Phase.SERVED:
            self._confirm()
        else:
            self.phase = Phase.ABORTED
            self._interrupt()

    def lose(self) -> None:
        """End without a word: the client is gone."""
        self._close()
        self._interrupt()

    def _interrupt(self) -> None:
        """Let the handler end: by an exception where it waits for the stream, else by cancelling it."""
        self._drop_inbox()
        for scope in self._waits:
            scope.cancel()
        if not self._waits:
            self._scope.cancel()

    # The handler's life

    async def run(self) -> None:
        """Serve until the handler ends, and answer as it ended."""
        self._streams.run(1)
        failure: Exception | None = None
        try:
            with self._scope:
                await self._serve(self)
        except Exception as error:
            failure = _single(error)
        finally:
            self._streams.run(-1)
        self._served(failure)

    def _served(self, failure: Exception | None) -> None:
        if failure is not None and not isinstance(failure, LibvirtError):
            if self.phase not in _ENDED or not isinstance(failure, StreamAborted):
                log.error("%s: the stream of %s failed", self._streams.name, self.call.procedure.name, exc_info=failure)
            detail = f"the stream of {self.call.procedure.name} failed, see the log of virtwired"
            failure = report(ErrorCode.INTERNAL_ERROR, ErrorDomain.STREAMS, detail)
        if self.phase is Phase.CLOSED:
            return
        if self.phase is Phase.ABORTED:
            self._confirm()
        elif failure is not None:
            self._fail(failure)
        elif self.phase is Phase.FINISHED:
            self._confirm()
        elif self._inbox and not self._sends:
            self._fail(_refusal("stream had unexpected termination"))
        else:
            self.phase = Phase.SERVED
            self._drop_inbox()
            if self._sends:
                self._streams.push(self._streams.session.stream_packet(self.call, Status.CONTINUE))

    # Ends

    def _confirm(self) -> None:
        self._streams.push(self._streams.session.stream_packet(self.call, Status.OK))
        self._close()

    def _fail(self, error: LibvirtError) -> None:
        self._streams.push(self._streams.session.stream_failure(self.call, error))
        running = self.phase is not Phase.SERVED
        self._close()
        if running:
            self._interrupt()

    def _close(self) -> None:
        self.phase = Phase.CLOSED
        self._drop_inbox()
        self._streams.forget(self)

    def _drop_inbox(self) -> None:
        self._streams.hold(-sum(map(_size, self._inbox)))
        self._inbox.clear()


_NO_ERROR_SET: Final = "Library function returned error but did not set virError"


def _size(item: bytes | Hole) -> int:
    return _OVERHEAD if isinstance(item, Hole) else _OVERHEAD + len(item)


def _refusal(detail: str) -> LibvirtError:
    return report(ErrorCode.RPC, ErrorDomain.STREAMS, detail)


def _single(error: Exception) -> Exception:
    """Take an exception out of the groups that nurseries of a handler put around it."""
    while isinstance(error, ExceptionGroup) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error
