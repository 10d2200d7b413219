"""The same frames over a socket: the daemon drops what it must, answers the rest, and goes on serving."""

from __future__ import annotations

import contextlib
import select
import socket
from collections.abc import Iterable
from pathlib import Path


def resident_kib(pid: int) -> int:
    """Return the resident memory of a process in KiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise ProcessLookupError(pid)


def drive(path: str, frames: Iterable[bytes], batch: int = 64) -> dict[str, int]:
    """Send frames over connections to the Unix socket at ``path``, reading whatever comes back.

    A connection that the daemon closes, or that waits for the rest of an unfinished frame, is replaced.

    Returns:
        How many frames were sent, connections made, and bytes received.
    """
    seen = {"frames": 0, "connections": 0, "received": 0}
    pending: list[bytes] = []
    connection = _connect(path, seen)
    for frame in frames:
        pending.append(frame)
        seen["frames"] += 1
        if len(pending) == batch:
            connection = _exchange(connection, path, b"".join(pending), seen)
            pending.clear()
    _exchange(connection, path, b"".join(pending), seen).close()
    return seen


def _connect(path: str, seen: dict[str, int]) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(20)
    connection.connect(path)
    connection.sendall(_framed_open())
    seen["connections"] += 1
    return connection


def _framed_open() -> bytes:
    name = b"test:///default"
    payload = (1).to_bytes(4, "big") + len(name).to_bytes(4, "big") + name + bytes(-len(name) % 4) + bytes(4)
    header = [28 + len(payload), 0x20008086, 1, 1, 0, 0, 0]
    return b"".join(word.to_bytes(4, "big") for word in header) + payload


def _exchange(connection: socket.socket, path: str, data: bytes, seen: dict[str, int]) -> socket.socket:
    """Send, read until the daemon is quiet; return a connection that can be used next."""
    view, closed = memoryview(data), False
    try:
        while view and not closed:
            readable, writable, _ = select.select([connection], [connection], [], 20)
            assert readable or writable, "the daemon neither reads nor writes"
            if readable:
                closed = not _read(connection, seen)
            if writable and not closed:
                view = view[connection.send(view[:65536], socket.MSG_DONTWAIT) :]
        while not closed and select.select([connection], [], [], 0)[0]:
            closed = not _read(connection, seen)
    except (BrokenPipeError, ConnectionResetError):
        closed = True
    if closed or seen["frames"] % (64 * 20) == 0:
        with contextlib.suppress(OSError):
            connection.close()
        return _connect(path, seen)
    return connection


def _read(connection: socket.socket, seen: dict[str, int]) -> bool:
    got = connection.recv(262144)
    seen["received"] += len(got)
    return bool(got)
