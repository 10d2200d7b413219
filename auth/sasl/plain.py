"""PLAIN: the password itself (RFC 4616). Only for Unix sockets and TLS, which ``choice`` and ``offer`` see to."""

from __future__ import annotations

from collections.abc import Callable

from .interface import SaslRefused, SaslUnavailable

__all__ = ["PlainClient", "PlainServer"]

_LIMIT = 255
"""Octets that an identity and a password may have each, a limit that RFC 4616 gives for identities."""


class PlainClient:
    """The client's side.

    Args:
        username: who logs in.
        password: the secret.

    Raises:
        SaslUnavailable: one of them is empty or holds a NUL, for which the message has no room.
    """

    name = "PLAIN"
    ssf = 0
    layer = None

    def __init__(self, username: str, password: str) -> None:
        if not username or not password or "\0" in username + password:
            raise SaslUnavailable("PLAIN: the user name and the password must not be empty or hold a NUL")
        self._message = b"\0" + username.encode() + b"\0" + password.encode()
        self.complete = False

    def start(self) -> bytes:
        """Give the one message of this mechanism."""
        self.complete = True
        return self._message

    def step(self, challenge: bytes | None) -> bytes | None:
        """Refuse: there is nothing that a server could ask.

        Raises:
            SaslRefused: it asks.
        """
        if challenge:
            raise SaslRefused("PLAIN: the server asks for more than a password")
        return None


class PlainServer:
    """The server's side.

    Args:
        check: takes a name and a password, gives the name in its one form or None; may take its time.
    """

    name = "PLAIN"
    ssf = 0
    layer = None
    slow = True

    def __init__(self, check: Callable[[str, str], str | None]) -> None:
        self.complete = False
        self.username: str | None = None
        self._check = check
        self._started = False

    def step(self, response: bytes | None) -> bytes | None:
        """Take the message and check the password in it.

        Raises:
            SaslRefused: it is malformed or wrong, or asks to act for somebody else.
        """
        if not response and not self._started:
            self._started = True
            return b""
        if self.complete:
            raise SaslRefused("PLAIN: a message after the last")
        parts = (response or b"").split(b"\0")
        if len(parts) != 3 or not parts[1] or not parts[2] or max(map(len, parts)) > _LIMIT:
            raise SaslRefused("PLAIN: a malformed message")
        try:
            authzid, username, password = (part.decode() for part in parts)
        except UnicodeDecodeError as error:
            raise SaslRefused("PLAIN: a message that is not UTF-8") from error
        if authzid not in ("", username):
            raise SaslRefused(f"PLAIN: user {username!r} asks to act for {authzid!r}")
        self.username = self._check(username, password)
        if self.username is None:
            raise SaslRefused(f"PLAIN: user {username!r}: unknown, or the password is wrong")
        self.complete = True
        return None
