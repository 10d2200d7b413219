"""What a guest sees of its hypervisor: features and timers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from .abi_values import attribute

__all__ = ["feature_differences", "timer_differences"]

_FEATURES = (
    "acpi", "apic", "pae", "hap", "viridian", "privnet", "hyperv", "kvm", "pvspinlock", "capabilities", "pmu", "vmport",
    "gic", "smm", "ioapic", "hpt", "vmcoreinfo", "htm", "nested-hv", "ccf-assist", "xen", "cfpc", "sbbc", "ibs",
)  # fmt: skip

_HYPERV = (
    "relaxed", "vapic", "vpindex", "runtime", "synic", "stimer", "reset", "vendor_id", "frequencies",
    "reenlightenment", "tlbflush", "ipi", "evmcs", "avic",
)  # fmt: skip
_KVM = ("hidden", "hint-dedicated", "poll-control", "pv-ipi", "dirty-ring")
_XEN = ("e820_host", "passthrough")


def feature_differences(source: etree._Element, target: etree._Element) -> Iterator[str]:
    """Compare the features of two domains (virDomainDefFeaturesCheckABIStability)."""
    for name in _FEATURES:
        old, new = (_state(name, each.find(f"features/{name}")) for each in (source, target))
        if old != new:
            yield f"State of feature '{name}' differs: source: '{old}', destination: '{new}'"
    for tag, differences in (("hyperv", _hyperv), ("kvm", _kvm), ("xen", _xen), ("smm", _smm)):
        was, now = source.find(f"features/{tag}"), target.find(f"features/{tag}")
        if was is not None and now is not None:
            yield from differences(was, now)


def timer_differences(source: etree._Element, target: etree._Element) -> Iterator[str]:
    """Compare the timers of two domains: which there are; how the guest is caught up does not count."""
    old, new = source.findall("clock/timer"), target.findall("clock/timer")
    if len(old) != len(new):
        yield "Target domain timers do not match source"
        return
    for was, now in zip(old, new, strict=True):
        if was.get("name") != now.get("name"):
            yield f"Target timer {now.get('name')} does not match source {was.get('name')}"
        before, after = was.get("present", "default"), now.get("present", "default")
        if before != after:
            yield f"Target timer presence '{after}' does not match source '{before}'"
        if now.get("name") == "tsc":
            for name, default, what in (("frequency", "0", "frequency"), ("mode", "auto", "mode")):
                before, after = was.get(name, default), now.get(name, default)
                if before != after:
                    yield f"Target TSC {what} {after} does not match source {before}"


def _state(name: str, element: etree._Element | None) -> str:
    if name in _STATES:
        return _STATES[name](element)
    return _switch(element)


def _switch(element: etree._Element | None) -> str:
    return "default" if element is None else element.get("state", "on")


def _value(prefix: str, name: str, default: str = "none") -> Callable[[etree._Element | None], str]:
    return lambda element: f"{prefix}={default if element is None else element.get(name, default)}"


def _apic(element: etree._Element | None) -> str:
    return f"{_switch(element)},eoi={'default' if element is None else element.get('eoi', 'default')}"


def _gic(element: etree._Element | None) -> str:
    return f"{_switch(element)},{_value('version', 'version')(element)}"


def _hpt(element: etree._Element | None) -> str:
    size = element.find("maxpagesize") if element is not None else None
    return f"{_switch(element)},{_value('resizing', 'resizing')(element)},maxpagesize={_in_kib(size)}"


def _in_kib(size: etree._Element | None) -> int:
    if size is None:
        return 0
    units = {"b": 1, "bytes": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30}
    return int(size.text or "0") * units.get(size.get("unit", "KiB"), 1 << 10) >> 10


def _hyperv_mode(element: etree._Element | None) -> str:
    # libvirt writes its mode as if it were a switch: custom is 1, passthrough 2.
    if element is None:
        return "default"
    return "off" if element.get("mode") == "passthrough" else "on"


_STATES: dict[str, Callable[[etree._Element | None], str]] = {
    "apic": _apic,
    "gic": _gic,
    "hpt": _hpt,
    "hyperv": _hyperv_mode,
    "ioapic": _value("driver", "driver"),
    "capabilities": _value("policy", "policy", "default"),
    "cfpc": _value("value", "value"),
    "sbbc": _value("value", "value"),
    "ibs": _value("value", "value"),
}
"""Features whose state is more than a switch."""


def _hyperv(old: etree._Element, new: etree._Element) -> Iterator[str]:
    before, after = attribute(old, "spinlocks", "retries", "0"), attribute(new, "spinlocks", "retries", "0")
    if before != after:
        yield f"HyperV spinlock retry count differs: source: '{before}', destination: '{after}'"
    for name in _HYPERV:
        yield from _switches(old, new, name, "HyperV enlightenment")
    before, after = attribute(old, "vendor_id", "value", "<null>"), attribute(new, "vendor_id", "value", "<null>")
    if before != after:
        yield f"HyperV vendor_id differs: source: '{before}', destination: '{after}'"
    before, after = _switch(old.find("stimer/direct")), _switch(new.find("stimer/direct"))
    if before != after:
        yield f"State of HyperV stimer direct feature differs: source: '{before}', destination: '{after}'"


def _kvm(old: etree._Element, new: etree._Element) -> Iterator[str]:
    for name in _KVM:
        yield from _switches(old, new, name, "KVM")
    before, after = attribute(old, "dirty-ring", "size", "0"), attribute(new, "dirty-ring", "size", "0")
    if before != after:
        # What libvirt means to name here is none of its features.
        yield f"dirty ring size of KVM feature '(null)' differs: source: '{before}', destination: '{after}'"


def _xen(old: etree._Element, new: etree._Element) -> Iterator[str]:
    for name in _XEN:
        yield from _switches(old, new, name, "Xen")
    before, after = attribute(old, "passthrough", "mode", "default"), attribute(new, "passthrough", "mode", "default")
    if before != after:
        yield f"'mode' of Xen passthrough feature differs: source: '{before}', destination: '{after}'"


def _smm(old: etree._Element, new: etree._Element) -> Iterator[str]:
    was, now = old.find("tseg"), new.find("tseg")
    if was is None or now is None:
        if was is not now:
            before, after = ("not specified" if each is None else "specified" for each in (was, now))
            yield f"SMM TSEG differs: source: {before}, destination: '{after}'"
    elif _size(was) != _size(now):
        yield f"Size of SMM TSEG size differs: source: '{_size(was)}', destination: '{_size(now)}'"


def _size(element: etree._Element) -> str:
    return f"{element.text} {element.get('unit')}"


def _switches(old: etree._Element, new: etree._Element, name: str, kind: str) -> Iterator[str]:
    before, after = _switch(old.find(name)), _switch(new.find(name))
    if before != after:
        yield f"State of {kind} feature '{name}' differs: source: '{before}', destination: '{after}'"
