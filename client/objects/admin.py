"""The administration of a daemon: its servers and their clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.generated.admin_connection import AdminConnectionMethods
from virtwire.client.generated.client import AdminClientMethods
from virtwire.client.generated.server import ServerMethods

if TYPE_CHECKING:
    from collections.abc import Hashable

__all__ = ["AdminClient", "AdminConnection", "Server"]


class AdminConnection(AdminConnectionMethods):
    """A connection to a daemon's administration."""

    __slots__ = ()


class Server(ServerMethods):
    """A server inside the daemon."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """Its name."""
        name: str = self._handle.name
        return name

    @property
    def connection(self) -> AdminConnection:
        """The connection that the object is good on."""
        return self._connection

    def __repr__(self) -> str:
        return f"<Server {self.name!r}>"


class AdminClient(AdminClientMethods):
    """A client of a server inside the daemon."""

    __slots__ = ()

    @property
    def id(self) -> int:
        """Its number."""
        number: int = self._handle.id
        return number

    @property
    def timestamp(self) -> int:
        """When it connected, in seconds since 1970."""
        seconds: int = self._handle.timestamp
        return seconds

    @property
    def transport(self) -> int:
        """How it is connected, see ClientTransport."""
        transport: int = self._handle.transport
        return transport

    @property
    def server(self) -> Server:
        """The server that it is a client of."""
        return Server(self._connection, self._handle.srv)

    def __repr__(self) -> str:
        return f"<AdminClient {self.id} of {self._handle.srv.name!r}>"

    def _identity(self) -> Hashable:
        return self._handle.srv.name, self.id
