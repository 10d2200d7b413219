# DO NOT EDIT: generated from domain_block.x by virtwire.protocol.compiler.

"""The enums of domain_block.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class DomainBlockResizeFlags(_IntFlag):
    """How a new disk size is meant. (virDomainBlockResizeFlags)"""

    BYTES = 1
    """the size is in bytes, not KiB"""
    CAPACITY = 2
    """take the size of the device below; since 10.0.0"""
    EXTEND = 4
    """only ever grow; since 12.3.0"""


class DomainBlockJobType(_IntEnum):
    """Kind of a block job. (virDomainBlockJobType)"""

    UNKNOWN = 0
    PULL = 1
    """data moves up into the top image"""
    COPY = 2
    """data is mirrored elsewhere"""
    COMMIT = 3
    """data moves down into a backing image"""
    ACTIVE_COMMIT = 4
    """data of the top image moves down"""
    BACKUP = 5
    """data is backed up"""


class DomainBlockJobAbortFlags(_IntFlag):
    """How to end a block job. (virDomainBlockJobAbortFlags)"""

    ASYNC = 1
    """do not wait for its end"""
    PIVOT = 2
    """switch over to its result"""


class DomainBlockJobInfoFlags(_IntFlag):
    """How to describe a block job. (virDomainBlockJobInfoFlags)"""

    BANDWIDTH_BYTES = 1
    """the bandwidth is in bytes a second, not MiB"""


class DomainBlockJobSetSpeedFlags(_IntFlag):
    """How a block job's bandwidth is meant. (virDomainBlockJobSetSpeedFlags)"""

    BANDWIDTH_BYTES = 1
    """it is in bytes a second, not MiB"""


class DomainBlockPullFlags(_IntFlag):
    """How to pull. (virDomainBlockPullFlags)"""

    BANDWIDTH_BYTES = 0x40
    """the bandwidth is in bytes a second, not MiB"""


class DomainBlockRebaseFlags(_IntFlag):
    """How to rebase or copy. (virDomainBlockRebaseFlags)"""

    SHALLOW = 1
    """copy only the top image, sharing its backing files"""
    REUSE_EXT = 2
    """the destination file exists already"""
    COPY_RAW = 4
    """make a raw copy"""
    COPY = 8
    """mirror the disk instead of pulling"""
    RELATIVE = 0x10
    """keep relative paths to backing files"""
    COPY_DEV = 0x20
    """the destination is a block device"""
    BANDWIDTH_BYTES = 0x40
    """the bandwidth is in bytes a second, not MiB"""


class DomainBlockCopyFlags(_IntFlag):
    """How to copy a disk. (virDomainBlockCopyFlags)"""

    SHALLOW = 1
    """copy only the top image, sharing its backing files"""
    REUSE_EXT = 2
    """the destination exists already"""
    TRANSIENT_JOB = 4
    """the copy need not survive a restart"""
    SYNCHRONOUS_WRITES = 8
    """writes end when they reached both sides"""
    TARGET_ZEROED = 0x10
    """the destination reads as zeros; since 12.2.0"""


class DomainBlockCommitFlags(_IntFlag):
    """How to commit. (virDomainBlockCommitFlags)"""

    SHALLOW = 1
    """only into the next backing image"""
    DELETE = 2
    """delete images that the commit empties"""
    ACTIVE = 4
    """allow the top image itself"""
    RELATIVE = 8
    """keep relative paths to backing files"""
    BANDWIDTH_BYTES = 0x10
    """the bandwidth is in bytes a second, not MiB"""


class DomainDiskErrorCode(_IntEnum):
    """What is wrong with a disk. (virDomainDiskErrorCode)"""

    NONE = 0
    """nothing"""
    UNSPEC = 1
    """some error"""
    NO_SPACE = 2
    """no space left"""
