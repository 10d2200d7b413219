# DO NOT EDIT: generated from backup.x by virtwire.protocol.compiler.

"""The enums of backup.x."""

from __future__ import annotations

from enum import IntFlag as _IntFlag



class DomainBackupBeginFlags(_IntFlag):
    """How to begin a backup. (virDomainBackupBeginFlags)"""

    REUSE_EXTERNAL = 1
    """the target or scratch files exist already"""
    PRESERVE_SHUTDOWN_DOMAIN = 2
    """keep the domain's process until the job ends, also when the guest powers off; since 11.10.0"""
