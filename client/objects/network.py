"""Virtual networks and their ports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.generated.network import NetworkMethods
from virtwire.client.generated.network_port import NetworkPortMethods

from .named import Named, WithUuid

if TYPE_CHECKING:
    from collections.abc import Hashable

__all__ = ["Network", "NetworkPort"]


class Network(Named, WithUuid, NetworkMethods):
    """A virtual network."""

    __slots__ = ()


class NetworkPort(WithUuid, NetworkPortMethods):
    """A port of a virtual network."""

    __slots__ = ()

    @property
    def network(self) -> Network:
        """The network that it belongs to."""
        return Network(self._connection, self._handle.net)

    def __repr__(self) -> str:
        return f"<NetworkPort {self.uuid_string}>"

    def _identity(self) -> Hashable:
        return self.uuid, self._handle.net.uuid
