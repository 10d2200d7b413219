"""The definitions and the code of docs/definition-language.md work as they are printed there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from virtwire.protocol.compiler.__main__ import main
from virtwire.protocol.compiler.annotations import _TABLE

from tests.protocol.compiler.compiled import schema_of

TEXT = (Path(__file__).parents[3] / "docs" / "definition-language.md").read_text()
DEFINITIONS = re.findall(r"```c\n(.*?)```", TEXT, re.DOTALL)
PROGRAMS = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("text", DEFINITIONS)
def test_definitions(text: str, tmp_path: Path) -> None:
    assert schema_of(tmp_path, text).types or schema_of(tmp_path, text).programs


def test_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    Path("directory.x").write_text(DEFINITIONS[0])
    assert CliRunner().invoke(main, ["directory.x", "-o", "directory_wire"]).exit_code == 0
    assert len(PROGRAMS) == 2
    for program in PROGRAMS:
        exec(program, {})


@pytest.mark.parametrize(("kind", "word"), [(kind, word) for kind, words in _TABLE.items() for word in words])
def test_every_annotation_is_there(kind: str, word: str) -> None:
    assert re.search(rf"^\| {'the' if kind == 'file' else 'an?'} {kind} \|.*`@{word}\b", TEXT, re.MULTILINE)
