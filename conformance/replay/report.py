"""What a replay has to say: differences, each with its place, and what was done besides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from ..decode.printable import printable
from ..tap.tables import counted

__all__ = ["Finding", "Report"]

MAX_FINDINGS: Final = 10_000
"""More are counted only."""
MAX_NOTES: Final = 1_000


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it is recorded.

    Attributes:
        connection: the recorded one's number.
        call: which call of it, counted from 1; None for what belongs to none.
        subject: the procedure's name, ``event NAME`` or ``connection``.
        path: of the field, see ``compare.Difference``; ``answer``, ``order``, ``stream bytes`` and their like for what
            is no field.
        recorded: what the recording says, in words; ``now`` is what it is today.
    """

    connection: int
    call: int | None
    subject: str
    path: str
    recorded: str
    now: str

    def __str__(self) -> str:
        place = f"connection {self.connection}" + ("" if self.call is None else f", call {self.call}")
        subject = "" if self.subject == "connection" else f" {printable(self.subject)}:"
        return f"{place}:{subject} {self.path}: {self.recorded} | {self.now}"


@dataclass(slots=True)
class Report:
    """The result of a replay, either way.

    Attributes:
        findings: what differs, at most ``MAX_FINDINGS``; ``differences`` is how many there were.
        notes: what else is worth knowing, in words.
        damage: why the recording was not played to its end, None if it was.
        connections: how many were played; likewise ``calls``, ``events``, ``streams``.
        tell: called with each finding and each note, as it comes.
    """

    findings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    differences: int = 0
    damage: str | None = None
    connections: int = 0
    calls: int = 0
    events: int = 0
    streams: int = 0
    tell: Callable[[Finding | str], object] = field(default=lambda each: None, repr=False)

    @property
    def clean(self) -> bool:
        """Whether nothing differs."""
        return self.differences == 0

    def differs(self, finding: Finding) -> None:
        """Take a finding."""
        self.differences += 1
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(finding)
        self.tell(finding)

    def note(self, text: str) -> None:
        """Take a note; the same one again says nothing new."""
        if text not in self.notes and len(self.notes) < MAX_NOTES:
            self.notes.append(text)
            self.tell(text)

    def ends_early(self, damage: str) -> None:
        """Take note that the rest of a recording cannot be read."""
        self.damage = damage
        self.note(f"the recording ends early: {damage}")

    def summary(self) -> str:
        """Say in a line what was played and how it went."""
        counts = (
            (self.connections, "connection"),
            (self.calls, "call"),
            (self.events, "event"),
            (self.streams, "stream"),
        )
        played = ", ".join(counted(count, noun) for count, noun in counts)
        return f"{played}: {counted(self.differences, 'difference') if self.differences else 'no differences'}"

    def as_json(self) -> dict[str, Any]:
        """Give all of it as what JSON can hold."""
        return {
            "connections": self.connections,
            "calls": self.calls,
            "events": self.events,
            "streams": self.streams,
            "differences": self.differences,
            "findings": [asdict(finding) for finding in self.findings],
            "notes": self.notes,
            "damage": self.damage,
        }
