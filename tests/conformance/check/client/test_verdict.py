"""What is expected of a run, and when it is not what was seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.conformance.check.client.candidate import Candidate
from virtwire.conformance.check.client.command import Command, Ended, Place
from virtwire.conformance.check.client.conduct import Conduct
from virtwire.conformance.check.client.run import Run
from virtwire.conformance.check.client.script import Notes
from virtwire.conformance.check.client.verdict import (
    DoesNotApply,
    Tolerated,
    expect_report,
    expect_unharmed,
    judge,
    tells,
)
from virtwire.conformance.check.expect import Violation

GOOD = "result 1\n"
PLACE = Place(Path("/nowhere"), "test+unix:///default?socket=/nowhere/sock", Path("/nowhere/sock"), 4711)


def run(
    status: int = 0,
    stdout: str = GOOD,
    stderr: str = "",
    *,
    timed_out: bool = False,
    done: bool = True,
    conduct: Conduct | None = None,
) -> Run:
    notes = Notes()
    if done:
        notes.did("this")
    conducts = [conduct or Conduct()]
    return Run(Ended(status, timed_out, stdout.encode(), stderr.encode(), 0.0), conducts, notes, PLACE)


@pytest.fixture
def candidate() -> Candidate:
    return Candidate(Command(("client",)), [run(done=False), run(done=False)])


def odd() -> Conduct:
    conduct = Conduct()
    conduct.broke("a length word of 5")
    return conduct


def left() -> Conduct:
    conduct = Conduct()
    conduct.broke_off(12)
    return conduct


def test_unharmed(candidate: Candidate) -> None:
    expect_unharmed(candidate, run(), "absent")


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        (run(1, stderr="error: no\n"), "it ended with status 1, saying 'error: no'"),
        (run(stdout="result 2\n"), "line 1 of its output is 'result 2' instead of 'result 1'"),
        (run(-11), "SIGSEGV"),
        (run(-9, timed_out=True), "it had not ended after 15 seconds"),
        (run(conduct=odd()), "it broke a rule then: a length word of 5"),
        (run(conduct=left()), "it broke a rule then: it ended 12 bytes into a frame"),
    ],
)
def test_harmed(candidate: Candidate, seen: Run, words: str) -> None:
    with pytest.raises(Violation, match=words):
        expect_unharmed(candidate, seen, "absent")


def test_a_rule_that_is_broken_anyway_is_no_harm() -> None:
    careless = Candidate(Command(("client",)), [run(conduct=odd()), run(conduct=odd())])
    expect_unharmed(careless, run(conduct=odd()), "absent")


def test_where_nothing_was_done_nothing_is_said(candidate: Candidate) -> None:
    for expect in (expect_unharmed, expect_report, judge):
        with pytest.raises(DoesNotApply, match="it opens no stream"):
            expect(candidate, run(done=False), "it opens no stream")


def test_a_crash_counts_even_before_anything_was_done(candidate: Candidate) -> None:
    with pytest.raises(Violation, match="SIGSEGV"):
        judge(candidate, run(-11, done=False), "absent")


@pytest.mark.parametrize(
    "seen",
    [
        run(1, ""),
        run(0, stderr="error: operation failed\n"),
        run(0, "could not list: connection lost\n"),
        run(1, conduct=left()),
    ],
)
def test_reported(candidate: Candidate, seen: Run) -> None:
    assert tells(candidate, seen)
    expect_report(candidate, seen, "absent")


@pytest.mark.parametrize("seen", [run(0), run(0, "nothing\n"), run(0, "")])
def test_not_reported(candidate: Candidate, seen: Run) -> None:
    with pytest.raises(Violation, match="wrote nothing of an error"):
        expect_report(candidate, seen, "absent")


def test_another_way_may_be_as_good(candidate: Candidate) -> None:
    expect_report(candidate, run(0), "absent", may_cope=True)
    with pytest.raises(Violation):
        expect_report(candidate, run(0, "nothing\n"), "absent", may_cope=True)


def test_what_is_made_of_it_may_be_left_to_the_program(candidate: Candidate) -> None:
    with pytest.raises(Tolerated, match="another result"):
        expect_report(candidate, run(0, "nothing\n"), "absent", may_cope=True, may_hide=True)


def test_an_end_by_sigpipe_is_an_end(candidate: Candidate) -> None:
    with pytest.raises(Tolerated, match="SIGPIPE"):
        expect_report(candidate, run(-13), "absent")
    with pytest.raises(Violation):
        expect_unharmed(candidate, run(-13), "absent")
