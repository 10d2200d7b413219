"""What all checks have in common: names, words, levels; and that the list of them is as long as it is said to be."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from virtwire.conformance.check.outcome import Level
from virtwire.conformance.check.registry import Check
from virtwire.conformance.check.server import checks
from virtwire.conformance.check.trial import Trial

ALL = list(checks())
LEAST = 300


@pytest.mark.parametrize("check", ALL, ids=lambda each: each.name)
def test_a_check_says_what_it_is(check: Check[Trial]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.[a-z0-9]+([-.][a-z0-9]+)*", check.name)
    assert "{" not in check.title
    assert check.title[0].islower() or check.title[0] in "0123456789" or check.title.startswith(("TLS", "SASL", "QEMU"))
    assert not check.title.endswith(".")
    assert check.fact.endswith((".", "...", ":", ")"))
    assert check.about[0].isupper()
    assert check.about.endswith(".")


def test_there_are_enough_and_none_is_said_twice_in_an_area() -> None:
    assert len(ALL) >= LEAST
    titles = Counter((each.area, each.title) for each in ALL)
    assert not [title for title, count in titles.items() if count > 1]


def test_each_level_has_some() -> None:
    assert {each.level for each in ALL} == set(Level)
