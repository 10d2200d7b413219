"""What a connection may call: refusals of a read-only connection, and the error domain that each refusal names.

Observed on libvirtd 9.0.0: a refusal by the API layer carries the domain of the source file that its C function lives
in, which the function's name tells: ``virConnectNumOfSecrets`` belongs to secrets. What is not about one of the kinds
below, hosts and connections included, counts as domain (20); the hypervisor-specific programs have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ..protocol.generated.domain_cpu_enums import DomainVcpuFlags
from ..protocol.generated.domain_devices_enums import DomainInterfaceAddressesSource
from ..protocol.generated.programs import REMOTE
from ..protocol.procedures import Procedure

__all__ = ["SIDE_DOMAINS", "api_domain", "conditional_refusal", "read_only_refusal", "unsupported"]

_KINDS: Final = (
    (re.compile(r"virDomainCheckpoint|virDomainListAllCheckpoints"), ErrorDomain.DOMAIN_CHECKPOINT),
    (
        re.compile(r"virDomain(Snapshot|ListAllSnapshots|RevertToSnapshot|HasCurrentSnapshot)"),
        ErrorDomain.DOMAIN_SNAPSHOT,
    ),
    (re.compile(r"vir(Network|Connect\w*Network)"), ErrorDomain.NETWORK),
    (re.compile(r"vir(Storage|Connect\w*Storage)"), ErrorDomain.STORAGE),
    (re.compile(r"vir(NodeDevice|NodeNumOfDevices|NodeListDevices|Connect\w*NodeDevice)"), ErrorDomain.NODEDEV),
    (re.compile(r"vir(Interface|Connect\w*Interface)"), ErrorDomain.INTERFACE),
    (re.compile(r"vir(Secret|Connect\w*Secret)"), ErrorDomain.SECRET),
    (re.compile(r"vir(NWFilter|Connect\w*NWFilter)"), ErrorDomain.NWFILTER),
)

SIDE_DOMAINS: Final = frozenset(
    {
        ErrorDomain.NETWORK,
        ErrorDomain.STORAGE,
        ErrorDomain.NODEDEV,
        ErrorDomain.INTERFACE,
        ErrorDomain.SECRET,
        ErrorDomain.NWFILTER,
    }
)
"""The kinds of object that libvirtd serves through connections of their own beside the hypervisor's."""

_AGENT_READS: Final[Mapping[str, Callable[[Any], bool]]] = {
    "domain_get_vcpus_flags": lambda args: bool(args.flags & DomainVcpuFlags.GUEST),
    "domain_interface_addresses": lambda args: args.source == DomainInterfaceAddressesSource.AGENT,
}
"""Reads that count as changes when they would have to ask an agent inside the guest."""


def api_domain(procedure: Procedure) -> ErrorDomain:
    """Return the domain that the API layer's errors about this procedure carry."""
    if procedure.program != REMOTE.number:
        return ErrorDomain.NONE
    function = procedure.function or ""
    for pattern, domain in _KINDS:
        if pattern.match(function):
            return domain
    return ErrorDomain.DOMAIN


def read_only_refusal(procedure: Procedure) -> LibvirtError:
    """Make the refusal of a change on a read-only connection."""
    detail = f"read only access prevents {_name(procedure)}"
    return report(ErrorCode.OPERATION_DENIED, api_domain(procedure), detail)


def conditional_refusal(procedure: Procedure) -> Callable[[Any], LibvirtError | None] | None:
    """Return what judges by the arguments of a read whether a read-only connection may do it, None if it always may."""
    asks_agent = _AGENT_READS.get(procedure.name)
    if asks_agent is not None and procedure.program == REMOTE.number:
        return lambda args: read_only_refusal(procedure) if asks_agent(args) else None
    if secure := procedure.secure:
        return lambda args: _secure_refusal(procedure) if args.flags & secure else None
    return None


def _secure_refusal(procedure: Procedure) -> LibvirtError:
    return report(ErrorCode.OPERATION_DENIED, api_domain(procedure), f"{_name(procedure)} with secure flag")


def unsupported(procedure: Procedure) -> LibvirtError:
    """Make the answer to what the connection's driver does not have."""
    return report(ErrorCode.NO_SUPPORT, api_domain(procedure), _name(procedure))


def _name(procedure: Procedure) -> str:
    return procedure.function or procedure.name
