"""A relay between a client and a daemon on Unix sockets, which records each frame of the protocol as it passes.

It cuts the bytes at frame boundaries by the length word and understands little else of them: others (tshark) judge what
it records. It passes bytes on unchanged, also those that are no frame, and descriptors with the bytes they came with.
"""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Self

TO_SERVER, TO_CLIENT = "C>S", "S>C"
_WITH_DESCRIPTORS = (4, 5)


@dataclass(frozen=True)
class Frame:
    """One frame, length word included.

    Attributes:
        connection: the number of the connection, from 0.
        direction: TO_SERVER or TO_CLIENT.
    """

    connection: int
    direction: str
    data: bytes

    @property
    def header(self) -> tuple[int, ...]:
        """Length, program, version, procedure, type, serial, status."""
        return struct.unpack_from(">IIIiiIi", self.data)


class Relay:
    """Listens on one Unix socket, forwards to another, records frames; a context manager.

    Args:
        folder: where its own socket is made.
        target: the daemon's socket.
    """

    def __init__(self, folder: Path, target: Path) -> None:
        self.socket = folder / "relay-sock"
        self.frames: list[Frame] = []
        self.leftover: dict[tuple[int, str], bytes] = {}
        self._target = target
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []
        self._connections = 0

    def uri(self, target: str = "test:///default") -> str:
        """Make the URI of a driver behind this relay."""
        driver, path = target.split("://", 1)
        return f"{driver}+unix://{path}?socket={self.socket}"

    def __enter__(self) -> Self:
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.socket))
        self._listener.listen()
        self._start(self._accept)
        return self

    def __exit__(self, *exc_info: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(10)
        for each in self._sockets:
            each.close()

    def _start(self, target: object, *args: object) -> None:
        assert callable(target)
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.socket(socket.AF_UNIX)
                self._sockets += [client, server]
                server.connect(str(self._target))
                number = self._connections
                self._connections += 1
                self._start(self._pump, number, TO_SERVER, client, server)
                self._start(self._pump, number, TO_CLIENT, server, client)

    def _pump(self, connection: int, direction: str, source: socket.socket, sink: socket.socket) -> None:
        buffer = b""
        with contextlib.suppress(OSError):
            while True:
                data, fds, _flags, _ = socket.recv_fds(source, 1 << 20, 64)
                if not data:
                    break
                buffer = self._record(connection, direction, buffer + data)
                if fds:  # they came with the last byte
                    sink.sendall(data[:-1])
                    socket.send_fds(sink, [data[-1:]], fds)
                    for fd in fds:
                        os.close(fd)
                else:
                    sink.sendall(data)
        self.leftover[connection, direction] = buffer
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)

    def _record(self, connection: int, direction: str, buffer: bytes) -> bytes:
        while len(buffer) >= 4:
            length = int.from_bytes(buffer[:4])
            if length < 28 or len(buffer) < length:
                break
            frame = Frame(connection, direction, buffer[:length])
            after = length + (int.from_bytes(buffer[28:32]) if frame.header[4] in _WITH_DESCRIPTORS else 0)
            if len(buffer) < after:
                break
            with self._lock:
                self.frames.append(frame)
            buffer = buffer[after:]
        return buffer
