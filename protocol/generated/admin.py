# DO NOT EDIT: generated from admin.x by virtwire.protocol.compiler.

"""The administration program, spoken on a socket of its own."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ABSENT as _ABSENT,
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Packers as _Packers,
    Record as _Record,
    decode_bad_count as _decode_bad_count,
    decode_short as _decode_short,
    decode_too_long as _decode_too_long,
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
)

from .types import TypedParam, _readall_typed_param, _writeall_typed_param

_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_pack_Q = _Struct(">Q").pack
_pack_QI = _Struct(">QI").pack
_pack_Qq2I = _Struct(">Qq2I").pack
_pack_QqI = _Struct(">QqI").pack
_packs_I_s_ = _Packers(">I", "")
_packs_I_s_QqI = _Packers(">I", "QqI")
_unpack_2I = _Struct(">2I").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_Q = _Struct(">Q").unpack_from
_unpack_QI = _Struct(">QI").unpack_from
_unpack_Qq2I = _Struct(">Qq2I").unpack_from
_unpack_QqI = _Struct(">QqI").unpack_from

ADMIN_SERVER_LIST_MAX = 16384
"""Most servers in a list."""

ADMIN_CLIENT_LIST_MAX = 16384
"""Most clients in a list."""

ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX = 32
"""Most parameters of a worker pool."""

ADMIN_CLIENT_INFO_PARAMETERS_MAX = 64
"""Most parameters about a client."""

ADMIN_SERVER_CLIENT_LIMITS_MAX = 32
"""Most client limits."""


class ServerHandle(_Record):
    """A server inside the daemon, for instance libvirtd or admin."""

    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> ServerHandle:
        return _new(_cls, (name,))


class ClientHandle(_Record):
    """A client connected to a server."""

    __slots__ = ()
    srv: ServerHandle
    id: int
    timestamp: int
    """when it connected, in seconds since 1970"""
    transport: int
    """One of ClientTransport"""

    def __new__(_cls, srv: ServerHandle, id: int, timestamp: int, transport: int) -> ClientHandle:
        return _new(_cls, (srv, id, timestamp, transport))


class AdminConnectOpenArgs(_Record):
    __slots__ = ()
    flags: int
    """none defined, 0"""

    def __new__(_cls, flags: int) -> AdminConnectOpenArgs:
        return _new(_cls, (flags,))


class AdminConnectGetLibVersionRet(_Record):
    __slots__ = ()
    lib_ver: int
    """major * 1,000,000 + minor * 1,000 + release"""

    def __new__(_cls, lib_ver: int) -> AdminConnectGetLibVersionRet:
        return _new(_cls, (lib_ver,))


class AdminConnectListServersArgs(_Record):
    __slots__ = ()
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, need_results: int, flags: int) -> AdminConnectListServersArgs:
        return _new(_cls, (need_results, flags))


class AdminConnectListServersRet(_Record):
    __slots__ = ()
    servers: list[ServerHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, servers: list[ServerHandle], ret: int) -> AdminConnectListServersRet:
        return _new(_cls, (servers, ret))


class AdminConnectLookupServerArgs(_Record):
    __slots__ = ()
    name: str
    flags: int
    """none defined, 0"""

    def __new__(_cls, name: str, flags: int) -> AdminConnectLookupServerArgs:
        return _new(_cls, (name, flags))


class AdminConnectLookupServerRet(_Record):
    __slots__ = ()
    srv: ServerHandle

    def __new__(_cls, srv: ServerHandle) -> AdminConnectLookupServerRet:
        return _new(_cls, (srv,))


class AdminServerGetThreadpoolParametersArgs(_Record):
    __slots__ = ()
    srv: ServerHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, srv: ServerHandle, flags: int) -> AdminServerGetThreadpoolParametersArgs:
        return _new(_cls, (srv, flags))


class AdminServerGetThreadpoolParametersRet(_Record):
    __slots__ = ()
    params: list[TypedParam]

    def __new__(_cls, params: list[TypedParam]) -> AdminServerGetThreadpoolParametersRet:
        return _new(_cls, (params,))


class AdminServerSetThreadpoolParametersArgs(_Record):
    __slots__ = ()
    srv: ServerHandle
    params: list[TypedParam]
    flags: int
    """none defined, 0"""

    def __new__(_cls, srv: ServerHandle, params: list[TypedParam], flags: int) -> AdminServerSetThreadpoolParametersArgs:
        return _new(_cls, (srv, params, flags))


class AdminServerListClientsArgs(_Record):
    __slots__ = ()
    srv: ServerHandle
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, srv: ServerHandle, need_results: int, flags: int) -> AdminServerListClientsArgs:
        return _new(_cls, (srv, need_results, flags))


class AdminServerListClientsRet(_Record):
    __slots__ = ()
    clients: list[ClientHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, clients: list[ClientHandle], ret: int) -> AdminServerListClientsRet:
        return _new(_cls, (clients, ret))


class AdminServerLookupClientArgs(_Record):
    __slots__ = ()
    srv: ServerHandle
    id: int
    """number of the client"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, srv: ServerHandle, id: int, flags: int) -> AdminServerLookupClientArgs:
        return _new(_cls, (srv, id, flags))


class AdminServerLookupClientRet(_Record):
    __slots__ = ()
    clnt: ClientHandle

    def __new__(_cls, clnt: ClientHandle) -> AdminServerLookupClientRet:
        return _new(_cls, (clnt,))


class AdminClientGetInfoArgs(_Record):
    __slots__ = ()
    clnt: ClientHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, clnt: ClientHandle, flags: int) -> AdminClientGetInfoArgs:
        return _new(_cls, (clnt, flags))


class AdminClientGetInfoRet(_Record):
    __slots__ = ()
    params: list[TypedParam]

    def __new__(_cls, params: list[TypedParam]) -> AdminClientGetInfoRet:
        return _new(_cls, (params,))


class AdminClientCloseArgs(_Record):
    __slots__ = ()
    clnt: ClientHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, clnt: ClientHandle, flags: int) -> AdminClientCloseArgs:
        return _new(_cls, (clnt, flags))


class AdminServerGetClientLimitsArgs(_Record):
    __slots__ = ()
    srv: ServerHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, srv: ServerHandle, flags: int) -> AdminServerGetClientLimitsArgs:
        return _new(_cls, (srv, flags))


