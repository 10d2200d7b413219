"""Controllers: those a user names, and those that devices on them call for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from operator import itemgetter

from lxml import etree

from .controller_kinds import finish_controller
from .usb import is_usb2
from .values import invalid, number_of

__all__ = ["arrange_controllers"]

_DISK_BUSES = ("scsi", "fdc", "ide", "sata")
# A drive may name any controller, and all before it are made; we bound how many.
_MAX_CONTROLLERS = 255
_CCID_SLOTS = 8


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
        self._parts = {(one.get("index"), one.get("model")) for one in self.ordered if is_usb2(one)}
        before: etree._Element | None = None
        for controller in self.ordered:
            kind = _kind(controller)
            if controller.get("index") is None:
                if kind not in free:
                    free[kind] = (str(index) for index in itertools.count() if (kind, str(index)) not in named)
                controller.set("index", self._shared(before, controller) or next(free[kind]))
                finish_controller(controller)
                if is_usb2(controller):
                    self._parts.add((controller.get("index"), controller.get("model")))
            before = controller
            key = kind, controller.get("index", "")
            if key in self._known and kind != "usb":
                raise invalid(f"Multiple '{kind}' controllers with index '{key[1]}'")
            self._known.add(key)

    def _shared(self, before: etree._Element | None, controller: etree._Element) -> str | None:
        """Give the number of the controller before, when both are parts of one USB 2.0 controller."""
        if before is None or not is_usb2(before) or not is_usb2(controller):
            return None
        index = before.get("index")
        return None if (index, controller.get("model")) in self._parts else index

    def need(self, kind: str, index: int) -> None:
        """Add a controller unless there is one of that type and number."""
        if index > _MAX_CONTROLLERS:
            raise invalid(f"too many '{kind}' controllers")
        if (kind, str(index)) not in self._known:
            self._known.add((kind, str(index)))
            self.ordered.append(etree.Element("controller", type=kind, index=str(index)))


def _in_order(given: list[etree._Element]) -> list[etree._Element]:
    """Sort as virDomainControllerInsert does: types as they first come, one without a number behind all before it.

    Of controllers with one number the companions come behind their master.
    """
    together: dict[str, list[tuple[tuple[int, bool], etree._Element]]] = {}
    highest: dict[str, tuple[int, bool]] = {}
    for controller in given:
        kind, index = _kind(controller), controller.get("index")
        before = highest.get(kind, (-1, False))
        key = before if index is None else (int(index), kind == "usb" and controller.find("master") is not None)
        highest[kind] = max(key, before)
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
