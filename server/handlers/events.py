"""Asking for events, and taking that back; refusals in libvirtd 9.0.0's order and words.

Two generations ask for domain events: the older by kind alone, the newer for one domain too, with a number for each
subscription. A subscription of either kind stands in the way of the same one of the other. The other families know the
newer way only. libvirtd speaks of node devices when it refuses to end a subscription to secrets, and so do we.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ...protocol.generated.domain_event_callbacks import ConnectDomainEventCallbackRegisterAnyRet
from ...protocol.generated.domain_events import ConnectDomainEventDeregisterRet, ConnectDomainEventRegisterRet
from ...protocol.generated.domain_events_enums import DomainEventId
from ...protocol.generated.network import ConnectNetworkEventRegisterAnyRet
from ...protocol.generated.node_device import ConnectNodeDeviceEventRegisterAnyRet
from ...protocol.generated.secret import ConnectSecretEventRegisterAnyRet
from ...protocol.generated.storage_pool import ConnectStoragePoolEventRegisterAnyRet
from ..backends.events import Family
from ..backends.values import NotImplementedByDriver
from ..event_frames import LEGACY_IDS

if TYPE_CHECKING:
    from ..client import Client

__all__ = [
    "connect_domain_event_callback_deregister_any",
    "connect_domain_event_callback_register_any",
    "connect_domain_event_deregister",
    "connect_domain_event_deregister_any",
    "connect_domain_event_register",
    "connect_domain_event_register_any",
    "connect_domain_monitor_event_deregister",
    "connect_network_event_deregister_any",
    "connect_network_event_register_any",
    "connect_node_device_event_deregister_any",
    "connect_node_device_event_register_any",
    "connect_secret_event_deregister_any",
    "connect_secret_event_register_any",
    "connect_storage_pool_event_deregister_any",
    "connect_storage_pool_event_register_any",
]

_IDS: Final = {Family.DOMAIN: 27, Family.NETWORK: 1, Family.STORAGE_POOL: 2, Family.NODE_DEVICE: 2, Family.SECRET: 2}
"""How many kinds of event each family has, as of libvirt 9.0.0."""
_WORDS: Final = {
    Family.DOMAIN: "",
    Family.NETWORK: "network ",
    Family.STORAGE_POOL: "storage pool ",
    Family.NODE_DEVICE: "node device ",
    Family.SECRET: "secret ",
}


def connect_domain_event_register(client: Client, args: None) -> ConnectDomainEventRegisterRet:
    """Ask for the lifecycle events of all domains, in the oldest way."""
    _subscribe(client, Family.DOMAIN, DomainEventId.LIFECYCLE, None, legacy=True)
    return ConnectDomainEventRegisterRet(0)


def connect_domain_event_deregister(client: Client, args: None) -> ConnectDomainEventDeregisterRet:
    """Take that back."""
    _end_kind(client, DomainEventId.LIFECYCLE)
    return ConnectDomainEventDeregisterRet(0)


def connect_domain_event_register_any(client: Client, args: Any) -> None:
    """Ask for one kind of event of all domains."""
    if not 0 <= args.event_id < LEGACY_IDS:
        raise _unsupported(Family.DOMAIN, args.event_id)
    _subscribe(client, Family.DOMAIN, args.event_id, None, legacy=True)


def connect_domain_event_deregister_any(client: Client, args: Any) -> None:
    """End the first subscription to a kind of event of domains, of whichever generation."""
    if not 0 <= args.event_id < LEGACY_IDS:
        raise _unsupported(Family.DOMAIN, args.event_id)
    _end_kind(client, args.event_id)


def connect_domain_event_callback_register_any(client: Client, args: Any) -> ConnectDomainEventCallbackRegisterAnyRet:
    """Ask for one kind of event of all domains or one."""
    key = None if args.dom is None else args.dom.uuid
    return ConnectDomainEventCallbackRegisterAnyRet(_subscribe(client, Family.DOMAIN, args.event_id, key))


def connect_domain_event_callback_deregister_any(client: Client, args: Any) -> None:
    """End a subscription to domain events."""
    _end(client, Family.DOMAIN, args.callback_id, "domain")


def connect_network_event_register_any(client: Client, args: Any) -> ConnectNetworkEventRegisterAnyRet:
    """Ask for one kind of event of all networks or one."""
    key = None if args.net is None else args.net.uuid
    return ConnectNetworkEventRegisterAnyRet(_subscribe(client, Family.NETWORK, args.event_id, key))


def connect_network_event_deregister_any(client: Client, args: Any) -> None:
    """End a subscription to network events."""
    _end(client, Family.NETWORK, args.callback_id, "network")


def connect_storage_pool_event_register_any(client: Client, args: Any) -> ConnectStoragePoolEventRegisterAnyRet:
    """Ask for one kind of event of all pools or one."""
    key = None if args.pool is None else args.pool.uuid
    return ConnectStoragePoolEventRegisterAnyRet(_subscribe(client, Family.STORAGE_POOL, args.event_id, key))


def connect_storage_pool_event_deregister_any(client: Client, args: Any) -> None:
    """End a subscription to pool events."""
    _end(client, Family.STORAGE_POOL, args.callback_id, "storage pool")


def connect_node_device_event_register_any(client: Client, args: Any) -> ConnectNodeDeviceEventRegisterAnyRet:
    """Ask for one kind of event of all host devices or one."""
    key = None if args.dev is None else args.dev.name
    return ConnectNodeDeviceEventRegisterAnyRet(_subscribe(client, Family.NODE_DEVICE, args.event_id, key))


def connect_node_device_event_deregister_any(client: Client, args: Any) -> None:
    """End a subscription to host device events."""
    _end(client, Family.NODE_DEVICE, args.callback_id, "node device")


def connect_secret_event_register_any(client: Client, args: Any) -> ConnectSecretEventRegisterAnyRet:
    """Ask for one kind of event of all secrets or one."""
    key = None if args.secret is None else args.secret.uuid
    return ConnectSecretEventRegisterAnyRet(_subscribe(client, Family.SECRET, args.event_id, key))


def connect_secret_event_deregister_any(client: Client, args: Any) -> None:
    """End a subscription to secret events."""
    _end(client, Family.SECRET, args.callback_id, "node device")


def connect_domain_monitor_event_deregister(client: Client, args: Any) -> None:
    """End a subscription to events of QEMU's monitor: no driver here lets anybody begin one."""
    raise _not_registered(f"qemu monitor event callback {args.callback_id}")


def _subscribe(client: Client, family: Family, event_id: int, key: bytes | str | None, *, legacy: bool = False) -> int:
    if not 0 <= event_id < _IDS[family]:
        raise _unsupported(family, event_id)
    bus = client.driver.events
    if bus is None or family not in bus.families:
        raise NotImplementedByDriver
    return client.subscriptions.add(bus, family, event_id, key, legacy=legacy)


def _end_kind(client: Client, event_id: int) -> None:
    number = client.subscriptions.find(Family.DOMAIN, event_id)
    if number is None:
        raise _not_registered(f"domain event {event_id}")
    client.subscriptions.remove(Family.DOMAIN, number)


def _end(client: Client, family: Family, number: int, word: str) -> None:
    if not client.subscriptions.remove(family, number):
        raise _not_registered(f"{word} event callback {number}")


def _unsupported(family: Family, event_id: int) -> LibvirtError:
    detail = f"unsupported {_WORDS[family]}event ID {event_id}"
    return report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail)


def _not_registered(what: str) -> LibvirtError:
    return report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, f"{what} not registered")
