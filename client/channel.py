"""What the objects need of a connection: one awaitable call.

The objects, the generated methods and the opening of a connection speak to a ``Channel`` and import no IO library;
``trio_channel`` is the channel for trio.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

__all__ = ["Channel", "Layer", "again", "closed_error"]


class Channel(Protocol):
    """A way to call procedures of the other end; several calls may be in flight."""

    async def call(self, procedure: Procedure, args: Record | None = None) -> Any:
        """Call a procedure and wait for its result.

        Args:
            procedure: what to call.
            args: its arguments, None for a procedure without any.

        Returns:
            The decoded result, an instance of ``procedure.ret``; None for a procedure without result.

        Raises:
            LibvirtError: the other end's refusal, or the loss of the connection.
        """
        ...

    def close(self) -> None:
        """Give up the connection: calls in flight fail, later ones too. Closing twice is fine."""
        ...


class Layer(Protocol):
    """What lies between the socket's bytes and the protocol's, without IO: TLS."""

    def start(self, data: bytes | None) -> bool:
        """Go on with the opening exchange.

        Args:
            data: what arrived; None at the beginning, empty when the other end closed.

        Returns:
            Whether the layer is open. ``data_to_send`` has bytes for the other end, open or not.

        Raises:
            LibvirtError: one side does not accept the other.
        """
        ...

    def data_to_send(self) -> bytes:
        """Return, once, the bytes of the opening exchange that the socket is to send."""
        ...

    def wrap(self, data: bytes) -> bytes:
        """Turn the protocol's bytes into the socket's.

        Raises:
            LibvirtError: the layer cannot go on.
        """
        ...

    def unwrap(self, data: bytes) -> bytes | None:
        """Turn the socket's bytes into the protocol's; None when they are not enough for any, empty at the end.

        Raises:
            LibvirtError: the layer cannot go on.
        """
        ...


def again(error: LibvirtError) -> LibvirtError:
    """Make a fresh copy of an error, so that each task raises its own."""
    copy = LibvirtError(**error.fields())  # type: ignore[arg-type]
    copy.__cause__ = error.__cause__
    return copy


def closed_error() -> LibvirtError:
    """Make the error of a call on a closed connection: libvirt's code; its text would name a C function."""
    text = "the connection is closed"
    return LibvirtError(ErrorCode.INVALID_CONN, ErrorDomain.REMOTE, text, str1="%s", str2=text, int1=-1, int2=-1)
