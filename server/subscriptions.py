"""The events that one client asked for, and the bound on those that it does not take."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ..protocol.message import FrameTooLarge
from ..protocol.xdr import XdrError
from .backends.bus import EventBus
from .backends.events import Event, Family
from .event_frames import legacy_frame, shared_frame

if TYPE_CHECKING:
    from .transport import Transport

__all__ = ["EVENT_BYTES", "SUBSCRIPTION_BYTES", "Subscriptions"]

EVENT_BYTES: Final = 4 << 20
"""A client that leaves more than so much of events untaken is given up: nothing else bounds the memory it costs."""

SUBSCRIPTION_BYTES: Final = 4 << 20
"""A client's subscriptions take so much memory at most: without names, more than ten thousand."""
_SUBSCRIPTION: Final = 400  # what one takes beside the name of its object

log = logging.getLogger(__name__)


class _Subscription(NamedTuple):
    bus: EventBus
    family: Family
    event_id: int
    key: bytes | str | None
    legacy: bool

    @property
    def size(self) -> int:
        return _SUBSCRIPTION + (0 if self.key is None else len(self.key))


class Subscriptions:
    """The subscriptions of one client, by their number.

    Args:
        transport: tells what the client has not taken.
        push: sends a frame.
        give_up: ends the connection.
        name: what the log calls the client.
    """

    def __init__(
        self, transport: Transport, push: Callable[[bytes], None], give_up: Callable[[], None], name: str
    ) -> None:
        self._transport = transport
        self._push = push
        self._give_up = give_up
        self._name = name
        self._subscriptions: dict[int, _Subscription] = {}
        self._tracked: dict[tuple[object, ...], None] = {}
        self._size = 0
        # events that are untaken, in two parts, so that what was taken goes while newer ones keep coming
        self._owed = 0
        self._owed_until = 0
        self._owed_before = 0
        self._owed_before_until = 0

    def __len__(self) -> int:
        return len(self._subscriptions)

    def add(
        self, bus: EventBus, family: Family, event_id: int, key: bytes | str | None, *, legacy: bool = False
    ) -> int:
        """Subscribe, return the subscription's number.

        Args:
            bus: where.
            family: of the objects.
            event_id: the kind's number in the family.
            key: of the only object that matters, None for all.
            legacy: have the messages of the older generation.

        Raises:
            InvalidArg: it has this subscription already, in either generation.
            RpcError: it has too many.
        """
        subscription = _Subscription(bus, family, event_id, key, legacy)
        if subscription[:4] in self._tracked:
            raise _already_tracked()
        if self._size + subscription.size > SUBSCRIPTION_BYTES:
            raise report(ErrorCode.RPC, ErrorDomain.RPC, f"more than {len(self)} subscriptions to events")
        number = bus.subscribe(family, event_id, key, self._tell_legacy if legacy else self._tell)
        self._subscriptions[number] = subscription
        self._tracked[subscription[:4]] = None
        self._size += subscription.size
        return number

    def find(self, family: Family, event_id: int) -> int | None:
        """Return the number of the first subscription to a kind of event, of whichever object and generation."""
        for number, each in self._subscriptions.items():
            if each.family is family and each.event_id == event_id:
                return number
        return None

    def remove(self, family: Family, number: int) -> bool:
        """Take a subscription back; False if there is none of this number in the family."""
        subscription = self._subscriptions.get(number)
        if subscription is None or subscription.family is not family:
            return False
        del self._subscriptions[number]
        del self._tracked[subscription[:4]]
        self._size -= subscription.size
        subscription.bus.unsubscribe(number)
        return True

    def clear(self) -> None:
        """Take all back."""
        while self._subscriptions:
            number, subscription = self._subscriptions.popitem()
            subscription.bus.unsubscribe(number)
        self._tracked.clear()
        self._size = 0

    def _tell(self, number: int, event: Event) -> None:
        try:
            self._send(shared_frame(event).to(number))
        except (XdrError, FrameTooLarge) as error:
            log.warning("%s: an event is not sent: %s", self._name, error)

    def _tell_legacy(self, number: int, event: Event) -> None:
        try:
            self._send(legacy_frame(event))
        except (XdrError, FrameTooLarge) as error:
            log.warning("%s: an event is not sent: %s", self._name, error)

    def _send(self, frame: bytes) -> None:
        transport = self._transport
        if transport.progress >= self._owed_before_until:
            self._owed_before, self._owed_before_until = self._owed, self._owed_until
            self._owed = 0
            if transport.progress >= self._owed_before_until:
                self._owed_before = 0
        self._push(frame)
        if transport.unsent:
            self._owed += len(frame)
            self._owed_until = transport.progress + transport.unsent
            if self._owed_before + self._owed > EVENT_BYTES:
                log.warning("%s: closed: it does not take its events", self._name)
                self.clear()
                self._give_up()


def _already_tracked() -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, "event callback already tracked")
