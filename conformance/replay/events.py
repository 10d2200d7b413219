"""Events of one connection, recorded ones and today's, matched as they come.

When an event comes is not the client's doing, so it is matched with any recorded one that says the same: as a multiset.
Among those of one procedure about one object the order counts too.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from ..decode.message import Message
from ..decode.tree import Node

__all__ = ["Events", "Unmatched"]

MAX_WAITING: Final = 10_000
"""Of one side; the oldest are given up."""
MAX_BYTES: Final = 16 << 20
MAX_TRIES: Final = 100
"""So many of those that wait are compared with one that comes."""

Kind = tuple[int, int]
Unmatched = tuple[Message | None, Message | None]
"""A recorded event and one of today, which differ, or only one of them."""


@dataclass(slots=True)
class _Waiting:
    message: Message
    subject: bytes
    number: int


class _Side:
    """Events of one side that wait for their like."""

    def __init__(self) -> None:
        self.by_kind: dict[Kind, deque[_Waiting]] = {}
        self.count = 0
        self.size = 0
        self.number = 0

    def keep(self, message: Message, subject: bytes, number: int) -> Message | None:
        """Keep an event; give the one that has to go for it, if any."""
        self.by_kind.setdefault(_kind(message), deque()).append(_Waiting(message, subject, number))
        self.count += 1
        self.size += len(message.frame.data)
        if self.count <= MAX_WAITING and self.size <= MAX_BYTES:
            return None
        longest = max(self.by_kind.values(), key=len)
        return self._gone(longest.popleft())

    def take(self, kind: Kind, index: int) -> _Waiting:
        """Take one out."""
        waiting = self.by_kind[kind][index]
        del self.by_kind[kind][index]
        self._gone(waiting)
        return waiting

    def _gone(self, waiting: _Waiting) -> Message:
        self.count -= 1
        self.size -= len(waiting.message.frame.data)
        return waiting.message


class Events:
    """See the module.

    Args:
        alike: tells whether a recorded event and one of today say the same.
        disordered: called with an event that came in another order than recorded.
    """

    def __init__(self, alike: Callable[[Message, Message], bool], disordered: Callable[[Message], None]) -> None:
        self._alike = alike
        self._disordered = disordered
        self._recorded = _Side()
        self._came = _Side()
        self._last: dict[tuple[Kind, bytes], tuple[int, int]] = {}
        self._late = 0

    @property
    def missing(self) -> int:
        """How many recorded ones have not come, without those that were waited for in vain."""
        return max(0, self._recorded.count - self._late)

    def stop_waiting(self) -> None:
        """Count what is missing now as late: nobody needs to wait for it any more."""
        self._late = self._recorded.count

    def recorded(self, message: Message) -> Message | None:
        """Take a recorded event; give a recorded one that is given up, if too many wait."""
        return self._match(message, self._recorded, self._came, lambda other: (message, other))

    def came(self, message: Message) -> Message | None:
        """Take an event of today; give one of today that is given up, if too many wait."""
        return self._match(message, self._came, self._recorded, lambda other: (other, message))

    def _match(
        self,
        message: Message,
        mine: _Side,
        others: _Side,
        pair: Callable[[Message], tuple[Message, Message]],
    ) -> Message | None:
        kind, subject = _kind(message), _subject(message.tree)
        mine.number += 1
        for index, waiting in enumerate(islice(others.by_kind.get(kind, ()), MAX_TRIES)):
            if self._alike(*pair(waiting.message)):
                other = others.take(kind, index)
                numbers = (mine.number, other.number) if mine is self._recorded else (other.number, mine.number)
                self._late = min(self._late, self._recorded.count)
                self._check_order(kind, subject, numbers, message)
                return None
        return mine.keep(message, subject, mine.number)

    def _check_order(self, kind: Kind, subject: bytes, numbers: tuple[int, int], message: Message) -> None:
        last = self._last.get((kind, subject))
        if last is None or numbers[0] > last[0]:
            if last is not None and numbers[1] < last[1]:
                self._disordered(message)
            if last is not None or len(self._last) < MAX_WAITING:
                self._last[kind, subject] = numbers
        elif numbers[1] > last[1]:
            self._disordered(message)

    def unmatched(self) -> Iterator[Unmatched]:
        """Give what has no like, in the order of the procedures; those of one procedure side by side."""
        for kind in dict.fromkeys([*self._recorded.by_kind, *self._came.by_kind]):
            here = self._recorded.by_kind.get(kind, deque())
            there = self._came.by_kind.get(kind, deque())
            for index in range(max(len(here), len(there))):
                yield (
                    here[index].message if index < len(here) else None,
                    there[index].message if index < len(there) else None,
                )


def _kind(message: Message) -> Kind:
    return message.program, message.procedure


def _subject(node: Node) -> bytes:
    """Return the first text of a message: the name of what it is about, mostly."""
    if node.kind == "string" and isinstance(node.value, bytes):
        return node.value
    return next((found for child in node.children if (found := _subject(child))), b"")
