# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``Server`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from virtwire.client.convert import TypedResult, TypedValue
    from virtwire.client.objects import AdminClient, AdminConnection, Server
    from virtwire.client import convert as _convert
    from virtwire.client import objects as _objects
    from virtwire.protocol.generated import admin as _admin
else:
    _convert = LazyModule("virtwire.client.convert")
    _objects = LazyModule("virtwire.client.objects")
    _admin = LazyModule("virtwire.protocol.generated.admin")

class ServerMethods(HandleBase):
    """What ``Server`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: AdminConnection

    async def get_threadpool_parameters(self, flags: int = 0) -> dict[str, TypedResult]:
        """Read the sizes and load of a server's worker pools (virAdmServerGetThreadPoolParameters).

        Args:
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        ret: _admin.AdminServerGetThreadpoolParametersRet = await self._channel.call(_admin.SERVER_GET_THREADPOOL_PARAMETERS, _admin.AdminServerGetThreadpoolParametersArgs(self._handle, flags))
        return _convert.from_wire(ret.params)

    async def set_threadpool_parameters(self, params: Mapping[str, TypedValue], flags: int = 0) -> None:
        """Change the sizes of a server's worker pools (virAdmServerSetThreadPoolParameters).

        Args:
            flags: none defined, 0.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        await self._channel.call(_admin.SERVER_SET_THREADPOOL_PARAMETERS, _admin.AdminServerSetThreadpoolParametersArgs(self._handle, _convert.to_wire(params), flags))

    async def list_clients(self, flags: int = 0) -> list[AdminClient]:
        """List the clients connected to a server (virAdmServerListClients).

        Args:
            flags: none defined, 0.

        Returns:
            The clients.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        ret: _admin.AdminServerListClientsRet = await self._channel.call(_admin.SERVER_LIST_CLIENTS, _admin.AdminServerListClientsArgs(self._handle, 1, flags))
        return [_objects.AdminClient(self._connection, handle) for handle in ret.clients]

    async def lookup_client(self, id: int, flags: int = 0) -> AdminClient:
        """Find a client of a server by its number (virAdmServerLookupClient).

        Args:
            id: number of the client.
            flags: none defined, 0.

        Returns:
            The clnt.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        ret: _admin.AdminServerLookupClientRet = await self._channel.call(_admin.SERVER_LOOKUP_CLIENT, _admin.AdminServerLookupClientArgs(self._handle, id, flags))
        return _objects.AdminClient(self._connection, ret.clnt)

    async def get_client_limits(self, flags: int = 0) -> dict[str, TypedResult]:
        """Read how many clients a server accepts and has (virAdmServerGetClientLimits).

        Args:
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        ret: _admin.AdminServerGetClientLimitsRet = await self._channel.call(_admin.SERVER_GET_CLIENT_LIMITS, _admin.AdminServerGetClientLimitsArgs(self._handle, flags))
        return _convert.from_wire(ret.params)

    async def set_client_limits(self, params: Mapping[str, TypedValue], flags: int = 0) -> None:
        """Change how many clients a server accepts (virAdmServerSetClientLimits).

        Args:
            flags: none defined, 0.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        await self._channel.call(_admin.SERVER_SET_CLIENT_LIMITS, _admin.AdminServerSetClientLimitsArgs(self._handle, _convert.to_wire(params), flags))

    async def update_tls_files(self, flags: int = 0) -> None:
        """Make a server read its TLS certificates, keys and revocation list again (virAdmServerUpdateTlsFiles).

        Args:
            flags: none defined, 0.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        await self._channel.call(_admin.SERVER_UPDATE_TLS_FILES, _admin.AdminServerUpdateTlsFilesArgs(self._handle, flags))
