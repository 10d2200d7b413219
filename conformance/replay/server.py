"""Plays the daemon's side of a recording: a recorded libvirtd as a test double.

The first client that connects is played the first recorded connection, the second the second one, and so on; a client
whose first question of its own is not in its connection is given one of the next ones that has it. A call is
answered with the recorded reply to the same call (``conversation``, ``likeness``), with its own serial. What is not in
the recording is answered with an error that says so, code 39 in domain 7: no client of libvirt falls back to another
call for it, as some do for code 3, so that a test fails where it asks too much. Nobody has to log in, whatever the
recording's daemon wanted.

In tests::

    async with serve_recording("day.vwtap") as served:
        async with virtwire.client.connect(served.uri) as conn:
            ...
        assert served.report.clean
"""

from __future__ import annotations

import socket
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import trio
from virtwire.client.uri_syntax import Parameter, format_uri, split_uri
from virtwire.server.tls import HandshakeRefused
from virtwire.server.transport import SocketTransport

from ..decode.printable import printable
from ..tap.listening import Listener, Place, listening
from .archive import Archive
from .conversation import Conversation
from .report import Report
from .served import ServedClient
from .stage import Stage

if TYPE_CHECKING:
    from virtwire.server.tls import TlsServer

__all__ = ["Options", "Served", "Server", "serve_recording"]

MAX_CLIENTS: Final = 500
_OWN: Final = 0o600
_RETRY: Final = 0.1


@dataclass(frozen=True, slots=True)
class Options:
    """How to serve.

    Attributes:
        timing: whether replies, events and streams take as long as they took.
        strict: whether also what is not asked, asked again, or asked later than recorded is a difference.
        again: whether the recording begins anew when all its connections have been played.
        once: whether serving ends when all have been played.
    """

    timing: bool = False
    strict: bool = False
    again: bool = False
    once: bool = False


class Server:
    """See the module.

    Args:
        archive: the recording.
        report: takes what is asked and not recorded, and the like.
        options: how to serve.
        tls: for clients that speak TLS.
    """

    def __init__(
        self, archive: Archive, report: Report, options: Options = Options(), tls: TlsServer | None = None
    ) -> None:
        self._archive = archive
        self._report = report
        self._options = options
        self._tls = tls
        self._stage = Stage(archive, report, timing=options.timing, strict=options.strict)
        self._played = 0
        self._slots = trio.Semaphore(MAX_CLIENTS)
        if archive.damage is not None:
            report.note(f"the recording ends early: {archive.damage}")

    async def run(self, listeners: Sequence[Listener]) -> None:
        """Serve until cancelled, or until all is played where that is wanted."""
        async with trio.open_nursery() as nursery:
            for listener in listeners:
                nursery.start_soon(self._accept, listener, nursery)

    async def _accept(self, listener: Listener, nursery: trio.Nursery) -> None:
        while True:
            await trio.lowlevel.wait_readable(listener.socket)
            await self._slots.acquire()
            try:
                sock, _ = listener.socket.accept()
            except OSError:
                self._slots.release()
                await trio.sleep(_RETRY)
                continue
            sock.setblocking(False)
            nursery.start_soon(self._serve, sock, listener, nursery)

    async def _serve(self, sock: socket.socket, listener: Listener, nursery: trio.Nursery) -> None:
        try:
            with sock:
                layer = None
                if listener.transport == "tls":
                    assert self._tls is not None
                    try:
                        layer = await self._tls.handshake(sock)
                    except HandshakeRefused as refused:
                        self._report.note(f"a client was refused: {printable(str(refused))}")
                        return
                transport = SocketTransport(sock, layer)
                try:
                    await self._play(transport)
                finally:
                    transport.close()
        finally:
            self._slots.release()
        if self._options.once and self._played >= len(self._archive.connections):
            nursery.cancel_scope.cancel()

    async def _play(self, transport: SocketTransport) -> None:
        conversation = self._next()
        if conversation is not None:
            self._report.connections += 1
        client = ServedClient(self._stage, transport, conversation)
        try:
            await client.run()
        finally:
            self._played += conversation is not None
            with trio.CancelScope(shield=True):
                await client.tell_what_is_left()

    def _next(self) -> Conversation | None:
        """Choose the recorded connection for the next client."""
        recorded = self._stage.take()
        if recorded is None and self._options.again:
            self._stage.begin_anew()
            recorded = self._stage.take()
        return None if recorded is None else Conversation(self._archive, recorded)

    def finish(self) -> None:
        """Report which recorded connections nobody played."""
        if self._played >= len(self._archive.connections):
            return
        while (recorded := self._stage.take()) is not None:
            self._stage.lax(Conversation(self._archive, recorded), "connection", "no client came for it")


@dataclass(frozen=True, slots=True)
class Served:
    """A recording that is being served.

    Attributes:
        uri: where a client finds it.
        socket: the path of its socket.
        report: what was asked that is not recorded, and the like; complete once the block has been left.
    """

    uri: str
    socket: Path
    report: Report


@asynccontextmanager
async def serve_recording(path: str | Path, options: Options = Options()) -> AsyncIterator[Served]:
    """Serve a recording on a private Unix socket for the time of a block.

    Args:
        path: the recording, in any format that ``open_recording`` reads.
        options: how to serve.

    Raises:
        RecordingError: it cannot be read.
    """
    report = Report()
    with Archive(Path(path)) as archive, tempfile.TemporaryDirectory(prefix="virtwire-serve-") as folder:
        place = Path(folder) / "sock"
        server = Server(archive, report, options)
        with listening([Place("unix", place)], _OWN) as listeners:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(server.run, listeners)
                yield Served(client_uri(archive, listeners[0]), place, report)
                nursery.cancel_scope.cancel()
        server.finish()


def client_uri(archive: Archive, listener: Listener) -> str:
    """Make the URI with which a client opens what the recording's first client opened."""
    name = next((each.opened for each in archive.connections if each.opened is not None), "test:///default")
    try:
        parts = split_uri(name)
    except ValueError:
        parts = None
    scheme, path = (parts.scheme, parts.path) if parts is not None and parts.scheme else ("remote", "/")
    transport, _, where = listener.name.partition(":")
    local = transport == "unix"
    uri = format_uri(f"{scheme}+{transport}", path, [Parameter("socket", where)] if local else [], None)
    return uri if local else uri.replace("://", f"://{where}", 1)
