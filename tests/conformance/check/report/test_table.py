"""The table: a line a check, what was seen below it, the sums by level."""

from __future__ import annotations

from dataclasses import replace

from virtwire.conformance.check.outcome import Level, Outcome, Result, Status, Subject
from virtwire.conformance.check.report.table import line, table

from tests.conformance.check.outcomes import EVIL, RESULT


def test_a_pass_is_one_line() -> None:
    assert line(RESULT.outcomes[0]) == "ok      framing.one: frames are frames"


def test_what_was_seen_is_below_and_no_line_is_long() -> None:
    outcome = Outcome("a.b", Level.CORE, "a rule", Status.FAIL, "word " * 60)
    head, *below = line(outcome).splitlines()
    assert head == "FAIL    a.b: a rule"
    assert len(below) > 2
    assert all(each.startswith("          word") and len(each) <= 100 for each in below)


def test_the_table_has_facts_and_sums() -> None:
    lines = table(RESULT).splitlines()
    assert lines[0] == f"server test:///{EVIL}"
    assert lines[1] == f"  driver test, opened {EVIL}"
    rows = {each.split()[0]: each.split()[1:] for each in lines if each.split()[:1] in (["core"], ["remote"], ["all"])}
    assert rows == {"core": ["1", "0", "1", "0"], "remote": ["0", "1", "0", "0"], "all": ["1", "1", "1", "1"]}
    assert lines[-1] == "4 checks in 1.5 s: 1 failed."


def test_how_it_ended() -> None:
    good = Result(Subject("client", "virsh"), RESULT.outcomes[:1], seconds=2)
    assert table(good).endswith("1 check in 2.0 s: none failed.")
    odd = replace(good, outcomes=RESULT.outcomes[2:3])
    assert table(odd).endswith("none failed, 1 showed a known oddity.")
    lost = replace(good, lost="the daemon is gone")
    assert "Not brought to an end: the daemon is gone." in table(lost)
    assert "May be left" not in table(good)
    assert "\nMay be left: a-1, b-2.\n" in table(replace(good, remains=["a-1", "b-2"]))
    assert table(replace(good, left=3)).endswith(
        "\nInterrupted: 1 of 4 checks were made.\n1 check in 2.0 s: none failed."
    )
