# DO NOT EDIT: generated from snapshot.x by virtwire.protocol.compiler.

"""The enums of snapshot.x."""

from __future__ import annotations

from enum import IntFlag as _IntFlag



class DomainSnapshotCreateFlags(_IntFlag):
    """How to create a snapshot. (virDomainSnapshotCreateFlags)"""

    REDEFINE = 1
    """take the document as history instead of acting on the domain"""
    CURRENT = 2
    """with REDEFINE, make it the current one"""
    NO_METADATA = 4
    """do not remember it"""
    HALT = 8
    """stop the domain afterwards"""
    DISK_ONLY = 0x10
    """without memory"""
    REUSE_EXT = 0x20
    """the new disk files exist already"""
    QUIESCE = 0x40
    """freeze the guest's file systems around it"""
    ATOMIC = 0x80
    """all disks or none"""
    LIVE = 0x100
    """do not pause the guest while memory is saved"""
    VALIDATE = 0x200
    """check the document against its schema"""


class DomainSnapshotXmlFlags(_IntFlag):
    """What a snapshot's XML shows. (virDomainSnapshotXMLFlags)"""

    SECURE = 1
    """passwords too; refused on read-only connections"""


class DomainSnapshotListFlags(_IntFlag):
    """Which snapshots to list, and in which order. (virDomainSnapshotListFlags)"""

    ROOTS = 1
    """those without a parent"""
    DESCENDANTS = 1
    """children of children too; the bit of ROOTS, on a snapshot"""
    METADATA = 2
    """those that libvirt keeps metadata for"""
    LEAVES = 4
    """those without children"""
    NO_LEAVES = 8
    """those with children"""
    NO_METADATA = 0x10
    """those without metadata"""
    INACTIVE = 0x20
    """taken of a stopped domain"""
    ACTIVE = 0x40
    """taken with memory"""
    DISK_ONLY = 0x80
    """taken of disks alone"""
    INTERNAL = 0x100
    """kept inside the disk images"""
    EXTERNAL = 0x200
    """kept in files of their own"""
    TOPOLOGICAL = 0x400
    """parents before their children"""


class DomainSnapshotRevertFlags(_IntFlag):
    """In which state the domain comes back. (virDomainSnapshotRevertFlags)"""

    RUNNING = 1
    """running, whatever it was"""
    PAUSED = 2
    """paused, whatever it was"""
    FORCE = 4
    """even if that is risky"""
    RESET_NVRAM = 8
    """with fresh firmware variables"""


class DomainSnapshotDeleteFlags(_IntFlag):
    """What to delete of a snapshot. (virDomainSnapshotDeleteFlags)"""

    CHILDREN = 1
    """its descendants too"""
    METADATA_ONLY = 2
    """only what libvirt knows; disks keep it"""
    CHILDREN_ONLY = 4
    """its descendants, but not itself"""
