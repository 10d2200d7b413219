"""Tables, times and JSON, laid out as virsh lays them out."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from unicodedata import category, combining, east_asian_width

__all__ = ["fold_case", "format_json", "format_table", "format_time"]


def format_table(header: Sequence[str], rows: Sequence[Sequence[str]], *, with_header: bool = True) -> str:
    r"""Lay out a table: a header, a line, the rows; every column but the last is padded, three blanks between.

    Args:
        header: the columns' titles.
        rows: one text a column each; what a terminal could not show is written as ``\xNN``.
        with_header: whether the header and the line below it are shown. Without them they need no room.

    Returns:
        The lines, each with its newline; nothing for no rows without a header.
    """
    table = [[_printable(cell) for cell in row] for row in ([header] if with_header else []) + list(rows)]
    widths = [max((_width(row[column]) for row in table), default=0) for column in range(len(header))]
    lines = []
    for row in table:
        padded = [cell + " " * (wide - _width(cell)) for cell, wide in zip(row[:-1], widths, strict=False)]
        lines.append(" " + "   ".join([*padded, row[-1]]))
    if with_header:
        lines.insert(1, "-" * (sum(widths) + 3 * len(widths)))
    return "".join(f"{line}\n" for line in lines)


def format_json(value: object) -> str:
    """Write a value for programs, with a newline."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def format_time(seconds: int) -> str:
    """Format a time of creation in local time, as ``2026-11-22 21:20:52 +0000``."""
    return time.strftime("%Y-%m-%d %H:%M:%S %z", time.localtime(seconds))


def fold_case(text: str) -> bytes:
    """Make the key that virsh sorts names by: bytes, with capital ASCII letters as small ones."""
    return text.encode("utf-8", "surrogateescape").lower()


def _width(text: str) -> int:
    """Return how many columns of the terminal a text takes."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _printable(text: str) -> str:
    r"""Write the bytes of what is no character to print as ``\xNN``."""
    if text.isprintable():
        return text
    return "".join(
        "".join(f"\\x{byte:02x}" for byte in char.encode("utf-8", "surrogateescape"))
        if category(char) in ("Cc", "Cs", "Cn", "Zl", "Zp")
        else char
        for char in text
    )
