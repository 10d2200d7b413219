"""A test host described by a file: a <node> document with its processors, memory, domains and storage pools."""

from __future__ import annotations

import os
import stat

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.enums import (
    DomainRunningReason,
    DomainState,
)

from ..values import NodeInfo
from ..xml.definition import TEST_NAMESPACE, Definition
from ..xml.parse import MAX_DOCUMENT, parse_document
from .checks import driver_refusal
from .host import DEFAULT_NODE
from .hypervisor import Hypervisor
from .storage_file import add_pools

__all__ = ["read_node_file"]

_CPU_NUMBERS = ("nodes", "sockets", "cores", "threads", "active", "mhz")


def read_node_file(path: str) -> Hypervisor:
    """Make the host that a file describes.

    Domains run unless the document says otherwise (``test:runstate``); ``file`` attributes name documents beside it.

    Raises:
        XmlError: the file can not be read or is no <node> document (code 27).
        XmlDetail: it is not well formed (code 35).
    """
    root = _read(path, "node")
    made = Hypervisor(_node_info(root))

    def source(element: etree._Element) -> etree._Element:
        named = element.get("file")
        return element if named is None else _read(os.path.join(os.path.dirname(path), named), element.tag)

    for element in root.iterfind("domain"):
        _add_domain(made, source(element))
    add_pools(made.pools, root, source)
    return made


def _read(path: str, root: str) -> etree._Element:
    """Parse a file; what is no regular file reads as empty."""
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            regular = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            data = file.read(MAX_DOCUMENT + 1) if regular else b""
    except IsADirectoryError:
        data = b""
    except (OSError, ValueError):
        raise driver_refusal(ErrorCode.XML_ERROR, f"failed to parse xml document '{path}'") from None
    return parse_document(data.decode("utf-8", "surrogateescape"), root, origin=path, domain=ErrorDomain.TEST)


def _without_waiting(path: str, flags: int) -> int:
    """Open a file; a FIFO without a writer must not hold up the daemon."""
    return os.open(path, flags | os.O_NONBLOCK)


def _node_info(root: etree._Element) -> NodeInfo:
    given = {name: _number(root, f"cpu/{name}", f"cpu {name}") for name in _CPU_NUMBERS}
    known = {**DEFAULT_NODE._asdict(), **{name: number for name, number in given.items() if number is not None}}
    cpus = known["nodes"] * known["sockets"] * known["cores"] * known["threads"]
    memory = _number(root, "memory", "memory")
    return NodeInfo(
        model=root.findtext("cpu/model") or DEFAULT_NODE.model,
        memory=DEFAULT_NODE.memory if memory is None else memory,
        cpus=min(known.get("active", cpus), cpus),
        mhz=known["mhz"],
        nodes=known["nodes"],
        sockets=known["sockets"],
        cores=known["cores"],
        threads=known["threads"],
    )


def _number(root: etree._Element, path: str, name: str) -> int | None:
    text = root.findtext(path)
    if not text:
        return None
    try:
        return int(text)
    except ValueError:
        raise driver_refusal(ErrorCode.XML_ERROR, f"invalid node {name} value") from None


def _add_domain(hypervisor: Hypervisor, source: etree._Element) -> None:
    """Add one domain in the state its ``test:`` elements tell."""
    said = {
        child.tag: child.text for child in source if isinstance(child.tag, str) and child.tag.startswith(TEST_NAMESPACE)
    }
    transient = f"{TEST_NAMESPACE}transient" in said
    saved = f"{TEST_NAMESPACE}hasmanagedsave" in said
    state = _run_state(said.get(f"{TEST_NAMESPACE}runstate"))
    if transient and state == DomainState.SHUTOFF:
        raise driver_refusal(ErrorCode.XML_ERROR, "transient domain cannot have runstate 'shutoff'")
    if saved and state != DomainState.SHUTOFF:
        raise driver_refusal(ErrorCode.XML_ERROR, "domain with managedsave data can only have runstate 'shutoff'")
    domain = hypervisor.domains.add(Definition.from_element(source))
    domain.persistent = not transient
    if state != DomainState.SHUTOFF:
        domain.start(DomainRunningReason.BOOTED)
    domain.has_managed_save = saved
    domain.set_state(state, 0)


def _run_state(text: str | None) -> int:
    if text is None:
        return DomainState.RUNNING
    if not text.isdigit():
        raise driver_refusal(ErrorCode.XML_ERROR, "invalid runstate")
    if int(text) > max(DomainState):
        raise driver_refusal(ErrorCode.XML_ERROR, f"runstate '{text}' out of range'")
    return int(text)
