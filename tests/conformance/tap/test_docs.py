"""The commands of docs/recordings.md, run as they stand there; they print what stands there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from virtwire.conformance.recording import format as code

from tests.conformance.made import call, failed
from tests.conformance.tap.test_commands import UUID, XML, at, recorded, write

PAGE = Path(__file__).parents[3] / "docs" / "recordings.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the recordings that the page tells the reader to take."""
    folder = tmp_path_factory.mktemp("docs")
    (files,) = re.findall(r"in the clone, `(\S+)` and `(\S+)`", PAGE.read_text().replace("\n", " "))
    for file in files:
        shutil.copy(PAGE.parents[1] / file, folder)
    return folder


def test_the_recordings_are_what_the_format_makes_of_them(folder: Path, tmp_path: Path) -> None:
    for name, entries in (
        ("session", recorded()),
        ("later", recorded(("vm", UUID[::-1], 9), XML.replace("5", "6"))),
    ):
        entries[5] = at(105, call("domain_lookup_by_name", ["gone"], serial=3).frame)
        entries[6] = at(106, failed("domain_lookup_by_name", 42, 10, "Domain not found", serial=3).frame)
        made = write(tmp_path / name, entries[:18])
        assert (folder / f"{name}.vwtap").read_bytes() == made.read_bytes()


def examples() -> list[tuple[str, str]]:
    """Return the commands of the page and what they print."""
    found = []
    for block in re.findall(r"```console\n(.*?)```", PAGE.read_text(), re.DOTALL):
        for command, printed in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            found.append((command, printed))
    return found


@pytest.mark.parametrize(("command", "printed"), examples(), ids=[command for command, _ in examples()])
def test_examples(command: str, printed: str, folder: Path) -> None:
    environment = os.environ | {"COLUMNS": "100", "TZ": "UTC", "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    done = subprocess.run(command.split(), cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == (1 if " diff " in command else 0)
    assert done.stdout == printed


def test_the_program_runs(folder: Path) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("1000000 0 TO_SERVER 36\n")
    assert done.stdout.endswith("\nNone\n")


def test_the_format_is_as_the_code_has_it() -> None:
    text = PAGE.read_text()
    assert str(code.MAX_BODY) in text
    assert code.__doc__ is not None
    for row in re.findall(r"^\| \d .*\|$", code.__doc__, re.MULTILINE):
        assert row.rstrip(" |").split(", at most")[0] in text
