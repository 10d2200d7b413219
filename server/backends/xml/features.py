"""Features of the virtual machine: switches that are on when they are named; said twice, the last word counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .shape import attributes, children, rewrite
from .values import invalid, scale, unsupported, words

__all__ = [
    "CAPABILITIES",
    "HYPERV",
    "KVM",
    "XEN",
    "finish_capabilities",
    "finish_features",
    "finish_hpt",
    "finish_hyperv",
    "finish_kvm",
    "finish_launch_security",
    "finish_smm",
    "finish_switch",
    "finish_tcg",
    "finish_xen",
]


def _names(text: str) -> list[str]:
    return text.split()


HYPERV = _names(
    "relaxed vapic spinlocks vpindex runtime synic stimer reset vendor_id frequencies reenlightenment tlbflush ipi "
    "evmcs avic"
)
KVM = _names("hidden hint-dedicated poll-control pv-ipi dirty-ring")
XEN = _names("e820_host passthrough")
CAPABILITIES = _names(
    "audit_control audit_write block_suspend chown dac_override dac_read_search fowner fsetid ipc_lock ipc_owner kill "
    "lease linux_immutable mac_admin mac_override mknod net_admin net_bind_service net_broadcast net_raw setgid "
    "setfcap setpcap setuid sys_admin sys_boot sys_chroot sys_module sys_nice sys_pacct sys_ptrace sys_rawio "
    "sys_resource sys_time sys_tty_config syslog wake_alarm"
)
# Said twice, these add up; of all others the last counts.
_GROUPS = {"hyperv": HYPERV, "xen": XEN}
_KNOWN = words(
    "acpi apic pae hap viridian privnet hyperv kvm pvspinlock capabilities pmu vmport gic smm ioapic hpt vmcoreinfo "
    "htm nested-hv msrs ccf-assist xen cfpc sbbc ibs tcg"
)
# Features that say nothing when they have no attribute and nothing inside.
_SAY_MORE = words("capabilities ioapic hpt cfpc sbbc ibs tcg")
_VENDOR_LENGTH = 12
_DIRTY_RING = range(1024, 65536 + 1)
_UNITS = ("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB")


def finish_features(features: etree._Element) -> None:
    """Refuse features that no machine has; of those named twice keep the last."""
    features.text = None
    for feature in children(features):
        if feature.tag not in _KNOWN:
            raise unsupported(f"unexpected feature '{feature.tag}'")
    for tag, order in _GROUPS.items():
        groups = features.findall(tag)
        if len(groups) > 1:
            inside = {child.tag: child for group in groups for child in group}
            groups[-1][:] = [inside[name] for name in order if name in inside]
    _keep_last(features)
    for feature in children(features):
        if feature.tag in _SAY_MORE and not feature.keys() and not len(feature):
            features.remove(feature)


def _keep_last(parent: etree._Element) -> None:
    """Of children with one name keep the last."""
    last = {child.tag: child for child in parent}
    parent[:] = last.values()


def finish_switch(feature: etree._Element) -> None:
    """A feature that is named is on unless told otherwise."""
    rewrite(feature, {"state": "on", **attributes(feature)})


def finish_hyperv(hyperv: etree._Element) -> None:
    """Check the enlightenments; they are those that are named, unless all of the host's are wanted."""
    if hyperv.get("mode") is None:
        hyperv.set("mode", "custom")
    _refuse_others(hyperv, HYPERV, "HyperV Enlightenment")
    for spinlocks in hyperv.iterfind("spinlocks"):
        if _only_when_on(spinlocks) and spinlocks.get("retries") is None:
            raise _missing("retries", spinlocks)
    for vendor in hyperv.iterfind("vendor_id"):
        if _only_when_on(vendor):
            _check_vendor(vendor.get("value"))
    direct: list[etree._Element] = []
    for stimer in hyperv.iterfind("stimer"):
        _refuse_others(stimer, ["direct"], "Hyper-V stimer")
        direct = (direct + stimer.findall("direct"))[-1:]
        stimer[:] = [one for one in direct if stimer.get("state") == one.get("state") == "on"]
    _keep_last(hyperv)


def _check_vendor(value: str | None) -> None:
    if value is None:
        raise invalid("missing 'value' attribute for HyperV feature 'vendor_id'")
    if len(value.encode("utf-8", "surrogateescape")) > _VENDOR_LENGTH:
        raise invalid(f"HyperV vendor_id value must not be more than {_VENDOR_LENGTH} characters.")
    if "," in value:
        raise invalid("HyperV vendor_id value is invalid")


