"""What came of checks: an outcome each, of a subject that is a daemon or a client, and what that makes of the levels.

Nothing here knows what was checked or how; the reports know nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

__all__ = ["Level", "Outcome", "Result", "Status", "Subject", "exit_code", "in_seconds", "printable"]

_LONGEST: Final = 2000
_FIRST_EXIT_CODE: Final = 10


class Level(StrEnum):
    """How much of the protocol a subject speaks; each level stands on those before it."""

    CORE = "core"
    REMOTE = "remote"
    CHECKPOINT = "checkpoint"
    SECURITY = "security"
    STRESS = "stress"

    @property
    def rank(self) -> int:
        """Its place in the order."""
        return list(Level).index(self)


class Status(StrEnum):
    """How a check ended."""

    PASS = "pass"  # noqa: S105 - no password
    ODDITY = "oddity"
    FAIL = "fail"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one check ended, with all that a report says of it.

    Attributes:
        name: the check's.
        level: the check's.
        title: the rule, in a line.
        status: how it ended.
        detail: one line, printable: what was seen; what the oddity is; why it does not apply. Empty for a pass.
        seconds: how long it took.
        about: the check's text: what it does and why.
        fact: what is known to be so, and of whom.
    """

    name: str
    level: Level
    title: str
    status: Status
    detail: str = ""
    seconds: float = 0.0
    about: str = ""
    fact: str = ""

    @property
    def area(self) -> str:
        """The first part of the name."""
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Subject:
    """What was checked.

    Attributes:
        kind: "server" or "client".
        name: how the user named it: a URI, a command.
        facts: what was found out about it, in the order in which it is shown.
    """

    kind: str
    name: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """A run: its subject, its outcomes in the order of the checks, and when and how long.

    Attributes:
        subject: what was checked.
        outcomes: one a check.
        started: seconds since 1970.
        seconds: how long all of it took.
        lost: why the run could not go on to its end; None when it did.
        left: how many checks more would have been made without an interrupt; None when there was none.
        remains: the names of what could not be removed, or what may be left where that cannot be known.
    """

    subject: Subject
    outcomes: Sequence[Outcome]
    started: float = 0.0
    seconds: float = 0.0
    lost: str | None = None
    left: int | None = None
    remains: Sequence[str] = ()

    @property
    def interrupted(self) -> str | None:
        """How far an interrupted run has come, in words; None for one that was not interrupted."""
        if self.left is None:
            return None
        made = len(self.outcomes)
        return f"{made} of {made + self.left} checks were made"

    def count(self, status: Status, level: Level | None = None) -> int:
        """Count the outcomes of a status, of one level or of all."""
        return sum(each.status is status and level in (None, each.level) for each in self.outcomes)


def exit_code(outcomes: Iterable[Outcome]) -> int:
    """Return what a command ends with: 0 when nothing failed, else 10 and the rank of the lowest level that did.

    So 10 says that core failed, 14 that nothing did but stress. An oddity is no failure.
    """
    failed = [each.level.rank for each in outcomes if each.status is Status.FAIL]
    return _FIRST_EXIT_CODE + min(failed) if failed else 0


def in_seconds(number: float) -> str:
    """Write a time as words do: ``1 second``, ``0.5 seconds``."""
    return f"{number:g} second{'' if number == 1 else 's'}"


def printable(text: str) -> str:
    """Make one line of bounded length of a text that came from anywhere; what cannot be printed is escaped."""
    cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}... ({len(text)} characters)"
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in cut)
