"""Pools and volumes of a check's own: they are there, and gone after it."""

from __future__ import annotations

from virtwire.conformance.check.storage import make_pool, make_volume, pool_xml, volume_path

from tests.conformance.check.conftest import Trials


def test_the_document_of_a_pool() -> None:
    assert "<path>/tmp/name</path>" in pool_xml("name")


async def test_pools_go_with_the_trial(trials: Trials) -> None:
    async with trials() as witness:
        session = await witness.open()
        before = (await session.call("connect_list_all_storage_pools", 1, 0)).pools
        async with trials() as trial:
            maker = await trial.open()
            pool = await make_pool(trial, maker)
            volume = await make_volume(maker, pool, "volume", 4096, kind="qcow2")
            assert volume.pool == pool.name
            assert await volume_path(maker, volume) == f"/tmp/{pool.name}/volume"
            assert (await maker.call("storage_vol_get_info", volume)).capacity == 4096
            assert pool in (await session.call("connect_list_all_storage_pools", 1, 0)).pools
        assert (await session.call("connect_list_all_storage_pools", 1, 0)).pools == before
