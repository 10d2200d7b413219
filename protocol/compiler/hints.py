"""Python's type hints for types of the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import schema
from .names import class_name

if TYPE_CHECKING:
    from .writer import ModuleWriter

__all__ = ["arms_hint", "hint"]


def hint(out: ModuleWriter, types: schema.Schema, wire_type: schema.Type, builtins: str = "") -> str:
    """Return the type hint of a value.

    Args:
        out: gets the imports that it needs.
        types: the schema.
        wire_type: the type.
        builtins: what to put before the names of built-in types, where those are hidden.
    """
    match inner := types.resolve(wire_type):
        case schema.Scalar(kind):
            python = {"float": "float", "double": "float", "bool": "bool"}.get(kind, "int")
            return f"{builtins}{python}"
        case schema.String():
            return f"{builtins}str"
        case schema.Opaque() | schema.Chars():
            return f"{builtins}bytes"
        case schema.Array(element):
            return f"{builtins}list[{hint(out, types, element, builtins)}]"
        case schema.Optional(element):
            return f"{hint(out, types, element, builtins)} | None"
        case schema.Ref(name):
            return out.use(types.by_name[name].module, class_name(name))
    raise AssertionError(inner)


def arms_hint(out: ModuleWriter, types: schema.Schema, union: schema.Union, builtins: str = "") -> str:
    """Return the type hint of a union's value: of whichever arm is chosen."""
    arms = (*union.cases, *((union.default,) if union.default else ()))
    hints = ["None" if arm.type is None else hint(out, types, arm.type, builtins) for arm in arms]
    return " | ".join(dict.fromkeys(hints))
