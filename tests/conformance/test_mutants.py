"""Each check is shown able to fail: of a virtwired that breaks rules exactly the checks meant for these fail.

All mutants are judged in one run of ``python -m tests.conformance.mutants``, whose table is printed (``pytest -s``).
Several mutations are switched on at a time, whose checks are of different areas: what is shown of such a group is that
all checks meant for its mutations fail, and no other. ``make mutants`` judges each mutation by itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.mutants.mutation import mutations
from tests.conformance.mutants.worlds import WORLDS

ROOT = Path(__file__).parents[2]
TOGETHER = 6
JOBS = 3
LONGEST = 3000
"""Seconds that all of them may take on a busy machine; on an idle one they take a tenth of it."""

pytestmark = pytest.mark.timeout(LONGEST + 60)


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Judge all mutants, in groups, and print the table."""
    path = tmp_path_factory.mktemp("mutants") / "found.json"
    words = ["--together", str(TOGETHER), "--jobs", str(JOBS), "--json", str(path)]
    command = [sys.executable, "-m", "tests.conformance.mutants", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=LONGEST)
    print(done.stdout)
    assert path.exists(), done.stdout + done.stderr
    found: dict[str, Any] = json.loads(path.read_text())
    found["by_name"] = {each["name"]: each for each in found["findings"]}
    return found


@pytest.mark.parametrize("world", sorted(WORLDS))
def test_virtwired_itself_passes(judged: dict[str, Any], world: str) -> None:
    finding = judged["by_name"][f"unchanged ({world})"]
    assert not finding["wrong"], finding["wrong"]
    assert finding["passed"]


@pytest.mark.parametrize("name", [each.name for each in mutations()])
def test_exactly_the_checks_of_its_group_fail(judged: dict[str, Any], name: str) -> None:
    """All checks meant for the mutation fail, and none but those meant for it and what it was switched on with."""
    finding = judged["by_name"][name]
    assert not finding["wrong"], finding["wrong"]
    assert finding["failed"]


def test_each_check_is_made_to_fail(judged: dict[str, Any]) -> None:
    assert judged["unkilled"] == []
