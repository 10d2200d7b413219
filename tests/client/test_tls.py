"""The layer alone: both ends of TLS in memory, no socket."""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
from virtwire.certs.layout import flat
from virtwire.client.tls import Identity, TlsLayer
from virtwire.protocol.errors import AuthFailed, LibvirtError

from tests.peers.pki import EXPIRED, NOT_YET, Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


class Server:
    """The other end, as libvirtd is: it asks for a certificate, says one byte, and then whatever the test says."""

    def __init__(self, folder: Path) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "servercert.pem", folder / "serverkey.pem")
        context.load_verify_locations(folder / "cacert.pem")
        context.verify_mode = ssl.CERT_OPTIONAL
        context.num_tickets = 0
        self.incoming = ssl.MemoryBIO()
        self.outgoing = ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing, server_side=True)

    def handshake(self) -> bool:
        try:
            self.tls.do_handshake()
        except ssl.SSLWantReadError:
            return False
        return True


def layer(folder: Path, host: str = "localhost", *, verify: bool = True) -> TlsLayer:
    return TlsLayer(Identity(flat(folder, "client"), verify=verify), host)


def open_layer(client: TlsLayer, server: Server, first: bytes | None = b"\x01", *, split: int = 1 << 20) -> bool:
    """Carry bytes back and forth until the client's opening is over; ``first`` None closes instead."""
    data: bytes | None = None
    pending = b""
    shaken = False
    while not client.start(data):
        server.incoming.write(client.data_to_send())
        if not shaken and server.handshake():
            shaken = True
            if first is None:
                pending += server.outgoing.read()
                if not pending:
                    data = b""
                    continue
            else:
                server.tls.write(first)
        pending += server.outgoing.read()
        if not pending and shaken and first is None:
            data = b""
            continue
        data, pending = pending[:split] or None, pending[split:]
    return True


@pytest.mark.parametrize("split", [1, 100, 1 << 20])
def test_opening_and_talking(site: Site, split: int) -> None:
    client, server = layer(site.client()), Server(site.server())
    assert open_layer(client, server, split=split)
    long = b"x" * 300_000
    server.incoming.write(client.wrap(b"call") + client.wrap(long))
    assert server.tls.read(4) == b"call"
    got = b""
    while len(got) < len(long):
        got += server.tls.read(1 << 20)
    assert got == long
    server.tls.write(b"reply")
    record = server.outgoing.read()
    assert client.unwrap(record[:5]) is None
    assert client.unwrap(record[5:]) == b"reply"


def test_the_end(site: Site) -> None:
    client, server = layer(site.client()), Server(site.server())
    open_layer(client, server)
    with pytest.raises(ssl.SSLWantReadError):
        server.tls.unwrap()
    assert client.unwrap(server.outgoing.read()) == b""


def test_garbage_is_an_error(site: Site) -> None:
    client, server = layer(site.client()), Server(site.server())
    open_layer(client, server)
    with pytest.raises(AuthFailed, match="Cannot decrypt what localhost sent"):
        client.unwrap(b"\x17\x03\x03\x00\x20" + b"z" * 32)


SERVERS: dict[str, tuple[Callable[[Site, Site], Path], str, str]] = {
    "unknown CA": (lambda site, other: other.server(trusts=site), "localhost", "not issued by a known authority"),
    "expired": (lambda site, other: site.server(made=EXPIRED), "localhost", "expired"),
    "not yet valid": (lambda site, other: site.server(made=NOT_YET), "localhost", "not (yet )?valid"),
    "wrong name": (lambda site, other: site.server(["other.example"]), "localhost", "is not for localhost, but for"),
    "wrong address": (lambda site, other: site.server(["localhost"], []), "127.0.0.1", r"is not for 127\.0\.0\.1"),
}


@pytest.mark.parametrize("kind", SERVERS)
def test_a_server_that_we_refuse(site: Site, tmp_path: Path, kind: str) -> None:
    make, host, words = SERVERS[kind]
    folder = make(site, Site(tmp_path, "stranger"))
    with pytest.raises(AuthFailed) as caught:
        open_layer(layer(site.client(), host), Server(folder))
    assert re.search(words, str(caught.value))
    assert open_layer(layer(site.client(), host, verify=False), Server(folder))


def test_a_revoked_server_is_refused(site: Site) -> None:
    client, server = site.client(), site.server()
    site.revoke(server, told=client)
    with pytest.raises(AuthFailed, match="has been revoked"):
        open_layer(layer(client), Server(server))


@pytest.mark.parametrize(("own", "words"), [(True, "refused our certificate"), (False, "showed no certificate")])
def test_the_server_closes_instead_of_confirming(site: Site, own: bool, words: str) -> None:
    client = layer(site.client() if own else site.nobody())
    with pytest.raises(AuthFailed, match=words) as caught:
        open_layer(client, Server(site.server()), None)
    assert "it closed instead of confirming TLS" in str(caught.value)


def test_the_server_says_another_byte(site: Site) -> None:
    with pytest.raises(AuthFailed, match="server verification"):
        open_layer(layer(site.client()), Server(site.server()), b"\x00")


def test_the_server_closes_in_the_handshake(site: Site) -> None:
    client = layer(site.client())
    assert not client.start(None)
    with pytest.raises(AuthFailed, match="TLS handshake with localhost failed: the server closed the connection"):
        client.start(b"")


def test_no_tls_at_the_other_end(site: Site) -> None:
    client = layer(site.client())
    client.start(None)
    with pytest.raises(AuthFailed, match="TLS handshake with localhost failed: "):
        client.start(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def test_no_ca_certificate(tmp_path: Path) -> None:
    with pytest.raises(LibvirtError, match=r"cacert\.pem"):
        Identity(flat(tmp_path, "client"))


def test_our_own_certificate_is_judged_unless_told_not_to(site: Site) -> None:
    folder = site.client(made=EXPIRED)
    with pytest.raises(
        AuthFailed, match=r"Our own certificate .*clientcert\.pem failed validation against .*: it expired on "
    ):
        Identity(flat(folder, "client"))
    assert Identity(flat(folder, "client"), sanity=False).has_certificate


def test_a_key_of_another_certificate(site: Site) -> None:
    folder, other = site.client(), site.client()
    (folder / "clientkey.pem").write_bytes((other / "clientkey.pem").read_bytes())
    with pytest.raises(AuthFailed, match="Cannot use our certificate"):
        Identity(flat(folder, "client"))
