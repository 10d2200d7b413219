"""The flags of the checkpoint and snapshot calls, under short names (libvirt-domain-checkpoint.h, -snapshot.h)."""

from __future__ import annotations

from enum import IntFlag

__all__ = [
    "CheckpointCreate",
    "CheckpointXml",
    "Delete",
    "ListCheckpoints",
    "ListSnapshots",
    "Revert",
    "SnapshotCreate",
    "SnapshotXml",
]


class CheckpointCreate(IntFlag):
    """How to create a checkpoint (virDomainCheckpointCreateFlags)."""

    REDEFINE = 1
    QUIESCE = 2
    REDEFINE_VALIDATE = 4


class CheckpointXml(IntFlag):
    """What a checkpoint's document shows (virDomainCheckpointXMLFlags)."""

    SECURE = 1
    NO_DOMAIN = 2
    SIZE = 4


class ListCheckpoints(IntFlag):
    """Which checkpoints to list (virDomainCheckpointListFlags)."""

    ROOTS = 1
    DESCENDANTS = 1
    TOPOLOGICAL = 2
    LEAVES = 4
    NO_LEAVES = 8


class SnapshotCreate(IntFlag):
    """How to create a snapshot (virDomainSnapshotCreateFlags)."""

    REDEFINE = 1
    CURRENT = 2
    NO_METADATA = 4
    HALT = 8
    DISK_ONLY = 16
    REUSE_EXT = 32
    QUIESCE = 64
    ATOMIC = 128
    LIVE = 256
    VALIDATE = 512


class SnapshotXml(IntFlag):
    """What a snapshot's document shows (virDomainSnapshotXMLFlags)."""

    SECURE = 1


class ListSnapshots(IntFlag):
    """Which snapshots to list (virDomainSnapshotListFlags)."""

    ROOTS = 1
    DESCENDANTS = 1
    METADATA = 2
    LEAVES = 4
    NO_LEAVES = 8
    NO_METADATA = 16
    INACTIVE = 32
    ACTIVE = 64
    DISK_ONLY = 128
    INTERNAL = 256
    EXTERNAL = 512
    TOPOLOGICAL = 1024


class Delete(IntFlag):
    """What to delete (virDomainCheckpointDeleteFlags, virDomainSnapshotDeleteFlags)."""

    CHILDREN = 1
    METADATA_ONLY = 2
    CHILDREN_ONLY = 4


class Revert(IntFlag):
    """In which state the domain comes back (virDomainSnapshotRevertFlags)."""

    RUNNING = 1
    PAUSED = 2
    FORCE = 4
    RESET_NVRAM = 8
