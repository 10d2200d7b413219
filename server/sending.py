"""What a socket does not take at once, in order: bytes, and descriptors between them."""

from __future__ import annotations

import os
import socket
from array import array
from collections import deque
from collections.abc import Sequence
from typing import Final

__all__ = ["Unsent"]

_JOINED: Final = 65536
"""Small pieces are put together up to this size; larger ones are kept as they are, without a copy."""
_AT_ONCE: Final = 64
_Queue = deque[bytearray | memoryview | int]
_DESCRIPTOR_BYTE: Final = b"\0"


class Unsent:
    """The queue of one non-blocking socket.

    A descriptor goes with one byte by a ``sendmsg`` of its own, after everything before it has gone: libvirt reads a
    frame without looking for descriptors and then one byte a descriptor.

    Args:
        sock: belongs to the caller.

    Attributes:
        size: how many bytes are kept; a descriptor counts as its byte.
        taken: how many kept bytes the socket has taken so far.
    """

    __slots__ = ("_queue", "_sock", "size", "taken")

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._queue: _Queue | None = None  # made when first needed, as most clients take everything at once
        self.size = 0
        self.taken = 0

    def send(self, data: bytes, body: memoryview | None = None) -> None:
        """Send what the socket takes now and keep the rest; ``body`` follows ``data`` and is kept without a copy.

        Raises:
            OSError: the connection is broken.
        """
        if self._queue:
            self._keep(memoryview(data))
            if body is not None:
                self._keep(body)
            return
        try:
            sent = self._sock.send(data) if body is None else self._sock.sendmsg((data, body))
        except BlockingIOError:
            sent = 0
        if sent < len(data):
            self._keep(memoryview(data)[sent:])
            sent = len(data)
        if body is not None and sent < len(data) + len(body):
            self._keep(body[sent - len(data) :])

    def add_descriptors(self, fds: Sequence[int]) -> None:
        """Keep descriptors to be sent, and closed after that."""
        self._kept().extend(fds)
        self.size += len(fds)

    def flush(self) -> None:
        """Send what the socket takes now.

        Raises:
            OSError: the connection is broken.
        """
        queue = self._queue
        if queue is None:
            return
        try:
            while queue:
                first = queue[0]
                if isinstance(first, int):
                    self._sock.sendmsg(
                        [_DESCRIPTOR_BYTE], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array("i", [first]))]
                    )
                    queue.popleft()
                    self._count(1)
                    os.close(first)
                elif len(queue) == 1:
                    self._drop(self._sock.send(first))
                else:
                    self._drop(self._sock.sendmsg(self._pieces()))
        except BlockingIOError:
            pass

    def clear(self) -> None:
        """Forget everything, and close the descriptors in it."""
        while self._queue:
            piece = self._queue.popleft()
            if isinstance(piece, int):
                os.close(piece)
        self.size = 0

    def _keep(self, data: memoryview) -> None:
        if not data:
            return
        self.size += len(data)
        if len(data) >= _JOINED:
            self._kept().append(data)
            return
        last = self._queue[-1] if self._queue else None
        if isinstance(last, bytearray) and len(last) < _JOINED:
            last += data
        else:
            self._kept().append(bytearray(data))

    def _kept(self) -> _Queue:
        if self._queue is None:
            self._queue = deque()
        return self._queue

    def _pieces(self) -> list[bytearray | memoryview]:
        """Collect what lies before the first descriptor, to be sent in one call."""
        pieces: list[bytearray | memoryview] = []
        for piece in self._kept():
            if isinstance(piece, int) or len(pieces) == _AT_ONCE:
                break
            pieces.append(piece)
        return pieces

    def _drop(self, sent: int) -> None:
        """Take so many bytes off the front of the queue."""
        self._count(sent)
        queue = self._kept()
        while sent:
            first = queue[0]
            assert not isinstance(first, int)
            if sent >= len(first):
                sent -= len(first)
                queue.popleft()
            else:
                if isinstance(first, bytearray):
                    del first[:sent]
                else:
                    queue[0] = first[sent:]
                return

    def _count(self, sent: int) -> None:
        self.size -= sent
        self.taken += sent
