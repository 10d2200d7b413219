"""The bytes of a volume: sparse, made late, gone when nobody needs them."""

from __future__ import annotations

import errno
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.server.backends.test import storage_bytes
from virtwire.server.backends.test.storage_bytes import BLOCK, VolumeBytes

MB = 1 << 20


def read(bytes: VolumeBytes, offset: int, length: int) -> bytearray:
    buffer = bytearray(b"?" * length)
    bytes.read_into(offset, memoryview(buffer))
    return buffer


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def test_nothing_is_made_until_something_is_written() -> None:
    before = descriptors()
    bytes = VolumeBytes()
    assert (bytes.written, bytes.allocation) == (False, 0)
    assert read(bytes, 5, 3) == b"\0\0\0"
    assert list(bytes.extents(0, 1 << 70)) == [(0, 1 << 70, False)]
    bytes.punch(0, 10)
    bytes.truncate(0)
    assert descriptors() == before
    bytes.write(2, b"data")
    assert descriptors() == before + 1
    assert bytes.written
    assert read(bytes, 0, 8) == b"\0\0data\0\0"
    bytes.close()
    assert descriptors() == before


def test_they_stay_while_they_are_in_use() -> None:
    before = descriptors()
    bytes = VolumeBytes()
    bytes.write(0, b"data")
    with bytes.in_use():
        with bytes.in_use():
            assert bytes.users == 2
            bytes.close()
        assert read(bytes, 0, 4) == b"data"
    assert (bytes.users, descriptors()) == (0, before)


def test_what_is_written_after_the_end_goes_too() -> None:
    before = descriptors()
    bytes = VolumeBytes()
    with bytes.in_use():
        bytes.close()
        bytes.write(0, b"late")
    assert descriptors() == before


def test_a_file_that_takes_little_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda fd, data, offset: write(fd, data[:3], offset))
    bytes = VolumeBytes()
    bytes.write(2, b"0123456789")
    assert read(bytes, 0, 13) == b"\0\x000123456789\0"
    bytes.close()


def test_a_disk_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(fd: int, offset: int, whence: int) -> int:
        raise OSError(errno.EIO, "broken")

    bytes = VolumeBytes()
    bytes.write(0, b"x")
    monkeypatch.setattr(os, "lseek", fail)
    with pytest.raises(OSError, match="broken"):
        list(bytes.extents(0, 10))
    bytes.close()


def test_data_and_holes() -> None:
    bytes = VolumeBytes()
    bytes.write(MB, b"x" * MB)
    bytes.write(4 * MB, b"y" * MB)
    assert list(bytes.extents(0, 8 * MB)) == [
        (0, MB, False),
        (MB, 2 * MB, True),
        (2 * MB, 4 * MB, False),
        (4 * MB, 5 * MB, True),
        (5 * MB, 8 * MB, False),
    ]
    assert list(bytes.extents(MB + 10, MB + 20)) == [(MB + 10, MB + 20, True)]
    assert list(bytes.extents(9 * MB, 9 * MB)) == list(bytes.extents(9, 3)) == []
    assert list(bytes.extents(1 << 63, (1 << 64) - 1)) == [(1 << 63, (1 << 64) - 1, False)]
    assert bytes.allocation >= 2 * MB
    bytes.punch(MB, MB)
    assert list(bytes.extents(0, 3 * MB)) == [(0, 3 * MB, False)]
    assert read(bytes, MB, 10) == bytearray(10)
    bytes.truncate(4 * MB + BLOCK)
    assert read(bytes, 4 * MB + BLOCK - 1, 3) == b"y\0\0"
    bytes.close()


def test_holes_where_the_file_system_makes_none(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoHoles:
        @staticmethod
        def fallocate(*args: int) -> int:
            return -1

    monkeypatch.setattr(storage_bytes, "_libc", NoHoles)
    bytes = VolumeBytes()
    bytes.write(0, b"x" * (3 * BLOCK))
    bytes.punch(10, 2 * BLOCK)
    data = read(bytes, 0, 3 * BLOCK)
    assert data == b"x" * 10 + bytearray(2 * BLOCK) + b"x" * (BLOCK - 10)
    bytes.close()


def test_copying() -> None:
    original, made = VolumeBytes(), VolumeBytes()
    original.write(MB, b"x" * (2 * BLOCK + 5))
    steps, offset, end = 0, 0, 4 * MB
    while offset < end:
        offset = made.copy_from(original, offset, end)
        steps += 1
    assert 4 <= steps <= 6
    assert read(made, 0, 4 * MB) == read(original, 0, 4 * MB)
    assert made.allocation <= original.allocation
    original.close()
    made.close()


@given(
    st.lists(st.tuples(st.booleans(), st.integers(0, 1 << 19), st.integers(1, 1 << 18)), max_size=12),
    st.integers(0, 1 << 20),
)
def test_any_order_of_changes(changes: list[tuple[bool, int, int]], size: int) -> None:
    expected = bytearray(1 << 20)
    bytes = VolumeBytes()
    for number, (writes, offset, length) in enumerate(changes, 1):
        part = b"%c" % number * length if writes else bytearray(length)
        expected[offset : offset + length] = part
        if writes:
            bytes.write(offset, part)
        else:
            bytes.punch(offset, length)
    bytes.truncate(size)
    expected[size:] = bytearray((1 << 20) - size)
    assert read(bytes, 0, 1 << 20) == expected
    rebuilt = bytearray(1 << 20)
    for start, end, is_data in bytes.extents(0, 1 << 20):
        if is_data:
            rebuilt[start:end] = read(bytes, start, end - start)
    assert rebuilt == expected
    bytes.close()
