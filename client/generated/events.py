# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The events that a daemon sends, one class a kind, and how they come from their messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.convert import from_wire
from virtwire.client.objects import Domain, Network, NodeDevice, Secret, StoragePool
from virtwire.client.objects.event_base import DomainEvent, Event, Kind, NetworkEvent, NodeDeviceEvent, SecretEvent, StoragePoolEvent, known
from virtwire.protocol.generated import connect, domain_event_callbacks, domain_events, network, node_device, qemu, secret, storage_pool
from virtwire.protocol.generated.enums import ConnectCloseReason, ConnectDomainEventAgentLifecycleReason, ConnectDomainEventAgentLifecycleState, ConnectDomainEventBlockJobStatus, ConnectDomainEventChannelLifecycleReason, ConnectDomainEventChannelLifecycleState, ConnectDomainEventDiskChangeReason, DomainBlockJobType, DomainEventCrashedDetailType, DomainEventDefinedDetailType, DomainEventGraphicsAddressType, DomainEventGraphicsPhase, DomainEventIoErrorAction, DomainEventPmSuspendedDetailType, DomainEventResumedDetailType, DomainEventShutdownDetailType, DomainEventStartedDetailType, DomainEventStoppedDetailType, DomainEventSuspendedDetailType, DomainEventTrayChangeReason, DomainEventType, DomainEventUndefinedDetailType, DomainEventWatchdogAction, DomainMemoryFailureActionType, DomainMemoryFailureFlags, DomainMemoryFailureRecipientType, DomainMetadataType, NetworkEventLifecycleType, NetworkMetadataType, NodeDeviceEventLifecycleType, SecretEventLifecycleType, StoragePoolEventLifecycleType
from virtwire.protocol.xdr import new as _new

if TYPE_CHECKING:
    from enum import IntEnum
    from typing import TypeAlias

    from virtwire.client.convert import TypedResult
    from virtwire.client.objects import Connection
    from virtwire.protocol.generated.domain_events import DomainEventGraphicsAddress
    from virtwire.protocol.generated.domain_events import DomainEventGraphicsIdentity

    DomainEventDetail: TypeAlias = DomainEventDefinedDetailType | DomainEventUndefinedDetailType | DomainEventStartedDetailType | DomainEventSuspendedDetailType | DomainEventResumedDetailType | DomainEventStoppedDetailType | DomainEventShutdownDetailType | DomainEventPmSuspendedDetailType | DomainEventCrashedDetailType | int

__all__ = [
    "ConnectionClosedEvent",
    "DomainAgentLifecycleEvent",
    "DomainBalloonChangeEvent",
    "DomainBlockJob2Event",
    "DomainBlockJobEvent",
    "DomainBlockThresholdEvent",
    "DomainChannelLifecycleEvent",
    "DomainControlErrorEvent",
    "DomainDeviceAddedEvent",
    "DomainDeviceRemovalFailedEvent",
    "DomainDeviceRemovedEvent",
    "DomainDiskChangeEvent",
    "DomainGraphicsEvent",
    "DomainIoErrorEvent",
    "DomainIoErrorReasonEvent",
    "DomainJobCompletedEvent",
    "DomainLifecycleEvent",
    "DomainMemoryDeviceSizeChangeEvent",
    "DomainMemoryFailureEvent",
    "DomainMetadataChangeEvent",
    "DomainMigrationIterationEvent",
    "DomainNicMacChangeEvent",
    "DomainPmsuspendDiskEvent",
    "DomainPmsuspendEvent",
    "DomainPmwakeupEvent",
    "DomainRebootEvent",
    "DomainRtcChangeEvent",
    "DomainTrayChangeEvent",
    "DomainTunableEvent",
    "DomainVcpuRemovedEvent",
    "DomainWatchdogEvent",
    "NetworkLifecycleEvent",
    "NetworkMetadataChangeEvent",
    "NodeDeviceLifecycleEvent",
    "NodeDeviceUpdateEvent",
    "QemuMonitorEvent",
    "SecretLifecycleEvent",
    "SecretValueChangedEvent",
    "StoragePoolLifecycleEvent",
    "StoragePoolRefreshEvent",
]


class DomainLifecycleEvent(DomainEvent):
    """A domain was defined, started, stopped or otherwise changed its life.

    Since libvirt 0.5.0.
    """

    __slots__ = ()
    domain: Domain
    event: DomainEventType | int
    """one of DomainEventType, or a newer number"""
    detail: DomainEventDetail
    """a member of the detail enum of that event"""

    def __new__(cls, domain: Domain, event: DomainEventType | int, detail: DomainEventDetail) -> DomainLifecycleEvent:
        return _new(cls, (domain, event, detail,))


class DomainRebootEvent(DomainEvent):
    """A guest rebooted.

    Since libvirt 0.8.0.
    """

    __slots__ = ()
    domain: Domain

    def __new__(cls, domain: Domain) -> DomainRebootEvent:
        return _new(cls, (domain,))


class DomainRtcChangeEvent(DomainEvent):
    """A guest changed its clock's offset from UTC, in seconds.

    Since libvirt 0.8.0.
    """

    __slots__ = ()
    domain: Domain
    utcoffset: int
    """in seconds"""

    def __new__(cls, domain: Domain, utcoffset: int) -> DomainRtcChangeEvent:
        return _new(cls, (domain, utcoffset,))


