"""Wireshark's dissector for libvirt reads every frame that our daemon and our client send, and none is malformed.

virsh, python3-libvirt and our client run through a relay that records frames; tshark reads them from a capture file.
"""

from __future__ import annotations

import os
import socket
import struct
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import trio
import virtwire.client
from virtwire.client import Connection, Domain, LibvirtError, StoragePool
from virtwire.client.enums import (
    DomainEventId,
    DomainMetadataType,
    NetworkEventId,
    NodeDeviceEventId,
    StoragePoolEventId,
)
from virtwire.protocol.client_session import ClientSession
from virtwire.protocol.generated.programs import ADMIN, PROGRAMS, REMOTE
from virtwire.protocol.generated.storage_pool import (
    CONNECT_FIND_STORAGE_POOL_SOURCES,
    ConnectFindStoragePoolSourcesArgs,
)

from tests.interop.admin_peers import admin_socket
from tests.interop.scenario import FOLDER, Scenario
from tests.interop.test_python_libvirt import SCRIPTS, make_calls
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.relay import TO_CLIENT, TO_SERVER, Frame, Relay
from tests.peers.require import require
from tests.peers.tshark import Dissected, dissect
from tests.peers.virsh import Virsh
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

DAEMONS = [Libvirtd, Virtwired]
SCENARIOS = Scenario.all()
CALL, REPLY, ERROR = 0, 1, 1
EVENT, STREAM, HOLE = 2, 3, 6
CONTINUE = 2
WITH_DESCRIPTORS = (4, 5)
KEEPALIVE = 0x6B656570


@pytest.fixture(autouse=True)
def needs() -> None:
    """Skip all where the peers are missing; here, since a skip's reason gets lost in an async test."""
    require("libvirtd", "virsh", "python3-libvirt", "tshark", "dissector")


def check(frames: Sequence[Frame], folder: Path) -> None:
    """Assert that tshark reads each frame whole, names its procedure as we do, and has nothing to complain of."""
    dissected = dissect(frames, folder)
    assert [each.header for each in dissected] == [frame.header for frame in frames]
    complaints = [(each.info, each.complaints) for each in dissected if each.complaints and not is_dissectors_own(each)]
    assert complaints == []
    for each in dissected:
        program, number = PROGRAMS[each.header[1]], each.header[3]
        assert f"Proc={program.procedures[number].name.upper()} " in each.info


def is_dissectors_own(each: Dissected) -> bool:
    """Tell whether the dissector itself is at fault, as it is with libvirtd's frames.

    It takes the count of descriptors for the beginning of arguments or result, it fails on stream data of up to 26
    bytes, whatever they are (``test_the_dissectors_own_faults``), and it takes the kind of a pool whose sources are to
    be found for an optional string.
    """
    length, _, _, number, kind, _, status = each.header
    if (kind, number) == (CALL, CONNECT_FIND_STORAGE_POOL_SOURCES.number):
        return len(each.complaints) == 1 and each.complaints[0].startswith("cannot read ")
    if kind in WITH_DESCRIPTORS:
        return len(each.complaints) == 1 and each.complaints[0].startswith("cannot read ")
    return kind == STREAM and status == CONTINUE and 28 < length <= 54


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


GUEST = """
<domain type='qemu'><name>dissected</name><memory unit='MiB'>32</memory>
<os><type arch='x86_64'>hvm</type></os>
<devices><emulator>/usr/bin/qemu-system-x86_64</emulator><serial type='pty'/><console type='pty'/>
<graphics type='vnc' listen='127.0.0.1' autoport='yes'/></devices></domain>"""
MIB = 1 << 20


