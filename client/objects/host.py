"""What belongs to the host: devices, interfaces, secrets, and the filters of its networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.generated.interface import InterfaceMethods
from virtwire.client.generated.node_device import NodeDeviceMethods
from virtwire.client.generated.nwfilter import NWFilterMethods
from virtwire.client.generated.nwfilter_binding import NWFilterBindingMethods
from virtwire.client.generated.secret import SecretMethods

from .named import Below, Named, WithUuid

if TYPE_CHECKING:
    from collections.abc import Hashable

__all__ = ["Interface", "NWFilter", "NWFilterBinding", "NodeDevice", "Secret"]


class NodeDevice(Named, NodeDeviceMethods):
    """A device of the host."""

    __slots__ = ()


class Interface(Named, InterfaceMethods):
    """A network interface of the host."""

    __slots__ = ()

    @property
    def mac_string(self) -> str:
        """Its MAC address as text."""
        mac: str = self._handle.mac
        return mac


class Secret(WithUuid, SecretMethods):
    """A secret that the daemon keeps, and what it is for."""

    __slots__ = ()

    @property
    def usage_type(self) -> int:
        """What kind of thing it is for, see SecretUsageType."""
        usage: int = self._handle.usage_type
        return usage

    @property
    def usage_id(self) -> str:
        """Which thing of that kind it is for."""
        usage: str = self._handle.usage_id
        return usage

    def __repr__(self) -> str:
        return f"<Secret {self.uuid_string}>"


class NWFilter(Named, WithUuid, NWFilterMethods):
    """A filter for the traffic of guests."""

    __slots__ = ()


class NWFilterBinding(Below, NWFilterBindingMethods):
    """A filter at work on a guest's interface."""

    __slots__ = ()

    @property
    def port_dev(self) -> str:
        """The interface that is filtered."""
        name: str = self._handle.portdev
        return name

    @property
    def filter_name(self) -> str:
        """The name of the filter."""
        name: str = self._handle.filtername
        return name

    def __repr__(self) -> str:
        return f"<NWFilterBinding {self.port_dev!r}>"

    def _identity(self) -> Hashable:
        return self.port_dev
