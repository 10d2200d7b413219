"""One line at the bottom where something is entered: a filter, what to search, the name of a file."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

__all__ = ["Prompt"]


class Prompt(Horizontal):
    """The line; not on the screen as long as nothing is asked."""

    DEFAULT_CSS = """
    Prompt { height: 1; display: none; background: $panel; }
    Prompt.asking { display: block; }
    Prompt Label { padding: 0 1; text-style: bold; color: $text-accent; }
    Prompt Input { width: 1fr; }
    Prompt:nocolor Label { text-style: bold reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Never mind", show=False)]

    class Answered(Message):
        """Something was entered.

        Attributes:
            purpose: what was asked for; ``text`` is what was entered.
        """

        def __init__(self, purpose: str, text: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.text = text

    class GivenUp(Message):
        """Nothing was entered."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._purpose = ""

    def compose(self) -> ComposeResult:
        """Make the parts of the line."""
        yield Label("", markup=False)
        yield Input(compact=True, select_on_focus=False)

    def ask(self, purpose: str, question: str, text: str = "", *, hint: str = "", replace: bool = False) -> None:
        """Ask for something.

        Args:
            purpose: comes back with the answer.
            question: stands before the line.
            text: stands in it at first.
            hint: is shown as long as it is empty.
            replace: what is typed first replaces the text.
        """
        self._purpose = purpose
        self.query_one(Label).update(question)
        entry = self.query_one(Input)
        entry.placeholder = hint
        entry.value = text
        entry.cursor_position = len(text)
        if replace:
            entry.action_select_all()
        self.add_class("asking")
        entry.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the answer on."""
        event.stop()
        self.remove_class("asking")
        self.post_message(self.Answered(self._purpose, event.value.strip()))

    def action_give_up(self) -> None:
        """Enter nothing."""
        self.remove_class("asking")
        self.post_message(self.GivenUp())
