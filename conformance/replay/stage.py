"""What the connections of one served recording share: how far each has come, the clock, and the report."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Final

import trio

from .report import Finding, Report

if TYPE_CHECKING:
    from .archive import Archive, Recorded
    from .conversation import Conversation, RecordedEvent

__all__ = ["Stage"]

IDLE: Final = 1.0
"""Seconds without any call after which an event is told though the call before it, on another connection, was not made.

A test that plays only one of the recorded clients must not wait for what the others would have caused for ever."""


MAX_OTHERS: Final = 100
"""So many of the next recorded connections are looked at when a client says what its own one does not have."""


class Stage:
    """See the module.

    Args:
        archive: the recording.
        report: takes what is not as recorded.
        timing: whether everything takes as long as it took.
        strict: whether also what is not asked, or asked again, or later than recorded is a difference.
    """

    def __init__(self, archive: Archive, report: Report, *, timing: bool, strict: bool) -> None:
        self.archive = archive
        self.report = report
        self.timing = timing
        self.strict = strict
        self._untaken: deque[Recorded] = deque(archive.connections)
        self._reached: dict[int, int] = {}
        self._finished: set[int] = set()
        self._changed = trio.Event()
        self._heard = 0.0

    def take(self) -> Recorded | None:
        """Take the next recorded connection that nobody plays yet; None when there is none."""
        return self._untaken.popleft() if self._untaken else None

    def begin_anew(self) -> None:
        """Let all recorded connections be played again."""
        self._untaken = deque(self.archive.connections)
        self._reached.clear()
        self._finished.clear()

    def others(self) -> list[Recorded]:
        """Give the next recorded connections that nobody plays yet."""
        return list(islice(self._untaken, MAX_OTHERS))

    def exchange(self, given: Recorded | None, taken: Recorded) -> None:
        """Take a recorded connection in place of another one, which is the next again."""
        self._untaken.remove(taken)
        if given is not None:
            self._untaken.appendleft(given)

    def reached(self, number: int, place: int) -> None:
        """Take note that a recorded connection's call at a place has been made today."""
        self._reached[number] = max(place, self._reached.get(number, 0))
        self.moved()

    def finished(self, number: int) -> None:
        """Take note that a recorded connection has been played."""
        self._finished.add(number)
        self.moved()

    def moved(self) -> None:
        """Take note that a client said something."""
        self._heard = trio.current_time()
        self._changed.set()
        self._changed = trio.Event()

    def caused(self, event: RecordedEvent) -> bool:
        """Tell whether what another client did before an event has been done today."""
        if event.cause is None:
            return True
        number, place = event.cause
        return number in self._finished or self._reached.get(number, -1) >= place

    async def change(self) -> None:
        """Wait until a client says something."""
        await self._changed.wait()

    async def change_or_idleness(self) -> bool:
        """Wait until a client says something, or all have been idle; tell which."""
        since = trio.current_time()
        with trio.move_on_at(max(self._heard, since) + IDLE):
            await self.change()
            return True
        return False

    def differs(self, conversation: Conversation | None, subject: str, path: str, recorded: str, now: str) -> None:
        """Report a difference."""
        number = -1 if conversation is None else conversation.recorded.number
        self.report.differs(Finding(number, None, subject, path, recorded, now))

    def lax(self, conversation: Conversation | None, subject: str, text: str) -> None:
        """Report what is a difference only for who is strict."""
        if self.strict:
            self.differs(conversation, subject, "order", "each call once, in its order", text)
        else:
            place = "" if conversation is None else f"connection {conversation.recorded.number}: "
            self.report.note(f"{place}{subject}: {text}")
