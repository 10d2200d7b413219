"""What must hold for a union: a discriminant that can be switched on, and labels that are values of it, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..schema import Enum, Ref, Scalar, Schema, Union
from .scope import Scope, fail

if TYPE_CHECKING:
    from .syntax import File, UnionBody

__all__ = ["check_union"]

_RANGES = {"int": (-(2**31), 2**31 - 1), "unsigned int": (0, 2**32 - 1), "bool": (0, 1)}


def check_union(types: Schema, scope: Scope, file: File, union: Union, body: UnionBody) -> None:
    """Check one union, once all types are built.

    Raises:
        CompileError: the discriminant is of another type, or a label or an arm's name is wrong or given twice.
    """
    wire_type = types.resolve(union.discriminant.type)
    enum = types.by_name[wire_type.name] if isinstance(wire_type, Ref) else None
    if isinstance(enum, Enum):
        allowed = enum.values
        expected = f"a member of the enum {enum.name}"
    elif isinstance(wire_type, Scalar) and wire_type.kind in _RANGES:
        low, high = _RANGES[wire_type.kind]
        allowed = None
        expected = "TRUE or FALSE" if wire_type.kind == "bool" else f"{low} to {high}"
    else:
        fail(file, body.discriminant.token, "a union switches on an int, an unsigned int, a bool or an enum")
    seen: set[int] = set()
    names: set[str] = set()
    for arm in body.arms:
        for label in arm.labels:
            value = scope.number(file, label)
            if value not in allowed if allowed is not None else not low <= value <= high:
                fail(file, label, f"{str(label)!r} is no value of the discriminant, expected {expected}")
            if value in seen:
                fail(file, label, f"the case {str(label)!r} is already there")
            seen.add(value)
        name = arm.declaration.name
        if name is not None and name in names:
            fail(file, name, f"{str(name)!r} is already an arm of {union.name!r}")
        names.add(str(name))
