"""Events of virtwired as libvirt's own clients receive them, held against those of libvirtd."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import SYSTEM_PYTHON, program, require
from tests.peers.virsh import environment
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

SCENARIO = Path(__file__).parent / "driver_event_scenario.py"
MORE_THAN_LIBVIRT = {"reset": [["domain 1", "one", 2]], "reboot": [["domain 1", "one", 2]]}
"""libvirt's test driver says nothing of a restart, its other drivers do."""
LEAST_STEPS, LEAST_EVENTS = 130, 170
FENCE = "urn:fence"
EVERYTHING = ("event", "--all", "--loop")
VERBS = [
    "suspend test",
    "resume test",
    "desc test --live --config --title words",
    "metadata test urn:x --key k --set <a/>",
    "destroy test",
    "start test",
    "snapshot-create-as test s",
    "snapshot-revert test s",
    "shutdown test",
    "domrename test other",
    "undefine other --snapshots-metadata",
]


def play(make_daemon: type[Daemon]) -> list[Any]:
    """Run the scenario on a fresh daemon."""
    with make_daemon() as daemon:
        done = subprocess.run(
            [SYSTEM_PYTHON, str(SCENARIO), daemon.uri()], capture_output=True, text=True, timeout=100, check=False
        )
    assert done.returncode == 0, done.stderr
    steps: list[Any] = json.loads(done.stdout)
    return steps


def test_the_same_events_in_the_same_order() -> None:
    """python3-libvirt's event loop hears the same of both daemons, for everything that the test driver does."""
    require("libvirtd", "python3-libvirt")
    expected, actual = play(Libvirtd), play(Virtwired)
    for step in expected:
        step[2] += MORE_THAN_LIBVIRT.get(step[0], [])
    different = [f"libvirtd:  {one}\nvirtwired: {two}" for one, two in zip(expected, actual, strict=True) if one != two]
    if different:
        pytest.fail("\n".join(different), pytrace=False)
    assert len(expected) >= LEAST_STEPS
    assert sum(len(events) for _, _, events in expected) >= LEAST_EVENTS


@contextmanager
def listening(daemon: Daemon, *arguments: str, options: Sequence[str] = ()) -> Iterator[subprocess.Popen[str]]:
    """Run ``virsh event``, its output line by line."""
    command = ["stdbuf", "-oL", program("virsh"), *options, "-c", daemon.uri(), *(arguments or EVERYTHING)]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(daemon.folder),
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGCONT)
            process.kill()


def virsh(daemon: Daemon, *words: str) -> None:
    subprocess.run(
        [program("virsh"), "-q", "-c", daemon.uri(), *words],
        capture_output=True,
        timeout=30,
        env=environment(daemon.folder),
        check=True,
    )


def wait_for_line(process: subprocess.Popen[str], text: str) -> list[str]:
    """Read up to a line with this text; return the lines before it."""
    assert process.stdout is not None
    before = []
    for line in process.stdout:
        if text in line:
            return before
        before.append(line)
    raise AssertionError(f"virsh ended, having said {before}")


def be_ready(daemon: Daemon, process: subprocess.Popen[str]) -> None:
    """Wait until virsh has registered all: cause events until it says one."""
    assert process.stdout is not None
    os.set_blocking(process.stdout.fileno(), False)
    deadline = time.monotonic() + 30
    while not process.stdout.readline():
        assert time.monotonic() < deadline
        virsh(daemon, "desc", "test", "--live", "--title", "nothing")
    os.set_blocking(process.stdout.fileno(), True)


def hear(make_daemon: type[Daemon]) -> list[str]:
    with make_daemon() as daemon, listening(daemon) as process:
        be_ready(daemon, process)
        virsh(daemon, "metadata", "test", FENCE + ":first", "--key", "f", "--set", "<a/>")
        wait_for_line(process, FENCE + ":first")
        virsh(daemon, "define", str(SCENARIO.parents[1] / "data/differential/two.xml"))
        for verb in VERBS:
            virsh(daemon, *verb.split())
        virsh(daemon, "metadata", "two", FENCE, "--key", "f", "--set", "<a/>", "--config")
        return wait_for_line(process, FENCE)


def test_virsh_says_the_same_of_both() -> None:
    require("libvirtd", "virsh")
    expected = hear(Libvirtd)
    assert len(expected) >= len(VERBS)
    assert hear(Virtwired) == expected


def test_the_line_of_the_guide() -> None:
    require("virsh")
    guide = (Path(__file__).parents[2] / "docs/virtwired.md").read_text().partition("\n## Events\n")[2]
    found = re.search(r"^```sh\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    assert found is not None
    with Virtwired() as daemon:
        uri = daemon.uri()
        line = found[1].replace("test+unix:///default?socket=/tmp/vw/libvirt-sock", uri)
        options = shlex.split(line)
        assert options[:3] == ["virsh", "-c", uri]
        with listening(daemon, *options[3:]) as process:
            be_ready(daemon, process)
            virsh(daemon, "suspend", "test")
            before = wait_for_line(process, "event 'lifecycle' for domain 'test': Suspended Paused")
    assert all(re.match(r"\d{4}-\d\d-\d\d .*event 'metadata-change'", event) for event in before)


def test_a_stopped_virsh_is_noticed() -> None:
    """After interval * (count + 1) seconds of silence, and no sooner: the process is there, but does nothing."""
    require("virsh")
    config = "keepalive_interval = 1\nkeepalive_count = 2\n"
    with Virtwired(config=config) as daemon, listening(daemon, options=["-k", "0"]) as process:
        be_ready(daemon, process)
        child = int(Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text() or process.pid)
        time.sleep(3.5)
        assert "no answer to keepalive pings" not in daemon.log
        os.kill(child, signal.SIGSTOP)
        stopped = time.monotonic()
        while "no answer to keepalive pings" not in daemon.log:
            assert time.monotonic() < stopped + 10
            time.sleep(0.05)
        assert 1.9 < time.monotonic() - stopped < 5
        os.kill(child, signal.SIGCONT)
        virsh(daemon, "list")
