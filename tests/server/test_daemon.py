"""The daemon: several servers as one, and the end by itself when nobody is there."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
import trio
import trio.testing
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.server.config import Config
from virtwire.server.daemon import Daemon
from virtwire.server.dispatcher import Dispatcher
from virtwire.server.drivers import Drivers
from virtwire.server.handlers import HANDLERS
from virtwire.server.listeners import bind_unix
from virtwire.server.server import Server
from virtwire.server.unix_sockets import SocketDir

from tests.server.rig import FakeDriver, Peer


class Running:
    """A daemon of two servers in this process."""

    def __init__(self, daemon: Daemon, folder: Path) -> None:
        self.daemon = daemon
        self.ended = trio.Event()
        self._folder = folder
        self.peers: list[Peer] = []

    def connect(self, server: str) -> Peer:
        sock = socket.socket(socket.AF_UNIX)
        sock.connect(str(self._folder / server / "libvirt-sock"))
        self.peers.append(Peer(sock))
        return self.peers[-1]


@pytest.fixture
def clock() -> trio.testing.MockClock:
    return trio.testing.MockClock(autojump_threshold=0.1)


Start = Callable[..., AbstractAsyncContextManager[Running]]


def make_server(name: str, config: Config) -> Server:
    drivers = Drivers({"fake": lambda uri, flags: FakeDriver()})
    return Server(name, config, Dispatcher((REMOTE, QEMU, LXC), HANDLERS), drivers)


@pytest.fixture
def start(tmp_path: Path) -> Start:
    @asynccontextmanager
    async def running(timeout: int = 0, **settings: int) -> AsyncIterator[Running]:
        config = Config(**settings)  # type: ignore[arg-type]
        daemon = Daemon([make_server("one", config)], timeout)
        daemon.add(make_server("two", config))
        run = Running(daemon, tmp_path)
        with SocketDir(tmp_path / "one") as one, SocketDir(tmp_path / "two") as two:
            listeners = {"one": bind_unix(one, config), "two": bind_unix(two, config)}
            ready = trio.Event()

            async def serve() -> None:
                await daemon.run(listeners, ready.set)
                run.ended.set()

            async with trio.open_nursery() as nursery:
                nursery.start_soon(serve)
                await ready.wait()
                yield run
                nursery.cancel_scope.cancel()
        for peer in run.peers:
            peer.sock.close()

    return running


async def test_servers_have_their_limits_and_clients_to_themselves(start: Start) -> None:
    async with start(max_clients=1) as run:
        one, two = run.connect("one"), run.connect("two")
        await one.open()
        await two.open()
        assert [len(server.clients) for server in run.daemon.servers.values()] == [1, 1]
        assert [list(server.clients) for server in run.daemon.servers.values()] == [[1], [1]]


async def test_all_servers_end_together(start: Start) -> None:
    async with start() as run:
        one, two = run.connect("one"), run.connect("two")
        await one.open()
        await two.open()
        run.daemon.stop()
        assert await one.at_end()
        assert await two.at_end()
        await run.ended.wait()


async def test_it_ends_when_nobody_came(start: Start, clock: trio.testing.MockClock) -> None:
    async with start(timeout=60) as run:
        before = trio.current_time()
        await run.ended.wait()
        assert trio.current_time() - before == pytest.approx(60, abs=1)


async def test_it_stays_while_a_server_has_a_client(start: Start, clock: trio.testing.MockClock) -> None:
    async with start(timeout=60) as run:
        peer = run.connect("two")
        await peer.open()
        await trio.sleep(200)
        assert not run.ended.is_set()
        peer.sock.close()
        left = trio.current_time()
        await run.ended.wait()
        assert trio.current_time() - left == pytest.approx(60, abs=1)


async def test_the_timeout_can_be_changed(start: Start, clock: trio.testing.MockClock) -> None:
    async with start() as run:
        await trio.sleep(1000)
        run.daemon.set_timeout(20)
        await trio.sleep(10)
        run.daemon.set_timeout(0)
        await trio.sleep(1000)
        assert not run.ended.is_set()
        run.daemon.set_timeout(5)
        before = trio.current_time()
        await run.ended.wait()
        assert trio.current_time() - before == pytest.approx(5, abs=1)


async def test_a_timeout_longer_than_any_clock(start: Start) -> None:
    async with start() as run:
        run.daemon.set_timeout(2**32 - 1)
        await trio.testing.wait_all_tasks_blocked()
        assert not run.ended.is_set()


class Fickle:
    """A server whose only client comes, or goes, at the very moment after somebody has looked for it."""

    name = "fickle"

    def __init__(self, *, comes: bool) -> None:
        self.changed = trio.Event()
        self._comes = comes
        self._looked = False
        self._stopped = trio.Event()

    @property
    def clients(self) -> dict[int, None]:
        there = self._comes if self._looked else not self._comes
        if not self._looked:
            self._looked = True
            self.changed.set()
            self.changed = trio.Event()
        return {1: None} if there else {}

    async def run(self, listeners: object) -> None:
        await self._stopped.wait()

    def stop(self) -> None:
        self._stopped.set()


@pytest.mark.parametrize("comes", [True, False])
async def test_no_change_is_overlooked(clock: trio.testing.MockClock, comes: bool) -> None:
    daemon = Daemon([Fickle(comes=comes)], timeout=60)  # type: ignore[list-item]
    with trio.move_on_after(1000):
        await daemon.run({}, lambda: None)
    assert trio.current_time() == pytest.approx(1000 if comes else 60, abs=1)
