"""Durations, sizes, counts and times as text."""

import pytest
from virtwire.conformance.decode.units import clock_text, count_text, duration_text, size_text


@pytest.mark.parametrize(
    ("nanoseconds", "text"),
    [
        (0, "0 ns"),
        (999, "999 ns"),
        (999.6, "1.00 µs"),
        (83_400, "83.4 µs"),
        (999_949, "1.00 ms"),
        (1_250_000, "1.25 ms"),
        (12_345_678, "12.3 ms"),
        (999_990_000, "1.00 s"),
        (14_000_000_000, "14.0 s"),
        (99_960_000_000, "1m40s"),
        (187_000_000_000, "3m07s"),
        (7_500_000_000_000, "2h05m"),
    ],
)
def test_durations(nanoseconds: float, text: str) -> None:
    assert duration_text(nanoseconds) == text


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (1023, "1023 B"),
        (1024, "1.00 KiB"),
        (262_120, "256 KiB"),
        (3 << 29, "1.50 GiB"),
        (1 << 70, "1024 EiB"),
    ],
)
def test_sizes(size: float, text: str) -> None:
    assert size_text(size) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0"), (9999, "9999"), (12_345, "12.3k"), (999_600, "1.00M"), (5e9, "5.00G"), (5e12, "5000G")],
)
def test_counts(count: float, text: str) -> None:
    assert count_text(count) == text


def test_times_of_day() -> None:
    assert clock_text(1_767_258_000_042_000_000, utc=True) == "09:00:00.042"
    assert len(clock_text(1_767_258_000_042_000_000)) == 12
    assert clock_text(1 << 90) == "??:??:??.???"
