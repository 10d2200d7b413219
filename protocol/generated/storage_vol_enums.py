# DO NOT EDIT: generated from storage_vol.x by virtwire.protocol.compiler.

"""The enums of storage_vol.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class StorageVolType(_IntEnum):
    """What a volume is. (virStorageVolType)"""

    FILE = 0
    """a file"""
    BLOCK = 1
    """a block device"""
    DIR = 2
    """a directory"""
    NETWORK = 3
    """an object of a network storage"""
    NETDIR = 4
    """a directory of a network storage"""
    PLOOP = 5
    """a ploop image"""


class StorageVolCreateFlags(_IntFlag):
    """How to create a volume. (virStorageVolCreateFlags)"""

    PREALLOC_METADATA = 1
    """allocate its metadata now"""
    REFLINK = 2
    """share blocks with the original"""
    VALIDATE = 4
    """check the document against its schema"""


class StorageVolDeleteFlags(_IntFlag):
    """How to delete a volume. (virStorageVolDeleteFlags)"""

    NORMAL = 0
    """simply"""
    ZEROED = 1
    """overwrite data with zeros"""
    WITH_SNAPSHOTS = 2
    """its snapshots too"""


class StorageVolUploadFlags(_IntFlag):
    """How data arrives. (virStorageVolUploadFlags)"""

    SPARSE_STREAM = 1
    """holes come as holes"""


class StorageVolDownloadFlags(_IntFlag):
    """How data leaves. (virStorageVolDownloadFlags)"""

    SPARSE_STREAM = 1
    """holes go as holes"""


class StorageVolInfoFlags(_IntFlag):
    """What the allocation of a volume means. (virStorageVolInfoFlags)"""

    USE_ALLOCATION = 0
    """what is allocated"""
    GET_PHYSICAL = 1
    """the size of the file or device"""


class StorageVolResizeFlags(_IntFlag):
    """How to resize a volume. (virStorageVolResizeFlags)"""

    ALLOCATE = 1
    """allocate the new space"""
    DELTA = 2
    """the capacity is a difference"""
    SHRINK = 4
    """allow it to become smaller"""


class StorageVolWipeAlgorithm(_IntEnum):
    """How to overwrite a volume. (virStorageVolWipeAlgorithm)"""

    ZERO = 0
    """one pass of zeros"""
    NNSA = 1
    """four passes"""
    DOD = 2
    """four passes"""
    BSI = 3
    """nine passes"""
    GUTMANN = 4
    """thirty-five passes"""
    SCHNEIER = 5
    """seven passes"""
    PFITZNER7 = 6
    """seven random passes"""
    PFITZNER33 = 7
    """thirty-three random passes"""
    RANDOM = 8
    """one random pass"""
    TRIM = 9
    """discard the blocks"""
