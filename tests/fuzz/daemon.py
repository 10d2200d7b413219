"""The same frames over a socket: the daemon drops what it must, answers the rest, and goes on serving."""

from __future__ import annotations

import select
import socket
from collections.abc import Iterable
from pathlib import Path

from virtwire.protocol.keepalive import PING, PONG

from tests.fuzz.mutate import breaks_framing


def resident_kib(pid: int) -> int:
    """Return the resident memory of a process in KiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise ProcessLookupError(pid)


def drive(path: str, frames: Iterable[bytes], batch: int = 32) -> dict[str, int]:
    """Send frames over connections to the Unix socket at ``path``, reading whatever comes back.

    A frame whose length word lies, or that announces descriptors, ends its batch and its connection, since what
    follows could not be told apart; a connection that the daemon closes is replaced.

    Returns:
        How many frames were sent, connections made, and bytes received.
    """
    seen = {"frames": 0, "connections": 0, "received": 0}
    pending: list[bytes] = []
    connection = _connect(path, seen)
    for frame in frames:
        pending.append(frame)
        seen["frames"] += 1
        lies = breaks_framing(frame)
        if len(pending) == batch or lies:
            connection = _exchange(connection, path, b"".join(pending), seen, last=lies)
            pending.clear()
    _exchange(connection, path, b"".join(pending), seen, last=False).close()
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


def _exchange(connection: socket.socket, path: str, data: bytes, seen: dict[str, int], *, last: bool) -> socket.socket:
    """Send, read until the daemon has dealt with it all; return a connection that can be used next.

    A ping at the end tells when that is; after a ``last`` batch the end of our side does.
    """
    view = memoryview(data if last else data + PING)
    tail, closed, said_all = b"", False, False
    try:
        while not closed and (view or last or PONG not in tail):
            if last and not view and not said_all:
                connection.shutdown(socket.SHUT_WR)
                said_all = True
            readable, writable, _ = select.select([connection], [connection] if view else [], [], 20)
            assert readable or writable, "the daemon neither reads nor answers"
            if writable and view:
                view = view[connection.send(view[:65536], socket.MSG_DONTWAIT) :]
            if readable:
                got = connection.recv(262144)
                seen["received"] += len(got)
                tail, closed = tail[-len(PONG) :] + got, not got
    except (BrokenPipeError, ConnectionResetError):
        closed = True
    if closed:
        connection.close()
        return _connect(path, seen)
    return connection
