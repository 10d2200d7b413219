"""What the generated codecs run on: the errors, the ``Record`` that every struct becomes, and a few shared loops.

A ``Record`` is a tuple with named fields: made in one C call from the values that ``struct`` unpacked, read by C-speed
getters, immutable, picklable, usable in ``match``. RFC 4506 is the encoding; lengths and counts are checked against
their bound and against the bytes that are there before anything is allocated.
"""

from __future__ import annotations

import functools
import struct
from collections import namedtuple
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Self

    from .reference import Reference

__all__ = ["MAX_DEPTH", "DecodeError", "EncodeError", "Record", "XdrError", "new"]

MAX_DEPTH: Final = 128
"""How deep a recursive type may nest, both ways: a linked list of more items is refused."""

PAD: Final = (b"", b"\0\0\0", b"\0\0", b"\0")
"""The padding after ``n`` bytes is ``PAD[n & 3]``."""

ENCODE_FAILURES: Final = (struct.error, AttributeError, TypeError, OverflowError, UnicodeError)
"""What Python raises when a value does not have the shape or the range that its struct asks for."""


class XdrError(ValueError):
    """A value or a run of bytes does not fit its XDR type; the message names the struct and, where known, the field."""


class EncodeError(XdrError):
    """A Python value cannot be written as its XDR type."""


class DecodeError(XdrError):
    """The bytes are not what the XDR type asks for: too short, over a bound, or an unknown enum or union value."""


def _make_getters(count: int) -> tuple[Any, ...]:
    """Return descriptors that read items 0 to ``count`` - 1 of a tuple.

    They are those of a namedtuple: the only ones that Python has at C speed, and they work on every subclass of tuple.
    """
    names = [f"f{index}" for index in range(count)]
    # Held by a name: a class that is collected empties its dictionary.
    made: type[tuple[Any, ...]] = namedtuple("_Getters", names)  # type: ignore[misc]
    return tuple(vars(made)[name] for name in names)


_getters = _make_getters(48)
_equal = tuple.__eq__


class Record(tuple[Any, ...]):
    """A struct or union of the protocol: an immutable tuple whose items have names.

    Subclasses are generated: they annotate their fields in wire order and define ``__new__``. Two records are equal
    when their type and all their fields are.

    Attributes:
        _fields: the names of the fields, in wire order.
    """

    __slots__ = ()
    _fields: ClassVar[tuple[str, ...]] = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        global _getters
        fields = cls._fields = tuple(cls.__annotations__)
        cls.__match_args__ = fields  # type: ignore[misc]
        if len(fields) > len(_getters):
            _getters = _make_getters(len(fields))
        for name, getter in zip(fields, _getters, strict=False):
            setattr(cls, name, getter)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and _equal(self, other)

    def __ne__(self, other: object) -> bool:
        return type(self) is not type(other) or not _equal(self, other)

    __hash__ = tuple.__hash__

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({inside})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def replace(self, **changes: Any) -> Self:
        """Return a copy with some fields changed.

        Raises:
            TypeError: a name is not a field.
        """
        values = [changes.pop(name, value) for name, value in zip(self._fields, self, strict=True)]
        if changes:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(changes))}")
        return new(type(self), values)

    __replace__ = replace


_R = TypeVar("_R", bound=Record)

new: Callable[[type[_R], Iterable[Any]], _R] = tuple.__new__
"""``new(Cls, values)`` makes a record from values that are known to be right, without a look at them."""


# The rest is called by generated code only. Errors are made by functions, so that the code which raises them is short.

ABSENT: Final = b"\0\0\0\0"


def decode_short(what: str, buf: bytes) -> DecodeError:
    """Return the error for bytes that end within a value."""
    return DecodeError(f"{what}: the {len(buf)} bytes end before it does")


def decode_too_long(what: str, count: int, limit: int) -> DecodeError:
    """Return the error for a length word above its bound."""
    return DecodeError(f"{what}: {count} is over the limit of {limit}")


def decode_bad_count(what: str, count: int, limit: int | None, buf: bytes) -> DecodeError:
    """Return the error for a count above its bound, or of more items than the bytes can hold."""
    return decode_short(what, buf) if limit is None or count <= limit else decode_too_long(what, count, limit)


def decode_too_deep(what: str) -> DecodeError:
    """Return the error for a recursive type nested over ``MAX_DEPTH``."""
    return DecodeError(f"{what}: nested more than {MAX_DEPTH} deep")


def decode_no_member(what: str, value: int, enum: str) -> DecodeError:
    """Return the error for a number that an enum does not have."""
    return DecodeError(f"{what}: {value} is no {enum}")


