from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from virtwire.protocol.compiler import __main__ as command

from tests.protocol.compiler.compiled import FIXTURES

SNAPSHOT = FIXTURES / "features" / "snapshot.x"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command.main, [str(argument) for argument in arguments])


def test_check_of_the_definitions() -> None:
    result = run("--check")
    assert (result.exit_code, result.output) == (0, "")


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    result = run(SNAPSHOT, "-o", tmp_path / "made")
    assert result.exit_code == 0
    files = sorted(path.name for path in (tmp_path / "made").iterdir())
    assert files == [
        "__init__.py",
        "enums.py",
        "programs.py",
        "schema.py",
        "snapshot.py",
        "snapshot_enums.py",
    ]
    assert result.output.split() == [str(tmp_path / "made" / name) for name in files[1:]]
    assert run(SNAPSHOT, "-o", tmp_path / "made").output == ""


def test_an_existing_package_keeps_its_init(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").write_text("mine = 1\n")
    assert run(SNAPSHOT, "-o", tmp_path).exit_code == 0
    assert (tmp_path / "__init__.py").read_text() == "mine = 1\n"


def test_stale_files_are_listed(tmp_path: Path) -> None:
    run(SNAPSHOT, "-o", tmp_path)
    assert run(SNAPSHOT, "-o", tmp_path, "--check").exit_code == 0
    (tmp_path / "snapshot.py").write_text("changed")
    (tmp_path / "programs.py").unlink()
    result = run(SNAPSHOT, "-o", tmp_path, "--check")
    assert result.exit_code == 1
    assert result.output.splitlines() == [f"stale: {tmp_path / name}" for name in ("programs.py", "snapshot.py")]
    assert (tmp_path / "snapshot.py").read_text() == "changed"


def test_an_error_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "wrong.x"
    path.write_text("const A 1;")
    result = run(path, "-o", tmp_path / "made")
    assert (result.exit_code, result.output) == (1, f"{path}:1:9: unexpected '1', expected '='\n")
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("arguments", [[SNAPSHOT], ["-o", "made"]])
def test_files_and_folder_go_together(arguments: list[object]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "FILES and -o go together" in result.output


def test_without_lark_it_says_what_to_install() -> None:
    code = (
        "import runpy, sys; sys.modules['lark'] = None; "
        "runpy.run_module('virtwire.protocol.compiler', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("the compiler needs the package lark")
    assert done.stderr.count("\n") == 1
