"""Every call of the administration program with good and bad arguments, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from virtwire.protocol.generated import admin
from virtwire.protocol.generated.types import TypedParam, TypedParamValue
from virtwire.protocol.procedures import Procedure

INT, UINT, ULLONG, STRING = 1, 2, 4, 7
MAIN = admin.ServerHandle("libvirtd")
OWN = admin.ServerHandle("admin")
NOWHERE = admin.ServerHandle("nosuch")

OUTPUTS = (
    "1:file:relative", "3:file:sockets/../x", "3:stderr 3:stderr", "3:stderr 1:stderr", "3:stderr:x", "0:stderr",
    "5:stderr", "03:stderr", "+3:stderr", "3 :stderr", "3:", "3", "stderr", "3:syslog", "3:syslog:", "3:file",
    "3:file:", "3:journald", "3:journald:x", " 3:stderr ", "3:stderr\t4:stderr", "3:stderr\n4:journald", "3:stderr:",
    "3:stderr bogus", "3:file:/nonexistent/x", "3:file:/tmp", "3:STDERR", "2147483648:stderr", "1::x", "\t1:stderr",
    "1:stderr\t",
    "01:syslog:é", "1:syslog:na:me", "", None,
)  # fmt: skip
FILTERS = (
    "1:rpc", "1:*rpc*", "1:rpc 2:rpc", "1:*", "1:", "1", "rpc", "0:x", "5:x", "x:y", "3:a 9:b", "1:+rpc", "1:+",
    "1:++x", "1:rpc:x", "1:x:", "1::x", ":x", "1:rpc*", "1:?x", "1:[", "1: x", " 1:a\t2:b\n3:c ", "\t1:x", "1:x\t",
    "-1:x", "1:é", " ", "", None,
)  # fmt: skip


def calls(me: int) -> Iterator[tuple[Procedure, Any]]:
    """Give the calls.

    Args:
        me: the number of the client that makes them, which may be looked at but not closed.
    """
    yield from _connection()
    yield from _threadpool()
    yield from _limits()
    yield from _clients(me)
    yield from _log()
    for seconds, flags in ((0, 0), (100, 0), (2**32 - 1, 0), (0, 0), (5, 1)):
        yield admin.CONNECT_SET_DAEMON_TIMEOUT, admin.AdminConnectSetDaemonTimeoutArgs(seconds, flags)


def _connection() -> Iterator[tuple[Procedure, Any]]:
    for flags in (0, 5):
        yield admin.CONNECT_OPEN, admin.AdminConnectOpenArgs(flags)
    yield admin.CONNECT_GET_LIB_VERSION, None
    for need, flags in ((0, 0), (1, 0), (1, 3)):
        yield admin.CONNECT_LIST_SERVERS, admin.AdminConnectListServersArgs(need, flags)
    for name, flags in (
        ("libvirtd", 0),
        ("libvirtd", 1),
        ("nosuch", 0),
        ("", 0),
        ("a" * 5000, 0),
        ("nosuch", 1),
        ("%s", 0),
    ):
        yield admin.CONNECT_LOOKUP_SERVER, admin.AdminConnectLookupServerArgs(name, flags)
    for server, flags in ((MAIN, 0), (MAIN, 3), (OWN, 0), (NOWHERE, 3)):
        yield admin.SERVER_UPDATE_TLS_FILES, admin.AdminServerUpdateTlsFilesArgs(server, flags)


def _threadpool() -> Iterator[tuple[Procedure, Any]]:
    get = admin.SERVER_GET_THREADPOOL_PARAMETERS
    for server, flags in ((MAIN, 0), (OWN, 0), (MAIN, 9), (NOWHERE, 9)):
        yield get, admin.AdminServerGetThreadpoolParametersArgs(server, flags)
    for params in (
        _params(),
        *(_params((name, UINT, 5)) for name in ("nWorkers", "freeWorkers", "jobQueueDepth", "bogus", "")),
        _params(("minWorkers", INT, 5)),
        _params(("minWorkers", STRING, "5")),
        _params(("minWorkers", ULLONG, 5)),
        _params(("minWorkers", UINT, 4), ("minWorkers", UINT, 5)),
        _params(("nWorkers", UINT, 5), ("bogus", UINT, 5), ("minWorkers", STRING, "x")),
        _params(("minWorkers", STRING, "x"), ("bogus", UINT, 5)),
        _params(("minWorkers", UINT, 0)),
        _params(("maxWorkers", UINT, 0)),
        _params(("minWorkers", UINT, 25)),
        _params(("minWorkers", UINT, 3), ("maxWorkers", UINT, 40), ("prioWorkers", UINT, 9)),
    ):
        yield admin.SERVER_SET_THREADPOOL_PARAMETERS, admin.AdminServerSetThreadpoolParametersArgs(MAIN, params, 0)
    for server, flags in ((NOWHERE, 4), (MAIN, 4)):
        args = admin.AdminServerSetThreadpoolParametersArgs(server, _params(("bogus", UINT, 4)), flags)
        yield admin.SERVER_SET_THREADPOOL_PARAMETERS, args
    yield get, admin.AdminServerGetThreadpoolParametersArgs(MAIN, 0)


def _limits() -> Iterator[tuple[Procedure, Any]]:
    for params in (
        _params(),
        *(_params((name, UINT, 5)) for name in ("nclients", "nclients_unauth", "bogus")),
        _params(("nclients_max", INT, 5)),
        _params(("nclients_max", UINT, 0)),
        _params(("nclients_max", UINT, 30), ("nclients_max", UINT, 0)),
        _params(("nclients_unauth_max", UINT, 4_000_000_000)),
        _params(("nclients_max", UINT, 4_294_967_295)),
        _params(("nclients_max", UINT, 30), ("nclients_unauth_max", UINT, 40)),
        _params(("nclients_max", UINT, 10), ("nclients_unauth_max", UINT, 10)),
        _params(("nclients_unauth_max", UINT, 0), ("nclients_max", UINT, 0)),
        _params(("nclients_max", UINT, 20)),
    ):
        yield admin.SERVER_SET_CLIENT_LIMITS, admin.AdminServerSetClientLimitsArgs(MAIN, params, 0)
    for server, flags in ((NOWHERE, 1), (MAIN, 1)):
        args = admin.AdminServerSetClientLimitsArgs(server, _params(("nclients_max", UINT, 30)), flags)
        yield admin.SERVER_SET_CLIENT_LIMITS, args
    for server, flags in ((MAIN, 0), (OWN, 0), (MAIN, 2), (NOWHERE, 2)):
        yield admin.SERVER_GET_CLIENT_LIMITS, admin.AdminServerGetClientLimitsArgs(server, flags)


def _clients(me: int) -> Iterator[tuple[Procedure, Any]]:
    for server, need, flags in ((OWN, 0, 0), (OWN, 1, 0), (MAIN, 1, 0), (MAIN, 1, 2), (NOWHERE, 1, 2)):
        yield admin.SERVER_LIST_CLIENTS, admin.AdminServerListClientsArgs(server, need, flags)
    for server, number, flags in (
        (OWN, me, 0),
        (OWN, me, 1),
        (OWN, 99, 1),
        (OWN, 99, 0),
        (NOWHERE, 99, 1),
        (OWN, 2**64 - 1, 0),
    ):
        yield admin.SERVER_LOOKUP_CLIENT, admin.AdminServerLookupClientArgs(server, number, flags)
    for server, number, flags in ((OWN, me, 0), (OWN, me, 1), (OWN, 99, 1), (NOWHERE, 99, 1)):
        yield admin.CLIENT_GET_INFO, admin.AdminClientGetInfoArgs(admin.ClientHandle(server, number, 0, 0), flags)
    for server, number, flags in ((OWN, me, 3), (OWN, 99, 0), (OWN, 99, 3), (NOWHERE, 99, 0)):
        yield admin.CLIENT_CLOSE, admin.AdminClientCloseArgs(admin.ClientHandle(server, number, 0, 0), flags)


def _log() -> Iterator[tuple[Procedure, Any]]:
    for flags in (0, 1):
        yield admin.CONNECT_GET_LOGGING_OUTPUTS, admin.AdminConnectGetLoggingOutputsArgs(flags)
        yield admin.CONNECT_GET_LOGGING_FILTERS, admin.AdminConnectGetLoggingFiltersArgs(flags)
    yield admin.CONNECT_SET_LOGGING_OUTPUTS, admin.AdminConnectSetLoggingOutputsArgs("x", 1)
    yield admin.CONNECT_SET_LOGGING_FILTERS, admin.AdminConnectSetLoggingFiltersArgs("x", 1)
    for text in OUTPUTS:
        yield admin.CONNECT_SET_LOGGING_OUTPUTS, admin.AdminConnectSetLoggingOutputsArgs(text, 0)
        yield admin.CONNECT_GET_LOGGING_OUTPUTS, admin.AdminConnectGetLoggingOutputsArgs(0)
    for text in FILTERS:
        yield admin.CONNECT_SET_LOGGING_FILTERS, admin.AdminConnectSetLoggingFiltersArgs(text, 0)
        yield admin.CONNECT_GET_LOGGING_FILTERS, admin.AdminConnectGetLoggingFiltersArgs(0)


def _params(*params: tuple[str, int, int | str]) -> list[TypedParam]:
    return [TypedParam(name, TypedParamValue(kind, value)) for name, kind, value in params]
