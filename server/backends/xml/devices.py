"""The <devices> of a domain: each device in its place, with what libvirt adds of its own."""

from __future__ import annotations

from lxml import etree

from .device_shapes import DEVICES
from .shape import Shape as _Shape
from .shape import apply, children

__all__ = ["make_devices"]

_UNKNOWN = _Shape({})


def make_devices(source: etree._Element | None, domain: etree._Element) -> etree._Element:
    """Make a fresh <devices> element.

    Args:
        source: what the user wrote, if anything.
        domain: the definition made so far, everything but the devices.
    """
    made = etree.Element("devices")
    given = [] if source is None else children(source)
    for tag, known in DEVICES.items():
        made.extend(apply(known, child) for child in given if child.tag == tag)
    made.extend(apply(_UNKNOWN, child) for child in given if child.tag not in DEVICES)
    return made
