"""Which reply answers which call, when it comes, and what is in it beside the result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio
from virtwire.protocol.message import HEADER_SIZE, MAX_FRAME, Status

from ...outcome import Level
from ..area import CLIENT
from ..loosen import loosened
from ..packets import Packet
from ..script import Notes, Script, WorkScript, with_settings
from ..verdict import unharmed

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..link import Link

QUIET: Final = 0.08
"""Seconds without a new call after which no more are waited for."""
LATE: Final = 1.0
_TRAILING: Final = "libvirt 9.0.0's library ignores bytes after the result."


class _Reordered(Script):
    """Holds replies back until the client calls no more, and sends them last one first."""

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._held: list[Packet] = []
        self._quiet = trio.CancelScope()

    async def call(self, packet: Packet) -> None:
        self._quiet.deadline = trio.current_time() + QUIET
        await self.link.pass_on(packet)

    async def answer(self, packet: Packet) -> None:
        opens_stream = packet.info is not None and packet.info.stream is not None  # its data comes next
        if not packet.is_reply or opens_stream:
            await self.link.send(packet)
            return
        self._held.append(packet)
        if len(self._held) == 1:
            self.link.nursery.start_soon(self._release)

    async def _release(self) -> None:
        self._quiet = trio.CancelScope(deadline=trio.current_time() + QUIET)
        with self._quiet:
            await trio.sleep_forever()
        await self._let_go()

    async def over(self) -> None:
        await self._let_go()
        await super().over()

    async def _let_go(self) -> None:
        held, self._held = self._held, []
        if len(held) > 1:
            self.notes.did(f"{len(held)} replies, last one first")
        for packet in reversed(held):
            await self.link.send(packet)


@CLIENT.check(
    "replies.reordered",
    title="replies are matched to calls by serial, in whatever order they come",
    fact="libvirtd 9.0.0 answers calls in flight out of order; one of 200 was displaced by 34 places.",
    limit=60,
)
async def reordered(candidate: Candidate) -> None:
    """Holds replies back until the client calls no more, and sends those that have gathered in reverse order."""
    await unharmed(candidate, _Reordered, "it never has two calls in flight")


class _Slow(Script):
    """Sends every reply late."""

    async def answer(self, packet: Packet) -> None:
        self.notes.did(str(packet))
        await trio.sleep(0.03)
        await self.link.send(packet)


@CLIENT.check("replies.slow", title="replies may take their time", fact="a call waits for a worker, a lock, a guest.")
async def slow(candidate: Candidate) -> None:
    """Sends each reply 30 ms late."""
    await unharmed(candidate, _Slow)


class _Late(WorkScript):
    """Sends one reply long after the call, and after those to later calls."""

    async def disturb(self, packet: Packet) -> None:
        self.link.nursery.start_soon(self._send_later, packet)

    async def _send_later(self, packet: Packet) -> None:
        await trio.sleep(LATE)
        await self.link.send(packet)


@CLIENT.check(
    "replies.late",
    title="a late reply reaches its call, or is dropped if that was given up",
    fact="a job's lock makes a call of libvirtd 9.0.0 wait up to 30 seconds; those after it are answered meanwhile.",
)
async def late(candidate: Candidate) -> None:
    """Answers the first call of the work a second late, and whatever is called meanwhile at once."""
    await unharmed(candidate, _Late)


class _Trailing(Script):
    """Adds bytes to every result."""

    extra = b"\xff" * 8

    async def answer(self, packet: Packet) -> None:
        if packet.is_reply and packet.status == Status.OK:
            self.notes.did(str(packet))
            packet = packet.but(payload=packet.payload + self.extra)
        await self.link.send(packet)


@CLIENT.check("replies.trailing-bytes", title="bytes after a result are ignored", fact=_TRAILING)
async def trailing(candidate: Candidate) -> None:
    """Adds eight bytes to the result in every reply, as a daemon would whose results have got more fields."""
    await unharmed(candidate, _Trailing)


class _Large(WorkScript):
    """Makes one reply long, by bytes after its result.

    Attributes:
        size: of the frame.
    """

    size = 0

    def suits(self, packet: Packet) -> bool:
        return packet.status == Status.OK

    async def disturb(self, packet: Packet) -> None:
        extra = bytes(self.size - HEADER_SIZE - len(packet.payload))
        await self.link.send(packet.but(payload=packet.payload + extra))


@CLIENT.check(
    "replies.large",
    title="a reply may be longer than a buffer of 64 KiB",
    fact="libvirt's library begins with 65536 bytes and makes room for more as the length word asks for it.",
)
async def large(candidate: Candidate) -> None:
    """Adds bytes to the first reply of the work, which are to be ignored, until it has a megabyte."""
    await unharmed(candidate, with_settings(_Large, size=1 << 20))


@CLIENT.check(
    "replies.largest",
    title="a reply may have the longest legal frame, of 33554436 bytes",
    fact="libvirt 9.0.0's library takes it, and refuses one more.",
    level=Level.STRESS,
)
async def largest(candidate: Candidate) -> None:
    """Adds bytes to the first reply of the work, which are to be ignored, until it has the longest legal length."""
    await unharmed(candidate, with_settings(_Large, size=MAX_FRAME))


class _Loosened(Script):
    """Encodes every result in another form that means the same.

    Attributes:
        padding: what strings are padded with.
        truth: what says that an optional value is there.
    """

    padding = 0
    truth = 1

    async def answer(self, packet: Packet) -> None:
        if packet.is_reply and packet.status == Status.OK:
            payload = loosened(packet, padding=self.padding, truth=self.truth)
            if payload != packet.payload:
                self.notes.did(str(packet))
                packet = packet.but(payload=payload)
        await self.link.send(packet)


@CLIENT.check(
    "replies.padding",
    title="the padding of strings may have any value",
    fact="libvirt 9.0.0 ignores it on both sides.",
)
async def padding(candidate: Candidate) -> None:
    """Pads the strings and byte arrays in every result with 0xff instead of 0."""
    await unharmed(candidate, with_settings(_Loosened, padding=0xFF), "no result that it gets has a padded string")


@CLIENT.check(
    "replies.odd-booleans",
    title="an optional value is there for every discriminant but 0",
    fact="libvirt 9.0.0 takes 2 and 0xffffffff for true on both sides.",
    level=Level.REMOTE,
)
async def odd_booleans(candidate: Candidate) -> None:
    """Says of each optional value in a result that it is there by 0xffffffff instead of 1."""
    absent = "no result that it gets has an optional value that is there"
    await unharmed(candidate, with_settings(_Loosened, truth=0xFFFFFFFF), absent)
