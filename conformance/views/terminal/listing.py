"""A table of which only the lines on the screen are ever written: drawing ten rows and a million costs the same.

Rows are any objects; columns write their cells when a line is drawn. New rows can be given many times a second: the
cursor stays on its row, or at the end when it was there, as long as the table is in the order in which rows come.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, ClassVar, Final, Generic, TypeVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from .columns import Column, fit, line

__all__ = ["Listing"]

T = TypeVar("T")

_PIECE: Final = 200
"""Rows that are searched before others get their turn."""


class Listing(ScrollView, Generic[T], can_focus=True):
    """The table.

    Args:
        columns: of it.
        empty: what it says when it has no rows.
        follows: whether the newest rows are at the end, where the cursor stays when it is there.
    """

    DEFAULT_CSS = """
    Listing { background: $surface; scrollbar-size-horizontal: 0; overflow-x: hidden; overflow-y: auto;
        scrollbar-size-vertical: 1; }
    Listing > .listing--title { background: $panel; color: $text-muted; text-style: bold; }
    Listing > .listing--cursor { background: $primary-darken-2; }
    Listing:focus > .listing--cursor { background: $primary; color: $text; text-style: bold; }
    Listing:nocolor > .listing--cursor { text-style: reverse; }
    Listing:nocolor > .listing--title { text-style: bold underline; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"listing--title", "listing--cursor"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", show=False),
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown,space", "page(1)", "Page down", show=False),
        Binding("home,g", "edge(0)", "First", show=False),
        Binding("end,G", "edge(1)", "Last", show=False),
    ]

    cursor: reactive[int] = reactive(0)

    class Opened(Message):
        """A row was chosen.

        Attributes:
            listing: where; ``row`` is the row.
        """

        def __init__(self, listing: Listing[Any], row: Any) -> None:
            super().__init__()
            self.listing = listing
            self.row = row

    class Sorted(Message):
        """Another order was chosen."""

        def __init__(self, listing: Listing[Any]) -> None:
            super().__init__()
            self.listing = listing

    def __init__(self, columns: Sequence[Column[T]], *, empty: str, follows: bool = False, id: str) -> None:
        super().__init__(id=id)
        self.columns = columns
        self.rows: Sequence[T] = ()
        self.sorted_by: int | None = None
        self.turned = False
        self._natural: Sequence[T] = ()
        self.empty = empty
        self._follows = follows
        self._widths: list[tuple[int, int]] = []
        self._sought = ""

    @property
    def row(self) -> T | None:
        """The row with the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    @property
    def order(self) -> str:
        """Say what it is sorted by; empty when it is in its own order."""
        if self.sorted_by is None:
            return ""
        column = self.columns[self.sorted_by]
        return f"{column.title} {'falling' if column.falling != self.turned else 'rising'}"

    @property
    def at_end(self) -> bool:
        """Whether the newest row has the cursor."""
        return self.cursor >= len(self.rows) - 1

    def show(self, rows: Sequence[T]) -> None:
        """Take other rows; the cursor stays on its row if that is still there."""
        follow = self._follows and self.sorted_by is None and self.at_end
        old, index = self.row, self.cursor
        self._natural = rows
        self.rows = self._in_order(rows)
        if follow:
            index = len(self.rows) - 1
        elif old is not None and not (index < len(self.rows) and self.rows[index] is old):
            index = next((each for each, row in enumerate(self.rows) if row is old), index)
        self._resize()
        self.cursor = max(0, min(index, len(self.rows) - 1))
        self._reveal(jump=follow)
        self.refresh()

    def sort(self, by: int | None, *, turned: bool = False) -> None:
        """Sort by a column, or not at all."""
        self.sorted_by, self.turned = by, turned
        self.show(self._natural)
        self.post_message(self.Sorted(self))

    def sort_next(self) -> None:
        """Sort by the next column that can be sorted by; after the last one comes the table's own order."""
        able = [index for index, _ in self._fitted() if self.columns[index].key is not None]
        later = [index for index in able if self.sorted_by is None or index > self.sorted_by]
        self.sort(later[0] if later else None)

    def turn(self) -> None:
        """Turn the order round."""
        if self.sorted_by is not None:
            self.sort(self.sorted_by, turned=not self.turned)

    def _in_order(self, rows: Sequence[T]) -> Sequence[T]:
        if self.sorted_by is None:
            return rows
        column = self.columns[self.sorted_by]
        assert column.key is not None
        return sorted(rows, key=column.key, reverse=column.falling != self.turned)

    async def search(self, text: str, step: int = 1) -> bool:
        """Move the cursor to the next row with a text in it, from the cursor on and round the end.

        Args:
            text: small letters stand for capitals too; it is lit up from now on, none when it is empty.
            step: 1 searches down, -1 up.

        Returns:
            Whether there was one.
        """
        self._sought = text.lower()
        self.refresh()
        if not text:
            return False
        rows, start = self.rows, self.cursor
        for number in range(1, len(rows) + 1):
            row = rows[(start + step * number) % len(rows)]
            if self._sought in "\n".join(str(column.cell(row)) for column in self.columns).lower():
                found = next((index for index, each in enumerate(self.rows) if each is row), None)
                if found is not None:
                    self.cursor = found
                    self._reveal()
                    return True
            if number % _PIECE == 0:
                await asyncio.sleep(0)
        return False

    def watch_cursor(self) -> None:
        """Draw it where it is now."""
        self.refresh()

    def on_resize(self) -> None:
        """Fit the columns."""
        self._resize()
        self._reveal()

    def _resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.rows) + 1)

    def _fitted(self) -> list[tuple[int, int]]:
        return fit(self.columns, max(1, self.scrollable_content_region.width))

    def _reveal(self, *, jump: bool = False) -> None:
        """Scroll as far as it needs for the cursor to be seen."""
        height = max(1, self.scrollable_content_region.height - 1)
        top = int(self.scroll_offset.y)
        wanted = min(max(top, self.cursor - height + 1), self.cursor)
        if wanted != top or jump:
            self.scroll_to(y=wanted, animate=False, immediate=True, force=True)

    def render_line(self, y: int) -> Strip:
        """Write one line of the screen."""
        width = self.scrollable_content_region.width
        if y == 0:
            self._widths = self._fitted()
            return self._strip(self._titles(), self.get_component_rich_style("listing--title"), width)
        index = y - 1 + int(self.scroll_offset.y)
        if not 0 <= index < len(self.rows):
            text = Text(f" {self.empty}", style="dim") if not self.rows and y == 2 else Text("")
            return self._strip(text, self.rich_style, width)
        row = self.rows[index]
        text = line(lambda column: column.cell(row), self.columns, self._widths or self._fitted())
        if self._sought:
            light_up(text, self._sought)
        chosen = index == self.cursor
        return self._strip(text, self.get_component_rich_style("listing--cursor") if chosen else self.rich_style, width)

    def _titles(self) -> Text:
        by = None if self.sorted_by is None else self.columns[self.sorted_by]
        mark = "" if by is None else "▼" if by.falling != self.turned else "▲"
        return line(lambda column: mark + by.title if column is by else column.title, self.columns, self._widths)

    def _strip(self, text: Text, style: Style, width: int) -> Strip:
        strip = Strip([segment for segment in text.render(self.app.console) if segment.text])
        return strip.adjust_cell_length(width, style).apply_style(style)

    def action_move(self, step: int) -> None:
        """Move the cursor by rows."""
        if self.rows:
            self.cursor = max(0, min(self.cursor + step, len(self.rows) - 1))
            self._reveal()

    def action_page(self, step: int) -> None:
        """Move the cursor by what is on the screen."""
        self.action_move(step * max(1, self.scrollable_content_region.height - 2))

    def action_edge(self, end: int) -> None:
        """Move the cursor to the first or the last row."""
        self.action_move(len(self.rows) if end else -len(self.rows))

    def action_open(self) -> None:
        """Choose the row with the cursor."""
        if self.row is not None:
            self.post_message(self.Opened(self, self.row))

    def on_click(self, event: events.Click) -> None:
        """Sort by a title, move to a row, choose the row that has the cursor."""
        if event.y == 0:
            self._click_title(event.x)
            return
        index = event.y - 1 + int(self.scroll_offset.y)
        if index >= len(self.rows):
            return
        if index == self.cursor:
            self.action_open()
        else:
            self.cursor = index

    def _click_title(self, x: int) -> None:
        start = 0
        for index, width in self._fitted():
            if start <= x <= start + width and self.columns[index].key is not None:
                self.sort(index, turned=self.sorted_by == index and not self.turned)
                return
            start += width + 1


def light_up(text: Text, sought: str) -> None:
    """Mark every place where a text has what is sought, in small letters."""
    plain, start = text.plain.lower(), 0
    while (start := plain.find(sought, start)) >= 0:
        text.stylize("reverse underline", start, start + len(sought))
        start += len(sought)
