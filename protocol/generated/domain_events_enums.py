# DO NOT EDIT: generated from domain_events.x by virtwire.protocol.compiler.

"""The enums of domain_events.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum



class DomainEventId(_IntEnum):
    """Kinds of domain events. (virDomainEventID)"""

    LIFECYCLE = 0
    REBOOT = 1
    RTC_CHANGE = 2
    WATCHDOG = 3
    IO_ERROR = 4
    GRAPHICS = 5
    IO_ERROR_REASON = 6
    CONTROL_ERROR = 7
    BLOCK_JOB = 8
    DISK_CHANGE = 9
    TRAY_CHANGE = 10
    PMWAKEUP = 11
    PMSUSPEND = 12
    BALLOON_CHANGE = 13
    PMSUSPEND_DISK = 14
    DEVICE_REMOVED = 15
    BLOCK_JOB_2 = 16
    TUNABLE = 17
    AGENT_LIFECYCLE = 18
    DEVICE_ADDED = 19
    MIGRATION_ITERATION = 20
    JOB_COMPLETED = 21
    DEVICE_REMOVAL_FAILED = 22
    METADATA_CHANGE = 23
    BLOCK_THRESHOLD = 24
    MEMORY_FAILURE = 25
    MEMORY_DEVICE_SIZE_CHANGE = 26
    NIC_MAC_CHANGE = 27
    """since 11.2.0"""
    VCPU_REMOVED = 28
    """since 12.4.0"""
    CHANNEL_LIFECYCLE = 29
    """since 12.4.0"""


class DomainEventType(_IntEnum):
    """What happened in a domain's life; the detail of each has an enum of its own. (virDomainEventType)"""

    DEFINED = 0
    UNDEFINED = 1
    STARTED = 2
    SUSPENDED = 3
    RESUMED = 4
    STOPPED = 5
    SHUTDOWN = 6
    PMSUSPENDED = 7
    CRASHED = 8


class DomainEventDefinedDetailType(_IntEnum):
    """How a domain came to be defined. (virDomainEventDefinedDetailType)"""

    ADDED = 0
    UPDATED = 1
    RENAMED = 2
    FROM_SNAPSHOT = 3


class DomainEventUndefinedDetailType(_IntEnum):
    """How a domain lost its definition. (virDomainEventUndefinedDetailType)"""

    REMOVED = 0
    RENAMED = 1


class DomainEventStartedDetailType(_IntEnum):
    """How a domain was started. (virDomainEventStartedDetailType)"""

    BOOTED = 0
    MIGRATED = 1
    RESTORED = 2
    FROM_SNAPSHOT = 3
    WAKEUP = 4
    RECREATED = 5
    """since 11.6.0"""


class DomainEventSuspendedDetailType(_IntEnum):
    """Why a domain was suspended. (virDomainEventSuspendedDetailType)"""

    PAUSED = 0
    MIGRATED = 1
    IOERROR = 2
    WATCHDOG = 3
    RESTORED = 4
    FROM_SNAPSHOT = 5
    API_ERROR = 6
    POSTCOPY = 7
    POSTCOPY_FAILED = 8
    GUEST_SHUTDOWN = 9
    """since 11.10.0"""


class DomainEventResumedDetailType(_IntEnum):
    """Why a domain was resumed. (virDomainEventResumedDetailType)"""

    UNPAUSED = 0
    MIGRATED = 1
    FROM_SNAPSHOT = 2
    POSTCOPY = 3
    POSTCOPY_FAILED = 4


class DomainEventStoppedDetailType(_IntEnum):
    """Why a domain stopped. (virDomainEventStoppedDetailType)"""

    SHUTDOWN = 0
    DESTROYED = 1
    CRASHED = 2
    MIGRATED = 3
    SAVED = 4
    FAILED = 5
    FROM_SNAPSHOT = 6
    RECREATED = 7
    """since 11.6.0"""


class DomainEventShutdownDetailType(_IntEnum):
    """Who wanted the guest to shut down. (virDomainEventShutdownDetailType)"""

    FINISHED = 0
    GUEST = 1
    HOST = 2


class DomainEventPmSuspendedDetailType(_IntEnum):
    """How deep a guest sleeps. (virDomainEventPMSuspendedDetailType)"""

    MEMORY = 0
    DISK = 1


class DomainEventCrashedDetailType(_IntEnum):
    """How a guest crashed. (virDomainEventCrashedDetailType)"""

    PANICKED = 0
    CRASHLOADED = 1


class DomainEventWatchdogAction(_IntEnum):
    """What a watchdog did. (virDomainEventWatchdogAction)"""

    NONE = 0
    PAUSE = 1
    RESET = 2
    POWEROFF = 3
    SHUTDOWN = 4
    DEBUG = 5
    INJECTNMI = 6


class DomainEventIoErrorAction(_IntEnum):
    """What a disk error led to. (virDomainEventIOErrorAction)"""

    NONE = 0
    """nothing"""
    PAUSE = 1
    """the guest was paused"""
    REPORT = 2
    """the guest was told"""


class DomainEventGraphicsPhase(_IntEnum):
    """How far a graphics connection is. (virDomainEventGraphicsPhase)"""

    CONNECT = 0
    INITIALIZE = 1
    DISCONNECT = 2


class DomainEventGraphicsAddressType(_IntEnum):
    """Family of a graphics address. (virDomainEventGraphicsAddressType)"""

    IPV4 = 0
    IPV6 = 1
    UNIX = 2


class ConnectDomainEventBlockJobStatus(_IntEnum):
    """How a block job stands. (virConnectDomainEventBlockJobStatus)"""

    COMPLETED = 0
    """it ended well"""
    FAILED = 1
    """it failed"""
    CANCELED = 2
    """it was cancelled"""
    READY = 3
    """source and destination are in step"""


class ConnectDomainEventDiskChangeReason(_IntEnum):
    """Why a disk's medium changed. (virConnectDomainEventDiskChangeReason)"""

    CHANGE_MISSING_ON_START = 0
    """the old medium was missing at start"""
    DROP_MISSING_ON_START = 1
    """the whole disk was dropped, its source being missing"""


class DomainEventTrayChangeReason(_IntEnum):
    """What a tray did. (virDomainEventTrayChangeReason)"""

    OPEN = 0
    CLOSE = 1
