"""Wireshark's dissector for libvirt reads every frame that our daemon and our client send, and none is malformed.

virsh, python3-libvirt and our client run through a relay that records frames; tshark reads them from a capture file.
"""

from __future__ import annotations

import struct
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import virtwire.client
from virtwire.protocol.generated.programs import PROGRAMS

from tests.interop.scenario import FOLDER, Scenario
from tests.interop.test_python_libvirt import SCRIPTS, make_calls
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.relay import TO_CLIENT, Frame, Relay
from tests.peers.require import require
from tests.peers.tshark import dissect
from tests.peers.virsh import Virsh
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

DAEMONS = [Libvirtd, Virtwired]
SCENARIOS = Scenario.all()
CALL, REPLY, ERROR = 0, 1, 1


@pytest.fixture(autouse=True)
def needs() -> None:
    """Skip all where the peers are missing; here, since a skip's reason gets lost in an async test."""
    require("libvirtd", "virsh", "python3-libvirt", "tshark", "dissector")


def check(frames: Sequence[Frame], folder: Path) -> None:
    """Assert that tshark reads each frame whole, names its procedure as we do, and has nothing to complain of."""
    dissected = dissect(frames, folder)
    assert [each.header for each in dissected] == [frame.header for frame in frames]
    complaints = [(each.info, each.complaints) for each in dissected if each.complaints]
    assert complaints == []
    for each in dissected:
        program, number = PROGRAMS[each.header[1]], each.header[3]
        assert f"Proc={program.procedures[number].name.upper()} " in each.info


def check_replies(frames: Sequence[Frame]) -> None:
    """Assert what tshark does not look at: our replies hold what the procedure says, and nothing after it."""
    for frame in frames:
        _, program, _, number, kind, _, status = frame.header
        if frame.direction == TO_CLIENT and kind == REPLY and status != ERROR:
            procedure = PROGRAMS[program].procedures[number]
            assert procedure.encode_ret(procedure.decode_ret(frame.data, 28)) == frame.data[28:], procedure.name


@pytest.mark.parametrize("make_daemon", DAEMONS, ids=lambda daemon: daemon.name)
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_virsh(make_daemon: type[Daemon], scenario: Scenario, tmp_path: Path) -> None:
    with (
        make_daemon() as daemon,
        Relay(tmp_path, daemon.socket) as relay,
        Virsh(relay.uri(), FOLDER, edits=scenario.edits, read_only=scenario.read_only) as virsh,
    ):
        virsh.session(scenario.commands)
    assert len(relay.frames) > len(scenario.commands)
    assert not any(relay.leftover.values())
    check(relay.frames, tmp_path)
    check_replies(relay.frames)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_python_libvirt_on_virtwired(script: Path, tmp_path: Path) -> None:
    with Virtwired() as daemon, Relay(tmp_path, daemon.socket) as relay:
        make_calls(script, relay.uri(), None)
    check(relay.frames, tmp_path)
    check_replies(relay.frames)


@pytest.mark.parametrize("make_daemon", DAEMONS, ids=lambda daemon: daemon.name)
async def test_our_client(make_daemon: type[Daemon], tmp_path: Path) -> None:
    with make_daemon() as daemon, Relay(tmp_path, daemon.socket) as relay:
        async with virtwire.client.connect(relay.uri()) as connection:
            await connection.get_capabilities()
            domain = await connection.domain_define_xml((FOLDER / "two.xml").read_text())
            await domain.create()
            for name in "abc":
                await domain.checkpoint_create_xml(f"<domaincheckpoint><name>{name}</name></domaincheckpoint>")
            middle = await domain.checkpoint_lookup_by_name("b")
            await middle.get_xml_desc()
            await middle.list_all_children()
            await middle.delete()
            for checkpoint in await domain.list_all_checkpoints():
                await checkpoint.delete()
            snapshot = await domain.snapshot_create_xml("<domainsnapshot/>")
            await snapshot.get_xml_desc()
            await snapshot.delete()
            await domain.destroy()
            await domain.undefine()
    assert len(relay.frames) > 40
    check(relay.frames, tmp_path)
    check_replies(relay.frames)


def test_the_dissector_notices_damage(tmp_path: Path) -> None:
    with Libvirtd() as daemon, Relay(tmp_path, daemon.socket) as relay, Virsh(relay.uri()) as virsh:
        virsh.session(["dumpxml test", "domstate nosuch", "dominfo test"])
    long = [frame for frame in relay.frames if len(frame.data) > 60 and frame.direction == TO_CLIENT]
    assert len(long) >= 3
    check(long, tmp_path)
    for frame in long:
        cut = replace(frame, data=struct.pack(">I", len(frame.data) - 4) + frame.data[4:-4])
        (dissected,) = dissect([cut], tmp_path)
        assert dissected.complaints
    extra = replace(long[0], data=struct.pack(">I", len(long[0].data) + 4) + long[0].data[4:] + b"more")
    with pytest.raises(AssertionError):
        check_replies([extra])


def test_the_capture_is_sane(tmp_path: Path) -> None:
    with Libvirtd() as daemon, Relay(tmp_path, daemon.socket) as relay:
        for _ in range(2):
            with Virsh(relay.uri()) as virsh:
                virsh.session(["list", "capabilities"])
    dissect(relay.frames, tmp_path)
    command = ["tshark", "-r", str(tmp_path / "frames.pcap"), "-T", "fields", "-e", "tcp.stream", "-e", "_ws.expert"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    streams = Counter(line.split("\t")[0] for line in lines)
    assert sum(streams.values()) == len(relay.frames) + 6, "a handshake of three packets a connection"
    assert len(streams) == 2
