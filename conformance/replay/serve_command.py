"""The command ``virtwire-tap serve``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from ..tap.places import places as read_places
from ..tap.reading import FILE, fail
from .telling import finish, teller

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    import trio

    from ..tap.listening import Place
    from .report import Report
    from .server import Options

__all__ = ["command"]

_OWN: Final = 0o600


@click.command("serve")
@click.argument("file", type=FILE)
@click.option(
    "--listen",
    "places",
    metavar="PLACE",
    callback=read_places,
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
def command(
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
    if pki_dir is not None and all(place.transport != "tls" for place in places):
        raise click.UsageError("--pki-dir is for clients that speak TLS: --listen tls:ADDR:PORT")
    report = Report(tell=teller(as_json=as_json))
    try:
        trio.run(_serve, file, places, pki_dir, report, Options(timing, strict, again, once))
    except (RecordingError, ListenError, PkiError) as error:
        fail(str(error))
    finish(report, as_json=as_json)


async def _serve(file: Path, places: Sequence[Place], pki_dir: Path | None, report: Report, options: Options) -> None:
    import signal

    import trio

    from ..tap.listening import listening, tls_server
    from .archive import Archive
    from .server import Server, client_uri

    tls = tls_server(places, pki_dir)
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