class DomainWatchdogEvent(DomainEvent):
    """A guest's watchdog fired.

    Since libvirt 0.8.0.
    """

    __slots__ = ()
    domain: Domain
    action: DomainEventWatchdogAction | int
    """one of DomainEventWatchdogAction, or a newer number"""

    def __new__(cls, domain: Domain, action: DomainEventWatchdogAction | int) -> DomainWatchdogEvent:
        return _new(cls, (domain, action,))


class DomainIoErrorEvent(DomainEvent):
    """A guest met a disk error.

    Since libvirt 0.8.0.
    """

    __slots__ = ()
    domain: Domain
    src_path: str
    dev_alias: str
    """alias of the device"""
    action: DomainEventIoErrorAction | int
    """one of DomainEventIoErrorAction, or a newer number"""

    def __new__(cls, domain: Domain, src_path: str, dev_alias: str, action: DomainEventIoErrorAction | int) -> DomainIoErrorEvent:
        return _new(cls, (domain, src_path, dev_alias, action,))


class DomainGraphicsEvent(DomainEvent):
    """Somebody connected to, authenticated with or left a graphics display.

    Since libvirt 0.8.0.
    """

    __slots__ = ()
    domain: Domain
    phase: DomainEventGraphicsPhase | int
    """one of DomainEventGraphicsPhase, or a newer number"""
    local: DomainEventGraphicsAddress
    """of the server"""
    remote: DomainEventGraphicsAddress
    """of the client"""
    auth_scheme: str
    subject: tuple[DomainEventGraphicsIdentity, ...]
    """Who a graphics client claims to be, and how that was proved."""

    def __new__(cls, domain: Domain, phase: DomainEventGraphicsPhase | int, local: DomainEventGraphicsAddress, remote: DomainEventGraphicsAddress, auth_scheme: str, subject: tuple[DomainEventGraphicsIdentity, ...]) -> DomainGraphicsEvent:
        return _new(cls, (domain, phase, local, remote, auth_scheme, subject,))


class DomainIoErrorReasonEvent(DomainEvent):
    """A guest met a disk error, with the reason in words.

    Since libvirt 0.8.1.
    """

    __slots__ = ()
    domain: Domain
    src_path: str
    dev_alias: str
    """alias of the device"""
    action: DomainEventIoErrorAction | int
    """one of DomainEventIoErrorAction, or a newer number"""
    reason: str

    def __new__(cls, domain: Domain, src_path: str, dev_alias: str, action: DomainEventIoErrorAction | int, reason: str) -> DomainIoErrorReasonEvent:
        return _new(cls, (domain, src_path, dev_alias, action, reason,))


class DomainControlErrorEvent(DomainEvent):
    """The hypervisor's control channel to a domain broke.

    Since libvirt 0.9.2.
    """

    __slots__ = ()
    domain: Domain

    def __new__(cls, domain: Domain) -> DomainControlErrorEvent:
        return _new(cls, (domain,))


class DomainBlockJobEvent(DomainEvent):
    """A block job ended or became ready, named by path.

    Since libvirt 0.9.4.
    """

    __slots__ = ()
    domain: Domain
    disk: str
    type: DomainBlockJobType | int
    """one of DomainBlockJobType, or a newer number"""
    status: ConnectDomainEventBlockJobStatus | int
    """one of ConnectDomainEventBlockJobStatus, or a newer number"""

    def __new__(cls, domain: Domain, disk: str, type: DomainBlockJobType | int, status: ConnectDomainEventBlockJobStatus | int) -> DomainBlockJobEvent:
        return _new(cls, (domain, disk, type, status,))


class DomainDiskChangeEvent(DomainEvent):
    """A disk's medium changed or was dropped.

    Since libvirt 0.9.7.
    """

    __slots__ = ()
    domain: Domain
    old_src_path: str | None
    new_src_path: str | None
    dev_alias: str
    """alias of the device"""
    reason: ConnectDomainEventDiskChangeReason | int
    """one of ConnectDomainEventDiskChangeReason, or a newer number"""

    def __new__(cls, domain: Domain, old_src_path: str | None, new_src_path: str | None, dev_alias: str, reason: ConnectDomainEventDiskChangeReason | int) -> DomainDiskChangeEvent:
        return _new(cls, (domain, old_src_path, new_src_path, dev_alias, reason,))


class DomainTrayChangeEvent(DomainEvent):
    """A removable drive's tray opened or closed.

    Since libvirt 0.9.11.
    """

    __slots__ = ()
    domain: Domain
    dev_alias: str
    """alias of the device"""
    reason: DomainEventTrayChangeReason | int
    """one of DomainEventTrayChangeReason, or a newer number"""

    def __new__(cls, domain: Domain, dev_alias: str, reason: DomainEventTrayChangeReason | int) -> DomainTrayChangeEvent:
        return _new(cls, (domain, dev_alias, reason,))


class DomainPmwakeupEvent(DomainEvent):
    """A guest woke up.

    Since libvirt 0.9.11.
    """

    __slots__ = ()
    domain: Domain
    reason: int
    """always 0"""

    def __new__(cls, domain: Domain, reason: int) -> DomainPmwakeupEvent:
        return _new(cls, (domain, reason,))


class DomainPmsuspendEvent(DomainEvent):
    """A guest put itself to sleep.

    Since libvirt 0.9.11.
    """

    __slots__ = ()
    domain: Domain
    reason: int
    """always 0"""

    def __new__(cls, domain: Domain, reason: int) -> DomainPmsuspendEvent:
        return _new(cls, (domain, reason,))


