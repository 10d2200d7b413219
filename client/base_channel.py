"""What channels have in common: everything but the waiting.

What arrives goes where it belongs (replies to the channel, events to the hub, stream packets to their pipes), what is
to be said goes out in order, calls keep within their limit, and the end of the connection is told to all who care.
A channel for one IO library adds how a call waits for its reply and who reads the socket.
"""

from __future__ import annotations

import array
import os
import socket
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from virtwire.protocol.client_session import ClientSession
from virtwire.protocol.descriptors import DescriptorQueue
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report, system_error
from virtwire.protocol.keepalive import PING, PONG, KeepAlive, Verdict
from virtwire.protocol.message import MAX_FDS, Event, Failure, HolePacket, Packet, Reply, StreamPacket

from .channel import again, closed_error
from .descriptors import Descriptor, duplicates
from .limits import Limits, timed_out
from .outbox import Outbox
from .pipe import CHUNK, Pipe, takes_holes

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Procedure, Program
    from virtwire.protocol.xdr import Record

    from .channel import Io, Layer, Tasks, Waker
    from .events import EventHub

__all__ = ["READ_SIZE", "UNSENT_LIMIT", "BaseChannel"]

_T = TypeVar("_T")

READ_SIZE: Final = 65536
_STREAM_READ_SIZE: Final = 2 * CHUNK
UNSENT_LIMIT: Final = 1 << 20
"""Above so many unsent bytes new calls and stream data wait before they are sent, and pings stay unanswered."""
_ANCILLARY: Final = socket.CMSG_SPACE(MAX_FDS * array.array("i").itemsize)


