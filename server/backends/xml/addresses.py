"""Addresses of devices: on a bus, a drive's place on its controller, a channel's ..."""

from __future__ import annotations

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .shape import attributes, rewrite
from .values import number_of, unsupported

__all__ = ["finish_address", "has_address", "pci_numbers", "set_drive"]

_TYPES = frozenset(
    {
        "pci",
        "drive",
        "virtio-serial",
        "ccid",
        "usb",
        "spapr-vio",
        "virtio-s390",
        "ccw",
        "virtio-mmio",
        "isa",
        "dimm",
        "unassigned",
    }
)
_PCI_DIGITS = {"domain": 4, "bus": 2, "slot": 2, "function": 1}
_PCI_LIMITS = {"bus": 0xFF, "slot": 0x1F, "function": 7}
_HEX_DIGITS = {"cssid": 1, "ssid": 1, "devno": 4, "reg": 8, "iobase": 1, "irq": 1}
_ZEROS = {
    "drive": ("controller", "bus", "target", "unit"),
    "virtio-serial": ("controller", "bus", "port"),
    "ccid": ("controller", "slot"),
}


def finish_address(address: etree._Element) -> None:
    """Check an address and write its numbers the way its kind does."""
    kind = address.get("type")
    given = attributes(address)
    if kind is None:
        if "uuid" in given or "device" in given or address.getparent() is not None:
            return
        if "domain" in given or "slot" in given:
            _set_pci(address, given)
        return
    if kind not in _TYPES:
        raise unsupported(f"unknown address type '{kind}'")
    if kind == "pci":
        _set_pci(address, given)
    elif kind in _ZEROS:
        rewrite(address, {"type": kind, **{name: str(number_of(address, name)) for name in _ZEROS[kind]}})
    else:
        for name, digits in _HEX_DIGITS.items():
            if name in given:
                address.set(name, f"0x{number_of(address, name):0{digits}x}")


def has_address(device: etree._Element) -> bool:
    """Tell whether a device says where it is."""
    return device.find("address") is not None


def pci_numbers(address: etree._Element) -> dict[str, str]:
    """Write the four numbers of a PCI address, missing ones as 0."""
    return {name: f"0x{number_of(address, name):0{digits}x}" for name, digits in _PCI_DIGITS.items()}


def set_drive(device: etree._Element, controller: int, bus: int, target: int, unit: int) -> None:
    """Give a device the address of a drive."""
    etree.SubElement(
        device,
        "address",
        type="drive",
        controller=str(controller),
        bus=str(bus),
        target=str(target),
        unit=str(unit),
    )


def _set_pci(address: etree._Element, given: dict[str, str]) -> None:
    if not any(name in given for name in _PCI_DIGITS):
        return
    for name, limit in _PCI_LIMITS.items():
        if number_of(address, name) > limit:
            detail = f"Invalid PCI address {name}='0x{number_of(address, name):x}', must be <= 0x{limit:X}"
            raise report(ErrorCode.XML_ERROR, ErrorDomain.NONE, detail)
    others = {name: value for name, value in given.items() if name not in _PCI_DIGITS and name != "type"}
    kind = {"type": given["type"]} if "type" in given else {}
    rewrite(address, {**kind, **pci_numbers(address), **others})
