"""The command ``virtwire-tap replay``."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..seconds import Seconds
from ..tap.reading import FILE, fail
from .telling import finish, teller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .player import Settings
    from .report import Report

__all__ = ["command"]


def _renamings(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> dict[bytes, bytes]:
    """Read each ``OLD=NEW``."""
    pairs = [value.partition("=") for value in values]
    for value, (old, equals, _) in zip(values, pairs, strict=True):
        if not old or not equals:
            raise click.BadParameter(f"'{value}' is not OLD=NEW", ctx, param)
    return {old.encode("utf-8", "surrogateescape"): new.encode("utf-8", "surrogateescape") for old, _, new in pairs}


@click.command("replay")
@click.argument("file", type=FILE)
@click.option("--to", "uri", metavar="URI", required=True, help="The daemon, by any way that libvirt's URIs name.")
@click.option("-r", "--read-only", is_flag=True, help="Go to the daemon's read-only socket.")
@click.option("--timing", is_flag=True, help="Let the client take as long to think as it did.")
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=Seconds(0.1),
    default=30.0,
    show_default=True,
    help="Give up a daemon that owes something and says nothing for so long.",
)
@click.option(
    "--grace",
    metavar="SECONDS",
    type=Seconds(0.0),
    default=2.0,
    show_default=True,
    help="Wait so long for events that are late.",
)
@click.option(
    "--map",
    "texts",
    metavar="OLD=NEW",
    callback=_renamings,
    multiple=True,
    help="What is called OLD in the recording is called NEW today: a path, a host; may be given again.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(
    file: Path,
    uri: str,
    read_only: bool,
    timing: bool,
    timeout: float,
    grace: float,
    texts: dict[bytes, bytes],
    as_json: bool,
) -> None:
    """Play the clients of the recording FILE against a daemon, and compare its answers with those recorded.

    Everything that the clients did is done again, also what changes or destroys things. Ends with 0 when nothing
    differs, 1 when something does, 2 when the recording or the daemon cannot be used, 3
    when nothing differs up to where the recording is damaged, 130 when it is interrupted,
    141 when nobody reads its output.
    """
    from virtwire.protocol.errors import LibvirtError

    from ..decode.printable import printable
    from ..interrupts import run_or_exit
    from ..recording import RecordingError
    from .player import ReplayError, Settings
    from .report import Report

    report = Report(tell=teller(as_json=as_json))
    try:
        run_or_exit(partial(_replay, file, uri, read_only, report, Settings(timing, timeout, grace, texts)))
    except (RecordingError, ReplayError) as error:
        fail(str(error))
    except LibvirtError as error:
        fail(printable(error.message))
    finish(report, as_json=as_json)


async def _replay(file: Path, uri: str, read_only: bool, report: Report, settings: Settings) -> None:
    import os

    from virtwire.client.conf import default_settings
    from virtwire.client.opening import Options
    from virtwire.client.shell.prompts import ask
    from virtwire.client.uri import parse_uri

    from ..read_only import require_read_only_socket
    from ..recording import open_recording
    from .player import Player
    from .wire import dialling

    target = parse_uri(uri, os.environ, default_settings())
    if read_only:
        require_read_only_socket(target, root=os.geteuid() == 0)
    options = Options(read_only=read_only, timeout=settings.timeout, credentials=ask)
    with open_recording(file) as recording:
        async with dialling(target, options) as dialler:
            await Player(recording, dialler, report, settings).run()
