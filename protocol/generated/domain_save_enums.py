# DO NOT EDIT: generated from domain_save.x by virtwire.protocol.compiler.

"""The enums of domain_save.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class DomainCoreDumpFlags(_IntFlag):
    """What happens to the dumped domain. (virDomainCoreDumpFlags)"""

    CRASH = 1
    """stop it as crashed"""
    LIVE = 2
    """do not pause it"""
    BYPASS_CACHE = 4
    """keep the file out of the page cache"""
    RESET = 8
    """reset it afterwards"""
    MEMORY_ONLY = 0x10
    """write memory and CPU state only"""


class DomainCoreDumpFormat(_IntEnum):
    """Format of a memory dump. (virDomainCoreDumpFormat)"""

    RAW = 0
    KDUMP_ZLIB = 1
    KDUMP_LZO = 2
    KDUMP_SNAPPY = 3
    WIN_DMP = 4


class DomainSaveRestoreFlags(_IntFlag):
    """How to save or restore. (virDomainSaveRestoreFlags)"""

    BYPASS_CACHE = 1
    """keep the file out of the page cache"""
    RUNNING = 2
    """run after restoring"""
    PAUSED = 4
    """stay paused after restoring"""
    RESET_NVRAM = 8
    """begin with fresh firmware variables"""


class DomainSaveImageXmlFlags(_IntFlag):
    """What the XML inside a saved file shows. (virDomainSaveImageXMLFlags)"""

    SECURE = 1
    """passwords too; refused on read-only connections"""
