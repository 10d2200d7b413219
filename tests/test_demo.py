"""The demo, as `make demo` runs it, and that it would tell a difference."""

from __future__ import annotations

import io
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from tests.peers.require import available

DEMO = Path(__file__).parent.parent / "examples" / "demo.py"


@pytest.fixture(scope="module")
def demo() -> dict[str, Any]:
    return runpy.run_path(str(DEMO))


def test_the_demo_runs_and_all_ways_agree() -> None:
    done = subprocess.run([sys.executable, DEMO], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("All agree.\n")
    assert done.stdout.count("all agree") == 8
    ways = ["virtwire, Unix", "virtwire, TLS"] + ["virsh, Unix", "virsh, TLS"] * available("virsh")
    for way in ways:
        assert way in done.stdout


def test_a_difference_is_shown_and_told(demo: dict[str, Any]) -> None:
    life = dict.fromkeys(demo["TITLES"], "the same")
    console = Console(file=io.StringIO(), width=120)
    assert demo["show"](console, {"one": life, "two": dict(life)})
    assert not demo["show"](console, {"one": life, "two": life | {"tree": "monday\n"}})
    assert isinstance(console.file, io.StringIO)
    assert "THEY DIFFER" in console.file.getvalue()


def test_only_times_and_blanks_are_left_out_of_the_comparison(demo: dict[str, Any]) -> None:
    comparable = demo["comparable"]
    assert comparable("<creationTime>1</creationTime>  \nx\n") == comparable("<creationTime>22</creationTime>\nx")
    assert comparable("monday") != comparable("tuesday")
