"""One server of the daemon: where its clients come from, who they are, how many it takes and how it serves them."""

from __future__ import annotations

import contextlib
import errno
import itertools
import logging
import socket
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import wait_readable

from ..protocol.errors import ErrorCode, ErrorDomain, report
from ..protocol.generated.connect_enums import AuthType
from .client import Client
from .config import Config
from .identity import Identity, identify
from .listeners import Listener
from .login_setup import Logins
from .tls import HandshakeRefused, TlsServer
from .transport import SocketTransport
from .workers import Workers

if TYPE_CHECKING:
    from .dispatcher import Dispatcher
    from .drivers import Drivers
    from .tls import TlsLayer

__all__ = ["Connected", "Server"]

SHUTDOWN_TIMEOUT: Final = 10.0
"""Seconds that calls in flight have when the daemon is told to end."""
_RETRY_ACCEPT: Final = 0.1
_ACCEPT_AT_ONCE: Final = 64
_OUT_OF_RESOURCES: Final = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})

log = logging.getLogger(__name__)


class Connected:
    """A connected client from the moment it is accepted, still in its handshake perhaps.

    Attributes:
        id: its number, counted from 1 by its server.
        since: when it connected, in seconds since 1970.
        identity: who it is.
        anonymous: whether it has to show who it is yet.
        client: its connection once the handshake is over.
    """

    __slots__ = ("_read_only", "anonymous", "client", "id", "identity", "scope", "since")

    def __init__(self, number: int, identity: Identity, *, read_only: bool, anonymous: bool) -> None:
        self.id = number
        self.since = int(time.time())
        self.identity = identity
        self.anonymous = anonymous
        self.client: Client | None = None
        self.scope = trio.CancelScope()
        self._read_only = read_only

    @property
    def read_only(self) -> bool:
        """Whether it may change nothing."""
        return self._read_only if self.client is None else self.client.read_only

    def disconnect(self) -> None:
        """Close the connection now, whatever is being served."""
        self.scope.cancel()


