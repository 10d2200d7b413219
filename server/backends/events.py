"""What happens to the objects of a backend: one plain type a kind of event, without the wire.

The first field names the object. Numbers are those of libvirt's public enums, which each docstring names together with
the event's own id.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final, NamedTuple

from .values import DomainRef, StoragePoolRef

__all__ = [
    "KINDS",
    "DomainAgentLifecycle",
    "DomainBalloonChange",
    "DomainBlockJob",
    "DomainBlockJob2",
    "DomainBlockThreshold",
    "DomainControlError",
    "DomainDeviceAdded",
    "DomainDeviceRemovalFailed",
    "DomainDeviceRemoved",
    "DomainDiskChange",
    "DomainGraphics",
    "DomainIoError",
    "DomainIoErrorReason",
    "DomainJobCompleted",
    "DomainLifecycle",
    "DomainMemoryDeviceSizeChange",
    "DomainMemoryFailure",
    "DomainMetadataChange",
    "DomainMigrationIteration",
    "DomainPmSuspend",
    "DomainPmSuspendDisk",
    "DomainPmWakeup",
    "DomainReboot",
    "DomainRtcChange",
    "DomainTrayChange",
    "DomainTunable",
    "DomainWatchdog",
    "Event",
    "Family",
    "GraphicsAddress",
    "NetworkLifecycle",
    "NetworkRef",
    "NodeDeviceLifecycle",
    "NodeDeviceRef",
    "NodeDeviceUpdate",
    "Params",
    "SecretLifecycle",
    "SecretRef",
    "SecretValueChanged",
    "StoragePoolLifecycle",
    "StoragePoolRefresh",
    "key_of",
]


class Family(Enum):
    """The kinds of object that have events, each with event ids of its own."""

    DOMAIN = auto()
    NETWORK = auto()
    STORAGE_POOL = auto()
    NODE_DEVICE = auto()
    SECRET = auto()


class NetworkRef(NamedTuple):
    """A network as a handle names it."""

    name: str
    uuid: bytes


class NodeDeviceRef(NamedTuple):
    """A device of the host as a handle names it."""

    name: str


class SecretRef(NamedTuple):
    """A secret as a handle names it."""

    uuid: bytes
    usage_type: int
    usage_id: str


Params = tuple[tuple[str, int | float | bool | str], ...]
"""Typed parameters: names and values, the type on the wire told by the name."""


class DomainLifecycle(NamedTuple):
    """A virDomainEventType and its detail (VIR_DOMAIN_EVENT_ID_LIFECYCLE)."""

    domain: DomainRef
    event: int
    detail: int


class DomainReboot(NamedTuple):
    """The guest restarts (VIR_DOMAIN_EVENT_ID_REBOOT)."""

    domain: DomainRef


class DomainRtcChange(NamedTuple):
    """The guest set its clock; seconds off UTC (VIR_DOMAIN_EVENT_ID_RTC_CHANGE)."""

    domain: DomainRef
    offset: int


class DomainWatchdog(NamedTuple):
    """The watchdog fired; a virDomainEventWatchdogAction (VIR_DOMAIN_EVENT_ID_WATCHDOG)."""

    domain: DomainRef
    action: int


class DomainIoError(NamedTuple):
    """A disk failed; a virDomainEventIOErrorAction (VIR_DOMAIN_EVENT_ID_IO_ERROR)."""

    domain: DomainRef
    path: str
    alias: str
    action: int


class GraphicsAddress(NamedTuple):
    """One end of a graphics connection; ``family`` is a virDomainEventGraphicsAddressType."""

    family: int
    node: str
    service: str


class DomainGraphics(NamedTuple):
    """A client of the screen comes or goes; a virDomainEventGraphicsPhase (VIR_DOMAIN_EVENT_ID_GRAPHICS)."""

    domain: DomainRef
    phase: int
    local: GraphicsAddress
    remote: GraphicsAddress
    auth_scheme: str
    subject: tuple[tuple[str, str], ...]


class DomainIoErrorReason(NamedTuple):
    """A disk failed, and why (VIR_DOMAIN_EVENT_ID_IO_ERROR_REASON)."""

    domain: DomainRef
    path: str
    alias: str
    action: int
    reason: str


class DomainControlError(NamedTuple):
    """The hypervisor process is out of reach (VIR_DOMAIN_EVENT_ID_CONTROL_ERROR)."""

    domain: DomainRef


class DomainBlockJob(NamedTuple):
    """A block job changed; its disk named by path (VIR_DOMAIN_EVENT_ID_BLOCK_JOB)."""

    domain: DomainRef
    path: str
    type: int
    status: int


class DomainDiskChange(NamedTuple):
    """A disk's source changed by itself (VIR_DOMAIN_EVENT_ID_DISK_CHANGE)."""

    domain: DomainRef
    old_path: str | None
    new_path: str | None
    alias: str
    reason: int


