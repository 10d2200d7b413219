"""The definition of a storage pool: a <pool> document (virStoragePoolDef)."""

from __future__ import annotations

import uuid as uuid_module
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .parse import parse_document
from .storage_kinds import POOL_KINDS, PoolKind, SourcePart
from .storage_parts import (
    Permissions,
    attribute_of,
    choice,
    invalid,
    line,
    parse_permissions,
    sanitize_path,
    text_of,
    unsupported,
)
from .storage_source import PoolSource, parse_source
from .validate import check_schema
from .values import format_uuid, parse_uuid

__all__ = ["PoolDefinition"]

SCHEMA: Final = Path("/usr/share/libvirt/schemas/storagepool.rng")
"""libvirt's schema, where libvirt is installed."""

_ORIGIN: Final = "(storage_pool_definition)"


@dataclass
class PoolDefinition:
    """What a pool is.

    Attributes:
        type: a name of ``POOL_KINDS``.
        name: unique among pools.
        uuid: 16 bytes.
        source: what it is made of.
        target: the path of its volumes; None for a pool on the network.
        cow: whether its files are copied on write: ``yes``, ``no`` or None.
        permissions: those of the target.
        refresh: how allocations are found: ``default``, ``capacity`` or None.
    """

    type: str
    name: str
    uuid: bytes
    source: PoolSource = field(default_factory=PoolSource)
    target: str | None = None
    cow: str | None = None
    permissions: Permissions = field(default_factory=Permissions)
    refresh: str | None = None

    @property
    def kind(self) -> PoolKind:
        """What is known of its type."""
        return POOL_KINDS[self.type]

    @classmethod
    def parse(cls, xml: str, *, validate: bool = False) -> PoolDefinition:
        """Read a <pool> document (virStoragePoolDefParseString).

        Args:
            xml: the document.
            validate: hold it against libvirt's schema first, if that is installed.

        Raises:
            LibvirtError: not well formed, or no definition of a pool; code and text are libvirt's.
        """
        root = parse_document(xml, "pool", origin=_ORIGIN, domain=ErrorDomain.STORAGE)
        if validate:
            check_schema(root, SCHEMA)
        return cls.from_element(root)

    @classmethod
    def from_element(cls, element: etree._Element) -> PoolDefinition:
        """Read a <pool> element (virStoragePoolDefParseXML)."""
        type = choice(element, "type", tuple(POOL_KINDS), required=True) or ""
        kind = POOL_KINDS[type]
        source = parse_source(element.find("source"), type)
        name = text_of(element, "name") or (source.name if SourcePart.NAME in kind.parts else None)
        if name is None:
            raise invalid("missing pool source name element")
        if "/" in name:
            raise invalid(f"name {name} cannot contain '/'")
        made = cls(type, name, _uuid(element), source)
        made.cow = _cow(element, type)
        made._check_source()
        if kind.has_target:
            made.target = made._find_target(element)
            made.permissions = parse_permissions(element.find("target"))
        if type == "iscsi-direct" and source.initiator is None:
            raise unsupported("missing initiator IQN")
        made.refresh = attribute_of(element, "refresh/volume", "allocation")
        if made.refresh not in (None, "default", "capacity"):
            raise unsupported(f"unknown storage pool volume refresh allocation type {made.refresh}")
        return made

    def _check_source(self) -> None:
        """Refuse a source that lacks what its type must have; its name is that of the pool by default."""
        parts, source = self.kind.parts, self.source
        if SourcePart.HOST in parts and not source.hosts:
            raise invalid("missing storage pool source host name")
        if SourcePart.DIR in parts and source.dir is None:
            raise invalid("missing storage pool source path")
        if SourcePart.NAME in parts and source.name is None:
            source.name = self.name
        if SourcePart.ADAPTER in parts:
            if source.adapter is None:
                raise invalid("missing storage pool source adapter")
            source.adapter.check()
        if parts == SourcePart.DEVICE and not source.devices:
            raise invalid("missing storage pool source device name")

    def _find_target(self, element: etree._Element) -> str:
        if self.type == "logical":
            return sanitize_path(f"/dev/{self.source.name}")
        if self.type == "zfs":
            return sanitize_path(f"/dev/zvol/{self.source.name}")
        path = text_of(element, "target/path")
        if path is None:
            raise invalid("missing storage pool target path")
        return sanitize_path(path)

    def format(self, capacity: int, allocation: int, available: int) -> str:
        """Write the document as virStoragePoolGetXMLDesc gives it, with these sizes in bytes."""
        inside = [
            *line("<name>%s</name>", self.name),
            f"<uuid>{format_uuid(self.uuid)}</uuid>",
            f"<capacity unit='bytes'>{capacity}</capacity>",
            f"<allocation unit='bytes'>{allocation}</allocation>",
            f"<available unit='bytes'>{available}</available>",
        ]
        if self.cow is not None:
            inside += ["<features>", f"  <cow state='{self.cow}'/>", "</features>"]
        inside += self.source.lines(self.kind.parts)
        if self.kind.has_target:
            target = [*line("<path>%s</path>", self.target), *self.permissions.lines()]
            inside += ["<target>", *(f"  {each}" for each in target), "</target>"]
        if self.refresh is not None:
            inside += ["<refresh>", f"  <volume allocation='{self.refresh}'/>", "</refresh>"]
        return "\n".join([f"<pool type='{self.type}'>", *(f"  {each}" for each in inside), "</pool>\n"])


def _uuid(element: etree._Element) -> bytes:
    text = text_of(element, "uuid")
    if text is None:
        return uuid_module.uuid4().bytes
    uuid = parse_uuid(text)
    if uuid is None:
        raise invalid("malformed uuid element")
    return uuid


def _cow(element: etree._Element, type: str) -> str | None:
    feature = element.find("features/cow")
    state = None if feature is None else choice(feature, "state", ("yes", "no"))
    if state is not None and type not in ("fs", "dir"):
        detail = "cow feature may only be used for 'fs' and 'dir' pools"
        raise report(ErrorCode.NO_SUPPORT, ErrorDomain.STORAGE, detail)
    return state
