"""Title, description and <metadata> of a domain; the last holds elements that belong to applications."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .definition import Definition
from .parse import parse_any
from .shape import attributes, children, namespace_of, namespaces
from .values import storable

__all__ = ["get_metadata", "set_metadata"]

_PREFIX = re.compile(r"[^\W\d][\w.-]*")
# virDomainMetadataType: which of the three is meant.
_DESCRIPTION, _TITLE, _ELEMENT = range(3)
_TAGS = {_DESCRIPTION: "description", _TITLE: "title"}
_BEFORE = {
    "title": ("name", "uuid", "genid"),
    "description": ("name", "uuid", "genid", "title"),
    "metadata": ("name", "uuid", "genid", "title", "description"),
}


def get_metadata(find: Callable[[], etree._Element], type: int, uri: str | None) -> str:
    """Get the title, the description, or the application's element of a namespace.

    Args:
        find: gives the <domain> element; called when the type is found good.
        type: a virDomainMetadataType.
        uri: the namespace of an element.

    Raises:
        NoDomainMetadata: there is none.
        InvalidArg: an unknown type.
    """
    _check_type(type)
    root = find()
    if type in _TAGS:
        text = root.findtext(_TAGS[type])
    else:
        element = _find(root, uri)
        text = None if element is None else _text_without_prefixes(element)
    if not text:
        detail = "Requested metadata element is not present"
        raise report(ErrorCode.NO_DOMAIN_METADATA, ErrorDomain.DOMAIN, detail)
    return text


def set_metadata(definition: Definition, type: int, text: str | None, key: str | None, uri: str | None) -> None:
    """Set the title, the description, or the application's element of a namespace; None or "" takes it away.

    Args:
        definition: the definition to change.
        type: a virDomainMetadataType.
        text: the text, or the element as a document.
        key: the prefix that the element is written with.
        uri: its namespace.

    Raises:
        XmlDetail: the element is not well formed.
        InvalidArg: an unknown type, or a namespace that is no URI.
        InternalError: the prefix is none.
    """
    _check_type(type)
    if type in _TAGS:
        _replace(definition.root, _TAGS[type], text)
    else:
        made = None if text is None else _in_namespace(parse_any(text, origin="(metadata_xml)"), key or "", uri or "")
        holder = definition.root.find("metadata")
        if holder is None:
            holder = _insert(definition.root, "metadata")
        old = _find(definition.root, uri)
        if old is not None:
            holder.remove(old)
        if made is not None:
            holder.append(made)
    definition.changed()


def _check_type(type: int) -> None:
    if type not in (_DESCRIPTION, _TITLE, _ELEMENT):
        raise _unknown(type)


def _unknown(type: int) -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, f"unknown metadata type '{type}'")


def _find(root: etree._Element, uri: str | None) -> etree._Element | None:
    holder = root.find("metadata")
    inside = [] if holder is None else children(holder)
    return next((child for child in inside if namespace_of(child) == uri), None)


def _replace(root: etree._Element, tag: str, text: str | None) -> None:
    element = root.find(tag)
    if not text:
        if element is not None:
            root.remove(element)
        return
    if element is None:
        element = _insert(root, tag)
    element.text = storable(text)


def _insert(root: etree._Element, tag: str) -> etree._Element:
    made = etree.Element(tag)
    root.insert(sum(child.tag in _BEFORE[tag] for child in root), made)
    return made


def _in_namespace(element: etree._Element, prefix: str, uri: str) -> etree._Element:
    """Copy an element so that it, and all below that had no namespace, is in this one."""
    if not _PREFIX.fullmatch(prefix):
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.XML, "failed to validate prefix for a new XML namespace")
    try:
        if not uri:
            raise ValueError(uri)
        made = etree.Element(_qualified(element, uri), nsmap={prefix: uri, **namespaces(element)})
    except ValueError:
        raise report(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, f"'{uri}' is no name of a namespace") from None
    _copy_into(element, made, uri)
    return made


def _copy_into(source: etree._Element, made: etree._Element, uri: str) -> None:
    made.text = source.text
    for name, value in attributes(source).items():
        made.set(name, value)
    for child in source:
        if isinstance(child.tag, str):
            below = etree.SubElement(made, _qualified(child, uri), nsmap=namespaces(child))
            _copy_into(child, below, uri)
        else:
            below = deepcopy(child)
            made.append(below)
        below.tail = child.tail


def _qualified(element: etree._Element, uri: str) -> str:
    return element.tag if element.tag.startswith("{") else f"{{{uri}}}{element.tag.rpartition(':')[2]}"


def _text_without_prefixes(element: etree._Element) -> str:
    """Write an element of an application as it was given: its own namespace goes without saying."""
    own = namespace_of(element)
    copy = deepcopy(element)
    copy.tail = None
    for below in copy.iter(etree.Element):
        if namespace_of(below) == own:
            below.tag = below.tag.rpartition("}")[2]
    etree.cleanup_namespaces(copy)
    return etree.tostring(copy, encoding="unicode", pretty_print=True).rstrip("\n")
