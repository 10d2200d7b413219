"""Documents with their lines, whatever they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.decode.documents import indented


def test_indented() -> None:
    assert indented(b"<a><b>x</b><c/></a>\n") == "<a>\n  <b>x</b>\n  <c/>\n</a>"
    assert indented("<a>\n     <b>é</b>\n</a>".encode()) == "<a>\n  <b>é</b>\n</a>"


@pytest.mark.parametrize(
    "document",
    [
        b"<a>",
        b"",
        b"no document",
        b"<a>\xff</a>",
        b"<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]><a>&b;</a>",
        b"<a>" * 1_000,
        b"<a>" + b"x" * (1 << 20) + b"</a>",
        b"<a>&b;</a>",
    ],
)
def test_what_cannot_be_read_stays_as_it_is(document: bytes) -> None:
    assert indented(document) == document.decode("utf-8", "surrogateescape").rstrip("\n")


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    indented(data)
    indented(b"<a>" + data + b"</a>")
