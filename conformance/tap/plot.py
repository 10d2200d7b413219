"""How long calls took, as a picture: bars of characters for a terminal, or SVG. Both count in steps of 1, 2, 5, 10."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ..decode.units import count_text, duration_text
from .durations import Durations

__all__ = ["bars", "edges", "svg"]

_EIGHTHS: Final = " ▏▎▍▌▋▊▉"
_LEGEND: Final = "line: shortest to longest; bar: from a quarter to 95% of the calls; mark: median"
_SHARES: Final = (("median", 0.5), ("95%", 0.95), ("99%", 0.99))

_WIDTH: Final = 760
_LEFT: Final = 250
_RIGHT: Final = 30
_PLOT: Final = 220
_ROW: Final = 24
_LABEL: Final = 50
_STYLE: Final = """
text { font: 13px system-ui, sans-serif; fill: #1b1f24 }
.title { font-size: 16px; font-weight: 600 }
.small { font-size: 12px }
.bar, .box { fill: #2764c5 }
.range { stroke: #2764c5; stroke-width: 2 }
.median { stroke: #ffffff; stroke-width: 2 }
.axis, .share { stroke: #57606a; stroke-width: 1 }
.share { stroke-dasharray: 4 3 }
.page { fill: #ffffff }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .bar, .box { fill: #6ea8fe }
  .range { stroke: #6ea8fe }
  .median { stroke: #0d1117 }
  .axis, .share { stroke: #9da7b3 }
  .page { fill: #0d1117 }
}
"""


def edges(times: Durations) -> list[int]:
    """Return the edges of the steps, in nanoseconds, from below the shortest to above the longest."""
    low, high = max(1, times.smallest), max(1, times.largest)
    found: list[int] = []
    power = 10 ** int(math.log10(low))
    while not found or found[-1] <= high:
        found += [power * factor for factor in (1, 2, 5)]
        power *= 10
    while len(found) > 2 and found[1] <= low:
        del found[0]
    while len(found) > 2 and found[-2] > high:
        del found[-1]
    return found


def bars(times: Durations, width: int) -> Iterator[str]:
    """Draw a bar for each step, so that all fit into so many columns.

    Yields:
        Lines; none without any durations.
    """
    if not times.count:
        return
    marks = edges(times)
    counts = times.within(marks)
    largest = max(counts)
    room = max(10, width - 34)
    for start, end, count in zip(marks, marks[1:], counts, strict=False):
        span = f"{_mark_text(start):>7} – {_mark_text(end):<7}"
        share = f"{100 * count / times.count:5.1f}%"
        yield f"{span} {count_text(count):>6} {share} {_bar(count / largest * room)}".rstrip()


def _bar(length: float) -> str:
    eighths = round(length * 8)
    if length > 0:
        eighths = max(1, eighths)
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")


def svg(title: str, times: Durations, procedures: Sequence[tuple[str, Durations]]) -> str:
    """Draw how long all calls took, and below, for each procedure, its shortest to its longest and most of its calls.

    Args:
        title: what the picture is of.
        times: of all calls, at least one.
        procedures: names and times, those that are to be drawn.

    Returns:
        An SVG document that needs nothing else, light or dark as its reader wants it, with all figures in its text.
    """
    scale = _Scale(edges(times))
    height = 60 + _PLOT + 50 + _ROW * len(procedures) + 20
    parts = [*_histogram(times, scale), *_rows(procedures, scale, 60 + _PLOT + 50)]
    figures = ", ".join(f"{name} {duration_text(times.percentile(share))}" for name, share in _SHARES)
    said = [f"{times.count:,} calls: {figures}."]
    said += [
        f"{name}: {each.count:,} calls, median {duration_text(each.percentile(0.5))}." for name, each in procedures
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img"'
    return "\n".join(
        [
            f'{head} aria-labelledby="title desc">',
            f'<title id="title">{escape(_plain(title))}</title>',
            f'<desc id="desc">{escape(_plain(" ".join(said)))}</desc>',
            f"<style>{_STYLE}</style>",
            f'<rect class="page" width="{_WIDTH}" height="{height}"/>',
            f'<text class="title" x="{_RIGHT}" y="28">{escape(_plain(title))}</text>',
            *parts,
            "</svg>\n",
        ]
    )


class _Scale:
    """Where a duration lies from left to right."""

    def __init__(self, marks: list[int]) -> None:
        self.marks = marks
        self._low = math.log(marks[0])
        self._span = math.log(marks[-1]) - self._low

    def x(self, nanoseconds: int) -> float:
        """Return the place of a duration."""
        part = (math.log(max(1, nanoseconds)) - self._low) / self._span
        return round(_LEFT + min(1.0, max(0.0, part)) * (_WIDTH - _LEFT - _RIGHT), 1)


def _histogram(times: Durations, scale: _Scale) -> Iterator[str]:
    counts = times.within(scale.marks)
    top, bottom = 60, 60 + _PLOT
    largest = max(counts)
    labelled: float = -_LABEL
    for start, end, count in zip(scale.marks, scale.marks[1:], counts, strict=False):
        left, right = scale.x(start), scale.x(end)
        tall = round(count / largest * (_PLOT - 20), 1)
        what = f"{duration_text(start)} to {duration_text(end)}: {count:,} calls"
        yield (
            f'<rect class="bar" x="{left + 1}" y="{bottom - tall}" width="{right - left - 2:.1f}" height="{tall}">'
            f"<title>{escape(what)}</title></rect>"
        )
        if left - labelled >= _LABEL:
            labelled = left
            yield f'<text class="small" x="{left}" y="{bottom + 18}" text-anchor="middle">{_mark_text(start)}</text>'
    yield f'<line class="axis" x1="{_LEFT}" y1="{bottom}" x2="{_WIDTH - _RIGHT}" y2="{bottom}"/>'
    yield f'<text x="{_LEFT - 10}" y="{top + 12}" text-anchor="end">{largest:,} calls</text>'
    for index, (name, share) in enumerate(_SHARES):
        value = times.percentile(share)
        place = scale.x(value)
        yield f'<line class="share" x1="{place}" y1="{top - 8}" x2="{place}" y2="{bottom}"/>'
        line = top + 40 + 18 * index
        yield f'<text x="{_LEFT - 10}" y="{line}" text-anchor="end">{name} {duration_text(value)}</text>'


def _rows(procedures: Sequence[tuple[str, Durations]], scale: _Scale, top: int) -> Iterator[str]:
    yield f'<text class="small" x="{_LEFT}" y="{top - 8}">{_LEGEND}</text>'
    for index, (name, times) in enumerate(procedures):
        middle = top + index * _ROW + _ROW // 2
        text = _plain(name)
        shown = text if len(text) <= 32 else text[:31] + "…"
        yield f'<text class="small" x="{_LEFT - 10}" y="{middle + 4}" text-anchor="end">{escape(shown)}</text>'
        quarter, median, most = (times.percentile(share) for share in (0.25, 0.5, 0.95))
        what = f"{text}: {times.count:,} calls, median {duration_text(median)}, 95% within {duration_text(most)}"
        yield f"<g aria-label={quoteattr(what)}><title>{escape(what)}</title>"
        low, high = scale.x(times.smallest), scale.x(times.largest)
        yield f'<line class="range" x1="{low}" y1="{middle}" x2="{high}" y2="{middle}"/>'
        left, right = scale.x(quarter), scale.x(most)
        yield f'<rect class="box" x="{left}" y="{middle - 6}" width="{max(3.0, right - left):.1f}" height="12"/>'
        place = scale.x(median)
        yield f'<line class="median" x1="{place}" y1="{middle - 6}" x2="{place}" y2="{middle + 6}"/></g>'


def _mark_text(nanoseconds: int) -> str:
    """Write the edge of a step, which is a round number."""
    for unit, size in (("s", 10**9), ("ms", 10**6), ("µs", 10**3)):
        if nanoseconds >= size:
            return f"{nanoseconds // size:,} {unit}"
    return f"{nanoseconds} ns"


def _plain(text: str) -> str:
    """Leave out what no XML document may have."""
    return "".join(each if each.isprintable() else "\ufffd" for each in text)
