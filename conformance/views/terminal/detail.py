"""One call from close by: its tree, its bytes beside it, those of the field under the cursor lit up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Final

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.screen import Screen
from textual.widgets import Footer, Static, Tree

from ...decode.printable import printable
from .fields import Fields, Place, path_at
from .help import HelpScreen
from .hexdump import HexDump
from .prompt import Prompt
from .subject import Subject

__all__ = ["DetailScreen"]

_BESIDE: Final = 78
"""On a narrower screen the bytes stand below the tree."""
_LOOK: Final = 0.5
"""Seconds between two looks whether there is more to be seen."""


class DetailScreen(Screen[None]):
    """The screen.

    Args:
        subject: what is looked at.
        step: gives the row so many rows further in the table and makes it that which is looked at; None at an end.
        again: gives the same row anew.
    """

    CSS = """
    DetailScreen #title { height: 1; background: $primary-darken-3; color: $text; padding: 0 1; text-style: bold; }
    DetailScreen #both { height: 1fr; layout: horizontal; }
    DetailScreen #both.below { layout: vertical; }
    DetailScreen #fields { width: 1fr; height: 1fr; }
    DetailScreen #side { width: 41; height: 1fr; border-left: vkey $panel-lighten-2; }
    DetailScreen.wide #side { width: 74; }
    DetailScreen .below #fields { height: 3fr; width: 1fr; }
    DetailScreen .below #side { height: 2fr; width: 1fr; border-left: none; }
    DetailScreen #where { height: 1; background: $panel; color: $text-muted; padding: 0 1; }
    DetailScreen HexDump { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,backspace", "back", "Back", key_display="esc"),
        Binding("n", "step(1)", "Next"),
        Binding("p", "step(-1)", "Previous"),
        Binding("slash", "search", "Search", key_display="/"),
        Binding("greater_than_sign", "again(1)", "Again", show=False),
        Binding("less_than_sign", "again(-1)", "Again, up", show=False),
        Binding("h", "hex", "Bytes"),
        Binding("question_mark,f1", "help", "Help", key_display="?"),
    ]

    def __init__(self, subject: Subject, step: Callable[[int], Subject | None], again: Callable[[], Subject]) -> None:
        super().__init__()
        self._subject = subject
        self._step = step
        self._anew = again
        self._state: Any = subject.state()
        self._sought = ""
        self._shown = True

    def compose(self) -> ComposeResult:
        """Make the parts of the screen."""
        yield Static(id="title", markup=False)
        with Container(id="both"):
            yield Fields(id="fields")
            with Vertical(id="side"):
                yield HexDump(id="hex")
        yield Static(id="where", markup=False)
        yield Prompt(id="prompt")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Show it."""
        self._show(self._subject)
        self.query_one(Fields).focus()
        self.set_interval(_LOOK, self._look)

    def _show(self, subject: Subject) -> None:
        self._subject, self._state = subject, subject.state()
        self.query_one("#title", Static).update(Text(subject.title, no_wrap=True, overflow="ellipsis"))
        fields = self.query_one(Fields)
        fields.show(subject)
        self._arrange()
        first = next((line for line in fields.root.children if line.data is not None), None)
        if first is not None and len(first.children) > 1:
            first = first.children[-1]
        if first is not None:
            fields.point(first)
        self._light(None if first is None else first.data)

    def _look(self) -> None:
        """Show the same anew when more has come: the answer of a call that was in flight."""
        if self._subject.state() != self._state:
            fields = self.query_one(Fields)
            at = fields.cursor_line
            self._show(self._anew())
            fields.cursor_line = at

    def on_resize(self, event: events.Resize) -> None:
        """Put the bytes beside the tree or below it."""
        self._arrange(event.size.width)

    def _arrange(self, width: int | None = None) -> None:
        width = self.size.width if width is None else width
        self.set_class(width >= 2 * _BESIDE - 20, "wide")
        self.query_one("#both").set_class(width < _BESIDE, "below")
        self.query_one("#side").display = self._shown and bool(self._subject.parts)

    def on_tree_node_highlighted(self, event: Tree.NodeHighlighted[Place | None]) -> None:
        """Light up the bytes of the field, unless it belonged to what was looked at before."""
        if event.node is self.query_one(Fields).cursor_node and self.query_one(Fields).holds(event.node):
            self._light(event.node.data)

    def _light(self, place: Place | None) -> None:
        self._say(path_at(place))
        dump = self.query_one(HexDump)
        if place is None:
            data = self._subject.parts[0].data if self._subject.parts else b""
            dump.show(data, 0, 0)
        else:
            dump.show(self._subject.parts[place.part].data, place.start, place.end)

    def _say(self, text: str) -> None:
        self.query_one("#where", Static).update(Text(text, no_wrap=True, overflow="ellipsis"))

    def on_hex_dump_pointed(self, message: HexDump.Pointed) -> None:
        """Go to the field that a byte belongs to."""
        fields = self.query_one(Fields)
        place = None if fields.cursor_node is None else fields.cursor_node.data
        fields.go_to(0 if place is None else place.part, message.offset)

    def action_back(self) -> None:
        """Go back to the tables."""
        self.dismiss()

    def action_step(self, step: int) -> None:
        """Go to the next row of the table."""
        subject = self._step(step)
        if subject is not None:
            self._show(subject)

    def action_hex(self) -> None:
        """Show the bytes, or do not."""
        self._shown = not self._shown
        self._arrange()

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(HelpScreen())

    def action_search(self) -> None:
        """Ask what to look for."""
        self.query_one(Prompt).ask("search", "search the tree", self._sought)

    def action_again(self, step: int) -> None:
        """Look for the same again."""
        if self._sought and not self.query_one(Fields).find(self._sought, step):
            self._say(f"! no line has '{printable(self._sought)}'")

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        """Look for what was entered."""
        self._sought = message.text
        self.query_one(Fields).focus()
        self.action_again(1)

    def on_prompt_given_up(self) -> None:
        """Go on."""
        self.query_one(Fields).focus()
