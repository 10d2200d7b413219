"""Devices about which there is little to know."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import inside, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("<watchdog model='i6300esb'/>", "<watchdog model='i6300esb' action='reset'/>\n"),
        ("<memballoon model='virtio'><stats period='0'/></memballoon>", "<memballoon model='virtio'/>\n"),
        ("<emulator/><emulator>/a</emulator>", ""),
        ("<panic/>", ""),
    ],
)
def test_made(given: str, made: str) -> None:
    assert inside(given) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<devices><watchdog/></devices>", (1, 20, "watchdog must contain model name")),
        ("<devices><rng/></devices>", (27, 20, "missing RNG device model")),
        ("<devices><rng model='virtio'/></devices>", (27, 20, "only one RNG backend is supported")),
        ("<devices><tpm/></devices>", (27, 20, "missing TPM device backend")),
        ("<devices><hub/></devices>", (1, 20, "missing hub device type")),
        (
            "<devices><memballoon model='virtio'/><memballoon model='virtio'/></devices>",
            (1, 20, "only a single memory balloon device is supported"),
        ),
        (
            "<devices><redirdev type='spicevmc'/></devices>",
            (67, 20, "cannot add redirected USB device: USB is disabled for this domain"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
