"""virtwire-tap between real peers: bytes, descriptors and ends pass unchanged, on every pair of transports."""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from virtwire.conformance.recording import Closed, Frame, Note, Opened, Raw, open_recording
from virtwire.protocol.message import HEADER

from bench import raw
from tests.interop import test_descriptors_raw as descriptors
from tests.interop.test_dissector import is_dissectors_own
from tests.interop.traffic import GIB, Traffic
from tests.peers.cyrus import Cyrus
from tests.peers.hasher import Hasher, Side
from tests.peers.libvirtd import Libvirtd
from tests.peers.pki import Site
from tests.peers.require import program, require
from tests.peers.sshd import Sshd
from tests.peers.tap import Tap
from tests.peers.tshark import dissect_file
from tests.peers.virsh import Virsh, environment

pytestmark = pytest.mark.interop

NETCAT = '#!/bin/sh\nexec "{nc}" -U "{socket}"\n'
COMMANDS = ["list --all", "domstate test", "dumpxml test", "checkpoint-list test", "domstate nope"]
LONG = 60


def until(condition: Callable[[], bool], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def recorded(path: Path) -> list[tuple[Side, Side]]:
    """Put together again what passed on each connection, from a recording."""
    data: dict[tuple[int, int], bytearray] = defaultdict(bytearray)
    came: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    numbers: set[int] = set()
    with open_recording(path) as recording:
        for entry in recording:
            if isinstance(entry, Opened):
                numbers.add(entry.connection)
            if not isinstance(entry, Frame | Raw):
                continue
            key = entry.connection, int(entry.direction)
            assert entry.size == len(entry.data)
            data[key] += entry.data
            for _ in range(entry.nfds if isinstance(entry, Frame) else 0):
                data[key] += b"\0"
                came[key].append((len(data[key]), 1))
        assert recording.damage is None
    return sorted(
        (
            Side(len(data[n, 0]), hashlib.sha256(data[n, 0]).hexdigest(), tuple(came[n, 0])),
            Side(len(data[n, 1]), hashlib.sha256(data[n, 1]).hexdigest(), tuple(came[n, 1])),
        )
        for n in numbers
    )


def dissected(path: Path, folder: Path) -> int:
    """Let tshark read a recording as pcapng: it finds each frame, and complains where it is wrong itself only."""
    capture = folder / "recording.pcapng"
    command = [sys.executable, "-m", "virtwire.conformance.tap.main", "convert", str(path), str(capture)]
    subprocess.run(command, check=True)
    with open_recording(path) as recording:
        headers = [HEADER.unpack_from(entry.data) for entry in recording if isinstance(entry, Frame)]
    found = dissect_file(capture, folder)
    assert [each.header for each in found] == headers
    assert [each for each in found if each.complaints and not is_dissectors_own(each)] == []
    return len(found)


@pytest.mark.parametrize("way", ["recorded", "shortened", "relayed"])
@pytest.mark.timeout(1200)
def test_a_days_traffic_passes_unchanged(roomy: Path, way: str) -> None:
    """With volumes of 16 MiB everything is recorded, and the recording has what passed; with 1 GiB it is not whole.

    All bytes are looked at where a recording has the beginning of each frame; else the kernel carries most of them.
    """
    require("libvirtd", "virsh", "python3-libvirt", "qemu-system-x86_64", "tshark", "dissector", root=True)
    whole = way == "recorded"
    size = 16 << 20 if whole else GIB
    near, far = roomy / "near", roomy / "far"
    near.mkdir()
    far.mkdir()
    arguments = ["--quiet", "--stream-bytes", "64"] if way == "shortened" else ["--quiet"]
    with (
        Libvirtd() as daemon,
        Hasher(far, daemon.socket) as beyond,
        Tap(beyond.uri("qemu:///system"), record=way != "relayed", arguments=arguments) as tap,
        Hasher(near, tap.socket) as before,
    ):
        Traffic(before.uri, roomy, size).everything()
        until(lambda: not before.open and not beyond.open)
        ours, theirs = before.passed(), beyond.passed()
        assert tap.terminate() == 0
        if whole:
            assert recorded(tap.recording) == ours
            assert dissected(tap.recording, roomy) > 1_000
    assert ours == theirs
    for direction in (0, 1):
        assert sum(sides[direction].size for sides in ours) > size + size // 16
    assert [sum(len(sides[direction].descriptors) for sides in ours) for direction in (0, 1)] == [2, 1]


# Transports


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="module")
def daemon(site: Site) -> Iterator[Libvirtd]:
    require("libvirtd", "virsh")
    with Libvirtd(pki_dir=site.server(), tcp=True) as daemon:
        yield daemon


