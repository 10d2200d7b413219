"""What the tests of the checks share: one virtwired, and ways to run things against it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from virtwire.conformance.check.daemon import Daemon
from virtwire.conformance.check.trial import Trial

from tests.peers.virtwired import Virtwired

Trials = Callable[[], AbstractAsyncContextManager[Trial]]


@pytest.fixture(scope="session")
def checked() -> Iterator[Virtwired]:
    """Give a virtwired that many tests check."""
    with Virtwired() as daemon:
        yield daemon


@pytest.fixture
def trials(checked: Virtwired) -> Trials:
    """Give trials of that virtwired, each cleaned up at the end of its block."""

    @asynccontextmanager
    async def begin() -> AsyncIterator[Trial]:
        daemon = Daemon(checked.uri())
        await daemon.start()
        trial = Trial(daemon)
        try:
            yield trial
        finally:
            await trial.clean_up()
            daemon.close()

    return begin
