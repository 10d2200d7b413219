"""The result as one page: nothing of it is loaded from elsewhere, no script runs, all that came from the wire is text.

The page forbids itself scripts and anything from outside by its own Content-Security-Policy, so that even a mistake in
the escaping would run nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from html import escape
from typing import Final

from ..outcome import Level, Outcome, Result, Status
from .table import remaining, summary

__all__ = ["as_html"]

_CLASSES: Final = {
    Status.PASS: "pass",
    Status.ODDITY: "oddity",
    Status.FAIL: "fail",
    Status.NOT_APPLICABLE: "none",
}
_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1c2024; --paper: #fff; --faint: #5d666f; --line: #d9dee3; --pass: #176b34;
  --oddity: #7a5200; --fail: #b3101c; --none: #5d666f }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --paper: #15181b; --faint: #9aa4ad; --line: #343a40;
  --pass: #6fcf8e; --oddity: #e5b454; --fail: #ff7b81; --none: #9aa4ad } }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
dl { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: .1rem 1rem }
dt { color: var(--faint) } dd { margin: 0 }
.scroll { overflow-x: auto } table { border-collapse: collapse }
th, td { padding: .2rem .8rem; border-bottom: 1px solid var(--line); text-align: right }
th:first-child { text-align: left }
details { border-bottom: 1px solid var(--line); padding: .3rem 0 } summary { cursor: pointer }
summary:focus-visible { outline: 2px solid currentColor }
.status { display: inline-block; min-width: 8rem; font-weight: 600 } .name { font-family: ui-monospace, monospace }
.title, .level { color: var(--faint) } .detail { font-family: ui-monospace, monospace; margin: .4rem 0 .4rem 1rem }
.pass { color: var(--pass) } .oddity { color: var(--oddity) } .fail { color: var(--fail) } .none { color: var(--none) }
details p { margin: .4rem 0 .4rem 1rem }
"""


def as_html(result: Result) -> str:
    """Write a result: facts, sums, failures and oddities first, then every check by area, with what is behind it."""
    subject = result.subject
    title = escape(f"virtwire-check: {subject.kind} {subject.name}")
    return "\n".join(
        (
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title><style>{_STYLE}</style></head><body>",
            f"<h1>{title}</h1>",
            *_facts(result),
            *_sums(result),
            *_seen(result.outcomes),
            *_areas(result.outcomes),
            "</body></html>\n",
        )
    )


def _facts(result: Result) -> Iterator[str]:
    started = datetime.fromtimestamp(result.started, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    yield "<dl>"
    for name, value in {**result.subject.facts, "checked": started}.items():
        yield f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>"
    yield "</dl>"
    *_, verdict = summary(result)
    if result.lost is not None:
        yield f'<p class="fail">Not brought to an end: {escape(result.lost)}.</p>'
    if result.interrupted is not None:
        yield f'<p class="fail">Interrupted: {escape(result.interrupted)}.</p>'
    if result.remains:
        yield f'<p class="fail">{escape(remaining(result))}</p>'
    yield f"<p>{escape(verdict)}</p>"


def _sums(result: Result) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{each.value}</th>' for each in Status)
    yield f'<div class="scroll"><table><tr><th scope="col">level</th>{heads}</tr>'
    for level in Level:
        if any(each.level is level for each in result.outcomes):
            cells = "".join(f"<td>{result.count(each, level)}</td>" for each in Status)
            yield f'<tr><th scope="row">{level.value}</th>{cells}</tr>'
    yield "</table></div>"


def _seen(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Give what a reader looks for first."""
    for status, heading in ((Status.FAIL, "Failed"), (Status.ODDITY, "Known oddities")):
        found = [each for each in outcomes if each.status is status]
        if found:
            yield f"<h2>{heading}</h2>"
            yield from (_check(each, shown=True) for each in found)


def _areas(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for area in dict.fromkeys(each.area for each in outcomes):
        yield f"<h2>{escape(area)}</h2>"
        yield from (_check(each, shown=False) for each in outcomes if each.area == area)


def _check(outcome: Outcome, *, shown: bool) -> str:
    status, name = _CLASSES[outcome.status], escape(outcome.name)
    detail = f'<p class="detail {status}">{escape(outcome.detail)}</p>' if outcome.detail else ""
    about = "".join(f"<p>{escape(part)}</p>" for part in outcome.about.split("\n\n") if part)
    return (
        f'<details{" open" if shown else ""}><summary><span class="status {status}">{outcome.status.value}</span> '
        f'<span class="name">{name}</span> <span class="title">{escape(outcome.title)}</span></summary>'
        f'{detail}{about}<p>{escape(outcome.fact)}</p><p class="level">level {outcome.level.value}, '
        f"{outcome.seconds * 1000:.0f} ms</p></details>"
    )
