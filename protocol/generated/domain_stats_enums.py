# DO NOT EDIT: generated from domain_stats.x by virtwire.protocol.compiler.

"""The enums of domain_stats.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class ConnectGetAllDomainStatsFlags(_IntFlag):
    """Of which domains, and how, to read statistics. (virConnectGetAllDomainStatsFlags)"""

    ACTIVE = 1
    """running domains, paused ones included"""
    INACTIVE = 2
    """defined domains that are not running"""
    PERSISTENT = 4
    """defined domains"""
    TRANSIENT = 8
    """running domains without a definition"""
    RUNNING = 0x10
    """those in state running"""
    PAUSED = 0x20
    """those in state paused"""
    SHUTOFF = 0x40
    """those in state shutoff"""
    OTHER = 0x80
    """those in any other state"""
    NOWAIT = 0x20000000
    """skip what a busy domain would make us wait for"""
    BACKING = 0x40000000
    """backing files of disks too"""
    ENFORCE_STATS = 0x80000000
    """fail if a group is not supported"""


class DomainStatsTypes(_IntFlag):
    """Groups of statistics. (virDomainStatsTypes)"""

    STATE = 1
    """state and reason"""
    CPU_TOTAL = 2
    """CPU time"""
    BALLOON = 4
    """memory"""
    VCPU = 8
    """each virtual CPU"""
    INTERFACE = 0x10
    """each network interface"""
    BLOCK = 0x20
    """each disk"""
    PERF = 0x40
    """performance events"""
    IOTHREAD = 0x80
    """each I/O thread"""
    MEMORY = 0x100
    """memory bandwidth"""
    DIRTYRATE = 0x200
    """the rate of dirtied memory"""
    VM = 0x400
    """the hypervisor's own figures"""


class DomainJobType(_IntEnum):
    """What kind of job a domain has. (virDomainJobType)"""

    NONE = 0
    """no job"""
    BOUNDED = 1
    """its end can be foreseen"""
    UNBOUNDED = 2
    """its end can't be foreseen"""
    COMPLETED = 3
    """it succeeded"""
    FAILED = 4
    """it failed"""
    CANCELLED = 5
    """it was cancelled"""


class DomainJobOperation(_IntEnum):
    """What a domain's job does. (virDomainJobOperation)"""

    UNKNOWN = 0
    START = 1
    SAVE = 2
    RESTORE = 3
    MIGRATION_IN = 4
    MIGRATION_OUT = 5
    SNAPSHOT = 6
    SNAPSHOT_REVERT = 7
    DUMP = 8
    BACKUP = 9
    SNAPSHOT_DELETE = 10


class DomainGetJobStatsFlags(_IntFlag):
    """Of which job to tell. (virDomainGetJobStatsFlags)"""

    COMPLETED = 1
    """of the last completed one"""
    KEEP_COMPLETED = 2
    """and keep its statistics for the next call"""


class DomainAbortJobFlags(_IntFlag):
    """How to abort a job. (virDomainAbortJobFlagsValues)"""

    POSTCOPY = 1
    """interrupt a migration that runs in post-copy mode"""


class DomainControlState(_IntEnum):
    """State of the control channel to a domain. (virDomainControlState)"""

    OK = 0
    """free"""
    JOB = 1
    """a job holds it"""
    OCCUPIED = 2
    """a command is under way"""
    ERROR = 3
    """unusable"""


class DomainControlErrorReason(_IntEnum):
    """Why a control channel is unusable. (virDomainControlErrorReason)"""

    NONE = 0
    UNKNOWN = 1
    MONITOR = 2
    INTERNAL = 3
