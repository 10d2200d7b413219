"""The second codec: it walks the schema and lets ``xdrlib3`` read and write each value. Slow, and plain to see through.

It is what the generated codecs are checked against, with the same limits and tolerances; tools use it for definitions
that are loaded at run time, and the generated codecs to say which field of a value is wrong.
"""

from __future__ import annotations

import operator
from collections import namedtuple
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from xdrlib3 import ConversionError, Packer, Unpacker

from . import schema as s
from .xdr import MAX_DEPTH, DecodeError, EncodeError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Factory", "Reference"]

Factory: TypeAlias = "Callable[[str, tuple[str, ...], Sequence[Any]], Any]"
"""Makes a struct or union from its type's name, its fields' names and their values."""

_RANGES: Final[dict[s.ScalarKind, tuple[int, int]]] = {
    "int": (-(2**31), 2**31 - 1),
    "unsigned int": (0, 2**32 - 1),
    "hyper": (-(2**63), 2**63 - 1),
    "unsigned hyper": (0, 2**64 - 1),
    "char": (-128, 127),
    "unsigned char": (0, 255),
    "short": (-32768, 32767),
    "unsigned short": (0, 65535),
}


class Reference:
    """Encodes and decodes the types of a schema by their names.

    Values are what the generated codecs take and give: int, float, bool, str, bytes, list, None; an enum's member is a
    plain int (equal to the IntEnum member), and a struct or union is whatever the factory makes.
    """

    def __init__(self, schema: s.Schema, factory: Factory | None = None) -> None:
        """Prepare a codec.

        Args:
            schema: the definitions.
            factory: makes structs and unions when decoding; without one they are namedtuples.
        """
        self._schema = schema
        self._factory = factory or _NamedTuples()

    def encode(self, wire_type: s.Type | str, value: Any) -> bytes:
        """Encode a value as a type, given by its name or as it is in the schema.

        Raises:
            EncodeError: it does not fit; the message leads to the field.
        """
        inner, what = _start(wire_type)
        packer = Packer()
        _Encoder(self._schema, packer).value(inner, value, what, 0)
        return bytes(packer.get_buffer())

    def decode(self, wire_type: s.Type | str, data: bytes) -> Any:
        """Decode a value of a type, given by its name or as it is in the schema; bytes behind it are ignored.

        Raises:
            DecodeError: the bytes are no such value; the message leads to the field.
        """
        inner, what = _start(wire_type)
        return _Decoder(self._schema, Unpacker(data), data, self._factory).value(inner, what, 0)


def _start(wire_type: s.Type | str) -> tuple[s.Type, str]:
    """Return a type, and what errors call it."""
    if isinstance(wire_type, str):
        return s.Ref(wire_type), wire_type
    return wire_type, wire_type.name if isinstance(wire_type, s.Ref) else "value"


class _NamedTuples:
    """The default factory."""

    def __init__(self) -> None:
        self._classes: dict[str, Callable[..., Any]] = {}

    def __call__(self, name: str, fields: tuple[str, ...], values: Sequence[Any]) -> Any:
        if name not in self._classes:
            self._classes[name] = namedtuple(name, fields)
        return self._classes[name](*values)


