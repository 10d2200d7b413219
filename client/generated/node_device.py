# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``NodeDevice`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.objects import Connection
    from virtwire.protocol.generated.enums import NodeDeviceUpdateFlags, NodeDeviceXmlFlags
    from virtwire.protocol.generated import node_device as _node_device
else:
    _node_device = LazyModule("virtwire.protocol.generated.node_device")

class NodeDeviceMethods(HandleBase):
    """What ``NodeDevice`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def get_xml_desc(self, flags: NodeDeviceXmlFlags | int = 0) -> str:
        """Describe a host device as XML (virNodeDeviceGetXMLDesc).

        Args:
            flags: see NodeDeviceXmlFlags.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _node_device.NodeDeviceGetXmlDescRet = await self._channel.call(_node_device.NODE_DEVICE_GET_XML_DESC, _node_device.NodeDeviceGetXmlDescArgs(self._handle.name, flags))
        return ret.xml

    async def get_parent(self) -> str | None:
        """Name the parent of a host device; the root has none (virNodeDeviceGetParent).

        Returns:
            Absent for the root.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _node_device.NodeDeviceGetParentRet = await self._channel.call(_node_device.NODE_DEVICE_GET_PARENT, _node_device.NodeDeviceGetParentArgs(self._handle.name))
        return ret.parent_name

    async def num_of_caps(self) -> int:
        """Count the capabilities of a host device (virNodeDeviceNumOfCaps).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _node_device.NodeDeviceNumOfCapsRet = await self._channel.call(_node_device.NODE_DEVICE_NUM_OF_CAPS, _node_device.NodeDeviceNumOfCapsArgs(self._handle.name))
        return ret.num

    async def list_caps(self) -> list[str]:
        """List the capabilities of a host device (virNodeDeviceListCaps).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _node_device.NodeDeviceListCapsRet = await self._channel.call(_node_device.NODE_DEVICE_LIST_CAPS, _node_device.NodeDeviceListCapsArgs(self._handle.name, 65536))
        return ret.names

    async def dettach(self) -> None:
        """Take a device away from its host driver, for assignment to a guest (virNodeDeviceDettach).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.1.
        """
        await self._channel.call(_node_device.NODE_DEVICE_DETTACH, _node_device.NodeDeviceDettachArgs(self._handle.name))

    async def re_attach(self) -> None:
        """Give a device back to its host driver (virNodeDeviceReAttach).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.1.
        """
        await self._channel.call(_node_device.NODE_DEVICE_RE_ATTACH, _node_device.NodeDeviceReAttachArgs(self._handle.name))

    async def reset(self) -> None:
        """Reset a host device before or after assignment (virNodeDeviceReset).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.1.
        """
        await self._channel.call(_node_device.NODE_DEVICE_RESET, _node_device.NodeDeviceResetArgs(self._handle.name))

    async def destroy(self) -> None:
        """Remove a created host device (virNodeDeviceDestroy).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.3.
        """
        await self._channel.call(_node_device.NODE_DEVICE_DESTROY, _node_device.NodeDeviceDestroyArgs(self._handle.name))

    async def detach_flags(self, driver_name: str | None = None, flags: int = 0) -> None:
        """Take a device away from its host driver in favour of a named one (virNodeDeviceDetachFlags).

        Args:
            driver_name: absent is the hypervisor's usual one.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.5.
        """
        await self._channel.call(_node_device.NODE_DEVICE_DETACH_FLAGS, _node_device.NodeDeviceDetachFlagsArgs(self._handle.name, driver_name, flags))

    async def undefine(self, flags: int = 0) -> None:
        """Forget the definition of a host device (virNodeDeviceUndefine).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.3.0.
        """
        await self._channel.call(_node_device.NODE_DEVICE_UNDEFINE, _node_device.NodeDeviceUndefineArgs(self._handle.name, flags))

    async def create(self, flags: int = 0) -> None:
        """Start a defined host device (virNodeDeviceCreate).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.3.0.
        """
        await self._channel.call(_node_device.NODE_DEVICE_CREATE, _node_device.NodeDeviceCreateArgs(self._handle.name, flags))

    async def get_autostart(self) -> bool:
        """Tell whether the host device starts by itself (virNodeDeviceGetAutostart).

        Returns:
            1 when it does.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.8.0.
        """
        ret: _node_device.NodeDeviceGetAutostartRet = await self._channel.call(_node_device.NODE_DEVICE_GET_AUTOSTART, _node_device.NodeDeviceGetAutostartArgs(self._handle.name))
        return bool(ret.autostart)

    async def set_autostart(self, autostart: bool) -> None:
        """Choose whether the host device starts by itself (virNodeDeviceSetAutostart).

        Args:
            autostart: 0 or 1.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.8.0.
        """
        await self._channel.call(_node_device.NODE_DEVICE_SET_AUTOSTART, _node_device.NodeDeviceSetAutostartArgs(self._handle.name, autostart))

    async def is_persistent(self) -> bool:
        """Tell whether the host device is defined, so that it outlives being stopped (virNodeDeviceIsPersistent).

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.8.0.
        """
        ret: _node_device.NodeDeviceIsPersistentRet = await self._channel.call(_node_device.NODE_DEVICE_IS_PERSISTENT, _node_device.NodeDeviceIsPersistentArgs(self._handle.name))
        return bool(ret.persistent)

    async def is_active(self) -> bool:
        """Tell whether the host device is active (virNodeDeviceIsActive).

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.8.0.
        """
        ret: _node_device.NodeDeviceIsActiveRet = await self._channel.call(_node_device.NODE_DEVICE_IS_ACTIVE, _node_device.NodeDeviceIsActiveArgs(self._handle.name))
        return bool(ret.active)

    async def update(self, xml_desc: str, flags: NodeDeviceUpdateFlags | int = 0) -> None:
        """Change the definition of a host device, running or stored (virNodeDeviceUpdate).

        Args:
            flags: see NodeDeviceUpdateFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 10.1.0.
        """
        await self._channel.call(_node_device.NODE_DEVICE_UPDATE, _node_device.NodeDeviceUpdateArgs(self._handle.name, xml_desc, flags))
