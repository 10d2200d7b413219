from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.compiler.errors import CompileError
from virtwire.protocol.compiler.loader import load


def write(folder: Path, **texts: str) -> list[Path]:
    for name, text in texts.items():
        (folder / f"{name}.x").write_text(text)
    return [folder / f"{name}.x" for name in texts]


def test_included_files_come_first_and_once(tmp_path: Path) -> None:
    write(tmp_path, a='%#include "b.x"\n%#include "c.x"\n', b='%#include "c.x"\n', c="const C = 1;")
    files = load([tmp_path / "a.x", tmp_path / "b.x"])
    assert [Path(file.path).name for file in files] == ["c.x", "b.x", "a.x"]


def test_a_long_cycle(tmp_path: Path) -> None:
    write(tmp_path, a='%#include "b.x"\n', b='\n%#include "c.x"\n', c='%#include "a.x"\n')
    with pytest.raises(CompileError, match=r"c.x:1:12: a.x includes this file again"):
        load([tmp_path / "a.x"])


def test_not_there(tmp_path: Path) -> None:
    with pytest.raises(CompileError, match=r"none.x:1:1: cannot be read: No such file"):
        load([tmp_path / "none.x"])


def test_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "a.x").write_bytes(b"/* \xff */")
    with pytest.raises(CompileError, match=r"a\.x:1:1: cannot be read: it is not UTF-8"):
        load([tmp_path / "a.x"])


@pytest.mark.parametrize("name", ["enums", "programs", "schema", "with-dash", "2nd"])
def test_names_that_are_no_module(tmp_path: Path, name: str) -> None:
    (tmp_path / f"{name}.x").touch()
    with pytest.raises(CompileError, match=f"{name}.x:1:1: '{name}' cannot be the name"):
        load([tmp_path / f"{name}.x"])
