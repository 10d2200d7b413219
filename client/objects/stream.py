"""Streams: data beside the calls, to and from volumes, consoles, channels and screens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from types import TracebackType
from typing import TYPE_CHECKING, Self

from virtwire.client.hole import Hole
from virtwire.protocol.errors import LibvirtError

if TYPE_CHECKING:
    from virtwire.client.pipe import Pipe

__all__ = ["Hole", "Stream"]

_ZEROS = bytes(65536)
_ABORT_TIMEOUT = 5.0


class Stream:
    """A stream between us and the daemon, open until it is finished or aborted (virStream).

    It has the methods of a trio stream (``trio.abc.Stream``), and works under asyncio just the same:

        async with await volume.download(0, 0) as stream:
            async for data in stream:
                ...

    The end of the block finishes the stream; an error in it, or cancellation, aborts the stream. One task may send
    while another receives.
    """

    def __init__(self, pipe: Pipe) -> None:
        self._pipe = pipe
        self._rest: memoryview | Hole | None = None

    # Data

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        """Send data, all of it; waits while the daemon does not take it (virStreamSend).

        Raises:
            LibvirtError: the stream failed; code 73, it is finished or aborted.
        """
        await self._pipe.send(data)

    async def wait_send_all_might_not_block(self) -> None:
        """Wait until ``send_all`` would send at once."""
        await self._pipe.room()

    async def send_hole(self, length: int) -> None:
        """Send a hole instead of so many zero bytes, in a stream opened as sparse (virStreamSendHole).

        Args:
            length: in bytes.

        Raises:
            LibvirtError: as ``send_all``; code 55, the stream was not opened as sparse.
        """
        await self._pipe.send_hole(length)

    async def receive(self) -> bytes | Hole:
        """Wait for the next data or hole, as it comes (virStreamRecvFlags).

        Returns:
            Data of any length, or a hole; no bytes at the end of the data.

        Raises:
            LibvirtError: the stream failed; code 73, it is finished or aborted.
        """
        rest, self._rest = self._rest, None
        if rest is None:
            return await self._pipe.receive()
        return rest if isinstance(rest, Hole) else bytes(rest)

    async def receive_some(self, max_bytes: int | None = None) -> bytes:
        """Wait for data (virStreamRecv); a hole is read as zero bytes.

        Args:
            max_bytes: how many bytes to return at most; None for what is there.

        Returns:
            At least one byte, or none at the end of the data.

        Raises:
            LibvirtError: the stream failed; code 73, it is finished or aborted.
            ValueError: ``max_bytes`` is less than 1.
        """
        if max_bytes is not None and max_bytes < 1:
            raise ValueError("max_bytes must be at least 1")
        item: memoryview | bytes | Hole | None = self._rest
        while item is None or (isinstance(item, Hole) and item.length == 0):
            item = await self._pipe.receive()
        if isinstance(item, Hole):
            size = min(item.length, len(_ZEROS), max_bytes or len(_ZEROS))
            self._rest = Hole(item.length - size) if size < item.length else None
            return _ZEROS[:size]
        if max_bytes is None or len(item) <= max_bytes:
            self._rest = None
            return bytes(item)
        view = memoryview(item)
        self._rest = view[max_bytes:]
        return bytes(view[:max_bytes])

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._pieces()

    async def _pieces(self) -> AsyncIterator[bytes]:
        while data := await self.receive_some():
            yield data

    # The end

    async def finish(self) -> None:
        """End the stream in order, and wait until the daemon has confirmed it (virStreamFinish).

        What was not received yet is dropped.

        Raises:
            LibvirtError: the stream failed; code 73, it is finished or aborted already.
        """
        self._rest = None
        await self._pipe.finish()

    async def abort(self) -> None:
        """Give the stream up, and wait until the daemon has confirmed it (virStreamAbort); one that is over stays so.

        Raises:
            LibvirtError: the connection is lost.
        """
        self._rest = None
        await self._pipe.abort()

    @property
    def is_over(self) -> bool:
        """Whether it was finished or aborted, or has failed."""
        return self._pipe.over

    async def aclose(self) -> None:
        """Abort the stream if it is still open; never raises an error of the daemon's."""
        try:
            async with self._pipe.io.shield(_ABORT_TIMEOUT):
                await self.abort()
        except LibvirtError:
            return

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if error is not None:
            await self.aclose()
        elif not self.is_over:
            await self.finish()
