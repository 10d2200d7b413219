"""From a URI to a connection and back, against servers that the tests play."""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import NoReturn

import pytest
import trio
import trio.testing
import virtwire.client
from virtwire.client import Connection, LibvirtError
from virtwire.protocol.errors import AuthFailed, InvalidConn, NoConnect, report
from virtwire.protocol.errors import SystemError as LibvirtSystemError
from virtwire.protocol.generated.connect import AuthListRet, ConnectSupportsFeatureArgs, ConnectSupportsFeatureRet
from virtwire.protocol.procedures import Program

from tests.client.fake_server import FakeServer, found
from tests.peers.pki import Site

Serve = Callable[[FakeServer], Awaitable[None]]


@asynccontextmanager
async def listening(path: Path, serve: Serve) -> AsyncIterator[str]:
    """Serve each client of a Unix socket; give the URI."""

    async def handle(stream: trio.SocketStream) -> None:
        async with stream:
            await serve(FakeServer(stream))

    listener = trio.socket.socket(socket.AF_UNIX)
    await listener.bind(str(path / "sock"))
    listener.listen()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio.serve_listeners, handle, [trio.SocketListener(listener)])
        yield f"test+unix:///default?socket={path}/sock"
        nursery.cancel_scope.cancel()


async def greet(server: FakeServer) -> None:
    """Answer the preamble."""
    login = await server.call()
    assert login.procedure.name == "auth_list"
    await server.stream.send_all(server.session.reply(login, AuthListRet([0])))
    feature = await server.call()
    assert feature.args == ConnectSupportsFeatureArgs(10)
    await server.stream.send_all(server.session.reply(feature, ConnectSupportsFeatureRet(1)))
    opening = await server.call()
    assert opening.procedure.name == "connect_open"
    await server.stream.send_all(server.session.reply(opening, None))


class Polite:
    """Answers everything, and keeps what was called."""

    def __init__(self) -> None:
        self.called: list[str] = []

    async def __call__(self, server: FakeServer) -> None:
        await greet(server)
        while not self.called or self.called[-1] != "connect_close":
            call = await server.call()
            self.called.append(call.procedure.name)
            ret = None if call.args is None else found(call.args.name)  # type: ignore[attr-defined]
            await server.stream.send_all(server.session.reply(call, ret))


async def test_the_whole_life(tmp_path: Path) -> None:
    polite = Polite()
    async with listening(tmp_path, polite) as uri, virtwire.client.connect(uri) as connection:
        assert isinstance(connection, Connection)
        assert (await connection.domain_lookup_by_name("a")).name == "a"
    assert polite.called == ["domain_lookup_by_name", "connect_close"]
    with pytest.raises(InvalidConn):
        await connection.domain_lookup_by_name("a")


async def test_no_codec_is_imported_before_it_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_early() -> Iterator[Program]:
        raise AssertionError("all programs are imported")
        yield

    monkeypatch.setattr("virtwire.client.opening._programs", too_early)
    async with listening(tmp_path, Polite()) as uri, virtwire.client.connect(uri) as connection:
        assert (await connection.domain_lookup_by_name("a")).name == "a"


async def test_the_environment_names_the_daemon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listening(tmp_path, Polite()) as uri:
        monkeypatch.setenv("LIBVIRT_DEFAULT_URI", uri)
        async with virtwire.client.connect():
            pass


async def test_how_the_block_ends_is_not_hidden_by_a_lost_connection(tmp_path: Path) -> None:
    with pytest.RaisesGroup(KeyError, flatten_subgroups=True):
        async with listening(tmp_path, greet) as uri, virtwire.client.connect(uri):
            raise KeyError("the block's own")


async def test_a_connection_lost_before_its_end_ends_quietly(tmp_path: Path) -> None:
    async with listening(tmp_path, greet) as uri, virtwire.client.connect(uri):
        pass


async def test_a_daemon_that_does_not_answer_the_goodbye(
    tmp_path: Path, autojump_clock: trio.testing.MockClock
) -> None:
    async def stall(server: FakeServer) -> None:
        await greet(server)
        await trio.sleep_forever()

    async with listening(tmp_path, stall) as uri:
        async with virtwire.client.connect(uri):
            pass
        assert 5 <= trio.current_time() < 6


async def test_a_cancelled_block_does_not_wait_for_the_goodbye(tmp_path: Path) -> None:
    async def stall(server: FakeServer) -> None:
        await greet(server)
        await trio.sleep_forever()

    async with listening(tmp_path, stall) as uri:
        with trio.CancelScope() as scope:
            async with virtwire.client.connect(uri) as connection:
                scope.cancel()
                await connection.domain_lookup_by_name("a")
        assert scope.cancelled_caught


async def not_ready_in_three_seconds(uri: str) -> None:
    start = trio.current_time()
    with pytest.raises(LibvirtSystemError, match="was not ready within 3 seconds: Connection timed out") as caught:
        async with virtwire.client.connect(uri, timeout=3):
            raise AssertionError("it never opens")
    assert caught.value.int1 == errno.ETIMEDOUT
    assert trio.current_time() - start == pytest.approx(3, abs=0.5)


@pytest.mark.parametrize("answered", [0, 1])
async def test_the_deadline_covers_the_preamble(
    tmp_path: Path, autojump_clock: trio.testing.MockClock, answered: int
) -> None:
    async def stall(server: FakeServer) -> None:
        if answered:
            await server.stream.send_all(server.session.reply(await server.call(), AuthListRet([0])))
        await trio.sleep_forever()

    async with listening(tmp_path, stall) as uri:
        await not_ready_in_three_seconds(uri)


