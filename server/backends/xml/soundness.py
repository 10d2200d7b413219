"""Whether a finished definition makes sense: libvirt's last look at one (virDomainDefValidate).

What reading refuses is refused in the modules that read. What is here is only asked of a definition that is to be in
force; the definitions inside redefined moments are history, and nobody asks whether they could run.
"""

from __future__ import annotations

import re

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .device_soundness import check_platform_devices
from .disks import disk_source
from .usb import has_usb
from .values import invalid, unsupported

__all__ = ["check_definition"]

_REMOVABLE = frozenset({"cdrom", "floppy"})
_DRIVE = ("controller", "bus", "target", "unit")
_WITH_INPUTS = frozenset({"hvm", "xen", "xenpvh"})
_PS2_INPUTS = frozenset({"mouse", "keyboard"})
_PORTS = ("serial", "parallel", "channel", "redirdev", "smartcard")
_NEEDS_PATH = frozenset({"dev", "file", "pipe"})


def check_definition(domain: etree._Element) -> None:
    """Refuse what reads well and yet makes no sense.

    Args:
        domain: the normalised <domain>.

    Raises:
        LibvirtError: with libvirt's code and text.
    """
    if "\n" in (domain.findtext("name") or ""):
        raise report(ErrorCode.XML_DETAIL, ErrorDomain.XML, "invalid char in name: \n")
    devices = domain.find("devices")
    if devices is not None:
        _check_disks(devices.findall("disk"))
        _check_inputs(devices, domain.findtext("os/type") or "")
        _check_paths(devices)
        if devices.find("redirdev") is not None and not has_usb(devices):
            raise unsupported("cannot add redirected USB device: USB is disabled for this domain")
    check_platform_devices(domain)
    for tag in ("on_poweroff", "on_reboot"):
        action = domain.findtext(tag) or ""
        if action.startswith("coredump"):
            raise unsupported(f"Lifecycle event '{tag[3:]}' doesn't support '{action}' action")
    for idmap in domain.iterfind("idmap"):
        if (idmap.find("uid") is None) != (idmap.find("gid") is None):
            raise unsupported("uid and gid should be mapped both")


def _check_disks(disks: list[etree._Element]) -> None:
    for disk in disks:
        _check_disk(disk, _target(disk, "dev"))
    first: dict[str, etree._Element] = {}
    for disk in disks:
        name = _target(disk, "dev")
        if name in first:
            sources = f"'{disk_source(first[name]) or '<null>'}' and '{disk_source(disk) or '<null>'}'"
            raise invalid(f"target '{name}' duplicated for disk sources {sources}")
        first[name] = disk
    _check_drives(disks)


def _check_disk(disk: etree._Element, name: str) -> None:
    device = disk.get("device")
    for wwn in disk.iterfind("wwn"):
        if not re.fullmatch("[0-9a-fA-F]{16}", wwn.text or ""):
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, f"Malformed wwn: {wwn.text or ''}")
    if device == "floppy" and not name.startswith("fd"):
        raise _internal(f"Invalid floppy device name: {name}")
    if device == "disk" and name.startswith("fd"):
        raise _internal(f"Invalid harddisk device name: {name}")
    if disk.find("source") is None and device not in _REMOVABLE:
        raise report(ErrorCode.NO_SOURCE, ErrorDomain.DOMAIN, name)


def _check_drives(disks: list[etree._Element]) -> None:
    """Refuse two drives in one place of a bus."""
    taken: dict[tuple[str, ...], str] = {}
    for disk in disks:
        for address in disk.iterfind("address[@type='drive']"):
            place = tuple(address.get(name, "0") for name in _DRIVE)
            holder = taken.setdefault((_target(disk, "bus"), *place), _target(disk, "dev"))
            if holder != _target(disk, "dev"):
                where = " ".join(f"{name}='{number}'" for name, number in zip(_DRIVE, place, strict=True))
                raise unsupported(f"Found duplicate drive address for disk with target name '{holder}' {where}")


def _target(disk: etree._Element, name: str) -> str:
    target = disk.find("target")
    return "" if target is None else target.get(name, "")


def _check_inputs(devices: etree._Element, os_type: str) -> None:
    for device in devices.iterfind("input"):
        if os_type not in _WITH_INPUTS:
            raise _internal("Input devices are not supported by this virtualization driver.")
        kind = device.get("type", "")
        if device.get("bus") == "ps2" and kind not in _PS2_INPUTS:
            raise _internal(f"ps2 bus does not support {kind} input device")


def _check_paths(devices: etree._Element) -> None:
    for tag in _PORTS:
        for device in devices.iterfind(tag):
            if device.get("type") in _NEEDS_PATH and not any(one.get("path") for one in device.iterfind("source")):
                raise _internal("Missing source path attribute for char device")


def _internal(detail: str) -> LibvirtError:
    return report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, detail)
