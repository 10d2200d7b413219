from __future__ import annotations

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.moments.domain import DiskInfo
from virtwire.server.backends.moments.snapshot import Snapshot, align, format_snapshot, parse_snapshot
from virtwire.server.backends.moments.snapshot_disks import SnapshotDisk

HISTORY = "<name>a</name><creationTime>5</creationTime>"
DOMAIN = "<domain type='test'><name>x</name></domain>"


def parse(inner: str, *, redefine: bool = False, validate: bool = False) -> Snapshot:
    return parse_snapshot(
        f"<domainsnapshot>{inner}</domainsnapshot>",
        redefine=redefine,
        validate=validate,
        now=1234.9,
        parse_domain=lambda each: each,
    )


def refusal(inner: str, *, redefine: bool = False) -> tuple[int, int, str | None]:
    with pytest.raises(LibvirtError) as caught:
        parse(inner, redefine=redefine)
    return caught.value.code, caught.value.domain, caught.value.str2


def test_a_new_one_takes_its_name_and_time_from_the_clock_and_ignores_history() -> None:
    made = parse("<creationTime>5</creationTime><state>crashed</state><parent><name>p</name></parent>" + DOMAIN)
    assert made == Snapshot("1234", creation_time=1234)


def test_validation_is_by_request() -> None:
    assert parse("<unknown/>").name == "1234"
    with pytest.raises(LibvirtError, match="Element domainsnapshot has extra content: unknown"):
        parse("<unknown/>", validate=True)


def test_history_is_taken_over() -> None:
    made = parse(
        f"{HISTORY}<state>paused</state><parent><name>p</name></parent>{DOMAIN}"
        "<inactiveDomain type='test'><name>y</name></inactiveDomain>",
        redefine=True,
    )
    assert (made.name, made.parent_name, made.creation_time, made.state) == ("a", "p", 5, "paused")
    assert made.memory == "internal"
    assert made.domain is not None
    assert made.inactive_domain is not None
    assert (made.domain.tag, made.inactive_domain.tag) == ("domain", "inactiveDomain")


def test_history_of_old_may_name_its_domain_by_uuid_alone() -> None:
    assert parse(f"{HISTORY}<state>running</state><domain><uuid>x</uuid></domain>", redefine=True).domain is None


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<creationTime>5</creationTime>", (27, 35, "a redefined snapshot must have a name")),
        ("<name>a</name>", (1, 35, "missing creationTime from existing snapshot")),
        (HISTORY, (27, 35, "missing state from existing snapshot")),
        (f"{HISTORY}<state>nostate</state>", (67, 35, "Invalid state 'nostate' in domain snapshot XML")),
        (
            f"{HISTORY}<state>shutoff</state><memory snapshot='internal'/>",
            (27, 35, "memory state cannot be saved with offline or disk-only snapshot"),
        ),
    ],
)
def test_incomplete_history(inner: str, expected: tuple[int, int, str]) -> None:
    assert refusal(inner, redefine=True) == expected


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<memory snapshot='manual'/>", (27, 35, "'manual' memory snapshot mode not supported")),
        ("<memory snapshot='x'/>", (27, 5, "Invalid value for attribute 'snapshot' in element 'memory': 'x'.")),
        ("<memory snapshot='external'/>", (27, 35, "external memory snapshots require a filename")),
        ("<memory snapshot='no' file='/m'/>", (27, 35, "memory filename '/m' requires external snapshot")),
        ("<memory file='m'/>", (27, 35, "memory snapshot file path (m) must be absolute")),
    ],
)
def test_memory_that_contradicts_itself(inner: str, expected: tuple[int, int, str]) -> None:
    assert refusal(inner) == expected


@pytest.mark.parametrize(
    ("inner", "redefine", "memory"),
    [
        ("", False, None),
        ("<memory/>", False, None),
        ("<memory file='/m'/>", False, "external"),
        (f"{HISTORY}<state>running</state>", True, "internal"),
        (f"{HISTORY}<state>shutoff</state>", True, "no"),
        (f"{HISTORY}<state>disk-snapshot</state>", True, "no"),
    ],
)
def test_where_the_memory_is(inner: str, redefine: bool, memory: str | None) -> None:
    assert parse(inner, redefine=redefine).memory == memory


def test_kinds() -> None:
    assert Snapshot("a", state="running").is_active
    assert not Snapshot("a", state="blocked").is_active
    assert Snapshot("a", memory="external").is_external
    assert Snapshot("a", disks=[SnapshotDisk("vda", "external")]).is_external
    assert not Snapshot("a", memory="internal", disks=[SnapshotDisk("vda", "internal")]).is_external


def test_aligning_names_images() -> None:
    snapshot = Snapshot("s", disks=[SnapshotDisk("/i/a.img")])
    align(snapshot, [DiskInfo("vda", "/i/a.img"), DiskInfo("vdb", "/i/b")], "external", lambda path: True)
    assert [(disk.name, disk.path) for disk in snapshot.disks] == [("vda", "/i/a.s"), ("vdb", "/i/b.s")]


def test_the_document_in_full() -> None:
    snapshot = Snapshot("s", "p", "<d>", 7, "running", "external", "/m", [SnapshotDisk("vda", "no")])
    assert format_snapshot(snapshot, "  <domain/>\n") == (
        "<domainsnapshot>\n  <name>s</name>\n  <description>&lt;d&gt;</description>\n  <state>running</state>\n"
        "  <parent>\n    <name>p</name>\n  </parent>\n  <creationTime>7</creationTime>\n"
        "  <memory snapshot='external' file='/m'/>\n  <disks>\n    <disk name='vda' snapshot='no'/>\n  </disks>\n"
        "  <domain/>\n</domainsnapshot>\n"
    )


def test_a_short_document() -> None:
    assert format_snapshot(Snapshot("s", state="shutoff"), "") == (
        "<domainsnapshot>\n  <name>s</name>\n  <state>shutoff</state>\n</domainsnapshot>\n"
    )
