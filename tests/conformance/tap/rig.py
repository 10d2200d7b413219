"""A pair under test: its two peers are the test's, its loop runs in a thread, and it is recorded."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from virtwire.conformance.recording import Closed, Entry, Head, open_recording
from virtwire.conformance.tap.cutter import Budget
from virtwire.conformance.tap.journal import Journal
from virtwire.conformance.tap.loop import Loop
from virtwire.conformance.tap.pair import End, Pair
from virtwire.conformance.tap.pipes import Pipes

TIMEOUT = 20


def tcp_pair() -> tuple[socket.socket, socket.socket]:
    """Connect two sockets over the loopback interface."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        ours = socket.create_connection(listener.getsockname())
        return ours, listener.accept()[0]


class Rig:
    """A pair between a client and a server that the test plays, forwarded by a loop in a thread."""

    def __init__(self, folder: Path, **ends: Any) -> None:
        self.path = ends.get("file", folder / "recording")
        self._file = os.open(self.path, os.O_WRONLY | os.O_CREAT)
        self.journal = Journal(Head(), self._file if ends.get("record", True) else None, ends.get("feeds", ()))
        self.loop = Loop(0, self.journal)
        connected = tcp_pair if ends.get("tcp") else socket.socketpair
        self.client, near = connected()
        self.server, far = connected()
        for each in (self.client, self.server):
            each.settimeout(TIMEOUT)
        for each in (near, far):
            each.setblocking(False)
        self.over = threading.Event()
        self.pipes = Pipes()
        unix = not ends.get("tcp")
        self.server_end = End("server", far, ends.get("server_layer"), descriptors=ends.get("server_fds", unix))
        self.pair = Pair(
            3,
            End("client", near, ends.get("client_layer"), descriptors=ends.get("client_fds", unix)),
            self.server_end,
            self.journal,
            ends.get("budget") or Budget(),
            self.pipes,
            {"transport": "unix"},
            self.over.set,
        )
        self.loop.call_soon(lambda: self.pair.start(self.loop))
        self._thread = threading.Thread(target=self.loop.run)

    def __enter__(self) -> Rig:
        self._thread.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.loop.call_soon(self.pair.close)
        self.loop.call_soon(self.loop.stop)
        self._thread.join()
        self.pipes.close()
        self.loop.close()
        os.close(self._file)
        self.client.close()
        self.server.close()

    def wait(self) -> None:
        """Wait until the relay has closed both sockets."""
        assert self.over.wait(TIMEOUT)

    def entries(self) -> list[Entry]:
        """Give what was recorded, after the end."""
        with open_recording(self.path) as recording:
            return list(recording)

    def closed(self) -> Closed:
        """Give how it ended."""
        last = self.entries()[-1]
        assert isinstance(last, Closed)
        return last


def read(sock: socket.socket, size: int) -> bytes:
    found = bytearray()
    while len(found) < size:
        data = sock.recv(min(1 << 20, size - len(found)))
        assert data, f"the end after {len(found)} bytes"
        found += data
    return bytes(found)


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + TIMEOUT
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def stuff(sock: socket.socket, data: bytes) -> int:
    """Send until nothing more is taken for a while; tell how much that was."""
    sock.settimeout(0.3)
    sent = 0
    try:
        while sent < len(data):
            sent += sock.send(data[sent : sent + 65536])
    except TimeoutError:
        return sent
    finally:
        sock.settimeout(TIMEOUT)
    return sent
