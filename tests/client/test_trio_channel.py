from __future__ import annotations

import random
import signal
import socket
import struct
from collections.abc import AsyncIterator

import pytest
import trio
import trio.testing
from virtwire.client.trio_channel import TrioChannel
from virtwire.protocol import client_session
from virtwire.protocol.errors import InternalError, InvalidConn, LibvirtError, NoDomain, Rpc, SystemError, report
from virtwire.protocol.generated.connect import CONNECT_CLOSE
from virtwire.protocol.generated.domain import DOMAIN_DEFINE_XML, DOMAIN_LOOKUP_BY_NAME, DomainDefineXmlArgs
from virtwire.protocol.keepalive import PING, PONG
from virtwire.protocol.message import HEADER

from tests.client.fake_server import FakeServer, connected, lookup


@pytest.fixture
async def pair() -> AsyncIterator[tuple[TrioChannel, FakeServer]]:
    channel, server = connected()
    yield channel, server
    channel.close()
    await server.stream.aclose()


Pair = tuple[TrioChannel, FakeServer]


class Calls:
    """Lookups that run side by side, each in a task of its own, with what became of them."""

    def __init__(self, channel: TrioChannel, nursery: trio.Nursery) -> None:
        self._channel = channel
        self._nursery = nursery
        self.results: dict[str, str | LibvirtError] = {}
        self.scopes: dict[str, trio.CancelScope] = {}

    async def start(self, *names: str) -> None:
        for name in names:
            self._nursery.start_soon(self._run, name)
            await trio.testing.wait_all_tasks_blocked()

    async def _run(self, name: str) -> None:
        with trio.CancelScope() as self.scopes[name]:
            try:
                self.results[name] = await lookup(self._channel, name)
            except LibvirtError as error:
                self.results[name] = error

    def cancel(self, *names: str) -> None:
        for name in names:
            self.scopes[name].cancel()


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


# Cancellation


def test_a_keyboard_interrupt_ends_one_call_and_harms_no_other() -> None:
    async def main() -> None:
        channel, server = connected()

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
        channel.close()
        await server.stream.aclose()

    trio.run(main)


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


async def test_a_frame_cut_short_by_cancellation_is_completed() -> None:
    channel, server = connected(buffer=4096)
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
    channel.close()
    await server.stream.aclose()


async def test_while_a_long_frame_is_written_answers_are_read() -> None:
    channel, server = connected(buffer=4096)
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        first = await server.call()
        nursery.start_soon(_define, channel, "y" * 3_000_000)
        await trio.testing.wait_all_tasks_blocked()
        await server.answer(first)
        await trio.testing.wait_all_tasks_blocked()
        assert calls.results == {"a": "a"}
        define = await server.call()
        await server.stream.send_all(server.session.fail(define, report(1, 0, "no")))
    channel.close()
    await server.stream.aclose()


async def _define(channel: TrioChannel, xml: str) -> None:
    with pytest.raises(InternalError, match="no"):
        await channel.call(DOMAIN_DEFINE_XML, DomainDefineXmlArgs(xml))


async def test_unsent_bytes_hold_later_calls_back() -> None:
    channel, server = connected(buffer=4096)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(_define, channel, "y" * 2_000_000)
        await trio.testing.wait_all_tasks_blocked()
        calls = Calls(channel, nursery)
        await calls.start("held", "cancelled")
        calls.cancel("cancelled")
        define = await server.call()
        await trio.testing.wait_all_tasks_blocked()
        await server.answer(await server.call())
        await server.stream.send_all(server.session.fail(define, report(1, 0, "no")))
    assert calls.results == {"held": "held"}
    channel.close()
    await server.stream.aclose()


async def test_calls_held_back_go_on_when_all_is_sent_at_once() -> None:
    """Several tasks woken together: what the first sends holds the next ones back, then goes out in one piece."""
    channel, server = connected(buffer=4 << 20)
    served = 0

    async def work(name: str) -> None:
        await lookup(channel, name)
        await _define(channel, "x" * 1_500_000)

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
    channel.close()
    await server.stream.aclose()


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


# The end


@pytest.mark.parametrize("cut", [0, 3, 30])
async def test_the_server_closes(pair: Pair, cut: int) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a", "b", "c")
        (first, *_) = await server.calls(3)
        await server.stream.send_all(server.frame(first)[:cut])
        await server.stream.aclose()
    text = "End of file while reading data: Input/output error"
    assert [str(error) for error in calls.results.values()] == [text] * 3
    error = calls.results["a"]
    assert isinstance(error, SystemError)
    assert (error.code, error.domain, error.int1) == (38, 7, 5)
    assert len({id(error) for error in calls.results.values()}) == 3
    with pytest.raises(SystemError, match="End of file"):
        await lookup(channel, "later")


