"""What checks leave at a libvirtd whose pools are folders, when they are broken off at the worst moment: nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from virtwire.conformance.check.daemon import Daemon
from virtwire.conformance.check.expect import Violation
from virtwire.conformance.check.outcome import Status
from virtwire.conformance.check.runner import run_check
from virtwire.conformance.check.server import checks
from virtwire.conformance.check.session import Session

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require

pytestmark = pytest.mark.interop


@pytest.fixture
async def daemon() -> AsyncIterator[Daemon]:
    """Give a libvirtd with QEMU's driver."""
    require("libvirtd", "qemu-system-x86_64", root=True)
    with Libvirtd() as peer:
        daemon = Daemon(peer.uri("qemu:///system"))
        await daemon.start()
        yield daemon
        daemon.close()


async def break_off(daemon: Daemon, name: str, at: str, monkeypatch: pytest.MonkeyPatch, *, sent: bool) -> str:
    """Run a check that breaks off at its first call of a procedure; return the name of the pool that it is about.

    Args:
        daemon: started.
        name: the check's.
        at: the procedure, whose first argument is a pool.
        monkeypatch: for the time of the check.
        sent: the daemon gets the call, whose answer nobody waits for.
    """
    call, pools = Session.call, []

    async def breaking(session: Session, procedure: Any, *args: Any, **fields: Any) -> Any:
        if procedure != at or pools:
            return await call(session, procedure, *args, **fields)
        pools.append(args[0].name)
        if sent:
            await session.send(procedure, *args, **fields)
        raise Violation("broken off")

    with monkeypatch.context() as patch:
        patch.setattr(Session, "call", breaking)
        outcome = await run_check(checks()[name], daemon)
    assert (outcome.status, outcome.detail) == (Status.FAIL, "broken off")
    assert len(pools) == 1
    return str(pools[0])


async def test_while_a_volume_is_made(daemon: Daemon, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pool in which the daemon is still making a volume cannot be removed at once."""
    pool = await break_off(daemon, "checkpoints.create", "storage_vol_create_xml", monkeypatch, sent=True)
    assert await _pools(daemon) == []
    assert not Path("/tmp", pool).exists()


async def test_a_pool_that_was_built_and_not_started(daemon: Daemon, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = await break_off(daemon, "events.storage-pool-started", "storage_pool_create", monkeypatch, sent=False)
    assert await _pools(daemon) == []
    assert not Path("/tmp", pool).exists()


async def _pools(daemon: Daemon) -> list[str]:
    return [each.name for each in (await daemon.keeper.call("connect_list_all_storage_pools", 1, 0)).pools]
