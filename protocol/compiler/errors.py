"""The one error of the compiler."""

from __future__ import annotations

__all__ = ["CompileError"]


class CompileError(Exception):
    """A definition is wrong; its text is ``FILE:LINE:COLUMN: what was wrong, what was expected``.

    Attributes:
        file: the file's path as it was given.
        line: counted from 1.
        column: counted from 1.
        message: what was wrong.
    """

    def __init__(self, file: str, line: int, column: int, message: str) -> None:
        super().__init__(f"{file}:{line}:{column}: {message}")
        self.file = file
        self.line = line
        self.column = column
        self.message = message
