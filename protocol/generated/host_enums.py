# DO NOT EDIT: generated from host.x by virtwire.protocol.compiler.

"""The enums of host.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class CpuCompareResult(_IntEnum):
    """How a CPU relates to the one it was compared with. (virCPUCompareResult)"""

    ERROR = -1
    """the comparison failed"""
    INCOMPATIBLE = 0
    """it lacks a feature"""
    IDENTICAL = 1
    """the same"""
    SUPERSET = 2
    """it can do more"""


class ConnectCompareCpuFlags(_IntFlag):
    """How to compare CPUs. (virConnectCompareCPUFlags)"""

    FAIL_INCOMPATIBLE = 1
    """report an incompatible CPU as an error that says why"""
    VALIDATE_XML = 2
    """check the document against its schema first"""


class ConnectBaselineCpuFlags(_IntFlag):
    """How to describe the baseline CPU. (virConnectBaselineCPUFlags)"""

    EXPAND_FEATURES = 1
    """list every feature, also those the model implies"""
    MIGRATABLE = 2
    """leave out features that prevent migration"""
    IGNORE_HOST = 4
    """do not limit the result to what this host can provide; since 11.6.0"""


class ConnectGetDomainCapabilitiesFlags(_IntFlag):
    """How to describe domain capabilities. (virConnectGetDomainCapabilitiesFlags)"""

    DISABLE_DEPRECATED_FEATURES = 1
    """host models switch deprecated CPU features off; since 11.0.0"""
    EXPAND_CPU_FEATURES = 2
    """host models list every CPU feature; since 12.2.0"""


class NodeAllocPagesFlags(_IntFlag):
    """How page counts are meant. (virNodeAllocPagesFlags)"""

    ADD = 0
    """add this many pages to the pool"""
    SET = 1
    """make the pool this large"""
