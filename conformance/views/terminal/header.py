"""The two lines at the top: what is watched, how it stands, how much there was, the last seconds as a row of bars."""

from __future__ import annotations

from typing import Final

from rich.text import Text
from textual.widgets import Static

from ...decode.printable import elide, printable
from ...decode.units import count_text, size_text
from ...tap.tables import counted
from ..live import Live, Second
from ..options import ViewOptions

__all__ = ["Header", "bars", "rate"]

_BARS: Final = "▁▂▃▄▅▆▇█"
_NANO: Final = 1_000_000_000
_SECONDS: Final = 3
"""The rate is that of so many whole seconds."""


class Header(Static):
    """The lines.

    Args:
        live: the model.
        options: what the user chose.
    """

    DEFAULT_CSS = """
    Header { height: 2; background: $primary-darken-3; color: $text; padding: 0 1; }
    Header:nocolor { text-style: reverse; }
    """

    def __init__(self, live: Live, options: ViewOptions, id: str) -> None:
        super().__init__(id=id, markup=False)
        self._live = live
        self._options = options

    def show(self, state: str, one_in: int, now: int) -> None:
        """Write them.

        Args:
            state: ``LIVE``, ``PAUSED`` and the like.
            one_in: of how many lines the log shows one.
            now: nanoseconds since the feed began.
        """
        width = self.size.width
        if width > 0:  # once there is a screen
            self.update(Text("\n").join([self._first(state, width), self._second(one_in, now, width)]))

    def _first(self, state: str, width: int) -> Text:
        head = self._live.head
        target = self._options.target or ("" if head is None else str(head.facts.get("target", "")))
        listening = ", ".join(self._options.listening)
        text = f"virtwire-tap  {printable(target)}"
        if listening:
            text += f"  on {printable(listening)}"
        room = width - len(state) - 3
        line = Text(elide(text, room).ljust(room), "bold", no_wrap=True)
        return line.append(f"  {state} ", "bold reverse" if state == "PAUSED" else "bold")

    def _second(self, one_in: int, now: int, width: int) -> Text:
        live, totals = self._live, self._live.totals
        parts = [
            Text(counted(totals.calls, "call")),
            Text(f"{count_text(rate(live, now))}/s"),
            Text(f"{live.tracker.waiting:,} waiting"),
            Text(counted(totals.errors, "error"), "bold" if totals.errors else ""),
            Text(counted(totals.events, "event")),
        ]
        if one_in > 1:
            parts.insert(2, Text(f"showing 1 in {one_in:,}", "bold"))
        if totals.missed:
            parts.insert(2, Text(f"missed {count_text(totals.missed)}", "bold"))
        parts.append(Text(f"{size_text(totals.up + totals.down)}"))
        line = Text("  ").join(parts)
        room = min(60, width - line.cell_len - 2)
        if room >= 8:
            line.append("  ").append(bars([each.calls for each in _last(live, now, room)]))
        line.truncate(width, overflow="ellipsis")
        return line


def rate(live: Live, now: int) -> float:
    """Tell how many calls a second were answered in the last whole seconds before a time."""
    whole = now // _NANO
    counts = [each.calls for each in _last(live, now, _SECONDS + 1) if each.number < whole]
    return sum(counts) / min(_SECONDS, max(1, whole))


def _last(live: Live, now: int, count: int) -> list[Second]:
    """Give the last seconds, those in which nothing happened too."""
    now //= _NANO
    known: dict[int, Second] = {}
    for second in reversed(live.seconds):
        if second.number <= now - count:
            break
        known[second.number] = second
    return [known.get(number) or Second(number) for number in range(max(0, now - count + 1), now + 1)]


def bars(counts: list[int]) -> str:
    """Draw counts as bars beside each other, the highest as high as there is room for; nothing stays empty."""
    most = max(counts, default=0)
    return "".join(" " if not count else _BARS[(len(_BARS) - 1) * count // most] for count in counts)
