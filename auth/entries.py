"""One user in the file: a line of text, with what is kept of the password for each mechanism.

A line is the name, percent-encoded so that every name is one word, and a value a mechanism in the form of RFC 5803::

    alice SCRAM-SHA-256$65536:SALT$STOREDKEY:SERVERKEY SCRAM-SHA-1$65536:SALT$STOREDKEY:SERVERKEY

The first line of a file says what it is and holds a random secret, from which the keys of users that do not exist are
made up: they look the same every time somebody asks, so asking does not tell who exists.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import secrets
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from .errors import UsersError
from .prepare import prepare_name, prepare_password
from .sasl.scram import SCRAM_HASHES, ScramKeys, make_keys

__all__ = ["DEFAULT_ITERATIONS", "MAX_ITERATIONS", "MIN_ITERATIONS", "Users", "derive"]

DEFAULT_ITERATIONS: Final = 65536
"""As many as the C library's clients (Cyrus SASL) accept."""
MIN_ITERATIONS: Final = 4096
MAX_ITERATIONS: Final = 10_000_000

_HEADER: Final = "virtwire-users 1"
_SALT_SIZE: Final = 16
_KEYS: Final = re.compile(r"([A-Z0-9-]+)\$([0-9]{1,8}):([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)")


@dataclass
class Users:
    """What a file says.

    Attributes:
        entries: the keys of each user by mechanism.
        secret: what the keys of users that do not exist are made from.
    """

    entries: dict[str, Mapping[str, ScramKeys]] = field(default_factory=dict)
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    @classmethod
    def parse(cls, text: str, path: str) -> Users:
        """Read a file's text; an empty one has no users.

        Args:
            text: all of it.
            path: what errors call it.

        Raises:
            UsersError: a line cannot be read; the error has its number.
        """
        users = cls()
        lines = text.split("\n")
        if text:
            secret = _header(lines[0])
            if secret is None:
                raise UsersError(f'{path}:1: not a file of virtwire-passwd: the first line must begin "{_HEADER}"')
            users.secret = secret
        for number, line in enumerate(lines[1:], 2):
            if line and not line.startswith("#"):
                try:
                    name, keys = _parse_entry(line)
                except ValueError as error:
                    raise UsersError(f"{path}:{number}: {error}") from error
                if name in users.entries:
                    raise UsersError(f"{path}:{number}: user '{name}' is there twice")
                users.entries[name] = keys
        return users

    def format(self) -> str:
        """Return the text of a file that says this, users in the order of their names."""
        lines = [f"{_HEADER} {_b64(self.secret)}"]
        for name, entry in sorted(self.entries.items()):
            values = [
                f"{mechanism}${keys.iterations}:{_b64(keys.salt)}${_b64(keys.stored_key)}:{_b64(keys.server_key)}"
                for mechanism, keys in entry.items()
            ]
            lines.append(" ".join([quote(name, safe="@"), *values]))
        return "\n".join(lines) + "\n"

    def keys(self, mechanism: str, name: str) -> ScramKeys:
        """Return a user's keys; for one that does not exist, some that no password fits."""
        found = self.entries.get(name, {}).get(mechanism)
        return found if found is not None else self._made_up(mechanism, name)

    def _made_up(self, mechanism: str, name: str) -> ScramKeys:
        algorithm = SCRAM_HASHES[mechanism]
        seed = hashlib.sha512(self.secret + mechanism.encode() + b"\0" + name.encode()).digest()
        size = hashlib.new(algorithm).digest_size
        counts = Counter(entry[mechanism].iterations for entry in self.entries.values() if mechanism in entry)
        iterations = counts.most_common(1)[0][0] if counts else DEFAULT_ITERATIONS
        return ScramKeys(seed[:_SALT_SIZE], iterations, secrets.token_bytes(size), secrets.token_bytes(size))


def derive(
    password: str, mechanisms: Iterable[str] = tuple(SCRAM_HASHES), iterations: int = DEFAULT_ITERATIONS
) -> dict[str, ScramKeys]:
    """Make what is kept of a password, with fresh salt.

    Args:
        password: any text that ``prepare_password`` takes.
        mechanisms: for which to make keys.
        iterations: what each guess at the password costs an attacker, and each login a client.

    Raises:
        UsersError: the password has characters that cannot be in one.
    """
    password = prepare_password(password)
    return {name: make_keys(name, password, iterations, secrets.token_bytes(_SALT_SIZE)) for name in mechanisms}


def _header(line: str) -> bytes | None:
    if not line.startswith(_HEADER + " "):
        return None
    try:
        secret = base64.b64decode(line[len(_HEADER) + 1 :], validate=True)
    except binascii.Error:
        return None
    return secret if len(secret) >= 16 else None


def _parse_entry(line: str) -> tuple[str, dict[str, ScramKeys]]:
    word, *values = line.split(" ")
    try:
        name = unquote_to_bytes(word).decode()
        prepared = prepare_name(name)
    except (UnicodeDecodeError, UsersError) as error:
        raise ValueError(f"not a user name: {error}") from error
    if prepared != name:
        raise ValueError(f"not a user name in its prepared form, which is '{quote(prepared, safe='@')}'")
    if not values:
        raise ValueError(f"user '{name}' has no keys")
    keys: dict[str, ScramKeys] = {}
    for value in values:
        mechanism, parsed = _parse_keys(value)
        if mechanism in keys:
            raise ValueError(f"{mechanism} is there twice")
        keys[mechanism] = parsed
    return name, keys


def _parse_keys(value: str) -> tuple[str, ScramKeys]:
    found = _KEYS.fullmatch(value)
    if found is None:
        raise ValueError("expected MECHANISM$ITERATIONS:SALT$STOREDKEY:SERVERKEY")
    mechanism = found[1]
    if mechanism not in SCRAM_HASHES:
        raise ValueError(f"unknown mechanism '{mechanism[:40]}'")
    iterations = int(found[2])
    if not MIN_ITERATIONS <= iterations <= MAX_ITERATIONS:
        raise ValueError(f"{mechanism}: iterations are from {MIN_ITERATIONS} to {MAX_ITERATIONS}")
    try:
        salt, stored, server = (base64.b64decode(text, validate=True) for text in found.groups()[2:])
    except binascii.Error as error:
        raise ValueError(f"{mechanism}: not base64") from error
    size = hashlib.new(SCRAM_HASHES[mechanism]).digest_size
    if len(stored) != size or len(server) != size or not 12 <= len(salt) <= 64:
        raise ValueError(f"{mechanism}: a key or the salt has the wrong length")
    return mechanism, ScramKeys(salt, iterations, stored, server)


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()
