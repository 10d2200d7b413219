"""TLS on either side of the relay, behind one face: what is received is made plain, what is to be sent is encrypted."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Protocol

from virtwire.protocol.errors import LibvirtError

if TYPE_CHECKING:
    from virtwire.client.tls import TlsLayer as ClientTls
    from virtwire.server.tls import TlsLayer as ServerTls

__all__ = ["Accepted", "Dialled", "Layer", "LayerEnded"]


class LayerEnded(Exception):
    """Nothing more can come: the peer said goodbye (then the text is empty), or broke the rules."""


class Layer(Protocol):
    """What lies between a socket and the frames."""

    def receive(self, data: bytes) -> bytes:
        """Make plain what was received; perhaps nothing yet.

        Raises:
            LayerEnded: nothing more can come.
        """
        ...

    def send(self, data: bytes) -> bytes:
        """Encrypt what is to be sent.

        Raises:
            LayerEnded: nothing can be sent any more.
        """
        ...

    def outgoing(self) -> bytes:
        """Return, once, what the layer itself has to say to the peer."""
        ...


class Accepted:
    """TLS with a client, after the handshake.

    Args:
        tls: the server's layer.
    """

    def __init__(self, tls: ServerTls) -> None:
        self._tls = tls

    def receive(self, data: bytes) -> bytes:
        """See ``Layer.receive``."""
        try:
            return self._tls.unwrap(data)
        except ssl.SSLZeroReturnError:
            raise LayerEnded("") from None
        except ssl.SSLError as error:
            raise LayerEnded(_text(error)) from error

    def send(self, data: bytes) -> bytes:
        """See ``Layer.send``."""
        try:
            return self._tls.wrap(data)
        except ssl.SSLError as error:
            raise LayerEnded(_text(error)) from error

    def outgoing(self) -> bytes:
        """See ``Layer.outgoing``."""
        return self._tls.wrap(b"")


class Dialled:
    """TLS with a daemon, after the handshake.

    Args:
        tls: the client's layer.
    """

    def __init__(self, tls: ClientTls) -> None:
        self._tls = tls

    def receive(self, data: bytes) -> bytes:
        """See ``Layer.receive``."""
        try:
            plain = self._tls.unwrap(data or None)
        except LibvirtError as error:
            raise LayerEnded(error.message) from error
        if plain is None:
            return b""
        if not plain:
            raise LayerEnded("")
        return plain

    def send(self, data: bytes) -> bytes:
        """See ``Layer.send``."""
        try:
            return self._tls.wrap(data)
        except LibvirtError as error:
            raise LayerEnded(error.message) from error

    def outgoing(self) -> bytes:
        """See ``Layer.outgoing``."""
        return self._tls.data_to_send()


def _text(error: ssl.SSLError) -> str:
    return (error.reason or str(error)).replace("_", " ").lower()
