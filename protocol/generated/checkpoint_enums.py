# DO NOT EDIT: generated from checkpoint.x by virtwire.protocol.compiler.

"""The enums of checkpoint.x."""

from __future__ import annotations

from enum import IntFlag as _IntFlag



class DomainCheckpointCreateFlags(_IntFlag):
    """How to create a checkpoint. (virDomainCheckpointCreateFlags)"""

    REDEFINE = 1
    """take the document as history instead of acting on disks"""
    QUIESCE = 2
    """freeze the guest's file systems around it"""
    REDEFINE_VALIDATE = 4
    """with REDEFINE, check that the disks still have the bitmaps"""


class DomainCheckpointXmlFlags(_IntFlag):
    """What a checkpoint's XML shows. (virDomainCheckpointXMLFlags)"""

    SECURE = 1
    """passwords too; refused on read-only connections"""
    NO_DOMAIN = 2
    """no <domain> element"""
    SIZE = 4
    """an estimate, for each disk, of the bytes dirtied since"""


class DomainCheckpointListFlags(_IntFlag):
    """Which checkpoints to list, and in which order. (virDomainCheckpointListFlags)"""

    ROOTS = 1
    """those without a parent"""
    DESCENDANTS = 1
    """children of children too; the bit of ROOTS, on a checkpoint"""
    TOPOLOGICAL = 2
    """parents before their children"""
    LEAVES = 4
    """those without children"""
    NO_LEAVES = 8
    """those with children"""


class DomainCheckpointDeleteFlags(_IntFlag):
    """What to delete of a checkpoint. (virDomainCheckpointDeleteFlags)"""

    CHILDREN = 1
    """its descendants too"""
    METADATA_ONLY = 2
    """only what libvirt knows; the disks keep their bitmaps"""
    CHILDREN_ONLY = 4
    """its descendants, but not itself"""
