"""Network interfaces: names on the host's side."""

from __future__ import annotations

import itertools

from lxml import etree

__all__ = ["name_interfaces"]

_BEFORE_TARGET = frozenset(
    {"mac", "source", "ip", "route", "virtualport", "bandwidth", "vlan", "portgroup", "port", "portForward"}
)


def name_interfaces(domain: etree._Element) -> None:
    """Name the host's side of each interface that has no name yet: testnet0, testnet1 ..."""
    interfaces = list(domain.iterfind("devices/interface"))
    taken = {target.get("dev") for interface in interfaces for target in interface.iterfind("target")}
    free = (name for number in itertools.count() if (name := f"testnet{number}") not in taken)
    for interface in interfaces:
        target = interface.find("target")
        if target is None:
            place = sum(child.tag in _BEFORE_TARGET for child in interface)
            target = etree.Element("target")
            interface.insert(place, target)
        if not target.get("dev"):
            target.set("dev", next(free))
