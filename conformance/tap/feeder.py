"""The relay's end of one view's feed: never waits for the view, bounded, and honest about what it left out."""

from __future__ import annotations

import select
import socket
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ..recording.format import encode
from ..recording.model import Lost

if TYPE_CHECKING:
    from .loop import Loop

__all__ = ["LIMIT", "Feeder"]

LIMIT: Final = 32 << 20
"""Bytes that wait for a view at most; what comes then is left out."""

_AT_ONCE: Final = 1 << 18


class Feeder:
    """Feeds one view.

    Args:
        sock: connected to the view; owned from now on.
        clock: tells the recording's time.
        limit: bytes that may wait.

    Attributes:
        alive: whether the view still reads.
    """

    def __init__(self, sock: socket.socket, clock: Callable[[], int], limit: int = LIMIT) -> None:
        sock.setblocking(False)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _AT_ONCE)
        self._sock = sock
        self._clock = clock
        self._limit = limit
        self._records: deque[bytes | memoryview] = deque()
        self._size = 0
        self._lost = 0
        self._lost_bytes = 0
        self._loop: Loop | None = None
        self._watched = 0
        self.alive = True

    def attach(self, loop: Loop) -> None:
        """Let a loop tell when the view can take more, or has gone."""
        self._loop = loop
        loop.watch(self._sock.fileno(), select.EPOLLRDHUP, self._ready)
        self._watched = select.EPOLLRDHUP

    def push(self, record: bytes) -> None:
        """Take a record; it is left out when too much waits."""
        if self._lost and self._size < self._limit // 2:
            self._tell_lost()
        if self._lost or self._size + len(record) > self._limit:
            self._lost += 1
            self._lost_bytes += len(record)
            return
        self._records.append(record)
        self._size += len(record)

    def flush(self) -> None:
        """Send what the view takes now."""
        while self.alive and (self._records or self._lost):
            if not self._records:
                self._tell_lost()
            data = self._next()
            try:
                sent = self._sock.send(data)
            except BlockingIOError:
                sent = 0
            except OSError:
                self.close()
                return
            self._size -= sent
            if sent < len(data):
                self._records.appendleft(memoryview(data)[sent:])
                self._wait_for(select.EPOLLOUT | select.EPOLLRDHUP)
                return
        if self.alive:
            self._wait_for(select.EPOLLRDHUP)

    def close(self) -> None:
        """Have done with this view."""
        if self.alive:
            self.alive = False
            if self._loop is not None:
                self._loop.forget(self._sock.fileno())
            self._sock.close()
            self._records.clear()
            self._size = 0

    def _tell_lost(self) -> None:
        told = encode(Lost(self._clock(), self._lost, self._lost_bytes))
        self._records.append(told)
        self._size += len(told)
        self._lost = self._lost_bytes = 0

    def _next(self) -> bytes | memoryview:
        """Take from the front as much as is worth one sending."""
        first = self._records.popleft()
        taken, size = [first], len(first)
        while self._records and size < _AT_ONCE:
            record = self._records.popleft()
            taken.append(record)
            size += len(record)
        return first if len(taken) == 1 else b"".join(taken)

    def _wait_for(self, mask: int) -> None:
        if self._loop is not None and mask != self._watched:
            self._loop.change(self._sock.fileno(), mask)
            self._watched = mask

    def _ready(self, mask: int) -> None:
        if mask & (select.EPOLLHUP | select.EPOLLERR | select.EPOLLRDHUP):
            self.close()
        else:
            self.flush()
