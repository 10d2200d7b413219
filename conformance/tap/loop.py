"""The relay's own event loop: nothing between a byte that comes and the byte that goes.

A call over libvirt's protocol takes about 100 microseconds, and waking a sleeping process takes 20 to 40 of them, twice
a call. So the loop does not sleep while something goes on: for a short time after the last byte it asks for the next
one again and again, and lets other processes run in between (``sched_yield``). What can wait (cutting what passed into
frames) is done a bit at a time when nothing is there to be forwarded; what must not wait for ever (writing to the file,
feeding the views) is done after ``FLUSH`` at the latest. docs/decisions/0007-tap.md has the figures.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
from collections import deque
from collections.abc import Callable, Iterator
from time import monotonic_ns
from typing import Final, Protocol, TypeAlias

__all__ = ["Handler", "Later", "Loop"]

Handler: TypeAlias = Callable[[int], None]
"""Told what epoll says of its descriptor."""

_AT_ONCE: Final = 64
"""So many events are taken from one poll."""
_CROWDED: Final = 50_000
"""When others keep the processor for so many nanoseconds, staying awake gains nothing: who sleeps is let in sooner."""


class Later(Protocol):
    """What is done when there is time.

    Attributes:
        pressing: whether so much waits that it is done before the next poll.
        due: by when ``flush`` must be called, in nanoseconds of the steady clock; None while it need not.
    """

    @property
    def pressing(self) -> bool:
        """See above."""
        ...

    @property
    def due(self) -> int | None:
        """See above."""
        ...

    def step(self) -> bool:
        """Do a bit of what waits; tell whether there was any."""
        ...

    def flush(self) -> None:
        """Do all that waits, and hand it on."""
        ...


class Loop:
    """An epoll loop.

    Args:
        spin: nanoseconds after the last event for which it does not sleep.

    Attributes:
        later: what is done when there is time.
    """

    def __init__(self, spin: int, later: Later) -> None:
        self.later = later
        self._spin = spin
        self._epoll = select.epoll()
        self._handlers: dict[int, Handler] = {}
        self._soon: deque[Callable[[], None]] = deque()
        self._wake, self._waker = socket.socketpair()
        for each in (self._wake, self._waker):
            each.setblocking(False)
        self._stopped = False
        self.watch(self._wake.fileno(), select.EPOLLIN, self._woken)

    def watch(self, fd: int, mask: int, handler: Handler) -> None:
        """Call a handler when a descriptor is ready, until ``forget``."""
        self._epoll.register(fd, mask)
        self._handlers[fd] = handler

    def change(self, fd: int, mask: int) -> None:
        """Wait for something else of a descriptor."""
        self._epoll.modify(fd, mask)

    def forget(self, fd: int) -> None:
        """Wait for nothing of a descriptor any more; called before it is closed."""
        if self._handlers.pop(fd, None) is not None:
            self._epoll.unregister(fd)

    def call_soon(self, function: Callable[[], None]) -> None:
        """Have a function called in the loop; from any thread."""
        self._soon.append(function)
        with contextlib.suppress(BlockingIOError):  # it is full: the loop will wake up anyway
            self._waker.send(b"\0")

    def run_soon(self) -> None:
        """Call what ``call_soon`` was given up to now; after ``run`` has returned, the last of it."""
        for _ in range(len(self._soon)):
            self._soon.popleft()()

    def stop(self) -> None:
        """Let ``run`` return; from a handler, or by ``call_soon``."""
        self._stopped = True

    @contextlib.contextmanager
    def stopping_on(self, *numbers: signal.Signals) -> Iterator[None]:
        """Stop on signals for the time of a block; in the main thread."""
        before = [(number, signal.signal(number, lambda *_: self.stop())) for number in numbers]
        old = signal.set_wakeup_fd(self._waker.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(old)
            for number, handler in before:
                signal.signal(number, handler)

    def run(self) -> None:
        """Run until it is stopped, then do what still waits."""
        poll, later, spin = self._epoll.poll, self.later, self._spin
        active = monotonic_ns()
        while not self._stopped:
            events = poll(0, _AT_ONCE)
            if events:
                self._dispatch(events)
                active = monotonic_ns()
                if later.pressing or ((due := later.due) is not None and active >= due):
                    later.flush()
                continue
            if later.step():
                continue
            now = monotonic_ns()
            due = later.due
            if due is not None and now >= due:
                later.flush()
            elif now - active < spin:
                os.sched_yield()
                if monotonic_ns() - now > _CROWDED:
                    active = now - spin
            else:
                self._dispatch(poll(None if due is None else (due - now) / 1e9, _AT_ONCE))
                active = monotonic_ns()
        later.flush()

    def close(self) -> None:
        """Close what it has of its own."""
        self._epoll.close()
        self._wake.close()
        self._waker.close()

    def _dispatch(self, events: list[tuple[int, int]]) -> None:
        handlers = self._handlers
        for fd, mask in events:
            handler = handlers.get(fd)
            if handler is not None:
                handler(mask)

    def _woken(self, _mask: int) -> None:
        with contextlib.suppress(BlockingIOError):
            self._wake.recv(4096)
        self.run_soon()
