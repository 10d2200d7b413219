"""The handlers of the administration program, over the daemon that they administer.

They are coroutines all, so that each call occupies one of the administration server's workers, as in libvirtd. Checks
come in libvirtd 9.0.0's order, and errors read as there; that some are the daemon's own and some its RPC layer's, with
other words and another domain for the same thing, is observed too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio

from ...protocol.errors import ErrorCode, ErrorDomain, report, unsupported_flags
from ...protocol.generated import admin
from ...protocol.generated.programs import ADMIN
from ..handlers.checks import list_fits
from ..open_files import allow_files
from . import params

if TYPE_CHECKING:
    from ..client import Client
    from ..daemon import Daemon
    from ..dispatcher import Handler
    from ..logs import Logs
    from ..server import Connected, Server

__all__ = ["Administration"]

_LIB_VERSION: Final = 9_000_000


class Administration:
    """The calls of ``libvirt-admin-sock``, one method a procedure, under the procedure's name.

    Args:
        daemon: what is administered.
        logs: its log.
    """

    def __init__(self, daemon: Daemon, logs: Logs) -> None:
        self._daemon = daemon
        self._logs = logs

    def handlers(self) -> dict[str, Handler]:
        """Return the handlers by name of the procedure."""
        return {name: getattr(self, name) for name in ADMIN.by_name}

    # The connection

    async def connect_open(self, client: Client, args: admin.AdminConnectOpenArgs) -> None:
        """Do nothing: the other calls do not ask for it, and it may be called again."""
        _no_flags(args.flags, "adminDispatchConnectOpen")

    async def connect_close(self, client: Client, args: None) -> None:
        """Answer, then close the socket."""
        client.end()

    async def connect_get_lib_version(self, client: Client, args: None) -> admin.AdminConnectGetLibVersionRet:
        """Tell the version of libvirt that is spoken for."""
        return admin.AdminConnectGetLibVersionRet(_LIB_VERSION)

    # The servers

    async def connect_list_servers(
        self, client: Client, args: admin.AdminConnectListServersArgs
    ) -> admin.AdminConnectListServersRet:
        """List the servers, by name."""
        _no_flags(args.flags, "adminConnectListServers")
        names = sorted(self._daemon.servers)
        wanted = names if args.need_results else []
        return admin.AdminConnectListServersRet([admin.ServerHandle(name) for name in wanted], len(names))

    async def connect_lookup_server(
        self, client: Client, args: admin.AdminConnectLookupServerArgs
    ) -> admin.AdminConnectLookupServerRet:
        """Find a server; flags are not looked at, as in libvirtd."""
        return admin.AdminConnectLookupServerRet(admin.ServerHandle(self._find(args.name).name))

    async def server_get_threadpool_parameters(
        self, client: Client, args: admin.AdminServerGetThreadpoolParametersArgs
    ) -> admin.AdminServerGetThreadpoolParametersRet:
        """Tell sizes and load of a server's workers."""
        server = self._find(args.srv.name)
        _no_flags(args.flags, "adminServerGetThreadPoolParameters")
        return admin.AdminServerGetThreadpoolParametersRet(params.threadpool(server))

    async def server_set_threadpool_parameters(
        self, client: Client, args: admin.AdminServerSetThreadpoolParametersArgs
    ) -> None:
        """Change the sizes of a server's workers."""
        server = self._match(args.srv.name)
        _no_flags(args.flags, "adminServerSetThreadPoolParameters")
        names = (params.WORKERS_MIN, params.WORKERS_MAX, params.WORKERS_PRIORITY)
        numbers = params.read_numbers(args.params, names)
        server.workers.resize(*(numbers.get(name) for name in names))

    async def server_get_client_limits(
        self, client: Client, args: admin.AdminServerGetClientLimitsArgs
    ) -> admin.AdminServerGetClientLimitsRet:
        """Tell how many clients a server takes and has."""
        server = self._find(args.srv.name)
        _no_flags(args.flags, "adminServerGetClientLimits")
        return admin.AdminServerGetClientLimitsRet(params.client_limits(server))

    async def server_set_client_limits(self, client: Client, args: admin.AdminServerSetClientLimitsArgs) -> None:
        """Change how many clients a server takes; this process may have as many more files open."""
        server = self._match(args.srv.name)
        _no_flags(args.flags, "adminServerSetClientLimits")
        names = (params.CLIENTS_MAX, params.CLIENTS_UNAUTH_MAX)
        numbers = params.read_numbers(args.params, names)
        server.set_limits(*(numbers.get(name) for name in names))
        allow_files(sum(each.max_clients for each in self._daemon.servers.values()))

    async def server_update_tls_files(self, client: Client, args: admin.AdminServerUpdateTlsFilesArgs) -> None:
        """Have a server read its certificates again."""
        server = self._find(args.srv.name)
        _no_flags(args.flags, "adminServerUpdateTlsFiles")
        await server.reload_tls()

    # The clients

    async def server_list_clients(
        self, client: Client, args: admin.AdminServerListClientsArgs
    ) -> admin.AdminServerListClientsRet:
        """List a server's clients in the order in which they came."""
        server = self._find(args.srv.name)
        _no_flags(args.flags, "adminServerListClients")
        list_fits(len(server.clients), "clients", admin.ADMIN_CLIENT_LIST_MAX)
        wanted = server.clients.values() if args.need_results else ()
        return admin.AdminServerListClientsRet([_handle(server, each) for each in wanted], len(server.clients))

    async def server_lookup_client(
        self, client: Client, args: admin.AdminServerLookupClientArgs
    ) -> admin.AdminServerLookupClientRet:
        """Find a client by its number."""
        server = self._find(args.srv.name)
        _no_flags(args.flags, "adminServerLookupClient")
        return admin.AdminServerLookupClientRet(_handle(server, _find_client(server, args.id)))

    async def client_get_info(self, client: Client, args: admin.AdminClientGetInfoArgs) -> admin.AdminClientGetInfoRet:
        """Tell who a client is."""
        found = self._match(args.clnt.srv.name).clients.get(args.clnt.id)
        if found is None:
            detail = f"no client with matching id '{args.clnt.id}' found"
            raise report(ErrorCode.NO_CLIENT, ErrorDomain.ADMIN, detail)
        _no_flags(args.flags, "adminClientGetInfo")
        return admin.AdminClientGetInfoRet(params.client_info(found))

    async def client_close(self, client: Client, args: admin.AdminClientCloseArgs) -> None:
        """Disconnect a client now; one that disconnects itself gets no answer any more."""
        found = _find_client(self._find(args.clnt.srv.name), args.clnt.id)
        _no_flags(args.flags, "adminClientClose")
        found.disconnect()
        await trio.lowlevel.checkpoint()

    # The log

    async def connect_get_logging_outputs(
        self, client: Client, args: admin.AdminConnectGetLoggingOutputsArgs
    ) -> admin.AdminConnectGetLoggingOutputsRet:
        """Tell where log messages go."""
        _no_flags(args.flags, "adminConnectGetLoggingOutputs")
        return admin.AdminConnectGetLoggingOutputsRet(self._logs.outputs_text, len(self._logs.outputs))

    async def connect_get_logging_filters(
        self, client: Client, args: admin.AdminConnectGetLoggingFiltersArgs
    ) -> admin.AdminConnectGetLoggingFiltersRet:
        """Tell which log messages pass."""
        _no_flags(args.flags, "adminConnectGetLoggingFilters")
        return admin.AdminConnectGetLoggingFiltersRet(self._logs.filters_text or None, len(self._logs.filters))

    async def connect_set_logging_outputs(self, client: Client, args: admin.AdminConnectSetLoggingOutputsArgs) -> None:
        """Change where log messages go."""
        _no_flags(args.flags, "adminConnectSetLoggingOutputs")
        self._logs.set_outputs(args.outputs)

    async def connect_set_logging_filters(self, client: Client, args: admin.AdminConnectSetLoggingFiltersArgs) -> None:
        """Change which log messages pass."""
        _no_flags(args.flags, "adminConnectSetLoggingFilters")
        self._logs.set_filters(args.filters)

    # The daemon

    async def connect_set_daemon_timeout(self, client: Client, args: admin.AdminConnectSetDaemonTimeoutArgs) -> None:
        """Change after how long without clients the daemon ends by itself."""
        _no_flags(args.flags, "adminConnectSetDaemonTimeout")
        self._daemon.set_timeout(args.timeout)

    def _find(self, name: str) -> Server:
        """Find a server, refused in the RPC layer's words."""
        server = self._daemon.servers.get(name)
        if server is None:
            raise report(ErrorCode.NO_SERVER, ErrorDomain.RPC, f"No server named '{name}'")
        return server

    def _match(self, name: str) -> Server:
        """Find a server, refused in the daemon's words."""
        server = self._daemon.servers.get(name)
        if server is None:
            detail = f"no server with matching name '{name}' found"
            raise report(ErrorCode.NO_SERVER, ErrorDomain.ADMIN, detail)
        return server


def _find_client(server: Server, number: int) -> Connected:
    found = server.clients.get(number)
    if found is None:
        raise report(ErrorCode.NO_CLIENT, ErrorDomain.RPC, f"No client with matching ID '{number}'")
    return found


def _handle(server: Server, connected: Connected) -> admin.ClientHandle:
    name = admin.ServerHandle(server.name)
    return admin.ClientHandle(name, connected.id, connected.since, connected.identity.transport)


def _no_flags(flags: int, function: str) -> None:
    if flags:
        raise unsupported_flags(ErrorDomain.ADMIN, function, flags)
