"""Typed parameters: the wire's list of named values, as a dict and back.

Out of a list everything becomes int, float, bool or str. Into a list a value's own type decides, a table of types where
the procedure wants others, or a wrapper around one value: ``{"cpu_shares": ULLong(2048)}``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from .generated.types import TypedParam, TypedParamValue

__all__ = ["BOOLEAN", "DOUBLE", "INT", "LLONG", "STRING", "UINT", "ULLONG", "Int", "LLong", "UInt", "ULLong", "Value"]

INT: Final = 1
UINT: Final = 2
LLONG: Final = 3
ULLONG: Final = 4
DOUBLE: Final = 5
BOOLEAN: Final = 6
STRING: Final = 7

Value: TypeAlias = int | float | bool | str


class Int(int):
    """A parameter of type int: 32 bits."""


class UInt(int):
    """A parameter of type unsigned int: 32 bits."""


class LLong(int):
    """A parameter of type long long: 64 bits."""


class ULLong(int):
    """A parameter of type unsigned long long: 64 bits."""


_OF_CLASS: Final[dict[type, int]] = {
    Int: INT,
    UInt: UINT,
    LLong: LLONG,
    ULLong: ULLONG,
    bool: BOOLEAN,
    float: DOUBLE,
    str: STRING,
}

_CONVERT: Final[dict[int, type]] = {
    INT: int,
    UINT: int,
    LLONG: int,
    ULLONG: int,
    DOUBLE: float,
    BOOLEAN: int,
    STRING: str,
}


def to_dict(params: Iterable[TypedParam]) -> dict[str, Value]:
    """Return the values by name; of two with one name the last counts.

    A boolean, which is an int on the wire, becomes a bool.
    """
    return {name: content != 0 if kind == BOOLEAN else content for name, (kind, content) in params}


def from_dict(mapping: Mapping[str, Value], types: Mapping[str, int] | None = None) -> list[TypedParam]:
    """Return the list for a mapping.

    Args:
        mapping: names to values. bool becomes boolean, str string, float double; an int becomes int where it fits 32
            bits, else long long, else unsigned long long. ``Int``, ``UInt``, ``LLong`` and ``ULLong`` choose.
        types: the type of those names whose type is known, as a number of ``TypedParamType``; a wrapper overrules it.

    Raises:
        TypeError: a value is of no type that a parameter can have, or not of the one in ``types``.
        OverflowError: an int does not fit 64 bits.
    """
    return [_param(name, value, types.get(name) if types else None) for name, value in mapping.items()]


def _param(name: str, value: Value, wanted: int | None) -> TypedParam:
    kind = _OF_CLASS.get(type(value))
    if wanted is not None and type(value) not in (Int, UInt, LLong, ULLong):
        kind = wanted
        _check(name, value, wanted)
    if kind is None:
        kind = _for_int(name, value)
    return TypedParam(name, TypedParamValue(kind, _CONVERT[kind](value)))


def _check(name: str, value: Any, wanted: int) -> None:
    allowed: Any = {STRING: str, DOUBLE: (int, float)}.get(wanted, int)
    if wanted not in _CONVERT or not isinstance(value, allowed):
        raise TypeError(f"{name}: {value!r} cannot be a typed parameter of type {wanted}")


def _for_int(name: str, value: Any) -> int:
    """Return the type of an int that nothing is known of: the first that it fits."""
    if isinstance(value, str):
        return STRING
    if isinstance(value, float):
        return DOUBLE
    if not isinstance(value, int):
        raise TypeError(f"{name}: {type(value).__name__} cannot be a typed parameter")
    if -(2**31) <= value < 2**31:
        return INT
    if -(2**63) <= value < 2**63:
        return LLONG
    if 0 <= value < 2**64:
        return ULLONG
    raise OverflowError(f"{name}: {value} does not fit 64 bits")
