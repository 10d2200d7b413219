"""A connection to a daemon that carries recorded frames: the client's own channel, whose calls only serve the login.

The channel dials, speaks TLS, runs tunnels, protects after SASL and sends descriptors as in any connection. Only what
arrives is not taken apart: whole frames go to whoever plays the recording, but pings are answered here.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import trio
from virtwire.client.base_channel import BaseChannel
from virtwire.client.events import EventHub
from virtwire.client.login import log_in
from virtwire.client.opening import Opener, Options, Shell
from virtwire.client.trio_channel import TrioChannel
from virtwire.client.trio_io import TrioIo
from virtwire.protocol.client_session import ClientSession
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.keepalive import KEEPALIVE_PROGRAM, PONG, is_ping
from virtwire.protocol.message import HEADER_SIZE, MessageType, Packet

if TYPE_CHECKING:
    from virtwire.client.channel import Tasks
    from virtwire.client.credentials import CredentialCallback
    from virtwire.client.uri import Target
    from virtwire.protocol.descriptors import DescriptorQueue

__all__ = ["Dialler", "Wire"]

Arrived = Callable[[bytes, int], None]
"""Is given a frame, and how many descriptors came with it."""


class _Frames(ClientSession):
    """A session that hands out frames instead of packets."""

    def __init__(self, received: DescriptorQueue) -> None:
        super().__init__((), received)
        self.arrived: Arrived | None = None

    def receive_data(self, data: bytes) -> list[Packet]:
        """Take what arrived; see ``ClientSession.receive_data``."""
        if not data or self.error is not None:
            return super().receive_data(data)
        for frame in self._framer.feed(data):
            nfds = 0
            if frame[16:20] == _REPLY_WITH_FDS and any(frame[HEADER_SIZE : HEADER_SIZE + 4]):
                with self._framer.descriptors.pop(0) as descriptors:
                    nfds = len(descriptors)
            if frame[4:8] == _KEEPALIVE:
                if is_ping(frame):
                    self._out.append(PONG)
            elif self.arrived is not None:
                self.arrived(frame, nfds)
        if self._framer.error is not None:
            self._fatal(f"the daemon sent what is no frame: {self._framer.error}")
        return []


_REPLY_WITH_FDS = MessageType.REPLY_WITH_FDS.to_bytes(4, "big")
_KEEPALIVE = KEEPALIVE_PROGRAM.to_bytes(4, "big")


class _Channel(TrioChannel):
    """The client's channel, which can switch between calls and frames."""

    def start(self, tasks: Tasks) -> None:
        """Begin to read, write and watch."""
        self.calls = self.session
        self.frames = _Frames(self._descriptors)
        self._expects_descriptors = True
        super().start(tasks)

    def use(self, session: ClientSession) -> None:
        """Hand what arrives from now on to this session."""
        self.session = session

    def send_with_descriptors(self, frame: bytes, fds: Sequence[int]) -> None:
        """Send a frame, and after it descriptors, which are closed once they are sent."""
        self._outbox.keep(frame)
        for fd in fds:
            self._outbox.keep_descriptor(fd)
        self._flush()


class Wire:
    """One connection; made by a ``Dialler``.

    Attributes:
        ended: set when the connection is over.
    """

    def __init__(self, channel: _Channel, target: Target, credentials: CredentialCallback | None) -> None:
        self._channel = channel
        self._target = target
        self._credentials = credentials
        self.ended = channel.ended
        channel.use(channel.frames)

    @property
    def error(self) -> LibvirtError | None:
        """Why the connection is over, once it is."""
        return self._channel.error

    @property
    def passes_descriptors(self) -> bool:
        """Whether descriptors can be sent."""
        return self._channel.passes_descriptors

    def listen(self, arrived: Arrived) -> None:
        """Say who is given what arrives."""
        self._channel.frames.arrived = arrived

    async def log_in(self) -> None:
        """Log in as the daemon asks for it.

        Raises:
            LibvirtError: see ``virtwire.client.login.log_in``.
        """
        self._channel.use(self._channel.calls)
        try:
            await log_in(self._channel, self._target, self._credentials)
        finally:
            self._channel.use(self._channel.frames)

    async def send(self, data: bytes, fds: Sequence[int] = ()) -> None:
        """Send bytes, and after them descriptors, which are closed; waits while too much is unsent.

        Raises:
            LibvirtError: the connection is lost.
        """
        if fds:
            self._channel.send_with_descriptors(data, fds)
        else:
            self._channel.send(data)
        await self._channel.room()

    def close(self) -> None:
        """Close."""
        self._channel.close()


class Dialler:
    """Opens connections to one daemon; made by ``dialling``.

    Args:
        target: where it is.
        tasks: owns what connections do in the background.
        options: who logs in, read-only or not, and how long a connection may take to come about.
    """

    def __init__(self, target: Target, tasks: Tasks, options: Options) -> None:
        self._target = target
        self._tasks = tasks
        self._options = options

    async def dial(self, on_lost: Callable[[LibvirtError], None]) -> Wire:
        """Connect; nothing is said of the protocol yet.

        Args:
            on_lost: told once why the connection is over, also when it is closed from here.

        Raises:
            LibvirtError: the daemon cannot be reached in time.
        """
        io = TrioIo()
        hub = EventHub(io, self._tasks)
        opener = Opener(Shell(io, lambda: _Channel), self._target, self._options, hub, self._tasks)
        channel = await opener.open(on_lost, hello=_say_nothing, programs=())
        assert isinstance(channel, _Channel)
        return Wire(channel, self._target, self._options.credentials)


@asynccontextmanager
async def dialling(target: Target, options: Options) -> AsyncIterator[Dialler]:
    """Be ready to connect for the time of a block; connections that are open at its end are cut."""
    async with TrioIo().background() as tasks:
        yield Dialler(target, tasks, options)


async def _say_nothing(_channel: BaseChannel) -> None:
    await trio.lowlevel.checkpoint()