class AdminServerGetClientLimitsRet(_Record):
    __slots__ = ()
    params: list[TypedParam]

    def __new__(_cls, params: list[TypedParam]) -> AdminServerGetClientLimitsRet:
        return _new(_cls, (params,))


class AdminServerSetClientLimitsArgs(_Record):
    __slots__ = ()
    srv: ServerHandle
    params: list[TypedParam]
    flags: int
    """none defined, 0"""

    def __new__(_cls, srv: ServerHandle, params: list[TypedParam], flags: int) -> AdminServerSetClientLimitsArgs:
        return _new(_cls, (srv, params, flags))


class AdminConnectGetLoggingOutputsArgs(_Record):
    __slots__ = ()
    flags: int
    """none defined, 0"""

    def __new__(_cls, flags: int) -> AdminConnectGetLoggingOutputsArgs:
        return _new(_cls, (flags,))


class AdminConnectGetLoggingOutputsRet(_Record):
    __slots__ = ()
    outputs: str
    noutputs: int
    """how many there are"""

    def __new__(_cls, outputs: str, noutputs: int) -> AdminConnectGetLoggingOutputsRet:
        return _new(_cls, (outputs, noutputs))


class AdminConnectGetLoggingFiltersArgs(_Record):
    __slots__ = ()
    flags: int
    """none defined, 0"""

    def __new__(_cls, flags: int) -> AdminConnectGetLoggingFiltersArgs:
        return _new(_cls, (flags,))


class AdminConnectGetLoggingFiltersRet(_Record):
    __slots__ = ()
    filters: str | None
    nfilters: int
    """how many there are"""

    def __new__(_cls, filters: str | None, nfilters: int) -> AdminConnectGetLoggingFiltersRet:
        return _new(_cls, (filters, nfilters))


class AdminConnectSetLoggingOutputsArgs(_Record):
    __slots__ = ()
    outputs: str | None
    flags: int
    """none defined, 0"""

    def __new__(_cls, outputs: str | None, flags: int) -> AdminConnectSetLoggingOutputsArgs:
        return _new(_cls, (outputs, flags))


class AdminConnectSetLoggingFiltersArgs(_Record):
    __slots__ = ()
    filters: str | None
    flags: int
    """none defined, 0"""

    def __new__(_cls, filters: str | None, flags: int) -> AdminConnectSetLoggingFiltersArgs:
        return _new(_cls, (filters, flags))


class AdminServerUpdateTlsFilesArgs(_Record):
    __slots__ = ()
    srv: ServerHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, srv: ServerHandle, flags: int) -> AdminServerUpdateTlsFilesArgs:
        return _new(_cls, (srv, flags))


