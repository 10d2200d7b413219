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
    ],
)
def test_made(given: str, made: str) -> None:
    assert head(given, given[1:].split(">")[0].split()[0].rstrip("/")) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<features><foo/></features>", (67, 20, "unexpected feature 'foo'")),
        (
            "<launchSecurity type='sev'><policy>x</policy></launchSecurity>",
            (27, 20, "failed to get launch security policy"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
