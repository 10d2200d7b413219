"""A server: accepting up to the limits, handshakes that block nobody, who its clients are, ending in order."""

from __future__ import annotations

import datetime as dt
import logging
import os
import re
import resource
import shutil
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.admin_enums import ClientTransport
from virtwire.protocol.generated.connect import ConnectOpenArgs
from virtwire.protocol.generated.domain import (
    DomainDestroyArgs,
    DomainGetOsTypeArgs,
    DomainGetXmlDescArgs,
    DomainLookupByNameArgs,
)
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
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
        dispatcher = Dispatcher((REMOTE, QEMU, LXC), HANDLERS)
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


# Who the clients are, and limits that change


async def test_clients_have_numbers_times_and_identities(start: Start) -> None:
    async with start() as run:
        before = int(time.time())
        writer = run.unix()
        await writer.open()
        await run.unix("libvirt-sock-ro").open()
        run.tcp()
        await run.peers[-1].open()
        one, two, three = run.server.clients.values()
        assert (one.id, two.id, three.id) == (1, 2, 3)
        assert before <= one.since <= two.since <= three.since <= time.time()
        assert (one.read_only, two.read_only, three.read_only) == (False, True, False)
        assert (one.identity.process_id, one.identity.user_id) == (os.getpid(), os.getuid())
        assert three.identity.transport is ClientTransport.TCP
        assert three.identity.address == f"127.0.0.1:{run.peers[-1].sock.getsockname()[1]}"
        writer.sock.close()
        await trio.testing.wait_all_tasks_blocked()
        assert list(run.server.clients) == [2, 3]
        await run.unix().open()
        assert list(run.server.clients) == [2, 3, 4]


async def test_a_client_is_read_only_once_it_asked_for_it(start: Start) -> None:
    async with start() as run:
        await run.unix().open(flags=1)
        assert run.server.clients[1].read_only


async def test_clients_are_anonymous_until_their_handshake_ends(start: Start, pki: Path) -> None:
    async with start(tls=True, pki=PkiFiles.in_folder(pki)) as run:
        client = peer(run, pki)
        while not run.server.clients:
            await trio.testing.wait_all_tasks_blocked()
        assert (run.server.anonymous, run.server.clients[1].identity.x509_dname) == (1, None)
        assert await client.talk() == b"\x01"
        await trio.testing.wait_all_tasks_blocked()
        assert (run.server.anonymous, run.server.clients[1].identity.x509_dname) == (0, "CN=c")
        run.tcp().close()
        await trio.testing.wait_all_tasks_blocked()
        assert (run.server.anonymous, len(run.server.clients)) == (0, 1)


async def test_without_verification_a_certificate_says_nothing(start: Start, pki: Path) -> None:
    async with start(tls=True, pki=PkiFiles.in_folder(pki), tls_no_verify_certificate=True) as run:
        assert await peer(run, pki).talk() == b"\x01"
        await trio.testing.wait_all_tasks_blocked()
        assert run.server.clients[1].identity.x509_dname is None


async def test_a_login_ends_anonymity(start: Start) -> None:
    async with start(auth_unix_rw="polkit") as run:
        client = run.unix()
        while not run.server.clients:
            await trio.testing.wait_all_tasks_blocked()
        assert run.server.anonymous == 1
        await client.call("auth_list")  # which lets root in
        assert run.server.anonymous == (0 if os.getuid() == 0 else 1)


async def test_max_clients_changes_at_once(start: Start) -> None:
    async with start(max_clients=1, max_anonymous_clients=1) as run:
        first, second = run.unix(), run.unix()
        await first.open()
        await second.send(second.frame("connect_open", ConnectOpenArgs("fake:///", 0)))
        await trio.testing.wait_all_tasks_blocked()
        assert len(run.server.clients) == 1
        run.server.set_limits(clients=2)
        assert await second.read() is not None
        assert run.server.max_clients == 2
        run.server.set_limits(clients=1)  # nobody is disconnected
        assert (await second.call("domain_lookup_by_name", LOOKUP)).dom.name == "box"
        first.sock.close()
        third = run.unix()
        await third.send(third.frame("connect_open", ConnectOpenArgs("fake:///", 0)))
        await trio.testing.wait_all_tasks_blocked()
        assert list(run.server.clients) == [2]


async def test_limits_that_contradict_each_other(start: Start) -> None:
    async with start(max_clients=10, max_anonymous_clients=5) as run:
        for limits in ((4, None), (None, 11), (3, 4)):
            with pytest.raises(LibvirtError, match="clients waiting for authentication must not be less") as caught:
                run.server.set_limits(*limits)
            assert (caught.value.code, caught.value.domain) == (8, 7)
        assert (run.server.max_clients, run.server.max_anonymous_clients) == (10, 5)
        run.server.set_limits(anonymous=0)
        run.server.set_limits(clients=0)
        assert (run.server.max_clients, run.server.max_anonymous_clients) == (0, 0)


