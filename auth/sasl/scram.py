"""SCRAM-SHA-256 and SCRAM-SHA-1, both sides, over ``scramp`` (RFC 5802, RFC 7677).

There is no channel binding: libvirt has none, and what is bound to would be the TLS session below. ``scramp`` takes no
authorization identity; one that is the user's own, as Cyrus SASL sends it for applications that give one, is taken
out before ``scramp`` sees the message and put back where the proof covers it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from .interface import SaslRefused, SaslUnavailable

__all__ = ["SCRAM_HASHES", "ScramClient", "ScramKeys", "ScramServer", "make_keys"]

SCRAM_HASHES: Final = {"SCRAM-SHA-256": "sha256", "SCRAM-SHA-1": "sha1"}
"""The mechanisms, strongest first, and the hash of each."""

_LONGEST: Final = 4096
"""Bytes of a client's message: far more than any has, and so few that reading them takes no time (SASLprep is slow)."""


class ScramKeys(NamedTuple):
    """What a server keeps of a password (RFC 5802, section 3): enough to check, not enough to log in elsewhere."""

    salt: bytes
    iterations: int
    stored_key: bytes
    server_key: bytes


def make_keys(mechanism: str, password: str, iterations: int, salt: bytes) -> ScramKeys:
    """Derive the keys of a password.

    Args:
        mechanism: one of ``SCRAM_HASHES``.
        password: not empty; it is prepared (SASLprep).
        iterations: 4,096 or more.
        salt: 12 bytes or more.

    Raises:
        SaslUnavailable: the password has characters that cannot be in one.
    """
    scramp = _scramp()
    try:
        salt, stored, server, count = scramp.ScramMechanism(mechanism).make_auth_info(password, iterations, salt)
    except scramp.ScramException as error:
        raise SaslUnavailable(f"this password cannot be used: {error}") from error
    return ScramKeys(salt, count, stored, server)


class ScramClient:
    """The client's side.

    Args:
        name: one of ``SCRAM_HASHES``.
        username: who logs in.
        password: the secret; it never leaves this object.
        nonce: for tests; random if None.

    Raises:
        SaslUnavailable: the name or the password has characters that cannot be in one.
    """

    ssf = 0
    layer = None

    def __init__(self, name: str, username: str, password: str, *, nonce: str | None = None) -> None:
        self.name = name
        self.complete = False
        scramp = _scramp()
        self._error: type[Exception] = scramp.ScramException
        try:
            self._scram: Any = scramp.ScramClient([name], username, password, c_nonce=nonce)
        except scramp.ScramException as error:
            raise SaslUnavailable(f"{name}: {error}") from error
        self._challenges = 0

    def start(self) -> bytes:
        """Give the client's first message."""
        return self._scram.get_client_first().encode()  # type: ignore[no-any-return]  # scramp is not typed

    def step(self, challenge: bytes | None) -> bytes | None:
        """Prove to know the password, then check that the server knows its keys.

        Raises:
            SaslRefused: the server's message is malformed, or its proof is wrong.
        """
        self._challenges += 1
        try:
            text = (challenge or b"").decode()
            if self._challenges == 1:
                self._scram.set_server_first(text)
                return self._scram.get_client_final().encode()  # type: ignore[no-any-return]  # scramp is not typed
            self._scram.set_server_final(text)
        except (self._error, ValueError) as error:
            raise SaslRefused(f"{self.name}: {error}") from error
        self.complete = True
        return None


class ScramServer:
    """The server's side.

    Args:
        name: one of ``SCRAM_HASHES``.
        keys_of: the keys of a user; for one that does not exist, some that no password fits.
        nonce: for tests; random if None.
    """

    ssf = 0
    layer = None
    slow = False

    def __init__(self, name: str, keys_of: Callable[[str], ScramKeys], *, nonce: str | None = None) -> None:
        self.name = name
        self.complete = False
        self.username: str | None = None
        scramp = _scramp()
        self._error: type[Exception] = scramp.ScramException
        self._keys_of = keys_of
        self._asked = ""
        self._scram: Any = scramp.ScramMechanism(name).make_server(self._look_up, s_nonce=nonce)
        self._responses = 0

    def step(self, response: bytes | None) -> bytes | None:
        """Take the client's messages in turn.

        Raises:
            SaslRefused: a message is malformed, or the proof is wrong.
        """
        if response is None and not self._responses:
            return None  # the client has the first word
        self._responses += 1
        if response and len(response) > _LONGEST:
            raise SaslRefused(f"{self.name}: a message of {len(response)} bytes")
        try:
            text = (response or b"").decode()
            if self._responses == 1:
                return self._take_first(text)
            self._scram.set_client_final(text)
            last_word: bytes = self._scram.get_server_final().encode()
        except (self._error, ValueError) as error:
            raise SaslRefused(f"{self.name}: user {self._asked!r}: {error}") from error
        self.complete = True
        self.username = self._asked
        return last_word

    def _take_first(self, text: str) -> bytes:
        flag, _, rest = text.partition(",")
        authzid, _, bare = rest.partition(",")
        if not authzid.startswith("a="):
            self._scram.set_client_first(text)
        else:
            self._scram.set_client_first(f"{flag},,{bare}")
            if authzid[2:].replace("=2C", ",").replace("=3D", "=") != self._asked:
                raise ValueError(f"asks to act for {authzid[2:258]!r}")
            self._scram.gs2_header = _Header(f"{flag},{authzid},")
        answer: bytes = self._scram.get_server_first().encode()
        return answer

    def _look_up(self, username: str) -> tuple[bytes, bytes, bytes, int]:
        self._asked = username
        keys = self._keys_of(username)
        return keys.salt, keys.stored_key, keys.server_key, keys.iterations


class _Header(NamedTuple):
    """The beginning of the client's first message, which its last one repeats, for ``scramp``."""

    text: str

    def make_cbind_input(self, channel_binding: object) -> bytes:
        """Return what the client's last message must say; nothing is bound to."""
        return self.text.encode()


def _scramp() -> Any:
    import scramp  # brings an ASN.1 library: only where somebody logs in

    return scramp
