"""The channel for trio.

Every caller sends its own frame at once, without blocking. One of the waiting callers, the leader, reads for all and
wakes the others by serial; when its own reply is there it hands the reading on. So a call that is alone costs one
``send``, one wait for the socket and one ``recv``, and no call needs an event, a queue or a task of its own.

Cancellation is safe at each point: a frame is either not sent at all or handed to the socket (what the socket does not
take is finished by a system task, never cut short); a call that waits is struck out and its late reply dropped; a
leader that is cancelled hands the reading on.
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any, Final

import outcome
import trio
from trio.lowlevel import (
    Abort,
    ParkingLot,
    Task,
    cancel_shielded_checkpoint,
    checkpoint_if_cancelled,
    current_task,
    enable_ki_protection,
    notify_closing,
    reschedule,
    spawn_system_task,
    wait_readable,
    wait_task_rescheduled,
    wait_writable,
)
from virtwire.protocol.errors import ErrorDomain, LibvirtError, system_error
from virtwire.protocol.message import Failure, Reply

from .channel import again, closed_error

if TYPE_CHECKING:
    from virtwire.protocol.client_session import ClientSession
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .channel import Layer

__all__ = ["TrioChannel"]

_READ_SIZE: Final = 65536
_UNSENT_LIMIT: Final = 1 << 20
"""Above so many unsent bytes new calls wait before they send, and pings stay unanswered."""


class TrioChannel:
    """Calls over one connected socket.

    Args:
        sock: connected and non-blocking; the channel owns it from now on.
        session: the protocol's state.
        layer: TLS over the socket, already open, or None.
    """

    def __init__(self, sock: socket.socket, session: ClientSession, layer: Layer | None = None) -> None:
        self._sock = sock
        self._fd = sock.fileno()
        self._session = session
        self._layer = layer
        self._waiting: dict[int, Task] = {}
        self._reading = False
        self._corked = False
        self._woken = 0
        self._unsent = bytearray()
        self._writing = False
        self._room = ParkingLot()
        self._error: LibvirtError | None = None

    @enable_ki_protection
    async def call(self, procedure: Procedure, args: Record | None = None) -> Any:
        """Call a procedure and wait for its result; see ``Channel.call``."""
        await checkpoint_if_cancelled()
        while len(self._unsent) > _UNSENT_LIMIT and self._error is None:
            await self._room.park()
        if self._error is not None:
            raise again(self._error)
        serial, frame = self._session.call(procedure, args)
        self._send(frame)
        packet = None
        if self._reading:
            packet = await self._follow(serial)
        if packet is None:
            self._reading = True
            packet = await self._lead(serial)
        if isinstance(packet, Failure):
            raise packet.error
        return packet.value

    def close(self) -> None:
        """Give up the connection; see ``Channel.close``."""
        self._lose(closed_error())

    # Reading: the leader and the others

    async def _follow(self, serial: int) -> Reply | Failure | None:
        """Wait until the leader has our packet, or (None) makes us the leader."""

        def abort(_raise_cancel: object) -> Abort:
            del self._waiting[serial]
            self._abandon(serial)
            return Abort.SUCCEEDED

        self._waiting[serial] = current_task()
        packet: Reply | Failure | None = await wait_task_rescheduled(abort)
        if packet is not None:
            self._woken -= 1
        return packet

    async def _lead(self, serial: int) -> Reply | Failure:
        """Read for everybody until our own packet is there; then, or when cancelled, hand the reading on."""
        packet: Reply | Failure | None = None
        try:
            while packet is None:
                if self._error is not None:
                    return Failure(serial, again(self._error))
                if self._corked:
                    # Those just woken may call again: all of that goes out in one piece.
                    while self._woken:
                        await cancel_shielded_checkpoint()
                    self._uncork()
                else:
                    await wait_readable(self._fd)
                packet = self._read(serial)
        except trio.ClosedResourceError:
            packet = Failure(serial, again(self._error or closed_error()))
        finally:
            if packet is None:
                self._abandon(serial)
            self._hand_on()
        return packet

    def _abandon(self, serial: int) -> None:
        self._session.abandon(serial)
        if self._session.error is not None:
            self._lose(self._session.error)

    def _hand_on(self) -> None:
        if self._waiting:
            # The newest call: its reply tends to come last, so that it leads for long.
            reschedule(self._waiting.popitem()[1])
        else:
            self._reading = False

    def _read(self, own: int) -> Reply | Failure | None:
        """Take what the socket has, wake the tasks whose packets came; return the packet of our own serial."""
        try:
            data: bytes | None = self._sock.recv(_READ_SIZE)
        except BlockingIOError:
            return None
        except OSError as reason:
            self._lose(system_error(reason.errno or 0, ErrorDomain.RPC, "Cannot recv data"))
            return None
        try:
            if self._layer is not None and data:
                data = self._layer.unwrap(data)
                if data is None:
                    return None
            packets = self._session.receive_data(data or b"")
        except LibvirtError as error:
            self._lose(error)
            return None
        found: Reply | Failure | None = None
        for packet in packets:
            if type(packet) is Reply or type(packet) is Failure:
                if packet.serial == own:
                    found = packet
                else:
                    reschedule(self._waiting.pop(packet.serial), outcome.Value(packet))
                    self._woken += 1
        if self._woken > 1:
            self._corked = True
        answer = self._session.data_to_send()
        if answer and len(self._unsent) <= _UNSENT_LIMIT:
            self._send(answer)
        if self._session.error is not None:
            self._lose(self._session.error)
        return found

    # Writing: at once, the rest by a task

    def _send(self, data: bytes) -> None:
        """Hand bytes to the socket; what it does not take now, a system task writes later."""
        if self._layer is not None:
            try:
                data = self._layer.wrap(data)
            except LibvirtError as error:
                self._lose(error)
                return
        if self._unsent or self._corked:
            self._unsent += data
            return
        sent = self._send_some(data)
        if sent < len(data):
            self._unsent += memoryview(data)[sent:]
            self._write_later()

    def _uncork(self) -> None:
        self._corked = False
        if self._unsent and not self._writing:
            self._send_unsent()
            if self._unsent:
                self._write_later()

    def _send_unsent(self) -> None:
        """Send what the socket takes of what is unsent, and let calls on that wait for room."""
        del self._unsent[: self._send_some(self._unsent)]
        if len(self._unsent) <= _UNSENT_LIMIT:
            self._room.unpark_all()

    def _send_some(self, data: bytes | bytearray) -> int:
        if self._error is not None:
            return len(data)
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return 0
        except OSError as reason:
            self._lose(system_error(reason.errno or 0, ErrorDomain.RPC, "Cannot write data"))
            return len(data)

    def _write_later(self) -> None:
        # A system task: the rest must go out though the call that began it is cancelled and its nursery ends, and a
        # nursery of the connection's own would make groups of the errors that users raise inside ``connect``. The
        # task ends with the bytes or with the socket, whichever comes first.
        self._writing = True
        spawn_system_task(self._write_rest, name="virtwire: rest of a frame")

    async def _write_rest(self) -> None:
        try:
            while self._unsent:
                await wait_writable(self._fd)
                self._send_unsent()
        except trio.ClosedResourceError:
            pass
        finally:
            self._writing = False

    # The end

    def _lose(self, error: LibvirtError) -> None:
        """Close the socket; every waiting call fails with its own copy of the error."""
        if self._error is not None:
            return
        self._error = error
        notify_closing(self._sock)
        self._sock.close()
        self._unsent.clear()
        self._room.unpark_all()
        while self._waiting:
            serial, task = self._waiting.popitem()
            reschedule(task, outcome.Value(Failure(serial, again(error))))
            self._woken += 1
