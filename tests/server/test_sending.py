"""What a socket does not take at once: order, counts, descriptors between bytes."""

from __future__ import annotations

import os
import random
import socket

import pytest
from virtwire.server.sending import Unsent

from tests.server.tls_peer import pair


def read_all(sock: socket.socket) -> tuple[bytes, list[int]]:
    """Read what there is, with the descriptors in it; after each descriptor reading stops, so their places are kept."""
    data, fds = b"", []
    while True:
        try:
            part, more, _, _ = socket.recv_fds(sock, 1 << 20, 32)
        except BlockingIOError:
            return data, fds
        data += part
        fds += more
        assert not more or part.endswith(b"\0")


@pytest.mark.parametrize("seed", range(5))
def test_any_pieces_come_out_in_order(seed: int) -> None:
    ours, theirs = pair()
    theirs.setblocking(False)
    unsent, chance = Unsent(ours), random.Random(seed)
    wanted, got, passed, came = bytearray(), bytearray(), 0, 0
    for _ in range(60):
        size = chance.choice([1, 30, 5000, 70_000, 300_000])
        data = bytes([chance.randrange(1, 256)]) * size
        if chance.random() < 0.3:
            body = memoryview(data * 2)
            unsent.send(data, body)
            wanted += data + bytes(body)
        else:
            unsent.send(data)
            wanted += data
        if chance.random() < 0.2:
            unsent.add_descriptors([os.dup(ours.fileno())])
            unsent.flush()
            wanted += b"\0"
            passed += 1
        while unsent.size > 1_000_000 or chance.random() < 0.2:
            part, fds = read_all(theirs)
            got += part
            came += len(fds)
            for fd in fds:
                os.close(fd)
            unsent.flush()
    while unsent.size or len(got) < len(wanted):
        part, fds = read_all(theirs)
        got += part
        came += len(fds)
        for fd in fds:
            os.close(fd)
        unsent.flush()
    assert got == wanted
    assert came == passed
    ours.close()
    theirs.close()


def test_counts() -> None:
    ours, theirs = pair()
    theirs.setblocking(False)
    unsent = Unsent(ours)
    unsent.send(b"x" * 100)
    assert (unsent.size, unsent.taken) == (0, 0)
    unsent.send(b"x" * 1_000_000)
    kept = unsent.size
    assert kept > 0
    read_all(theirs)
    unsent.flush()
    assert unsent.taken + unsent.size == kept
    assert unsent.taken > 0
    ours.close()
    theirs.close()


def test_clearing_closes_the_descriptors() -> None:
    ours, theirs = pair()
    unsent = Unsent(ours)
    unsent.send(b"x" * 1_000_000)
    fd = os.dup(ours.fileno())
    unsent.add_descriptors([fd])
    unsent.send(b"y")
    unsent.clear()
    assert unsent.size == 0
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(fd)
    ours.close()
    theirs.close()


def test_a_broken_connection_raises() -> None:
    ours, theirs = pair()
    unsent = Unsent(ours)
    theirs.close()
    with pytest.raises(OSError, match="Broken pipe"):
        unsent.send(b"x")
    ours.close()
