"""XML documents of the wire, indented for people; never trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["indented", "parsed"]

_MAX: Final = 1 << 20
"""A longer document is not taken apart."""


def parsed(document: bytes, *, blanks: bool = True, comments: bool = True) -> etree._Element | None:
    """Take a document apart; entities are not expanded and nothing is loaded.

    Args:
        document: as it came.
        blanks: blanks between elements are kept.
        comments: comments are kept.

    Returns:
        Its root; None when it is not well formed, has a DTD, or is very long.
    """
    if len(document) > _MAX or b"<!DOCTYPE" in document:
        return None
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_blank_text=not blanks,
        remove_comments=not comments,
    )
    try:
        return etree.fromstring(document, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def indented(document: bytes) -> str:
    """Indent a document; one that cannot be taken apart (see ``parsed``) comes back as it is."""
    root = parsed(document, blanks=False)
    if root is None:
        return document.decode("utf-8", "surrogateescape").rstrip("\n")
    from lxml import etree

    etree.indent(root)
    around = [*reversed([*root.itersiblings(preceding=True)]), root, *root.itersiblings()]  # comments, too
    return "\n".join(etree.tostring(each, encoding="unicode", with_tail=False) for each in around)
