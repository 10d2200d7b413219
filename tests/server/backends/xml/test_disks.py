"""Disks: buses, places, order, refusals."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import inside, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            "<disk><source file='/a'/><target dev='hdd'/></disk>",
            "<disk type='file' device='disk'>\n  <source file='/a'/>\n  <target dev='hdd' bus='ide'/>\n  "
            "<address type='drive' controller='0' bus='1' target='0' unit='1'/>\n</disk>\n<controller typ"
            "e='ide' index='0'/>\n",
        ),
        (
            "<disk device='cdrom'><target dev='vda'/></disk>",
            "<disk type='file' device='cdrom'>\n  <target dev='vda' bus='virtio'/>\n  <readonly/>\n</disk>\n",
        ),
        (
            "<disk><source file='/a'/><target dev='vdb' bus='virtio'/></disk><disk><source file='/b'/>"
            "<target dev='vda' bus='virtio'/></disk>",
            "<disk type='file' device='disk'>\n  <source file='/b'/>\n  <target dev='vda' bus='virtio'/>"
            "\n</disk>\n<disk type='file' device='disk'>\n  <source file='/a'/>\n  <target dev='vdb' bus="
            "'virtio'/>\n</disk>\n",
        ),
        (
            "<disk type='network'><source protocol='nbd'><host name='h'/></source><target dev='vda'/></disk>",
            "<disk type='network' device='disk'>\n  <source protocol='nbd'>\n    <host name='h' port='108"
            "09'/>\n  </source>\n  <target dev='vda' bus='virtio'/>\n</disk>\n",
        ),
    ],
)
def test_made(given: str, made: str) -> None:
    assert inside(given) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<devices><disk/></devices>", (20, 20, None)),
        ("<devices><disk><source file='/a'/><target/></disk></devices>", (20, 20, "/a")),
        ("<devices><disk><target dev='vda'/></disk></devices>", (19, 20, "vda")),
        (
            "<devices><disk><target dev='foo'/></disk></devices>",
            (27, 20, "Unknown disk name 'foo' and no address specified"),
        ),
        (
            "<devices><disk><source file='/a'/><target dev='vda'/></disk><disk><source file='/a'/>"
            "<target dev='vda'/></disk></devices>",
            (27, 20, "target 'vda' duplicated for disk sources '/a' and '/a'"),
        ),
        (
            "<devices><disk device='floppy'><target dev='vda'/></disk></devices>",
            (1, 20, "Invalid floppy device name: vda"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
