"""The whole terminal: tables of what passes a tap, one call from close by, all by keys or by mouse.

Reading, counting and drawing share one loop. The tables are drawn some times a second, however much passes; the log
shows a part when there is too much to be read, and says so.
"""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar, Final

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer, Static, TabbedContent, TabPane

from ...decode.filters import Filter, FilterError
from ...decode.printable import printable
from ...recording.model import Entry
from ..endings import endings
from ..live import Live, ProcedureCount
from ..options import ViewOptions
from .detail import DetailScreen
from .header import Header
from .help import HelpScreen
from .listing import Listing
from .log import Log
from .panes import Pane, Sieve, make_panes
from .prompt import Prompt
from .source import Source
from .subject import Subject, subject_of
from .wording import Wording

__all__ = ["TapApp"]

TICK: Final = 0.2
"""Seconds between two pictures."""
_NARROW: Final = 84
"""On a narrower screen the tabs have short names."""
_OF_TABLES: Final = frozenset({"pause", "filter", "search", "again", "sort", "turn", "save", "open", "pane"})


class TapApp(App[None]):
    """The view.

    Args:
        source: brings the entries.
        options: what the user chose.
        utc: write times of day in UTC.
        clock: tells nanoseconds, steadily; a feed's time is told by it as long as nothing comes.

    Attributes:
        live: the model.
        log_lines: the lines of the first table.
        paused: whether the picture stands.
    """

    TITLE = "virtwire-tap"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Screen { background: $surface; }
    TabbedContent { height: 1fr; }
    TabPane { padding: 0; }
    Tab { padding: 0 1; }
    Tab:nocolor.-active { text-style: reverse bold; }
    #status { height: 1; background: $panel; color: $text-muted; padding: 0 1; }
    Listing { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", "Help", key_display="?"),
        Binding("p", "pause", "Pause"),
        Binding("f", "filter", "Filter"),
        Binding("slash", "search", "Search", key_display="/"),
        Binding("s", "sort", "Sort"),
        Binding("S", "turn", "Turn the order round", show=False),
        Binding("w", "save", "Save"),
        Binding("enter", "open", "Open", show=True, key_display="⏎"),
        Binding("q", "quit", "Quit"),
        Binding("ctrl+c", "quit", "Quit", show=False, priority=True),
        Binding("greater_than_sign", "again(1)", "Search on", show=False),
        Binding("less_than_sign", "again(-1)", "Search back", show=False),
        *(Binding(str(number), f"pane({number - 1})", show=False) for number in range(1, 8)),
        Binding("tab", "next_pane(1)", "Next table", show=False, priority=True),
        Binding("shift+tab", "next_pane(-1)", "Table before", show=False, priority=True),
    ]

    def __init__(
        self,
        source: Source,
        options: ViewOptions,
        *,
        utc: bool = False,
        clock: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        super().__init__()
        self.animation_level = "none"  # what moves by itself here is what passes
        self._source = source
        self._options = options
        self.live = Live() if source.live else Live(keep=0)
        self.log_lines = Log(options.filter, live=source.live)
        self.paused = False
        self._sieve = Sieve(options.filter)
        self._clock = clock
        self._ahead = -clock()
        self._words = Wording(self.live, self.now, secrets=options.secrets, utc=utc)
        self._panes = make_panes(self.live, self.log_lines, self._sieve, self._words)
        self._sought = ""
        self._ticked = time.perf_counter()
        self._told = ""

    def compose(self) -> ComposeResult:
        """Make the parts of the screen."""
        yield Header(self.live, self._options, id="header")
        with TabbedContent(id="tabs"):
            for pane in self._panes:
                with TabPane(pane.title, id=f"pane-{pane.id}"):
                    yield Listing[Any](pane.columns, empty=pane.empty, follows=pane.follows, id=pane.id)
        yield Static(id="status", markup=False)
        yield Prompt(id="prompt")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin to read and to draw."""
        if not self.is_headless:
            for number in (signal.SIGTERM, *({signal.SIGHUP} & set(endings()))):
                asyncio.get_running_loop().add_signal_handler(number, self.exit)
        self.run_worker(self._source.run(self._take), exit_on_error=True)
        self.set_interval(TICK, self.tick)
        self.listing.focus()
        self.tick()

    def _take(self, entries: Sequence[Entry]) -> bool:
        """Count what came; tell whether more may come at once."""
        self.live.head = self._source.head
        if entries:
            self.log_lines.take(self.live.take(entries))
            self._ahead = max(self._ahead, self.live.now - self._clock())
        return not self.log_lines.full

    def now(self) -> int:
        """Tell what time it is, in nanoseconds since the feed began; of a recording, and after the end, its last."""
        if self._source.over or not self._source.live:
            return self.live.now
        return max(self.live.now, self._clock() + self._ahead)

    @property
    def pane(self) -> Pane:
        """The table on the screen."""
        active = self.query_one("#tabs", TabbedContent).active
        return next((pane for pane in self._panes if f"pane-{pane.id}" == active), self._panes[0])

    @property
    def listing(self) -> Listing[Any]:
        """Its widget."""
        return self.query_one(f"#{self.pane.id}", Listing)

    def tick(self) -> None:
        """Draw what is new."""
        if not self.is_headless and not os.isatty(0):
            self.exit()  # the terminal is gone, and a signal may have come before anybody waited for it
            return
        now = time.perf_counter()
        self.log_lines.tick(now - self._ticked)
        self._ticked = now
        if len(self.screen_stack) > 1 and not isinstance(self.screen, HelpScreen):
            return
        if not self.screen_stack or not (header := self.screen_stack[0].query(Header)):
            return  # it is about to end
        header.first(Header).show(self._state(), self.log_lines.one_in, self.now())
        if not self.paused:
            self.draw()

    def draw(self) -> None:
        """Draw the table on the screen, and the counts on the tabs."""
        pane, listing = self.pane, self.listing
        listing.empty = pane.empty if self.log_lines.filter.empty else pane.sifted or pane.empty
        listing.show(pane.rows())
        self._name_tabs()
        self._say()

    def _state(self) -> str:
        if self.paused:
            return "PAUSED"
        if not self._source.over:
            progress = self._source.progress
            return "LIVE" if progress is None else f"READING {100 * progress:.0f}%"
        if self.log_lines.waiting and not self._source.live:
            return f"{self.log_lines.waiting:,} TO GO"
        return "ENDED" if self._source.live else "RECORDING"

    def _name_tabs(self) -> None:
        tabs = self.query_one("#tabs", TabbedContent)
        narrow = self.size.width < _NARROW
        for number, pane in enumerate(self._panes, 1):
            count = 0 if pane.count is None else pane.count()
            name = f"{number} {pane.brief if narrow else pane.title}"
            if count and not narrow:
                name += f" {count:,}" if count < 10_000 else f" {count // 1000}k"
            tab = tabs.get_tab(f"pane-{pane.id}")
            if str(tab.label) != name:
                tab.label = name

    def _say(self, text: str = "") -> None:
        """Write the line at the bottom: what was just said, or how the table is chosen and ordered."""
        self._told = text or self._told
        parts = [self._told] if self._told else []
        if not self.log_lines.filter.empty:
            parts.append(f"filter: {printable(self.log_lines.filter.text)}")
        if self.listing.order:
            parts.append(f"sorted by {self.listing.order}")
        if self._sought:
            parts.append(f"search: {printable(self._sought)}")
        if self._source.trouble:
            parts.append(f"! {printable(self._source.trouble)}")
        if not parts:
            page = self._options.page
            parts.append(f"page {page}" if page else "enter: open   arrows: move   ?: all keys")
        self.query_one("#status", Static).update(Text("   ".join(parts), no_wrap=True, overflow="ellipsis"))

    def on_tabbed_content_tab_activated(self) -> None:
        """Draw the other table."""
        self._told = ""
        self.draw()
        if not self.query_one(Prompt).has_class("asking"):
            self.listing.focus()

    def on_resize(self) -> None:
        """Write the tabs anew."""
        if self.query("#tabs"):
            self._name_tabs()

    def action_pane(self, index: int) -> None:
        """Go to another table."""
        self.query_one("#tabs", TabbedContent).active = f"pane-{self._panes[index].id}"

    def action_next_pane(self, step: int) -> None:
        """Go to the table beside this one."""
        if len(self.screen_stack) > 1:
            (self.screen.focus_next if step > 0 else self.screen.focus_previous)()
            return
        self.action_pane((self._panes.index(self.pane) + step) % len(self._panes))

    def action_help(self) -> None:
        """Show the keys."""
        self.push_screen(HelpScreen(self._options.page))

    def action_pause(self) -> None:
        """Let the picture stand, or go on."""
        self.paused = not self.paused
        self.tick()

    def action_sort(self) -> None:
        """Sort by the next column."""
        self.listing.sort_next()

    def action_turn(self) -> None:
        """Turn the order round."""
        self.listing.turn()

    def on_listing_sorted(self) -> None:
        """Say what it is sorted by."""
        self._told = ""
        self._say()

    def action_open(self) -> None:
        """Look at the row with the cursor."""
        self.listing.action_open()

    def on_listing_opened(self, message: Listing.Opened) -> None:
        """Look at a row: a call from close by, of a procedure its calls."""
        row = message.row
        if isinstance(row, ProcedureCount):
            self._use(f'procedure="{row.name}" program="{row.program}"')
            self.action_pane(0)
            return
        subject = self._subject(row)
        if subject is not None:
            listing = message.listing
            self.push_screen(DetailScreen(subject, self._stepper(listing), lambda: self._again(listing, subject)))

    def _subject(self, row: object) -> Subject | None:
        return subject_of(row, self._words, secrets=self._options.secrets)

    def _again(self, listing: Listing[Any], before: Subject) -> Subject:
        return self._subject(listing.row) or before

    def _stepper(self, listing: Listing[Any]) -> Callable[[int], Subject | None]:
        """Make what moves through a table while one of its rows is looked at."""

        def step(count: int) -> Subject | None:
            before = listing.cursor
            listing.action_move(count)
            return None if listing.cursor == before else self._subject(listing.row)

        return step

    def action_filter(self) -> None:
        """Ask for a filter."""
        hint = "procedure=domain_* and slower=50ms; empty shows everything"
        self.query_one(Prompt).ask("filter", "filter", self.log_lines.filter.text, hint=hint)

    def action_search(self) -> None:
        """Ask what to search."""
        self.query_one(Prompt).ask("search", "search", self._sought, hint="a text in this table")

    def action_save(self) -> None:
        """Ask for the name of a file."""
        name = time.strftime("tap-%Y%m%d-%H%M%S.vwtap")
        self.query_one(Prompt).ask("save", "save to", name, replace=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Say which keys do something: those of the tables where tables are, and no saving of what is a recording."""
        if action in _OF_TABLES and len(self.screen_stack) > 1:
            return False
        return self._source.live or action != "save"

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        """Do what was asked for."""
        self.listing.focus()
        if message.purpose == "filter":
            self._use(message.text)
        elif message.purpose == "search":
            self._sought = message.text
            self._say()
            self.action_again(1)
        elif message.text:
            self.run_worker(self._save(Path(message.text).expanduser()), group="save")

    def on_prompt_given_up(self) -> None:
        """Go on with the table."""
        self.listing.focus()

    def _use(self, text: str) -> None:
        """Take another filter."""
        try:
            filter = Filter([text])
        except FilterError as error:
            self._say(f"! {printable(str(error))}")
            return
        self._told = ""
        self.log_lines.use(filter)
        self._sieve.use(filter)
        self.draw()

    def action_again(self, step: int) -> None:
        """Search on."""
        self.run_worker(self._search(step), exclusive=True, group="search")

    async def _search(self, step: int) -> None:
        listing, sought = self.listing, self._sought
        found = await listing.search(sought, step)
        self._told = "" if found or not sought else f"! no row has '{printable(sought)}'"
        self._say()

    async def _save(self, path: Path) -> None:
        """Write what is held, without its secrets unless they are shown; a file that is there stays as it is."""
        count = 0
        try:
            with path.open("xb") as file:
                for piece in self.live.save(file, secrets=self._options.secrets):
                    count += piece
                    await asyncio.sleep(0)
        except OSError as error:
            self._say(f"! {printable(str(path))} was not written: {error.strerror}")
        else:
            self._say(f"{count:,} entries are in {printable(str(path))}")
