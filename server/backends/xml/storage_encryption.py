"""The <encryption> of a volume (virStorageEncryption)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lxml import etree

from .storage_parts import SecretLookup, choice, invalid, parse_secret, unsupported, whole_number
from .write import escape

__all__ = ["Encryption", "parse_encryption"]

_FORMATS: Final = ("default", "qcow", "luks", "luks2")


class Cipher(NamedTuple):
    """A cipher, and how initial vectors are made; only LUKS has them."""

    name: str
    size: int
    mode: str | None
    hash: str | None
    ivgen: tuple[str, str | None] | None

    def lines(self) -> list[str]:
        """Write the elements."""
        more = _attributes(mode=self.mode, hash=self.hash)
        written = [f"<cipher name='{escape(self.name)}' size='{self.size}'{more}/>"]
        if self.ivgen is not None:
            name, hash = self.ivgen
            written.append(f"<ivgen name='{escape(name)}'{_attributes(hash=hash)}/>")
        return written


@dataclass
class Encryption:
    """How a volume is encrypted, and the secrets it opens with."""

    format: str
    engine: str | None = None
    secrets: list[SecretLookup] = field(default_factory=list)
    cipher: Cipher | None = None

    def lines(self) -> list[str]:
        """Write the element (virStorageEncryptionFormat)."""
        inside = [secret.line() for secret in self.secrets]
        if self.cipher is not None:
            inside += self.cipher.lines()
        head = f"<encryption format='{self.format}'{_attributes(engine=self.engine)}>"
        return [head, *(f"  {each}" for each in inside), "</encryption>"]


def parse_encryption(element: etree._Element) -> Encryption:
    """Read an <encryption> (virStorageEncryptionParseNode).

    Raises:
        LibvirtError: something in it is missing or unknown.
    """
    format = element.get("format")
    if not format:
        raise invalid("unknown volume encryption format")
    if format not in _FORMATS:
        raise unsupported(f"unknown volume encryption format type {format}")
    engine = choice(element, "engine", ("qemu", "librbd"))
    made = Encryption(format, engine, [_secret(secret) for secret in element.iterfind("secret")])
    if format == "luks":
        made.cipher = _cipher(element)
    return made


def _secret(element: etree._Element) -> SecretLookup:
    type = element.get("type")
    if not type:
        raise invalid("unknown volume encryption secret type")
    if type != "passphrase":
        raise unsupported(f"unknown volume encryption secret type {type}")
    return parse_secret(element, type)


def _cipher(element: etree._Element) -> Cipher | None:
    cipher, ivgen = element.find("cipher"), element.find("ivgen")
    if cipher is None:
        if ivgen is not None:
            raise invalid("ivgen element found, but cipher is missing")
        return None
    name = cipher.get("name")
    if name is None:
        raise invalid("cipher info missing 'name' attribute")
    size = whole_number(cipher, "size", required=True, unsigned=True)
    made = Cipher(name, size, cipher.get("mode"), cipher.get("hash"), None)
    if ivgen is None:
        return made
    generator = ivgen.get("name")
    if generator is None:
        raise invalid("missing ivgen info name string")
    return made._replace(ivgen=(generator, ivgen.get("hash")))


def _attributes(**values: str | None) -> str:
    return "".join(f" {name}='{escape(value)}'" for name, value in values.items() if value is not None)
