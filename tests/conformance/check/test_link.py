"""Bytes over a socket: layers, descriptors, and a daemon that has closed."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from virtwire.certs.layout import flat
from virtwire.client.tls import Identity
from virtwire.client.uri import parse_uri
from virtwire.conformance.check.expect import Violation
from virtwire.conformance.check.frames import build
from virtwire.conformance.check.link import Link, connect
from virtwire.protocol.errors import LibvirtError

from tests.peers.pki import Site
from tests.peers.virtwired import Virtwired
from tests.worlds import open_descriptors


class Inverting:
    """A layer that turns each bit."""

    def start(self, data: bytes | None) -> bool:
        return True

    def data_to_send(self) -> bytes:
        return b""

    def wrap(self, data: bytes) -> bytes:
        return bytes(each ^ 0xFF for each in data)

    def unwrap(self, data: bytes) -> bytes | None:
        return self.wrap(data) or None


def pair() -> tuple[Link, socket.socket]:
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    return Link(ours), theirs


async def test_bytes_both_ways_and_the_end() -> None:
    link, theirs = pair()
    await link.send(b"there")
    assert theirs.recv(10) == b"there"
    theirs.sendall(b"back")
    assert await link.receive() == b"back"
    theirs.close()
    assert await link.receive() == b""
    await link.send(b"to nobody")
    link.close()


async def test_a_layer_lies_over_the_bytes() -> None:
    link, theirs = pair()
    link.put_layer(Inverting())
    with theirs:
        await link.send(b"\x00\xff")
        assert theirs.recv(10) == b"\xff\x00"
        theirs.sendall(b"\xfe")
        assert await link.receive() == b"\x01"
    assert await link.receive() == b""
    link.close()


async def test_what_a_layer_cannot_read_breaks_a_rule() -> None:
    class Broken(Inverting):
        def unwrap(self, data: bytes) -> bytes | None:
            raise LibvirtError(39, 7, "Cannot decode SASL data:\x1b")

    link, theirs = pair()
    link.put_layer(Broken())
    with theirs:
        theirs.sendall(b"junk")
        with pytest.raises(Violation, match=r"cannot be decrypted: Cannot decode SASL data:\\x1b"):
            await link.receive()
    link.close()


async def test_descriptors_that_nobody_takes_are_closed() -> None:
    link, theirs = pair()
    before = len(open_descriptors())
    with theirs, open("/dev/null") as file:
        socket.send_fds(theirs, [b"x"], [file.fileno()] * 3)
        assert await link.receive() == b"x"
        assert len(link.descriptors) == 3
    link.close()
    assert len(open_descriptors()) == before - 2


async def test_over_tls(tmp_path: Path) -> None:
    site = Site(tmp_path)
    with Virtwired(pki_dir=site.server()) as daemon:
        folder = site.client()
        target = parse_uri(daemon.tls_uri(folder))
        link = await connect(target, identity=Identity(flat(folder, "client")))
        await link.send(bytes.fromhex("0000001c 20008086 00000001 00000042 00000000 00000007 00000000"))
        assert (await link.receive())[:4] == bytes.fromhex("00000024")
        link.close()


async def test_over_tls_each_frame_has_a_record_of_its_own() -> None:
    class Telling(Inverting):
        def wrap(self, data: bytes) -> bytes:
            return b"<" + data + b">"

    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    link, frames = Link(ours, Telling()), [build("auth_list", serial=serial) for serial in (1, 2)]
    with theirs:
        await link.send(b"".join(frames))
        assert theirs.recv(1000) == b"<" + frames[0] + b"><" + frames[1] + b">"
    link.close()


async def test_a_connection_that_breaks_otherwise() -> None:
    link, theirs = pair()

    def timed_out() -> bytes:
        raise TimeoutError(110, "Connection timed out")

    link._receive_local = timed_out  # type: ignore[method-assign]  # breaks as no socket of ours does
    with theirs:
        theirs.sendall(b"x")
        with pytest.raises(Violation, match="the connection broke: Connection timed out"):
            await link.receive()
    link.close()


async def test_where_nobody_is() -> None:
    with pytest.raises(LibvirtError, match="Failed to connect socket"):
        await connect(parse_uri("test+unix:///default?socket=/nowhere/sock"))
