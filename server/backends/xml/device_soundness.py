"""Whether controllers, IOMMU and panic devices make sense: part of libvirt's last look at a definition."""

from __future__ import annotations

from lxml import etree

from .shape import attributes
from .values import invalid, unsupported

__all__ = ["check_platform_devices"]

_ROOTS = frozenset({"pci-root", "pcie-root"})
_TARGETS = {
    "chassisNr": ("chassisNr", 1, 255),
    "chassis": ("chassis", 0, 255),
    "port": ("port", 0, 255),
    "busNr": ("busNr", 1, 254),
    "index": ("target index", 0, 30),
}


def check_platform_devices(domain: etree._Element) -> None:
    """Refuse devices of the board that contradict each other or themselves.

    Args:
        domain: the normalised <domain>.

    Raises:
        LibvirtError: with libvirt's code and text.
    """
    for controller in domain.iterfind("devices/controller"):
        _check_iothread(controller)
        if controller.get("type") == "pci":
            _check_pci(controller)
    _check_panics(domain.findall("devices/panic"))
    for iommu in domain.iterfind("devices/iommu"):
        _check_iommu(domain, iommu)


def _check_iothread(controller: etree._Element) -> None:
    scsi = controller.get("type") == "scsi" and (controller.get("model") or "").startswith("virtio-")
    if controller.find("driver[@iothread]") is not None and not scsi:
        raise invalid("'iothread' attribute only supported for virtio scsi controllers")


def _check_pci(controller: etree._Element) -> None:
    if controller.get("model") in _ROOTS and controller.find("address") is not None:
        raise unsupported("pci-root and pcie-root controllers should not have an address")
    for target in controller.iterfind("target"):
        for name, (called, low, high) in _TARGETS.items():
            text = target.get(name)
            if text is not None and not low <= (number := int(text, 0)) <= high:
                raise unsupported(f"PCI controller {called} '{number}' out of range - must be {low}-{high}")
        place = target.get("index")
        if place is not None and (place == "0") != (controller.get("index") == "0"):
            raise unsupported("Only the PCI controller with index 0 can have target index 0, and vice versa")


def _check_panics(panics: list[etree._Element]) -> None:
    seen: set[str] = set()
    for panic in panics:
        model = panic.get("model", "default")
        if model in seen:
            raise invalid(f"Multiple panic devices with model '{model}'")
        seen.add(model)


def _check_iommu(domain: etree._Element, iommu: etree._Element) -> None:
    model = iommu.get("model")
    said = {name: value for driver in iommu.iterfind("driver") for name, value in attributes(driver).items()}
    if model != "intel" and said:
        raise invalid(f"iommu model '{model}' doesn't support additional attributes")
    if model != "virtio" and iommu.find("address") is not None:
        raise invalid(f"iommu model '{model}' can't have address")
    if said.get("intremap") == "on" and domain.find("features/ioapic[@driver='qemu']") is None:
        raise unsupported("IOMMU interrupt remapping requires split I/O APIC (ioapic driver='qemu')")
    if said.get("eim") == "on" and said.get("intremap") != "on":
        raise unsupported("IOMMU eim requires interrupt remapping to be enabled")
