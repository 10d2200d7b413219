"""Where skipping is not allowed, a skipped test fails, however it was skipped."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TESTS = """
import pytest

@pytest.mark.skipif(True, reason="marked")
def test_mark(): pass

def test_call(): pytest.skip("called")

@pytest.mark.xfail(strict=True)
def test_expected(): assert False

def test_fine(): pass
"""


@pytest.mark.parametrize(
    ("forbidden", "counts"), [("", "1 passed, 2 skipped, 1 xfailed"), ("1", "1 failed, 1 passed, 1 xfailed, 1 error")]
)
def test_a_skip(tmp_path: Path, forbidden: str, counts: str) -> None:
    (tmp_path / "test_some.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "--rootdir", str(tmp_path), str(tmp_path)]
    environment = os.environ | {"CI": forbidden, "VIRTWIRE_NO_SKIP": "", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert counts in done.stdout
    assert done.stdout.count("may not be skipped here: ") >= (2 if forbidden else 0)
    assert done.returncode == bool(forbidden)
