"""Other names for things: of the same length, always the same one within a recording, and nobody can tell for which.

First everything is looked through for names (``collect``), then each is replaced wherever it stands, in fields, in
documents, in paths and in messages. What is collected are names of objects in handles and documents, users' names,
hosts in URIs and documents. UUIDs and addresses are known by their form.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from virtwire.protocol import schema as s

from ..decode.walk import Scalar
from ..recording.model import Facts

__all__ = ["Choice", "Collector", "Names"]

MAX_NAMES: Final = 100_000
"""So many names are replaced; only a hostile recording has more."""
_MAX_PARTS: Final = 12
_MAX_CACHED: Final = 50_000

_TELLS_NOTHING: Final = frozenset({"default", "test", "system", "session", "localhost", "localhost.localdomain"})
_NAME_FIELDS: Final = frozenset({"name", "names", "volname", "newname", "new_name", "dname", "usage_id", "user"})

_HEX: Final = rb"[0-9a-fA-F]"
_GROUP: Final = rb"[0-9a-fA-F]{1,4}"
_NAMED: Final = re.compile(
    rb"<(?:name|title)>([^<]{1,256})</|\busername\s*=\s*(?:'([^'<]{1,256})'|\"([^\"<]{1,256})\")"
)
_HOSTS: Final = re.compile(
    rb"://(?:[^/@\s'\"<]{1,256}@)?([A-Za-z0-9][A-Za-z0-9.-]{1,252})"
    rb"|<host\s+name\s*=\s*['\"]([^'\"<]{2,252})['\"]|<hostname>([^<]{2,252})</hostname>"
)
_SUBJECT: Final = re.compile(r"(?:^|[,+])\s*\w+=([^,+]+)")
_WORD: Final = re.compile(rb"(?<![</\w.+\x80-\xff-])[\w.+\x80-\xff-]+(?!\s{0,8}=)" rb"|(?<=[^<]/)[\w.+\x80-\xff-]+")
"""A word that is neither an element's nor an attribute's name; or a part of a path."""
_SEPARATOR: Final = re.compile(rb"([.+_-])")
_UUID: Final = re.compile(rb"(?<![0-9a-fA-F-])%b{8}-%b{4}-%b{4}-%b{4}-%b{12}(?![0-9a-fA-F-])" % ((_HEX,) * 5))
_IPV4: Final = re.compile(rb"(?<![\d.])(?!127\.|0\.0\.0\.0|255\.)(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")
_MAC: Final = re.compile(rb"(?<![0-9a-fA-F:])((?:%b{2}:){3})((?:%b{2}:){2}%b{2})(?![0-9a-fA-F:])" % ((_HEX,) * 3))
_IPV6: Final = re.compile(
    rb"(?<![\w:.])(?!::1?(?![\w:]))(?:(?:%b:){7}%b|(?:%b(?::%b){0,6})?::(?:%b(?::%b){0,6})?)(?![\w:.])"
    % ((_GROUP,) * 6)
)
_OCTETS: Final = {1: (1, 9), 2: (10, 99), 3: (100, 250)}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be replaced.

    Attributes:
        names: of domains, networks and all other objects, and of users.
        uuids: all of them.
        hosts: names and addresses of hosts; of MAC addresses the half that does not say who made the card.
    """

    names: bool = False
    uuids: bool = False
    hosts: bool = False

    def __bool__(self) -> bool:
        return self.names or self.uuids or self.hosts


