"""Telling the service manager: by path, by abstract name, and when nobody asks."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from virtwire.server.systemd import notify


@pytest.mark.parametrize("abstract", [False, True])
def test_sends_the_state(tmp_path: Path, abstract: bool) -> None:
    name = f"@{tmp_path}/notify" if abstract else f"{tmp_path}/notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind("\0" + name[1:] if abstract else name)
        manager.settimeout(5)
        assert notify("READY=1", {"NOTIFY_SOCKET": name})
        assert manager.recv(100) == b"READY=1"


@pytest.mark.parametrize("environment", [{}, {"NOTIFY_SOCKET": ""}, {"NOTIFY_SOCKET": "relative"}])
def test_nobody_asks(environment: dict[str, str]) -> None:
    assert not notify("READY=1", environment)


def test_a_manager_that_is_gone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert not notify("READY=1", {"NOTIFY_SOCKET": str(tmp_path / "none")})
    assert "cannot notify" in caplog.text