@pytest.fixture(params=["unix", "tls", "tcp", "ssh", "ext"])
def target(request: pytest.FixtureRequest, daemon: Libvirtd, site: Site, tmp_path: Path) -> Iterator[str]:
    """Give the daemon's URI by each transport."""
    if request.param == "unix":
        yield daemon.uri()
    elif request.param == "tls":
        yield daemon.tls_uri(site.client("the tap"))
    elif request.param == "tcp":
        yield daemon.tcp_uri()
    elif request.param == "ext":
        require("nc")
        script = tmp_path / "netcat"
        script.write_text(NETCAT.format(nc=program("nc"), socket=daemon.socket))
        script.chmod(0o755)
        yield f"test+ext:///default?command={script}"
    else:
        require("ssh", "sshd", "nc", root=True)
        with Sshd() as sshd:
            way = f"command={sshd.command}&socket={daemon.socket}&proxy=netcat"
            yield f"test+ssh://{sshd.user}@127.0.0.1:{sshd.port}/default?{way}"


def answers(uri: str) -> list[tuple[str, str]]:
    with Virsh(uri) as virsh:
        return [(each.stdout, each.stderr) for each in virsh.session(COMMANDS)]


def test_every_pair_of_transports(daemon: Libvirtd, site: Site, target: str) -> None:
    expected = answers(daemon.uri())
    with Tap(target, pki_dir=site.server(), tcp=True) as tap:
        client = site.client("somebody")
        for uri in (tap.uri(), tap.tcp_uri(), tap.tls_uri(client)):
            assert answers(uri) == expected
        until(lambda: tap.lines.count("closed by the") == 3)
        assert tap.terminate() == 0
        with open_recording(tap.recording) as recording:
            entries = list(recording)
        lines = tap.lines
    facts = {each.facts["transport"]: each.facts for each in entries if isinstance(each, Opened)}
    assert facts["unix"]["uid"] == os.getuid()
    assert facts["unix"]["pid"] > 1
    assert facts["tcp"]["peer"].startswith("127.0.0.1:")
    assert facts["tls"]["subject"] == "CN=somebody"
    assert facts["tls"]["tls"] == "TLSv1.3"
    assert facts["tls"]["cipher"]
    assert ("target_tls" in facts["unix"]) == ("+tls" in target)
    assert all(each["target"] == target for each in facts.values())
    assert not [each for each in entries if isinstance(each, Raw)]
    assert lines.count('domain_lookup_by_name(name="nope") = error NO_DOMAIN') == 3


def test_a_client_that_the_tap_does_not_know_is_refused(daemon: Libvirtd, site: Site, tmp_path: Path) -> None:
    stranger = Site(tmp_path, "another CA").client(trusts=site)
    with Tap(daemon.uri(), pki_dir=site.server()) as tap:
        with Virsh(tap.tls_uri(stranger, extra="&no_sanity=1")) as virsh:
            assert virsh.run("list").status == 1
        until(lambda: "closed by the tap" in tap.lines)
        assert "the client was refused:" in tap.lines
        assert answers(tap.uri())[0][0]


