# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``NetworkPort`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from virtwire.client.convert import TypedResult, TypedValue
    from virtwire.client.objects import Connection, NetworkPort
    from virtwire.client import convert as _convert
    from virtwire.protocol.generated import network as _network
else:
    _convert = LazyModule("virtwire.client.convert")
    _network = LazyModule("virtwire.protocol.generated.network")

class NetworkPortMethods(HandleBase):
    """What ``NetworkPort`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def get_parameters(self, flags: int = 0) -> dict[str, TypedResult]:
        """Read the bandwidth limits of a network port (virNetworkPortGetParameters).

        Args:
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.5.0.
        """
        first: _network.NetworkPortGetParametersRet = await self._channel.call(_network.NETWORK_PORT_GET_PARAMETERS, _network.NetworkPortGetParametersArgs(self._handle, 0, flags))
        ret: _network.NetworkPortGetParametersRet = await self._channel.call(_network.NETWORK_PORT_GET_PARAMETERS, _network.NetworkPortGetParametersArgs(self._handle, first.nparams, flags))
        return _convert.from_wire(ret.params)

    async def set_parameters(self, params: Mapping[str, TypedValue], flags: int = 0) -> None:
        """Change the bandwidth limits of a network port (virNetworkPortSetParameters).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.5.0.
        """
        await self._channel.call(_network.NETWORK_PORT_SET_PARAMETERS, _network.NetworkPortSetParametersArgs(self._handle, _convert.to_wire(params), flags))

    async def get_xml_desc(self, flags: int = 0) -> str:
        """Describe a network port as XML (virNetworkPortGetXMLDesc).

        Args:
            flags: none defined, 0.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.5.0.
        """
        ret: _network.NetworkPortGetXmlDescRet = await self._channel.call(_network.NETWORK_PORT_GET_XML_DESC, _network.NetworkPortGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def delete(self, flags: int = 0) -> None:
        """Delete a network port (virNetworkPortDelete).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.5.0.
        """
        await self._channel.call(_network.NETWORK_PORT_DELETE, _network.NetworkPortDeleteArgs(self._handle, flags))
