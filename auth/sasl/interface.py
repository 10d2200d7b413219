"""What every SASL mechanism has, and what can go wrong in one.

A message is bytes, or None for "no message", which SASL tells from an empty one (RFC 4422, section 5, 4a).
"""

from __future__ import annotations

from typing import Final, NamedTuple, Protocol

__all__ = [
    "BARE",
    "PROTECTED",
    "ClientMechanism",
    "LayerBroken",
    "SaslError",
    "SaslRefused",
    "SaslUnavailable",
    "SecurityLayer",
    "ServerMechanism",
    "Strength",
]


class SaslError(Exception):
    """A login cannot be; the text says why."""


class SaslRefused(SaslError):
    """The peer's message is wrong, or does not prove what it should; a server tells its log alone why."""


class SaslUnavailable(SaslError):
    """A mechanism cannot be used here; the text is for the user."""


class LayerBroken(OSError):
    """What came through a security layer was not made by its other end."""


class Strength(NamedTuple):
    """What the security layer of a mechanism must reach and may reach, as security strength factors.

    A factor is roughly the length of the key in bits; 0 is no layer at all, 1 only protects against changes.
    """

    minimum: int
    maximum: int


PROTECTED: Final = Strength(0, 0)
"""On a Unix socket or inside TLS: a layer is not needed, and none is wanted (as libvirt has it)."""

BARE: Final = Strength(56, 100_000)
"""On plain TCP, the limits of libvirt 9.0.0."""


class SecurityLayer(Protocol):
    """Protects what follows a login, both directions; blocks of it are put together inside."""

    def wrap(self, data: bytes) -> bytes:
        """Turn what is to be sent into what goes over the socket.

        Raises:
            LayerBroken: the layer can no longer be used.
        """
        ...

    def unwrap(self, data: bytes) -> bytes:
        """Turn what was received into what it means; empty while a block is incomplete.

        Raises:
            LayerBroken: it was not made by the other end, or changed on the way.
        """
        ...


class ClientMechanism(Protocol):
    """The client's side of one login."""

    @property
    def name(self) -> str:
        """The registered name."""
        ...

    @property
    def complete(self) -> bool:
        """Whether this side is satisfied; a server that says "done" before that is not to be believed."""
        ...

    @property
    def ssf(self) -> int:
        """The strength of the security layer, once complete."""
        ...

    @property
    def layer(self) -> SecurityLayer | None:
        """What is put over the connection, once complete."""
        ...

    def start(self) -> bytes | None:
        """Give the initial response, None for mechanisms in which the server speaks first.

        Raises:
            SaslError: the login cannot begin.
        """
        ...

    def step(self, challenge: bytes | None) -> bytes | None:
        """Answer a challenge.

        Raises:
            SaslError: the server is not who it should be, or cannot be spoken with.
        """
        ...


class ServerMechanism(Protocol):
    """The server's side of one login; ``complete`` and what follows from it are as for the client."""

    @property
    def name(self) -> str:
        """The registered name."""
        ...

    @property
    def complete(self) -> bool:
        """Whether the client has proved who it is."""
        ...

    @property
    def username(self) -> str | None:
        """Who the client is, once complete."""
        ...

    @property
    def ssf(self) -> int:
        """The strength of the security layer, once complete."""
        ...

    @property
    def layer(self) -> SecurityLayer | None:
        """What is put over the connection, once complete."""
        ...

    @property
    def slow(self) -> bool:
        """Whether a step computes for long or waits for files, so that it belongs in a thread."""
        ...

    def step(self, response: bytes | None) -> bytes | None:
        """Take a response, the first of which may be None; give the next challenge or the last word.

        Raises:
            SaslRefused: whatever the bytes were, if they do not continue this login.
        """
        ...
