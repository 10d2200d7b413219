"""What is still to be sent on a socket: bytes, and file descriptors at their places between them."""

from __future__ import annotations

import array
import os
import socket
from collections import deque

__all__ = ["Outbox"]


class Outbox:
    """Hands a non-blocking socket what it takes at once, and keeps the rest.

    A descriptor travels as libvirt's peers expect it: with one byte of its own, in a message of its own, after the
    frame that announces it.

    Args:
        sock: connected and non-blocking; it stays the caller's.
    """

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._unsent = bytearray()
        self._descriptors: deque[tuple[int, int]] = deque()
        """Where in what is unsent a descriptor goes, counted from the one before it, and the descriptor."""
        self._after = 0
        """How many unsent bytes come after the last descriptor."""

    @property
    def size(self) -> int:
        """How many bytes are kept, a descriptor counting as one."""
        return len(self._unsent) + len(self._descriptors)

    def send(self, data: bytes) -> None:
        """Send bytes.

        Raises:
            OSError: the socket is broken.
        """
        if not self._unsent and not self._descriptors:
            try:
                sent = self._sock.send(data)
            except BlockingIOError:
                sent = 0
            if sent == len(data):
                return
            data = data[sent:]
        self.keep(data)

    def keep(self, data: bytes) -> None:
        """Keep bytes until the next ``flush``."""
        self._unsent += data
        self._after += len(data)

    def keep_descriptor(self, fd: int) -> None:
        """Keep a copy of a descriptor until the next ``flush``.

        Raises:
            OSError: it is not open, or no more can be.
        """
        self._descriptors.append((self._after, os.dup(fd)))
        self._after = 0

    def flush(self) -> None:
        """Send what the socket takes.

        Raises:
            OSError: the socket is broken.
        """
        try:
            while self._descriptors:
                due, fd = self._descriptors[0]
                if due:
                    with memoryview(self._unsent) as view:
                        sent = self._sock.send(view[:due])
                    del self._unsent[:sent]
                    self._descriptors[0] = (due - sent, fd)
                else:
                    rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [fd]))
                    self._sock.sendmsg([b"\0"], [rights])
                    self._descriptors.popleft()
                    os.close(fd)
            if self._unsent:
                del self._unsent[: self._sock.send(self._unsent)]
                self._after = len(self._unsent)
        except BlockingIOError:
            return

    def close(self) -> None:
        """Drop what is kept."""
        self._unsent.clear()
        self._after = 0
        while self._descriptors:
            os.close(self._descriptors.popleft()[1])
