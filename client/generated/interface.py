# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``Interface`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.objects import Connection, Interface
    from virtwire.protocol.generated.enums import InterfaceXmlFlags
    from virtwire.protocol.generated import interface as _interface
else:
    _interface = LazyModule("virtwire.protocol.generated.interface")

class InterfaceMethods(HandleBase):
    """What ``Interface`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def get_xml_desc(self, flags: InterfaceXmlFlags | int = 0) -> str:
        """Describe a host interface as XML (virInterfaceGetXMLDesc).

        Args:
            flags: see InterfaceXmlFlags.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        ret: _interface.InterfaceGetXmlDescRet = await self._channel.call(_interface.INTERFACE_GET_XML_DESC, _interface.InterfaceGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def undefine(self) -> None:
        """Remove the definition of a host interface (virInterfaceUndefine).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        await self._channel.call(_interface.INTERFACE_UNDEFINE, _interface.InterfaceUndefineArgs(self._handle))

    async def create(self, flags: int = 0) -> None:
        """Bring a defined host interface up (virInterfaceCreate).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        await self._channel.call(_interface.INTERFACE_CREATE, _interface.InterfaceCreateArgs(self._handle, flags))

    async def destroy(self, flags: int = 0) -> None:
        """Take a host interface down (virInterfaceDestroy).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        await self._channel.call(_interface.INTERFACE_DESTROY, _interface.InterfaceDestroyArgs(self._handle, flags))

    async def is_active(self) -> bool:
        """Tell whether the host interface is up (virInterfaceIsActive).

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.3.
        """
        ret: _interface.InterfaceIsActiveRet = await self._channel.call(_interface.INTERFACE_IS_ACTIVE, _interface.InterfaceIsActiveArgs(self._handle))
        return bool(ret.active)
