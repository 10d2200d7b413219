"""Pipelined raw calls: one socket, many frames in one write, replies counted as they come."""

from __future__ import annotations

import socket
import struct
import time

HEADER = struct.Struct(">IIIiIII")


def pipelined(path: str, count: int, batch: int = 100) -> float:
    """Return calls a second: ``connect_get_lib_version``-sized calls, ``batch`` of them under way at a time."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path)
        name = b"test:///default\0"[:15]
        open_args = struct.pack(">II", 1, len(name)) + name + bytes(-len(name) % 4) + bytes(4)
        for procedure, payload in ((66, b""), (1, open_args)):
            connection.sendall(HEADER.pack(28 + len(payload), 0x20008086, 1, procedure, 0, 0, 0) + payload)
            _read(connection, 1)
        frames = b"".join(HEADER.pack(28, 0x20008086, 1, 157, 0, serial, 0) for serial in range(batch))
        start = time.perf_counter()
        for _ in range(count // batch):
            connection.sendall(frames)
            _read(connection, batch)
        return count / (time.perf_counter() - start)


def _read(connection: socket.socket, replies: int) -> None:
    buffer = b""
    while replies:
        got = connection.recv(262144)
        if not got:
            raise ConnectionError("the daemon closed the connection")
        buffer += got
        while len(buffer) >= 4 and len(buffer) >= (length := int.from_bytes(buffer[:4], "big")):
            if buffer[24:28] != bytes(4):
                raise ConnectionError("the daemon answered an error")
            buffer = buffer[length:]
            replies -= 1
