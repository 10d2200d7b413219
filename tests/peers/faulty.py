"""A link that fails: a proxy between a client and a daemon that cuts, delays, splits, joins bytes, or falls silent."""

from __future__ import annotations

import contextlib
import selectors
import socket
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

TO_SERVER, TO_CLIENT = 0, 1
_PIECE = 65536


@dataclass
class Fault:
    """What is wrong with one direction of every connection.

    Attributes:
        cut: both ends are closed once so many bytes have passed, None for never.
        split: so many bytes are sent at once, each by a call of its own.
        gather: seconds to wait after bytes came, for more to be sent together with them.
    """

    cut: int | None = None
    split: int = _PIECE
    gather: float = 0.0


class Faulty:
    """Listens on one socket, forwards to another, badly; a context manager.

    Args:
        target: path of the daemon's Unix socket, or its address for TCP.
        folder: where its own Unix socket is made; None listens on a port of 127.0.0.1.

    Attributes:
        faults: of the direction to the server and of that to the client; may be changed at any time.
        silent: while this is True, nothing is forwarded and nothing closed, as when the network is gone.
        passed: how many bytes passed in each direction, of all connections.
    """

    def __init__(self, target: Path | tuple[str, int], folder: Path | None = None) -> None:
        self.faults = (Fault(), Fault())
        self.silent = False
        self.passed = [0, 0]
        self.path = None if folder is None else folder / "faulty-sock"
        self.port = 0
        self._target = target
        self._open: list[_Connection] = []

    @property
    def uri(self) -> str:
        """Where a client finds the daemon's test driver through here."""
        if self.path is not None:
            return f"test+unix:///default?socket={self.path}"
        return f"test+tcp://127.0.0.1:{self.port}/default"

    def __enter__(self) -> Self:
        if self.path is None:
            self._listener = socket.create_server(("127.0.0.1", 0))
            self.port = self._listener.getsockname()[1]
        else:
            self.path.unlink(missing_ok=True)
            self._listener = socket.socket(socket.AF_UNIX)
            self._listener.bind(str(self.path))
            self._listener.listen()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()
        self.drop()

    def drop(self) -> None:
        """Close all connections, on both sides."""
        for connection in self._open:
            connection.stop()
        self._open.clear()

    def _accept(self) -> None:
        while True:
            try:
                client, _address = self._listener.accept()
            except OSError:
                return
            family = socket.AF_INET if isinstance(self._target, tuple) else socket.AF_UNIX
            server = socket.socket(family)
            try:
                server.connect(self._target if isinstance(self._target, tuple) else str(self._target))
            except OSError:
                client.close()
                server.close()
                continue
            self._open.append(_Connection(self, client, server))


@dataclass
class _Connection:
    """One client and its connection to the daemon, with a thread of their own."""

    proxy: Faulty
    client: socket.socket
    server: socket.socket
    passed: list[int] = field(default_factory=lambda: [0, 0])

    def __post_init__(self) -> None:
        self._ended = False
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended = True
        for sock in (self.client, self.server):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _run(self) -> None:
        with self.client, self.server, selectors.DefaultSelector() as selector:
            selector.register(self.client, selectors.EVENT_READ, (TO_SERVER, self.server))
            selector.register(self.server, selectors.EVENT_READ, (TO_CLIENT, self.client))
            with contextlib.suppress(OSError):
                while not self._ended:
                    if self.proxy.silent:
                        time.sleep(0.01)
                        continue
                    for key, _events in selector.select(0.05):
                        direction, target = key.data
                        source = key.fileobj
                        assert isinstance(source, socket.socket)
                        if not self._forward(direction, source, target):
                            return

    def _forward(self, direction: int, source: socket.socket, target: socket.socket) -> bool:
        """Pass on what has come; tell whether the connection goes on."""
        fault = self.proxy.faults[direction]
        data = source.recv(_PIECE)
        if not data:
            return False
        if fault.gather:
            time.sleep(fault.gather)
            source.settimeout(0)
            with contextlib.suppress(BlockingIOError):
                data += source.recv(_PIECE)
            source.settimeout(None)
        left = len(data) if fault.cut is None else fault.cut - self.passed[direction]
        data = data[: max(0, left)]
        self.passed[direction] += len(data)
        self.proxy.passed[direction] += len(data)
        for start in range(0, len(data), fault.split):
            target.sendall(data[start : start + fault.split])
        return fault.cut is None or self.passed[direction] < fault.cut
