"""What is still to be sent on a socket: bytes, and file descriptors at their places between them."""

from __future__ import annotations

import array
import os
import socket
from collections import deque
from itertools import islice
from typing import Final

__all__ = ["Outbox"]


_GATHER: Final = 64
"""So many pieces go to the socket in one call."""


class Outbox:
    """Hands a non-blocking socket what it takes at once, and keeps the rest.

    What is kept is not copied: it must not change any more. A descriptor travels as libvirt's peers expect it: with one
    byte of its own, in a message of its own, after the frame that announces it.

    Args:
        sock: connected and non-blocking; it stays the caller's.
    """

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._queue: deque[bytes | memoryview | int] = deque()
        """Bytes, and descriptors as their numbers."""
        self.size = 0
        """How many bytes are kept, a descriptor counting as one."""

    def send(self, data: bytes) -> None:
        """Send bytes.

        Raises:
            OSError: the socket is broken.
        """
        if not self._queue:
            try:
                sent = self._sock.send(data)
            except BlockingIOError:
                sent = 0
            if sent < len(data):
                self.keep(memoryview(data)[sent:])
            return
        self.keep(data)

    def send_parts(self, first: bytes, second: memoryview) -> None:
        """Send two pieces, one after the other, without making one of them.

        Raises:
            OSError: the socket is broken.
        """
        flush = not self._queue
        self.keep(first)
        self.keep(second)
        if flush:
            self.flush()

    def keep(self, data: bytes | memoryview) -> None:
        """Keep bytes until the next ``flush``."""
        if data:
            self._queue.append(data)
            self.size += len(data)

    def keep_descriptor(self, fd: int) -> None:
        """Keep a descriptor until a ``flush`` has sent it; it is closed then, or by ``close``."""
        self._queue.append(fd)
        self.size += 1

    def flush(self) -> None:
        """Send what the socket takes.

        Raises:
            OSError: the socket is broken.
        """
        try:
            while self._queue:
                head = self._queue[0]
                if isinstance(head, int):
                    rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [head]))
                    self._sock.sendmsg([b"\0"], [rights])
                    self._queue.popleft()
                    self.size -= 1
                    os.close(head)
                elif len(self._queue) == 1:
                    self._sent(self._sock.send(head))
                else:
                    self._sent(self._sock.sendmsg(self._pieces()))
        except BlockingIOError:
            return

    def _pieces(self) -> list[bytes | memoryview]:
        """Give the bytes up to the next descriptor, as many pieces as go at once."""
        pieces: list[bytes | memoryview] = []
        for piece in islice(self._queue, _GATHER):
            if isinstance(piece, int):
                break
            pieces.append(piece)
        return pieces

    def _sent(self, count: int) -> None:
        """Drop what the socket took."""
        self.size -= count
        while count:
            head = self._queue[0]
            assert not isinstance(head, int)
            if count < len(head):
                self._queue[0] = memoryview(head)[count:]
                return
            count -= len(head)
            self._queue.popleft()

    def close(self) -> None:
        """Drop what is kept."""
        for each in self._queue:
            if isinstance(each, int):
                os.close(each)
        self._queue.clear()
        self.size = 0