class AdminConnectSetDaemonTimeoutArgs(_Record):
    __slots__ = ()
    timeout: int
    """in seconds"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, timeout: int, flags: int) -> AdminConnectSetDaemonTimeoutArgs:
        return _new(_cls, (timeout, flags))


def encode_server_handle(value: ServerHandle) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("server_handle.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "server_handle", value, error)


def _writeall_server_handle(value: _Sequence[ServerHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("server_handle.name", name_n, 4194304)
        result.append((_packs_I_s_[name_n + 3 >> 2](name_n, name) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3]))
    return b"".join(result)


def decode_server_handle(buf: bytes, offset: int = 0) -> ServerHandle:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("server_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("server_handle", buf)
        return _new(ServerHandle, (name,))
    except _error:
        raise _decode_short("server_handle", buf) from None


def _readall_server_handle(buf: bytes, offset: int, count: int) -> tuple[list[ServerHandle], int]:
    result: list[ServerHandle] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("server_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        result.append(_new(ServerHandle, (name,)))
    return result, offset


def encode_client_handle(value: ClientHandle) -> bytes:
    try:
        srv = value.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("client_handle.srv.name", srv_name_n, 4194304)
        return _pack_I(srv_name_n) + srv_name + _PAD[srv_name_n & 3] + _pack_QqI(value.id, value.timestamp, value.transport)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "client_handle", value, error)


def _writeall_client_handle(value: _Sequence[ClientHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        srv = item.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("client_handle.srv.name", srv_name_n, 4194304)
        result.append((_packs_I_s_QqI[srv_name_n + 3 >> 2](srv_name_n, srv_name, item.id, item.timestamp, item.transport) if srv_name_n < 125 else _pack_I(srv_name_n) + srv_name + _PAD[srv_name_n & 3] + _pack_QqI(item.id, item.timestamp, item.transport)))
    return b"".join(result)


def decode_client_handle(buf: bytes, offset: int = 0) -> ClientHandle:
    try:
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("client_handle.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        offset = end + (-srv_name_n & 3)
        id, timestamp, transport = _unpack_QqI(buf, offset)
        return _new(ClientHandle, (_new(ServerHandle, (srv_name,)), id, timestamp, transport))
    except _error:
        raise _decode_short("client_handle", buf) from None


def _readall_client_handle(buf: bytes, offset: int, count: int) -> tuple[list[ClientHandle], int]:
    result: list[ClientHandle] = []
    for _ in range(count):
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("client_handle.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        offset = end + (-srv_name_n & 3)
        id, timestamp, transport = _unpack_QqI(buf, offset)
        offset += 20
        result.append(_new(ClientHandle, (_new(ServerHandle, (srv_name,)), id, timestamp, transport)))
    return result, offset


def encode_admin_connect_open_args(value: AdminConnectOpenArgs) -> bytes:
    try:
        return _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_open_args", value, error)


def decode_admin_connect_open_args(buf: bytes, offset: int = 0) -> AdminConnectOpenArgs:
    try:
        return _new(AdminConnectOpenArgs, _unpack_I(buf, offset))
    except _error:
        raise _decode_short("admin_connect_open_args", buf) from None


def encode_admin_connect_get_lib_version_ret(value: AdminConnectGetLibVersionRet) -> bytes:
    try:
        return _pack_Q(value.lib_ver)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_get_lib_version_ret", value, error)


def decode_admin_connect_get_lib_version_ret(buf: bytes, offset: int = 0) -> AdminConnectGetLibVersionRet:
    try:
        return _new(AdminConnectGetLibVersionRet, _unpack_Q(buf, offset))
    except _error:
        raise _decode_short("admin_connect_get_lib_version_ret", buf) from None


def encode_admin_connect_list_servers_args(value: AdminConnectListServersArgs) -> bytes:
    try:
        return _pack_2I(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_list_servers_args", value, error)


def decode_admin_connect_list_servers_args(buf: bytes, offset: int = 0) -> AdminConnectListServersArgs:
    try:
        return _new(AdminConnectListServersArgs, _unpack_2I(buf, offset))
    except _error:
        raise _decode_short("admin_connect_list_servers_args", buf) from None


def encode_admin_connect_list_servers_ret(value: AdminConnectListServersRet) -> bytes:
    try:
        servers = value.servers
        servers_n = len(servers)
        if servers_n > 16384:
            raise _encode_too_long("admin_connect_list_servers_ret.servers", servers_n, 16384)
        return _pack_I(servers_n) + _writeall_server_handle(servers) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_list_servers_ret", value, error)


def decode_admin_connect_list_servers_ret(buf: bytes, offset: int = 0) -> AdminConnectListServersRet:
    try:
        (servers_n,) = _unpack_I(buf, offset)
        offset += 4
        if servers_n > 16384 or servers_n * 4 > len(buf) - offset:
            raise _decode_bad_count("admin_connect_list_servers_ret.servers", servers_n, 16384, buf)
        servers, offset = _readall_server_handle(buf, offset, servers_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(AdminConnectListServersRet, (servers, ret))
    except _error:
        raise _decode_short("admin_connect_list_servers_ret", buf) from None


def encode_admin_connect_lookup_server_args(value: AdminConnectLookupServerArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("admin_connect_lookup_server_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_lookup_server_args", value, error)


def decode_admin_connect_lookup_server_args(buf: bytes, offset: int = 0) -> AdminConnectLookupServerArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("admin_connect_lookup_server_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(AdminConnectLookupServerArgs, (name, flags))
    except _error:
        raise _decode_short("admin_connect_lookup_server_args", buf) from None


def encode_admin_connect_lookup_server_ret(value: AdminConnectLookupServerRet) -> bytes:
    try:
        srv = value.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("admin_connect_lookup_server_ret.srv.name", srv_name_n, 4194304)
        return _pack_I(srv_name_n) + srv_name + _PAD[srv_name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_lookup_server_ret", value, error)


def decode_admin_connect_lookup_server_ret(buf: bytes, offset: int = 0) -> AdminConnectLookupServerRet:
    try:
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("admin_connect_lookup_server_ret.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        if end + (-srv_name_n & 3) > len(buf):
            raise _decode_short("admin_connect_lookup_server_ret", buf)
        return _new(AdminConnectLookupServerRet, (_new(ServerHandle, (srv_name,)),))
    except _error:
        raise _decode_short("admin_connect_lookup_server_ret", buf) from None


def encode_admin_server_get_threadpool_parameters_args(value: AdminServerGetThreadpoolParametersArgs) -> bytes:
    try:
        srv = value.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("admin_server_get_threadpool_parameters_args.srv.name", srv_name_n, 4194304)
        return _pack_I(srv_name_n) + srv_name + _PAD[srv_name_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_get_threadpool_parameters_args", value, error)


def decode_admin_server_get_threadpool_parameters_args(buf: bytes, offset: int = 0) -> AdminServerGetThreadpoolParametersArgs:
    try:
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("admin_server_get_threadpool_parameters_args.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        offset = end + (-srv_name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(AdminServerGetThreadpoolParametersArgs, (_new(ServerHandle, (srv_name,)), flags))
    except _error:
        raise _decode_short("admin_server_get_threadpool_parameters_args", buf) from None


def encode_admin_server_get_threadpool_parameters_ret(value: AdminServerGetThreadpoolParametersRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 32:
            raise _encode_too_long("admin_server_get_threadpool_parameters_ret.params", params_n, 32)
        return _pack_I(params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_get_threadpool_parameters_ret", value, error)


def decode_admin_server_get_threadpool_parameters_ret(buf: bytes, offset: int = 0) -> AdminServerGetThreadpoolParametersRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 32 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("admin_server_get_threadpool_parameters_ret.params", params_n, 32, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("admin_server_get_threadpool_parameters_ret", buf)
        return _new(AdminServerGetThreadpoolParametersRet, (params,))
    except _error:
        raise _decode_short("admin_server_get_threadpool_parameters_ret", buf) from None


def encode_admin_server_set_threadpool_parameters_args(value: AdminServerSetThreadpoolParametersArgs) -> bytes:
    try:
        srv = value.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("admin_server_set_threadpool_parameters_args.srv.name", srv_name_n, 4194304)
        params = value.params
        params_n = len(params)
        if params_n > 32:
            raise _encode_too_long("admin_server_set_threadpool_parameters_args.params", params_n, 32)
        return b"".join((_pack_I(srv_name_n), srv_name, _PAD[srv_name_n & 3], _pack_I(params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_set_threadpool_parameters_args", value, error)


def decode_admin_server_set_threadpool_parameters_args(buf: bytes, offset: int = 0) -> AdminServerSetThreadpoolParametersArgs:
    try:
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("admin_server_set_threadpool_parameters_args.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        offset = end + (-srv_name_n & 3)
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 32 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("admin_server_set_threadpool_parameters_args.params", params_n, 32, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(AdminServerSetThreadpoolParametersArgs, (_new(ServerHandle, (srv_name,)), params, flags))
    except _error:
        raise _decode_short("admin_server_set_threadpool_parameters_args", buf) from None


def encode_admin_server_list_clients_args(value: AdminServerListClientsArgs) -> bytes:
    try:
        srv = value.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("admin_server_list_clients_args.srv.name", srv_name_n, 4194304)
        return _pack_I(srv_name_n) + srv_name + _PAD[srv_name_n & 3] + _pack_2I(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_list_clients_args", value, error)


def decode_admin_server_list_clients_args(buf: bytes, offset: int = 0) -> AdminServerListClientsArgs:
    try:
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("admin_server_list_clients_args.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        offset = end + (-srv_name_n & 3)
        need_results, flags = _unpack_2I(buf, offset)
        return _new(AdminServerListClientsArgs, (_new(ServerHandle, (srv_name,)), need_results, flags))
    except _error:
        raise _decode_short("admin_server_list_clients_args", buf) from None


def encode_admin_server_list_clients_ret(value: AdminServerListClientsRet) -> bytes:
    try:
        clients = value.clients
        clients_n = len(clients)
        if clients_n > 16384:
            raise _encode_too_long("admin_server_list_clients_ret.clients", clients_n, 16384)
        return _pack_I(clients_n) + _writeall_client_handle(clients) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_list_clients_ret", value, error)


def decode_admin_server_list_clients_ret(buf: bytes, offset: int = 0) -> AdminServerListClientsRet:
    try:
        (clients_n,) = _unpack_I(buf, offset)
        offset += 4
        if clients_n > 16384 or clients_n * 24 > len(buf) - offset:
            raise _decode_bad_count("admin_server_list_clients_ret.clients", clients_n, 16384, buf)
        clients, offset = _readall_client_handle(buf, offset, clients_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(AdminServerListClientsRet, (clients, ret))
    except _error:
        raise _decode_short("admin_server_list_clients_ret", buf) from None


def encode_admin_server_lookup_client_args(value: AdminServerLookupClientArgs) -> bytes:
    try:
        srv = value.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("admin_server_lookup_client_args.srv.name", srv_name_n, 4194304)
        return _pack_I(srv_name_n) + srv_name + _PAD[srv_name_n & 3] + _pack_QI(value.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_lookup_client_args", value, error)


def decode_admin_server_lookup_client_args(buf: bytes, offset: int = 0) -> AdminServerLookupClientArgs:
    try:
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("admin_server_lookup_client_args.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        offset = end + (-srv_name_n & 3)
        id, flags = _unpack_QI(buf, offset)
        return _new(AdminServerLookupClientArgs, (_new(ServerHandle, (srv_name,)), id, flags))
    except _error:
        raise _decode_short("admin_server_lookup_client_args", buf) from None


def encode_admin_server_lookup_client_ret(value: AdminServerLookupClientRet) -> bytes:
    try:
        clnt = value.clnt
        clnt_srv = clnt.srv
        clnt_srv_name = clnt_srv.name.encode()
        clnt_srv_name_n = len(clnt_srv_name)
        if clnt_srv_name_n > 4194304:
            raise _encode_too_long("admin_server_lookup_client_ret.clnt.srv.name", clnt_srv_name_n, 4194304)
        return _pack_I(clnt_srv_name_n) + clnt_srv_name + _PAD[clnt_srv_name_n & 3] + _pack_QqI(clnt.id, clnt.timestamp, clnt.transport)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_lookup_client_ret", value, error)


def decode_admin_server_lookup_client_ret(buf: bytes, offset: int = 0) -> AdminServerLookupClientRet:
    try:
        (clnt_srv_name_n,) = _unpack_I(buf, offset)
        if clnt_srv_name_n > 4194304:
            raise _decode_too_long("admin_server_lookup_client_ret.clnt.srv.name", clnt_srv_name_n, 4194304)
        end = offset + 4 + clnt_srv_name_n
        clnt_srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in clnt_srv_name:
            clnt_srv_name = clnt_srv_name.partition("\0")[0]
        offset = end + (-clnt_srv_name_n & 3)
        clnt_id, clnt_timestamp, clnt_transport = _unpack_QqI(buf, offset)
        return _new(AdminServerLookupClientRet, (_new(ClientHandle, (_new(ServerHandle, (clnt_srv_name,)), clnt_id, clnt_timestamp, clnt_transport)),))
    except _error:
        raise _decode_short("admin_server_lookup_client_ret", buf) from None


def encode_admin_client_get_info_args(value: AdminClientGetInfoArgs) -> bytes:
    try:
        clnt = value.clnt
        clnt_srv = clnt.srv
        clnt_srv_name = clnt_srv.name.encode()
        clnt_srv_name_n = len(clnt_srv_name)
        if clnt_srv_name_n > 4194304:
            raise _encode_too_long("admin_client_get_info_args.clnt.srv.name", clnt_srv_name_n, 4194304)
        return _pack_I(clnt_srv_name_n) + clnt_srv_name + _PAD[clnt_srv_name_n & 3] + _pack_Qq2I(clnt.id, clnt.timestamp, clnt.transport, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_client_get_info_args", value, error)


def decode_admin_client_get_info_args(buf: bytes, offset: int = 0) -> AdminClientGetInfoArgs:
    try:
        (clnt_srv_name_n,) = _unpack_I(buf, offset)
        if clnt_srv_name_n > 4194304:
            raise _decode_too_long("admin_client_get_info_args.clnt.srv.name", clnt_srv_name_n, 4194304)
        end = offset + 4 + clnt_srv_name_n
        clnt_srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in clnt_srv_name:
            clnt_srv_name = clnt_srv_name.partition("\0")[0]
        offset = end + (-clnt_srv_name_n & 3)
        clnt_id, clnt_timestamp, clnt_transport, flags = _unpack_Qq2I(buf, offset)
        return _new(AdminClientGetInfoArgs, (_new(ClientHandle, (_new(ServerHandle, (clnt_srv_name,)), clnt_id, clnt_timestamp, clnt_transport)), flags))
    except _error:
        raise _decode_short("admin_client_get_info_args", buf) from None


def encode_admin_client_get_info_ret(value: AdminClientGetInfoRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("admin_client_get_info_ret.params", params_n, 64)
        return _pack_I(params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_client_get_info_ret", value, error)


def decode_admin_client_get_info_ret(buf: bytes, offset: int = 0) -> AdminClientGetInfoRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("admin_client_get_info_ret.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("admin_client_get_info_ret", buf)
        return _new(AdminClientGetInfoRet, (params,))
    except _error:
        raise _decode_short("admin_client_get_info_ret", buf) from None


def encode_admin_client_close_args(value: AdminClientCloseArgs) -> bytes:
    try:
        clnt = value.clnt
        clnt_srv = clnt.srv
        clnt_srv_name = clnt_srv.name.encode()
        clnt_srv_name_n = len(clnt_srv_name)
        if clnt_srv_name_n > 4194304:
            raise _encode_too_long("admin_client_close_args.clnt.srv.name", clnt_srv_name_n, 4194304)
        return _pack_I(clnt_srv_name_n) + clnt_srv_name + _PAD[clnt_srv_name_n & 3] + _pack_Qq2I(clnt.id, clnt.timestamp, clnt.transport, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_client_close_args", value, error)


def decode_admin_client_close_args(buf: bytes, offset: int = 0) -> AdminClientCloseArgs:
    try:
        (clnt_srv_name_n,) = _unpack_I(buf, offset)
        if clnt_srv_name_n > 4194304:
            raise _decode_too_long("admin_client_close_args.clnt.srv.name", clnt_srv_name_n, 4194304)
        end = offset + 4 + clnt_srv_name_n
        clnt_srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in clnt_srv_name:
            clnt_srv_name = clnt_srv_name.partition("\0")[0]
        offset = end + (-clnt_srv_name_n & 3)
        clnt_id, clnt_timestamp, clnt_transport, flags = _unpack_Qq2I(buf, offset)
        return _new(AdminClientCloseArgs, (_new(ClientHandle, (_new(ServerHandle, (clnt_srv_name,)), clnt_id, clnt_timestamp, clnt_transport)), flags))
    except _error:
        raise _decode_short("admin_client_close_args", buf) from None


def encode_admin_server_get_client_limits_args(value: AdminServerGetClientLimitsArgs) -> bytes:
    try:
        srv = value.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("admin_server_get_client_limits_args.srv.name", srv_name_n, 4194304)
        return _pack_I(srv_name_n) + srv_name + _PAD[srv_name_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_get_client_limits_args", value, error)


def decode_admin_server_get_client_limits_args(buf: bytes, offset: int = 0) -> AdminServerGetClientLimitsArgs:
    try:
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("admin_server_get_client_limits_args.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        offset = end + (-srv_name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(AdminServerGetClientLimitsArgs, (_new(ServerHandle, (srv_name,)), flags))
    except _error:
        raise _decode_short("admin_server_get_client_limits_args", buf) from None


def encode_admin_server_get_client_limits_ret(value: AdminServerGetClientLimitsRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 32:
            raise _encode_too_long("admin_server_get_client_limits_ret.params", params_n, 32)
        return _pack_I(params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_get_client_limits_ret", value, error)


def decode_admin_server_get_client_limits_ret(buf: bytes, offset: int = 0) -> AdminServerGetClientLimitsRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 32 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("admin_server_get_client_limits_ret.params", params_n, 32, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("admin_server_get_client_limits_ret", buf)
        return _new(AdminServerGetClientLimitsRet, (params,))
    except _error:
        raise _decode_short("admin_server_get_client_limits_ret", buf) from None


def encode_admin_server_set_client_limits_args(value: AdminServerSetClientLimitsArgs) -> bytes:
    try:
        srv = value.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("admin_server_set_client_limits_args.srv.name", srv_name_n, 4194304)
        params = value.params
        params_n = len(params)
        if params_n > 32:
            raise _encode_too_long("admin_server_set_client_limits_args.params", params_n, 32)
        return b"".join((_pack_I(srv_name_n), srv_name, _PAD[srv_name_n & 3], _pack_I(params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_set_client_limits_args", value, error)


def decode_admin_server_set_client_limits_args(buf: bytes, offset: int = 0) -> AdminServerSetClientLimitsArgs:
    try:
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("admin_server_set_client_limits_args.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        offset = end + (-srv_name_n & 3)
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 32 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("admin_server_set_client_limits_args.params", params_n, 32, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(AdminServerSetClientLimitsArgs, (_new(ServerHandle, (srv_name,)), params, flags))
    except _error:
        raise _decode_short("admin_server_set_client_limits_args", buf) from None


def encode_admin_connect_get_logging_outputs_args(value: AdminConnectGetLoggingOutputsArgs) -> bytes:
    try:
        return _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_get_logging_outputs_args", value, error)


def decode_admin_connect_get_logging_outputs_args(buf: bytes, offset: int = 0) -> AdminConnectGetLoggingOutputsArgs:
    try:
        return _new(AdminConnectGetLoggingOutputsArgs, _unpack_I(buf, offset))
    except _error:
        raise _decode_short("admin_connect_get_logging_outputs_args", buf) from None


def encode_admin_connect_get_logging_outputs_ret(value: AdminConnectGetLoggingOutputsRet) -> bytes:
    try:
        outputs = value.outputs.encode()
        outputs_n = len(outputs)
        if outputs_n > 4194304:
            raise _encode_too_long("admin_connect_get_logging_outputs_ret.outputs", outputs_n, 4194304)
        return _pack_I(outputs_n) + outputs + _PAD[outputs_n & 3] + _pack_I(value.noutputs)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_get_logging_outputs_ret", value, error)


def decode_admin_connect_get_logging_outputs_ret(buf: bytes, offset: int = 0) -> AdminConnectGetLoggingOutputsRet:
    try:
        (outputs_n,) = _unpack_I(buf, offset)
        if outputs_n > 4194304:
            raise _decode_too_long("admin_connect_get_logging_outputs_ret.outputs", outputs_n, 4194304)
        end = offset + 4 + outputs_n
        outputs = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in outputs:
            outputs = outputs.partition("\0")[0]
        offset = end + (-outputs_n & 3)
        (noutputs,) = _unpack_I(buf, offset)
        return _new(AdminConnectGetLoggingOutputsRet, (outputs, noutputs))
    except _error:
        raise _decode_short("admin_connect_get_logging_outputs_ret", buf) from None


def encode_admin_connect_get_logging_filters_args(value: AdminConnectGetLoggingFiltersArgs) -> bytes:
    try:
        return _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_get_logging_filters_args", value, error)


def decode_admin_connect_get_logging_filters_args(buf: bytes, offset: int = 0) -> AdminConnectGetLoggingFiltersArgs:
    try:
        return _new(AdminConnectGetLoggingFiltersArgs, _unpack_I(buf, offset))
    except _error:
        raise _decode_short("admin_connect_get_logging_filters_args", buf) from None


def encode_admin_connect_get_logging_filters_ret(value: AdminConnectGetLoggingFiltersRet) -> bytes:
    try:
        filters = value.filters
        if filters is None:
            filters_coded = _ABSENT
        else:
            filters_value = filters.encode()
            filters_value_n = len(filters_value)
            if filters_value_n > 4194304:
                raise _encode_too_long("admin_connect_get_logging_filters_ret.filters", filters_value_n, 4194304)
            filters_coded = _pack_2I(1, filters_value_n) + filters_value + _PAD[filters_value_n & 3]
        return filters_coded + _pack_I(value.nfilters)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_get_logging_filters_ret", value, error)


def decode_admin_connect_get_logging_filters_ret(buf: bytes, offset: int = 0) -> AdminConnectGetLoggingFiltersRet:
    try:
        (filters_there,) = _unpack_I(buf, offset)
        filters: str | None
        if filters_there:
            (filters_value_n,) = _unpack_I(buf, offset + 4)
            if filters_value_n > 4194304:
                raise _decode_too_long("admin_connect_get_logging_filters_ret.filters", filters_value_n, 4194304)
            end = offset + 8 + filters_value_n
            filters_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in filters_value:
                filters_value = filters_value.partition("\0")[0]
            offset = end + (-filters_value_n & 3)
            filters = filters_value
        else:
            offset += 4
            filters = None
        (nfilters,) = _unpack_I(buf, offset)
        return _new(AdminConnectGetLoggingFiltersRet, (filters, nfilters))
    except _error:
        raise _decode_short("admin_connect_get_logging_filters_ret", buf) from None


def encode_admin_connect_set_logging_outputs_args(value: AdminConnectSetLoggingOutputsArgs) -> bytes:
    try:
        outputs = value.outputs
        if outputs is None:
            outputs_coded = _ABSENT
        else:
            outputs_value = outputs.encode()
            outputs_value_n = len(outputs_value)
            if outputs_value_n > 4194304:
                raise _encode_too_long("admin_connect_set_logging_outputs_args.outputs", outputs_value_n, 4194304)
            outputs_coded = _pack_2I(1, outputs_value_n) + outputs_value + _PAD[outputs_value_n & 3]
        return outputs_coded + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_set_logging_outputs_args", value, error)


def decode_admin_connect_set_logging_outputs_args(buf: bytes, offset: int = 0) -> AdminConnectSetLoggingOutputsArgs:
    try:
        (outputs_there,) = _unpack_I(buf, offset)
        outputs: str | None
        if outputs_there:
            (outputs_value_n,) = _unpack_I(buf, offset + 4)
            if outputs_value_n > 4194304:
                raise _decode_too_long("admin_connect_set_logging_outputs_args.outputs", outputs_value_n, 4194304)
            end = offset + 8 + outputs_value_n
            outputs_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in outputs_value:
                outputs_value = outputs_value.partition("\0")[0]
            offset = end + (-outputs_value_n & 3)
            outputs = outputs_value
        else:
            offset += 4
            outputs = None
        (flags,) = _unpack_I(buf, offset)
        return _new(AdminConnectSetLoggingOutputsArgs, (outputs, flags))
    except _error:
        raise _decode_short("admin_connect_set_logging_outputs_args", buf) from None


def encode_admin_connect_set_logging_filters_args(value: AdminConnectSetLoggingFiltersArgs) -> bytes:
    try:
        filters = value.filters
        if filters is None:
            filters_coded = _ABSENT
        else:
            filters_value = filters.encode()
            filters_value_n = len(filters_value)
            if filters_value_n > 4194304:
                raise _encode_too_long("admin_connect_set_logging_filters_args.filters", filters_value_n, 4194304)
            filters_coded = _pack_2I(1, filters_value_n) + filters_value + _PAD[filters_value_n & 3]
        return filters_coded + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_set_logging_filters_args", value, error)


def decode_admin_connect_set_logging_filters_args(buf: bytes, offset: int = 0) -> AdminConnectSetLoggingFiltersArgs:
    try:
        (filters_there,) = _unpack_I(buf, offset)
        filters: str | None
        if filters_there:
            (filters_value_n,) = _unpack_I(buf, offset + 4)
            if filters_value_n > 4194304:
                raise _decode_too_long("admin_connect_set_logging_filters_args.filters", filters_value_n, 4194304)
            end = offset + 8 + filters_value_n
            filters_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in filters_value:
                filters_value = filters_value.partition("\0")[0]
            offset = end + (-filters_value_n & 3)
            filters = filters_value
        else:
            offset += 4
            filters = None
        (flags,) = _unpack_I(buf, offset)
        return _new(AdminConnectSetLoggingFiltersArgs, (filters, flags))
    except _error:
        raise _decode_short("admin_connect_set_logging_filters_args", buf) from None


def encode_admin_server_update_tls_files_args(value: AdminServerUpdateTlsFilesArgs) -> bytes:
    try:
        srv = value.srv
        srv_name = srv.name.encode()
        srv_name_n = len(srv_name)
        if srv_name_n > 4194304:
            raise _encode_too_long("admin_server_update_tls_files_args.srv.name", srv_name_n, 4194304)
        return _pack_I(srv_name_n) + srv_name + _PAD[srv_name_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_server_update_tls_files_args", value, error)


def decode_admin_server_update_tls_files_args(buf: bytes, offset: int = 0) -> AdminServerUpdateTlsFilesArgs:
    try:
        (srv_name_n,) = _unpack_I(buf, offset)
        if srv_name_n > 4194304:
            raise _decode_too_long("admin_server_update_tls_files_args.srv.name", srv_name_n, 4194304)
        end = offset + 4 + srv_name_n
        srv_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in srv_name:
            srv_name = srv_name.partition("\0")[0]
        offset = end + (-srv_name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(AdminServerUpdateTlsFilesArgs, (_new(ServerHandle, (srv_name,)), flags))
    except _error:
        raise _decode_short("admin_server_update_tls_files_args", buf) from None


def encode_admin_connect_set_daemon_timeout_args(value: AdminConnectSetDaemonTimeoutArgs) -> bytes:
    try:
        return _pack_2I(value.timeout, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "admin_connect_set_daemon_timeout_args", value, error)


def decode_admin_connect_set_daemon_timeout_args(buf: bytes, offset: int = 0) -> AdminConnectSetDaemonTimeoutArgs:
    try:
        return _new(AdminConnectSetDaemonTimeoutArgs, _unpack_2I(buf, offset))
    except _error:
        raise _decode_short("admin_connect_set_daemon_timeout_args", buf) from None

CONNECT_OPEN: _Procedure[AdminConnectOpenArgs, None] = _Procedure(
    0x6900690, 1, 1, "connect_open",
    function="virAdmConnectOpen",
    since="2.0.0",
    args=AdminConnectOpenArgs,
    encode_args=encode_admin_connect_open_args,
    decode_args=decode_admin_connect_open_args,
)
"""Open the administration connection."""

CONNECT_CLOSE: _Procedure[None, None] = _Procedure(
    0x6900690, 1, 2, "connect_close",
    function="virAdmConnectClose",
    since="2.0.0",
)
"""Close the administration connection."""

CONNECT_GET_LIB_VERSION: _Procedure[None, AdminConnectGetLibVersionRet] = _Procedure(
    0x6900690, 1, 3, "connect_get_lib_version",
    function="virAdmConnectGetLibVersion",
    object="admin_connection",
    since="2.0.0",
    ret=AdminConnectGetLibVersionRet,
    encode_ret=encode_admin_connect_get_lib_version_ret,
    decode_ret=decode_admin_connect_get_lib_version_ret,
)
"""Tell the version of the daemon's libvirt as major * 1,000,000 + minor * 1,000 + release."""

