"""Checks of what virtwired does not have are shown able to fail: a real libvirtd's answers are altered on their way.

Of the checks that do not apply to virtwired all that apply to the test driver are made of each alteration of its
answers, and of QEMU's driver those that the test driver cannot be asked; of these the ones that start guests only where
the alteration is about their area.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import trio
from virtwire.conformance.check.daemon import Daemon
from virtwire.conformance.check.outcome import Status
from virtwire.conformance.check.registry import Check
from virtwire.conformance.check.runner import AT_ONCE, check_daemon
from virtwire.conformance.check.server import checks
from virtwire.conformance.check.trial import Trial

from tests.conformance.mutants.judge import check_twice, found_nothing_out
from tests.interop.altered import ALTERATIONS, KILLS, Alteration
from tests.interop.altering import Altering
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

pytestmark = [pytest.mark.interop, pytest.mark.timeout(300)]

TARGETS = {"test": "test:///default", "qemu": "qemu:///system"}
PATIENCE = {"test": 3.0, "qemu": 15.0}
AREAS = frozenset({"events", "descriptors", "backup", "lists", "lookups", "params"})
COSTLY = ("backup.", "descriptors.", "events.guest", "events.reboot", "events.device-added", "events.monitor")
"""These start guests."""


@pytest.fixture(scope="module")
def libvirtd() -> Iterator[Libvirtd]:
    require("libvirtd", "qemu-system-x86_64", "qemu-img", root=True)
    with Libvirtd() as daemon:
        yield daemon


@pytest.fixture(scope="module")
def unasked(libvirtd: Libvirtd) -> dict[str, list[Check[Trial]]]:
    """Give the checks that virtwired cannot be asked, by the driver that can."""
    with Virtwired() as ours:
        missing = {each.name for each in checks() if each.area in AREAS} - applicable(ours.uri())
    by_test = missing & applicable(libvirtd.uri())
    by_qemu = (missing & applicable(libvirtd.uri(TARGETS["qemu"]))) - by_test
    assert missing == by_test | by_qemu
    return {
        driver: [each for each in checks() if each.name in names]
        for driver, names in (("test", by_test), ("qemu", by_qemu))
    }


def applicable(uri: str) -> set[str]:
    """Return the names of the checks that apply to a daemon."""

    async def look() -> set[str]:
        daemon = Daemon(uri)
        await daemon.start()
        try:
            return {each.name for each in checks() if all(need(daemon) is None for need in each.needs)}
        finally:
            daemon.close()

    return trio.run(look)


@pytest.mark.parametrize("alteration", ALTERATIONS, ids=lambda each: f"{each.driver}: {each.name}")
def test_exactly_the_checks_meant_fail(
    alteration: Alteration, libvirtd: Libvirtd, unasked: dict[str, list[Check[Trial]]], tmp_path: Path
) -> None:
    kills = KILLS[alteration.driver, alteration.name]
    areas = {name.partition(".")[0] for name in kills if name.startswith(COSTLY)}
    made = [each for each in unasked[alteration.driver] if not each.name.startswith(COSTLY) or each.area in areas]
    with Altering(tmp_path, libvirtd.socket, alteration.change) as relay:
        uri, patience = relay.uri(TARGETS[alteration.driver]), PATIENCE[alteration.driver]
        found, _ = trio.run(lambda: check_twice(uri, made, kills, patience=patience, at_once=AT_ONCE))
    failed = {name: each.detail for name, each in found.items() if each.status is Status.FAIL}
    assert failed.keys() == kills, failed
    assert [text for text in failed.values() if found_nothing_out(text)] == []


def test_each_check_is_made_to_fail(unasked: dict[str, list[Check[Trial]]]) -> None:
    for driver, made in unasked.items():
        killed = frozenset().union(*(kills for (whose, _), kills in KILLS.items() if whose == driver))
        assert {each.name for each in made} - killed == set()


def test_unaltered_answers_pass(libvirtd: Libvirtd, unasked: dict[str, list[Check[Trial]]], tmp_path: Path) -> None:
    with Altering(tmp_path, libvirtd.socket, lambda piece: piece) as relay:
        for driver, made in unasked.items():
            daemon = Daemon(relay.uri(TARGETS[driver]), patience=30.0)
            found = trio.run(lambda daemon=daemon, made=made: check_daemon(daemon, made, at_once=4))
            assert [each.detail for each in found.outcomes if each.status is Status.FAIL] == []
