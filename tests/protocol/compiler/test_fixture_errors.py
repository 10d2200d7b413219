"""Each way to be wrong: a small file whose first comment says where and how the compiler refuses it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from virtwire.protocol.compiler.checker import check
from virtwire.protocol.compiler.errors import CompileError
from virtwire.protocol.compiler.loader import load

from tests.protocol.compiler.compiled import FIXTURES

ERRORS = sorted((FIXTURES / "errors").glob("*.x"))


@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = re.match(r"/\* ((\d+):(\d+): (.*)) \*/\n", path.read_text())
    assert expected is not None
    monkeypatch.chdir(path.parent)
    others = [Path("part/apart.x")] if path.stem == "type_of_other_file" else []
    with pytest.raises(CompileError) as caught:
        check(load([*others, Path(path.name)]))
    error = caught.value
    assert str(error) == f"{path.name}:{expected[1]}"
    assert (error.file, error.line, error.column) == (path.name, int(expected[2]), int(expected[3]))
    assert error.message == expected[4]


def test_there_are_many() -> None:
    assert len(ERRORS) > 80
