"""The other end of a client's socket, played by a test: reads calls, answers them as the test says."""

from __future__ import annotations

import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import pytest
from virtwire.client.base_channel import BaseChannel
from virtwire.client.channel import Io, Layer
from virtwire.client.limits import Limits
from virtwire.protocol.descriptors import DescriptorQueue
from virtwire.protocol.errors import InternalError, LibvirtError
from virtwire.protocol.generated.connect import AuthListRet, ConnectSupportsFeatureArgs, ConnectSupportsFeatureRet
from virtwire.protocol.generated.domain import (
    DOMAIN_DEFINE_XML,
    DOMAIN_LOOKUP_BY_NAME,
    DomainDefineXmlArgs,
    DomainLookupByNameArgs,
    DomainLookupByNameRet,
)
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.message import MAX_FDS, Call, Event, HolePacket, StreamPacket
from virtwire.protocol.server_session import ServerSession

from tests.worlds import Group, Handle, World

if TYPE_CHECKING:
    from virtwire.client.events import EventHub


class Wire:
    """A connected socket that a test reads and writes, under any IO library."""

    def __init__(self, io: Io, sock: socket.socket) -> None:
        sock.setblocking(False)
        self.io = io
        self.sock = sock
        self.received = DescriptorQueue(os.close)

    async def receive(self) -> bytes:
        """Wait for bytes; none means the other end closed."""
        while True:
            try:
                data, fds, _flags, _address = socket.recv_fds(self.sock, 65536, MAX_FDS)
            except BlockingIOError:
                await self.io.readable(self.sock.fileno())
            except ConnectionError:
                return b""
            else:
                self.received.add(fds)
                return data

    async def receive_exactly(self, size: int) -> bytes:
        got = b""
        while len(got) < size and (data := await self.receive()):
            got += data
        return got

    async def send(self, data: bytes) -> None:
        while data:
            try:
                data = data[self.sock.send(data) :]
            except BlockingIOError:
                await self.io.writable(self.sock.fileno())

    def send_descriptors(self, fds: Sequence[int]) -> None:
        """Send descriptors as daemons do: each with a byte and a message of its own."""
        for fd in fds:
            socket.send_fds(self.sock, [b"\0"], [fd])

    def close(self) -> None:
        self.received.close()
        self.sock.close()


class ClientClosed(Exception):
    """The client closed, and the test waited for more of it."""


class FakeServer(Wire):
    """A server session over a socket; nothing is answered but what the test answers."""

    def __init__(self, io: Io, sock: socket.socket) -> None:
        super().__init__(io, sock)
        self.session = ServerSession([REMOTE, QEMU, LXC], received=self.received)
        self._unread: list[Call | StreamPacket | HolePacket] = []

    async def next(self) -> Call | StreamPacket | HolePacket:
        """Wait for a call or a packet of a stream."""
        while not self._unread:
            data = await self.receive()
            if not data:
                raise ClientClosed
            self._unread += self.session.receive_data(data)
        return self._unread.pop(0)

    async def packet(self) -> StreamPacket | HolePacket:
        """Wait for a packet of a stream; a call must not come first."""
        item = await self.next()
        assert not isinstance(item, Call)
        return item

    async def calls(self, count: int) -> list[Call]:
        """Wait for calls; nothing else may come."""
        return [await self.call() for _ in range(count)]

    async def call(self) -> Call:
        """Wait for a call; nothing else may come."""
        item = await self.next()
        assert isinstance(item, Call)
        return item

    async def nothing_comes(self, world: World) -> None:
        """Make sure that the client has sent nothing more."""
        await world.settle()
        assert not self._unread
        with pytest.raises(BlockingIOError):
            self.sock.recv(1, socket.MSG_PEEK)

    async def answer(self, *calls: Call) -> None:
        """Answer lookups, all in one write: each with a domain of the name that it asked for."""
        await self.send(b"".join(self.frame(call) for call in calls))

    async def refuse(self, call: Call, error: LibvirtError) -> None:
        await self.send(self.session.fail(call, error))

    def frame(self, call: Call) -> bytes:
        return self.session.reply(call, found(call.args.name))  # type: ignore[union-attr]


def found(name: str) -> DomainLookupByNameRet:
    return DomainLookupByNameRet(DomainHandle(name, bytes(16), 1))


async def lookup(channel: BaseChannel, name: str) -> str:
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


class Pair(NamedTuple):
    """A channel, its server, and the world they live in."""

    channel: BaseChannel
    server: FakeServer
    world: World
    hub: FakeHub


MANY = Limits(1 << 20)


