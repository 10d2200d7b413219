"""A relay that hashes what passes, byte for byte: one on each side of something tells whether it changes anything."""

from __future__ import annotations

import contextlib
import hashlib
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from .relay import TO_CLIENT, TO_SERVER, Relay

__all__ = ["Hasher", "Side"]


@dataclass(frozen=True, order=True)
class Side:
    """All that passed in one direction of a connection.

    Attributes:
        size: how many bytes.
        digest: their SHA-256.
        descriptors: behind how many bytes descriptors came, and how many.
    """

    size: int
    digest: str
    descriptors: tuple[tuple[int, int], ...]


class Hasher(Relay):
    """See the module.

    Args:
        folder: where its own socket is made.
        target: the socket that it forwards to.
    """

    def __init__(self, folder: Path, target: Path) -> None:
        super().__init__(folder, target)
        self._sides: dict[tuple[int, str], Side] = {}

    def passed(self) -> list[tuple[Side, Side]]:
        """Give what passed up and down on each connection that has ended both ways, in no order of time."""
        numbers = {number for number, direction in self._sides if direction == TO_SERVER}
        numbers &= {number for number, direction in self._sides if direction == TO_CLIENT}
        return sorted((self._sides[number, TO_SERVER], self._sides[number, TO_CLIENT]) for number in numbers)

    @property
    def open(self) -> int:
        """How many connections have not ended both ways."""
        return self._connections - len(self.passed())

    def _pump(self, connection: int, direction: str, source: socket.socket, sink: socket.socket) -> None:
        size, digest, descriptors = 0, hashlib.sha256(), []
        with contextlib.suppress(OSError):
            while True:
                data, fds, _flags, _ = socket.recv_fds(source, 1 << 20, 64)
                if not data:
                    break
                digest.update(data)
                size += len(data)
                if fds:  # they came with the last byte
                    descriptors.append((size, len(fds)))
                    sink.sendall(data[:-1])
                    socket.send_fds(sink, [data[-1:]], fds)
                    for fd in fds:
                        os.close(fd)
                else:
                    sink.sendall(data)
        with self._lock:
            self._sides[connection, direction] = Side(size, digest.hexdigest(), tuple(descriptors))
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)
