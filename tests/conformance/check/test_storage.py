"""Pools and volumes of a check's own: they are there, and gone after it."""

from __future__ import annotations

from typing import Any

import pytest
from virtwire.conformance.check.expect import Violation
from virtwire.conformance.check.session import Session
from virtwire.conformance.check.storage import make_pool, make_volume, pool_xml, remove_pool, volume_path

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


async def test_a_volume_that_cannot_be_removed_keeps_its_pool_and_no_other_volume(
    trials: Trials, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = Session.call
    async with trials() as trial:
        session = await trial.open()
        pool = await make_pool(trial, session)
        for name in ("a", "b", "c"):
            await make_volume(session, pool, name, 4096)

        async def refusing(session: Session, procedure: Any, *args: Any, **fields: Any) -> Any:
            if procedure == "storage_vol_delete" and args[0].name == "b":
                raise Violation("not now")
            return await call(session, procedure, *args, **fields)

        with monkeypatch.context() as patch:
            patch.setattr(Session, "call", refusing)
            await remove_pool(session, pool)
        left = (await session.call("storage_pool_list_all_volumes", pool, 1, 0)).vols
        assert [each.name for each in left] == ["b"]
        await remove_pool(session, pool)
        assert pool not in (await session.call("connect_list_all_storage_pools", 1, 0)).pools