async def test_processes_of_other_users_are_refused(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    async with start(only_user=os.getuid() + 1) as run:
        assert await run.unix().at_end()
        assert f"refused: it is of user {os.getuid()}" in caplog.text
        run.tcp()
        assert await run.peers[-1].at_end()
    async with start(only_user=os.getuid()) as run:
        await run.unix().open()


async def test_a_client_that_is_disconnected(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        async with start() as run:
            client, other = run.unix(), run.unix()
            await client.open()
            await other.open()
            await client.send(client.frame("domain_get_os_type", SLOW))
            while not run.driver.waiting:
                await trio.testing.wait_all_tasks_blocked()
            run.server.clients[1].disconnect()
            assert await client.at_end()
            assert (list(run.server.clients), run.driver.waiting) == ([2], 0)
            assert (await other.call("domain_lookup_by_name", LOOKUP)).dom.name == "box"
    assert "disconnected" in caplog.text


async def test_a_handshake_that_is_disconnected(start: Start, pki: Path) -> None:
    async with start(tls=True, pki=PkiFiles.in_folder(pki)) as run:
        run.tcp()
        while not run.server.clients:
            await trio.testing.wait_all_tasks_blocked()
        run.server.clients[1].disconnect()
        assert await run.peers[-1].at_end()
        assert (run.server.anonymous, len(run.server.clients)) == (0, 0)


async def test_workers_are_shared_by_the_clients(start: Start) -> None:
    async with start(min_workers=1, max_workers=1, prio_workers=0) as run:
        one, two = run.unix(), run.unix()
        await one.open()
        await two.open()
        for client in (one, two):
            await client.send(client.frame("domain_get_os_type", SLOW))
        while run.server.workers.counts().depth < 1:
            await trio.testing.wait_all_tasks_blocked()
        assert run.driver.waiting == 1
        assert (await two.call("domain_lookup_by_name", LOOKUP)).dom.name == "box"  # needs no worker
        run.server.workers.resize(maximum=2)
        await trio.testing.wait_all_tasks_blocked()
        assert (run.driver.waiting, run.server.workers.counts().current) == (2, 2)
        run.driver.gate.set()
        assert await one.read() is not None


async def test_priority_procedures_pass_what_is_stuck(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async with start(min_workers=1, max_workers=1, prio_workers=1) as run:

        async def stuck(domain: object, flags: int) -> str:
            await trio.sleep_forever()
            raise AssertionError("it woke up")

        monkeypatch.setattr(run.driver, "domain_get_xml_desc", stuck, raising=False)
        run.driver.gate.set()
        slow = DomainGetXmlDescArgs(DomainHandle("box", UUID, 7), 0)
        assert not REMOTE.by_name["domain_get_xml_desc"].priority
        assert REMOTE.by_name["domain_get_os_type"].priority
        one, two = run.unix(), run.unix()
        for client in (one, two):
            await client.open()
            await client.send(client.frame("domain_get_xml_desc", slow))
        while run.server.workers.counts().depth < 1:
            await trio.testing.wait_all_tasks_blocked()
        assert (await two.call("domain_get_os_type", SLOW)).type == "hvm"


async def test_a_client_that_goes_gives_up_its_place_in_the_queue(start: Start) -> None:
    async with start(min_workers=1, max_workers=1, prio_workers=0) as run:
        one, two = run.unix(), run.unix()
        await one.open()
        await two.open()
        for client in (one, two):
            await client.send(client.frame("domain_get_os_type", SLOW))
        while run.server.workers.counts().depth < 1:
            await trio.testing.wait_all_tasks_blocked()
        run.server.clients[2].disconnect()
        assert await two.at_end()
        assert run.server.workers.counts().depth == 0


async def test_tls_files_are_read_again_for_clients_to_come(start: Start, tmp_path: Path) -> None:
    old, new = forge.authority(now=NOW), forge.authority(now=NOW)
    folder, next_folder = tmp_path / "pki", tmp_path / "next"
    for authority, path in ((old, folder), (new, next_folder)):
        path.mkdir()
        forge.write(
            path, authority, server=forge.make("s", authority, now=NOW), client=forge.make("c", authority, now=NOW)
        )
    kept = tmp_path / "kept"
    shutil.copytree(folder, kept)
    async with start(tls=True, pki=PkiFiles.in_folder(folder)) as run:
        first = peer(run, kept)
        assert await first.talk() == b"\x01"
        for name in ("cacert.pem", "servercert.pem", "serverkey.pem"):
            shutil.copy(next_folder / name, folder)
        assert await peer(run, kept).talk() == b"\x01"
        await run.server.reload_tls()
        result = await peer(run, kept).talk()
        assert result == b"" or isinstance(result, OSError)
        assert await peer(run, next_folder).talk() == b"\x01"
        frames = run.peers[0]
        await first.send(frames.frame("connect_open", ConnectOpenArgs("fake:///", 0)))
        assert frames.decode(await first.receive()) is None
        (folder / "serverkey.pem").write_text("no key")
        with pytest.raises(LibvirtError, match=re.escape(f"{folder}/serverkey.pem")) as caught:
            await run.server.reload_tls()
        assert (caught.value.code, caught.value.domain) == (38, 7)
        assert await peer(run, next_folder).talk() == b"\x01"


async def test_no_tls_to_read_again(start: Start) -> None:
    async with start() as run:
        with pytest.raises(LibvirtError, match="no tls service found, unable to update tls files") as caught:
            await run.server.reload_tls()
        assert (caught.value.code, caught.value.domain) == (1, 7)
