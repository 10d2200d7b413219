"""A pipe without a connection: what it brings is a list, what it takes is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from virtwire.client.channel import Io
from virtwire.client.hole import Hole
from virtwire.client.objects.stream import Stream
from virtwire.client.pipe import Pipe
from virtwire.client.trio_io import TrioIo
from virtwire.protocol.errors import LibvirtError

__all__ = ["MemoryPipe", "stream_of"]


class MemoryPipe:
    """Brings items, keeps what is sent and how it ended."""

    def __init__(self, items: Iterable[bytes | Hole | LibvirtError] = ()) -> None:
        self.items = list(items)
        self.sent: list[bytes | Hole] = []
        self.ends: list[str] = []
        self.failure: LibvirtError | None = None

    @property
    def io(self) -> Io:
        return TrioIo()

    @property
    def over(self) -> bool:
        return bool(self.ends)

    async def receive(self) -> bytes | Hole:
        item = self.items.pop(0) if self.items else b""
        if isinstance(item, LibvirtError):
            raise item
        return item

    async def send(self, data: bytes | bytearray | memoryview) -> None:
        self.sent.append(bytes(data))

    async def send_hole(self, length: int) -> None:
        self.sent.append(Hole(length))

    async def room(self) -> None:
        self.sent.append(b"<room>")

    async def finish(self) -> None:
        self.ends.append("finish")
        if self.failure is not None:
            raise self.failure

    async def abort(self) -> None:
        if not self.ends:
            self.ends.append("abort")
        if self.failure is not None:
            raise self.failure


def stream_of(*items: bytes | Hole | LibvirtError) -> tuple[Stream, MemoryPipe]:
    """Make a stream that brings these items, and its pipe."""
    pipe = MemoryPipe(items)
    return Stream(cast("Pipe", pipe)), pipe