def decode_no_case(what: str, value: int) -> DecodeError:
    """Return the error for a discriminant that chooses no arm."""
    return DecodeError(f"{what}: the union has no case {value}")


def encode_too_long(what: str, count: int, limit: int) -> EncodeError:
    """Return the error for a value with more bytes or items than its bound."""
    return EncodeError(f"{what}: {count} is over the limit of {limit}")


def encode_bad_size(what: str, count: int, size: int) -> EncodeError:
    """Return the error for a value of fixed size that has another."""
    return EncodeError(f"{what}: has {count} items, expected {size}")


def encode_range(what: str, value: int, low: int, high: int) -> EncodeError:
    """Return the error for a number that its type cannot hold."""
    return EncodeError(f"{what}: {value} is not within {low} to {high}")


def encode_too_deep(what: str) -> EncodeError:
    """Return the error for a recursive type nested over ``MAX_DEPTH``."""
    return EncodeError(f"{what}: nested more than {MAX_DEPTH} deep")


def encode_no_member(what: str, value: object, enum: str) -> EncodeError:
    """Return the error for a value that an enum does not have."""
    return EncodeError(f"{what}: {value!r} is no {enum}")


def encode_no_bool(what: str, value: object) -> EncodeError:
    """Return the error for a value that is neither true nor false."""
    return EncodeError(f"{what}: {value!r} is no bool")


def encode_no_case(what: str, value: object) -> EncodeError:
    """Return the error for a discriminant that chooses no arm."""
    return EncodeError(f"{what}: the union has no case {value!r}")


def encode_not_void(what: str) -> EncodeError:
    """Return the error for a value where the chosen arm is void."""
    return EncodeError(f"{what}: the arm is void, expected None")


def encode_slowly(module: str, name: str, value: object, error: Exception) -> bytes:
    """Encode a value that the generated function gave up, by walking the schema generated beside ``module``.

    A text with escaped bytes, which are no UTF-8, comes here: the fast path leaves them out, since saying how to
    encode them costs every text a quarter of its time. Otherwise the caller made a mistake, and the walk finds the
    field.

    Raises:
        EncodeError: naming the field.
    """
    try:
        data = _reference(module.rpartition(".")[0]).encode(name, value)
    except EncodeError as found:
        raise found from None
    if isinstance(error, UnicodeEncodeError):
        return data
    raise EncodeError(f"{name}: {error}") from None


@functools.cache
def _reference(package: str) -> Reference:
    from .reference import Reference

    return Reference(import_module(f"{package}.schema").SCHEMA)


class Packers(dict[int, "Callable[..., bytes]"]):
    """``pack`` of the structs for a run with a string in it, by the string's length in words, made as they are needed.

    Only short strings are written so, which bounds how many structs there can be.
    """

    def __init__(self, before: str, after: str) -> None:
        super().__init__()
        self._before = before
        self._after = after

    def __missing__(self, words: int) -> Callable[..., bytes]:
        pack = self[words] = struct.Struct(f"{self._before}{4 * words}s{self._after}").pack
        return pack


def widen(chars: bytes) -> bytes:
    """Return a char array's bytes as they lie on the wire, four for each."""
    wide = bytearray(4 * len(chars))
    wide[3::4] = chars
    return bytes(wide)


def read_strings(buf: bytes, offset: int, count: int, limit: int, c: bool, what: str) -> tuple[list[str], int]:
    """Read the strings of a list.

    Args:
        buf: the bytes.
        offset: where the first one's length word is.
        count: how many there are.
        limit: the longest that each may be.
        c: whether each ends at its first NUL.
        what: names the list in errors.

    Returns:
        The strings, and the offset behind the last one.
    """
    result: list[str] = []
    for _ in range(count):
        (size,) = _unpack_size(buf, offset)
        if size > limit:
            raise decode_too_long(what, size, limit)
        offset += 4
        end = offset + size
        text = buf[offset:end].decode("utf-8", "surrogateescape")
        offset = end + (-size & 3)
        result.append(text.partition("\0")[0] if c and "\0" in text else text)
    return result, offset


def write_strings(texts: Sequence[str], limit: int, what: str) -> bytes:
    """Return the strings of a list as they lie on the wire, without the list's count."""
    result: list[bytes] = []
    for text in texts:
        coded = text.encode("utf-8", "surrogateescape")
        size = len(coded)
        if size > limit:
            raise encode_too_long(what, size, limit)
        result += (_pack_size(size), coded, PAD[size & 3])
    return b"".join(result)


_unpack_size = struct.Struct(">I").unpack_from
_pack_size = struct.Struct(">I").pack
