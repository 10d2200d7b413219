"""What all checks have in common: names, words, levels; and that the list of them is as long as it is said to be."""

from __future__ import annotations

import functools
import inspect
import re
from collections import Counter
from unittest.mock import Mock

import pytest
from virtwire.conformance.check.outcome import Level
from virtwire.conformance.check.registry import Check
from virtwire.conformance.check.served import PROBES
from virtwire.conformance.check.server import checks
from virtwire.conformance.check.trial import Trial

ALL = list(checks())
LEAST = 300


def _chooses(check: Check[Trial]) -> bool:
    """Tell whether a check's function, or one of its module that it calls, chooses by driver."""
    function = check.run.args[0] if isinstance(check.run, functools.partial) else check.run
    own = [each for each in vars(inspect.getmodule(function)).values() if inspect.isfunction(each)]
    called = [each for each in own if each.__name__ in function.__code__.co_names]
    return any("by_driver" in each.__code__.co_names for each in (function, *called))


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


@pytest.mark.parametrize("check", [each for each in ALL if _chooses(each)], ids=lambda each: each.name)
def test_what_depends_on_the_driver_says_so(check: Check[Trial]) -> None:
    """A check that chooses by driver does not apply to one that it has no value for."""
    daemon = Mock(driver="xen", served=frozenset(PROBES), version=9000000, login="none")
    reasons = [need(daemon) for need in check.needs]
    assert any(reason is not None and reason.startswith("it is about the driver") for reason in reasons)
