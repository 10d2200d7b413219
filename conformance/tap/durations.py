"""Many durations in little memory: counted in slots of a logarithmic scale, so that percentiles are right to 1%."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

__all__ = ["Durations"]

_SLOTS: Final = 64
"""For each doubling; a slot is 1.1% wide."""
_HALF: Final = 2.0 ** (0.5 / _SLOTS)


class Durations:
    """Counts durations.

    Attributes:
        count: how many there are.
        total: their sum in nanoseconds.
        largest: the longest, ``smallest`` the shortest; 0 without any.
    """

    def __init__(self) -> None:
        self.count = 0
        self.total = 0
        self.largest = 0
        self.smallest = 0
        self._slots: dict[int, int] = {}

    def add(self, nanoseconds: int) -> None:
        """Count one; what is negative, as only a damaged recording has it, counts as 0."""
        nanoseconds = max(0, nanoseconds)
        slot = 0 if nanoseconds < 1 else 1 + int(math.log2(nanoseconds) * _SLOTS)
        self._slots[slot] = self._slots.get(slot, 0) + 1
        self.smallest = min(self.smallest, nanoseconds) if self.count else nanoseconds
        self.largest = max(self.largest, nanoseconds)
        self.count += 1
        self.total += nanoseconds

    def merge(self, other: Durations) -> None:
        """Count all that another counts."""
        if not other.count:
            return
        self.smallest = min(self.smallest, other.smallest) if self.count else other.smallest
        self.largest = max(self.largest, other.largest)
        self.count += other.count
        self.total += other.total
        for slot, count in other._slots.items():
            self._slots[slot] = self._slots.get(slot, 0) + count

    def percentile(self, share: float) -> int:
        """Return the duration that this share, from 0 to 1, does not exceed, to 1%; 0 without any."""
        rank, seen = max(1, math.ceil(share * self.count)), 0
        for slot in sorted(self._slots):
            seen += self._slots[slot]
            if seen >= rank:
                return min(self.largest, max(self.smallest, round(_middle(slot))))
        return 0

    def within(self, edges: list[int]) -> list[int]:
        """Count how many lie between each two edges, to the width of a slot; what is outside belongs to the ends."""
        counts = [0] * (len(edges) - 1)
        index = 0
        for middle, count in self._middles():
            # A slot that an edge cuts belongs above it: what is made to take a second takes a little more.
            while index < len(counts) - 1 and middle * _HALF >= edges[index + 1]:
                index += 1
            counts[index] += count
        return counts

    def _middles(self) -> Iterator[tuple[float, int]]:
        for slot in sorted(self._slots):
            yield _middle(slot), self._slots[slot]


def _middle(slot: int) -> float:
    return 0.0 if slot == 0 else 2.0 ** ((slot - 0.5) / _SLOTS)