class DomainBalloonChangeEvent(DomainEvent):
    """The memory a guest uses changed through its balloon.

    Since libvirt 0.10.0.
    """

    __slots__ = ()
    domain: Domain
    actual: int
    """in KiB"""

    def __new__(cls, domain: Domain, actual: int) -> DomainBalloonChangeEvent:
        return _new(cls, (domain, actual,))


class DomainPmsuspendDiskEvent(DomainEvent):
    """A guest put itself to sleep on disk.

    Since libvirt 1.0.0.
    """

    __slots__ = ()
    domain: Domain
    reason: int
    """always 0"""

    def __new__(cls, domain: Domain, reason: int) -> DomainPmsuspendDiskEvent:
        return _new(cls, (domain, reason,))


class DomainDeviceRemovedEvent(DomainEvent):
    """A device is gone from a guest.

    Since libvirt 1.1.1.
    """

    __slots__ = ()
    domain: Domain
    dev_alias: str
    """alias of the device"""

    def __new__(cls, domain: Domain, dev_alias: str) -> DomainDeviceRemovedEvent:
        return _new(cls, (domain, dev_alias,))


class DomainBlockJob2Event(DomainEvent):
    """A block job ended or became ready, named by disk target.

    Since libvirt 1.2.6.
    """

    __slots__ = ()
    domain: Domain
    disk: str
    type: DomainBlockJobType | int
    """one of DomainBlockJobType, or a newer number"""
    status: ConnectDomainEventBlockJobStatus | int
    """one of ConnectDomainEventBlockJobStatus, or a newer number"""

    def __new__(cls, domain: Domain, disk: str, type: DomainBlockJobType | int, status: ConnectDomainEventBlockJobStatus | int) -> DomainBlockJob2Event:
        return _new(cls, (domain, disk, type, status,))


class DomainTunableEvent(DomainEvent):
    """Tunable settings of a domain changed.

    Since libvirt 1.2.9.
    """

    __slots__ = ()
    domain: Domain
    params: dict[str, TypedResult]
    """by name"""

    def __new__(cls, domain: Domain, params: dict[str, TypedResult]) -> DomainTunableEvent:
        return _new(cls, (domain, params,))


class DomainAgentLifecycleEvent(DomainEvent):
    """The guest agent connected or went away.

    Since libvirt 1.2.11.
    """

    __slots__ = ()
    domain: Domain
    state: ConnectDomainEventAgentLifecycleState | int
    """one of ConnectDomainEventAgentLifecycleState, or a newer number"""
    reason: ConnectDomainEventAgentLifecycleReason | int
    """one of ConnectDomainEventAgentLifecycleReason, or a newer number"""

    def __new__(cls, domain: Domain, state: ConnectDomainEventAgentLifecycleState | int, reason: ConnectDomainEventAgentLifecycleReason | int) -> DomainAgentLifecycleEvent:
        return _new(cls, (domain, state, reason,))


class DomainDeviceAddedEvent(DomainEvent):
    """A device was added to a running domain.

    Since libvirt 1.2.15.
    """

    __slots__ = ()
    domain: Domain
    dev_alias: str
    """alias of the device"""

    def __new__(cls, domain: Domain, dev_alias: str) -> DomainDeviceAddedEvent:
        return _new(cls, (domain, dev_alias,))


class DomainMigrationIterationEvent(DomainEvent):
    """A live migration began another pass over the memory.

    Since libvirt 1.3.2.
    """

    __slots__ = ()
    domain: Domain
    iteration: int
    """number of the pass"""

    def __new__(cls, domain: Domain, iteration: int) -> DomainMigrationIterationEvent:
        return _new(cls, (domain, iteration,))


class DomainJobCompletedEvent(DomainEvent):
    """A job of a domain ended; the parameters are its final statistics.

    Since libvirt 1.3.3.
    """

    __slots__ = ()
    domain: Domain
    params: dict[str, TypedResult]
    """by name"""

    def __new__(cls, domain: Domain, params: dict[str, TypedResult]) -> DomainJobCompletedEvent:
        return _new(cls, (domain, params,))


class DomainDeviceRemovalFailedEvent(DomainEvent):
    """A guest refused to give a device back.

    Since libvirt 1.3.4.
    """

    __slots__ = ()
    domain: Domain
    dev_alias: str
    """alias of the device"""

    def __new__(cls, domain: Domain, dev_alias: str) -> DomainDeviceRemovalFailedEvent:
        return _new(cls, (domain, dev_alias,))


class DomainMetadataChangeEvent(DomainEvent):
    """Title, description or a custom element of a domain changed.

    Since libvirt 3.0.0.
    """

    __slots__ = ()
    domain: Domain
    type: DomainMetadataType | int
    """one of DomainMetadataType, or a newer number"""
    nsuri: str | None
    """namespace of the custom element"""

    def __new__(cls, domain: Domain, type: DomainMetadataType | int, nsuri: str | None) -> DomainMetadataChangeEvent:
        return _new(cls, (domain, type, nsuri,))


class DomainBlockThresholdEvent(DomainEvent):
    """Writes to an image passed the threshold set for it.

    Since libvirt 3.2.0.
    """

    __slots__ = ()
    domain: Domain
    dev: str
    """as it was given with the threshold"""
    path: str | None
    threshold: int
    """in bytes"""
    excess: int
    """in bytes"""

    def __new__(cls, domain: Domain, dev: str, path: str | None, threshold: int, excess: int) -> DomainBlockThresholdEvent:
        return _new(cls, (domain, dev, path, threshold, excess,))


