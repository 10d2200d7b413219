"""``virtwire-check server``: what it prints, what it writes, what it ends with."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest
import trio
import trio.lowlevel
import virtwire.client
from virtwire.client import Connection
from virtwire.conformance.check.registry import choose
from virtwire.conformance.check.server import checks
from virtwire.conformance.check.server_command import GONE, UNREACHABLE
from virtwire.conformance.interrupts import INTERRUPTED

from tests.peers.require import require
from tests.peers.tmux import Tmux
from tests.peers.virtwired import Virtwired

COMMAND = Path(sys.executable).parent / "virtwire-check"


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([COMMAND, "server", *words], capture_output=True, text=True, check=False, timeout=120)


def test_all_is_well(checked: Virtwired) -> None:
    done = run(checked.uri(), "--only", "framing.*")
    assert done.returncode == 0
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0] == f"server {checked.uri()}"
    assert lines[1].startswith("  driver test, libvirt 9.0.0, ")
    assert "ok      framing.largest: the largest legal frame is taken" in lines
    assert lines[-1].endswith("none failed.")
    assert "\x1b" not in done.stdout


def test_something_fails_by_level(tmp_path: Path) -> None:
    """A daemon that does not ping fails the check of that: core."""
    report = tmp_path / "report.json"
    with Virtwired(config="max_client_requests = 5\nkeepalive_interval = -1\n") as daemon:
        done = run(daemon.uri(), "--only", "keepalive.*", "--exclude", "keepalive.gives-up", "--json", str(report))
    assert done.returncode == 10
    assert "FAIL    keepalive.only-when-asked" in done.stdout
    assert "          no ping came within 20 seconds of silence" in done.stdout
    written = json.loads(report.read_text())
    assert (written["exit_code"], written["counts"]["core"]["fail"]) == (10, 1)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["test+unix:///default?socket=/nowhere/sock"], "virtwire-check: cannot connect: Failed to connect socket to "),
        (["nonsense"], "virtwire-check: "),
    ],
)
def test_nothing_to_check(words: list[str], told: str) -> None:
    done = run(*words)
    assert done.returncode == UNREACHABLE
    assert done.stderr.startswith(told)
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_wrong_usage(checked: Virtwired) -> None:
    for words in (["--only", "nothing.*"], ["--level", "none"], ["--at-once", "0"]):
        done = run(checked.uri(), *words)
        assert done.returncode == 2
        assert done.stderr.startswith("Usage:")


def test_a_report_that_cannot_be_written_is_told_before_anything_is_checked() -> None:
    done = run("test+unix:///default?socket=/nowhere/sock", "--json", "/nowhere/report.json")
    assert done.returncode == 2
    assert "cannot write /nowhere/report.json: No such file or directory" in done.stderr


def test_a_daemon_that_goes_away() -> None:
    with Virtwired() as daemon:
        command = [COMMAND, "server", daemon.uri(), "--level", "stress", "--level", "core", "--patience", "3"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            _wait_for_client(daemon)
            time.sleep(0.5)
            daemon.kill()
            stdout, stderr = process.communicate(timeout=120)
    assert process.returncode == GONE
    assert stderr == ""
    assert "Not brought to an end: the daemon is gone since the checks that ran beside " in stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_an_interrupt_leaves_nothing(number: int, tmp_path: Path) -> None:
    """Interrupt the checks when there are domains of theirs; afterwards there is none.

    The connection that looks stays open: the driver forgets everything when its last one ends.
    """
    names = ("json", "junit", "html")
    files = [f"--{name}={tmp_path / name}" for name in names]
    command = [COMMAND, "server", "--only", "events.*", "--only", "*snapshots.*", *files]
    with Virtwired() as served, trio.fail_after(90):
        async with virtwire.client.connect(served.uri()) as connection:
            process = await trio.lowlevel.open_process([*command, served.uri()], stdout=PIPE, stderr=STDOUT)
            while len(await _domains(connection)) < 2:
                assert process.poll() is None
            process.send_signal(number)
            assert process.stdout is not None
            told = b"".join([piece async for piece in process.stdout])
            assert await process.wait() == INTERRUPTED
            assert await _domains(connection) == []
    *_, how_far, sum_ = told.decode().splitlines()
    match = re.fullmatch(r"Interrupted: (\d+) of (\d+) checks were made\.", how_far)
    assert match is not None, told
    made, of = map(int, match.groups())
    assert made < of == len(choose(checks(), only=["events.*", "*snapshots.*"]))
    assert sum_.startswith(f"{made} check")
    report = json.loads((tmp_path / "json").read_text())
    assert (report["exit_code"], len(report["checks"])) == (INTERRUPTED, made)
    for name in names:
        assert f"{made} of {of} checks were made" in (tmp_path / name).read_text()


def test_progress_is_shown_at_a_terminal_and_an_interrupt_there_tells_what_was_found() -> None:
    """All of it as a user sees it; keepalive.gives-up would go on for half a minute."""
    require("tmux")
    with (
        Virtwired() as served,
        Tmux(
            [str(COMMAND), "server", served.uri(), "--only", "keepalive.gives-up", "--only", "framing.largest"]
        ) as terminal,
    ):
        terminal.wait_for("1 of 2")
        terminal.press("C-c")
        assert terminal.ended() == INTERRUPTED
        shown = terminal.wait_for("1 check in ")
    assert "ok      framing.largest" in shown
    assert "Interrupted: 1 of 2 checks were made." in shown
    assert "1 of 2\n" not in shown


def test_an_interrupt_before_the_first_check_is_told_too() -> None:
    with Virtwired() as served:
        assert served.process is not None
        served.process.send_signal(signal.SIGSTOP)
        try:
            command = [COMMAND, "server", served.uri(), "--level", "core"]
            with subprocess.Popen(command, stdout=PIPE, stderr=PIPE, text=True) as process:
                _wait_for_client(served)
                process.send_signal(signal.SIGINT)
                stdout, stderr = process.communicate(timeout=60)
        finally:
            served.process.send_signal(signal.SIGCONT)
    assert (process.returncode, stderr) == (INTERRUPTED, "")
    assert "\nInterrupted: 0 of " in stdout


async def _domains(connection: Connection) -> list[str]:
    """Name the domains that checks have made."""
    return [each.name for each in await connection.list_all_domains() if each.name.startswith("virtwire-check-")]


def _wait_for_client(daemon: Virtwired) -> None:
    """Wait until somebody is connected to the daemon's socket."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        inodes = Path("/proc/net/unix").read_text().count(f"{daemon.socket}\n")
        if inodes > 1:
            return
        time.sleep(0.02)
    raise AssertionError("nobody connects")
