"""A channel and its server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.client.fake_server import Pair, connected


@pytest.fixture
async def pair() -> AsyncIterator[Pair]:
    async with connected() as pair:
        yield pair
