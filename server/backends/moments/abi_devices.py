"""What a guest sees of its devices: how many of each kind, and for each what the tables here name."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..xml.addresses import pci_numbers
from ..xml.values import number_of
from .abi_values import Reader, of, present, text

__all__ = ["device_differences"]

_DEVICES = {
    "disk": "disk",
    "controller": "controller",
    "filesystem": "filesystem",
    "interface": "net card",
    "input": "input device",
    "sound": "sound card",
    "video": "video card",
    "hostdev": "host device",
    "smartcard": "smartcard",
    "serial": "serial port",
    "parallel": "parallel port",
    "channel": "channel",
    "console": "console",
    "hub": "hub device",
    "redirdev": "redirected devices",
    "watchdog": "watchdog",
    "memballoon": "memory balloon",
    "rng": "RNG device",
    "panic": "panic device",
    "shmem": "shared memory device",
    "tpm": "TPM device",
    "iommu": "",
    "vsock": "",
}
"""Devices by element name, in the order they are compared, and what the count of each is called."""

_LONE = {"iommu": "IOMMU", "vsock": "vsock"}
"""Devices of which there is one at most."""

_VIRTIO = {"disk", "controller", "filesystem", "interface", "input", "video", "memballoon", "rng", "vsock"}
"""Devices that have the options of virtio, in a ``<driver>`` element."""


def device_differences(source: etree._Element, target: etree._Element) -> Iterator[str]:
    """Compare the devices of two domains, kind after kind."""
    for tag, called in _DEVICES.items():
        old, new = source.findall(f"devices/{tag}"), target.findall(f"devices/{tag}")
        if len(old) != len(new):
            if tag in _LONE:
                yield f"Target domain {_LONE[tag]} device count does not match source"
            yield f"Target domain {called} count {len(new)} does not match source {len(old)}"
            return
        for was, now in zip(old, new, strict=True):
            for form, read in _VALUES.get(tag, ()):
                before, after = read(was), read(now)
                if before != after:
                    yield form.format(old=before, new=after)
            if tag in _VIRTIO:
                yield from _virtio(was.find("driver"), now.find("driver"))
            yield from _address(was.find("address"), now.find("address"))


def _virtio(old: etree._Element | None, new: etree._Element | None) -> Iterator[str]:
    if old is None or new is None:
        if old is not new:
            yield "Target device virtio options don't match the source"
        return
    for option in ("iommu", "ats", "packed", "page_per_vq"):
        before, after = old.get(option, "default"), new.get(option, "default")
        if before != after:
            yield f"Target device {option} option '{after}' does not match source '{before}'"


def _address(old: etree._Element | None, new: etree._Element | None) -> Iterator[str]:
    before, after = (each.get("type", "none") if each is not None else "none" for each in (old, new))
    if before != after:
        yield f"Target device address type {after} does not match source {before}"
        return
    if old is None or new is None:
        return
    if before == "pci":
        if _pci(old) != _pci(new):
            yield f"Target device PCI address {_pci(new)}does not match source {_pci(old)}"
        return
    called, parts = _ADDRESSES.get(before, ("", ()))
    before, after = (":".join(str(number_of(each, name)) for name in parts) for each in (old, new))
    if before != after:
        yield f"Target device {called} address {after} does not match source {before}"


_ADDRESSES = {
    "drive": ("drive", ("controller", "bus", "unit")),
    "virtio-serial": ("virtio serial", ("controller", "bus", "port")),
    "ccid": ("ccid", ("controller", "slot")),
    "isa": ("isa", ("iobase", "irq")),
}
"""Kinds of addresses: how each is called, and its numbers as they are compared and written."""


def _pci(address: etree._Element) -> str:
    domain, bus, slot, function = pci_numbers(address).values()
    return f"{domain[2:]}:{bus[2:]}:{slot[2:]}.{function[2:]}"


_MODELS = {
    "scsi": (
        "auto", "buslogic", "lsilogic", "lsisas1068", "vmpvscsi", "ibmvscsi", "virtio-scsi", "lsisas1078",
        "virtio-transitional", "virtio-non-transitional", "ncr53c90", "dc390", "am53c974",
    ),
    "usb": (
        "piix3-uhci", "piix4-uhci", "ehci", "ich9-ehci1", "ich9-uhci1", "ich9-uhci2", "ich9-uhci3", "vt82c686b-uhci",
        "pci-ohci", "nec-xhci", "qusb1", "qusb2", "qemu-xhci", "none",
    ),
    "pci": (
        "pci-root", "pcie-root", "pci-bridge", "dmi-to-pci-bridge", "pcie-to-pci-bridge", "pcie-root-port",
        "pcie-switch-upstream-port", "pcie-switch-downstream-port", "pci-expander-bus", "pcie-expander-bus",
    ),
    "ide": ("piix3", "piix4", "ich6"),
    "virtio-serial": ("virtio", "virtio-transitional", "virtio-non-transitional"),
}  # fmt: skip
"""The models of controllers in the order of libvirt's numbers, which its texts show."""


