"""How a value is read out of a definition in order to be compared."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

__all__ = ["Reader", "attribute", "of", "present", "text"]

Reader = Callable[[etree._Element], str]
"""Reads one value of an element, as libvirt writes it in its comparisons."""


def attribute(parent: etree._Element, path: str, name: str, default: str) -> str:
    """Read an attribute of a child, or the default where either is missing."""
    element = parent.find(path)
    return default if element is None else element.get(name) or default


def of(path: str, name: str, default: str = "") -> Reader:
    """Make a reader of an attribute; ``path`` "." means the element itself."""
    return lambda element: attribute(element, path, name, default)


def text(path: str, default: str = "<null>") -> Reader:
    """Make a reader of a child's text."""
    return lambda element: element.findtext(path) or default


def present(path: str) -> Reader:
    """Make a reader that tells whether a child is there."""
    return lambda element: "" if element.find(path) is None else "yes"
