from __future__ import annotations

import pytest
from lxml import etree
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.moments.domain import DiskInfo
from virtwire.server.backends.moments.snapshot_disks import (
    SnapshotDisk,
    align_disks,
    format_disk,
    name_images,
    parse_disk,
)

DISKS = [
    DiskInfo("vda", "/images/a.qcow2"),
    DiskInfo("vdb", "/images/b", snapshot="no"),
    DiskInfo("vdc", "/images/c.d/c", readonly=True),
    DiskInfo("hdc", None, empty=True),
]


def parse(inner: str, attributes: str = "") -> SnapshotDisk:
    return parse_disk(etree.fromstring(f"<disk name='vda' {attributes}>{inner}</disk>"))


def detail(caught: pytest.ExceptionInfo[LibvirtError]) -> tuple[int, int, str | None]:
    return caught.value.code, caught.value.domain, caught.value.str2


def locations(*disks: SnapshotDisk, default: str = "internal") -> list[str | None]:
    return [disk.location for disk in align_disks(list(disks), DISKS, default)]


def test_an_entry_may_leave_all_open() -> None:
    assert parse("") == SnapshotDisk("vda")


def test_a_source_or_format_means_external() -> None:
    assert parse("<source file='/x'/>").location == "external"
    assert parse("<driver type='qcow2'/>").location == "external"
    assert parse("<source file='/x'/>", "snapshot='internal'").location == "internal"


@pytest.mark.parametrize(
    ("kind", "inner", "path"),
    [
        ("file", "<source file='/x' dev='/d' name='n'/>", "/x"),
        ("block", "<source file='/x' dev='/d' name='n'/>", "/d"),
        ("network", "<source protocol='nbd' file='/x' dev='/d' name='n'/>", "n"),
        ("file", "<source file=''/>", None),
        ("file", "", None),
    ],
)
def test_the_path_is_that_of_the_type(kind: str, inner: str, path: str | None) -> None:
    assert parse(inner, f"type='{kind}'").path == path


@pytest.mark.parametrize(
    ("inner", "attributes", "refusal"),
    [
        ("", "type='dir'", (27, 35, "unsupported disk snapshot type 'dir'")),
        ("", "type='volume'", (27, 35, "unsupported disk snapshot type 'volume'")),
        ("", "type='x'", (27, 5, "Invalid value for attribute 'type' in element 'disk': 'x'.")),
        ("", "snapshot='default'", (27, 5, "Invalid value for attribute 'snapshot' in element 'disk': 'default'.")),
        ("<driver type='none'/>", "", (67, 35, "unknown disk snapshot driver 'none'")),
        ("<source file='x'/>", "", (27, 35, "disk snapshot image path 'x' must be absolute")),
        ("<source/>", "type='nvme'", (27, 20, "missing 'type' attribute to disk source")),
        ("<source/>", "type='vhostuser'", (27, 20, "missing 'type' attribute for vhostuser disk source")),
        ("<source/>", "type='network'", (27, 5, "Missing required attribute 'protocol' in element 'source'")),
        ("<source protocol='rbd'/>", "type='network'", (27, 20, "missing name for disk source")),
        (
            "<source protocol='nbd'><host name='h' port='x'/></source>",
            "type='network'",
            (8, 0, "failed to parse port number 'x'"),
        ),
        (
            "<driver><metadata_cache><max_size>-1</max_size></metadata_cache></driver>",
            "",
            (27, 5, "Invalid value '-1' for element or attribute './driver/metadata_cache/max_size'"),
        ),
        (
            "<driver><metadata_cache><max_size unit='EiB'>16</max_size></metadata_cache></driver>",
            "",
            (82, 0, "value too large: 16EiB"),
        ),
    ],
)
def test_what_is_refused(inner: str, attributes: str, refusal: tuple[int, int, str]) -> None:
    with pytest.raises(LibvirtError) as caught:
        parse(inner, attributes)
    assert detail(caught) == refusal


def test_a_name_is_needed() -> None:
    with pytest.raises(LibvirtError) as caught:
        parse_disk(etree.fromstring("<disk/>"))
    assert detail(caught) == (1, 35, "missing name from disk snapshot element")


