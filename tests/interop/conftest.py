"""The summary of the differential runs, after the tests."""

from __future__ import annotations

import pytest

from tests.interop.differential import REPORT


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many commands were compared."""
    if REPORT:
        commands, differences, exceptions = (sum(column) for column in list(zip(*REPORT, strict=True))[1:])
        terminalreporter.write_line(
            f"differential: {commands} virsh commands in {len(REPORT)} scenarios against libvirtd and virtwired, "
            f"{differences} differences, {exceptions} exceptions used"
        )