class DomainMemoryFailureEvent(DomainEvent):
    """The host met a memory failure that hits a guest.

    Since libvirt 6.9.0.
    """

    __slots__ = ()
    domain: Domain
    recipient: DomainMemoryFailureRecipientType | int
    """one of DomainMemoryFailureRecipientType, or a newer number"""
    action: DomainMemoryFailureActionType | int
    """one of DomainMemoryFailureActionType, or a newer number"""
    flags: DomainMemoryFailureFlags
    """what else is known"""

    def __new__(cls, domain: Domain, recipient: DomainMemoryFailureRecipientType | int, action: DomainMemoryFailureActionType | int, flags: DomainMemoryFailureFlags) -> DomainMemoryFailureEvent:
        return _new(cls, (domain, recipient, action, flags,))


class DomainMemoryDeviceSizeChangeEvent(DomainEvent):
    """A memory device of a guest changed its size.

    Since libvirt 7.9.0.
    """

    __slots__ = ()
    domain: Domain
    alias: str
    size: int
    """in KiB"""

    def __new__(cls, domain: Domain, alias: str, size: int) -> DomainMemoryDeviceSizeChangeEvent:
        return _new(cls, (domain, alias, size,))


class DomainNicMacChangeEvent(DomainEvent):
    """A guest changed the MAC address of a network interface.

    Since libvirt 11.2.0.
    """

    __slots__ = ()
    domain: Domain
    alias: str
    old_mac: str
    new_mac: str

    def __new__(cls, domain: Domain, alias: str, old_mac: str, new_mac: str) -> DomainNicMacChangeEvent:
        return _new(cls, (domain, alias, old_mac, new_mac,))


class DomainVcpuRemovedEvent(DomainEvent):
    """A virtual CPU is gone from a guest.

    Since libvirt 12.4.0.
    """

    __slots__ = ()
    domain: Domain
    vcpuid: int

    def __new__(cls, domain: Domain, vcpuid: int) -> DomainVcpuRemovedEvent:
        return _new(cls, (domain, vcpuid,))


class DomainChannelLifecycleEvent(DomainEvent):
    """A channel of a guest was opened or closed on its inside.

    Since libvirt 12.4.0.
    """

    __slots__ = ()
    domain: Domain
    channel_name: str
    state: ConnectDomainEventChannelLifecycleState | int
    """one of ConnectDomainEventChannelLifecycleState, or a newer number"""
    reason: ConnectDomainEventChannelLifecycleReason | int
    """one of ConnectDomainEventChannelLifecycleReason, or a newer number"""

    def __new__(cls, domain: Domain, channel_name: str, state: ConnectDomainEventChannelLifecycleState | int, reason: ConnectDomainEventChannelLifecycleReason | int) -> DomainChannelLifecycleEvent:
        return _new(cls, (domain, channel_name, state, reason,))


class NetworkLifecycleEvent(NetworkEvent):
    """A network was defined, undefined, started or stopped.

    Since libvirt 1.2.1.
    """

    __slots__ = ()
    network: Network
    event: NetworkEventLifecycleType | int
    """one of NetworkEventLifecycleType, or a newer number"""
    detail: int
    """always 0"""

    def __new__(cls, network: Network, event: NetworkEventLifecycleType | int, detail: int) -> NetworkLifecycleEvent:
        return _new(cls, (network, event, detail,))


class NetworkMetadataChangeEvent(NetworkEvent):
    """Title, description or a custom element of a network changed.

    Since libvirt 9.8.0.
    """

    __slots__ = ()
    network: Network
    type: NetworkMetadataType | int
    """one of NetworkMetadataType, or a newer number"""
    nsuri: str | None
    """namespace of the custom element"""

    def __new__(cls, network: Network, type: NetworkMetadataType | int, nsuri: str | None) -> NetworkMetadataChangeEvent:
        return _new(cls, (network, type, nsuri,))


class ConnectionClosedEvent(Event):
    """The daemon's own connection to the hypervisor closed.

    Since libvirt 1.3.2.
    """

    __slots__ = ()
    reason: ConnectCloseReason | int
    """one of ConnectCloseReason, or a newer number"""

    def __new__(cls, reason: ConnectCloseReason | int) -> ConnectionClosedEvent:
        return _new(cls, (reason,))


class StoragePoolLifecycleEvent(StoragePoolEvent):
    """A storage pool was defined, started, stopped, created, deleted or undefined.

    Since libvirt 2.0.0.
    """

    __slots__ = ()
    pool: StoragePool
    event: StoragePoolEventLifecycleType | int
    """one of StoragePoolEventLifecycleType, or a newer number"""
    detail: int
    """always 0"""

    def __new__(cls, pool: StoragePool, event: StoragePoolEventLifecycleType | int, detail: int) -> StoragePoolLifecycleEvent:
        return _new(cls, (pool, event, detail,))


class StoragePoolRefreshEvent(StoragePoolEvent):
    """The volumes of a storage pool may have changed.

    Since libvirt 2.0.0.
    """

    __slots__ = ()
    pool: StoragePool

    def __new__(cls, pool: StoragePool) -> StoragePoolRefreshEvent:
        return _new(cls, (pool,))


