"""What a server offers, and its side of what the client then picks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from .external import ExternalServer
from .interface import SaslRefused, ServerMechanism, Strength
from .kerberos import GssapiServer
from .plain import PlainServer
from .scram import SCRAM_HASHES, ScramKeys, ScramServer

__all__ = ["MECHANISMS", "Circumstances", "Offer", "Users"]

MECHANISMS: Final = ("GSSAPI", "SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN", "EXTERNAL")
"""All that a server can offer, in the order of its list."""


class Users(Protocol):
    """Who may log in with a password."""

    def keys(self, mechanism: str, username: str) -> ScramKeys:
        """Return the keys of a user; for one that does not exist, some that no password fits."""
        ...

    def check(self, username: str, password: str) -> str | None:
        """Return the user's name in its one form, None for a wrong password; as slow for one that does not exist."""
        ...


class Circumstances(Protocol):
    """What matters of a connection."""

    @property
    def strength(self) -> Strength:
        """What a security layer must and may reach."""
        ...

    @property
    def identity(self) -> str | None:
        """Who the client has shown to be outside SASL, None if it has not."""
        ...


@dataclass(frozen=True)
class Offer:
    """The mechanisms of a server.

    Attributes:
        names: which of ``MECHANISMS`` it lets clients use.
        users: who may log in with a password; None if nobody can.
        gssapi: whether there is a keytab for GSSAPI.
        keytab: that file; None for the Kerberos library's own.
    """

    names: Sequence[str]
    users: Users | None = None
    gssapi: bool = False
    keytab: Path | None = None

    def mechanisms(self, connection: Circumstances) -> list[str]:
        """List what a client of this connection may use.

        A mechanism without a security layer drops out where one is needed, on plain TCP, and PLAIN with it.
        """
        bare = connection.strength.minimum > 0
        possible = {"GSSAPI"} if self.gssapi else set()
        if not bare and self.users is not None:
            possible |= {*SCRAM_HASHES, "PLAIN"}
        if not bare and connection.identity:
            possible.add("EXTERNAL")
        return [name for name in MECHANISMS if name in possible and name in self.names]

    def begin(self, name: str, connection: Circumstances) -> ServerMechanism:
        """Make the server's side of a mechanism.

        Raises:
            SaslRefused: it is not offered on this connection.
        """
        if name not in self.mechanisms(connection):
            raise SaslRefused(f"mechanism {name[:64]!r} is not offered")
        if name == "GSSAPI":
            return GssapiServer(self.keytab, connection.strength)
        if name == "EXTERNAL":
            return ExternalServer(connection.identity or "")
        users = self.users
        assert users is not None
        if name == "PLAIN":
            return PlainServer(users.check)
        return ScramServer(name, lambda username: users.keys(name, username))
