"""Subscriptions to events: who is told of what, in which order, and who not."""

from __future__ import annotations

from virtwire.server.backends.bus import EventBus
from virtwire.server.backends.events import (
    KINDS,
    DomainLifecycle,
    DomainReboot,
    Event,
    Family,
    NodeDeviceRef,
    NodeDeviceUpdate,
)
from virtwire.server.backends.values import DomainRef

ONE, TWO = DomainRef("one", bytes(16), 1), DomainRef("two", bytes(range(16)), 2)


class Log:
    def __init__(self) -> None:
        self.told: list[tuple[int, Event]] = []

    def __call__(self, number: int, event: Event) -> None:
        self.told.append((number, event))


def test_numbers_are_shared_by_all_families_and_never_come_back() -> None:
    bus, log = EventBus(), Log()
    assert bus.subscribe(Family.DOMAIN, 0, None, log) == 0
    assert bus.subscribe(Family.NETWORK, 0, None, log) == 1
    bus.unsubscribe(0)
    bus.unsubscribe(0)
    assert bus.subscribe(Family.DOMAIN, 0, None, log) == 2
    assert len(bus) == 2


def test_only_who_asked_is_told_in_the_order_of_asking() -> None:
    bus, log = EventBus(), Log()
    bus.subscribe(Family.DOMAIN, 0, ONE.uuid, log)
    bus.subscribe(Family.DOMAIN, 0, TWO.uuid, log)
    bus.subscribe(Family.DOMAIN, 0, None, log)
    bus.subscribe(Family.DOMAIN, 1, None, log)
    bus.subscribe(Family.NETWORK, 0, None, log)
    bus.subscribe(Family.DOMAIN, 0, ONE.uuid, log)
    started = DomainLifecycle(ONE, 2, 0)
    bus.publish(started)
    assert log.told == [(0, started), (2, started), (5, started)]
    log.told.clear()
    bus.publish(DomainReboot(TWO))
    assert log.told == [(3, DomainReboot(TWO))]


def test_devices_are_known_by_name() -> None:
    bus, log = EventBus(), Log()
    bus.subscribe(Family.NODE_DEVICE, 1, "eth0", log)
    bus.publish(NodeDeviceUpdate(NodeDeviceRef("eth1")))
    assert not log.told
    bus.publish(NodeDeviceUpdate(NodeDeviceRef("eth0")))
    assert len(log.told) == 1


def test_a_sink_may_unsubscribe_while_it_is_told() -> None:
    bus = EventBus()
    told = []

    def once(number: int, event: Event) -> None:
        told.append(number)
        bus.unsubscribe(number)

    for _ in range(3):
        bus.subscribe(Family.DOMAIN, 0, None, once)
    bus.publish(DomainLifecycle(ONE, 0, 0))
    bus.publish(DomainLifecycle(ONE, 0, 0))
    assert told == [0, 1, 2]
    assert len(bus) == 0


def test_every_kind_has_a_number_of_its_own() -> None:
    assert len(set(KINDS.values())) == len(KINDS)
    assert [number for family, number in KINDS.values() if family is Family.DOMAIN] == list(range(27))
