"""Values inside domain XML: numbers with units, UUIDs, CPU sets, MAC addresses."""

from __future__ import annotations

import re
import secrets
import uuid as uuid_module

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

__all__ = [
    "MAX_BITMAP",
    "canonical_bitmap",
    "canonical_mac",
    "format_bitmap",
    "format_uuid",
    "generate_mac",
    "invalid",
    "members_of",
    "number_of",
    "parse_bitmap",
    "parse_unsigned",
    "parse_uuid",
    "scale",
    "storable",
    "unsupported",
    "words",
]

MAX_BITMAP = 16384
"""Sets of CPUs and nodes have members below this."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_REPLACED = re.compile("[\ud800-\udfff\ufffe\uffff]")
_BLANKS = " \t\r\n"
# A member that is left out again, or one or two ends of a run; then a comma or the end.
_BITMAP_PART = re.compile(r"(?:\^([0-9]+)|([0-9]+)[ \t\r\n]*(?:-[ \t\r\n]*\+?([0-9]+))?)[ \t\r\n]*(?:,[ \t\r\n]*|\Z)")
_LONG_ENOUGH = 6

_POWERS = {"k": 1, "m": 2, "g": 3, "t": 4, "p": 5, "e": 6}
_UNSIGNED = re.compile(r"\s*\+?([0-9]{1,20})\Z")
_NUMBER = re.compile(r"(0[xX][0-9a-fA-F]{1,8}|0|[1-9][0-9]{0,10})\Z")


def invalid(detail: str) -> LibvirtError:
    """Make the error of a domain document that says something wrong (code 27)."""
    return report(ErrorCode.XML_ERROR, ErrorDomain.DOMAIN, detail)


def unsupported(detail: str) -> LibvirtError:
    """Make the error of a domain document that asks for something unknown (code 67)."""
    return report(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.DOMAIN, detail)


def parse_unsigned(text: str | None) -> int | None:
    """Read a decimal number as strtoul does; None when it is none."""
    found = _UNSIGNED.match(text or "")
    return int(found[1]) if found else None


def number_of(element: etree._Element, name: str, default: int = 0) -> int:
    """Read an attribute that must be a number of 32 bits, decimal or with a prefix.

    Raises:
        XmlError: it is something else.
    """
    text = element.get(name)
    if text is None:
        return default
    if not _NUMBER.match(text) or (number := int(text, 0)) >= 1 << 32:
        detail = f"Invalid value for attribute '{name}' in element '{element.tag}': '{text}'."
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, f"{detail} Expected non-negative integer value")
    return number


def scale(value: int, unit: str | None) -> int:
    """Turn a size with a unit into bytes; no unit means KiB (virScaleInteger).

    Raises:
        InvalidArg: an unknown unit.
    """
    suffix = (unit or "KiB").lower()
    if suffix in ("b", "byte", "bytes"):
        return value
    power = _POWERS.get(suffix[0])
    if power is None or suffix[1:] not in ("", "ib", "b"):
        raise report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, f"unknown suffix '{unit}'")
    return value * int((1000 if suffix[1:] == "b" else 1024) ** power)


def parse_uuid(text: str) -> bytes | None:
    """Read a UUID, with or without dashes; None when it is none (virUUIDParse)."""
    digits = re.sub(r"[\s-]", "", text)
    return bytes.fromhex(digits) if re.fullmatch("[0-9a-fA-F]{32}", digits) else None


def format_uuid(uuid: bytes) -> str:
    """Write a UUID the usual way, in lower case."""
    return str(uuid_module.UUID(bytes=uuid))


def parse_bitmap(text: str) -> int:
    """Read a set such as ``0-3,^2,8`` (virBitmapParse).

    Returns:
        The set as a number, bit n for member n.

    Raises:
        InvalidArg: not such a set, or one with members that are too large.
    """
    members, at = 0, len(text) - len(text.lstrip(_BLANKS))
    if at == len(text):
        raise _no_bitmap(text)
    while at < len(text):
        found = _BITMAP_PART.match(text, at)
        if found is None:
            raise _no_bitmap(text)
        first = _member(found[1] or found[2])
        last = first if found[3] is None else _member(found[3])
        if not first <= last < MAX_BITMAP:
            raise _no_bitmap(text)
        run = (1 << (last + 1)) - (1 << first)
        members = members & ~run if found[1] else members | run
        at = found.end()
    return members


def _member(digits: str) -> int:
    return int(digits.lstrip("0")[:_LONG_ENOUGH] or "0")


def _no_bitmap(text: str) -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, f"Failed to parse bitmap '{text}'")


def members_of(bitmap: int) -> list[int]:
    """List the members of a set, in order."""
    return [place for place, bit in enumerate(reversed(f"{bitmap:b}")) if bit == "1"]


def format_bitmap(bitmap: int) -> str:
    """Write a set of numbers as libvirt does: ranges, in order."""
    runs: list[tuple[int, int]] = []
    for member in members_of(bitmap):
        if runs and runs[-1][1] == member - 1:
            runs[-1] = (runs[-1][0], member)
        else:
            runs.append((member, member))
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


def canonical_bitmap(text: str, name: str) -> str:
    """Write a set that must have members as libvirt does.

    Args:
        text: what the user wrote.
        name: the attribute that it is from.

    Raises:
        InvalidArg: not a set.
        ConfigUnsupported: it is empty.
    """
    bitmap = parse_bitmap(text)
    if not bitmap:
        raise unsupported(f"Invalid value of '{name}': {text}")
    return format_bitmap(bitmap)


def canonical_mac(text: str) -> str | None:
    """Write a MAC address as libvirt does; None when it is none."""
    found = re.fullmatch(r"\s*" + ":".join(["([0-9a-fA-F]{1,2})"] * 6), text)
    return ":".join(f"{int(part, 16):02x}" for part in found.groups()) if found else None


def generate_mac() -> str:
    """Make up a MAC address in the range libvirt uses for guests."""
    return "52:54:00:" + ":".join(f"{byte:02x}" for byte in secrets.token_bytes(3))


def storable(text: str) -> str:
    """Make a text from outside of XML one that a tree can hold: control characters are left out, as libvirt does."""
    return _REPLACED.sub("\ufffd", _CONTROL.sub("", text))


def words(text: str) -> frozenset[str]:
    """Make a set of the words in a text: names that a value may have."""
    return frozenset(text.split())
