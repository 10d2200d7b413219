"""Choosing checks on a command line, where what chooses nothing is a slip of the pen: it is refused and named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import click

from .outcome import Level
from .registry import Check, Registry, choose

__all__ = ["choice_options", "chosen", "named"]

_T = TypeVar("_T")
_F = TypeVar("_F", bound=Callable[..., None])


def choice_options(command: _F) -> _F:
    """Give a command the options ``--level`` and ``--only``, as ``levels`` and ``only``."""
    only = click.option(
        "--only", metavar="GLOB", multiple=True, help="Only checks with such names; may be given again."
    )
    levels = click.option(
        "--level",
        "levels",
        multiple=True,
        type=click.Choice([level.value for level in Level]),
        help="Only this level; may be given again.",
    )
    return levels(only(command))


def chosen(
    checks: Registry[_T], levels: Sequence[str], only: Sequence[str], exclude: Sequence[str] = ()
) -> list[Check[_T]]:
    """Choose checks by the options ``--level``, ``--only`` and ``--exclude``; see ``registry.choose``.

    Raises:
        click.UsageError: one of the options chooses nothing, beside what the others say.
    """
    wanted = [Level(each) for each in levels]
    for mistake, pattern in _mistakes(checks, wanted, only, exclude):
        raise _refusal(checks, mistake, pattern, "list")
    return choose(checks, wanted, only, exclude)


def named(checks: Registry[_T], names: Sequence[str]) -> list[Check[_T]]:
    """Choose checks by names or patterns, each of which must match one.

    Raises:
        click.UsageError: one does not.
    """
    for name in names:
        if not choose(checks, only=[name]):
            raise _refusal(checks, f"'{name}' matches no check", name, "explain")
    return choose(checks, only=names)


def _mistakes(
    checks: Registry[_T], levels: Sequence[Level], only: Sequence[str], exclude: Sequence[str]
) -> Iterator[tuple[str, str | None]]:
    """Say what chooses nothing, and give the pattern if it matches no check at all.

    A pattern of ``--exclude`` may match what is not chosen anyway: those who always exclude some checks do no harm.
    """
    for pattern in only:
        if not choose(checks, only=[pattern]):
            yield f"--only '{pattern}' matches no check", pattern
        elif not choose(checks, levels, [pattern]):
            yield f"--only '{pattern}' matches no check of {' or '.join(levels)}", None
    for level in levels:
        if not choose(checks, [level], only):
            of = " of --only" if choose(checks, [level]) else ""
            yield f"--level {level}: no check{of} is of it", None
    for pattern in exclude:
        if not choose(checks, only=[pattern]):
            yield f"--exclude '{pattern}' matches no check", pattern
    if not choose(checks, levels, only, exclude):
        yield "--exclude leaves no check", None


def _refusal(checks: Registry[Any], mistake: str, pattern: str | None, command: str) -> click.UsageError:
    """Refuse a mistake, and name the command that tells what there is.

    A pattern that matches no check of a daemon may be meant for those of a client, or the other way round.
    """
    from .client.every import CLIENT
    from .server import checks as of_daemon

    of_client = checks is CLIENT
    others: Registry[Any] = of_daemon() if of_client else CLIENT
    if pattern is not None and choose(others, only=[pattern]):
        of, other = ("a client", "a daemon") if of_client else ("a daemon", "a client")
        mistake = f"{mistake} of {of}, but of {other}"
        of_client = not of_client
    else:
        command = "list"
    return click.UsageError(f"{mistake}; see virtwire-check {command}{' --client' if of_client else ''}")
