"""Controllers: those a user names, and those that devices on them call for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from operator import itemgetter

from lxml import etree

from .shape import attributes, rewrite
from .values import invalid, number_of, unsupported, words

__all__ = ["arrange_controllers", "finish_controller"]

_MODELS = {
    "scsi": words(
        "auto buslogic lsilogic lsisas1068 vmpvscsi ibmvscsi virtio-scsi lsisas1078 virtio-transitional "
        "virtio-non-transitional ncr53c90 dc390 am53c974"
    ),
    "usb": words(
        "piix3-uhci piix4-uhci ehci ich9-ehci1 ich9-uhci1 ich9-uhci2 ich9-uhci3 vt82c686b-uhci pci-ohci nec-xhci "
        "qusb1 qusb2 qemu-xhci none"
    ),
    "pci": words(
        "pci-root pcie-root pci-bridge dmi-to-pci-bridge pcie-root-port pcie-switch-upstream-port "
        "pcie-switch-downstream-port pci-expander-bus pcie-expander-bus pcie-to-pci-bridge"
    ),
    "ide": words("piix3 piix4 ich6"),
    "virtio-serial": words("virtio virtio-transitional virtio-non-transitional"),
}
_DISK_BUSES = ("scsi", "fdc", "ide", "sata")
# A drive may name any controller, and all before it are made; we bound how many.
_MAX_CONTROLLERS = 255
_CCID_SLOTS = 8


def finish_controller(controller: etree._Element) -> None:
    """Check the model; a controller without a type is for IDE disks."""
    given = attributes(controller)
    kind = given.setdefault("type", "ide")
    model = given.get("model")
    if model is not None and kind in _MODELS and model not in _MODELS[kind]:
        raise unsupported(f"Unknown model type '{model}'")
    rewrite(controller, given, first=("type", "index"))


def arrange_controllers(devices: etree._Element) -> None:
    """Put the controllers into order, number them, and add those that other devices need."""
    found = _Controllers(devices.findall("controller"))
    for bus in _DISK_BUSES:
        needed = max((number_of(address, "controller") for address in _drives(devices, bus)), default=-1)
        for index in range(min(needed, _MAX_CONTROLLERS + 1) + 1):
            found.need(bus, index)
    for device in (*devices.iterfind("channel"), *devices.iterfind("console")):
        if device.find("target[@type='virtio']") is not None:
            address = device.find("address[@type='virtio-serial']")
            found.need("virtio-serial", 0 if address is None else number_of(address, "controller"))
    for slot, card in enumerate(devices.iterfind("smartcard")):
        if card.find("address") is None:
            etree.SubElement(
                card, "address", type="ccid", controller=str(slot // _CCID_SLOTS), slot=str(slot % _CCID_SLOTS)
            )
        address = card.find("address[@type='ccid']")
        if address is not None:
            found.need("ccid", number_of(address, "controller"))
    for address in devices.iterfind("hostdev[@type='scsi']/address[@type='drive']"):
        found.need("scsi", number_of(address, "controller"))
    _place(devices, found.ordered)


class _Controllers:
    """The controllers of a domain, those of one type together and by number.

    Args:
        given: what the user named, in the user's order.

    Raises:
        XmlError: two controllers of one type have one number.
    """

    def __init__(self, given: list[etree._Element]) -> None:
        self.ordered = _in_order(given)
        self._known: set[tuple[str, str]] = set()
        named = {(_kind(one), index) for one in self.ordered if (index := one.get("index")) is not None}
        free: dict[str, Iterator[str]] = {}
        for controller in self.ordered:
            kind = _kind(controller)
            if controller.get("index") is None:
                if kind not in free:
                    free[kind] = (str(index) for index in itertools.count() if (kind, str(index)) not in named)
                controller.set("index", next(free[kind]))
                finish_controller(controller)
            key = kind, controller.get("index", "")
            if key in self._known and kind != "usb":
                raise invalid(f"Multiple '{kind}' controllers with index '{key[1]}'")
            self._known.add(key)

    def need(self, kind: str, index: int) -> None:
        """Add a controller unless there is one of that type and number."""
        if index > _MAX_CONTROLLERS:
            raise invalid(f"too many '{kind}' controllers")
        if (kind, str(index)) not in self._known:
            self._known.add((kind, str(index)))
            self.ordered.append(etree.Element("controller", type=kind, index=str(index)))


def _in_order(given: list[etree._Element]) -> list[etree._Element]:
    """Sort as virDomainControllerInsert does: types as they first come, one without a number behind all before it."""
    together: dict[str, list[tuple[int, etree._Element]]] = {}
    highest: dict[str, int] = {}
    for controller in given:
        kind, index = _kind(controller), controller.get("index")
        key = highest.get(kind, -1) if index is None else int(index)
        highest[kind] = max(key, highest.get(kind, -1))
        together.setdefault(kind, []).append((key, controller))
    return [controller for found in together.values() for _, controller in sorted(found, key=itemgetter(0))]


def _kind(controller: etree._Element) -> str:
    return controller.get("type", "")


def _drives(devices: etree._Element, bus: str) -> list[etree._Element]:
    """List the addresses of disks on a bus."""
    return [
        address
        for disk in devices.iterfind("disk")
        if disk.find(f"target[@bus='{bus}']") is not None
        for address in disk.iterfind("address[@type='drive']")
    ]


def _place(devices: etree._Element, ordered: list[etree._Element]) -> None:
    """Write the controllers behind emulators and disks."""
    for controller in devices.findall("controller"):
        devices.remove(controller)
    place = sum(child.tag in ("emulator", "disk") for child in devices)
    devices[place:place] = ordered
