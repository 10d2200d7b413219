"""The scripted daemon: a private socket, behind it a truthful daemon of our own, and a script between the two.

The truthful half is virtwired's test driver in this process: it answers whatever a client asks, so that a client with
any work of its own can be judged. Each run has a fresh one, which all connections of the run share.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Awaitable, Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeAlias

import trio
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.server.backends.test.open import TestOpener
from virtwire.server.client import Client
from virtwire.server.config import Config
from virtwire.server.dispatcher import Dispatcher
from virtwire.server.drivers import DEFAULT_URI, Drivers
from virtwire.server.handlers import HANDLERS
from virtwire.server.transport import Layer, SocketTransport
from virtwire.server.workers import Workers

from .conduct import Conduct
from .link import Link
from .script import Notes, Script

__all__ = ["MakeScript", "ScriptedDaemon"]

MakeScript: TypeAlias = Callable[[Link, Notes], Script]
Handshake: TypeAlias = Callable[[socket.socket, Notes], Awaitable["Layer | None"]]
MAX_CONNECTIONS: Final = 256
"""A client that connects more often than this in one run is not let in any more."""
_BACKLOG: Final = 64

logging.getLogger("virtwire.server").addHandler(logging.NullHandler())


class ScriptedDaemon:
    """Takes a client's connections, each with a script of its own.

    Args:
        script: makes the script of a connection.
        handshake: brings a connection over the network to where frames may flow; None for a Unix socket.

    Attributes:
        conducts: what was seen on each connection.
        notes: what the scripts did.
    """

    def __init__(self, script: MakeScript, handshake: Handshake | None = None) -> None:
        self.conducts: list[Conduct] = []
        self.notes = Notes()
        self.connected = 0
        self._left = trio.Event()
        self._script = script
        self._handshake = handshake
        self._drivers = Drivers(_schemes())
        self._workers = Workers()

    async def serve(self, listener: socket.socket) -> None:
        """Take connections until cancelled.

        Args:
            listener: non-blocking, listening; closed by the caller.
        """
        async with trio.open_nursery() as nursery:
            while len(self.conducts) < MAX_CONNECTIONS:
                await trio.lowlevel.wait_readable(listener)
                try:
                    sock, _address = listener.accept()
                except OSError:
                    continue
                sock.setblocking(False)
                conduct = Conduct()
                self.conducts.append(conduct)
                self.connected += 1
                nursery.start_soon(self._take, sock, conduct, len(self.conducts) - 1)
            listener.close()

    async def until_alone(self) -> None:
        """Wait until there is no connection."""
        while self.connected:
            await self._left.wait()

    async def _take(self, sock: socket.socket, conduct: Conduct, number: int) -> None:
        try:
            with sock:
                layer = None if self._handshake is None else await self._handshake(sock, self.notes)
                if self._handshake is None or layer is not None:
                    await self._link(sock, layer, conduct, number)
        finally:
            self.connected -= 1
            self._left.set()
            self._left = trio.Event()

    async def _link(self, sock: socket.socket, layer: Layer | None, conduct: Conduct, number: int) -> None:
        """Put the truthful daemon behind a connection, and the script between."""
        ours, theirs = socket.socketpair()
        with ours, theirs:
            for end in (ours, theirs):
                end.setblocking(False)
            link = Link(number, sock, ours, conduct, layer)
            async with trio.open_nursery() as nursery:
                nursery.start_soon(self._answer, theirs)
                await link.run(self._script(link, self.notes))
                nursery.cancel_scope.cancel()

    async def _answer(self, sock: socket.socket) -> None:
        transport = SocketTransport(sock)
        await Client(transport, _dispatcher(), self._drivers, Config(), name="scripted", workers=self._workers).serve()


def listen(path: Path) -> socket.socket:
    """Make the private socket."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
    try:
        listener.bind(str(path))
        listener.listen(_BACKLOG)
    except BaseException:
        listener.close()
        raise
    return listener


@lru_cache
def _dispatcher() -> Dispatcher:
    return Dispatcher((REMOTE, QEMU, LXC), HANDLERS)


def _schemes() -> dict[str, Callable[[str, int], Any]]:
    """Serve test URIs as they are, and what clients open by habit as the default host of the test driver."""
    opener = TestOpener()

    def default(_uri: str, flags: int) -> Any:
        return opener.open(DEFAULT_URI, flags)

    return {"test": opener.open, "qemu": default, "lxc": default, "xen": default, "bhyve": default, "vz": default}
