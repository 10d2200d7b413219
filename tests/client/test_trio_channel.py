"""Calls and their answers; what the socket does not take at once."""

from __future__ import annotations

import random

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import LibvirtError, NoDomain, report
from virtwire.protocol.generated.connect import CONNECT_CLOSE
from virtwire.protocol.keepalive import PING, PONG

from tests.client.fake_server import Calls, Pair, connected, define_xml, lookup


async def test_one_call(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        await server.answer(await server.call())
    assert calls.results == {"a": "a"}


async def test_a_call_without_arguments_or_result(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        nursery.start_soon(channel.call, CONNECT_CLOSE)
        call = await server.call()
        assert call.args is None
        await server.stream.send_all(server.session.reply(call, None))


async def test_the_server_refuses(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        await server.stream.send_all(server.session.fail(await server.call(), report(42, 12, "gone")))
    error = calls.results["a"]
    assert isinstance(error, NoDomain)
    assert error.fields()["str2"] == "gone"


@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]])
@pytest.mark.parametrize("together", [True, False])
async def test_answers_in_any_order(pair: Pair, order: list[int], together: bool) -> None:
    channel, server = pair
    names = ["a", "b", "c", "d"]
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start(*names)
        asked = await server.calls(4)
        if together:
            await server.answer(*(asked[at] for at in order))
        else:
            for at in order:
                await server.answer(asked[at])
                await trio.testing.wait_all_tasks_blocked()
                assert names[at] in calls.results
    assert calls.results == {name: name for name in names}


async def test_an_answer_in_single_bytes(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a", "b")
        frames = b"".join(map(server.frame, await server.calls(2)))
        for at in range(len(frames)):
            await server.stream.send_all(frames[at : at + 1])
            await trio.testing.wait_all_tasks_blocked()
    assert calls.results == {"a": "a", "b": "b"}


async def test_tasks_that_call_and_call_again(pair: Pair) -> None:
    channel, server = pair

    async def work(number: int) -> None:
        for turn in range(20):
            assert await lookup(channel, f"{number}-{turn}") == f"{number}-{turn}"

    async def serve() -> None:
        left = 64 * 20
        while left:
            batch = await server.calls(min(left, 5))
            random.Random(left).shuffle(batch)
            await server.answer(*batch)
            left -= len(batch)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(serve)
        for number in range(64):
            nursery.start_soon(work, number)


async def test_ten_thousand_calls_in_flight(pair: Pair) -> None:
    channel, server = pair
    results: list[str] = []

    async def work(name: str) -> None:
        results.append(await lookup(channel, name))

    async with trio.open_nursery() as nursery:
        for number in range(10_000):
            nursery.start_soon(work, str(number))
        for call in reversed(await server.calls(10_000)):
            await server.answer(call)
    assert sorted(results, key=int) == [str(number) for number in range(10_000)]


async def test_arguments_over_a_limit_are_refused_and_harm_nobody(pair: Pair) -> None:
    channel, server = pair
    with pytest.raises(LibvirtError, match="Unable to encode message payload"):
        await lookup(channel, "n" * 4194305)
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        await server.answer(await server.call())
    assert calls.results == {"a": "a"}


async def test_pings_are_answered_while_a_call_waits(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        call = await server.call()
        await server.stream.send_all(PING)
        assert await server.stream.receive_some() == PONG
        await server.answer(call)
    assert calls.results == {"a": "a"}


async def test_pings_of_a_server_that_never_reads_cost_no_memory() -> None:
    async with connected(buffer=4096) as (channel, server):
        async with trio.open_nursery() as nursery:
            calls = Calls(channel, nursery)
            await calls.start("a")
            for _ in range(2000):
                await server.stream.send_all(PING * 100)
            await trio.testing.wait_all_tasks_blocked()
            assert 1 << 20 < channel._outbox.size < 5 << 18
            call = await server.call()
            await server.answer(call)
        assert calls.results == {"a": "a"}


async def test_while_a_long_frame_is_written_answers_are_read() -> None:
    async with connected(buffer=4096) as (channel, server), trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        first = await server.call()
        nursery.start_soon(define_xml, channel, "y" * 3_000_000)
        await trio.testing.wait_all_tasks_blocked()
        await server.answer(first)
        await trio.testing.wait_all_tasks_blocked()
        assert calls.results == {"a": "a"}
        defined = await server.call()
        await server.stream.send_all(server.session.fail(defined, report(1, 0, "no")))


async def test_unsent_bytes_hold_later_calls_back() -> None:
    async with connected(buffer=4096) as (channel, server):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(define_xml, channel, "y" * 2_000_000)
            await trio.testing.wait_all_tasks_blocked()
            calls = Calls(channel, nursery)
            await calls.start("held", "cancelled")
            calls.cancel("cancelled")
            defined = await server.call()
            await trio.testing.wait_all_tasks_blocked()
            await server.answer(await server.call())
            await server.stream.send_all(server.session.fail(defined, report(1, 0, "no")))
        assert calls.results == {"held": "held"}


async def test_calls_held_back_go_on_when_all_is_sent_at_once() -> None:
    """Several tasks woken together: what the first sends holds the next ones back, then goes out in one piece."""
    async with connected(buffer=4 << 20) as (channel, server):
        served = 0

        async def work(name: str) -> None:
            await lookup(channel, name)
            await define_xml(channel, "x" * 1_500_000)

        async def serve() -> None:
            nonlocal served
            await server.answer(*await server.calls(4))
            while served < 4:
                await server.stream.send_all(server.session.fail(await server.call(), report(1, 0, "no")))
                served += 1

        with trio.move_on_after(20):
            async with trio.open_nursery() as nursery:
                for name in "abcd":
                    nursery.start_soon(work, name)
                    await trio.testing.wait_all_tasks_blocked()
                nursery.start_soon(serve)
        assert served == 4
