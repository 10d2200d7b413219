"""What is generated for this project, and where it is checked in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .events import write_events
from .methods import write_methods
from .modules import emit_codecs

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..schema import Schema

__all__ = ["DEFINITIONS", "EMITTERS", "Emitter", "stale", "write"]

_ROOT: Final = Path(__file__).resolve().parent.parent.parent

DEFINITIONS: Final = _ROOT / "protocol" / "definitions"


@dataclass(frozen=True)
class Emitter:
    """Makes the files of one folder.

    Attributes:
        folder: where they go.
        emit: returns their text by name.
    """

    folder: Path
    emit: Callable[[Schema], dict[str, str]]


EMITTERS: Final = (
    Emitter(_ROOT / "protocol" / "generated", emit_codecs),
    Emitter(_ROOT / "client" / "generated", lambda schema: write_methods(schema) | write_events(schema)),
)


def write(emitter: Emitter, schema: Schema) -> list[Path]:
    """Write the files that differ, remove the ones that are no longer generated; returns those touched."""
    files = emitter.emit(schema)
    touched = stale(emitter, schema, files)
    emitter.folder.mkdir(parents=True, exist_ok=True)
    for path in touched:
        if path.name in files:
            path.write_text(files[path.name], "utf-8")
        else:
            path.unlink()
    return touched


def stale(emitter: Emitter, schema: Schema, files: dict[str, str] | None = None) -> list[Path]:
    """Return the files that are missing, that differ from what would be generated, or that would not be.

    Args:
        emitter: says what and where.
        schema: the checked definitions.
        files: what the emitter makes of them, if that is known already.
    """
    files = emitter.emit(schema) if files is None else files
    wrong = [path for name, text in files.items() if _text(path := emitter.folder / name) != text]
    extra = [path for path in emitter.folder.glob("*.py") if path.name not in files and path.name != "__init__.py"]
    return sorted([*wrong, *extra])


def _text(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None
