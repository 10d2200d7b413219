"""Trio and asyncio as a test sees them, so that one test runs under both and proves them equal.

An async test that takes the fixture ``world`` runs under trio, then under asyncio, each on a clock that jumps ahead
when nobody has anything to do: waits take no time, and a test that hangs fails at once. With ``real_world`` the clock
is the real one, for peers in other processes. A fixture that gives an async context manager is entered for the test.
After each such test the same descriptors must be open as before it, and no task may be left.
"""

from __future__ import annotations

import asyncio
import functools
import inspect
import os
import selectors
import socket
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, Any, Protocol

import pytest
import trio
import trio.testing
import virtwire.client
import virtwire.client.aio
from virtwire.client.asyncio_channel import AsyncioChannel
from virtwire.client.asyncio_io import AsyncioIo
from virtwire.client.trio_channel import TrioChannel
from virtwire.client.trio_io import TrioIo

if TYPE_CHECKING:
    from virtwire.client.channel import Io, Layer, Tasks
    from virtwire.client.events import EventHub
    from virtwire.client.limits import Limits
    from virtwire.protocol.errors import LibvirtError
    from virtwire.protocol.procedures import Program

    Channel = TrioChannel | AsyncioChannel

__all__ = ["Group", "Handle", "World", "open_descriptors", "run_on_worlds", "worlds"]

REAL_DEADLINE = 60.0
JUMPING_DEADLINE = 1e4


class Handle(ABC):
    """A task that a test started."""

    done = False
    """Whether it has ended, in whatever way."""

    @abstractmethod
    def cancel(self) -> None:
        """Cancel it, also before its first step."""


class Group(Protocol):
    """Tasks of a test; the block around them ends when they have, and raises what they raise in a group."""

    def start(self, function: Callable[..., Awaitable[Any]], *args: Any) -> Handle:
        """Run a coroutine function as a task."""
        ...

    def cancel(self) -> None:
        """Cancel all of them, not the block itself."""
        ...


class World(ABC):
    """An IO library, and what of ours belongs to it.

    Args:
        jumping: whether the clock jumps ahead instead of letting anybody wait.
    """

    name: str
    connect: Any
    connect_admin: Any

    def __init__(self, jumping: bool) -> None:
        self.jumping = jumping
        self.deadline = JUMPING_DEADLINE if jumping else REAL_DEADLINE

    def run(self, main: Callable[[], Awaitable[None]]) -> None:
        """Run a test; fail when it hangs, or leaves descriptors open or tasks running."""
        before = open_descriptors()
        self._run(main)
        assert open_descriptors() == before, "descriptors were left open"

    @abstractmethod
    def _run(self, main: Callable[[], Awaitable[None]]) -> None: ...

    @property
    @abstractmethod
    def io(self) -> Io:
        """Make the Io; only inside ``run``."""

    @abstractmethod
    def group(self) -> AbstractAsyncContextManager[Group]:
        """Own tasks for the time of a block."""

    @abstractmethod
    async def settle(self) -> None:
        """Wait until every other task waits, and nothing has arrived for any of them."""

    @abstractmethod
    def tasks(self) -> int:
        """Count the tasks that run."""

    @abstractmethod
    def channel(
        self,
        sock: socket.socket,
        programs: Iterable[Program],
        hub: EventHub,
        on_lost: Callable[[LibvirtError], None],
        tasks: Tasks,
        *,
        limits: Limits,
        layer: Layer | None,
    ) -> Channel:
        """Make a channel that is ready for calls."""


class _TrioHandle(Handle):
    def __init__(self) -> None:
        self._scope = trio.CancelScope()

    def cancel(self) -> None:
        self._scope.cancel()

    async def run(self, function: Callable[..., Awaitable[Any]], args: tuple[Any, ...]) -> None:
        try:
            with self._scope:
                await function(*args)
        finally:
            self.done = True


class _TrioGroup:
    def __init__(self, nursery: trio.Nursery) -> None:
        self._nursery = nursery
        self._handles: list[_TrioHandle] = []

    def start(self, function: Callable[..., Awaitable[Any]], *args: Any) -> Handle:
        handle = _TrioHandle()
        self._handles.append(handle)
        self._nursery.start_soon(handle.run, function, args, name=function)
        return handle

    def cancel(self) -> None:
        for handle in self._handles:
            handle.cancel()


class TrioWorld(World):
    """Trio."""

    name = "trio"
    connect = staticmethod(virtwire.client.connect)
    connect_admin = staticmethod(virtwire.client.connect_admin)

    def _run(self, main: Callable[[], Awaitable[None]]) -> None:
        async def in_time() -> None:
            with trio.fail_after(self.deadline):
                await main()

        clock = trio.testing.MockClock(autojump_threshold=0) if self.jumping else None
        trio.run(in_time, clock=clock)

    @property
    def io(self) -> Io:
        return TrioIo()

    @asynccontextmanager
    async def group(self) -> AsyncIterator[Group]:
        async with trio.open_nursery() as nursery:
            yield _TrioGroup(nursery)

    async def settle(self) -> None:
        await trio.testing.wait_all_tasks_blocked()

    def tasks(self) -> int:
        return trio.lowlevel.current_statistics().tasks_living

    def channel(self, sock: socket.socket, *args: Any, **named: Any) -> Channel:
        *args_, tasks = args
        channel = TrioChannel(TrioIo(), sock, *args_, **named)
        channel.start(tasks)
        return channel


