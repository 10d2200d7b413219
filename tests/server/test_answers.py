"""Answers now and answers later."""

from __future__ import annotations

import inspect

from virtwire.server.answers import then


def test_now() -> None:
    assert then(3, str) == "3"


async def test_later() -> None:
    async def slow() -> int:
        return 3

    answer = then(slow(), str)
    assert inspect.iscoroutine(answer)
    assert await answer == "3"
