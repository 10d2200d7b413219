"""How much of the host a guest gets: sizes in KiB, sets of CPUs and nodes in order, one line a pinned CPU."""

from __future__ import annotations

import re

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .shape import attributes, rewrite
from .values import canonical_bitmap, invalid, number_of, parse_bitmap, scale

__all__ = ["finish_cputune", "finish_numa_memory", "finish_page", "finish_size"]

_NUMBERS = ("shares",)
_PINS = (("vcpupin", "vcpu"), ("iothreadpin", "iothread"))
_SCHEDULERS = (("vcpusched", "vcpus"), ("iothreadsched", "iothreads"))


def finish_size(element: etree._Element) -> None:
    """Write a size of memory in KiB."""
    text = element.text or ""
    if not re.fullmatch("[0-9]{1,18}", text):
        detail = f"Invalid value '{text}' for element or attribute './{element.tag}'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    element.text = str(-(-scale(int(text), element.get("unit")) // 1024))
    element.set("unit", "KiB")


def finish_page(page: etree._Element) -> None:
    """Write the size of huge pages in KiB, and the nodes that have them in order."""
    if (size := page.get("size")) is not None and re.fullmatch("[0-9]{1,18}", size):
        page.set("size", str(scale(int(size), page.get("unit")) // 1024))
        page.set("unit", "KiB")
    if (nodes := page.get("nodeset")) is not None:
        page.set("nodeset", canonical_bitmap(nodes))


def finish_numa_memory(memory: etree._Element) -> None:
    """Write where memory comes from; strictly so unless told otherwise."""
    given = attributes(memory)
    given.setdefault("mode", "strict")
    if given.get("placement") == "static":
        del given["placement"]
    if "nodeset" in given:
        given["nodeset"] = canonical_bitmap(given["nodeset"])
    rewrite(memory, given, first=("cellid", "mode"))


def finish_cputune(cputune: etree._Element) -> None:
    """Write the pins in order, and one line for each CPU or thread that is scheduled its own way."""
    for tag in _NUMBERS:
        for element in cputune.iterfind(tag):
            if not (element.text or "").isdigit():
                raise invalid(f"can't parse cputune {tag} value")
    for tag, of in _PINS:
        pins = cputune.findall(tag)
        for pin in pins:
            pin.set("cpuset", canonical_bitmap(pin.get("cpuset", "")))
        _replace(cputune, pins, sorted(pins, key=lambda pin, of=of: number_of(pin, of)))  # type: ignore[misc]
    for pin in cputune.iterfind("emulatorpin"):
        pin.set("cpuset", canonical_bitmap(pin.get("cpuset", "")))
    for tag, of in _SCHEDULERS:
        given = cputune.findall(tag)
        single = [
            etree.Element(tag, attrib={**attributes(element), of: str(member)})
            for element in given
            for member in sorted(parse_bitmap(element.get(of, "")))
        ]
        _replace(cputune, given, sorted(single, key=lambda element, of=of: number_of(element, of)))  # type: ignore[misc]


def _replace(parent: etree._Element, old: list[etree._Element], new: list[etree._Element]) -> None:
    """Put elements in the place of others that stand together."""
    if not old:
        return
    place = parent.index(old[0])
    for element in old:
        parent.remove(element)
    parent[place:place] = new
