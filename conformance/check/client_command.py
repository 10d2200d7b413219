"""The command ``virtwire-check client``."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..interrupts import INTERRUPTED, run_until_interrupted
from ..seconds import Seconds
from .choosing import choice_options, chosen
from .outcome import Outcome, Result, exit_code
from .progress import Progress
from .report.files import report_options, tell
from .server_command import UNREACHABLE

if TYPE_CHECKING:
    import trio

    from .client.candidate import Candidate
    from .client.command import Command
    from .registry import Check

__all__ = ["client"]

DEADLINE = 15.0


@click.command(context_settings={"allow_interspersed_args": False})
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
@click.option(
    "--trigger",
    metavar="COMMAND",
    default="",
    help="For a COMMAND that goes on running, such as an exporter: what makes it work. A run ends with the trigger, "
    "whose output and exit status are judged too; then the other gets SIGTERM.",
)
@click.option(
    "--driver",
    metavar="URI",
    default="test:///default",
    show_default=True,
    help="The driver in the URI that the client gets. Whatever it is, libvirt's test driver answers.",
)
@click.option(
    "--deadline",
    metavar="SECONDS",
    type=Seconds(0.5),
    default=DEADLINE,
    show_default=True,
    help="A client that has not ended by then hangs.",
)
@choice_options
@click.option("--exclude", metavar="GLOB", multiple=True, help="No check with such a name; may be given again.")
@click.option(
    "--at-once", metavar="N", type=click.IntRange(1), help="Run so many checks at a time.  [default: by CPUs]"
)
@report_options
def client(
    command: Sequence[str],
    trigger: str,
    driver: str,
    deadline: float,
    levels: Sequence[str],
    only: Sequence[str],
    exclude: Sequence[str],
    at_once: int | None,
    **files: Path | None,
) -> None:
    """Judge the client that COMMAND is.

    COMMAND is run once a check, each time with a scripted daemon of its own on a private socket. It gets the URI in the
    place of {uri}, in LIBVIRT_DEFAULT_URI and in VIRSH_DEFAULT_CONNECT_URI; the socket in the place of {socket};
    {dir} is a folder that vanishes after the run, {port} a free port of the loopback interface. It must end by itself,
    with status 0 when nothing is wrong. Ctrl-C ends the checks early: what was found by then is told.
    """
    from .client.candidate import Unusable
    from .client.command import Command
    from .client.every import CLIENT

    those = chosen(CLIENT, levels, only, exclude)
    judged = Command(tuple(command), _words(trigger), driver, deadline)
    try:
        with Progress(len(those)) as progress:
            result = run_until_interrupted(partial(_run, judged, those, at_once, progress))
    except Unusable as reason:
        click.echo(f"virtwire-check: {reason}", err=True)
        sys.exit(UNREACHABLE)
    tell(result, **files)
    sys.exit(INTERRUPTED if result.left is not None else exit_code(result.outcomes))


def _words(trigger: str) -> tuple[str, ...]:
    try:
        return tuple(shlex.split(trigger))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--trigger") from error


async def _run(
    command: Command,
    those: Sequence[Check[Candidate]],
    at_once: int | None,
    told: Callable[[Outcome], None],
    scope: trio.CancelScope,
) -> Result:
    from .client.runner import AT_ONCE, check_client

    return await check_client(command, those, at_once=at_once or AT_ONCE, told=told, scope=scope)
