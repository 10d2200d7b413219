"""Columns of a table: what stands in each, how wide it is on a screen of some width, what it is sorted by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from rich.text import Text

__all__ = ["GAP", "Column", "fit", "line"]

T = TypeVar("T")

GAP: Final = 1
"""Cells between two columns."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column.

    Attributes:
        title: in the table's first line.
        cell: writes a row's cell, which may be longer than the column is wide.
        width: in cells; 0 for one that shares what the others leave.
        share: how much of that, next to the others that share it.
        right: whether its cells stand at the right.
        key: what rows are sorted by, None when they cannot be by this column.
        falling: whether the largest come first.
        from_width: the table must be so wide for the column to be shown.
    """

    title: str
    cell: Callable[[T], Text | str]
    width: int = 0
    share: int = 1
    right: bool = False
    key: Callable[[T], Any] | None = None
    falling: bool = False
    from_width: int = 0


def fit(columns: Sequence[Column[Any]], width: int) -> list[tuple[int, int]]:
    """Choose the columns for a width.

    Returns:
        The index and the width of each that is shown, in their order.
    """
    shown = [(index, column) for index, column in enumerate(columns) if width >= column.from_width]
    left = width - sum(column.width for _, column in shown) - GAP * (len(shown) - 1)
    shares = sum(column.share for _, column in shown if not column.width)
    fitted = []
    for index, column in shown:
        taken = column.width
        if not taken:
            taken = max(1, left * column.share // shares)
            left, shares = left - taken, shares - column.share
        fitted.append((index, taken))
    return fitted


def line(
    write: Callable[[Column[T]], Text | str], columns: Sequence[Column[T]], widths: Sequence[tuple[int, int]]
) -> Text:
    """Put the cells of one row next to each other, each cut or filled up to its width."""
    whole = Text(no_wrap=True, end="")
    for number, (index, width) in enumerate(widths):
        if number:
            whole.append(" " * GAP)
        cell = write(columns[index])
        text = cell.copy() if isinstance(cell, Text) else Text(cell)
        text.truncate(width, overflow="ellipsis")
        if columns[index].right:
            text.pad_left(width - text.cell_len)
        else:
            text.pad_right(width - text.cell_len)
        whole.append_text(text)
    return whole
