"""The table: a line a check, then what was wrong, then the sums by level. Plain text, however it is shown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from ...tap.tables import counted
from ..outcome import Level, Outcome, Result, Status, printable

__all__ = ["MARKS", "line", "remaining", "summary", "table"]

MARKS: Final = {Status.PASS: "ok", Status.ODDITY: "oddity", Status.FAIL: "FAIL", Status.NOT_APPLICABLE: "n/a"}
"""What stands at the beginning of a check's line."""

_MARK: Final = max(map(len, MARKS.values()))
_WIDTH: Final = 100


def line(outcome: Outcome) -> str:
    """Write a check's line, and below it, indented, what was seen."""
    head = f"{MARKS[outcome.status]:{_MARK}}  {outcome.name}: {outcome.title}"
    return "\n".join((head, *_indented(outcome.detail))) if outcome.detail else head


def _indented(text: str) -> list[str]:
    indent = " " * (_MARK + 4)
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def table(result: Result) -> str:
    """Write all of it, without a newline at the end."""
    facts = ", ".join(f"{name} {value}" for name, value in result.subject.facts.items())
    lines = [f"{result.subject.kind} {result.subject.name}", *([f"  {facts}"] if facts else []), ""]
    lines += map(line, result.outcomes)
    lines += ["", *summary(result)]
    return "\n".join(lines)


def summary(result: Result) -> Iterator[str]:
    """Write the sums by level, and how it ended."""
    statuses = list(Status)
    yield _row(("level", *(each.value for each in statuses)))
    for level in Level:
        if any(each.level is level for each in result.outcomes):
            yield _row((level.value, *(str(result.count(status, level)) for status in statuses)))
    yield _row(("all", *(str(result.count(status)) for status in statuses)))
    yield ""
    if result.lost is not None:
        yield f"Not brought to an end: {result.lost}."
    if result.interrupted is not None:
        yield f"Interrupted: {result.interrupted}."
    if result.remains:
        yield remaining(result)
    yield f"{counted(len(result.outcomes), 'check')} in {result.seconds:.1f} s: {_verdict(result)}."


def remaining(result: Result) -> str:
    """Name what may be left at the subject."""
    return f"May be left: {', '.join(map(printable, result.remains))}."


def _row(cells: Iterable[str]) -> str:
    first, *others = cells
    return f"{first:<12}" + "".join(f"{cell:>16}" for cell in others)


def _verdict(result: Result) -> str:
    failed = result.count(Status.FAIL)
    if failed:
        return f"{failed} failed"
    odd = result.count(Status.ODDITY)
    return f"none failed, {odd} showed a known oddity" if odd else "none failed"