CONNECT_LIST_SERVERS: _Procedure[AdminConnectListServersArgs, AdminConnectListServersRet] = _Procedure(
    0x6900690, 1, 4, "connect_list_servers",
    function="virAdmConnectListServers",
    object="admin_connection",
    since="2.0.0",
    args=AdminConnectListServersArgs,
    encode_args=encode_admin_connect_list_servers_args,
    decode_args=decode_admin_connect_list_servers_args,
    ret=AdminConnectListServersRet,
    encode_ret=encode_admin_connect_list_servers_ret,
    decode_ret=decode_admin_connect_list_servers_ret,
)
"""List the servers inside the daemon."""

CONNECT_LOOKUP_SERVER: _Procedure[AdminConnectLookupServerArgs, AdminConnectLookupServerRet] = _Procedure(
    0x6900690, 1, 5, "connect_lookup_server",
    function="virAdmConnectLookupServer",
    object="admin_connection",
    since="2.0.0",
    args=AdminConnectLookupServerArgs,
    encode_args=encode_admin_connect_lookup_server_args,
    decode_args=decode_admin_connect_lookup_server_args,
    ret=AdminConnectLookupServerRet,
    encode_ret=encode_admin_connect_lookup_server_ret,
    decode_ret=decode_admin_connect_lookup_server_ret,
)
"""Find a server of the daemon by its name."""

