"""The command ``virtwire-tap stats``: what a recording comes to in figures."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from .reading import FILE, exit_code, fail, reading

if TYPE_CHECKING:
    from .figures import Figures

__all__ = ["command"]

_ROWS: Final = 12
"""So many procedures stand in the picture, those that took most time in all."""


@click.command("stats")
@click.argument("file", type=FILE)
@click.option("--svg", metavar="FILE", type=FILE, help="Also draw how long calls took, as SVG into this file.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON, times in nanoseconds.")
def command(file: Path, svg: Path | None, as_json: bool) -> None:
    """Count what a recording says: calls and how long they took, connections, streams, events.

    FILE is a recording, or a network capture. Percentiles are right to 1%.
    """
    from .figures import Figures

    figures = Figures()
    with reading(file) as recording:
        for entry in recording:
            figures.take(entry)
        figures.end()
        if as_json:
            about = {"file": str(file), "started": recording.head.started, "damage": recording.damage}
            print(json.dumps(about | figures.as_json(), indent=2))
        else:
            for line in _lines(figures):
                print(line)
        if svg is not None:
            _draw(svg, f"How long calls took: {file.name}", figures)
        sys.exit(exit_code(recording))


def _draw(path: Path, title: str, figures: Figures) -> None:
    from .plot import svg

    times = figures.all_times()
    if not times.largest:
        fail(f"cannot draw {path}: no call was answered, or the recording has no times")
    procedures = [(name, each.times) for name, each in figures.ranked()[:_ROWS] if each.times.count]
    try:
        path.write_text(svg(title, times, procedures), encoding="utf-8")
    except OSError as error:
        fail(f"cannot write {path}: {error.strerror}")


def _lines(figures: Figures) -> Iterator[str]:
    from ..decode.units import duration_text
    from .plot import bars
    from .tables import counted

    calls = sum(each.calls for each in figures.procedures.values())
    errors = sum(each.errors for each in figures.procedures.values())
    span = f" in {duration_text(figures.last)}" if figures.last else ""
    counts = [counted(figures.connection_count, "connection"), counted(calls, "call"), counted(errors, "error")]
    yield f"{counted(figures.entries, 'entry', 'entries')}{span}: {', '.join(counts)}"
    yield from _procedures(figures)
    yield from _connections(figures)
    yield from _streams(figures)
    yield from _others(figures)
    times = figures.all_times()
    if times.largest:
        yield "\nHow long calls took"
        yield from bars(times, shutil.get_terminal_size().columns)


def _procedures(figures: Figures) -> Iterator[str]:
    from ..decode.units import duration_text, size_text
    from .tables import table

    if not figures.procedures:
        return
    rows = []
    for name, each in figures.ranked():
        times = each.times
        marks = [times.total, times.percentile(0.5), times.percentile(0.95), times.percentile(0.99), times.largest]
        spans = [duration_text(mark) if times.largest else "-" for mark in marks]
        counts = [str(each.calls), str(each.errors), str(each.unanswered)]
        rows.append([name, *counts, *spans, size_text(each.up), size_text(each.down)])
    yield ""
    titles = ["procedure", "calls", "errors", "open", "total", "median", "95%", "99%", "max", "sent", "received"]
    yield from table(titles, rows)


def _connections(figures: Figures) -> Iterator[str]:
    from ..decode.printable import printable
    from ..decode.units import duration_text, size_text
    from .tables import table

    if not figures.connections:
        return
    rows = []
    for each in figures.connections:
        closed = each.closed if each.closed is not None else figures.last
        lasted = f"{duration_text(max(0, closed - each.opened))}{'' if each.closed is not None else '+'}"
        counts = [str(each.calls), str(each.errors), str(each.events)]
        about = printable(each.about)
        rows.append(
            [str(each.number), about, printable(each.by), lasted, *counts, size_text(each.up), size_text(each.down)]
        )
    yield ""
    titles = ["connection", "from", "ended by", "lasted", "calls", "errors", "events", "sent", "received"]
    yield from table(titles, rows, left=3)
    if figures.connection_count > len(rows):
        yield f"… and {figures.connection_count - len(rows):,} connections more"


def _streams(figures: Figures) -> Iterator[str]:
    from ..decode.units import size_text
    from .tables import table

    if not figures.streams:
        return
    rows = []
    for name, each in sorted(figures.streams.items()):
        ends = ", ".join(f"{count} {end}" for end, count in sorted(each.ends.items()))
        holes = f"{each.holes} of {size_text(each.hole_bytes)}" if each.holes else "-"
        rate = f"{size_text(each.rate)}/s" if each.rate else "-"
        rows.append([name, ends, str(each.count), size_text(each.up), size_text(each.down), rate, holes])
    yield ""
    yield from table(["streams of", "ends", "count", "sent", "received", "rate", "holes"], rows, left=2)


def _others(figures: Figures) -> Iterator[str]:
    from ..decode.units import size_text
    from .tables import counted, table

    if figures.events:
        yield ""
        yield from table(["event", "count"], [[name, str(count)] for name, count in sorted(figures.events.items())])
    told = [
        (figures.keepalives, counted(figures.keepalives, "sign of life", "signs of life")),
        (figures.strays, counted(figures.strays, "frame that belongs to nothing", "frames that belong to nothing")),
        (figures.raw, f"{size_text(figures.raw)} that are no frames"),
        (figures.missed, f"{counted(figures.missed, 'entry', 'entries')} that the recording says it lost"),
    ]
    if any(count for count, _ in told):
        yield "\n" + ", ".join(text for count, text in told if count)
