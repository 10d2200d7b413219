"""Disks: their order, their place on a bus, where their data come from."""

from __future__ import annotations

import re

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .addresses import has_address, set_drive
from .shape import attributes, rewrite
from .values import invalid, unsupported, words

__all__ = ["arrange_disks", "disk_source", "finish_disk"]

_SOURCE_NAMES = ("file", "dev", "dir", "name", "volume", "path")
_SOURCE_OF_TYPE = {"file": "file", "block": "dev", "dir": "dir"}
_FORMATS = words("none raw dir bochs cloop dmg iso vpc vdi fat vhd ploop cow qcow qcow2 qed vmdk auto aio")
_DEFAULT_BUSES = {"hd": "ide", "sd": "scsi", "vd": "virtio", "xvd": "xen", "ubd": "uml"}
_DEFAULT_PORTS = {
    "nbd": 10809,
    "sheepdog": 7000,
    "gluster": 24007,
    "iscsi": 3260,
    "http": 80,
    "https": 443,
    "ftp": 21,
    "ftps": 990,
    "tftp": 69,
    "ssh": 22,
    "vxhs": 9999,
}
_NAME = re.compile(r"(fd|hd|vd|sd|xvd|ubd)([a-z]+)(\d*)")
_INDEX_WRAPS = 1 << 32
# How many drives fit one place after the other: units of a bus, buses of a controller.
_PLACES = {"scsi": (7, 1), "ide": (2, 2), "sata": (6, 1), "fdc": (2, 1)}


def finish_disk(disk: etree._Element) -> None:
    """Check a disk by itself, and write what libvirt assumes about it."""
    rewrite(disk, {"type": "file", "device": "disk", **attributes(disk)})
    kind, device = disk.get("type", "file"), disk.get("device", "disk")
    if kind == "vhostuser" and disk.get("snapshot") is None:
        disk.set("snapshot", "no")
    _finish_disk_source(disk, kind)
    target = disk.find("target")
    name = None if target is None else target.get("dev")
    if not name:
        raise report(ErrorCode.NO_TARGET, ErrorDomain.DOMAIN, disk_source(disk))
    for driver in disk.findall("driver"):
        if (image := driver.get("type")) is not None and image not in _FORMATS:
            raise unsupported(f"unknown driver format value '{image}'")
        if not driver.keys() and not len(driver):
            disk.remove(driver)
    for tag in ("serial", "vendor", "product"):
        for empty in disk.findall(tag):
            if not empty.text:
                disk.remove(empty)
    if device == "cdrom" and disk.find("readonly") is None:
        _insert_readonly(disk)


def _finish_disk_source(disk: etree._Element, kind: str) -> None:
    source = disk.find("source")
    if source is None:
        disk.set("type", "file")
        return
    if kind == "network":
        _finish_network_source(source)
    elif kind == "volume":
        if (source.get("pool") is None) != (source.get("volume") is None):
            raise invalid("'pool' and 'volume' must be specified together for 'pool' type source")
    elif kind in _SOURCE_OF_TYPE and not source.get(_SOURCE_OF_TYPE[kind]) and not len(source):
        disk.remove(source)


def _finish_network_source(source: etree._Element) -> None:
    protocol = source.get("protocol")
    if protocol is None:
        detail = "Missing required attribute 'protocol' in element 'source'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    name = source.get("name")
    if protocol == "iscsi" and name is not None and "/" not in name:
        source.set("name", f"{name}/0")
    port = _DEFAULT_PORTS.get(protocol)
    for host in source.iterfind("host"):
        if port is not None and host.get("port") is None and host.get("transport") != "unix":
            host.set("port", str(port))


_BEFORE_READONLY = words("driver auth source backingStore backenddomain geometry blockio target iotune")


def _insert_readonly(disk: etree._Element) -> None:
    disk.insert(sum(child.tag in _BEFORE_READONLY for child in disk), etree.Element("readonly"))


def arrange_disks(devices: etree._Element) -> None:
    """Sort the disks by bus and name, choose their bus, and give each its place there."""
    ordered = _in_order(devices.findall("disk"))
    for disk in ordered:
        devices.remove(disk)
    place = sum(child.tag == "emulator" for child in devices)
    devices[place:place] = ordered
    for disk in ordered:
        target = disk.find("target")
        assert target is not None, "a disk without a target was refused"
        name = target.get("dev", "")
        if target.get("bus") is None:
            rewrite(target, {**attributes(target), "bus": _default_bus(disk, name)}, first=("dev", "bus"))
        if not has_address(disk):
            _place_drive(disk, name, target.get("bus", ""))


def _in_order(disks: list[etree._Element]) -> list[etree._Element]:
    """Sort as virDomainDiskInsert does: buses that are named as they first come, the disks of each by name."""
    buses: dict[str | None, list[etree._Element]] = {}
    for disk in disks:
        buses.setdefault(_named_bus(disk), []).append(disk)
    return [disk for together in buses.values() for disk in sorted(together, key=_index)]


def _named_bus(disk: etree._Element) -> str | None:
    target = disk.find("target")
    return None if target is None else target.get("bus")


def _index(disk: etree._Element) -> int:
    target = disk.find("target")
    return _name_index("" if target is None else target.get("dev", ""))


def _name_index(name: str) -> int:
    """Count a disk name through: vda is 0, vdz 25, vdaa 26; -1 when it is no such name."""
    found = _NAME.fullmatch(name)
    if not found:
        return -1
    index = 0
    for letter in found[2]:
        index = (index * 26 + ord(letter) - ord("a") + 1) % _INDEX_WRAPS
    return index - 1


def _default_bus(disk: etree._Element, name: str) -> str:
    if disk.get("device") == "floppy":
        return "fdc"
    found = _NAME.fullmatch(name)
    return _DEFAULT_BUSES.get(found[1], "ide") if found else "ide"


def _place_drive(disk: etree._Element, name: str, bus: str) -> None:
    index = _name_index(name)
    if index < 0:
        raise invalid(f"Unknown disk name '{name}' and no address specified")
    if bus in _PLACES:
        units, buses = _PLACES[bus]
        controller, place = divmod(index, units * buses)
        set_drive(disk, controller, place // units, 0, place % units)


def disk_source(disk: etree._Element) -> str | None:
    """Name where a disk's data come from: file, device, folder, network image, volume; None without a medium."""
    source = disk.find("source")
    names = [] if source is None else [source.get(name) for name in _SOURCE_NAMES]
    return next((name for name in names if name), None)
