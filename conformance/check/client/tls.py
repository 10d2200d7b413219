"""The scripted daemon over TLS: certificates of its own, good and bad, and a handshake that may go wrong anywhere."""

from __future__ import annotations

import contextlib
import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import trio
from cryptography.hazmat.primitives.serialization import Encoding
from trio.lowlevel import wait_readable, wait_writable
from virtwire.certs import authority, issue
from virtwire.certs.keys import key_pem
from virtwire.server.tls import TlsLayer

if TYPE_CHECKING:
    from .script import Notes

__all__ = ["Pki", "TlsSide"]

CONFIRMATION: Final = b"\x01"
"""What a daemon says after the handshake, when it lets the client in."""
_BACKLOG: Final = 64
_READ_SIZE: Final = 65536


class Pki:
    """Certificates of a daemon and of its client, in flat folders as ``pkipath=`` takes them.

    Args:
        folder: exists; folders are made in it.

    Attributes:
        client: the folder of the client.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        now = datetime.now(UTC)
        ours, strangers = (authority.create(name, now=now - timedelta(days=9)) for name in ("check", "strangers"))
        self.client = self._write("client", issue.client(ours, "client", days=1, now=now), ours, "client")
        here = (("localhost",), ("127.0.0.1", "::1"))
        self._write("good", issue.server(ours, *here, days=1, now=now), ours, "server")
        self._write("strange", issue.server(strangers, *here, days=1, now=now), strangers, "server")
        self._write("old", issue.server(ours, *here, days=1, now=now - timedelta(days=5)), ours, "server")
        self._write("elsewhere", issue.server(ours, ("elsewhere.example",), (), days=1, now=now), ours, "server")

    def _write(self, name: str, issued: issue.Issued, trusted: authority.Authority, role: str) -> Path:
        folder = self._folder / name
        folder.mkdir()
        (folder / "cacert.pem").write_bytes(trusted.certificate.public_bytes(Encoding.PEM))
        (folder / f"{role}cert.pem").write_bytes(issued.certificate.public_bytes(Encoding.PEM))
        key = folder / f"{role}key.pem"
        key.touch(mode=0o600)
        key.write_bytes(key_pem(issued.key))
        return folder

    def context(self, name: str) -> ssl.SSLContext:
        """Make the context of a daemon that shows one of the certificates."""
        folder = self._folder / name
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.num_tickets = 0
        context.options |= ssl.OP_NO_TICKET
        context.load_cert_chain(folder / "servercert.pem", folder / "serverkey.pem")
        return context


@dataclass(frozen=True, slots=True)
class TlsSide:
    """What a daemon over TLS does before frames flow.

    Attributes:
        pki: the certificates.
        certificate: which one it shows.
        confirmation: what it says after the handshake; if that is nothing, it closes the connection.
        delay: seconds before that. What the client says meanwhile is noted as ``early``.
        hangs_up: it closes the connection after the client's first words.
    """

    pki: Pki
    certificate: str = "good"
    confirmation: bytes = CONFIRMATION
    delay: float = 0.0
    hangs_up: bool = False

    def listen(self) -> socket.socket:
        """Listen on a free port of the loopback interface."""
        listener = socket.create_server(("127.0.0.1", 0), backlog=_BACKLOG)
        listener.setblocking(False)
        return listener

    async def handshake(self, sock: socket.socket, notes: Notes) -> TlsLayer | None:
        """Bring a connection to where frames may flow; None if it does not come there."""
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        layer = TlsLayer(self.pki.context(self.certificate))
        try:
            if not await self._exchange(sock, layer, notes):
                return None
            notes.did(what="handshakes")
            await trio.sleep(self.delay)
            with contextlib.suppress(BlockingIOError):
                if sock.recv(1, socket.MSG_PEEK):
                    notes.did("data came before the confirmation", "early")
            await _send(sock, layer.wrap(self.confirmation))
        except OSError:  # which an ssl.SSLError is too: the client does not go on
            with contextlib.suppress(OSError):
                await _send(sock, layer.wrap(b""))
            return None
        return layer if self.confirmation else None

    async def _exchange(self, sock: socket.socket, layer: TlsLayer, notes: Notes) -> bool:
        """Take the handshake to its end; tell whether it came there."""
        done, out = layer.advance(b"")
        while not done:
            await wait_readable(sock)
            data = sock.recv(_READ_SIZE)
            if data:
                notes.did(f"a TLS handshake with the certificate {self.certificate}", "hellos")
            if not data or self.hangs_up:
                return False
            done, out = layer.advance(data)
            await _send(sock, out)
        return True


async def _send(sock: socket.socket, data: bytes) -> None:
    while data:
        try:
            data = data[sock.send(data) :]
        except BlockingIOError:
            await wait_writable(sock)
