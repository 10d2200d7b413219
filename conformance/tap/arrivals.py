"""Everything before the first byte is forwarded: accepting clients, TLS with them, dialling the daemon.

This runs on trio in a thread of its own, so that a client in a handshake, or a daemon that does not answer, keeps
nobody waiting. A connection that is complete is handed to the relay's loop.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import trio
from virtwire.client.transports import dial, start_layer
from virtwire.client.trio_io import TrioIo
from virtwire.client.tunnel import open_tunnel
from virtwire.protocol.errors import LibvirtError
from virtwire.server.identity import identify
from virtwire.server.tls import LINGER, HandshakeRefused, TlsServer

from ..recording.model import Closed, Facts, Note, Opened
from .cutter import Budget
from .layers import Accepted, Dialled, Layer
from .listening import Listener
from .pair import End, Pair

if TYPE_CHECKING:
    from virtwire.client.process import Process
    from virtwire.client.tls import Identity
    from virtwire.client.uri import Target

    from .journal import Journal
    from .loop import Loop
    from .pipes import Pipes

__all__ = ["DIAL_TIMEOUT", "Arrivals", "Daemon"]

DIAL_TIMEOUT: Final = 30.0
"""Seconds in which the daemon must be reached."""
_RETRY_ACCEPT: Final = 0.1
_OUT_OF_RESOURCES: Final = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})


@dataclass(frozen=True)
class Daemon:
    """Where the daemon is.

    Attributes:
        target: what the URI says of the way to it.
        uri: as it was given.
        read_only: its read-only socket is wanted.
        identity: for TLS.
    """

    target: Target
    uri: str
    read_only: bool = False
    identity: Identity | None = None


class Turned(Exception):
    """A client that gets no connection; the text says why."""


class Arrivals:
    """Accepts clients, and makes for each a connection to the daemon.

    Args:
        listeners: where clients come from.
        daemon: where they want to go.
        tls: for clients that speak TLS; None when no listener is for them.
        loop: forwards; ``journal`` is told of everything.
        budget: see ``Cutter``.
        pipes: see ``Pair``.
        max_clients: so many are connected at most; more wait until one leaves.
    """

    def __init__(
        self,
        listeners: Sequence[Listener],
        daemon: Daemon,
        tls: TlsServer | None,
        loop: Loop,
        journal: Journal,
        budget: Budget,
        pipes: Pipes,
        max_clients: int,
    ) -> None:
        self._listeners = listeners
        self._daemon = daemon
        self._tls = tls
        self._loop = loop
        self._journal = journal
        self._budget = budget
        self._pipes = pipes
        self._slots = trio.Semaphore(max_clients)
        self._numbers = itertools.count()
        self._io = TrioIo()

    async def run(self) -> None:
        """Accept until cancelled; connections that exist then are closed."""
        async with trio.open_nursery() as nursery:
            for listener in self._listeners:
                nursery.start_soon(self._accept, listener, nursery)

    async def _accept(self, listener: Listener, nursery: trio.Nursery) -> None:
        while True:
            await trio.lowlevel.wait_readable(listener.socket)
            await self._slots.acquire()
            try:
                sock, _ = listener.socket.accept()
            except OSError as error:
                self._slots.release()
                if error.errno in _OUT_OF_RESOURCES:
                    self._tell(Note(self._journal.now(), None, f"cannot accept a client: {error.strerror}"))
                    await trio.sleep(_RETRY_ACCEPT)
                continue
            sock.setblocking(False)
            nursery.start_soon(self._serve, sock, listener)

    async def _serve(self, sock: socket.socket, listener: Listener) -> None:
        """See a client from its coming to its end."""
        number = next(self._numbers)
        facts: Facts = {"listener": listener.name, "transport": listener.transport, "target": self._daemon.uri}
        try:
            with contextlib.ExitStack() as stack:
                stack.callback(sock.close)
                try:
                    client = await self._welcome(sock, listener, facts)
                    daemon, process = await self._reach(facts)
                except Turned as turned:
                    now = self._journal.now()
                    self._tell(Opened(now, number, facts), Closed(now, number, "tap", str(turned)))
                    await _let_leave(sock)
                    return
                stack.pop_all()
            await self._relay(number, client, daemon, facts, process)
        finally:
            self._slots.release()

    def _tell(self, *entries: Note | Opened | Closed) -> None:
        for entry in entries:
            self._loop.call_soon(partial(self._journal.tell, entry))

    async def _welcome(self, sock: socket.socket, listener: Listener, facts: Facts) -> End:
        """Take a client in, through TLS where that is spoken, and note who it is."""
        try:
            who = identify(sock, tls=listener.transport == "tls")
            if listener.transport != "unix":
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError:
            raise Turned("the client was gone before it was taken in") from None
        told = {"peer": who.address, "pid": who.process_id, "uid": who.user_id, "gid": who.group_id}
        facts.update({name: value for name, value in told.items() if value is not None})
        layer: Layer | None = None
        if listener.transport == "tls":
            assert self._tls is not None
            try:
                tls = await self._tls.handshake(sock)
            except HandshakeRefused as refused:
                raise Turned(f"the client was refused: {refused}") from refused
            facts["tls"], facts["cipher"] = tls.negotiated()
            facts["subject"] = _subject(tls.peer_certificates())
            layer = Accepted(tls)
        return End("client", sock, layer, descriptors=listener.transport == "unix")

    async def _reach(self, facts: Facts) -> tuple[End, Process | None]:
        """Connect to the daemon, by a program where the target says so."""
        target = self._daemon.target
        try:
            if target.is_tunnel:
                sock, process = open_tunnel(target, read_only=self._daemon.read_only)
                facts["program"] = process.pid
                return End("server", sock, None, descriptors=False), process
            with trio.fail_after(DIAL_TIMEOUT):
                return await self._dial(target, facts), None
        except LibvirtError as error:
            raise Turned(f"the daemon cannot be reached: {error.message}") from error
        except OSError as error:  # no descriptors are left, or no memory
            raise Turned(f"the daemon cannot be reached: {error.strerror}") from error
        except trio.TooSlowError:
            raise Turned(f"the daemon cannot be reached within {DIAL_TIMEOUT:g} seconds") from None

    async def _dial(self, target: Target, facts: Facts) -> End:
        sock = await dial(self._io, target, read_only=self._daemon.read_only)
        if self._daemon.identity is None:
            return End("server", sock, None, descriptors=target.transport == "unix")
        from virtwire.client.tls import TlsLayer

        try:
            tls = TlsLayer(self._daemon.identity, target.host)
            await start_layer(self._io, sock, tls)
        except BaseException:
            sock.close()
            raise
        facts["target_tls"], facts["target_cipher"] = tls.negotiated()
        return End("server", sock, Dialled(tls), descriptors=False)

    async def _relay(self, number: int, client: End, daemon: End, facts: Facts, process: Process | None) -> None:
        """Hand a connection to the loop, and wait for its end."""
        over = trio.Event()
        token = trio.lowlevel.current_trio_token()

        def told() -> None:
            with contextlib.suppress(trio.RunFinishedError):
                token.run_sync_soon(over.set)

        pair = Pair(number, client, daemon, self._journal, self._budget, self._pipes, facts, told)
        self._loop.call_soon(partial(pair.start, self._loop))
        try:
            await over.wait()
        finally:
            self._loop.call_soon(pair.close)
            if process is not None:
                await self._bury(number, process)

    async def _bury(self, number: int, process: Process) -> None:
        """Tell what a program said, and end it."""
        try:
            with trio.CancelScope(shield=True):
                await process.last_words(self._io)
            said = process.stderr()
            if said:
                text = f"the program of connection {number} said: {said}"
                self._tell(Note(self._journal.now(), None, text))
        finally:
            await process.end(self._io)


async def _let_leave(sock: socket.socket) -> None:
    """Tell a client that there is nothing for it, and take what it still sends until it leaves.

    Were the socket closed at once, what the client sends now would kill it by SIGPIPE, as libvirt's clients let happen.
    """
    with trio.move_on_after(LINGER), contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_WR)
        while True:
            await trio.lowlevel.wait_readable(sock)
            if not sock.recv(65536):
                return


def _subject(sent: Sequence[bytes]) -> str | None:
    """Return the name in the certificate that a client showed."""
    from virtwire.server.credentials import peer_name

    return peer_name(sent)
