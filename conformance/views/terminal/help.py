"""The screen that says which keys there are, and what marks mean."""

from __future__ import annotations

from typing import ClassVar, Final

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

__all__ = ["HelpScreen"]

_KEYS: Final = (
    ("The tables", None),
    ("1 to 7, tab", "another table"),
    ("arrows, j k, page up and down, home end", "move; in the log, the end follows what is new"),
    ("enter, or a click on the row with the cursor", "the call from close by; on a procedure, its calls"),
    ("p", "pause: the picture stands, counting goes on"),
    ("f", "filter: the language of --filter; empty shows everything"),
    ("/  >  <", "search this table; next, previous"),
    ("s  S, or a click on a title", "sort by the next column; the other way round"),
    ("w", "write what is held into a recording"),
    ("q", "quit; the tap ends with its view"),
    ("A call from close by", None),
    ("arrows, enter", "move, open and close; the bytes of the field are lit up"),
    ("a click on a byte", "goes to its field"),
    ("n  p", "the next call of the table, the previous one"),
    ("h", "with the bytes, or without"),
    ("esc", "back"),
    ("Marks", None),
    ("!", "an error"),
    ("?", "no answer, or what does not belong here"),
    ("*  ~  +  -", "an event, a stream, a connection that opens or closes"),
    (".  #", "a sign of life, a note"),
    ("showing 1 in N", "more passes than anybody can read: this is an even part; errors and the slowest have tables"),
    ("Filters", None),
    ("procedure=domain_*", "calls of these procedures, events of these names"),
    ("object=web1", "what is about an object of this name or UUID"),
    ("error  error=42  error=NO_DOMAIN", "calls that came to an error, or to this one"),
    ("slower=50ms  unanswered", "calls that took longer, or have no answer"),
    ("connection=2  program=qemu  kind=event", "what belongs there"),
    ("and  or  not  ( )", "join them"),
)


class HelpScreen(ModalScreen[None]):
    """The screen.

    Args:
        page: the address of the web page that is served besides, empty without one.
    """

    CSS = """
    HelpScreen { align: center middle; }
    HelpScreen VerticalScroll { width: 76; max-width: 96%; height: 90%; border: round $primary; background: $surface;
        padding: 0 1; scrollbar-size-vertical: 1; }
    HelpScreen Static { width: 1fr; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Back", key_display="esc")
    ]

    def __init__(self, page: str = "") -> None:
        super().__init__()
        self._page = page

    def compose(self) -> ComposeResult:
        """Make the text."""
        text = Text()
        if self._page:
            text.append("The page\n", "bold underline").append(f"{self._page}\n")
        for keys, meaning in _KEYS:
            if meaning is None:
                text.append(f"{keys}\n" if not text else f"\n{keys}\n", "bold underline")
            else:
                text.append(f"{keys}", "bold").append(f"  {meaning}\n")
        scroll = VerticalScroll(Static(text))
        scroll.border_title = "virtwire-tap: keys and marks"
        scroll.border_subtitle = "esc: back"
        yield scroll
