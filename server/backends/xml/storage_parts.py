"""What the documents of pools and volumes share: texts and attributes read as XPath reads them, sizes, permissions."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .values import format_uuid, parse_uuid, scale
from .write import escape

__all__ = [
    "Permissions",
    "SecretLookup",
    "attribute_of",
    "choice",
    "invalid",
    "line",
    "parse_permissions",
    "parse_secret",
    "parse_size",
    "sanitize_path",
    "text_of",
    "unsupported",
    "whole_number",
]

_MAX_SIZE: Final = (1 << 63) - 1
_UNSIGNED: Final = re.compile(r"[ \t\n\v\f\r]*\+?([0-9]+)\Z")
_OCTAL: Final = re.compile(r"[ \t\n\v\f\r]*\+?([0-7]+)\Z")
_INTEGER: Final = re.compile(r"[ \t\n\v\f\r]*[+-]?[0-9]{1,20}\Z")
_OWNER: Final = re.compile(r"-?[0-9]{1,11}\Z")
_NOBODY: Final = 0xFFFFFFFF


def invalid(detail: str) -> LibvirtError:
    """Make the error of a document that says something wrong (code 27)."""
    return report(ErrorCode.XML_ERROR, ErrorDomain.STORAGE, detail)


def unsupported(detail: str) -> LibvirtError:
    """Make the error of a document that asks for something unknown (code 67)."""
    return report(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.STORAGE, detail)


def text_of(element: etree._Element, path: str) -> str | None:
    """Give the whole text of the first element there; None when there is none, or no text (virXPathString)."""
    found = element.find(path)
    return None if found is None else "".join(str(part) for part in found.itertext()) or None


def attribute_of(element: etree._Element, path: str, name: str) -> str | None:
    """Give an attribute of the first element there that has it; None when nothing is said (virXPathString)."""
    return next((found.get(name) for found in element.iterfind(path) if found.get(name) is not None), None) or None


def choice(element: etree._Element, name: str, choices: tuple[str, ...], *, required: bool = False) -> str | None:
    """Read an attribute that is one of some words (virXMLPropEnum).

    Raises:
        XmlError: it is another word, or it is required and missing.
    """
    value = element.get(name)
    if value is None and required:
        detail = f"Missing required attribute '{name}' in element '{element.tag}'"
    elif value is None or value in choices:
        return value
    else:
        detail = f"Invalid value for attribute '{name}' in element '{element.tag}': '{value}'."
    raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)


def whole_number(element: etree._Element, name: str, *, required: bool = False, unsigned: bool = False) -> int:
    """Read an attribute that is a decimal number of 32 bits, 0 when it is not there (virXMLPropInt).

    Raises:
        XmlError: it is none, or it is required and missing.
    """
    value = element.get(name)
    if value is None and not required:
        return 0
    if value is None:
        detail = f"Missing required attribute '{name}' in element '{element.tag}'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    low, high = (0, 1 << 32) if unsigned else (-(1 << 31), 1 << 31)
    if not _INTEGER.match(value) or not low <= int(value) < high:
        expected = "non-negative integer value" if unsigned else "integer value"
        detail = f"Invalid value for attribute '{name}' in element '{element.tag}': '{value}'. Expected {expected}"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    return int(value)


def parse_size(text: str, unit: str | None) -> int:
    """Read a size in bytes, or in the unit given (virStorageSize).

    Raises:
        XmlError: it is no number.
        InvalidArg: an unknown unit.
        Overflow: no file can be that large.
    """
    found = _UNSIGNED.match(text)
    if found is None or len(found[1].lstrip("0")) > len(str(1 << 64)) or int(found[1]) >= 1 << 64:
        raise invalid("malformed capacity element")
    value = int(found[1])
    size = scale(value, unit or "bytes")
    if size > _MAX_SIZE:
        raise report(ErrorCode.OVERFLOW, ErrorDomain.NONE, f"value too large: {value}{unit or ''}")
    return size


def sanitize_path(path: str) -> str:
    """Take superfluous slashes out of a path; two in front mean something and stay (virFileSanitizePath)."""
    if re.match(r"[A-Za-z0-9+.-]+://", path):
        return path
    lead = "//" if re.match("//(?!/)", path) else path[:1]
    return lead + re.sub("/+", "/", path[len(lead) :].lstrip("/") if lead.startswith("/") else path[1:]).rstrip("/")


def line(template: str, value: str | None) -> list[str]:
    """Write a line with an escaped text in it, or none when there is no text (virBufferEscapeString)."""
    return [] if value is None else [template.replace("%s", escape(value))]


class Permissions(NamedTuple):
    """Who may do what with a file or folder; None is left to the host."""

    mode: int | None = None
    owner: int | None = None
    group: int | None = None
    label: str | None = None

    def lines(self) -> list[str]:
        """Write the <permissions>, nothing when they say nothing."""
        inside = [] if self.mode is None else [f"<mode>0{self.mode:o}</mode>"]
        inside += [
            f"<{name}>{_signed(value)}</{name}>"
            for name, value in (("owner", self.owner), ("group", self.group))
            if value is not None
        ]
        inside += line("<label>%s</label>", self.label)
        return ["<permissions>", *(f"  {each}" for each in inside), "</permissions>"] if inside else []


def parse_permissions(parent: etree._Element | None) -> Permissions:
    """Read the <permissions> below an element (virStorageDefParsePerms)."""
    element = None if parent is None else parent.find("permissions")
    if element is None:
        return Permissions()
    mode = text_of(element, "mode")
    octal = _OCTAL.match(mode) if mode else None
    if mode and (octal is None or int(octal[1], 8) & ~0o777):
        raise invalid("malformed octal mode")
    return Permissions(
        None if octal is None else int(octal[1], 8),
        _account(element, "owner"),
        _account(element, "group"),
        text_of(element, "label"),
    )


def _account(element: etree._Element, name: str) -> int | None:
    """Read the number of a user or group; -1 is nobody in particular."""
    found = element.find(name)
    if found is None:
        return None
    text = "".join(str(part) for part in found.itertext())
    number = int(text) if _OWNER.match(text) else _NOBODY + 1
    if not -1 <= number <= _NOBODY:
        raise invalid(f"malformed {name} element")
    return None if number in (-1, _NOBODY) else number


def _signed(number: int) -> int:
    return number - (1 << 32) if number >= 1 << 31 else number


class SecretLookup(NamedTuple):
    """How a <secret> is found: by UUID or by usage."""

    type: str | None
    uuid: bytes | None
    usage: str | None

    def line(self) -> str:
        """Write the element (virSecretLookupFormatSecret)."""
        kind = "" if self.type is None else f" type='{escape(self.type)}'"
        way = f"uuid='{format_uuid(self.uuid)}'" if self.uuid else f"usage='{escape(self.usage or '')}'"
        return f"<secret{kind} {way}/>"


def parse_secret(element: etree._Element, type: str | None) -> SecretLookup:
    """Read a <secret> (virSecretLookupParseSecret).

    Raises:
        XmlError: it is found by nothing, by both, or by what is no UUID.
    """
    uuid, usage = element.get("uuid"), element.get("usage")
    parsed = None if uuid is None else parse_uuid(uuid)
    if uuid is None and usage is None:
        detail = "missing secret uuid or usage attribute"
    elif uuid is not None and usage is not None:
        detail = "either secret uuid or usage expected"
    elif uuid is not None and parsed is None:
        detail = f"invalid secret uuid '{uuid}'"
    else:
        return SecretLookup(type, parsed, usage)
    raise report(ErrorCode.XML_ERROR, ErrorDomain.NONE, detail)
