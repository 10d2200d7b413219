"""Character devices: serial and parallel ports, consoles, channels."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .shape import attributes, put_first, rewrite
from .values import invalid, number_of, unsupported, words

__all__ = ["arrange_character_devices", "finish_source", "finish_target"]

_KINDS = words("null vc pty dev file pipe stdio udp tcp unix spicevmc spiceport nmdm qemu-vdagent dbus")
_WITHOUT_PATH = frozenset({"pty", "null", "vc", "stdio"})
_TARGET_TYPES = {
    "serial": words("isa-serial usb-serial pci-serial spapr-vio-serial system-serial sclp-serial isa-debug"),
    "console": words("serial xen uml virtio lxc openvz sclp sclplm"),
    "channel": words("guestfwd virtio xen"),
}
_ISA_PORTS = 4


def finish_source(device: etree._Element) -> None:
    """Check where a character device leads, and write what libvirt assumes about it."""
    kind = device.get("type")
    if kind is None:
        kind = "pty"
        put_first(device, "type", kind)
    if kind not in _KINDS:
        raise unsupported(f"unknown type presented to host for character device: {kind}")
    if kind in _WITHOUT_PATH:
        for source in device.findall("source"):
            device.remove(source)
    if kind == "tcp":
        if _said(device, "host") is None:
            raise _internal("Missing source host attribute for char device")
        if _said(device, "service") is None:
            raise _internal("Missing source service attribute for char device")
    if kind in ("tcp", "unix"):
        for source in device.iterfind("source"):
            if source.get("mode") is None:
                put_first(source, "mode", "connect")
    if kind == "tcp" and device.find("protocol") is None:
        last = device.findall("log") or device.findall("source")
        last[-1].addnext(etree.Element("protocol", type="raw"))
    if device.tag == "channel" and device.find("target[@type]") is None:
        raise invalid("target type must be specified for channel device")


def finish_target(target: etree._Element) -> None:
    """Check what a character device looks like to the guest."""
    kind = target.get("type")
    if kind is not None and not any(kind in kinds for kinds in _TARGET_TYPES.values()):
        raise unsupported(f"unknown target type '{kind}' specified for character device")


def arrange_character_devices(devices: etree._Element, *, full_guest: bool) -> None:
    """Number the ports, and show the first serial port of a full guest as its console too.

    Args:
        devices: the <devices> element, its devices in order.
        full_guest: the guest is of the type ``hvm``.
    """
    _number_parallel(devices)
    consoles = devices.findall("console")
    for number, console in enumerate(consoles):
        _set_port(console, number, kind="serial")
    first_is_serial = bool(consoles) and _target(consoles[0]).get("type") == "serial"
    if full_guest:
        if first_is_serial and devices.find("serial") is None:
            consoles[0].addprevious(_serial_like(consoles[0]))
        _number_serial(devices)
        serial = devices.find("serial")
        if serial is not None and _target(serial).get("type") in (None, "isa-serial"):
            if first_is_serial:
                devices.remove(consoles[0])
            _after_ports(devices, _console_like(serial))
    else:
        _number_serial(devices)


def _number_serial(devices: etree._Element) -> None:
    """Give ports that have no number the next after the highest so far."""
    ports = devices.findall("serial")
    highest = max((number_of(_target(device), "port", -1) for device in ports), default=-1)
    for device in ports:
        if not _target(device).get("port"):
            highest += 1
            _set_port(device, highest)
        target = _target(device)
        if target.get("type") == "isa-serial" and number_of(target, "port") >= _ISA_PORTS:
            raise _internal(f"Maximum supported number of ISA serial ports is '{_ISA_PORTS}'")


def _number_parallel(devices: etree._Element) -> None:
    highest = -1
    for device in devices.iterfind("parallel"):
        if not _target(device).get("port"):
            _set_port(device, highest + 1)
        highest = max(highest, number_of(_target(device), "port"))


def _set_port(device: etree._Element, number: int, kind: str | None = None) -> None:
    target = _target(device)
    given = attributes(target)
    rewrite(target, {"type": kind, **given, "port": str(number)})


def _target(device: etree._Element) -> etree._Element:
    """Find what the device is for the guest, or begin to say so."""
    found = device.find("target")
    if found is None:
        found = etree.Element("target")
        device.insert(sum(child.tag in ("source", "log", "protocol") for child in device), found)
    return found


def _serial_like(console: etree._Element) -> etree._Element:
    made = deepcopy(console)
    made.tag = "serial"
    target = _target(made)
    rewrite(target, {"port": "0"})
    return made


def _console_like(serial: etree._Element) -> etree._Element:
    made = deepcopy(serial)
    made.tag = "console"
    target = _target(made)
    for child in list(target):
        target.remove(child)
    rewrite(target, {"type": "serial", "port": target.get("port", "0")})
    return made


def _after_ports(devices: etree._Element, console: etree._Element) -> None:
    """Put a console before all others."""
    last = (devices.findall("parallel") or devices.findall("serial"))[-1]
    last.addnext(console)


def _said(device: etree._Element, name: str) -> str | None:
    return next((value for source in device.iterfind("source") if (value := source.get(name))), None)


def _internal(detail: str) -> LibvirtError:
    return report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, detail)
