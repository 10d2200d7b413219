"""Network interfaces: addresses, and names on the host's side."""

from __future__ import annotations

import itertools
import re
import uuid

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .shape import attributes, put_first, rewrite
from .values import canonical_mac, generate_mac, invalid, unsupported, words

__all__ = ["finish_interface", "name_interfaces"]

_BEFORE_TARGET = words("mac source vlan virtualport bandwidth ip route script downscript backenddomain")
_NEEDS_SOURCE = words("network bridge internal direct server client mcast udp vhostuser vdpa vds")
_SOURCE_NAMES = {"network": "network", "bridge": "bridge", "internal": "name", "vdpa": "dev"}
_SOURCE_KEEPS = {"network": frozenset({"network", "portgroup"})}
_FILTERED = frozenset({"network", "bridge", "ethernet"})
# Names the host makes up itself are not worth keeping.
_GENERATED_NAMES = ("vnet", "macvtap", "macvlan")


def finish_interface(interface: etree._Element) -> None:
    """Check an interface by itself, and write what libvirt assumes about it."""
    kind = interface.get("type", "user")
    put_first(interface, "type", kind)
    _finish_source(interface, kind)
    _finish_mac(interface)
    for model in interface.findall("model"):
        name = model.get("type")
        if name is None:
            interface.remove(model)
        elif not re.fullmatch(r"[A-Za-z0-9_-]+", name):
            raise _bad_model()
    for target in interface.findall("target"):
        name = target.get("dev")
        if name is not None and name.startswith(_GENERATED_NAMES):
            interface.remove(target)
    if interface.find("model[@type='virtio']") is None:
        for backend in interface.iterfind("backend"):
            backend.attrib.pop("vhost", "")
    for link in interface.iterfind("link"):
        if link.get("state") not in ("up", "down", "default"):
            raise unsupported(f"unknown interface link state '{link.get('state', '')}'")
    if kind not in _FILTERED:
        for rule in interface.findall("filterref"):
            interface.remove(rule)
    for parameters in interface.iterfind("virtualport[@type='802.1Qbg']/parameters"):
        if parameters.get("instanceid") is None:
            parameters.set("instanceid", str(uuid.uuid4()))


def _bad_model() -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, "Model name contains invalid characters")


def _finish_source(interface: etree._Element, kind: str) -> None:
    source = interface.find("source")
    if source is None:
        if kind in _NEEDS_SOURCE:
            raise invalid(f"interface type='{kind}' requires a 'source' element")
        if kind == "hostdev":
            raise invalid("missing source address type")
        return
    required = _SOURCE_NAMES.get(kind)
    if required is not None and source.get(required) is None:
        detail = f"Missing required attribute '{required}' in element 'source'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    if kind == "direct" and source.get("mode") is None:
        rewrite(source, {"mode": "vepa", **attributes(source)}, first=("dev", "mode"))
    kept = _SOURCE_KEEPS.get(kind)
    for name in attributes(source):
        if kept is not None and name not in kept:
            del source.attrib[name]


def _finish_mac(interface: etree._Element) -> None:
    mac = interface.find("mac")
    if mac is None:
        mac = etree.Element("mac")
        interface.insert(0, mac)
    given = mac.get("address")
    if given is None:
        put_first(mac, "address", generate_mac())
        return
    address = canonical_mac(given)
    if address is None:
        raise invalid(f"unable to parse mac address '{given}'")
    if int(address[:2], 16) & 1:
        raise invalid(f"expected unicast mac address, found multicast '{given}'")
    mac.set("address", address)


def name_interfaces(domain: etree._Element) -> None:
    """Name the host's side of each interface that has no name yet: testnet0, testnet1 ..."""
    interfaces = list(domain.iterfind("devices/interface"))
    taken = {target.get("dev") for interface in interfaces for target in interface.iterfind("target")}
    free = (name for number in itertools.count() if (name := f"testnet{number}") not in taken)
    for interface in interfaces:
        target = interface.find("target")
        if target is None:
            target = etree.Element("target")
            interface.insert(sum(child.tag in _BEFORE_TARGET for child in interface), target)
        if not target.get("dev"):
            put_first(target, "dev", next(free))