def test_a_login_with_encryption_passes_as_it_is(site: Site, tmp_path: Path) -> None:
    require("libvirtd", "virsh", "saslpasswd2", root=True)
    auth = tmp_path / "auth.conf"
    auth.write_text("[credentials-me]\nauthname=alice\npassword=secret\n[auth-libvirt-localhost]\ncredentials=me\n")
    with (
        Cyrus("DIGEST-MD5", [("alice", "secret")]) as cyrus,
        Libvirtd(tcp=True, settings={"auth_tcp": "sasl"}, environment=cyrus.env) as daemon,
        Tap(daemon.tcp_uri(), tcp=True) as tap,
    ):
        with Virsh(f"{tap.tcp_uri()}?authfile={auth}") as virsh:
            outcome = virsh.run("list --all")
            assert outcome.status == 0, outcome.stderr
        until(lambda: "closed by the" in tap.lines)
        assert "secret" not in tap.lines
        assert "bytes that are no frames" in tap.lines
        tap.terminate()
        with open_recording(tap.recording) as recording:
            entries = list(recording)
    assert [each.text for each in entries if isinstance(each, Note)] == [
        "the login's encryption lies over what follows: it is kept as it came"
    ]
    assert {each.direction for each in entries if isinstance(each, Raw)} == {0, 1}


async def test_odd_descriptors_have_the_same_answers() -> None:
    require("libvirtd")
    with Libvirtd() as daemon:
        expected = await descriptors.outcomes(daemon)
    with Libvirtd() as daemon, Tap(daemon.uri()) as tap:
        actual = await descriptors.outcomes(tap)
        (relay,) = children(tap)
        left = await descriptors.at_rest(relay)
        await descriptors.outcomes(tap)
        assert await descriptors.at_rest(relay) == left
    assert actual == expected


def children(tap: Tap) -> list[int]:
    """Find the processes that a tap has started."""
    assert tap.process is not None
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(stat.read_text().rpartition(")")[2].split()[1]) == tap.process.pid:
                found.append(int(stat.parent.name))
    return found


# What goes wrong


def test_a_daemon_that_is_not_there(tmp_path: Path) -> None:
    require("virsh")
    with Tap(f"test+unix:///default?socket={tmp_path}/nothing") as tap, Virsh(tap.uri()) as virsh:
        for number in (1, 2):
            assert virsh.run("list").status == 1
            until(lambda number=number: tap.lines.count("closed by the tap") == number)  # type: ignore[misc]  # a default is how a loop's value is kept
        reason = f"Failed to connect socket to '{tmp_path}/nothing': No such file or directory"
        assert f"the daemon cannot be reached: {reason}" in tap.lines


def test_ssh_that_fails_says_why(tmp_path: Path) -> None:
    require("virsh")
    ssh = tmp_path / "ssh"
    ssh.write_text("#!/bin/sh\necho 'no route to there' >&2\nexit 255\n")
    ssh.chmod(0o755)
    with Tap(f"test+ssh://there/default?command={ssh}") as tap, Virsh(tap.uri()) as virsh:
        # A write that meets the closed connection kills libvirt's clients, without a relay too.
        assert virsh.run("list").status in (1, -signal.SIGPIPE)
        until(lambda: "said: no route to there" in tap.lines)


def test_daemons_and_clients_that_are_killed() -> None:
    require("libvirtd", "virsh")
    with Libvirtd() as daemon, Tap(daemon.uri()) as tap:
        command = [program("virsh"), "-c", tap.uri(), "event --all --loop"]
        home = environment(tap.folder)
        killed, left = (
            subprocess.Popen(command, env=home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)
        )
        until(lambda: tap.lines.count("(event_id=MEMORY_DEVICE_SIZE_CHANGE)") == 2)
        killed.kill()
        killed.communicate()
        until(lambda: "closed by the client" in tap.lines)
        daemon.kill()
        until(lambda: "closed by the server" in tap.lines)
        assert b"Disconnected from" in left.communicate(timeout=LONG)[1]
        daemon.start_again()
        assert answers(tap.uri())[0][0]
        assert tap.terminate() == 0
        assert not tap.socket.exists()


