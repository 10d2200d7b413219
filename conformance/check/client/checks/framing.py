"""How the daemon's bytes are cut into what the client reads at once: it must not matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio

from ..area import CLIENT
from ..packets import Packet, event
from ..script import Script, WorkScript, with_settings
from ..verdict import unharmed

if TYPE_CHECKING:
    from ..candidate import Candidate

PAUSE: Final = 0.005
"""Seconds between two pieces, so that a client that waits for the socket reads them one by one."""
_UNKNOWN: Final = 9999
_FACT: Final = "bytes may be read in any pieces; libvirt's library reads the length word first, then the rest."

_WHOLE: Final = 4096
"""So long frames come byte by byte; of longer ones only the bytes at both ends."""
_ENDS: Final = 64


class InPieces(Script):
    """Sends every frame byte by byte, a long one's middle at once."""

    async def answer(self, packet: Packet) -> None:
        """Send a frame of the daemon's so."""
        self.notes.did(str(packet))
        frame = packet.frame
        ends = len(frame) if len(frame) <= _WHOLE else _ENDS
        await self.link.send_bytes(frame[:ends], piece=1)
        await self.link.send_bytes(frame[ends:-ends])
        await self.link.send_bytes(frame[max(ends, len(frame) - ends) :], piece=1)


@CLIENT.check("framing.byte-by-byte", title="frames may come byte by byte", fact=_FACT)
async def byte_by_byte(candidate: Candidate) -> None:
    """Sends each byte of every reply by a system call of its own. Clients that take one read for one frame fail."""
    await unharmed(candidate, InPieces)


class _Cut(Script):
    """Sends every frame in two pieces.

    Attributes:
        at: so many bytes are in the first one; counted from the end when negative.
    """

    at = 0

    async def answer(self, packet: Packet) -> None:
        self.notes.did(str(packet))
        frame = packet.frame
        await self.link.send_bytes(frame[: self.at])
        await trio.sleep(PAUSE)
        await self.link.send_bytes(frame[self.at :])


@CLIENT.check(
    "framing.cut-{}",
    title="a frame may come in two pieces, cut {}",
    fact=_FACT,
    cases={
        "in-the-length-word": 2,
        "after-the-length-word": 4,
        "in-the-header": 18,
        "after-the-header": 28,
        "before-the-last-byte": -1,
    },
)
async def cut(candidate: Candidate, at: int) -> None:
    """Sends every reply in two pieces with a pause between, always cut at the same place."""
    await unharmed(candidate, with_settings(_Cut, at=at))


class _CutEverywhere(WorkScript):
    """Sends frames that are to be ignored, each cut at another byte, and then the reply."""

    async def disturb(self, packet: Packet) -> None:
        frame = event(_UNKNOWN, bytes(8)).frame
        for at in range(1, len(frame)):
            await self.link.send_bytes(frame[:at])
            await trio.sleep(PAUSE / 5)
            await self.link.send_bytes(frame[at:])
        await self.link.send(packet)


@CLIENT.check("framing.cut-everywhere", title="a frame may be cut at every byte of it", fact=_FACT)
async def cut_everywhere(candidate: Candidate) -> None:
    """Before the first reply of the work it sends an event to be ignored as often as it has bytes, cut at each."""
    await unharmed(candidate, _CutEverywhere)


class _Joined(Script):
    """Sends every reply together with an event before it and one after it."""

    async def answer(self, packet: Packet) -> None:
        if packet.is_reply:
            self.notes.did(str(packet))
            around = event(_UNKNOWN, b"").frame
            await self.link.send_bytes(around + packet.frame + around)
        else:
            await self.link.send(packet)


@CLIENT.check("framing.joined", title="several frames may come in one piece", fact=_FACT)
async def joined(candidate: Candidate) -> None:
    """Sends every reply in one system call with an event to be ignored before it and another one after it.

    Clients that drop what they have read beyond the frame that they want fail.
    """
    await unharmed(candidate, _Joined)


class _Straddling(Script):
    """Sends every reply together with the first bytes of the frame that follows it."""

    async def answer(self, packet: Packet) -> None:
        if packet.is_reply:
            self.notes.did(str(packet))
            frame, after = packet.frame, event(_UNKNOWN, b"").frame
            await self.link.send_bytes(frame + after[:3])
            await trio.sleep(PAUSE)
            await self.link.send_bytes(after[3:])
        else:
            await self.link.send(packet)


@CLIENT.check("framing.straddling", title="a piece may end in the next frame", fact=_FACT)
async def straddling(candidate: Candidate) -> None:
    """Sends every reply with the first three bytes of an event to be ignored, and the rest of that after a pause."""
    await unharmed(candidate, _Straddling)


class _SlowReader(Script):
    """Takes its time for the client's first frames."""

    async def call(self, packet: Packet) -> None:
        self.notes.did(str(packet))
        await trio.sleep(PAUSE * 4)
        await self.link.pass_on(packet)


@CLIENT.check("framing.slow-reader", title="the daemon may take its time to read", fact="a busy daemon does.")
async def slow_reader(candidate: Candidate) -> None:
    """Reads on only 20 ms after each frame of the client."""
    await unharmed(candidate, _SlowReader)