class NodeDeviceLifecycleEvent(NodeDeviceEvent):
    """A host device appeared, vanished, or was defined or undefined.

    Since libvirt 2.2.0.
    """

    __slots__ = ()
    device: NodeDevice
    event: NodeDeviceEventLifecycleType | int
    """one of NodeDeviceEventLifecycleType, or a newer number"""
    detail: int
    """always 0"""

    def __new__(cls, device: NodeDevice, event: NodeDeviceEventLifecycleType | int, detail: int) -> NodeDeviceLifecycleEvent:
        return _new(cls, (device, event, detail,))


class NodeDeviceUpdateEvent(NodeDeviceEvent):
    """A host device changed.

    Since libvirt 2.2.0.
    """

    __slots__ = ()
    device: NodeDevice

    def __new__(cls, device: NodeDevice) -> NodeDeviceUpdateEvent:
        return _new(cls, (device,))


class SecretLifecycleEvent(SecretEvent):
    """A secret was defined or undefined.

    Since libvirt 3.0.0.
    """

    __slots__ = ()
    secret: Secret
    event: SecretEventLifecycleType | int
    """one of SecretEventLifecycleType, or a newer number"""
    detail: int
    """always 0"""

    def __new__(cls, secret: Secret, event: SecretEventLifecycleType | int, detail: int) -> SecretLifecycleEvent:
        return _new(cls, (secret, event, detail,))


class SecretValueChangedEvent(SecretEvent):
    """A secret got another value.

    Since libvirt 3.0.0.
    """

    __slots__ = ()
    secret: Secret

    def __new__(cls, secret: Secret) -> SecretValueChangedEvent:
        return _new(cls, (secret,))


class QemuMonitorEvent(DomainEvent):
    """QEMU's monitor sent an event.

    Since libvirt 1.2.3.
    """

    __slots__ = ()
    domain: Domain
    event: str
    seconds: int
    """since 1970"""
    micros: int
    """and microseconds"""
    details: str | None
    """the event's data as JSON"""

    def __new__(cls, domain: Domain, event: str, seconds: int, micros: int, details: str | None) -> QemuMonitorEvent:
        return _new(cls, (domain, event, seconds, micros, details,))


_DETAILS: dict[int, type[IntEnum]] = {
    DomainEventType.DEFINED: DomainEventDefinedDetailType,
    DomainEventType.UNDEFINED: DomainEventUndefinedDetailType,
    DomainEventType.STARTED: DomainEventStartedDetailType,
    DomainEventType.SUSPENDED: DomainEventSuspendedDetailType,
    DomainEventType.RESUMED: DomainEventResumedDetailType,
    DomainEventType.STOPPED: DomainEventStoppedDetailType,
    DomainEventType.SHUTDOWN: DomainEventShutdownDetailType,
    DomainEventType.PMSUSPENDED: DomainEventPmSuspendedDetailType,
    DomainEventType.CRASHED: DomainEventCrashedDetailType,
}


def _detail(event: int, detail: int) -> int:
    enum = _DETAILS.get(event)
    return detail if enum is None else known(enum, detail)


def _DomainLifecycleEvent(connection: Connection, msg: domain_events.DomainEventLifecycleMsg) -> DomainLifecycleEvent:
    return _new(DomainLifecycleEvent, (Domain(connection, msg.dom), known(DomainEventType, msg.event), _detail(msg.event, msg.detail),))


def _DomainRebootEvent(connection: Connection, msg: domain_events.DomainEventRebootMsg) -> DomainRebootEvent:
    return _new(DomainRebootEvent, (Domain(connection, msg.dom),))


def _DomainRtcChangeEvent(connection: Connection, msg: domain_events.DomainEventRtcChangeMsg) -> DomainRtcChangeEvent:
    return _new(DomainRtcChangeEvent, (Domain(connection, msg.dom), msg.offset,))


def _DomainWatchdogEvent(connection: Connection, msg: domain_events.DomainEventWatchdogMsg) -> DomainWatchdogEvent:
    return _new(DomainWatchdogEvent, (Domain(connection, msg.dom), known(DomainEventWatchdogAction, msg.action),))


def _DomainIoErrorEvent(connection: Connection, msg: domain_events.DomainEventIoErrorMsg) -> DomainIoErrorEvent:
    return _new(DomainIoErrorEvent, (Domain(connection, msg.dom), msg.src_path, msg.dev_alias, known(DomainEventIoErrorAction, msg.action),))


def _DomainGraphicsEvent(connection: Connection, msg: domain_events.DomainEventGraphicsMsg) -> DomainGraphicsEvent:
    return _new(DomainGraphicsEvent, (Domain(connection, msg.dom), known(DomainEventGraphicsPhase, msg.phase), msg.local.replace(family=known(DomainEventGraphicsAddressType, msg.local.family)), msg.remote.replace(family=known(DomainEventGraphicsAddressType, msg.remote.family)), msg.auth_scheme, tuple(msg.subject),))


def _DomainIoErrorReasonEvent(connection: Connection, msg: domain_events.DomainEventIoErrorReasonMsg) -> DomainIoErrorReasonEvent:
    return _new(DomainIoErrorReasonEvent, (Domain(connection, msg.dom), msg.src_path, msg.dev_alias, known(DomainEventIoErrorAction, msg.action), msg.reason,))


def _DomainControlErrorEvent(connection: Connection, msg: domain_events.DomainEventControlErrorMsg) -> DomainControlErrorEvent:
    return _new(DomainControlErrorEvent, (Domain(connection, msg.dom),))


