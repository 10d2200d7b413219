"""Gathers one generated Python module: its lines, and the imports and packers that they turn out to need."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Locals", "ModuleWriter", "banner", "literal_doc", "squeeze"]


def banner(source: str) -> str:
    """Return the first lines of a generated file."""
    return f"# DO NOT EDIT: generated from {source} by virtwire.protocol.compiler.\n"


def squeeze(codes: Sequence[str]) -> str:
    """Join struct codes, repeated ones as a count: I, I, I, 16s is ``3I16s``."""
    joined = ""
    for code, run in groupby(codes):
        count = len(list(run))
        joined += f"{count}{code}" if count > 1 and len(code) == 1 else code * count
    return joined


def literal_doc(text: str, indent: str = "") -> list[str]:
    """Return the lines of a docstring."""
    safe = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if safe.endswith('"'):
        safe += " "
    lines = safe.split("\n")
    if len(lines) == 1:
        return [f'{indent}"""{lines[0]}"""']
    return [f'{indent}"""{lines[0]}', *(f"{indent}{line}".rstrip() for line in lines[1:]), f'{indent}"""']


class Locals:
    """Gives out names of local variables, each once in a function."""

    _TAKEN = frozenset(("buf", "depth", "end", "error", "item", "len", "list", "offset", "range", "tuple", "value"))

    def __init__(self) -> None:
        self._used: set[str] = set()

    def name(self, wish: str) -> str:
        """Return ``wish``, or something like it that is still free."""
        found = f"{wish}_" if wish in self._TAKEN or wish[0].isupper() else wish
        number = 2
        while found in self._used:
            found = f"{wish}_{number}"
            number += 1
        self._used.add(found)
        return found


class ModuleWriter:
    """The lines of a module, and what its head must provide.

    Attributes:
        module: the module's name, to tell its own names from imported ones.
        lines: the code behind the head.
    """

    def __init__(self, module: str) -> None:
        self.module = module
        self.lines: list[str] = []
        self.imports: dict[str, set[str]] = {}
        self.structs: dict[str, str] = {}
        self._indent = ""

    def line(self, text: str = "") -> None:
        """Add one line at the current depth."""
        self.lines.append(f"{self._indent}{text}" if text else "")

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Add a line, and what is added meanwhile one level deeper."""
        self.line(head)
        before = self._indent
        self._indent += "    "
        yield
        self._indent = before

    def doc(self, text: str) -> None:
        """Add a docstring, if there is any text."""
        if text:
            self.lines += literal_doc(text, self._indent)

    def use(self, module: str, name: str) -> str:
        """Import a name from a sibling module unless it is this one; returns the name."""
        if module != self.module:
            self.imports.setdefault(f".{module}", set()).add(name)
        return name

    def outside(self, module: str, name: str) -> str:
        """Import something under a private name, so that no definition can clash with it; returns that."""
        self.imports.setdefault(module, set()).add(f"{name} as _{name}")
        return f"_{name}"

    def runtime(self, name: str) -> str:
        """Import a helper of the runtime; returns its private name."""
        return self.outside("virtwire.protocol.xdr", name)

    def packer(self, kind: str, codes: Sequence[str]) -> str:
        """Return the module's name for a method of a compiled struct format.

        Args:
            kind: pack, unpack_from or iter_unpack.
            codes: the format's codes.
        """
        joined = squeeze(codes)
        name = f"_{kind.split('_')[0]}_{joined}"
        self.structs[name] = f'_Struct(">{joined}").{kind}'
        return name

    def packers(self, before: Sequence[str], after: Sequence[str]) -> str:
        """Return the module's name for the structs of a run with a string in it, by the string's length in words."""
        name = f"_packs_{squeeze(before)}_s_{squeeze(after)}"
        self.structs[name] = f'{self.runtime("Packers")}(">{squeeze(before)}", "{squeeze(after)}")'
        return name

    def render(self, source: str, doc: str) -> str:
        """Return the module's text.

        Args:
            source: what it is generated from.
            doc: its docstring.
        """
        lines = [banner(source), *literal_doc(doc), "", "from __future__ import annotations", ""]
        groups: list[list[str]] = [[], [], []]
        if self.structs:
            self.imports.setdefault("struct", set()).add("Struct as _Struct")
        for module, names in sorted(self.imports.items()):
            group = groups[2 if module.startswith(".") else 1 if module.startswith("virtwire.") else 0]
            if len(names) > 3:
                group += [f"from {module} import (", *(f"    {name}," for name in sorted(names)), ")"]
            else:
                group.append(f"from {module} import {', '.join(sorted(names))}")
        for group in groups:
            if group:
                lines += [*group, ""]
        lines += [f"{name} = {value}" for name, value in sorted(self.structs.items())]
        return "\n".join([*lines, *self.lines]) + "\n"
