"""Domains with disks, and their checkpoints and snapshots."""

from __future__ import annotations

import pytest
from virtwire.conformance.check.expect import Refused
from virtwire.conformance.check.moments import (
    checkpoint_names,
    checkpoint_xml,
    create_checkpoint,
    create_snapshot,
    domain_with_disks,
    parent_of,
    snapshot_names,
    snapshot_xml,
)

from tests.conformance.check.conftest import Trials


def test_documents() -> None:
    assert checkpoint_xml("a", "<disks/>") == "<domaincheckpoint><name>a</name><disks/></domaincheckpoint>"
    assert snapshot_xml("a") == "<domainsnapshot><name>a</name></domainsnapshot>"


async def test_checkpoints(trials: Trials) -> None:
    async with trials() as trial:
        session = await trial.open()
        domain = await domain_with_disks(trial, session, disks=2)
        xml = (await session.call("domain_get_xml_desc", domain, 0)).xml
        assert [f"dev='{target}'" in xml for target in ("vda", "vdb", "vdc")] == [True, True, False]
        first = await create_checkpoint(session, domain, "a")
        second = await create_checkpoint(session, domain, "b")
        assert sorted(await checkpoint_names(session, domain)) == ["a", "b"]
        assert await checkpoint_names(session, domain, 1) == ["a"]
        assert await parent_of(session, second) == "a"
        with pytest.raises(Refused, match="does not have a parent"):
            await parent_of(session, first)


async def test_snapshots(trials: Trials) -> None:
    async with trials() as trial:
        session = await trial.open()
        domain = await domain_with_disks(trial, session, running=False)
        assert domain.id == -1
        await create_snapshot(session, domain, "a")
        second = await create_snapshot(session, domain, "b")
        assert sorted(await snapshot_names(session, domain)) == ["a", "b"]
        assert await parent_of(session, second) == "a"
