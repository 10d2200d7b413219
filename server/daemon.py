"""The daemon: accepts clients up to the limits, serves each in a task of its own, ends in order."""

from __future__ import annotations

import contextlib
import errno
import logging
import socket
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import wait_readable

from .client import Client
from .config import Config
from .listeners import Listener
from .tls import HandshakeRefused, TlsServer
from .transport import SocketTransport

if TYPE_CHECKING:
    from .dispatcher import Dispatcher
    from .drivers import Drivers
    from .transport import Layer

__all__ = ["Daemon"]

SHUTDOWN_TIMEOUT: Final = 10.0
"""Seconds that calls in flight have when the daemon is told to end."""
_RETRY_ACCEPT: Final = 0.1
_ACCEPT_AT_ONCE: Final = 64
_OUT_OF_RESOURCES: Final = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})

log = logging.getLogger(__name__)


class Daemon:
    """A daemon and its clients.

    Args:
        config: the limits.
        dispatcher: who serves what.
        drivers: what clients can open.
        tls: what the clients of TLS listeners must show, None if there is no such listener.
    """

    def __init__(self, config: Config, dispatcher: Dispatcher, drivers: Drivers, tls: TlsServer | None = None) -> None:
        self._config = config
        self._dispatcher = dispatcher
        self._drivers = drivers
        self._tls = tls
        self._stopping = trio.Event()
        self._connections = 0
        self._anonymous = 0
        self._changed = trio.Event()
        self._clients: set[Client] = set()

    @property
    def connections(self) -> int:
        """How many clients are connected, those still in their handshake included."""
        return self._connections

    async def run(self, listeners: Sequence[Listener], on_ready: Callable[[], None]) -> None:
        """Serve until told to stop, and until the calls in flight are answered then.

        Args:
            listeners: where clients come from; closed by the caller.
            on_ready: called when clients are accepted.
        """
        async with trio.open_nursery() as clients:
            async with trio.open_nursery() as accepting:
                for listener in listeners:
                    accepting.start_soon(self._accept, listener, clients)
                on_ready()
                await self._stopping.wait()
                accepting.cancel_scope.cancel()
            for client in self._clients:
                client.shut_down()
            with trio.move_on_after(SHUTDOWN_TIMEOUT):
                while self._clients:
                    await self._wait_for_change()
            clients.cancel_scope.cancel()

    def stop(self) -> None:
        """Let ``run`` come to its end."""
        self._stopping.set()

    async def _accept(self, listener: Listener, clients: trio.Nursery) -> None:
        while True:
            while self._full(listener):
                await self._wait_for_change()
            await wait_readable(listener.socket)
            try:
                for _ in range(_ACCEPT_AT_ONCE):
                    if self._full(listener):
                        break
                    sock, _ = listener.socket.accept()
                    self._admit(sock, listener, clients)
            except BlockingIOError:
                continue
            except OSError as error:
                log.warning("cannot accept a client on %s: %s", listener.uri, error)
                if error.errno in _OUT_OF_RESOURCES:
                    await trio.sleep(_RETRY_ACCEPT)

    def _admit(self, sock: socket.socket, listener: Listener, clients: trio.Nursery) -> None:
        sock.setblocking(False)
        if not listener.local:
            with contextlib.suppress(OSError):  # gone already; reading will tell
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._connections += 1
        self._anonymous += listener.tls
        clients.start_soon(self._serve, sock, listener)

    def _full(self, listener: Listener) -> bool:
        if self._connections >= self._config.max_clients:
            return True
        return listener.tls and 0 < self._config.max_anonymous_clients <= self._anonymous

    async def _serve(self, sock: socket.socket, listener: Listener) -> None:
        name = _peer_name(sock, listener)
        client = None
        try:
            layer: Layer | None = None
            if listener.tls:
                layer = await self._handshake(sock)
            transport = SocketTransport(sock, layer)
            client = Client(
                transport, self._dispatcher, self._drivers, self._config, read_only=listener.read_only, name=name
            )
            self._clients.add(client)
            if self._stopping.is_set():  # its handshake took longer than the daemon
                client.shut_down()
            log.info("%s: connected", name)
            await client.serve()
            log.info("%s: gone", name)
        except HandshakeRefused as refusal:
            log.warning("%s: refused: %s", name, refusal)
        except Exception:
            log.exception("%s: connection failed", name)
        finally:
            if client is not None:
                self._clients.discard(client)
            sock.close()
            self._connections -= 1
            self._change()

    async def _handshake(self, sock: socket.socket) -> Layer:
        assert self._tls is not None
        try:
            return await self._tls.handshake(sock)
        finally:
            self._anonymous -= 1
            self._change()

    async def _wait_for_change(self) -> None:
        await self._changed.wait()

    def _change(self) -> None:
        """Wake who waits for a client to go."""
        self._changed.set()
        self._changed = trio.Event()


def _peer_name(sock: socket.socket, listener: Listener) -> str:
    try:
        if listener.local:
            credentials = sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
            return f"client of process {int.from_bytes(credentials[:4], sys.byteorder)}"
        host, port = sock.getpeername()[:2]
    except OSError:
        return "client already gone"
    return f"client {host}:{port}"
