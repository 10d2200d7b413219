"""Daemons that tell of events as they should not."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.generated.domain_events_enums import DomainEventId
from virtwire.server import subscriptions
from virtwire.server.backends.bus import EventBus
from virtwire.server.backends.events import (
    DomainLifecycle,
    DomainMetadataChange,
    Family,
    StoragePoolLifecycle,
    StoragePoolRefresh,
)
from virtwire.server.client import Client
from virtwire.server.event_frames import SharedFrame
from virtwire.server.subscriptions import Subscriptions

from .changes import replace, replace_handler
from .events import REGISTER, registering
from .mutation import mutation


def _publishing(change: Any) -> None:
    """Change how a bus tells of an event: ``change`` takes the bus, the event, and the way as it is."""

    def make(old: Any) -> Any:
        return lambda bus, event: change(bus, event, lambda given=event: old(bus, given))

    replace(EventBus, "publish", make)


def _sending(change: Any) -> None:
    """Change a frame before it is sent to who subscribed: ``change`` takes it."""

    def make(old: Any) -> Any:
        return lambda subscribed, frame: old(subscribed, change(frame))

    replace(Subscriptions, "_send", make)


@mutation(
    "events.with-a-status",
    "events.frame",
)
def with_a_status() -> None:
    """Events have the status of stream data."""
    _sending(lambda frame: frame[:24] + (2).to_bytes(4, "big") + frame[28:])


@mutation(
    "events.wrong-number",
    "events.deregister-one-of-two",
    "events.filter-by-uuid",
    "events.own-number-first",
    "events.storage-pool-deregistered",
    "events.storage-pool-lifecycle",
    "events.storage-pool-refresh",
    "events.two-connections",
)
def wrong_number() -> None:
    """The number in an event is one too high."""

    def make(old: Any) -> Any:
        return lambda shared, number: old(shared, number + 1)

    replace(SharedFrame, "to", make)


@mutation(
    "events.change-as-definition",
    "events.defined",
    "events.legacy-older",
    "events.legacy-oldest",
)
def change_as_definition() -> None:
    """A domain that is defined again is told of as a new one."""

    def change(bus: Any, event: Any, go: Any) -> None:
        new = type(event) is DomainLifecycle and event[1:] == (0, 1)
        go(event._replace(detail=0) if new else event)

    _publishing(change)


@mutation(
    "events.undefining-untold",
    "events.defined",
)
def undefining_untold() -> None:
    """That a domain is gone is not told."""

    def change(bus: Any, event: Any, go: Any) -> None:
        if type(event) is not DomainLifecycle or event[1:] != (1, 0):
            go()

    _publishing(change)


@mutation(
    "events.start-without-id",
    "events.started-with-id",
)
def start_without_id() -> None:
    """The event of a start carries no id."""
    _publishing(lambda bus, event, go: go(_with_id(event, 2, -1)))


@mutation(
    "events.stop-with-id",
    "events.stopped-without-id",
)
def stop_with_id() -> None:
    """The event of a stop carries an id."""
    _publishing(lambda bus, event, go: go(_with_id(event, 5, 77)))


def _with_id(event: Any, kind: int, number: int) -> Any:
    if type(event) is DomainLifecycle and event.event == kind:
        return event._replace(domain=event.domain._replace(id=number))
    return event


@mutation(
    "events.pause-told-late",
    "events.order",
    "stress.events-not-read",
)
def pause_told_late() -> None:
    """That a domain pauses is told when it goes on."""
    kept: dict[bytes, Any] = {}

    def change(bus: Any, event: Any, go: Any) -> None:
        if type(event) is DomainLifecycle and event.event == 3:
            kept[event.domain.uuid] = event
            return
        go()
        if type(event) is DomainLifecycle and event.domain.uuid in kept:
            go(kept.pop(event.domain.uuid))

    _publishing(change)


@mutation(
    "events.no-filter",
    "events.filter",
    "events.storage-pool-filter",
)
def no_filter() -> None:
    """Who asked for one object is told of all."""

    def make(old: Any) -> Any:
        return lambda bus, family, event_id, key, sink: old(bus, family, event_id, None, sink)

    replace(EventBus, "subscribe", make)


@mutation(
    "events.filter-by-name",
    "events.filter-by-uuid",
)
def filter_by_name() -> None:
    """Who asks for a domain's events by a handle with another name is told nothing."""

    def make(old: Any) -> Any:
        def register(client: Any, args: Any) -> Any:
            if args.dom is not None and client.driver.hypervisor.domains.by_name(args.dom.name) is None:
                args = type(args)(args.event_id, args.dom.__class__(args.dom.name, bytes(16), -1))
            return old(client, args)

        return register

    replace_handler(REGISTER, make)


@mutation(
    "events.kinds-mixed",
    "events.deregistered",
    "events.kind",
    "events.legacy-deregistered-older",
    "events.legacy-deregistered-oldest",
)
def kinds_mixed() -> None:
    """Who asked for metadata changes is told of lifecycles too."""

    def change(bus: Any, event: Any, go: Any) -> None:
        go()
        if type(event) is DomainLifecycle:
            by_key = bus._sinks.get((Family.DOMAIN, DomainEventId.METADATA_CHANGE), {})
            for number, sink in by_key.get(event.domain.uuid, {}).items():
                sink(number, event)

    _publishing(change)


