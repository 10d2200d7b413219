"""The limit of open files: raised for what is needed, never lowered, never above the hard one."""

from __future__ import annotations

import resource

import pytest
from virtwire.server.open_files import allow_files

NO_LIMIT = resource.RLIM_INFINITY


@pytest.mark.parametrize(
    ("limits", "clients", "raised"),
    [
        ((1024, 4096), 2000, 2100),
        ((1024, 4096), 9000, 4096),
        ((1024, NO_LIMIT), 9000, 9100),
        ((1024, 4096), 900, None),
        ((1024, 4096), 924, None),
        ((NO_LIMIT, NO_LIMIT), 9000, None),
    ],
)
def test_limits(monkeypatch: pytest.MonkeyPatch, limits: tuple[int, int], clients: int, raised: int | None) -> None:
    calls: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda which: limits)
    monkeypatch.setattr(resource, "setrlimit", lambda which, both: calls.append(both))
    allow_files(clients)
    assert calls == ([] if raised is None else [(raised, limits[1])])
