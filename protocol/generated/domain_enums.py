# DO NOT EDIT: generated from domain.x by virtwire.protocol.compiler.

"""The enums of domain.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class ConnectListAllDomainsFlags(_IntFlag):
    """Which domains to list; flags of one pair or group are alternatives, groups narrow each other. (virConnectListAllDomainsFlags)"""

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
    MANAGEDSAVE = 0x100
    """with a managed saved memory"""
    NO_MANAGEDSAVE = 0x200
    """without one"""
    AUTOSTART = 0x400
    """starting with the host"""
    NO_AUTOSTART = 0x800
    """not starting with the host"""
    HAS_SNAPSHOT = 0x1000
    """with snapshots"""
    NO_SNAPSHOT = 0x2000
    """without snapshots"""
    HAS_CHECKPOINT = 0x4000
    """with checkpoints"""
    NO_CHECKPOINT = 0x8000
    """without checkpoints"""


class DomainState(_IntEnum):
    """What a domain is doing. (virDomainState)"""

    NOSTATE = 0
    """unknown"""
    RUNNING = 1
    """on a CPU or ready to be"""
    BLOCKED = 2
    """waiting for a resource"""
    PAUSED = 3
    """frozen by somebody"""
    SHUTDOWN = 4
    """shutting down"""
    SHUTOFF = 5
    """not running"""
    CRASHED = 6
    """stopped by a crash"""
    PMSUSPENDED = 7
    """asleep by its own wish"""


class DomainNostateReason(_IntEnum):
    """Why a domain has no state. (virDomainNostateReason)"""

    UNKNOWN = 0


class DomainRunningReason(_IntEnum):
    """How a domain came to run. (virDomainRunningReason)"""

    UNKNOWN = 0
    BOOTED = 1
    """started from nothing"""
    MIGRATED = 2
    """arrived from another host"""
    RESTORED = 3
    """restored from a file"""
    FROM_SNAPSHOT = 4
    """restored from a snapshot"""
    UNPAUSED = 5
    """resumed"""
    MIGRATION_CANCELED = 6
    """its migration was cancelled"""
    SAVE_CANCELED = 7
    """its saving was cancelled"""
    WAKEUP = 8
    """woke up"""
    CRASHED = 9
    """runs on after a crash"""
    POSTCOPY = 10
    """runs while memory still arrives"""
    POSTCOPY_FAILED = 11
    """runs although the rest of its memory failed to arrive"""


class DomainBlockedReason(_IntEnum):
    """Why a domain is blocked. (virDomainBlockedReason)"""

    UNKNOWN = 0


class DomainPausedReason(_IntEnum):
    """Why a domain is paused. (virDomainPausedReason)"""

    UNKNOWN = 0
    USER = 1
    """somebody asked for it"""
    MIGRATION = 2
    """it is being migrated"""
    SAVE = 3
    """it is being saved"""
    DUMP = 4
    """it is being dumped"""
    IOERROR = 5
    """a disk failed"""
    WATCHDOG = 6
    """its watchdog fired"""
    FROM_SNAPSHOT = 7
    """restored from a snapshot of a paused domain"""
    SHUTTING_DOWN = 8
    """it is shutting down"""
    SNAPSHOT = 9
    """a snapshot is being made"""
    CRASHED = 10
    """it crashed"""
    STARTING_UP = 11
    """it is being started"""
    POSTCOPY = 12
    """the destination runs it already"""
    POSTCOPY_FAILED = 13
    """the rest of its memory failed to arrive"""
    API_ERROR = 14
    """a call failed and left it paused; since 9.2.0"""


class DomainShutdownReason(_IntEnum):
    """Why a domain is shutting down. (virDomainShutdownReason)"""

    UNKNOWN = 0
    USER = 1


class DomainShutoffReason(_IntEnum):
    """Why a domain is not running. (virDomainShutoffReason)"""

    UNKNOWN = 0
    SHUTDOWN = 1
    """the guest shut down"""
    DESTROYED = 2
    """stopped by force"""
    CRASHED = 3
    """it crashed"""
    MIGRATED = 4
    """it moved to another host"""
    SAVED = 5
    """it was saved to a file"""
    FAILED = 6
    """it failed to start"""
    FROM_SNAPSHOT = 7
    """restored from a snapshot of a stopped domain"""
    DAEMON = 8
    """the daemon lost it"""


class DomainCrashedReason(_IntEnum):
    """Why a domain crashed. (virDomainCrashedReason)"""

    UNKNOWN = 0
    PANICKED = 1
    """the guest's kernel panicked"""


