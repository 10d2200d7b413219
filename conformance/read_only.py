"""Whether ``--read-only`` means anything for a URI.

What a relay or a replay sends is what the clients said, so a connection can be read-only only by the daemon's socket
for that. Where there is none to be chosen the option is refused: to ignore it would let through what it is to prevent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.places import is_session
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

if TYPE_CHECKING:
    from virtwire.client.uri import Target

__all__ = ["require_read_only_socket"]


def require_read_only_socket(target: Target, *, root: bool) -> None:
    """Make sure that a target leaves it to us which of the daemon's sockets to take.

    Args:
        target: what the URI says.
        root: whether root asks.

    Raises:
        LibvirtError: code 8, it does not.
    """
    if target.transport in ("tls", "tcp", "ext"):
        why = f"the transport {target.transport} leads to no read-only socket"
    elif target.socket is not None:
        if target.socket.endswith("-ro"):
            return
        why = f"the URI says which socket to take, {target.socket}; give it the daemon's read-only socket"
    elif is_session(target, root=root):
        why = "a user's own daemon has no read-only socket"
    else:
        return
    raise report(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, f"--read-only is not possible: {why}")
