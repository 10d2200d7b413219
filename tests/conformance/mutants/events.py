"""Daemons that take registrations of events, and give them up, as they should not."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.domain_event_callbacks import ConnectDomainEventCallbackRegisterAnyRet
from virtwire.protocol.generated.domain_events import ConnectDomainEventRegisterRet
from virtwire.server.backends.events import Family
from virtwire.server.handlers import events as handlers
from virtwire.server.subscriptions import Subscriptions

from .changes import replace, replace_handler, reword
from .mutation import mutation

REGISTER = "connect_domain_event_callback_register_any"


def registering(change: Any) -> None:
    """Change the newer registration of domain events: ``change`` takes client, arguments, and the way as it is."""

    def make(old: Any) -> Any:
        return lambda client, args: change(client, args, lambda: old(client, args))

    replace_handler(REGISTER, make)


@mutation(
    "events.kinds-of-an-older-version",
    "events.register-every-kind",
)
def kinds_of_an_older_version() -> None:
    """Changes of a memory device's size are not known."""
    handlers._IDS[Family.DOMAIN] = 26


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

    registering(change)


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

    registering(change)
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

    registering(change)


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

    registering(change)


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
    replace(handlers, "LEGACY_IDS", lambda old: 17)


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
