"""The result as JUnit XML, which build servers show: a suite a level, a case a check."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from lxml import etree

from ..outcome import Level, Outcome, Result, Status

__all__ = ["as_junit"]


def as_junit(result: Result) -> bytes:
    """Write a result.

    A check that does not apply is skipped, with the reason. A known oddity passes, and is told in ``system-out``. That
    the run was interrupted is an error, in a suite of its own.
    """
    counts = _counts(result.outcomes)
    if result.interrupted is not None:
        counts |= {"tests": str(len(result.outcomes) + 1), "errors": "1"}
    root = etree.Element("testsuites", counts, name=f"virtwire-check {result.subject.name}")
    for level in Level:
        outcomes = [each for each in result.outcomes if each.level is level]
        if outcomes:
            root.append(_suite(result, level, outcomes))
    if result.interrupted is not None:
        root.append(_interruption(result.subject.kind, result.interrupted))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _counts(outcomes: Sequence[Outcome]) -> dict[str, str]:
    statuses = [each.status for each in outcomes]
    return {
        "tests": str(len(outcomes)),
        "failures": str(statuses.count(Status.FAIL)),
        "errors": "0",
        "skipped": str(statuses.count(Status.NOT_APPLICABLE)),
        "time": f"{sum(each.seconds for each in outcomes):.3f}",
    }


def _suite(result: Result, level: Level, outcomes: Sequence[Outcome]) -> etree._Element:
    started = datetime.fromtimestamp(result.started, UTC).strftime("%Y-%m-%dT%H:%M:%S")
    suite = etree.Element("testsuite", _counts(outcomes), name=level.value, timestamp=started)
    properties = etree.SubElement(suite, "properties")
    for name, value in result.subject.facts.items():
        etree.SubElement(properties, "property", name=name, value=value)
    for each in outcomes:
        suite.append(_case(result.subject.kind, each))
    return suite


def _interruption(kind: str, how_far: str) -> etree._Element:
    suite = etree.Element("testsuite", name="interrupted", tests="1", failures="0", errors="1", skipped="0", time="0")
    case = etree.SubElement(suite, "testcase", classname=f"virtwire.{kind}", name="interrupted", time="0")
    etree.SubElement(case, "error", message=f"interrupted: {how_far}")
    return suite


def _case(kind: str, outcome: Outcome) -> etree._Element:
    named = {"classname": f"virtwire.{kind}.{outcome.area}", "name": outcome.name, "time": f"{outcome.seconds:.4f}"}
    case = etree.Element("testcase", named)
    if outcome.status is Status.FAIL:
        failure = etree.SubElement(case, "failure", message=outcome.detail)
        failure.text = f"{outcome.title}\n{outcome.detail}\n\n{outcome.about}\n\n{outcome.fact}"
    elif outcome.status is Status.NOT_APPLICABLE:
        etree.SubElement(case, "skipped", message=outcome.detail)
    elif outcome.status is Status.ODDITY:
        etree.SubElement(case, "system-out").text = f"a known oddity: {outcome.detail}"
    return case
