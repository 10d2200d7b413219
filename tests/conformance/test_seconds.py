"""Seconds on a command line: what is none is refused by every option that takes some."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner
from virtwire.conformance.check.main import main as check
from virtwire.conformance.seconds import Seconds
from virtwire.conformance.tap.main import main as tap

SERVER = "test+unix:///default?socket=/nowhere/sock"


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "1e999", "-1", "0", "soon"])
@pytest.mark.parametrize(
    ("command", "words", "option"),
    [
        (check, ["server", SERVER], "--patience"),
        (check, ["client"], "--deadline"),
        (tap, ["replay", __file__, "--to", SERVER], "--timeout"),
    ],
)
def test_what_is_none_is_refused(command: click.Command, words: list[str], option: str, text: str) -> None:
    done = CliRunner().invoke(command, [*words, option, text, *(["true"] if words == ["client"] else [])])
    assert done.exit_code == 2, done.output
    assert f"Invalid value for '{option}'" in done.output
    assert text.partition("e")[0] in done.output


def test_a_number_is_taken() -> None:
    assert Seconds(0.5).convert("0.5", None, None) == 0.5
    assert Seconds(0.0).convert("1e3", None, None) == 1000.0
