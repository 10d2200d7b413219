"""The command ``virtwire-tap``: the relay, and subcommands that do something with recordings.

Each subcommand stands in a module of its own, which is imported only when it is called.
"""

from __future__ import annotations

import sys
from collections.abc import Container, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from click.core import ParameterSource

from ..output import Group as OutputGroup
from .places import places as read_places

if TYPE_CHECKING:
    from .listening import Place

__all__ = ["main"]

SUBCOMMANDS: Final[dict[str, str]] = {
    "show": ".show",
    "stats": ".stats",
    "diff": ".diff",
    "redact": ".redact",
    "convert": ".convert",
    "replay": "..replay.replay_command",
    "serve": "..replay.serve_command",
}
"""Where each is: the module, seen from this package, whose ``command`` it is."""


class Group(OutputGroup):
    """Imports a subcommand when it is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name them."""
        return [*SUBCOMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one."""
        if cmd_name not in SUBCOMMANDS:
            return None
        command: click.Command = import_module(SUBCOMMANDS[cmd_name], __package__).command
        return command


def _mode(ctx: click.Context, param: click.Parameter, value: str) -> int:
    try:
        mode = int(value, 8)
    except ValueError:
        mode = -1
    if not 0 <= mode <= 0o777:
        raise click.BadParameter(f"'{value}' is no mode such as 0600", ctx, param)
    return mode


_OTHERS: Final = {".pcapng": ".pcapng", ".pcap": ".pcapng", ".cap": ".pcapng", ".hex": ".hex", ".txt": ".hex"}
"""Endings of names that mean another format, and what to convert a recording to for it."""


def _recording(ctx: click.Context, param: click.Parameter, path: Path | None) -> Path | None:
    """Refuse a name that promises what the file will not be."""
    if path is None or (ending := _OTHERS.get(path.suffix.lower())) is None:
        return path
    own, other = path.with_suffix(".vwtap"), path.with_suffix(ending)
    raise click.BadParameter(
        f"{path.suffix} means another format: record to {own}, and make {other} of it"
        f" with 'virtwire-tap convert {own} {other}'",
        ctx,
        param,
    )


def _refuse_idle(ctx: click.Context, given: Container[str], transports: Container[str]) -> None:
    """Refuse options that would do nothing.

    Args:
        ctx: of the command.
        given: names of the options that were given.
        transports: by which clients can come.

    Raises:
        UsageError: there is one.
    """
    quiet, tui = ctx.params["quiet"], ctx.params["tui"]
    unseen = quiet and ctx.params["web"] is None
    idle = {
        "--tui and --quiet exclude each other": tui and quiet,
        "--full is for lines, not for --tui or --quiet": "full" in given and (tui or quiet),
        "--width is for lines, not for --tui or --quiet": "width" in given and (tui or quiet),
        "--filter is for what is shown, and --quiet shows nothing": "filters" in given and unseen,
        "--secrets is for what is shown, and --quiet shows nothing": "secrets" in given and unseen,
        "--pki-dir is for clients that speak TLS: --listen tls:ADDR:PORT": "pki_dir" in given
        and "tls" not in transports,
        "--mode is for Unix sockets: --listen unix:PATH": "mode" in given and "unix" not in transports,
        "--stream-bytes is for a recording: --write FILE": "streams" in given and ctx.params["file"] is None,
    }
    for text, holds in idle.items():
        if holds:
            raise click.UsageError(text, ctx)


@click.group(
    "virtwire-tap", cls=Group, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "--listen",
    "places",
    metavar="PLACE",
    multiple=True,
    callback=read_places,
    help="Where clients connect: unix:PATH, tcp:ADDR:PORT or tls:ADDR:PORT; port 0 picks a free one. May be repeated.",
)
@click.option("--to", metavar="URI", help="The daemon, as libvirt's clients name it; only its transport matters here.")
@click.option(
    "--write",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    callback=_recording,
    help="Record everything in this file, in the tap's own format: name it NAME.vwtap.",
)
@click.option("--filter", "filters", metavar="EXPR", multiple=True, help="Show only this; several must all be true.")
@click.option("--full", is_flag=True, help="Show all that calls and replies say, below their lines.")
@click.option("--secrets", is_flag=True, help="Show secrets too, which are blanked otherwise.")
@click.option(
    "--width",
    metavar="N",
    type=click.IntRange(60),
    help="Cut lines here.  [default: where the terminal ends, else 1000]",
)
@click.option("--quiet", is_flag=True, help="Show nothing.")
@click.option("--tui", is_flag=True, help="Show tables that fill the terminal instead of lines.")
@click.option("--web", metavar="ADDR:PORT", help="Serve a page that shows what passes, besides.")
@click.option(
    "--pki-dir",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder of cacert.pem, servercert.pem, serverkey.pem and perhaps cacrl.pem, for clients that speak TLS.  "
    "[default: libvirt's own places]",
)
@click.option(
    "--mode",
    metavar="MODE",
    default="0600",
    callback=_mode,
    help="Who may connect to Unix sockets, in octal.  [default: 0600]",
)
@click.option("--read-only", is_flag=True, help="Connect to the daemon's read-only socket.")
@click.option(
    "--stream-bytes",
    "streams",
    metavar="N",
    type=click.IntRange(0),
    help="Record only the first N bytes of each frame of a stream's data.  [default: all]",
)
@click.option(
    "--max-clients",
    metavar="N",
    type=click.IntRange(1),
    default=1000,
    help="More wait until one leaves.  [default: 1000]",
)
@click.option(
    "--spin",
    metavar="MICROSECONDS",
    type=click.IntRange(0, 1_000_000),
    default=200,
    help="How long to stay awake after something passed: quicker, at the price of processor time.  [default: 200]",
)
@click.version_option(package_name="virtwire", prog_name="virtwire-tap")
@click.pass_context
def main(
    ctx: click.Context,
    places: Sequence[Place],
    to: str | None,
    file: Path | None,
    filters: Sequence[str],
    full: bool,
    secrets: bool,
    width: int | None,
    quiet: bool,
    tui: bool,
    web: str | None,
    pki_dir: Path | None,
    mode: int,
    read_only: bool,
    streams: int | None,
    max_clients: int,
    spin: int,
) -> None:
    """See what clients and a daemon say to each other in libvirt's remote protocol.

    Without a subcommand, relay: clients that connect to one of the places of --listen reach the daemon of --to, and
    each call is shown in a line. "virtwire-tap: ready PLACE ..." on stderr says when they can.
    """
    from ..decode.printable import bear_any_encoding

    bear_any_encoding(sys.stdout)
    given = {name for name in ctx.params if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE}
    if ctx.invoked_subcommand is not None:
        if given:
            name = ctx.invoked_subcommand
            text = f"options before '{name}' are the relay's; those of '{name}' stand behind it"
            raise click.UsageError(text, ctx)
        return
    if not places or to is None:
        raise click.UsageError("--listen and --to are needed to relay; or name one of the subcommands", ctx)
    _refuse_idle(ctx, given, {place.transport for place in places})
    from .command import Failed, Options, run

    options = Options(
        places=places,
        to=to,
        view="terminal" if tui else "none" if quiet else "lines",
        web=web,
        file=file,
        pki_dir=pki_dir,
        mode=mode,
        read_only=read_only,
        filters=filters,
        full=full,
        secrets=secrets,
        width=width,
        streams=streams,
        spin=spin * 1000,
        max_clients=max_clients,
    )
    try:
        sys.exit(run(options))
    except Failed as failed:
        from .reading import fail

        fail(failed)


if __name__ == "__main__":
    main()
