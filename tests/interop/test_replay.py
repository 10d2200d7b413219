"""Recordings through the tap, played again: against the same daemon started afresh, and for the same clients."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import trio
import virtwire.client
from virtwire.conformance.decode import Message
from virtwire.conformance.recording import Frame
from virtwire.conformance.replay.archive import Archive

from tests.interop import replay_traffic as traffic
from tests.interop.scenario import FOLDER, Scenario
from tests.interop.sweep.calls import STEPS
from tests.interop.sweep.documents import documents
from tests.interop.sweep.host import SweptLibvirtd
from tests.interop.sweep.runner import URIS, call_ours, warm_cache
from tests.interop.sweep.step import Scope
from tests.interop.traffic import GIB, Traffic
from tests.peers.cyrus import Cyrus
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd, can_isolate
from tests.peers.pki import Site
from tests.peers.require import SYSTEM_PYTHON, give_up, require
from tests.peers.tap import Tap
from tests.peers.virsh import Outcome, Virsh
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

TEST, QEMU = "test:///default", "qemu:///system"
TIMEOUT = 240
MOST_MEMORY = 100 * 1024
"""KiB that playing a recording may need, Python and all modules with it, however long the recording is."""
DAEMONS: dict[str, Callable[[], Daemon]] = {"libvirtd": Libvirtd, "virtwired": Virtwired}
SCENARIOS = {each.name: each for each in Scenario.all()}
CHOSEN = ("checkpoint-tree", "lifecycle", "snapshots", "volumes")
"""Of the scenarios of virsh commands; the others say little more."""

Work = Callable[[str], Awaitable[None]]


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "virtwire.conformance.tap.main", *map(str, words)]


def played(recording: Path, uri: str, *options: str) -> tuple[int, dict[str, Any]]:
    """Replay, and return the exit status and what was reported."""
    words = command("replay", recording, "--to", uri, "--json", *options)
    done = subprocess.run(words, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, json.loads(done.stdout)


def no_differences(recording: Path, uri: str, *options: str) -> dict[str, Any]:
    status, report = played(recording, uri, *options)
    assert report["findings"] == []
    assert status == 0
    return report


@contextlib.contextmanager
def tapped(make: Callable[[], Daemon], target: str, recording: Path) -> Iterator[Tap]:
    """Run a daemon behind a tap, and keep what it records."""
    with make() as daemon, Tap(daemon.uri(target), arguments=["--quiet"]) as tap:
        yield tap
        assert tap.terminate() == 0, tap.log
        shutil.copy(tap.recording, recording)


@contextlib.contextmanager
def served(recording: Path, folder: Path, *options: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Serve a recording: give the socket, and what is reported in the end, which is filled in then."""
    place, report = folder / "served", dict[str, Any]()
    words = command("serve", recording, "--listen", f"unix:{place}", "--json", *options)
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with process:
        assert process.stderr is not None
        try:
            assert "serving" in process.stderr.readline()
            yield place, report
        finally:
            process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate(timeout=TIMEOUT)
        assert process.returncode in (0, 1), stderr
        report.update(json.loads(stdout), status=process.returncode)


def driver_uri(target: str, socket: Path) -> str:
    driver, path = target.split("://", 1)
    return f"{driver}+unix://{path}?socket={socket}"


@pytest.mark.parametrize("daemon", ["libvirtd", "virtwired"])
@pytest.mark.parametrize("name", CHOSEN)
def test_virsh_sessions(name: str, daemon: str, tmp_path: Path) -> None:
    """Nothing differs against a fresh daemon, and virsh prints the same when the recording is served."""
    require("virsh")
    if daemon == "libvirtd":
        require("libvirtd")
    scenario, make, recording = SCENARIOS[name], DAEMONS[daemon], tmp_path / "recording"

    def session(uri: str) -> list[Outcome]:
        with Virsh(uri, FOLDER, edits=scenario.edits) as virsh:
            return virsh.session(scenario.commands)

    with tapped(make, TEST, recording) as tap:
        expected = session(tap.uri(TEST))
    with make() as fresh:
        report = no_differences(recording, fresh.uri(TEST))
    assert report["calls"] >= len(scenario.commands)
    with served(recording, tmp_path, "--strict") as (place, report):
        assert session(driver_uri(TEST, place)) == expected
    assert report["findings"] == []
    assert report["status"] == 0


