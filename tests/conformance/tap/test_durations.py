"""Durations counted on a logarithmic scale."""

from __future__ import annotations

import random

import pytest
from virtwire.conformance.tap.durations import Durations
from virtwire.conformance.tap.plot import bars, edges, svg


def counted(values: list[int]) -> Durations:
    times = Durations()
    for value in values:
        times.add(value)
    return times


def test_percentiles_are_right_to_one_percent() -> None:
    rng = random.Random(1)
    values = sorted(int(rng.lognormvariate(12, 2)) for _ in range(20_000))
    times = counted(values)
    for share in (0.01, 0.25, 0.5, 0.95, 0.99, 1):
        exact = values[max(0, -(-int(share * 20_000) // 1) - 1)]
        assert times.percentile(share) == pytest.approx(exact, rel=0.011, abs=1)
    assert (times.count, times.total, times.smallest, times.largest) == (20_000, sum(values), values[0], values[-1])


def test_one_and_none() -> None:
    assert counted([]).percentile(0.5) == 0
    for value in (0, 1, 7, 123_456_789, 2**63):
        assert counted([value]).percentile(0.5) == value
    assert counted([-5]).largest == 0


def test_merged() -> None:
    times = counted([5, 500])
    times.merge(counted([50_000]))
    times.merge(counted([]))
    assert (times.count, times.smallest, times.largest, times.total) == (3, 5, 50_000, 50_505)
    assert times.percentile(0.5) == pytest.approx(500, rel=0.011)


def test_memory_is_bounded() -> None:
    times = counted([2**bit + step for bit in range(64) for step in range(100)])
    assert len(times._slots) < 64 * 65


def test_steps_cover_everything() -> None:
    rng = random.Random(2)
    for _ in range(50):
        values = [int(rng.lognormvariate(rng.uniform(0, 20), 1)) for _ in range(20)]
        times = counted(values)
        marks = edges(times)
        assert marks == sorted(marks)
        assert marks[-1] > times.largest
        assert sum(times.within(marks)) == 20


def test_bars_are_as_long_as_they_count() -> None:
    times = counted([1_500] * 80 + [15_000] * 40 + [150_000])
    lines = list(bars(times, 114))
    assert lines[0].endswith("█" * 80)
    assert lines[0].startswith("   1 µs – 2 µs ")
    assert lines[3].endswith(" " + "█" * 40)
    assert lines[-1].endswith(" █")
    assert list(bars(counted([]), 80)) == []


def test_a_picture_has_no_markup_of_others() -> None:
    times = counted([5, 50_000])
    picture = svg("<script>&\x00\x1b", times, [("<b onload='x'>\"", times)])
    assert "<script>" not in picture
    assert "<b " not in picture
    assert "\x1b" not in picture
    assert "&lt;script&gt;&amp;" in picture
