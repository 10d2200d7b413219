"""Snapshot definitions: what ``<domainsnapshot>`` documents say (virDomainSnapshotDef)."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from .tree import Moment

__all__ = ["Snapshot", "SnapshotDisk"]


@dataclass(slots=True)
class SnapshotDisk:
    """What a snapshot does with one disk.

    Attributes:
        name: target of the disk (in a client's document also its source path).
        location: ``no``, ``internal``, ``external`` or ``manual``; None when the document leaves it open.
        type: kind of the new image: ``file``, ``block``, ``network``.
        source: the ``<source>`` element as it was sent, None when absent.
        path: file, device or image name in it.
        format: ``<driver type=...>``.
    """

    name: str
    location: str | None = None
    type: str = "file"
    source: etree._Element | None = None
    path: str | None = None
    format: str | None = None


@dataclass(slots=True)
class Snapshot(Moment):
    """A state of a domain to which it can be reverted."""

    name: str
    parent_name: str | None = None
    description: str | None = None
    creation_time: int = 0
    state: str | None = None
    memory: str | None = None
    memory_file: str | None = None
    disks: list[SnapshotDisk] = field(default_factory=list)
    domain: etree._Element | None = None
    inactive_domain: etree._Element | None = None
