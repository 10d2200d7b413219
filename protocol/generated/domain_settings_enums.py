# DO NOT EDIT: generated from domain_settings.x by virtwire.protocol.compiler.

"""The enums of domain_settings.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class DomainMetadataType(_IntEnum):
    """Which piece of metadata. (virDomainMetadataType)"""

    DESCRIPTION = 0
    """the <description>"""
    TITLE = 1
    """the <title>, one line"""
    ELEMENT = 2
    """a custom element, named by its namespace"""


class DomainLifecycle(_IntEnum):
    """What a guest did. (virDomainLifecycle)"""

    POWEROFF = 0
    REBOOT = 1
    CRASH = 2


class DomainLifecycleAction(_IntEnum):
    """What happens when a guest did it. (virDomainLifecycleAction)"""

    DESTROY = 0
    """stop the domain"""
    RESTART = 1
    """start it again"""
    RESTART_RENAME = 2
    """start it again under a new name"""
    PRESERVE = 3
    """leave it for inspection"""
    COREDUMP_DESTROY = 4
    """dump its memory, then stop it"""
    COREDUMP_RESTART = 5
    """dump its memory, then start it again"""


class DomainMessageType(_IntFlag):
    """Kinds of warnings about a domain. (virDomainMessageType)"""

    DEPRECATION = 1
    """it uses a deprecated setting"""
    TAINTING = 2
    """it is set up in an unsupported way"""
    IOERRORS = 4
    """its disks had errors; since 11.1.0"""


class DomainFdAssociateFlags(_IntFlag):
    """How to treat the lent files. (virDomainFDAssociateFlags)"""

    SECLABEL_RESTORE = 1
    """put their security labels back afterwards"""
    SECLABEL_WRITABLE = 2
    """label them so that the domain can write"""
