"""File descriptors beside calls and replies: they arrive, in order, and none is left open whatever happens."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from virtwire.client.base_channel import BaseChannel
from virtwire.client.descriptors import Descriptor
from virtwire.protocol.errors import InvalidConn, LibvirtError, OperationUnsupported, Rpc, report
from virtwire.protocol.errors import SystemError as LibvirtSystemError
from virtwire.protocol.generated.domain import DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs
from virtwire.protocol.message import HEADER, Call, MessageType

from tests.client.fake_server import Calls, FakeServer, Pair, connected
from tests.client.procedures import FILES, FILES_ARGS, FILES_RET
from tests.worlds import World, open_descriptors


@pytest.fixture
def files() -> Iterator[list[int]]:
    """Give the read ends of three pipes, which have their number to be read."""
    fds = []
    for number in range(3):
        read, write = os.pipe()
        os.write(write, b"%d" % number)
        os.close(write)
        fds.append(read)
    yield fds
    for fd in fds:
        os.close(fd)


class Passing:
    """One call with descriptors in a task."""

    def __init__(self, channel: BaseChannel, fds: list[int] | None = None) -> None:
        self._channel = channel
        self._fds = fds or []
        self.result: tuple[Any, list[Descriptor]] | None = None
        self.error: LibvirtError | None = None

    async def __call__(self) -> None:
        try:
            self.result = await self._channel.call_with_descriptors(FILES, FILES_ARGS, self._fds)
        except LibvirtError as error:
            self.error = error


async def answer(server: FakeServer, call: Call, fds: list[int]) -> None:
    await server.send(server.session.reply(call, FILES_RET, len(fds)))
    server.send_descriptors(fds)


async def test_both_ways(pair: Pair, files: list[int]) -> None:
    channel, server, world, _hub = pair
    before = open_descriptors()
    async with world.group() as group:
        passing = Passing(channel, files)
        group.start(passing)
        call = await server.call()
        assert call.nfds == 3
        assert call.descriptors is not None
        for at in range(2):
            with os.fdopen(call.descriptors.take(at)) as file:
                assert file.read() == str(at)
        call.descriptors.close()
        await answer(server, call, files)
    assert passing.result is not None
    ret, descriptors = passing.result
    assert ret == FILES_RET
    assert [os.read(descriptor.fileno(), 9) for descriptor in descriptors] == [b"", b"", b"2"]
    for descriptor in descriptors:
        assert not os.get_inheritable(descriptor.fileno())
        descriptor.close()
    assert open_descriptors() == before


async def test_no_descriptors_at_all(pair: Pair) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        passing = Passing(channel)
        group.start(passing)
        call = await server.call()
        assert call.descriptors is None
        await server.send(server.session.reply(call, FILES_RET))
    assert passing.result == (FILES_RET, [])


async def test_ten_thousand_passes(pair: Pair, files: list[int]) -> None:
    channel, server, world, _hub = pair
    before = open_descriptors()

    async def client() -> None:
        for _ in range(5_000):
            _ret, (descriptor,) = await channel.call_with_descriptors(FILES, FILES_ARGS, files[:1])
            descriptor.close()

    async with world.group() as group:
        group.start(client)
        for _ in range(5_000):
            call = await server.call()
            assert call.descriptors is not None
            with call.descriptors:
                await answer(server, call, files[1:2])
    assert open_descriptors() == before


@pytest.mark.parametrize("company", [False, True])
@pytest.mark.parametrize("when", ["before", "with", "after"])
async def test_a_cancelled_call_leaves_none(pair: Pair, files: list[int], when: str, company: bool) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        if company:
            calls = Calls(pair, group)
            await calls.start("a")
            first = await server.call()
        before = open_descriptors()
        passing = Passing(channel)
        task = group.start(passing)
        call = await server.call()
        if when == "before":
            task.cancel()
            await world.settle()
        await answer(server, call, files)
        if when == "after":
            await world.settle()
        task.cancel()
        await world.settle()
        if passing.result is not None:  # it was there before the cancellation could reach it
            assert when != "before"
            for descriptor in passing.result[1]:
                descriptor.close()
        assert open_descriptors() == before
        assert task.done
        if company:
            await server.answer(first)
    assert channel.error is None


async def test_a_reply_and_a_cancellation_in_one_turn(pair: Pair, files: list[int]) -> None:
    """The call is cancelled after the socket had the reply and before its task could run."""
    channel, server, world, _hub = pair
    before = open_descriptors()
    for turns in range(12):
        async with world.group() as group:
            passing = Passing(channel)
            task = group.start(passing)
            call = await server.call()
            await answer(server, call, files)
            for _ in range(turns):
                await world.io.sleep(0)
            task.cancel()
        await world.io.sleep(1)
        if passing.result is not None:
            for descriptor in passing.result[1]:
                descriptor.close()
        assert open_descriptors() == before, turns
    assert passing.result is not None


def refused(server: FakeServer, call: Call, nfds: int) -> bytes:
    payload = server.session.fail(call, report(1, 10, "no"))[HEADER.size :]
    return with_descriptors(call, nfds, payload, status=1)


def garbled(_server: FakeServer, call: Call, nfds: int) -> bytes:
    return with_descriptors(call, nfds, b"")


def another(_server: FakeServer, call: Call, nfds: int) -> bytes:
    return with_descriptors(call, nfds, b"", number=3)


def with_descriptors(call: Call, nfds: int, payload: bytes, *, status: int = 0, number: int = 7) -> bytes:
    body = nfds.to_bytes(4, "big") + payload
    kind = MessageType.REPLY_WITH_FDS.value
    return HEADER.pack(HEADER.size + len(body), FILES.program, 1, number, kind, call.serial, status) + body


@pytest.mark.parametrize("reply", [refused, garbled, another])
async def test_descriptors_with_what_is_no_result_are_closed(pair: Pair, files: list[int], reply: Any) -> None:
    channel, server, world, _hub = pair
    before = open_descriptors()
    async with world.group() as group:
        passing = Passing(channel)
        group.start(passing)
        await server.send(reply(server, await server.call(), 3))
        server.send_descriptors(files)
    assert passing.error is not None
    assert open_descriptors() == before
    assert channel.error is None


async def test_the_connection_ends_while_descriptors_come(pair: Pair, files: list[int]) -> None:
    channel, server, world, _hub = pair
    before = set(open_descriptors())
    async with world.group() as group:
        passing = Passing(channel, files)
        group.start(passing)
        call = await server.call()
        assert call.descriptors is not None
        call.descriptors.close()
        await server.send(server.session.reply(call, FILES_RET, 3))
        server.send_descriptors(files[:2])
        await world.settle()
        channel.close()
    assert isinstance(passing.error, InvalidConn)
    assert len(before - set(open_descriptors())) == 1
    assert len(open_descriptors()) == len(before) - 1


async def test_descriptors_that_nobody_asked_for_never_arrive(pair: Pair, files: list[int]) -> None:
    _channel, server, world, _hub = pair
    before = open_descriptors()
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        socket.send_fds(server.sock, [server.frame(await server.call())], files)
    assert calls.results == {"a": "a"}
    assert open_descriptors() == before


async def test_a_descriptor_that_is_not_open(pair: Pair) -> None:
    channel, server, world, _hub = pair
    before = open_descriptors()
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        asked = await server.call()
        with pytest.raises(LibvirtSystemError, match="Cannot duplicate a file descriptor to send: Bad file descriptor"):
            await channel.call_with_descriptors(FILES, FILES_ARGS, [0, 1 << 20])
        await server.nothing_comes(world)
        await server.answer(asked)
    assert calls.results == {"a": "a"}  # nobody else is harmed
    assert open_descriptors() == before


async def test_arguments_over_a_limit_leave_no_descriptors(pair: Pair, files: list[int]) -> None:
    channel, *_ = pair
    before = open_descriptors()
    with pytest.raises(Rpc, match="Unable to encode"):
        await channel.call_with_descriptors(DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs("n" * 4194305), files)
    assert open_descriptors() == before
    assert channel.error is None


async def test_more_than_a_frame_may_have(pair: Pair) -> None:
    channel, *_ = pair
    with pytest.raises(Rpc, match="33 file descriptors are over the limit of 32"):
        await channel.call_with_descriptors(FILES, FILES_ARGS, [0] * 33)
    assert channel.error is None


async def test_a_transport_that_cannot(world: World) -> None:
    class Nothing:
        def start(self, data: bytes | None) -> bool:
            return data is None

        def data_to_send(self) -> bytes:
            return b""

        def wrap(self, data: bytes) -> bytes:
            return data

        def unwrap(self, data: bytes) -> bytes | None:
            return data

    async with connected(world, layer=Nothing()) as pair:
        with pytest.raises(OperationUnsupported, match="over a local socket only"):
            await pair.channel.call_with_descriptors(FILES, FILES_ARGS)
