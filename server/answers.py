"""Answers that may take time.

A driver's method gives its result at once, or is a coroutine function when it must wait for something. A handler that
turns such a result into the reply's record says so with ``then`` and works with both.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from types import CoroutineType
from typing import Any, TypeVar, overload

__all__ = ["give_up", "then"]

Result = TypeVar("Result")
Answer = TypeVar("Answer")


@overload
def then(result: Coroutine[Any, Any, Result], convert: Callable[[Result], Answer]) -> Coroutine[Any, Any, Answer]: ...
@overload
def then(result: Result, convert: Callable[[Result], Answer]) -> Answer: ...
def then(result: object, convert: Callable[..., Answer]) -> Answer | Coroutine[Any, Any, Answer]:
    """Convert a driver's result, now if it is there, else once it is."""
    if type(result) is CoroutineType:
        return _later(result, convert)
    return convert(result)


async def _later(result: Coroutine[Any, Any, Any], convert: Callable[..., Answer]) -> Answer:
    return convert(await result)


def give_up(answer: Coroutine[Any, Any, Any]) -> None:
    """Close a coroutine, and what it would have awaited if it never ran: coroutines among its arguments."""
    if inspect.getcoroutinestate(answer) == inspect.CORO_CREATED:
        for argument in inspect.getcoroutinelocals(answer).values():
            if type(argument) is CoroutineType:
                give_up(argument)
    answer.close()
