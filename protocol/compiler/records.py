"""Writes the classes of a generated module: a Record for each struct and union, and the enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import schema
from .hints import arms_hint, hint
from .names import class_name

if TYPE_CHECKING:
    from .writer import ModuleWriter

__all__ = ["write_enum", "write_record"]

_BUILTINS = frozenset(("bool", "bytes", "float", "int", "list", "str"))
_INHERITED = frozenset(("count", "index", "replace"))


def write_record(out: ModuleWriter, types: schema.Schema, record: schema.Struct | schema.Union) -> None:
    """Write the class of a struct or union."""
    if isinstance(record, schema.Union):
        names = [record.discriminant.name, "value"]
    else:
        names = [each.name for each in record.fields]
    builtins = ""
    if _BUILTINS & {*names}:  # a field hides the type of that name from the hints below it
        builtins = "_"
        for name in _BUILTINS:
            out.outside("builtins", name)
    if isinstance(record, schema.Union):
        switch = record.discriminant
        hints = [hint(out, types, switch.type, builtins), arms_hint(out, types, record, builtins)]
        docs = [_doc(switch), _arms_doc(record)]
    else:
        hints = [hint(out, types, each.type, builtins) for each in record.fields]
        docs = [_doc(each) for each in record.fields]
    python = class_name(record.name)
    out.line()
    out.line()
    with out.block(f"class {python}({out.runtime('Record')}):"):
        out.doc(record.doc)
        if record.doc:
            out.line()
        out.line("__slots__ = ()")
        for name, each, doc in zip(names, hints, docs, strict=True):
            out.line(f"{name}: {each}{'  # type: ignore[assignment]' if name in _INHERITED else ''}")
            out.doc(doc)
        out.line()
        arguments = ", ".join(f"{name}: {each}" for name, each in zip(names, hints, strict=True))
        with out.block(f"def __new__(_cls, {arguments}) -> {python}:"):
            out.line(f"return {out.runtime('new')}(_cls, ({', '.join(names)}{',' if len(names) == 1 else ''}))")


def _doc(field: schema.Field) -> str:
    """Return a field's prose, and the enum that its numbers are from."""
    name = field.flags or field.enum
    if not name:
        return field.doc
    if field.doc:
        return f"{field.doc}; {'bits of' if field.flags else 'one of'} {class_name(name)}"
    return f"{'Bits of' if field.flags else 'One of'} {class_name(name)}"


def _arms_doc(union: schema.Union) -> str:
    """Say which arm is chosen by what."""
    lines = [f"{', '.join(map(str, case.values))}: {case.name or 'void'}{_because(case)}" for case in union.cases]
    if union.default is not None:
        lines.append(f"otherwise: {union.default.name or 'void'}{_because(union.default)}")
    return "\n".join(["By the discriminant:", "", *lines])


def _because(case: schema.Case) -> str:
    return f", {case.doc}" if case.doc else ""


def write_enum(out: ModuleWriter, enum: schema.Enum, *, on_wire: bool) -> None:
    """Write the class of an enum; one that is a type on the wire gets the table that decoding looks up."""
    base = out.outside("enum", "IntFlag" if enum.flags else "IntEnum")
    out.line()
    out.line()
    with out.block(f"class {class_name(enum.name)}({base}):"):
        about = f"{enum.doc} ({enum.c})" if enum.doc and enum.c else enum.doc or enum.c or ""
        out.doc(about)
        if about:
            out.line()
        for member in enum.members:
            number = f"{member.value:#x}" if enum.flags and member.value > 9 else member.value
            out.line(f"{member.python} = {number}")
            out.doc(member.doc)
    if on_wire:
        out.line()
        out.line()
        out.line(f"_members_{enum.name} = {{each.value: each for each in {class_name(enum.name)}}}")
