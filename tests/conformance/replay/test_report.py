"""What a replay has to say."""

from __future__ import annotations

import json

import pytest
from virtwire.conformance.replay import report as report_module
from virtwire.conformance.replay.report import Finding, Report


def test_findings_are_told_counted_and_kept() -> None:
    told: list[object] = []
    report = Report(tell=told.append)
    assert report.clean
    assert report.summary() == "0 connections, 0 calls, 0 events, 0 streams: no differences"
    one = Finding(0, 3, "domain_get_info", "ret.memory", "1", "2")
    other = Finding(0, None, "connection", "end", "open", "lost")
    for each in (one, other):
        report.differs(each)
    report.note("so it is")
    report.note("so it is")
    assert told == [one, other, "so it is"]
    assert str(one) == "connection 0, call 3: domain_get_info: ret.memory: 1 | 2"
    assert str(other) == "connection 0: end: open | lost"
    assert report.summary().endswith(": 2 differences")
    read = json.loads(json.dumps(report.as_json()))
    assert (read["differences"], read["findings"][0]["path"], read["notes"]) == (2, "ret.memory", ["so it is"])


def test_a_subject_from_the_wire_moves_no_cursor() -> None:
    assert "\x1b" not in str(Finding(0, 1, "evil\x1b[2J", "answer", "1", "2"))


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_module, "MAX_FINDINGS", 2)
    monkeypatch.setattr(report_module, "MAX_NOTES", 2)
    report = Report()
    for number in range(5):
        report.differs(Finding(0, number, "x", "y", "1", "2"))
        report.note(str(number))
    assert (report.differences, len(report.findings), len(report.notes)) == (5, 2, 2)
