"""Addresses of devices."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import inside, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            "<sound model='ac97'><address type='pci' bus='0x1' slot='31'/></sound>",
            "<sound model='ac97'>\n  <address type='pci' domain='0x0000' bus='0x01' slot='0x1f' function="
            "'0x0'/>\n</sound>\n",
        ),
        (
            "<sound model='ac97'><address type='pci'/></sound>",
            "<sound model='ac97'>\n  <address type='pci'/>\n</sound>\n",
        ),
        (
            "<nvram><address type='spapr-vio' reg='4096'/></nvram>",
            "<nvram>\n  <address type='spapr-vio' reg='0x00001000'/>\n</nvram>\n",
        ),
    ],
)
def test_made(given: str, made: str) -> None:
    assert inside(given) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<devices><sound model='ac97'><address/></sound></devices>", (1, 20, "No type specified for device address")),
        (
            "<devices><sound model='ac97'><address type='foo'/></sound></devices>",
            (67, 20, "unknown address type 'foo'"),
        ),
        (
            "<devices><sound model='ac97'><address type='pci' slot='40'/></sound></devices>",
            (27, 0, "Invalid PCI address slot='0x28', must be <= 0x1F"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
