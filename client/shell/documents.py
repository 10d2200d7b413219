"""XML documents made from options (``checkpoint-create-as``, ``snapshot-create-as``), and facts taken out of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from .verbs import ShellError

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["checkpoint_document", "parse", "snapshot_document", "xpath"]


def parse(text: str) -> _Element:
    """Parse a document of the daemon or the user, without entities, network or document types.

    Raises:
        ShellError: it is not XML.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(text.encode("utf-8", "surrogateescape"), parser)
    except etree.XMLSyntaxError as error:
        raise ShellError(f"cannot parse the document: {error}") from None


def xpath(text: str, expression: str, *, wrap: bool) -> str:
    """Return the parts of a document that an XPath expression selects, one after the other.

    Args:
        text: the document.
        expression: what to select.
        wrap: put the parts below one <nodes> element.

    Raises:
        ShellError: the expression is wrong, or does not select nodes.
    """
    from lxml import etree

    try:
        found = parse(text).xpath(expression)
    except etree.XPathError:
        raise ShellError(f"xpath evaluation failed: '{expression}'") from None
    if not isinstance(found, list):
        raise ShellError(f"xpath '{expression}' does not select nodes")
    parts = [
        etree.tostring(node, encoding="unicode", with_tail=False) if isinstance(node, etree._Element) else str(node)
        for node in found
    ]
    if wrap:
        return "<nodes>\n" + "".join(f"  {part}\n" for part in parts) + "</nodes>"
    return "\n".join(parts)


def checkpoint_document(name: str | None, description: str | None, disks: Iterable[str]) -> str:
    """Build a <domaincheckpoint> from a name, a description and ``DISK[,checkpoint=type][,bitmap=name]`` texts.

    Raises:
        ShellError: a disk text is wrong.
    """
    parts = [*_head(name, description)]
    entries = []
    for text in disks:
        disk, options = _split(text, "diskspec", ("checkpoint", "bitmap"))
        entries.append(f"    <disk name={_quote(disk)}{_attributes(options)}/>\n")
    if entries:
        parts += ["  <disks>\n", *entries, "  </disks>\n"]
    return _wrap("domaincheckpoint", parts)


def snapshot_document(name: str | None, description: str | None, memory: str | None, disks: Iterable[str]) -> str:
    """Build a <domainsnapshot>.

    Args:
        name: of the snapshot, when given.
        description: of the snapshot, when given.
        memory: ``[file=]name[,snapshot=type]``.
        disks: texts ``DISK[,snapshot=type][,driver=type][,stype=type][,file=name]``.

    Raises:
        ShellError: a text is wrong.
    """
    parts = [*_head(name, description)]
    if memory is not None:
        parts.append(_memory(memory))
    entries = [_snapshot_disk(text) for text in disks]
    if entries:
        parts += ["  <disks>\n", *entries, "  </disks>\n"]
    return _wrap("domainsnapshot", parts)


def _memory(text: str) -> str:
    options: dict[str, str] = {}
    for part in _parts(text):
        key, equals, value = part.partition("=")
        if key not in ("file", "snapshot") or not equals or key in options:
            raise ShellError(f"unable to parse memspec: {text}")
        options[key] = value
    return f"  <memory{_attributes({key: options[key] for key in ('snapshot', 'file') if key in options})}/>\n"


def _snapshot_disk(text: str) -> str:
    disk, options = _split(text, "diskspec", ("snapshot", "driver", "stype", "file"))
    kind = options.get("stype")
    if kind not in (None, "file", "block"):
        raise ShellError(f"Unknown storage type: '{kind}'")
    shape = {key: value for key, value in (("snapshot", options.get("snapshot")), ("type", kind)) if value is not None}
    head = f"    <disk name={_quote(disk)}{_attributes(shape)}"
    inner = ""
    if "driver" in options:
        inner += f"      <driver type={_quote(options['driver'])}/>\n"
    if "file" in options:
        attribute = "dev" if kind == "block" else "file"
        inner += f"      <source {attribute}={_quote(options['file'])}/>\n"
    return f"{head}>\n{inner}    </disk>\n" if inner else f"{head}/>\n"


def _head(name: str | None, description: str | None) -> Iterable[str]:
    if name is not None:
        yield f"  <name>{escape(name)}</name>\n"
    if description is not None:
        yield f"  <description>{escape(description)}</description>\n"


def _wrap(element: str, parts: list[str]) -> str:
    return f"<{element}>\n{''.join(parts)}</{element}>\n" if parts else f"<{element}/>\n"


def _split(text: str, what: str, known: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    disk, *rest = _parts(text)
    options: dict[str, str] = {}
    for part in rest:
        key, equals, value = part.partition("=")
        if key not in known or not equals or key in options:
            raise ShellError(f"unable to parse {what}: {text}")
        options[key] = value
    return disk, options


def _parts(text: str) -> list[str]:
    """Split at commas; a doubled comma stands for one."""
    return [part.replace("\0", ",") for part in text.replace(",,", "\0").split(",")]


def _attributes(options: dict[str, str]) -> str:
    return "".join(f" {key}={_quote(value)}" for key, value in options.items())


def _quote(value: str) -> str:
    quoted = quoteattr(value)
    return quoted if quoted.startswith("'") else "'" + quoted[1:-1].replace("'", "&apos;") + "'"
