"""Raw frames with descriptors, right and wrong ones, to libvirtd and to virtwired: the same frames come back."""

from __future__ import annotations

import os
import re
import socket
from typing import Any, NamedTuple

import pytest
import trio
from virtwire.protocol.generated.domain import (
    DomainCreateWithFilesArgs,
    DomainCreateXmlWithFilesArgs,
    DomainLookupByNameArgs,
)
from virtwire.protocol.generated.domain_devices import DomainOpenGraphicsArgs, DomainOpenGraphicsFdArgs
from virtwire.protocol.generated.domain_settings import DomainFdAssociateArgs
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import DomainHandle

from tests.interop.test_streams_server import QUIET, connect, frames
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virtwired import Virtwired
from tests.server.rig import Peer

pytestmark = pytest.mark.interop

TEST = DomainHandle("test", bytes.fromhex("6695eb01f6a4830479aa97f2502e193f"), 1)
NOWHERE = DomainHandle("nowhere", bytes(16), 1)
XML = """<domain type='test'><name>f</name><uuid>00000000-0000-0000-0000-000000000001</uuid><memory>1024</memory>
<os><type>hvm</type></os></domain>"""
LOOKUP = ("domain_lookup_by_name", DomainLookupByNameArgs("nosuch"))
GRAPHICS = ("domain_open_graphics", DomainOpenGraphicsArgs(TEST, 0, 0))
GRAPHICS_FD = ("domain_open_graphics_fd", DomainOpenGraphicsFdArgs(TEST, 0, 0))
CREATE_XML = ("domain_create_xml_with_files", DomainCreateXmlWithFilesArgs(XML, 0))
CREATE = ("domain_create_with_files", DomainCreateWithFilesArgs(TEST, 0))
ASSOCIATE = ("domain_fd_associate", DomainFdAssociateArgs(TEST, "name", 0))
SOCKET, PIPE, NONE = "socket", "pipe", "none"


class Case(NamedTuple):
    """A call, the number of descriptors that its frame announces (None: an ordinary frame), what comes then."""

    call: tuple[str, Any]
    announced: int | None
    fds: tuple[str, ...] = ()
    byte: bytes = b"\0"


CASES = {
    "none announced": Case(LOOKUP, 0),
    "one where none is taken": Case(LOOKUP, 1, (PIPE,)),
    "another byte": Case(LOOKUP, 1, (PIPE,), b"Z"),
    "many where none is taken": Case(LOOKUP, 32, (SOCKET,) * 32),
    "too many": Case(LOOKUP, 33),
    "far too many": Case(LOOKUP, 0xFFFFFFFF),
    "a byte without one": Case(LOOKUP, 1, (NONE,)),
    "the second byte without one": Case(LOOKUP, 2, (PIPE, NONE)),
    "an unknown procedure": Case(("auth_list", b""), 1, (PIPE,)),
    "graphics": Case(GRAPHICS, 1, (SOCKET,)),
    "graphics, two": Case(GRAPHICS, 2, (SOCKET, SOCKET)),
    "graphics by a pipe": Case(GRAPHICS, 1, (PIPE,)),
    "graphics of nobody": Case(("domain_open_graphics", DomainOpenGraphicsArgs(NOWHERE, 0, 0)), 1, (SOCKET,)),
    "graphics without one": Case(GRAPHICS, None),
    "graphics, none announced": Case(GRAPHICS, 0),
    "graphics, flags": Case(("domain_open_graphics", DomainOpenGraphicsArgs(TEST, 0, 8)), 1, (SOCKET,)),
    "graphics fd": Case(GRAPHICS_FD, None),
    "create from a document": Case(CREATE_XML, 2, (PIPE, SOCKET)),
    "create from a document without": Case(CREATE_XML, None),
    "create": Case(CREATE, 1, (PIPE,)),
    "create without": Case(CREATE, None),
    "associate": Case(ASSOCIATE, 1, (PIPE,)),
    "associate without": Case(ASSOCIATE, None),
}


async def play(peer: Peer, case: Case) -> list[Any]:
    """Send one case, then an ordinary call; return what came back."""
    name, args = case.call
    payload = args if isinstance(args, bytes) else REMOTE.by_name[name].encode_args(args)
    if case.announced is None:
        await peer.send(peer.frame(name, payload))
    else:
        await peer.send(peer.frame(name, case.announced.to_bytes(4, "big") + payload, kind=4))
    for kind in case.fds:
        await trio.lowlevel.wait_writable(peer.sock)
        if kind == NONE:
            peer.sock.send(case.byte)
            continue
        first, second = socket.socketpair() if kind == SOCKET else map(_File, os.pipe())
        with first, second:
            socket.send_fds(peer.sock, [case.byte], [first.fileno()])
    came = await frames(peer)
    if "closed" not in came:
        await peer.send(peer.frame("connect_get_type"))
        came += await frames(peer)
    return came


class _File:
    """An end of a pipe, used as a socket is."""

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def fileno(self) -> int:
        return self._fd

    def __enter__(self) -> _File:
        return self

    def __exit__(self, *exc_info: object) -> None:
        os.close(self._fd)


def masked(came: list[Any]) -> list[Any]:
    """Leave out what differs from process to process: the numbers of descriptors."""
    return [re.sub(r"fd \d+ must", "fd N must", repr(each)) for each in came]


async def outcomes(daemon: Daemon) -> dict[str, Any]:
    """Play every case on a connection of its own, all at once but those that change something."""
    result: dict[str, Any] = {}

    async def play_one(name: str, case: Case) -> None:
        with connect(daemon) as sock:
            peer = Peer(sock)
            await peer.open("test:///default")
            result[name] = masked(await play(peer, case))

    async with trio.open_nursery() as nursery:
        for name, case in CASES.items():
            if not name.startswith("create"):
                nursery.start_soon(play_one, name, case)
    for name, case in CASES.items():
        if name.startswith("create"):
            await play_one(name, case)
    return result


async def at_rest(pid: int) -> int:
    """Count a daemon's descriptors once it has let go of the clients that left."""
    counts = [-1]
    while counts[-1] != (count := len(os.listdir(f"/proc/{pid}/fd"))):
        counts.append(count)
        await trio.sleep(QUIET)
    return count


async def test_the_same_frames() -> None:
    require("libvirtd")
    with Libvirtd() as daemon:
        expected = await outcomes(daemon)
    with Virtwired() as daemon:
        actual = await outcomes(daemon)
        process = daemon.process
        assert process is not None
        left = await at_rest(process.pid)
        await outcomes(daemon)
        assert await at_rest(process.pid) == left
    different = [
        f"{name}\n  libvirtd:  {expected[name]!r:.1500}\n  virtwired: {actual[name]!r:.1500}"
        for name in CASES
        if expected[name] != actual[name]
    ]
    if different:
        pytest.fail("\n".join(different), pytrace=False)
