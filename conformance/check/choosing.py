"""Choosing checks on a command line, where what chooses nothing is a slip of the pen: it is refused and named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

from .outcome import Level
from .registry import Check, Registry, choose

__all__ = ["chosen", "named"]

_T = TypeVar("_T")


def chosen(
    checks: Registry[_T], levels: Sequence[str], only: Sequence[str], exclude: Sequence[str] = ()
) -> list[Check[_T]]:
    """Choose checks by the options ``--level``, ``--only`` and ``--exclude``; see ``registry.choose``.

    Raises:
        click.UsageError: one of the options chooses nothing, beside what the others say.
    """
    wanted = [Level(each) for each in levels]
    for mistake in _mistakes(checks, wanted, only, exclude):
        raise _refusal(mistake)
    return choose(checks, wanted, only, exclude)


def named(checks: Registry[_T], names: Sequence[str]) -> list[Check[_T]]:
    """Choose checks by names or patterns, each of which must match one.

    Raises:
        click.UsageError: one does not.
    """
    for name in names:
        if not choose(checks, only=[name]):
            raise _refusal(f"'{name}' matches no check")
    return choose(checks, only=names)


def _mistakes(
    checks: Registry[_T], levels: Sequence[Level], only: Sequence[str], exclude: Sequence[str]
) -> Iterator[str]:
    """Say what chooses nothing.

    A pattern of ``--exclude`` may match what is not chosen anyway: those who always exclude some checks do no harm.
    """
    for pattern in only:
        if not choose(checks, levels, [pattern]):
            of = f" of {' or '.join(levels)}" if choose(checks, only=[pattern]) else ""
            yield f"--only '{pattern}' matches no check{of}"
    for level in levels:
        if not choose(checks, [level], only):
            of = " of --only" if choose(checks, [level]) else ""
            yield f"--level {level}: no check{of} is of it"
    for pattern in exclude:
        if not choose(checks, only=[pattern]):
            yield f"--exclude '{pattern}' matches no check"
    if not choose(checks, levels, only, exclude):
        yield "--exclude leaves no check"


def _refusal(mistake: str) -> click.UsageError:
    return click.UsageError(f"{mistake}; see virtwire-check list")
