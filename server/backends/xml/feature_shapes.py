"""Shapes of the features of a virtual machine, in libvirt's order."""

from __future__ import annotations

from .features import (
    CAPABILITIES,
    HYPERV,
    KVM,
    XEN,
    finish_capabilities,
    finish_features,
    finish_hpt,
    finish_hyperv,
    finish_kvm,
    finish_smm,
    finish_switch,
    finish_tcg,
    finish_xen,
)
from .shape import ON_OFF, Shape, shape

__all__ = ["FEATURES"]

_SIZE = shape("unit")
_STATE = shape(f"state!={ON_OFF}")
_SWITCH = shape(f"state={ON_OFF}", finish=finish_switch)
_MITIGATIONS = "broken|workaround|fixed"


def _states(names: list[str], others: dict[str, Shape]) -> dict[str, Shape]:
    """Make the shapes of features that are on or off, but for some that say more."""
    return {name: others.get(name, _STATE) for name in names}


FEATURES = shape(
    children={
        "acpi": shape(drop="state"),
        "apic": shape(f"eoi={ON_OFF}"),
        "pae": shape(drop="state"),
        "hap": _SWITCH,
        "viridian": shape(drop="state"),
        "privnet": shape(),
        "hyperv": shape(
            "mode=passthrough|custom",
            _states(
                HYPERV,
                {
                    "spinlocks": shape(f"state!={ON_OFF} retries=uint"),
                    "stimer": shape(f"state!={ON_OFF}", {"direct": _STATE}),
                    "vendor_id": shape(f"state!={ON_OFF} value"),
                },
            ),
            finish=finish_hyperv,
        ),
        "kvm": shape(
            children=_states(KVM, {"dirty-ring": shape(f"state!={ON_OFF} size=uint")}),
            finish=finish_kvm,
        ),
        "pvspinlock": _SWITCH,
        "capabilities": shape(
            "policy=default|allow|deny", dict.fromkeys(CAPABILITIES, _SWITCH), finish=finish_capabilities
        ),
        "pmu": _SWITCH,
        "vmport": _SWITCH,
        "gic": shape("version=2|3|host"),
        "smm": shape(f"state={ON_OFF}", {"tseg": _SIZE}, finish=finish_smm),
        "ioapic": shape("driver=kvm|qemu"),
        "hpt": shape("resizing=enabled|disabled|required", {"maxpagesize": _SIZE}, finish=finish_hpt),
        "vmcoreinfo": _SWITCH,
        "htm": _STATE,
        "nested-hv": _STATE,
        "msrs": shape("unknown!=ignore|fault"),
        "ccf-assist": _STATE,
        "xen": shape(
            children=_states(XEN, {"passthrough": shape(f"state!={ON_OFF} mode=sync_pt|share_pt")}), finish=finish_xen
        ),
        "cfpc": shape(f"value={_MITIGATIONS}"),
        "sbbc": shape(f"value={_MITIGATIONS}"),
        "ibs": shape(f"value={_MITIGATIONS}|fixed-ibs|fixed-ccd|fixed-na"),
        "tcg": shape(children={"tb-cache": _SIZE}, finish=finish_tcg),
    },
    finish=finish_features,
)
