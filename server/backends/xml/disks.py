"""Disks: what others need to know of them."""

from __future__ import annotations

from lxml import etree

from ..moments.domain import DiskInfo

__all__ = ["describe_disk"]

_SOURCE_NAMES = ("file", "dev", "dir", "name", "volume", "path")


def describe_disk(disk: etree._Element) -> DiskInfo:
    """Tell what moments need to know of a <disk> in a normalised definition."""
    target, driver, source = disk.find("target"), disk.find("driver"), disk.find("source")
    names = [] if source is None else [source.get(name) for name in _SOURCE_NAMES]
    return DiskInfo(
        target="" if target is None else target.get("dev", ""),
        source=next((name for name in names if name), None),
        type=disk.get("type", "file"),
        device=disk.get("device", "disk"),
        readonly=disk.find("readonly") is not None or disk.get("device") == "cdrom",
        driver_format=None if driver is None else driver.get("type"),
        empty=source is None,
        snapshot=disk.get("snapshot"),
    )
