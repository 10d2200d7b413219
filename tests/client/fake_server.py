"""The other end of a client's socket, played by a test: reads calls, answers them as the test says."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, cast

import pytest
import trio
import trio.testing
from virtwire.client.base_channel import Limits
from virtwire.client.channel import Layer
from virtwire.client.trio_channel import TrioChannel
from virtwire.client.trio_io import TrioIo
from virtwire.protocol.errors import InternalError, LibvirtError
from virtwire.protocol.generated.domain import (
    DOMAIN_DEFINE_XML,
    DOMAIN_LOOKUP_BY_NAME,
    DomainDefineXmlArgs,
    DomainLookupByNameArgs,
    DomainLookupByNameRet,
)
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.message import Call, Event
from virtwire.protocol.server_session import ServerSession

if TYPE_CHECKING:
    from virtwire.client.events import EventHub

_PATIENCE = 20
"""Seconds to wait for a call before a test fails instead of hanging."""


class FakeServer:
    """A server session over a trio stream; nothing is answered but what the test answers."""

    def __init__(self, stream: trio.abc.Stream) -> None:
        self.stream = stream
        self.session = ServerSession([REMOTE, QEMU, LXC])
        self._unread: list[Call] = []

    async def calls(self, count: int) -> list[Call]:
        """Wait for calls."""
        while len(self._unread) < count:
            with trio.fail_after(_PATIENCE):
                data = await self.stream.receive_some()
            assert data, "the client closed"
            for item in self.session.receive_data(bytes(data)):
                assert isinstance(item, Call)
                self._unread.append(item)
        taken, self._unread = self._unread[:count], self._unread[count:]
        return taken

    async def call(self) -> Call:
        (call,) = await self.calls(1)
        return call

    async def answer(self, *calls: Call) -> None:
        """Answer lookups, all in one write: each with a domain of the name that it asked for."""
        await self.stream.send_all(b"".join(self.frame(call) for call in calls))

    def frame(self, call: Call) -> bytes:
        return self.session.reply(call, found(call.args.name))  # type: ignore[union-attr]


def found(name: str) -> DomainLookupByNameRet:
    return DomainLookupByNameRet(DomainHandle(name, bytes(16), 1))


Pair = tuple[TrioChannel, FakeServer]


async def lookup(channel: TrioChannel, name: str) -> str:
    """Make the call that ``FakeServer.answer`` answers; return the name in the answer."""
    ret = await channel.call(DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs(name))
    answered: str = ret.dom.name
    return answered


class FakeHub:
    """Keeps the events that come, and why nothing more does."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.losses: list[LibvirtError] = []

    def deliver(self, event: Event) -> None:
        self.events.append(event)

    def lost(self, error: LibvirtError) -> None:
        self.losses.append(error)


@asynccontextmanager
async def connected(
    *,
    buffer: int | None = None,
    layer: Layer | None = None,
    limits: Limits = Limits(1 << 20),  # noqa: B008
) -> AsyncIterator[tuple[TrioChannel, FakeServer]]:
    """Make a channel and its server."""
    ours, theirs = socket.socketpair()
    if buffer is not None:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, buffer)
    ours.setblocking(False)
    io, hub = TrioIo(), FakeHub()
    async with io.background() as tasks:
        programs = [REMOTE, QEMU, LXC]
        channel = TrioChannel(io, ours, programs, cast("EventHub", hub), hub.lost, limits=limits, layer=layer)
        channel.start(tasks)
        server = FakeServer(trio.SocketStream(trio.socket.from_stdlib_socket(theirs)))
        async with server.stream:
            try:
                yield channel, server
            finally:
                channel.close()


async def define_xml(channel: TrioChannel, xml: str) -> None:
    """Send a document of any length; the server is to answer with the error 1, "no"."""
    with pytest.raises(InternalError, match="no"):
        await channel.call(DOMAIN_DEFINE_XML, DomainDefineXmlArgs(xml))


class Calls:
    """Lookups that run side by side, each in a task of its own, with what became of them."""

    def __init__(self, channel: TrioChannel, nursery: trio.Nursery) -> None:
        self._channel = channel
        self._nursery = nursery
        self.results: dict[str, str | LibvirtError] = {}
        self.scopes: dict[str, trio.CancelScope] = {}

    async def start(self, *names: str) -> None:
        for name in names:
            self._nursery.start_soon(self._run, name)
            await trio.testing.wait_all_tasks_blocked()

    async def _run(self, name: str) -> None:
        with trio.CancelScope() as self.scopes[name]:
            try:
                self.results[name] = await lookup(self._channel, name)
            except LibvirtError as error:
                self.results[name] = error

    def cancel(self, *names: str) -> None:
        for name in names:
            self.scopes[name].cancel()