@asynccontextmanager
async def connected(
    world: World, *, buffer: int | None = None, layer: Layer | None = None, limits: Limits = MANY
) -> AsyncIterator[Pair]:
    """Make a channel and its server."""
    ours, theirs = socket.socketpair()
    if buffer is not None:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, buffer)
    ours.setblocking(False)
    io, hub = world.io, FakeHub()
    server = FakeServer(io, theirs)
    async with io.background() as tasks:
        programs = [REMOTE, QEMU, LXC]
        channel = world.channel(ours, programs, cast("EventHub", hub), hub.lost, tasks, limits=limits, layer=layer)
        try:
            yield Pair(channel, server, world, hub)
        finally:
            channel.close()
            server.close()


async def define_xml(channel: BaseChannel, xml: str) -> None:
    """Send a document of any length; the server is to answer with the error 1, "no"."""
    with pytest.raises(InternalError, match="no"):
        await channel.call(DOMAIN_DEFINE_XML, DomainDefineXmlArgs(xml))


class Calls:
    """Lookups that run side by side, each in a task of its own, with what became of them."""

    def __init__(self, pair: Pair, group: Group) -> None:
        self._channel = pair.channel
        self._world = pair.world
        self._group = group
        self.results: dict[str, str | LibvirtError] = {}
        self.handles: dict[str, Handle] = {}

    async def start(self, *names: str) -> None:
        """Start them in order, each when the one before waits."""
        for name in names:
            self.handles[name] = self._group.start(self._run, name)
            await self._world.settle()

    async def _run(self, name: str) -> None:
        try:
            self.results[name] = await lookup(self._channel, name)
        except LibvirtError as error:
            self.results[name] = error

    def cancel(self, *names: str) -> None:
        for name in names:
            self.handles[name].cancel()


Serve = Callable[[FakeServer], Awaitable[None]]


class Listening:
    """A listening socket whose clients a test serves, each in a task; that it closed ends one quietly.

    Args:
        world: the IO library.
        where: a path for a Unix socket; None for a port of 127.0.0.1.
        serve: called for each client.
        group: owns the tasks.

    Attributes:
        uri: leads a client here.
        served: how many clients came.
        open: how many of them are being served.
    """

    def __init__(self, world: World, where: Path | None, serve: Serve, group: Group) -> None:
        self.served = 0
        self.open = 0
        self._io = world.io
        self._where = where
        self._serve = serve
        self._group = group
        self.start()
        self.port: int = self._listener.getsockname()[1] if where is None else 0
        unix = f"test+unix:///default?socket={where}"
        self.uri = f"test+tcp://127.0.0.1:{self.port}/default" if where is None else unix

    def start(self) -> None:
        """Listen, also again after ``stop``."""
        if self._where is None:
            self._listener = socket.create_server(("127.0.0.1", 0))
        else:
            self._listener = socket.socket(socket.AF_UNIX)
            self._listener.bind(str(self._where))
            self._listener.listen()
        self._listener.setblocking(False)
        self._task = self._group.start(self._accept, self._listener)

    def stop(self) -> None:
        """Go away; those who are served stay so."""
        if self._where is not None:
            self._where.unlink()
        self._task.cancel()

    async def _accept(self, listener: socket.socket) -> None:
        with listener:
            while True:
                await self._io.readable(listener.fileno())
                sock, _address = listener.accept()
                self.served += 1
                self._group.start(self._handle, sock)

    async def _handle(self, sock: socket.socket) -> None:
        server = FakeServer(self._io, sock)
        self.open += 1
        try:
            await self._serve(server)
        except (ClientClosed, ConnectionError):
            pass
        finally:
            self.open -= 1
            server.close()


@asynccontextmanager
async def listening(world: World, where: Path | None, serve: Serve) -> AsyncIterator[Listening]:
    """Serve each client of a Unix socket in a folder, or (None) of a TCP port."""
    async with world.group() as group:
        try:
            yield Listening(world, where and where / "sock", serve, group)
        finally:
            group.cancel()


async def forever(world: World) -> None:
    """Wait until cancelled."""
    await world.io.event().wait()


async def greet(server: FakeServer) -> None:
    """Answer the preamble; a client without keepalive does not ask for it."""
    login = await server.call()
    assert login.procedure.name == "auth_list"
    await server.send(server.session.reply(login, AuthListRet([0])))
    opening = await server.call()
    if opening.args == ConnectSupportsFeatureArgs(10):
        await server.send(server.session.reply(opening, ConnectSupportsFeatureRet(1)))
        opening = await server.call()
    assert opening.procedure.name == "connect_open"
    await server.send(server.session.reply(opening, None))


class Polite:
    """Answers everything, and keeps what was called.

    Attributes:
        called: the names of the procedures after the preamble.
    """

    def __init__(self) -> None:
        self.called: list[str] = []

    async def __call__(self, server: FakeServer) -> None:
        await greet(server)
        while not self.called or self.called[-1] != "connect_close":
            call = await server.call()
            self.called.append(call.procedure.name)
            ret = None if call.args is None else found(call.args.name)  # type: ignore[attr-defined]
            await server.send(server.session.reply(call, ret))
