"""The test driver: one object a connection, composed of the areas."""

from __future__ import annotations

from collections.abc import Callable

from ..base import Driver
from .checkpoints import CheckpointCalls
from .connect import ConnectCalls
from .console import ConsoleCalls
from .define import DefineCalls
from .domains import DomainCalls
from .hypervisor import Hypervisor
from .lifecycle import LifecycleCalls
from .screenshot import ScreenshotCalls
from .snapshots import SnapshotCalls
from .storage_pools import PoolCalls
from .storage_volumes import VolumeCalls

__all__ = ["TestDriver"]


class TestDriver(
    ConnectCalls,
    DomainCalls,
    DefineCalls,
    LifecycleCalls,
    CheckpointCalls,
    SnapshotCalls,
    PoolCalls,
    VolumeCalls,
    ConsoleCalls,
    ScreenshotCalls,
    Driver,
):
    """A connection to a test host.

    Attributes:
        hypervisor: the host, shared with other connections to ``test:///default``.
        uri: the URI that was opened.
    """

    __test__ = False

    def __init__(self, hypervisor: Hypervisor, uri: str, release: Callable[[], None]) -> None:
        self.hypervisor = hypervisor
        self.events = hypervisor.events
        self.uri = uri
        self._release: Callable[[], None] | None = release

    def connect_close(self) -> None:
        """Give up this connection's share of the host; done twice it does nothing (virConnectClose)."""
        release, self._release = self._release, None
        if release is not None:
            release()
