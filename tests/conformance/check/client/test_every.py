"""What all checks of a client have in common: names, words, levels; and that there are as many as is said."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from virtwire.conformance.check.client.candidate import Candidate
from virtwire.conformance.check.client.every import CLIENT
from virtwire.conformance.check.outcome import Level
from virtwire.conformance.check.registry import Check

ALL = list(CLIENT)
LEAST = 200


@pytest.mark.parametrize("check", ALL, ids=lambda each: each.name)
def test_a_check_says_what_it_is(check: Check[Candidate]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.[a-z0-9]+([-.][a-z0-9]+)*", check.name)
    assert "{" not in check.title
    assert check.title[0].islower()
    assert not check.title.endswith(".")
    assert check.fact.endswith(".")
    assert check.about[0].isupper()
    assert check.about.endswith(".")


def test_there_are_enough_and_none_is_said_twice_in_an_area() -> None:
    assert len(ALL) >= LEAST
    titles = Counter((each.area, each.title) for each in ALL)
    assert not [title for title, count in titles.items() if count > 1]
    assert {each.level for each in ALL} == {Level.CORE, Level.REMOTE, Level.SECURITY, Level.STRESS}
