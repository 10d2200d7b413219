"""Descriptors in both directions, byte for byte as libvirt passes them, and none left behind."""

from __future__ import annotations

import array
import os
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import trio
import trio.testing
from virtwire.protocol.descriptors import Descriptors
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError
from virtwire.protocol.generated.connect import ConnectSupportsFeatureArgs
from virtwire.protocol.generated.domain import DomainGetXmlDescArgs, DomainLookupByNameArgs
from virtwire.protocol.generated.domain_devices import DomainOpenGraphicsArgs, DomainOpenGraphicsFdArgs
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.dispatcher import Dispatcher
from virtwire.server.handlers import HANDLERS
from virtwire.server.results import PassesDescriptors
from virtwire.server.transport import SocketTransport

from tests.server.rig import HEADER, UUID, Rig, serving

HANDLE = DomainHandle("box", UUID, 7)
TAKE = ("domain_open_graphics", DomainOpenGraphicsArgs(HANDLE, 0, 0))
GIVE = ("domain_open_graphics_fd", DomainOpenGraphicsFdArgs(HANDLE, 0, 0))
QUICK = ("domain_lookup_by_name", DomainLookupByNameArgs("box"))


def open_descriptors() -> set[str]:
    return set(os.listdir("/proc/self/fd"))


class Handlers:
    """Take descriptors: write a word to the first. Give: the reading ends of pipes with a word in each."""

    def __init__(self) -> None:
        self.gate: trio.Event | None = None
        self.count = 1

    def take(self, client: Any, args: Any, fds: Descriptors) -> Any:
        if self.gate is not None:
            return self._take_later(fds, self.gate)
        self._write(fds)
        return None

    async def _take_later(self, fds: Descriptors, gate: trio.Event) -> None:
        await gate.wait()
        self._write(fds)

    def _write(self, fds: Descriptors) -> None:
        with open(fds.take(0), "wb", buffering=0) as taken:
            taken.write(b"%d came" % len(fds))

    def give(self, client: Any, args: Any) -> PassesDescriptors:
        given = []
        for number in range(self.count):
            ours, theirs = os.pipe()
            os.write(theirs, b"word %d" % number)
            os.close(theirs)
            given.append(ours)
        return PassesDescriptors(None, given)


@asynccontextmanager
async def passing() -> AsyncIterator[tuple[Rig, Handlers]]:
    handlers = Handlers()
    table = HANDLERS | {TAKE[0]: handlers.take, GIVE[0]: handlers.give}
    async with serving(dispatcher=Dispatcher((REMOTE, QEMU, LXC), table)) as rig:
        yield rig, handlers


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    before = open_descriptors()
    yield
    assert open_descriptors() == before


def announced(rig: Rig, count: int, call: tuple[str, Any] = TAKE) -> bytes:
    return rig.peer.frame(call[0], count.to_bytes(4, "big") + REMOTE.by_name[call[0]].encode_args(call[1]), kind=4)


async def give_file(rig: Rig, file: int, byte: bytes = b"\0") -> None:
    await trio.lowlevel.wait_writable(rig.peer.sock)
    socket.send_fds(rig.peer.sock, [byte], [file])


async def result(rig: Rig) -> Any:
    reply = await rig.peer.read()
    assert reply is not None
    try:
        return rig.peer.decode(reply[2])
    except LibvirtError as error:
        return error


def content(pipe: int) -> bytes:
    with open(pipe, "rb") as file:
        return file.read()


@pytest.mark.parametrize("count", [1, 2, 32])
@pytest.mark.parametrize("byte", [b"\0", b"Z"])
async def test_receiving(count: int, byte: bytes) -> None:
    async with passing() as (rig, _):
        ours, theirs = os.pipe()
        await rig.peer.send(announced(rig, count))
        for _ in range(count):
            await give_file(rig, theirs, byte)
        os.close(theirs)
        assert await result(rig) is None
        assert content(ours) == b"%d came" % count


async def test_receiving_in_a_handler_that_waits() -> None:
    async with passing() as (rig, handlers):
        handlers.gate = trio.Event()
        ours, theirs = os.pipe()
        await rig.peer.send(announced(rig, 2))
        await give_file(rig, theirs)
        await give_file(rig, theirs)
        os.close(theirs)
        assert (await rig.peer.call(*QUICK)).dom.name == "box"
        handlers.gate.set()
        assert await result(rig) is None
        assert content(ours) == b"2 came"


async def test_a_client_that_goes_while_its_handler_waits() -> None:
    async with passing() as (rig, handlers):
        handlers.gate = trio.Event()
        await rig.peer.send(announced(rig, 1))
        await give_file(rig, rig.peer.sock.fileno())
        await trio.testing.wait_all_tasks_blocked()
        rig.peer.sock.close()


@pytest.mark.parametrize("call", [TAKE, (TAKE[0], TAKE[1], "announced none")])
async def test_none_where_one_is_needed(call: Any) -> None:
    async with passing() as (rig, _):
        await rig.peer.send(announced(rig, 0) if len(call) == 3 else rig.peer.frame(*call))
        error = await result(rig)
        assert (error.code, error.domain) == (ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC)
        assert error.message == "internal error: No FD available at slot 0"


