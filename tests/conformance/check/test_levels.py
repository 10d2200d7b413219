"""Levels have on the command line the names that they have everywhere else."""

import pytest
from click.testing import CliRunner
from virtwire.conformance.check.main import main
from virtwire.conformance.check.outcome import Level


@pytest.mark.parametrize("level", list(Level))
def test_a_level_is_named_in_small_letters(level: Level) -> None:
    done = CliRunner().invoke(main, ["list", "--level", level.value])
    assert done.exit_code == 0, done.output
    assert level.value in done.output


@pytest.mark.parametrize("command", ["server", "client"])
def test_help_names_them(command: str) -> None:
    assert "[core|remote|checkpoint|security|stress]" in CliRunner().invoke(main, [command, "--help"]).output
