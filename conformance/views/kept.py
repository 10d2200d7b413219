"""Bounded keeping: the last things that were seen, the slowest calls; never more than so many, nor so many bytes."""

from __future__ import annotations

import bisect
from collections import deque
from collections.abc import Iterator
from typing import Final, Generic, TypeVar

from ..decode.tracker import Exchange

__all__ = ["Kept", "Slowest", "weight"]

T = TypeVar("T")

_OVERHEAD: Final = 1024
"""What an exchange takes in memory besides the bytes of its frames, about."""


class Kept(Generic[T]):
    """The last things that were added, the oldest first.

    Args:
        count: how many are kept at most.
        size: how many bytes they may weigh together; the newest stays even if it alone is heavier.
    """

    def __init__(self, count: int, size: int) -> None:
        self._items: deque[tuple[T, int]] = deque()
        self._count = count
        self._size = size
        self.weight = 0
        self.added = 0

    def add(self, item: T, weight: int) -> list[T]:
        """Add one; return those that had to go for it."""
        self._items.append((item, weight))
        self.weight += weight
        self.added += 1
        gone = []
        while len(self._items) > self._count or (self.weight > self._size and len(self._items) > 1):
            oldest, light = self._items.popleft()
            self.weight -= light
            gone.append(oldest)
        return gone

    def newest(self) -> Iterator[T]:
        """Give them, the newest first."""
        return (item for item, _ in reversed(self._items))

    def __iter__(self) -> Iterator[T]:
        return (item for item, _ in self._items)

    def __len__(self) -> int:
        return len(self._items)


class Slowest:
    """The calls that took longest, the slowest first.

    Args:
        count: how many are kept at most.
        size: how many bytes they may weigh together.
    """

    def __init__(self, count: int, size: int) -> None:
        self._items: list[Exchange] = []
        self._count = count
        self._size = size
        self._held = 0

    def add(self, exchange: Exchange) -> None:
        """Take a call that was answered, if it belongs here."""
        taken = _slowness(exchange)
        if len(self._items) >= self._count and taken >= _slowness(self._items[-1]):
            return
        bisect.insort(self._items, exchange, key=_slowness)
        self._held += weight(exchange)
        while len(self._items) > self._count or (self._held > self._size and len(self._items) > 1):
            self._held -= weight(self._items.pop())

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)


def _slowness(exchange: Exchange) -> int:
    """Order by: the slowest first."""
    return -(exchange.duration or 0)


def weight(exchange: Exchange) -> int:
    """Tell about how many bytes of memory a call with its reply takes."""
    reply = 0 if exchange.reply is None else len(exchange.reply.frame.data)
    return len(exchange.call.frame.data) + reply + _OVERHEAD
