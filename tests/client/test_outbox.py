from __future__ import annotations

import array
import os
import socket
from collections.abc import Iterator

import pytest
from virtwire.client.outbox import Outbox

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        theirs.settimeout(5)
        yield ours, theirs


def receive(sock: socket.socket, size: int = 65536) -> tuple[bytes, list[int]]:
    data, messages, _flags, _ = sock.recvmsg(size, socket.CMSG_SPACE(4 * 8))
    fds = array.array("i")
    for _level, _kind, content in messages:
        fds.frombytes(content)
    return data, list(fds)


def test_what_the_socket_takes_is_not_kept(pair: Pair) -> None:
    ours, theirs = pair
    box = Outbox(ours)
    box.send(b"hello")
    assert box.size == 0
    assert theirs.recv(10) == b"hello"


def test_the_rest_follows_in_order(pair: Pair) -> None:
    ours, theirs = pair
    box = Outbox(ours)
    everything = bytes(range(256)) * 16384
    box.send(everything)
    assert box.size > 0
    box.send(b"end")
    got = b""
    while len(got) < len(everything) + 3:
        got += theirs.recv(1 << 20)
        box.flush()
    assert got == everything + b"end"
    assert box.size == 0


def test_many_pieces_and_those_in_two_parts(pair: Pair) -> None:
    ours, theirs = pair
    box = Outbox(ours)
    everything = b""
    for number in range(200):
        header, data = b"%04d" % number, bytes([number]) * (number * 50)
        box.send_parts(header, memoryview(data))
        everything += header + data
    got = b""
    while len(got) < len(everything):
        got += theirs.recv(1 << 20)
        box.flush()
    assert got == everything
    assert box.size == 0


def test_descriptors_come_one_by_one_between_the_bytes(pair: Pair) -> None:
    ours, theirs = pair
    box = Outbox(ours)
    read, write = os.pipe()
    box.keep(b"first")
    box.keep_descriptor(read)
    box.keep_descriptor(write)
    box.keep(b"second")
    assert box.size == 13
    box.flush()
    assert box.size == 0
    assert theirs.recv(5) == b"first"
    for sent in (read, write):
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(sent)
    (one, (read,)), (two, (write,)) = receive(theirs, 1), receive(theirs, 1)
    assert (one, two) == (b"\0", b"\0")
    assert receive(theirs) == (b"second", [])
    os.write(write, b"through")
    assert os.read(read, 10) == b"through"
    os.close(read)
    os.close(write)


def test_a_descriptor_waits_for_the_bytes_before_it(pair: Pair) -> None:
    ours, theirs = pair
    box = Outbox(ours)
    everything = bytes(4 << 20)
    box.send(everything)
    box.keep_descriptor(os.open("/dev/null", os.O_RDONLY))
    got, fds = 0, []
    while not fds:
        data, fds = receive(theirs, 1 << 20)
        got += len(data)
        box.flush()
    assert got == len(everything) + 1
    assert box.size == 0
    os.close(fds[0])


def test_closing_closes_what_was_kept(pair: Pair) -> None:
    ours, _theirs = pair
    before = os.listdir("/proc/self/fd")
    box = Outbox(ours)
    box.keep(b"frame")
    box.keep_descriptor(os.open("/dev/null", os.O_RDONLY))
    box.close()
    assert box.size == 0
    assert os.listdir("/proc/self/fd") == before


def test_a_broken_socket_is_told(pair: Pair) -> None:
    ours, theirs = pair
    box = Outbox(ours)
    theirs.close()
    with pytest.raises(BrokenPipeError):
        box.send(b"to nobody")
