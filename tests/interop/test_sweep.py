"""Our client and libvirt's own on libvirtd 9.0.0: every procedure of the programs remote and qemu, results compared."""

from __future__ import annotations

import pytest
import trio
from virtwire.protocol.generated.programs import REMOTE

from tests.interop.sweep.calls import REASONS, STEPS
from tests.interop.sweep.report import Report, report
from tests.interop.sweep.runner import Outcome, sweep, warm_cache
from tests.interop.sweep.step import QEMU, TEST, Step
from tests.interop.sweep.tap import Exchange
from tests.peers.libvirtd import can_isolate
from tests.peers.require import give_up, require

pytestmark = pytest.mark.interop

ENOUGH = 398
"""All that libvirtd 9.0.0 knows."""

ENOUGH_ON = {TEST: 380, QEMU: 392}
SUCCEED = 340
"""So many succeed, on one driver or the other; the rest is refused, by the same error."""

GET_TYPE = REMOTE.by_name["connect_get_type"]


@pytest.fixture(scope="module")
def swept(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Make the sweep, once for all tests."""
    require("libvirtd", "python3-libvirt", "qemu-system-x86_64", "qemu-img", "ip", root=True)
    if not can_isolate():
        give_up("needs libvirtds with networks of their own: root that can make namespaces")
    cache = trio.run(warm_cache, tmp_path_factory.mktemp("sweep"))
    return report(outcome for driver in (TEST, QEMU) for outcome in trio.run(sweep, STEPS, driver, cache))


def test_both_clients_get_the_same(swept: Report) -> None:
    if swept.different:
        pytest.fail("\n".join(swept.different), pytrace=False)


def test_enough_procedures_are_compared(swept: Report) -> None:
    assert len(swept.names) >= ENOUGH - len(REASONS)
    for driver, enough in ENOUGH_ON.items():
        assert len(swept.compared[driver]) >= enough, driver
    assert len(swept.succeeded) >= SUCCEED


def test_what_is_not_compared_has_a_reason(swept: Report) -> None:
    assert {each.name for each in swept.missing} == set(REASONS)


def outcome(wanted: object, got: object, theirs: list[Exchange], ours: list[Exchange]) -> Outcome:
    return Outcome(Step("c.getType()", lambda s: s.c.get_type()), TEST, wanted, got, theirs, ours, 0.0)


def exchange(ok: bool = True) -> Exchange:
    return Exchange(GET_TYPE.program, GET_TYPE.number, ok, b"", b"")


def test_a_procedure_counts_when_both_sent_it_and_got_the_same() -> None:
    found = report([outcome(["value", 1], ["value", 1], [exchange()], [exchange()])])
    assert found.compared == {TEST: {"connect_get_type": True}}
    assert found.succeeded == {"connect_get_type"}
    assert found.different == []
    assert GET_TYPE not in found.missing


def test_a_procedure_that_only_one_sent_does_not_count() -> None:
    found = report([outcome(["value", 1], ["value", 1], [], [exchange()])])
    assert found.compared == {}
    assert GET_TYPE in found.missing


def test_a_procedure_that_only_one_succeeded_with_does_not_count() -> None:
    assert report([outcome(["value", 1], ["value", 1], [exchange(ok=False)], [exchange()])]).compared == {}


@pytest.mark.parametrize(
    ("wanted", "got"),
    [(["value", 1], ["value", 2]), (["error", {"code": 1}], ["value", 1]), (["broken", "x"], ["broken", "x"])],
)
def test_a_difference_is_reported_and_does_not_count(wanted: list[object], got: list[object]) -> None:
    found = report([outcome(wanted, got, [exchange()], [exchange()])])
    assert found.compared == {}
    assert "c.getType()" in found.different[0]
