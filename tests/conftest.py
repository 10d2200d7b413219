"""Fixtures that several folders of tests share: one libvirtd for all tests that only look at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require


@pytest.fixture(scope="session")
def libvirtd() -> Iterator[Libvirtd]:
    """Give a real libvirtd on Unix sockets, shared by the tests of a run; leave no connection open."""
    require("libvirtd")
    with Libvirtd() as daemon:
        yield daemon