def test_disks_that_are_not_named_follow_the_domain() -> None:
    assert locations() == ["internal", "no", "no", "no"]
    assert locations(default="external") == ["external", "no", "no", "no"]


def test_named_disks_follow_themselves_then_the_domain_then_the_default() -> None:
    assert locations(SnapshotDisk("vdb")) == ["internal", "no", "no", "no"]
    assert locations(SnapshotDisk("vdb", "internal")) == ["internal", "internal", "no", "no"]
    assert locations(SnapshotDisk("vda", "manual"), default="external") == ["manual", "no", "no", "no"]


@pytest.mark.parametrize(
    ("disks", "text"),
    [
        ([SnapshotDisk("vda", "no")], "disk 'vda' must use snapshot mode 'internal'"),
        ([SnapshotDisk("vda", "external")], "disk 'vda' must use snapshot mode 'internal'"),
        (
            [SnapshotDisk("vda", "internal", path="/x")],
            "file '/x' for disk 'vda' requires use of external snapshot mode",
        ),
        ([SnapshotDisk("vdz")], "no disk named 'vdz'"),
        ([SnapshotDisk("vda"), SnapshotDisk("vda")], "disk 'vda' specified twice"),
        ([SnapshotDisk("vda")] * 5, "too many disk snapshot requests for domain"),
    ],
)
def test_entries_that_do_not_fit(disks: list[SnapshotDisk], text: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        locations(*disks)
    assert detail(caught) == (67, 35, text)


def test_images_are_named_after_disk_and_snapshot() -> None:
    disks = [SnapshotDisk(disk.target, "external") for disk in DISKS[:3]]
    disks[1].path = "/given"
    name_images(disks, DISKS[:3], "s", lambda path: True)
    assert [disk.path for disk in disks] == ["/images/a.s", "/given", "/images/c.d/c.s"]


@pytest.mark.parametrize(
    ("disk", "origin", "text"),
    [
        (
            SnapshotDisk("vda", "external", "block"),
            DISKS[0],
            "cannot generate external snapshot name for disk 'vda' on a 'block' device",
        ),
        (
            SnapshotDisk("hdc", "external"),
            DISKS[3],
            "cannot generate external snapshot name for disk 'hdc' without source",
        ),
        (
            SnapshotDisk("vda", "external"),
            DISKS[0],
            "source for disk 'vda' is not a regular file; refusing to generate external snapshot name",
        ),
    ],
)
def test_images_that_can_not_be_named(disk: SnapshotDisk, origin: DiskInfo, text: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        name_images([disk], [origin], "s", lambda path: False)
    assert detail(caught) == (67, 35, text)


def test_two_images_of_one_name() -> None:
    origins = [DiskInfo("vda", "/i.a"), DiskInfo("vdb", "/i.b")]
    disks = [SnapshotDisk("vda", "external"), SnapshotDisk("vdb", "external")]
    with pytest.raises(LibvirtError, match="for disk 'vdb': collision with disk 'vda'"):
        name_images(disks, origins, "s", lambda path: True)


def test_entries_are_written() -> None:
    assert format_disk(SnapshotDisk("vd'a", "internal"), 2) == "  <disk name='vd&apos;a' snapshot='internal'/>\n"
    disk = parse(
        "<source file='/x' index='1'><seclabel model='dac'/><bar/></source>"
        "<driver name='q' type='qcow2'><metadata_cache><max_size unit='KiB'>4</max_size></metadata_cache></driver>"
    )
    assert format_disk(disk, 0) == (
        "<disk name='vda' snapshot='external' type='file'>\n  <driver type='qcow2'>\n    <metadata_cache>\n"
        "      <max_size unit='bytes'>4096</max_size>\n    </metadata_cache>\n  </driver>\n  <source file='/x'>\n"
        "    <seclabel model='dac'/>\n  </source>\n</disk>\n"
    )


def test_hosts_get_the_port_of_their_protocol() -> None:
    disk = parse("<source protocol='gluster' name='v/i'><host name='h' transport='tcp'/></source>", "type='network'")
    assert "<host name='h' port='24007'/>" in format_disk(disk, 0)
    disk = parse("<source protocol='nbd' name='e'><host transport='unix' socket='/s'/></source>", "type='network'")
    assert "<host transport='unix' socket='/s'/>" in format_disk(disk, 0)
