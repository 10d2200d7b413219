"""Pools and volumes of the test driver: what virsh scenarios do not reach."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.storage_pool_enums import StoragePoolEventId, StoragePoolEventLifecycleType
from virtwire.server.backends import Backends
from virtwire.server.backends.base import Driver
from virtwire.server.backends.events import Family
from virtwire.server.backends.streams import StreamAborted
from virtwire.server.backends.test.storage_bytes import VolumeBytes
from virtwire.server.backends.values import StoragePoolRef, StorageVolRef

from tests.server.backends.fake_stream import FakeStream
from tests.server.backends.xml.storage_corpus import POOL_TYPES, source

GB = 1 << 30
POOL = StoragePoolRef("default-pool", bytes(16))
VOL = StorageVolRef("default-pool", "v", "")
SPARSE, ALLOCATE, DELTA, SHRINK = 1, 1, 2, 4


@pytest.fixture
def driver() -> Any:
    driver = Backends().open("test:///default")
    yield driver
    driver.connect_close()


def volume(capacity: int = 1 << 20, name: str = "v", allocation: int = 0) -> str:
    return f"<volume><name>{name}</name><capacity>{capacity}</capacity><allocation>{allocation}</allocation></volume>"


def pool(name: str, number: int = 0, inside: str = "", type: str = "dir") -> str:
    uuid = f"<uuid>{number:032x}</uuid>" if number else ""
    target = inside if "<target>" in inside else f"{inside}<target><path>/{name}</path></target>"
    return f"<pool type='{type}'><name>{name}</name>{uuid}{target}</pool>"


def refusal(call: Any) -> tuple[int, int, str]:
    with pytest.raises(LibvirtError) as refused:
        call()
    return refused.value.code, refused.value.domain, refused.value.message


# Pools


def test_handles_are_followed_by_name_or_by_uuid(driver: Driver) -> None:
    real = driver.storage_pool_lookup_by_name("default-pool")
    assert driver.storage_pool_lookup_by_uuid(real.uuid) == real
    assert driver.storage_pool_lookup_by_volume(VOL) == real
    other = StoragePoolRef("other", real.uuid)
    assert driver.storage_pool_is_active(other)
    assert driver.storage_pool_is_persistent(other)
    assert driver.storage_pool_list_all_volumes(other, 0) == []
    assert driver.storage_pool_get_info(POOL) == (2, 100 * GB, 0, 100 * GB)
    zeros = "Storage pool not found: no storage pool with matching uuid '00000000-0000-0000-0000-000000000000'"
    assert refusal(lambda: driver.storage_pool_is_active(POOL)) == (49, 12, zeros)
    named = "Storage pool not found: no storage pool with matching name 'other'"
    assert refusal(lambda: driver.storage_pool_get_info(other)) == (49, 12, named)


def test_a_transient_pool_is_gone_when_it_stops(driver: Driver) -> None:
    made = driver.storage_pool_create_xml(pool("t"), 0)
    assert not driver.storage_pool_is_persistent(made)
    text = "invalid argument: pool has no config file"
    assert refusal(lambda: driver.storage_pool_set_autostart(made, 1)) == (8, 12, text)
    driver.storage_pool_destroy(made)
    assert driver.connect_list_all_storage_pools(0) == [driver.storage_pool_lookup_by_name("default-pool")]


def test_a_definition_makes_a_transient_pool_persistent_and_counts_anew(driver: Driver) -> None:
    made = driver.storage_pool_create_xml(pool("t", 5), 0)
    driver.storage_vol_create_xml(made, volume(allocation=7), 0)
    before = driver.storage_pool_get_xml_desc(made, 0)
    driver.storage_pool_define_xml(pool("t", 5, "<target><path>/elsewhere</path></target>"), 0)
    assert driver.storage_pool_is_persistent(made)
    assert driver.storage_pool_get_info(made).allocation == 0
    assert driver.storage_pool_get_xml_desc(made, 0) == before.replace(">7<", ">0<").replace(
        str(100 * GB - 7), str(100 * GB)
    )
    driver.storage_vol_delete(StorageVolRef("t", "v", ""), 0)
    assert driver.storage_pool_get_info(made) == (2, 100 * GB, (1 << 64) - 7, 100 * GB + 7)
    driver.storage_pool_destroy(made)
    driver.storage_pool_define_xml(pool("t", 5, "<target><path>/elsewhere</path></target>"), 0)
    assert "/elsewhere" in driver.storage_pool_get_xml_desc(made, 0)
    driver.storage_pool_undefine(made)


def test_a_defined_pool_becomes_transient(driver: Driver) -> None:
    made = driver.storage_pool_define_xml(pool("t", 5), 0)
    driver.storage_pool_set_autostart(made, 1)
    assert driver.storage_pool_get_autostart(made)
    driver.storage_pool_create_xml(pool("t", 5), 0)
    assert not driver.storage_pool_is_persistent(made)
    assert not driver.storage_pool_get_autostart(made)


def test_names_and_uuids_are_unique(driver: Driver) -> None:
    driver.storage_pool_define_xml(pool("a", 5), 0)
    uuid = "00000000-0000-0000-0000-000000000005"
    text = f"operation failed: pool 'a' is already defined with uuid {uuid}"
    assert refusal(lambda: driver.storage_pool_define_xml(pool("b", 5), 0)) == (9, 18, text)
    text = f"operation failed: pool 'a' already exists with uuid {uuid}"
    assert refusal(lambda: driver.storage_pool_define_xml(pool("a", 6), 0)) == (9, 18, text)
    driver.storage_pool_create(StoragePoolRef("a", b""), 0)
    text = "Requested operation is not valid: pool is already active as 'a'"
    assert refusal(lambda: driver.storage_pool_create_xml(pool("a", 5), 0)) == (55, 18, text)


HOST, DEVICE = "<source><host name='h'%s/><dir path='/d'/><name>n</name>%s</source>", "<device path='/dev/%s'/>"
CONFLICTS = [
    ("dir", "<target><path>/same</path></target>", "dir", "<target><path>//same/</path></target>", False),
    ("dir", "<target><path>/same</path></target>", "dir", "<target><path>/same/</path></target>", True),
    ("dir", "", "mpath", "", False),
    ("mpath", "", "mpath", "", True),
    ("netfs", HOST % ("", ""), "netfs", HOST % ("", ""), True),
    ("netfs", HOST % (" port='1'", ""), "netfs", HOST % ("", ""), True),
    ("netfs", HOST % ("", ""), "netfs", HOST % (" port='1'", ""), False),
    ("netfs", (HOST % ("", "")).replace("'h'", "'i'"), "netfs", HOST % ("", ""), False),
    ("netfs", (HOST % ("", "<host name='x'/>")), "netfs", HOST % ("", ""), True),
    ("netfs", (HOST % ("", "<host name='x'/>")), "netfs", HOST % ("", "<host name='x'/>"), False),
    ("gluster", HOST % ("", ""), "gluster", HOST % ("", ""), True),
    ("gluster", HOST % ("", ""), "gluster", (HOST % ("", "")).replace(">n<", ">m<"), False),
    ("gluster", HOST % ("", ""), "netfs", HOST % ("", ""), False),
    ("sheepdog", HOST % ("", ""), "sheepdog", (HOST % ("", "")).replace(">n<", ">m<"), True),
    ("rbd", HOST % ("", ""), "rbd", HOST % ("", ""), False),
    ("vstorage", "<source><name>n</name></source>", "vstorage", "<source><name>n</name></source>", True),
    ("vstorage", "<source><name>n</name></source>", "vstorage", "<source><name>m</name></source>", False),
    ("fs", f"<source>{DEVICE % 'a'}</source>", "disk", f"<source>{DEVICE % 'b'}{DEVICE % 'a'}</source>", True),
    ("logical", f"<source>{DEVICE % 'a'}</source>", "zfs", f"<source>{DEVICE % 'b'}</source>", False),
    ("iscsi", HOST % ("", DEVICE % "a"), "disk", HOST % ("", DEVICE % "a"), False),
    ("iscsi", HOST % ("", DEVICE % "a"), "iscsi", HOST % ("", DEVICE % "a"), True),
    (
        "iscsi",
        HOST % ("", DEVICE % "a"),
        "iscsi",
        HOST % ("", DEVICE % "a" + "<initiator><iqn name='i'/></initiator>"),
        False,
    ),
    *(
        ("scsi", f"<source><adapter {left}</source>", "scsi", f"<source><adapter {right}</source>", same)
        for left, right, same in (
            ("name='host1'/>", "name='scsi_host1'/>", True),
            ("name='host1'/>", "name='host2'/>", False),
            ("name='odd'/>", "name='odd'/>", False),
            (
                "type='fc_host' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b' parent='scsi_host7'/>",
                "name='host7'/>",
                True,
            ),
            (
                "type='fc_host' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
                "type='fc_host' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
                True,
            ),
            (
                "type='fc_host' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
                "type='fc_host' wwnn='20000000c9831b4b' wwpn='10000000c9831b4c'/>",
                False,
            ),
            (
                "type='scsi_host'><parentaddr unique_id='1'><address bus='1'/></parentaddr></adapter>",
                "type='scsi_host'><parentaddr unique_id='1'><address bus='1'/></parentaddr></adapter>",
                True,
            ),
            (
                "type='scsi_host'><parentaddr unique_id='1'><address bus='1'/></parentaddr></adapter>",
                "type='scsi_host'><parentaddr unique_id='2'><address bus='1'/></parentaddr></adapter>",
                False,
            ),
        )
    ),
]


@pytest.mark.parametrize(("type", "inside", "second_type", "second", "same"), CONFLICTS)
def test_storage_belongs_to_one_pool(
    driver: Driver, type: str, inside: str, second_type: str, second: str, same: bool
) -> None:
    driver.storage_pool_define_xml(pool("a", 1, inside, type), 0)
    if same:
        text = "operation failed: Storage source conflict with pool: 'a'"
        assert refusal(lambda: driver.storage_pool_define_xml(pool("b", 2, second, second_type), 0)) == (9, 18, text)
    else:
        driver.storage_pool_define_xml(pool("b", 2, second, second_type), 0)


def test_lists_are_filtered_by_type(driver: Driver) -> None:
    parts = (
        "<host name='h'/><device path='/dev/%s'/><dir path='/d'/><name>%s</name><adapter name='host1'/>"
        "<initiator><iqn name='i'/></initiator>"
    )
    for number, type in enumerate(POOL_TYPES, 1):
        xml = source(parts % (type, type), type, f"<target><path>/{type}</path></target>")
        xml = xml.replace("<name>p</name>", f"<name>{type}</name>")
        driver.storage_pool_define_xml(xml.replace("aaaaaaaa-bbbb", f"{number:08x}-bbbb"), 0)
    bits = ["dir", "fs", "netfs", "logical", "disk", "iscsi", "scsi", "mpath", "rbd", "sheepdog", "gluster", "zfs"]
    for place, type in enumerate([*bits, "vstorage", "iscsi-direct"]):
        found = {ref.name for ref in driver.connect_list_all_storage_pools(0x40 << place)}
        assert found == ({type, "default-pool"} if type == "dir" else {type})
    assert {ref.name for ref in driver.connect_list_all_storage_pools(0x40 | 0x80 | 1)} == {"dir", "fs"}
    assert driver.connect_num_of_defined_storage_pools() == len(POOL_TYPES)
    assert len(driver.connect_list_defined_storage_pools(3)) == 3


def test_a_fibre_channel_pool(driver: Driver) -> None:
    inside = "<source><adapter type='fc_host' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/></source>"
    made = driver.storage_pool_create_xml(pool("f", 3, inside, "scsi"), 0)
    driver.storage_pool_destroy(made)
    driver.storage_pool_define_xml(pool("f", 3, inside, "scsi"), 0)
    driver.storage_pool_create(made, 0)
    text = "Node device not found: no node device with matching name 'scsi_host12'"
    assert refusal(lambda: driver.storage_pool_destroy(made)) == (53, 12, text)
    assert not driver.storage_pool_is_active(made)


def test_sources(driver: Driver) -> None:
    find = driver.connect_find_storage_pool_sources
    assert "<host name='a&lt;b'/>" in find("netfs", "<source><host name='a&lt;b'/></source>", 0)
    text = "invalid argument: hostname must be specified for netfs sources"
    assert refusal(lambda: find("netfs", "<source/>", 0)) == (8, 12, text)
    text = "internal error: missing backend for pool type -1"
    assert refusal(lambda: find("odd", "<source/>", 0)) == (1, 18, text)


def test_what_happens_is_told(driver: Driver) -> None:
    assert driver.events is not None
    told: list[tuple[object, ...]] = []
    for event_id in StoragePoolEventId:
        driver.events.subscribe(Family.STORAGE_POOL, event_id, None, lambda _, event: told.append(tuple(event)[0:2]))
    made = driver.storage_pool_define_xml(pool("a", 4), 0)
    driver.storage_pool_build(made, 0)
    driver.storage_pool_create(made, 0)
    driver.storage_pool_refresh(made, 0)
    driver.storage_pool_set_autostart(made, 1)
    driver.storage_vol_create_xml(made, volume(), 0)
    driver.storage_pool_destroy(made)
    driver.storage_pool_delete(made, 0)
    driver.storage_pool_undefine(made)
    driver.storage_pool_create_xml(pool("a", 4), 0)
    event = StoragePoolEventLifecycleType
    lifecycle = [event.DEFINED, event.CREATED, event.STARTED, None, event.STOPPED, event.DELETED, event.UNDEFINED]
    assert told == [(made,) if each is None else (made, each) for each in (*lifecycle, event.STARTED)]


# Volumes


async def fill(driver: Driver, *items: Any, vol: StorageVolRef = VOL, offset: int = 0, length: int = 0) -> None:
    await driver.storage_vol_upload(vol, offset, length, SPARSE)(FakeStream(items))


async def contents(driver: Driver, vol: StorageVolRef = VOL, offset: int = 0, length: int = 0) -> bytes:
    stream = FakeStream()
    await driver.storage_vol_download(vol, offset, length, 0)(stream)
    return stream.data


async def test_bytes(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(10000, allocation=10000), 0)
    assert await contents(driver) == bytes(10000)
    assert driver.storage_vol_get_info(VOL) == (0, 10000, 10000)
    await fill(driver, b"x" * 100, offset=50)
    assert await contents(driver, offset=40, length=20) == bytes(10) + b"x" * 10
    allocation = driver.storage_vol_get_info(VOL).allocation
    assert 100 <= allocation < 10000
    assert driver.storage_pool_get_info(POOL) == (2, 100 * GB, allocation, 100 * GB - allocation)
    assert f"<allocation unit='bytes'>{allocation}</allocation>" in driver.storage_vol_get_xml_desc(VOL, 0)
    with pytest.raises(LibvirtError, match="No space left on device"):
        await fill(driver, b"y" * 3, offset=50, length=2)
    assert await contents(driver, offset=49, length=4) == b"\0yyx"
    assert await contents(driver, offset=10000) == b""
    driver.storage_vol_delete(VOL, 0)
    assert driver.storage_pool_get_info(POOL).allocation == 0


async def test_an_upload_that_is_broken_off_counts_what_came(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(), 0)
    stream = FakeStream([b"x"], finishes=False)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(driver.storage_vol_upload(VOL, 0, 0, 0), stream)
        await trio.testing.wait_all_tasks_blocked()
        nursery.cancel_scope.cancel()
    assert driver.storage_vol_get_info(VOL).allocation > 0
    driver.storage_vol_delete(VOL, 0)


async def test_a_volume_in_use_stays_as_it_is(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(), 0)
    await fill(driver, b"x" * 10)
    stream = FakeStream(finishes=False)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(driver.storage_vol_upload(VOL, 0, 0, 0), stream)
        await trio.testing.wait_all_tasks_blocked()
        for call in (
            lambda: driver.storage_vol_delete(VOL, 0),
            lambda: driver.storage_vol_wipe(VOL, 0),
            lambda: driver.storage_vol_resize(VOL, 2 << 20, 0),
        ):
            text = "Requested operation is not valid: volume 'v' is still in use."
            assert refusal(call) == (55, 18, text)
        stream.stop()
    driver.storage_vol_delete(VOL, 0)


async def test_a_volume_that_changes_before_its_stream_begins(driver: Driver) -> None:
    """A client may send the calls together; streams begin when all of them are answered."""
    driver.storage_vol_create_xml(POOL, volume(), 0)
    upload, download = driver.storage_vol_upload(VOL, 0, 0, 0), driver.storage_vol_download(VOL, 0, 0, 0)
    driver.storage_vol_resize(VOL, 10, SHRINK)
    with pytest.raises(LibvirtError, match="No space left"):
        await upload(FakeStream([b"x" * 100]))
    stream = FakeStream()
    await download(stream)
    assert stream.data == b"x" * 10
    driver.storage_vol_delete(VOL, 0)
    for serve in (upload, download):
        with pytest.raises(LibvirtError, match="no storage vol with matching name"):
            await serve(FakeStream([b"x"]))
    assert driver.storage_pool_get_info(POOL).allocation == 0


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
async def test_a_clone_that_fails_is_none(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(*args: object) -> int:
        raise error

    driver.storage_vol_create_xml(POOL, volume(), 0)
    await fill(driver, b"x")
    before = driver.storage_pool_get_info(POOL)
    monkeypatch.setattr(VolumeBytes, "copy_from", fail)
    with pytest.raises(LibvirtError if isinstance(error, OSError) else KeyboardInterrupt) as caught:
        await driver.storage_vol_create_xml_from(POOL, volume(name="copy"), VOL, 0, trio.lowlevel.checkpoint)
    if isinstance(error, OSError):
        assert str(caught.value) == "cannot copy the volume: No space left on device"
    assert driver.storage_pool_list_volumes(POOL, 10) == ["v"]
    assert driver.storage_pool_get_info(POOL) == before


async def test_a_pool_goes_under_a_stream(driver: Driver) -> None:
    before = len(os.listdir("/proc/self/fd"))
    made = driver.storage_pool_create_xml(pool("t"), 0)
    vol = driver.storage_vol_create_xml(made, volume(), 0)
    stream = FakeStream([b"x"], finishes=False)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(driver.storage_vol_upload(vol, 0, 0, 0), stream)
        await trio.testing.wait_all_tasks_blocked()
        driver.storage_pool_destroy(made)
        stream.type(b"y")
        await trio.testing.wait_all_tasks_blocked()
        stream.stop()
    assert len(os.listdir("/proc/self/fd")) == before


async def test_clones(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(), 0)
    pauses = 0

    async def pause() -> None:
        nonlocal pauses
        pauses += 1
        await trio.lowlevel.checkpoint()

    empty = await driver.storage_vol_create_xml_from(POOL, volume(name="e"), VOL, 0, pause)
    assert (pauses, driver.storage_vol_get_info(empty)) == (0, (0, 1 << 20, 0))
    data = os.urandom(700000)
    await fill(driver, data)
    same = await driver.storage_vol_create_xml_from(POOL, volume(name="s"), VOL._replace(pool="odd"), 0, pause)
    assert pauses > 2
    less = await driver.storage_vol_create_xml_from(POOL, volume(1000, "l"), VOL, 0, pause)
    more = await driver.storage_vol_create_xml_from(POOL, volume(2 << 20, "m"), VOL, 0, pause)
    await fill(driver, b"changed")
    assert await contents(driver, same) == data + bytes((1 << 20) - len(data))
    assert await contents(driver, less) == data[:1000]
    driver.storage_vol_resize(less, 1 << 20, 0)
    assert await contents(driver, less) == data[:1000] + bytes((1 << 20) - 1000)
    assert await contents(driver, more) == data + bytes((2 << 20) - len(data))
    assert driver.storage_vol_get_info(same).allocation >= 700000
    assert driver.storage_pool_get_info(POOL).allocation == sum(
        driver.storage_vol_get_info(ref).allocation for ref in driver.storage_pool_list_all_volumes(default(driver), 0)
    )


def default(driver: Driver) -> StoragePoolRef:
    return driver.storage_pool_lookup_by_name("default-pool")


async def test_wiping(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(allocation=5), 0)
    driver.storage_vol_wipe(VOL, 0)
    assert driver.storage_vol_get_info(VOL).allocation == 5
    await fill(driver, b"x" * 1000)
    driver.storage_vol_wipe_pattern(VOL, 9, 0)
    assert driver.storage_vol_get_info(VOL).allocation == 0
    assert await contents(driver) == bytes(1 << 20)
    text = "invalid argument: wiping algorithm 4 not supported"
    assert refusal(lambda: driver.storage_vol_wipe_pattern(VOL, 4, 0)) == (8, 18, text)


async def test_resizing(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(1 << 20), 0)
    await fill(driver, b"x" * (1 << 20))
    low = "invalid argument: can't shrink capacity below existing allocation"
    assert refusal(lambda: driver.storage_vol_resize(VOL, 1000, SHRINK)) == (8, 18, low)
    driver.storage_vol_resize(VOL, 1 << 20, DELTA)
    assert await contents(driver, offset=(1 << 20) - 1) == b"x" + bytes(1 << 20)
    small = "invalid argument: Can't shrink capacity below current capacity unless shrink flag explicitly specified"
    assert refusal(lambda: driver.storage_vol_resize(VOL, (2 << 20) - 1, 0)) == (8, 18, small)
    driver.storage_vol_resize(VOL, 1000, DELTA | SHRINK)
    assert driver.storage_vol_get_info(VOL).capacity == (2 << 20) - 1000
    driver.storage_vol_wipe(VOL, 0)
    driver.storage_vol_resize(VOL, 1 << 40, DELTA | SHRINK)
    assert driver.storage_vol_get_info(VOL).capacity == 0
    full = "operation failed: Not enough space left in storage pool"
    assert refusal(lambda: driver.storage_vol_resize(VOL, 101 * GB, ALLOCATE)) == (9, 18, full)
    driver.storage_vol_resize(VOL, GB, ALLOCATE)
    assert driver.storage_vol_get_info(VOL) == (0, GB, GB)
    assert driver.storage_pool_get_info(POOL).allocation == GB
    driver.storage_vol_resize(VOL, (1 << 64) - 1, DELTA)
    assert driver.storage_vol_get_info(VOL).capacity == (1 << 64) - 1


def test_a_volume_may_take_all_that_is_left_and_what_it_has(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(60 * GB, allocation=60 * GB), 0)
    driver.storage_vol_resize(VOL, 100 * GB, ALLOCATE)
    assert driver.storage_pool_get_info(POOL) == (2, 100 * GB, 100 * GB, 0)


def test_volumes_of_inactive_pools_are_not_found(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(), 0)
    assert driver.storage_vol_lookup_by_key("/default-pool/v").name == "v"
    driver.storage_pool_destroy(POOL)
    text = "Storage volume not found: no storage vol with matching key '/default-pool/v'"
    assert refusal(lambda: driver.storage_vol_lookup_by_key("/default-pool/v")) == (50, 12, text)


async def test_what_a_smaller_volume_lost_does_not_come_back(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(8192), 0)
    await fill(driver, b"x" * 10, offset=8182)
    driver.storage_vol_resize(VOL, 8187, SHRINK)
    driver.storage_vol_resize(VOL, 8192, 0)
    assert await contents(driver, offset=8182) == b"xxxxx" + bytes(5)


def test_flags(driver: Driver) -> None:
    for name, call in (
        ("testStorageVolUpload", lambda: driver.storage_vol_upload(VOL, 0, 0, 2)),
        ("testStorageVolDownload", lambda: driver.storage_vol_download(VOL, 0, 0, 2)),
        ("testStorageVolResize", lambda: driver.storage_vol_resize(VOL, 0, 8)),
        ("testStorageVolWipePattern", lambda: driver.storage_vol_wipe(VOL, 1)),
    ):
        assert name in refusal(call)[2]


@pytest.mark.parametrize("described", [False, True])
async def test_a_host_takes_its_bytes_with_it(described: bool, tmp_path: Path) -> None:
    (tmp_path / "node.xml").write_text(f"<node>{pool('default-pool')}</node>")
    before = len(os.listdir("/proc/self/fd"))
    driver = Backends().open(f"test://{tmp_path}/node.xml" if described else "test:///default")
    driver.storage_vol_create_xml(POOL, volume(), 0)
    await fill(driver, b"x")
    assert len(os.listdir("/proc/self/fd")) == before + 1
    driver.connect_close()
    assert len(os.listdir("/proc/self/fd")) == before


async def test_the_client_goes_in_mid_download(driver: Driver) -> None:
    driver.storage_vol_create_xml(POOL, volume(), 0)
    with pytest.raises(StreamAborted):
        await driver.storage_vol_download(VOL, 0, 0, 0)(FakeStream(takes=1))
    driver.storage_vol_delete(VOL, 0)
