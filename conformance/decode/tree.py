"""Every field of a message, with the bytes that it stands in: what is printed, and what is lit up beside the hex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from virtwire.protocol import schema as s
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.message import HEADER_SIZE
from virtwire.protocol.xdr import DecodeError

from .message import Message
from .walk import Scalar, Walk

__all__ = ["MAX_NODES", "Node", "Span", "build", "payload", "payload_shape", "spans"]

MAX_NODES: Final = 20_000
"""A tree has no more fields; what follows in the frame is one node of bytes."""

_PLUMBING: Final = ("count", "present")
_HEADER: Final = ("length", "program", "version", "procedure", "type", "serial", "status")
_PROCEDURES: Final = {
    (program.number, version.number, each.number): each
    for program in SCHEMA.programs
    for version in program.versions
    for each in version.procedures
}


@dataclass(slots=True)
class Node:
    """A field of a message.

    Attributes:
        name: of the field, ``[3]`` for an item of a list.
        kind: of a leaf ``int``, ``string`` and the like, ``uuid``, ``bytes``, ``chars``, ``absent``; else the name of
            its struct or union, or ``list``. ``count`` and ``present`` are what XDR puts before lists and optionals.
        start: of its bytes in the frame; ``end`` is where they end.
        value: of a leaf; strings are bytes.
        children: its fields or items.
        doc: what the definitions say of it.
        flags: the enum whose members are its bits; ``enum`` is the one that its numbers come from.
    """

    name: str
    kind: str
    start: int
    end: int = 0
    value: Scalar = None
    children: list[Node] = field(default_factory=list)
    doc: str = ""
    flags: str | None = None
    enum: str | None = None

    @property
    def fields(self) -> list[Node]:
        """Its children without what XDR puts before lists and optionals."""
        return [child for child in self.children if child.kind not in _PLUMBING]

    def child(self, name: str) -> Node | None:
        """Return the field of that name."""
        return next((child for child in self.fields if child.name == name), None)


@dataclass(frozen=True, slots=True)
class Span:
    """Which bytes of a frame are which field.

    Attributes:
        start: of the bytes; ``end`` is where they end.
        path: of the field: ``header.serial``, ``args.dom.name``, ``ret.checkpoints[2].name``.
        kind: as a node's.
        node: the field.
    """

    start: int
    end: int
    path: str
    kind: str
    node: Node


def build(message: Message, limit: int = MAX_NODES) -> Node:
    """Take a message apart; never fails.

    Args:
        message: the message.
        limit: how many fields of the payload are wanted at most.

    Returns:
        A node ``message`` whose fields are ``header``, ``fds`` where descriptors are counted, and the payload:
        ``args``, ``ret``, ``error``, ``hole``, ``data`` (a stream's bytes), ``more`` (what lies beyond the limit),
        ``rest`` (what nobody knows or what is damaged).
    """
    data = message.frame.data
    root = Node("message", "message", 0, len(data))
    root.children.append(_header(message))
    root.children += payload(message, limit)
    return root


def payload(message: Message, limit: int = MAX_NODES) -> list[Node]:
    """Take apart what follows a message's header; see ``build``."""
    data = message.frame.data
    root = Node("payload", "payload", HEADER_SIZE, len(data))
    at, rest = min(len(data) // 4 * 4, HEADER_SIZE), "rest"
    if message.payload_start > HEADER_SIZE and len(data) >= message.payload_start:
        root.children.append(Node("fds", "unsigned int", at, at + 4, message.announced_fds, doc="descriptors with it"))
        at += 4
    shape = payload_shape(message)
    if shape is not None and len(data) >= message.payload_start:
        builder = _Builder(root, at, limit)
        try:
            at = Walk(data, builder).value(shape[1], at, shape[0])
        except _Full:
            at, rest = builder.give_up(), "more"
        except DecodeError:
            at = builder.give_up()
    if at < len(data):
        name = "data" if message.is_stream and shape is None else rest
        root.children.append(Node(name, "bytes", at, len(data), data[at:]))
    return root.children


def _header(message: Message) -> Node:
    header = Node("header", "header", 0, min(len(message.frame.data) // 4 * 4, HEADER_SIZE))
    enums = {"type": "message_type", "status": "message_status"}
    for index, name in enumerate(_HEADER):
        kind = "int" if name == "procedure" else "unsigned int"
        start, end = 4 * index, 4 * index + 4
        if end <= len(message.frame.data):
            header.children.append(Node(name, kind, start, end, getattr(message, name), enum=enums.get(name)))
    return header


def payload_shape(message: Message) -> tuple[str, s.Type] | None:
    """Name the payload and its type; None for a stream's bytes and for what nobody knows."""
    if message.is_error:
        return _shape("error", "error")
    if message.what == "stream hole":
        return _shape("hole", "stream_hole")
    known = _PROCEDURES.get((message.program, message.version, message.procedure))
    if known is None or message.is_stream:
        return None
    return _shape("ret", known.ret) if message.is_reply else _shape("args", known.args)


@cache
def _shape(name: str, record: str | None) -> tuple[str, s.Type] | None:
    return None if record is None else (name, s.Ref(record))


class _Full(Exception):
    """The tree has grown enough."""


class _Builder:
    """A visitor that grows a tree."""

    def __init__(self, root: Node, start: int, limit: int) -> None:
        self._open = [root]
        self._left = limit
        self._at = start

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """Begin a struct, a union or a list."""
        self._open.append(self._add(Node(name, kind, start, start), field))

    def leave(self, end: int) -> None:
        """End it."""
        self._open.pop().end = end

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Add a field."""
        self._add(Node(name, kind, start, end, value), field)
        self._at = end

    def _add(self, node: Node, field: s.Field | None) -> Node:
        self._left -= 1
        if self._left < 0:
            raise _Full
        if field is not None:
            node.doc, node.flags, node.enum = field.doc, field.flags, field.enum
        self._open[-1].children.append(node)
        return node

    def give_up(self) -> int:
        """End all that is open where the last field ended; tell where that is."""
        while len(self._open) > 1:
            self.leave(self._at)
        return self._at


def spans(message: Message) -> list[Span]:
    """Tell which bytes are which field, in the order of the bytes, without overlaps.

    Returns:
        All leaves of the message's tree; the bytes of a frame are covered as far as it has any.
    """
    return [
        Span(node.start, node.end, path, node.kind, node)
        for top in message.tree.children
        for path, node in _leaves(top, top.name)
    ]


def _leaves(node: Node, path: str) -> Iterator[tuple[str, Node]]:
    if not node.children and node.start < node.end:
        yield path, node
    for child in node.children:
        if child.name.startswith("["):
            yield from _leaves(child, path + child.name)
        elif child.kind == "present":
            yield f"{path}.{child.name}?", child
        else:
            yield from _leaves(child, f"{path}.{child.name}")