class _Selector(selectors.DefaultSelector):  # type: ignore[valid-type,misc]
    """Tells when nobody has anything to do; then the clock may jump."""

    def __init__(self, jumping: bool) -> None:
        super().__init__()
        self._jumping = jumping
        self.now = 0.0
        self.settling: list[asyncio.Future[None]] = []

    def select(self, timeout: float | None = None) -> Any:
        if timeout is not None and timeout <= 0:
            return super().select(timeout)
        found = super().select(0)
        if found:
            return found
        if self.settling:
            for future in self.settling:
                if not future.done():
                    future.set_result(None)
            self.settling.clear()
            return []
        if not self._jumping or timeout is None:
            return super().select(timeout)
        self.now += timeout
        return []


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self, jumping: bool) -> None:
        self.selector = _Selector(jumping)
        self._jumping = jumping
        super().__init__(self.selector)

    def time(self) -> float:
        return self.selector.now if self._jumping else super().time()


class _AsyncioHandle(Handle):
    def __init__(self) -> None:
        self.task: asyncio.Task[None] | None = None

    def cancel(self) -> None:
        if self.task is not None:
            self.task.cancel()

    def ended(self, _task: asyncio.Task[None]) -> None:
        self.done = True


class _AsyncioGroup:
    def __init__(self, group: asyncio.TaskGroup) -> None:
        self._group = group
        self._handles: list[_AsyncioHandle] = []

    def start(self, function: Callable[..., Awaitable[Any]], *args: Any) -> Handle:
        async def run() -> None:
            await function(*args)

        handle = _AsyncioHandle()
        handle.task = self._group.create_task(run())
        handle.task.add_done_callback(handle.ended)
        self._handles.append(handle)
        return handle

    def cancel(self) -> None:
        for handle in self._handles:
            handle.cancel()


class AsyncioWorld(World):
    """Asyncio."""

    name = "asyncio"
    connect = staticmethod(virtwire.client.aio.connect)
    connect_admin = staticmethod(virtwire.client.aio.connect_admin)

    def _run(self, main: Callable[[], Awaitable[None]]) -> None:
        troubles: list[dict[str, Any]] = []

        async def in_time() -> None:
            asyncio.get_running_loop().set_exception_handler(lambda _loop, context: troubles.append(context))
            async with asyncio.timeout(self.deadline):
                await main()
            assert self.tasks() == 1, asyncio.all_tasks()

        with asyncio.Runner(loop_factory=functools.partial(_Loop, self.jumping)) as runner:
            runner.run(in_time())
        assert not troubles

    @property
    def io(self) -> Io:
        return AsyncioIo()

    @asynccontextmanager
    async def group(self) -> AsyncIterator[Group]:
        async with asyncio.TaskGroup() as group:
            yield _AsyncioGroup(group)

    async def settle(self) -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, _Loop)
        future: asyncio.Future[None] = loop.create_future()
        loop.selector.settling.append(future)
        await future

    def tasks(self) -> int:
        return len(asyncio.all_tasks())

    def channel(self, sock: socket.socket, *args: Any, **named: Any) -> Channel:
        *args_, tasks = args
        channel = AsyncioChannel(AsyncioIo(), sock, *args_, **named)
        channel.start(tasks)
        return channel


def worlds(*, jumping: bool) -> list[World]:
    """Make one of each."""
    return [TrioWorld(jumping), AsyncioWorld(jumping)]


def open_descriptors() -> dict[str, str]:
    """Give the open descriptors of this process, with what each is."""
    found = {}
    for fd in os.listdir("/proc/self/fd"):
        try:
            found[fd] = os.readlink(f"/proc/self/fd/{fd}")
        except FileNotFoundError:
            continue  # that of the listing itself
    return found


def run_on_worlds(items: list[pytest.Item]) -> None:
    """Let the async tests that take a world, or a fixture that does, run in it, before pytest-trio takes them."""
    for item in items:
        taken = {"world", "real_world"} & set(getattr(item, "fixturenames", ()))
        if taken and inspect.iscoroutinefunction(getattr(item, "obj", None)):
            assert isinstance(item, pytest.Function)
            item.obj = _in_world(item, item.obj, taken.pop())


def _in_world(item: pytest.Function, test: Callable[..., Awaitable[None]], fixture: str) -> Callable[..., None]:
    @functools.wraps(test)
    def run(**arguments: Any) -> None:
        async def main() -> None:
            async with AsyncExitStack() as stack:
                for name, value in arguments.items():
                    if isinstance(value, AbstractAsyncContextManager):
                        arguments[name] = await stack.enter_async_context(value)
                await test(**arguments)

        world: World = item.funcargs[fixture]
        world.run(main)

    return run
