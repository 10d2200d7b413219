"""Recordings of real peers: tshark reads them, other captures of the same traffic say the same, secrets are gone."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from virtwire.conformance.recording import Closed, Direction, Frame, Opened, open_recording

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.tap import Tap
from tests.peers.tshark import dissect_file
from tests.peers.virsh import Virsh

pytestmark = pytest.mark.interop

GUEST = """<domain type='test'><name>made</name><memory>65536</memory><vcpu>1</vcpu><os><type>hvm</type></os>
<devices><graphics type='vnc' port='-1' passwd='hunter2'/></devices></domain>"""
QEMU_GUEST = """<domain type='qemu' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><name>hides</name>
<memory>65536</memory><os><type arch='x86_64'>hvm</type></os>
<sysinfo type='fwcfg'><entry name='opt/org.x/passwd'>hunter2</entry></sysinfo>
<devices><disk type='network' device='cdrom'><source protocol='https' name='a' query='token=hunter2'>
<host name='h' port='443'/></source><target dev='sda' bus='sata'/></disk></devices>
<qemu:commandline><qemu:arg value='-object'/>
<qemu:arg value='{"qom-type":"secret","id":"a","data":"hunter2"}'/><qemu:arg value='secret,id=b,data=a hunter2'/>
<qemu:env value='hunter2' name='DB_PASSWORD'/></qemu:commandline></domain>"""
SESSION = [
    "list --all",
    "dumpxml test --security-info",
    "define {guest}",
    "start made",
    "dumpxml made --security-info",
    "domstats",
    "domstate nobody",
    "net-list",
    "pool-list --all",
    "checkpoint-list test",
    "snapshot-create-as test one",
    "snapshot-dumpxml test one",
    "destroy made",
    "undefine made",
    "nodeinfo",
    "capabilities",
]


def tap(*arguments: object, code: int = 0) -> str:
    command = [sys.executable, "-m", "virtwire.conformance.tap.main", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == code, (done.stdout, done.stderr)
    assert done.stderr == ""
    return done.stdout


@contextmanager
def recorded(folder: Path, name: str) -> Iterator[Path]:
    """Record a virsh session at a daemon of its own, through a tap on a Unix socket."""
    guest = folder / "guest.xml"
    guest.write_text(GUEST)
    path = folder / name
    with (
        Libvirtd() as daemon,
        Tap(f"test+unix:///default?socket={daemon.socket}", record=path) as relay,
        Virsh(f"test+unix:///default?socket={relay.socket}") as virsh,
    ):
        virsh.session([each.format(guest=guest) for each in SESSION])
    yield path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("recordings")


@pytest.fixture(scope="module")
def session(folder: Path) -> Iterator[Path]:
    require("libvirtd", "virsh")
    with recorded(folder, "first.vwtap") as path:
        yield path


def frames(path: Path) -> list[Frame]:
    with open_recording(path) as recording:
        found = [entry for entry in recording if isinstance(entry, Frame)]
        assert recording.damage is None
    return found


def test_tshark_decodes_every_frame(session: Path, folder: Path) -> None:
    require("tshark", "dissector")
    tap("convert", session, folder / "first.pcapng")
    dissected = dissect_file(folder / "first.pcapng", folder)
    assert [each.header for each in dissected] == [
        struct.unpack_from(">IIIiIIi", each.data) for each in frames(session)
    ]
    named = sum("Proc=" in each.info for each in dissected)
    assert named > 40
    assert [each for each in dissected if any("malformed" in text for text in each.complaints)] == []


def test_there_and_back_nothing_is_lost(session: Path, folder: Path) -> None:
    tap("convert", session, folder / "there.pcapng")
    tap("convert", folder / "there.pcapng", folder / "back.vwtap")
    assert (folder / "back.vwtap").read_bytes() == session.read_bytes()
    tap("convert", session, folder / "there.hex")
    assert [each.data for each in frames(folder / "there.hex")] == [each.data for each in frames(session)]


def test_the_same_session_at_another_daemon_answers_alike(session: Path, folder: Path) -> None:
    with recorded(folder, "second.vwtap") as second:
        told = json.loads(tap("diff", "--json", session, second))
        assert told["found"] == []
        assert told["calls"] == told["alike"] > 40
        assert told["pairs"] > 0
        assert json.loads(tap("diff", "--json", "--exact", session, second, code=1))["found"] != []


def test_what_went_on_is_counted(session: Path) -> None:
    figures = json.loads(tap("stats", "--json", session))
    by_name = {each["name"]: each for each in figures["procedures"]}
    assert by_name["domain_create"]["calls"] == 1
    assert by_name["domain_lookup_by_name"]["errors"] == 1
    assert 0 < by_name["domain_create"]["times"]["median"] < 10**10
    assert figures["connections"][0]["calls"] == figures["calls"] > 40


def test_redacted_it_says_no_secret_and_no_name(session: Path, folder: Path) -> None:
    assert any(b"hunter2" in each.data for each in frames(session))
    tap("redact", "--all", session, folder / "public.vwtap")
    data = (folder / "public.vwtap").read_bytes()
    assert b"hunter2" not in data
    assert b"made" not in data
    lines = tap("show", "--full", folder / "public.vwtap")
    assert "domain_create(" in lines
    assert "cannot be decoded" not in lines


def test_secrets_in_what_libvirt_writes_are_blanked(folder: Path) -> None:
    require("libvirtd", "virsh", "qemu-system-x86_64", root=True)
    guest = folder / "qemu.xml"
    guest.write_text(QEMU_GUEST)
    written = folder / "qemu.vwtap"
    with (
        Libvirtd() as daemon,
        Tap(f"qemu+unix:///system?socket={daemon.socket}", record=written) as relay,
        Virsh(f"qemu+unix:///system?socket={relay.socket}") as virsh,
    ):
        virsh.session([f"define {guest}", "dumpxml hides", "undefine hides"])
    told = b"".join(each.data for each in frames(written))
    assert b"&quot;data&quot;:&quot;hunter2&quot;" in told
    assert told.count(b"hunter2") == 10
    tap("redact", "--all", written, folder / "hidden.vwtap")
    assert b"hunter2" not in (folder / "hidden.vwtap").read_bytes()
    shown = tap("show", "--full", written)
    assert "DB_PASSWORD" in shown
    assert "hunter2" not in shown


def test_a_capture_of_the_network_says_the_same_as_the_tap(folder: Path) -> None:
    require("libvirtd", "virsh", "tshark", root=True)
    capture = folder / "lo.pcapng"
    with Libvirtd() as daemon, Tap(f"test+unix:///default?socket={daemon.socket}", tcp=True) as relay:
        command = ["dumpcap", "-q", "-i", "lo", "-f", f"tcp port {relay.tcp_port}", "-w", str(capture)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as dumpcap:
            assert dumpcap.stderr is not None
            assert any(line.startswith("File:") for line in iter(dumpcap.stderr.readline, ""))
            with Virsh(f"test+tcp://127.0.0.1:{relay.tcp_port}/default") as virsh:
                virsh.session(["list --all", "dumpxml test", "capabilities", "domstats"])
            time.sleep(1)  # what dumpcap has seen is written in its own time
            dumpcap.terminate()
            dumpcap.wait(20)
        taken = frames(relay.recording)
    with open_recording(capture) as recording:
        entries = list(recording)
    seen = [entry for entry in entries if isinstance(entry, Frame)]
    assert isinstance(entries[0], Opened)
    assert isinstance(entries[-1], Closed)
    for direction in Direction:
        assert [each.data for each in seen if each.direction == direction] == [
            each.data for each in taken if each.direction == direction
        ]
    assert len(seen) > 20
