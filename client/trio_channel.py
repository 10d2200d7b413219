"""The channel for trio.

Every caller sends its own frame at once, without blocking. One of the waiting callers, the leader, reads for all and
wakes the others by serial; when its own reply is there it hands the reading on. So a call that is alone costs one
``send``, one wait for the socket and one ``recv``, and no call needs an event, a queue or a task of its own.

While nobody calls, a task of the connection, the pump, reads: events, streams' data, pings. A call that comes takes the
reading from it, and the pump comes back only after a rest without calls, so that call after call pays for this
change once and not each time. Considered: a task that always reads and wakes the callers (one task switch more a call,
a third of its time), and callers only (events would wait for the next call, and pings with them).

Cancellation is safe at each point: a frame is either not sent at all or handed to the socket (what the socket does not
take is finished by a task of the connection, never cut short); a call that waits is struck out and its late reply
dropped; a leader that is cancelled hands the reading on.
"""

from __future__ import annotations

from functools import partial
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
    wait_readable,
    wait_task_rescheduled,
    wait_writable,
)
from virtwire.protocol.message import Failure, Packet, Reply

from .base_channel import UNSENT_LIMIT, BaseChannel
from .channel import again, closed_error
from .pipe import PATIENCE

if TYPE_CHECKING:
    from virtwire.protocol.errors import LibvirtError
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .channel import Tasks

__all__ = ["TrioChannel"]

_REST: Final = 0.005
"""Seconds without a call after which the pump reads again; an event that comes after a call waits so long at most."""


class TrioChannel(BaseChannel):
    """Calls over one connected socket; see ``BaseChannel``. ``start`` must be called before anything else."""

    _waiting: dict[int, Task]

    def start(self, tasks: Tasks) -> None:
        """Begin to read, write and watch.

        Args:
            tasks: owns what runs in the background; when they end, the channel must have been closed.
        """
        self._tasks = tasks
        self._waiting = {}
        self._reading = False
        self._woken = 0
        self._writing = False
        self._calls = 0
        self._pump_scope: trio.CancelScope | None = None
        self._pump_waits = ParkingLot()
        self._pump_rests = False
        self._relief = trio.Event()
        tasks.start(self._pump)
        tasks.start(self.watch)

    @enable_ki_protection
    async def call(self, procedure: Procedure, args: Record | None = None) -> Any:
        """Call a procedure and wait for its result; see ``Channel.call``."""
        await checkpoint_if_cancelled()
        if self.limits.call_timeout is not None:
            packet = await self._in_time(procedure, partial(self._call, procedure, args))
        else:
            packet = await self._call(procedure, args)
        if isinstance(packet, Failure):
            raise packet.error
        return packet.value

    async def _call(self, procedure: Procedure, args: Record | None) -> Reply | Failure:
        if self._free and self._outbox.size <= UNSENT_LIMIT:
            self._free -= 1
        else:
            await self._turn()
        try:
            return await self._reply(self._begin(procedure, args))
        finally:
            self._release()

    call_with_descriptors = enable_ki_protection(BaseChannel.call_with_descriptors)
    open_stream = enable_ki_protection(BaseChannel.open_stream)

    # Reading: the leader, the others, and the pump

    async def _reply(self, serial: int) -> Reply | Failure:
        self._calls += 1
        packet = None
        if self._reading:
            if self._pump_scope is None:
                packet = await self._follow(serial)
            else:
                self._pump_scope.cancel()
                self._pump_scope = None
        if packet is None:
            self._reading = True
            packet = await self._lead(serial)
        return packet

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
                elif self._pipes and self._leader_is_held_up():
                    await self._relieved_or_patient()
                    continue
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

    def _hand_on(self) -> None:
        if self._waiting:
            # The newest call: its reply tends to come last, so that it leads for long.
            reschedule(self._waiting.popitem()[1])
        else:
            self._reading = False
            if self._pump_rests:
                self._pump_rests = False
                self._pump_waits.unpark_all()

    async def _pump(self) -> None:
        """Read while nobody calls; a task of its own until the end."""
        while self._error is None:
            if self._reading:
                self._pump_rests = True
                await self._pump_waits.park()
            calls = self._calls
            if calls:
                await trio.sleep(_REST)
                if self._reading or calls != self._calls:
                    continue
                self._calls = 0
            if self._corked:
                self._uncork()
            if self._pipes and self._congested:
                await self._relieved_or_patient()
            elif self._error is None:
                await self._pump_once()

    @property
    def _stalled(self) -> bool:
        return self._leader_is_held_up() if self._reading else self._congested

    def _leader_is_held_up(self) -> bool:
        return any(pipe.overfull for pipe in self._pipes.values())

    async def _relieved_or_patient(self) -> None:
        """Wait for a stream's reader, but not for ever if it holds up others; leader and pump may both wait here."""
        if self._relief.is_set():
            self._relief = trio.Event()
        with trio.move_on_after(PATIENCE):
            await self._relief.wait()
            return
        self._give_up_on_readers(led=self._reading)

    async def _pump_once(self) -> None:
        """Wait for the socket, unless a call comes and takes the reading; then read once."""
        self._reading = True
        self._pump_scope = scope = trio.CancelScope()
        try:
            with scope:
                await wait_readable(self._fd)
        except trio.ClosedResourceError:
            return
        finally:
            mine = self._pump_scope is scope
            if mine:
                self._pump_scope = None
                self._reading = False
        if mine:
            self._read(None)

    def relieved(self) -> None:
        """Read on: a stream's reader has caught up."""
        self._relief.set()

    def _read(self, own: int | None) -> Reply | Failure | None:
        """Take what the socket has, wake the tasks whose packets came; return the packet of our own serial."""
        found: Reply | Failure | None = None
        packets: list[Packet] = self._read_packets()
        for packet in packets:
            if type(packet) is Reply or type(packet) is Failure:
                if packet.serial == own:
                    found = packet
                elif (task := self._waiting.pop(packet.serial, None)) is not None:
                    reschedule(task, outcome.Value(packet))
                    self._woken += 1
                else:
                    self._unclaimed(packet)
            else:
                self._other(packet)
        if self._woken > 1:
            self._corked = True
        self._received()
        return found

    # Writing: at once, the rest by a task

    def _uncork(self) -> None:
        self._corked = False
        if self._outbox.size and not self._writing:
            self._flush()

    def _write_later(self) -> None:
        if not self._writing and not self._corked:
            self._writing = True
            self._tasks.start(self._write_rest)

    async def _write_rest(self) -> None:
        try:
            while self._outbox.size:
                await wait_writable(self._fd)
                self._flush()
        except trio.ClosedResourceError:
            pass
        finally:
            self._writing = False

    # The end

    def _let_go(self) -> None:
        notify_closing(self._sock)

    def _fail_waiting(self, error: LibvirtError) -> None:
        while self._waiting:
            serial, task = self._waiting.popitem()
            reschedule(task, outcome.Value(Failure(serial, again(error))))
            self._woken += 1
        self._pump_waits.unpark_all()
        self._relief.set()
