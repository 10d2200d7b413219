# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``Network`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.convert import Uuid
    from virtwire.client.objects import Connection, Network, NetworkPort
    from virtwire.protocol.generated.enums import NetworkMetadataType, NetworkPortCreateFlags, NetworkUpdateCommand, NetworkUpdateFlags, NetworkUpdateSection, NetworkXmlFlags
    from virtwire.client import convert as _convert
    from virtwire.client import objects as _objects
    from virtwire.protocol.generated import network as _network
else:
    _convert = LazyModule("virtwire.client.convert")
    _objects = LazyModule("virtwire.client.objects")
    _network = LazyModule("virtwire.protocol.generated.network")

class NetworkMethods(HandleBase):
    """What ``Network`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def create(self) -> None:
        """Start a defined network (virNetworkCreate).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_network.NETWORK_CREATE, _network.NetworkCreateArgs(self._handle))

    async def destroy(self) -> None:
        """Stop an active network (virNetworkDestroy).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_network.NETWORK_DESTROY, _network.NetworkDestroyArgs(self._handle))

    async def get_xml_desc(self, flags: NetworkXmlFlags | int = 0) -> str:
        """Describe a network as XML (virNetworkGetXMLDesc).

        Args:
            flags: see NetworkXmlFlags.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.NetworkGetXmlDescRet = await self._channel.call(_network.NETWORK_GET_XML_DESC, _network.NetworkGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def get_autostart(self) -> bool:
        """Tell whether the network starts with the host (virNetworkGetAutostart).

        Returns:
            1 when it does.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.NetworkGetAutostartRet = await self._channel.call(_network.NETWORK_GET_AUTOSTART, _network.NetworkGetAutostartArgs(self._handle))
        return bool(ret.autostart)

    async def get_bridge_name(self) -> str:
        """Name the bridge device of a network (virNetworkGetBridgeName).

        Returns:
            The name.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.NetworkGetBridgeNameRet = await self._channel.call(_network.NETWORK_GET_BRIDGE_NAME, _network.NetworkGetBridgeNameArgs(self._handle))
        return ret.name

    async def set_autostart(self, autostart: bool) -> None:
        """Choose whether the network starts with the host (virNetworkSetAutostart).

        Args:
            autostart: 0 or 1.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_network.NETWORK_SET_AUTOSTART, _network.NetworkSetAutostartArgs(self._handle, autostart))

    async def undefine(self) -> None:
        """Forget the definition of a network; an active one turns transient (virNetworkUndefine).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_network.NETWORK_UNDEFINE, _network.NetworkUndefineArgs(self._handle))

    async def is_active(self) -> bool:
        """Tell whether the network is active (virNetworkIsActive).

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.3.
        """
        ret: _network.NetworkIsActiveRet = await self._channel.call(_network.NETWORK_IS_ACTIVE, _network.NetworkIsActiveArgs(self._handle))
        return bool(ret.active)

    async def is_persistent(self) -> bool:
        """Tell whether the network is defined, so that it outlives being stopped (virNetworkIsPersistent).

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.3.
        """
        ret: _network.NetworkIsPersistentRet = await self._channel.call(_network.NETWORK_IS_PERSISTENT, _network.NetworkIsPersistentArgs(self._handle))
        return bool(ret.persistent)

    async def update(self, command: NetworkUpdateCommand | int, section: NetworkUpdateSection | int, parent_index: int, xml: str, flags: NetworkUpdateFlags | int = 0) -> None:
        """Change one section of a network's definition (virNetworkUpdate).

        Args:
            command: see NetworkUpdateCommand.
            section: see NetworkUpdateSection.
            parent_index: which of several parents, from 0; -1 finds it.
            flags: see NetworkUpdateFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        await self._channel.call(_network.NETWORK_UPDATE, _network.NetworkUpdateArgs(self._handle, command, section, parent_index, xml, flags))

    async def get_dhcp_leases(self, mac: str | None = None, flags: int = 0) -> list[_network.NetworkDhcpLease]:
        """List the DHCP leases of a network, all or those of one MAC address (virNetworkGetDHCPLeases).

        Args:
            mac: absent is all.
            flags: none defined, 0.

        Returns:
            The leases.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.6.
        """
        ret: _network.NetworkGetDhcpLeasesRet = await self._channel.call(_network.NETWORK_GET_DHCP_LEASES, _network.NetworkGetDhcpLeasesArgs(self._handle, mac, 1, flags))
        return ret.leases

    async def list_all_ports(self, flags: int = 0) -> list[NetworkPort]:
        """List all ports of a network (virNetworkListAllPorts).

        Args:
            flags: none defined, 0.

        Returns:
            The ports.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.5.0.
        """
        ret: _network.NetworkListAllPortsRet = await self._channel.call(_network.NETWORK_LIST_ALL_PORTS, _network.NetworkListAllPortsArgs(self._handle, 1, flags))
        return [_objects.NetworkPort(self._connection, handle) for handle in ret.ports]

    async def port_lookup_by_uuid(self, uuid: Uuid) -> NetworkPort:
        """Find a port of a network by its UUID (virNetworkPortLookupByUUID).

        Returns:
            The port.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.5.0.
        """
        ret: _network.NetworkPortLookupByUuidRet = await self._channel.call(_network.NETWORK_PORT_LOOKUP_BY_UUID, _network.NetworkPortLookupByUuidArgs(self._handle, _convert.uuid_bytes(uuid)))
        return _objects.NetworkPort(self._connection, ret.port)

    async def port_create_xml(self, xml: str, flags: NetworkPortCreateFlags | int = 0) -> NetworkPort:
        """Create a port of a network from XML (virNetworkPortCreateXML).

        Args:
            flags: see NetworkPortCreateFlags.

        Returns:
            The port.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.5.0.
        """
        ret: _network.NetworkPortCreateXmlRet = await self._channel.call(_network.NETWORK_PORT_CREATE_XML, _network.NetworkPortCreateXmlArgs(self._handle, xml, flags))
        return _objects.NetworkPort(self._connection, ret.port)

    async def set_metadata(self, type: NetworkMetadataType | int, metadata: str | None = None, key: str | None = None, uri: str | None = None, flags: NetworkUpdateFlags | int = 0) -> None:
        """Set or remove title, description or a custom element of a network (virNetworkSetMetadata).

        Args:
            type: see NetworkMetadataType.
            metadata: absent removes it.
            key: prefix for that namespace.
            uri: namespace of the custom element.
            flags: see NetworkUpdateFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 9.7.0.
        """
        await self._channel.call(_network.NETWORK_SET_METADATA, _network.NetworkSetMetadataArgs(self._handle, type, metadata, key, uri, flags))

    async def get_metadata(self, type: NetworkMetadataType | int, uri: str | None = None, flags: NetworkUpdateFlags | int = 0) -> str:
        """Read title, description or a custom element of a network (virNetworkGetMetadata).

        Args:
            type: see NetworkMetadataType.
            uri: namespace of the custom element.
            flags: see NetworkUpdateFlags.

        Returns:
            The metadata.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 9.7.0.
        """
        ret: _network.NetworkGetMetadataRet = await self._channel.call(_network.NETWORK_GET_METADATA, _network.NetworkGetMetadataArgs(self._handle, type, uri, flags))
        return ret.metadata
