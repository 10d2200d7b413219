"""What becomes of virtwired when its clients or the way to them fail: nothing stays of them, others are served."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from virtwire.protocol.client_session import ClientSession
from virtwire.protocol.generated.connect import (
    AUTH_LIST,
    CONNECT_OPEN,
    CONNECT_SUPPORTS_FEATURE,
    ConnectOpenArgs,
    ConnectSupportsFeatureArgs,
)
from virtwire.protocol.generated.domain import DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs
from virtwire.protocol.generated.host import CONNECT_GET_CAPABILITIES
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.keepalive import PING
from virtwire.protocol.message import Failure, Reply
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.xdr import Record

from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop


class Client:
    """A client that speaks as badly as a test wants."""

    def __init__(self, daemon: Virtwired) -> None:
        self.session = ClientSession([REMOTE])
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(str(daemon.socket))  # without a time limit, which would make a full backlog an error
        self.sock.settimeout(20)

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.sock.close()

    def call(self, procedure: Procedure, args: Record | None = None) -> Reply:
        _serial, frame = self.session.call(procedure, args)
        self.sock.sendall(frame)
        while True:
            for packet in self.session.receive_data(self.sock.recv(65536)):
                assert not isinstance(packet, Failure), packet.error
                if isinstance(packet, Reply):
                    return packet

    def open(self) -> Client:
        self.call(AUTH_LIST)
        self.call(CONNECT_OPEN, ConnectOpenArgs("test:///default", 0))
        return self


@pytest.fixture(scope="module")
def daemon() -> Iterator[Virtwired]:
    with Virtwired(config="keepalive_interval = 1\nkeepalive_count = 0\nmax_clients = 500\n") as daemon:
        with Client(daemon) as warm_up:
            warm_up.open().call(CONNECT_GET_CAPABILITIES)
            busy = len(descriptors(daemon))
        assert eventually(lambda: len(descriptors(daemon)) < busy)
        yield daemon


def pid_of(daemon: Virtwired) -> int:
    assert daemon.process is not None
    return daemon.process.pid


def descriptors(daemon: Virtwired) -> list[str]:
    return sorted(os.listdir(f"/proc/{pid_of(daemon)}/fd"))


def memory(daemon: Virtwired) -> int:
    """Tell how many bytes of memory the daemon has."""
    pages = int(Path(f"/proc/{pid_of(daemon)}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE")


def eventually(what: Callable[[], bool], seconds: float = 5.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.01)
    return what()


def settled(daemon: Virtwired) -> list[str]:
    """Wait until the daemon is through with clients of before; give its descriptors."""
    last: list[str] = []
    while last != (now := descriptors(daemon)):
        last = now
        time.sleep(0.05)
    return last


@contextlib.contextmanager
def leaves_nothing(daemon: Virtwired) -> Iterator[None]:
    """Make sure that a block leaves the daemon as it was, and that it serves the next client."""
    before = settled(daemon)
    yield
    assert eventually(lambda: descriptors(daemon) == before), (before, descriptors(daemon))
    with Client(daemon) as client:
        client.open().call(DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs("test"))
    assert eventually(lambda: descriptors(daemon) == before)


def test_clients_are_cut_in_the_middle_of_frames(daemon: Virtwired) -> None:
    session = ClientSession([REMOTE])
    calls: list[tuple[Procedure, Record | None]] = [
        (AUTH_LIST, None),
        (CONNECT_OPEN, ConnectOpenArgs("test:///default", 0)),
        (DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs("test")),
        (CONNECT_GET_CAPABILITIES, None),
    ]
    frames = b"".join(session.call(procedure, args)[1] for procedure, args in calls)
    with leaves_nothing(daemon):
        for cut in range(len(frames) + 1):
            with Client(daemon) as client:
                client.sock.sendall(frames[:cut])
                if cut % 3 == 0:
                    client.sock.shutdown(socket.SHUT_WR)
                if cut % 2 == 0:  # the answers are never read: the kernel tells the daemon by a reset
                    client.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def test_clients_vanish_by_the_hundreds(daemon: Virtwired) -> None:
    with leaves_nothing(daemon):
        for _ in range(3):
            with contextlib.ExitStack() as stack:
                for _ in range(200):
                    client = stack.enter_context(Client(daemon))
                    client.sock.sendall(client.session.call(AUTH_LIST, None)[1])
        before = memory(daemon)
        for _ in range(5):
            with contextlib.ExitStack() as stack:
                for _ in range(200):
                    client = stack.enter_context(Client(daemon))
                    client.sock.sendall(client.session.call(AUTH_LIST, None)[1])
        assert memory(daemon) - before < 8 << 20


def test_a_client_that_reads_nothing_costs_bounded_memory(daemon: Virtwired) -> None:
    """It asks for more and more, and takes no answer: the daemon stops reading it, and serves others as ever."""
    before = memory(daemon)
    with leaves_nothing(daemon), Client(daemon) as glutton:
        glutton.open()
        glutton.sock.settimeout(0.5)
        asked = 0
        with contextlib.suppress(TimeoutError):
            while asked < 200_000:
                frames = b"".join(glutton.session.call(CONNECT_GET_CAPABILITIES, None)[1] for _ in range(100))
                glutton.sock.sendall(frames)
                asked += 100
        assert asked < 200_000, "the daemon took every call"
        with Client(daemon) as other:
            other.open()
            begin = time.monotonic()
            for _ in range(50):
                other.call(DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs("test"))
            assert time.monotonic() - begin < 1
        assert memory(daemon) - before < 32 << 20


def test_a_frame_that_never_ends_costs_bounded_memory(daemon: Virtwired) -> None:
    before = memory(daemon)
    with leaves_nothing(daemon), contextlib.ExitStack() as stack:
        for _ in range(20):  # none of them is logged in; each announces the longest frame there is
            client = stack.enter_context(Client(daemon))
            client.sock.sendall((33554436).to_bytes(4, "big") + bytes(24))
            with contextlib.suppress(OSError):
                client.sock.sendall(bytes(1 << 20))
        assert memory(daemon) - before < 24 << 20


PROGRAM = """\
import sys, trio, virtwire.client
async def main():
    async with virtwire.client.connect(sys.argv[1], keepalive_interval=float(sys.argv[2])) as connection:
        print((await connection.domain_lookup_by_name("test")).name, flush=True)
        async with trio.open_nursery() as nursery:
            while True:
                nursery.start_soon(connection.get_capabilities)
                await trio.sleep(0.001)
