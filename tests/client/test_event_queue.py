"""The queue of one reader: order, bounds, marks, the end."""

from __future__ import annotations

import pytest
import trio
import trio.testing
from virtwire.client.event_queue import EventQueue, Events, EventsGap, EventsLost
from virtwire.client.trio_io import TrioIo
from virtwire.protocol.errors import LibvirtError

from tests.client.event_channel import LOST


def queue(limit: int = 3) -> EventQueue:
    return EventQueue(limit, TrioIo())


async def rest(source: EventQueue) -> list[object]:
    source.end()
    return [item async for item in Events[object](source)]


async def test_events_come_in_order() -> None:
    source = queue()
    source.put(1)
    source.put(2)
    assert await source.take() == 1
    source.put(3)
    assert await rest(source) == [2, 3]


async def test_what_does_not_fit_is_counted_in_its_place() -> None:
    source = queue(2)
    for number in range(5):
        source.put(number)
    assert await source.take() == 0
    source.put(5)
    source.put(6)
    assert await rest(source) == [1, EventsLost(3), 5, EventsLost(1)]


async def test_marks_take_no_room() -> None:
    source = queue(1)
    source.put(1)
    source.gap("gone")
    source.put(2)
    assert await source.take() == 1
    source.put(3)
    assert await rest(source) == [EventsLost(1), EventsGap("gone"), 3]


async def test_a_gap_comes_before_what_follows_it() -> None:
    source = queue()
    source.put(1)
    source.gap("a")
    source.gap("b")
    source.put(2)
    source.gap("c")
    assert await rest(source) == [1, EventsGap("b"), 2, EventsGap("c")]


async def test_memory_is_bounded_whatever_happens() -> None:
    source = queue(10)
    for number in range(1000):
        source.put(number)
        source.gap(str(number))
    items = await rest(source)
    assert len(items) <= 3 * 10 + 2
    lost = sum(item.count for item in items if isinstance(item, EventsLost))
    assert lost + sum(isinstance(item, int) for item in items) == 1000


async def test_losses_on_the_way_are_marked() -> None:
    source = queue()
    source.put(1)
    source.lose(7)
    assert await rest(source) == [1, EventsLost(7)]


async def test_a_reader_waits_until_something_comes(autojump_clock: trio.testing.MockClock) -> None:
    source, got = queue(), []

    async def read() -> None:
        async for item in Events[object](source):
            got.append(item)  # noqa: PERF401 - as they come

    async with trio.open_nursery() as nursery:
        nursery.start_soon(read)
        for item in (1, 2):
            await trio.sleep(1)
            source.put(item)
        await trio.sleep(1)
        source.gap("x")
        await trio.sleep(1)
        assert got == [1, 2, EventsGap("x")]
        source.end()


async def test_two_tasks_may_read() -> None:
    source, got = queue(), []

    async def read() -> None:
        got.append(await source.take())

    async with trio.open_nursery() as nursery:
        nursery.start_soon(read)
        nursery.start_soon(read)
        await trio.testing.wait_all_tasks_blocked()
        source.put(1)
        await trio.testing.wait_all_tasks_blocked()
        assert got == [1]
        source.put(2)
    assert got == [1, 2]


async def test_the_end_comes_after_what_is_there() -> None:
    source = queue()
    source.put(1)
    source.end(LOST)
    source.put(2)
    source.gap("late")
    source.lose(1)
    source.end()
    assert await source.take() == 1
    for _ in range(2):
        with pytest.raises(LibvirtError, match="End of file") as caught:
            await source.take()
        assert caught.value is not LOST, "each raise has an error of its own"


async def test_a_reader_that_is_never_empty_lets_others_run() -> None:
    source, ran = queue(), False

    async def other() -> None:
        nonlocal ran
        ran = True

    async with trio.open_nursery() as nursery:
        nursery.start_soon(other)
        for _ in range(5):
            source.put(0)
            await source.take()
        assert ran


async def test_cancelling_a_reader_loses_nothing() -> None:
    source = queue()
    with trio.CancelScope() as scope:
        scope.cancel()
        source.put(1)
        await source.take()
    assert await source.take() == 1


async def test_what_is_forgotten_is_gone() -> None:
    source = queue(1)
    source.put(1)
    source.put(2)
    source.gap("x")
    source.clear()
    source.put(3)
    assert await rest(source) == [3]
