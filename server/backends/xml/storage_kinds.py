"""The types of storage pools: what their sources are made of, and which formats pools and volumes have."""

from __future__ import annotations

from enum import Flag, auto
from typing import Final, NamedTuple

from virtwire.protocol.generated.storage_vol_enums import StorageVolType

__all__ = ["POOL_KINDS", "PoolKind", "SourcePart"]


class SourcePart(Flag):
    """A part that the <source> of a pool can have; what a type of pool does not have is left out."""

    HOST = auto()
    DEVICE = auto()
    DIR = auto()
    ADAPTER = auto()
    NAME = auto()
    INITIATOR = auto()
    NETWORK = auto()
    """no part: the pool is reached over the network and has no path here"""


class PoolKind(NamedTuple):
    """What is known of one type of pool (virStoragePoolTypeInfo).

    Attributes:
        volume: what its volumes are (virStorageVolType).
        parts: what its source has.
        formats: the formats it can have itself, the first is the default; empty if it has none.
        volume_formats: the same of its volumes.
        default_format: the default, when it is not the first.
    """

    volume: StorageVolType
    parts: SourcePart = SourcePart(0)
    formats: tuple[str, ...] = ()
    volume_formats: tuple[str, ...] = ()
    default_format: str = ""

    @property
    def has_target(self) -> bool:
        """Whether its volumes have a place in the file system."""
        return SourcePart.NETWORK not in self.parts


_FILE, _BLOCK, _NETWORK = StorageVolType.FILE, StorageVolType.BLOCK, StorageVolType.NETWORK
_HOST, _DEVICE, _DIR, _NAME = SourcePart.HOST, SourcePart.DEVICE, SourcePart.DIR, SourcePart.NAME

_FILE_FORMATS: Final = tuple(
    "raw dir bochs cloop dmg iso vpc vdi fat vhd ploop cow qcow qcow2 qed vmdk".split()  # noqa: SIM905
)
_FS_FORMATS: Final = tuple(
    "auto ext2 ext3 ext4 ufs iso9660 udf gfs gfs2 vfat hfs+ xfs ocfs2 vmfs".split()  # noqa: SIM905
)
_DISK_FORMATS: Final = ("unknown", "dos", "dvh", "gpt", "mac", "bsd", "pc98", "sun", "lvm2")
_PARTITIONS: Final = ("none", "linux", "fat16", "fat32", "linux-swap", "linux-lvm", "linux-raid", "extended")

POOL_KINDS: Final = {
    "dir": PoolKind(_FILE, volume_formats=_FILE_FORMATS),
    "fs": PoolKind(_FILE, _DEVICE, _FS_FORMATS, _FILE_FORMATS),
    "netfs": PoolKind(_FILE, _HOST | _DIR, ("auto", "nfs", "glusterfs", "cifs"), _FILE_FORMATS),
    "logical": PoolKind(_BLOCK, _NAME | _DEVICE, ("unknown", "lvm2"), default_format="lvm2"),
    "disk": PoolKind(_BLOCK, _DEVICE, _DISK_FORMATS, _PARTITIONS),
    "iscsi": PoolKind(_BLOCK, _HOST | _DEVICE | SourcePart.INITIATOR),
    "iscsi-direct": PoolKind(_NETWORK, _HOST | _DEVICE | SourcePart.INITIATOR | SourcePart.NETWORK),
    "scsi": PoolKind(_BLOCK, SourcePart.ADAPTER),
    "mpath": PoolKind(_BLOCK),
    "rbd": PoolKind(_NETWORK, _HOST | _NAME | SourcePart.NETWORK, volume_formats=_FILE_FORMATS),
    "sheepdog": PoolKind(_NETWORK, _HOST | _NAME | SourcePart.NETWORK),
    "gluster": PoolKind(_NETWORK, _HOST | _NAME | _DIR | SourcePart.NETWORK, volume_formats=_FILE_FORMATS),
    "zfs": PoolKind(_BLOCK, _NAME | _DEVICE),
    "vstorage": PoolKind(_FILE, _NAME, volume_formats=_FILE_FORMATS),
}
"""Every type of pool that libvirt knows, by name, in libvirt's order."""
