"""The handshake: the confirmation byte, refusals, silence, clients that are no TLS clients; the layer after it."""

from __future__ import annotations

import datetime as dt
import socket
import ssl
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import trio
import trio.testing
from virtwire.server.tls import LINGER, HandshakeRefused, TlsLayer, TlsServer

from tests.certs import forge
from tests.server.tls_peer import TlsPeer, client_context, pair

NOW = dt.datetime.now(dt.UTC)


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    ca = forge.authority(now=NOW)
    return forge.write(
        tmp_path_factory.mktemp("pki"),
        ca,
        server=forge.make("server", ca, now=NOW),
        client=forge.make("c", ca, now=NOW),
    )


def server_context(pki: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.num_tickets = 0
    context.load_cert_chain(pki / "servercert.pem", pki / "serverkey.pem")
    context.load_verify_locations(pki / "cacert.pem")
    context.verify_mode = ssl.CERT_OPTIONAL
    return context


def server(pki: Path, judge: Callable[[Sequence[bytes]], str | None] = lambda _sent: None) -> TlsServer:
    return TlsServer(server_context(pki), judge)


def peer(pki: Path, sock: socket.socket) -> TlsPeer:
    return TlsPeer(sock, client_context(pki / "cacert.pem", pki / "clientcert.pem", pki / "clientkey.pem"))


async def refusal(tls: TlsServer, sock: socket.socket) -> str:
    with sock, pytest.raises(HandshakeRefused) as caught:
        await tls.handshake(sock)
    return str(caught.value)


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
async def test_confirmation_byte_and_nothing_else(pki: Path, version: ssl.TLSVersion) -> None:
    ours, theirs = pair()
    seen: list[Sequence[bytes]] = []
    tls = server(pki, lambda sent: seen.append(sent))  # type: ignore[func-returns-value]
    context = client_context(pki / "cacert.pem", pki / "clientcert.pem", pki / "clientkey.pem")
    context.minimum_version = context.maximum_version = version
    client = TlsPeer(theirs, context)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(tls.handshake, ours)
        assert await client.talk() == b"\x01"
    with pytest.raises(BlockingIOError):  # no session ticket behind it
        theirs.recv(1)
    assert seen[0][0] == ssl.PEM_cert_to_DER_cert((pki / "clientcert.pem").read_text())
    ours.close()
    theirs.close()


async def test_layer_carries_data_both_ways(pki: Path) -> None:
    ours, theirs = pair()
    client = peer(pki, theirs)
    layer: TlsLayer | None = None

    async def serve() -> None:
        nonlocal layer
        layer = await server(pki).handshake(ours)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(serve)
        await client.talk()
    assert layer is not None
    await client.send(b"x" * 100_000)
    received = b""
    while len(received) < 100_000:
        await trio.lowlevel.wait_readable(ours)
        received += layer.unwrap(ours.recv(16384))
    assert received == b"x" * 100_000
    ours.send(layer.wrap(b"answer"))
    assert await client.receive() == b"answer"
    with pytest.raises(OSError):
        layer.unwrap(b"\x17\x03\x03\x00\x05junk!")
    ours.close()
    theirs.close()


async def test_first_call_may_come_before_the_byte(pki: Path) -> None:
    ours, theirs = pair()
    client = peer(pki, theirs)

    async def eager() -> None:
        await client.handshake()
        await client.send(b"call")

    async with trio.open_nursery() as nursery:
        nursery.start_soon(eager)
        layer = await server(pki).handshake(ours)
    rest = b""
    while True:
        try:
            rest += ours.recv(65536)
        except BlockingIOError:
            break
    assert layer.unwrap(rest) == b"call"
    ours.close()
    theirs.close()


async def test_the_judge_refuses(pki: Path) -> None:
    ours, theirs = pair()
    client = peer(pki, theirs)
    result: list[object] = []

    async def talk() -> None:
        result.append(await client.talk())

    async with trio.open_nursery() as nursery:
        nursery.start_soon(talk)
        assert await refusal(server(pki, lambda _sent: "not you"), ours) == "not you"
    assert not result[0] or isinstance(result[0], ConnectionError | ssl.SSLError)
    theirs.close()


async def test_no_certificate_reaches_the_judge_as_none(pki: Path) -> None:
    ours, theirs = pair()
    client = TlsPeer(theirs, client_context(pki / "cacert.pem"))
    async with trio.open_nursery() as nursery:
        nursery.start_soon(client.talk)
        assert await refusal(server(pki, lambda sent: f"{len(sent)} sent"), ours) == "0 sent"
    theirs.close()


async def test_a_refused_certificate_lets_the_client_finish(pki: Path, tmp_path: Path) -> None:
    stranger = forge.authority("stranger", now=NOW)
    folder = forge.write(tmp_path, stranger, client=forge.make("c", stranger, now=NOW))
    ours, theirs = pair()
    client = TlsPeer(theirs, client_context(pki / "cacert.pem", folder / "clientcert.pem", folder / "clientkey.pem"))
    async with trio.open_nursery() as nursery:

        @nursery.start_soon
        async def _() -> None:
            assert "not issued by" in await refusal(server(pki), ours)

        await client.handshake()
        await trio.testing.wait_all_tasks_blocked()
        await client.send(b"the first call")  # no broken pipe
        with pytest.raises(ssl.SSLError, match=r"(?i)alert unknown ca"):
            await client.receive()
        theirs.close()


async def test_a_refused_client_that_stays_is_left(
    pki: Path, tmp_path: Path, autojump_clock: trio.testing.MockClock
) -> None:
    stranger = forge.authority("stranger", now=NOW)
    folder = forge.write(tmp_path, stranger, client=forge.make("c", stranger, now=NOW))
    ours, theirs = pair()
    client = TlsPeer(theirs, client_context(pki / "cacert.pem", folder / "clientcert.pem", folder / "clientkey.pem"))
    async with trio.open_nursery() as nursery:
        nursery.start_soon(client.handshake)
        assert "not issued by" in await refusal(server(pki), ours)
    assert LINGER <= trio.current_time() < LINGER + 1
    theirs.close()


async def test_silence_ends(pki: Path, autojump_clock: trio.testing.MockClock) -> None:
    ours, theirs = pair()
    assert await refusal(server(pki), ours) == "no TLS handshake within 30 seconds"
    assert trio.current_time() >= 30
    theirs.close()


async def test_half_a_handshake_ends(pki: Path, autojump_clock: trio.testing.MockClock) -> None:
    ours, theirs = pair()
    theirs.send(b"\x16\x03\x01\x02\x00\x01")
    assert await refusal(server(pki), ours) == "no TLS handshake within 30 seconds"
    theirs.close()


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"GET / HTTP/1.0\r\n\r\n", "the client speaks HTTP, not TLS"),
        (b"\0\0\0\x1c\x20\0\x80\x86" + bytes(20), "the client does not speak TLS"),
    ],
)
async def test_other_protocols(pki: Path, data: bytes, text: str) -> None:
    ours, theirs = pair()
    theirs.send(data)
    assert await refusal(server(pki), ours) == text
    theirs.close()


async def test_the_client_leaves(pki: Path) -> None:
    ours, theirs = pair()
    theirs.close()
    assert "left during the TLS handshake" in await refusal(server(pki), ours)


async def test_the_client_does_not_trust_us(pki: Path, tmp_path: Path) -> None:
    other = forge.write(tmp_path, forge.authority("other", now=NOW))
    ours, theirs = pair()
    client = TlsPeer(theirs, client_context(other / "cacert.pem"))
    async with trio.open_nursery() as nursery:
        nursery.start_soon(client.talk)
        assert await refusal(server(pki), ours) == "the client does not trust the issuer of our certificate"
    theirs.close()


async def test_a_client_that_is_gone_when_it_is_refused(pki: Path) -> None:
    ours, theirs = pair()
    theirs.send(b"\x16\x03\x01\x00\x05\x02\x00\x00\x01\x00")  # a message out of order, which an alert answers
    theirs.close()
    assert "TLS handshake failed" in await refusal(server(pki), ours)
