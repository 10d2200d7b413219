"""The checkpoint calls on a fake domain, spoken as the QEMU driver would: texts and flags are the driver's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from virtwire.protocol.errors import ErrorDomain, LibvirtError
from virtwire.server.backends.moments.checkpoint_operations import CheckpointOperations
from virtwire.server.backends.moments.snapshot import Snapshot
from virtwire.server.backends.moments.texts import DriverTexts
from virtwire.server.backends.values import CheckpointRef, DomainRef

from .fake_domain import DOCUMENT, REF, FakeDomain, finder

ALL = 7
REDEFINE = 1
STRANGER = DomainRef("stranger", bytes(16), -1)


class Operations(CheckpointOperations):
    """The operations, with short names for what tests do often."""

    def __init__(self, domain: FakeDomain) -> None:
        super().__init__(DriverTexts(ErrorDomain.QEMU, "qemu", "qemu driver"), finder(domain), lambda: 99.5)
        self.domain = domain

    def make(self, name: str, inner: str = "", flags: int = 0) -> str:
        document = f"<domaincheckpoint><name>{name}</name>{inner}</domaincheckpoint>"
        return self.create(REF, document, flags, ALL).name

    def history(self, name: str, parent: str = "", inner: str = "") -> str:
        below = f"<parent><name>{parent}</name></parent>" if parent else ""
        return self.make(name, f"<creationTime>1</creationTime>{below}{inner}", REDEFINE)

    def current_name(self) -> str | None:
        current = self.domain.checkpoints.current
        return None if current is None else current.moment.name


@pytest.fixture
def operations() -> Operations:
    return Operations(FakeDomain())


def refusal(call: Callable[[], object]) -> tuple[int, int, str]:
    with pytest.raises(LibvirtError) as caught:
        call()
    return caught.value.code, caught.value.domain, caught.value.message


def ref(name: str) -> CheckpointRef:
    return CheckpointRef(name, REF)


def names(found: list[CheckpointRef]) -> list[str]:
    return [each.name for each in found]


def test_each_new_one_hangs_on_the_one_before(operations: Operations) -> None:
    for name in "abc":
        operations.make(name)
    assert operations.parent(ref("c"), 0) == ref("b")
    assert operations.current_name() == "c"
    assert names(operations.list_all(REF, 2)) == ["a", "b", "c"]


def test_references_are_the_clients_own(operations: Operations) -> None:
    mine = REF._replace(name="as the client says", id=-1)
    created = operations.create(mine, "<domaincheckpoint/>", 0, ALL)
    assert created == CheckpointRef("99", mine)
    assert operations.lookup(mine, "99", 0) == created


def test_a_failed_creation_changes_nothing(operations: Operations) -> None:
    operations.make("a")
    with pytest.raises(LibvirtError):
        operations.make("a")
    with pytest.raises(LibvirtError):
        operations.make("b", "<disks><disk name='vdz'/></disks>")
    assert names(operations.list_all(REF, 0)) == ["a"]
    assert operations.current_name() == "a"


def test_what_a_domain_must_be() -> None:
    assert refusal(lambda: Operations(FakeDomain(active=False)).make("a")) == (
        84,
        10,
        "Operation not supported: cannot create checkpoint for inactive domain",
    )
    with_snapshot = FakeDomain()
    with_snapshot.snapshots.add(Snapshot("s"))
    assert refusal(lambda: Operations(with_snapshot).make("a")) == (
        84,
        10,
        "Operation not supported: cannot create checkpoint while snapshot exists",
    )


def test_flags_are_looked_at_before_the_domain(operations: Operations) -> None:
    name = CheckpointRef("x", STRANGER)
    calls: dict[str, Callable[[int], object]] = {
        "qemuDomainCheckpointCreateXML": lambda flags: operations.create(STRANGER, "", flags, ALL),
        "qemuDomainCheckpointGetXMLDesc": lambda flags: operations.describe(name, flags),
        "qemuDomainListAllCheckpoints": lambda flags: operations.list_all(STRANGER, flags),
        "qemuDomainCheckpointListAllChildren": lambda flags: operations.list_children(name, flags),
        "qemuDomainCheckpointLookupByName": lambda flags: operations.lookup(STRANGER, "x", flags),
        "qemuDomainCheckpointGetParent": lambda flags: operations.parent(name, flags),
        "qemuDomainCheckpointDelete": lambda flags: operations.delete(name, flags),
    }
    for function, call in calls.items():
        code, domain, text = refusal(lambda call=call: call(64))  # type: ignore[misc]
        assert (code, domain, text) == (8, 10, f"unsupported flags (0x40) in function {function}")
        assert refusal(lambda call=call: call(0))[0] == 42  # type: ignore[misc]


def test_names_that_are_not_there(operations: Operations) -> None:
    missing = (103, 10, "Domain checkpoint not found: no domain checkpoint with matching name 'x'")
    assert refusal(lambda: operations.lookup(REF, "x", 0)) == missing
    assert refusal(lambda: operations.parent(ref("x"), 0)) == missing
    assert refusal(lambda: operations.describe(ref("x"), 0)) == missing
    assert refusal(lambda: operations.list_children(ref("x"), 0)) == missing
    assert refusal(lambda: operations.delete(ref("x"), 0)) == missing


def test_a_root_has_no_parent(operations: Operations) -> None:
    operations.make("a")
    assert refusal(lambda: operations.parent(ref("a"), 0)) == (
        103,
        10,
        "Domain checkpoint not found: checkpoint 'a' does not have a parent",
    )


def test_documents(operations: Operations) -> None:
    operations.make("a")
    assert "  <domain plain fake/>\n" in operations.describe(ref("a"), 0)
    assert "  <domain secure fake/>\n" in operations.describe(ref("a"), 1)
    assert "<domain " not in operations.describe(ref("a"), 2)
    operations.domain.stop(1)
    assert refusal(lambda: operations.describe(ref("a"), 4)) == (
        55,
        20,
        "Requested operation is not valid: domain is not running",
    )


def test_deleting(operations: Operations) -> None:
    for name in "abcd":
        operations.make(name)
    operations.delete(ref("b"), 0)
    assert operations.parent(ref("c"), 0) == ref("a")
    operations.delete(ref("a"), 4)
    assert names(operations.list_all(REF, 0)) == ["a"]
    assert operations.current_name() == "a"
    operations.make("e")
    operations.delete(ref("a"), 1 | 2)
    assert names(operations.list_all(REF, 0)) == []
    assert operations.current_name() is None


def test_history_becomes_current_below_the_current_one_or_where_there_is_none(operations: Operations) -> None:
    operations.history("a")
    assert operations.current_name() == "a"
    operations.history("b", "a")
    assert operations.current_name() == "b"
    operations.history("c", "a")
    operations.history("d")
    operations.history("a")
    assert operations.current_name() == "b"


def test_history_replaced_keeps_its_children(operations: Operations) -> None:
    operations.history("a")
    operations.history("b", "a")
    operations.history("a", inner="<description>anew</description>")
    assert names(operations.list_children(ref("a"), 0)) == ["b"]
    assert "anew" in operations.describe(ref("a"), 0)


def test_history_with_a_domain_is_aligned_with_its_disks(operations: Operations) -> None:
    domain = DOCUMENT.replace("<disk target='vda'/><disk target='vdb'/>", "<devices><x/></devices>")
    with pytest.raises(LibvirtError, match="domain must have at least one disk"):
        operations.history("a", inner=domain)
    operations.history("b", inner="<disks><disk name='vdq'/></disks>")
    assert "<disk name='vdq' checkpoint='bitmap' bitmap='b'/>" in operations.describe(ref("b"), 0)
