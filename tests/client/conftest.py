"""A channel and its server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.client.fake_server import Pair, connected


@pytest.fixture
async def pair() -> AsyncIterator[Pair]:
    channel, server = connected()
    yield channel, server
    channel.close()
    await server.stream.aclose()