class DomainPmSuspendedReason(_IntEnum):
    """Why a domain sleeps in memory. (virDomainPMSuspendedReason)"""

    UNKNOWN = 0


class DomainPmSuspendedDiskReason(_IntEnum):
    """Why a domain sleeps on disk. (virDomainPMSuspendedDiskReason)"""

    UNKNOWN = 0


class DomainCreateFlags(_IntFlag):
    """How to start a domain. (virDomainCreateFlags)"""

    NONE = 0
    """in the usual way"""
    START_PAUSED = 1
    """leave it paused"""
    START_AUTODESTROY = 2
    """stop it when this connection ends"""
    START_BYPASS_CACHE = 4
    """keep the saved file out of the page cache"""
    START_FORCE_BOOT = 8
    """ignore a saved memory and boot"""
    START_VALIDATE = 0x10
    """check the document against its schema"""
    START_RESET_NVRAM = 0x20
    """begin with fresh firmware variables"""


class DomainDefineFlags(_IntFlag):
    """How to define a domain. (virDomainDefineFlags)"""

    VALIDATE = 1
    """check the document against its schema"""


class DomainUndefineFlags(_IntFlag):
    """What goes with a domain's definition. (virDomainUndefineFlagsValues)"""

    MANAGED_SAVE = 1
    """its managed saved memory"""
    SNAPSHOTS_METADATA = 2
    """what libvirt knows of its snapshots"""
    NVRAM = 4
    """its file of firmware variables"""
    KEEP_NVRAM = 8
    """keep that file instead"""
    CHECKPOINTS_METADATA = 0x10
    """what libvirt knows of its checkpoints"""
    TPM = 0x20
    """the state of its emulated TPM"""
    KEEP_TPM = 0x40
    """keep that state instead"""


class DomainDestroyFlags(_IntFlag):
    """How hard to stop a domain. (virDomainDestroyFlagsValues)"""

    DEFAULT = 0
    """ask its process to end, then kill it"""
    GRACEFUL = 1
    """never kill it; fail if it does not end"""
    REMOVE_LOGS = 2
    """remove its log files too"""


class DomainShutdownFlags(_IntFlag):
    """How to ask a guest to shut down. (virDomainShutdownFlagValues)"""

    DEFAULT = 0
    """let the driver choose"""
    ACPI_POWER_BTN = 1
    """press the power button"""
    GUEST_AGENT = 2
    """ask the guest agent"""
    INITCTL = 4
    """write to the guest's init control pipe"""
    SIGNAL = 8
    """signal the guest's init process"""
    PARAVIRT = 0x10
    """use the hypervisor's own way"""


class DomainRebootFlags(_IntFlag):
    """How to ask a guest to reboot. (virDomainRebootFlagValues)"""

    DEFAULT = 0
    """let the driver choose"""
    ACPI_POWER_BTN = 1
    """press the power button"""
    GUEST_AGENT = 2
    """ask the guest agent"""
    INITCTL = 4
    """write to the guest's init control pipe"""
    SIGNAL = 8
    """signal the guest's init process"""
    PARAVIRT = 0x10
    """use the hypervisor's own way"""


class DomainXmlFlags(_IntFlag):
    """What a domain's XML shows. (virDomainXMLFlags)"""

    SECURE = 1
    """passwords too; refused on read-only connections"""
    INACTIVE = 2
    """the definition that applies to the next start"""
    UPDATE_CPU = 4
    """the guest CPU adapted to the host"""
    MIGRATABLE = 8
    """a form that older versions can read; refused on read-only connections"""
