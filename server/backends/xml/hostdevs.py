"""Devices of the host that a guest takes over."""

from __future__ import annotations

from lxml import etree

from .addresses import set_drive
from .shape import attributes, rewrite
from .values import invalid, number_of, unsupported, words

__all__ = ["finish_hostdev", "place_scsi_hostdevs"]

_SUBSYSTEM = words("usb pci scsi scsi_host mdev")
_CAPABILITIES = words("storage misc net")
_NARROW_UNITS = 7


def finish_hostdev(hostdev: etree._Element) -> None:
    """Check which device is meant, and write its ids in hexadecimal."""
    given = attributes(hostdev)
    mode = given.pop("mode", "subsystem")
    if mode not in ("subsystem", "capabilities"):
        raise unsupported(f"unknown hostdev mode '{mode}'")
    kind = given.pop("type", None)
    if kind is None:
        raise invalid("missing source address type")
    source = hostdev.find("source")
    if source is None:
        raise invalid("Missing <source> element in hostdev device")
    if kind not in (_SUBSYSTEM if mode == "subsystem" else _CAPABILITIES):
        raise unsupported(f"unknown host device source address type '{kind}'")
    managed = "yes" if given.pop("managed", "no") == "yes" else "no"
    rewrite(hostdev, {"mode": mode, "type": kind, "managed": managed if mode == "subsystem" else None, **given})
    for element in (*source.iterfind("vendor"), *source.iterfind("product")):
        if (number := element.get("id")) is not None:
            element.set("id", f"0x{int(number):04x}")
    if not source.attrib and not len(source):
        hostdev.remove(source)


def place_scsi_hostdevs(devices: etree._Element) -> None:
    """Give SCSI devices of the host the first free place on a SCSI controller."""
    taken = {
        (number_of(address, "controller"), number_of(address, "unit"))
        for address in (
            *devices.iterfind("disk/address[@type='drive']"),
            *devices.iterfind("hostdev/address[@type='drive']"),
        )
        if _on_scsi(address)
    }
    for hostdev in devices.iterfind("hostdev[@type='scsi']"):
        if hostdev.find("address") is None:
            place = next(
                (controller, unit)
                for controller in range(len(taken) + 1)
                for unit in range(_NARROW_UNITS)
                if (controller, unit) not in taken
            )
            taken.add(place)
            set_drive(hostdev, place[0], 0, 0, place[1])


def _on_scsi(address: etree._Element) -> bool:
    device = address.getparent()
    return device is not None and (device.tag == "hostdev" or device.find("target[@bus='scsi']") is not None)
