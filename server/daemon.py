"""The daemon: accepts clients up to the limits, serves each in a task of its own, ends in order."""

from __future__ import annotations

import contextlib
import errno
import logging
import socket
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import wait_readable

from ..protocol.generated.connect_enums import AuthType
from .client import Client
from .config import Config
from .identity import identify
from .listeners import Listener
from .login_setup import Logins
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
        logins: what the listeners ask for; as the configuration says, if None.
    """

    def __init__(
        self,
        config: Config,
        dispatcher: Dispatcher,
        drivers: Drivers,
        tls: TlsServer | None = None,
        logins: Logins | None = None,
    ) -> None:
        self._config = config
        self._dispatcher = dispatcher
        self._drivers = drivers
        self._tls = tls
        self._logins = logins or Logins(config)
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

        Raises:
            ConfigError: the clients of a listener could not do what the configuration asks of them.
        """
        self._logins.prepare(listeners)
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
        self._anonymous += self._asks(listener)
        clients.start_soon(self._serve, sock, listener)

    def _full(self, listener: Listener) -> bool:
        if self._connections >= self._config.max_clients:
            return True
        return self._asks(listener) and 0 < self._config.max_anonymous_clients <= self._anonymous

    def _asks(self, listener: Listener) -> bool:
        """Tell whether clients are anonymous at first: they have a certificate to show, or a login before them."""
        return listener.tls or self._logins.kind(listener) != AuthType.NONE

    async def _serve(self, sock: socket.socket, listener: Listener) -> None:
        name = "client already gone"
        client = None
        anonymous = self._asks(listener)

        def known() -> None:
            nonlocal anonymous
            self._anonymous -= anonymous
            anonymous = False
            self._change()

        try:
            identity = identify(sock, tls=listener.tls)
            name = str(identity)
            layer: Layer | None = None
            if listener.tls:
                layer = await self._handshake(sock)
            login = self._logins.login(listener, identity)
            if login is None:
                known()
            client = Client(
                SocketTransport(sock, layer),
                self._dispatcher,
                self._drivers,
                self._config,
                read_only=listener.read_only,
                name=name,
                identity=identity,
                on_login=known,
                login=login,
            )
            self._clients.add(client)
            if self._stopping.is_set():  # its handshake took longer than the daemon
                client.shut_down()
            log.info("%s: connected", name)
            await client.serve()
            log.info("%s: gone", name)
        except HandshakeRefused as refusal:
            log.warning("%s: refused: %s", name, refusal)
        except OSError as error:
            log.info("%s: %s", name, error)
        except Exception:
            log.exception("%s: connection failed", name)
        finally:
            known()
            if client is not None:
                self._clients.discard(client)
            sock.close()
            self._connections -= 1
            self._change()

    async def _handshake(self, sock: socket.socket) -> Layer:
        assert self._tls is not None
        return await self._tls.handshake(sock)

    async def _wait_for_change(self) -> None:
        await self._changed.wait()

    def _change(self) -> None:
        """Wake who waits for a client to go."""
        self._changed.set()
        self._changed = trio.Event()