class _Encoder:
    def __init__(self, schema: s.Schema, packer: Packer) -> None:
        self._schema = schema
        self._packer = packer

    def value(self, wire_type: s.Type, value: Any, what: str, depth: int) -> None:
        """Encode one value; ``what`` is the way to it, ``depth`` how many recursive types it is in."""
        match self._schema.resolve(wire_type):
            case s.Scalar(kind):
                self._scalar(kind, value, what)
            case s.String(limit):
                self._opaque(_utf8(value, what), limit, what)
            case s.Opaque(size, fixed):
                data = _check(value, bytes | bytearray | memoryview, what)
                if fixed and size is not None:
                    self._length(data, size, fixed, what)
                    self._packer.pack_fopaque(size, bytes(data))
                else:
                    self._opaque(bytes(data), size, what)
            case s.Chars(size, fixed):
                self._length(_check(value, bytes | bytearray, what), size, fixed, what)
                for byte in value:
                    self._packer.pack_uint(byte)
            case s.Array(element, size, fixed):
                self._length(value, size, fixed, what)
                for index, item in enumerate(value):
                    self.value(element, item, f"{what}[{index}]", depth)
            case s.Optional(element):
                self._packer.pack_bool(value is not None)
                if value is not None:
                    self.value(element, value, what, depth)
            case s.Ref(name):
                self._named(self._schema.by_name[name], value, what, depth)

    def _scalar(self, kind: s.ScalarKind, value: Any, what: str) -> None:
        if kind == "bool":
            if value != 0 and value != 1:
                raise EncodeError(f"{what}: {value!r} is no bool")
            self._packer.pack_bool(value)
        elif kind in ("float", "double"):
            try:
                (self._packer.pack_float if kind == "float" else self._packer.pack_double)(value)
            except (ConversionError, OverflowError):
                raise EncodeError(f"{what}: {value!r} is no {kind}") from None
        else:
            number = _integer(value, what)
            low, high = _RANGES[kind]
            if not low <= number <= high:
                raise EncodeError(f"{what}: {number} is not within {low} to {high}")
            if kind == "hyper":
                self._packer.pack_hyper(number)
            elif kind == "unsigned hyper":
                self._packer.pack_uhyper(number)
            elif low < 0:
                self._packer.pack_int(number)
            else:
                self._packer.pack_uint(number)

    def _length(self, value: Any, size: int | None, fixed: bool, what: str) -> None:
        """Check how many bytes or items there are; write the count unless it is fixed."""
        try:
            count = len(value)
        except TypeError:
            raise EncodeError(f"{what}: {type(value).__name__} has no length") from None
        if fixed and count != size:
            raise EncodeError(f"{what}: has {count} items, expected {size}")
        if size is not None and count > size:
            raise EncodeError(f"{what}: {count} is over the limit of {size}")
        if not fixed:
            self._packer.pack_uint(count)

    def _opaque(self, data: bytes, limit: int | None, what: str) -> None:
        self._length(data, limit, False, what)
        self._packer.pack_fopaque(len(data), data)

    def _named(self, definition: Any, value: Any, what: str, depth: int) -> None:
        """Encode a struct, a union or an enum."""
        if definition.name in self._schema.recursive:
            depth += 1
            if depth > MAX_DEPTH:
                raise EncodeError(f"{what}: nested more than {MAX_DEPTH} deep")
        match definition:
            case s.Struct(fields=fields):
                for each in fields:
                    self.value(each.type, _attribute(value, each.name, what), f"{what}.{each.name}", depth)
            case s.Union(discriminant=switch):
                chosen = _attribute(value, switch.name, what)
                inner = _attribute(value, "value", what)
                self.value(switch.type, chosen, f"{what}.{switch.name}", depth)
                case = definition.choose(chosen)
                if case is None:
                    raise EncodeError(f"{what}.{switch.name}: the union has no case {chosen!r}")
                if case.type is not None:
                    self.value(case.type, inner, f"{what}.{case.name}", depth)
                elif inner is not None:
                    raise EncodeError(f"{what}.value: the arm is void, expected None")
            case s.Enum(name=name, values=values):
                if _integer(value, what) not in values:
                    raise EncodeError(f"{what}: {value!r} is no {name}")
                self._packer.pack_enum(value)


def _check(value: Any, kind: Any, what: str) -> Any:
    if not isinstance(value, kind):
        raise EncodeError(f"{what}: {type(value).__name__} is not the type expected here")
    return value


def _utf8(value: Any, what: str) -> bytes:
    try:
        return str(_check(value, str, what)).encode("utf-8", "surrogateescape")
    except UnicodeEncodeError as error:
        raise EncodeError(f"{what}: {error}") from None


def _integer(value: Any, what: str) -> int:
    try:
        return operator.index(value)
    except TypeError:
        raise EncodeError(f"{what}: {type(value).__name__} is no integer") from None


def _attribute(value: Any, name: str, what: str) -> Any:
    try:
        return getattr(value, name)
    except AttributeError:
        raise EncodeError(f"{what}.{name}: {type(value).__name__} has no such field") from None


