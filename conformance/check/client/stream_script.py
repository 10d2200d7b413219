"""A script for the streams of a connection: what checks of streams derive from, and the packets that they make."""

from __future__ import annotations

from typing import Final

from virtwire.protocol.message import HOLE, MessageType, Status

from .link import Link
from .packets import Packet
from .script import Notes, Script

__all__ = ["NO_DATA", "NO_PACKET", "StreamScript", "hole", "is_data", "of_stream", "stream_of"]

NO_DATA: Final = "no data comes in a stream of its"
NO_PACKET: Final = "no packet comes in a stream of its"


class StreamScript(Script):
    """Does something to the streams of a connection.

    Attributes:
        way: in which data can go in those that it is about: "receive" or "send", as the client sees it; None for any.
    """

    way: str | None = None

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self.done = False
        self._ours: set[tuple[int, int, int]] = set()

    async def call(self, packet: Packet) -> None:
        """Take a frame of the client: of a stream that this is about, or pass it on."""
        if packet.is_stream and stream_of(packet) in self._ours:
            await self.said(packet)
        else:
            await self.link.pass_on(packet)

    async def answer(self, packet: Packet) -> None:
        """Take a frame of the daemon: what opens such a stream, is of one, or pass it on."""
        if self._opens(packet):
            self._ours.add(stream_of(packet))
            await self.began(packet)
        elif packet.is_stream and stream_of(packet) in self._ours:
            await self.came(packet)
        else:
            await self.link.send(packet)

    def _opens(self, packet: Packet) -> bool:
        if not packet.is_reply or packet.status != Status.OK or packet.info is None or packet.info.stream is None:
            return False
        return self.way is None or packet.info.stream in (self.way, "both")

    def did(self, text: str) -> None:
        """Note that something was done."""
        self.done = True
        self.notes.did(text)

    async def began(self, reply: Packet) -> None:
        """Take the reply that says that there is a stream."""
        await self.link.send(reply)

    async def came(self, packet: Packet) -> None:
        """Take a packet of a stream from the daemon."""
        await self.link.send(packet)

    async def said(self, packet: Packet) -> None:
        """Take a packet of a stream from the client."""
        await self.link.pass_on(packet)


def stream_of(packet: Packet) -> tuple[int, int, int]:
    """Tell of which stream a packet is, or which one the reply opens."""
    return packet.program, packet.procedure, packet.serial


def of_stream(packet: Packet, status: int, payload: bytes = b"", kind: int = MessageType.STREAM) -> Packet:
    """Make another packet of a packet's stream."""
    return packet.but(kind=kind, status=status, payload=payload, descriptors=None)


def hole(packet: Packet, length: int) -> Packet:
    """Make a hole of a packet's stream."""
    return of_stream(packet, Status.CONTINUE, HOLE.pack(length, 0), MessageType.STREAM_HOLE)


def is_data(packet: Packet) -> bool:
    """Tell whether a packet of a stream brings data."""
    return packet.kind == MessageType.STREAM and packet.status == Status.CONTINUE and bool(packet.payload)
