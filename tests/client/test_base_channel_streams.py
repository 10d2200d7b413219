"""Streams over a channel: packets find their pipe, slow readers, and what becomes of a stream when its call is not."""

from __future__ import annotations

from typing import Any

import pytest
from virtwire.client.base_channel import UNSENT_LIMIT
from virtwire.client.channel import Waker
from virtwire.client.hole import Hole
from virtwire.client.pipe import CHUNK, HARD_LIMIT, PATIENCE, SOFT_LIMIT, Pipe
from virtwire.protocol.errors import InvalidConn, NoStorageVol, OperationFailed, Rpc, report
from virtwire.protocol.message import Call, HolePacket, Status, StreamPacket

from tests.client.fake_server import Calls, FakeServer, Pair, connected
from tests.client.procedures import (
    CONSOLE,
    CONSOLE_ARGS,
    DOWNLOAD,
    DOWNLOAD_ARGS,
    SPARSE_UPLOAD_ARGS,
    UPLOAD,
    UPLOAD_ARGS,
)
from tests.worlds import World


async def open_pipe(pair: Pair, procedure: Any = DOWNLOAD, args: Any = DOWNLOAD_ARGS) -> tuple[Pipe, Call]:
    """Open a stream, both sides of it."""
    channel, server, world, _hub = pair
    pipes: list[Pipe] = []

    async def ask() -> None:
        pipes.append((await channel.open_stream(procedure, args))[1])

    async with world.group() as group:
        group.start(ask)
        call = await server.call()
        server.session.open_stream(call)
        await server.send(server.session.reply(call, None))
    return pipes[0], call


async def push(server: FakeServer, call: Call, *chunks: bytes) -> None:
    await server.send(b"".join(server.session.stream_packet(call, Status.CONTINUE, chunk) for chunk in chunks))


async def confirm(server: FakeServer, call: Call) -> StreamPacket:
    """Wait for the client's finish or abort, and confirm it."""
    while not isinstance(packet := await server.packet(), StreamPacket) or packet.status == Status.CONTINUE:
        pass
    await server.send(server.session.stream_packet(call, Status.OK))
    return packet


