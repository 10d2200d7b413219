"""Reading XML that a daemon sent, and printing what an XPath expression selects of it as virsh does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .failure import ShellError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

__all__ = ["parse", "select"]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def parse(text: str) -> _Element:
    """Parse a document without blanks between its elements.

    Raises:
        ShellError: it is not XML, or has a document type, which libvirt's documents never have: entities and files
            that one can name are a way to attack the reader.
    """
    from lxml import etree  # not needed by most verbs

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_blank_text=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "surrogateescape"), parser)
    except etree.XMLSyntaxError as error:
        raise ShellError(f"cannot parse the document: {error}") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise ShellError("cannot parse the document: it has a document type")
    return root


def select(text: str, expression: str, *, wrap: bool) -> str:
    """Return the parts of a document that an XPath expression selects, a line each.

    Args:
        text: the document.
        expression: what to select.
        wrap: put the parts below one <nodes> element.

    Raises:
        ShellError: the expression is wrong, or does not select elements, attributes, texts or the document.
    """
    from lxml import etree

    root = parse(text)
    try:
        found = root.xpath(expression)
        whole = found == [] and root.xpath(f"boolean({expression})")  # the document itself is left out by lxml
    except etree.XPathError:
        found, whole = None, False
    if not isinstance(found, list) or any(isinstance(node, tuple) for node in found):
        raise ShellError(f"internal error: Incorrect xpath '{expression}'")
    if whole:
        found = [root]
    if whole and not wrap:
        return _DECLARATION + etree.tostring(root, encoding="unicode", pretty_print=True) + "\n"
    if not wrap:
        return "".join(f"{line}\n" for line in _lines(found))
    nodes = etree.Element("nodes")
    for node in found:
        _move(node, nodes)
    return etree.tostring(nodes, encoding="unicode", pretty_print=True)


def _lines(found: Sequence[object]) -> Iterator[str]:
    from lxml import etree

    for node in found:
        if isinstance(node, etree._Element):
            yield etree.tostring(node, encoding="unicode", pretty_print=True, with_tail=False).removesuffix("\n")
        else:
            # Text and attributes are escaped on an element made for it: <x>text</x>, <x name="value"/>.
            holder = etree.Element("x")
            _move(node, holder)
            yield (
                etree.tostring(holder, encoding="unicode")[2:].removeprefix(">").removesuffix("</x>").removesuffix("/>")
            )


def _move(node: object, target: _Element) -> None:
    """Put a selected node below an element; text and attributes become its own."""
    from lxml import etree

    if isinstance(node, etree._Element):
        node.tail = None
        target.append(node)
    elif getattr(node, "is_attribute", False):
        target.set(str(getattr(node, "attrname", "")), str(node))
    elif len(target):
        target[-1].tail = (target[-1].tail or "") + str(node)
    else:
        target.text = (target.text or "") + str(node)