def finish_kvm(kvm: etree._Element) -> None:
    """Check the features that KVM has."""
    _refuse_others(kvm, KVM, "KVM")
    for ring in kvm.iterfind("dirty-ring"):
        if not _only_when_on(ring):
            continue
        if ring.get("size") is None:
            raise _missing("size", ring)
        size = int(ring.get("size", ""))
        if size.bit_count() != 1 or size not in _DIRTY_RING:
            raise invalid(f"dirty ring must be power of 2 and ranges [{_DIRTY_RING[0]}, {_DIRTY_RING[-1]}]")
    _keep_last(kvm)


def finish_xen(xen: etree._Element) -> None:
    """Check the features that Xen has."""
    _refuse_others(xen, XEN, "Xen")
    for passthrough in xen.iterfind("passthrough"):
        _only_when_on(passthrough)
    _keep_last(xen)


def finish_capabilities(capabilities: etree._Element) -> None:
    """Check what a container may do: each thing is allowed when it is named."""
    for child in children(capabilities):
        if child.tag not in CAPABILITIES:
            raise unsupported(f"unexpected capability feature '{child.tag}'")
    _keep_last(capabilities)
    if len(capabilities) and capabilities.get("policy") is None:
        capabilities.set("policy", "default")
    elif not len(capabilities) and capabilities.get("policy") == "default":
        del capabilities.attrib["policy"]


def finish_smm(smm: etree._Element) -> None:
    """Write the memory of the management mode in the largest unit that says it; there is none when it is off."""
    finish_switch(smm)
    for tseg in smm.findall("tseg"):
        if smm.get("state") != "on" or not tseg.text:
            smm.remove(tseg)
            continue
        if not re.fullmatch("[0-9]{1,18}", tseg.text):
            where = "string(./features/smm/tseg)"
            raise _wrong(f"Invalid value '{tseg.text}' for element or attribute '{where}'")
        size, unit = scale(int(tseg.text), tseg.get("unit") or "MiB"), 0
        while size and size % 1024 == 0 and unit + 1 < len(_UNITS):
            size, unit = size // 1024, unit + 1
        tseg.text = str(size)
        tseg.set("unit", _UNITS[unit])


def finish_tcg(tcg: etree._Element) -> None:
    """Write the size of the cache in KiB."""
    for child in children(tcg):
        if child.tag != "tb-cache" or not child.text:
            tcg.remove(child)
            continue
        if not re.fullmatch("[0-9]{1,18}", child.text):
            raise _wrong(f"Invalid value '{child.text}' for element or attribute './tb-cache'")
        if not _in_kib(child):
            tcg.remove(child)


def finish_hpt(hpt: etree._Element) -> None:
    """Write the largest size of a page in KiB."""
    for size in hpt.findall("maxpagesize"):
        if not re.fullmatch("[0-9]{1,18}", size.text or ""):
            raise unsupported("Unable to parse HPT maxpagesize setting")
        if not _in_kib(size):
            hpt.remove(size)


def _in_kib(element: etree._Element) -> int:
    """Write a size in KiB, rounded up, and return it."""
    size = int(-(-scale(int(element.text or "0"), element.get("unit")) // 1024))
    element.text = str(size)
    element.set("unit", "KiB")
    return size


def finish_launch_security(security: etree._Element) -> None:
    """Write the policy of a sealed guest in hexadecimal."""
    for policy in security.iterfind("policy"):
        text = policy.text or ""
        if not re.fullmatch("(0[xX])?[0-9a-fA-F]{1,8}", text):
            raise invalid("failed to get launch security policy")
        policy.text = f"0x{int(text, 16):04x}"


def _refuse_others(group: etree._Element, known: Sequence[str], whose: str) -> None:
    for child in children(group):
        if child.tag not in known:
            raise unsupported(f"unsupported {whose} feature: {child.tag}")


def _only_when_on(feature: etree._Element) -> bool:
    """Tell whether a feature is on; one that is off says nothing more."""
    state = feature.get("state")
    if state != "on":
        rewrite(feature, {"state": state})
    return state == "on"


def _missing(name: str, element: etree._Element) -> LibvirtError:
    return _wrong(f"Missing required attribute '{name}' in element '{element.tag}'")


def _wrong(detail: str) -> LibvirtError:
    return report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
