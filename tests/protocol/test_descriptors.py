"""Descriptors beside the frames: each is taken once or closed once, whatever the peer sends."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.protocol.descriptors import DescriptorQueue, Descriptors
from virtwire.protocol.errors import ErrorCode, ErrorDomain, InternalError
from virtwire.protocol.framing import Framer
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import HEADER, Call
from virtwire.protocol.server_session import ServerSession


class Table:
    """The open descriptors of an imaginary process."""

    def __init__(self) -> None:
        self.open: set[int] = set()
        self._next = 3

    def receive(self, count: int = 1) -> list[int]:
        fds = list(range(self._next, self._next + count))
        self._next += count
        self.open.update(fds)
        return fds

    def close(self, fd: int) -> None:
        self.open.remove(fd)  # a second close is a KeyError


def with_fds(count: int, payload: bytes = b"", kind: int = 4, number: int = 66) -> bytes:
    body = struct.pack(">I", count) + payload
    return HEADER.pack(HEADER.size + len(body), REMOTE.number, 1, number, kind, 7, 0) + body


@pytest.fixture
def table() -> Table:
    return Table()


@pytest.fixture
def queue(table: Table) -> DescriptorQueue:
    return DescriptorQueue(table.close)


def test_taken_ones_stay_open_the_rest_is_closed(table: Table) -> None:
    with Descriptors(table.receive(3), table.close) as descriptors:
        assert len(descriptors) == 3
        assert descriptors.take(1) == 4
    assert table.open == {4}
    descriptors.close()


@pytest.mark.parametrize("slot", [0, 2, -1])
def test_what_is_not_there_cannot_be_taken(table: Table, slot: int) -> None:
    descriptors = Descriptors(table.receive(2), table.close)
    descriptors.take(0)
    with pytest.raises(InternalError) as caught:
        descriptors.take(slot)
    assert caught.value.message == f"internal error: No FD available at slot {slot}"
    assert (caught.value.code, caught.value.domain) == (ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC)


def test_looking_takes_nothing(table: Table) -> None:
    with Descriptors(table.receive(3), table.close) as descriptors:
        assert descriptors.take(0) == 3
        assert descriptors.number(1) == 4
        assert descriptors.numbers() == [4, 5]
        with pytest.raises(InternalError):
            descriptors.number(0)
    assert table.open == {3}


def test_take_all(table: Table, queue: DescriptorQueue) -> None:
    queue.add(table.receive(3))
    descriptors = queue.claim(3)
    assert descriptors is not None
    descriptors.take(1)
    assert descriptors.take_all() == [3, 5]
    assert descriptors.take_all() == []
    queue.close()
    assert table.open == {3, 4, 5}


def test_the_queue_closes_what_was_claimed_and_not_taken(table: Table, queue: DescriptorQueue) -> None:
    queue.add(table.receive(4))
    first, second = queue.claim(2), queue.claim(1)
    assert first is not None
    assert second is not None
    assert first.take(0) == 3
    assert second.take(0) == 5
    assert queue.claim(2) is None
    queue.close()
    queue.close()
    assert table.open == {3, 5}


def test_no_more_wait_than_a_frame_may_announce(table: Table, queue: DescriptorQueue) -> None:
    queue.add(table.receive(100))
    assert queue.waiting == len(table.open) == 32


def test_a_frame_gets_those_that_came_with_its_bytes(table: Table, queue: DescriptorQueue) -> None:
    framer = Framer(queue)
    assert framer.feed(with_fds(2, b"args")) == []
    queue.add(table.receive())
    assert framer.feed(b"\0") == []
    queue.add(table.receive())
    assert framer.feed(b"Z") == [with_fds(2, b"args")]
    descriptors = framer.descriptors.pop(0)
    assert [descriptors.take(0), descriptors.take(1)] == [3, 4]


def test_a_byte_without_a_descriptor_ends_the_stream(queue: DescriptorQueue) -> None:
    framer = Framer(queue)
    framer.feed(with_fds(1))
    assert framer.feed(b"\0") == []
    assert framer.error is not None


def test_what_comes_with_ordinary_bytes_is_closed(table: Table, queue: DescriptorQueue) -> None:
    framer = Framer(queue)
    queue.add(table.receive(2))
    frame = HEADER.pack(HEADER.size, REMOTE.number, 1, 66, 0, 7, 0)
    assert framer.feed(frame) == [frame]
    assert not table.open


def test_nothing_waits_after_a_broken_frame(table: Table, queue: DescriptorQueue) -> None:
    framer = Framer(queue)
    queue.add(table.receive(2))
    framer.feed(with_fds(33))
    queue.add(table.receive(2))
    framer.feed(b"\0\0")
    assert not table.open


@pytest.mark.parametrize(
    ("frame", "why"),
    [
        (with_fds(1, number=9999), "an unknown procedure"),
        (with_fds(1, kind=5), "a reply"),
        (with_fds(1, b"", number=23), "arguments that cannot be decoded"),
    ],
)
def test_the_session_closes_those_of_frames_that_it_refuses(
    table: Table, queue: DescriptorQueue, frame: bytes, why: str
) -> None:
    session = ServerSession([REMOTE], received=queue)
    queue.add(table.receive())
    assert session.receive_data(frame + b"\0") == [], why
    assert not table.open, why


def test_the_session_gives_them_with_the_call(table: Table, queue: DescriptorQueue) -> None:
    session = ServerSession([REMOTE], received=queue)
    queue.add(table.receive())
    (call,) = session.receive_data(with_fds(1) + b"\0")
    assert isinstance(call, Call)
    assert (call.nfds, call.size) == (1, 32)
    assert call.descriptors is not None
    assert call.descriptors.take(0) == 3
    (call,) = session.receive_data(with_fds(0))
    assert isinstance(call, Call)
    assert call.descriptors is None


@given(st.lists(st.tuples(st.binary(max_size=40) | st.integers(0, 34).map(with_fds), st.integers(0, 3))))
def test_any_bytes_with_any_descriptors_leak_none(pieces: list[tuple[bytes, int]]) -> None:
    table = Table()
    queue = DescriptorQueue(table.close)
    framer = Framer(queue)
    for data, count in pieces:
        queue.add(table.receive(count))
        for _ in framer.feed(data):
            pass
    queue.close()
    assert not table.open
