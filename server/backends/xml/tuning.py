"""How much of the host a guest gets: sizes in KiB, sets of CPUs and nodes in order, one line a pinned CPU."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .shape import attributes, rewrite
from .values import canonical_bitmap, invalid, members_of, number_of, parse_bitmap, scale, unsupported

__all__ = [
    "arrange_cputune",
    "finish_numa_memory",
    "finish_page",
    "finish_scheduler",
    "finish_shares",
    "finish_size",
]

_REAL_TIME = frozenset({"fifo", "rr"})


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
        rewrite(page, attributes(page), first=("size", "unit"))
    if (nodes := page.get("nodeset")) is not None:
        page.set("nodeset", canonical_bitmap(nodes, "nodeset"))


def finish_numa_memory(memory: etree._Element) -> None:
    """Write where memory comes from; strictly so unless told otherwise."""
    given = attributes(memory)
    given.setdefault("mode", "strict")
    if given.get("placement") == "static":
        del given["placement"]
    if "nodeset" in given:
        given["nodeset"] = canonical_bitmap(given["nodeset"], "nodeset")
    rewrite(memory, given, first=("cellid", "mode"))


def finish_shares(shares: etree._Element) -> None:
    """Check a number of shares."""
    if not re.fullmatch("[0-9]{1,20}", shares.text or ""):
        raise invalid(f"can't parse cputune {shares.tag} value")


def finish_scheduler(scheduler: etree._Element) -> None:
    """Check a scheduler by itself: only real-time ones have a priority, and they must have one."""
    given = attributes(scheduler)
    if given.get("scheduler") not in _REAL_TIME:
        given.pop("priority", None)
    elif "priority" not in given:
        detail = f"Missing required attribute 'priority' in element '{scheduler.tag}'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    rewrite(scheduler, {name: given.get(name) for name in ("vcpus", "iothreads", "scheduler", "priority")})


def arrange_cputune(cputune: etree._Element, vcpus: int, threads: Container[int]) -> None:
    """Write the pins in order, and one line for each CPU or thread that is scheduled its own way.

    Args:
        cputune: the element.
        vcpus: how many vCPUs the guest may have; pins of others are dropped.
        threads: the ids of its I/O threads.
    """
    _arrange_pins(cputune, "vcpupin", "vcpu", drop=lambda number: number >= vcpus)
    pins = cputune.findall("emulatorpin")
    if len(pins) > 1:
        raise invalid("only one emulatorpin is supported")
    for pin in pins:
        _finish_pin(pin)
    for number in _arrange_pins(cputune, "iothreadpin", "iothread"):
        if number not in threads:
            raise _no_thread(number)
    for number in _arrange_schedulers(cputune, "vcpusched", "vcpus"):
        if number >= vcpus:
            raise unsupported(f"vCPU '{number}' is not present in domain definition")
    for number in _arrange_schedulers(cputune, "iothreadsched", "iothreads"):
        if number not in threads:
            raise _no_thread(number)
    if len(cputune.findall("emulatorsched")) > 1:
        raise invalid("only one emulatorsched is supported")


def _arrange_pins(
    cputune: etree._Element, tag: str, of: str, drop: Callable[[int], bool] = lambda number: False
) -> list[int]:
    """Sort pins by what they pin, drop those of what is not there; return what is pinned."""
    given = cputune.findall(tag)
    kept: dict[int, etree._Element] = {}
    for pin in given:
        if pin.get(of) is None:
            raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, f"Missing required attribute '{of}' in element '{tag}'")
        number = number_of(pin, of)
        if number == 0 and of == "iothread":
            detail = f"Invalid value for attribute '{of}' in element '{tag}': Zero is not permitted"
            raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
        if drop(number):
            continue
        if number in kept:
            same = f"vcpu '{number}'" if of == "vcpu" else f"same {of} '{number}'"
            raise _internal(f"duplicate {tag} for {same}")
        _finish_pin(pin)
        kept[number] = pin
    _replace(cputune, given, [kept[number] for number in sorted(kept)])
    return sorted(kept)


def _finish_pin(pin: etree._Element) -> None:
    if pin.get("cpuset") is None:
        raise _internal(f"missing cpuset for {pin.tag}")
    pin.set("cpuset", canonical_bitmap(pin.get("cpuset", ""), "cpuset"))


def _arrange_schedulers(cputune: etree._Element, tag: str, of: str) -> Iterator[int]:
    """Write schedulers one by one; gives each number before it is taken, for the caller to refuse."""
    given = cputune.findall(tag)
    single: dict[int, etree._Element] = {}
    for element in given:
        text = element.get(of)
        if text is None:
            raise invalid(f"Missing attribute '{of}' in element '{tag}'")
        members = members_of(parse_bitmap(text))
        if not members:
            raise unsupported(f"'{of}' scheduler bitmap '{text}' is empty")
        for number in members:
            yield number
            if number in single:
                raise report(ErrorCode.XML_DETAIL, ErrorDomain.DOMAIN, f"'{tag}' attributes '{of}' must not overlap")
            single[number] = etree.Element(tag, attrib={**attributes(element), of: str(number)})
    _replace(cputune, given, [single[number] for number in sorted(single)])


def _no_thread(number: int) -> LibvirtError:
    return unsupported(f"Cannot find 'iothread' : {number}")


def _internal(detail: str) -> LibvirtError:
    return report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, detail)


def _replace(parent: etree._Element, old: list[etree._Element], new: list[etree._Element]) -> None:
    """Put elements in the place of others that stand together."""
    if not old:
        return
    place = parent.index(old[0])
    for element in old:
        parent.remove(element)
    parent[place:place] = new