async def test_answers_before_the_end_count(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a", "b")
        await server.answer((await server.calls(2))[1])
        await server.stream.aclose()
    assert calls.results["b"] == "b"
    assert isinstance(calls.results["a"], SystemError)


async def test_the_server_is_gone_before_the_call(pair: Pair) -> None:
    channel, server = pair
    await server.stream.aclose()
    with pytest.raises(SystemError, match=r"Cannot write data: Broken pipe|End of file"):
        await lookup(channel, "a")


def _frame(kind: int, serial: int, *, length: int | None = None, number: int = 23) -> bytes:
    return HEADER.pack(length or HEADER.size, 0x20008086, 1, number, kind, serial, 0)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (_frame(1, 77), "no call waiting for reply with prog 536903814 vers 1 serial 77"),
        (_frame(0, 0), "got unexpected RPC call prog 536903814 vers 1 proc 23 type 0"),
        (struct.pack(">I", 33554437), "packet 33554433 bytes received from server too large, want 33554432"),
        (struct.pack(">I", 27), "Unable to decode message header"),
        (HEADER.pack(28, 99, 1, 1, 2, 1, 0), "No event expected from program 99 version 1"),
    ],
)
async def test_fatal_frames_end_every_call(pair: Pair, data: bytes, text: str) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a", "b")
        await server.calls(2)
        await server.stream.send_all(data)
    assert [text in str(error) for error in calls.results.values()] == [True, True]
    with pytest.raises(LibvirtError):
        await lookup(channel, "later")


async def test_an_answer_to_another_procedure_fails_that_call_alone(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a", "b")
        _, second = await server.calls(2)
        await server.stream.send_all(_frame(1, 0, number=24))
        await server.answer(second)
    assert str(calls.results["a"]) == "internal error: Unexpected message proc 24 != 23"
    assert calls.results["b"] == "b"


async def test_an_answer_that_cannot_be_decoded_fails_that_call_alone(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        await server.call()
        await server.stream.send_all(_frame(1, 0))
        await trio.testing.wait_all_tasks_blocked()
        assert isinstance(calls.results["a"], Rpc)
        await calls.start("b")
        await server.answer(await server.call())
    assert calls.results["b"] == "b"


async def test_closing_ends_calls_in_flight_and_later_ones(pair: Pair) -> None:
    channel, server = pair
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a", "b")
        await server.calls(2)
        channel.close()
        channel.close()
    assert all(isinstance(error, InvalidConn) for error in calls.results.values())
    with pytest.raises(InvalidConn, match="the connection is closed"):
        await lookup(channel, "later")
    assert await server.stream.receive_some() == b""


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
    channel, server = connected(buffer=4096)
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        for _ in range(2000):
            await server.stream.send_all(PING * 100)
        await trio.testing.wait_all_tasks_blocked()
        assert 1 << 20 < len(channel._unsent) < 5 << 18
        call = await server.call()
        await server.answer(call)
    assert calls.results == {"a": "a"}
    channel.close()
    await server.stream.aclose()


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


class Broken:
    """A layer that cannot encrypt."""

    def start(self, data: bytes | None) -> bool:
        return data is None

    def data_to_send(self) -> bytes:
        return b""

    def wrap(self, data: bytes) -> bytes:
        raise report(45, 7, "cannot encrypt")

    def unwrap(self, data: bytes) -> bytes | None:
        return data


async def test_what_a_layer_cannot_encrypt_is_never_sent() -> None:
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    channel = TrioChannel(ours, client_session.ClientSession([]), Broken())
    for _ in range(2):
        with pytest.raises(LibvirtError, match="cannot encrypt"):
            await lookup(channel, "a" * 2_000_000)
    assert not channel._unsent
    with theirs:
        assert theirs.recv(1) == b""


async def test_arguments_over_a_limit_are_refused_and_harm_nobody(pair: Pair) -> None:
    channel, server = pair
    with pytest.raises(LibvirtError, match="Unable to encode message payload"):
        await lookup(channel, "n" * 4194305)
    async with trio.open_nursery() as nursery:
        calls = Calls(channel, nursery)
        await calls.start("a")
        await server.answer(await server.call())
    assert calls.results == {"a": "a"}


def test_the_procedure_used_here_is_the_one_of_the_frames() -> None:
    assert DOMAIN_LOOKUP_BY_NAME.number == 23