class DomainTrayChange(NamedTuple):
    """A tray opened or closed (VIR_DOMAIN_EVENT_ID_TRAY_CHANGE)."""

    domain: DomainRef
    alias: str
    reason: int


class DomainPmWakeup(NamedTuple):
    """The guest woke (VIR_DOMAIN_EVENT_ID_PMWAKEUP)."""

    domain: DomainRef
    reason: int


class DomainPmSuspend(NamedTuple):
    """The guest suspended to memory (VIR_DOMAIN_EVENT_ID_PMSUSPEND)."""

    domain: DomainRef
    reason: int


class DomainBalloonChange(NamedTuple):
    """The balloon has another size, in KiB (VIR_DOMAIN_EVENT_ID_BALLOON_CHANGE)."""

    domain: DomainRef
    actual: int


class DomainPmSuspendDisk(NamedTuple):
    """The guest suspended to disk (VIR_DOMAIN_EVENT_ID_PMSUSPEND_DISK)."""

    domain: DomainRef
    reason: int


class DomainDeviceRemoved(NamedTuple):
    """A device is gone (VIR_DOMAIN_EVENT_ID_DEVICE_REMOVED)."""

    domain: DomainRef
    alias: str


class DomainBlockJob2(NamedTuple):
    """A block job changed, its disk named by target (VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2)."""

    domain: DomainRef
    target: str
    type: int
    status: int


class DomainTunable(NamedTuple):
    """Tuning changed (VIR_DOMAIN_EVENT_ID_TUNABLE)."""

    domain: DomainRef
    params: Params


class DomainAgentLifecycle(NamedTuple):
    """The guest's agent comes or goes (VIR_DOMAIN_EVENT_ID_AGENT_LIFECYCLE)."""

    domain: DomainRef
    state: int
    reason: int


class DomainDeviceAdded(NamedTuple):
    """A device is there (VIR_DOMAIN_EVENT_ID_DEVICE_ADDED)."""

    domain: DomainRef
    alias: str


class DomainMigrationIteration(NamedTuple):
    """A round of a migration begins (VIR_DOMAIN_EVENT_ID_MIGRATION_ITERATION)."""

    domain: DomainRef
    iteration: int


class DomainJobCompleted(NamedTuple):
    """A job ended; its statistics (VIR_DOMAIN_EVENT_ID_JOB_COMPLETED)."""

    domain: DomainRef
    params: Params


class DomainDeviceRemovalFailed(NamedTuple):
    """The guest did not let go of a device (VIR_DOMAIN_EVENT_ID_DEVICE_REMOVAL_FAILED)."""

    domain: DomainRef
    alias: str


class DomainMetadataChange(NamedTuple):
    """Title, description or metadata changed; a virDomainMetadataType (VIR_DOMAIN_EVENT_ID_METADATA_CHANGE)."""

    domain: DomainRef
    type: int
    namespace: str | None


class DomainBlockThreshold(NamedTuple):
    """More than so many bytes of a disk are written (VIR_DOMAIN_EVENT_ID_BLOCK_THRESHOLD)."""

    domain: DomainRef
    device: str
    path: str | None
    threshold: int
    excess: int


