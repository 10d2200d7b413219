"""Commands that end well on Ctrl-C and SIGTERM: what they made is removed, and no traceback is shown."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Final, NoReturn, TypeVar

import trio

from .entry import INTERRUPTED

__all__ = ["INTERRUPTED", "run_or_exit", "run_until_interrupted"]

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_T = TypeVar("_T")


def run_or_exit(function: Callable[[], Awaitable[_T]]) -> _T:
    """Run a coroutine function under trio, and return what it returns.

    The first interrupt cancels it, so that everybody cleans up; a second one does not wait for that. Either ends the
    program with ``INTERRUPTED``.
    """

    async def within(scope: trio.CancelScope) -> tuple[_T, ...]:
        with scope:
            return (await function(),)
        return ()

    done = run_until_interrupted(within)
    if not done:
        sys.exit(INTERRUPTED)
    return done[0]


def run_until_interrupted(function: Callable[[trio.CancelScope], Awaitable[_T]]) -> _T:
    """Run a coroutine function under trio, and return what it returns, which tells what it has done when interrupted.

    Args:
        function: gets a scope, to be entered by it, which the first interrupt cancels. A second interrupt waits for
            nothing and ends the program with ``INTERRUPTED``.
    """
    try:
        return trio.run(_watched, function)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BaseExceptionGroup as group:
        if group.subgroup(KeyboardInterrupt) is None:
            raise
        sys.exit(INTERRUPTED)


async def _watched(function: Callable[[trio.CancelScope], Awaitable[_T]]) -> _T:
    scope = trio.CancelScope()

    async def watch() -> None:
        with trio.open_signal_receiver(*_SIGNALS) as signals:
            async for _ in signals:
                if scope.cancel_called:
                    _leave()
                scope.cancel()

    trio.lowlevel.spawn_system_task(watch)
    return await function(scope)


def _leave() -> NoReturn:
    """End the program as it stands: a KeyboardInterrupt would wait for all that is shielded, as what cleans up is."""
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(INTERRUPTED)
