"""What the objects need of a connection, and what a connection needs of an IO library.

The objects, the generated methods, login, streams, events and supervision speak to a ``Channel`` and wait through an
``Io``; they import no IO library. ``trio_channel`` and ``trio_io`` are both for trio, ``asyncio_channel`` and
``asyncio_io`` for asyncio.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError

if TYPE_CHECKING:
    import socket
    from collections.abc import Awaitable, Callable, Sequence
    from contextlib import AbstractAsyncContextManager

    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .descriptors import Descriptor
    from .events import EventHub
    from .pipe import Pipe

__all__ = ["Channel", "Io", "Layer", "Tasks", "Waker", "again", "closed_error"]

_T = TypeVar("_T")


class Waker(Protocol):
    """Something that happens once, and those who wait for it; ``trio.Event`` and ``asyncio.Event`` both are one."""

    def set(self) -> Any:
        """Let it happen."""
        ...

    def is_set(self) -> bool:
        """Tell whether it has happened."""
        ...

    async def wait(self) -> Any:
        """Wait until it has."""
        ...


class Tasks(Protocol):
    """The background tasks of one connection; they end when what owns them does."""

    def start(self, function: Callable[..., Awaitable[None]], *args: Any) -> None:
        """Run a coroutine function as a task; it must not raise."""
        ...


class Io(Protocol):
    """What differs between IO libraries, apart from the channel itself."""

    def event(self) -> Waker:
        """Make something to wait for."""
        ...

    def now(self) -> float:
        """Tell the time in seconds of a steady clock."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...

    def limit(self, seconds: float) -> AbstractAsyncContextManager[Any]:
        """Bound the time of a block; TimeoutError leaves it when the time is up. Infinity is no bound."""
        ...

    def shield(self, seconds: float) -> AbstractAsyncContextManager[Any]:
        """Let a block end though its task is cancelled, for so long; leaves it without an error when that is over."""
        ...

    async def readable(self, fd: int) -> None:
        """Wait until a descriptor can be read."""
        ...

    async def writable(self, fd: int) -> None:
        """Wait until a descriptor can be written."""
        ...

    async def in_thread(self, function: Callable[..., _T], *args: Any) -> _T:
        """Call a function that blocks."""
        ...

    async def dial_tcp(self, host: str, port: int) -> socket.socket:
        """Connect to one of a name's addresses, trying the next when one does not answer soon.

        Returns:
            A connected, non-blocking socket, which the caller owns.

        Raises:
            OSError: of the last address, or socket.gaierror of the resolver.
            UnicodeError: the name is none.
        """
        ...

    def background(self) -> AbstractAsyncContextManager[Tasks]:
        """Own tasks for the time of a block; its end cancels them, and its errors pass unchanged."""
        ...


class Channel(Protocol):
    """A way to call procedures of the other end; several calls may be in flight."""

    @property
    def io(self) -> Io:
        """The IO library that waits for this channel."""
        ...

    @property
    def hub(self) -> EventHub:
        """Where the events of this channel go."""
        ...

    @property
    def error(self) -> LibvirtError | None:
        """Why the connection is over, once it is."""
        ...

    @property
    def connected(self) -> bool:
        """Whether there is a connection now; one that is not may come back where ``error`` is None."""
        ...

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

    async def call_with_descriptors(
        self, procedure: Procedure, args: Record | None = None, fds: Sequence[int] = ()
    ) -> tuple[Any, list[Descriptor]]:
        """Call a procedure, passing file descriptors along and taking those that come with its reply.

        Args:
            procedure: what to call.
            args: its arguments.
            fds: descriptors to pass; they stay the caller's.

        Returns:
            The decoded result and the descriptors that came with it, which the caller owns.

        Raises:
            LibvirtError: as ``call``; code 84 when the transport cannot pass descriptors, or the daemon will not.
        """
        ...

    async def open_stream(self, procedure: Procedure, args: Record | None = None) -> tuple[Any, Pipe]:
        """Call a procedure that opens a stream.

        Returns:
            The decoded result and our end of the stream; it must be finished or aborted.

        Raises:
            LibvirtError: as ``call``.
        """
        ...

    def keep_alive(self, interval: float, count: int) -> None:
        """Ping the server from now on when it is silent for ``interval`` seconds; 0 stops that.

        The connection counts as lost after ``interval`` * (``count`` + 1) seconds of silence.
        """
        ...

    def close(self) -> None:
        """Give up the connection: calls in flight fail, later ones too. Closing twice is fine."""
        ...


class Layer(Protocol):
    """What lies between the socket's bytes and the protocol's, without IO: TLS, or SASL's protection."""

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
