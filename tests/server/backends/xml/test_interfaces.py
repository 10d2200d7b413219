"""Network interfaces by themselves."""

from __future__ import annotations

import pytest
from lxml import etree
from virtwire.server.backends.xml.interfaces import name_interfaces

from tests.server.backends.xml.made import inside, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            "<interface><mac address='52:54:00:00:00:01'/></interface>",
            "<interface type='user'>\n  <mac address='52:54:00:00:00:01'/>\n</interface>\n",
        ),
        (
            "<interface type='direct'><source dev='eth0'/><mac address='52:54:00:00:00:01'/></interface>",
            "<interface type='direct'>\n  <mac address='52:54:00:00:00:01'/>\n  <source dev='eth0' mode='"
            "vepa'/>\n</interface>\n",
        ),
        (
            "<interface type='network'><mac address='52:54:00:00:00:01'/><source network='n' bridge='b'/>"
            "<target dev='vnet3'/><filterref filter='f'/></interface>",
            "<interface type='network'>\n  <mac address='52:54:00:00:00:01'/>\n  <source network='n'/>"
            "\n  <filterref filter='f'/>\n</interface>\n",
        ),
    ],
)
def test_made(given: str, made: str) -> None:
    assert inside(given) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (
            "<devices><interface type='bridge'/></devices>",
            (27, 20, "interface type='bridge' requires a 'source' element"),
        ),
        (
            "<devices><interface type='bridge'><source/></interface></devices>",
            (27, 5, "Missing required attribute 'bridge' in element 'source'"),
        ),
        (
            "<devices><interface><mac address='foo'/></interface></devices>",
            (27, 20, "unable to parse mac address 'foo'"),
        ),
        (
            "<devices><interface><mac address='53:54:00:00:00:01'/></interface></devices>",
            (27, 20, "expected unicast mac address, found multicast '53:54:00:00:00:01'"),
        ),
        (
            "<devices><interface><model type='a b'/></interface></devices>",
            (8, 20, "Model name contains invalid characters"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error


def test_names_on_the_host_fill_the_gaps() -> None:
    root = etree.fromstring(
        "<domain><devices><interface/><interface><target dev='testnet0'/></interface><interface><model/></interface>"
        "</devices></domain>"
    )
    name_interfaces(root)
    assert [target.get("dev") for target in root.iter("target")] == ["testnet1", "testnet0", "testnet2"]
