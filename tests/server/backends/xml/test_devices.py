"""Devices together."""

from __future__ import annotations

from tests.server.backends.xml.made import inside, refusal


def test_aliases_are_kept_only_when_they_are_the_users() -> None:
    made = inside("<sound model='ac97'><alias name='sound0'/></sound><sound model='ich6'><alias name='ua-x'/></sound>")
    assert made == "<sound model='ac97'/>\n<sound model='ich6'>\n  <alias name='ua-x'/>\n</sound>\n"


def test_boot_orders_are_for_one_each() -> None:
    sound = "<sound model='ac97'><boot order='{}'/></sound>"
    assert refusal(f"<devices>{sound.format(1) * 2}</devices>") == (
        67,
        20,
        "boot order '1' used for more than one device",
    )
    assert refusal(f"<devices>{sound.format(0)}</devices>")[2] == (
        "Invalid value for attribute 'order' in element 'boot': Zero is not permitted"
    )


def test_unknown_devices_come_last() -> None:
    assert inside("<gadget a='1'/><sound model='ac97'/>") == "<sound model='ac97'/>\n<gadget a='1'/>\n"
