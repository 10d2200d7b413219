"""One run: a fresh scripted daemon, the command, and what both of them saw."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import trio

from .command import Command, Ended, Place, free_port
from .daemon import MakeScript, ScriptedDaemon, listen

if TYPE_CHECKING:
    from .conduct import Conduct
    from .script import Notes
    from .tls import TlsSide

__all__ = ["Run", "carry_out"]

_SOCKET: Final = "libvirt-sock"
_LINGER: Final = 2.0
"""Seconds that connections have to end when the command has."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run that is over.

    Attributes:
        ended: how the command ended.
        conducts: what was seen on each of its connections.
        notes: what the scripts did.
        place: where it was; the folder is gone.
    """

    ended: Ended
    conducts: list[Conduct]
    notes: Notes
    place: Place


async def carry_out(command: Command, script: MakeScript, tls: TlsSide | None = None) -> Run:
    """Run the command against a fresh scripted daemon.

    Args:
        command: what to run.
        script: makes the script of each connection.
        tls: for a daemon that is reached over TLS.
    """
    with _folder() as folder:
        path = folder / _SOCKET
        listener = tls.listen() if tls else listen(path)
        with listener:
            uri = (
                tls_uri(command.driver, listener.getsockname()[1], tls.pki.client)
                if tls
                else unix_uri(command.driver, path)
            )
            place = Place(folder, uri, path, free_port())
            daemon = ScriptedDaemon(script, tls.handshake if tls else None)
            async with trio.open_nursery() as nursery:
                nursery.start_soon(daemon.serve, listener)
                ended = await command.run(place)
                with trio.move_on_after(_LINGER):  # what is judged at the end of a connection is judged
                    await daemon.until_alone()
                nursery.cancel_scope.cancel()
    return Run(ended, daemon.conducts, daemon.notes, place)


def unix_uri(driver: str, path: Path) -> str:
    """Return the URI of a driver behind a Unix socket."""
    return _with_transport(driver, "unix", "", f"socket={path}")


def tls_uri(driver: str, port: int, pki: Path) -> str:
    """Return the URI of a driver behind TLS on this machine."""
    return _with_transport(driver, "tls", f"localhost:{port}", f"pkipath={pki}")


def _with_transport(driver: str, transport: str, host: str, parameter: str) -> str:
    scheme, _, rest = driver.partition("://")
    path, mark, query = rest.partition("?")
    return f"{scheme}+{transport}://{host}{path}?{query}{'&' if mark else ''}{parameter}"


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="virtwire-check-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