SERVER_GET_THREADPOOL_PARAMETERS: _Procedure[AdminServerGetThreadpoolParametersArgs, AdminServerGetThreadpoolParametersRet] = _Procedure(
    0x6900690, 1, 6, "server_get_threadpool_parameters",
    function="virAdmServerGetThreadPoolParameters",
    object="server",
    since="2.0.0",
    args=AdminServerGetThreadpoolParametersArgs,
    encode_args=encode_admin_server_get_threadpool_parameters_args,
    decode_args=decode_admin_server_get_threadpool_parameters_args,
    ret=AdminServerGetThreadpoolParametersRet,
    encode_ret=encode_admin_server_get_threadpool_parameters_ret,
    decode_ret=decode_admin_server_get_threadpool_parameters_ret,
)
"""Read the sizes and load of a server's worker pools."""

SERVER_SET_THREADPOOL_PARAMETERS: _Procedure[AdminServerSetThreadpoolParametersArgs, None] = _Procedure(
    0x6900690, 1, 7, "server_set_threadpool_parameters",
    function="virAdmServerSetThreadPoolParameters",
    object="server",
    since="2.0.0",
    args=AdminServerSetThreadpoolParametersArgs,
    encode_args=encode_admin_server_set_threadpool_parameters_args,
    decode_args=decode_admin_server_set_threadpool_parameters_args,
)
"""Change the sizes of a server's worker pools."""