class BaseChannel(ABC):
    """One connected socket and all that is known about it.

    Args:
        io: the IO library.
        sock: connected and non-blocking; owned from now on.
        programs: those whose events are understood.
        hub: takes the events.
        on_lost: told once why the connection is over.
        limits: see ``Limits``.
        layer: TLS over the socket, already open, or None.

    Attributes:
        ended: set when the connection is over; the reason is in ``error``.
    """

    def __init__(
        self,
        io: Io,
        sock: socket.socket,
        programs: Iterable[Program],
        hub: EventHub,
        on_lost: Callable[[LibvirtError], None],
        *,
        limits: Limits = Limits(),  # noqa: B008 - immutable
        layer: Layer | None = None,
    ) -> None:
        self.io = io
        self.hub = hub
        self.ended: Waker = io.event()
        self.limits = limits
        self._on_lost = on_lost
        self._sock = sock
        self._fd = sock.fileno()
        self._passes_descriptors = sock.family == socket.AF_UNIX and layer is None
        self._layer = layer
        self._outbox = Outbox(sock)
        self._descriptors = DescriptorQueue(os.close)
        self._expects_descriptors = False
        self.session = ClientSession(programs, self._descriptors)
        self._pipes: dict[int, Pipe] = {}
        self._free = limits.calls
        self._held = 0
        """Turns of calls that were given up: the server works on them until it has answered."""
        self._late_openings: set[int] = set()
        self._queue: deque[Waker] = deque()
        self._room: Waker | None = None
        self._keepalive: KeepAlive | None = None
        self._keepalive_changed: Waker = io.event()
        self._error: LibvirtError | None = None
        self._explain: Callable[[LibvirtError], LibvirtError] | None = None

    @property
    def error(self) -> LibvirtError | None:
        """Why the connection is over, once it is."""
        return self._error

    @property
    def connected(self) -> bool:
        """Whether the connection is not over."""
        return self._error is None

    @property
    def passes_descriptors(self) -> bool:
        """Whether the transport can pass file descriptors."""
        return self._passes_descriptors

    @abstractmethod
    def start(self, tasks: Tasks) -> None:
        """Begin to read, write and watch.

        Args:
            tasks: owns what runs in the background; when they end, the channel must have been closed.
        """

    # Calls

    @abstractmethod
    async def call(self, procedure: Procedure, args: Record | None = None) -> Any:
        """Call a procedure and wait for its result; see ``Channel.call``."""

    async def call_with_descriptors(
        self, procedure: Procedure, args: Record | None = None, fds: Sequence[int] = ()
    ) -> tuple[Any, list[Descriptor]]:
        """Call a procedure that passes descriptors; see ``Channel.call_with_descriptors``."""
        if not self._passes_descriptors:
            text = "file descriptors can be passed over a local socket only"
            raise report(ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.REMOTE, text)
        if len(fds) > MAX_FDS:
            text = f"{len(fds)} file descriptors are over the limit of {MAX_FDS}"
            raise report(ErrorCode.RPC, ErrorDomain.RPC, text)
        packet = await self._in_time(procedure, partial(self._pass, procedure, args, fds))
        descriptors = packet.descriptors
        return packet.value, [] if descriptors is None else [Descriptor(fd) for fd in descriptors.take_all()]

    async def open_stream(self, procedure: Procedure, args: Record | None = None) -> tuple[Any, Pipe]:
        """Call a procedure that opens a stream; see ``Channel.open_stream``."""
        return await self._in_time(procedure, partial(self._open_pipe, procedure, args))

    def close(self) -> None:
        """Give up the connection; see ``Channel.close``."""
        self._lose(closed_error())

    def protect(self, layer: Layer) -> None:
        """Put a layer over the socket, after the login that agreed on it: all that follows goes through it."""
        self._layer = layer
        self._passes_descriptors = False

    def carried_by(self, explain: Callable[[LibvirtError], LibvirtError]) -> None:
        """Take note that a program carries the connection: it passes no descriptors, and says why it ended.

        Args:
            explain: puts the program's words into the error with which the connection ends.
        """
        self._explain = explain
        self._passes_descriptors = False

    async def _in_time(self, procedure: Procedure, start: Callable[[], Awaitable[_T]]) -> _T:
        """Make a call that takes no longer than calls may; that it waits for its turn counts."""
        seconds = self.limits.call_timeout
        if seconds is None:
            return await start()
        try:
            async with self.io.limit(seconds):
                return await start()
        except TimeoutError:
            raise timed_out(procedure, seconds) from None

    async def _pass(self, procedure: Procedure, args: Record | None, fds: Sequence[int]) -> Reply:
        await self._turn()
        self._expects_descriptors = True  # and from now on, since a reply may come after its call was given up
        try:
            packet = await self._reply(self._begin(procedure, args, fds))
        finally:
            self._release()
        if isinstance(packet, Failure):
            raise packet.error
        return packet

    async def _open_pipe(self, procedure: Procedure, args: Record | None) -> tuple[Any, Pipe]:
        await self._turn()
        if not self._pipes and self._sock.family == socket.AF_UNIX and self._error is None:
            self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4 * CHUNK)
        try:
            serial = self._begin(procedure, args)
            pipe = self._pipes[serial] = Pipe(self, serial, procedure, sparse=takes_holes(procedure, args))
            packet = await self._reply(serial)
        finally:
            self._release()
        if isinstance(packet, Failure):
            self._drop_pipe(serial, packet.error)
            raise packet.error
        return packet.value, pipe

    @abstractmethod
    async def _reply(self, serial: int) -> Reply | Failure:
        """Wait for the answer to a call that was sent; a cancelled wait ends in ``_abandon``."""

    def _begin(self, procedure: Procedure, args: Record | None, fds: Sequence[int] = ()) -> int:
        """Send a call; return its serial."""
        if self._error is not None:
            raise again(self._error)
        if not fds:
            serial, frame = self.session.call(procedure, args)
            self.send(frame)
            return serial
        copies = duplicates(fds)
        try:
            serial, frame = self.session.call(procedure, args, len(fds))
        except LibvirtError:
            for copy in copies:
                os.close(copy)
            raise
        self._outbox.keep(frame)
        for copy in copies:
            self._outbox.keep_descriptor(copy)
        self._flush()
        return serial

    def _abandon(self, serial: int) -> None:
        """Forget a call; if it opens a stream, that is aborted when the server has opened it."""
        if serial in self._pipes:
            if self.session.is_pending(serial):
                self._late_openings.add(serial)
            return
        self.session.abandon(serial)
        if self.session.error is not None:
            self._lose(self.session.error)

    def _unclaimed(self, packet: Reply | Failure) -> None:
        """Take a reply that nobody waits for any more: its descriptors are closed, its stream is aborted."""
        if isinstance(packet, Reply) and packet.descriptors is not None:
            packet.descriptors.close()
        self._late_openings.discard(packet.serial)
        pipe = self._pipes.get(packet.serial)
        if pipe is None:
            return
        if isinstance(packet, Failure):
            self._drop_pipe(packet.serial, packet.error)
        else:
            pipe.abandon()

    def _drop_pipe(self, serial: int, error: LibvirtError) -> None:
        pipe = self._pipes.pop(serial, None)
        if pipe is not None:
            pipe.fail(error)

    # Turns: no more calls in flight than agreed

    async def _turn(self) -> None:
        """Wait until one more call may be sent; ``_release`` gives the turn back."""
        if self._free and self._outbox.size <= UNSENT_LIMIT:
            self._free -= 1
            return
        if not self._free:
            waker = self.io.event()
            self._queue.append(waker)
            try:
                await waker.wait()
            except BaseException:
                if waker.is_set():
                    self._release()
                else:
                    self._queue.remove(waker)
                raise
        else:
            self._free -= 1
        try:
            await self._wait_for_room()
        except BaseException:
            self._release()
            raise

    @property
    def _owed(self) -> int:
        """How many calls that were given up the server has not answered yet."""
        return self.session.owed + len(self._late_openings)

    def _release(self) -> None:
        """Give a turn to the next call; that of a call that was given up is kept until the server has answered."""
        if self._owed > self._held and self._error is None:
            self._held += 1
        elif self._queue:
            self._queue.popleft().set()
        else:
            self._free += 1

    async def room(self) -> None:
        """Wait until what is to be sent is not too much, and let others run."""
        await self._wait_for_room()
        if self._error is not None:
            raise again(self._error)
        await self.io.sleep(0)

    async def _wait_for_room(self) -> None:
        while self._outbox.size > UNSENT_LIMIT and self._error is None:
            if self._room is None:
                self._room = self.io.event()
            await self._room.wait()

    # Receiving

    def _read_packets(self) -> list[Packet]:
        """Take what the socket has; what is fatal ends the connection."""
        try:
            data: bytes | None = self._receive()
        except BlockingIOError:
            return []
        except OSError as reason:
            self._lose(system_error(reason.errno or 0, ErrorDomain.RPC, "Cannot recv data"))
            return []
        if self._keepalive is not None:
            self._keepalive.heard(self.io.now())
        try:
            if self._layer is not None and data:
                data = self._layer.unwrap(data)
                if data is None:
                    return []
            return self.session.receive_data(data or b"")
        except LibvirtError as error:
            self._lose(error)
            return []

    def _receive(self) -> bytes:
        size = _STREAM_READ_SIZE if self._pipes else READ_SIZE
        if not self._expects_descriptors:
            return self._sock.recv(size)
        data, messages, _flags, _address = self._sock.recvmsg(size, _ANCILLARY, socket.MSG_CMSG_CLOEXEC)
        fds = array.array("i")
        for level, kind, content in messages:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                fds.frombytes(content[: len(content) - len(content) % fds.itemsize])
        self._descriptors.add(fds)
        return data

    def _other(self, packet: Packet) -> None:
        """Hand on a packet that is not the reply to a call."""
        if isinstance(packet, Event):
            self.hub.deliver(packet)
        elif isinstance(packet, StreamPacket | HolePacket):
            pipe = self._pipes.get(packet.serial)
            if pipe is not None:
                pipe.feed(packet)
                if pipe.over:
                    self._pipes.pop(packet.serial, None)

    def _received(self) -> None:
        """Do what is due after the packets of one read: answers to pings, and the end that a bad frame brings."""
        while self._held and self._held > self._owed:
            self._held -= 1
            self._release()
        answer = self.session.data_to_send()
        if answer and self._outbox.size <= UNSENT_LIMIT:
            self.send(answer)
        if self.session.error is not None:
            self._lose(self.session.error)

    @property
    def _congested(self) -> bool:
        """Whether nothing should be read now: a stream's reader is slow, and nobody else waits, or it is very slow."""
        pipes = self._pipes.values()
        if any(pipe.overfull for pipe in pipes):
            return True
        return any(pipe.full for pipe in pipes) and not self._waiting and not any(pipe.awaited for pipe in pipes)

    @property
    @abstractmethod
    def _stalled(self) -> bool:
        """Whether nothing is being read, because a stream's reader is slow."""

    def _give_up_on_readers(self, *, led: bool = False) -> None:
        """Fail the streams whose readers hold up others for too long.

        Args:
            led: whether a call waits that is not in ``_waiting``.
        """
        if led or self._waiting or any(pipe.awaited for pipe in self._pipes.values()):
            now = self.io.now()
            for serial, pipe in list(self._pipes.items()):
                if pipe.give_up_on_reader(now):
                    self._pipes.pop(serial, None)

    @abstractmethod
    def relieved(self) -> None:
        """Take note that a pipe is below its limit again, or that somebody waits; the channel reads on if it may."""

    # Sending

    def send(self, frame: bytes) -> None:
        """Hand bytes to the socket; what it does not take now goes out later."""
        if self._error is not None:
            return
        try:
            if self._layer is not None:
                frame = self._layer.wrap(frame)
            if self._corked:
                self._outbox.keep(frame)
                return
            self._outbox.send(frame)
        except LibvirtError as error:
            self._lose(error)
        except OSError as reason:
            self._lose(_cannot_write(reason))
        else:
            if self._outbox.size:
                self._write_later()

    def send_data(self, header: bytes, data: memoryview) -> None:
        """Send a frame in two pieces, which are not copied where nothing lies between us and the socket."""
        if self._error is not None:
            return
        if self._layer is not None or self._corked:
            self.send(header + data)
            return
        try:
            self._outbox.send_parts(header, data)
        except OSError as reason:
            self._lose(_cannot_write(reason))
        else:
            if self._outbox.size:
                self._write_later()

    _waiting: Mapping[int, Any]
    """The calls that wait for their reply, by serial."""

    _corked = False
    """Whether what is sent waits for more, to go out in one piece."""

    def _flush(self) -> None:
        """Send what the socket takes of what is kept, and let those go on who wait for room."""
        if self._error is not None:
            return
        try:
            self._outbox.flush()
        except OSError as reason:
            self._lose(_cannot_write(reason))
            return
        if self._room is not None and self._outbox.size <= UNSENT_LIMIT:
            self._room.set()
            self._room = None
        if self._outbox.size:
            self._write_later()

    @abstractmethod
    def _write_later(self) -> None:
        """See to it that ``_flush`` is called when the socket can be written."""

    # Liveliness

    def keep_alive(self, interval: float, count: int) -> None:
        """Ping the server from now on when it is silent for ``interval`` seconds; 0 stops that."""
        self._keepalive = KeepAlive(interval, count, self.io.now()) if interval > 0 else None
        self._keepalive_changed.set()

    async def watch(self) -> None:
        """Ping a silent server, and give up one that stays silent; runs as a task of its own until the end."""
        while self._error is None:
            self._keepalive_changed = self.io.event()
            if self._keepalive is None:
                await self._keepalive_changed.wait()
                continue
            try:
                async with self.io.limit(max(0.0, self._keepalive.deadline - self.io.now())):
                    await self._keepalive_changed.wait()
            except TimeoutError:
                self._check_liveliness(self._keepalive)

    def _check_liveliness(self, keepalive: KeepAlive) -> None:
        now = self.io.now()
        if self._stalled:
            # Its answers lie unread behind a stream's data: tell that we live, and take its life for granted.
            keepalive.heard(now)
            self.send(PONG)
            return
        verdict = keepalive.check(now)
        if verdict is Verdict.PING and self._outbox.size <= UNSENT_LIMIT:
            self.send(PING)
        elif verdict is Verdict.DEAD:
            text = "connection closed due to keepalive timeout"
            self._lose(report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, text))

    # The end

    def _lose(self, error: LibvirtError) -> None:
        """Close the socket; every waiting call, stream and event reader gets the error."""
        if self._error is not None:
            return
        if self._explain is not None:
            error = self._explain(error)
        self._error = error
        self._let_go()
        self._sock.close()
        self._outbox.close()
        self._descriptors.close()
        if self._room is not None:
            self._room.set()
        for pipe in self._pipes.values():
            pipe.fail(error)
        self._pipes.clear()
        self._fail_waiting(error)
        while self._queue:
            self._release()
        self._keepalive_changed.set()
        self._on_lost(error)
        self.ended.set()

    @abstractmethod
    def _let_go(self) -> None:
        """Wake whoever waits for the socket, which is about to be closed."""

    @abstractmethod
    def _fail_waiting(self, error: LibvirtError) -> None:
        """Give the error to every call that waits for its reply."""


def _cannot_write(reason: OSError) -> LibvirtError:
    return system_error(reason.errno or 0, ErrorDomain.RPC, "Cannot write data")
