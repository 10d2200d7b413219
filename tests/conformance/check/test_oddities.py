"""The table of oddities: each is of a check that exists, and of no version that nobody has seen."""

from __future__ import annotations

from virtwire.conformance.check.oddities import ODDITIES
from virtwire.conformance.check.server import checks


def test_each_is_of_a_check_and_says_something() -> None:
    there = checks()
    for each in ODDITIES:
        assert each.check in there
        assert each.seen
        assert each.fact
        assert each.first <= each.last


def test_none_is_there_twice() -> None:
    keys = [(each.check, each.seen, each.first, each.driver) for each in ODDITIES]
    assert len(set(keys)) == len(keys)
