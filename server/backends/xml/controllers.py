"""Controllers: those a user names, and those that devices on them call for."""

from __future__ import annotations

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
    ordered: list[etree._Element] = []
    for controller in devices.findall("controller"):
        _insert(ordered, controller)
    for controller in ordered:
        if controller.get("index") is None:
            _number(ordered, controller)
    _refuse_twins(ordered)
    for bus in _DISK_BUSES:
        needed = max((number_of(address, "controller") for address in _drives(devices, bus)), default=-1)
        for index in range(min(needed, _MAX_CONTROLLERS + 1) + 1):
            _need(ordered, bus, index)
    for device in (*devices.iterfind("channel"), *devices.iterfind("console")):
        if device.find("target[@type='virtio']") is not None:
            address = device.find("address[@type='virtio-serial']")
            _need(ordered, "virtio-serial", 0 if address is None else number_of(address, "controller"))
    for slot, card in enumerate(devices.iterfind("smartcard")):
        if card.find("address") is None:
            etree.SubElement(
                card, "address", type="ccid", controller=str(slot // _CCID_SLOTS), slot=str(slot % _CCID_SLOTS)
            )
        address = card.find("address[@type='ccid']")
        if address is not None:
            _need(ordered, "ccid", number_of(address, "controller"))
    for address in devices.iterfind("hostdev[@type='scsi']/address[@type='drive']"):
        _need(ordered, "scsi", number_of(address, "controller"))
    _place(devices, ordered)


def _insert(ordered: list[etree._Element], controller: etree._Element) -> None:
    """Insert a controller that the user named among those of its type, by number."""
    place = None
    for position in range(len(ordered) - 1, -1, -1):
        other = ordered[position]
        if other.get("type") != controller.get("type"):
            continue
        index = controller.get("index")
        if index is None:
            place = position + 1
            break
        if int(other.get("index", "-1")) > int(index):
            place = position
        elif place is None:
            place = position + 1
    ordered.insert(len(ordered) if place is None else place, controller)


def _number(ordered: list[etree._Element], controller: etree._Element) -> None:
    taken = {other.get("index") for other in ordered if other.get("type") == controller.get("type")}
    index = next(str(number) for number in range(len(ordered) + 1) if str(number) not in taken)
    controller.set("index", index)
    finish_controller(controller)


def _refuse_twins(ordered: list[etree._Element]) -> None:
    seen: set[tuple[str | None, str | None]] = set()
    for controller in ordered:
        key = controller.get("type"), controller.get("index")
        if key in seen and key[0] != "usb":
            raise invalid(f"Multiple '{key[0]}' controllers with index '{key[1]}'")
        seen.add(key)


def _drives(devices: etree._Element, bus: str) -> list[etree._Element]:
    """List the addresses of disks on a bus."""
    return [
        address
        for disk in devices.iterfind("disk")
        if disk.find(f"target[@bus='{bus}']") is not None
        for address in disk.iterfind("address[@type='drive']")
    ]


def _need(ordered: list[etree._Element], kind: str, index: int) -> None:
    if index > _MAX_CONTROLLERS:
        raise invalid(f"too many '{kind}' controllers")
    if not any(other.get("type") == kind and other.get("index") == str(index) for other in ordered):
        ordered.append(etree.Element("controller", type=kind, index=str(index)))


def _place(devices: etree._Element, ordered: list[etree._Element]) -> None:
    """Write the controllers behind emulators and disks."""
    for controller in devices.findall("controller"):
        devices.remove(controller)
    place = sum(child.tag in ("emulator", "disk") for child in devices)
    devices[place:place] = ordered
