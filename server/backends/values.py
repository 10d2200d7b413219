"""The values that backends take and give: references to objects, and the structures of libvirt's query calls.

A reference is what a client's handle says. Backends find the object by ``uuid`` alone, as libvirt does; the name in a
reference only shows in error texts. All sizes of memory are KiB, all times nanoseconds, unless said otherwise.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = [
    "BlockInfo",
    "CheckpointRef",
    "ControlInfo",
    "DomainInfo",
    "DomainRef",
    "DomainState",
    "MemoryStat",
    "NodeInfo",
    "NotImplementedByDriver",
    "SecurityLabel",
    "SecurityModel",
    "SnapshotRef",
    "StoragePoolInfo",
    "StoragePoolRef",
    "StorageVolInfo",
    "StorageVolRef",
]


class NotImplementedByDriver(Exception):
    """The backend lacks this call; the dispatcher answers error 3 as libvirt does."""


class DomainRef(NamedTuple):
    """A domain as a handle names it; ``id`` is -1 for an inactive one."""

    name: str
    uuid: bytes
    id: int


class CheckpointRef(NamedTuple):
    """A checkpoint as a handle names it."""

    name: str
    domain: DomainRef


class SnapshotRef(NamedTuple):
    """A snapshot as a handle names it."""

    name: str
    domain: DomainRef


class StoragePoolRef(NamedTuple):
    """A storage pool as a handle names it."""

    name: str
    uuid: bytes


class StorageVolRef(NamedTuple):
    """A volume as a handle names it: the name of its pool, its own, and its key."""

    pool: str
    name: str
    key: str


class DomainInfo(NamedTuple):
    """What virDomainGetInfo tells (virDomainInfo)."""

    state: int
    max_mem: int
    memory: int
    nr_virt_cpu: int
    cpu_time: int


class DomainState(NamedTuple):
    """What virDomainGetState tells: a virDomainState and the reason for it, an enum of that state's own."""

    state: int
    reason: int


class ControlInfo(NamedTuple):
    """What virDomainGetControlInfo tells (virDomainControlInfo)."""

    state: int
    details: int
    state_time: int


class BlockInfo(NamedTuple):
    """What virDomainGetBlockInfo tells, in bytes (virDomainBlockInfo)."""

    capacity: int
    allocation: int
    physical: int


class MemoryStat(NamedTuple):
    """One statistic of virDomainMemoryStats: a virDomainMemoryStatTags and its value."""

    tag: int
    value: int


class NodeInfo(NamedTuple):
    """What virNodeGetInfo tells (virNodeInfo)."""

    model: str
    memory: int
    cpus: int
    mhz: int
    nodes: int
    sockets: int
    cores: int
    threads: int


class SecurityModel(NamedTuple):
    """What virNodeGetSecurityModel tells (virSecurityModel)."""

    model: str
    doi: str


class SecurityLabel(NamedTuple):
    """What virDomainGetSecurityLabel tells (virSecurityLabel)."""

    label: str
    enforcing: bool


class StoragePoolInfo(NamedTuple):
    """What virStoragePoolGetInfo tells, in bytes (virStoragePoolInfo)."""

    state: int
    capacity: int
    allocation: int
    available: int


class StorageVolInfo(NamedTuple):
    """What virStorageVolGetInfo tells, in bytes (virStorageVolInfo)."""

    type: int
    capacity: int
    allocation: int
