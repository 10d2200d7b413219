"""The administration beside the servers that it administers: its own limits, its own user."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.server.admin.rig import MAIN, administration, make_daemon, private_logs


def test_its_limits_are_its_own() -> None:
    with private_logs() as logs:
        daemon = make_daemon(logs, max_clients=11, admin_max_clients=12, prio_workers=3, admin_max_workers=4)
    main, admin = daemon.servers[MAIN], daemon.servers["admin"]
    assert list(daemon.servers) == [MAIN, "admin"]
    assert (main.max_clients, main.max_anonymous_clients, main.workers.counts().priority) == (11, 20, 3)
    assert (admin.max_clients, admin.max_anonymous_clients, admin.workers.counts().priority) == (12, 0, 0)
    assert admin.workers.counts().maximum == 4


async def test_another_users_processes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: real + 1)
    async with administration(tmp_path) as (_, peer):
        assert await peer.at_end()
