# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``AdminConnection`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import Base

if TYPE_CHECKING:
    from virtwire.client.objects import Server
    from virtwire.client import objects as _objects
    from virtwire.protocol.generated import admin as _admin
else:
    _objects = LazyModule("virtwire.client.objects")
    _admin = LazyModule("virtwire.protocol.generated.admin")

class AdminConnectionMethods(Base):
    """What ``AdminConnection`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    async def get_lib_version(self) -> int:
        """Tell the version of the daemon's libvirt as major * 1,000,000 + minor * 1,000 + release (virAdmConnectGetLibVersion).

        Returns:
            Major * 1,000,000 + minor * 1,000 + release.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        ret: _admin.AdminConnectGetLibVersionRet = await self._channel.call(_admin.CONNECT_GET_LIB_VERSION)
        return ret.lib_ver

    async def list_servers(self, flags: int = 0) -> list[Server]:
        """List the servers inside the daemon (virAdmConnectListServers).

        Args:
            flags: none defined, 0.

        Returns:
            The servers.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        ret: _admin.AdminConnectListServersRet = await self._channel.call(_admin.CONNECT_LIST_SERVERS, _admin.AdminConnectListServersArgs(1, flags))
        return [_objects.Server(self, handle) for handle in ret.servers]

    async def lookup_server(self, name: str, flags: int = 0) -> Server:
        """Find a server of the daemon by its name (virAdmConnectLookupServer).

        Args:
            flags: none defined, 0.

        Returns:
            The srv.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        ret: _admin.AdminConnectLookupServerRet = await self._channel.call(_admin.CONNECT_LOOKUP_SERVER, _admin.AdminConnectLookupServerArgs(name, flags))
        return _objects.Server(self, ret.srv)

    async def get_logging_outputs(self, flags: int = 0) -> str:
        """Tell where the daemon's log messages go (virAdmConnectGetLoggingOutputs).

        Args:
            flags: none defined, 0.

        Returns:
            The outputs.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.0.0.
        """
        ret: _admin.AdminConnectGetLoggingOutputsRet = await self._channel.call(_admin.CONNECT_GET_LOGGING_OUTPUTS, _admin.AdminConnectGetLoggingOutputsArgs(flags))
        return ret.outputs

    async def get_logging_filters(self, flags: int = 0) -> str | None:
        """Tell which log messages pass the daemon's filters (virAdmConnectGetLoggingFilters).

        Args:
            flags: none defined, 0.

        Returns:
            The filters.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.0.0.
        """
        ret: _admin.AdminConnectGetLoggingFiltersRet = await self._channel.call(_admin.CONNECT_GET_LOGGING_FILTERS, _admin.AdminConnectGetLoggingFiltersArgs(flags))
        return ret.filters

    async def set_logging_outputs(self, outputs: str | None = None, flags: int = 0) -> None:
        """Choose where the daemon's log messages go; none restores the default (virAdmConnectSetLoggingOutputs).

        Args:
            outputs: None leaves it out.
            flags: none defined, 0.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.0.0.
        """
        await self._channel.call(_admin.CONNECT_SET_LOGGING_OUTPUTS, _admin.AdminConnectSetLoggingOutputsArgs(outputs, flags))

    async def set_logging_filters(self, filters: str | None = None, flags: int = 0) -> None:
        """Choose which log messages pass the daemon's filters; none removes them all (virAdmConnectSetLoggingFilters).

        Args:
            filters: None leaves it out.
            flags: none defined, 0.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.0.0.
        """
        await self._channel.call(_admin.CONNECT_SET_LOGGING_FILTERS, _admin.AdminConnectSetLoggingFiltersArgs(filters, flags))

    async def set_daemon_timeout(self, timeout: int, flags: int = 0) -> None:
        """Let the daemon exit after so many idle seconds; 0 means never (virAdmConnectSetDaemonTimeout).

        Args:
            timeout: in seconds.
            flags: none defined, 0.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 8.6.0.
        """
        await self._channel.call(_admin.CONNECT_SET_DAEMON_TIMEOUT, _admin.AdminConnectSetDaemonTimeoutArgs(timeout, flags))
