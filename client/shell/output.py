"""Tables, times and JSON, laid out as virsh lays them out."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from unicodedata import combining, east_asian_width

import click

__all__ = ["format_table", "format_time", "print_json", "print_table"]


def width(text: str) -> int:
    """Return how many columns of the terminal a text takes."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def format_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lay out a table: a header, a line, the rows; every column but the last is padded, three blanks between."""
    widths = [max(width(row[column]) for row in (header, *rows)) for column in range(len(header))]
    lines = [
        " " + "   ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
        for row in (header, *rows)
    ]
    lines = [
        line[: len(line) - (widths[-1] - width(row[-1]))] for line, row in zip(lines, (header, *rows), strict=True)
    ]
    rule = "-" * (sum(widths) + 3 * len(widths))
    return "\n".join([lines[0], rule, *lines[1:]])


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table and the empty line after it."""
    click.echo(format_table(header, rows) + "\n")


def print_json(value: object) -> None:
    """Print a value for programs."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=False))


def format_time(seconds: int) -> str:
    """Format a time of creation in local time, as ``2026-11-22 21:20:52 +0000``."""
    return time.strftime("%Y-%m-%d %H:%M:%S %z", time.localtime(seconds))
