"""The shape of an element: its attributes and children in the order libvirt writes them, and what values may be.

A shape is written as one line of text for the attributes, and a mapping for the children::

    shape("type!=file|block name index=uint", {"source": ..., "target": ...})

Each attribute is a name, ``!`` if it must be there, and after ``=`` its kind: alternatives, ``uint`` or ``int``, or
``natural`` for an ``int`` that is refused in other words when it is negative; ``10`` behind it allows decimal digits
only. Without a kind any text will do. ``apply`` makes a fresh element in this shape from what a user wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import cast

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

__all__ = [
    "ON_OFF",
    "YES_NO",
    "Shape",
    "apply",
    "attributes",
    "children",
    "namespace_of",
    "namespaces",
    "put_first",
    "rewrite",
    "shape",
]

YES_NO = "yes|no"
ON_OFF = "on|off"


_NUMBER = re.compile(r"-?(0[xX][0-9a-fA-F]{1,8}|0|[1-9][0-9]{0,10})\Z")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,20}\Z")
_RANGES = {"uint": (0, 1 << 32), "int": (-(1 << 31), 1 << 31), "natural": (-(1 << 31), 1 << 31)}
_KINDS = frozenset(kind + base for kind in _RANGES for base in ("", "10"))


@dataclass(frozen=True, slots=True)
class Attribute:
    """What is known of one attribute: whether it must be there, and what it may say."""

    required: bool
    number: str | None
    choices: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of an element.

    Attributes:
        attributes: by name, in the order they are written.
        children: shapes by name, in the order they are written.
        dropped: names of attributes and children that libvirt reads over.
        mixed: children keep the order the user gave them.
        finish: called with the finished element and the source; checks what spans attributes, fills defaults in.
    """

    attributes: Mapping[str, Attribute]
    children: Mapping[str, Shape] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    mixed: bool = False
    finish: Callable[[etree._Element], None] | None = None


def shape(
    attributes: str = "",
    children: Mapping[str, Shape] | None = None,
    *,
    drop: str = "",
    mixed: bool = False,
    finish: Callable[[etree._Element], None] | None = None,
) -> Shape:
    """Read a shape from its notation, see the module."""
    known: dict[str, Attribute] = {}
    for word in attributes.split():
        name, _, kind = word.partition("=")
        number = kind if kind in _KINDS else None
        choices = frozenset(kind.split("|")) if kind and not number else None
        known[name.rstrip("!")] = Attribute(name.endswith("!"), number, choices)
    return Shape(known, children or {}, frozenset(drop.split()), mixed, finish)


def attributes(element: etree._Element) -> dict[str, str]:
    """Give the attributes, in order; those with a prefix that nobody declared do not count."""
    return {str(name): str(value) for name, value in element.items() if _is_name(str(name))}


def rewrite(element: etree._Element, values: Mapping[str, str | None], first: Iterable[str] = ()) -> None:
    """Give an element these attributes and no others; those named first come first, None leaves one out."""
    element.attrib.clear()
    for name in dict.fromkeys((*first, *values)):
        value = values.get(name)
        if value is not None:
            element.set(name, value)


def put_first(element: etree._Element, name: str, value: str) -> None:
    """Set an attribute and have it before all others."""
    rewrite(element, {**attributes(element), name: value}, first=(name,))


def namespaces(element: etree._Element) -> dict[str, str]:
    """Give the namespaces in scope by prefix, as elements are made with them."""
    return dict(cast("Mapping[str, str]", element.nsmap))


def children(element: etree._Element) -> list[etree._Element]:
    """List the child elements, leaving out comments, instructions, and prefixes that nobody declared."""
    return [child for child in element if isinstance(child.tag, str) and _is_name(child.tag)]


def namespace_of(element: etree._Element) -> str | None:
    """Give the namespace of an element."""
    return element.tag[1:].partition("}")[0] if element.tag.startswith("{") else None


def _is_name(name: str) -> bool:
    return ":" not in name or name.startswith("{")


def apply(known: Shape, source: etree._Element) -> etree._Element:
    """Make a fresh element of this shape from a source, which stays as it is.

    What the shape does not know follows what it knows, in the order of the source.

    Raises:
        XmlError: an attribute is missing or has a value that is no choice (code 27).
    """
    made = etree.Element(source.tag, nsmap=_needed(source))
    for name, attribute in known.attributes.items():
        value = source.get(name)
        if value is None:
            if attribute.required:
                raise _wrong(f"Missing required attribute '{name}' in element '{source.tag}'")
        else:
            made.set(name, _checked(attribute, source, name, value))
    for name, value in attributes(source).items():
        if name not in known.attributes and name not in known.dropped:
            made.set(name, value)
    _fill(known, source, made)
    if known.finish is not None:
        known.finish(made)
    return made


def _fill(known: Shape, source: etree._Element, made: etree._Element) -> None:
    """Give the element its children, or its text when there are none."""
    inside = children(source)
    if not inside:
        made.text = source.text
        return
    if known.mixed:
        for child in inside:
            if child.tag not in known.dropped:
                made.append(_shaped(known, child))
        return
    for name in known.children:
        made.extend(apply(known.children[name], child) for child in inside if child.tag == name)
    made.extend(_kept(child) for child in inside if child.tag not in known.children and child.tag not in known.dropped)


def _shaped(known: Shape, child: etree._Element) -> etree._Element:
    inner = known.children.get(child.tag)
    return _kept(child) if inner is None else apply(inner, child)


def _kept(child: etree._Element) -> etree._Element:
    """Copy an element that nothing is known of."""
    copy = deepcopy(child)
    copy.tail = None
    return copy


def _needed(source: etree._Element) -> dict[str, str] | None:
    """Give the namespaces that an element and its attributes use by name; unprefixed ones have none."""
    if source.tag.startswith("{") or any(name.startswith("{") for name in attributes(source)):
        return namespaces(source)
    return None


def _checked(attribute: Attribute, source: etree._Element, name: str, value: str) -> str:
    """Give the value as libvirt writes it back."""
    if attribute.choices is not None and value not in attribute.choices:
        raise _wrong(f"Invalid value for attribute '{name}' in element '{source.tag}': '{value}'.")
    if attribute.number is None:
        return value
    number = _number(attribute.number, value)
    low, high = _RANGES[attribute.number.removesuffix("10")]
    wrong = f"Invalid value for attribute '{name}' in element '{source.tag}': '{value}'. Expected"
    if number is None or not low <= number < high:
        raise _wrong(f"{wrong} {'non-negative ' if attribute.number.startswith('uint') else ''}integer value")
    if number < 0 and attribute.number.startswith("natural"):
        raise _wrong(f"{wrong} non-negative value")
    return str(number)


def _number(kind: str, value: str) -> int | None:
    if kind.endswith("10"):
        return int(value) if _DECIMAL.match(value) else None
    return int(value, 0) if _NUMBER.match(value) else None


def _wrong(detail: str) -> LibvirtError:
    return report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
