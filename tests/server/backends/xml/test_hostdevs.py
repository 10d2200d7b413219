"""Devices of the host."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import inside, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            "<hostdev type='usb'><source><vendor id='1'/><product id='0xBEEF'/></source></hostdev>",
            "<hostdev mode='subsystem' type='usb' managed='no'>\n  <source>\n    <vendor id='0x0001'/>"
            "\n    <product id='0xbeef'/>\n  </source>\n</hostdev>\n",
        ),
        (
            "<hostdev mode='subsystem' type='usb'><source/></hostdev>",
            "<hostdev mode='subsystem' type='usb' managed='no'>\n</hostdev>\n",
        ),
        (
            "<disk><source file='/a'/><target dev='sda' bus='scsi'/></disk><hostdev type='scsi'><source>"
            "<adapter name='scsi_host0'/><address bus='0' target='0' unit='0'/></source></hostdev>",
            "<disk type='file' device='disk'>\n  <source file='/a'/>\n  <target dev='sda' bus='scsi'/>"
            "\n  <address type='drive' controller='0' bus='0' target='0' unit='0'/>\n</disk>\n<controller"
            " type='scsi' index='0'/>\n<hostdev mode='subsystem' type='scsi' managed='no'>\n  <source>"
            "\n    <adapter name='scsi_host0'/>\n    <address bus='0' target='0' unit='0'/>\n  </source>"
            "\n  <address type='drive' controller='0' bus='0' target='0' unit='1'/>\n</hostdev>\n",
        ),
    ],
)
def test_made(given: str, made: str) -> None:
    assert inside(given) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<devices><hostdev/></devices>", (27, 20, "missing source address type")),
        ("<devices><hostdev mode='foo' type='usb'/></devices>", (67, 20, "unknown hostdev mode 'foo'")),
        (
            "<devices><hostdev mode='subsystem' type='usb'/></devices>",
            (27, 20, "Missing <source> element in hostdev device"),
        ),
        (
            "<devices><hostdev type='foo'><source/></hostdev></devices>",
            (67, 20, "unknown host device source address type 'foo'"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