class Names:
    """See the module.

    Args:
        choice: what is to be replaced.
        key: makes the replacements; a new one that nobody knows unless it is given.

    Attributes:
        replaced: how many names, UUIDs and addresses were replaced, counted in each place.
    """

    def __init__(self, choice: Choice, key: bytes | None = None) -> None:
        self.choice = choice
        self.replaced = 0
        self._key = key or secrets.token_bytes(16)
        self._names: set[bytes] = set()
        self._taken: set[bytes] = set()
        self._others: dict[bytes, bytes] = {}
        self._words: dict[bytes, bytes] = {}

    def collect(self, text: bytes, *, is_name: bool = False) -> None:
        """Take the names out of a text, or a name."""
        if self.choice.names and is_name and b"://" not in text:
            self._found(text)
        if self.choice.names and b"<" in text:
            for each in _NAMED.finditer(text):
                self._found(each[each.lastindex or 1])
        if self.choice.hosts:
            for each in _HOSTS.finditer(text):
                host = each[each.lastindex or 1].rstrip(b".")
                if _IPV4.fullmatch(host) is None:
                    self._found(host)

    def collect_facts(self, facts: Facts) -> None:
        """Take the names out of what is known of a connection."""
        if self.choice.names and isinstance(subject := facts.get("subject"), str):
            for each in _SUBJECT.findall(subject):
                self._found(_encoded(each.strip()))
        for text in _texts(facts):
            self.collect(text)

    def host(self, name: bytes) -> None:
        """Note the name of a host."""
        if self.choice.hosts:
            self._found(name)

    def _found(self, name: bytes) -> None:
        if not name or len(self._names) >= MAX_NAMES:
            return
        if name.lower().decode("utf-8", "replace") not in _TELLS_NOTHING:
            self._names.add(name)

    def text(self, text: bytes) -> bytes:
        """Write a text with other names; its length stays."""
        if text in self._names:
            return self._other(text)
        if self.choice.uuids:
            text = _UUID.sub(lambda found: self._digits(found[0]), text)
        if self.choice.hosts:
            text = _MAC.sub(lambda found: found[1] + self._digits(found[0])[9:], text)
            text = _IPV6.sub(lambda found: self._digits(found[0]), text)
            text = _IPV4.sub(lambda found: self._octets(found[0]), text)
        if self._names:
            if b"<" in text:
                text = _NAMED.sub(self._element, text)
            text = _WORD.sub(lambda found: self._word(found[0]), text)
        return text

    def uuid(self, value: bytes) -> bytes:
        """Write another UUID, of 16 bytes; that of zeros stays."""
        if not self.choice.uuids or not any(value):
            return value
        digits = value.hex()
        text = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
        return bytes.fromhex(self._digits(text.encode()).replace(b"-", b"").decode())

    def facts(self, value: Any) -> Any:
        """Write facts with other names."""
        if isinstance(value, str):
            return self.text(_encoded(value)).decode("utf-8", "surrogateescape") if self.choice else value
        if isinstance(value, dict):
            return {key: self.facts(each) for key, each in value.items()}
        return [self.facts(each) for each in value] if isinstance(value, list) else value

    def _element(self, found: re.Match[bytes]) -> bytes:
        name = found[group := found.lastindex or 1]
        if name not in self._names:
            return found[0]
        start = found.start(group) - found.start()
        return found[0][:start] + self._other(name) + found[0][start + len(name) :]

    def _word(self, word: bytes) -> bytes:
        """Replace a word that is a name, or parts of it that are, the longest first."""
        known = self._words.get(word)
        if known is None:
            known = self._parts(word)
            if len(self._words) < _MAX_CACHED:
                self._words[word] = known
        self.replaced += known != word
        return known

    def _parts(self, word: bytes) -> bytes:
        pieces = _SEPARATOR.split(word)  # parts and separators in turns
        count = len(pieces)
        for length in range(count, 0, -2):
            if length > 2 * _MAX_PARTS:
                continue
            for start in range(0, count - length + 1, 2):
                part = b"".join(pieces[start : start + length])
                if part in self._names and len(part) > 1 and not part.isdigit():
                    before, after = b"".join(pieces[:start]), b"".join(pieces[start + length :])
                    return self._parts(before) + self._made(part) + self._parts(after)
        return word

    def _other(self, name: bytes) -> bytes:
        self.replaced += 1
        return self._made(name)

    def _made(self, name: bytes) -> bytes:
        """Make another name: lower-case letters, and signs where there were some."""
        known = self._others.get(name)
        attempt = 0
        while known is None:
            stream = self._stream(b"%d:%b" % (attempt, name), len(name))
            known = bytes(
                each if each in b".-/_+ " else 97 + byte % 26 for each, byte in zip(name, stream, strict=True)
            )
            attempt += 1
            if known in self._taken and attempt < 16:  # short names may run out
                known = None
        self._taken.add(known)
        self._others[name] = known
        return known

    def _digits(self, text: bytes) -> bytes:
        """Replace hexadecimal digits."""
        self.replaced += 1
        digits, stream = b"0123456789abcdef", self._stream(text.lower(), len(text))
        return bytes(each if each in b":-" else digits[byte % 16] for each, byte in zip(text, stream, strict=True))

    def _octets(self, address: bytes) -> bytes:
        """Replace an address by one whose numbers have as many digits."""
        self.replaced += 1
        numbers = address.split(b".")
        found = []
        for number, byte in zip(numbers, self._stream(address, len(numbers)), strict=True):
            low, high = _OCTETS[len(number)]
            found.append(b"%d" % (low + byte % (high - low + 1)))
        return b".".join(found)

    def _stream(self, text: bytes, size: int) -> bytes:
        """Make so many bytes of a text; nobody can tell of which without the key."""
        found = b""
        while len(found) < size:
            found += hashlib.blake2b(text, key=self._key, salt=len(found).to_bytes(16)).digest()
        return found[:size]


class Collector:
    """A visitor that takes the names out of a message."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._list = ""

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """Note which list begins: its items have no names of their own."""
        self._list = name if kind == "list" else ""

    def leave(self, end: int) -> None:
        """Nothing is kept of what ends."""

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Look at one field."""
        if not isinstance(value, bytes) or kind not in ("string", "bytes"):
            return
        if name == "hostname":
            self._names.host(value)
        called = self._list if name.startswith("[") else name
        self._names.collect(value, is_name=kind == "string" and called in _NAME_FIELDS)


def _texts(value: Any) -> Iterator[bytes]:
    if isinstance(value, str):
        yield _encoded(value)
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _encoded(text: str) -> bytes:
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # halves of characters that stand for no byte
        return text.encode("utf-8", "replace")
