"""What a guest sees of its processors: how many, of which model, on which NUMA nodes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from .abi_values import Reader, attribute, of, text

__all__ = ["cpu_differences", "numa_differences", "vcpu_differences"]


def numa_differences(source: etree._Element, target: etree._Element) -> Iterator[str]:
    """Compare the NUMA nodes of two domains (virDomainNumaCheckABIStability)."""
    old, new = source.findall("cpu/numa/cell"), target.findall("cpu/numa/cell")
    if len(old) != len(new):
        yield f"Target NUMA node count '{len(new)}' doesn't match source '{len(old)}'"
        return
    for node, (was, now) in enumerate(zip(old, new, strict=True)):
        if was.get("memory") != now.get("memory"):
            yield f"Size of target NUMA node {node} ({now.get('memory')}) doesn't match source ({was.get('memory')})"
        if was.get("cpus") != now.get("cpus"):
            yield f"Processor mask of target NUMA node {node} doesn't match source"


def vcpu_differences(source: etree._Element, target: etree._Element) -> Iterator[str]:
    """Compare how many virtual CPUs two domains have, and which of them are there from the start."""
    old, new = source.findtext("vcpu") or "1", target.findtext("vcpu") or "1"
    if old != new:
        yield f"Target domain vCPU max {new} does not match source {old}"
        return
    for number, (was, now) in enumerate(zip(_online(source), _online(target), strict=False)):
        if was != now:
            yield f"State of vCPU '{number}' differs between source and destination definitions"


def _online(domain: etree._Element) -> list[bool]:
    listed = domain.findall("vcpus/vcpu")
    if listed:
        return [each.get("enabled") == "yes" for each in listed]
    total = domain.findtext("vcpu") or "1"
    current = int(attribute(domain, "vcpu", "current", total))
    return [number < current for number in range(int(total))]


def cpu_differences(source: etree._Element, target: etree._Element) -> Iterator[str]:
    """Compare the CPU models of two domains (virCPUDefIsEqual)."""
    old, new = _model(source.find("cpu")), _model(target.find("cpu"))
    if old is None or new is None:
        if old is not new:
            yield "Target CPU does not match source"
        return
    for what, read in _VALUES:
        before, after = read(old), read(new)
        if before != after:
            yield f"Target CPU {what} {after} does not match source {before}"
    yield from _features(old.findall("feature"), new.findall("feature"))
    for tag in ("cache", "maxphysaddr"):
        if _attributes(old.find(tag)) != _attributes(new.find(tag)):
            yield f"Target CPU {tag} does not match source"


def _model(cpu: etree._Element | None) -> etree._Element | None:
    """Return the element unless it only holds NUMA nodes, which are no part of the model."""
    if cpu is None or (not cpu.attrib and all(child.tag == "numa" for child in cpu)):
        return None
    return cpu


def _topology(name: str) -> Reader:
    def read(cpu: etree._Element) -> str:
        topology = cpu.find("topology")
        return "0" if topology is None else topology.get(name, "1")

    return read


_VALUES: tuple[tuple[str, Reader], ...] = (
    ("mode", of(".", "mode", "custom")),
    ("check", of(".", "check", "none")),
    ("model", text("model")),
    ("vendor", text("vendor")),
    ("vendor id", of("model", "vendor_id", "<null>")),
    ("sockets", _topology("sockets")),
    ("dies", _topology("dies")),
    ("cores", _topology("cores")),
    ("threads", _topology("threads")),
)


def _features(old: list[etree._Element], new: list[etree._Element]) -> Iterator[str]:
    if len(old) != len(new):
        yield f"Target CPU feature count {len(new)} does not match source {len(old)}"
        return
    for was, now in zip(old, new, strict=True):
        if was.get("name") != now.get("name"):
            yield f"Target CPU feature {now.get('name')} does not match source {was.get('name')}"
        if was.get("policy") != now.get("policy"):
            yield f"Target CPU feature policy {now.get('policy')} does not match source {was.get('policy')}"


def _attributes(element: etree._Element | None) -> dict[str, str] | None:
    return None if element is None else {str(name): str(value) for name, value in element.items()}
