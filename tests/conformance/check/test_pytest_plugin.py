"""The checks as tests of another project, which has no configuration and no tests of its own."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
import trio
import trio.lowlevel
import virtwire.client
from virtwire.client import Connection
from virtwire.conformance.check.registry import choose
from virtwire.conformance.check.server import checks

from tests.peers.virtwired import Virtwired


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=200)


def test_each_check_is_a_test(checked: Virtwired, tmp_path: Path) -> None:
    done = run(tmp_path, f"--virtwire-server={checked.uri()}", "-k", "framing", "-v", "-W", "error", "--strict-markers")
    assert done.returncode == 0, done.stdout
    assert "virtwire-check::framing.undersized-27 PASSED" in done.stdout
    assert "warning" not in done.stdout


def test_the_counts_are_right(checked: Virtwired, tmp_path: Path) -> None:
    """All checks are collected, whatever becomes of them then."""
    (tmp_path / "test_own.py").write_text("def test_own(): pass\n")
    chosen = len(choose(checks(), only=["framing.*oversized*"]))
    words = [f"--virtwire-server={checked.uri()}", "-k", "framing and oversized"]
    done = run(tmp_path, *words)
    total = len(checks()) + 1
    counts = f"collected {total} items / {total - chosen} deselected / {chosen} selected\n"
    assert (done.returncode, counts in done.stdout) == (0, True), done.stdout
    assert f"{chosen} passed, {total - chosen} deselected in " in done.stdout
    done = run(tmp_path, "--collect-only", "-q", *words)
    assert done.stdout.count("virtwire-check::framing.oversized-") == chosen
    assert f"{chosen}/{total} tests collected ({total - chosen} deselected)" in done.stdout


def test_beside_tests_of_its_own_and_by_level(checked: Virtwired, tmp_path: Path) -> None:
    (tmp_path / "test_own.py").write_text("def test_own(): pass\n")
    words = [f"--virtwire-server={checked.uri()}", "--virtwire-level", "core", "-m", "not virtwire", "-q"]
    done = run(tmp_path, *words)
    assert done.returncode == 0
    assert "1 passed" in done.stdout
    assert "deselected" in done.stdout


def test_without_the_option_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "test_own.py").write_text(
        "import sys\ndef test_own(): assert 'virtwire.conformance.check' not in sys.modules\n"
    )
    done = run(tmp_path, "-q")
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


def test_what_fails_says_why_without_a_traceback(tmp_path: Path) -> None:
    with Virtwired(config="keepalive_interval = -1\n") as daemon:
        done = run(tmp_path, f"--virtwire-server={daemon.uri()}", "-k", "only-when-asked or gate-open", "-rs")
    assert done.returncode == 1
    assert "Rule: the daemon pings whoever has asked for feature 10 and is silent, and nobody else" in done.stdout
    assert "Seen: no ping came within 20 seconds of silence" in done.stdout
    assert "Traceback" not in done.stdout
    assert "runner.py" not in done.stdout
    assert "the daemon asks for no login here" in done.stdout


def test_nothing_to_check(tmp_path: Path) -> None:
    done = run(tmp_path, "--virtwire-server=test+unix:///default?socket=/nowhere/sock")
    assert done.returncode == 3
    assert "virtwire-check: cannot connect: Failed to connect socket to '/nowhere/sock'" in done.stdout + done.stderr


@pytest.mark.parametrize("option", ["--virtwire-level=core", "--virtwire-patience=3"])
def test_options_that_say_nothing(tmp_path: Path, option: str) -> None:
    done = run(tmp_path, option)
    assert done.returncode == 4
    assert f"{option.partition('=')[0]} says nothing without --virtwire-server" in done.stderr


def test_patience(tmp_path: Path) -> None:
    """It is the daemon's, as a run that ends at once tells."""
    (tmp_path / "conftest.py").write_text(
        "from virtwire.conformance.check.daemon import Daemon, Unusable\n"
        "async def start(self): raise Unusable(f'patience {self.patience}')\n"
        "Daemon.start = start\n"
    )
    for words, told in (((), "patience 10.0"), (("--virtwire-patience=3.5",), "patience 3.5")):
        done = run(tmp_path, "--virtwire-server=test+unix:///default?socket=/nowhere/sock", *words)
        assert f"virtwire-check: {told}" in done.stdout + done.stderr


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf"])
def test_a_patience_that_is_none(tmp_path: Path, seconds: str) -> None:
    done = run(tmp_path, "--virtwire-server=test:///x", f"--virtwire-patience={seconds}")
    assert done.returncode == 4
    assert f"--virtwire-patience: {float(seconds)} is no number of seconds" in done.stderr


def test_a_level_that_is_none(checked: Virtwired, tmp_path: Path) -> None:
    done = run(tmp_path, f"--virtwire-server={checked.uri()}", "--virtwire-level=basic")
    assert done.returncode == 4
    assert "there are core, remote, checkpoint, security, stress" in done.stderr


INTERRUPTING = """
import os, signal
from pathlib import Path
from virtwire.conformance.check.trial import Trial

_remove_all = Trial._remove_all

async def removing(self, **how):
    os.kill(os.getpid(), signal.{number})  # in the cleanup
    left = await _remove_all(self, **how)
    Path("removed").write_text(repr(left))
    return ["virtwire-check-one"]

Trial._remove_all = removing
"""


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_an_interrupt_in_the_cleanup_waits_for_it(checked: Virtwired, tmp_path: Path, number: str) -> None:
    (tmp_path / "conftest.py").write_text(INTERRUPTING.format(number=number))
    done = run(tmp_path, f"--virtwire-server={checked.uri()}", "-k", "snapshots.create or snapshots.delete")
    assert done.returncode == pytest.ExitCode.INTERRUPTED, done.stdout
    assert "KeyboardInterrupt" in done.stdout
    assert (tmp_path / "removed").read_text() == "[]"
    assert "virtwire-check: may be left: virtwire-check-one\n" in done.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_an_interrupt_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    """Interrupt a check when there is a domain of its own; afterwards there is none."""
    (tmp_path / "conftest.py").write_text(
        "import trio\n"
        "from virtwire.conformance.check.trial import Trial\n"
        "define = Trial.define_domain\n"
        "async def endless(self, *args):\n"
        "    await define(self, *args)\n"
        "    await trio.sleep_forever()\n"
        "Trial.define_domain = endless\n"
    )
    with Virtwired() as served, trio.fail_after(60):
        async with virtwire.client.connect(served.uri()) as connection:  # the driver lives as long as somebody uses it
            words = ["-p", "no:cacheprovider", f"--virtwire-server={served.uri()}", "-k", "snapshots.create"]
            process = await trio.lowlevel.open_process(
                [sys.executable, "-m", "pytest", *words], cwd=tmp_path, stdout=subprocess.PIPE
            )
            before = await _names(connection)
            while await _names(connection) == before:
                assert process.poll() is None
            process.send_signal(number)
            assert process.stdout is not None
            told = b"".join([piece async for piece in process.stdout])
            assert await process.wait() == pytest.ExitCode.INTERRUPTED, told
            assert await _names(connection) == before


async def _names(connection: Connection) -> list[str]:
    return sorted(each.name for each in await connection.list_all_domains())