@mutation(
    "events.to-everybody",
    "events.only-registered",
    alone=True,
)
def to_everybody() -> None:
    """Every client is told of domains that are changed, whether it asked or not."""
    everybody: list[Any] = []

    def make(old: Any) -> Any:
        def opened(client: Any, *args: Any, **named: Any) -> None:
            old(client, *args, **named)
            everybody.append(client)

        return opened

    def change(bus: Any, event: Any, go: Any) -> None:
        go()
        if type(event) is DomainLifecycle and event[1:] == (0, 1):
            for client in everybody:
                if client.is_open and not len(client.subscriptions):
                    client.push(subscriptions.shared_frame(event).to(0))

    replace(Client, "opened", make)
    _publishing(change)


@mutation(
    "events.to-the-first",
    "events.two-connections",
)
def to_the_first() -> None:
    """Of all who asked for one object's events only the first is told."""

    def make(old: Any) -> Any:
        def subscribe(bus: Any, family: Any, event_id: int, key: Any, sink: Any) -> Any:
            others = bus._sinks.get((family, event_id), {}).get(key)
            return old(bus, family, event_id, key, (lambda number, event: None) if key and others else sink)

        return subscribe

    replace(EventBus, "subscribe", make)


@mutation(
    "events.told-after-deregistering",
    "events.deregister-one-of-two",
    "events.deregistered",
    "events.legacy-deregistered-older",
    "events.legacy-deregistered-oldest",
    "events.storage-pool-deregistered",
)
def told_after_deregistering() -> None:
    """Who took a registration back is told all the same, until it goes."""

    def make(old: Any) -> Any:
        def remove(subscribed: Any, family: Any, number: int) -> bool:
            found = subscribed._subscriptions.get(number)
            removed = bool(old(subscribed, family, number))
            if removed:
                tell = subscribed._tell_legacy if found.legacy else subscribed._tell
                still = found.bus.subscribe(*found[1:4], lambda _, event: tell(number, event))
                subscribed.still_told = [*getattr(subscribed, "still_told", []), (found.bus, still)]
            return removed

        return remove

    def make_clear(old: Any) -> Any:
        def clear(subscribed: Any) -> None:
            old(subscribed)
            for bus, number in getattr(subscribed, "still_told", []):
                bus.unsubscribe(number)

        return clear

    replace(Subscriptions, "remove", make)
    replace(Subscriptions, "clear", make_clear)


@mutation(
    "events.deregistering-takes-all",
    "events.deregister-one-of-two",
    "events.storage-pool-deregistered",
)
def deregistering_takes_all() -> None:
    """With one registration all of its kind are taken back."""

    def make(old: Any) -> Any:
        def remove(subscribed: Any, family: Any, number: int) -> bool:
            found = subscribed._subscriptions.get(number)
            if found is not None and found.family is family:
                for each, other in list(subscribed._subscriptions.items()):
                    if each != number and other[1:3] == found[1:3]:
                        old(subscribed, family, each)
            return bool(old(subscribed, family, number))

        return remove

    replace(Subscriptions, "remove", make)


@mutation(
    "events.not-to-readers",
    "events.read-only",
)
def not_to_readers() -> None:
    """A read-only connection is told nothing."""

    def change(client: Any, args: Any, go: Any) -> Any:
        if client.read_only:
            client.subscriptions._push = lambda frame: None
        return go()

    registering(change)


@mutation(
    "events.metadata-without-namespace",
    "events.metadata",
)
def metadata_without_namespace() -> None:
    """A change of metadata is told without the namespace."""

    def change(bus: Any, event: Any, go: Any) -> None:
        go(event._replace(namespace=None) if type(event) is DomainMetadataChange else event)

    _publishing(change)


@mutation(
    "events.legacy-as-newer",
    "events.legacy-older",
    "events.legacy-oldest",
)
def legacy_as_newer() -> None:
    """The older generation is told by the newer one's messages."""
    replace(Subscriptions, "_tell_legacy", lambda old: Subscriptions._tell)


@mutation(
    "events.renamed-as-new",
    "events.renamed",
)
def renamed_as_new() -> None:
    """A domain that is renamed is told of under its new name alone."""

    def change(bus: Any, event: Any, go: Any) -> None:
        if type(event) is not DomainLifecycle or event[1:] != (1, 1):
            go()

    _publishing(change)


@mutation(
    "events.pools-mistaken",
    "events.storage-pool-lifecycle",
)
def pools_mistaken() -> None:
    """That a pool is undefined is told as its being stopped."""

    def change(bus: Any, event: Any, go: Any) -> None:
        gone = type(event) is StoragePoolLifecycle and event.event == 1
        go(event._replace(event=3) if gone else event)

    _publishing(change)


@mutation(
    "events.pools-built-untold",
    "events.storage-pool-started",
)
def pools_built_untold() -> None:
    """That a pool is built is not told."""

    def change(bus: Any, event: Any, go: Any) -> None:
        if type(event) is not StoragePoolLifecycle or event.event != 4:
            go()

    _publishing(change)


@mutation(
    "events.refreshing-untold",
    "events.storage-pool-refresh",
)
def refreshing_untold() -> None:
    """That a pool is refreshed is told as part of its life."""

    def change(bus: Any, event: Any, go: Any) -> None:
        go(StoragePoolLifecycle(event.pool, 2, 0) if type(event) is StoragePoolRefresh else event)

    _publishing(change)
