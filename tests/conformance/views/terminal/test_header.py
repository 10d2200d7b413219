"""What stands at the top: the rate of the last seconds, and their bars."""

from __future__ import annotations

import pytest
from virtwire.conformance.views.live import Live, Second
from virtwire.conformance.views.terminal.header import bars, rate

from tests.conformance.demo_traffic import SECOND, storm


@pytest.mark.parametrize(
    ("counts", "text"), [([], ""), ([0, 0], "  "), ([1, 0, 8], "▁ █"), ([5, 5], "██"), ([1, 1000], "▁█")]
)
def test_bars(counts: list[int], text: str) -> None:
    assert bars(counts) == text


def test_the_rate_is_that_of_whole_seconds_and_falls_when_nothing_comes() -> None:
    live = Live()
    live.take(storm(4, 1_000))
    assert rate(live, 4 * SECOND) == 1_000
    assert rate(live, 5 * SECOND) == pytest.approx(2_000 / 3, rel=0.01)
    assert rate(live, 60 * SECOND) == 0
    assert rate(Live(), 0) == 0


def test_a_clock_that_goes_back_does_no_harm() -> None:
    live = Live()
    live.seconds.extend([Second(5, 10), Second(7, 3)])
    assert rate(live, 2 * SECOND) == 0
