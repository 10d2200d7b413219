"""Whether a guest would notice that its definition was exchanged (virDomainDefCheckABIStability).

Only the first difference counts. What a guest can not see (descriptions, where images are) may differ. The machine is
compared here, its features and timers in ``abi_features``, processors in ``abi_cpu``, devices in ``abi_devices``.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .abi_cpu import cpu_differences, numa_differences, vcpu_differences
from .abi_devices import device_differences
from .abi_features import feature_differences, timer_differences
from .abi_values import attribute

__all__ = ["check_abi"]


def check_abi(source: etree._Element, target: etree._Element) -> None:
    """Refuse a definition that is another machine for the guest.

    Args:
        source: the ``<domain>`` that the guest knows.
        target: the one to take its place.

    Raises:
        ConfigUnsupported: they differ; the text says in what, the error domain which part of libvirt compares it.
    """
    for domain, detail in _differences(source, target):
        raise report(ErrorCode.CONFIG_UNSUPPORTED, domain, detail)


def _differences(source: etree._Element, target: etree._Element) -> Iterator[tuple[ErrorDomain, str]]:
    for domain, found in (
        (ErrorDomain.DOMAIN, _head(source, target)),
        (ErrorDomain.DOMAIN, numa_differences(source, target)),
        (ErrorDomain.DOMAIN, vcpu_differences(source, target)),
        (ErrorDomain.DOMAIN, _firmware(source, target)),
        (ErrorDomain.DOMAIN, feature_differences(source, target)),
        (ErrorDomain.DOMAIN, timer_differences(source, target)),
        (ErrorDomain.CPU, cpu_differences(source, target)),
        (ErrorDomain.DOMAIN, _sysinfo_counts(source, target)),
        (ErrorDomain.SYSINFO, _sysinfo(source, target)),
        (ErrorDomain.DOMAIN, device_differences(source, target)),
    ):
        for detail in found:
            yield domain, detail


def _head(source: etree._Element, target: etree._Element) -> Iterator[str]:
    if source.get("type") != target.get("type"):
        yield f"Target domain virt type {target.get('type')} does not match source {source.get('type')}"
    for path, form in (
        ("uuid", "Target domain uuid {} does not match source {}"),
        ("name", "Target domain name '{}' does not match source '{}'"),
    ):
        if source.findtext(path) != target.findtext(path):
            yield form.format(target.findtext(path), source.findtext(path))
    yield from _generation(source.findtext("genid"), target.findtext("genid"))
    yield from _memory(source, target)


def _generation(old: str | None, new: str | None) -> Iterator[str]:
    if (old is None) != (new is None):
        yield "Target domain requested genid does not match source"
    elif old != new:
        yield f"Target domain genid {new} does not match source {old}"


def _memory(source: etree._Element, target: etree._Element) -> Iterator[str]:
    for path, what in (("memory", "max memory"), ("currentMemory", "current memory")):
        old, new = source.findtext(path), target.findtext(path)
        if old != new and not (path == "currentMemory" and _has_balloon(target)):
            yield f"Target domain {what} {new} does not match source {old}"
    old, new = source.findtext("maxMemory") or "0", target.findtext("maxMemory") or "0"
    if old != new:
        yield f"Target maximum memory size '{new}' doesn't match source '{old}'"
    old, new = attribute(source, "maxMemory", "slots", "0"), attribute(target, "maxMemory", "slots", "0")
    if old != new:
        yield f"Target domain memory slots count '{new}' doesn't match source '{old}'"


def _has_balloon(domain: etree._Element) -> bool:
    balloon = domain.find("devices/memballoon")
    return balloon is not None and balloon.get("model") != "none"


def _firmware(source: etree._Element, target: etree._Element) -> Iterator[str]:
    old, new = source.findtext("os/type"), target.findtext("os/type")
    if old != new:
        yield f"Target domain OS type {new} does not match source {old}"
    for path, name, default, what in (
        ("os/type", "arch", "(null)", "architecture"),
        ("os/type", "machine", "(null)", "machine type"),
        ("os/smbios", "mode", "none", "SMBIOS mode"),
    ):
        old, new = attribute(source, path, name, default), attribute(target, path, name, default)
        if old != new:
            yield f"Target domain {what} {new} does not match source {old}"


_SYSINFO = {
    "bios": ("BIOS", ("vendor", "version", "date", "release")),
    "system": ("system", ("manufacturer", "product", "version", "serial", "uuid", "sku", "family")),
    "baseBoard": ("base board", ("manufacturer", "product", "version", "serial", "asset", "location")),
    "chassis": ("chassis", ("manufacturer", "version", "serial", "asset", "sku")),
}
"""What the host shows to the guest's SMBIOS: how each section is called, and its entries in the order of comparison."""


def _sysinfo_counts(source: etree._Element, target: etree._Element) -> Iterator[str]:
    if len(source.findall("sysinfo")) != len(target.findall("sysinfo")):
        yield "Target domain count of sysinfo does not match source"


def _sysinfo(source: etree._Element, target: etree._Element) -> Iterator[str]:
    for old, new in zip(source.findall("sysinfo"), target.findall("sysinfo"), strict=True):
        for tag, (what, entries) in _SYSINFO.items():
            before, after = old.findall(tag), new.findall(tag)
            if len(before) != len(after):
                yield "Target sysinfo does not match source"
            for was, now in zip(before, after, strict=False):
                for entry in entries:
                    left, right = (each.findtext(f"entry[@name='{entry}']") or "<null>" for each in (was, now))
                    if left != right:
                        called = "vendor" if entry == "manufacturer" else entry
                        yield f"Target sysinfo {what} {called} {right} does not match source {left}"
