"""Calls that pass file descriptors: what the generated methods need for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.connect import CONNECT_SUPPORTS_FEATURE, ConnectSupportsFeatureArgs

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .channel import Channel
    from .descriptors import Descriptor

__all__ = ["FileDescriptor", "HasFileno", "call", "only"]

_FD_PASSING: Final = 8


class HasFileno(Protocol):
    """A file, a socket, a ``Descriptor``."""

    def fileno(self) -> int:
        """Return the number of its descriptor."""
        ...


FileDescriptor: TypeAlias = int | HasFileno
"""An open descriptor, or what has one."""


async def call(
    channel: Channel, procedure: Procedure, args: Record | None, fds: Sequence[FileDescriptor] = ()
) -> tuple[Any, list[Descriptor]]:
    """Call a procedure that passes descriptors, after the question whether the daemon can.

    Args:
        channel: where to.
        procedure: what to call.
        args: its arguments.
        fds: what to pass.

    Returns:
        The result, and the descriptors that came with it.

    Raises:
        LibvirtError: code 74, the daemon cannot; otherwise as the call.
    """
    ret = await channel.call(CONNECT_SUPPORTS_FEATURE, ConnectSupportsFeatureArgs(_FD_PASSING))
    if not ret.supported:
        text = "fd passing is not supported by this connection"
        raise report(ErrorCode.ARGUMENT_UNSUPPORTED, ErrorDomain.DOMAIN, text)
    return await channel.call_with_descriptors(
        procedure, args, [fd if isinstance(fd, int) else fd.fileno() for fd in fds]
    )


def only(descriptors: Sequence[Descriptor]) -> Descriptor:
    """Return the one descriptor that a reply must carry.

    Raises:
        LibvirtError: code 1, it carried none; more than one are closed.
    """
    if not descriptors:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.REMOTE, "no file descriptor received")
    for more in descriptors[1:]:
        more.close()
    return descriptors[0]
