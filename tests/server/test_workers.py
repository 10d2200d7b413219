"""Workers: their limits, the queue, priority procedures, changes of size, cancellation."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import InvalidArg
from virtwire.server.workers import WorkerCounts, Workers


class Calls:
    """Calls in progress, each until it is told to end."""

    def __init__(self, workers: Workers, nursery: trio.Nursery) -> None:
        self._workers = workers
        self._nursery = nursery
        self._ends: dict[str, trio.Event] = {}
        self.scopes: dict[str, trio.CancelScope] = {}
        self.running: list[str] = []

    async def start(self, *names: str) -> None:
        """Start calls in this order; those whose name begins with "p" are of priority procedures."""
        for name in names:
            self._ends[name] = trio.Event()
            self.scopes[name] = trio.CancelScope()
            self._nursery.start_soon(self._run, name)
            await trio.testing.wait_all_tasks_blocked()

    async def end(self, name: str) -> None:
        self._ends[name].set()
        await trio.testing.wait_all_tasks_blocked()

    async def _run(self, name: str) -> None:
        with self.scopes[name]:
            async with self._workers.worker(priority=name.startswith("p")):
                self.running.append(name)
                try:
                    await self._ends[name].wait()
                finally:
                    self.running.remove(name)


@asynccontextmanager
async def calls(workers: Workers) -> AsyncIterator[Calls]:
    async with trio.open_nursery() as nursery:
        yield Calls(workers, nursery)
        nursery.cancel_scope.cancel()


async def test_more_are_made_up_to_the_maximum_then_calls_queue() -> None:
    workers = Workers(1, 3, 0)
    assert workers.counts() == WorkerCounts(1, 3, 1, 1, 0, 0)
    async with calls(workers) as run:
        await run.start("a", "b")
        assert workers.counts() == WorkerCounts(1, 3, 2, 0, 0, 0)
        await run.start("c", "d", "e")
        assert run.running == ["a", "b", "c"]
        assert workers.counts() == WorkerCounts(1, 3, 3, 0, 0, 2)
        await run.end("b")
        assert run.running == ["a", "c", "d"]
        for name in "acd":
            await run.end(name)
        assert run.running == ["e"]
        assert workers.counts() == WorkerCounts(1, 3, 3, 2, 0, 0)
    assert workers.counts().free == 3


async def test_priority_procedures_pass_those_that_are_stuck() -> None:
    async with calls(Workers(1, 1, 1)) as run:
        await run.start("slow", "other", "p1", "p2")
        assert run.running == ["slow", "p1"]
        await run.end("p1")
        assert run.running == ["slow", "p2"]
        await run.end("slow")
        assert run.running == ["p2", "other"]


async def test_an_ordinary_worker_takes_a_priority_call_too() -> None:
    async with calls(Workers(2, 2, 0)) as run:
        await run.start("p1", "a", "b")
        assert run.running == ["p1", "a"]
        await run.end("p1")
        assert run.running == ["a", "b"]


async def test_a_higher_maximum_takes_effect_at_once() -> None:
    workers = Workers(1, 1, 0)
    async with calls(workers) as run:
        await run.start("a", "b", "p1", "c")
        workers.resize(maximum=2)
        await trio.testing.wait_all_tasks_blocked()
        assert run.running == ["a", "b"]
        workers.resize(priority=1)
        await trio.testing.wait_all_tasks_blocked()
        assert run.running == ["a", "b", "p1"]


async def test_a_lower_maximum_ends_no_call_but_starts_none() -> None:
    workers = Workers(1, 3, 0)
    async with calls(workers) as run:
        await run.start("a", "b", "c", "d")
        workers.resize(maximum=1)
        assert workers.counts() == WorkerCounts(1, 1, 3, 0, 0, 1)
        await run.end("a")
        await run.end("b")
        assert run.running == ["c"]
        await run.end("c")
        assert run.running == ["d"]
        assert workers.counts() == WorkerCounts(1, 1, 1, 0, 0, 0)


async def test_a_higher_minimum_makes_them() -> None:
    workers = Workers(1, 9, 2)
    workers.resize(minimum=4)
    assert workers.counts() == WorkerCounts(4, 9, 4, 4, 2, 0)
    workers.resize(minimum=0, maximum=2, priority=0)
    assert workers.counts() == WorkerCounts(0, 2, 2, 2, 0, 0)


@pytest.mark.parametrize(
    ("sizes", "text"),
    [
        ((10, None), "minWorkers cannot be larger than maxWorkers"),
        ((None, 1), "minWorkers cannot be larger than maxWorkers"),
        ((4, 3), "minWorkers cannot be larger than maxWorkers"),
        ((0, 0), "maxWorkers must not be switched from zero to non-zero and vice versa"),
    ],
)
def test_refused_sizes_change_nothing(sizes: tuple[int | None, int | None], text: str) -> None:
    workers = Workers(2, 9, 1)
    with pytest.raises(InvalidArg) as caught:
        workers.resize(*sizes, priority=7)
    assert (caught.value.domain, caught.value.message) == (0, f"invalid argument: {text}")
    assert workers.counts() == WorkerCounts(2, 9, 2, 2, 1, 0)


async def test_a_cancelled_call_leaves_the_queue_or_returns_its_worker() -> None:
    workers = Workers(1, 1, 0)
    async with calls(workers) as run:
        await run.start("a", "b", "c")
        run.scopes["b"].cancel()
        await trio.testing.wait_all_tasks_blocked()
        assert workers.counts().depth == 1
        run.scopes["a"].cancel()
        await trio.testing.wait_all_tasks_blocked()
        assert run.running == ["c"]


async def test_cancelled_in_the_moment_it_is_given_a_worker() -> None:
    workers = Workers(1, 1, 0)
    async with AsyncExitStack() as first:
        await first.enter_async_context(workers.worker(priority=False))
        async with calls(workers) as run:
            await run.start("b", "c")
            await first.aclose()
            run.scopes["b"].cancel()
            await trio.testing.wait_all_tasks_blocked()
            assert run.running == ["c"]
    assert workers.counts() == WorkerCounts(1, 1, 1, 1, 0, 0)