SERVER_LIST_CLIENTS: _Procedure[AdminServerListClientsArgs, AdminServerListClientsRet] = _Procedure(
    0x6900690, 1, 8, "server_list_clients",
    function="virAdmServerListClients",
    object="server",
    since="2.0.0",
    args=AdminServerListClientsArgs,
    encode_args=encode_admin_server_list_clients_args,
    decode_args=decode_admin_server_list_clients_args,
    ret=AdminServerListClientsRet,
    encode_ret=encode_admin_server_list_clients_ret,
    decode_ret=decode_admin_server_list_clients_ret,
)
"""List the clients connected to a server."""

SERVER_LOOKUP_CLIENT: _Procedure[AdminServerLookupClientArgs, AdminServerLookupClientRet] = _Procedure(
    0x6900690, 1, 9, "server_lookup_client",
    function="virAdmServerLookupClient",
    object="server",
    since="2.0.0",
    args=AdminServerLookupClientArgs,
    encode_args=encode_admin_server_lookup_client_args,
    decode_args=decode_admin_server_lookup_client_args,
    ret=AdminServerLookupClientRet,
    encode_ret=encode_admin_server_lookup_client_ret,
    decode_ret=decode_admin_server_lookup_client_ret,
)
"""Find a client of a server by its number."""

