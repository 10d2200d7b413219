"""The terminal view without a terminal: Textual's Pilot presses keys, the screen is read as lines of text."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from textual.pilot import Pilot
from virtwire.conformance.decode.filters import Filter
from virtwire.conformance.recording import Entry, Head
from virtwire.conformance.views.options import ViewOptions
from virtwire.conformance.views.terminal.app import TapApp
from virtwire.conformance.views.terminal.hexdump import HexDump
from virtwire.conformance.views.terminal.source import Source, Take

from tests.conformance.demo_traffic import head

SMALL, USUAL, LARGE = (60, 20), (80, 24), (140, 40)


class Pushed(Source):
    """Brings what a test pushes."""

    progress = None

    def __init__(self, *, live: bool = True) -> None:
        self.live = live
        self._entries: asyncio.Queue[Sequence[Entry]] = asyncio.Queue()
        self._head = head()

    @property
    def head(self) -> Head | None:
        return self._head

    async def push(self, entries: Sequence[Entry]) -> None:
        self._entries.put_nowait(entries)
        await self._entries.join()

    async def run(self, take: Take) -> None:
        while True:
            entries = await self._entries.get()
            take(entries)
            self._entries.task_done()


class Watched:
    """A running view: what a test does with it."""

    def __init__(self, app: TapApp, source: Pushed, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self._source = source

    async def push(self, entries: Sequence[Entry]) -> None:
        """Let entries pass and be drawn."""
        await self._source.push(entries)
        await self.draw()

    async def draw(self) -> None:
        self.app.tick()
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.draw()

    async def enter(self, text: str) -> None:
        """Enter a text in the line at the bottom, in place of what is there."""
        await self.pilot.press("ctrl+u", *(_KEYS.get(each, each) for each in text), "enter")
        await self.draw()
        await self.draw()

    def lines(self) -> list[str]:
        """Read the screen."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    def lit(self) -> list[str]:
        """Read what is lit up among the bytes."""
        style = self.app.screen.query_one(HexDump).get_component_rich_style("hexdump--lit")
        strips = self.app.screen._compositor.render_strips()
        return [each.text for strip in strips for each in strip if each.style and each.style.bgcolor == style.bgcolor]

    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.lines())

    def line(self, part: str) -> str:
        """Read the one line with a text in it."""
        found = [line for line in self.lines() if part in line]
        assert len(found) == 1, f"{part!r} is in {len(found)} lines of\n{self.text()}"
        return found[0]


_KEYS = {
    " ": "space",
    "=": "equals_sign",
    "/": "slash",
    "*": "asterisk",
    "_": "underscore",
    ".": "full_stop",
    ",": "comma",
    "-": "minus",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "[": "left_square_bracket",
    '"': "quotation_mark",
}


def watch(
    scenario: Callable[[Watched], Awaitable[Any]],
    entries: Sequence[Entry] = (),
    *,
    size: tuple[int, int] = USUAL,
    live: bool = True,
    filter: str = "",
    secrets: bool = False,
    page: str = "",
    clock: Callable[[], int] = lambda: 0,
) -> None:
    """Run the view with some entries in it, and a scenario; its clock stands unless another is given."""

    async def run() -> None:
        source = Pushed(live=live)
        places = ("unix:/tmp/tap-sock",)
        options = ViewOptions("qemu+unix:///system", places, Filter([filter]), secrets=secrets, page=page)
        app = TapApp(source, options, utc=True, clock=clock)
        async with app.run_test(size=size) as pilot:
            watched = Watched(app, source, pilot)
            await watched.push(entries)
            await scenario(watched)

    asyncio.run(asyncio.wait_for(run(), 60))
