"""Holding a domain document against the schema, before anything else is said of it."""

from __future__ import annotations

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .head_shapes import HEAD
from .parse import parse_document
from .shape import children

__all__ = ["validate"]

SCHEMA = "/usr/share/libvirt/schemas/domain.rng"


def validate(xml: str) -> None:
    """Refuse what libvirt's schema would refuse, as far as the shapes know it.

    Raises:
        XmlInvalidSchema: an element that no domain has, or one that it must have is missing (code 92).
    """
    root = parse_document(xml, "domain")
    for child in children(root):
        if child.tag not in HEAD and child.tag != "devices" and not child.tag.startswith("{"):
            raise _refusal(f"Element domain has extra content: {child.tag}")
    if root.find("name") is None or root.get("type") is None:
        raise _refusal("Element domain failed to validate content")


def _refusal(*complaints: str) -> LibvirtError:
    lines = "\n".join((f"Unable to validate doc against {SCHEMA}", *complaints))
    return report(ErrorCode.XML_INVALID_SCHEMA, ErrorDomain.XML, lines + "\n")
