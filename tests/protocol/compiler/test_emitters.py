from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.compiler.checker import check
from virtwire.protocol.compiler.emitters import DEFINITIONS, EMITTERS, Emitter, stale, write
from virtwire.protocol.compiler.loader import load
from virtwire.protocol.schema import Schema


def test_what_is_checked_in_is_what_the_definitions_say() -> None:
    """``python -m virtwire.protocol.compiler`` brings this in order."""
    schema = check(load(sorted(DEFINITIONS.glob("*.x"))))
    assert [path for emitter in EMITTERS for path in stale(emitter, schema)] == []


def test_compiling_twice_gives_the_same() -> None:
    once, again = (check(load(sorted(DEFINITIONS.glob("*.x")))) for _ in range(2))
    assert once == again
    for emitter in EMITTERS:
        assert emitter.emit(once) == emitter.emit(again)


@pytest.fixture
def emitter(tmp_path: Path) -> Emitter:
    return Emitter(tmp_path / "out", lambda schema: {"a.py": "1\n", "b.py": "2\n"})


def test_write_makes_everything(emitter: Emitter) -> None:
    assert [path.name for path in stale(emitter, Schema())] == ["a.py", "b.py"]
    assert [path.name for path in write(emitter, Schema())] == ["a.py", "b.py"]
    assert (emitter.folder / "b.py").read_text() == "2\n"
    assert stale(emitter, Schema()) == []
    assert write(emitter, Schema()) == []


def test_write_mends_what_differs_and_removes_what_is_left_over(emitter: Emitter) -> None:
    write(emitter, Schema())
    (emitter.folder / "a.py").write_text("changed")
    (emitter.folder / "old.py").touch()
    (emitter.folder / "__init__.py").touch()
    (emitter.folder / "notes.txt").touch()
    assert [path.name for path in stale(emitter, Schema())] == ["a.py", "old.py"]
    assert [path.name for path in write(emitter, Schema())] == ["a.py", "old.py"]
    assert sorted(path.name for path in emitter.folder.iterdir()) == ["__init__.py", "a.py", "b.py", "notes.txt"]