@pytest.mark.parametrize("call", [QUICK, ("connect_get_type", None), ("domain_open_graphics", b"")])
async def test_surplus_ones_are_closed(call: tuple[str, Any]) -> None:
    async with passing() as (rig, _):
        arguments = call[1] if isinstance(call[1], bytes) else REMOTE.by_name[call[0]].encode_args(call[1])
        await rig.peer.send(rig.peer.frame(call[0], (1).to_bytes(4, "big") + arguments, kind=4))
        await give_file(rig, rig.peer.sock.fileno())
        await result(rig)
        assert (await rig.peer.call(*QUICK)).dom.name == "box"
        await rig.peer.send(rig.peer.frame(*QUICK))
        await result(rig)


async def test_one_that_comes_with_a_frame_that_announces_none() -> None:
    async with passing() as (rig, _):
        before = open_descriptors()
        socket.send_fds(rig.peer.sock, [rig.peer.frame(*QUICK)], [rig.peer.sock.fileno()])
        await result(rig)
        assert open_descriptors() == before


async def test_a_byte_without_a_descriptor_closes() -> None:
    async with passing() as (rig, _):
        await rig.peer.send(announced(rig, 1) + b"\0")
        assert await rig.peer.at_end()


async def test_more_than_32_close() -> None:
    async with passing() as (rig, _):
        await rig.peer.send(announced(rig, 33))
        assert await rig.peer.at_end()


async def test_a_frame_whose_descriptors_do_not_come() -> None:
    async with passing() as (rig, _):
        await rig.peer.send(announced(rig, 2))
        await give_file(rig, rig.peer.sock.fileno())
        await trio.testing.wait_all_tasks_blocked()
        rig.peer.sock.close()


async def read_given(rig: Rig, serial: int, count: int) -> list[bytes]:
    """Read a reply as libvirt does: the frame with plain reads, then one message a descriptor."""
    sock = rig.peer.sock
    frame = b""
    length = 32
    while len(frame) < length:
        await trio.lowlevel.wait_readable(sock)
        frame += sock.recv(length - len(frame))
    got_length, _, _, _, kind, got_serial, status = HEADER.unpack_from(frame)
    assert (got_length, kind, got_serial, status) == (length, 5, serial, 0)
    assert frame[HEADER.size :] == count.to_bytes(4, "big")
    contents = []
    for _ in range(count):
        await trio.lowlevel.wait_readable(sock)
        data, ancillary, _, _ = sock.recvmsg(1, socket.CMSG_SPACE(4))
        assert data == b"\0"
        ((_, kind, raw),) = ancillary
        assert kind == socket.SCM_RIGHTS
        (fd,) = array.array("i", raw)
        contents.append(content(fd))
    return contents


@pytest.mark.parametrize("count", [1, 3, 32])
async def test_giving(count: int) -> None:
    async with passing() as (rig, handlers):
        handlers.count = count
        serial = rig.peer.serial
        await rig.peer.send(rig.peer.frame(*GIVE))
        assert await read_given(rig, serial, count) == [b"word %d" % number for number in range(count)]


async def test_nothing_comes_between_a_frame_and_its_descriptors() -> None:
    """The socket is full, so that replies, descriptors and replies again have to be kept, in order."""
    async with passing() as (rig, handlers):
        rig.driver.xml = "x" * 400_000
        handlers.count = 2
        large = ("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, 0))
        first = rig.peer.serial
        await rig.peer.send(b"".join(rig.peer.frame(*call) for call in (large, GIVE, QUICK, GIVE, QUICK)))
        await trio.testing.wait_all_tasks_blocked()
        assert rig.transport.unsent > 0
        skip = HEADER.size + 4 + 400_000
        while skip:
            await trio.lowlevel.wait_readable(rig.peer.sock)
            skip -= len(rig.peer.sock.recv(skip))
        for serial in (first + 1, first + 3):
            assert await read_given(rig, serial, 2) == [b"word 0", b"word 1"]
            quick = b""
            while len(quick) < 56:
                await trio.lowlevel.wait_readable(rig.peer.sock)
                quick += rig.peer.sock.recv(56 - len(quick))
            assert HEADER.unpack_from(quick)[5] == serial + 1


async def test_a_client_that_goes_before_it_took_them() -> None:
    async with passing() as (rig, _):
        rig.driver.xml = "x" * 400_000
        large = ("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, 0))
        await rig.peer.send(rig.peer.frame(*large) + rig.peer.frame(*GIVE))
        await trio.testing.wait_all_tasks_blocked()
        rig.peer.sock.close()
        await rig.done.wait()


async def test_the_feature_is_told() -> None:
    async with passing() as (rig, _):
        assert (await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(8))).supported == 1


async def test_none_pass_over_tcp() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        theirs = socket.create_connection(server.getsockname())
        ours, _ = server.accept()
    ours.setblocking(False)
    transport = SocketTransport(ours)
    assert not transport.passes_descriptors
    transport.close()
    theirs.close()


async def test_ten_thousand_passes() -> None:
    async with passing() as (rig, _):
        before = open_descriptors()
        ours, theirs = os.pipe()
        for _ in range(5000):
            await rig.peer.send(announced(rig, 1))
            await give_file(rig, theirs)
            assert await result(rig) is None
            serial = rig.peer.serial
            await rig.peer.send(rig.peer.frame(*GIVE))
            assert await read_given(rig, serial, 1) == [b"word 0"]
            assert os.read(ours, 100) == b"1 came"
        os.close(ours)
        os.close(theirs)
        assert open_descriptors() == before