def _DomainBlockJobEvent(connection: Connection, msg: domain_events.DomainEventBlockJobMsg) -> DomainBlockJobEvent:
    return _new(DomainBlockJobEvent, (Domain(connection, msg.dom), msg.path, known(DomainBlockJobType, msg.type), known(ConnectDomainEventBlockJobStatus, msg.status),))


def _DomainDiskChangeEvent(connection: Connection, msg: domain_events.DomainEventDiskChangeMsg) -> DomainDiskChangeEvent:
    return _new(DomainDiskChangeEvent, (Domain(connection, msg.dom), msg.old_src_path, msg.new_src_path, msg.dev_alias, known(ConnectDomainEventDiskChangeReason, msg.reason),))


def _DomainTrayChangeEvent(connection: Connection, msg: domain_events.DomainEventTrayChangeMsg) -> DomainTrayChangeEvent:
    return _new(DomainTrayChangeEvent, (Domain(connection, msg.dom), msg.dev_alias, known(DomainEventTrayChangeReason, msg.reason),))


def _DomainPmwakeupEvent(connection: Connection, msg: domain_events.DomainEventPmwakeupMsg, reason: int = 0) -> DomainPmwakeupEvent:
    return _new(DomainPmwakeupEvent, (Domain(connection, msg.dom), reason,))


def _DomainPmsuspendEvent(connection: Connection, msg: domain_events.DomainEventPmsuspendMsg, reason: int = 0) -> DomainPmsuspendEvent:
    return _new(DomainPmsuspendEvent, (Domain(connection, msg.dom), reason,))


def _DomainBalloonChangeEvent(connection: Connection, msg: domain_events.DomainEventBalloonChangeMsg) -> DomainBalloonChangeEvent:
    return _new(DomainBalloonChangeEvent, (Domain(connection, msg.dom), msg.actual,))


def _DomainPmsuspendDiskEvent(connection: Connection, msg: domain_events.DomainEventPmsuspendDiskMsg, reason: int = 0) -> DomainPmsuspendDiskEvent:
    return _new(DomainPmsuspendDiskEvent, (Domain(connection, msg.dom), reason,))


def _DomainDeviceRemovedEvent(connection: Connection, msg: domain_events.DomainEventDeviceRemovedMsg) -> DomainDeviceRemovedEvent:
    return _new(DomainDeviceRemovedEvent, (Domain(connection, msg.dom), msg.dev_alias,))


def _DomainBlockJob2Event(connection: Connection, msg: domain_event_callbacks.DomainEventBlockJob2Msg) -> DomainBlockJob2Event:
    return _new(DomainBlockJob2Event, (Domain(connection, msg.dom), msg.dst, known(DomainBlockJobType, msg.type), known(ConnectDomainEventBlockJobStatus, msg.status),))


def _DomainTunableEvent(connection: Connection, msg: domain_event_callbacks.DomainEventCallbackTunableMsg) -> DomainTunableEvent:
    return _new(DomainTunableEvent, (Domain(connection, msg.dom), from_wire(msg.params),))


def _DomainAgentLifecycleEvent(connection: Connection, msg: domain_event_callbacks.DomainEventCallbackAgentLifecycleMsg) -> DomainAgentLifecycleEvent:
    return _new(DomainAgentLifecycleEvent, (Domain(connection, msg.dom), known(ConnectDomainEventAgentLifecycleState, msg.state), known(ConnectDomainEventAgentLifecycleReason, msg.reason),))


def _DomainDeviceAddedEvent(connection: Connection, msg: domain_event_callbacks.DomainEventCallbackDeviceAddedMsg) -> DomainDeviceAddedEvent:
    return _new(DomainDeviceAddedEvent, (Domain(connection, msg.dom), msg.dev_alias,))


def _DomainMigrationIterationEvent(connection: Connection, msg: domain_event_callbacks.DomainEventCallbackMigrationIterationMsg) -> DomainMigrationIterationEvent:
    return _new(DomainMigrationIterationEvent, (Domain(connection, msg.dom), msg.iteration,))


def _DomainJobCompletedEvent(connection: Connection, msg: domain_event_callbacks.DomainEventCallbackJobCompletedMsg) -> DomainJobCompletedEvent:
    return _new(DomainJobCompletedEvent, (Domain(connection, msg.dom), from_wire(msg.params),))


def _DomainDeviceRemovalFailedEvent(connection: Connection, msg: domain_event_callbacks.DomainEventCallbackDeviceRemovalFailedMsg) -> DomainDeviceRemovalFailedEvent:
    return _new(DomainDeviceRemovalFailedEvent, (Domain(connection, msg.dom), msg.dev_alias,))


def _DomainMetadataChangeEvent(connection: Connection, msg: domain_event_callbacks.DomainEventCallbackMetadataChangeMsg) -> DomainMetadataChangeEvent:
    return _new(DomainMetadataChangeEvent, (Domain(connection, msg.dom), known(DomainMetadataType, msg.type), msg.nsuri,))


def _DomainBlockThresholdEvent(connection: Connection, msg: domain_event_callbacks.DomainEventBlockThresholdMsg) -> DomainBlockThresholdEvent:
    return _new(DomainBlockThresholdEvent, (Domain(connection, msg.dom), msg.dev, msg.path, msg.threshold, msg.excess,))


def _DomainMemoryFailureEvent(connection: Connection, msg: domain_event_callbacks.DomainEventMemoryFailureMsg) -> DomainMemoryFailureEvent:
    return _new(DomainMemoryFailureEvent, (Domain(connection, msg.dom), known(DomainMemoryFailureRecipientType, msg.recipient), known(DomainMemoryFailureActionType, msg.action), DomainMemoryFailureFlags(msg.flags),))