def test_virsh_ends_well_with_a_recording_that_was_cut_short(tmp_path: Path) -> None:
    """All that was asked is answered, and what virsh says at its end, which is not recorded, is no difference."""
    require("virsh")
    recording, commands = tmp_path / "recording", ["list --all", "nodeinfo"]

    def processes(uri: str, commands: list[str]) -> Outcome:
        with Virsh(uri, FOLDER) as virsh:
            return virsh.run("; ".join(commands))

    with tapped(Virtwired, TEST, recording) as tap:
        processes(tap.uri(TEST), commands)
        alone = processes(tap.uri(TEST), commands[:1])
    cut_before(recording, "node_get_info")
    with served(recording, tmp_path) as (place, report):
        assert processes(driver_uri(TEST, place), commands[:1]) == alone
    assert report["findings"] == []
    assert any("ends early" in each for each in report["notes"])
    assert report["status"] == 0


def cut_before(recording: Path, name: str) -> None:
    """Cut a recording in the middle of the first call of a procedure."""
    with Archive(recording) as archive:
        first = archive.connections[0]
        frames = ((place, each) for place, each in archive.read(first.first) if isinstance(each, Frame))
        place = next(place for place, frame in frames if Message(frame).name == name)
    os.truncate(recording, place + 7)


def test_many_virsh_processes(tmp_path: Path) -> None:
    """Each command in a process of its own, so each on a connection of its own, beside one that stays."""
    require("libvirtd", "virsh")
    scenario, recording = SCENARIOS["checkpoints"], tmp_path / "recording"

    def processes(uri: str) -> list[Outcome]:
        with Virsh(uri, FOLDER, edits=scenario.edits) as virsh, virsh.kept_open():
            return [virsh.run(each) for each in scenario.commands]

    with tapped(Libvirtd, TEST, recording) as tap:
        expected = processes(tap.uri(TEST))
    with Libvirtd() as fresh:
        report = no_differences(recording, fresh.uri(TEST))
    assert report["connections"] == len(scenario.commands) + 1
    with served(recording, tmp_path) as (place, report):
        assert processes(driver_uri(TEST, place)) == expected
    assert report["findings"] == []


@pytest.mark.parametrize(
    ("name", "daemon"),  # virtwired's test driver defines no networks, which "events" does
    [
        ("moments", "libvirtd"),
        ("events", "libvirtd"),
        ("pipelined", "libvirtd"),
        ("moments", "virtwired"),
        ("pipelined", "virtwired"),
    ],
)
def test_traffic_of_the_test_driver(name: str, daemon: str, tmp_path: Path) -> None:
    if daemon == "libvirtd":
        require("libvirtd")
    there_and_back(getattr(traffic, name), DAEMONS[daemon], TEST, tmp_path)


def test_traffic_of_the_qemu_driver(tmp_path: Path) -> None:
    require("libvirtd", "qemu-system-x86_64", root=True)

    async def work(uri: str) -> None:
        for each in (traffic.streams, traffic.consoles, traffic.descriptors):
            await each(uri)

    there_and_back(work, Libvirtd, QEMU, tmp_path)


def there_and_back(work: Work, make: Callable[[], Daemon], target: str, folder: Path) -> None:
    """Record, replay, and serve to the same client."""
    recording = folder / "recording"
    with tapped(make, target, recording) as tap:
        trio.run(work, tap.uri(target))
    with make() as fresh:
        no_differences(recording, fresh.uri(target))
    with served(recording, folder) as (place, report):
        trio.run(work, driver_uri(target, place))
    assert report["findings"] == []


