"""One connection of the client that is judged: the client's socket on one side, a truthful daemon on the other.

Everything that passes is cut into frames, shown to the observer and handed to the script, which passes it on as it is,
or changed, late, twice, in pieces, or never. A script that does nothing of its own makes a plain relay of it, through
which descriptors pass as well.
"""

from __future__ import annotations

import contextlib
import socket
from typing import TYPE_CHECKING, Final

import trio
from virtwire.protocol.framing import Framer
from virtwire.protocol.message import HEADER_SIZE, MessageType
from virtwire.server.transport import SocketTransport

from .packets import Packet

if TYPE_CHECKING:
    from virtwire.protocol.descriptors import Descriptors
    from virtwire.server.transport import Layer

    from .conduct import Conduct
    from .script import Script

__all__ = ["Link"]

PIECES_AT_ONCE: Final = 4096
"""A script that sends in pieces lets others run after so many."""


class Link:
    """A connection between the client and the daemon behind the script.

    Args:
        number: counts the connections of a run, from 0.
        client: the client's socket, non-blocking; owned from now on.
        daemon: a non-blocking socket whose other end a daemon serves; owned from now on.
        conduct: is shown every frame of the client, and what it gets.
        layer: what lies between the client's socket and the frames, such as TLS.

    Attributes:
        nursery: runs what a script does beside passing on; it ends with the connection.
        conduct: what has been seen of the client on this connection.
    """

    def __init__(
        self, number: int, client: socket.socket, daemon: socket.socket, conduct: Conduct, layer: Layer | None = None
    ) -> None:
        self.number = number
        self.conduct = conduct
        self.nursery: trio.Nursery
        self._socket = client
        self._client = SocketTransport(client, layer)
        self._daemon = SocketTransport(daemon)
        self._sending = trio.Lock()
        self._sent = Framer()
        self._lost = False

    @property
    def lost(self) -> bool:
        """Whether the connection has been ended from here."""
        return self._lost

    async def run(self, script: Script) -> None:
        """Pass on in both directions until one side ends, or the script loses the connection."""
        try:
            async with trio.open_nursery() as self.nursery:
                await script.opened()
                self.nursery.start_soon(self._from_daemon, script)
                await self._from_client(script)
                self.nursery.cancel_scope.cancel()
        finally:
            self._client.close()
            self._daemon.close()
            self.conduct.ended()

    # What scripts do

    async def send(self, packet: Packet) -> None:
        """Send the client a frame, with the descriptors that belong to it."""
        if packet.descriptors is None:
            await self.send_bytes(packet.frame)
            return
        async with self._sending:
            self._told(packet.frame)
            self._client.send_with_descriptors(packet.frame, packet.descriptors.take_all())
            await self._client.drain()

    async def send_bytes(self, data: bytes, piece: int = 0) -> None:
        """Send the client bytes, frames or not; nothing else gets between them.

        Args:
            data: what to send.
            piece: so many bytes go out by a call of their own each; 0 sends all of them at once.
        """
        async with self._sending:
            self._told(data)
            step = piece or len(data) or 1
            for count, start in enumerate(range(0, len(data), step)):
                self._client.send(data[start : start + step])
                await self._client.drain()
                if count % PIECES_AT_ONCE == 0:
                    await trio.lowlevel.checkpoint()

    async def pass_on(self, packet: Packet) -> None:
        """Give the daemon a frame of the client, with its descriptors."""
        if packet.descriptors is None:
            self._daemon.send(packet.frame)
        else:
            self._daemon.send_with_descriptors(packet.frame, packet.descriptors.take_all())
        await self._daemon.drain()

    def lose(self) -> None:
        """End the connection, as a daemon does that is killed."""
        self._lost = True
        self._client.close()

    def half_close(self) -> None:
        """Say nothing any more, but go on taking what the client sends."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)

    # Passing on

    def _told(self, data: bytes) -> None:
        """Note which replies the client has got."""
        for frame in self._sent.feed(data):
            self.conduct.told(Packet.of(frame))

    async def _from_client(self, script: Script) -> None:
        framer = Framer(self._client.received)
        while data := await _receive(self._client):
            for packet in _cut(framer, data):
                self.conduct.heard(packet)
                await script.call(packet)
                if packet.descriptors is not None:
                    packet.descriptors.close()
            if framer.error is not None:
                self.conduct.broke(str(framer.error))
                return
        if framer.buffered and not self._lost:
            self.conduct.broke_off(framer.buffered)

    async def _from_daemon(self, script: Script) -> None:
        framer = Framer(self._daemon.received)
        while data := await _receive(self._daemon):
            for packet in _cut(framer, data):
                await script.answer(packet)
                if packet.descriptors is not None:
                    packet.descriptors.close()
        await script.over()


async def _receive(transport: SocketTransport) -> bytes:
    """Wait for bytes; empty at the end, also when it comes from here."""
    try:
        return await transport.receive()
    except trio.ClosedResourceError:
        return b""


def _cut(framer: Framer, data: bytes) -> list[Packet]:
    packets = []
    for frame in framer.feed(data):
        packet = Packet.of(frame)
        announced = packet.kind in _WITH_DESCRIPTORS and any(frame[HEADER_SIZE : HEADER_SIZE + 4])
        descriptors: Descriptors | None = framer.descriptors.pop(0) if announced else None
        packets.append(packet.but(descriptors=descriptors))
    return packets


_WITH_DESCRIPTORS: Final = (MessageType.CALL_WITH_FDS, MessageType.REPLY_WITH_FDS)
