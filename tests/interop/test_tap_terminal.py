"""The terminal view in a real terminal, on a real tap between virsh and libvirtd."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from virtwire.conformance.recording import Frame, Writer, open_recording

from tests.conformance.demo_traffic import demo, head
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.tmux import Tmux
from tests.peers.virsh import Virsh

pytestmark = pytest.mark.interop


@contextmanager
def watched(folder: Path, *options: str, width: int = 100, height: int = 30) -> Iterator[tuple[Tmux, Virsh]]:
    """Run a tap with its view before libvirtd, and virsh through it."""
    require("tmux", "libvirtd", "virsh")
    tap = folder / "tap"
    with Libvirtd() as daemon:
        command = [sys.executable, "-m", "virtwire.conformance.tap.main", "--listen", f"unix:{tap}"]
        command += ["--to", daemon.uri(), "--tui", *options]
        with Tmux(command, width=width, height=height, environment={"TZ": "UTC"}) as terminal:
            terminal.wait_for("nothing has passed")
            with Virsh(f"test+unix:///default?socket={tap}") as virsh:
                yield terminal, virsh


def test_calls_of_virsh_appear_and_are_looked_at(tmp_path: Path) -> None:
    with watched(tmp_path) as (terminal, virsh):
        assert "running" in virsh.run("list").stdout
        assert virsh.run("domstate nosuch").status == 1
        terminal.wait_for("connect_list_all_domains(", "! error NO_DOMAIN", "closed by the ")
        terminal.press("4")
        terminal.wait_for("! NO_DOMAIN", "Domain not found")
        terminal.press("Enter")
        screen = terminal.wait_for("code NO_DOMAIN (42)", 'name "nosuch"', "esc Back")
        assert "6e 6f 73 75 63 68" in screen
        terminal.resize(60, 20)
        terminal.wait_for("virDomainLookupByName (libvirt")
        terminal.press("Escape")
        terminal.wait_for("p Pause")
        terminal.press("5")
        terminal.wait_for("domain_lookup_by_name", "median")
        terminal.press("q")
        assert terminal.ended() == 0


def test_a_filter_from_the_start_and_what_is_held_is_saved(tmp_path: Path) -> None:
    saved = tmp_path / "saved.vwtap"
    with watched(tmp_path, "--filter", "not procedure=connect_*") as (terminal, virsh):
        virsh.run("dumpxml test")
        screen = terminal.wait_for("domain_get_xml_desc(test)")
        assert "connect_open" not in screen
        terminal.press("w")
        terminal.wait_for("save to tap-2")
        terminal.press("C-u")
        terminal.wait_for("save to", gone="tap-2")
        terminal.enter(str(saved))
        terminal.wait_for("entries are in ")
        terminal.press("q")
        assert terminal.ended() == 0
    with open_recording(saved) as recording:
        assert sum(isinstance(entry, Frame) for entry in recording) >= 10


@pytest.mark.parametrize("how", ["a key", "a signal"])
def test_it_ends_and_leaves_the_terminal_as_it_was(how: str, tmp_path: Path) -> None:
    with watched(tmp_path) as (terminal, _):
        if how == "a key":
            terminal.press("C-c")
        else:
            os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.ended() == 0
        screen = terminal.wait_for("virtwire-tap: ready unix:")
        assert "Help" not in screen
    assert not (tmp_path / "tap").exists()


def test_a_recording_is_looked_at_in_the_same_way(tmp_path: Path) -> None:
    require("tmux")
    path = tmp_path / "demo.vwtap"
    with path.open("wb") as file:
        writer = Writer(file, head())
        for entry in demo():
            writer.write(entry)
    command = [sys.executable, "-m", "virtwire.conformance.tap.main", "show", str(path), "--tui", "--utc"]
    with Tmux(command, width=90) as terminal:
        terminal.wait_for("224 calls", "RECORDING", "09:00:18.424")
        terminal.press("2")
        terminal.wait_for("7.00 s", "domain_abort_job(database)")
        terminal.press("q")
        assert terminal.ended() == 0