@pytest.mark.timeout(1200)
def test_a_days_traffic(roomy: Path) -> None:
    """Sessions with every verb, events, volumes, a console, descriptors; of any length in little memory."""
    require("libvirtd", "virsh", "python3-libvirt", "qemu-system-x86_64", root=True)
    recording = roomy / "recording"
    with tapped(Libvirtd, QEMU, recording) as tap:
        Traffic(tap.uri, roomy, GIB).everything()
    with Libvirtd() as fresh:
        words = command("replay", recording, "--to", fresh.uri(QEMU))
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
            most = 0
            while process.poll() is None:
                most = max(most, resident(process.pid))
                time.sleep(0.1)
            assert process.stdout is not None
            said = process.stdout.read()
    assert said.endswith(": no differences\n"), said
    assert process.returncode == 0
    print(f"{recording.stat().st_size >> 20} MiB, {said.strip()}, {most >> 10} MiB of memory")
    assert most < MOST_MEMORY


def resident(pid: int) -> int:
    """Tell how many KiB a process has; 0 for one that has ended."""
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    return int(found[1]) if found else 0


PYTHON = """
import libvirt, sys
connection = libvirt.open(sys.argv[1])
for domain in connection.listAllDomains():
    print(domain.name(), domain.UUIDString(), domain.info()[:4], domain.XMLDesc())
print(connection.getHostname(), connection.getType(), connection.getLibVersion())
domain = connection.lookupByName("test")
print(domain.checkpointCreateXML("<domaincheckpoint/>").getName())
print([each.getXMLDesc() for each in domain.listAllCheckpoints()])
try:
    connection.lookupByName("nobody")
except libvirt.libvirtError as error:
    print(error.get_error_code(), error.get_error_domain(), error)
domain.suspend()
print(domain.state())
connection.close()
"""


