"""The command ``virtwire-tap show``: a recording in the lines or the views that the tap has for live traffic."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .reading import FILE, exit_code, fail, reading

if TYPE_CHECKING:
    from ..views.options import ViewOptions

__all__ = ["command"]


@click.command("show")
@click.argument("file", type=FILE)
@click.option("--filter", "filters", metavar="EXPR", multiple=True, help="Show only this; several must all be true.")
@click.option("--full", is_flag=True, help="Show all that calls and replies say, below their lines.")
@click.option("--hex", "dump", is_flag=True, help="Show the bytes of calls and replies, below their lines.")
@click.option("--secrets", is_flag=True, help="Show secrets too, which are blanked otherwise.")
@click.option("--relative", is_flag=True, help="Times count from the beginning of the recording.")
@click.option("--utc", is_flag=True, help="Times of day are in UTC, not in the zone of this machine.")
@click.option(
    "--width",
    metavar="N",
    type=click.IntRange(60),
    help="Cut lines here.  [default: where the terminal ends, else 1000]",
)
@click.option("--tui", is_flag=True, help="Show tables that fill the terminal instead of lines.")
@click.option("--web", metavar="ADDR:PORT", help="Serve a page that shows it instead, until Ctrl+C.")
def command(
    file: Path,
    filters: Sequence[str],
    full: bool,
    dump: bool,
    secrets: bool,
    relative: bool,
    utc: bool,
    width: int | None,
    tui: bool,
    web: str | None,
) -> None:
    """Show a recording in words: a line for each call, event, stream, sign of life.

    FILE is a recording in any format, or a network capture. Filters are those of the tap, for example
    "procedure=domain_* and slower=50ms".
    """
    from ..decode.filters import Filter, FilterError
    from ..views.options import ViewOptions

    if tui and web is not None:
        raise click.UsageError("--tui and --web are two ways to show it: choose one")
    if relative and utc:
        raise click.UsageError("--relative and --utc are two ways to tell the time: choose one")
    if web is not None and (full or dump or width or relative or utc):
        raise click.UsageError("--full, --hex, --width, --utc and --relative are for lines, not for --web")
    if tui and (full or dump or width):
        raise click.UsageError("--full, --hex and --width are for lines, not for --tui")
    try:
        options = ViewOptions(filter=Filter(filters), full=full, secrets=secrets, target=str(file))
    except FilterError as error:
        fail(error)
    if web is not None:
        _serve(file, options, web)
    elif tui:
        _explore(file, options, relative=relative, utc=utc)
    else:
        _print(file, options, width, relative=relative, utc=utc, dump=dump)


def _print(file: Path, options: ViewOptions, width: int | None, *, relative: bool, utc: bool, dump: bool) -> None:
    from ..views.lines import Lines, width_for

    with reading(file) as recording:
        head = replace(recording.head, started=0) if relative else recording.head
        lines = Lines(head, options, width or width_for(sys.stdout), utc=utc, dump=dump)
        for entry in recording:
            for line in lines.take(entry):
                print(line)
        for line in lines.end():
            print(line)
        sys.exit(exit_code(recording))


def _explore(file: Path, options: ViewOptions, *, relative: bool, utc: bool) -> None:
    from ..views.terminal import explore
    from ..views.terminal.start import NoTerminal

    with reading(file) as recording:
        try:
            explore(recording, options, utc=utc, relative=relative)
        except NoTerminal as error:
            fail(error)


def _serve(file: Path, options: ViewOptions, address: str) -> None:
    from ..recording.format import RecordingError
    from ..views.web import AddressError, bind, run_file

    with ExitStack() as opened:
        try:
            sockets = [opened.enter_context(each) for each in bind(address)]
            run_file(file, options, sockets)
        except (AddressError, RecordingError) as error:
            fail(error)
