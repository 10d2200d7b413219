"""Columns are fitted into any width, and cells into columns."""

from __future__ import annotations

import pytest
from rich.text import Text
from virtwire.conformance.views.terminal.columns import Column, fit, line

COLUMNS: list[Column[str]] = [
    Column("mark", lambda row: row[:1], 1),
    Column("time", lambda row: row, 8, from_width=40),
    Column("what", lambda row: row, share=3),
    Column("result", lambda row: Text(row, "bold"), share=1),
    Column("took", lambda row: row, 6, right=True),
]


@pytest.mark.parametrize("width", [40, 41, 79, 80, 200])
def test_columns_fill_the_width(width: int) -> None:
    fitted = fit(COLUMNS, width)
    assert [index for index, _ in fitted] == [0, 1, 2, 3, 4]
    assert sum(each for _, each in fitted) + 4 == width
    shares = [each for index, each in fitted if index in (2, 3)]
    assert abs(shares[0] - 3 * shares[1]) <= 3


def test_a_narrow_table_has_fewer_columns() -> None:
    assert [index for index, _ in fit(COLUMNS, 39)] == [0, 2, 3, 4]
    assert all(width >= 1 for _, width in fit(COLUMNS, 1))


@pytest.mark.parametrize(
    "row", ["short", "much longer than any of the columns is wide", "", "世界世界世界世界世界世界"]
)
def test_cells_are_cut_and_filled_up(row: str) -> None:
    widths = fit(COLUMNS, 50)
    text = line(lambda column: column.cell(row), COLUMNS, widths)
    assert text.cell_len == 50
    assert ("…" in text.plain) == (len(row) > 10)


def test_a_line_has_its_cells_where_they_belong() -> None:
    text = line(lambda column: column.cell("word"), COLUMNS, fit(COLUMNS, 40))
    assert text.plain.split() == ["w", "word", "word", "word", "word"]
    assert text.plain.endswith("  word")
    assert text.plain.startswith("w word     word ")