def _controller_model(controller: etree._Element) -> str:
    models, model = _MODELS.get(controller.get("type", ""), ()), controller.get("model")
    return str(models.index(model)) if model in models else "-1"


_CARDS = {
    "netfront", "rtl8139", "virtio", "e1000", "e1000e", "virtio-transitional", "virtio-non-transitional", "usb-net",
    "spapr-vlan", "lan9118", "scm91c111", "vlance", "vmxnet", "vmxnet2", "vmxnet3", "Am79C970A", "Am79C973", "82540EM",
    "82545EM", "82543GC",
}  # fmt: skip
"""Network cards that libvirt has a number for; it keeps other models as text."""


def _known_card(interface: etree._Element) -> str:
    model = _card(interface)
    return model if model in _CARDS else "unknown"


def _other_card(interface: etree._Element) -> str:
    model = _card(interface)
    return "<null>" if model in _CARDS else model


_card = of("model", "type", "<null>")


def _input_model(device: etree._Element) -> str:
    # libvirt 9.0.0 writes the number of the model with the names of buses.
    names = {None: "ps2", "virtio": "usb", "virtio-transitional": "xen", "virtio-non-transitional": "parallels"}
    return names.get(device.get("model"), "ps2")


def _acceleration(name: str) -> Reader:
    numbers = {"yes": "1", "no": "2"}
    read = of("model/acceleration", name)
    return lambda video: numbers.get(read(video), "0")


def _subsystem(hostdev: etree._Element) -> str:
    return hostdev.get("type", "") if hostdev.get("mode") == "subsystem" else ""


def _forwarded(channel: etree._Element) -> str:
    target = channel.find("target")
    return "" if target is None else f"{target.get('address')}:{target.get('port')}"


def _bytes(shmem: etree._Element) -> str:
    size = shmem.find("size")
    if size is None:
        return "0"
    return str(int(size.text or "0") * {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}.get(size.get("unit", "")[:1], 1))


def _interrupts(shmem: etree._Element) -> str:
    msi = shmem.find("msi")
    return "" if msi is None else " ".join(f"{name}={msi.get(name)}" for name in ("vectors", "ioeventfd"))


def _same(noun: str, quote: str = "") -> str:
    return f"Target {noun} {quote}{{new}}{quote} does not match source {quote}{{old}}{quote}"


