"""Text from the wire, safe for terminals."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.decode.printable import bear_any_encoding, elide, printable, quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain é 漢", "plain é 漢"),
        ("a\nb\r\t\0", "a\\nb\\r\\t\\0"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x9b", "\\x9b"),
        ("\u202e\u2066", "\\u202e\\u2066"),
        ("\U000e0001", "\\U000e0001"),
        ("\udcff", "\\xff"),
        ("a\\x1b", "a\\\\x1b"),
    ],
)
def test_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_printed(text: str) -> None:
    assert printable(text).isprintable()


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(1, 80))
def test_any_bytes_can_be_quoted(data: bytes, width: int) -> None:
    shown = quoted(data, width)
    assert shown.isprintable()
    assert shown[0] == shown[-1] == '"'
    assert len(shown) <= width + 3


def test_quoted() -> None:
    assert quoted(b'a"b', 20) == '"a\\"b"'
    assert quoted(b"x" * 20, 10) == '"' + "x" * 9 + '…"'
    assert quoted(b"x" * 5_000_000, 10) == '"' + "x" * 8 + '…"'


def test_elided() -> None:
    assert (elide("abc", 3), elide("abcd", 3), elide("abc", 0)) == ("abc", "ab…", "…")


def test_a_stream_writes_what_its_encoding_has_not_as_escapes() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="latin-1")
    bear_any_encoding(stream)
    stream.write("83 \u00b5s\u2026")
    stream.flush()
    assert raw.getvalue() == b"83 \xb5s\\u2026"
    other = io.StringIO()
    bear_any_encoding(other)
    assert other.write("\u2026") == 1
