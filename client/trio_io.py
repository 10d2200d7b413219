"""What connections need of trio, besides the channel."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, TypeVar

import trio

__all__ = ["TrioIo"]

_T = TypeVar("_T")


class TrioIo:
    """See ``channel.Io``."""

    def event(self) -> trio.Event:
        """Make something to wait for."""
        return trio.Event()

    def now(self) -> float:
        """Tell the time of trio's clock."""
        return trio.current_time()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await trio.sleep(seconds)

    @asynccontextmanager
    async def limit(self, seconds: float) -> AsyncIterator[None]:
        """Bound the time of a block; TimeoutError leaves it when the time is up."""
        with trio.move_on_after(seconds) as scope:
            yield
        if scope.cancelled_caught:
            raise TimeoutError

    @asynccontextmanager
    async def shield(self, seconds: float) -> AsyncIterator[None]:
        """Let a block end though its task is cancelled, for so long."""
        with trio.move_on_after(seconds, shield=True):
            yield

    async def readable(self, fd: int) -> None:
        """Wait until a descriptor can be read."""
        await trio.lowlevel.wait_readable(fd)

    async def writable(self, fd: int) -> None:
        """Wait until a descriptor can be written."""
        await trio.lowlevel.wait_writable(fd)

    async def in_thread(self, function: Callable[..., _T], *args: Any) -> _T:
        """Call a function that blocks; a cancelled wait leaves it to its end."""
        return await trio.to_thread.run_sync(function, *args, abandon_on_cancel=True)

    async def dial_tcp(self, host: str, port: int) -> socket.socket:
        """Connect to one of a name's addresses, see ``channel.Io``."""
        try:
            stream = await trio.open_tcp_stream(host, port)
        except OSError as error:
            raise _reason(error) from error
        sock = socket.socket(fileno=stream.socket.detach())
        sock.setblocking(False)
        return sock

    def background(self) -> _Background:
        """Own tasks for the time of a block."""
        return _Background()


def _reason(error: OSError) -> OSError:
    """Find the system's own error below the one that sums up all addresses: the last one."""
    reason: BaseException | None = error
    while reason is not None:
        if isinstance(reason, OSError) and reason.errno is not None:
            return reason
        reason = reason.exceptions[-1] if isinstance(reason, BaseExceptionGroup) else reason.__cause__
    return error


class _Background:
    """A nursery whose block raises what it raises, without a group around it: its tasks never raise anything."""

    def __init__(self) -> None:
        self._manager = trio.open_nursery()

    async def __aenter__(self) -> _Background:
        self._nursery = await self._manager.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._nursery.cancel_scope.cancel()
        await self._manager.__aexit__(None, None, None)

    def start(self, function: Callable[..., Awaitable[None]], *args: Any) -> None:
        """Run a coroutine function as a task; it must not raise."""
        self._nursery.start_soon(function, *args)
