"""Which connection of one recording is compared with which of the other."""

from __future__ import annotations

import time
from array import array

from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.tap.partners import partners
from virtwire.conformance.tap.side import Connected


def side(*connections: tuple[str | None, str]) -> list[Connected]:
    """Make connections of what they opened and of a letter for each call."""
    return [
        Connected(number, opened, said=array("Q", map(ord, calls)))
        for number, (opened, calls) in enumerate(connections)
    ]


def paired(left: list[Connected], right: list[Connected]) -> list[tuple[int | None, int | None]]:
    return list(partners(left, right))


TEST, QEMU = "test:///default", "qemu:///system"


def test_each_finds_what_opened_the_same() -> None:
    assert paired(side((TEST, "a"), (QEMU, "b")), side((QEMU, "c"), (TEST, "d"))) == [(0, 1), (1, 0)]
    assert paired(side((TEST, "a"), (None, "b")), side((None, "c"), (QEMU, "a"))) == [(0, None), (1, 0), (None, 1)]
    assert paired(side(), side((TEST, ""), (TEST, ""))) == [(None, 0), (None, 1)]
    assert paired(side((TEST, ""), (TEST, "")), side()) == [(0, None), (1, None)]


def test_of_those_that_opened_the_same_the_likest() -> None:
    assert paired(side((TEST, "abc"), (TEST, "xyz")), side((TEST, "xyw"), (TEST, "abd"))) == [(0, 1), (1, 0)]
    # What one has more is told where it came, not at the end.
    assert paired(side((TEST, "abc"), (TEST, "xyz")), side((TEST, "m"), (TEST, "abc"), (TEST, "xyz"))) == [
        (None, 0),
        (0, 1),
        (1, 2),
    ]
    # The second has more in common with the only one that there is.
    assert paired(side((TEST, "ax"), (TEST, "abc")), side((TEST, "abd"))) == [(0, None), (1, 0)]


def test_those_that_are_equally_like_in_their_order() -> None:
    assert paired(side(*[(TEST, "ab")] * 3), side(*[(TEST, "ab")] * 3)) == [(0, 0), (1, 1), (2, 2)]
    assert paired(side((TEST, "a"), (TEST, "b")), side((TEST, "c"), (TEST, "d"))) == [(0, 0), (1, 1)]


def test_those_that_said_the_same_find_each_other_however_far_away() -> None:
    words = [f"{chr(number)}{chr(number + 1)}" for number in range(1, 1001)]
    left, right = side(*[(TEST, each) for each in words]), side(*[(TEST, each) for each in reversed(words)])
    assert paired(left, right) == [(number, 999 - number) for number in range(1000)]


CONNECTIONS = st.lists(st.tuples(st.sampled_from([TEST, QEMU, None]), st.text("abc", max_size=4)), max_size=12)


@settings(deadline=None)
@given(CONNECTIONS, CONNECTIONS)
def test_every_connection_comes_once_and_none_is_left_that_has_a_partner(
    left: list[tuple[str | None, str]], right: list[tuple[str | None, str]]
) -> None:
    pairs = paired(side(*left), side(*right))
    assert [a for a, _ in pairs if a is not None] == list(range(len(left)))
    assert sorted(b for _, b in pairs if b is not None) == list(range(len(right)))
    assert all(left[a][0] == right[b][0] for a, b in pairs if a is not None and b is not None)
    alone = {left[a][0] for a, b in pairs if a is not None and b is None}
    assert alone.isdisjoint(right[b][0] for a, b in pairs if b is not None and a is None)
    assert pairs == paired(side(*left), side(*right))


def test_very_many_take_time_by_their_number() -> None:
    """All opened the same, none said the same, and the one half is turned around."""
    count = 10_000
    left = [Connected(number, TEST, said=array("Q", range(number, number + 10))) for number in range(count)]
    right = [
        Connected(number, TEST, said=array("Q", range(-number % count + 1, 11 + -number % count)))
        for number in range(count)
    ]
    begin = time.monotonic()
    assert len(paired(left, right)) == count
    assert time.monotonic() - begin < 60
