"""The calls of one client that are not answered yet: those being served, and those that wait for their turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio

if TYPE_CHECKING:
    from ..protocol.message import Call

__all__ = ["BACKLOG_BYTES", "Requests"]

BACKLOG_BYTES: Final = 1 << 20
"""So much of calls is read and put off when as many are being served as may be; then reading stops.

Unlike libvirtd, which stops reading at once: what else the client sends meanwhile, answers to pings, pings of its own,
data of streams, is read and heeded.
"""

_OVERHEAD: Final = 256  # what a small call takes beside its bytes
_DESCRIPTOR: Final = 8192  # what a descriptor counts as: they are far fewer than bytes


class Requests:
    """The calls of one client.

    Args:
        limit: so many are served at a time.

    Attributes:
        pending: how many are being served by tasks of their own.
        busy: whether a new call must be put off, because of the limit or because of those before it.
    """

    def __init__(self, limit: int) -> None:
        self.pending = 0
        self.busy = limit <= 0
        self._limit = limit
        self._backlog: list[Call] = []  # of bounded length; an empty deque would take more
        self._size = 0
        self._changed = trio.Event()

    @property
    def crowded(self) -> bool:
        """Whether so much was put off that nothing more should be read."""
        return self._size >= BACKLOG_BYTES

    def begin(self) -> None:
        """Note that a task begins to serve a call."""
        self.pending += 1
        self._judge()

    def end(self) -> None:
        """Note that one has served its call."""
        self.pending -= 1
        self._judge()

    def put_off(self, call: Call) -> None:
        """Keep a call until it is its turn."""
        self._backlog.append(call)
        self._size += _size(call)

    def next(self) -> Call | None:
        """Take the call whose turn it is, None if there is none or the limit is reached."""
        if not self._backlog or self.pending >= self._limit:
            return None
        call = self._backlog.pop(0)
        self._size -= _size(call)
        self._judge()
        return call

    def forget(self) -> None:
        """Give up the calls that were put off; their descriptors are closed with the connection."""
        self._backlog.clear()
        self._size = 0
        self._judge()
        self.change()

    def change(self) -> None:
        """Wake who waits for calls to be done."""
        self._changed.set()
        self._changed = trio.Event()

    async def has_room(self) -> None:
        """Wait until more can be put off."""
        while self.crowded:
            await self._changed.wait()

    async def all_done(self) -> None:
        """Wait until every call is answered."""
        while self.pending or self._backlog:
            await self._changed.wait()

    def _judge(self) -> None:
        self.busy = self.pending >= self._limit or bool(self._backlog)


def _size(call: Call) -> int:
    return call.size + _OVERHEAD + call.nfds * _DESCRIPTOR
