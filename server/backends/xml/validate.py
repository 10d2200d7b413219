"""Holding a domain document against the schema, before anything else is said of it.

The schema is libvirt's own file where libvirt is installed; it speaks libvirt's words through libxml2. Elsewhere the
shapes are the schema: they know which elements there are, not all that they may hold.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .device_shapes import DEVICES
from .head_shapes import HEAD
from .parse import parse_document
from .shape import children

__all__ = ["SCHEMA", "check_schema", "validate"]

SCHEMA = Path("/usr/share/libvirt/schemas/domain.rng")


def validate(xml: str, schema: Path = SCHEMA) -> None:
    """Refuse a document that the schema refuses.

    Args:
        xml: a <domain> document.
        schema: libvirt's schema, if there is such a file.

    Raises:
        XmlInvalidSchema: it does not fit (code 92).
        LibvirtError: it is no <domain> document at all.
    """
    root = parse_document(xml, "domain")
    if schema.is_file():
        check_schema(root, schema)
    else:
        _validate_by_shapes(root)


def check_schema(root: etree._Element, schema: Path) -> None:
    """Refuse a document that a schema of libvirt's refuses; without that file nothing is known against it.

    Raises:
        XmlInvalidSchema: it does not fit (code 92).
    """
    if schema.is_file():
        grammar = _grammar(schema)
        if not grammar.validate(root):
            raise _refusal(*(entry.message for entry in grammar.error_log), schema=schema)


@lru_cache(maxsize=4)
def _grammar(schema: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(schema, etree.XMLParser(no_network=True)))


def _validate_by_shapes(root: etree._Element) -> None:
    for child in children(root):
        if child.tag not in HEAD and child.tag != "devices" and not child.tag.startswith("{"):
            raise _refusal(f"Element domain has extra content: {child.tag}")
    if root.find("name") is None or root.get("type") is None:
        raise _refusal("Element domain failed to validate content")
    devices = root.find("devices")
    if devices is not None and any(child.tag not in DEVICES for child in children(devices)):
        raise _refusal("Extra element devices in interleave", "Element domain failed to validate content")


def _refusal(*complaints: str, schema: Path = SCHEMA) -> LibvirtError:
    lines = "\n".join((f"Unable to validate doc against {schema}", *complaints))
    return report(ErrorCode.XML_INVALID_SCHEMA, ErrorDomain.XML, lines + "\n")
