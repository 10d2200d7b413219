"""Character devices: ports, consoles, where they lead."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import inside, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            "<console type='pty'/>",
            "<serial type='pty'>\n  <target port='0'/>\n</serial>\n<console type='pty'>\n  <target type='"
            "serial' port='0'/>\n</console>\n",
        ),
        (
            "<parallel type='pty'><target port='2'/></parallel><parallel type='pty'/>",
            "<parallel type='pty'>\n  <target port='2'/>\n</parallel>\n<parallel type='pty'>\n  <target p"
            "ort='3'/>\n</parallel>\n",
        ),
        (
            "<console type='pty'><target type='virtio'/></console>",
            "<controller type='virtio-serial' index='0'/>\n<console type='pty'>\n  <target type='virtio' "
            "port='0'/>\n</console>\n",
        ),
    ],
)
def test_made(given: str, made: str) -> None:
    assert inside(given) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (
            "<devices><serial type='foo'/></devices>",
            (67, 20, "unknown type presented to host for character device: foo"),
        ),
        ("<devices><serial type='tcp'/></devices>", (1, 20, "Missing source host attribute for char device")),
        ("<devices><serial type='file'/></devices>", (1, 20, "Missing source path attribute for char device")),
        ("<devices><channel type='pty'/></devices>", (27, 20, "target type must be specified for channel device")),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
