"""What must hold across definitions: no type contains itself, and names stay apart when they become Python's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..schema import Array, Enum, Ref, Schema, Struct, Type, Typedef, Union
from . import syntax
from .errors import CompileError
from .names import class_name
from .scope import fail

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .syntax import File, Token

__all__ = ["check_references"]


def check_references(types: Schema, files: Sequence[File], tokens: Mapping[str, tuple[File, Token]]) -> None:
    """Check what needs all types.

    Args:
        types: the schema, without programs.
        files: their trees, for the annotations of fields.
        tokens: where each type is declared.

    Raises:
        CompileError: a type contains itself, is a set of flags used as a type, or shares a class name with another;
            an annotation names no enum.
    """
    for definition in types.types:
        file, token = tokens[definition.name]
        for name in _parts(definition):
            used = types.by_name[name]
            if isinstance(used, Enum) and used.flags:
                message = f"{name!r} is a set of flags, expected a number with the annotation '@flags {name}'"
                fail(file, token, f"{definition.name!r}: {message}")
        if definition.name in _contents(types, definition):
            message = f"{definition.name!r} contains itself, expected a '*' or '<>' somewhere on the way"
            fail(file, token, message)
    classes: dict[str, str] = {}
    for definition in types.types:
        other = classes.setdefault(class_name(definition.name), definition.name)
        if other != definition.name:
            file, token = tokens[definition.name]
            fail(file, token, f"{definition.name!r} and {other!r} would both be {class_name(other)} in Python")
    for file in files:
        for definition_node in file.definitions:
            if isinstance(definition_node, syntax.StructDef):
                _check_annotations(types, file, definition_node.fields)


def _check_annotations(types: Schema, file: File, fields: Sequence[syntax.FieldDef]) -> None:
    for each in fields:
        if isinstance(each.declaration.type, syntax.InlineStruct):
            _check_annotations(types, file, each.declaration.type.fields)
        if isinstance(each.declaration.type, syntax.InlineEnum):
            continue
        for note in each.annotations:
            enum = types.by_name.get(note.value)
            if not isinstance(enum, Enum):
                raise CompileError(file.path, note.line, note.column, f"@{note.word}: there is no enum {note.value!r}")
            if (note.word == "flags") != enum.flags:
                expected = f"a set of flags, expected '@enum {enum.name}'" if note.word == "flags" else "no plain enum"
                expected = f"not {expected}" if note.word == "flags" else f"{expected}, expected '@flags {enum.name}'"
                raise CompileError(file.path, note.line, note.column, f"{enum.name!r} is {expected}")


def _held(definition: Struct | Union | Typedef | Enum) -> Iterator[Type]:
    """Yield the types that a definition is made of."""
    match definition:
        case Struct(fields=fields):
            yield from (each.type for each in fields)
        case Union(cases=cases, default=default):
            yield definition.discriminant.type
            yield from (case.type for case in (*cases, *((default,) if default else ())) if case.type)
        case Typedef(type=wire_type):
            yield wire_type
        case _:
            pass


def _parts(definition: Struct | Union | Typedef | Enum) -> Iterator[str]:
    """Yield the names of the types that a definition uses in any way."""
    for wire_type in _held(definition):
        inner = wire_type
        while not isinstance(inner, Ref) and hasattr(inner, "element"):
            inner = inner.element
        if isinstance(inner, Ref):
            yield inner.name


def _contents(types: Schema, definition: Struct | Union | Typedef | Enum) -> set[str]:
    """Return the names of what every value of a type holds, at any depth."""
    seen: set[str] = set()
    todo = [definition]
    while todo:
        for wire_type in _held(todo.pop()):
            inner = wire_type
            while isinstance(inner, Array) and inner.fixed:
                inner = inner.element
            if isinstance(inner, Ref) and inner.name not in seen:
                seen.add(inner.name)
                todo.append(types.by_name[inner.name])
    return seen