def _DomainMemoryDeviceSizeChangeEvent(connection: Connection, msg: domain_event_callbacks.DomainEventMemoryDeviceSizeChangeMsg) -> DomainMemoryDeviceSizeChangeEvent:
    return _new(DomainMemoryDeviceSizeChangeEvent, (Domain(connection, msg.dom), msg.alias, msg.size,))


def _DomainNicMacChangeEvent(connection: Connection, msg: domain_event_callbacks.DomainEventNicMacChangeMsg) -> DomainNicMacChangeEvent:
    return _new(DomainNicMacChangeEvent, (Domain(connection, msg.dom), msg.alias, msg.old_mac, msg.new_mac,))


def _DomainVcpuRemovedEvent(connection: Connection, msg: domain_event_callbacks.DomainEventVcpuRemovedMsg) -> DomainVcpuRemovedEvent:
    return _new(DomainVcpuRemovedEvent, (Domain(connection, msg.dom), msg.vcpuid,))


def _DomainChannelLifecycleEvent(connection: Connection, msg: domain_event_callbacks.DomainEventCallbackChannelLifecycleMsg) -> DomainChannelLifecycleEvent:
    return _new(DomainChannelLifecycleEvent, (Domain(connection, msg.dom), msg.channel_name, known(ConnectDomainEventChannelLifecycleState, msg.state), known(ConnectDomainEventChannelLifecycleReason, msg.reason),))


def _NetworkLifecycleEvent(connection: Connection, msg: network.NetworkEventLifecycleMsg) -> NetworkLifecycleEvent:
    return _new(NetworkLifecycleEvent, (Network(connection, msg.net), known(NetworkEventLifecycleType, msg.event), msg.detail,))


def _NetworkMetadataChangeEvent(connection: Connection, msg: network.NetworkEventCallbackMetadataChangeMsg) -> NetworkMetadataChangeEvent:
    return _new(NetworkMetadataChangeEvent, (Network(connection, msg.net), known(NetworkMetadataType, msg.type), msg.nsuri,))


def _ConnectionClosedEvent(connection: Connection, msg: connect.ConnectEventConnectionClosedMsg) -> ConnectionClosedEvent:
    return _new(ConnectionClosedEvent, (known(ConnectCloseReason, msg.reason),))


def _StoragePoolLifecycleEvent(connection: Connection, msg: storage_pool.StoragePoolEventLifecycleMsg) -> StoragePoolLifecycleEvent:
    return _new(StoragePoolLifecycleEvent, (StoragePool(connection, msg.pool), known(StoragePoolEventLifecycleType, msg.event), msg.detail,))


def _StoragePoolRefreshEvent(connection: Connection, msg: storage_pool.StoragePoolEventRefreshMsg) -> StoragePoolRefreshEvent:
    return _new(StoragePoolRefreshEvent, (StoragePool(connection, msg.pool),))


def _NodeDeviceLifecycleEvent(connection: Connection, msg: node_device.NodeDeviceEventLifecycleMsg) -> NodeDeviceLifecycleEvent:
    return _new(NodeDeviceLifecycleEvent, (NodeDevice(connection, msg.dev), known(NodeDeviceEventLifecycleType, msg.event), msg.detail,))


def _NodeDeviceUpdateEvent(connection: Connection, msg: node_device.NodeDeviceEventUpdateMsg) -> NodeDeviceUpdateEvent:
    return _new(NodeDeviceUpdateEvent, (NodeDevice(connection, msg.dev),))


def _SecretLifecycleEvent(connection: Connection, msg: secret.SecretEventLifecycleMsg) -> SecretLifecycleEvent:
    return _new(SecretLifecycleEvent, (Secret(connection, msg.secret), known(SecretEventLifecycleType, msg.event), msg.detail,))


def _SecretValueChangedEvent(connection: Connection, msg: secret.SecretEventValueChangedMsg) -> SecretValueChangedEvent:
    return _new(SecretValueChangedEvent, (Secret(connection, msg.secret),))


def _QemuMonitorEvent(connection: Connection, msg: qemu.DomainMonitorEventMsg) -> QemuMonitorEvent:
    return _new(QemuMonitorEvent, (Domain(connection, msg.dom), msg.event, msg.seconds, msg.micros, msg.details,))


