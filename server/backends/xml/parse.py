"""From text to a tree: libxml2 with everything that could reach out or blow up switched off.

Errors read as libvirt words them: the origin in parentheses, the line, libxml2's message, then the line of the document
and an arrow under the place.
"""

from __future__ import annotations

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

__all__ = ["MAX_DOCUMENT", "parse_any", "parse_document"]

MAX_DOCUMENT = 4 * 1024 * 1024
"""The size in bytes of the largest document read: what one string on the wire may carry."""


def parse_document(
    text: str, root: str, *, origin: str = "(domain_definition)", domain: int = ErrorDomain.DOMAIN
) -> etree._Element:
    """Parse a document and return its root element, without the blanks between elements.

    Args:
        text: the document.
        root: the name its root element must have.
        origin: what error texts call the document.
        domain: the error domain of a parse error; wrong roots are always the XML domain's.

    Raises:
        XmlDetail: not well formed (code 35).
        XmlError: another root element (code 27).
    """
    element = parse_any(text, origin=origin, domain=domain)
    name = element.tag.rpartition("}")[2]
    if name != root:
        detail = f"expecting root element of '{root}', not '{name}'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    return element


def parse_any(text: str, *, origin: str, domain: int = ErrorDomain.DOMAIN) -> etree._Element:
    """Parse a document with any root element.

    Entities are never expanded, no DTD is loaded, nothing is fetched; nesting deeper than 256 is libxml2's own refusal.
    What libxml2 only complains about, such as a prefix that nobody declared, is no error.

    Raises:
        XmlDetail: not well formed, or too large (code 35).
    """
    data = text.encode("utf-8", "surrogateescape")
    if len(data) > MAX_DOCUMENT:
        size = f"document of {len(data)} bytes is larger than {MAX_DOCUMENT}"
        raise report(ErrorCode.XML_DETAIL, domain, f"{origin}: {size}")
    parser = _parser()
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if any(entry.level_name == "FATAL" for entry in parser.error_log):
            raise _syntax_error(error, data, parser, origin, domain) from None
    return etree.fromstring(data, _parser(recover=True))


def _parser(*, recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_blank_text=True,
        recover=recover,
    )


def _syntax_error(
    error: etree.XMLSyntaxError, data: bytes, parser: etree.XMLParser, origin: str, domain: int
) -> LibvirtError:
    """Word a parser's refusal as libvirt does; only the first complaint counts."""
    line, column, message = 1, 1, str(error)
    for entry in parser.error_log:
        if entry.level_name == "FATAL":
            line, column, message = entry.line, entry.column, entry.message
            break
    lines = data.split(b"\0", 1)[0].replace(b"\r", b"\n").split(b"\n")
    context = lines[line - 1] if line <= len(lines) else b""
    before = context[: column - 1].decode("utf-8", "surrogateescape")
    pointer = "".join("\t" if char == "\t" else "-" for char in before).ljust(column - 1, "-")
    shown = context.decode("utf-8", "surrogateescape") or "(null)"
    return report(ErrorCode.XML_DETAIL, domain, f"{origin}:{line}: {message}\n{shown}\n{pointer}^")
