"""Two documents of the wire compared element by element, so that a difference is named and not the whole document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from ..decode.documents import parsed

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Found", "document_differences"]

Found: TypeAlias = tuple[str, bytes | None, bytes | None]
"""A path like ``domain/devices/disk[2]/@type``, and the value on either side, None where there is none."""


def document_differences(left: bytes, right: bytes) -> list[Found] | None:
    """Compare two documents.

    Blanks around texts, the order of attributes and comments do not count. Children are paired by their names, the
    second ``disk`` with the second.

    Returns:
        What differs; None when either is no document that can be taken apart.
    """
    trees = [parsed(each, comments=False) for each in (left, right)]
    if trees[0] is None or trees[1] is None:
        return None
    if trees[0].tag != trees[1].tag:
        return [("/", _tag(trees[0]).encode(), _tag(trees[1]).encode())]
    return list(_elements(_tag(trees[0]), trees[0], trees[1]))


def _tag(element: etree._Element) -> str:
    return str(element.tag)


def _elements(path: str, left: etree._Element, right: etree._Element) -> Iterator[Found]:
    for name in sorted({*map(str, left.attrib), *map(str, right.attrib)}):
        a, b = left.get(name), right.get(name)
        if a != b:
            yield f"{path}/@{name}", _bytes(a), _bytes(b)
    here, there = _text(left), _text(right)
    if here != there:
        yield path, _bytes(here), _bytes(there)
    mine, theirs = _children(left), _children(right)
    for tag in dict.fromkeys([*mine, *theirs]):
        pairs = list(zip_longest(mine.get(tag, ()), theirs.get(tag, ())))
        for index, (a_child, b_child) in enumerate(pairs, 1):
            below = f"{path}/{tag}" + (f"[{index}]" if len(pairs) > 1 else "")
            if a_child is None or b_child is None:
                yield below, _summary(a_child), _summary(b_child)
            else:
                yield from _elements(below, a_child, b_child)


def _children(element: etree._Element) -> dict[str, list[etree._Element]]:
    found: dict[str, list[etree._Element]] = {}
    for child in element:
        found.setdefault(_tag(child), []).append(child)
    return found


def _text(element: etree._Element) -> str:
    """Join what stands directly in an element."""
    parts = [element.text or "", *(child.tail or "" for child in element)]
    return " ".join(part.strip() for part in parts if part.strip())


def _summary(element: etree._Element | None) -> bytes | None:
    """Write the start of an element that only one side has."""
    if element is None:
        return None
    from lxml import etree

    return etree.tostring(element, with_tail=False)[:200]


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()
