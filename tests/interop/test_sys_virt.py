"""Perl's Sys::Virt against virtwired and against libvirtd: a checkpoint's life gives the same lines."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.interop.masking import Masks
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

SCRIPT = Path(__file__).with_name("sys_virt.pl")


def lines(make_daemon: type[Daemon]) -> list[str]:
    """Run the script against a daemon; return what it printed, masked."""
    with make_daemon() as daemon:
        done = subprocess.run(["perl", str(SCRIPT), daemon.uri()], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return Masks("", daemon.folder, time.time())(done.stdout).splitlines()


def test_a_checkpoints_life_is_the_same() -> None:
    require("libvirtd", "Sys::Virt")
    expected = lines(Libvirtd)
    assert "create c: c" in expected
    assert lines(Virtwired) == expected
