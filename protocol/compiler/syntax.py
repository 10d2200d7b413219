"""The tree of one ``.x`` file, as it is written: nothing is resolved or checked yet.

A ``Token`` is a str that knows its line and column. Everything that a comment can belong to is a ``Node``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lark import Token

from ..schema import ScalarKind

__all__ = [
    "Annotation",
    "Builtin",
    "CaseArm",
    "ConstDef",
    "Declaration",
    "EnumDef",
    "FieldDef",
    "File",
    "Include",
    "InlineEnum",
    "InlineStruct",
    "InlineUnion",
    "MemberDef",
    "Named",
    "Node",
    "ProcedureDef",
    "ProgramDef",
    "Shape",
    "StructDef",
    "Token",
    "TypeSpec",
    "TypedefDef",
    "UnionBody",
    "UnionDef",
    "VersionDef",
]


@dataclass
class Annotation:
    """``@word value`` from a comment."""

    word: str
    value: str
    line: int
    column: int


@dataclass(kw_only=True)
class Node:
    """A part of the file that can have a comment: where it is, the comment's prose and its annotations.

    Attributes:
        start: offset of its first character; ``end``: of the one after its last.
    """

    start: int = 0
    end: int = 0
    doc: str = ""
    annotations: list[Annotation] = field(default_factory=list)


@dataclass
class Builtin:
    """A built-in type; ``kind`` is None for ``quadruple``."""

    token: Token
    kind: ScalarKind | None


@dataclass
class Named:
    """A type by its name."""

    name: Token


@dataclass
class MemberDef(Node):
    """``NAME = value`` of an enum; without a value it is the previous one's plus one."""

    name: Token
    value: Token | None


@dataclass
class InlineEnum:
    """``enum { ... }`` as a type."""

    token: Token
    members: list[MemberDef]


Shape = Literal["plain", "fixed", "variable", "optional", "fixed_opaque", "variable_opaque", "string", "void"]


@dataclass
class Declaration:
    """A type, a name, and how many of it.

    Attributes:
        token: where it begins.
        type: None for opaque, string and void.
        name: None for void.
        bound: the text between the brackets, None where there is none.
    """

    token: Token
    shape: Shape
    type: TypeSpec | None
    name: Token | None
    bound: Token | None


@dataclass
class FieldDef(Node):
    """A field of a struct."""

    declaration: Declaration


@dataclass
class InlineStruct:
    """``struct { ... }`` as a type."""

    token: Token
    fields: list[FieldDef]


@dataclass
class CaseArm(Node):
    """An arm of a union; without labels it is the default one."""

    labels: list[Token]
    declaration: Declaration


@dataclass
class UnionBody:
    """``switch (discriminant) { arms }``."""

    discriminant: Declaration
    arms: list[CaseArm]


@dataclass
class InlineUnion:
    """``union switch ...`` as a type."""

    token: Token
    body: UnionBody


TypeSpec = Builtin | Named | InlineEnum | InlineStruct | InlineUnion


@dataclass
class ConstDef(Node):
    """``const NAME = value;``."""

    name: Token
    value: Token


@dataclass
class TypedefDef(Node):
    """``typedef declaration;``."""

    declaration: Declaration


@dataclass
class EnumDef(Node):
    """``enum NAME { members };``."""

    name: Token
    members: list[MemberDef]


@dataclass
class StructDef(Node):
    """``struct NAME { fields };``."""

    name: Token
    fields: list[FieldDef]


@dataclass
class UnionDef(Node):
    """``union NAME switch ...;``."""

    name: Token
    body: UnionBody


@dataclass
class ProcedureDef(Node):
    """``result NAME(arguments) = number;``; None among the types is void."""

    result: TypeSpec | None
    name: Token
    arguments: list[TypeSpec]
    number: Token


@dataclass
class VersionDef(Node):
    """``version NAME { procedures } = number;``."""

    name: Token
    procedures: list[ProcedureDef]
    number: Token


@dataclass
class ProgramDef(Node):
    """``program NAME { versions } = number;``."""

    name: Token
    versions: list[VersionDef]
    number: Token


Definition = ConstDef | TypedefDef | EnumDef | StructDef | UnionDef | ProgramDef


@dataclass
class Include:
    """``%#include "FILE.x"``."""

    path: str
    line: int
    column: int


@dataclass
class File(Node):
    """One ``.x`` file; its comment is the file's first one."""

    path: str
    definitions: list[Definition]
    includes: list[Include]
