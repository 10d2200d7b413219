"""Each check can fail: a small client that does everything right passes all, and each of its flaws fails its own.

Here a flaw is tried with the checks that it is to fail, the others of their areas, and a part of all others;
``python -m tests.conformance.check.client.flaws`` tries each with all.
"""

from __future__ import annotations

import pytest
from trio.testing import MockClock
from virtwire.conformance.check.client.every import CLIENT
from virtwire.conformance.check.outcome import Status

from .flaws import ALWAYS_ODD, judge, new_clock, read, seen

FLAWS = read()
EVERY = 12
"""Of the checks of other areas, one in so many is run."""


@pytest.fixture
def clock() -> MockClock:
    return new_clock()


async def test_without_a_flaw_every_check_applies_and_passes(clock: MockClock) -> None:
    outcomes = await judge("", list(CLIENT))
    assert len(outcomes) >= 200
    assert {each.name: each.detail for each in outcomes if each.status is not Status.PASS}.keys() == ALWAYS_ODD


@pytest.mark.parametrize("name", FLAWS)
async def test_a_flaw_fails_the_checks_that_are_meant_for_it(name: str, clock: MockClock) -> None:
    flaw = FLAWS[name]
    touched = {each.partition(".")[0] for each in flaw.touches}
    offset = sorted(FLAWS).index(name) % EVERY
    chosen = [each for i, each in enumerate(CLIENT) if each.area in touched or i % EVERY == offset]
    assert flaw.touches <= {each.name for each in chosen}
    outcomes = await judge(name, chosen)
    if seen(name, outcomes, flaw.may_fail) != flaw:  # a busy machine may bring in one reading what was sent in two
        outcomes = await judge(name, chosen)
    assert seen(name, outcomes, flaw.may_fail) == flaw, [
        f"{each.name}: {each.detail}" for each in outcomes if each.detail
    ]


def test_every_check_is_failed_by_a_flaw() -> None:
    failed = {check for flaw in FLAWS.values() for check in flaw.fails | flaw.oddities}
    print("\n".join(f"{flaw.name}: {' '.join(sorted(flaw.fails | flaw.oddities))}" for flaw in FLAWS.values()))
    assert failed == {check.name for check in CLIENT}
