"""A TLS client over a socket pair, for the tests of our side: OpenSSL in memory, alerts sent as a real client does."""

from __future__ import annotations

import socket
import ssl
from pathlib import Path

import trio


def client_context(ca: Path, cert: Path | None = None, key: Path | None = None) -> ssl.SSLContext:
    """Make a context that trusts one authority and shows one certificate; names are not checked."""
    context = ssl.create_default_context(cafile=str(ca))
    context.check_hostname = False
    if cert is not None:
        context.load_cert_chain(cert, key)
    return context


class TlsPeer:
    """The client's end of a connection."""

    def __init__(self, sock: socket.socket, context: ssl.SSLContext) -> None:
        sock.setblocking(False)
        self._sock = sock
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing)

    async def handshake(self) -> None:
        while True:
            try:
                self._tls.do_handshake()
            except ssl.SSLWantReadError:
                await self._flush()
                await self._fill()
            else:
                return await self._flush()

    async def receive(self) -> bytes:
        """Read once; empty at the end."""
        while True:
            try:
                return self._tls.read(65536)
            except ssl.SSLWantReadError:
                await self._fill()
            except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
                return b""

    async def send(self, data: bytes) -> None:
        self._tls.write(data)
        await self._flush()

    async def talk(self) -> bytes | ssl.SSLError | ConnectionError:
        """Shake hands and read once: what came, or what broke."""
        try:
            await self.handshake()
            return await self.receive()
        except ConnectionError as error:
            return error
        except ssl.SSLError as error:
            await self._flush()
            return error

    async def _fill(self) -> None:
        await trio.lowlevel.wait_readable(self._sock)
        data = self._sock.recv(65536)
        if data:
            self._incoming.write(data)
        else:
            self._incoming.write_eof()

    async def _flush(self) -> None:
        data = self._outgoing.read()
        while data:
            try:
                data = data[self._sock.send(data) :]
            except BlockingIOError:
                await trio.lowlevel.wait_writable(self._sock)


def pair() -> tuple[socket.socket, socket.socket]:
    """Make our end, non-blocking, and the client's."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    return ours, theirs
