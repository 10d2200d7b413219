# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``NWFilterBinding`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.objects import Connection, NWFilterBinding
    from virtwire.protocol.generated import nwfilter as _nwfilter
else:
    _nwfilter = LazyModule("virtwire.protocol.generated.nwfilter")

class NWFilterBindingMethods(HandleBase):
    """What ``NWFilterBinding`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def get_xml_desc(self, flags: int = 0) -> str:
        """Describe a network filter binding as XML (virNWFilterBindingGetXMLDesc).

        Args:
            flags: none defined, 0.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.5.0.
        """
        ret: _nwfilter.NwfilterBindingGetXmlDescRet = await self._channel.call(_nwfilter.NWFILTER_BINDING_GET_XML_DESC, _nwfilter.NwfilterBindingGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def delete(self) -> None:
        """Remove a network filter binding (virNWFilterBindingDelete).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.5.0.
        """
        await self._channel.call(_nwfilter.NWFILTER_BINDING_DELETE, _nwfilter.NwfilterBindingDeleteArgs(self._handle))
