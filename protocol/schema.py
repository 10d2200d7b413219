"""A checked interface definition, as plain data: what the compiler reads out of ``.x`` files.

Nothing here knows how definitions are written, so that the reference codec and other tools can use a schema without
the parser. Names are those of the ``.x`` file; every bound and case label is a number. The schema of the generated
modules is at hand as ``virtwire.protocol.generated.schema.SCHEMA``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

__all__ = [
    "Array",
    "Case",
    "Chars",
    "Constant",
    "Enum",
    "Field",
    "Member",
    "Module",
    "Opaque",
    "Optional",
    "Procedure",
    "Program",
    "Ref",
    "Scalar",
    "ScalarKind",
    "Schema",
    "String",
    "Struct",
    "Type",
    "Typedef",
    "Union",
    "Version",
]

ScalarKind: TypeAlias = Literal[
    "int",
    "unsigned int",
    "hyper",
    "unsigned hyper",
    "float",
    "double",
    "bool",
    "char",
    "unsigned char",
    "short",
    "unsigned short",
]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A number or a bool. Everything narrower than four bytes takes four on the wire."""

    kind: ScalarKind

    @property
    def size(self) -> int:
        """Bytes on the wire."""
        return 8 if self.kind in ("hyper", "unsigned hyper", "double") else 4


@dataclass(frozen=True, slots=True)
class String:
    """``string x<limit>``, UTF-8; a limit of None is XDR's own, 2**32 - 1. ``c``: a decoded string ends at a NUL."""

    limit: int | None
    c: bool = False


@dataclass(frozen=True, slots=True)
class Opaque:
    """``opaque x[size]`` where ``fixed``, else ``opaque x<size>``; a size of None has no bound but XDR's own."""

    size: int | None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Chars:
    """``char x[size]`` where ``fixed``, else ``char x<size>``: bytes, each of them four bytes on the wire."""

    size: int | None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Array:
    """``T x[size]`` where ``fixed``, else ``T x<size>``; a size of None has no bound but XDR's own."""

    element: Type
    size: int | None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Optional:
    """``T *x``: a bool, then the value if it is there."""

    element: Type


@dataclass(frozen=True, slots=True)
class Ref:
    """The struct, union, enum or typedef of that name."""

    name: str


Type: TypeAlias = Scalar | String | Opaque | Chars | Array | Optional | Ref


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a struct, or the discriminant of a union.

    Attributes:
        flags: name of the enum whose members are its bits (``@flags``), or None.
        enum: name of the enum that its numbers come from (``@enum``), or None.
    """

    name: str
    type: Type
    doc: str = ""
    flags: str | None = None
    enum: str | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """``const NAME = value;``."""

    name: str
    value: int
    module: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One name of an enum, with its Python name (the prefix stripped)."""

    name: str
    value: int
    python: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Enum:
    """An enum; with ``flags`` its members are bits (``@flags``) and it is no type of its own on the wire."""

    name: str
    members: tuple[Member, ...]
    module: str
    doc: str = ""
    flags: bool = False
    c: str | None = None

    @property
    def values(self) -> frozenset[int]:
        """The numbers that are allowed on the wire."""
        return frozenset(member.value for member in self.members)


@dataclass(frozen=True, slots=True)
class Struct:
    """A struct: its fields, one after the other."""

    name: str
    fields: tuple[Field, ...]
    module: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """An arm of a union: the discriminant's values, the arm's name and type; a type of None is ``void``."""

    values: tuple[int, ...]
    name: str
    type: Type | None
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Union:
    """A union: the discriminant, then the arm that it chooses; ``default`` is what all other values choose."""

    name: str
    discriminant: Field
    cases: tuple[Case, ...]
    default: Case | None
    module: str
    doc: str = ""

    def choose(self, value: int) -> Case | None:
        """Return the arm for a discriminant's value, or None where it has none."""
        for case in self.cases:
            if value in case.values:
                return case
        return self.default


