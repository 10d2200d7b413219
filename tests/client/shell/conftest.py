"""A daemon that the shell's tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.client.shell.daemon import lasting_daemon
from tests.client.shell.running import run
from tests.peers.virsh import Outcome


@pytest.fixture(scope="module")
def daemon_uri() -> Iterator[str]:
    """Give the URI of a virtwired that keeps its domains through the tests of a module."""
    with lasting_daemon() as daemon:
        yield daemon.uri()


@pytest.fixture
def shell(daemon_uri: str) -> Callable[..., Outcome]:
    """Give a way to run the shell against that daemon."""
    return lambda *words: run(["-c", daemon_uri, *words])
