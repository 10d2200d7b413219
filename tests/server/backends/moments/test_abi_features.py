from __future__ import annotations

import pytest
from lxml import etree
from virtwire.server.backends.moments.abi_features import feature_differences, timer_differences


def first(old: str, new: str) -> str | None:
    domains = (etree.fromstring(f"<domain><features>{each}</features></domain>") for each in (old, new))
    return next(feature_differences(*domains), None)


def timers(old: str, new: str) -> str | None:
    domains = (etree.fromstring(f"<domain><clock>{each}</clock></domain>") for each in (old, new))
    return next(timer_differences(*domains), None)


@pytest.mark.parametrize(
    ("name", "old", "new", "states"),
    [
        ("acpi", "<acpi/>", "", ("on", "default")),
        ("hap", "", "<hap state='off'/>", ("default", "off")),
        ("apic", "<apic/>", "<apic eoi='on'/>", ("on,eoi=default", "on,eoi=on")),
        ("apic", "", "<apic/>", ("default,eoi=default", "on,eoi=default")),
        ("gic", "", "<gic version='2'/>", ("default,version=none", "on,version=2")),
        ("ioapic", "<ioapic driver='kvm'/>", "<ioapic driver='qemu'/>", ("driver=kvm", "driver=qemu")),
        ("capabilities", "", "<capabilities policy='deny'/>", ("policy=default", "policy=deny")),
        ("cfpc", "", "<cfpc value='fixed'/>", ("value=none", "value=fixed")),
        ("hyperv", "<hyperv mode='passthrough'/>", "<hyperv/>", ("off", "on")),
        (
            "hpt",
            "<hpt><maxpagesize unit='KiB'>64</maxpagesize></hpt>",
            "<hpt resizing='enabled'><maxpagesize unit='MiB'>1</maxpagesize></hpt>",
            ("on,resizing=none,maxpagesize=64", "on,resizing=enabled,maxpagesize=1024"),
        ),
    ],
)
def test_states(name: str, old: str, new: str, states: tuple[str, str]) -> None:
    assert first(old, new) == f"State of feature '{name}' differs: source: '{states[0]}', destination: '{states[1]}'"
    assert first(old, old) is None


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        (
            "<hyperv><relaxed state='on'/></hyperv>",
            "<hyperv/>",
            "State of HyperV enlightenment feature 'relaxed' differs: source: 'on', destination: 'default'",
        ),
        (
            "<hyperv><spinlocks state='on' retries='1'/></hyperv>",
            "<hyperv><spinlocks state='on' retries='2'/></hyperv>",
            "HyperV spinlock retry count differs: source: '1', destination: '2'",
        ),
        (
            "<hyperv><vendor_id state='on' value='a'/></hyperv>",
            "<hyperv><vendor_id state='on' value='b'/></hyperv>",
            "HyperV vendor_id differs: source: 'a', destination: 'b'",
        ),
        (
            "<hyperv><stimer state='on'/></hyperv>",
            "<hyperv><stimer state='on'><direct state='on'/></stimer></hyperv>",
            "State of HyperV stimer direct feature differs: source: 'default', destination: 'on'",
        ),
        (
            "<kvm><dirty-ring state='on' size='1'/></kvm>",
            "<kvm><dirty-ring state='on' size='2'/></kvm>",
            "dirty ring size of KVM feature '(null)' differs: source: '1', destination: '2'",
        ),
        (
            "<xen><passthrough state='on' mode='share_pt'/></xen>",
            "<xen><passthrough state='on' mode='sync_pt'/></xen>",
            "'mode' of Xen passthrough feature differs: source: 'share_pt', destination: 'sync_pt'",
        ),
        (
            "<smm state='on'/>",
            "<smm state='on'><tseg unit='MiB'>8</tseg></smm>",
            "SMM TSEG differs: source: not specified, destination: 'specified'",
        ),
        (
            "<smm state='on'><tseg unit='MiB'>8</tseg></smm>",
            "<smm state='on'><tseg unit='MiB'>9</tseg></smm>",
            "Size of SMM TSEG size differs: source: '8 MiB', destination: '9 MiB'",
        ),
    ],
)
def test_parts_of_features(old: str, new: str, text: str) -> None:
    assert first(old, new) == text


def test_features_that_do_not_count() -> None:
    assert first("", "<msrs unknown='ignore'/><tcg><tb-cache unit='MiB'>4</tb-cache></tcg>") is None


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("", "<timer name='rtc'/>", "Target domain timers do not match source"),
        ("<timer name='rtc'/>", "<timer name='pit'/>", "Target timer pit does not match source rtc"),
        (
            "<timer name='hpet'/>",
            "<timer name='hpet' present='yes'/>",
            "Target timer presence 'yes' does not match source 'default'",
        ),
        (
            "<timer name='tsc' frequency='1'/>",
            "<timer name='tsc' frequency='2'/>",
            "Target TSC frequency 2 does not match source 1",
        ),
        (
            "<timer name='tsc' mode='native'/>",
            "<timer name='tsc' mode='emulate'/>",
            "Target TSC mode emulate does not match source native",
        ),
        ("<timer name='rtc' track='guest'/>", "<timer name='rtc' track='wall' tickpolicy='delay'/>", None),
    ],
)
def test_timers(old: str, new: str, text: str | None) -> None:
    assert timers(old, new) == text