CLIENT_GET_INFO: _Procedure[AdminClientGetInfoArgs, AdminClientGetInfoRet] = _Procedure(
    0x6900690, 1, 10, "client_get_info",
    function="virAdmClientGetInfo",
    object="client",
    since="2.0.0",
    args=AdminClientGetInfoArgs,
    encode_args=encode_admin_client_get_info_args,
    decode_args=decode_admin_client_get_info_args,
    ret=AdminClientGetInfoRet,
    encode_ret=encode_admin_client_get_info_ret,
    decode_ret=decode_admin_client_get_info_ret,
)
"""Describe who a client is and how it is connected."""

CLIENT_CLOSE: _Procedure[AdminClientCloseArgs, None] = _Procedure(
    0x6900690, 1, 11, "client_close",
    function="virAdmClientClose",
    object="client",
    since="2.0.0",
    args=AdminClientCloseArgs,
    encode_args=encode_admin_client_close_args,
    decode_args=decode_admin_client_close_args,
)
"""Disconnect a client."""

SERVER_GET_CLIENT_LIMITS: _Procedure[AdminServerGetClientLimitsArgs, AdminServerGetClientLimitsRet] = _Procedure(
    0x6900690, 1, 12, "server_get_client_limits",
    function="virAdmServerGetClientLimits",
    object="server",
    since="2.0.0",
    args=AdminServerGetClientLimitsArgs,
    encode_args=encode_admin_server_get_client_limits_args,
    decode_args=decode_admin_server_get_client_limits_args,
    ret=AdminServerGetClientLimitsRet,
    encode_ret=encode_admin_server_get_client_limits_ret,
    decode_ret=decode_admin_server_get_client_limits_ret,
)
"""Read how many clients a server accepts and has."""

