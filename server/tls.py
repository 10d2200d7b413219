"""TLS towards clients: the context, the handshake, the judgement of the client's certificate.

OpenSSL's engine works in memory here (``ssl.MemoryBIO``), so the transport keeps its way of sending at once. After a
handshake and the check of the certificate the server says one byte, 0x01, and nothing before. No session
tickets are ever sent: libvirt's client takes one for that byte.
"""

from __future__ import annotations

import _ssl
import contextlib
import socket
import ssl
import sys
from collections.abc import Callable, Sequence
from typing import Final

import trio
from trio.lowlevel import wait_readable, wait_writable

__all__ = ["HANDSHAKE_TIMEOUT", "LINGER", "HandshakeRefused", "TlsLayer", "TlsServer"]

HANDSHAKE_TIMEOUT: Final = 30.0
"""Seconds that a client has from connecting to the end of the handshake."""
LINGER: Final = 2.0
"""Seconds that a refused client has to read the alert and leave."""
CONFIRMATION: Final = b"\x01"
_READ_SIZE: Final = 65536


class HandshakeRefused(Exception):
    """A client did not get through; the text says why, for the log. The client only sees the connection close."""


class TlsLayer:
    """One connection's TLS, as a layer of a transport."""

    __slots__ = ("_incoming", "_object", "_outgoing")

    def __init__(self, context: ssl.SSLContext) -> None:
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._object = context.wrap_bio(self._incoming, self._outgoing, server_side=True)

    def advance(self, data: bytes) -> tuple[bool, bytes]:
        """Take the handshake further.

        Args:
            data: what was received.

        Returns:
            Whether the handshake is done, and what is to be sent.

        Raises:
            ssl.SSLError: it failed; what is to be sent then, an alert, is had from ``wrap(b"")``.
        """
        if data:
            self._incoming.write(data)
        try:
            self._object.do_handshake()
        except ssl.SSLWantReadError:
            return False, self._outgoing.read()
        return True, self._outgoing.read()

    def peer_certificates(self) -> list[bytes]:
        """Return what the client sent: its certificate first, DER; empty if it sent none."""
        if self._object.getpeercert(binary_form=True) is None:
            return []
        if sys.version_info >= (3, 13):
            return self._object.get_unverified_chain()
        chain = self._object._sslobj.get_unverified_chain()  # type: ignore[attr-defined]  # public from 3.13 on
        return [bytes(certificate.public_bytes(_ssl.ENCODING_DER)) for certificate in chain]

    def negotiated(self) -> tuple[str, str]:
        """Return the version of TLS and the name of the cipher, once the handshake is done."""
        cipher = self._object.cipher()
        return self._object.version() or "", cipher[0] if cipher is not None else ""

    def unwrap(self, data: bytes) -> bytes:
        """Decrypt; ssl.SSLError (an OSError) when the peer broke the rules or said goodbye."""
        if data:
            self._incoming.write(data)
        plain = []
        try:
            while part := self._object.read(_READ_SIZE):
                plain.append(part)
        except ssl.SSLWantReadError:
            pass
        except ssl.SSLError:
            if not plain:
                raise
        else:
            if not plain:
                raise ssl.SSLZeroReturnError("the peer ended TLS")
        return b"".join(plain)

    def wrap(self, data: bytes) -> bytes:
        """Encrypt, and add what TLS itself has to say."""
        if data:
            self._object.write(data)
        return self._outgoing.read()


