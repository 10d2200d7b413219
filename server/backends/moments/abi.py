"""Whether a guest would notice that its definition was exchanged (virDomainDefCheckABIStability).

Only the first difference counts. What a guest can not see (descriptions, where images are) may differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from ..xml.addresses import pci_numbers

__all__ = ["check_abi"]

_FEATURES = (
    "acpi", "apic", "pae", "hap", "viridian", "privnet", "hyperv", "kvm", "pvspinlock", "capabilities", "pmu", "vmport",
    "gic", "smm", "ioapic", "hpt", "vmcoreinfo", "htm", "nested-hv", "msrs", "ccf-assist", "xen", "cfpc", "sbbc", "ibs",
    "tcg", "async-teardown",
)  # fmt: skip

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
}
"""Devices by element name, in the order they are compared, and what the count of each is called."""


def check_abi(source: etree._Element, target: etree._Element) -> None:
    """Refuse a definition that is another machine for the guest.

    Args:
        source: the ``<domain>`` that the guest knows.
        target: the one to take its place.

    Raises:
        ConfigUnsupported: they differ; the text says in what.
    """
    for detail in _differences(source, target):
        raise report(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.DOMAIN, detail)
    if _plain(source.find("cpu")) != _plain(target.find("cpu")):
        raise report(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.CPU, "Target CPU does not match source")


def _differences(source: etree._Element, target: etree._Element) -> Iterator[str]:
    if source.get("type") != target.get("type"):
        yield f"Target domain virt type {target.get('type')} does not match source {source.get('type')}"
    for path, what, form in (
        ("uuid", "uuid", "{}"),
        ("name", "name", "'{}'"),
        ("genid", "requested genid", ""),
        ("memory", "max memory", "{}"),
        ("currentMemory", "current memory", "{}"),
    ):
        old, new = source.findtext(path), target.findtext(path)
        if old == new or (path == "currentMemory" and _has_balloon(target)):
            continue
        if form:
            yield f"Target domain {what} {form.format(new)} does not match source {form.format(old)}"
        else:
            yield f"Target domain {what} does not match source"
    yield from _memory_slots(source, target)
    yield from _processors(source, target)
    yield from _firmware(source, target)
    yield from _features(source, target)
    if [_plain(each) for each in source.iterfind("clock/timer")] != [
        _plain(each) for each in target.iterfind("clock/timer")
    ]:
        yield "Target domain timers do not match source"
    for tag, what in _DEVICES.items():
        yield from _devices(source, target, tag, what)
    if (source.find("devices/vsock") is None) != (target.find("devices/vsock") is None):
        yield "Target domain vsock device count does not match source"


def _has_balloon(domain: etree._Element) -> bool:
    balloon = domain.find("devices/memballoon")
    return balloon is not None and balloon.get("model") != "none"


def _memory_slots(source: etree._Element, target: etree._Element) -> Iterator[str]:
    old, new = source.findtext("maxMemory") or "0", target.findtext("maxMemory") or "0"
    if old != new:
        yield f"Target maximum memory size '{new}' doesn't match source '{old}'"
    old, new = _attribute(source, "maxMemory", "slots", "0"), _attribute(target, "maxMemory", "slots", "0")
    if old != new:
        yield f"Target domain memory slots count '{new}' doesn't match source '{old}'"


def _processors(source: etree._Element, target: etree._Element) -> Iterator[str]:
    old, new = source.findtext("vcpu") or "1", target.findtext("vcpu") or "1"
    if old != new:
        yield f"Target domain vCPU max {new} does not match source {old}"
    old, new = _attribute(source, "vcpu", "current", old), _attribute(target, "vcpu", "current", new)
    if old != new:
        first = min(int(old), int(new))
        yield f"State of vCPU '{first}' differs between source and destination definitions"


def _firmware(source: etree._Element, target: etree._Element) -> Iterator[str]:
    old, new = source.findtext("os/type"), target.findtext("os/type")
    if old != new:
        yield f"Target domain OS type {new} does not match source {old}"
    for attribute, what in (("arch", "architecture"), ("machine", "machine type")):
        old, new = (_attribute(each, "os/type", attribute, "(null)") for each in (source, target))
        if old != new:
            yield f"Target domain {what} {new} does not match source {old}"
    old, new = (_attribute(each, "os/smbios", "mode", "none") for each in (source, target))
    if old != new:
        yield f"Target domain SMBIOS mode {new} does not match source {old}"


def _features(source: etree._Element, target: etree._Element) -> Iterator[str]:
    for name in _FEATURES:
        old, new = (_feature(each.find(f"features/{name}")) for each in (source, target))
        if old != new:
            yield f"State of feature '{name}' differs: source: '{old}', destination: '{new}'"


def _feature(element: etree._Element | None) -> str:
    return "default" if element is None else element.get("state", "on")


def _devices(source: etree._Element, target: etree._Element, tag: str, what: str) -> Iterator[str]:
    old, new = source.findall(f"devices/{tag}"), target.findall(f"devices/{tag}")
    if len(old) != len(new):
        yield f"Target domain {what} count {len(new)} does not match source {len(old)}"
        return
    for was, now in zip(old, new, strict=True):
        for noun, path, attribute, default, quote in _PARTS.get(tag, ()):
            before, after = (_attribute(each, path, attribute, default) for each in (was, now))
            if before != after:
                yield f"Target {noun} {quote}{after}{quote} does not match source {quote}{before}{quote}"
        if tag == "disk" and (was.find("readonly") is None) != (now.find("readonly") is None):
            yield "Target disk access mode does not match source"
        yield from _address(was.find("address"), now.find("address"))


_PARTS: dict[str, tuple[tuple[str, str, str, str, str], ...]] = {
    "disk": (
        ("disk device", ".", "device", "disk", ""),
        ("disk bus", "target", "bus", "none", ""),
        ("disk", "target", "dev", "", ""),
        ("disk serial", "serial", "", "<null>", ""),
        ("disk wwn", "wwn", "", "<null>", "'"),
    ),
    "controller": (
        ("controller type", ".", "type", "", ""),
        ("controller index", ".", "index", "0", ""),
        ("controller model", ".", "model", "default", ""),
    ),
    "interface": (
        ("network card mac", "mac", "address", "", ""),
        ("network card model", "model", "type", "unknown", ""),
    ),
    "input": (("input device type", ".", "type", "", ""), ("input device bus", ".", "bus", "", "")),
    "sound": (("sound card model", ".", "model", "", ""),),
    "video": (
        ("video card model", "model", "type", "", ""),
        ("video card vram", "model", "vram", "0", ""),
        ("video card heads", "model", "heads", "0", ""),
    ),
    "watchdog": (("watchdog model", ".", "model", "", ""),),
    "memballoon": (("balloon model", ".", "model", "", ""),),
}
"""What is compared of each device: its name in the text, path, attribute (none: the text), what stands for absence,
and the quotes around it."""


def _address(old: etree._Element | None, new: etree._Element | None) -> Iterator[str]:
    before, after = (each.get("type", "none") if each is not None else "none" for each in (old, new))
    if before != after:
        yield f"Target device address type {after} does not match source {before}"
    elif old is not None and new is not None and before == "pci" and _pci(old) != _pci(new):
        yield f"Target device PCI address {_pci(new)}does not match source {_pci(old)}"


def _pci(address: etree._Element) -> str:
    domain, bus, slot, function = pci_numbers(address).values()
    return f"{domain[2:]}:{bus[2:]}:{slot[2:]}.{function[2:]}"


def _attribute(parent: etree._Element, path: str, name: str, default: str) -> str:
    element = parent.find(path)
    if element is None:
        return default
    return (element.get(name) if name else element.text) or default


def _plain(element: etree._Element | None) -> str:
    return "" if element is None else etree.tostring(element, method="c14n").decode()
