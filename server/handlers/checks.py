"""Checks of arguments that come before the driver: those of libvirt's public API and those of its daemon.

Texts and fields are those of libvirtd 9.0.0 as observed.
"""

from __future__ import annotations

from typing import Final

from ...protocol.errors import ErrorCode, ErrorDomain, LibvirtError, exclusive_flags, invalid_argument, report

__all__ = ["LIVE_OR_CONFIG", "exclusive", "int_argument", "invalid", "list_fits", "list_limit"]

LIVE_OR_CONFIG: Final = ((1, "VIR_DOMAIN_AFFECT_LIVE"), (2, "VIR_DOMAIN_AFFECT_CONFIG"))
"""Two flags that exclude each other in many calls."""


def invalid(function: str, argument: str, text: str, domain: ErrorDomain = ErrorDomain.DOMAIN) -> LibvirtError:
    """Make the API layer's refusal of one argument."""
    return invalid_argument(domain, function, argument, text)


def int_argument(value: int, function: str, argument: str, *, zero: bool = True) -> None:
    """Refuse a negative number, and with ``zero=False`` 0 as well."""
    if value < 0:
        raise invalid(function, argument, f"{argument} in {function} must be zero or greater")
    if value == 0 and not zero:
        raise invalid(function, argument, f"{argument} in {function} must be greater than zero")


def exclusive(flags: int, function: str, first: tuple[int, str], second: tuple[int, str]) -> None:
    """Refuse two flags together; each is its bit and its C name."""
    if flags & first[0] and flags & second[0]:
        raise exclusive_flags(ErrorDomain.DOMAIN, function, first[1], second[1])


def list_limit(value: int, argument: str, limit: int, constant: str) -> None:
    """Refuse a maximal length that the wire cannot carry, as the daemon does (code 39)."""
    if value < 0:
        raise report(ErrorCode.RPC, ErrorDomain.RPC, f"{argument} must be non-negative")
    if value > limit:
        raise report(ErrorCode.RPC, ErrorDomain.RPC, f"{argument} > {constant}")


def list_fits(count: int, what: str, limit: int) -> None:
    """Refuse a list that the wire cannot carry, as the daemon does, also when only its length is asked for."""
    if count > limit:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, f"Too many {what} '{count}' for limit '{limit}'")
