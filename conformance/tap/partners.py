"""Which connection of one recording is compared with which of the other.

Only what opened the same is compared. Connections come in the order of chance where there are several clients, so those
that asked for the same are laid side by side first, as far as possible in their order; of what remains, the likest are.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from typing import Final, TypeAlias, TypeVar

from .alignment import Pair, align
from .side import Connected

__all__ = ["partners"]

_T = TypeVar("_T")
Sides: TypeAlias = tuple[_T, _T]
"""Of the left recording, of the right one."""

_AT_ONCE: Final = 64
"""Of either side so many connections are held against each other: time grows with their number, not with its square."""
_LOOKED_AT: Final = 1_000
"""So many calls of a connection say how like it is to another one."""


def partners(left: Sequence[Connected], right: Sequence[Connected]) -> Iterator[Pair]:
    """Pair connections.

    Yields:
        Each connection of both exactly once, in the order of the left one, those that only the right one has before
        those that came after them there. Both sides are never left with one that opened the same.
    """
    asked = [_asked(each) for each in left], [_asked(each) for each in right]
    pairs = list(align(*asked))
    found = {a: b for a, b in pairs if a is not None and b is not None}
    rest = [a for a, b in pairs if b is None and a is not None], [b for a, b in pairs if a is None and b is not None]
    for keys in (asked, ([each.opened for each in left], [each.opened for each in right])):
        for here, there in _alike(keys, rest):
            for first in range(0, min(len(here), len(there)), _AT_ONCE):
                part = slice(first, first + _AT_ONCE)
                found.update(_likest(left, here[part], right, there[part]))
        taken = set(found.values())
        rest = [a for a in rest[0] if a not in found], [b for b in rest[1] if b not in taken]
    return _in_order(len(left), len(right), found)


def _asked(connected: Connected) -> Hashable:
    """Return what is equal for connections that opened the same and made the same calls."""
    return connected.opened, blake2b(connected.said, digest_size=16).digest()


def _alike(keys: Sides[Sequence[Hashable]], rest: Sides[list[int]]) -> Iterable[Sides[list[int]]]:
    """Put together what remains of both sides and has the same key."""
    groups: dict[Hashable, Sides[list[int]]] = {}
    for side in (0, 1):
        for index in rest[side]:
            groups.setdefault(keys[side][index], ([], []))[side].append(index)
    return groups.values()


def _likest(
    left: Sequence[Connected], here: list[int], right: Sequence[Connected], there: list[int]
) -> Iterator[tuple[int, int]]:
    """Pair as many as can be, the likest first, and of those that are equally like the nearest in their order."""
    said = [_said(left[a]) for a in here], [_said(right[b]) for b in there]
    ways = sorted(
        (-_likeness(one, other), abs(i - j), i, j) for i, one in enumerate(said[0]) for j, other in enumerate(said[1])
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in ways:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield here[i], there[j]


def _said(connected: Connected) -> frozenset[int]:
    return frozenset(islice(connected.said, _LOOKED_AT))


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Tell how much two have in common, from 0 to 1."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def _in_order(left: int, right: int, found: dict[int, int]) -> Iterator[Pair]:
    """Give so many of either side, knowing which of the left ones has which partner."""
    partnered, told = set(found.values()), 0
    for a in range(left):
        b = found.get(a)
        if b is not None:
            yield from ((None, each) for each in range(told, b) if each not in partnered)
            told = max(told, b)
        yield a, b
    yield from ((None, each) for each in range(told, right) if each not in partnered)
