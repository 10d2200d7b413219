"""The data path between two sockets: bytes, ends, descriptors, what is slow, what breaks."""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import select
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from virtwire.conformance.recording import Closed, Note, Opened, Raw
from virtwire.conformance.tap.layers import LayerEnded

from .rig import TIMEOUT, Rig, read, stuff, until


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    before = os.listdir("/proc/self/fd")
    with Rig(tmp_path) as rig:
        yield rig
    assert len(os.listdir("/proc/self/fd")) == len(before)


def test_bytes_pass_both_ways_at_once(rig: Rig) -> None:
    up, down = (random.Random(seed).randbytes(20 << 20) for seed in (1, 2))
    results: dict[str, bytes] = {}
    threads = [
        threading.Thread(target=rig.client.sendall, args=(up,)),
        threading.Thread(target=rig.server.sendall, args=(down,)),
        threading.Thread(target=lambda: results.update(up=hashlib.sha256(read(rig.server, len(up))).digest())),
        threading.Thread(target=lambda: results.update(down=hashlib.sha256(read(rig.client, len(down))).digest())),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(TIMEOUT)
    assert results == {"up": hashlib.sha256(up).digest(), "down": hashlib.sha256(down).digest()}


def test_it_is_all_recorded(tmp_path: Path) -> None:
    with Rig(tmp_path) as rig:
        rig.client.sendall(b"\0\0\0\1 no frame")
        assert read(rig.server, 13) == b"\0\0\0\1 no frame"
        rig.client.close()
        rig.wait()
    opened, note, raw, closed = rig.entries()
    assert opened == Opened(opened.time, 3, {"transport": "unix"})
    assert isinstance(note, Note)
    assert isinstance(raw, Raw)
    assert raw.data == b"\0\0\0\1 no frame"
    assert closed == Closed(closed.time, 3, "client")
    assert opened.time <= raw.time <= closed.time


def test_a_client_that_has_said_all_still_hears(tmp_path: Path) -> None:
    with Rig(tmp_path) as rig:
        rig.client.sendall(b"the last word")
        rig.client.shutdown(socket.SHUT_WR)
        assert read(rig.server, 13) == b"the last word"
        assert rig.server.recv(1) == b""
        rig.server.sendall(b"an answer")
        assert read(rig.client, 9) == b"an answer"
        assert not rig.over.is_set()
        rig.server.close()
        assert rig.client.recv(1) == b""
        rig.wait()
    assert rig.closed().by == "client"


def test_a_server_that_has_said_all_still_hears(tmp_path: Path) -> None:
    with Rig(tmp_path) as rig:
        rig.server.shutdown(socket.SHUT_WR)
        assert rig.client.recv(1) == b""
        rig.client.sendall(b"more")
        assert read(rig.server, 4) == b"more"
        rig.client.close()
        assert rig.server.recv(1) == b""
        rig.wait()
    assert rig.closed().by == "server"


def test_a_client_that_is_gone_is_gone_for_the_server(tmp_path: Path) -> None:
    with Rig(tmp_path) as rig:
        rig.client.close()
        assert rig.server.recv(1) == b""
        rig.wait()
        until(lambda: bool(poll(rig.server) & select.POLLHUP))
        with pytest.raises(BrokenPipeError):
            rig.server.send(b"x")
    assert rig.closed().by == "client"


def test_a_server_that_dies_with_words_unread_is_noticed(tmp_path: Path) -> None:
    with Rig(tmp_path) as rig:
        rig.server.sendall(b"before")
        rig.client.sendall(b"never read")
        until(lambda: bool(poll(rig.server) & select.POLLIN))
        rig.server.close()  # its system tells by a reset that something was not read
        assert read(rig.client, 6) == b"before"
        with contextlib.suppress(ConnectionResetError):
            assert rig.client.recv(1) == b""
        rig.wait()
    closed = rig.closed()
    assert (closed.by, closed.reason) == ("server", "Connection reset by peer")


def poll(sock: socket.socket) -> int:
    poller = select.poll()
    poller.register(sock, select.POLLIN)
    return dict(poller.poll(0)).get(sock.fileno(), 0)


def test_who_reads_slowly_slows_the_sender(rig: Rig) -> None:
    data = random.Random(3).randbytes(16 << 20)
    sent = stuff(rig.client, data)
    assert sent < 8 << 20
    rig.server.sendall(b"the other way is free")
    assert read(rig.client, 21) == b"the other way is free"
    assert read(rig.server, sent) == data[:sent]
    rig.client.sendall(data[sent : sent + 1000])
    assert read(rig.server, 1000) == data[sent : sent + 1000]


def test_what_waits_is_delivered_when_its_sender_has_gone(tmp_path: Path) -> None:
    data = random.Random(4).randbytes(16 << 20)
    with Rig(tmp_path) as rig:
        sent = stuff(rig.client, data)
        rig.client.close()
        time.sleep(0.1)
        assert not rig.over.is_set()
        assert read(rig.server, sent) == data[:sent]
        assert rig.server.recv(1) == b""
        rig.wait()


def test_a_relay_that_waits_does_not_burn_the_processor(tmp_path: Path) -> None:
    with Rig(tmp_path) as rig:
        stuff(rig.client, bytes(16 << 20))
        rig.client.close()  # nobody reads, and one side is gone: epoll tells of that again and again
        start = time.process_time()
        time.sleep(0.5)
        assert time.process_time() - start < 0.2


def test_who_sends_to_nobody_learns_of_it(tmp_path: Path) -> None:
    with Rig(tmp_path) as rig:
        rig.server.shutdown(socket.SHUT_RD)
        with pytest.raises(BrokenPipeError):
            for _ in range(1000):
                rig.client.sendall(bytes(10_000))
                time.sleep(0.001)
        rig.server.sendall(b"but I speak")
        assert read(rig.client, 11) == b"but I speak"
        rig.server.close()
        assert rig.client.recv(1) == b""
        rig.wait()
    closed = rig.closed()
    assert (closed.by, closed.reason) == ("server", "Broken pipe")


def test_descriptors_go_with_the_byte_they_came_with(rig: Rig) -> None:
    for near, far in ((rig.client, rig.server), (rig.server, rig.client)):
        files = [os.pipe() for _ in range(3)]
        near.sendall(b"frame")
        for number, (reading, _) in enumerate(files):
            socket.send_fds(near, [bytes([number])], [reading])
        near.sendall(b"next")
        assert far.recv(5, socket.MSG_WAITALL) == b"frame"
        for number, (_, writing) in enumerate(files):
            data, fds, _, _ = socket.recv_fds(far, 1, 10)
            assert (data, len(fds)) == (bytes([number]), 1)
            os.write(writing, b"passed")
            assert os.read(fds[0], 10) == b"passed"
            os.close(fds[0])
        assert far.recv(4) == b"next"
        for pair in files:
            for fd in pair:
                os.close(fd)


def test_descriptors_that_wait_for_room_arrive_in_their_place(rig: Rig) -> None:
    data = random.Random(5).randbytes(16 << 20)
    sent = stuff(rig.client, data)
    reading, writing = os.pipe()
    rig.loop.call_soon(lambda: rig.server_end.put(b"xy!", [writing]))  # as if it had come with the last of the data
    rig.loop.call_soon(lambda: rig.server_end.put(b"z", []))
    until(lambda: len(rig.server_end._pending) == 4)
    passed, came = bytearray(), []
    while len(passed) < sent + 4:
        piece, fds, _, _ = socket.recv_fds(rig.server, 1 << 20, 10)
        passed += piece
        came += [(len(passed), fd) for fd in fds]
    ((at, fd),) = came
    assert passed == data[: at - 3] + b"xy!z" + data[at - 3 : sent]
    os.close(fd)
    assert os.read(reading, 1) == b""  # else the relay still had it
    os.close(reading)


def test_descriptors_that_never_got_on_are_closed(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with Rig(tmp_path) as rig:
        stuff(rig.client, bytes(16 << 20))
        rig.loop.call_soon(lambda: rig.server_end.put(b"!", [writing]))
        until(lambda: len(rig.server_end._pending) == 2)
    assert os.read(reading, 1) == b""
    os.close(reading)


def test_descriptors_end_where_they_cannot_go_on(tmp_path: Path) -> None:
    with Rig(tmp_path, server_fds=False) as rig:
        reading, writing = os.pipe()
        socket.send_fds(rig.client, [b"xy"], [writing, writing])
        os.close(writing)
        assert read(rig.server, 2) == b"xy"
        assert os.read(reading, 1) == b""
        os.close(reading)
        rig.client.close()
        rig.wait()
    assert "2 descriptors end here: they cannot go on to the server" in [
        each.text for each in rig.entries() if isinstance(each, Note)
    ]


class Rotated:
    """A layer that adds one to each byte; 0xff ends it, 0xfe breaks it."""

    def __init__(self) -> None:
        self.to_say = b"hello "
        self.first = b"early "

    def receive(self, data: bytes) -> bytes:
        plain, self.first = self.first + bytes((each - 1) % 256 for each in data), b""
        if b"\xfe" in plain:
            raise LayerEnded("")
        if b"\xfd" in plain:
            raise LayerEnded("bad record")
        return plain

    def send(self, data: bytes) -> bytes:
        if b"\xfd" in data:
            raise LayerEnded("cannot")
        return bytes((each + 1) % 256 for each in data)

    def outgoing(self) -> bytes:
        said, self.to_say = self.to_say, b""
        return said


def test_layers_on_both_sides(tmp_path: Path) -> None:
    with Rig(tmp_path, client_layer=Rotated(), server_layer=Rotated()) as rig:
        assert read(rig.server, 12) == b"fbsmz!hello "  # what came with the handshake, and what the layer has to say
        assert read(rig.client, 12) == b"hello fbsmz!"
        rig.client.sendall(b"bcd")
        assert read(rig.server, 3) == b"bcd"
        rig.server.sendall(b"e")
        assert read(rig.client, 1) == b"e"
        rig.client.sendall(b"\xff")
        assert rig.server.recv(1) == b""
        rig.server.close()
        rig.wait()
    assert rig.closed() == Closed(rig.closed().time, 3, "client", "")


class Talkative(Rotated):
    """A layer that answers everything at length, as TLS does when its keys are to be changed."""

    def receive(self, data: bytes) -> bytes:
        self.to_say += bytes(len(data))
        return b""


def test_who_asks_a_layer_for_much_and_reads_nothing_is_not_read(tmp_path: Path) -> None:
    with Rig(tmp_path, client_layer=Talkative()) as rig:
        rig.client.setblocking(False)
        sent = 0
        asked = time.monotonic()
        while sent < 32 << 20 and time.monotonic() - asked < 0.3:
            try:
                sent += rig.client.send(bytes(65536))
                asked = time.monotonic()
            except BlockingIOError:
                time.sleep(0.01)
        assert sent < 8 << 20
        rig.client.settimeout(TIMEOUT)
        assert read(rig.client, 6 + sent) == b"hello " + bytes(sent)  # and it goes on once something is taken
        rig.client.sendall(b"more")
        assert read(rig.client, 4) == bytes(4)


@pytest.mark.parametrize(("byte", "by", "reason"), [(b"\xfe", "client", "bad record"), (b"\xfd", "server", "cannot")])
def test_a_layer_that_breaks_ends_the_connection(tmp_path: Path, byte: bytes, by: str, reason: str) -> None:
    layers = {"client_layer": Rotated()} if by == "client" else {"server_layer": Rotated()}
    with Rig(tmp_path, **layers) as rig:
        rig.client.sendall(byte)
        until(lambda: rig.pair._first is not None)
        rig.client.close()
        rig.server.close()
        rig.wait()
    assert (rig.closed().by, rig.closed().reason) == (by, reason)


def test_the_tap_can_end_it(tmp_path: Path) -> None:
    with Rig(tmp_path) as rig:
        rig.loop.call_soon(lambda: rig.pair.close("tap", "enough"))
        rig.wait()
        assert rig.client.recv(1) == b""
        assert rig.server.recv(1) == b""
        rig.pair.close()
    assert rig.closed() == Closed(rig.closed().time, 3, "tap", "enough")
