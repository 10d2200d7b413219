"""Forked processes that do a part of the work, and end with the whole."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Final, Self

__all__ = ["Children"]

_GRACE: Final = 5.0
"""Seconds that a process has to end by itself."""
_PAUSE: Final = 0.02


class Children:
    """Child processes; a context manager whose end is theirs too."""

    def __init__(self) -> None:
        self._running: set[int] = set()
        self._told = False

    def start(self, function: Callable[[], int]) -> int:
        """Run a function in a process of its own; it returns the exit status.

        Returns:
            The number of the process.
        """
        sys.stdout.flush()
        sys.stderr.flush()
        number = os.fork()
        if not number:
            _run(function)
        self._running.add(number)
        return number

    @contextlib.contextmanager
    def ended_by(self, *numbers: signal.Signals) -> Iterator[None]:
        """Let signals to this process end the children instead, for the time of a block."""
        before = [(number, signal.signal(number, lambda *_: self.terminate())) for number in numbers]
        try:
            yield
        finally:
            for number, handler in before:
                signal.signal(number, handler)

    def terminate(self) -> None:
        """Tell all to end."""
        self._told = True
        for number in self._running:
            with contextlib.suppress(ProcessLookupError):  # a signal can come just when one was reaped
                os.kill(number, signal.SIGTERM)

    def wait(self, number: int) -> int:
        """Wait for the end of one; return its exit status, 0 for one that was told to end."""
        _, status = os.waitpid(number, 0)
        self._running.discard(number)
        return 0 if self._told else os.waitstatus_to_exitcode(status)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.terminate()
        deadline = time.monotonic() + _GRACE
        while self._running:
            for number in list(self._running):
                if os.waitpid(number, os.WNOHANG)[0]:
                    self._running.discard(number)
                elif time.monotonic() > deadline:
                    os.kill(number, signal.SIGKILL)
            if self._running:
                time.sleep(_PAUSE)


def _run(function: Callable[[], int]) -> None:
    """Run a function and end the process; nothing gets past here, for what is below on the stack is the parent's."""
    status = 1
    try:
        status = function()
    except KeyboardInterrupt:
        status = 0
    except BaseException as error:
        print(f"virtwire-tap: error: {error!r}", file=sys.stderr)
    finally:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)
