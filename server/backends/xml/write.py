"""From a tree to text in libvirt's hand: single quotes, two spaces a level, empty elements closed at once."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from .shape import attributes, children

__all__ = ["escape", "is_unwritten", "write"]

_ESCAPES = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;", "'": "&apos;", '"': "&quot;"})

# Elements that libvirt opens and closes on lines of their own even when nothing is inside.
_ALWAYS_OPEN = frozenset({"devices", "cells", "hostdev", "redirdev", "hyperv", "kvm", "xen"})
# Elements of which libvirt writes nothing when there is nothing to say.
_UNWRITTEN = frozenset({"panic"})


def escape(text: str) -> str:
    """Escape text for an element or an attribute as libvirt's string buffers do."""
    return text.translate(_ESCAPES)


def is_unwritten(element: etree._Element) -> bool:
    """Tell whether libvirt writes nothing of this element, though it knows of it."""
    return element.tag in _UNWRITTEN and not element.keys() and not len(element)


def write(element: etree._Element, *, indent: int = 0, skip: frozenset[str] = frozenset()) -> str:
    """Write an element and all below it, each line ended by a newline.

    Args:
        element: the root of what is written.
        indent: spaces before the first line.
        skip: attributes left out, named ``element/attribute``: the secrets.
    """
    lines: list[str] = []
    _write(element, indent, skip, {}, lines)
    return "\n".join(lines) + "\n"


def _write(
    element: etree._Element, indent: int, skip: frozenset[str], outer: dict[str | None, str], lines: list[str]
) -> None:
    if element.tag == "metadata":
        _write_metadata(element, indent, lines)
        return
    if is_unwritten(element):
        return
    name, opening, known = _opening(element, skip, outer)
    pad = " " * indent
    inside = children(element)
    if inside or name in _ALWAYS_OPEN:
        lines.append(f"{pad}<{opening}>")
        for child in inside:
            _write(child, indent + 2, skip, known, lines)
        lines.append(f"{pad}</{name}>")
    elif element.text:
        lines.append(f"{pad}<{opening}>{escape(element.text)}</{name}>")
    else:
        lines.append(f"{pad}<{opening}/>")


def _opening(
    element: etree._Element, skip: frozenset[str], outer: dict[str | None, str]
) -> tuple[str, str, dict[str | None, str]]:
    """Give the element's name, its opening tag less the brackets, and the namespaces declared from here on."""
    known = outer
    name = _name(element.tag, element)
    parts = [name]
    for key, value in attributes(element).items():
        if f"{element.tag}/{key}" not in skip:
            parts.append(f"{_name(key, element)}='{escape(value)}'")
    if ":" in name or any(":" in part.split("=", 1)[0] for part in parts[1:]) or None in element.nsmap:
        fresh = {prefix: uri for prefix, uri in element.nsmap.items() if outer.get(prefix) != uri}
        parts += [
            f"xmlns{':' + prefix if prefix else ''}='{escape(uri)}'" for prefix, uri in sorted(fresh.items(), key=str)
        ]
        known = {**outer, **fresh}
    return name, " ".join(parts), known


def _name(tag: str, element: etree._Element) -> str:
    """Write a name with its prefix."""
    if not tag.startswith("{"):
        return tag
    uri, local = tag[1:].split("}", 1)
    prefix = next((prefix for prefix, known in element.nsmap.items() if known == uri), None)
    return f"{prefix}:{local}" if prefix else local


def _write_metadata(element: etree._Element, indent: int, lines: list[str]) -> None:
    """Write <metadata>: what is inside belongs to others and is left to libxml2: indented, in double quotes."""
    outer = inner = etree.Element("outer")
    for _ in range(indent // 2 - 1):
        inner = etree.SubElement(inner, "outer")
    inner.append(deepcopy(element))
    text = etree.tostring(outer, encoding="unicode", pretty_print=True).rstrip("\n")
    wrapped = text.split("\n")
    lines.extend(wrapped[indent // 2 : len(wrapped) - indent // 2] if indent else wrapped[1:-1])