async def events_and_keepalive(connection: Connection) -> None:
    """Read events of several kinds, and be silent until both sides have pinged."""
    connection.set_keep_alive(0.05, 100)
    async with (
        connection.domain_events(DomainEventId.LIFECYCLE) as lifecycle,
        connection.domain_events(DomainEventId.METADATA_CHANGE) as metadata,
        connection.storage_pool_events(StoragePoolEventId.LIFECYCLE),
        connection.network_events(NetworkEventId.LIFECYCLE),
        connection.node_device_events(NodeDeviceEventId.LIFECYCLE),
        connection.close_events(),
    ):
        domain = await connection.domain_define_xml((FOLDER / "two.xml").read_text())
        await domain.set_metadata(DomainMetadataType.TITLE, "seen")
        await domain.undefine()
        assert await anext(aiter(lifecycle))
        assert await anext(aiter(metadata))
        await trio.sleep(1.3)


async def volumes(connection: Connection, pool: StoragePool, folder: Path) -> None:
    """Move bytes up and down, plain and sparse, and leave one stream early."""
    xml = "<volume><name>bytes</name><capacity unit='M'>4</capacity><allocation>0</allocation></volume>"
    volume = await pool.storage_vol_create_xml(xml)
    source = folder / "source"
    source.write_bytes(b"x" * MIB)
    os.truncate(source, 3 * MIB)
    for sparse in (True, False):
        with source.open("rb") as file:
            await volume.upload_from(file, sparse=sparse)
        with (folder / "target").open("wb", buffering=0) as file:
            await volume.download_to(file, sparse=sparse)
    async with await volume.download(0, 0) as stream:
        await stream.receive_some()
        await stream.abort()
    with pytest.raises(LibvirtError, match="No space left"):
        async with await volume.upload(0, 1) as stream:
            await stream.send_all(b"more than one")
    await volume.delete()


async def test_the_whole_wire_of_virtwired(tmp_path: Path) -> None:
    config = "keepalive_interval = 1"
    with Virtwired(config=config) as daemon, Relay(tmp_path, daemon.socket) as relay:
        async with virtwire.client.connect(relay.uri()) as connection:
            await events_and_keepalive(connection)
            await volumes(connection, await connection.storage_pool_lookup_by_name("default-pool"), tmp_path)
            domain = await connection.domain_lookup_by_name("test")
            _mime, picture = await domain.screenshot(0)
            async with picture:
                assert [data async for data in picture]
    check_whole_wire(relay, tmp_path)


async def test_the_whole_wire_of_libvirtd(tmp_path: Path) -> None:
    require("qemu-system-x86_64", root=True)
    with (
        Libvirtd(settings={"keepalive_interval": 1}) as daemon,
        Relay(tmp_path, daemon.socket) as relay,
    ):
        async with virtwire.client.connect(relay.uri()) as connection:
            await events_and_keepalive(connection)
        async with virtwire.client.connect(relay.uri("qemu:///system")) as connection:
            path = tmp_path / "pool"
            path.mkdir()
            pool = f"<pool type='dir'><name>wire</name><target><path>{path}</path></target></pool>"
            await volumes(connection, await connection.storage_pool_create_xml(pool), tmp_path)
            await descriptors(await connection.domain_create_xml(GUEST))
    check_whole_wire(relay, tmp_path)
    assert {*WITH_DESCRIPTORS} <= {frame.header[4] for frame in relay.frames}


async def descriptors(domain: Domain) -> None:
    """Pass descriptors both ways, and look at console and screen."""
    async with await domain.open_console():
        pass
    _mime, picture = await domain.screenshot(0)
    async with picture:
        assert [data async for data in picture]
    (await domain.open_graphics_fd(0)).close()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        await domain.open_graphics(0, theirs)
    with open("/dev/null") as null:
        command = '{"execute": "add-fd", "arguments": {"fdset-id": 9}}'
        await domain.qemu_monitor_command_with_files(command, [null])
    await domain.destroy()