SERVER_SET_CLIENT_LIMITS: _Procedure[AdminServerSetClientLimitsArgs, None] = _Procedure(
    0x6900690, 1, 13, "server_set_client_limits",
    function="virAdmServerSetClientLimits",
    object="server",
    since="2.0.0",
    args=AdminServerSetClientLimitsArgs,
    encode_args=encode_admin_server_set_client_limits_args,
    decode_args=decode_admin_server_set_client_limits_args,
)
"""Change how many clients a server accepts."""

CONNECT_GET_LOGGING_OUTPUTS: _Procedure[AdminConnectGetLoggingOutputsArgs, AdminConnectGetLoggingOutputsRet] = _Procedure(
    0x6900690, 1, 14, "connect_get_logging_outputs",
    function="virAdmConnectGetLoggingOutputs",
    object="admin_connection",
    since="3.0.0",
    args=AdminConnectGetLoggingOutputsArgs,
    encode_args=encode_admin_connect_get_logging_outputs_args,
    decode_args=decode_admin_connect_get_logging_outputs_args,
    ret=AdminConnectGetLoggingOutputsRet,
    encode_ret=encode_admin_connect_get_logging_outputs_ret,
    decode_ret=decode_admin_connect_get_logging_outputs_ret,
)
"""Tell where the daemon's log messages go."""

CONNECT_GET_LOGGING_FILTERS: _Procedure[AdminConnectGetLoggingFiltersArgs, AdminConnectGetLoggingFiltersRet] = _Procedure(
    0x6900690, 1, 15, "connect_get_logging_filters",
    function="virAdmConnectGetLoggingFilters",
    object="admin_connection",
    since="3.0.0",
    args=AdminConnectGetLoggingFiltersArgs,
    encode_args=encode_admin_connect_get_logging_filters_args,
    decode_args=decode_admin_connect_get_logging_filters_args,
    ret=AdminConnectGetLoggingFiltersRet,
    encode_ret=encode_admin_connect_get_logging_filters_ret,
    decode_ret=decode_admin_connect_get_logging_filters_ret,
)
"""Tell which log messages pass the daemon's filters."""

CONNECT_SET_LOGGING_OUTPUTS: _Procedure[AdminConnectSetLoggingOutputsArgs, None] = _Procedure(
    0x6900690, 1, 16, "connect_set_logging_outputs",
    function="virAdmConnectSetLoggingOutputs",
    object="admin_connection",
    since="3.0.0",
    args=AdminConnectSetLoggingOutputsArgs,
    encode_args=encode_admin_connect_set_logging_outputs_args,
    decode_args=decode_admin_connect_set_logging_outputs_args,
)
"""Choose where the daemon's log messages go; none restores the default."""

CONNECT_SET_LOGGING_FILTERS: _Procedure[AdminConnectSetLoggingFiltersArgs, None] = _Procedure(
    0x6900690, 1, 17, "connect_set_logging_filters",
    function="virAdmConnectSetLoggingFilters",
    object="admin_connection",
    since="3.0.0",
    args=AdminConnectSetLoggingFiltersArgs,
    encode_args=encode_admin_connect_set_logging_filters_args,
    decode_args=decode_admin_connect_set_logging_filters_args,
)
"""Choose which log messages pass the daemon's filters; none removes them all."""

SERVER_UPDATE_TLS_FILES: _Procedure[AdminServerUpdateTlsFilesArgs, None] = _Procedure(
    0x6900690, 1, 18, "server_update_tls_files",
    function="virAdmServerUpdateTlsFiles",
    object="server",
    since="2.0.0",
    args=AdminServerUpdateTlsFilesArgs,
    encode_args=encode_admin_server_update_tls_files_args,
    decode_args=decode_admin_server_update_tls_files_args,
)
"""Make a server read its TLS certificates, keys and revocation list again."""

CONNECT_SET_DAEMON_TIMEOUT: _Procedure[AdminConnectSetDaemonTimeoutArgs, None] = _Procedure(
    0x6900690, 1, 19, "connect_set_daemon_timeout",
    function="virAdmConnectSetDaemonTimeout",
    object="admin_connection",
    since="8.6.0",
    args=AdminConnectSetDaemonTimeoutArgs,
    encode_args=encode_admin_connect_set_daemon_timeout_args,
    decode_args=decode_admin_connect_set_daemon_timeout_args,
)
"""Let the daemon exit after so many idle seconds; 0 means never."""


PROCEDURES: tuple[_Procedure, ...] = (
    CONNECT_OPEN,
    CONNECT_CLOSE,
    CONNECT_GET_LIB_VERSION,
    CONNECT_LIST_SERVERS,
    CONNECT_LOOKUP_SERVER,
    SERVER_GET_THREADPOOL_PARAMETERS,
    SERVER_SET_THREADPOOL_PARAMETERS,
    SERVER_LIST_CLIENTS,
    SERVER_LOOKUP_CLIENT,
    CLIENT_GET_INFO,
    CLIENT_CLOSE,
    SERVER_GET_CLIENT_LIMITS,
    SERVER_SET_CLIENT_LIMITS,
    CONNECT_GET_LOGGING_OUTPUTS,
    CONNECT_GET_LOGGING_FILTERS,
    CONNECT_SET_LOGGING_OUTPUTS,
    CONNECT_SET_LOGGING_FILTERS,
    SERVER_UPDATE_TLS_FILES,
    CONNECT_SET_DAEMON_TIMEOUT,
)
