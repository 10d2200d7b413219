"""A call can be given up at any moment: the others, and the connection, do not notice."""

from __future__ import annotations

import contextlib
import random

import pytest
from virtwire.client.base_channel import BaseChannel
from virtwire.protocol import client_session
from virtwire.protocol.errors import Rpc, report
from virtwire.protocol.generated.domain import DOMAIN_DEFINE_XML, DomainDefineXmlArgs

from tests.client.fake_server import Calls, Pair, connected, lookup
from tests.worlds import Handle, World


async def test_a_task_already_cancelled_sends_nothing(pair: Pair) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        group.start(lookup, channel, "never").cancel()
        await world.settle()
        calls = Calls(pair, group)
        await calls.start("a")
        call = await server.call()
        assert call.serial == 0
        await server.answer(call)
    assert calls.results == {"a": "a"}


@pytest.mark.parametrize("victims", [["a"], ["b"], ["c"], ["a", "b"], ["b", "c"], ["a", "c"]])
async def test_a_cancelled_call_leaves_the_others_alone(pair: Pair, victims: list[str]) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b", "c")
        asked = await server.calls(3)
        calls.cancel(*victims)
        await world.settle()
        await server.answer(*asked)
        await world.settle()
        assert calls.results == {name: name for name in "abc" if name not in victims}
        await calls.start("d")
        await server.answer(await server.call())
    assert calls.results["d"] == "d"


async def test_calls_from_a_nursery_that_ends_before_the_others(pair: Pair) -> None:
    """The leader's nursery is cancelled whole; the calls of another go on."""
    _channel, server, world, _hub = pair
    async with world.group() as outer:
        staying = Calls(pair, outer)
        async with world.group() as inner:
            leaving = Calls(pair, inner)
            await leaving.start("leader")
            await staying.start("a")
            await leaving.start("follower")
            await staying.start("b")
            inner.cancel()
        await server.answer(*await server.calls(4))
    assert staying.results == {"a": "a", "b": "b"}
    assert leaving.results == {}


async def test_the_only_call_is_cancelled_and_its_late_answer_dropped(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        late = await server.call()
        calls.cancel("a")
        await calls.start("b")
        await server.answer(late, await server.call())
    assert calls.results == {"b": "b"}


async def test_an_answer_and_a_cancellation_at_once(pair: Pair) -> None:
    """The answer of one that waits for the leader arrives in the same turn as its cancellation."""
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b", "c")
        asked = await server.calls(3)
        await server.answer(*asked)
        calls.cancel("a", "b", "c")
        await world.settle()
        await calls.start("d")
        await server.answer(await server.call())
    assert calls.results["d"] == "d"


async def test_a_deadline(pair: Pair) -> None:
    channel, _server, world, _hub = pair
    start = world.io.now()
    with pytest.raises(TimeoutError):
        async with world.io.limit(3):
            await lookup(channel, "a")
    assert world.io.now() - start == pytest.approx(3)


async def test_a_frame_cut_short_by_cancellation_is_completed(world: World) -> None:
    async with connected(world, buffer=4096) as pair:
        channel, server, *_ = pair
        xml = "x" * 1_000_000
        with pytest.raises(TimeoutError):
            async with world.io.limit(0.01):
                await channel.call(DOMAIN_DEFINE_XML, DomainDefineXmlArgs(xml))
        async with world.group() as group:
            calls = Calls(pair, group)
            await calls.start("a")
            define, after = await server.calls(2)
            assert define.args is not None
            assert define.args.xml == xml  # type: ignore[attr-defined]
            await server.refuse(define, report(1, 0, "late"))
            await server.answer(after)
        assert calls.results == {"a": "a"}


async def test_random_cancellations_never_mix_answers_up(pair: Pair) -> None:
    channel, server, world, _hub = pair
    chance = random.Random(7)
    answered = 0

    async def work(name: str) -> None:
        nonlocal answered
        assert await lookup(channel, name) == name
        answered += 1

    async def work_on(number: int) -> None:
        for turn in range(50):
            async with world.group() as inner:
                handle = inner.start(work, f"{number}-{turn}")
                if chance.random() < 0.4:
                    inner.start(cancel_soon, handle, chance.randrange(6))

    async def cancel_soon(handle: Handle, turns: int) -> None:
        for _ in range(turns):
            await world.io.sleep(0)
        handle.cancel()

    async def serve() -> None:
        while True:
            batch = [await server.call() for _ in range(chance.randint(1, 3))]
            chance.shuffle(batch)
            await server.answer(*batch)

    async with world.group() as outer:
        outer.start(serve)
        async with world.group() as group:
            workers = [group.start(work_on, number) for number in range(16)]
            group.start(_nudge, channel, workers)
        outer.cancel()
    assert 16 * 50 * 0.3 < answered < 16 * 50


async def _nudge(channel: BaseChannel, workers: list[Handle]) -> None:
    """Make calls until the others are done, so that the server's batches fill up."""
    while not all(worker.done for worker in workers):
        with contextlib.suppress(TimeoutError):
            async with channel.io.limit(0.001):
                await lookup(channel, "nudge")


async def test_a_server_that_answers_no_call_that_was_given_up(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    channel, _server, world, _hub = pair
    monkeypatch.setattr(client_session, "_MAX_ABANDONED", 3)
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("leader", "a", "b", "c", "d", "waits")
        calls.cancel("a", "b", "c")
        await world.settle()
        assert calls.results == {}
        calls.cancel("d")
    text = "the server owes replies to 4 calls that were given up"
    assert {name: str(error) for name, error in calls.results.items()} == {"leader": text, "waits": text}
    with pytest.raises(Rpc, match=text):
        await lookup(channel, "later")


async def test_a_loss_and_a_cancellation_at_once(pair: Pair) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b", "c")
        await server.calls(3)
        calls.cancel("a", "c")
        channel.close()
    assert "b" in calls.results
    assert all(handle.done for handle in calls.handles.values())
