# DO NOT EDIT: generated from storage_pool.x by virtwire.protocol.compiler.

"""The enums of storage_pool.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class ConnectListAllStoragePoolsFlags(_IntFlag):
    """Which storage pools to list; flags of one group are alternatives, groups narrow each other. (virConnectListAllStoragePoolsFlags)"""

    INACTIVE = 1
    """defined pools that are not active"""
    ACTIVE = 2
    """active pools"""
    PERSISTENT = 4
    """defined pools"""
    TRANSIENT = 8
    """active pools without a definition"""
    AUTOSTART = 0x10
    """starting with the host"""
    NO_AUTOSTART = 0x20
    """not starting with the host"""
    DIR = 0x40
    """directories"""
    FS = 0x80
    """mounted block devices"""
    NETFS = 0x100
    """mounted network file systems"""
    LOGICAL = 0x200
    """LVM volume groups"""
    DISK = 0x400
    """partitioned disks"""
    ISCSI = 0x800
    """iSCSI targets"""
    SCSI = 0x1000
    """SCSI adapters"""
    MPATH = 0x2000
    """multipath devices"""
    RBD = 0x4000
    """Ceph pools"""
    SHEEPDOG = 0x8000
    """Sheepdog clusters"""
    GLUSTER = 0x10000
    """Gluster volumes"""
    ZFS = 0x20000
    """ZFS pools"""
    VSTORAGE = 0x40000
    """Virtuozzo storage"""
    ISCSI_DIRECT = 0x80000
    """iSCSI targets reached without the kernel"""


class StoragePoolState(_IntEnum):
    """State of a storage pool. (virStoragePoolState)"""

    INACTIVE = 0
    """not started"""
    BUILDING = 1
    """being built"""
    RUNNING = 2
    """usable"""
    DEGRADED = 3
    """usable with faults"""
    INACCESSIBLE = 4
    """started but out of reach"""


class StoragePoolCreateFlags(_IntFlag):
    """How to start a pool. (virStoragePoolCreateFlags)"""

    NORMAL = 0
    """as it is"""
    WITH_BUILD = 1
    """build it first"""
    WITH_BUILD_OVERWRITE = 2
    """build it first, over existing data"""
    WITH_BUILD_NO_OVERWRITE = 4
    """build it first, unless there is data"""


class StoragePoolBuildFlags(_IntFlag):
    """How to build a pool. (virStoragePoolBuildFlags)"""

    NEW = 0
    """from nothing"""
    REPAIR = 1
    """mend what is there"""
    RESIZE = 2
    """grow what is there"""
    NO_OVERWRITE = 4
    """fail if there is data"""
    OVERWRITE = 8
    """over existing data"""


class StoragePoolDefineFlags(_IntFlag):
    """How to define a pool. (virStoragePoolDefineFlags)"""

    VALIDATE = 1
    """check the document against its schema"""


class StoragePoolDeleteFlags(_IntFlag):
    """How to delete a pool. (virStoragePoolDeleteFlags)"""

    NORMAL = 0
    """only its metadata"""
    ZEROED = 1
    """overwrite data with zeros"""


class StorageXmlFlags(_IntFlag):
    """What the XML of a pool shows. (virStorageXMLFlags)"""

    INACTIVE = 1
    """the stored definition"""


class StoragePoolEventId(_IntEnum):
    """Kinds of storage pool events. (virStoragePoolEventID)"""

    LIFECYCLE = 0
    REFRESH = 1


class StoragePoolEventLifecycleType(_IntEnum):
    """What happened to a storage pool. (virStoragePoolEventLifecycleType)"""

    DEFINED = 0
    UNDEFINED = 1
    STARTED = 2
    STOPPED = 3
    CREATED = 4
    DELETED = 5
