# DO NOT EDIT: generated from migrate.x by virtwire.protocol.compiler.

"""The enums of migrate.x."""

from __future__ import annotations

from enum import IntFlag as _IntFlag



class DomainMigrateFlags(_IntFlag):
    """How to migrate. (virDomainMigrateFlags)"""

    LIVE = 1
    """while the guest runs"""
    PEER2PEER = 2
    """the source daemon speaks to the destination daemon"""
    TUNNELLED = 4
    """memory travels inside libvirt's own connection"""
    PERSIST_DEST = 8
    """define the domain on the destination"""
    UNDEFINE_SOURCE = 0x10
    """forget its definition on the source"""
    PAUSED = 0x20
    """leave it paused on the destination"""
    NON_SHARED_DISK = 0x40
    """copy disks whole"""
    NON_SHARED_INC = 0x80
    """copy the top images of disks"""
    CHANGE_PROTECTION = 0x100
    """refuse changes of the domain meanwhile"""
    UNSAFE = 0x200
    """even where data could be lost"""
    OFFLINE = 0x400
    """move only the definition"""
    COMPRESSED = 0x800
    """compress memory"""
    ABORT_ON_ERROR = 0x1000
    """give up when the guest meets a disk error"""
    AUTO_CONVERGE = 0x2000
    """slow the guest down until its memory fits"""
    RDMA_PIN_ALL = 0x4000
    """lock all memory for RDMA beforehand"""
    POSTCOPY = 0x8000
    """allow the switch to post-copy mode"""
    TLS = 0x10000
    """encrypt memory with TLS"""
    PARALLEL = 0x20000
    """use several connections"""
    NON_SHARED_SYNCHRONOUS_WRITES = 0x40000
    """writes end when they reached both sides"""
    POSTCOPY_RESUME = 0x80000
    """go on with an interrupted post-copy migration"""
    ZEROCOPY = 0x100000
    """send memory without copying it first"""


class DomainMigrateMaxSpeedFlags(_IntFlag):
    """Which bandwidth is meant. (virDomainMigrateMaxSpeedFlags)"""

    POSTCOPY = 1
    """that of post-copy mode"""
