"""Bytes beside the tree: sixteen a line, or eight where there is less room, those of one field lit up."""

from __future__ import annotations

from typing import ClassVar, Final

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

__all__ = ["HexDump", "byte_at", "columns_for", "hex_line"]

_OFFSET: Final = 7
"""Where the first byte stands: six digits and a blank."""


class HexDump(ScrollView, can_focus=True):
    """The bytes."""

    DEFAULT_CSS = """
    HexDump { background: $surface-darken-1; scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0;
        overflow-x: hidden; }
    HexDump > .hexdump--lit { background: $warning; color: $background; text-style: bold; }
    HexDump > .hexdump--offset { color: $text-muted; }
    HexDump:nocolor > .hexdump--lit { text-style: reverse bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"hexdump--lit", "hexdump--offset"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]

    class Pointed(Message):
        """A byte was clicked at.

        Attributes:
            offset: of the byte.
        """

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._data = b""
        self.lit = (0, 0)

    @property
    def per_line(self) -> int:
        """How many bytes stand on a line."""
        return columns_for(self.scrollable_content_region.width)

    def show(self, data: bytes, start: int, end: int) -> None:
        """Show bytes, with some of them lit up and in sight."""
        self._data, self.lit = data, (start, end)
        self._resize()
        self._reveal()
        self.refresh()

    def on_resize(self) -> None:
        """Put as many on a line as there is room for."""
        self._resize()
        self._reveal()

    def _resize(self) -> None:
        lines = -(-len(self._data) // self.per_line)
        self.virtual_size = Size(self.scrollable_content_region.width, max(1, lines))

    def _reveal(self) -> None:
        """Scroll to the first byte that is lit up, and as many as fit behind it, unless they are in sight."""
        height = max(1, self.scrollable_content_region.height)
        first, last = self.lit[0] // self.per_line, max(self.lit[0], self.lit[1] - 1) // self.per_line
        top = int(self.scroll_offset.y)
        if first < top or last >= top + height:
            self.scroll_to(y=min(first, max(0, last - height + 1)) if last - first < height else first,
                           animate=False, immediate=True, force=True)  # fmt: skip

    def render_line(self, y: int) -> Strip:
        """Write one line of the screen."""
        width, size = self.scrollable_content_region.width, self.per_line
        start = (y + int(self.scroll_offset.y)) * size
        style = self.rich_style
        text = Text("")
        if start < len(self._data):
            text = hex_line(self._data[start : start + size], start, size)
            text.stylize(self.get_component_rich_style("hexdump--offset"), 0, _OFFSET - 1)
            lit = self.get_component_rich_style("hexdump--lit")
            low, high = max(self.lit[0], start) - start, min(self.lit[1], start + size) - start
            if low < high:
                text.stylize(lit, _OFFSET + 3 * low, _OFFSET + 3 * high - 1)
                text.stylize(lit, _OFFSET + 3 * size + low, _OFFSET + 3 * size + high)
        strip = Strip([segment for segment in text.render(self.app.console) if segment.text])
        return strip.adjust_cell_length(width, style).apply_style(style)

    def on_click(self, event: events.Click) -> None:
        """Tell which byte was clicked at."""
        at = byte_at(event.x, self.per_line)
        if at is not None:
            offset = (event.y + int(self.scroll_offset.y)) * self.per_line + at
            if offset < len(self._data):
                self.post_message(self.Pointed(offset))


def columns_for(width: int) -> int:
    """Tell how many bytes fit on a line of so many cells: 16, 8 or 4."""
    return next((count for count in (16, 8) if _OFFSET + 4 * count <= width), 4)


def hex_line(piece: bytes, offset: int, size: int) -> Text:
    """Write some bytes: where they are, their digits, their characters."""
    text = "".join(chr(each) if 32 <= each < 127 else "." for each in piece)
    place = f"{offset:06x}"[-6:]  # a longer one is told above the bytes
    return Text(f"{place} {piece.hex(' '):<{3 * size}}{text}", no_wrap=True, end="")


def byte_at(x: int, size: int) -> int | None:
    """Tell which byte of a line stands at a cell."""
    if _OFFSET <= x < _OFFSET + 3 * size:
        return (x - _OFFSET) // 3
    return x - _OFFSET - 3 * size if _OFFSET + 3 * size <= x < _OFFSET + 4 * size else None
