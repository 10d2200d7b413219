"""XML documents of the wire, indented for people; never trusted."""

from __future__ import annotations

from typing import Final

__all__ = ["indented"]

_MAX: Final = 1 << 20
"""A longer document is shown as it came."""


def indented(document: bytes) -> str:
    """Indent a document; one that is not well formed, has a DTD, or is very long comes back as it is.

    Entities are not expanded and nothing is loaded.
    """
    text = document.decode("utf-8", "surrogateescape")
    if len(document) > _MAX or b"<!DOCTYPE" in document:
        return text.rstrip("\n")
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=True)
    try:
        root = etree.fromstring(document, parser)
    except (etree.XMLSyntaxError, ValueError):
        return text.rstrip("\n")
    etree.indent(root)
    around = [*reversed([*root.itersiblings(preceding=True)]), root, *root.itersiblings()]  # comments, too
    return "\n".join(etree.tostring(each, encoding="unicode", with_tail=False) for each in around)
