"""Outcomes: exit codes by level, and text that is safe to show."""

from __future__ import annotations

import pytest
from virtwire.conformance.check.outcome import Level, Outcome, Status, exit_code, in_seconds, printable

from tests.conformance.check.outcomes import RESULT


def outcome(level: Level, status: Status) -> Outcome:
    return Outcome("a.b", level, "", status)


@pytest.mark.parametrize(("level", "code"), [(level, 10 + level.rank) for level in Level])
def test_a_failure_gives_its_levels_exit_code(level: Level, code: int) -> None:
    assert exit_code([outcome(Level.CORE, Status.PASS), outcome(level, Status.FAIL)]) == code


def test_the_lowest_level_that_failed_counts() -> None:
    assert exit_code([outcome(Level.STRESS, Status.FAIL), outcome(Level.REMOTE, Status.FAIL)]) == 11


def test_neither_oddities_nor_what_does_not_apply_is_a_failure() -> None:
    assert exit_code([outcome(Level.CORE, each) for each in Status if each is not Status.FAIL]) == 0


def test_counts() -> None:
    assert [RESULT.count(each) for each in Status] == [1, 1, 1, 1]
    assert RESULT.count(Status.FAIL, Level.REMOTE) == 0
    assert RESULT.outcomes[2].area == "events"


def test_what_cannot_be_printed_is_escaped() -> None:
    assert printable("a\x1b[31m\n\u202e\udcffé") == "a\\x1b[31m\\n\\u202e\\udcffé"


def test_a_long_text_is_cut() -> None:
    assert printable("x" * 5000) == "x" * 2000 + "... (5000 characters)"


def test_one_second_is_no_plural() -> None:
    assert [in_seconds(each) for each in (1.0, 0.5, 15)] == ["1 second", "0.5 seconds", "15 seconds"]
