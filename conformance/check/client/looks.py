"""What a run looks like from outside, so that two of them can be compared although times and numbers differ.

Two undisturbed runs tell what can be compared at all: every byte of stdout, or all but its numbers, or nothing but the
exit status. What is written to stderr is compared by whether lines are new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .run import Run

__all__ = ["Looks", "Sameness"]

_NUMBER: Final = re.compile(r"(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+(?:[.:][0-9]+)*(?:e[+-]?[0-9]+)?)")


class Sameness(Enum):
    """How much of two undisturbed runs is equal."""

    ALL = "all of its output"
    WORDS = "its output but for numbers"
    STATUS = "its exit status alone"


@dataclass(frozen=True, slots=True)
class Looks:
    """What undisturbed runs have in common.

    Attributes:
        sameness: what can be compared.
        stdout: the output, as far as it is compared.
        lines: the lines of the output, without numbers.
        errors: those of stderr, likewise.
    """

    sameness: Sameness
    stdout: str
    lines: frozenset[str]
    errors: frozenset[str]

    @classmethod
    def of(cls, runs: Sequence[Run]) -> Looks:
        """Compare undisturbed runs."""
        for sameness in Sameness:
            texts = {_view(run, sameness) for run in runs}
            if len(texts) == 1:
                break
        lines = frozenset(line for run in runs for line in _lines(run, run.ended.stdout))
        errors = frozenset(line for run in runs for line in _lines(run, run.ended.stderr))
        return cls(sameness, texts.pop(), lines, errors)

    def difference(self, run: Run) -> str | None:
        """Say in what a run's output differs, None if it does not."""
        seen = _view(run, self.sameness)
        if seen == self.stdout:
            return None
        wanted_lines, seen_lines = self.stdout.splitlines(), seen.splitlines()
        for number, (wanted, line) in enumerate(zip(wanted_lines, seen_lines, strict=False), 1):
            if wanted != line:
                return f"line {number} of its output is {line!r} instead of {wanted!r}"
        return f"its output has {len(seen_lines)} lines instead of {len(wanted_lines)}"

    def new_errors(self, run: Run) -> list[str]:
        """Return the lines of stderr that undisturbed runs do not write."""
        return [line for line in _lines(run, run.ended.stderr) if line not in self.errors]

    def new_lines(self, run: Run) -> list[str]:
        """Return the lines of stdout that undisturbed runs do not write."""
        return [line for line in _lines(run, run.ended.stdout) if line not in self.lines]


def _view(run: Run, sameness: Sameness) -> str:
    text = _text(run, run.ended.stdout)
    if sameness is Sameness.ALL:
        return text
    return _masked(text) if sameness is Sameness.WORDS else ""


def _lines(run: Run, output: bytes) -> list[str]:
    return [line for line in _masked(_text(run, output)).splitlines() if line.strip()]


def _text(run: Run, output: bytes) -> str:
    """Return an output in which what is of this one run stands for itself."""
    place = run.place
    text = output.decode(errors="surrogateescape")
    for value, name in ((place.uri, "{uri}"), (str(place.socket), "{socket}"), (str(place.folder), "{dir}")):
        text = text.replace(value, name)
    return re.sub(rf"\b{place.port}\b", "{port}", text)


def _masked(text: str) -> str:
    return _NUMBER.sub("#", text)
