"""What all events have in common, and what is known of a kind of event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from virtwire.protocol.xdr import Record

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import IntEnum

    from virtwire.protocol.procedures import Procedure

    from .domain import Domain
    from .host import NodeDevice, Secret
    from .network import Network
    from .storage import StoragePool

__all__ = [
    "DomainEvent",
    "Event",
    "Kind",
    "NetworkEvent",
    "NodeDeviceEvent",
    "SecretEvent",
    "StoragePoolEvent",
    "known",
]


class Event(Record):
    """Something that a daemon told: an immutable tuple whose items have the names of the C callback's parameters."""

    __slots__ = ()


class DomainEvent(Event):
    """Something that happened to a domain."""

    __slots__ = ()
    domain: Domain
    """As the daemon described it with the event; a domain that just stopped has the id -1."""


class NetworkEvent(Event):
    """Something that happened to a network."""

    __slots__ = ()
    network: Network


class StoragePoolEvent(Event):
    """Something that happened to a storage pool."""

    __slots__ = ()
    pool: StoragePool


class NodeDeviceEvent(Event):
    """Something that happened to a host device."""

    __slots__ = ()
    device: NodeDevice


class SecretEvent(Event):
    """Something that happened to a secret."""

    __slots__ = ()
    secret: Secret


class Kind(NamedTuple):
    """A kind of event.

    Attributes:
        event: its class.
        make: makes one of a connection, the struct that has the fields, and what the message has beside that struct.
        message: how it comes; with the number of its registration, where there are two ways.
        legacy: how it comes from a daemon that does not number registrations, of kinds that such a daemon has.
    """

    event: type[Event]
    make: Callable[..., Any]
    message: Procedure
    legacy: Procedure | None = None


def known(enum: type[IntEnum], number: int) -> Any:
    """Return an enum's member, or the number itself where the enum has none."""
    return enum._value2member_map_.get(number, number)
