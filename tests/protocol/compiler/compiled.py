"""Compiles fixtures to packages that tests import."""

from __future__ import annotations

import sys
from pathlib import Path

from virtwire.protocol.compiler.checker import check
from virtwire.protocol.compiler.emitters import Emitter, write
from virtwire.protocol.compiler.loader import load
from virtwire.protocol.compiler.modules import emit_codecs
from virtwire.protocol.schema import Schema

FIXTURES = Path(__file__).parent / "fixtures"


def schema_of(folder: Path, text: str, name: str = "sample") -> Schema:
    """Check a definition given as text."""
    path = folder / f"{name}.x"
    path.write_text(text)
    return check(load([path]))


def package_of(folder: Path, *paths: Path) -> str:
    """Compile files to an importable package; returns its name."""
    name = f"compiled_{paths[0].stem}_{abs(hash(folder))}"
    write(Emitter(folder / name, emit_codecs), check(load(paths)))
    (folder / name / "__init__.py").touch()
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return name