KINDS: dict[str, dict[int, Kind]] = {
    "domain": {
        0: Kind(DomainLifecycleEvent, _DomainLifecycleEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_LIFECYCLE, domain_events.DOMAIN_EVENT_LIFECYCLE),
        1: Kind(DomainRebootEvent, _DomainRebootEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_REBOOT, domain_events.DOMAIN_EVENT_REBOOT),
        2: Kind(DomainRtcChangeEvent, _DomainRtcChangeEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_RTC_CHANGE, domain_events.DOMAIN_EVENT_RTC_CHANGE),
        3: Kind(DomainWatchdogEvent, _DomainWatchdogEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_WATCHDOG, domain_events.DOMAIN_EVENT_WATCHDOG),
        4: Kind(DomainIoErrorEvent, _DomainIoErrorEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_IO_ERROR, domain_events.DOMAIN_EVENT_IO_ERROR),
        5: Kind(DomainGraphicsEvent, _DomainGraphicsEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_GRAPHICS, domain_events.DOMAIN_EVENT_GRAPHICS),
        6: Kind(DomainIoErrorReasonEvent, _DomainIoErrorReasonEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON, domain_events.DOMAIN_EVENT_IO_ERROR_REASON),
        7: Kind(DomainControlErrorEvent, _DomainControlErrorEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_CONTROL_ERROR, domain_events.DOMAIN_EVENT_CONTROL_ERROR),
        8: Kind(DomainBlockJobEvent, _DomainBlockJobEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_BLOCK_JOB, domain_events.DOMAIN_EVENT_BLOCK_JOB),
        9: Kind(DomainDiskChangeEvent, _DomainDiskChangeEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_DISK_CHANGE, domain_events.DOMAIN_EVENT_DISK_CHANGE),
        10: Kind(DomainTrayChangeEvent, _DomainTrayChangeEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_TRAY_CHANGE, domain_events.DOMAIN_EVENT_TRAY_CHANGE),
        11: Kind(DomainPmwakeupEvent, _DomainPmwakeupEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_PMWAKEUP, domain_events.DOMAIN_EVENT_PMWAKEUP),
        12: Kind(DomainPmsuspendEvent, _DomainPmsuspendEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_PMSUSPEND, domain_events.DOMAIN_EVENT_PMSUSPEND),
        13: Kind(DomainBalloonChangeEvent, _DomainBalloonChangeEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE, domain_events.DOMAIN_EVENT_BALLOON_CHANGE),
        14: Kind(DomainPmsuspendDiskEvent, _DomainPmsuspendDiskEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK, domain_events.DOMAIN_EVENT_PMSUSPEND_DISK),
        15: Kind(DomainDeviceRemovedEvent, _DomainDeviceRemovedEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED, domain_events.DOMAIN_EVENT_DEVICE_REMOVED),
        16: Kind(DomainBlockJob2Event, _DomainBlockJob2Event, domain_event_callbacks.DOMAIN_EVENT_BLOCK_JOB_2),
        17: Kind(DomainTunableEvent, _DomainTunableEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_TUNABLE),
        18: Kind(DomainAgentLifecycleEvent, _DomainAgentLifecycleEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE),
        19: Kind(DomainDeviceAddedEvent, _DomainDeviceAddedEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_DEVICE_ADDED),
        20: Kind(DomainMigrationIterationEvent, _DomainMigrationIterationEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION),
        21: Kind(DomainJobCompletedEvent, _DomainJobCompletedEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_JOB_COMPLETED),
        22: Kind(DomainDeviceRemovalFailedEvent, _DomainDeviceRemovalFailedEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED),
        23: Kind(DomainMetadataChangeEvent, _DomainMetadataChangeEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_METADATA_CHANGE),
        24: Kind(DomainBlockThresholdEvent, _DomainBlockThresholdEvent, domain_event_callbacks.DOMAIN_EVENT_BLOCK_THRESHOLD),
        25: Kind(DomainMemoryFailureEvent, _DomainMemoryFailureEvent, domain_event_callbacks.DOMAIN_EVENT_MEMORY_FAILURE),
        26: Kind(DomainMemoryDeviceSizeChangeEvent, _DomainMemoryDeviceSizeChangeEvent, domain_event_callbacks.DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE),
        27: Kind(DomainNicMacChangeEvent, _DomainNicMacChangeEvent, domain_event_callbacks.DOMAIN_EVENT_NIC_MAC_CHANGE),
        28: Kind(DomainVcpuRemovedEvent, _DomainVcpuRemovedEvent, domain_event_callbacks.DOMAIN_EVENT_VCPU_REMOVED),
        29: Kind(DomainChannelLifecycleEvent, _DomainChannelLifecycleEvent, domain_event_callbacks.DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE),
    },
    "network": {
        0: Kind(NetworkLifecycleEvent, _NetworkLifecycleEvent, network.NETWORK_EVENT_LIFECYCLE),
        1: Kind(NetworkMetadataChangeEvent, _NetworkMetadataChangeEvent, network.NETWORK_EVENT_CALLBACK_METADATA_CHANGE),
    },
    "connection": {
        0: Kind(ConnectionClosedEvent, _ConnectionClosedEvent, connect.CONNECT_EVENT_CONNECTION_CLOSED),
    },
    "storage_pool": {
        0: Kind(StoragePoolLifecycleEvent, _StoragePoolLifecycleEvent, storage_pool.STORAGE_POOL_EVENT_LIFECYCLE),
        1: Kind(StoragePoolRefreshEvent, _StoragePoolRefreshEvent, storage_pool.STORAGE_POOL_EVENT_REFRESH),
    },
    "node_device": {
        0: Kind(NodeDeviceLifecycleEvent, _NodeDeviceLifecycleEvent, node_device.NODE_DEVICE_EVENT_LIFECYCLE),
        1: Kind(NodeDeviceUpdateEvent, _NodeDeviceUpdateEvent, node_device.NODE_DEVICE_EVENT_UPDATE),
    },
    "secret": {
        0: Kind(SecretLifecycleEvent, _SecretLifecycleEvent, secret.SECRET_EVENT_LIFECYCLE),
        1: Kind(SecretValueChangedEvent, _SecretValueChangedEvent, secret.SECRET_EVENT_VALUE_CHANGED),
    },
    "qemu": {
        0: Kind(QemuMonitorEvent, _QemuMonitorEvent, qemu.DOMAIN_MONITOR_EVENT),
    },
}
"""All kinds of events: by family, then by number."""
