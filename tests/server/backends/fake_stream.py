"""A stream without a wire: what the client sends is given, what it gets is recorded."""

from __future__ import annotations

from collections.abc import Iterable

import trio
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.streams import Hole, StreamAborted


class FakeStream:
    """A ``DataStream`` of a client that sends these items and then finishes, or goes on waiting.

    Attributes:
        sent: what the client got: data joined, holes as they are.
        largest: the most data it got at a time.
        error: what the stream was stopped with.
    """

    def __init__(self, items: Iterable[bytes | Hole] = (), *, finishes: bool = True, takes: int | None = None) -> None:
        self._items = list(items)
        self._finishes = finishes
        self._takes = takes
        self._arrived = trio.Event()
        self._stopped = False
        self.sent: list[bytes | Hole] = []
        self.largest = 0
        self.error: LibvirtError | None = None

    async def receive(self) -> bytes | Hole | None:
        await trio.lowlevel.checkpoint()
        while not self._items:
            if self.error is not None:
                raise StreamAborted
            if self._finishes or self._stopped:
                return None
            self._arrived = trio.Event()
            await self._arrived.wait()
        return self._items.pop(0)

    async def send(self, data: bytes | bytearray | memoryview) -> None:
        await trio.lowlevel.checkpoint()
        if self._takes == 0:
            raise StreamAborted
        if self._takes is not None:
            self._takes -= 1
        self.largest = max(self.largest, len(data))
        last = self.sent[-1] if self.sent else None
        if isinstance(last, bytes):
            self.sent[-1] = last + bytes(data)
        else:
            self.sent.append(bytes(data))

    async def send_hole(self, length: int) -> None:
        await trio.lowlevel.checkpoint()
        self.sent.append(Hole(length))

    def stop(self, error: LibvirtError | None = None) -> None:
        self.error = error
        self._stopped = True
        self._arrived.set()

    def type(self, data: bytes) -> None:
        """Have the client send something now."""
        self._items.append(data)
        self._arrived.set()

    @property
    def data(self) -> bytes:
        """All data the client got, holes as zeros."""
        return b"".join(bytes(item.length) if isinstance(item, Hole) else item for item in self.sent)
