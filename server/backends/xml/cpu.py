"""The guest's processor: its model, its topology, its NUMA cells."""

from __future__ import annotations

import re

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .shape import attributes, rewrite
from .values import format_bitmap, invalid, number_of, parse_bitmap, scale, unsupported, words

__all__ = ["check_cells", "finish_cpu", "finish_cpu_feature", "finish_topology"]

_LOCAL_DISTANCE = "10"
_REMOTE_DISTANCE = "20"
# Each cell is written with its distance to each other.
_MAX_DISTANT = 255
_MODES = words("custom host-model host-passthrough maximum")
_FALLBACKS = (None, "allow", "forbid")
_ORDER = ("mode", "match", "check", "migratable")


def finish_cpu(cpu: etree._Element) -> None:
    """Write how the model is to be matched; without a model there is nothing to match."""
    given = attributes(cpu)
    if (mode := given.get("mode", "custom")) not in _MODES:
        raise report(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.CPU, f"Invalid mode attribute '{mode}'")
    model = cpu.find("model")
    if model is not None and model.get("fallback") not in _FALLBACKS:
        raise report(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.CPU, "Invalid fallback attribute")
    if model is not None and not model.text:
        cpu.remove(model)
        model = None
    if mode == "custom":
        given.pop("mode", None)
        match = given.pop("match", "exact")
        if model is not None:
            given = {"mode": "custom", "match": match, **given}
            rewrite(model, {"fallback": "allow", **attributes(model)})
    if given.get("check") == "none" and model is None:
        del given["check"]
    rewrite(cpu, given, first=_ORDER)
    for numa in cpu.findall("numa"):
        _finish_numa(numa)


def finish_cpu_feature(feature: etree._Element) -> None:
    """A feature that is named is required unless told otherwise."""
    rewrite(feature, {"policy": "require", **attributes(feature)})


def finish_topology(topology: etree._Element) -> None:
    """A socket has one die unless told otherwise."""
    rewrite(topology, {"dies": "1", **attributes(topology)}, first=("sockets", "dies", "cores", "threads"))


def _finish_numa(numa: etree._Element) -> None:
    cells = numa.findall("cell")
    known: set[int] = set()
    for number, cell in enumerate(cells):
        given = attributes(cell)
        given["id"] = str(number_of(cell, "id", number))
        if int(given["id"]) in known:
            raise invalid(f"Duplicate NUMA cell info for cell id '{given['id']}'")
        known.add(int(given["id"]))
        if "memory" not in given:
            raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, "missing element or attribute './@memory'")
        if "cpus" in given:
            given["cpus"] = format_bitmap(parse_bitmap(given["cpus"]))
            if not given["cpus"]:
                del given["cpus"]
        if re.fullmatch("[0-9]{1,18}", given.get("memory", "")):
            given["memory"] = str(-(-scale(int(given["memory"]), given.get("unit")) // 1024))
            given["unit"] = "KiB"
        rewrite(cell, given, first=("id", "cpus", "memory", "unit"))
    if cells and max(known) >= len(cells):
        raise invalid(
            "Exactly one 'cell' element per guest NUMA cell allowed, "
            "non-contiguous ranges or ranges not starting from 0 are not allowed"
        )
    cells.sort(key=lambda cell: number_of(cell, "id"))
    for cell in cells:
        numa.remove(cell)
    numa[0:0] = cells
    _finish_distances(cells)


def check_cells(cpus: list[etree._Element], vcpus: int) -> None:
    """Refuse NUMA cells that share vCPUs, or have more of them than the guest.

    Args:
        cpus: the <cpu> elements of a domain.
        vcpus: how many vCPUs it may have.
    """
    cells = [cell for cpu in cpus for cell in cpu.iterfind("numa/cell")]
    held = [parse_bitmap(cell.get("cpus", "")) if cell.get("cpus") else 0 for cell in cells]
    if sum(one.bit_count() for one in held) > vcpus:
        raise _internal("Number of CPUs in <numa> exceeds the <vcpu> count")
    taken = 0
    for number, one in enumerate(held):
        if taken & one:
            other = next(place for place, earlier in enumerate(held) if earlier & one)
            raise unsupported(f"NUMA cells {number} and {other} have overlapping vCPU ids")
        taken |= one
    if max(taken.bit_length() - 1, 0) >= vcpus:
        raise _internal("CPU IDs in <numa> exceed the <vcpu> count")


def _finish_distances(cells: list[etree._Element]) -> None:
    """Complete the distances: to itself a cell has 10, and what one cell says of another holds both ways."""
    said: dict[tuple[str, str], str] = {}
    for cell in cells:
        for sibling in cell.iterfind("distances/sibling"):
            said[cell.get("id", ""), sibling.get("id", "")] = sibling.get("value", _REMOTE_DISTANCE)
    if not said:
        return
    if len(cells) > _MAX_DISTANT:
        raise invalid(f"distances between {len(cells)} NUMA cells; {_MAX_DISTANT} are the most")
    for (here, there), value in list(said.items()):
        said.setdefault((there, here), value)
    ids = [cell.get("id", "") for cell in cells]
    speaking = {here for here, _ in said}
    for cell in cells:
        here = cell.get("id", "")
        if here not in speaking:
            continue
        for old in cell.findall("distances"):
            cell.remove(old)
        made = etree.Element("distances")
        for there in ids:
            default = _LOCAL_DISTANCE if here == there else _REMOTE_DISTANCE
            etree.SubElement(made, "sibling", id=there, value=said.get((here, there), default))
        cell.insert(0, made)


def _internal(detail: str) -> LibvirtError:
    return report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, detail)
