"""The other end of a client's socket, played by a test: reads calls, answers them as the test says."""

from __future__ import annotations

import socket

import pytest
import trio
import trio.testing
from virtwire.client.trio_channel import TrioChannel
from virtwire.protocol.client_session import ClientSession
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
from virtwire.protocol.message import Call
from virtwire.protocol.server_session import ServerSession

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


def connected(*, buffer: int | None = None) -> tuple[TrioChannel, FakeServer]:
    """Make a channel and its server."""
    ours, theirs = socket.socketpair()
    if buffer is not None:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, buffer)
    ours.setblocking(False)
    channel = TrioChannel(ours, ClientSession([REMOTE, QEMU, LXC]))
    return channel, FakeServer(trio.SocketStream(trio.socket.from_stdlib_socket(theirs)))


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
