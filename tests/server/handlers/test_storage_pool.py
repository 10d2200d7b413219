"""The calls about pools through the daemon: records, limits, refusals as observed on libvirtd's test driver."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import StoragePoolHandle, StorageVolHandle
from virtwire.server.drivers import builtin_drivers

from tests.server.rig import Rig, serving

UUID = bytes.fromhex("5e5e5e5e111142228333444444444444")
XML = (
    "<pool type='dir'><name>p</name><uuid>5e5e5e5e-1111-4222-8333-444444444444</uuid>"
    "<target><path>/p</path></target></pool>"
)
VOLUME = "<volume><name>%s</name><capacity>10</capacity></volume>"
P, NAMED, OTHER = StoragePoolHandle("p", UUID), StoragePoolHandle("p", bytes(16)), StoragePoolHandle("x", UUID)
GB = 1 << 30


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with serving(drivers=builtin_drivers(), opened=False) as rig:
        await rig.peer.open("test:///default")
        yield rig


async def call(rig: Rig, name: str, *values: Any) -> Any:
    return await rig.peer.call(name, args(name, *values))


async def answer(rig: Rig, name: str, *values: Any) -> tuple[Any, ...]:
    return tuple(await call(rig, name, *values))


def args(name: str, *values: Any) -> Any:
    record = REMOTE.by_name[name].args
    return record(*values) if record is not None else None


async def test_the_life_of_a_pool(rig: Rig) -> None:
    assert await answer(rig, "storage_pool_define_xml", XML, 1) == (P,)
    assert await answer(rig, "connect_num_of_defined_storage_pools") == (1,)
    assert await answer(rig, "connect_list_defined_storage_pools", 5) == (["p"],)
    assert await answer(rig, "connect_list_defined_storage_pools", 0) == ([],)
    assert await answer(rig, "storage_pool_is_persistent", OTHER) == (1,)
    assert await call(rig, "storage_pool_build", NAMED, 0) is None
    assert await call(rig, "storage_pool_delete", NAMED, 0) is None
    assert await call(rig, "storage_pool_create", NAMED, 0) is None
    assert await answer(rig, "storage_pool_is_active", OTHER) == (1,)
    assert await answer(rig, "connect_num_of_storage_pools") == (2,)
    assert sorted((await call(rig, "connect_list_storage_pools", 5)).names) == ["default-pool", "p"]
    assert await call(rig, "storage_pool_refresh", NAMED, 0) is None
    assert await call(rig, "storage_pool_set_autostart", NAMED, 5) is None
    assert await answer(rig, "storage_pool_get_autostart", NAMED) == (1,)
    assert await answer(rig, "storage_pool_get_info", NAMED) == (2, 100 * GB, 0, 100 * GB)
    assert (await call(rig, "storage_pool_get_xml_desc", NAMED, 0)).xml.startswith(
        "<pool type='dir'>\n  <name>p</name>"
    )
    assert await call(rig, "storage_pool_destroy", NAMED) is None
    assert await call(rig, "storage_pool_undefine", NAMED) is None
    assert await answer(rig, "storage_pool_create_xml", XML, 0) == (P,)
    assert await answer(rig, "storage_pool_is_persistent", P) == (0,)


async def test_finding(rig: Rig) -> None:
    await call(rig, "storage_pool_create_xml", XML, 0)
    for name, value in (
        ("storage_pool_lookup_by_name", "p"),
        ("storage_pool_lookup_by_uuid", UUID),
        ("storage_pool_lookup_by_volume", StorageVolHandle("p", "any", "any")),
    ):
        assert await answer(rig, name, value) == (P,)
    found = await answer(rig, "connect_list_all_storage_pools", 1, 8)
    assert found == ([P], 1)
    assert await answer(rig, "connect_list_all_storage_pools", 0, 0) == ([], 2)
    assert "testvg1" in (await call(rig, "connect_find_storage_pool_sources", "logical", None, 0)).xml


async def test_volumes_of_a_pool(rig: Rig) -> None:
    await call(rig, "storage_pool_create_xml", XML, 0)
    for name in "ab":
        await call(rig, "storage_vol_create_xml", NAMED, VOLUME % name, 0)
    assert await answer(rig, "storage_pool_num_of_volumes", NAMED) == (2,)
    assert await answer(rig, "storage_pool_list_volumes", NAMED, 1) == (["a"],)
    assert await answer(rig, "storage_pool_list_all_volumes", OTHER, 0, 0) == ([], 2)
    listed = await answer(rig, "storage_pool_list_all_volumes", OTHER, 1, 0)
    assert listed == ([StorageVolHandle("p", name, f"/p/{name}") for name in "ab"], 2)


DEFAULT = StoragePoolHandle("default-pool", bytes(16))
FLAGS = "unsupported flags (0x%x) in function %s"
MISSING = "this function is not supported by the connection driver: %s"
ACTIVE = "Requested operation is not valid: storage pool 'default-pool' is active"
REFUSALS = [
    ("connect_list_storage_pools", (-1,), 39, 7, "maxnames must be non-negative"),
    ("connect_list_storage_pools", (16385,), 39, 7, "maxnames > REMOTE_STORAGE_POOL_LIST_MAX"),
    ("connect_list_defined_storage_pools", (-1,), 39, 7, "maxnames must be non-negative"),
    ("connect_list_defined_storage_pools", (16385,), 39, 7, "maxnames > REMOTE_STORAGE_POOL_LIST_MAX"),
    ("storage_pool_list_volumes", (DEFAULT, -1), 39, 7, "maxnames must be non-negative"),
    ("storage_pool_list_volumes", (DEFAULT, 16385), 39, 7, "maxnames > REMOTE_STORAGE_VOL_LIST_MAX"),
    (
        "connect_list_all_storage_pools",
        (1, 1 << 20),
        8,
        12,
        FLAGS % (0x100000, "testConnectListAllStoragePools"),
    ),
    ("storage_pool_create_xml", (XML, 6), 8, 12, FLAGS % (0x6, "testStoragePoolCreateXML")),
    ("storage_pool_get_xml_desc", (DEFAULT, 1), 8, 12, FLAGS % (0x1, "testStoragePoolGetXMLDesc")),
    ("storage_pool_build", (DEFAULT, 12), 8, 12, FLAGS % (0xC, "testStoragePoolBuild")),
    (
        "storage_pool_undefine",
        (DEFAULT,),
        55,
        12,
        "Requested operation is not valid: storage pool 'default-pool' is active",
    ),
    (
        "storage_pool_lookup_by_target_path",
        ("/p",),
        3,
        18,
        MISSING % "virStoragePoolLookupByTargetPath",
    ),
    (
        "connect_get_storage_pool_capabilities",
        (0,),
        3,
        18,
        MISSING % "virConnectGetStoragePoolCapabilities",
    ),
]


@pytest.mark.parametrize(("name", "given", "code", "domain", "message"), REFUSALS)
async def test_refusals(rig: Rig, name: str, given: tuple[Any, ...], code: int, domain: int, message: str) -> None:
    error = await rig.peer.refused(name, args(name, *given))
    assert (error.code, error.domain, error.message) == (code, domain, message)
