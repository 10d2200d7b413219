"""Durations, sizes and times of day as short text, the same width whatever they are as far as that can be."""

from __future__ import annotations

import time
from typing import Final

__all__ = ["clock_text", "count_text", "duration_text", "size_text"]

_SECOND: Final = 1_000_000_000
_DURATIONS: Final = ((1_000_000, "µs"), (_SECOND, "ms"))
_SIZES: Final = ("KiB", "MiB", "GiB", "TiB", "PiB", "EiB")


def duration_text(nanoseconds: float) -> str:
    """Write a duration with its unit in three digits: ``83 µs``, ``1.25 ms``, ``14.0 s``, ``3m07s``, ``2h05m``."""
    if nanoseconds < 999.5:
        return f"{nanoseconds:.0f} ns"
    below = 1_000
    for above, unit in _DURATIONS:
        if nanoseconds < above * 0.9995:
            return f"{_digits(nanoseconds / below)} {unit}"
        below = above
    seconds = nanoseconds / _SECOND
    if seconds < 99.95:
        return f"{_digits(seconds)} s"
    whole = round(seconds)
    if whole < 6000:
        return f"{whole // 60}m{whole % 60:02}s"
    return f"{whole // 3600}h{whole % 3600 // 60:02}m"


def size_text(size: float) -> str:
    """Write a number of bytes with its unit: ``512 B``, ``1.50 MiB``."""
    if size < 1024:
        return f"{size:.0f} B"
    for unit in _SIZES:
        size /= 1024
        if size < 1023.5 or unit == _SIZES[-1]:
            return f"{_digits(size)} {unit}"
    raise AssertionError


def count_text(count: float) -> str:
    """Write a count in at most five characters: ``9999``, ``12.3k``, ``1.20M``."""
    for unit in ("", "k", "M", "G"):
        if count < (9999.5 if not unit else 999.5) or unit == "G":
            return f"{count:.0f}" if not unit else f"{_digits(count)}{unit}"
        count /= 1000
    raise AssertionError


def clock_text(nanoseconds: int, *, utc: bool = False) -> str:
    """Write a time since 1970 as the time of day, to the millisecond: ``14:03:07.042``.

    Args:
        nanoseconds: since 1970.
        utc: in UTC rather than in the zone of this machine.
    """
    seconds, rest = divmod(nanoseconds, _SECOND)
    try:
        parts = time.gmtime(seconds) if utc else time.localtime(seconds)
    except (OverflowError, ValueError, OSError):  # a time that a damaged recording says
        return "??:??:??.???"
    return f"{parts.tm_hour:02}:{parts.tm_min:02}:{parts.tm_sec:02}.{rest // 1_000_000:03}"


def _digits(value: float) -> str:
    """Write three digits of a number below a few thousand."""
    return f"{value:.2f}" if value < 9.995 else f"{value:.1f}" if value < 99.95 else f"{value:.0f}"
