"""The definition of a storage volume: a <volume> document (virStorageVolDef)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .parse import parse_document
from .shape import children
from .storage_encryption import Encryption, parse_encryption
from .storage_kinds import PoolKind
from .storage_parts import Permissions, attribute_of, invalid, line, parse_permissions, parse_size, text_of, unsupported
from .validate import check_schema
from .values import parse_unsigned, scale

__all__ = ["VolumeDefinition", "VolumeTarget"]

SCHEMA: Final = Path("/usr/share/libvirt/schemas/storagevol.rng")
"""libvirt's schema, where libvirt is installed."""

_ORIGIN: Final = "(storage_volume_definition)"
_TYPES: Final = ("file", "block", "dir", "network", "netdir", "ploop")
_FEATURES: Final = ("lazy_refcounts", "extended_l2")
_COMPAT: Final = re.compile(r"[ \t\n\v\f\r]*[+-]?[0-9]+\.[ \t\n\v\f\r]*[+-]?[0-9]+\Z")


@dataclass
class VolumeTarget:
    """The place and format of a volume, or of what is behind it.

    Attributes:
        path: where it is.
        format: one of its pool's formats; None in a pool that has none.
        permissions: who may do what with it.
        encryption: how it is encrypted.
        compat: the version of the format.
        cluster_size: in bytes, 0 for the format's own.
        features: what the format is asked for; None when nothing is said about them.
    """

    path: str
    format: str | None = None
    permissions: Permissions = field(default_factory=Permissions)
    encryption: Encryption | None = None
    compat: str | None = None
    cluster_size: int = 0
    features: frozenset[str] | None = None

    def lines(self, tag: str) -> list[str]:
        """Write the element (virStorageVolTargetDefFormat)."""
        inside = [*line("<path>%s</path>", self.path), *line("<format type='%s'/>", self.format)]
        inside += self.permissions.lines()
        if self.encryption is not None:
            inside += self.encryption.lines()
        inside += line("<compat>%s</compat>", self.compat)
        if self.cluster_size:
            inside.append(f"<clusterSize unit='B'>{self.cluster_size}</clusterSize>")
        if self.features is not None:
            known = [f"  <{name}/>" for name in _FEATURES if name in self.features]
            inside += ["<features>", *known, "</features>"] if known else ["<features/>"]
        return [f"<{tag}>", *(f"  {each}" for each in inside), f"</{tag}>"]


@dataclass
class VolumeDefinition:
    """What a volume is.

    Attributes:
        type: what its document calls it; what it is, its pool says.
        name: unique in its pool.
        key: unique among all volumes.
        capacity: in bytes.
        allocation: in bytes.
        target: where it is, and in which format.
        backing: what is behind it.
    """

    type: str
    name: str
    key: str
    capacity: int
    allocation: int
    target: VolumeTarget
    backing: VolumeTarget | None = None

    @classmethod
    def parse(cls, xml: str, kind: PoolKind, *, validate: bool = False) -> VolumeDefinition:
        """Read a <volume> document for a pool (virStorageVolDefParseString); path and key are yet to be given.

        Args:
            xml: the document.
            kind: of the pool.
            validate: hold it against libvirt's schema first, if that is installed.

        Raises:
            LibvirtError: not well formed, or no definition of a volume; code and text are libvirt's.
        """
        root = parse_document(xml, "volume", origin=_ORIGIN, domain=ErrorDomain.STORAGE)
        if validate:
            check_schema(root, SCHEMA)
        return cls.from_element(root, kind)

    @classmethod
    def from_element(cls, element: etree._Element, kind: PoolKind) -> VolumeDefinition:
        """Read a <volume> element (virStorageVolDefParseXML)."""
        name = text_of(element, "name")
        if name is None:
            raise invalid("missing volume name element")
        type = element.get("type") or "file"
        if type not in _TYPES:
            raise unsupported(f"unknown volume type '{type}'")
        backing = _backing(element, kind)
        capacity = _size(element, "capacity")
        if capacity is None:
            raise invalid("missing capacity element")
        allocation = _size(element, "allocation")
        return cls(
            type,
            name,
            text_of(element, "key") or "",
            capacity,
            capacity if allocation is None else allocation,
            _target(element, kind),
            backing,
        )

    def place(self, folder: str) -> None:
        """Give it the path in its pool, and the path as its key, unless it has them."""
        self.target.path = self.target.path or f"{folder}/{self.name}"
        self.key = self.key or self.target.path

    def format(self) -> str:
        """Write the document as virStorageVolGetXMLDesc gives it."""
        inside = [*line("<name>%s</name>", self.name), *line("<key>%s</key>", self.key)]
        inside.append(f"<capacity unit='bytes'>{self.capacity}</capacity>")
        inside.append(f"<allocation unit='bytes'>{self.allocation}</allocation>")
        inside += self.target.lines("target")
        if self.backing is not None:
            inside += self.backing.lines("backingStore")
        return "\n".join([f"<volume type='{self.type}'>", *(f"  {each}" for each in inside), "</volume>\n"])


def _size(element: etree._Element, name: str) -> int | None:
    text = text_of(element, name)
    return None if text is None else parse_size(text, attribute_of(element, name, "unit"))


def _cluster_size(target: etree._Element) -> int:
    text = text_of(target, "clusterSize")
    if text is None:
        return 0
    size = parse_unsigned(text)
    if size is None or size >= 1 << 64:
        detail = f"Invalid value '{text}' for element or attribute './target/clusterSize'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    return scale(size, attribute_of(target, "clusterSize", "unit") or "bytes")


def _format(element: etree._Element, path: str, kind: PoolKind) -> str | None:
    """Give the format that is named there, of those a volume of this kind of pool can have."""
    if not kind.volume_formats:
        return None
    format = attribute_of(element, path, "type") or kind.volume_formats[0]
    if format not in kind.volume_formats:
        raise unsupported(f"unknown volume format type {format}")
    return format


def _backing(element: etree._Element, kind: PoolKind) -> VolumeTarget | None:
    path = text_of(element, "backingStore/path")
    if path is None:
        return None
    format = _format(element, "backingStore/format", kind)
    return VolumeTarget(path, format, parse_permissions(element.find("backingStore")))


def _target(element: etree._Element, kind: PoolKind) -> VolumeTarget:
    made = VolumeTarget(text_of(element, "target/path") or "", _format(element, "target/format", kind))
    target = element.find("target")
    if target is None:
        return made
    made.permissions = parse_permissions(target)
    encryption = target.find("encryption")
    if encryption is not None:
        made.encryption = parse_encryption(encryption)
    made.compat = text_of(target, "compat")
    if made.compat is not None and not _COMPAT.match(made.compat):
        raise invalid("forbidden characters in 'compat' attribute")
    made.cluster_size = _cluster_size(target)
    features = target.find("features")
    if features is not None:
        made.compat = made.compat or "1.1"
        made.features = frozenset(_feature(child.tag) for child in children(features))
    return made


def _feature(name: str) -> str:
    if name not in _FEATURES:
        raise unsupported(f"unsupported feature {name}")
    return name
