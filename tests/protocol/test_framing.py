from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.protocol.framing import Framer
from virtwire.protocol.message import HEADER, MAX_FRAME, MessageType


def frame(payload: bytes = b"", kind: int = MessageType.CALL) -> bytes:
    return HEADER.pack(28 + len(payload), 0x20008086, 1, 66, kind, 7, 0) + payload


def with_fds(count: int, payload: bytes = b"") -> bytes:
    return frame(struct.pack(">I", count) + payload, MessageType.CALL_WITH_FDS)


def test_whole_frames_in_one_read_come_out_one_by_one() -> None:
    first, second = frame(b"abcd"), frame()
    assert Framer().feed(first + second) == [first, second]


def test_byte_by_byte() -> None:
    framer = Framer()
    first, second = frame(b"abcd"), frame(b"x" * 9)
    got = [out for byte in first + second for out in framer.feed(bytes([byte]))]
    assert got == [first, second]
    assert framer.buffered == 0


@given(payloads=st.lists(st.binary(max_size=40), max_size=8), cuts=st.lists(st.integers(1, 60)))
def test_any_cutting_gives_the_same_frames(payloads: list[bytes], cuts: list[int]) -> None:
    frames = [frame(payload) for payload in payloads]
    stream, framer, got = b"".join(frames), Framer(), []
    for cut in [*cuts, len(stream)]:
        got += framer.feed(stream[:cut])
        stream = stream[cut:]
    assert got == frames


@pytest.mark.parametrize("length", [0, 3, 4, 27, MAX_FRAME + 1, 0xFFFFFFFF])
def test_an_illegal_length_is_judged_from_its_four_bytes(length: int) -> None:
    framer = Framer()
    assert framer.feed(frame() + struct.pack(">I", length)) == [frame()]
    assert framer.error is not None
    assert framer.error.length == length
    assert framer.feed(frame()) == []


def test_the_largest_legal_length_waits_for_its_body() -> None:
    framer = Framer()
    assert framer.feed(struct.pack(">I", MAX_FRAME)) == []
    assert framer.error is None
    assert framer.buffered == 4


def test_a_lower_limit() -> None:
    framer = Framer()
    framer.limit = 40
    assert framer.feed(frame(b"x" * 12)) == [frame(b"x" * 12)]
    assert framer.feed(struct.pack(">I", 41)) == []
    assert framer.error is not None


def test_descriptor_bytes_after_a_frame_are_counted_off() -> None:
    framer = Framer()
    assert framer.feed(with_fds(2, b"args")) == []
    assert framer.feed(b"\0") == []
    assert framer.feed(b"\0" + frame()) == [with_fds(2, b"args"), frame()]


def test_no_descriptors_need_no_bytes() -> None:
    assert Framer().feed(with_fds(0) + frame()) == [with_fds(0), frame()]


def test_too_many_descriptors_end_the_stream() -> None:
    framer = Framer()
    assert framer.feed(with_fds(33)) == []
    assert framer.error is not None


def test_a_descriptor_frame_without_a_count_ends_the_stream() -> None:
    framer = Framer()
    assert framer.feed(frame(kind=MessageType.REPLY_WITH_FDS)) == []
    assert framer.error is not None


def test_a_large_frame_in_small_pieces_is_not_copied_each_time() -> None:
    big = frame(b"x" * 1_000_000)
    framer, got = Framer(), []
    for start in range(0, len(big), 1000):
        got += framer.feed(big[start : start + 1000])
    assert got == [big]
