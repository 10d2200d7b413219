"""What connections need of asyncio, besides the channel."""

from __future__ import annotations

import asyncio
import contextlib
import math
import socket
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Final, TypeVar, cast

__all__ = ["AsyncioIo"]

_T = TypeVar("_T")
_NEXT_ADDRESS: Final = 0.25
"""Seconds after which the next address of a name is tried as well (RFC 8305)."""


class AsyncioIo:
    """See ``channel.Io``; made inside a running event loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()

    def event(self) -> asyncio.Event:
        """Make something to wait for."""
        return asyncio.Event()

    def now(self) -> float:
        """Tell the time of the loop's clock."""
        return self._loop.time()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

    def limit(self, seconds: float) -> asyncio.Timeout:
        """Bound the time of a block; TimeoutError leaves it when the time is up."""
        return asyncio.timeout(None if math.isinf(seconds) else seconds)

    @asynccontextmanager
    async def shield(self, seconds: float) -> AsyncIterator[None]:
        """Let a block end, for so long: a task that was cancelled goes on with what it does about that."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                yield

    async def readable(self, fd: int) -> None:
        """Wait until a descriptor can be read."""
        await self._ready(fd, self._loop.add_reader, self._loop.remove_reader)

    async def writable(self, fd: int) -> None:
        """Wait until a descriptor can be written."""
        await self._ready(fd, self._loop.add_writer, self._loop.remove_writer)

    async def _ready(self, fd: int, add: Callable[..., Any], remove: Callable[[int], Any]) -> None:
        ready = self._loop.create_future()

        def tell() -> None:
            remove(fd)
            if not ready.done():
                ready.set_result(None)

        add(fd, tell)
        try:
            await ready
        finally:
            if not ready.done() or ready.cancelled():
                remove(fd)

    async def in_thread(self, function: Callable[..., _T], *args: Any) -> _T:
        """Call a function that blocks; a cancelled wait leaves it to its end."""
        return await asyncio.to_thread(function, *args)

    async def dial_tcp(self, host: str, port: int) -> socket.socket:
        """Connect to one of a name's addresses, see ``channel.Io``."""
        left = deque(await self._resolve(host, port))
        tasks: list[asyncio.Task[socket.socket]] = []
        connected: asyncio.Task[socket.socket] | None = None
        failed: list[asyncio.Task[socket.socket]] = []
        try:
            while connected is None and (left or len(failed) < len(tasks)):
                if left:
                    tasks.append(asyncio.create_task(self._connect(*left.popleft())))
                pending = [task for task in tasks if task not in failed]
                patience = _NEXT_ADDRESS if left else None
                done, _ = await asyncio.wait(pending, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
                connected = next((task for task in done if task.exception() is None), None)
                failed += [task for task in done if task.exception() is not None]
            if connected is None:
                raise cast("OSError", failed[-1].exception())
        except BaseException:
            await _end_of_dials(tasks)
            raise
        tasks.remove(connected)
        try:
            await _end_of_dials(tasks)
        except BaseException:
            connected.result().close()
            raise
        return connected.result()

    async def _resolve(self, host: str, port: int) -> list[tuple[int, Any]]:
        """Find a name's addresses; what is an address already needs no thread."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        except socket.gaierror:
            found = await self._loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return [(family, address) for family, _kind, _protocol, _name, address in found]

    async def _connect(self, family: int, address: Any) -> socket.socket:
        sock = socket.socket(family, socket.SOCK_STREAM)
        try:
            sock.setblocking(False)
            await self._loop.sock_connect(sock, address)
        except BaseException:
            sock.close()
            raise
        return sock

    def background(self) -> _Background:
        """Own tasks for the time of a block."""
        return _Background()


class _Background:
    """Tasks that end with a block, which raises what it raises, without a group around it."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> _Background:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        tasks = list(self._tasks)
        await _end_of(tasks)
        for task in tasks:
            if not task.cancelled() and (failure := task.exception()) is not None:
                raise failure

    def start(self, function: Callable[..., Awaitable[None]], *args: Any) -> None:
        """Run a coroutine function as a task; it must not raise."""
        task = asyncio.create_task(cast("Coroutine[Any, Any, None]", function(*args)))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _end_of_dials(tasks: list[asyncio.Task[socket.socket]]) -> None:
    """Cancel attempts to connect, and close what the others of them have reached."""
    try:
        await _end_of(tasks)
    finally:
        for task in tasks:
            if not task.cancelled() and task.exception() is None:
                task.result().close()


async def _end_of(tasks: Iterable[asyncio.Task[Any]]) -> None:
    """Cancel tasks and wait until they have ended; if we are cancelled meanwhile, that comes after it."""
    cancellation: asyncio.CancelledError | None = None
    for task in tasks:
        task.cancel()
    while pending := [task for task in tasks if not task.done()]:
        try:
            await asyncio.wait(pending)
        except asyncio.CancelledError as error:
            cancellation = error
    if cancellation is not None:
        raise cancellation
