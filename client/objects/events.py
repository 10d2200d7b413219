"""Asking for events: which procedures a kind of event needs, and what its messages become.

All classes of events are here, too: ``virtwire.client.objects.events.DomainLifecycleEvent``.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from virtwire.client.event_queue import EventQueue, Events
from virtwire.client.events import Reader, Subscription
from virtwire.client.generated import events as _generated
from virtwire.client.generated.events import *  # noqa: F403
from virtwire.client.generated.events import KINDS, ConnectionClosedEvent
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated import (
    connect,
    domain_event_callbacks,
    domain_events,
    network,
    node_device,
    qemu,
    secret,
    storage_pool,
)
from virtwire.protocol.generated.enums import ConnectCloseReason, DomainEventId, Feature

from . import event_base
from .event_base import *  # noqa: F403

if TYPE_CHECKING:
    from virtwire.protocol.errors import LibvirtError
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .base import Base
    from .domain import Domain
    from .event_base import Kind
    from .named import Below

__all__ = [*_generated.__all__, *event_base.__all__, "close_events", "monitor_events", "open_events"]


class _Family(NamedTuple):
    """The calls of one family of events: the records of their arguments make what they take."""

    register: Procedure
    args: Callable[[int, Any], Record]
    deregister: Procedure
    end: Callable[[int], Record]


_FAMILIES: Final = {
    "domain": _Family(
        domain_event_callbacks.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
        domain_event_callbacks.ConnectDomainEventCallbackRegisterAnyArgs,
        domain_event_callbacks.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY,
        domain_event_callbacks.ConnectDomainEventCallbackDeregisterAnyArgs,
    ),
    "network": _Family(
        network.CONNECT_NETWORK_EVENT_REGISTER_ANY,
        network.ConnectNetworkEventRegisterAnyArgs,
        network.CONNECT_NETWORK_EVENT_DEREGISTER_ANY,
        network.ConnectNetworkEventDeregisterAnyArgs,
    ),
    "storage_pool": _Family(
        storage_pool.CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY,
        storage_pool.ConnectStoragePoolEventRegisterAnyArgs,
        storage_pool.CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY,
        storage_pool.ConnectStoragePoolEventDeregisterAnyArgs,
    ),
    "node_device": _Family(
        node_device.CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY,
        node_device.ConnectNodeDeviceEventRegisterAnyArgs,
        node_device.CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY,
        node_device.ConnectNodeDeviceEventDeregisterAnyArgs,
    ),
    "secret": _Family(
        secret.CONNECT_SECRET_EVENT_REGISTER_ANY,
        secret.ConnectSecretEventRegisterAnyArgs,
        secret.CONNECT_SECRET_EVENT_DEREGISTER_ANY,
        secret.ConnectSecretEventDeregisterAnyArgs,
    ),
}


@asynccontextmanager
async def open_events(
    connection: Base, family: str, number: int, target: Below | None, queue: int
) -> AsyncIterator[Events[Any]]:
    """Read events of one kind; see ``Connection.domain_events``."""
    kind = KINDS[family].get(number)
    if kind is None:
        raise report(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, f"there is no {family} event of the number {number}")
    _check_target(connection, target)

    async def plan(supports: Callable[[int], Awaitable[bool]]) -> Subscription:
        if family == "domain" and not await supports(Feature.EVENT_CALLBACK):
            return _of_all_domains(connection, number, kind)
        calls = _FAMILIES[family]
        handle = None if target is None else target._handle
        key = (family, number, None if target is None else target._identity())
        args = calls.args(number, handle)
        return Subscription(
            key, kind.message, calls.register, args, calls.deregister, calls.end, partial(_make, connection, kind)
        )

    uuid = target._handle.uuid if family == "domain" and target is not None else None
    async with _reading(connection, queue, plan, uuid=uuid) as events:
        yield events


@asynccontextmanager
async def monitor_events(
    connection: Base, event: str | None, domain: Domain | None, flags: int, queue: int
) -> AsyncIterator[Events[Any]]:
    """Read what QEMU's monitor tells; see ``Connection.qemu_monitor_events``."""
    kind = KINDS["qemu"][0]
    _check_target(connection, domain)
    key: Hashable = ("qemu", event, int(flags), None if domain is None else domain.uuid)
    subscription = Subscription(
        key,
        kind.message,
        qemu.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER,
        qemu.ConnectDomainMonitorEventRegisterArgs(None if domain is None else domain._handle, event, flags),
        qemu.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER,
        qemu.ConnectDomainMonitorEventDeregisterArgs,
        partial(_make, connection, kind),
    )

    async def plan(supports: Callable[[int], Awaitable[bool]]) -> Subscription:
        return subscription

    async with _reading(connection, queue, plan) as events:
        yield events


