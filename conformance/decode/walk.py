"""Going through the bytes of a value by its definition, field by field.

The walk knows the definitions and the encoding (RFC 4506) and nothing else; what is done with a field is a visitor's
business. So one walk serves the tree that people look at, which stops growing at some size, and the search for secrets,
which must see everything and keep nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

from virtwire.protocol import schema as s
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.xdr import MAX_DEPTH, DecodeError

__all__ = ["Scalar", "Visitor", "Walk"]

Scalar = int | float | bool | bytes | None
"""A field's value; bytes for strings and everything opaque."""

_WORD: Final = struct.Struct(">I")
_NUMBERS: Final[dict[str, struct.Struct]] = {
    "int": struct.Struct(">i"),
    "unsigned int": _WORD,
    "hyper": struct.Struct(">q"),
    "unsigned hyper": struct.Struct(">Q"),
    "float": struct.Struct(">f"),
    "double": struct.Struct(">d"),
    "bool": _WORD,
    "char": struct.Struct(">i"),
    "unsigned char": _WORD,
    "short": struct.Struct(">i"),
    "unsigned short": _WORD,
}


class Visitor(Protocol):
    """Is told what a walk comes by; offsets are those of the frame."""

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """A struct, a union or a list begins; ``kind`` is the type's name, or ``list``."""
        ...

    def leave(self, end: int) -> None:
        """What was entered last ends."""
        ...

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """One value: ``kind`` is a scalar's, ``string``, ``bytes``, ``uuid``, ``absent``, ``count`` or ``present``."""
        ...


class Walk:
    """One walk over bytes.

    Args:
        data: the frame.
        visitor: is told each field.
    """

    def __init__(self, data: bytes, visitor: Visitor) -> None:
        self._data = data
        self._visitor = visitor
        self._depth = 0

    def value(self, wire_type: s.Type, start: int, name: str, field: s.Field | None = None) -> int:
        """Go through one value.

        Returns:
            Where it ends.

        Raises:
            DecodeError: the bytes are no such value.
        """
        known = _STEPS.get(id(wire_type))
        step = _step(wire_type) if known is None else known[1]
        return step(self, start, name, field)

    def _need(self, start: int, size: int, name: str) -> int:
        end = start + size
        if end > len(self._data):
            raise DecodeError(f"{name}: the bytes end before it does")
        return end

    def _word(self, start: int, name: str) -> int:
        self._need(start, 4, name)
        value: int = _WORD.unpack_from(self._data, start)[0]
        return value

    def _count(self, start: int, limit: int | None, least: int, name: str) -> int:
        """Read a length, check it against its bound and the bytes that are there."""
        count = self._word(start, name)
        if limit is not None and count > limit:
            raise DecodeError(f"{name}: {count} is over the limit of {limit}")
        self._need(start + 4, count * least, name)
        return count

    def _scalar(self, kind: str, start: int, name: str, field: s.Field | None) -> int:
        number = _NUMBERS[kind]
        end = start + number.size
        if end > len(self._data):
            self._need(start, number.size, name)
        value = number.unpack_from(self._data, start)[0]
        if kind == "bool":
            value = value != 0
        elif kind in ("char", "unsigned char"):
            value &= 0xFF
        self._visitor.leaf(name, kind, start, end, value, field)
        return end

    def _bytes(self, at: int, size: int, name: str, kind: str, start: int, field: s.Field | None) -> int:
        end = self._need(at, size + (-size & 3), name)
        self._visitor.leaf(name, kind, start, end, self._data[at : at + size], field)
        return end

    def _chars(self, start: int, size: int | None, fixed: bool, name: str, field: s.Field | None) -> int:
        """Read characters that take four bytes each."""
        at, count = (start, size) if fixed and size is not None else (start + 4, self._count(start, size, 4, name))
        end = self._need(at, 4 * count, name)
        self._visitor.leaf(name, "chars", start, end, self._data[at + 3 : end : 4], field)
        return end

    def _array(
        self, start: int, element: s.Type, size: int | None, fixed: bool, name: str, field: s.Field | None
    ) -> int:
        visitor = self._visitor
        visitor.enter(name, "list", start, field)
        at = start
        if fixed and size is not None:
            count = size
        else:
            count = self._count(start, size, SCHEMA.minimal_size(element), name)
            at += 4
            visitor.leaf("count", "count", start, at, count, None)
        for index in range(count):
            at = self.value(element, at, f"[{index}]", field)
        visitor.leave(at)
        return at

    def _optional(self, start: int, element: s.Type, name: str, field: s.Field | None) -> int:
        present = self._word(start, name) != 0
        if not present:
            self._visitor.leaf(name, "absent", start, start + 4, None, field)
            return start + 4
        self._visitor.leaf(name, "present", start, start + 4, True, None)
        return self.value(element, start + 4, name, field)

    def _record(
        self, start: int, definition: s.Enum | s.Struct | s.Union | s.Typedef, name: str, field: s.Field | None
    ) -> int:
        if isinstance(definition, s.Enum):
            return self._scalar("int", start, name, s.Field(name, s.Ref(definition.name), enum=definition.name))
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise DecodeError(f"{name}: nested more than {MAX_DEPTH} deep")
        self._visitor.enter(name, definition.name, start, field)
        at = start
        if isinstance(definition, s.Struct):
            for each in definition.fields:
                at = self.value(each.type, at, each.name, each)
        elif isinstance(definition, s.Union):
            at = self._union(definition, start)
        self._visitor.leave(at)
        self._depth -= 1
        return at

    def _union(self, definition: s.Union, start: int) -> int:
        switch = definition.discriminant
        at = self.value(switch.type, start, switch.name, switch)
        chosen: int = _NUMBERS["int"].unpack_from(self._data, start)[0]
        case = definition.choose(chosen)
        if case is None:
            raise DecodeError(f"{switch.name}: the union has no case {chosen}")
        return at if case.type is None else self.value(case.type, at, case.name)


