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
        self._running: dict[int, str] = {}
        self._told = False

    def start(self, name: str, function: Callable[[], int]) -> int:
        """Run a function in a process of its own; it returns the exit status.

        Args:
            name: what to call it when it dies.
            function: see above.

        Returns:
            The number of the process.
        """
        sys.stdout.flush()
        sys.stderr.flush()
        number = os.fork()
        if not number:
            _run(function)
        self._running[number] = name
        return number

    @contextlib.contextmanager
    def ended_by(self, *numbers: signal.Signals, output: int | None = None) -> Iterator[None]:
        """Let signals to this process end the children instead, for the time of a block.

        Args:
            numbers: the signals.
            output: a descriptor that the block writes to. Where nobody reads that, the block would never end: some time
                after the signal what is still written there is dropped.
        """

        def end(*_: object) -> None:
            self.terminate()
            if output is not None:
                signal.setitimer(signal.ITIMER_REAL, _GRACE)

        def drop(*_: object) -> None:
            assert output is not None
            with open(os.devnull, "wb") as nowhere:
                os.dup2(nowhere.fileno(), output)
            print("virtwire-tap: the last lines are missing: nobody read them", file=sys.stderr, flush=True)

        handlers = [(number, signal.signal(number, end)) for number in numbers]
        handlers.append((signal.SIGALRM, signal.signal(signal.SIGALRM, drop)))
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            for number, handler in handlers:
                signal.signal(number, handler)

    def terminate(self) -> None:
        """Tell all to end."""
        self._told = True
        for number in self._running:
            with contextlib.suppress(ProcessLookupError):  # a signal can come just when one was reaped
                os.kill(number, signal.SIGTERM)

    def wait(self, number: int) -> int:
        """Wait for the end of one; tell of those that were killed meanwhile.

        Returns:
            Its exit status: 1 if it was killed, and not by us.
        """
        while True:
            ended, status = os.waitpid(-1, 0)
            name, code = self._running.pop(ended), os.waitstatus_to_exitcode(status)
            if code < 0 and not self._told:
                print(f"virtwire-tap: {name} was killed by {signal.Signals(-code).name}", file=sys.stderr, flush=True)
            if ended == number:
                return code if code >= 0 else int(not self._told)

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
                    self._running.pop(number)
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
