"""A channel and its server."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager

import pytest

from tests.client.fake_server import Pair, connected
from tests.worlds import World


@pytest.fixture
def pair(world: World) -> AbstractAsyncContextManager[Pair]:
    return connected(world)