_Step: TypeAlias = Callable[[Walk, int, str, s.Field | None], int]
_STEPS: Final[dict[int, tuple[s.Type, _Step]]] = {}
"""How values of a type are gone through, by the type's id, which stays its own because the type is kept too."""


def _step(wire_type: s.Type) -> _Step:
    step = _make_step(wire_type)
    _STEPS[id(wire_type)] = wire_type, step
    return step


def _make_step(wire_type: s.Type) -> _Step:
    """Decide once how values of a type are gone through."""
    if isinstance(wire_type, s.Ref) and wire_type.name == "uuid_bytes":
        return lambda walk, start, name, field: walk._bytes(start, 16, name, "uuid", start, field)
    match SCHEMA.resolve(wire_type):
        case s.Scalar(kind):
            return lambda walk, start, name, field: walk._scalar(kind, start, name, field)
        case s.Opaque(int(size), True):
            return lambda walk, start, name, field: walk._bytes(start, size, name, "bytes", start, field)
        case s.String(limit):
            return _counted("string", limit)
        case s.Opaque(limit, _):
            return _counted("bytes", limit)
        case s.Chars(limit, fixed):
            return lambda walk, start, name, field: walk._chars(start, limit, fixed, name, field)
        case s.Array(element, limit, fixed):
            return lambda walk, start, name, field: walk._array(start, element, limit, fixed, name, field)
        case s.Optional(element):
            return lambda walk, start, name, field: walk._optional(start, element, name, field)
        case s.Ref(type_name):
            definition = SCHEMA.by_name[type_name]
            return lambda walk, start, name, field: walk._record(start, definition, name, field)
    raise AssertionError(wire_type)


def _counted(kind: str, limit: int | None) -> _Step:
    def step(walk: Walk, start: int, name: str, field: s.Field | None) -> int:
        size = walk._count(start, limit, 1, name)
        return walk._bytes(start + 4, size, name, kind, start, field)

    return step
