"""Two sequences laid side by side: which item of the one is which of the other, with some missing and some extra."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, TypeAlias

__all__ = ["Pair", "align"]

Pair: TypeAlias = tuple[int | None, int | None]
"""The numbers of two items that belong together; None where one has no partner."""

_WINDOW: Final = 300
"""So many items of either side are looked at to find out how to go on."""


def align(left: Sequence[Hashable], right: Sequence[Hashable]) -> Iterator[Pair]:
    """Lay two sequences side by side.

    Time grows with their lengths, not with their product: what has moved by more than a window is not found.

    Yields:
        Each item of both exactly once, in order.
    """
    a, b = 0, 0
    while a < len(left) and b < len(right):
        if left[a] == right[b]:
            yield a, b
            a, b = a + 1, b + 1
            continue
        skip_a, skip_b = _way_on(left[a : a + _WINDOW], right[b : b + _WINDOW])
        yield from ((a + step, None) for step in range(skip_a))
        yield from ((None, b + step) for step in range(skip_b))
        a, b = a + skip_a, b + skip_b
    yield from ((index, None) for index in range(a, len(left)))
    yield from ((None, index) for index in range(b, len(right)))


def _way_on(left: Sequence[Hashable], right: Sequence[Hashable]) -> tuple[int, int]:
    """Tell how many items of either side have no partner before the next two that are equal."""
    for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        if block.size:
            return block.a, block.b
    return len(left), len(right)