def test_libvirt_python(tmp_path: Path) -> None:
    require("libvirtd", "python3-libvirt")

    def run(uri: str) -> str:
        done = subprocess.run(
            [SYSTEM_PYTHON, "-c", PYTHON, uri], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    recording = tmp_path / "recording"
    with tapped(Libvirtd, TEST, recording) as tap:
        expected = run(tap.uri(TEST))
    with Libvirtd() as fresh:
        no_differences(recording, fresh.uri(TEST))
    with served(recording, tmp_path, "--strict") as (place, report):
        assert run(driver_uri(TEST, place)) == expected
    assert report["status"] == 0, report["findings"]


def test_another_daemon_is_told_apart(tmp_path: Path) -> None:
    """What libvirtd does and virtwired does not is reported, call by call, with the exit status of differences."""
    require("libvirtd")
    recording = tmp_path / "recording"
    with tapped(Libvirtd, TEST, recording) as tap:
        trio.run(traffic.events, tap.uri(TEST))
    with Virtwired() as other:
        status, report = played(recording, other.uri(TEST), "--grace", "0.2")
    assert status == 1
    subjects = {finding["subject"] for finding in report["findings"]}
    assert {"network_define_xml", "event network_event_lifecycle"} <= subjects


def test_the_player_logs_in_by_itself(tmp_path: Path) -> None:
    """A recording without a login is played against a daemon that wants one, locally and over TLS."""
    require("libvirtd", "saslpasswd2", root=True)
    recording = tmp_path / "recording"
    with tapped(Libvirtd, TEST, recording) as tap:
        trio.run(traffic.moments, tap.uri(TEST))
    site = Site(tmp_path)
    authfile = tmp_path / "auth.conf"
    authfile.write_text("[credentials-c]\nauthname=alice\npassword=secret\n[auth-libvirt-default]\ncredentials=c\n")
    settings = {"auth_unix_rw": "sasl", "auth_tls": "sasl"}
    with (
        Cyrus("SCRAM-SHA-256", [("alice", "secret")]) as cyrus,
        Libvirtd(pki_dir=site.server(), settings=settings, environment=cyrus.env) as daemon,
    ):
        no_differences(recording, f"{daemon.uri(TEST)}&authfile={authfile}")
        no_differences(recording, daemon.tls_uri(site.client(), extra=f"&authfile={authfile}"))
        words = command("replay", recording, "--to", f"{daemon.uri(TEST)}&auth=polkit")
        done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 2
        assert "cannot log in" in done.stderr


def test_a_recorded_login_is_left_out(tmp_path: Path) -> None:
    """A recording with a login is played against a daemon that wants none, over TCP, and served without one."""
    require("libvirtd", "saslpasswd2", root=True)
    recording, authfile = tmp_path / "recording", tmp_path / "auth.conf"
    authfile.write_text("[credentials-c]\nauthname=alice\npassword=secret\n[auth-libvirt-default]\ncredentials=c\n")
    with Cyrus("SCRAM-SHA-256", [("alice", "secret")]) as cyrus:
        login = partial(Libvirtd, settings={"auth_unix_rw": "sasl"}, environment=cyrus.env)
        with tapped(login, TEST, recording) as tap:
            trio.run(traffic.moments, f"{tap.uri(TEST)}&authfile={authfile}")
    with Virtwired(tcp=True) as daemon:
        no_differences(recording, daemon.tcp_uri())
    with served(recording, tmp_path, "--strict") as (place, report):
        trio.run(traffic.moments, driver_uri(TEST, place))
    assert report["status"] == 0, report["findings"]


def test_a_program_carries_the_connection(tmp_path: Path) -> None:
    require("nc")
    recording, program = tmp_path / "recording", tmp_path / "carry"
    with tapped(Virtwired, TEST, recording) as tap:
        trio.run(traffic.moments, tap.uri(TEST))
    with Virtwired() as daemon:
        program.write_text(f"#!/bin/sh\nexec nc -U {daemon.socket}\n")
        program.chmod(0o755)
        no_differences(recording, f"test+ext:///default?command={program}")


def test_serving_over_tls(tmp_path: Path) -> None:
    require("virsh")
    recording, site = tmp_path / "recording", Site(tmp_path)
    with tapped(Virtwired, TEST, recording) as tap, Virsh(tap.uri(TEST), tmp_path) as virsh:
        [expected] = virsh.session(["dumpxml test"])
    words = command("serve", recording, "--listen", "tls:127.0.0.1:0", "--pki-dir", site.server(), "--once")
    with subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        uri = process.stderr.readline().split()[1].replace("127.0.0.1", "localhost")
        with Virsh(f"{uri}?pkipath={site.client()}", tmp_path) as virsh:
            assert virsh.session(["dumpxml test"]) == [expected]
        stdout, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "no differences" in stdout


@pytest.mark.parametrize("driver", ["test", "qemu"])
def test_every_procedure(driver: str, tmp_path: Path) -> None:
    """What the sweep calls, all that libvirtd knows, differs in nothing on the same daemon started afresh."""
    require("libvirtd", "qemu-system-x86_64", "qemu-img", "ip", root=True)
    if not can_isolate():
        give_up("needs libvirtds with networks of their own: root that can make namespaces")
    cache = trio.run(warm_cache, tmp_path)
    recording = tmp_path / "recording"
    with (
        SweptLibvirtd(cache) as daemon,
        SweptLibvirtd(cache) as other,
        Tap(daemon.uri(URIS[driver]), arguments=["--quiet"]) as tap,
    ):
        done = trio.run(swept, driver, tap.uri(URIS[driver]), other)
        assert tap.terminate() == 0, tap.log
        shutil.copy(tap.recording, recording)
    with SweptLibvirtd(cache) as fresh:
        _, report = played(recording, fresh.uri(URIS[driver]), "--grace", "1")
    differ = {finding["subject"] for finding in report["findings"]}
    assert differ == (NEEDS_ANOTHER_DAEMON if driver == "qemu" else set()), report["findings"]
    assert report["calls"] > done > 500


NEEDS_ANOTHER_DAEMON = {"domain_migrate_perform3_params", "domain_migrate_confirm3_params", "domain_get_state"}
"""A domain is migrated to a daemon that is no more when the recording is played, and is asked for after it."""


async def swept(driver: str, uri: str, other: SweptLibvirtd) -> int:
    """Work through the lines of the sweep with our client; count them."""
    done = 0
    x = Scope(**documents(driver, other.folder))
    async with contextlib.AsyncExitStack() as stack:
        uris = (uri, other.uri(URIS[driver]))
        c, c2 = [await stack.enter_async_context(virtwire.client.connect(each)) for each in uris]
        names: Any = Scope(x=x, uri=uri, c=c, c2=c2, driver=driver, stack=stack)
        for step in STEPS:
            if step.on in (None, driver):
                name = step.theirs.partition(" = ")[0]
                await call_ours(step, name if name.isidentifier() else "", names)
                done += 1
    return done