async def test_data_holes_and_the_end(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    pipe, call = await open_pipe(pair)
    await push(server, call, b"one", b"two")
    await server.send(server.session.stream_hole(call, 1 << 40))
    await push(server, call, b"three", b"")
    got = [await pipe.receive() for _ in range(6)]
    assert got == [b"one", b"two", Hole(1 << 40), b"three", b"", b""]
    async with world.group() as group:
        group.start(pipe.finish)
        assert (await confirm(server, call)).status == Status.OK
    assert pipe.over


async def test_data_are_sent_in_libvirts_chunks(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    pipe, call = await open_pipe(pair, UPLOAD, SPARSE_UPLOAD_ARGS)
    data = bytes(range(256)) * 2048

    async def send() -> None:
        await pipe.send(data)
        await pipe.send_hole(7)
        await pipe.finish()

    async with world.group() as group:
        group.start(send)
        packets = [await server.packet() for _ in range(3)]
        assert [len(packet.data) for packet in packets if isinstance(packet, StreamPacket)] == [
            CHUNK,
            CHUNK,
            len(data) - 2 * CHUNK,
        ]
        assert b"".join(packet.data for packet in packets if isinstance(packet, StreamPacket)) == data
        hole = await server.packet()
        assert isinstance(hole, HolePacket)
        assert hole.length == 7
        await confirm(server, call)
    assert pipe.over


async def test_a_server_that_takes_nothing_makes_the_sender_wait(world: World) -> None:
    async with connected(world, buffer=4096) as pair:
        channel, server, *_ = pair
        pipe, _call = await open_pipe(pair, UPLOAD, UPLOAD_ARGS)
        sent = 0

        async def send() -> None:
            nonlocal sent
            while True:
                await pipe.send(bytes(CHUNK))
                sent += 1

        async with world.group() as group:
            group.start(send)
            await world.io.sleep(10)
            before = sent
            assert UNSENT_LIMIT < channel._outbox.size < UNSENT_LIMIT + 2 * CHUNK
            await world.io.sleep(10)
            assert sent == before
            for _ in range(6):
                await server.packet()
            await world.io.sleep(1)
            assert sent > before
            group.cancel()


async def test_two_streams_and_calls_between_them(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    one, first = await open_pipe(pair)
    two, second = await open_pipe(pair, CONSOLE, CONSOLE_ARGS)
    async with world.group() as group:
        calls = Calls(pair, group)
        await push(server, first, b"1")
        await push(server, second, b"2")
        await calls.start("a")
        await push(server, second, b"22")
        await server.answer(await server.call())
        await push(server, first, b"11")
    assert [await one.receive(), await one.receive()] == [b"1", b"11"]
    assert [await two.receive(), await two.receive()] == [b"2", b"22"]
    assert calls.results == {"a": "a"}


async def test_the_server_refuses(pair: Pair) -> None:
    channel, server, world, _hub = pair

    async def ask() -> None:
        with pytest.raises(NoStorageVol):
            await channel.open_stream(DOWNLOAD, DOWNLOAD_ARGS)

    async with world.group() as group:
        group.start(ask)
        await server.refuse(await server.call(), report(50, 18, "no such volume"))
    assert channel._pipes == {}
    await server.nothing_comes(world)


async def test_the_stream_fails(pair: Pair) -> None:
    channel, server, _world, _hub = pair
    pipe, call = await open_pipe(pair)
    await push(server, call, b"data")
    await server.send(server.session.stream_failure(call, report(9, 38, "the disk is gone")))
    for _ in range(2):
        with pytest.raises(OperationFailed, match="the disk is gone"):
            while True:
                await pipe.receive()
    with pytest.raises(OperationFailed):
        await pipe.finish()
    await pipe.abort()
    assert channel._pipes == {}


async def test_the_connection_ends(pair: Pair) -> None:
    channel, _server, world, _hub = pair
    pipe, _call = await open_pipe(pair, CONSOLE, CONSOLE_ARGS)

    async def read() -> None:
        with pytest.raises(InvalidConn):
            await pipe.receive()

    async with world.group() as group:
        group.start(read)
        await world.settle()
        channel.close()
    with pytest.raises(InvalidConn):
        await pipe.send(b"data")
    with pytest.raises(InvalidConn):
        await pipe.finish()
    await pipe.abort()


@pytest.mark.parametrize("answer", ["opened", "refused", "never"])
async def test_a_stream_whose_opening_is_cancelled_is_aborted(pair: Pair, answer: str) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        task = group.start(channel.open_stream, DOWNLOAD, DOWNLOAD_ARGS)
        call = await server.call()
        task.cancel()
        await world.settle()
        if answer == "refused":
            await server.refuse(call, report(50, 18, "no such volume"))
        elif answer == "opened":
            server.session.open_stream(call)
            await server.send(server.session.reply(call, None))
            await push(server, call, bytes(1000), bytes(1000))
            assert (await confirm(server, call)).status == Status.ERROR
        await world.io.sleep(1)
        assert (channel._pipes == {}) == (answer != "never")
        calls = Calls(pair, group)
        await calls.start("a")
        await server.answer(await server.call())
    assert calls.results == {"a": "a"}
    assert channel.error is None


async def flood(server: FakeServer, call: Call, stop: Waker) -> None:
    while not stop.is_set():
        await push(server, call, bytes(CHUNK))


async def test_a_reader_that_stalls_stops_the_server_and_not_for_ever(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    pipe, call = await open_pipe(pair)
    enough = world.io.event()
    async with world.group() as group:
        group.start(flood, server, call, enough)
        await world.io.sleep(10 * PATIENCE)
        assert SOFT_LIMIT < pipe._size <= SOFT_LIMIT + 3 * CHUNK
        for _ in range(100):
            assert await pipe.receive() == bytes(CHUNK)
        assert not pipe.over
        group.cancel()


async def test_a_call_gets_its_answer_through_a_reader_that_stalls(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    pipe, call = await open_pipe(pair)
    await push(server, call, *[bytes(CHUNK)] * 5)
    await world.settle()
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        asked = await server.call()
        await push(server, call, *[bytes(CHUNK)] * 20)
        await server.answer(asked)
    assert calls.results == {"a": "a"}
    for _ in range(25):
        assert await pipe.receive() == bytes(CHUNK)
    assert not pipe.over


async def test_a_reader_that_waits_for_the_call_behind_its_own_data_loses_the_stream(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    pipe, call = await open_pipe(pair)
    enough = world.io.event()
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        asked = await server.call()
        flooding = group.start(flood, server, call, enough)
        start = world.io.now()
        await world.io.sleep(PATIENCE / 2)
        assert HARD_LIMIT < pipe._size <= HARD_LIMIT + 3 * CHUNK
        abort = await server.packet()
        assert isinstance(abort, StreamPacket)
        assert abort.status == Status.ERROR
        assert world.io.now() - start <= 2 * PATIENCE + 1
        enough.set()
        while not flooding.done:
            await world.io.sleep(0.1)
        with pytest.raises(Rpc, match=r"took nothing for 10 seconds"):
            await pipe.receive()
        await server.answer(asked)
    assert calls.results == {"a": "a"}


async def test_one_streams_slow_reader_does_not_hold_up_the_other_for_ever(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    slow, first = await open_pipe(pair)
    quick, second = await open_pipe(pair, CONSOLE, CONSOLE_ARGS)
    got: list[bytes | Hole] = []

    async def read() -> None:
        got.append(await quick.receive())

    async with world.group() as group:
        await push(server, first, *[bytes(CHUNK)] * 5)
        await world.settle()
        assert slow.full
        group.start(read)
        await push(server, first, *[bytes(CHUNK)] * 4)
        await push(server, second, b"quick")
    assert got == [b"quick"]


async def test_a_reader_held_up_by_a_call_of_others_goes_on_when_that_is_answered(pair: Pair) -> None:
    """First nobody reads the connection, for the stream's sake, then a call does until it must not either."""
    _channel, server, world, _hub = pair
    pipe, call = await open_pipe(pair)
    pieces = HARD_LIMIT // CHUNK + 8
    async with world.group() as group:
        pushing = group.start(push, server, call, *[bytes(CHUNK)] * pieces)
        await world.io.sleep(1)
        assert pipe.full
        assert not pipe.overfull
        calls = Calls(pair, group)
        await calls.start("a")
        asked = await server.call()
        await world.settle()
        assert pipe.overfull
        start = world.io.now()
        left = pieces
        while pipe.overfull or left > 8:
            await pipe.receive()
            left -= 1
        await world.settle()
        assert pushing.done
        await server.answer(asked)
        await world.settle()
        assert calls.results == {"a": "a"}
        await push(server, call, b"the rest")
        for _ in range(left):
            await pipe.receive()
        assert await pipe.receive() == b"the rest"
        assert world.io.now() - start < 1


async def test_packets_of_no_stream_are_ignored(pair: Pair) -> None:
    channel, server, world, _hub = pair
    pipe, call = await open_pipe(pair)
    async with world.group() as group:
        group.start(pipe.abort)
        await confirm(server, call)
    await push(server, call, b"late")
    await server.send(server.session.stream_packet(call, Status.OK))
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        await server.answer(await server.call())
    assert calls.results == {"a": "a"}
    assert channel.error is None


async def test_many_streams_leave_nothing(pair: Pair) -> None:
    channel, server, world, _hub = pair
    for turn in range(50):
        pipe, call = await open_pipe(pair)
        await push(server, call, b"data")
        async with world.group() as group:
            group.start(pipe.finish if turn % 2 else pipe.abort)
            await confirm(server, call)
    assert channel._pipes == {}
    assert channel.session._streams == {}