class DomainMemoryFailure(NamedTuple):
    """Memory failed (VIR_DOMAIN_EVENT_ID_MEMORY_FAILURE)."""

    domain: DomainRef
    recipient: int
    action: int
    flags: int


class DomainMemoryDeviceSizeChange(NamedTuple):
    """A memory device has another size, in KiB (VIR_DOMAIN_EVENT_ID_MEMORY_DEVICE_SIZE_CHANGE)."""

    domain: DomainRef
    alias: str
    size: int


class NetworkLifecycle(NamedTuple):
    """A virNetworkEventLifecycleType (VIR_NETWORK_EVENT_ID_LIFECYCLE)."""

    network: NetworkRef
    event: int
    detail: int


class StoragePoolLifecycle(NamedTuple):
    """A virStoragePoolEventLifecycleType (VIR_STORAGE_POOL_EVENT_ID_LIFECYCLE)."""

    pool: StoragePoolRef
    event: int
    detail: int


class StoragePoolRefresh(NamedTuple):
    """The volumes were looked for again (VIR_STORAGE_POOL_EVENT_ID_REFRESH)."""

    pool: StoragePoolRef


class NodeDeviceLifecycle(NamedTuple):
    """A virNodeDeviceEventLifecycleType (VIR_NODE_DEVICE_EVENT_ID_LIFECYCLE)."""

    device: NodeDeviceRef
    event: int
    detail: int


class NodeDeviceUpdate(NamedTuple):
    """Something about a device changed (VIR_NODE_DEVICE_EVENT_ID_UPDATE)."""

    device: NodeDeviceRef


class SecretLifecycle(NamedTuple):
    """A virSecretEventLifecycleType (VIR_SECRET_EVENT_ID_LIFECYCLE)."""

    secret: SecretRef
    event: int
    detail: int


class SecretValueChanged(NamedTuple):
    """The value was set (VIR_SECRET_EVENT_ID_VALUE_CHANGED)."""

    secret: SecretRef


_DomainEvent = (
    DomainLifecycle
    | DomainReboot
    | DomainRtcChange
    | DomainWatchdog
    | DomainIoError
    | DomainGraphics
    | DomainIoErrorReason
    | DomainControlError
    | DomainBlockJob
    | DomainDiskChange
    | DomainTrayChange
    | DomainPmWakeup
    | DomainPmSuspend
    | DomainBalloonChange
    | DomainPmSuspendDisk
    | DomainDeviceRemoved
    | DomainBlockJob2
    | DomainTunable
    | DomainAgentLifecycle
    | DomainDeviceAdded
    | DomainMigrationIteration
    | DomainJobCompleted
    | DomainDeviceRemovalFailed
    | DomainMetadataChange
    | DomainBlockThreshold
    | DomainMemoryFailure
    | DomainMemoryDeviceSizeChange
)
Event = (
    _DomainEvent
    | NetworkLifecycle
    | StoragePoolLifecycle
    | StoragePoolRefresh
    | NodeDeviceLifecycle
    | NodeDeviceUpdate
    | SecretLifecycle
    | SecretValueChanged
)
"""Any event."""

KINDS: Final[Mapping[type, tuple[Family, int]]] = {
    **{kind: (Family.DOMAIN, number) for number, kind in enumerate(_DomainEvent.__args__)},
    NetworkLifecycle: (Family.NETWORK, 0),
    StoragePoolLifecycle: (Family.STORAGE_POOL, 0),
    StoragePoolRefresh: (Family.STORAGE_POOL, 1),
    NodeDeviceLifecycle: (Family.NODE_DEVICE, 0),
    NodeDeviceUpdate: (Family.NODE_DEVICE, 1),
    SecretLifecycle: (Family.SECRET, 0),
    SecretValueChanged: (Family.SECRET, 1),
}
"""The family of each type and its event id there."""


def key_of(ref: DomainRef | NetworkRef | StoragePoolRef | NodeDeviceRef | SecretRef) -> bytes | str:
    """Return what tells an object from others of its family: the UUID, or the name of a device."""
    return ref.name if isinstance(ref, NodeDeviceRef) else ref.uuid
