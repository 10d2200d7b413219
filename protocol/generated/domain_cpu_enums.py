# DO NOT EDIT: generated from domain_cpu.x by virtwire.protocol.compiler.

"""The enums of domain_cpu.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class DomainVcpuFlags(_IntFlag):
    """Which number of virtual CPUs is meant. (virDomainVcpuFlags)"""

    CURRENT = 0
    """whichever applies now"""
    LIVE = 1
    """of the running domain"""
    CONFIG = 2
    """of the stored definition"""
    MAXIMUM = 4
    """the largest number instead of the present one"""
    GUEST = 8
    """inside the guest, through its agent; refused on read-only connections"""
    HOTPLUGGABLE = 0x10
    """make CPUs added here removable later"""


class VcpuState(_IntEnum):
    """What a virtual CPU is doing. (virVcpuState)"""

    OFFLINE = 0
    RUNNING = 1
    BLOCKED = 2


class VcpuHostCpuState(_IntEnum):
    """What stands in place of a host CPU's number. (virVcpuHostCpuState)"""

    UNAVAILABLE = -2
    """the host can not tell"""
    OFFLINE = -1
    """the virtual CPU is offline"""


class DomainNumatuneMemMode(_IntEnum):
    """How strictly memory keeps to its NUMA nodes. (virDomainNumatuneMemMode)"""

    STRICT = 0
    """only these nodes"""
    PREFERRED = 1
    """these nodes first"""
    INTERLEAVE = 2
    """spread over these nodes"""
    RESTRICTIVE = 3
    """left to the control group"""
