"""Sound daemons whose configuration is too narrow for some checks: what these say, as the documentation does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import trio
from virtwire.conformance.check.daemon import Daemon
from virtwire.conformance.check.outcome import Outcome, Status
from virtwire.conformance.check.registry import choose
from virtwire.conformance.check.runner import check_daemon
from virtwire.conformance.check.server import checks, keepalive

from tests.peers.virtwired import Virtwired

DOCS = (Path(__file__).parents[3] / "docs" / "check.md").read_text()
TABLE = DOCS.split("## What the daemon's configuration must allow\n")[1].split("\n## ")[0]


async def outcome(config: str, name: str) -> Outcome:
    with Virtwired(config=config) as daemon, trio.fail_after(60):
        (found,) = (await check_daemon(Daemon(daemon.uri(), patience=1.0), choose(checks(), only=[name]))).outcomes
        return found


@pytest.mark.parametrize(("name", "wanted"), [("stress.clients", 100), ("stress.half-frames", 51)])
async def test_fewer_clients_than_a_check_needs(name: str, wanted: int) -> None:
    """The limit holds for all connections, and one is that by which the checks watch the daemon."""
    found = await outcome("max_clients = 40\n", name)
    assert found.status is Status.FAIL
    assert found.detail.startswith(f"only 39 of {wanted} connections were served (does its max_clients allow more?): ")


@pytest.mark.parametrize(("name", "needed"), [("stress.clients", 101), ("stress.half-frames", 52)])
async def test_as_many_clients_as_are_documented_suffice(name: str, needed: int) -> None:
    assert (await outcome(f"max_clients = {needed}\n", name)).status is Status.PASS
    (row,) = re.findall(rf"^\| .*`{name}`.* \|.*\|$", TABLE, re.M)
    assert f"`max_clients` of {needed}" in row


@pytest.mark.parametrize("name", ["keepalive.only-when-asked", "keepalive.gives-up"])
async def test_a_daemon_that_does_not_ping(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks wait 20 seconds by themselves."""
    monkeypatch.setattr(keepalive, "_FIRST_PING", 0.5)
    found = await outcome("keepalive_interval = -1\n", name)
    assert found.status is Status.FAIL
    assert found.detail == (
        "no ping came within 0.5 seconds of silence (does its keepalive_interval let it ping by then?)"
    )
    (row,) = re.findall(rf"^\| .*`{name}`.* \|.*\|$", TABLE, re.M)
    assert "`keepalive_interval`" in row


@pytest.mark.parametrize("count", [0, 1])
async def test_a_daemon_that_ends_silent_connections_without_a_ping(count: int) -> None:
    found = await outcome(f"keepalive_interval = 1\nkeepalive_count = {count}\n", "keepalive.gives-up")
    if count:
        assert found.status is Status.PASS
    else:
        assert (found.status, found.detail) == (Status.FAIL, "the connection was closed before any ping")
