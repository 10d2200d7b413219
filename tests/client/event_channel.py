"""A channel to a daemon that sends events, played by a test: no socket, the real codecs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import trio
import trio.testing
from virtwire.client import Connection
from virtwire.client.events import EventHub
from virtwire.client.trio_io import TrioIo
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.generated.connect import ConnectSupportsFeatureRet
from virtwire.protocol.message import Event
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.xdr import Record

LOST = report(ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, "End of file while reading data: Input/output error")


class EventChannel:
    """Answers what the hub calls, at once or when it is let.

    Attributes:
        calls: name and arguments of each call, in order.
        features: what the daemon can do.
        unknown: procedures that it does not know.
        refusals: what it answers instead of success, by procedure.
        answering: calls wait until this is set.
    """

    def __init__(self, hub: EventHub, *, features: tuple[int, ...] = (14, 15), first: int = 0) -> None:
        self.io = TrioIo()
        self.hub = hub
        self.error: LibvirtError | None = None
        self.calls: list[tuple[str, Any]] = []
        self.features = features
        self.unknown: set[str] = set()
        self.refusals: dict[str, LibvirtError] = {}
        self.answering = trio.Event()
        self.answering.set()
        self._numbers = count(first)

    async def call(self, procedure: Procedure, args: Record | None = None) -> Any:
        sent = procedure.decode_args(procedure.encode_args(args), 0)
        self.calls.append((procedure.name, sent))
        await self.answering.wait()
        await trio.lowlevel.checkpoint()
        if self.error is not None:
            raise self.error
        if procedure.name in self.unknown:
            raise report(ErrorCode.NO_SUPPORT, ErrorDomain.REMOTE, f"unknown procedure: {procedure.number}")
        if procedure.name in self.refusals:
            raise self.refusals[procedure.name]
        if procedure.name == "connect_supports_feature":
            return ConnectSupportsFeatureRet(int(sent.feature in self.features))  # type: ignore[union-attr]
        if procedure.ret is None:
            return None
        return procedure.ret(next(self._numbers))

    def names(self) -> list[str]:
        """Return what was called, and forget it."""
        names = [name for name, _ in self.calls]
        self.calls.clear()
        return names

    def hold(self) -> None:
        """Answer no call until ``answering`` is set."""
        self.answering = trio.Event()

    def send(self, message: Procedure, *values: Any) -> None:
        """Send an event: what travels is what the message's struct encodes to."""
        assert message.args is not None
        body = message.args(*values)
        self.hub.deliver(Event(message, message.decode_args(message.encode_args(body), 0)))

    def lose(self) -> None:
        """End the connection, as a channel does that will not come back."""
        self.error = LOST
        self.answering.set()
        self.hub.lost(LOST)


@asynccontextmanager
async def connected(**options: Any) -> AsyncIterator[tuple[Connection, EventChannel]]:
    """Give a connection and its channel."""
    io = TrioIo()
    async with io.background() as tasks:
        channel = EventChannel(EventHub(io, tasks), **options)
        yield Connection(channel), channel  # type: ignore[arg-type]


async def settled() -> None:
    """Let the hub's own tasks do what they can."""
    await trio.testing.wait_all_tasks_blocked()
