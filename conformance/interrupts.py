"""Commands that end well on Ctrl-C and SIGTERM: what they made is removed, and no traceback is shown."""

from __future__ import annotations

import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import trio

__all__ = ["INTERRUPTED", "run_or_exit"]

INTERRUPTED: Final = 130
"""The exit status after an interrupt; what was made is removed all the same."""

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_T = TypeVar("_T")


def run_or_exit(function: Callable[[], Awaitable[_T]]) -> _T:
    """Run a coroutine function under trio, and return what it returns.

    The first interrupt cancels it, so that everybody cleans up; a second one does not wait for that. Either ends the
    program with ``INTERRUPTED``.
    """
    try:
        done = trio.run(_until_interrupted, function)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BaseExceptionGroup as group:
        if group.subgroup(KeyboardInterrupt) is None:
            raise
        sys.exit(INTERRUPTED)
    if not done:
        sys.exit(INTERRUPTED)
    return done[0]


async def _until_interrupted(function: Callable[[], Awaitable[_T]]) -> tuple[_T, ...]:
    """Return the function's result, or nothing when a signal came first."""
    with trio.CancelScope() as scope:

        async def watch() -> None:
            with trio.open_signal_receiver(*_SIGNALS) as signals:
                async for _ in signals:
                    scope.cancel()
                    return

        trio.lowlevel.spawn_system_task(watch)
        return (await function(),)
    return ()
