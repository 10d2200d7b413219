"""Reads ``.x`` files and the files that they include."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .errors import CompileError
from .parser import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .syntax import File

__all__ = ["load"]

_RESERVED = ("enums", "programs", "schema")


def load(paths: Iterable[Path]) -> list[File]:
    """Parse files and what they include, each once.

    Returns:
        The files, every one behind those that it includes.

    Raises:
        CompileError: a file is wrong, cannot be read, has a name that is no good for a module, or includes itself.
    """
    loader = _Loader()
    for path in paths:
        loader.load(path)
    return list(loader.files.values())


class _Loader:
    def __init__(self) -> None:
        self.files: dict[Path, File] = {}
        self._open: list[Path] = []

    def load(self, path: Path) -> None:
        where = path.resolve()
        if where in self.files:
            return
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            raise CompileError(str(path), 1, 1, f"cannot be read: {reason}") from None
        if path.stem in _RESERVED or not path.stem.isidentifier():
            raise CompileError(str(path), 1, 1, f"{path.stem!r} cannot be the name of the Python module made from it")
        file = parse(str(path), text)
        self._open.append(where)
        for include in file.includes:
            other = path.parent / include.path
            if other.resolve() in self._open:
                raise CompileError(str(path), include.line, include.column, f"{include.path} includes this file again")
            if not other.is_file():
                raise CompileError(str(path), include.line, include.column, f"there is no file {other}")
            self.load(other)
        self._open.pop()
        self.files[where] = file
