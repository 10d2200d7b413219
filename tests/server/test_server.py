"""A server: accepting up to the limits, handshakes that block nobody, who its clients are, ending in order."""

from __future__ import annotations

import datetime as dt
import logging
import resource
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import trio
import trio.testing
from virtwire.protocol.generated.connect import ConnectOpenArgs
from virtwire.protocol.generated.domain import DomainDestroyArgs, DomainGetOsTypeArgs, DomainLookupByNameArgs
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.config import Config, PkiFiles
from virtwire.server.credentials import make_tls_server
from virtwire.server.dispatcher import Dispatcher
from virtwire.server.drivers import Drivers
from virtwire.server.handlers import HANDLERS
from virtwire.server.listeners import Address, bind_tcp, bind_unix
from virtwire.server.server import Server
from virtwire.server.unix_sockets import SocketDir

from tests.certs import forge
from tests.server.rig import DOMAIN, UUID, FakeDriver, Peer
from tests.server.tls_peer import TlsPeer, client_context

NOW = dt.datetime.now(dt.UTC)
LOOKUP = DomainLookupByNameArgs("box")
SLOW = DomainGetOsTypeArgs(DomainHandle("box", UUID, 7))


class Running:
    """A server in this process, and ways to reach it."""

    def __init__(self, server: Server, driver: FakeDriver, folder: Path, port: int) -> None:
        self.server = server
        self.driver = driver
        self.folder = folder
        self.port = port
        self.peers: list[Peer] = []

    def unix(self, name: str = "libvirt-sock") -> Peer:
        sock = socket.socket(socket.AF_UNIX)
        sock.connect(str(self.folder / name))
        self.peers.append(Peer(sock))
        return self.peers[-1]

    def tcp(self) -> socket.socket:
        sock = socket.create_connection(("127.0.0.1", self.port))
        self.peers.append(Peer(sock))
        return sock


@pytest.fixture
def clock() -> trio.testing.MockClock:
    """A clock that jumps when nothing happens, but not while the kernel carries bytes from socket to socket."""
    return trio.testing.MockClock(autojump_threshold=0.1)


Start = Callable[..., AbstractAsyncContextManager[Running]]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    @asynccontextmanager
    async def running(*, tls: bool = False, only_user: int | None = None, **settings: Any) -> AsyncIterator[Running]:
        driver = FakeDriver()
        config = Config(**settings)
        tls_server = make_tls_server(config) if tls else None
        drivers = Drivers({"fake": lambda uri, flags: driver})
        dispatcher = Dispatcher((REMOTE,), HANDLERS)
        server = Server("main", config, dispatcher, drivers, tls_server, only_user=only_user)
        with SocketDir(tmp_path / "sockets") as folder:
            listeners = bind_unix(folder, config)
            network = bind_tcp(Address("127.0.0.1", 0), 5, tls=tls)
            run = Running(server, driver, folder.folder, network[0].socket.getsockname()[1])
            try:
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(server.run, listeners + network)
                    yield run
                    nursery.cancel_scope.cancel()
            finally:
                for sock in (*(listener.socket for listener in network), *(peer.sock for peer in run.peers)):
                    sock.close()

    return running


async def test_both_unix_sockets(start: Start) -> None:
    async with start() as run:
        destroy = DomainDestroyArgs(DomainHandle(*DOMAIN))
        writer, reader = run.unix(), run.unix("libvirt-sock-ro")
        await writer.open()
        await reader.open()
        assert (await reader.refused("domain_destroy", destroy)).code == 29
        await writer.call("domain_destroy", destroy)
        assert run.driver.destroyed == ["box"]


async def test_tcp_is_served_without_delay(start: Start) -> None:
    async with start() as run:
        run.tcp()
        await run.peers[-1].open()
        assert (await run.peers[-1].call("domain_lookup_by_name", LOOKUP)).dom.name == "box"


async def test_max_clients_makes_the_rest_wait(start: Start) -> None:
    async with start(max_clients=2) as run:
        first, second = run.unix(), run.unix()
        await first.open()
        await second.open()
        third = run.unix("libvirt-sock-ro")
        await third.send(third.frame("connect_open", ConnectOpenArgs("fake:///", 0)))
        await trio.testing.wait_all_tasks_blocked()
        assert len(run.server.clients) == 2
        with pytest.raises(BlockingIOError):
            third.sock.recv(1)
        first.sock.close()
        reply = await third.read()
        assert reply is not None
        assert third.decode(reply[2]) is None
        assert len(run.server.clients) == 2


async def test_running_out_of_files_passes(
    start: Start, clock: trio.testing.MockClock, caplog: pytest.LogCaptureFixture
) -> None:
    async with start() as run:
        peer = run.unix()
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (peer.sock.fileno() + 1, hard))
        try:
            await trio.testing.wait_all_tasks_blocked()
            assert "cannot accept a client" in caplog.text
            assert "Too many open files" in caplog.text
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        await peer.open()