trio.run(main)
"""


@contextlib.contextmanager
def process(daemon: Virtwired, keepalive: float) -> Iterator[subprocess.Popen[bytes]]:
    """Run a busy client in a process of its own."""
    command = [sys.executable, "-c", PROGRAM, daemon.uri(), str(keepalive)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as client:
        assert client.stdout is not None
        try:
            assert client.stdout.readline() == b"test\n"
            yield client
        finally:
            client.kill()


def test_a_client_is_killed_in_the_middle_of_its_work(daemon: Virtwired) -> None:
    with leaves_nothing(daemon):
        for _ in range(2):
            with process(daemon, 5) as client:
                time.sleep(0.05)
                client.send_signal(signal.SIGKILL)


def test_a_client_that_asked_for_pings_and_is_stopped_is_dropped_in_time(daemon: Virtwired) -> None:
    with leaves_nothing(daemon), process(daemon, 5) as client:
        before = descriptors(daemon)
        client.send_signal(signal.SIGSTOP)
        begin = time.monotonic()
        assert eventually(lambda: len(descriptors(daemon)) < len(before))
        assert 0.9 < time.monotonic() - begin < 1.6  # interval * (count + 1)
        with Client(daemon) as other:
            other.open().call(DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs("test"))


def test_a_stopped_client_without_pings_holds_nobody_up(daemon: Virtwired) -> None:
    before = memory(daemon)
    with leaves_nothing(daemon), process(daemon, 0) as client:
        client.send_signal(signal.SIGSTOP)
        time.sleep(0.2)
        with Client(daemon) as other:
            other.open()
            for _ in range(100):
                other.call(DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs("test"))
        assert memory(daemon) - before < 32 << 20


def test_a_client_that_answers_no_ping_and_sends_its_own_lives(daemon: Virtwired) -> None:
    with leaves_nothing(daemon), Client(daemon) as client:
        client.call(AUTH_LIST)
        client.call(CONNECT_SUPPORTS_FEATURE, ConnectSupportsFeatureArgs(10))
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            client.sock.sendall(PING)
            time.sleep(0.2)
        client.call(AUTH_LIST)
