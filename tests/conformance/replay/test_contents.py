"""Streams compared by checksums."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.conformance.replay.contents import BLOCK, Contents, combined_crc, payload_crc


def contents(*parts: bytes | int) -> Contents:
    made = Contents()
    for part in parts:
        if isinstance(part, int):
            made.hole(part)
        else:
            made.data(part)
    return made


def test_how_data_is_cut_does_not_count() -> None:
    data = bytes(range(256)) * 1024
    assert contents(data).differences(contents(data[:1], data[1:70_000], data[70_000:])) == []
    assert contents(b"a", 3, 4, b"b").differences(contents(b"a", 7, b"b")) == []


def test_what_differs_is_told() -> None:
    data = bytes(3 * BLOCK)
    other = bytearray(data)
    other[2 * BLOCK + 5] = 1
    [(what, _, _)] = contents(data).differences(contents(bytes(other)))
    assert what == f"contents from byte {2 * BLOCK}"
    assert contents(b"abc").differences(contents(b"abcd")) == [("bytes", "3", "4")]
    [(what, left, right)] = contents(b"abc").differences(contents(b"abd"))
    assert (what, left, right) == ("contents", f"CRC-32 {zlib.crc32(b'abc'):08x}", f"CRC-32 {zlib.crc32(b'abd'):08x}")


@pytest.mark.parametrize(
    "other", [(b"a", 8, b"b"), (b"ab", 7), (7, b"ab"), (b"a", 7, b"b", 1), (b"ab",), (b"a", 3, b"b", 4)]
)
def test_holes_have_their_length_and_place(other: tuple[bytes | int, ...]) -> None:
    [(what, _, _)] = contents(b"a", 7, b"b").differences(contents(*other))
    assert what == "holes"


def test_a_stream_that_was_given_up_is_compared_as_far_as_both_have_it() -> None:
    data = bytes(3 * BLOCK)
    assert contents(data).differences(contents(data + b"more"), prefix=True) == []
    assert contents(data).differences(contents(data[:BLOCK]), prefix=True) == []
    other = b"x" + data
    assert contents(data).differences(contents(other), prefix=True)


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_checksums_are_put_together_and_taken_apart(first: bytes, second: bytes) -> None:
    whole = zlib.crc32(first + second)
    assert combined_crc(zlib.crc32(first), zlib.crc32(second), len(second)) == whole
    assert payload_crc(first, whole, len(second)) == zlib.crc32(second)


def test_data_of_which_only_the_checksum_was_kept_counts() -> None:
    start, cut, end = bytes(BLOCK), bytes(range(250)) * 1000, b"end"
    known = contents(start, cut, end)
    kept = contents(start)
    kept.unseen(len(cut), zlib.crc32(cut))
    kept.data(end)
    assert kept.differences(known) == []
    other = contents(start)
    other.unseen(len(cut), zlib.crc32(cut) ^ 1)
    other.data(end)
    assert [what for what, _, _ in other.differences(known)] == ["contents"]
    nothing = contents(start)
    nothing.unseen(len(cut), None)
    nothing.data(b"end")
    assert nothing.differences(known) == []
    assert [what for what, _, _ in nothing.differences(contents(start, cut))] == ["bytes"]
