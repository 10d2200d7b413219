"""Clients as raw sockets: thousands of them in one process, which a real client library could not afford."""

from __future__ import annotations

import resource
import selectors
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

HEADER = struct.Struct(">IIIiIII")
REMOTE = 0x20008086
AUTH_LIST, CONNECT_OPEN, LOOKUP_BY_NAME, SUSPEND, RESUME, REGISTER = 66, 1, 23, 34, 28, 316
PATIENCE = 60.0
_NAME = b"test:///default"
OPEN_ARGS = struct.pack(">II", 1, len(_NAME)) + _NAME + b"\0" + bytes(4)


class Client:
    """One connection that calls and waits; frames that answer nothing are skipped."""

    def __init__(self, path: str) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(PATIENCE)
        self.sock.connect(path)
        self.call(AUTH_LIST)
        self.call(CONNECT_OPEN, OPEN_ARGS)

    def call(self, procedure: int, payload: bytes = b"") -> bytes:
        """Call; return the payload of the reply."""
        self.sock.sendall(HEADER.pack(28 + len(payload), REMOTE, 1, procedure, 0, 0, 0) + payload)
        while True:
            head = self._exactly(28)
            length, _program, _version, _number, kind, _serial, status = HEADER.unpack(head)
            body = self._exactly(length - 28)
            if kind == 1:
                if status:
                    raise ConnectionError(f"procedure {procedure} was refused")
                return body

    def _exactly(self, size: int) -> bytes:
        got = b""
        while len(got) < size:
            piece = self.sock.recv(size - len(got))
            if not piece:
                raise ConnectionError("the daemon closed the connection")
            got += piece
        return got


@contextmanager
def clients(path: str, number: int) -> Iterator[list[Client]]:
    """Hold so many open connections."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, number + 1000)), hard))
    with ExitStack() as stack:
        made = []
        for _ in range(number):
            client = Client(path)
            stack.enter_context(client.sock)
            made.append(client)
        yield made


def connects_per_second(path: str, count: int) -> float:
    """Connect, open and leave, one after the other."""
    start = time.perf_counter()
    for _ in range(count):
        Client(path).sock.close()
    return count / (time.perf_counter() - start)


def fan_out(path: str, subscribers: int, rounds: int) -> float:
    """Return events delivered a second: every subscriber gets the two events of each suspend and resume."""
    with clients(path, subscribers) as readers, clients(path, 1) as (actor,):
        domain = actor.call(LOOKUP_BY_NAME, struct.pack(">I", 4) + b"test")
        register = struct.pack(">II", 0, 0)  # lifecycle, of all domains
        selector = selectors.EpollSelector()
        for reader in readers:
            reader.call(REGISTER, register)
            reader.sock.setblocking(False)
            selector.register(reader.sock, selectors.EVENT_READ)
        size = 28 + 4 + len(domain) + 8
        expected = subscribers * rounds * 2 * size
        start = time.perf_counter()
        for _ in range(rounds):
            actor.call(SUSPEND, domain)
            actor.call(RESUME, domain)
        got = 0
        while got < expected:
            ready = selector.select(PATIENCE)
            if not ready:
                raise ConnectionError(f"{got} of {expected} bytes of events came")
            for key, _ in ready:
                got += len(key.fileobj.recv(65536))  # type: ignore[union-attr]  # a socket, as registered
        seconds = time.perf_counter() - start
        selector.close()
        return subscribers * rounds * 2 / seconds


def memory(pid: int) -> int:
    """Return the memory that a process holds, in KiB."""
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))
