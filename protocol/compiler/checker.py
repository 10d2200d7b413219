"""Trees of ``.x`` files to the checked ``Schema``: names resolved, bounds and labels made numbers, nonsense refused.

It goes over the files several times: declare all names, build the types, then look at what needs all types to be
there (unions, recursion, annotations that name enums, Python's names), and last at the programs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .. import schema
from . import syntax
from .annotations import read
from .names import class_name, constant_name, member_name, python_name
from .programs import merge_programs
from .references import check_references
from .scope import Scope, fail
from .syntax import Token
from .unions import check_union

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .syntax import File

__all__ = ["check"]

_MAX_BOUND = 2**32 - 1


def check(files: Sequence[File]) -> schema.Schema:
    """Check files that ``loader.load`` read.

    Raises:
        CompileError: the first thing that is wrong.
    """
    checker = _Checker(files)
    return checker.run()


class _Checker:
    def __init__(self, files: Sequence[File]) -> None:
        self._files = files
        self._scope = Scope(files)
        self._types: list[schema.Enum | schema.Struct | schema.Union | schema.Typedef] = []
        self._constants: list[schema.Constant] = []
        self._unions: list[tuple[File, schema.Union, syntax.UnionBody]] = []
        self._tokens: dict[str, tuple[File, Token]] = {}
        self._file: File = files[0] if files else syntax.File("", [], [])
        self._module = ""
        self._c_strings = False

    def run(self) -> schema.Schema:
        modules = []
        for file in self._files:
            for definition in file.definitions:
                self._declare(file, definition)
        for file in self._files:
            modules.append(self._enter(file))
            for definition in file.definitions:
                self._build(definition)
        types = schema.Schema(tuple(modules), tuple(self._constants), tuple(self._types))
        for file, union, body in self._unions:
            check_union(types, self._scope, file, union, body)
        check_references(types, self._files, self._tokens)
        programs, records = merge_programs(self._files, types, self._scope, self._procedure_type)
        return schema.Schema(types.modules, types.constants, (*self._types, *records), programs)

    # ------------------------------------------------------------------------------------------- names

    def _declare(self, file: File, definition: syntax.Definition) -> None:
        match definition:
            case syntax.ConstDef(name=name, value=value):
                self._scope.declare(file, name, "constant", name, value)
            case syntax.EnumDef(name=name, members=members):
                self._scope.declare(file, name, "enum", name)
                self._declare_members(file, members)
            case syntax.StructDef(name=name, fields=fields):
                self._scope.declare(file, name, "struct", name)
                for each in fields:
                    self._declare_inline(file, each.declaration, name)
            case syntax.UnionDef(name=name, body=body):
                self._scope.declare(file, name, "union", name)
                self._declare_arms(file, body, name)
            case syntax.TypedefDef(declaration=declaration):
                if declaration.name is None:
                    fail(file, declaration.token, "a typedef cannot be void, expected a type")
                elif _is_inline(declaration.type) and declaration.shape == "plain":
                    self._declare_type(file, declaration.type, declaration.name, declaration.name)
                else:
                    self._scope.declare(file, declaration.name, "typedef", declaration.name)
                    self._declare_inline(file, declaration, "")
            case syntax.ProgramDef():
                pass

    def _declare_inline(self, file: File, declaration: syntax.Declaration, parent: str) -> None:
        """Declare the type that a declaration defines on the spot, if it does."""
        if _is_inline(declaration.type) and declaration.name is not None:
            self._declare_type(file, declaration.type, declaration.name, _inline_name(parent, declaration.name))

    def _declare_type(self, file: File, spec: syntax.TypeSpec | None, token: Token, name: str) -> None:
        match spec:
            case syntax.InlineEnum(members=members):
                self._scope.declare(file, token, "enum", name)
                self._declare_members(file, members)
            case syntax.InlineStruct(fields=fields):
                self._scope.declare(file, token, "struct", name)
                for each in fields:
                    self._declare_inline(file, each.declaration, name)
            case syntax.InlineUnion(body=body):
                self._scope.declare(file, token, "union", name)
                self._declare_arms(file, body, name)
            case _:
                pass

    def _declare_arms(self, file: File, body: syntax.UnionBody, name: str) -> None:
        self._declare_inline(file, body.discriminant, name)
        for arm in body.arms:
            self._declare_inline(file, arm.declaration, name)

    def _declare_members(self, file: File, members: list[syntax.MemberDef]) -> None:
        base, offset = Token("NUMBER", "0"), -1
        for member in members:
            base, offset = (member.value, 0) if member.value else (base, offset + 1)
            self._scope.declare(file, member.name, "enum member", member.name, base, offset)

    # ------------------------------------------------------------------------------------------- definitions

    def _enter(self, file: File) -> schema.Module:
        self._file = file
        self._module = Path(file.path).stem
        self._c_strings = read(file.path, "file", file).text("strings") == "c"
        return schema.Module(self._module, file.doc, tuple(Path(include.path).stem for include in file.includes))

    def _build(self, definition: syntax.Definition) -> None:
        match definition:
            case syntax.ConstDef(name=name):
                read(self._file.path, "constant", definition)
                value = self._scope.number(self._file, name)
                self._scope.claim(self._file, name, str(name), constant_name(name))
                self._constants.append(schema.Constant(str(name), value, self._module, definition.doc))
            case syntax.EnumDef(name=name, members=members):
                self._enum(name, members, definition)
            case syntax.StructDef(name=name, fields=fields):
                read(self._file.path, "struct", definition)
                self._struct(name, name, fields, definition.doc)
            case syntax.UnionDef(name=name, body=body):
                read(self._file.path, "union", definition)
                self._union(name, name, body, definition.doc)
            case syntax.TypedefDef(declaration=declaration):
                self._typedef(definition, declaration)
            case syntax.ProgramDef():
                pass

    def _add(self, token: Token, definition: schema.Enum | schema.Struct | schema.Union | schema.Typedef) -> None:
        if not isinstance(definition, schema.Typedef):
            self._scope.claim(self._file, token, definition.name, class_name(definition.name))
        self._types.append(definition)
        self._tokens[definition.name] = self._file, token

    def _typedef(self, definition: syntax.TypedefDef, declaration: syntax.Declaration) -> None:
        assert declaration.name is not None
        name = declaration.name
        if declaration.shape == "plain" and isinstance(declaration.type, syntax.InlineEnum):
            self._enum(name, declaration.type.members, definition)
            return
        read(self._file.path, "typedef", definition)
        if declaration.shape == "plain" and _is_inline(declaration.type):
            self._inline(declaration.type, name, name, definition.doc)
        else:
            made = self._type(declaration, "")
            assert made is not None
            self._add(name, schema.Typedef(str(name), made, self._module, definition.doc))

    def _enum(self, token: Token, members: list[syntax.MemberDef], node: syntax.Node, name: str = "") -> None:
        """Build an enum; an anonymous one takes the annotations of the field that it stands in."""
        notes = read(self._file.path, "enum", node)
        prefix = notes.text("prefix") or ""
        flags = "flags" in notes
        low, high = (0, 2**32 - 1) if flags else (-(2**31), 2**31 - 1)
        made: list[schema.Member] = []
        for member in members:
            read(self._file.path, "enum member", member)
            if not member.name.startswith(prefix):
                fail(self._file, member.name, f"{str(member.name)!r} does not begin with the enum's @prefix {prefix}")
            value = self._scope.number(self._file, member.name)
            if not low <= value <= high:
                fail(self._file, member.name, f"{value} is no value of an enum, expected {low} to {high}")
            made.append(schema.Member(str(member.name), value, member_name(member.name, prefix), member.doc))
        self._add(
            token,
            schema.Enum(str(name or token), tuple(made), self._module, node.doc, flags, notes.text("c")),
        )

    def _struct(self, name: str, token: Token, fields: list[syntax.FieldDef], doc: str) -> None:
        made: dict[str, schema.Field] = {}
        for each in fields:
            declaration = each.declaration
            if declaration.name is None:
                fail(self._file, declaration.token, "a field cannot be void, expected a type and a name")
            if python_name(declaration.name) in made:
                fail(self._file, declaration.name, f"{str(declaration.name)!r} is already a field of {str(name)!r}")
            made[python_name(declaration.name)] = self._field(each, declaration, name)
        self._add(token, schema.Struct(str(name), tuple(made.values()), self._module, doc))

    def _field(self, node: syntax.FieldDef, declaration: syntax.Declaration, parent: str) -> schema.Field:
        if isinstance(declaration.type, syntax.InlineEnum):
            notes = read(self._file.path, "field", syntax.Node())
        else:
            notes = read(self._file.path, "field", node)
        wire_type = self._type(declaration, parent)
        assert wire_type is not None
        assert declaration.name is not None
        return schema.Field(python_name(declaration.name), wire_type, node.doc, notes.text("flags"), notes.text("enum"))

    def _union(self, name: str, token: Token, body: syntax.UnionBody, doc: str) -> None:
        switch = body.discriminant
        if switch.name is None or switch.shape != "plain":
            fail(self._file, switch.token, "a union switches on an int, an unsigned int, a bool or an enum")
        wire_type = self._type(switch, name)
        assert wire_type is not None
        field_name = python_name(switch.name)
        discriminant = schema.Field("value_" if field_name == "value" else field_name, wire_type)
        cases, default = [], None
        for arm in body.arms:
            read(self._file.path, "case", arm)
            values = tuple(self._scope.number(self._file, label) for label in arm.labels)
            arm_name = arm.declaration.name or ""
            case = schema.Case(values, str(arm_name), self._type(arm.declaration, name), arm.doc)
            if arm.labels:
                cases.append(case)
            else:
                default = case
        union = schema.Union(str(name), discriminant, tuple(cases), default, self._module, doc)
        self._add(token, union)
        self._unions.append((self._file, union, body))

    # ------------------------------------------------------------------------------------------- types

    def _inline(self, spec: syntax.TypeSpec | None, token: Token, name: str, doc: str = "") -> None:
        """Build the type that stands anonymously in a declaration, under the name made for it."""
        match spec:
            case syntax.InlineEnum(members=members):
                self._enum(token, members, syntax.Node(doc=doc), name)
            case syntax.InlineStruct(fields=fields):
                self._struct(name, token, fields, doc)
            case syntax.InlineUnion(body=body):
                self._union(name, token, body, doc)
            case _:
                pass

    def _type(self, declaration: syntax.Declaration, parent: str) -> schema.Type | None:
        """Return a declaration's type, None for void."""
        bound = self._bound(declaration.bound)
        shape = declaration.shape
        if shape == "void":
            return None
        if shape == "string":
            return schema.String(bound, self._c_strings)
        if shape in ("variable_opaque", "fixed_opaque"):
            return schema.Opaque(bound, shape == "fixed_opaque")
        element = self._element(declaration, parent)
        if shape == "plain":
            return element
        if shape == "optional":
            return schema.Optional(element)
        if isinstance(element, schema.Scalar) and element.kind in ("char", "unsigned char"):
            return schema.Chars(bound, shape == "fixed")
        return schema.Array(element, bound, shape == "fixed")

    def _element(self, declaration: syntax.Declaration, parent: str) -> schema.Type:
        match declaration.type:
            case syntax.Builtin() | syntax.Named() as spec:
                return self._specifier(spec)
            case spec:
                assert declaration.name is not None
                name = _inline_name(parent, declaration.name)
                self._inline(spec, declaration.name, name)
                return schema.Ref(name)

    def _specifier(self, spec: syntax.Builtin | syntax.Named) -> schema.Type:
        if isinstance(spec, syntax.Named):
            return schema.Ref(self._scope.type_name(self._file, spec.name))
        if spec.kind is None:
            fail(self._file, spec.token, "'quadruple' has no counterpart in Python, expected double or opaque[16]")
        return schema.Scalar(spec.kind)

    def _procedure_type(self, file: File, spec: syntax.TypeSpec) -> schema.Type:
        """Return the type of a procedure's argument or result."""
        self._file = file
        if not isinstance(spec, syntax.Builtin | syntax.Named):
            fail(file, spec.token, "a procedure's types cannot be defined in place, expected the name of a type")
        return self._specifier(spec)

    def _bound(self, token: Token | None) -> int | None:
        if token is None:
            return None
        bound = self._scope.number(self._file, token)
        if not 1 <= bound <= _MAX_BOUND:
            fail(self._file, token, f"{bound} is no bound, expected 1 to {_MAX_BOUND}")
        return bound


def _is_inline(spec: syntax.TypeSpec | None) -> bool:
    return isinstance(spec, syntax.InlineEnum | syntax.InlineStruct | syntax.InlineUnion)


def _inline_name(parent: str, name: Token) -> str:
    """Return the name made for a type that stands in a declaration: the way to it, joined by underscores."""
    return f"{parent}_{name}" if parent else f"{name}_item"
