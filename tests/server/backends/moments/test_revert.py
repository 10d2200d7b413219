from __future__ import annotations

import pytest
from virtwire.protocol.errors import ErrorDomain, LibvirtError
from virtwire.server.backends.moments.revert import revert
from virtwire.server.backends.moments.snapshot_operations import SnapshotOperations
from virtwire.server.backends.moments.texts import DriverTexts
from virtwire.server.backends.values import SnapshotRef

from .fake_domain import ID, PAUSED, REF, RUNNING, SHUTOFF, FakeDomain, finder

DOMAIN = f"<domain type='test'><name>old</name><uuid>{ID}</uuid></domain>"
RUN, PAUSE, FORCE, ALL = 1, 2, 4, 7


def prepare(domain: FakeDomain, state: str) -> SnapshotOperations:
    operations = SnapshotOperations(DriverTexts(ErrorDomain.TEST, "test", "test driver"), finder(domain), lambda: 1.0)
    document = f"<creationTime>1</creationTime><state>{state}</state>{DOMAIN}"
    operations.create(REF, f"<domainsnapshot><name>s</name>{document}</domainsnapshot>", 1, 1)
    return operations


def reverted(domain: FakeDomain, state: str, flags: int) -> FakeDomain:
    operations = prepare(domain, state)
    revert(operations, SnapshotRef("s", REF), flags, ALL)
    assert operations.current(REF, 0).name == "s"
    assert domain.in_force.findtext("name") == "old"
    return domain


@pytest.mark.parametrize(
    ("state", "flags", "expected"),
    [
        ("running", 0, (RUNNING, 4)),
        ("running", PAUSE, (PAUSED, 7)),
        ("running", FORCE, (RUNNING, 4)),
        ("paused", 0, (PAUSED, 7)),
        ("paused", RUN, (RUNNING, 4)),
        ("shutoff", 0, (SHUTOFF, 7)),
        ("shutoff", RUN, (SHUTOFF, 7)),
        ("shutoff", PAUSE, (SHUTOFF, 7)),
        ("crashed", 0, (SHUTOFF, 7)),
    ],
)
def test_states_after_reverting_an_active_domain(state: str, flags: int, expected: tuple[int, int]) -> None:
    assert reverted(FakeDomain(), state, flags).state() == expected


def test_an_active_domain_is_stopped_and_started() -> None:
    assert reverted(FakeDomain(), "running", 0).done == ["stop", "assign", "start"]


def test_an_inactive_domain_keeps_the_reason_it_is_off_for() -> None:
    domain = reverted(FakeDomain(active=False), "shutoff", 0)
    assert domain.done == ["assign"]
    assert domain.state() == (SHUTOFF, 0)


def test_the_definition_is_a_copy() -> None:
    domain = FakeDomain()
    operations = prepare(domain, "running")
    revert(operations, SnapshotRef("s", REF), 0, ALL)
    domain.in_force.clear()
    assert "old" in operations.describe(SnapshotRef("s", REF), 0)


def test_a_transient_domain_can_not_be_off() -> None:
    domain = FakeDomain(persistent=False)
    operations = prepare(domain, "shutoff")
    with pytest.raises(LibvirtError) as caught:
        revert(operations, SnapshotRef("s", REF), FORCE, ALL)
    assert (caught.value.code, caught.value.domain) == (55, 12)
    assert caught.value.str2 == "transient domain needs to request run or pause to revert to inactive snapshot"
    assert domain.done == []
    revert(operations, SnapshotRef("s", REF), RUN, ALL)
    assert domain.done == ["stop", "assign"]


def test_flags_and_names() -> None:
    operations = prepare(FakeDomain(), "running")
    with pytest.raises(LibvirtError, match=r"unsupported flags \(0x8\) in function testDomainRevertToSnapshot"):
        revert(operations, SnapshotRef("s", REF), 8, ALL)
    with pytest.raises(LibvirtError, match="no domain snapshot with matching name 'x'"):
        revert(operations, SnapshotRef("x", REF), 0, ALL)
