"""The names that files declare, who may see them, and the numbers that constants stand for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from .errors import CompileError
from .syntax import File, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Scope", "fail"]


def fail(file: File, token: Token, message: str) -> NoReturn:
    """Refuse a definition for something at a token.

    Raises:
        CompileError: always.
    """
    raise CompileError(file.path, token.line or 1, token.column or 1, message)


@dataclass
class Declared:
    """Where a name was declared; a constant's number is ``value`` plus ``offset``, a type has None there."""

    kind: str
    file: File
    token: Token
    value: Token | int | None = None
    offset: int = 0


class Scope:
    """All names of a set of files: types, constants and enum members share one space (RFC 4506, section 6.4)."""

    def __init__(self, files: Sequence[File]) -> None:
        self._declared: dict[str, Declared] = {}
        self._resolving: list[str] = []
        self._claimed: dict[tuple[str, str], str] = {}
        by_path = {Path(file.path).resolve(): file for file in files}
        self._visible: dict[int, set[int]] = {}
        for file in files:  # included files come first
            seen = {id(file)}
            for include in file.includes:
                seen |= self._visible[id(by_path[(Path(file.path).parent / include.path).resolve()])]
            self._visible[id(file)] = seen

    def declare(
        self, file: File, token: Token, kind: str, name: str, value: Token | int | None = None, offset: int = 0
    ) -> None:
        """Add a name that stands, or is made for what stands, at a token.

        Raises:
            CompileError: the name is taken.
        """
        if (other := self._declared.get(name)) is not None:
            fail(
                file,
                token,
                f"{str(name)!r} is already declared, as {_a(other.kind)}, at {other.file.path}:{other.token.line}",
            )
        if name in ("TRUE", "FALSE"):
            fail(file, token, f"{str(name)!r} is the name of a bool's value")
        self._declared[name] = Declared(kind, file, token, value, offset)

    def claim(self, file: File, token: Token, name: str, python: str) -> None:
        """Reserve the name that something gets in its generated module.

        Raises:
            CompileError: another thing of the file has it.
        """
        other = self._claimed.setdefault((file.path, python), name)
        if other != name or python == "PROCEDURES":
            fail(file, token, f"{name!r} would be {python} in Python, as is {other!r}")

    def type_name(self, file: File, token: Token) -> str:
        """Return the name of a type that a file uses.

        Raises:
            CompileError: there is no such type, or the file does not include the one that defines it.
        """
        found = self._find(file, token, "type")
        if found.kind in ("constant", "enum member"):
            fail(file, token, f"{str(token)!r} is {_a(found.kind)}, expected a type")
        return str(token)

    def number(self, file: File, token: Token) -> int:
        """Return the number that a literal or the name of a constant or enum member stands for.

        Raises:
            CompileError: there is no such constant, or it does not fit 64 bits.
        """
        if token.type == "NUMBER":
            return _literal(file, token)
        if (truth := {"FALSE": 0, "TRUE": 1}.get(token)) is not None:
            return truth
        found = self._find(file, token, "constant")
        if found.value is None:
            fail(file, token, f"{str(token)!r} is {_a(found.kind)}, expected a constant")
        if not isinstance(found.value, int):
            if token in self._resolving:
                fail(file, token, f"the constant {str(token)!r} is defined by itself")
            self._resolving.append(str(token))
            found.value = self.number(found.file, found.value)
            self._resolving.pop()
        return found.value + found.offset

    def _find(self, file: File, token: Token, what: str) -> Declared:
        found = self._declared.get(str(token))
        if found is None:
            fail(file, token, f"unknown {what} {str(token)!r}")
        if id(found.file) not in self._visible[id(file)]:
            source = Path(found.file.path).name
            fail(file, token, f"unknown {what} {str(token)!r}, it is in {source}: expected '%#include \"{source}\"'")
        return found


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _literal(file: File, token: Token) -> int:
    """Read a decimal, hexadecimal or (with a 0 in front) octal number."""
    digits = token.removeprefix("-")
    try:
        octal = len(digits) > 1 and digits[0] == "0" and digits[1] not in "xX"
        number = int(digits, 8 if octal else 0)
    except ValueError:
        fail(file, token, f"{str(token)!r} begins with 0 but is no octal number")
    number = -number if token.startswith("-") else number
    if not -(2**63) <= number < 2**64:
        fail(file, token, f"{str(token)!r} does not fit 64 bits")
    return number