class _Decoder:
    def __init__(self, schema: s.Schema, unpacker: Unpacker, data: bytes, factory: Factory) -> None:
        self._schema = schema
        self._unpacker = unpacker
        self._size = len(data)
        self._factory = factory

    def value(self, wire_type: s.Type, what: str, depth: int) -> Any:
        """Decode one value; ``what`` is the way to it, ``depth`` how many recursive types it is in."""
        try:
            return self._value(self._schema.resolve(wire_type), what, depth)
        except EOFError:
            raise DecodeError(f"{what}: the {self._size} bytes end before it does") from None

    def _value(self, wire_type: s.Type, what: str, depth: int) -> Any:
        match wire_type:
            case s.Scalar(kind):
                return self._scalar(kind)
            case s.String(limit, c):
                text = self._unpacker.unpack_fopaque(self._count(limit, 1, what)).decode("utf-8", "surrogateescape")
                return text.partition("\0")[0] if c else text
            case s.Opaque(int(size), True):
                return self._unpacker.unpack_fopaque(size)
            case s.Opaque(limit, _):
                return self._unpacker.unpack_fopaque(self._count(limit, 1, what))
            case s.Chars(size, fixed):
                count = size if fixed and size else self._count(size, 4, what)
                return bytes(self._unpacker.unpack_uint() & 255 for _ in range(count))
            case s.Array(element, size, fixed):
                count = size if fixed and size else self._count(size, self._schema.minimal_size(element), what)
                return [self.value(element, f"{what}[{index}]", depth) for index in range(count)]
            case s.Optional(element):
                return self.value(element, what, depth) if self._unpacker.unpack_uint() else None
            case s.Ref(name):
                return self._named(self._schema.by_name[name], what, depth)
        raise AssertionError(wire_type)

    def _scalar(self, kind: s.ScalarKind) -> Any:
        """Decode a number; one narrower than four bytes is what a C cast of the four makes of them."""
        match kind:
            case "int":
                return self._unpacker.unpack_int()
            case "unsigned int":
                return self._unpacker.unpack_uint()
            case "hyper":
                return self._unpacker.unpack_hyper()
            case "unsigned hyper":
                return self._unpacker.unpack_uhyper()
            case "float":
                return self._unpacker.unpack_float()
            case "double":
                return self._unpacker.unpack_double()
            case "bool":
                return self._unpacker.unpack_uint() != 0
            case "unsigned char":
                return self._unpacker.unpack_uint() & 0xFF
            case "unsigned short":
                return self._unpacker.unpack_uint() & 0xFFFF
            case "char":
                return ((self._unpacker.unpack_uint() & 0xFF) ^ 0x80) - 0x80
            case "short":
                return ((self._unpacker.unpack_uint() & 0xFFFF) ^ 0x8000) - 0x8000

    def _count(self, limit: int | None, least: int, what: str) -> int:
        """Read a length or a count, and check it against its bound and the bytes that are left."""
        count: int = self._unpacker.unpack_uint()
        if limit is not None and count > limit:
            raise DecodeError(f"{what}: {count} is over the limit of {limit}")
        if count * least > self._size - self._unpacker.get_position():
            raise EOFError
        return count

    def _named(self, definition: Any, what: str, depth: int) -> Any:
        """Decode a struct, a union or an enum."""
        if definition.name in self._schema.recursive:
            depth += 1
            if depth > MAX_DEPTH:
                raise DecodeError(f"{what}: nested more than {MAX_DEPTH} deep")
        match definition:
            case s.Struct(name=name, fields=fields):
                values = [self.value(each.type, f"{what}.{each.name}", depth) for each in fields]
                return self._factory(name, tuple(each.name for each in fields), values)
            case s.Union(name=name, discriminant=switch):
                chosen = self.value(switch.type, f"{what}.{switch.name}", depth)
                case = definition.choose(chosen)
                if case is None:
                    raise DecodeError(f"{what}.{switch.name}: the union has no case {chosen}")
                inner = None if case.type is None else self.value(case.type, f"{what}.{case.name}", depth)
                return self._factory(name, (switch.name, "value"), (chosen, inner))
            case s.Enum(name=name, values=values):
                number = self._unpacker.unpack_enum()
                if number not in values:
                    raise DecodeError(f"{what}: {number} is no {name}")
                return number
        raise AssertionError(definition)
