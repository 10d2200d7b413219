"""Writes the schema itself as a module, for the reference codec and for tools."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING

from .writer import banner, literal_doc

if TYPE_CHECKING:
    from ..schema import Schema

__all__ = ["schema_module"]


def schema_module(types: Schema) -> str:
    """Return the module whose ``SCHEMA`` equals the given one."""
    used: set[str] = set()
    body = []
    for name in ("modules", "constants", "types", "programs"):
        body.append(f"    {name}=(")
        body += [f"        {_literal(each, used)}," for each in getattr(types, name)]
        body.append("    ),")
    return "\n".join(
        [
            banner("all definitions"),
            *literal_doc("The definitions as data; nothing imports this module until it needs them."),
            "",
            "from __future__ import annotations",
            "",
            "from virtwire.protocol.schema import (",
            *(f"    {name}," for name in sorted({*used, "Schema"})),
            ")",
            "",
            "SCHEMA = Schema(",
            *body,
            ")",
            "",
        ]
    )


def _literal(value: object, used: set[str]) -> str:
    """Return the Python expression for a value; fields that have their default are left out."""
    if isinstance(value, tuple):
        inside = [_literal(each, used) for each in value]
        return f"({', '.join(inside)}{',' if len(inside) == 1 else ''})"
    if not is_dataclass(value) or isinstance(value, type):
        return repr(value)
    used.add(type(value).__name__)
    given = [
        f"{each.name}={_literal(part, used)}"
        for each in fields(value)
        if (part := getattr(value, each.name)) != each.default or each.default is MISSING
    ]
    return f"{type(value).__name__}({', '.join(given)})"
