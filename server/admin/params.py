"""Typed parameters of the administration: reading what a client sets, writing what it asks for.

Names are those of libvirt-admin.h; texts of refusals and the order of checks are libvirtd 9.0.0's as observed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from ...protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ...protocol.generated.types import TypedParam, TypedParamValue
from ...protocol.typed_params import BOOLEAN, INT, STRING, UINT

if TYPE_CHECKING:
    from ..server import Connected, Server

__all__ = [
    "CLIENTS_MAX",
    "CLIENTS_UNAUTH_MAX",
    "WORKERS_MAX",
    "WORKERS_MIN",
    "WORKERS_PRIORITY",
    "client_info",
    "client_limits",
    "read_numbers",
    "threadpool",
]

WORKERS_MIN: Final = "minWorkers"
WORKERS_MAX: Final = "maxWorkers"
WORKERS_PRIORITY: Final = "prioWorkers"
CLIENTS_MAX: Final = "nclients_max"
CLIENTS_UNAUTH_MAX: Final = "nclients_unauth_max"

_TYPE_NAMES: Final = {1: "int", 2: "uint", 3: "llong", 4: "ullong", 5: "double", 6: "boolean", 7: "string"}


def read_numbers(params: Iterable[TypedParam], names: Collection[str]) -> dict[str, int]:
    """Take the values of some unsigned parameters out of a list, by name.

    Args:
        params: what was sent.
        names: those that can be set.

    Raises:
        LibvirtError: code 74, one of another name; 8, one of another type or twice.
    """
    found: dict[str, int] = {}
    for name, (kind, value) in sorted(params, key=lambda param: param.field):
        if name not in names:
            raise report(ErrorCode.ARGUMENT_UNSUPPORTED, ErrorDomain.NONE, f"parameter '{name}' not supported")
        if name in found:
            raise _invalid(f"parameter '{name}' occurs multiple times")
        if kind != UINT:
            raise _invalid(f"invalid type '{_TYPE_NAMES[kind]}' for parameter '{name}', expected 'uint'")
        found[name] = int(value)
    return found


def threadpool(server: Server) -> list[TypedParam]:
    """Tell sizes and load of a server's workers (virAdmServerGetThreadPoolParameters)."""
    counts = server.workers.counts()
    return [
        _uint(WORKERS_MIN, counts.minimum),
        _uint(WORKERS_MAX, counts.maximum),
        _uint("nWorkers", counts.current),
        _uint("freeWorkers", counts.free),
        _uint(WORKERS_PRIORITY, counts.priority),
        _uint("jobQueueDepth", counts.depth),
    ]


def client_limits(server: Server) -> list[TypedParam]:
    """Tell how many clients a server takes and has (virAdmServerGetClientLimits)."""
    return [
        _uint(CLIENTS_MAX, server.max_clients),
        _uint("nclients", len(server.clients)),
        _uint(CLIENTS_UNAUTH_MAX, server.max_anonymous_clients),
        _uint("nclients_unauth", server.anonymous),
    ]


def client_info(connected: Connected) -> list[TypedParam]:
    """Tell who a client is (virAdmClientGetInfo), as far as it is known."""
    who = connected.identity
    found: list[tuple[str, int, int | str | None]] = [
        ("readonly", BOOLEAN, int(connected.read_only)),
        ("sasl_user_name", STRING, who.sasl_user_name),
        ("sock_addr", STRING, who.address),
        ("tls_x509_dname", STRING, who.x509_dname),
        ("unix_user_id", INT, _signed(who.user_id)),
        ("unix_user_name", STRING, who.user_name),
        ("unix_group_id", INT, _signed(who.group_id)),
        ("unix_group_name", STRING, who.group_name),
        ("unix_process_id", INT, who.process_id),
        ("selinux_context", STRING, who.selinux_context),
    ]
    return [TypedParam(name, TypedParamValue(kind, value)) for name, kind, value in found if value is not None]


def _uint(name: str, value: int) -> TypedParam:
    return TypedParam(name, TypedParamValue(UINT, value))


def _signed(number: int | None) -> int | None:
    """Return a user's or group's number as the 32 bit integer that the parameter is."""
    return number - (1 << 32) if number is not None and number >= 1 << 31 else number


def _invalid(detail: str) -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, detail)
