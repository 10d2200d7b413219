"""Frames in records of their own: whole ones, parts, and bytes that are no frames."""

from __future__ import annotations

import pytest
from virtwire.conformance.check.frames import build
from virtwire.conformance.check.records import Records

FIRST, SECOND = build("auth_list", serial=1), build("domain_lookup_by_name", ("test",), serial=2)


def test_a_frame_a_record() -> None:
    records = Records()
    assert records.cut(b"") == []
    assert records.cut(FIRST) == [FIRST]
    assert records.cut(FIRST + SECOND + FIRST) == [FIRST, SECOND, FIRST]


@pytest.mark.parametrize("at", range(1, len(FIRST)))
def test_a_frame_in_two_parts(at: int) -> None:
    records = Records()
    assert records.cut(FIRST[:at]) == [FIRST[:at]]
    assert records.cut(FIRST[at:] + SECOND) == [FIRST[at:], SECOND]


def test_byte_by_byte() -> None:
    records = Records()
    data = FIRST + SECOND
    assert [piece for each in data for piece in records.cut(bytes([each]))] == [bytes([each]) for each in data]
    assert records.cut(FIRST + SECOND) == [FIRST, SECOND]


@pytest.mark.parametrize("length", [0, 27, 33554437, 0xFFFFFFFF])
def test_behind_what_is_no_frame_nothing_is_cut(length: int) -> None:
    records = Records()
    rest = length.to_bytes(4) + FIRST + SECOND
    assert records.cut(FIRST + rest) == [FIRST, rest]
    assert records.cut(FIRST + SECOND) == [FIRST + SECOND]
