"""Two sequences side by side."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.tap.alignment import align


def told(left: str, right: str) -> str:
    """Write an alignment: what is alike, [only left], (only right)."""
    text = ""
    for a, b in align(left, right):
        text += (
            left[a] if a is not None and b is not None else f"[{left[a]}]" if a is not None else f"({right[b or 0]})"
        )
    return text


def test_alignments() -> None:
    assert told("abc", "abc") == "abc"
    assert told("abc", "ac") == "a[b]c"
    assert told("ac", "abc") == "a(b)c"
    assert told("abcd", "axcd") == "a[b](x)cd"
    assert told("", "ab") == "(a)(b)"
    assert told("ab", "") == "[a][b]"
    assert told("ab", "cd") == "[a][b](c)(d)"


@settings(deadline=None)
@given(st.text("abc", max_size=30), st.text("abc", max_size=30))
def test_every_item_comes_once_and_in_order(left: str, right: str) -> None:
    pairs = list(align(left, right))
    assert [a for a, _ in pairs if a is not None] == list(range(len(left)))
    assert [b for _, b in pairs if b is not None] == list(range(len(right)))
    assert all(left[a] == right[b] for a, b in pairs if a is not None and b is not None)
    assert all(a is not None or b is not None for a, b in pairs)


def test_long_sequences_take_time_by_their_length() -> None:
    left = list(range(100_000))
    right = [each for each in left if each % 97]
    begin = time.monotonic()
    pairs = list(align(left, right))
    assert sum(a is not None and b is not None for a, b in pairs) == len(right)
    strangers = list(align(left[:20_000], [-each for each in left[1:20_000]]))
    assert len(strangers) == 39_999
    assert time.monotonic() - begin < 60
