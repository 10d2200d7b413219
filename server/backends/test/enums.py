"""The public enums of libvirt that the test driver works with, under short names (libvirt-domain.h)."""

from __future__ import annotations

from enum import IntEnum, IntFlag

__all__ = ["Define", "Impact", "List", "Paused", "Running", "Shutoff", "State", "Undefine", "Xml"]


class State(IntEnum):
    """What a domain does (virDomainState)."""

    NOSTATE = 0
    RUNNING = 1
    BLOCKED = 2
    PAUSED = 3
    SHUTDOWN = 4
    SHUTOFF = 5
    CRASHED = 6
    PMSUSPENDED = 7


class Running(IntEnum):
    """Why a domain runs (virDomainRunningReason)."""

    BOOTED = 1
    RESTORED = 3
    FROM_SNAPSHOT = 4
    UNPAUSED = 5


class Paused(IntEnum):
    """Why a domain is paused (virDomainPausedReason)."""

    USER = 1


class Shutoff(IntEnum):
    """Why a domain is off (virDomainShutoffReason)."""

    UNKNOWN = 0
    SHUTDOWN = 1
    DESTROYED = 2
    CRASHED = 3
    SAVED = 5


class Xml(IntFlag):
    """How to write a domain (virDomainXMLFlags)."""

    SECURE = 1
    INACTIVE = 2
    MIGRATABLE = 8


class Define(IntFlag):
    """How to define, create (virDomainDefineFlags; virDomainCreateFlags has VALIDATE at 16)."""

    VALIDATE = 1
    START_VALIDATE = 16


class Undefine(IntFlag):
    """What to forget with a domain (virDomainUndefineFlagsValues)."""

    MANAGED_SAVE = 1
    SNAPSHOTS_METADATA = 2
    NVRAM = 4
    KEEP_NVRAM = 8
    CHECKPOINTS_METADATA = 16
    TPM = 32
    KEEP_TPM = 64


class Impact(IntFlag):
    """Which definition a call means (virDomainModificationImpact)."""

    LIVE = 1
    CONFIG = 2
    VCPU_MAXIMUM = 4


class List(IntFlag):
    """Which domains to list (virConnectListAllDomainsFlags)."""

    ACTIVE = 1
    INACTIVE = 2
    PERSISTENT = 4
    TRANSIENT = 8
    RUNNING = 16
    PAUSED = 32
    SHUTOFF = 64
    OTHER = 128
    MANAGEDSAVE = 256
    NO_MANAGEDSAVE = 512
    AUTOSTART = 1024
    NO_AUTOSTART = 2048
    HAS_SNAPSHOT = 4096
    NO_SNAPSHOT = 8192
    HAS_CHECKPOINT = 16384
    NO_CHECKPOINT = 32768