async def test_the_deadline_covers_the_name(autojump_clock: trio.testing.MockClock) -> None:
    class Silent(trio.abc.HostnameResolver):
        async def getaddrinfo(self, *_args: object) -> NoReturn:  # type: ignore[override]
            await trio.sleep_forever()

        async def getnameinfo(self, *_args: object) -> NoReturn:  # type: ignore[override]
            await trio.sleep_forever()

    trio.socket.set_custom_hostname_resolver(Silent())
    await not_ready_in_three_seconds("test+tcp://host.example/default")


async def test_the_deadline_covers_the_socket(autojump_clock: trio.testing.MockClock) -> None:
    with ExitStack() as stack:
        full = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        await not_ready_in_three_seconds(f"test+tcp://127.0.0.1:{full.getsockname()[1]}/default")


@pytest.mark.parametrize("shakes", [False, True], ids=["handshake", "confirmation"])
async def test_the_deadline_covers_tls(tmp_path: Path, autojump_clock: trio.testing.MockClock, shakes: bool) -> None:
    site = Site(tmp_path)
    ours, theirs = site.client(), site.server()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(theirs / "servercert.pem", theirs / "serverkey.pem")
    reached: list[str] = []

    async def handle(stream: trio.SocketStream) -> None:
        async with stream:
            if shakes:
                await trio.SSLStream(stream, context, server_side=True).do_handshake()
            reached.append("handshake" if shakes else "socket")
            await trio.sleep_forever()

    async with trio.open_nursery() as nursery:
        (listener,) = await trio.open_tcp_listeners(0, host="127.0.0.1")
        nursery.start_soon(trio.serve_listeners, handle, [listener])
        port = listener.socket.getsockname()[1]
        await not_ready_in_three_seconds(f"test+tls://127.0.0.1:{port}/default?pkipath={ours}")
        assert reached == ["handshake" if shakes else "socket"]
        nursery.cancel_scope.cancel()


async def test_the_daemon_refuses(tmp_path: Path) -> None:
    async def refuse(server: FakeServer) -> None:
        await server.stream.send_all(server.session.reply(await server.call(), AuthListRet([0])))
        await server.stream.send_all(server.session.fail(await server.call(), report(39, 7, "what feature?")))
        await server.stream.send_all(server.session.fail(await server.call(), report(5, 0, "no")))
        assert await server.stream.receive_some() == b""

    async with listening(tmp_path, refuse) as uri:
        with pytest.raises(NoConnect):
            async with virtwire.client.connect(uri):
                raise AssertionError("it never opens")


async def test_no_daemon_at_the_socket(tmp_path: Path) -> None:
    path = tmp_path / "none"
    with pytest.raises(LibvirtError) as caught:
        async with virtwire.client.connect(f"test+unix:///default?socket={path}"):
            raise AssertionError("it never opens")
    assert str(caught.value) == f"Failed to connect socket to '{path}': No such file or directory"
    assert (caught.value.code, caught.value.int1) == (38, errno.ENOENT)


async def test_a_socket_that_nobody_serves_any_more(tmp_path: Path) -> None:
    path = tmp_path / "stale"
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(path))
    with pytest.raises(LibvirtError, match="Connection refused"):
        async with virtwire.client.connect(f"test+unix:///default?socket={path}"):
            raise AssertionError("it never opens")


async def test_a_port_that_nobody_serves() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with pytest.raises(LibvirtError) as caught:
        async with virtwire.client.connect(f"test+tcp://127.0.0.1:{port}/default"):
            raise AssertionError("it never opens")
    assert str(caught.value) == f"unable to connect to server at '127.0.0.1:{port}': Connection refused"
    assert caught.value.code == 38


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a..b", "a" * 70])
async def test_a_host_that_does_not_exist(host: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        async with virtwire.client.connect(f"test+tcp://{host}/default"):
            raise AssertionError("it never opens")
    assert str(caught.value).startswith(f"Unable to resolve address '{host}' service '16509': ")
    assert caught.value.code == 38


async def test_tcp() -> None:
    polite = Polite()

    async def handle(stream: trio.SocketStream) -> None:
        async with stream:
            await polite(FakeServer(stream))

    async with trio.open_nursery() as nursery:
        (listener,) = await trio.open_tcp_listeners(0, host="127.0.0.1")
        port = listener.socket.getsockname()[1]
        nursery.start_soon(trio.serve_listeners, handle, [listener])
        async with virtwire.client.connect(f"test+tcp://127.0.0.1:{port}/default") as connection:
            assert (await connection.domain_lookup_by_name("b")).name == "b"
            sock = connection._channel._sock  # type: ignore[attr-defined]
            assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        nursery.cancel_scope.cancel()


async def test_tls_without_certificates_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(AuthFailed, match=r"cacert\.pem"):
        async with virtwire.client.connect(f"test+tls://127.0.0.1:1/default?pkipath={tmp_path}"):
            raise AssertionError("it never opens")


def test_asyncio_is_told_that_it_is_not_trio() -> None:
    async def main() -> None:
        async with virtwire.client.connect("test:///default"):
            raise AssertionError("it never opens")

    with pytest.raises(RuntimeError, match=r"needs trio; for asyncio there is virtwire\.client\.aio"):
        asyncio.run(main())
