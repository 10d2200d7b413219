from __future__ import annotations

import pytest
from lxml import etree
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.moments.checkpoint import (
    Checkpoint,
    CheckpointDisk,
    align_disks,
    format_checkpoint,
    name_bitmaps,
    parse_checkpoint,
)
from virtwire.server.backends.moments.domain import DiskInfo

DISKS = [
    DiskInfo("vda", "/a"),
    DiskInfo("vdb", "/b"),
    DiskInfo("vdc", "/c", readonly=True),
    DiskInfo("hdc", None, device="cdrom", readonly=True, empty=True),
]
HISTORY = "<name>a</name><creationTime>5</creationTime>"


def parse(inner: str, *, redefine: bool = False) -> Checkpoint:
    return parse_checkpoint(
        f"<domaincheckpoint>{inner}</domaincheckpoint>", redefine=redefine, now=1234.9, parse_domain=lambda each: each
    )


def aligned(*disks: CheckpointDisk) -> list[tuple[str, bool, str | None]]:
    checkpoint = Checkpoint("c", disks=list(disks))
    align_disks(checkpoint, DISKS)
    return [(disk.name, disk.tracked, disk.bitmap) for disk in checkpoint.disks]


def detail(caught: pytest.ExceptionInfo[LibvirtError]) -> tuple[int, int, str | None]:
    return caught.value.code, caught.value.domain, caught.value.str2


def test_a_new_one_takes_its_name_and_time_from_the_clock() -> None:
    assert parse("") == Checkpoint("1234", creation_time=1234)


def test_a_new_one_ignores_history() -> None:
    made = parse("<name>n</name><creationTime>5</creationTime><parent><name>p</name></parent>")
    assert made == Checkpoint("n", creation_time=1234)


def test_history_is_taken_over() -> None:
    made = parse(
        HISTORY
        + "<parent><name>p</name></parent><description>d</description><domain type='test'><name>x</name></domain>",
        redefine=True,
    )
    assert (made.name, made.parent_name, made.creation_time, made.description) == ("a", "p", 5, "d")
    assert made.domain is not None
    assert made.domain.findtext("name") == "x"


def test_history_needs_a_name_and_a_time() -> None:
    with pytest.raises(LibvirtError) as caught:
        parse("<creationTime>5</creationTime>", redefine=True)
    assert detail(caught) == (27, 69, "a redefined checkpoint must have a name")
    with pytest.raises(LibvirtError) as caught:
        parse("<name>a</name>", redefine=True)
    assert detail(caught) == (1, 69, "missing creationTime from existing checkpoint")


def test_disks_are_read() -> None:
    made = parse(
        "<disks><disk name='vda'/><disk name='/b' checkpoint='no'/><disk name='vdc' bitmap='m' size='5'/></disks>"
    )
    assert made.disks == [CheckpointDisk("vda"), CheckpointDisk("/b", False), CheckpointDisk("vdc", True, "m")]


def test_without_entries_all_that_can_be_written_is_tracked() -> None:
    assert aligned() == [("vda", True, "c"), ("vdb", True, "c"), ("vdc", False, None), ("hdc", False, None)]


def test_with_entries_only_those() -> None:
    assert aligned(CheckpointDisk("/b", bitmap="m"))[:2] == [("vda", False, None), ("vdb", True, "m")]
    assert [tracked for _, tracked, _ in aligned(CheckpointDisk("vdc", tracked=False))] == [False] * 4


@pytest.mark.parametrize(
    ("disks", "text"),
    [
        ([CheckpointDisk("vdz")], "no disk named 'vdz'"),
        ([CheckpointDisk("vda"), CheckpointDisk("vda")], "disk 'vda' specified twice"),
        ([CheckpointDisk("vdc")], "disk 'vdc' is empty or readonly"),
        ([CheckpointDisk("hdc")], "disk 'hdc' is empty or readonly"),
        ([CheckpointDisk("vda")] * 5, "too many disk checkpoint requests for domain"),
    ],
)
def test_entries_that_do_not_fit(disks: list[CheckpointDisk], text: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        aligned(*disks)
    assert detail(caught) == (67, 69, text)


def test_a_domain_needs_a_disk() -> None:
    with pytest.raises(LibvirtError, match="domain must have at least one disk to perform checkpoints"):
        align_disks(Checkpoint("c"), [])


def test_bitmaps_get_names_only_where_something_is_tracked() -> None:
    checkpoint = Checkpoint("c", disks=[CheckpointDisk("a"), CheckpointDisk("b", False), CheckpointDisk("d", True, "")])
    name_bitmaps(checkpoint)
    assert [disk.bitmap for disk in checkpoint.disks] == ["c", None, ""]


def test_the_document_in_full() -> None:
    checkpoint = Checkpoint(
        "c", "p", "<d> & 'q'", 7, [CheckpointDisk("vda", True, "c", 42), CheckpointDisk("vdb", False, size=1)]
    )
    assert format_checkpoint(checkpoint, "  <domain/>\n") == (
        "<domaincheckpoint>\n  <name>c</name>\n  <description>&lt;d&gt; &amp; &apos;q&apos;</description>\n"
        "  <parent>\n    <name>p</name>\n  </parent>\n  <creationTime>7</creationTime>\n  <disks>\n"
        "    <disk name='vda' checkpoint='bitmap' bitmap='c' size='42'/>\n    <disk name='vdb' checkpoint='no'/>\n"
        "  </disks>\n  <domain/>\n</domaincheckpoint>\n"
    )


def test_the_shortest_document() -> None:
    assert format_checkpoint(Checkpoint("c")) == "<domaincheckpoint>\n  <name>c</name>\n</domaincheckpoint>\n"


def test_what_is_written_can_be_read() -> None:
    checkpoint = Checkpoint("c", "p", "d", 7, [CheckpointDisk("vda", True, "m")])
    text = format_checkpoint(checkpoint)
    assert etree.fromstring(text).tag == "domaincheckpoint"
    assert parse_checkpoint(text, redefine=True, now=0, parse_domain=lambda each: each) == checkpoint
