"""Answers now and answers later."""

from __future__ import annotations

import gc
import inspect

from virtwire.server.answers import give_up, then


def test_now() -> None:
    assert then(3, str) == "3"


async def test_later() -> None:
    async def slow() -> int:
        return 3

    answer = then(slow(), str)
    assert inspect.iscoroutine(answer)
    assert await answer == "3"


async def test_giving_up_what_never_ran() -> None:
    async def slow() -> int:
        return 3

    give_up(then(then(slow(), str), len))  # a coroutine left alone would warn, and warnings are errors
    gc.collect()
