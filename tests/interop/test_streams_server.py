"""Raw stream packets, right and wrong ones, to libvirtd and to virtwired: the same frames come back.

libvirt's own client never sends most of these. The volumes of both daemons have the same contents; libvirtd's lies in a
pool of QEMU's daemon, since its test driver has no contents.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import trio
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.storage_pool import StoragePoolCreateXmlArgs, StoragePoolLookupByNameArgs
from virtwire.protocol.generated.storage_vol import (
    StorageVolCreateXmlArgs,
    StorageVolDownloadArgs,
    StorageVolUploadArgs,
)
from virtwire.protocol.generated.types import StoragePoolHandle, StorageVolHandle
from virtwire.protocol.wire_error import decode_wire_error

from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virtwired import Virtwired
from tests.server.rig import HEADER, Peer

pytestmark = pytest.mark.interop

QUIET = 0.25
"""Seconds of silence after which a daemon has said what it had to say."""
SIZE = 1 << 20
CONTENT = bytes(range(1, 251)) * 4000
UP, DOWN = "storage_vol_upload", "storage_vol_download"
CONTINUE, FINISH, ABORT = 2, 0, 1
BUILD = 1


class Opening(NamedTuple):
    """A call that opens a stream, and the packets sent on it: text names one, a pause lets the daemon answer."""

    procedure: str
    offset: int
    length: int
    sparse: bool
    packets: tuple[Any, ...]


def packet(status: int, payload: bytes = b"", kind: int = 3, number: int = 0, serial: int = 0) -> Any:
    """Describe a packet: number and serial are added to those of the stream."""
    return status, payload, kind, number, serial


def hole(length: int, flags: int = 0) -> Any:
    return packet(CONTINUE, struct.pack(">qI", length, flags), kind=6)


PAUSE = None
DATA, NO_DATA = packet(CONTINUE, b"data"), packet(CONTINUE)
FIN, ABO = packet(FINISH), packet(ABORT)

CASES: dict[str, Opening] = {
    "download and finish": Opening(DOWN, 5, 10, False, (PAUSE, FIN)),
    "download and abort": Opening(DOWN, 5, 10, False, (PAUSE, ABO)),
    "finish twice": Opening(DOWN, 5, 10, False, (PAUSE, FIN, PAUSE, FIN, ABO, DATA)),
    "finish with a payload": Opening(DOWN, 5, 10, False, (PAUSE, packet(FINISH, b"why"))),
    "abort with a payload": Opening(DOWN, 5, 10, False, (PAUSE, packet(ABORT, b"why"))),
    "two blocks": Opening(DOWN, 0, 1 << 19, False, (PAUSE, FIN)),
    "to the end": Opening(DOWN, SIZE - 7, 0, False, (PAUSE, FIN)),
    "from the end": Opening(DOWN, SIZE, 0, False, (PAUSE, FIN)),
    "sparse download": Opening(DOWN, 0, 100, True, (PAUSE, FIN)),
    "unknown status on a download": Opening(DOWN, 0, 0, False, (packet(7),)),
    "a hole on a download": Opening(DOWN, 0, 10, False, (PAUSE, hole(3))),
    "upload and finish": Opening(UP, 0, 0, False, (DATA, FIN)),
    "upload nothing": Opening(UP, 0, 0, False, (FIN,)),
    "upload and abort": Opening(UP, 0, 0, False, (DATA, ABO)),
    "an empty packet at the end": Opening(UP, 0, 0, False, (DATA, NO_DATA, FIN)),
    "late packets": Opening(UP, 0, 0, False, (DATA, FIN, PAUSE, DATA, FIN, ABO)),
    "beyond the length": Opening(UP, 0, 3, False, (DATA, PAUSE, DATA, FIN)),
    "up to the length": Opening(UP, 0, 4, False, (DATA, FIN)),
    "unknown status on an upload": Opening(UP, 0, 0, False, (DATA, packet(7), PAUSE, DATA)),
    "negative status on an upload": Opening(UP, 0, 0, False, (packet(0xFFFFFFFF),)),
    "of another serial": Opening(UP, 0, 0, False, (packet(ABORT, serial=1), DATA, FIN)),
    "of another procedure": Opening(UP, 0, 0, False, (packet(ABORT, number=1), DATA, FIN)),
    "a hole": Opening(UP, 0, 0, True, (hole(4096), DATA, FIN)),
    "a hole alone": Opening(UP, 0, 0, True, (hole(4096), FIN)),
    "a hole of nothing": Opening(UP, 0, 0, True, (hole(0), PAUSE, DATA, FIN)),
    "a hole of less": Opening(UP, 0, 0, True, (hole(-1), PAUSE, DATA, FIN)),
    "a hole that is not expected": Opening(UP, 0, 0, False, (hole(4096),)),
    "a hole that cannot be decoded": Opening(UP, 0, 0, True, (packet(CONTINUE, b"ho", kind=6),)),
    "a hole with flags": Opening(UP, 0, 0, True, (hole(4096, 1), PAUSE, DATA, FIN)),
    "data between calls": Opening(UP, 0, 0, False, (DATA, PAUSE, DATA, PAUSE, FIN)),
}


async def frames(peer: Peer) -> list[Any]:
    """Read until the daemon is silent; each frame with what it says, errors by their fields."""
    came: list[Any] = []
    while True:
        got: Any = ()
        with trio.move_on_after(QUIET):
            got = await peer.read()
        if got == ():
            return came
        if got is None:
            return [*came, "closed"]
        number, _, frame = got
        *_, kind, _, status = HEADER.unpack_from(frame)
        payload: Any = frame[HEADER.size :]
        if status == 1 and payload:
            payload = decode_wire_error(payload, 0).fields()
        came.append((number, kind, status, payload))


async def play(peer: Peer, volume: StorageVolHandle, case: Opening) -> list[Any]:
    """Open a stream, send the packets; return what came back, step by step."""
    args = StorageVolUploadArgs if case.procedure == UP else StorageVolDownloadArgs
    serial, number = peer.serial, REMOTE.by_name[case.procedure].number
    await peer.send(peer.frame(case.procedure, args(volume, case.offset, case.length, int(case.sparse))))
    came = [await frames(peer)]
    for described in case.packets:
        if described is PAUSE:
            came.append(await frames(peer))
            continue
        status, payload, kind, more, later = described
        header = HEADER.pack(HEADER.size + len(payload), REMOTE.number, 1, number + more, kind, serial + later, status)
        await peer.send(header + payload)
    return [*came, await frames(peer)]


async def outcomes(
    daemon: Daemon, uri: str, find_pool: Callable[[Peer], Awaitable[StoragePoolHandle]]
) -> dict[str, Any]:
    """Play every case on a connection of its own, all at once, while one more keeps the state.

    Downloads share a volume; an upload has one to itself, since libvirtd lets nobody else use it meanwhile.
    """
    with connect(daemon) as keeper_socket:
        keeper = Peer(keeper_socket)
        await keeper.open(uri)
        pool = await find_pool(keeper)
        shared = await volume(keeper, pool, "shared")
        await play(keeper, shared, Opening(UP, 0, 0, False, (packet(CONTINUE, CONTENT), FIN)))
        result: dict[str, Any] = {}

        async def play_one(name: str, case: Opening, on: StorageVolHandle) -> None:
            with connect(daemon) as sock:
                peer = Peer(sock)
                await peer.open(uri)
                result[name] = await play(peer, on, case)

        async with trio.open_nursery() as nursery:
            for number, (name, case) in enumerate(CASES.items()):
                own = shared if case.procedure == DOWN else await volume(keeper, pool, f"v{number}")
                nursery.start_soon(play_one, name, case, own)
        return result


def connect(daemon: Daemon) -> socket.socket:
    sock = socket.socket(socket.AF_UNIX)
    sock.connect(str(daemon.socket))
    return sock


async def volume(peer: Peer, pool: StoragePoolHandle, name: str) -> StorageVolHandle:
    xml = f"<volume><name>{name}</name><capacity>{SIZE}</capacity></volume>"
    made: StorageVolHandle = (await peer.call("storage_vol_create_xml", StorageVolCreateXmlArgs(pool, xml, 0))).vol
    return made


async def libvirtds(peer: Peer) -> StoragePoolHandle:
    xml = "<pool type='dir'><name>p</name><target><path>/var/lib/libvirt/images</path></target></pool>"
    made: StoragePoolHandle = (await peer.call("storage_pool_create_xml", StoragePoolCreateXmlArgs(xml, BUILD))).pool
    return made


async def ours(peer: Peer) -> StoragePoolHandle:
    found: StoragePoolHandle = (
        await peer.call("storage_pool_lookup_by_name", StoragePoolLookupByNameArgs("default-pool"))
    ).pool
    return found


async def test_the_same_frames(tmp_path: Path) -> None:
    require("libvirtd", root=True)
    with Libvirtd() as daemon:
        expected = await outcomes(daemon, "qemu:///system", libvirtds)
    with Virtwired() as daemon:
        actual = await outcomes(daemon, "test:///default", ours)
    different = [
        f"{name}\n  libvirtd:  {expected[name]!r:.1500}\n  virtwired: {actual[name]!r:.1500}"
        for name in CASES
        if expected[name] != actual[name]
    ]
    if different:
        pytest.fail("\n".join(different), pytrace=False)
