"""How much a connection does at a time, and how long a call may take."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Procedure

__all__ = ["Limits", "timed_out"]


class Limits(NamedTuple):
    """What a connection allows itself.

    Attributes:
        calls: how many calls may be in flight; more wait for their turn. libvirtd stops reading a connection with five
            unanswered calls (max_client_requests), its pings' answers included, so the default stays below. A call
            that was cancelled or took too long is in flight until the daemon has answered it.
        call_timeout: seconds that a call may take, None for any time.
    """

    calls: int = 4
    call_timeout: float | None = None


def timed_out(procedure: Procedure, seconds: float) -> LibvirtError:
    """Make the error of a call that took longer than the connection's limit."""
    text = f"{procedure.name} was not answered within {seconds:g} seconds"
    return report(ErrorCode.OPERATION_TIMEOUT, ErrorDomain.REMOTE, text)
