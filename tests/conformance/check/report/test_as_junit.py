"""The result as JUnit XML: suites, cases, numbers that add up."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from virtwire.conformance.check.report.as_junit import as_junit

from tests.conformance.check.outcomes import EVIL, RESULT


def test_suites_and_cases() -> None:
    root = etree.fromstring(as_junit(RESULT))
    assert root.tag == "testsuites"
    assert root.get("name") == f"virtwire-check test:///{EVIL}"
    assert [root.get(name) for name in ("tests", "failures", "skipped", "errors")] == ["4", "1", "1", "0"]
    assert [suite.get("name") for suite in root] == ["core", "remote", "stress"]
    core = root[0]
    assert core.get("time") == "0.750"
    assert core.get("timestamp") == "2027-01-15T08:00:00"
    assert {each.get("name"): each.get("value") for each in core.iter("property")} == {"driver": "test", "opened": EVIL}
    passed, failed = core.findall("testcase")
    assert (passed.get("classname"), passed.get("name")) == ("virtwire.server.framing", "framing.one")
    assert not len(passed)
    assert failed[0].tag == "failure"
    assert failed[0].get("message") == f"saw {EVIL}"


def test_oddities_pass_and_what_does_not_apply_is_skipped() -> None:
    root = etree.fromstring(as_junit(RESULT))
    (odd,) = root[1].findall("testcase")
    assert [each.tag for each in odd] == ["system-out"]
    assert odd[0].text == f"a known oddity: odd {EVIL}"
    (skipped,) = root[2].findall("testcase")
    assert (skipped[0].tag, skipped[0].get("message")) == ("skipped", "not here")


def test_what_was_interrupted_is_an_error() -> None:
    root = etree.fromstring(as_junit(replace(RESULT, left=5)))
    assert [root.get(name) for name in ("tests", "failures", "errors")] == ["5", "1", "1"]
    assert [suite.get("name") for suite in root] == ["core", "remote", "stress", "interrupted"]
    (error,) = root[-1].iter("error")
    assert error.get("message") == "interrupted: 4 of 9 checks were made"
