"""The command ``virtwire-check server``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ..interrupts import INTERRUPTED, run_until_interrupted
from ..seconds import Seconds
from .choosing import choice_options, chosen
from .daemon import Daemon, Unusable
from .outcome import Result, exit_code
from .progress import Progress
from .registry import Check
from .report.files import report_options, tell
from .runner import AT_ONCE, check_daemon
from .server import checks
from .session import PATIENCE
from .trial import Trial

__all__ = ["GONE", "UNREACHABLE", "server"]

UNREACHABLE = 3
"""The exit status when there is nothing to check."""

GONE = 4
"""The exit status when the daemon went away meanwhile."""


@click.command()
@click.argument("uri")
@choice_options
@click.option("--exclude", metavar="GLOB", multiple=True, help="No check with such a name; may be given again.")
@click.option(
    "--at-once",
    metavar="N",
    type=click.IntRange(1),
    default=AT_ONCE,
    show_default=True,
    help="Run so many checks at a time.",
)
@click.option(
    "--patience",
    metavar="SECONDS",
    type=Seconds(0.1),
    default=PATIENCE,
    show_default=True,
    help="What has not happened by then will not happen.",
)
@report_options
def server(
    uri: str,
    levels: Sequence[str],
    only: Sequence[str],
    exclude: Sequence[str],
    at_once: int,
    patience: float,
    **files: Path | None,
) -> None:
    """Check the daemon at URI.

    It is left as it was: what a check makes has a name of its own and is removed after it. Ctrl-C ends it early: what
    was found by then is told.
    """
    result = _checked(uri, chosen(checks(), levels, only, exclude), at_once, patience)
    tell(result, **files)
    if result.left is not None:
        sys.exit(INTERRUPTED)
    sys.exit(GONE if result.lost is not None else exit_code(result.outcomes))


def _checked(uri: str, those: Sequence[Check[Trial]], at_once: int, patience: float) -> Result:
    """Make the checks, or end the program with the reason why they cannot be made."""
    try:
        daemon = Daemon(uri, patience=patience)
        with Progress(len(those)) as progress:
            return run_until_interrupted(
                lambda scope: check_daemon(daemon, those, at_once=at_once, told=progress, scope=scope)
            )
    except Unusable as reason:
        click.echo(f"virtwire-check: {reason}", err=True)
        sys.exit(UNREACHABLE)
