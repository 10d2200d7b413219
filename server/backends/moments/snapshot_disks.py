"""The disks of a snapshot: reading, completing and writing the ``<disk>`` entries (virDomainSnapshotDiskDef)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from ..xml.values import scale
from ..xml.write import escape, write
from .disks import match_disks
from .document import enum_of, text_of
from .domain import DiskInfo

__all__ = ["LOCATIONS", "SnapshotDisk", "align_disks", "format_disk", "name_images", "parse_disk"]

LOCATIONS = frozenset({"no", "internal", "external", "manual"})
"""Where a disk's or the memory's state of a snapshot can be (virDomainSnapshotLocation)."""

_TYPES = frozenset({"file", "block", "dir", "network", "volume", "nvme", "vhostuser"})
_FORMATS = frozenset(
    [
        "raw",
        "dir",
        "bochs",
        "cloop",
        "dmg",
        "iso",
        "vpc",
        "vdi",
        "fat",
        "vhd",
        "ploop",
        "cow",
        "qcow",
        "qcow2",
        "qed",
        "vmdk",
    ]
)
_UNSIGNED = re.compile(r"\s*\+?0*([0-9]{1,20})")
_TOO_LARGE = 1 << 64
_PATH_OF = {"file": "file", "block": "dev", "network": "name"}
_PROTOCOLS = frozenset(
    ["nbd", "rbd", "sheepdog", "gluster", "iscsi", "http", "https", "ftp", "ftps", "tftp", "ssh", "vxhs", "nfs"]
)
_NEED_NAME = _PROTOCOLS - {"nbd"}
_PORTS = {
    "nbd": "10809", "sheepdog": "7000", "gluster": "24007", "iscsi": "3260", "http": "80", "https": "443",
    "ftp": "21", "ftps": "990", "tftp": "69", "ssh": "22", "vxhs": "9999",
}  # fmt: skip
_SOURCE_ATTRIBUTES = {
    "file": ("file",),
    "block": ("dev",),
    "network": ("protocol", "name", "query", "tls", "tlsHostname"),
}
_SOURCE_CHILDREN = (
    "host",
    "snapshot",
    "config",
    "auth",
    "slices",
    "encryption",
    "seclabel",
    "reservations",
    "initiator",
)


@dataclass(slots=True)
class SnapshotDisk:
    """What a snapshot does with one disk.

    Attributes:
        name: target of the disk (in a client's document perhaps its source path).
        location: one of LOCATIONS; None when the document leaves it open.
        type: what the new image is: ``file``, ``block``, ``network``.
        path: the new image's file, device or name on the network.
        source: the ``<source>`` element to print, normalised.
        format: ``<driver type=...>``.
        cache_size: bytes of metadata cache, 0 for the default.
    """

    name: str
    location: str | None = None
    type: str = "file"
    path: str | None = None
    source: etree._Element | None = None
    format: str | None = None
    cache_size: int = 0


def parse_disk(element: etree._Element) -> SnapshotDisk:
    """Read one entry of ``<disks>`` (virDomainSnapshotDiskDefParseXML).

    Raises:
        LibvirtError: something in it is missing, unknown or not absolute.
    """
    name = element.get("name")
    if name is None:
        raise _error(ErrorCode.INTERNAL_ERROR, "missing name from disk snapshot element")
    disk = SnapshotDisk(name, enum_of(element, "snapshot", LOCATIONS), enum_of(element, "type", _TYPES) or "file")
    if disk.type in ("volume", "dir"):
        raise _error(ErrorCode.XML_ERROR, f"unsupported disk snapshot type '{disk.type}'")
    if (source := element.find("source")) is not None:
        _take_source(disk, source)
    if (driver := element.find("driver")) is not None:
        disk.format = driver.get("type") or None
        if disk.format is not None and disk.format not in _FORMATS:
            raise _error(ErrorCode.CONFIG_UNSUPPORTED, f"unknown disk snapshot driver '{disk.format}'")
        disk.cache_size = _cache_size(driver)
    if disk.path is not None and disk.type != "network" and not disk.path.startswith("/"):
        raise _error(ErrorCode.XML_ERROR, f"disk snapshot image path '{disk.path}' must be absolute")
    if disk.location is None and (disk.path is not None or disk.format is not None):
        disk.location = "external"
    return disk


def align_disks(disks: list[SnapshotDisk], known: Sequence[DiskInfo], default: str) -> list[SnapshotDisk]:
    """Make one entry for each disk of the domain, in its order (virDomainSnapshotAlignDisks).

    Args:
        disks: the entries of the document.
        known: the domain's disks.
        default: the location of disks that say nothing; ``internal`` must hold for all disks that take part at all.

    Raises:
        ConfigUnsupported: an entry names no disk, a disk again, or a location that does not fit.
    """
    if len(disks) > len(known):
        raise _error(ErrorCode.CONFIG_UNSUPPORTED, "too many disk snapshot requests for domain")
    aligned = [SnapshotDisk(disk.target, "no" if disk.empty else _wish(disk) or default) for disk in known]
    for request, index in match_disks(disks, known, ErrorDomain.DOMAIN_SNAPSHOT):
        request.location = _location(request, _wish(known[index]), default)
        if request.path is not None and request.location != "external":
            detail = f"file '{request.path}' for disk '{request.name}' requires use of external snapshot mode"
            raise _error(ErrorCode.CONFIG_UNSUPPORTED, detail)
        request.name = known[index].target
        aligned[index] = request
    return aligned


def name_images(
    disks: Sequence[SnapshotDisk], known: Sequence[DiskInfo], suffix: str, is_file: Callable[[str], bool]
) -> None:
    """Make up file names for external images that have none: the disk's own with the snapshot's name at its end.

    Args:
        disks: aligned with ``known``.
        known: the domain's disks.
        suffix: the snapshot's name.
        is_file: tells whether a path is a regular file.

    Raises:
        ConfigUnsupported: no name can be made up.
    """
    for index, (disk, origin) in enumerate(zip(disks, known, strict=True)):
        if disk.location != "external" or disk.path is not None:
            continue
        if disk.type != "file":
            raise _no_name(f"disk '{disk.name}' on a '{disk.type}' device")
        if origin.source is None:
            raise _no_name(f"disk '{disk.name}' without source")
        if not is_file(origin.source):
            detail = f"source for disk '{disk.name}' is not a regular file; refusing to generate external snapshot name"
            raise _error(ErrorCode.CONFIG_UNSUPPORTED, detail)
        disk.path = re.sub(r"\.[^./]*\Z", "", origin.source) + f".{suffix}"
        disk.source = etree.Element("source", file=disk.path)
        namesake = next((other for other in disks[:index] if other.path == disk.path), None)
        if namesake is not None:
            raise _no_name(f"disk '{disk.name}': collision with disk '{namesake.name}'")


def format_disk(disk: SnapshotDisk, indent: int) -> str:
    """Write one entry of ``<disks>``, with a newline at its end."""
    pad = " " * indent
    opening = f"{pad}<disk name='{escape(disk.name)}' snapshot='{disk.location}'"
    if disk.path is None and disk.format is None:
        return f"{opening}/>\n"
    inside = ""
    if disk.format is not None or disk.cache_size:
        driver = etree.Element("driver", {"type": disk.format} if disk.format is not None else {})
        if disk.cache_size:
            cache = etree.SubElement(driver, "metadata_cache")
            etree.SubElement(cache, "max_size", unit="bytes").text = str(disk.cache_size)
        inside += write(driver, indent=indent + 2)
    if disk.source is not None:
        inside += write(disk.source, indent=indent + 2)
    return f"{opening} type='{disk.type}'>\n{inside}{pad}</disk>\n"


def _wish(disk: DiskInfo) -> str | None:
    """Tell what the domain wants of its disk; one that is never written to wants nothing."""
    return disk.snapshot or ("no" if disk.readonly else None)


def _location(request: SnapshotDisk, of_domain: str | None, default: str) -> str:
    """Decide where the state of a requested disk goes; all must agree when the default is internal."""
    uniform = default == "internal"
    if request.location is None:
        if of_domain is not None and (not uniform or of_domain == "no"):
            return of_domain
        return default
    if uniform and request.location != default and not (request.location == "no" and of_domain == "no"):
        detail = f"disk '{request.name}' must use snapshot mode '{default}'"
        raise _error(ErrorCode.CONFIG_UNSUPPORTED, detail)
    return request.location


def _take_source(disk: SnapshotDisk, element: etree._Element) -> None:
    """Read the ``<source>`` of an image and keep what libvirt would print of it."""
    if disk.type not in _PATH_OF:
        what = "to disk source" if disk.type == "nvme" else "for vhostuser disk source"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.DOMAIN, f"missing 'type' attribute {what}")
    if disk.type == "network":
        _check_protocol(element)
    disk.path = element.get(_PATH_OF[disk.type]) or None
    made = etree.Element("source")
    for attribute in _SOURCE_ATTRIBUTES[disk.type]:
        if (value := element.get(attribute)) is not None:
            made.set(attribute, value)
    for child in _ordered_children(element):
        made.append(_host(child, element.get("protocol", "")) if child.tag == "host" else deepcopy(child))
    if disk.path is not None:
        disk.source = made


def _ordered_children(element: etree._Element) -> Iterable[etree._Element]:
    for tag in _SOURCE_CHILDREN:
        yield from element.iterfind(tag)


def _check_protocol(source: etree._Element) -> None:
    protocol = enum_of(source, "protocol", _PROTOCOLS)
    if protocol is None:
        detail = "Missing required attribute 'protocol' in element 'source'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    if protocol in _NEED_NAME and not source.get("name"):
        raise report(ErrorCode.XML_ERROR, ErrorDomain.DOMAIN, "missing name for disk source")


def _host(element: etree._Element, protocol: str) -> etree._Element:
    """Normalise a ``<host>``: TCP goes without saying, and a port is always there."""
    made = etree.Element("host")
    transport = element.get("transport", "tcp")
    port = element.get("port")
    if port is not None and not re.fullmatch(r"\d+", port):
        raise report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, f"failed to parse port number '{port}'")
    if transport == "tcp" and element.get("name") is not None:
        port = port or _PORTS.get(protocol)
    values = {
        "name": element.get("name"),
        "port": port,
        "transport": None if transport == "tcp" else transport,
        "socket": element.get("socket"),
    }
    for name, value in values.items():
        if value is not None:
            made.set(name, value)
    return made


def _cache_size(driver: etree._Element) -> int:
    """Read the size of the metadata cache in bytes, 0 when there is none (virParseScaledValue)."""
    path = "metadata_cache/max_size"
    text = text_of(driver, path)
    if text is None:
        return 0
    found = _UNSIGNED.fullmatch(text)
    value = int(found[1]) if found is not None else _TOO_LARGE
    if value >= _TOO_LARGE:
        detail = f"Invalid value '{text}' for element or attribute './driver/{path}'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    element = driver.find(path)
    unit = (element.get("unit") if element is not None else None) or "bytes"
    size = scale(value, unit)
    if size >= _TOO_LARGE:
        raise report(ErrorCode.OVERFLOW, ErrorDomain.NONE, f"value too large: {value}{unit}")
    return size


def _no_name(rest: str) -> LibvirtError:
    return _error(ErrorCode.CONFIG_UNSUPPORTED, f"cannot generate external snapshot name for {rest}")


def _error(code: ErrorCode, detail: str) -> LibvirtError:
    return report(code, ErrorDomain.DOMAIN_SNAPSHOT, detail)