def test_a_view_that_does_not_read_slows_nobody_and_learns_what_it_missed() -> None:
    require("libvirtd")
    count, extra = 1000, bytes(65536)  # daemons overlook what follows the arguments
    with Libvirtd() as daemon, Tap(daemon.uri(), arguments=["--filter", "kind=note"]) as tap:
        tap.pause()  # the process that shows lines; the relay goes on
        try:
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(LONG)
                client.connect(str(tap.socket))
                for serial in range(count):
                    client.sendall(raw.HEADER.pack(28 + len(extra), 0x20008086, 1, 66, 0, serial, 0) + extra)
                    assert client.recv(36, socket.MSG_WAITALL)[20:24] == serial.to_bytes(4)
        finally:
            tap.go_on()
        until(lambda: "are missing here: this view was too slow" in tap.lines, LONG)
        assert tap.terminate() == 0
        with open_recording(tap.recording) as recording:
            frames = [each.size for each in recording if isinstance(each, Frame)]
    assert frames == [28 + len(extra), 36] * count  # the file has them all


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signals_end_it_and_the_recording_is_whole(daemon: Libvirtd, number: signal.Signals) -> None:
    with Tap(daemon.uri()) as tap, Virsh(tap.uri()) as virsh, virsh.kept_open():
        assert tap.process is not None
        tap.process.send_signal(number)
        assert tap.process.wait(20) == 0
        assert not tap.socket.exists()
        with open_recording(tap.recording) as recording:
            *_, last = recording
            assert recording.damage is None
        assert isinstance(last, Closed)
        assert last.by == "tap"
        assert "closed by the tap" in tap.lines


@pytest.mark.parametrize(("arguments", "count"), [([], 1), (["--web", ":0"], 2)])
def test_nothing_outlives_the_process_that_was_started(daemon: Libvirtd, arguments: list[str], count: int) -> None:
    with Tap(daemon.uri(), arguments=arguments) as tap:
        started = children(tap)
        assert len(started) == count
        tap.kill()
        until(lambda: not any(Path(f"/proc/{each}").exists() for each in started))
    with Tap(daemon.uri()) as again:  # the socket that was left is replaced
        assert answers(again.uri())[0][0]


def test_views_have_less_priority_than_the_relay(daemon: Libvirtd) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    with Tap(daemon.uri(), arguments=["--web", ":0"]) as tap:
        assert tap.process is not None
        relay, page = sorted(children(tap))
        for view in (tap.process.pid, page):
            until(lambda each=view: os.getpriority(os.PRIO_PROCESS, each) == min(19, own + 10))
        assert os.getpriority(os.PRIO_PROCESS, relay) == own


def test_the_page_has_no_part_in_what_is_not_its_own(daemon: Libvirtd) -> None:
    with Tap(daemon.uri(), arguments=["--web", ":0"]) as tap:
        relay, page = sorted(children(tap))
        opened = {each.resolve() for each in Path(f"/proc/{relay}/fd").iterdir()}
        assert tap.recording in opened
        until(lambda: tap.recording not in {each.resolve() for each in Path(f"/proc/{page}/fd").iterdir()})


def test_two_taps_do_not_share_a_socket(daemon: Libvirtd) -> None:
    with Tap(daemon.uri()) as tap:
        command = [sys.executable, "-m", "virtwire.conformance.tap.main", "--to", daemon.uri()]
        done = subprocess.run(
            [*command, "--listen", f"unix:{tap.socket}"], capture_output=True, text=True, timeout=LONG, check=False
        )
        assert done.returncode == 2
        assert "somebody already is listening on" in done.stderr
        assert answers(tap.uri())[0][0]


def test_more_clients_than_it_may_take_wait(daemon: Libvirtd) -> None:
    with Tap(daemon.uri(), arguments=["--max-clients", "1"]) as tap, Virsh(tap.uri()) as virsh:
        with virsh.kept_open(), socket.socket(socket.AF_UNIX) as waiting:
            waiting.settimeout(0.3)
            waiting.connect(str(tap.socket))
            waiting.sendall(raw.HEADER.pack(28, 0x20008086, 1, 66, 0, 0, 0))
            with pytest.raises(TimeoutError):
                waiting.recv(1)
            waiting.settimeout(LONG)
            held = waiting.dup()
        with held:
            held.settimeout(LONG)
            assert held.recv(4) == b"\0\0\0\x24"
