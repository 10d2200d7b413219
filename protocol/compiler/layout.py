"""How types lie on the wire, as the two code writers see it: struct codes, and runs of a fixed size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..schema import Array, Chars, Opaque, Ref, Scalar, Schema, Struct, Type, Union

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DECODE_CODES", "ENCODE_CODES", "NARROW", "Layout"]

DECODE_CODES: Final = {
    "int": "i",
    "unsigned int": "I",
    "hyper": "q",
    "unsigned hyper": "Q",
    "float": "f",
    "double": "d",
    "bool": "I",
    "char": "3xb",
    "unsigned char": "3xB",
    "short": "2xh",
    "unsigned short": "2xH",
}
"""Reading the low bytes of a narrow type's four masks it, as a C peer's cast does."""

ENCODE_CODES: Final = {**DECODE_CODES, "char": "i", "short": "i"}
"""A negative narrow number is extended to four bytes."""

NARROW: Final = {"char": (-128, 127), "short": (-32768, 32767)}
"""The narrow types whose range the struct code does not check."""

_UNROLLED = 16
_INLINE = 24


class Layout:
    """Answers what the code writers ask of a schema.

    Attributes:
        listed: names of the structs and unions that are elements of arrays: they get functions for a whole list.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.listed = frozenset(self._elements())

    def _elements(self) -> Iterator[str]:
        for definition in self.schema.types:
            match definition:
                case Struct(fields=fields):
                    parts = [each.type for each in fields]
                case Union():
                    parts = [arm for arm in _arms(definition) if arm is not None]
                case _:
                    continue
            for part in parts:
                inner = part
                while isinstance(inner := self.schema.resolve(inner), Array) or hasattr(inner, "element"):
                    if isinstance(inner, Array) and (record := self.schema.record(inner.element)) is not None:
                        yield record.name
                    inner = inner.element

    def is_flat(self, wire_type: Type) -> bool:
        """Whether values are one short run of fixed size, to be read and written by one struct call."""
        return self.leaves(wire_type) is not None

    def is_plain(self, wire_type: Type) -> bool:
        """Whether a type is flat and every value of its fields is allowed: there is no enum in it."""
        return self.is_flat(wire_type) and not self._has_enum(wire_type)

    def _has_enum(self, wire_type: Type) -> bool:
        match self.schema.resolve(wire_type):
            case Array(element):
                return self._has_enum(element)
            case Ref(name):
                definition = self.schema.by_name[name]
                return not isinstance(definition, Struct) or any(
                    self._has_enum(each.type) for each in definition.fields
                )
            case _:
                return False

    def leaves(self, wire_type: Type) -> int | None:
        """Return the number of values in such a run, or None if the type is not one."""
        match self.schema.resolve(wire_type):
            case Scalar() | Opaque(fixed=True) | Chars(fixed=True):
                return 1
            case Array(element, int(size), True):
                each = self.leaves(element)
                return None if each is None or size * each > _UNROLLED else size * each
            case Ref(name):
                definition = self.schema.by_name[name]
                if isinstance(definition, Union):
                    return None
                if not isinstance(definition, Struct):
                    return 1
                if name in self.schema.recursive:
                    return None
                counts = [self.leaves(each.type) for each in definition.fields]
                total = sum(count or 0 for count in counts)
                return None if None in counts or total > 2 * _INLINE else total
            case _:
                return None

    def is_inline(self, record: Struct | Union) -> bool:
        """Whether a struct or union is written out where it stands, not by a call."""
        return record.name not in self.schema.recursive and self._weight(Ref(record.name)) <= _INLINE

    def _weight(self, wire_type: Type) -> int:
        """Return about how many values a type's code handles."""
        inner = self.schema.resolve(wire_type)
        if (record := self.schema.record(inner)) is not None:
            if record.name in self.schema.recursive:
                return 1
            parts = [each.type for each in record.fields] if isinstance(record, Struct) else _arms(record)
            return sum(self._weight(part) for part in parts if part is not None)
        element = getattr(inner, "element", None)
        return 1 if element is None or isinstance(inner, Array) else 1 + self._weight(element)


def _arms(union: Union) -> list[Type | None]:
    return [case.type for case in (*union.cases, *((union.default,) if union.default else ()))]
