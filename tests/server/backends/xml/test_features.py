"""Features and launch security."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import head, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("<features><hap/><acpi/></features>", "<features>\n  <acpi/>\n  <hap state='on'/>\n</features>"),
        (
            "<features><hyperv><relaxed state='on'/></hyperv></features>",
            "<features>\n  <hyperv mode='custom'>\n    <relaxed state='on'/>\n  </hyperv>\n</features>",
        ),
        ("<features/>", ""),
        ("<features><ioapic/><cfpc/><tcg/></features>", ""),
        ("<features><vmcoreinfo/></features>", "<features>\n  <vmcoreinfo state='on'/>\n</features>"),
        (
            "<features><hyperv><relaxed state='off'/><relaxed state='on'/></hyperv></features>",
            "<features>\n  <hyperv mode='custom'>\n    <relaxed state='on'/>\n  </hyperv>\n</features>",
        ),
        (
            "<features><hyperv><vapic state='on'/></hyperv><hyperv mode='passthrough'><ipi state='on'/></hyperv>"
            "<pmu state='on'/><pmu state='off'/></features>",
            "<features>\n  <hyperv mode='passthrough'>\n    <vapic state='on'/>\n    <ipi state='on'/>\n  </hyperv>\n"
            "  <pmu state='off'/>\n</features>",
        ),
        (
            "<features><kvm><pv-ipi state='on'/></kvm><kvm><hidden state='on'/></kvm></features>",
            "<features>\n  <kvm>\n    <hidden state='on'/>\n  </kvm>\n</features>",
        ),
        (
            "<features><smm><tseg unit='KiB'>2048</tseg></smm></features>",
            "<features>\n  <smm state='on'>\n    <tseg unit='MiB'>2</tseg>\n  </smm>\n</features>",
        ),
        (
            "<features><hyperv><stimer state='on'><direct state='on'/></stimer><stimer state='on'/></hyperv>"
            "</features>",
            "<features>\n  <hyperv mode='custom'>\n    <stimer state='on'>\n      <direct state='on'/>\n    </stimer>\n"
            "  </hyperv>\n</features>",
        ),
    ],
)
def test_made(given: str, made: str) -> None:
    assert head(given, given[1:].split(">")[0].split()[0].rstrip("/")) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<features><foo/></features>", (67, 20, "unexpected feature 'foo'")),
        ("<features><kvm><foo state='on'/></kvm></features>", (67, 20, "unsupported KVM feature: foo")),
        (
            "<features><hyperv><vendor_id state='on' value='much too long'/></hyperv></features>",
            (27, 20, "HyperV vendor_id value must not be more than 12 characters."),
        ),
        (
            "<features><kvm><dirty-ring state='on' size='1025'/></kvm></features>",
            (27, 20, "dirty ring must be power of 2 and ranges [1024, 65536]"),
        ),
        (
            "<features><hpt><maxpagesize>x</maxpagesize></hpt></features>",
            (67, 20, "Unable to parse HPT maxpagesize setting"),
        ),
        (
            "<launchSecurity type='sev'><policy>x</policy></launchSecurity>",
            (27, 20, "failed to get launch security policy"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
