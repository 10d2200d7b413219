# DO NOT EDIT: generated from domain_memory.x by virtwire.protocol.compiler.

"""The enums of domain_memory.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class DomainMemoryModFlags(_IntFlag):
    """Which amount of memory is meant. (virDomainMemoryModFlags)"""

    CURRENT = 0
    """whichever applies now"""
    LIVE = 1
    """of the running domain"""
    CONFIG = 2
    """of the stored definition"""
    MAXIMUM = 4
    """the largest amount instead of the present one"""


class DomainMemoryFlags(_IntFlag):
    """How an offset into memory is meant. (virDomainMemoryFlags)"""

    VIRTUAL = 1
    """an address as the guest's CPU sees it"""
    PHYSICAL = 2
    """an address of the guest's memory"""


class DomainMemoryStatTags(_IntEnum):
    """Which figure of memory statistics; sizes are in KiB. (virDomainMemoryStatTags)"""

    SWAP_IN = 0
    """read from swap"""
    SWAP_OUT = 1
    """written to swap"""
    MAJOR_FAULT = 2
    """page faults that needed the disk, a count"""
    MINOR_FAULT = 3
    """other page faults, a count"""
    UNUSED = 4
    """left unused by the guest"""
    AVAILABLE = 5
    """usable by the guest at all"""
    ACTUAL_BALLOON = 6
    """current size by the balloon"""
    RSS = 7
    """resident size of the domain's process"""
    USABLE = 8
    """could be taken by the balloon without swapping"""
    LAST_UPDATE = 9
    """when the guest last reported, in seconds since 1970"""
    DISK_CACHES = 10
    """caches that the guest could drop"""
    HUGETLB_PGALLOC = 11
    """large pages allocated, a count"""
    HUGETLB_PGFAIL = 12
    """large pages not allocated, a count"""


class DomainDirtyRateCalcFlags(_IntFlag):
    """How to measure the rate of dirtied memory. (virDomainDirtyRateCalcFlags)"""

    PAGE_SAMPLING = 0
    """by sampling pages"""
    DIRTY_BITMAP = 1
    """by the dirty bitmap"""
    DIRTY_RING = 2
    """by the dirty ring"""


class DomainDirtyRateStatus(_IntEnum):
    """How far that measurement is. (virDomainDirtyRateStatus)"""

    UNSTARTED = 0
    MEASURING = 1
    MEASURED = 2
