# ruff: noqa: D102
"""lark's parse tree to the tree of ``syntax``: one method a grammar rule, named after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from lark import Token, Transformer
from lark.visitors import v_args

from . import syntax

if TYPE_CHECKING:
    from lark.tree import Meta

    from ..schema import ScalarKind

__all__ = ["Builder"]

_N = TypeVar("_N", bound=syntax.Node)


@v_args(meta=True)
class Builder(Transformer[Token, Any]):
    """Builds the tree from the leaves up, and lists all its nodes that can have a comment."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes: list[syntax.Node] = []

    def _node(self, meta: Meta, node: _N) -> _N:
        node.start, node.end = meta.start_pos, meta.end_pos
        self.nodes.append(node)
        return node

    def start(self, meta: Meta, children: list[Any]) -> list[Any]:
        return children

    def value(self, meta: Meta, children: list[Token]) -> Token:
        return children[0]

    label = value

    def constant(self, meta: Meta, children: list[Token]) -> syntax.ConstDef:
        return self._node(meta, syntax.ConstDef(*children))

    def typedef(self, meta: Meta, children: list[syntax.Declaration]) -> syntax.TypedefDef:
        return self._node(meta, syntax.TypedefDef(*children))

    def enumeration(self, meta: Meta, children: list[Any]) -> syntax.EnumDef:
        return self._node(meta, syntax.EnumDef(*children))

    def structure(self, meta: Meta, children: list[Any]) -> syntax.StructDef:
        return self._node(meta, syntax.StructDef(*children))

    def union(self, meta: Meta, children: list[Any]) -> syntax.UnionDef:
        return self._node(meta, syntax.UnionDef(*children))

    def enum_body(self, meta: Meta, children: list[syntax.MemberDef]) -> list[syntax.MemberDef]:
        return children

    def member(self, meta: Meta, children: list[Any]) -> syntax.MemberDef:
        return self._node(meta, syntax.MemberDef(*children))

    def struct_body(self, meta: Meta, children: list[syntax.FieldDef]) -> list[syntax.FieldDef]:
        return children

    def field(self, meta: Meta, children: list[syntax.Declaration]) -> syntax.FieldDef:
        return self._node(meta, syntax.FieldDef(*children))

    def union_body(self, meta: Meta, children: list[Any]) -> syntax.UnionBody:
        discriminant, *arms = children
        return syntax.UnionBody(discriminant, [arm for arm in arms if arm is not None])

    def case(self, meta: Meta, children: list[Any]) -> syntax.CaseArm:
        return self._node(meta, syntax.CaseArm(children[:-1], children[-1]))

    def default(self, meta: Meta, children: list[syntax.Declaration]) -> syntax.CaseArm:
        return self._node(meta, syntax.CaseArm([], children[0]))

    def _declaration(self, meta: Meta, shape: syntax.Shape, *parts: Any) -> syntax.Declaration:
        kind, name, bound = parts
        token = Token("DECLARATION", "", line=meta.line, column=meta.column)
        return syntax.Declaration(token, shape, kind, name, bound)

    def plain(self, meta: Meta, children: list[Any]) -> syntax.Declaration:
        return self._declaration(meta, "plain", *children, None)

    def fixed(self, meta: Meta, children: list[Any]) -> syntax.Declaration:
        return self._declaration(meta, "fixed", *children)

    def variable(self, meta: Meta, children: list[Any]) -> syntax.Declaration:
        return self._declaration(meta, "variable", *children)

    def optional(self, meta: Meta, children: list[Any]) -> syntax.Declaration:
        return self._declaration(meta, "optional", *children, None)

    def fixed_opaque(self, meta: Meta, children: list[Any]) -> syntax.Declaration:
        return self._declaration(meta, "fixed_opaque", None, *children)

    def variable_opaque(self, meta: Meta, children: list[Any]) -> syntax.Declaration:
        return self._declaration(meta, "variable_opaque", None, *children)

    def string(self, meta: Meta, children: list[Any]) -> syntax.Declaration:
        return self._declaration(meta, "string", None, *children)

    def void(self, meta: Meta, children: list[Any]) -> syntax.Declaration:
        return self._declaration(meta, "void", None, None, None)

    def type_specifier(self, meta: Meta, children: list[Token]) -> syntax.Builtin:
        word = children[0]
        return syntax.Builtin(word, None if word == "quadruple" else cast("ScalarKind", str(word)))

    def unsigned(self, meta: Meta, children: list[Token | None]) -> syntax.Builtin:
        word = children[0]
        assert word is not None
        return syntax.Builtin(word, cast("ScalarKind", f"unsigned {children[1] or 'int'}"))

    def named(self, meta: Meta, children: list[Token]) -> syntax.Named:
        return syntax.Named(children[0])

    def _begin(self, meta: Meta) -> Token:
        return Token("TYPE", "", line=meta.line, column=meta.column)

    def inline_enum(self, meta: Meta, children: list[list[syntax.MemberDef]]) -> syntax.InlineEnum:
        return syntax.InlineEnum(self._begin(meta), children[0])

    def inline_struct(self, meta: Meta, children: list[list[syntax.FieldDef]]) -> syntax.InlineStruct:
        return syntax.InlineStruct(self._begin(meta), children[0])

    def inline_union(self, meta: Meta, children: list[syntax.UnionBody]) -> syntax.InlineUnion:
        return syntax.InlineUnion(self._begin(meta), children[0])

    def program(self, meta: Meta, children: list[Any]) -> syntax.ProgramDef:
        _, name, *versions, number = children
        return self._node(meta, syntax.ProgramDef(name, versions, number))

    def version(self, meta: Meta, children: list[Any]) -> syntax.VersionDef:
        _, name, *procedures, number = children
        return self._node(meta, syntax.VersionDef(name, procedures, number))

    def procedure(self, meta: Meta, children: list[Any]) -> syntax.ProcedureDef:
        result, name, *arguments, number = children
        given = [each for each in arguments if each is not None and not isinstance(each, Token)]
        return self._node(meta, syntax.ProcedureDef(result, name, given, number))

    def result(self, meta: Meta, children: list[Any]) -> syntax.TypeSpec | None:
        kind = children[0]
        return None if isinstance(kind, Token) else kind
