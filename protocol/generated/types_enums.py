# DO NOT EDIT: generated from types.x by virtwire.protocol.compiler.

"""The enums of types.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class TypedParamType(_IntEnum):
    """Types of typed parameters. (virTypedParameterType)"""

    INT = 1
    """32 bits"""
    UINT = 2
    """32 bits, unsigned"""
    LLONG = 3
    """64 bits"""
    ULLONG = 4
    """64 bits, unsigned"""
    DOUBLE = 5
    BOOLEAN = 6
    """an int, 0 or 1"""
    STRING = 7


class TypedParameterFlags(_IntFlag):
    """What a peer understands in typed parameters. (virTypedParameterFlags)"""

    STRING_OKAY = 4
    """the caller takes parameters of type string"""


class DomainModificationImpact(_IntFlag):
    """Which state of a domain a call reads or changes. (virDomainModificationImpact)"""

    CURRENT = 0
    """whichever applies now: running state of a running domain, otherwise the definition"""
    LIVE = 1
    """the running domain"""
    CONFIG = 2
    """the stored definition"""


class IpAddrType(_IntEnum):
    """Family of an IP address. (virIPAddrType)"""

    IPV4 = 0
    IPV6 = 1


class NodeSuspendTarget(_IntEnum):
    """How deep a machine sleeps. (virNodeSuspendTarget)"""

    MEM = 0
    """to memory"""
    DISK = 1
    """to disk"""
    HYBRID = 2
    """to both"""


class SecretUsageType(_IntEnum):
    """What a secret is used for. (virSecretUsageType)"""

    NONE = 0
    """nothing in particular"""
    VOLUME = 1
    """an encrypted volume"""
    CEPH = 2
    """a Ceph user"""
    ISCSI = 3
    """an iSCSI target"""
    TLS = 4
    """a TLS key"""
    VTPM = 5
    """an emulated TPM"""
