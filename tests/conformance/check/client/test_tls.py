"""The daemon's side of TLS: certificates good and bad, the confirmation, what came before it."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import trio
from virtwire.conformance.check.client.script import Notes
from virtwire.conformance.check.client.tls import Pki, TlsSide


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Pki:
    return Pki(tmp_path_factory.mktemp("pki"))


async def shake_hands(
    side: TlsSide, talk: Callable[[trio.SSLStream[trio.SocketStream]], Awaitable[Any]]
) -> tuple[Any, Notes, bool]:
    """Have a client talk over TLS; return what it says of it, the daemon's notes, and whether it got in."""
    notes, passed = Notes(), []
    with side.listen() as listener:
        context = ssl.create_default_context(cafile=str(side.pki.client / "cacert.pem"))

        async def serve() -> None:
            await trio.lowlevel.wait_readable(listener)
            sock, _address = listener.accept()
            with sock:
                sock.setblocking(False)
                passed.append(await side.handshake(sock, notes) is not None)

        async with trio.open_nursery() as nursery:
            nursery.start_soon(serve)
            async with await trio.open_tcp_stream("127.0.0.1", listener.getsockname()[1]) as stream:
                with trio.fail_after(10):
                    said = await talk(trio.SSLStream(stream, context, server_hostname="localhost"))
    return said, notes, passed[0]


async def first_word(tls: trio.SSLStream[trio.SocketStream]) -> bytes:
    """Return what is said first, nothing when the connection ends before, however it does."""
    await tls.do_handshake()
    try:
        return bytes(await tls.receive_some(1))
    except trio.BrokenResourceError:
        return b""


async def refusal(tls: trio.SSLStream[trio.SocketStream]) -> str:
    with pytest.raises(trio.BrokenResourceError) as error:
        await tls.do_handshake()
    return str(error.value.__cause__)


async def test_a_good_handshake_ends_in_one_byte(pki: Pki) -> None:
    said, notes, passed = await shake_hands(TlsSide(pki), first_word)
    assert (said, passed, notes["early"], notes["handshakes"]) == (b"\1", True, 0, 1)


async def test_it_may_say_another_word_or_none(pki: Pki) -> None:
    assert (await shake_hands(TlsSide(pki, confirmation=b"\2"), first_word))[::2] == (b"\2", True)
    assert (await shake_hands(TlsSide(pki, confirmation=b""), first_word))[::2] == (b"", False)


@pytest.mark.parametrize(
    ("name", "words"), [("strange", "self-signed"), ("old", "expired"), ("elsewhere", "Hostname mismatch")]
)
async def test_bad_certificates_are_bad(pki: Pki, name: str, words: str) -> None:
    said, notes, passed = await shake_hands(TlsSide(pki, certificate=name), refusal)
    assert words.replace("self-signed", "verify failed") in said
    assert not passed
    assert notes["hellos"]


async def test_it_may_hang_up(pki: Pki) -> None:
    said, notes, passed = await shake_hands(TlsSide(pki, hangs_up=True), refusal)
    assert not passed
    assert (notes["hellos"], notes["handshakes"]) == (1, 0)
    assert said


async def test_what_comes_before_the_confirmation_is_noted(pki: Pki) -> None:
    async def hurry(tls: trio.SSLStream[trio.SocketStream]) -> bytes:
        await tls.send_all(b"early")
        return bytes(await tls.receive_some(1))

    _said, notes, passed = await shake_hands(TlsSide(pki, delay=0.2), hurry)
    assert passed
    assert notes["early"] == 1


def test_the_client_has_what_pkipath_wants(pki: Pki) -> None:
    assert {path.name for path in Path(pki.client).iterdir()} == {"cacert.pem", "clientcert.pem", "clientkey.pem"}
    assert (pki.client / "clientkey.pem").stat().st_mode & 0o077 == 0
