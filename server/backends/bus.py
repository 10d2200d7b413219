"""Who is told of what: the events of one backend and those who asked for them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable

from .events import KINDS, Event, Family, key_of

__all__ = ["EventBus", "Sink"]

Sink = Callable[[int, Event], None]
"""Called with the number of the subscription and the event; must neither wait nor raise."""


class EventBus:
    """The events of one instance of a driver.

    Args:
        families: the kinds of object that have events here.
    """

    def __init__(self, families: Iterable[Family] = Family) -> None:
        self.families = frozenset(families)
        self._numbers = itertools.count()
        self._sinks: dict[tuple[Family, int], dict[bytes | str | None, dict[int, Sink]]] = {}
        self._places: dict[int, tuple[tuple[Family, int], bytes | str | None]] = {}

    def __len__(self) -> int:
        """Count the subscriptions."""
        return len(self._places)

    def subscribe(self, family: Family, event_id: int, key: bytes | str | None, sink: Sink) -> int:
        """Ask for a kind of event.

        Args:
            family: of the objects.
            event_id: the kind's number in the family.
            key: of the only object that matters, see ``key_of``; None for all.
            sink: is told.

        Returns:
            The number of the subscription: from 0 upward, shared by all families and all who subscribe here.
        """
        number = next(self._numbers)
        self._places[number] = (family, event_id), key
        self._sinks.setdefault((family, event_id), {}).setdefault(key, {})[number] = sink
        return number

    def unsubscribe(self, number: int) -> None:
        """Take a subscription back; one that is unknown is none."""
        place = self._places.pop(number, None)
        if place is None:
            return
        kind, key = place
        by_key = self._sinks[kind]
        del by_key[key][number]
        if not by_key[key]:
            del by_key[key]

    def publish(self, event: Event) -> None:
        """Tell all who asked for this kind of event and this object, in the order in which they asked."""
        by_key = self._sinks.get(KINDS[type(event)])
        if not by_key:
            return
        told = [*by_key.get(None, {}).items(), *by_key.get(key_of(event[0]), {}).items()]
        for number, sink in sorted(told, key=_number):
            sink(number, event)


def _number(subscription: tuple[int, Sink]) -> int:
    return subscription[0]
