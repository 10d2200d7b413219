"""Checkpoint definitions: what ``<domaincheckpoint>`` documents say (wire facts of checkpoints; virDomainCheckpointDef)."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from .tree import Moment

__all__ = ["Checkpoint", "CheckpointDisk"]


@dataclass(slots=True)
class CheckpointDisk:
    """What a checkpoint does with one disk.

    Attributes:
        name: target of the disk (in a client's document also its source path).
        tracked: ``checkpoint='bitmap'``; False is ``'no'``.
        bitmap: name of the dirty bitmap.
        size: bytes written since, when it was asked for.
    """

    name: str
    tracked: bool = True
    bitmap: str | None = None
    size: int | None = None


@dataclass(slots=True)
class Checkpoint(Moment):
    """A point in time since which disks record what is written."""

    name: str
    parent_name: str | None = None
    description: str | None = None
    creation_time: int = 0
    disks: list[CheckpointDisk] = field(default_factory=list)
    domain: etree._Element | None = None
