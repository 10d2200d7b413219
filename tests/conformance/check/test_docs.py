"""docs/check.md: its commands and its program are run, its numbers compared."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from virtwire.conformance.check.client.every import CLIENT as CLIENT_CHECKS
from virtwire.conformance.check.oddities import ODDITIES
from virtwire.conformance.check.outcome import Level
from virtwire.conformance.check.registry import choose
from virtwire.conformance.check.server import checks, dispatch
from virtwire.conformance.check.server_command import GONE, UNREACHABLE
from virtwire.conformance.interrupts import INTERRUPTED
from virtwire.conformance.output import UNREAD, UNWRITABLE

from tests.conformance.mutants import dispatch as mutants
from tests.peers.virtwired import Virtwired

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "docs" / "check.md").read_text()
CLIENT = (ROOT / "docs" / "check-client.md").read_text()
BIN = Path(sys.executable).parent


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.M | re.S)


def commands() -> list[str]:
    lines = "".join(blocks("sh")).replace("\\\n", "").splitlines()
    return [line for line in lines if not line.startswith("virtwired ")]


def run(words: list[str] | str, daemon: Virtwired, folder: Path) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    shell = isinstance(words, str)
    if isinstance(words, str):
        words = words.replace("/tmp/vw/", f"{daemon.socket_dir}/")
    return subprocess.run(words, shell=shell, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", commands())
def test_a_command(command: str, checked: Virtwired, tmp_path: Path) -> None:
    done = run(command, checked, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    if "--html" in command:
        assert {each.name for each in tmp_path.iterdir()} == {"report.xml", "report.json", "report.html"}


def test_the_output_shown(checked: Virtwired, tmp_path: Path) -> None:
    said = run(next(each for each in commands() if "framing" in each), checked, tmp_path).stdout
    said = said.replace(f"{checked.socket_dir}/", "/tmp/vw/")
    shown = blocks("")[0]
    for line in shown.splitlines():
        if line != "..." and " s: " not in line:
            assert line in said.splitlines()


def test_the_program(checked: Virtwired, tmp_path: Path) -> None:
    (program,) = (each for each in blocks("python") if "trio.run" in each)
    code = program.replace("/tmp/vw/", f"{checked.socket_dir}/")
    done = run([sys.executable, "-W", "error", "-c", code], checked, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "13 passed\n"


@pytest.mark.parametrize("function", [dispatch._rpc, dispatch.unknown_version, mutants.any_version])
def test_the_sources_shown(function: Callable[..., object]) -> None:
    """What stands there as a check and as a mutation is one."""
    assert inspect.getsource(function) in "\n".join(blocks("python"))


def test_what_depends_on_versions() -> None:
    """The table names the checks of all modules that look at the daemon's version, and no other."""
    _, text = TEXT.split("## Other versions than 9.0.0\n")
    patterns = re.findall(r"^\| `(.*?)` \|", text.split("\n## ")[0], re.M)
    named = {each.area for pattern in patterns for each in choose(checks(), only=[pattern])}
    looking = {
        path.stem
        for path in Path(dispatch.__file__).parent.glob("*.py")
        if re.search(r"\btrial\.version\b|\bneeds\.since\b", path.read_text())
    }
    assert named == looking
    assert {(each.first, each.last) for each in ODDITIES} == {(9000000, 9000000)}


def test_the_exit_statuses() -> None:
    for level in Level:
        assert re.search(rf"^\| `{level}` \|.*\| {10 + level.rank} \|$", TEXT, re.M)
    for status, words in (
        *(
            (UNREACHABLE, "nothing to check"),
            (GONE, "went away"),
            (INTERRUPTED, "interrupted"),
            (UNREAD, "nobody reads"),
        ),
        (UNWRITABLE, "the command line is wrong; or a report, or the table, cannot be written"),
    ):
        assert re.search(rf"^\| {status} \| .*{words}", TEXT, re.M)


def test_the_exit_statuses_of_judging_a_client() -> None:
    (table,) = re.findall(r"^\| exit status \| meaning \|\n\|---\|---\|\n((?:\|.*\n)+)", CLIENT, re.M)
    rows = dict(re.findall(r"^\| (.*?) \| (.*) \|$", table, re.M))
    assert rows.keys() == {"0", "10 ... 14", str(UNWRITABLE), str(UNREACHABLE), str(INTERRUPTED), str(UNREAD)}
    assert "a report, or the table, cannot be written" in rows[str(UNWRITABLE)]
    levels = {each.level for each in CLIENT_CHECKS}
    assert set(re.findall(r"(\d\d) of (?:level )?`(\w+)`", rows["10 ... 14"])) == {
        (str(10 + level.rank), level.value) for level in levels
    }
