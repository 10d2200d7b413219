"""Where the tap listens: what ``--listen`` says, bound, named, and removed in the end.

Whoever can connect to the tap gets from the daemon what the tap itself gets. So a Unix socket is the user's own unless
another mode is asked for, and TLS clients must show a certificate.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from virtwire.server.listeners import Address, ListenError, bind_tcp, parse_address
from virtwire.server.unix_sockets import SocketDirError, bind_path

if TYPE_CHECKING:
    from virtwire.server.tls import TlsServer

__all__ = ["ListenError", "Listener", "Place", "listening", "parse_place", "tls_server"]

BACKLOG: Final = 128


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen.

    Attributes:
        transport: ``unix``, ``tcp`` or ``tls``.
        path: of a Unix socket; ``address`` is for the others.
    """

    transport: str
    path: Path | None = None
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class Listener:
    """A socket that clients connect to.

    Attributes:
        socket: non-blocking, listening.
        transport: as a place's.
        name: ``unix:/tmp/tap-sock``, ``tls:127.0.0.1:16514``; a port that was left open is told.
    """

    socket: socket.socket
    transport: str
    name: str


def parse_place(text: str) -> Place:
    """Read ``unix:PATH``, ``tcp:ADDR:PORT`` or ``tls:ADDR:PORT``.

    Raises:
        ValueError: it is none of them; the text is for the user.
    """
    transport, colon, rest = text.partition(":")
    if colon and transport == "unix" and rest:
        return Place("unix", path=Path(rest).absolute())
    if colon and transport in ("tcp", "tls"):
        return Place(transport, address=parse_address(rest))
    raise ValueError(f"'{text}' is not unix:PATH, tcp:ADDR:PORT or tls:ADDR:PORT")


def tls_server(places: Sequence[Place], pki_dir: Path | None) -> TlsServer | None:
    """Make what speaks TLS with clients, None where no place is for it.

    Args:
        places: where is listened.
        pki_dir: of the certificates, None for libvirt's places.

    Raises:
        PkiError: the certificates cannot be used.
    """
    if not any(place.transport == "tls" for place in places):
        return None
    from virtwire.server.config import Config, PkiFiles
    from virtwire.server.credentials import make_tls_server

    return make_tls_server(Config(pki=PkiFiles() if pki_dir is None else PkiFiles.in_folder(pki_dir)))


@contextlib.contextmanager
def listening(places: Sequence[Place], mode: int) -> Iterator[list[Listener]]:
    """Listen for the time of a block.

    Args:
        places: where.
        mode: the permissions of Unix sockets.

    Raises:
        ListenError: a place cannot be listened on.
    """
    with contextlib.ExitStack() as stack:
        listeners: list[Listener] = []
        for place in places:
            if place.path is not None:
                listeners.append(stack.enter_context(_unix(place.path, mode)))
            elif place.address is not None:
                for bound in bind_tcp(place.address, BACKLOG, tls=place.transport == "tls"):
                    stack.callback(bound.socket.close)
                    listeners.append(Listener(bound.socket, place.transport, _name(place.transport, bound.socket)))
        yield listeners


@contextlib.contextmanager
def _unix(path: Path, mode: int) -> Iterator[Listener]:
    try:
        sock = bind_path(path, mode, "somebody already")
    except SocketDirError as error:
        raise ListenError(str(error)) from error
    with sock:
        sock.listen(BACKLOG)
        made = path.stat().st_ino
        try:
            yield Listener(sock, "unix", f"unix:{path}")
        finally:
            with contextlib.suppress(OSError):  # gone already
                if path.stat().st_ino == made:  # else somebody else listens there now
                    path.unlink()


def _name(transport: str, sock: socket.socket) -> str:
    host, port = sock.getsockname()[:2]
    return f"{transport}:{Address(host, port)}"