async def test_one_crash_is_one_clients(
    start: Start, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as run:
        good, bad = run.unix(), run.unix()
        await good.open()
        await bad.open()
        with monkeypatch.context() as patch:
            patch.setattr("virtwire.server.client.Client._answer", lambda self, call: 1 / 0)
            await bad.send(bad.frame("domain_lookup_by_name", LOOKUP))
            assert await bad.at_end()
        assert "connection failed" in caplog.text
        assert "ZeroDivisionError" in caplog.text
        assert (await good.call("domain_lookup_by_name", LOOKUP)).dom.name == "box"
        assert len(run.server.clients) == 1


async def test_stop_closes_idle_clients_and_answers_busy_ones(start: Start) -> None:
    async with start() as run:
        idle, busy = run.unix(), run.unix()
        await idle.open()
        await busy.open()
        await busy.send(busy.frame("domain_get_os_type", SLOW))
        await trio.testing.wait_all_tasks_blocked()
        run.server.stop()
        assert await idle.at_end()
        late = run.unix()  # the kernel still queues it; nobody accepts
        run.driver.gate.set()
        reply = await busy.read()
        assert reply is not None
        assert busy.decode(reply[2]).type == "hvm"
        assert await busy.at_end()
        with pytest.raises(BlockingIOError):
            late.sock.recv(1)


async def test_stop_does_not_wait_for_ever(start: Start, clock: trio.testing.MockClock) -> None:
    async with start() as run:
        busy = run.unix()
        await busy.open()
        await busy.send(busy.frame("domain_get_os_type", SLOW))
        await trio.testing.wait_all_tasks_blocked()
        before = trio.current_time()
        run.server.stop()
        assert await busy.at_end()
        assert 9 < trio.current_time() - before < 12
        assert run.driver.waiting == 0


# TLS


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    ca = forge.authority(now=NOW)
    folder = tmp_path_factory.mktemp("pki")
    return forge.write(folder, ca, server=forge.make("s", ca, now=NOW), client=forge.make("c", ca, now=NOW))


def peer(run: Running, pki: Path, *, certificate: bool = True) -> TlsPeer:
    files = (pki / "clientcert.pem", pki / "clientkey.pem") if certificate else ()
    return TlsPeer(run.tcp(), client_context(pki / "cacert.pem", *files))


async def test_a_call_over_tls(start: Start, pki: Path) -> None:
    async with start(tls=True, pki=PkiFiles.in_folder(pki)) as run:
        client = peer(run, pki)
        assert await client.talk() == b"\x01"
        frames = run.peers[-1]
        await client.send(frames.frame("connect_open", ConnectOpenArgs("fake:///", 0)))
        assert frames.decode(await client.receive()) is None
        await client.send(frames.frame("domain_lookup_by_name", LOOKUP))
        assert frames.decode(await client.receive()).dom.name == "box"


async def test_silent_handshakes_hold_up_nobody(
    start: Start, pki: Path, clock: trio.testing.MockClock, caplog: pytest.LogCaptureFixture
) -> None:
    async with start(tls=True, pki=PkiFiles.in_folder(pki)) as run:
        silent = [run.tcp() for _ in range(5)]
        client = peer(run, pki)
        assert await client.talk() == b"\x01"
        unix = run.unix()
        await unix.open()
        for sock in silent:
            assert await Peer(sock).at_end()
        assert trio.current_time() >= 30
        assert caplog.text.count("no TLS handshake within 30 seconds") == 5


async def test_max_anonymous_clients_holds_back_only_tls(
    start: Start, pki: Path, clock: trio.testing.MockClock
) -> None:
    async with start(tls=True, pki=PkiFiles.in_folder(pki), max_anonymous_clients=2) as run:
        run.tcp()
        run.tcp()
        client = peer(run, pki)
        unix = run.unix()
        await unix.open()
        before = trio.current_time()
        assert await client.talk() == b"\x01"
        assert trio.current_time() - before >= 29


async def test_a_handshake_that_ends_after_the_daemon_does_not_delay_it(
    start: Start, pki: Path, clock: trio.testing.MockClock
) -> None:
    async with start(tls=True, pki=PkiFiles.in_folder(pki)) as run:
        busy = run.unix()
        await busy.open()
        await busy.send(busy.frame("domain_get_os_type", SLOW))
        client = peer(run, pki)
        while len(run.server.clients) < 2:
            await trio.testing.wait_all_tasks_blocked()
        before = trio.current_time()
        run.server.stop()
        await trio.testing.wait_all_tasks_blocked()
        assert await client.talk() == b"\x01"
        assert await client.receive() == b""
        assert trio.current_time() - before < 5
        run.driver.gate.set()
        assert await busy.read() is not None


async def test_a_refused_client_is_named_in_the_log(start: Start, pki: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        async with start(tls=True, pki=PkiFiles.in_folder(pki)) as run:
            result = await peer(run, pki, certificate=False).talk()
            assert result == b"" or isinstance(result, OSError)
            await trio.testing.wait_all_tasks_blocked()
            assert len(run.server.clients) == 0
    assert "client 127.0.0.1:" in caplog.text
    assert "refused: the client sent no certificate" in caplog.text
