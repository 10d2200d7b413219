"""What a controller may be, by its type: models, and what else is said of it."""

from __future__ import annotations

import re

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .shape import attributes, rewrite
from .values import invalid, scale, unsupported, words

__all__ = ["finish_controller"]

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
_ROOTS = frozenset({"pci-root", "pcie-root"})
_OWN_ATTRIBUTES = {
    "ports": ("virtio-serial", "usb"),
    "vectors": ("virtio-serial",),
    "maxGrantFrames": ("xenbus",),
    "maxEventChannels": ("xenbus",),
}
# Companions of a USB 2.0 controller, and its port that each of them begins at.
_COMPANIONS = {"ich9-uhci1": "0", "ich9-uhci2": "2", "ich9-uhci3": "4"}
_BEFORE_MASTER = words("driver model target pcihole64 boot alias")


def finish_controller(controller: etree._Element) -> None:
    """Check the model, drop what is not for this type; a controller without a type is for IDE disks."""
    given = attributes(controller)
    kind = given.setdefault("type", "ide")
    model = given.get("model")
    if model is not None and model not in _MODELS.get(kind, ()):
        raise unsupported(f"Unknown model type '{model}'")
    for name, kinds in _OWN_ATTRIBUTES.items():
        if kind not in kinds:
            given.pop(name, None)
    rewrite(controller, given, first=("type", "index"))
    for driver in controller.findall("driver"):
        if driver.get("iothread") == "0":
            del driver.attrib["iothread"]
        _drop_empty(driver)
    if kind == "usb":
        _finish_master(controller, model)
    if kind == "pci":
        _finish_pci(controller, model)


def _drop_empty(element: etree._Element) -> None:
    parent = element.getparent()
    if not element.keys() and not len(element) and parent is not None:
        parent.remove(element)


def _finish_master(controller: etree._Element, model: str | None) -> None:
    """A companion says at which port of its master it begins."""
    master = controller.find("master")
    if master is None and model in _COMPANIONS:
        master = etree.Element("master", startport=_COMPANIONS[model])
        controller.insert(sum(child.tag in _BEFORE_MASTER for child in controller), master)
    elif master is not None and master.get("startport") is None:
        master.set("startport", "0")


def _finish_pci(controller: etree._Element, model: str | None) -> None:
    for name in controller.findall("model"):
        if name.get("name") == "none":
            del name.attrib["name"]
        _drop_empty(name)
    for target in controller.findall("target"):
        if (port := target.get("port")) is not None:
            target.set("port", f"{int(port, 0):#x}")
        for node in target.iterfind("node"):
            if not re.fullmatch("[0-9]{1,9}", node.text or ""):
                raise invalid("invalid NUMA node in target")
        _drop_empty(target)
    for hole in controller.findall("pcihole64"):
        if model not in _ROOTS:
            controller.remove(hole)
            continue
        if not re.fullmatch("[0-9]{1,18}", hole.text or ""):
            detail = f"Invalid value '{hole.text or ''}' for element or attribute './pcihole64'"
            raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
        hole.text = str(-(-scale(int(hole.text or "0"), hole.get("unit")) // 1024))
        hole.set("unit", "KiB")
