"""How many checks are done, said at a terminal while they are made; elsewhere nothing."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

if TYPE_CHECKING:
    from .outcome import Outcome

__all__ = ["Progress"]


class Progress:
    """Counts the outcomes that it is called with; its block leaves nothing of the count at the terminal.

    Args:
        total: how many there will be.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown and self._done:
            click.echo("\r\x1b[K", nl=False, err=True)

    def __call__(self, _outcome: Outcome) -> None:
        """Count one more."""
        self._done += 1
        if self._shown:
            click.echo(f"\r{self._done} of {self._total}", nl=False, err=True)
