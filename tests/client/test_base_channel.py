"""Calls and their answers; what the socket does not take at once."""

from __future__ import annotations

import random

import pytest
from virtwire.protocol.errors import LibvirtError, NoDomain, report
from virtwire.protocol.generated.connect import CONNECT_CLOSE
from virtwire.protocol.keepalive import PING, PONG

from tests.client.fake_server import Calls, Pair, connected, define_xml, lookup
from tests.worlds import World


async def test_one_call(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        await server.answer(await server.call())
    assert calls.results == {"a": "a"}


async def test_a_call_without_arguments_or_result(pair: Pair) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        group.start(channel.call, CONNECT_CLOSE)
        call = await server.call()
        assert call.args is None
        await server.send(server.session.reply(call, None))


async def test_the_server_refuses(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        await server.refuse(await server.call(), report(42, 12, "gone"))
    error = calls.results["a"]
    assert isinstance(error, NoDomain)
    assert error.fields()["str2"] == "gone"


@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]])
@pytest.mark.parametrize("together", [True, False])
async def test_answers_in_any_order(pair: Pair, order: list[int], together: bool) -> None:
    _channel, server, world, _hub = pair
    names = ["a", "b", "c", "d"]
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start(*names)
        asked = await server.calls(4)
        if together:
            await server.answer(*(asked[at] for at in order))
        else:
            for at in order:
                await server.answer(asked[at])
                await world.settle()
                assert names[at] in calls.results
    assert calls.results == {name: name for name in names}


async def test_an_answer_in_single_bytes(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b")
        frames = b"".join(map(server.frame, await server.calls(2)))
        for at in range(len(frames)):
            await server.send(frames[at : at + 1])
            await world.settle()
    assert calls.results == {"a": "a", "b": "b"}


async def test_tasks_that_call_and_call_again(pair: Pair) -> None:
    channel, server, world, _hub = pair

    async def work(number: int) -> None:
        for turn in range(20):
            assert await lookup(channel, f"{number}-{turn}") == f"{number}-{turn}"

    async def serve() -> None:
        left = 64 * 20
        while left:
            batch = await server.calls(5 if left > 4 * 20 else 1)  # with so many left, five tasks are still at work
            random.Random(left).shuffle(batch)
            await server.answer(*batch)
            left -= len(batch)

    async with world.group() as group:
        group.start(serve)
        for number in range(64):
            group.start(work, number)


async def test_ten_thousand_calls_in_flight(pair: Pair) -> None:
    channel, server, world, _hub = pair
    results: list[str] = []

    async def work(name: str) -> None:
        results.append(await lookup(channel, name))

    async with world.group() as group:
        for number in range(10_000):
            group.start(work, str(number))
        for call in reversed(await server.calls(10_000)):
            await server.answer(call)
    assert sorted(results, key=int) == [str(number) for number in range(10_000)]


async def test_arguments_over_a_limit_are_refused_and_harm_nobody(pair: Pair) -> None:
    channel, server, world, _hub = pair
    with pytest.raises(LibvirtError, match="Unable to encode message payload"):
        await lookup(channel, "n" * 4194305)
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        await server.answer(await server.call())
    assert calls.results == {"a": "a"}


async def test_pings_are_answered_while_a_call_waits(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        call = await server.call()
        await server.send(PING)
        assert await server.receive() == PONG
        await server.answer(call)
    assert calls.results == {"a": "a"}


async def test_pings_of_a_server_that_never_reads_cost_no_memory(world: World) -> None:
    async with connected(world, buffer=4096) as pair:
        channel, server, *_ = pair
        async with world.group() as group:
            calls = Calls(pair, group)
            await calls.start("a")
            for _ in range(2000):
                await server.send(PING * 100)
            await world.settle()
            assert 1 << 20 < channel._outbox.size < 5 << 18
            call = await server.call()
            await server.answer(call)
        assert calls.results == {"a": "a"}


async def test_while_a_long_frame_is_written_answers_are_read(world: World) -> None:
    async with connected(world, buffer=4096) as pair, world.group() as group:
        channel, server, *_ = pair
        calls = Calls(pair, group)
        await calls.start("a")
        first = await server.call()
        group.start(define_xml, channel, "y" * 3_000_000)
        await world.settle()
        await server.answer(first)
        await world.settle()
        assert calls.results == {"a": "a"}
        defined = await server.call()
        await server.refuse(defined, report(1, 0, "no"))


async def test_unsent_bytes_hold_later_calls_back(world: World) -> None:
    async with connected(world, buffer=4096) as pair:
        channel, server, *_ = pair
        async with world.group() as group:
            group.start(define_xml, channel, "y" * 2_000_000)
            await world.settle()
            calls = Calls(pair, group)
            await calls.start("held", "cancelled")
            calls.cancel("cancelled")
            defined = await server.call()
            await world.settle()
            await server.answer(await server.call())
            await server.refuse(defined, report(1, 0, "no"))
        assert calls.results == {"held": "held"}


async def test_calls_held_back_go_on_when_all_is_sent_at_once(world: World) -> None:
    """Several tasks woken together: what the first sends holds the next ones back, then goes out in one piece."""
    async with connected(world, buffer=4 << 20) as pair:
        channel, server, *_ = pair
        served = 0

        async def work(name: str) -> None:
            await lookup(channel, name)
            await define_xml(channel, "x" * 1_500_000)

        async def serve() -> None:
            nonlocal served
            await server.answer(*await server.calls(4))
            while served < 4:
                await server.refuse(await server.call(), report(1, 0, "no"))
                served += 1

        async with world.group() as group:
            for name in "abcd":
                group.start(work, name)
                await world.settle()
            group.start(serve)
        assert served == 4
