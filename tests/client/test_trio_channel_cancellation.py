"""A call can be given up at any moment: the others, and the connection, do not notice."""

from __future__ import annotations

import random
import signal

import pytest
import trio
import trio.testing
from virtwire.client.trio_channel import TrioChannel
from virtwire.protocol import client_session
from virtwire.protocol.errors import Rpc, report
from virtwire.protocol.generated.domain import DOMAIN_DEFINE_XML, DomainDefineXmlArgs

from tests.client.fake_server import Calls, Pair, connected, lookup


async def test_a_task_already_cancelled_sends_nothing(pair: Pair) -> None:
    channel, server = pair
    with trio.CancelScope() as scope:
        scope.cancel()
        await lookup(channel, "never")
    assert scope.cancelled_caught
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        call = await server.call()
        assert call.serial == 0
        await server.answer(call)
    assert calls.results == {"a": "a"}


@pytest.mark.parametrize("victims", [["a"], ["b"], ["c"], ["a", "b"], ["b", "c"], ["a", "c"]])
async def test_a_cancelled_call_leaves_the_others_alone(pair: Pair, victims: list[str]) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a", "b", "c")
        asked = await server.calls(3)
        calls.cancel(*victims)
        await trio.testing.wait_all_tasks_blocked()
        await server.answer(*asked)
        await trio.testing.wait_all_tasks_blocked()
        assert calls.results == {name: name for name in "abc" if name not in victims}
        await calls.start("d")
        await server.answer(await server.call())
    assert calls.results["d"] == "d"


async def test_calls_from_a_nursery_that_ends_before_the_others(pair: Pair) -> None:
    """The leader's nursery is cancelled whole; the calls of another go on."""
    channel, server = pair
    async with trio.open_nursery() as outer:
        staying = Calls(channel, outer)
        async with trio.open_nursery() as inner:
            leaving = Calls(channel, inner)
            await leaving.start("leader")
            await staying.start("a")
            await leaving.start("follower")
            await staying.start("b")
            inner.cancel_scope.cancel()
        await server.answer(*await server.calls(4))
    assert staying.results == {"a": "a", "b": "b"}
    assert leaving.results == {}


async def test_the_only_call_is_cancelled_and_its_late_answer_dropped(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        late = await server.call()
        calls.cancel("a")
        await calls.start("b")
        await server.answer(late, await server.call())
    assert calls.results == {"b": "b"}


async def test_an_answer_and_a_cancellation_at_once(pair: Pair) -> None:
    """The answer of one that waits for the leader arrives in the same turn as its cancellation."""
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a", "b", "c")
        asked = await server.calls(3)
        await server.answer(*asked)
        calls.cancel("a", "b", "c")
        await trio.testing.wait_all_tasks_blocked()
        await calls.start("d")
        await server.answer(await server.call())
    assert calls.results["d"] == "d"


async def test_a_deadline(pair: Pair, autojump_clock: trio.testing.MockClock) -> None:
    channel, _server = pair
    with pytest.raises(trio.TooSlowError):
        with trio.fail_after(3):
            await lookup(channel, "a")
    assert trio.current_time() >= 3


def test_a_keyboard_interrupt_ends_one_call_and_harms_no_other() -> None:
    async def main() -> None:
        async with connected() as (channel, server):

            @trio.lowlevel.enable_ki_protection  # so that it reaches the main task, where it waits
            async def interrupt() -> None:
                await trio.testing.wait_all_tasks_blocked()
                signal.raise_signal(signal.SIGINT)

            async with trio.open_nursery() as nursery:
                for _role in ("leader", "follower"):
                    nursery.start_soon(interrupt)
                    with pytest.raises(KeyboardInterrupt):
                        await lookup(channel, "interrupted")
                    calls = Calls(channel, nursery)
                    await calls.start("a")
                    await server.answer(*await server.calls(2))
                    await trio.testing.wait_all_tasks_blocked()
                    assert calls.results == {"a": "a"}
                    nursery.start_soon(lookup, channel, "leads from now on")
                    await server.call()
                nursery.cancel_scope.cancel()

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background may ignore it
    try:
        trio.run(main)
    finally:
        signal.signal(signal.SIGINT, before)


async def test_a_frame_cut_short_by_cancellation_is_completed() -> None:
    async with connected(buffer=4096) as (channel, server):
        xml = "x" * 1_000_000
        with trio.move_on_after(0.01) as scope:
            await channel.call(DOMAIN_DEFINE_XML, DomainDefineXmlArgs(xml))
        assert scope.cancelled_caught
        async with trio.open_nursery() as nursery:
            calls = Calls(channel, nursery)
            await calls.start("a")
            define, after = await server.calls(2)
            assert define.args is not None
            assert define.args.xml == xml  # type: ignore[attr-defined]
            await server.stream.send_all(server.session.fail(define, report(1, 0, "late")))
            await server.answer(after)
        assert calls.results == {"a": "a"}


async def test_random_cancellations_never_mix_answers_up(pair: Pair) -> None:
    channel, server = pair
    chance = random.Random(7)
    answered = 0

    async def work(number: int) -> None:
        nonlocal answered
        for turn in range(50):
            name = f"{number}-{turn}"
            with trio.CancelScope() as scope:
                if chance.random() < 0.4:
                    nursery.start_soon(cancel_soon, scope, chance.randrange(6))
                assert await lookup(channel, name) == name
                answered += 1

    async def cancel_soon(scope: trio.CancelScope, turns: int) -> None:
        for _ in range(turns):
            await trio.lowlevel.checkpoint()
        scope.cancel()

    async def serve() -> None:
        while True:
            batch = [await server.call() for _ in range(chance.randint(1, 3))]
            chance.shuffle(batch)
            await server.answer(*batch)

    async with trio.open_nursery() as outer:
        outer.start_soon(serve)
        async with trio.open_nursery() as nursery:
            for number in range(16):
                nursery.start_soon(work, number)
            nursery.start_soon(_nudge, channel)
        outer.cancel_scope.cancel()
    assert 16 * 50 * 0.3 < answered < 16 * 50


async def _nudge(channel: TrioChannel) -> None:
    """Make calls until the others are done, so that the server's batches fill up."""
    for _ in range(1600):
        with trio.move_on_after(0.001):
            await lookup(channel, "nudge")


async def test_a_server_that_answers_no_call_that_was_given_up(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    channel, _server = pair
    monkeypatch.setattr(client_session, "_MAX_ABANDONED", 3)
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("leader", "a", "b", "c", "d", "waits")
        calls.cancel("a", "b", "c")
        await trio.testing.wait_all_tasks_blocked()
        assert calls.results == {}
        calls.cancel("d")
    text = "the server owes replies to 4 calls that were given up"
    assert {name: str(error) for name, error in calls.results.items()} == {"leader": text, "waits": text}
    with pytest.raises(Rpc, match=text):
        await lookup(channel, "later")