class TlsServer:
    """What TLS clients are shown and what they must show.

    Args:
        context: of a server, no session tickets.
        judge: takes the client's certificates (DER, its own first) and says why it is refused, None if it is not.
        timeout: seconds for a handshake.
    """

    def __init__(
        self,
        context: ssl.SSLContext,
        judge: Callable[[Sequence[bytes]], str | None],
        timeout: float = HANDSHAKE_TIMEOUT,
    ) -> None:
        self._context = context
        self._judge = judge
        self._timeout = timeout

    async def handshake(self, sock: socket.socket) -> TlsLayer:
        """Bring a fresh connection to the point where frames may flow.

        Args:
            sock: connected and non-blocking; the caller closes it.

        Raises:
            HandshakeRefused: it did not come that far.
        """
        layer = TlsLayer(self._context)
        try:
            with trio.fail_after(self._timeout):
                await self._exchange(sock, layer)
                refusal = self._judge(layer.peer_certificates())
                if refusal is not None:
                    raise HandshakeRefused(refusal)
                await _send(sock, layer.wrap(CONFIRMATION))
        except trio.TooSlowError:
            raise HandshakeRefused(f"no TLS handshake within {self._timeout:g} seconds") from None
        except ssl.SSLError as error:
            with trio.move_on_after(LINGER), contextlib.suppress(OSError):  # it may be gone already
                await _send(sock, layer.wrap(b""))
                if isinstance(error, ssl.SSLCertVerificationError):
                    await _let_finish(sock)
            raise HandshakeRefused(_explain(error)) from error
        except OSError as error:
            raise HandshakeRefused(f"the connection broke during the TLS handshake: {error.strerror}") from error
        return layer

    @staticmethod
    async def _exchange(sock: socket.socket, layer: TlsLayer) -> None:
        data = b""
        while True:
            done, out = layer.advance(data)
            await _send(sock, out)
            if done:
                return
            data = await _receive(sock)
            if not data:
                raise HandshakeRefused("the client left during the TLS handshake")


async def _let_finish(sock: socket.socket) -> None:
    """Take what a refused client still sends until it leaves.

    OpenSSL refuses a certificate in the middle of what the client says. Were the socket closed then, the rest would
    meet a reset, which kills libvirt's client by SIGPIPE before it has read the alert.
    """
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_WR)
        while await _receive(sock):
            pass


async def _receive(sock: socket.socket) -> bytes:
    while True:
        await wait_readable(sock)
        try:
            return sock.recv(_READ_SIZE)
        except BlockingIOError:
            continue


async def _send(sock: socket.socket, data: bytes) -> None:
    while data:
        try:
            data = data[sock.send(data) :]
        except BlockingIOError:
            await wait_writable(sock)


def _explain(error: ssl.SSLError) -> str:
    """Say in words what OpenSSL found wrong."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"client certificate: {_VERIFY_TEXTS.get(error.verify_code, error.verify_message)}"
    if error.reason in _REASON_TEXTS:
        return _REASON_TEXTS[error.reason]
    return f"TLS handshake failed: {(error.reason or str(error)).lower().replace('_', ' ')}"


# OpenSSL's numbers of X509_V_ERR_*, part of its stable interface.
_VERIFY_TEXTS: Final = {
    2: "it was not issued by a certificate authority that we trust",
    9: "it is not valid yet",
    10: "it has expired",
    18: "it is self-signed, not issued by a certificate authority that we trust",
    19: "it was not issued by a certificate authority that we trust",
    20: "it was not issued by a certificate authority that we trust",
    21: "it was not issued by a certificate authority that we trust",
    26: "it may not be used by a client",
}

_REASON_TEXTS: Final = {
    "HTTP_REQUEST": "the client speaks HTTP, not TLS",
    "WRONG_VERSION_NUMBER": "the client does not speak TLS",
    "UNSUPPORTED_PROTOCOL": "the client offers no TLS version from 1.2 on",
    "NO_SHARED_CIPHER": "the client offers no cipher that we accept",
    "TLSV1_ALERT_UNKNOWN_CA": "the client does not trust the issuer of our certificate",
    "SSLV3_ALERT_BAD_CERTIFICATE": "the client does not accept our certificate",
    "SSLV3_ALERT_CERTIFICATE_EXPIRED": "the client finds our certificate expired",
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN": "the client does not accept our certificate",
}
