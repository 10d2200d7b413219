"""Signs of life: when a silent server is asked for one, and when it counts as gone."""

from __future__ import annotations

import pytest
from virtwire.client.channel import Io
from virtwire.client.pipe import SOFT_LIMIT
from virtwire.protocol.errors import InternalError
from virtwire.protocol.keepalive import PING, PONG
from virtwire.protocol.message import Status

from tests.client.fake_server import Calls, FakeServer, Pair, lookup
from tests.client.procedures import DOWNLOAD, DOWNLOAD_ARGS

DEAD = "connection closed due to keepalive timeout"


async def pings(io: Io, server: FakeServer) -> list[float]:
    """Read until the client closes; tell when it pinged."""
    times = []
    while data := await server.receive():
        times += [io.now()] * data.count(PING)
    return times


@pytest.mark.parametrize(("interval", "count"), [(5, 5), (1, 0), (0.5, 3)])
async def test_a_silent_server_is_noticed(pair: Pair, interval: float, count: int) -> None:
    channel, server, world, hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        await server.call()
        start = world.io.now()
        channel.keep_alive(interval, count)
        times = await pings(world.io, server)
    assert [time - start for time in times] == pytest.approx([interval * turn for turn in range(1, count + 1)])
    assert world.io.now() - start == pytest.approx(interval * (count + 1))
    assert str(calls.results["a"]) == f"internal error: {DEAD}"
    assert [type(error) for error in hub.losses] == [InternalError]
    assert channel.ended.is_set()
    with pytest.raises(InternalError, match=DEAD):
        await lookup(channel, "later")


async def test_whatever_comes_is_a_sign_of_life(pair: Pair) -> None:
    channel, server, world, _hub = pair
    channel.keep_alive(1, 1)
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        asked = await server.call()
        for frame in [PONG, PING, PONG[:5], PONG[5:], server.frame(asked), PONG]:
            await world.io.sleep(1.9)
            await server.send(frame)
            await world.settle()
            assert channel.error is None
        start = world.io.now()
        await channel.ended.wait()
        assert world.io.now() - start == pytest.approx(2, abs=0.01)
    assert calls.results == {"a": "a"}


@pytest.mark.parametrize("called", [False, True])
async def test_pings_are_answered_between_calls_too(pair: Pair, called: bool) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        if called:
            calls = Calls(pair, group)
            await calls.start("a")
            await server.answer(await server.call())
        await world.io.sleep(1)
        start = world.io.now()
        await server.send(PING * 3)
        assert await server.receive_exactly(3 * len(PONG)) == PONG * 3
        assert world.io.now() - start < 0.01
    assert channel.error is None


async def test_without_an_interval_silence_is_fine(pair: Pair) -> None:
    channel, server, world, _hub = pair
    channel.keep_alive(1, 3)
    channel.keep_alive(0, 3)
    await world.io.sleep(1000)
    assert channel.error is None
    await server.nothing_comes(world)


async def test_the_interval_can_be_changed(pair: Pair) -> None:
    channel, server, world, _hub = pair
    channel.keep_alive(1000, 3)
    await world.io.sleep(10)
    start = world.io.now()
    channel.keep_alive(1, 2)
    assert len(await pings(world.io, server)) == 2
    assert world.io.now() - start == pytest.approx(3)


async def fill(pair: Pair) -> None:
    """Open a stream and let more come than is read ahead."""
    channel, server, world, _hub = pair
    async with world.group() as group:
        group.start(channel.open_stream, DOWNLOAD, DOWNLOAD_ARGS)
        call = await server.call()
        await server.send(server.session.reply(call, None))
        for _ in range(SOFT_LIMIT // 250_000 + 1):
            await server.send(server.session.stream_packet(call, Status.CONTINUE, bytes(250_000)))
        await world.settle()


async def test_while_a_reader_stalls_the_server_hears_of_us_and_counts_as_alive(pair: Pair) -> None:
    channel, server, world, _hub = pair
    await fill(pair)
    channel.keep_alive(1, 2)
    await server.send(PING)
    for _ in range(10):
        await world.io.sleep(1)
        assert await server.receive() == PONG
    assert channel.error is None


async def test_a_call_of_a_dead_server_ends_though_a_reader_stalls(pair: Pair) -> None:
    channel, server, world, _hub = pair
    await fill(pair)
    channel.keep_alive(1, 2)
    async with world.group() as group:
        calls = Calls(pair, group)
        start = world.io.now()
        await calls.start("a")
        await channel.ended.wait()
        assert world.io.now() - start == pytest.approx(3, abs=0.1)
    assert DEAD in str(calls.results["a"])
    server.close()


async def test_a_server_that_takes_nothing_and_says_nothing(pair: Pair) -> None:
    """So much is unsent that pings are left out; it is given up all the same."""
    channel, server, world, _hub = pair
    channel.keep_alive(1, 2)
    start = world.io.now()
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a" * 4_000_000)
        await channel.ended.wait()
    assert world.io.now() - start == pytest.approx(3, abs=0.1)
    server.close()


async def test_nothing_goes_on_after_the_end(pair: Pair) -> None:
    """The connection's tasks outlive it where it comes back; they must not touch its socket any more."""
    channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        await server.answer(await server.call())
        await world.settle()
        channel.close()
        await world.io.sleep(100)
    assert calls.results == {"a": "a"}


async def test_nothing_goes_on_after_a_loss(pair: Pair) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b")
        await server.calls(2)
        server.close()
        await channel.ended.wait()
        await world.io.sleep(100)
