"""Reading the documents that describe moments: well-formedness, the schema, and the values of simple elements."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from importlib import resources

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from ..xml.parse import parse_document

__all__ = ["CHECKPOINT", "SNAPSHOT", "DocumentKind", "enum_of", "integer_of", "read_document", "text_of"]

LIBVIRT_SCHEMAS = "/usr/share/libvirt/schemas"
"""Where libvirt says that its schemas are: part of its error text, nothing is read from there."""

_INTEGER = re.compile(r"\s*([+-]?)0*([0-9]{1,19})")


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document: its root element, and how errors about it read.

    Attributes:
        root: name of the root element, and of the schema.
        origin: what libvirt calls the document in parse errors.
        domain: the error domain of what is wrong in it.
    """

    root: str
    origin: str
    domain: ErrorDomain


CHECKPOINT = DocumentKind("domaincheckpoint", "(domain_checkpoint)", ErrorDomain.DOMAIN_CHECKPOINT)
SNAPSHOT = DocumentKind("domainsnapshot", "(domain_snapshot)", ErrorDomain.DOMAIN_SNAPSHOT)


def read_document(text: str, kind: DocumentKind, *, validate: bool) -> etree._Element:
    """Parse a document, check its root element and, if asked to, validate it against the schema.

    Raises:
        XmlDetail: it is not well formed.
        XmlError: the root element is another.
        XmlInvalidSchema: it does not follow the schema.
    """
    root = parse_document(text, kind.root, origin=kind.origin, domain=kind.domain)
    if validate:
        schema = _schema(kind.root)
        if not schema.validate(root):
            complaints = "".join(f"{entry.message}\n" for entry in schema.error_log)
            detail = f"Unable to validate doc against {LIBVIRT_SCHEMAS}/{kind.root}.rng\n{complaints}"
            raise report(ErrorCode.XML_INVALID_SCHEMA, ErrorDomain.XML, detail)
    return root


def text_of(parent: etree._Element, path: str) -> str | None:
    """Return the text of the first element at ``path`` (XPath's ``string()``); None when absent or empty."""
    element = parent.find(path)
    return (_text(element) or None) if element is not None else None


def integer_of(parent: etree._Element, path: str) -> int | None:
    """Return the text of an element as a signed 64-bit number; None when it is none (virXPathLongLong)."""
    found = _INTEGER.fullmatch(text_of(parent, path) or "")
    if found is None:
        return None
    value = int(found[1] + found[2])
    return value if -(1 << 63) <= value < 1 << 63 else None


def enum_of(element: etree._Element, attribute: str, values: frozenset[str]) -> str | None:
    """Return an attribute that must be one of ``values``; None when absent.

    Raises:
        XmlError: it is something else.
    """
    value = element.get(attribute)
    if value is not None and value not in values:
        tag = etree.QName(element).localname
        detail = f"Invalid value for attribute '{attribute}' in element '{tag}': '{value}'."
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    return value


def _text(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


@functools.cache
def _schema(root: str) -> etree.RelaxNG:
    with resources.as_file(resources.files(__package__) / "schemas") as folder:
        return etree.RelaxNG(file=str(folder / f"{root}.rng"))
