"""The channel for asyncio.

The event loop calls us when the socket can be read; each waiting call has a future, found by serial. No task of ours
runs for a call: the loop's callback reads, decodes and resolves.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from virtwire.protocol.message import Failure, Reply

from .base_channel import UNSENT_LIMIT, BaseChannel
from .channel import again
from .pipe import PATIENCE

if TYPE_CHECKING:
    from virtwire.protocol.errors import LibvirtError
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .channel import Tasks

__all__ = ["AsyncioChannel"]


class AsyncioChannel(BaseChannel):
    """Calls over one connected socket; see ``BaseChannel``. ``start`` must be called before anything else."""

    _waiting: dict[int, asyncio.Future[Reply | Failure]]

    def start(self, tasks: Tasks) -> None:
        """Begin to read and watch.

        Args:
            tasks: owns what runs in the background; when they end, the channel must have been closed.
        """
        self._loop = asyncio.get_running_loop()
        self._waiting = {}
        self._pause: asyncio.TimerHandle | None = None
        self._writing = False
        self._loop.add_reader(self._fd, self._read)
        tasks.start(self.watch)

    async def call(self, procedure: Procedure, args: Record | None = None) -> Any:
        """Call a procedure and wait for its result; see ``Channel.call``."""
        if self.limits.call_timeout is None:
            return await self._call(procedure, args)
        return await self._in_time(procedure, partial(self._call, procedure, args))

    async def _call(self, procedure: Procedure, args: Record | None) -> Any:
        if self._free and self._outbox.size <= UNSENT_LIMIT:
            self._free -= 1
        else:
            await self._turn()
        try:
            packet = await self._reply(self._begin(procedure, args))
        finally:
            self._release()
        if isinstance(packet, Failure):
            raise packet.error
        return packet.value

    async def _reply(self, serial: int) -> Reply | Failure:
        if self._error is not None:
            return Failure(serial, again(self._error))
        future: asyncio.Future[Reply | Failure] = self._loop.create_future()
        self._waiting[serial] = future
        self._resume()
        try:
            return await future
        except asyncio.CancelledError:
            if not future.cancelled():
                self._unclaimed(future.result())  # it came together with the cancellation
            else:
                self._waiting.pop(serial, None)
                self._abandon(serial)
            raise

    def _read(self) -> None:
        """Take what the socket has and wake the tasks whose packets came; called by the loop."""
        for packet in self._read_packets():
            if type(packet) is Reply or type(packet) is Failure:
                future = self._waiting.get(packet.serial)
                if future is None or future.done():
                    self._unclaimed(packet)
                else:
                    del self._waiting[packet.serial]
                    future.set_result(packet)
            else:
                self._other(packet)
        self._received()
        if self._pipes and self._error is None and self._congested:
            self._pause = self._loop.call_later(PATIENCE, self._lose_patience)
            self._loop.remove_reader(self._fd)

    @property
    def _stalled(self) -> bool:
        return self._pause is not None

    def _resume(self) -> None:
        if self._pause is not None and self._error is None and not self._congested:
            self._pause.cancel()
            self._pause = None
            self._loop.add_reader(self._fd, self._read)

    def _lose_patience(self) -> None:
        """Wait no longer for a stream's reader that holds up others."""
        self._give_up_on_readers()
        if self._congested:
            self._pause = self._loop.call_later(PATIENCE, self._lose_patience)
        else:
            self._resume()

    def relieved(self) -> None:
        """Read on: a stream's reader has caught up."""
        self._resume()

    def _write_later(self) -> None:
        if not self._writing and self._error is None:
            self._writing = True
            self._loop.add_writer(self._fd, self._write)

    def _write(self) -> None:
        self._flush()
        if self._error is None and not self._outbox.size:
            self._writing = False
            self._loop.remove_writer(self._fd)

    def _let_go(self) -> None:
        if self._pause is not None:
            self._pause.cancel()
        self._loop.remove_reader(self._fd)
        self._loop.remove_writer(self._fd)

    def _fail_waiting(self, error: LibvirtError) -> None:
        while self._waiting:
            serial, future = self._waiting.popitem()
            if not future.done():
                future.set_result(Failure(serial, again(error)))