class Server:
    """A server and its clients.

    A daemon has several, because what an administrator may do must not depend on how busy or how full the daemon is
    with others, nor be in reach of others: each has its sockets, programs, clients, limits and workers to itself, and
    all that they share is the process. So a client that brings the daemon to its limits can still be disconnected.

    Args:
        name: what an administrator calls it.
        config: the limits.
        dispatcher: who serves what.
        drivers: what clients can open.
        tls: what the clients of TLS listeners must show, None if there is no such listener.
        logins: what the listeners ask for; as the configuration says, if None.
        only_user: the one user whose processes may connect; None for everybody's.

    Attributes:
        max_clients: so many are connected at a time; ``max_anonymous_clients`` of those that must show who they are and
            have not yet, 0 for any number. ``set_limits`` changes them.
        workers: what calls that wait run on.
    """

    def __init__(
        self,
        name: str,
        config: Config,
        dispatcher: Dispatcher,
        drivers: Drivers,
        tls: TlsServer | None = None,
        *,
        logins: Logins | None = None,
        only_user: int | None = None,
    ) -> None:
        self.name = name
        self.max_clients = config.max_clients
        self.max_anonymous_clients = config.max_anonymous_clients
        self.workers = Workers(config.min_workers, config.max_workers, config.prio_workers)
        self._config = config
        self._dispatcher = dispatcher
        self._drivers = drivers
        self._tls = tls
        self._logins = logins or Logins(config)
        self._only_user = only_user
        self._stopping = trio.Event()
        self._numbers = itertools.count(1)
        self._connected: dict[int, Connected] = {}
        self._anonymous = 0
        self._changed = trio.Event()

    @property
    def clients(self) -> Mapping[int, Connected]:
        """The connected clients by number, in the order in which they came."""
        return self._connected

    @property
    def anonymous(self) -> int:
        """How many of them must show who they are yet."""
        return self._anonymous

    def set_limits(self, clients: int | None = None, anonymous: int | None = None) -> None:
        """Change how many may be connected; None leaves a limit as it is. Nobody is disconnected.

        Raises:
            LibvirtError: code 8, nothing was changed: more anonymous clients than clients.
        """
        clients = self.max_clients if clients is None else clients
        anonymous = self.max_anonymous_clients if anonymous is None else anonymous
        if anonymous > clients:
            detail = (
                "The overall maximum number of clients waiting for authentication "
                "must not be less than the overall maximum number of clients"  # so libvirtd, saying the opposite
            )
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.RPC, detail)
        self.max_clients, self.max_anonymous_clients = clients, anonymous
        self._change()

    async def reload_tls(self) -> None:
        """Read certificates, key and revocation list again, for the clients to come.

        Raises:
            LibvirtError: code 1, there is no TLS here; 38, the files cannot be used and the old ones stay in force.
        """
        if self._tls is None:
            detail = "no tls service found, unable to update tls files"
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail)
        from ..certs.errors import PkiError
        from .credentials import make_tls_server

        try:
            self._tls = await trio.to_thread.run_sync(make_tls_server, self._config)
        except PkiError as error:
            raise report(ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, str(error)) from error
        log.info("%s: read the files for TLS again", self.name)

    async def run(self, listeners: Sequence[Listener]) -> None:
        """Serve until told to stop, and until the calls in flight are answered then.

        Args:
            listeners: where clients come from; closed by the caller.

        Raises:
            ConfigError: the clients of a listener could not do what the configuration asks of them.
        """
        self._logins.prepare(listeners)
        async with trio.open_nursery() as clients:
            async with trio.open_nursery() as accepting:
                for listener in listeners:
                    accepting.start_soon(self._accept, listener, clients)
                await self._stopping.wait()
                accepting.cancel_scope.cancel()
            for client in self._served():
                client.shut_down()
            with trio.move_on_after(SHUTDOWN_TIMEOUT):
                while self._served():
                    await self.wait_for_change()
            clients.cancel_scope.cancel()

    def stop(self) -> None:
        """Let ``run`` come to its end."""
        self._stopping.set()

    @property
    def changed(self) -> trio.Event:
        """Set when, next, a client comes, goes, or has shown who it is, or a limit changes."""
        return self._changed

    async def wait_for_change(self) -> None:
        """Wait until a client comes, goes, or has shown who it is, or until a limit changes."""
        await self._changed.wait()

    def _change(self) -> None:
        self._changed.set()
        self._changed = trio.Event()

    def _served(self) -> list[Client]:
        return [each.client for each in self._connected.values() if each.client is not None]

    # Accepting

    async def _accept(self, listener: Listener, clients: trio.Nursery) -> None:
        while True:
            while self._full(listener):
                await self.wait_for_change()
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

    def _full(self, listener: Listener) -> bool:
        if len(self._connected) >= self.max_clients:
            return True
        return 0 < self.max_anonymous_clients <= self._anonymous and self._asks(listener)

    def _asks(self, listener: Listener) -> bool:
        """Tell whether the clients of a listener must show who they are."""
        return listener.tls or self._logins.kind(listener) != AuthType.NONE

    def _admit(self, sock: socket.socket, listener: Listener, clients: trio.Nursery) -> None:
        sock.setblocking(False)
        try:
            identity = identify(sock, tls=listener.tls)
        except OSError:  # gone already
            sock.close()
            return
        if self._only_user is not None and identity.user_id != self._only_user:
            log.warning("%s: %s refused: it is of user %s", self.name, identity, identity.user_id)
            sock.close()
            return
        if not listener.local:
            with contextlib.suppress(OSError):  # gone already; reading will tell
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        anonymous = self._asks(listener)
        connected = Connected(next(self._numbers), identity, read_only=listener.read_only, anonymous=anonymous)
        self._connected[connected.id] = connected
        self._anonymous += anonymous
        clients.start_soon(self._serve, connected, sock, listener)
        self._change()

    # Serving

    async def _serve(self, connected: Connected, sock: socket.socket, listener: Listener) -> None:
        name = str(connected.identity)
        try:
            with connected.scope:
                layer = await self._handshake(sock, connected.identity) if listener.tls else None
                connected.client = client = self._make_client(connected, SocketTransport(sock, layer), listener)
                self._change()
                log.info("%s: connected", name)
                await client.serve()
            log.info("%s: %s", name, "disconnected" if connected.scope.cancelled_caught else "gone")
        except HandshakeRefused as refusal:
            log.warning("%s: refused: %s", name, refusal)
        except Exception:
            log.exception("%s: connection failed", name)
        finally:
            sock.close()
            self._known(connected)
            del self._connected[connected.id]
            self._change()

    async def _handshake(self, sock: socket.socket, identity: Identity) -> TlsLayer:
        from .credentials import peer_name

        assert self._tls is not None
        layer = await self._tls.handshake(sock)
        if not self._config.tls_no_verify_certificate:
            identity.x509_dname = peer_name(layer.peer_certificates())
        return layer

    def _make_client(self, connected: Connected, transport: SocketTransport, listener: Listener) -> Client:
        client = Client(
            transport,
            self._dispatcher,
            self._drivers,
            self._config,
            read_only=listener.read_only,
            name=str(connected.identity),
            identity=connected.identity,
            workers=self.workers,
            on_login=lambda: self._known(connected),
            login=self._logins.login(listener, connected.identity),
        )
        if client.session.authenticated:
            self._known(connected)
        if self._stopping.is_set():  # its handshake took longer than the daemon
            client.shut_down()
        return client

    def _known(self, connected: Connected) -> None:
        """Take note that a client has shown who it is, or will not any more."""
        if connected.anonymous:
            connected.anonymous = False
            self._anonymous -= 1
            self._change()
