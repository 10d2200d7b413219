"""The <devices> of a domain: each device in its place, with what libvirt adds of its own."""

from __future__ import annotations

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .character import arrange_character_devices
from .controllers import arrange_controllers
from .device_shapes import DEVICES
from .disks import arrange_disks
from .displays import arrange_displays
from .hostdevs import place_scsi_hostdevs
from .shape import Shape, apply, children
from .small_devices import check_device_counts
from .usb import check_usb
from .values import unsupported

__all__ = ["make_devices"]

_UNKNOWN = Shape({})
_USER_ALIAS = "ua-"


def make_devices(source: etree._Element | None, os_type: str) -> etree._Element:
    """Make a fresh <devices> element.

    Args:
        source: what the user wrote, if anything.
        os_type: what the guest is: ``hvm``, ``xen`` ...
    """
    made = etree.Element("devices")
    given = [] if source is None else children(source)
    for tag, known in DEVICES.items():
        made.extend(apply(known, child) for child in given if child.tag == tag)
    _check_boot_orders(made)
    for device in made:
        if device.find("address") is not None and device.find("address[@type]") is None:
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, "No type specified for device address")
        for alias in device.findall("alias"):
            if not (alias.get("name") or "").startswith(_USER_ALIAS):
                device.remove(alias)
    arrange_disks(made)
    arrange_displays(made, os_type=os_type)
    place_scsi_hostdevs(made)
    arrange_controllers(made)
    check_usb(made)
    arrange_character_devices(made, full_guest=os_type == "hvm")
    check_device_counts(made)
    made.extend(apply(_UNKNOWN, child) for child in given if child.tag not in DEVICES)
    return made


def _check_boot_orders(devices: etree._Element) -> None:
    seen: set[str] = set()
    for device in devices:
        boot = device.find("boot")
        if boot is None:
            continue
        order = boot.get("order") or ""
        if order == "0":
            detail = "Invalid value for attribute 'order' in element 'boot': Zero is not permitted"
            raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
        if order in seen:
            raise unsupported(f"boot order '{order}' used for more than one device")
        seen.add(order)
