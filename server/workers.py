"""The workers of a server: how many of its calls may be waiting for something at a time, all clients together.

A call that is answered at once needs no worker. One whose handler waits has a worker until it is done; when all are
busy it stands in a queue, first come, first served. Priority procedures have workers of their own besides, so that they
are served when the ordinary ones are all stuck. Workers are tasks here and cost nothing while they do not exist; the
numbers nevertheless mean what they mean for libvirt's threads, as observed on libvirtd 9.0.0: ``minimum`` exist from
the start, more are made when a call finds none free, up to ``maximum``, and none goes until ``maximum`` is lowered.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

import trio

from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

__all__ = ["WorkerCounts", "Workers"]


class WorkerCounts(NamedTuple):
    """What an administrator sees of the workers; ``depth`` is the length of the queue."""

    minimum: int
    maximum: int
    current: int
    free: int
    priority: int
    depth: int


class _Waiter:
    """A call in the queue; ``priority_worker`` says which kind of worker it was given."""

    __slots__ = ("given", "priority", "priority_worker")

    def __init__(self, priority: bool) -> None:
        self.priority = priority
        self.priority_worker = False
        self.given = trio.Event()


class Workers:
    """The ordinary and the priority workers of one server.

    Args:
        minimum: how many ordinary workers there are from the start, at most ``maximum``.
        maximum: how many there can be, at least 1.
        priority: how many more there are for priority procedures alone.
    """

    def __init__(self, minimum: int = 5, maximum: int = 20, priority: int = 5) -> None:
        self._minimum = min(minimum, maximum)
        self._maximum = maximum
        self._priority = priority
        self._current = self._minimum
        self._busy = 0
        self._priority_busy = 0
        self._queue: OrderedDict[_Waiter, None] = OrderedDict()
        self._urgent: OrderedDict[_Waiter, None] = OrderedDict()  # those of priority procedures once more

    def counts(self) -> WorkerCounts:
        """Tell sizes and load."""
        free = max(self._current - self._busy, 0)
        return WorkerCounts(
            self._minimum, self._maximum, max(self._current, self._busy), free, self._priority, len(self._queue)
        )

    def resize(self, minimum: int | None = None, maximum: int | None = None, priority: int | None = None) -> None:
        """Change the sizes; None leaves one as it is. Calls that are being served keep their workers until they end.

        Raises:
            LibvirtError: code 8, nothing was changed: more at least than at most, or none at most.
        """
        if (self._minimum if minimum is None else minimum) > (self._maximum if maximum is None else maximum):
            raise _refusal("minWorkers cannot be larger than maxWorkers")
        if maximum == 0:
            raise _refusal("maxWorkers must not be switched from zero to non-zero and vice versa")
        if minimum is not None:
            self._minimum = minimum
            self._current = max(self._current, minimum)
        if maximum is not None:
            self._maximum = maximum
            self._current = min(self._current, maximum)
        if priority is not None:
            self._priority = priority
        self._assign()

    @asynccontextmanager
    async def worker(self, *, priority: bool) -> AsyncIterator[None]:
        """Have a worker for the time of an ``async with`` block, waiting for a free one.

        Args:
            priority: whether a priority worker will do as well.
        """
        waiter = _Waiter(priority)
        self._queue[waiter] = None
        if priority:
            self._urgent[waiter] = None
        self._assign()
        try:
            if waiter in self._queue:
                await waiter.given.wait()
            yield
        finally:
            self._return(waiter)

    def _assign(self) -> None:
        """Give the free workers to those who wait, the ordinary ones first."""
        while self._queue and self._busy < self._maximum:
            waiter, _ = self._queue.popitem(last=False)
            self._urgent.pop(waiter, None)
            self._busy += 1
            self._current = max(self._current, self._busy)
            waiter.given.set()
        while self._urgent and self._priority_busy < self._priority:
            waiter, _ = self._urgent.popitem(last=False)
            del self._queue[waiter]
            self._priority_busy += 1
            waiter.priority_worker = True
            waiter.given.set()

    def _return(self, waiter: _Waiter) -> None:
        if waiter in self._queue:
            del self._queue[waiter]
            self._urgent.pop(waiter, None)
        elif waiter.priority_worker:
            self._priority_busy -= 1
        else:
            self._busy -= 1
        self._assign()


def _refusal(detail: str) -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, detail)
