"""The program blocks of all files, merged: one program may be spread over files, one area each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .. import schema
from .annotations import Annotations, read
from .errors import CompileError
from .names import constant_name
from .scope import Scope, fail
from .syntax import File, ProcedureDef, ProgramDef, Token, TypeSpec, VersionDef

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["merge_programs"]

_MAX_NUMBER = 2**32 - 1


def merge_programs(
    files: Sequence[File], types: schema.Schema, scope: Scope, resolve: Callable[[File, TypeSpec], schema.Type]
) -> tuple[tuple[schema.Program, ...], list[schema.Struct]]:
    """Merge the program blocks.

    Args:
        files: all files.
        types: the schema without programs.
        scope: the names of constants.
        resolve: gives the type of an argument or a result.

    Returns:
        The programs, and the structs made for procedures that do not take or answer one struct.

    Raises:
        CompileError: a number or a name is used twice, or a program has two names.
    """
    merger = _Merger(types, scope, resolve)
    for file in files:
        for definition in file.definitions:
            if isinstance(definition, ProgramDef):
                merger.add(file, definition)
    return merger.programs(), merger.records


class _Merger:
    def __init__(self, types: schema.Schema, scope: Scope, resolve: Callable[[File, TypeSpec], schema.Type]) -> None:
        self._types = types
        self._scope = scope
        self._resolve = resolve
        self._programs: dict[int, tuple[str, dict[int, tuple[str, dict[int, schema.Procedure]]]]] = {}
        self.records: list[schema.Struct] = []

    def programs(self) -> tuple[schema.Program, ...]:
        return tuple(
            schema.Program(
                name,
                number,
                tuple(
                    schema.Version(version, version_number, tuple(procedures[key] for key in sorted(procedures)))
                    for version_number, (version, procedures) in sorted(versions.items())
                ),
            )
            for number, (name, versions) in self._programs.items()
        )

    def _number(self, file: File, token: Token) -> int:
        number = self._scope.number(file, token)
        if not 0 <= number <= _MAX_NUMBER:
            fail(file, token, f"{str(token)!r} is out of range, expected 0 to {_MAX_NUMBER}")
        return number

    def add(self, file: File, program: ProgramDef) -> None:
        read(file.path, "program", program)
        number = self._number(file, program.number)
        versions: dict[int, tuple[str, dict[int, schema.Procedure]]]
        name, versions = self._programs.setdefault(number, (str(program.name), {}))
        _same_name(file, program.name, name, "program", number)
        for other_number, (other, _) in self._programs.items():
            if other == name and other_number != number:
                fail(file, program.number, f"the program {name!r} has the number {other_number:#x} elsewhere")
        for version in program.versions:
            read(file.path, "version", version)
            version_number = self._number(file, version.number)
            version_name, procedures = versions.setdefault(version_number, (str(version.name), {}))
            _same_name(file, version.name, version_name, "version", version_number)
            self._add_procedures(file, version, procedures)

    def _add_procedures(self, file: File, version: VersionDef, procedures: dict[int, schema.Procedure]) -> None:
        for definition in version.procedures:
            procedure = self._procedure(file, definition)
            if (other := procedures.get(procedure.number)) is not None:
                fail(file, definition.number, f"the number {procedure.number} is already that of {other.name!r}")
            if any(other.name == procedure.name for other in procedures.values()):
                fail(file, definition.name, f"there is already a procedure {procedure.name!r}")
            self._scope.claim(file, definition.name, f"procedure {procedure.name}", constant_name(procedure.name))
            procedures[procedure.number] = procedure

    def _procedure(self, file: File, node: ProcedureDef) -> schema.Procedure:
        notes = read(file.path, "procedure", node)
        module = Path(file.path).stem
        if "internal" in notes and "object" in notes:
            note = notes["object"]
            token = Token("ANNOTATION", note.value, line=note.line, column=note.column)
            fail(file, token, "an @internal procedure is no method of an @object")
        result = [] if node.result is None else [node.result]
        return schema.Procedure(
            name=str(node.name),
            number=self._number(file, node.number),
            args=self._record(file, node, node.arguments, "args", [f"arg{i + 1}" for i in range(len(node.arguments))]),
            ret=self._record(file, node, result, "ret", ["value"]),
            module=module,
            doc=node.doc,
            function=notes.text("function"),
            object=notes.text("object"),
            method=notes.text("method"),
            internal="internal" in notes,
            since=notes.text("since") or "",
            priority="priority" in notes,
            write="write" in notes,
            secure=notes.number("secure"),
            event="event" in notes,
            kind=self._kind(file, notes),
            stream=notes.text("stream"),
            fds=notes.text("fds"),
        )

    def _kind(self, file: File, notes: Annotations) -> str | None:
        """Return the enum's member that ``@event`` names, if it names any."""
        note = notes.get("event")
        if note is None or not note.value:
            return None
        if not any(note.value == member.name for enum in self._types.enums for member in enum.members):
            raise CompileError(file.path, note.line, note.column, f"@event: no enum has a member {note.value!r}")
        return note.value

    def _record(
        self, file: File, node: ProcedureDef, specs: Sequence[TypeSpec], suffix: str, names: Sequence[str]
    ) -> str | None:
        """Return the struct or union that is the arguments or the result; make one of anything else."""
        types = [self._resolve(file, spec) for spec in specs]
        if not types:
            return None
        if len(types) == 1 and (record := self._types.record(types[0])) is not None:
            return record.name
        name = f"{node.name}_{suffix}".lower()
        if name in self._types.by_name or any(record.name == name for record in self.records):
            fail(file, node.name, f"the struct made for {str(node.name)!r}, {name!r}, is already declared")
        fields = tuple(schema.Field(field_name, each) for field_name, each in zip(names, types, strict=True))
        self.records.append(schema.Struct(name, fields, Path(file.path).stem))
        return name


def _same_name(file: File, token: Token, name: str, kind: str, number: int) -> None:
    if token != name:
        fail(file, token, f"{kind} {number:#x} is already named {name!r}")
