"""Refusals that many calls of the test driver share."""

from __future__ import annotations

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report, unsupported_flags
from virtwire.protocol.generated.enums import (
    DomainModificationImpact,
)

from ..xml.definition import Definition
from .state import Domain

__all__ = ["affected", "check_active", "check_flags", "driver_refusal", "pick"]


def check_flags(function: str, flags: int, supported: int) -> None:
    """Refuse flags that the driver's function does not know.

    Args:
        function: the C function of libvirt's test driver, which the text names.
        flags: what the client sent.
        supported: all bits that are known.

    Raises:
        InvalidArg: an unknown bit is set.
    """
    unknown = int(flags) & 0xFFFFFFFF & ~int(supported)  # plain integers: ~ on flags keeps only known bits
    if unknown:
        raise unsupported_flags(ErrorDomain.TEST, function, unknown)


def driver_refusal(code: int, detail: str | None = None) -> LibvirtError:
    """Make an error that the test driver itself raises."""
    return report(code, ErrorDomain.TEST, detail)


def check_active(domain: Domain) -> None:
    """Refuse a domain that does not run.

    Raises:
        OperationInvalid: it is off.
    """
    if not domain.is_active():
        raise report(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, "domain is not running")


def affected(domain: Domain, flags: int) -> tuple[Definition | None, Definition | None]:
    """Give the live and the persistent definition that a call is about (virDomainObjGetDefs).

    Raises:
        OperationInvalid: the live one of a domain that is off, or the persistent one of a transient domain.
    """
    live, config = bool(flags & DomainModificationImpact.LIVE), bool(flags & DomainModificationImpact.CONFIG)
    if not live and not config:
        live, config = domain.is_active(), not domain.is_active()
    if live:
        check_active(domain)
    if config and not domain.persistent:
        detail = "transient domains do not have any persistent config"
        raise report(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, detail)
    return domain.live if live else None, (domain.pending or domain.live) if config else None


def pick(domain: Domain, flags: int) -> Definition:
    """Give the one definition that a query is about (virDomainObjGetOneDef)."""
    live, config = affected(domain, flags)
    found = live or config
    assert found is not None, "one of the two is always meant"
    return found
