"""The USB: whether there is one, and whether each companion controller has a master."""

from __future__ import annotations

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .values import unsupported, words

__all__ = ["check_usb", "has_usb", "is_usb2"]

_USB2 = words("ich9-ehci1 ich9-uhci1 ich9-uhci2 ich9-uhci3")


def is_usb2(controller: etree._Element) -> bool:
    """Tell whether it is one of the four that make up a USB 2.0 controller and share a number."""
    return controller.get("type") == "usb" and controller.get("model") in _USB2


def has_usb(devices: etree._Element) -> bool:
    """Tell whether there is a USB controller, and not one that says there is no USB."""
    return any(controller.get("model") != "none" for controller in devices.iterfind("controller[@type='usb']"))


def check_usb(devices: etree._Element) -> None:
    """Refuse companions without a master, and devices on a USB that is switched off.

    Args:
        devices: the <devices> of a domain.

    Raises:
        XmlDetail: the controllers do not go together (code 35).
        ConfigUnsupported: a device needs the USB (code 67).
    """
    controllers = devices.findall("controller[@type='usb']")
    none = [controller for controller in controllers if controller.get("model") == "none"]
    if none and len(controllers) > 1:
        raise _detail("Can't add another USB controller: USB is disabled for this domain")
    if controllers and not none and all(controller.find("master") is not None for controller in controllers):
        raise _detail("No master USB controller specified")
    if not none:
        return
    if devices.find("input[@bus='usb']") is not None:
        raise unsupported("Can't add USB input device. USB bus is disabled")
    if devices.find("hostdev[@type='usb']") is not None:
        raise unsupported("Can't add host USB device: USB is disabled in this host")
    if devices.find("hub[@type='usb']") is not None:
        raise unsupported("Can't add USB hub: USB is disabled for this domain")


def _detail(detail: str) -> LibvirtError:
    return report(ErrorCode.XML_DETAIL, ErrorDomain.DOMAIN, detail)
