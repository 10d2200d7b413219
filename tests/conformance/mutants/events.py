"""Daemons that tell of events as they should not."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.domain_event_callbacks import ConnectDomainEventCallbackRegisterAnyRet
from virtwire.protocol.generated.domain_events import ConnectDomainEventRegisterRet
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
from virtwire.server.handlers import events as handlers
from virtwire.server.subscriptions import Subscriptions

from .changes import replace, replace_handler, reword
from .mutation import mutation

REGISTER = "connect_domain_event_callback_register_any"


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


def _registering(change: Any) -> None:
    """Change the newer registration of domain events: ``change`` takes client, arguments, and the way as it is."""

    def make(old: Any) -> Any:
        return lambda client, args: change(client, args, lambda: old(client, args))

    replace_handler(REGISTER, make)


# Asking for events


@mutation(
    "events.kinds-of-an-older-version",
    "events.register-every-kind",
)
def kinds_of_an_older_version() -> None:
    """Changes of a memory device's size are not known."""
    handlers._IDS[Family.DOMAIN] = 26  # type: ignore[index]


@mutation(
    "events.number-given-twice",
    "events.register-numbers-differ",
)
def number_given_twice() -> None:
    """Who asks for reboots is told the number of what it asked for first."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        if not hasattr(client, "first_number"):
            client.first_number = ret.callback_id
        return ConnectDomainEventCallbackRegisterAnyRet(client.first_number) if args.event_id == 1 else ret

    _registering(change)


@mutation(
    "events.again-allowed",
    "events.clash-newer",
    "events.clash-older",
    "events.clash-oldest",
    "events.register-twice",
    "events.register-twice-one-domain",
    "events.storage-pool-registered-twice",
)
def again_allowed() -> None:
    """What was asked for already may be asked for again."""

    def make(old: Any) -> Any:
        def add(subscribed: Any, *args: Any, **named: Any) -> Any:
            subscribed._tracked.clear()
            return old(subscribed, *args, **named)

        return add

    replace(Subscriptions, "add", make)
    replace(Subscriptions, "remove", _forgiving)


def _forgiving(old: Any) -> Any:
    def remove(subscribed: Any, family: Any, number: int) -> Any:
        found = subscribed._subscriptions.get(number)
        if found is not None:
            subscribed._tracked[found[:4]] = None
        return old(subscribed, family, number)

    return remove


@mutation(
    "events.id-makes-another-domain",
    "events.register-twice-one-domain",
)
def id_makes_another_domain() -> None:
    """A handle with an id is taken for that of another domain than one without."""

    def change(client: Any, args: Any, go: Any) -> Any:
        if args.dom is not None and args.dom.id != -1:
            client.subscriptions._tracked.clear()
        return go()

    _registering(change)
    replace(Subscriptions, "remove", _forgiving)


@mutation(
    "events.one-a-kind",
    "events.deregister-one-of-two",
    "events.own-number-first",
    "events.register-all-and-one",
)
def one_a_kind() -> None:
    """A kind of event may be asked for once, whatever the domain."""

    def change(client: Any, args: Any, go: Any) -> Any:
        if client.subscriptions.find(Family.DOMAIN, args.event_id) is not None:
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, "event callback already tracked")
        return go()

    _registering(change)


@mutation(
    "events.one-client",
    "events.register-same-on-two",
    "events.two-connections",
    "stress.events-not-read",
    alone=True,
)
def one_client() -> None:
    """What one client asked for no other can have."""
    taken: dict[Any, Any] = {}

    def change(client: Any, args: Any, go: Any) -> Any:
        what = args.event_id, None if args.dom is None else args.dom.uuid
        owner = taken.setdefault(what, client)
        if owner is not client and len(owner.subscriptions):
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, "event callback already tracked")
        taken[what] = client
        return go()

    _registering(change)


@mutation(
    "events.unsupported-reworded",
    "events.legacy-kinds",
    "events.network-unsupported",
    "events.node-device-unsupported",
    "events.register-unsupported-99",
    "events.register-unsupported-huge",
    "events.register-unsupported-negative",
    "events.secret-unsupported",
    "events.storage-pool-unsupported",
)
def unsupported_reworded() -> None:
    """A kind of event that is none is refused in other words."""
    reword("event ID", "kind of event")


@mutation(
    "events.deregistering-always-works",
    "events.deregister-of-another",
    "events.deregister-twice",
    "events.deregister-unknown",
    "events.network-number-of-another-kind",
    "events.node-device-number-of-another-kind",
    "events.secret-number-of-another-kind",
    "events.storage-pool-number-of-another-kind",
)
def deregistering_always_works() -> None:
    """Taking back what was never asked for is no error."""

    def make(old: Any) -> Any:
        return lambda client, family, number, word: client.subscriptions.remove(family, number) or None

    replace(handlers, "_end", make)


@mutation(
    "events.deregistering-for-others",
    "events.deregister-of-another",
)
def deregistering_for_others() -> None:
    """A client can take back what another asked for."""
    everybody: list[Any] = []

    def make_init(old: Any) -> Any:
        def init(subscribed: Any, *args: Any) -> None:
            old(subscribed, *args)
            everybody.append(subscribed)

        return init

    def make(old: Any) -> Any:
        def remove(subscribed: Any, family: Any, number: int) -> bool:
            return any(old(each, family, number) for each in (subscribed, *everybody))

        return remove

    replace(Subscriptions, "__init__", make_init)
    replace(Subscriptions, "remove", make)


@mutation(
    "events.deregistering-of-any-kind",
    "events.network-number-of-another-kind",
    "events.node-device-number-of-another-kind",
    "events.secret-number-of-another-kind",
    "events.storage-pool-number-of-another-kind",
)
def deregistering_of_any_kind() -> None:
    """A registration can be taken back by the call of any kind of object."""

    def make(old: Any) -> Any:
        def remove(subscribed: Any, family: Any, number: int) -> Any:
            found = subscribed._subscriptions.get(number)
            return old(subscribed, family if found is None else found.family, number)

        return remove

    replace(Subscriptions, "remove", make)


@mutation(
    "events.legacy-counts",
    "events.legacy-register",
)
def legacy_counts() -> None:
    """The oldest registration tells that one is there now."""
    replace_handler("connect_domain_event_register", lambda old: _then(old, ConnectDomainEventRegisterRet(1)))


def _then(old: Any, ret: Any) -> Any:
    def handler(client: Any, args: Any) -> Any:
        old(client, args)
        return ret

    return handler


@mutation(
    "events.legacy-has-one-more",
    "events.legacy-kinds",
)
def legacy_has_one_more() -> None:
    """The older generation takes the kind 16."""
    handlers.LEGACY_IDS = 17  # type: ignore[misc]


@mutation(
    "events.legacy-deregistering-always-works",
    "errors.never-empty",
    "events.legacy-deregister-unknown",
)
def legacy_deregistering_always_works() -> None:
    """In the older generation taking back what was never asked for is no error."""

    def make(old: Any) -> Any:
        def end(client: Any, event_id: int) -> None:
            if client.subscriptions.find(Family.DOMAIN, event_id) is not None:
                old(client, event_id)

        return end

    replace(handlers, "_end_kind", make)


@mutation(
    "events.generations-apart",
    "events.clash-newer",
    "events.clash-older",
    "events.clash-oldest",
)
def generations_apart() -> None:
    """What was asked for in one generation may be asked for in another too."""

    def make(old: Any) -> Any:
        def add(subscribed: Any, *args: Any, legacy: bool = False) -> Any:
            others = [each for each in subscribed._subscriptions.values() if each.legacy is not legacy]
            for each in others:
                subscribed._tracked.pop(each[:4], None)
            return old(subscribed, *args, legacy=legacy)

        return add

    replace(Subscriptions, "add", make)
    replace(Subscriptions, "remove", _forgiving)


# Being told


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

    _registering(change)


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
