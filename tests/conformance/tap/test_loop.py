"""The relay's loop: handlers, calls from other threads, signals, and what is done when there is time."""

from __future__ import annotations

import os
import select
import signal
import socket
import threading
from collections.abc import Iterator
from time import monotonic_ns

import pytest
from virtwire.conformance.tap.loop import Loop


class Work:
    """Steps that wait, and a time to flush."""

    def __init__(self, steps: int = 0) -> None:
        self.steps = steps
        self.due: int | None = None
        self.pressing = False
        self.flushed: list[int] = []

    def step(self) -> bool:
        self.steps -= 1
        return self.steps >= 0

    def flush(self) -> None:
        self.flushed.append(monotonic_ns())
        self.due = None
        self.pressing = False


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture(params=[0, 200_000])
def loop(request: pytest.FixtureRequest, work: Work) -> Iterator[Loop]:
    loop = Loop(request.param, work)
    yield loop
    loop.close()


def test_handlers_are_told_until_they_are_forgotten(loop: Loop) -> None:
    ours, theirs = socket.socketpair()
    told: list[tuple[str, int]] = []

    def read(mask: int) -> None:
        told.append((ours.recv(1).decode(), mask))
        if told[-1][0] == "a":
            loop.change(ours.fileno(), select.EPOLLIN | select.EPOLLOUT)
        else:
            loop.forget(ours.fileno())
            loop.forget(ours.fileno())
            loop.call_soon(loop.stop)

    with ours, theirs:
        theirs.sendall(b"abc")
        loop.watch(ours.fileno(), select.EPOLLIN, read)
        loop.run()
        assert told == [("a", select.EPOLLIN), ("b", select.EPOLLIN | select.EPOLLOUT)]
        assert ours.recv(1) == b"c"


def test_what_is_due_is_done_in_time_though_nothing_happens(loop: Loop, work: Work) -> None:
    start = monotonic_ns()
    work.due = start + 30_000_000

    def flush() -> None:
        Work.flush(work)
        loop.stop()

    work.flush = flush  # type: ignore[method-assign]  # the same, and then some
    loop.run()
    assert work.flushed[0] - start >= 30_000_000


def test_what_waits_is_done_before_it_sleeps(loop: Loop, work: Work) -> None:
    work.steps = 1000

    def step() -> bool:
        if work.steps == 1:
            loop.stop()
        return Work.step(work)

    work.step = step  # type: ignore[method-assign]  # the same, and then some
    loop.run()
    assert work.steps == 0


def test_what_presses_is_done_though_much_happens(loop: Loop, work: Work) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"x")
        count = 0

        def busy(_mask: int) -> None:  # never reads, so there is always something
            nonlocal count
            count += 1
            work.pressing = count == 10
            if work.flushed:
                loop.stop()

        loop.watch(ours.fileno(), select.EPOLLIN, busy)
        loop.run()
        loop.forget(ours.fileno())
    assert count == 11


def test_other_threads_can_call(loop: Loop) -> None:
    called: list[int] = []

    def others() -> None:
        for number in range(5000):
            loop.call_soon(lambda number=number: called.append(number))  # type: ignore[misc]  # a default is how a loop's value is kept
        loop.call_soon(loop.stop)

    thread = threading.Thread(target=others)
    thread.start()
    loop.run()
    thread.join()
    loop.run_soon()
    assert called == list(range(5000))


def test_signals_stop_it_and_what_waits_is_flushed(loop: Loop, work: Work) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with loop.stopping_on(signal.SIGTERM, signal.SIGINT):
        timer = threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGTERM))
        timer.start()
        loop.run()
        timer.join()
    assert len(work.flushed) == 1
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.set_wakeup_fd(-1) == -1
