"""The snapshot calls on a fake domain, spoken as the QEMU driver would."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from virtwire.protocol.errors import ErrorDomain, LibvirtError
from virtwire.server.backends.moments.checkpoint import Checkpoint
from virtwire.server.backends.moments.snapshot_operations import SnapshotOperations
from virtwire.server.backends.moments.texts import DriverTexts
from virtwire.server.backends.values import DomainRef, SnapshotRef

from .fake_domain import ID, PAUSED, REF, SHUTOFF, FakeDomain, finder

ALL, REDEFINE, CURRENT, HALT = 1023, 1, 2, 8
DOMAIN = f"<domain type='test'><name>old</name><uuid>{ID}</uuid></domain>"
STRANGER = DomainRef("stranger", bytes(16), -1)


class Operations(SnapshotOperations):
    """The operations, with short names for what tests do often; every path is a regular file."""

    def __init__(self, domain: FakeDomain) -> None:
        super().__init__(DriverTexts(ErrorDomain.QEMU, "qemu", "qemu driver"), finder(domain), lambda: 99.5)
        self.domain = domain
        self.is_file = lambda path: True

    def make(self, name: str, inner: str = "", flags: int = 0) -> SnapshotRef:
        return self.create(REF, f"<domainsnapshot><name>{name}</name>{inner}</domainsnapshot>", flags, ALL)

    def history(self, name: str, state: str = "running", inner: str = DOMAIN, flags: int = REDEFINE) -> SnapshotRef:
        return self.make(name, f"<creationTime>1</creationTime><state>{state}</state>{inner}", flags)


@pytest.fixture
def operations() -> Operations:
    return Operations(FakeDomain())


def refusal(call: Callable[[], object]) -> tuple[int, int, str | None]:
    with pytest.raises(LibvirtError) as caught:
        call()
    return caught.value.code, caught.value.domain, caught.value.str2


def ref(name: str) -> SnapshotRef:
    return SnapshotRef(name, REF)


def names(found: list[SnapshotRef]) -> list[str]:
    return [each.name for each in found]


def test_each_new_one_hangs_on_the_one_before_and_is_current(operations: Operations) -> None:
    assert not operations.has_current(REF, 0)
    operations.make("a")
    operations.make("b")
    assert operations.parent(ref("b"), 0) == ref("a")
    assert operations.current(REF, 0) == ref("b")
    assert operations.has_current(REF, 0)
    assert operations.is_current(ref("b"), 0)
    assert not operations.is_current(ref("a"), 0)
    assert operations.has_metadata(ref("a"), 0)


@pytest.mark.parametrize(
    ("state", "named", "memory"),
    [(1, "running", "internal"), (PAUSED, "paused", "internal"), (SHUTOFF, "shutoff", "no")],
)
def test_state_and_memory_are_the_domains(operations: Operations, state: int, named: str, memory: str) -> None:
    operations.domain.set_state(state, 0)
    operations.make("a")
    text = operations.describe(ref("a"), 0)
    assert f"<state>{named}</state>" in text
    assert f"<memory snapshot='{memory}'/>" in text
    assert "  <domain plain fake/>\n" in text
    assert "  <domain secure fake/>\n" in operations.describe(ref("a"), 1)


def test_external_memory_makes_external_disks(operations: Operations) -> None:
    operations.make("a", "<memory file='/m'/>")
    text = operations.describe(ref("a"), 0)
    assert "<memory snapshot='external' file='/m'/>" in text
    assert "<source file='/images/vdb.a'/>" in text


def test_halting(operations: Operations) -> None:
    created = operations.make("a", flags=HALT)
    assert created.domain.id == -1
    assert operations.domain.state() == (SHUTOFF, 7)
    assert operations.make("b", flags=HALT).domain == REF
    assert operations.domain.done == ["stop"]


def test_what_a_domain_must_be() -> None:
    assert refusal(lambda: Operations(FakeDomain(persistent=False)).make("a", flags=HALT)) == (
        55,
        10,
        "cannot halt after transient domain snapshot",
    )
    with_checkpoint = FakeDomain()
    with_checkpoint.checkpoints.add(Checkpoint("c"))
    assert refusal(lambda: Operations(with_checkpoint).make("a")) == (
        84,
        10,
        "cannot create snapshot while checkpoint exists",
    )


def test_manual_mode_is_refused_in_the_drivers_words(operations: Operations) -> None:
    assert refusal(lambda: operations.make("a", "<disks><disk name='vdz' snapshot='manual'/></disks>")) == (
        84,
        10,
        "'manual' snapshot mode is not supported by the qemu driver",
    )


def test_flags_are_looked_at_before_the_domain(operations: Operations) -> None:
    name = SnapshotRef("x", STRANGER)
    calls: dict[str, Callable[[int], object]] = {
        "qemuDomainSnapshotCreateXML": lambda flags: operations.create(STRANGER, "", flags, ALL),
        "qemuDomainSnapshotGetXMLDesc": lambda flags: operations.describe(name, flags),
        "qemuDomainListAllSnapshots": lambda flags: operations.list_all(STRANGER, flags),
        "qemuDomainSnapshotNum": lambda flags: operations.list_all(STRANGER, flags, "DomainSnapshotNum"),
        "qemuDomainSnapshotListAllChildren": lambda flags: operations.list_children(name, flags),
        "qemuDomainSnapshotLookupByName": lambda flags: operations.lookup(STRANGER, "x", flags),
        "qemuDomainSnapshotGetParent": lambda flags: operations.parent(name, flags),
        "qemuDomainHasCurrentSnapshot": lambda flags: operations.has_current(STRANGER, flags),
        "qemuDomainSnapshotCurrent": lambda flags: operations.current(STRANGER, flags),
        "qemuDomainSnapshotIsCurrent": lambda flags: operations.is_current(name, flags),
        "qemuDomainSnapshotHasMetadata": lambda flags: operations.has_metadata(name, flags),
        "qemuDomainSnapshotDelete": lambda flags: operations.delete(name, flags, 7),
    }
    for function, call in calls.items():
        with pytest.raises(LibvirtError) as caught:
            call(2048)
        assert (caught.value.domain, caught.value.str1, caught.value.str2) == (10, function, "flags")
        with pytest.raises(LibvirtError) as caught:
            call(0)
        assert caught.value.code == 42


def test_names_that_are_not_there(operations: Operations) -> None:
    missing = (72, 10, "no domain snapshot with matching name 'x'")
    assert refusal(lambda: operations.lookup(REF, "x", 0)) == missing
    assert refusal(lambda: operations.has_metadata(ref("x"), 0)) == missing
    assert refusal(lambda: operations.delete(ref("x"), 0, 7)) == missing
    assert refusal(lambda: operations.current(REF, 0)) == (72, 10, "the domain does not have a current snapshot")


def test_listing_by_status_and_location(operations: Operations) -> None:
    operations.history("running")
    operations.history("blocked", "blocked")
    operations.history("off", "shutoff")
    operations.history("disks", "disk-snapshot")
    operations.history("file", "running", DOMAIN + "<memory file='/m'/>")
    listed = {flag: set(names(operations.list_all(REF, flag))) for flag in (0, 32, 64, 128, 96, 224, 256, 512, 768)}
    everything = {"running", "blocked", "off", "disks", "file"}
    assert listed == {
        0: everything,
        32: {"off"},
        64: {"running", "blocked", "file"},
        128: {"disks"},
        96: {"running", "blocked", "file", "off"},
        224: everything,
        256: everything - {"file"},
        512: {"file"},
        768: everything,
    }


def test_listing_by_metadata_and_place(operations: Operations) -> None:
    for name in "abc":
        operations.make(name)
    assert names(operations.list_all(REF, 16)) == []
    assert names(operations.list_all(REF, 2 | 16)) == ["a", "b", "c"]
    assert names(operations.list_all(REF, 1)) == ["a"]
    assert names(operations.list_all(REF, 4)) == ["c"]
    assert names(operations.list_all(REF, 8 | 1024)) == ["a", "b"]
    assert names(operations.list_children(ref("a"), 0)) == ["b"]
    assert names(operations.list_children(ref("a"), 1)) == ["b", "c"]


def test_deleting(operations: Operations) -> None:
    for name in "abcd":
        operations.make(name)
    operations.delete(ref("c"), 0, 7)
    assert operations.parent(ref("d"), 0) == ref("b")
    operations.delete(ref("b"), 4, 7)
    assert operations.current(REF, 0) == ref("b")
    operations.delete(ref("a"), 1, 7)
    assert names(operations.list_all(REF, 0)) == []


def test_history_is_current_only_when_told_so(operations: Operations) -> None:
    operations.history("a")
    assert not operations.has_current(REF, 0)
    operations.history("b", flags=REDEFINE | CURRENT)
    assert operations.current(REF, 0) == ref("b")


def test_history_needs_a_domain_once(operations: Operations) -> None:
    assert refusal(lambda: operations.history("a", inner="")) == (1, 35, "missing domain in snapshot")
    operations.history("a")
    operations.history("a", "paused", "")
    assert "<domain plain old/>" in operations.describe(ref("a"), 0)
    other = DOMAIN.replace("6695", "7795")
    assert refusal(lambda: operations.history("b", inner=other))[2] == f"definition for snapshot b must use uuid {ID}"


def test_history_can_not_become_another_kind(operations: Operations) -> None:
    operations.history("on")
    operations.history("off", "shutoff")
    assert refusal(lambda: operations.history("on", "shutoff")) == (
        8,
        35,
        "cannot change between online and offline snapshot state in snapshot on",
    )
    assert refusal(lambda: operations.history("off", "disk-snapshot")) == (
        8,
        35,
        "cannot change between disk only and full system in snapshot off",
    )
    assert refusal(lambda: operations.history("on", inner=DOMAIN.replace("old", "new")))[0] == 67
