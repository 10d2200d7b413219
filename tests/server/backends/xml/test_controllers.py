"""Controllers: order, numbers, those that others need."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import inside, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            "<controller type='scsi' index='5'/><controller type='scsi' index='2'/><controller type='scsi'/>",
            "<controller type='scsi' index='2'/>\n<controller type='scsi' index='5'/>\n<controller type='"
            "scsi' index='0'/>\n",
        ),
        (
            "<controller type='ide' index='2'/><controller type='scsi'/><controller type='ide'/>",
            "<controller type='ide' index='2'/>\n<controller type='ide' index='0'/>\n<controller type='sc"
            "si' index='0'/>\n",
        ),
        ("<controller/>", "<controller type='ide' index='0'/>\n"),
    ],
)
def test_made(given: str, made: str) -> None:
    assert inside(given) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (
            "<devices><controller type='scsi' index='0'/><controller type='scsi' index='0'/></devices>",
            (27, 20, "Multiple 'scsi' controllers with index '0'"),
        ),
        ("<devices><controller type='scsi' model='foo'/></devices>", (67, 20, "Unknown model type 'foo'")),
        (
            "<devices><disk><source file='/a'/><target dev='sda' bus='scsi'/>"
            "<address type='drive' controller='4000000000'/></disk></devices>",
            (27, 20, "too many 'scsi' controllers"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