def check_whole_wire(relay: Relay, folder: Path) -> None:
    check(relay.frames, folder)
    check_replies([frame for frame in relay.frames if frame.header[4] == REPLY and frame.header[1] != KEEPALIVE])
    assert not any(relay.leftover.values())
    kinds = Counter((frame.direction, frame.header[4]) for frame in relay.frames)
    for direction in (TO_SERVER, TO_CLIENT):
        assert kinds[direction, STREAM] > 5
        assert kinds[direction, HOLE] >= 1
        assert (direction, KEEPALIVE) in {(frame.direction, frame.header[1]) for frame in relay.frames}
    assert kinds[TO_CLIENT, EVENT] > 3


VERBS = (
    "srv-list",
    "srv-threadpool-info libvirtd",
    "srv-clients-list libvirtd",
    "srv-clients-info nosuch",
    "daemon-log-filters",
)


@pytest.mark.parametrize("make_daemon", DAEMONS, ids=lambda daemon: daemon.name)
async def test_the_administration(make_daemon: type[Daemon], tmp_path: Path) -> None:
    """The dissector knows no admin program: it reads the headers, and what follows them is as our definitions say."""
    require("virt-admin")
    with make_daemon() as daemon, Relay(tmp_path, admin_socket(daemon)) as relay:
        for verb in VERBS:
            command = ["virt-admin", "-c", f"libvirtd+unix:///system?socket={relay.socket}", *verb.split()]
            done = await trio.run_process(command, capture_stdout=True, capture_stderr=True, check=False)
            assert done.returncode == ("nosuch" in verb), done.stderr
        async with virtwire.client.connect_admin(str(relay.socket)) as administration:
            (server, *_) = await administration.list_servers()
            await server.get_threadpool_parameters()
    dissected = dissect(relay.frames, tmp_path)
    assert [each.header for each in dissected] == [frame.header for frame in relay.frames]
    for each, frame in zip(dissected, relay.frames, strict=True):
        payload, refused = frame.data[28:].hex(), frame.header[6] == ERROR
        assert each.complaints == ((f"cannot read {payload}",) if payload and not refused else ())
        assert frame.header[1] == ADMIN.number
        if frame.direction == TO_SERVER:
            procedure = ADMIN.procedures[frame.header[3]]
            assert procedure.encode_args(procedure.decode_args(frame.data, 28)).hex() == payload
    check_replies(relay.frames)
    assert len(relay.frames) > 6 * len(VERBS)


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


def test_the_dissectors_own_faults(tmp_path: Path) -> None:
    """What is excused above: as soon as the dissector reads it, this fails, and the excuse can go."""
    for size, fails in ((0, False), (1, True), (26, True), (27, False), (1000, False)):
        data = struct.pack(">7I", 28 + size, 0x20008086, 1, 209, STREAM, 7, CONTINUE) + b"x" * size
        (dissected,) = dissect([Frame(0, TO_CLIENT, data)], tmp_path)
        assert bool(dissected.complaints) is fails, size
    data = ClientSession([REMOTE]).call(
        CONNECT_FIND_STORAGE_POOL_SOURCES, ConnectFindStoragePoolSourcesArgs("logical", None, 0)
    )[1]
    (dissected,) = dissect([Frame(0, TO_SERVER, data)], tmp_path)
    assert dissected.complaints == (f"cannot read {data[36:].hex()}",)


def test_the_capture_is_sane(tmp_path: Path) -> None:
    with Libvirtd() as daemon, Relay(tmp_path, daemon.socket) as relay:
        for _ in range(2):
            with Virsh(relay.uri()) as virsh:
                virsh.session(["list", "capabilities"])
    dissect(relay.frames, tmp_path)
    command = ["tshark", "-r", str(tmp_path / "frames.pcapng"), "-T", "fields", "-e", "tcp.stream", "-e", "_ws.expert"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    streams = Counter(line.split("\t")[0] for line in lines)
    assert sum(streams.values()) == len(relay.frames) + 6, "a handshake of three packets a connection"
    assert len(streams) == 2
