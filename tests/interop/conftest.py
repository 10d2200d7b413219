"""A place for gigabytes; and the summary of the differential runs, after the tests."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.interop.differential import REPORT

ROOM = 6 << 30


@pytest.fixture
def roomy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for gigabytes, the daemon's too: in memory where there is enough, so that no disk is measured."""
    shared = Path("/dev/shm")
    if not shared.is_dir() or shutil.disk_usage(shared).free < ROOM:
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=shared) as folder:
        monkeypatch.setenv("TMPDIR", folder)
        monkeypatch.setattr(tempfile, "tempdir", folder)
        os.chmod(folder, 0o755)
        yield Path(folder)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many commands were compared."""
    if REPORT:
        commands, differences, exceptions = (sum(column) for column in list(zip(*REPORT, strict=True))[1:])
        terminalreporter.write_line(
            f"differential: {commands} virsh commands in {len(REPORT)} scenarios against libvirtd and virtwired, "
            f"{differences} differences, {exceptions} exceptions used"
        )