@dataclass(frozen=True, slots=True)
class Typedef:
    """Another name for a type."""

    name: str
    type: Type
    module: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure of a program, with what the annotations say of it.

    Attributes:
        args: name of the struct or union that it takes, None for void.
        ret: name of the struct or union that it answers, None for void.
        function: the C function (``@function``).
        object: the object whose method it is (``@object``); None for an internal one.
        method: the Python method's name where it is not the default (``@method``).
        since: first release with it (``@since``).
        secure: flag bits that show secrets, refused on a read-only connection (``@secure``).
        event: sent by the server, ``args`` is its body (``@event``).
        kind: the enum's member that an event of several kinds is registered by (``@event KIND``), or None.
        stream: direction of a stream it opens, seen from the client: send, receive, both (``@stream``).
        fds: direction of file descriptors, seen from the client (``@fds``).
    """

    name: str
    number: int
    args: str | None
    ret: str | None
    module: str
    doc: str = ""
    function: str | None = None
    object: str | None = None
    method: str | None = None
    internal: bool = False
    since: str = ""
    priority: bool = False
    write: bool = False
    secure: int = 0
    event: bool = False
    kind: str | None = None
    stream: str | None = None
    fds: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a program, with the procedures of all the files that add to it, in order of their numbers."""

    name: str
    number: int
    procedures: tuple[Procedure, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """An RPC program."""

    name: str
    number: int
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """One ``.x`` file: ``name`` is the file's stem, ``includes`` are the names of the modules it includes."""

    name: str
    doc: str = ""
    includes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Schema:
    """Everything that a set of ``.x`` files defines, in the order of the files."""

    modules: tuple[Module, ...] = ()
    constants: tuple[Constant, ...] = ()
    types: tuple[Enum | Struct | Union | Typedef, ...] = ()
    programs: tuple[Program, ...] = ()
    _sizes: dict[str, tuple[int, int | None]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def by_name(self) -> dict[str, Enum | Struct | Union | Typedef]:
        """Every type by its name."""
        return {definition.name: definition for definition in self.types}

    @property
    def records(self) -> list[Struct | Union]:
        """The structs and unions."""
        return [definition for definition in self.types if isinstance(definition, Struct | Union)]

    @property
    def enums(self) -> list[Enum]:
        """The enums, sets of flags among them."""
        return [definition for definition in self.types if isinstance(definition, Enum)]

    @property
    def procedures(self) -> list[Procedure]:
        """The procedures of all programs and versions."""
        return [
            procedure for program in self.programs for version in program.versions for procedure in version.procedures
        ]

    def resolve(self, wire_type: Type) -> Type:
        """Follow typedefs: what is left is no Ref, or one to a struct, union or enum."""
        while isinstance(wire_type, Ref):
            definition = self.by_name[wire_type.name]
            if not isinstance(definition, Typedef):
                break
            wire_type = definition.type
        return wire_type

    def record(self, wire_type: Type) -> Struct | Union | None:
        """Return the struct or union that a type is, or None."""
        wire_type = self.resolve(wire_type)
        if isinstance(wire_type, Ref):
            definition = self.by_name[wire_type.name]
            if isinstance(definition, Struct | Union):
                return definition
        return None

    def minimal_size(self, wire_type: Type) -> int:
        """Return the least number of bytes that a value of this type takes."""
        match self.resolve(wire_type):
            case Scalar() as scalar:
                return scalar.size
            case Opaque(int(size), True):
                return size + 3 & ~3
            case Chars(int(size), True):
                return 4 * size
            case Array(element, int(size), True):
                return size * self.minimal_size(element)
            case Ref(name):
                return self._record_sizes(name)[0]
            case _:
                return 4

    def fixed_size(self, wire_type: Type) -> int | None:
        """Return the number of bytes that every value of this type takes, or None where that varies."""
        match self.resolve(wire_type):
            case String() | Opaque(fixed=False) | Chars(fixed=False) | Array(fixed=False) | Optional():
                return None
            case Array(element, int(size), True):
                each = self.fixed_size(element)
                return None if each is None else size * each
            case Ref(name):
                return self._record_sizes(name)[1]
            case other:
                return self.minimal_size(other)

    def _record_sizes(self, name: str) -> tuple[int, int | None]:
        """Return the least and, if there is only one, the exact size of an enum, struct or union."""
        if name not in self._sizes:
            match self.by_name[name]:
                case Struct(fields=fields):
                    least = sum(self.minimal_size(each.type) for each in fields)
                    fixed = all(self.fixed_size(each.type) is not None for each in fields)
                    self._sizes[name] = least, least if fixed else None
                case Union() as union:
                    arms = [case.type for case in (*union.cases, *((union.default,) if union.default else ()))]
                    least = 4 + min(0 if arm is None else self.minimal_size(arm) for arm in arms)
                    self._sizes[name] = least, None
                case _:
                    self._sizes[name] = 4, 4
        return self._sizes[name]

    @cached_property
    def recursive(self) -> frozenset[str]:
        """Names of the structs and unions that can contain themselves."""
        edges = {record.name: self._contained(record) for record in self.records}
        return frozenset(name for name in edges if name in _reachable(name, edges))

    def _contained(self, record: Struct | Union) -> set[str]:
        """Return the names of the structs and unions in a record's fields or arms, at any depth of arrays."""
        if isinstance(record, Struct):
            parts: list[Type | None] = [each.type for each in record.fields]
        else:
            parts = [case.type for case in (*record.cases, *((record.default,) if record.default else ()))]
        found = set()
        for part in parts:
            inner = part
            while isinstance(inner := self.resolve(inner) if inner else None, Array | Optional):
                inner = inner.element
            if isinstance(inner, Ref) and self.record(inner):
                found.add(inner.name)
        return found


def _reachable(start: str, edges: dict[str, set[str]]) -> set[str]:
    """Return the names that one or more steps lead to from ``start``."""
    seen: set[str] = set()
    todo = [*edges[start]]
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo.extend(edges[name])
    return seen
