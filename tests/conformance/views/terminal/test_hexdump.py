"""Bytes as lines, and which byte stands where."""

from __future__ import annotations

import pytest
from virtwire.conformance.views.terminal.hexdump import byte_at, columns_for, hex_line


def test_lines_of_bytes() -> None:
    assert hex_line(b"VWTAP\r\n\0", 0x20, 8).plain == "000020 56 57 54 41 50 0d 0a 00 VWTAP..."
    assert hex_line(b"[b]", 0, 8).plain == "000000 5b 62 5d                [b]"
    assert hex_line(b"\x1b", 0x1234567, 4).plain == "234567 1b          ."


@pytest.mark.parametrize(("width", "count"), [(200, 16), (71, 16), (70, 8), (39, 8), (38, 4), (1, 4)])
def test_as_many_bytes_as_fit(width: int, count: int) -> None:
    assert columns_for(width) == count


@pytest.mark.parametrize("size", [4, 8, 16])
def test_a_byte_is_found_by_its_digits_and_by_its_character(size: int) -> None:
    data = bytes(range(0x41, 0x41 + size))
    text = hex_line(data, 0, size).plain
    for index, byte in enumerate(data):
        digits = text.index(f"{byte:02x} ", 7)
        assert byte_at(digits, size) == byte_at(digits + 1, size) == index
        assert byte_at(text.index(chr(byte)), size) == index
    assert byte_at(3, size) is None
    assert byte_at(len(text), size) is None
