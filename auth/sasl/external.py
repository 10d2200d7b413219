"""EXTERNAL: who the peer is shows outside SASL, here by a TLS certificate or a Unix socket (RFC 4422, appendix A)."""

from __future__ import annotations

from .interface import SaslRefused

__all__ = ["ExternalClient", "ExternalServer"]


class ExternalClient:
    """The client's side.

    Args:
        authzid: whom to act as; empty leaves it to the server.
    """

    name = "EXTERNAL"
    ssf = 0
    layer = None

    def __init__(self, authzid: str = "") -> None:
        self._authzid = authzid
        self.complete = False

    def start(self) -> bytes:
        """Give the one message of this mechanism."""
        self.complete = True
        return self._authzid.encode()

    def step(self, challenge: bytes | None) -> bytes | None:
        """Answer an empty challenge with the message again, which a server may ask for (RFC 4422, appendix A).

        Raises:
            SaslRefused: the challenge says something.
        """
        if challenge:
            raise SaslRefused("EXTERNAL: the server asks a question")
        return self._authzid.encode()


class ExternalServer:
    """The server's side.

    Args:
        identity: who the peer has shown to be.
    """

    name = "EXTERNAL"
    ssf = 0
    layer = None
    slow = False

    def __init__(self, identity: str) -> None:
        self._identity = identity
        self.complete = False
        self.username: str | None = None
        self._started = False

    def step(self, response: bytes | None) -> bytes | None:
        """Take whom the client wants to act as.

        Raises:
            SaslRefused: it is not the one it has shown to be.
        """
        if response is None and not self._started:
            self._started = True
            return b""
        if self.complete:
            raise SaslRefused("EXTERNAL: a message after the last")
        if response and response != self._identity.encode():
            raise SaslRefused(f"EXTERNAL: {self._identity!r} asks to act for {response[:256]!r}")
        self.complete = True
        self.username = self._identity
        return None