_VALUES: dict[str, tuple[tuple[str, Reader], ...]] = {
    "disk": (
        (_same("disk device"), of(".", "device", "disk")),
        (_same("disk bus"), of("target", "bus", "none")),
        (_same("disk"), of("target", "dev")),
        (_same("disk serial"), text("serial")),
        (_same("disk wwn", "'"), text("wwn")),
        ("Target disk access mode does not match source", present("readonly")),
        (_same("disk model"), of(".", "model", "default")),
    ),
    "controller": (
        (_same("controller type"), of(".", "type")),
        (_same("controller index"), of(".", "index", "0")),
        (_same("controller model"), _controller_model),
        (_same("controller ports"), of(".", "ports", "-1")),
        (_same("controller vectors"), of(".", "vectors", "-1")),
    ),
    "filesystem": (
        (_same("filesystem guest target"), of("target", "dir")),
        ("Target filesystem access mode does not match source", present("readonly")),
        ("Target filesystem model does not match source", of(".", "model")),
    ),
    "interface": (
        (_same("network card mac"), of("mac", "address")),
        (_same("network card model"), _other_card),
        (_same("network card model"), _known_card),
        (_same("network card MTU"), of("mtu", "size", "0")),
    ),
    "input": (
        (_same("input device type"), of(".", "type")),
        (_same("input device bus"), of(".", "bus")),
        (_same("input model"), _input_model),
    ),
    "sound": ((_same("sound card model"), of(".", "model")),),
    "video": (
        (_same("video card model"), of("model", "type")),
        (_same("video card ram"), of("model", "ram", "0")),
        (_same("video card vram"), of("model", "vram", "0")),
        (_same("video card vram64"), of("model", "vram64", "0")),
        (_same("video card vgamem"), of("model", "vgamem", "0")),
        (_same("video card heads"), of("model", "heads", "0")),
        ("Target video card acceleration does not match source", present("model/acceleration")),
        (_same("video card 2d accel"), _acceleration("accel2d")),
        (_same("video card 3d accel"), _acceleration("accel3d")),
    ),
    "hostdev": (
        (_same("host device mode"), of(".", "mode")),
        (_same("host device subsystem"), _subsystem),
    ),
    "serial": (
        (_same("serial type"), of("target", "type", "none")),
        (_same("serial port"), of("target", "port", "0")),
    ),
    "parallel": ((_same("parallel port"), of("target", "port", "0")),),
    "channel": (
        (_same("channel type"), of("target", "type")),
        (_same("channel name"), of("target", "name", "<null>")),
        (_same("channel addr"), _forwarded),
    ),
    "console": ((_same("console type"), of("target", "type", "serial")),),
    "redirdev": (
        (
            "Target redirected device source type {new} does not match source device source type {old}",
            of(".", "type"),
        ),
    ),
    "watchdog": ((_same("watchdog model"), of(".", "model")),),
    "memballoon": (
        (_same("balloon model"), of(".", "model")),
        (_same("balloon autodeflate attribute value", "'"), of(".", "autodeflate", "default")),
        (_same("balloon freePageReporting attribute value", "'"), of(".", "freePageReporting", "default")),
    ),
    "rng": ((_same("RNG model", "'"), of(".", "model")),),
    "panic": ((_same("panic model", "'"), of(".", "model", "default")),),
    "shmem": (
        ("Target shared memory role '{new}' does not match source role '{old}'", of(".", "role", "default")),
        ("Target shared memory model '{new}' does not match source model '{old}'", of("model", "type")),
        ("Target shared memory size '{new}' does not match source size '{old}'", _bytes),
        ("Target shared memory server usage doesn't match source", present("server")),
        ("Target shared memory MSI configuration doesn't match source", _interrupts),
    ),
    "tpm": (
        ("Target TPM device type doesn't match source", of("backend", "type")),
        ("Target TPM device model doesn't match source", of(".", "model")),
        ("Target TPM version doesn't match source", of("backend", "version")),
    ),
    "iommu": (
        (_same("domain IOMMU device model", "'"), of(".", "model")),
        (_same("domain IOMMU device intremap value", "'"), of("driver", "intremap", "default")),
        (_same("domain IOMMU device caching mode", "'"), of("driver", "caching_mode", "default")),
        (_same("domain IOMMU device eim value", "'"), of("driver", "eim", "default")),
        (_same("domain IOMMU device iotlb value", "'"), of("driver", "iotlb", "default")),
        (_same("domain IOMMU device aw_bits value", "'"), of("driver", "aw_bits", "0")),
    ),
    "vsock": ((_same("domain vsock device model", "'"), of(".", "model")),),
}
"""What is compared of each device, in this order: the text for a difference, and how the value is read."""
