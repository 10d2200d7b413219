# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``NWFilter`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.objects import Connection, NWFilter
    from virtwire.protocol.generated import nwfilter as _nwfilter
else:
    _nwfilter = LazyModule("virtwire.protocol.generated.nwfilter")

class NWFilterMethods(HandleBase):
    """What ``NWFilter`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def get_xml_desc(self, flags: int = 0) -> str:
        """Describe a network filter as XML (virNWFilterGetXMLDesc).

        Args:
            flags: none defined, 0.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _nwfilter.NwfilterGetXmlDescRet = await self._channel.call(_nwfilter.NWFILTER_GET_XML_DESC, _nwfilter.NwfilterGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def undefine(self) -> None:
        """Forget a network filter that nothing uses (virNWFilterUndefine).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        await self._channel.call(_nwfilter.NWFILTER_UNDEFINE, _nwfilter.NwfilterUndefineArgs(self._handle))
