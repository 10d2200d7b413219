"""From a URI to a connection and back, against servers that the tests play."""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NoReturn

import pytest
import trio
import virtwire.client
import virtwire.client.aio
from virtwire.client import Connection, LibvirtError
from virtwire.protocol.errors import InvalidConn, NoConnect, report
from virtwire.protocol.errors import SystemError as LibvirtSystemError
from virtwire.protocol.generated.connect import AuthListRet, AuthSaslInitRet
from virtwire.protocol.procedures import Program

from tests.client.fake_server import FakeServer, Polite, forever, greet, listening
from tests.peers.pki import Site
from tests.worlds import World


async def test_the_whole_life(world: World, tmp_path: Path) -> None:
    polite = Polite()
    async with listening(world, tmp_path, polite) as peer, world.connect(peer.uri) as connection:
        assert isinstance(connection, Connection)
        assert (await connection.domain_lookup_by_name("a")).name == "a"
    assert polite.called == ["domain_lookup_by_name", "connect_close"]
    with pytest.raises(InvalidConn):
        await connection.domain_lookup_by_name("a")


async def test_no_codec_is_imported_before_it_is_needed(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_early() -> Iterator[Program]:
        raise AssertionError("all programs are imported")
        yield

    monkeypatch.setattr("virtwire.client.opening._programs", too_early)
    async with listening(world, tmp_path, Polite()) as peer, world.connect(peer.uri) as connection:
        assert (await connection.domain_lookup_by_name("a")).name == "a"


async def test_the_environment_names_the_daemon(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(world, tmp_path, Polite()) as peer:
        monkeypatch.setenv("LIBVIRT_DEFAULT_URI", peer.uri)
        async with world.connect():
            pass


async def test_how_the_block_ends_is_not_hidden_by_a_lost_connection(world: World, tmp_path: Path) -> None:
    async with listening(world, tmp_path, greet) as peer:
        with pytest.raises(KeyError, match="the block's own"):
            async with world.connect(peer.uri):
                raise KeyError("the block's own")


async def test_a_block_that_fails_says_goodbye_too(world: World, tmp_path: Path) -> None:
    polite = Polite()
    async with listening(world, tmp_path, polite) as peer:
        with pytest.raises(KeyError, match="the block's own"):
            async with world.connect(peer.uri):
                raise KeyError("the block's own")
    assert polite.called == ["connect_close"]


async def test_a_connection_lost_before_its_end_ends_quietly(world: World, tmp_path: Path) -> None:
    async with listening(world, tmp_path, greet) as peer, world.connect(peer.uri):
        pass


async def stall(server: FakeServer) -> None:
    """Answer the preamble, then nothing; read until the client closes."""
    await greet(server)
    while await server.receive():
        pass


async def test_a_daemon_that_does_not_answer_the_goodbye(world: World, tmp_path: Path) -> None:
    async with listening(world, tmp_path, stall) as peer:
        start = world.io.now()
        async with world.connect(peer.uri, keepalive_interval=0):
            pass
        assert world.io.now() - start == pytest.approx(5, abs=0.1)


async def test_a_cancelled_block_does_not_wait_for_the_goodbye(world: World, tmp_path: Path) -> None:
    async def use(uri: str) -> None:
        async with world.connect(uri, keepalive_interval=0) as connection:
            opened.set()
            await connection.domain_lookup_by_name("a")

    opened = world.io.event()
    async with listening(world, tmp_path, stall) as peer, world.group() as group:
        start = world.io.now()
        task = group.start(use, peer.uri)
        await opened.wait()
        await world.settle()
        task.cancel()
        await world.settle()
        assert task.done
        assert world.io.now() - start < 1


async def test_a_goodbye_can_be_cancelled(world: World, tmp_path: Path) -> None:
    async def use(uri: str) -> None:
        async with world.connect(uri, keepalive_interval=0):
            opened.set()

    opened = world.io.event()
    async with listening(world, tmp_path, stall) as peer, world.group() as group:
        task = group.start(use, peer.uri)
        await opened.wait()
        await world.settle()
        assert not task.done
        task.cancel()
        await world.settle()
        assert task.done
        assert peer.open == 0


@pytest.mark.parametrize(
    ("wrong", "text"),
    [
        ({"max_calls": 0}, "max_calls must be at least 1"),
        ({"call_timeout": 0}, "call_timeout must be more than 0, or None"),
        ({"call_timeout": float("nan")}, "call_timeout must be more than 0, or None"),
        ({"timeout": 0}, "timeout must be more than 0"),
        ({"keepalive_interval": -1}, "can be negative"),
        ({"keepalive_count": -1}, "can be negative"),
    ],
)
async def test_what_could_never_work_is_refused(world: World, wrong: dict[str, Any], text: str) -> None:
    with pytest.raises(ValueError, match=text):
        async with world.connect("test+unix:///default?socket=/nowhere", **wrong):
            pass


async def test_a_callbacks_own_deadline_is_not_ours(real_world: World, tmp_path: Path) -> None:
    async def offer(server: FakeServer) -> None:
        await server.send(server.session.reply(await server.call(), AuthListRet([1])))
        await server.send(server.session.reply(await server.call(), AuthSaslInitRet("SCRAM-SHA-256")))
        await server.call()

    async def nobody_answers(_wanted: object) -> list[str | None]:
        raise TimeoutError("nobody at the keyboard")

    async with listening(real_world, tmp_path, offer) as peer:
        with pytest.raises(TimeoutError, match="nobody at the keyboard"):
            async with real_world.connect(peer.uri, credentials=nobody_answers):
                pass


async def not_ready_in_three_seconds(world: World, uri: str) -> None:
    start = world.io.now()
    with pytest.raises(LibvirtSystemError, match="was not ready within 3 seconds: Connection timed out") as caught:
        async with world.connect(uri, timeout=3):
            raise AssertionError("it never opens")
    assert caught.value.int1 == errno.ETIMEDOUT
    assert world.io.now() - start == pytest.approx(3, abs=0.5)


@pytest.mark.parametrize("answered", [0, 1])
async def test_the_deadline_covers_the_preamble(world: World, tmp_path: Path, answered: int) -> None:
    async def answer_some(server: FakeServer) -> None:
        if answered:
            await server.send(server.session.reply(await server.call(), AuthListRet([0])))
        await forever(world)

    async with listening(world, tmp_path, answer_some) as peer:
        await not_ready_in_three_seconds(world, peer.uri)


async def test_the_deadline_covers_the_name(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_args: object, **_named: object) -> NoReturn:
        await forever(world)
        raise AssertionError

    class Silent(trio.abc.HostnameResolver):
        getaddrinfo = getnameinfo = never

    if world.name == "trio":
        trio.socket.set_custom_hostname_resolver(Silent())
    else:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", never)
    await not_ready_in_three_seconds(world, "test+tcp://host.example/default")


async def test_the_deadline_covers_the_socket(world: World) -> None:
    with ExitStack() as stack:
        full = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        await not_ready_in_three_seconds(world, f"test+tcp://127.0.0.1:{full.getsockname()[1]}/default")


async def test_the_deadline_covers_a_full_backlog(world: World, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as full, socket.socket(socket.AF_UNIX) as waiting:
        full.bind(str(tmp_path / "full"))
        full.listen(0)
        waiting.connect(str(tmp_path / "full"))
        await not_ready_in_three_seconds(world, f"test+unix:///default?socket={tmp_path}/full")


@pytest.mark.parametrize("shakes", [False, True], ids=["handshake", "confirmation"])
async def test_the_deadline_covers_tls(world: World, tmp_path: Path, shakes: bool) -> None:
    site = Site(tmp_path)
    ours, theirs = site.client(), site.server()
    reached: list[str] = []

    async def shake(server: FakeServer) -> None:
        if shakes:
            await handshake(server, theirs)
        reached.append("handshake" if shakes else "socket")
        await forever(world)

    async with listening(world, None, shake) as peer:
        await not_ready_in_three_seconds(world, f"test+tls://127.0.0.1:{peer.port}/default?pkipath={ours}")
    assert reached == ["handshake" if shakes else "socket"]


async def handshake(server: FakeServer, folder: Path) -> None:
    """Do the server's part of a TLS handshake."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "servercert.pem", folder / "serverkey.pem")
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = context.wrap_bio(incoming, outgoing, server_side=True)
    while True:
        try:
            tls.do_handshake()
        except ssl.SSLWantReadError:
            await server.send(outgoing.read())
            incoming.write(await server.receive())
        else:
            await server.send(outgoing.read())
            return


async def test_the_daemon_refuses(world: World, tmp_path: Path) -> None:
    async def refuse(server: FakeServer) -> None:
        await server.send(server.session.reply(await server.call(), AuthListRet([0])))
        await server.refuse(await server.call(), report(39, 7, "what feature?"))
        await server.refuse(await server.call(), report(5, 0, "no"))
        assert await server.receive() == b""

    async with listening(world, tmp_path, refuse) as peer:
        with pytest.raises(NoConnect):
            async with world.connect(peer.uri):
                raise AssertionError("it never opens")


async def test_no_daemon_at_the_socket(world: World, tmp_path: Path) -> None:
    path = tmp_path / "none"
    with pytest.raises(LibvirtError) as caught:
        async with world.connect(f"test+unix:///default?socket={path}"):
            raise AssertionError("it never opens")
    assert str(caught.value) == f"Failed to connect socket to '{path}': No such file or directory"
    assert (caught.value.code, caught.value.int1) == (38, errno.ENOENT)


async def test_a_socket_that_nobody_serves_any_more(world: World, tmp_path: Path) -> None:
    path = tmp_path / "stale"
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(path))
    with pytest.raises(LibvirtError, match="Connection refused"):
        async with world.connect(f"test+unix:///default?socket={path}"):
            raise AssertionError("it never opens")


async def test_a_port_that_nobody_serves(world: World) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with pytest.raises(LibvirtError) as caught:
        async with world.connect(f"test+tcp://127.0.0.1:{port}/default"):
            raise AssertionError("it never opens")
    assert str(caught.value) == f"unable to connect to server at '127.0.0.1:{port}': Connection refused"
    assert caught.value.code == 38


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a..b", "a" * 70])
async def test_a_host_that_does_not_exist(real_world: World, host: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        async with real_world.connect(f"test+tcp://{host}/default"):
            raise AssertionError("it never opens")
    assert str(caught.value).startswith(f"Unable to resolve address '{host}' service '16509': ")
    assert caught.value.code == 38


async def test_tcp(world: World) -> None:
    async with listening(world, None, Polite()) as peer, world.connect(peer.uri) as connection:
        assert (await connection.domain_lookup_by_name("b")).name == "b"
        sock = connection._channel._sock
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


async def test_tls_without_certificates_says_what_is_missing(world: World, tmp_path: Path) -> None:
    with pytest.raises(LibvirtError, match=r"cacert\.pem"):
        async with world.connect(f"test+tls://127.0.0.1:1/default?pkipath={tmp_path}"):
            raise AssertionError("it never opens")


def test_asyncio_is_told_that_it_is_not_trio() -> None:
    async def main() -> None:
        async with virtwire.client.connect("test:///default"):
            raise AssertionError("it never opens")

    with pytest.raises(RuntimeError, match=r"needs trio; for asyncio there is virtwire\.client\.aio"):
        asyncio.run(main())


def test_trio_is_told_that_it_is_not_asyncio() -> None:
    async def main() -> None:
        async with virtwire.client.aio.connect("test:///default"):
            raise AssertionError("it never opens")

    with pytest.raises(RuntimeError, match=r"needs asyncio; for trio there is virtwire\.client"):
        trio.run(main)
