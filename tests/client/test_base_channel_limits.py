"""Limits that a connection keeps: calls in flight, and the time that one takes."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager

import pytest
from virtwire.client.base_channel import BaseChannel
from virtwire.client.limits import Limits
from virtwire.protocol.errors import InvalidConn, LibvirtError, OperationTimeout, report
from virtwire.protocol.generated.domain import DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs
from virtwire.protocol.message import Status, StreamPacket

from tests.client.fake_server import Calls, Pair, connected, found, lookup
from tests.client.procedures import DOWNLOAD, DOWNLOAD_ARGS, FILES, FILES_ARGS, FILES_RET
from tests.worlds import World


@pytest.fixture
def three(world: World) -> AbstractAsyncContextManager[Pair]:
    return connected(world, limits=Limits(3))


@pytest.fixture
def timed(world: World) -> AbstractAsyncContextManager[Pair]:
    return connected(world, limits=Limits(3, call_timeout=2))


async def test_no_more_calls_are_on_the_wire_than_allowed(three: Pair) -> None:
    _channel, server, world, _hub = three
    names = [str(number) for number in range(10)]
    async with world.group() as group:
        calls = Calls(three, group)
        await calls.start(*names)
        asked = await server.calls(3)
        for number in range(10):
            await server.nothing_comes(world)
            await server.answer(asked.pop(0))
            await world.settle()
            assert list(calls.results) == names[: number + 1]
            if number < 7:
                asked.append(await server.call())
                assert asked[-1].args == DomainLookupByNameArgs(names[number + 3])  # in the order in which they came


async def test_all_that_is_called_at_once_keeps_the_limit(three: Pair) -> None:
    channel, server, world, _hub = three
    async with world.group() as group:
        for number in range(100):
            group.start(lookup, channel, str(number))
        for _ in range(50):
            pair = await server.calls(2)
            await world.settle()
            assert len(channel.session._pending) <= 3
            await server.answer(*reversed(pair))


@pytest.mark.parametrize("victim", ["waits", "next"])
async def test_a_cancelled_call_gives_its_turn_back(three: Pair, victim: str) -> None:
    _channel, server, world, _hub = three
    async with world.group() as group:
        calls = Calls(three, group)
        await calls.start("a", "b", "c", "next", "waits", "last")
        asked = await server.calls(3)
        calls.cancel(victim)
        await server.answer(*asked)
        await server.answer(*await server.calls(2))
    assert set(calls.results) == {"a", "b", "c", "next", "waits", "last"} - {victim}


async def test_a_turn_that_comes_with_the_cancellation_goes_to_the_next(three: Pair) -> None:
    channel, server, world, _hub = three
    async with world.group() as group:
        calls = Calls(three, group)
        await calls.start("a", "b", "c", "cancelled", "next")
        asked = await server.calls(3)
        channel._release()  # as a call does that ends
        calls.cancel("cancelled")
        await world.settle()
        sent = await server.call()
        if sent.args == DomainLookupByNameArgs("cancelled"):  # the turn came first, for trio
            await server.answer(sent)
            sent = await server.call()
        assert sent.args == DomainLookupByNameArgs("next")
        await server.answer(sent, *asked)
    assert set(calls.results) == {"a", "b", "c", "next"}


async def test_a_cancelled_call_is_in_flight_until_it_is_answered(three: Pair) -> None:
    """The daemon still works on it, and reads nothing more, pings included, when it has too much to do."""
    channel, server, world, _hub = three
    async with world.group() as group:
        calls = Calls(three, group)
        await calls.start("a", "b", "c", "next", "last")
        asked = await server.calls(3)
        calls.cancel("a", "b")
        await server.nothing_comes(world)
        await server.answer(asked[1])
        call = await server.call()
        assert call.args == DomainLookupByNameArgs("next")
        await server.nothing_comes(world)
        await server.answer(call, asked[2])
        await server.answer(await server.call())
        await world.settle()
        assert set(calls.results) == {"c", "next", "last"}
        assert channel._free == 2
        await server.answer(asked[0])
        await world.io.sleep(1)
    assert channel._free == 3


@pytest.mark.parametrize("refused", [False, True])
async def test_a_stream_whose_opening_is_cancelled_is_in_flight_until_it_is_answered(
    three: Pair, refused: bool
) -> None:
    channel, server, world, _hub = three
    async with world.group() as group:
        openings = [group.start(channel.open_stream, DOWNLOAD, DOWNLOAD_ARGS) for _ in range(3)]
        calls = Calls(three, group)
        asked = await server.calls(3)
        await calls.start("next")
        for opening in openings:
            opening.cancel()
        await server.nothing_comes(world)
        for call in asked:
            server.session.open_stream(call)
        if refused:
            await server.refuse(asked[0], report(50, 18, "no"))
        else:
            await server.send(server.session.reply(asked[0], None))
            assert isinstance(await server.packet(), StreamPacket)
        await server.answer(await server.call())
    assert set(calls.results) == {"next"}
    assert channel._free == 1


async def test_what_fails_gives_its_turn_back(three: Pair) -> None:
    channel, server, world, _hub = three
    for _ in range(5):
        with pytest.raises(LibvirtError, match="Unable to encode"):
            await lookup(channel, "n" * 4194305)
        with pytest.raises(LibvirtError, match="over the limit"):
            await channel.call_with_descriptors(FILES, FILES_ARGS, [0] * 33)
    async with world.group() as group:
        calls = Calls(three, group)
        await calls.start("a", "b", "c", "d")
        for call in await server.calls(3):
            await server.refuse(call, report(42, 10, "gone"))
        await server.answer(await server.call())
    assert calls.results["d"] == "d"


async def test_streams_and_descriptors_count_too(three: Pair) -> None:
    channel, server, world, _hub = three
    async with world.group() as group:
        group.start(channel.open_stream, DOWNLOAD, DOWNLOAD_ARGS)
        group.start(channel.call_with_descriptors, FILES, FILES_ARGS)
        group.start(lookup, channel, "a")
        await world.settle()
        waiting = group.start(lookup, channel, "b")
        await server.calls(3)
        await server.nothing_comes(world)
        group.cancel()
        await world.settle()
        assert waiting.done


async def test_the_end_wakes_those_who_wait_for_their_turn(three: Pair) -> None:
    channel, server, world, _hub = three
    async with world.group() as group:
        calls = Calls(three, group)
        await calls.start("a", "b", "c", "d", "e")
        await server.calls(3)
        channel.close()
    assert [type(error) for error in calls.results.values()] == [InvalidConn] * 5


async def opening(channel: BaseChannel) -> None:
    await channel.open_stream(DOWNLOAD, DOWNLOAD_ARGS)


async def passing(channel: BaseChannel) -> None:
    await channel.call_with_descriptors(FILES, FILES_ARGS)


async def calling(channel: BaseChannel) -> None:
    await channel.call(DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs("late"))


@pytest.mark.parametrize("call", [calling, passing, opening])
async def test_a_call_takes_no_longer_than_it_may(timed: Pair, call: Callable[[BaseChannel], Awaitable[None]]) -> None:
    channel, server, world, _hub = timed
    before = len(os.listdir("/proc/self/fd"))
    start = world.io.now()
    with pytest.raises(OperationTimeout, match="was not answered within 2 seconds"):
        await call(channel)
    assert world.io.now() - start == pytest.approx(2)
    assert channel.error is None
    late = await server.call()
    if call is opening:
        await server.send(server.session.reply(late, None))
        server.session.open_stream(late)
        await server.send(server.session.stream_packet(late, Status.CONTINUE, b"data"))
        abort = await server.packet()
        assert isinstance(abort, StreamPacket)
        assert abort.status == Status.ERROR
        await server.send(server.session.stream_packet(late, Status.OK))
    elif call is passing:
        await server.send(server.session.reply(late, FILES_RET, 1))
        server.send_descriptors([server.sock.fileno()])
    else:
        await server.send(server.session.reply(late, found("late")))
    await world.settle()
    async with world.group() as group:
        calls = Calls(timed, group)
        await calls.start("a")
        await server.answer(await server.call())
    assert calls.results == {"a": "a"}
    assert len(os.listdir("/proc/self/fd")) == before


async def test_the_wait_for_a_turn_counts(timed: Pair) -> None:
    channel, server, world, _hub = timed
    async with world.group() as group:
        calls = Calls(timed, group)
        await calls.start("a", "b", "c")
        await world.io.sleep(1)
        await calls.start("d")
        start = world.io.now()
        asked = await server.calls(3)
        await world.io.sleep(0.5)
        await server.answer(asked[0])
        await server.call()
        await world.io.sleep(1)
        assert isinstance(calls.results["b"], OperationTimeout)
        assert "d" not in calls.results
        await world.io.sleep(0.6)
        assert isinstance(calls.results["d"], OperationTimeout)
    assert world.io.now() - start < 2.2
    assert channel.error is None


async def test_an_answer_in_time(timed: Pair) -> None:
    _channel, server, world, _hub = timed
    async with world.group() as group:
        calls = Calls(timed, group)
        await calls.start("a")
        call = await server.call()
        await world.io.sleep(1.99)
        await server.answer(call)
    assert calls.results == {"a": "a"}
