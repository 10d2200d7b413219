"""The USB: masters and companions, and devices on a USB that is switched off."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import inside, refusal

_OFF = "<controller type='usb' model='none'/>"


def test_companions_come_behind_their_master_and_share_its_number() -> None:
    given = "".join(f"<controller type='usb' index='3' model='ich9-{name}'/>" for name in ("uhci2", "uhci1", "ehci1"))
    assert inside(f"{given}<controller type='usb' model='ich9-uhci3'/>") == (
        "<controller type='usb' index='3' model='ich9-ehci1'/>\n"
        "<controller type='usb' index='3' model='ich9-uhci2'>\n  <master startport='2'/>\n</controller>\n"
        "<controller type='usb' index='3' model='ich9-uhci1'>\n  <master startport='0'/>\n</controller>\n"
        "<controller type='usb' index='3' model='ich9-uhci3'>\n  <master startport='4'/>\n</controller>\n"
    )


def test_a_model_is_there_once_for_each_number() -> None:
    made = inside("<controller type='usb' model='ich9-ehci1'/><controller type='usb' model='ich9-ehci1'/>")
    assert [f"index='{number}'" in made for number in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<controller type='usb' model='ich9-uhci1'/>", (35, 20, "No master USB controller specified")),
        ("<controller type='usb'><master/></controller>", (35, 20, "No master USB controller specified")),
        (
            f"{_OFF}<controller type='usb' index='1'/>",
            (35, 20, "Can't add another USB controller: USB is disabled for this domain"),
        ),
        (f"{_OFF}<input type='tablet' bus='usb'/>", (67, 20, "Can't add USB input device. USB bus is disabled")),
        (
            f"{_OFF}<hostdev mode='subsystem' type='usb'><source><vendor id='1'/><product id='2'/></source></hostdev>",
            (67, 20, "Can't add host USB device: USB is disabled in this host"),
        ),
        (f"{_OFF}<hub type='usb'/>", (67, 20, "Can't add USB hub: USB is disabled for this domain")),
        (
            f"{_OFF}<redirdev bus='usb' type='spicevmc'/>",
            (67, 20, "cannot add redirected USB device: USB is disabled for this domain"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(f"<devices>{given}</devices>") == error
