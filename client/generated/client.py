# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``AdminClient`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.convert import TypedResult
    from virtwire.client.objects import AdminClient, AdminConnection
    from virtwire.client import convert as _convert
    from virtwire.protocol.generated import admin as _admin
else:
    _convert = LazyModule("virtwire.client.convert")
    _admin = LazyModule("virtwire.protocol.generated.admin")

class AdminClientMethods(HandleBase):
    """What ``AdminClient`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: AdminConnection

    async def get_info(self, flags: int = 0) -> dict[str, TypedResult]:
        """Describe who a client is and how it is connected (virAdmClientGetInfo).

        Args:
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        ret: _admin.AdminClientGetInfoRet = await self._channel.call(_admin.CLIENT_GET_INFO, _admin.AdminClientGetInfoArgs(self._handle, flags))
        return _convert.from_wire(ret.params)

    async def close(self, flags: int = 0) -> None:
        """Disconnect a client (virAdmClientClose).

        Args:
            flags: none defined, 0.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        await self._channel.call(_admin.CLIENT_CLOSE, _admin.AdminClientCloseArgs(self._handle, flags))
