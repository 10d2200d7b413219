"""Features of the virtual machine: switches that are on when they are named."""

from __future__ import annotations

import re

from lxml import etree

from .shape import attributes, children, rewrite
from .values import invalid, unsupported, words

__all__ = ["finish_features", "finish_hyperv", "finish_launch_security", "finish_switch"]

_KNOWN = words(
    "acpi apic pae hap viridian privnet hyperv kvm pvspinlock capabilities pmu vmport gic smm ioapic hpt htm nested-hv "
    "msrs ccf-assist xen cfpc sbbc ibs tcg"
)


def finish_features(features: etree._Element) -> None:
    """Refuse features that no machine has."""
    for feature in children(features):
        if feature.tag not in _KNOWN:
            raise unsupported(f"unexpected feature '{feature.tag}'")


def finish_switch(feature: etree._Element) -> None:
    """A feature that is named is on unless told otherwise."""
    rewrite(feature, {"state": "on", **attributes(feature)})


def finish_hyperv(hyperv: etree._Element) -> None:
    """Enlightenments are those that are named, unless all of the host's are wanted."""
    if hyperv.get("mode") is None:
        hyperv.set("mode", "custom")


def finish_launch_security(security: etree._Element) -> None:
    """Write the policy of a sealed guest in hexadecimal."""
    for policy in security.iterfind("policy"):
        text = policy.text or ""
        if not re.fullmatch("(0[xX])?[0-9a-fA-F]{1,8}", text):
            raise invalid("failed to get launch security policy")
        policy.text = f"0x{int(text, 16):04x}"
