"""The commands ``virtwire-tap replay`` and ``virtwire-tap serve``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    import trio

    from ..tap.listening import Place
    from .report import Finding, Report
    from .server import Options

__all__ = ["replay", "serve"]

DIFFERENT: Final = 1
UNUSABLE: Final = 2
_OWN: Final = 0o600
_FILE: Final = click.Path(path_type=Path, dir_okay=False)


class Renaming(click.ParamType[tuple[bytes, bytes]]):
    """``OLD=NEW``."""

    name = "renaming"

    def convert(
        self, value: str | tuple[bytes, bytes], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[bytes, bytes]:
        """Read one."""
        if isinstance(value, tuple):
            return value
        old, equals, new = value.partition("=")
        if not old or not equals:
            self.fail(f"'{value}' is not OLD=NEW", param, ctx)
        return old.encode("utf-8", "surrogateescape"), new.encode("utf-8", "surrogateescape")


@click.command()
@click.argument("file", type=_FILE)
@click.option("--to", "uri", metavar="URI", required=True, help="The daemon, by any way that libvirt's URIs name.")
@click.option("-r", "--read-only", is_flag=True, help="Go to the daemon's read-only socket, where there is a choice.")
@click.option("--timing", is_flag=True, help="Let the client take as long to think as it did.")
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(0.1),
    default=30.0,
    show_default=True,
    help="Give up a daemon that owes something and says nothing for so long.",
)
@click.option(
    "--grace",
    metavar="SECONDS",
    type=click.FloatRange(0.0),
    default=2.0,
    show_default=True,
    help="Wait so long for events that are late.",
)
@click.option(
    "--map",
    "texts",
    metavar="OLD=NEW",
    type=Renaming(),
    multiple=True,
    help="What is called OLD in the recording is called NEW today: a path, a host; may be given again.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def replay(
    file: Path,
    uri: str,
    read_only: bool,
    timing: bool,
    timeout: float,
    grace: float,
    texts: Sequence[tuple[bytes, bytes]],
    as_json: bool,
) -> None:
    """Play the clients of the recording FILE against a daemon, and compare its answers with those recorded.

    Everything that the clients did is done again, also what changes or destroys things. Ends with 0 when nothing
    differs, 1 when something does, 2 when the recording or the daemon cannot be used.
    """
    import trio
    from virtwire.protocol.errors import LibvirtError

    from ..recording import RecordingError
    from .player import ReplayError, Settings
    from .report import Report

    report = Report(tell=_silent if as_json else _tell)
    try:
        trio.run(_replay, file, uri, read_only, report, Settings(timing, timeout, grace, dict(texts)))
    except (RecordingError, ReplayError) as error:
        _unusable(str(error))
    except LibvirtError as error:
        _unusable(error.message)
    _finish(report, as_json=as_json)


async def _replay(file: Path, uri: str, read_only: bool, report: Report, settings: object) -> None:
    import os

    from virtwire.client.conf import default_settings
    from virtwire.client.opening import Options
    from virtwire.client.shell.prompts import ask
    from virtwire.client.uri import parse_uri

    from ..recording import open_recording
    from .player import Player, Settings
    from .wire import dialling

    assert isinstance(settings, Settings)
    target = parse_uri(uri, os.environ, default_settings())
    options = Options(read_only=read_only, timeout=settings.timeout, credentials=ask)
    with open_recording(file) as recording:
        async with dialling(target, options) as dialler:
            await Player(recording, dialler, report, settings).run()


class PlaceName(click.ParamType["Place"]):
    """``unix:PATH``, ``tcp:ADDR:PORT`` or ``tls:ADDR:PORT``."""

    name = "place"

    def convert(self, value: str | Place, param: click.Parameter | None, ctx: click.Context | None) -> Place:
        """Read one."""
        from ..tap.listening import parse_place

        if not isinstance(value, str):
            return value
        try:
            return parse_place(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


@click.command()
@click.argument("file", type=_FILE)
@click.option(
    "--listen",
    "places",
    metavar="PLACE",
    type=PlaceName(),
    multiple=True,
    required=True,
    help="unix:PATH, tcp:ADDR:PORT or tls:ADDR:PORT; may be given again.",
)
@click.option(
    "--pki-dir", metavar="DIR", type=click.Path(path_type=Path), help="Certificates for tls, all in one folder."
)
@click.option("--timing", is_flag=True, help="Let everything take as long as it took.")
@click.option("--once", is_flag=True, help="End when every recorded connection has been played.")
@click.option("--again", is_flag=True, help="Begin anew when every recorded connection has been played.")
@click.option(
    "--strict", is_flag=True, help="What is not asked, asked again or later than recorded is a difference too."
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def serve(
    file: Path,
    places: Sequence[Place],
    pki_dir: Path | None,
    timing: bool,
    once: bool,
    again: bool,
    strict: bool,
    as_json: bool,
) -> None:
    """Play the daemon of the recording FILE for clients: one recorded connection for each that comes, in their order.

    Serves until it is interrupted. Ends with 0 when nothing was asked that is not recorded, 1 when something was, 2
    when the recording cannot be used or nobody can listen there.
    """
    import trio
    from virtwire.certs.errors import PkiError

    from ..recording import RecordingError
    from ..tap.listening import ListenError
    from .report import Report
    from .server import Options

    if once and again:
        raise click.UsageError("--once and --again exclude each other")
    report = Report(tell=_silent if as_json else _tell)
    try:
        trio.run(_serve, file, places, pki_dir, report, Options(timing, strict, again, once))
    except (RecordingError, ListenError, PkiError) as error:
        _unusable(str(error))
    _finish(report, as_json=as_json)


async def _serve(file: Path, places: Sequence[Place], pki_dir: Path | None, report: Report, options: Options) -> None:
    import signal

    import trio

    from ..tap.listening import listening
    from .archive import Archive
    from .server import Server, client_uri

    tls = None
    if any(place.transport == "tls" for place in places):
        from virtwire.server.config import Config, PkiFiles
        from virtwire.server.credentials import make_tls_server

        tls = make_tls_server(Config(pki=PkiFiles() if pki_dir is None else PkiFiles.in_folder(pki_dir)))
    with Archive(file) as archive, listening(places, _OWN) as listeners:
        server = Server(archive, report, options, tls)
        with trio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(_until, signals, nursery)
                for listener in listeners:
                    click.echo(f"serving {client_uri(archive, listener)}", err=True)
                await server.run(listeners)
                nursery.cancel_scope.cancel()
        server.finish()


async def _until(signals: AsyncIterator[int], nursery: trio.Nursery) -> None:
    """End what is served when a signal comes."""
    async for _ in signals:
        nursery.cancel_scope.cancel()


def _silent(_each: object) -> None:
    """Say nothing until the end."""


def _tell(each: Finding | str) -> None:
    """Say what differs at once; notes go to stderr."""
    if isinstance(each, str):
        click.echo(f"note: {each}", err=True)
    else:
        click.echo(str(each))


def _finish(report: Report, *, as_json: bool) -> None:
    """Print the result, and end with the status that it means."""
    if as_json:
        click.echo(json.dumps(report.as_json(), indent=2))
    else:
        click.echo(report.summary())
    sys.exit(0 if report.clean else DIFFERENT)


def _unusable(why: str) -> None:
    click.echo(f"virtwire-tap: {why}", err=True)
    sys.exit(UNUSABLE)