@asynccontextmanager
async def close_events(connection: Base) -> AsyncIterator[Events[ConnectionClosedEvent]]:
    """Read how the connection ends; see ``Connection.close_events``."""
    kind = KINDS["connection"][0]
    subscription = Subscription(
        "connection",
        kind.message,
        connect.CONNECT_REGISTER_CLOSE_CALLBACK,
        None,
        connect.CONNECT_UNREGISTER_CLOSE_CALLBACK,
        lambda number: None,
        partial(_make, connection, kind),
        optional=True,
    )

    async def plan(supports: Callable[[int], Awaitable[bool]]) -> Subscription | None:
        return subscription if await supports(Feature.CLOSE_CALLBACK) else None

    async with _reading(connection, 1, plan, last=_closed) as events:
        yield events


@asynccontextmanager
async def _reading(
    connection: Base,
    limit: int,
    plan: Callable[[Callable[[int], Awaitable[bool]]], Awaitable[Subscription | None]],
    *,
    uuid: bytes | None = None,
    last: Callable[[LibvirtError], Any] | None = None,
) -> AsyncIterator[Events[Any]]:
    if limit < 1:
        raise report(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, f"a queue holds 1 event or more, not {limit}")
    channel = connection._channel
    reader = Reader(EventQueue(limit, channel.io), plan, uuid, last)
    await channel.hub.join(channel, reader)
    try:
        yield Events(reader.queue)
    finally:
        channel.hub.leave(reader)


def _check_target(connection: Base, target: Below | None) -> None:
    if target is not None and target._connection is not connection:
        raise report(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, f"{target!r} is of another connection")


def _of_all_domains(connection: Base, number: int, kind: Kind) -> Subscription:
    """Return what a daemon is asked for that knows no numbers of registrations."""
    if kind.legacy is None:
        text = f"the daemon is too old for domain events of the kind {DomainEventId(number).name}"
        raise report(ErrorCode.NO_SUPPORT, ErrorDomain.REMOTE, text)
    args = domain_events.ConnectDomainEventRegisterAnyArgs(number)
    end = domain_events.ConnectDomainEventDeregisterAnyArgs(number)
    subscription = Subscription(
        ("domain", number),
        kind.legacy,
        domain_events.CONNECT_DOMAIN_EVENT_REGISTER_ANY,
        args,
        domain_events.CONNECT_DOMAIN_EVENT_DEREGISTER_ANY,
        lambda _: end,
        partial(_make, connection, kind),
    )
    if number != DomainEventId.LIFECYCLE:
        return subscription
    oldest = subscription._replace(
        register=domain_events.CONNECT_DOMAIN_EVENT_REGISTER,
        args=None,
        deregister=domain_events.CONNECT_DOMAIN_EVENT_DEREGISTER,
        end=lambda _: None,
    )
    return subscription._replace(older=oldest)


def _make(connection: Base, kind: Kind, body: Record) -> Any:
    """Make an event of a message's body: of the struct in it, where it wraps one."""
    if body._fields[-1] == "msg":
        return kind.make(connection, body[-1], *body[1:-1])
    return kind.make(connection, body)


def _closed(error: LibvirtError) -> ConnectionClosedEvent:
    """Tell the end of a connection as libvirt's own client tells it to a close callback."""
    if error.code == ErrorCode.INVALID_CONN:
        reason = ConnectCloseReason.CLIENT
    elif "keepalive timeout" in error.message:
        reason = ConnectCloseReason.KEEPALIVE
    elif error.message.startswith("End of file"):
        reason = ConnectCloseReason.EOF
    else:
        reason = ConnectCloseReason.ERROR
    return ConnectionClosedEvent(reason)
