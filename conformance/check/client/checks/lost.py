"""A connection that is lost, at each stage: the client must notice, tell of it and end, not wait for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio

from ...outcome import Level
from ..area import CLIENT
from ..packets import Packet
from ..script import Notes, Script, WorkScript, with_settings
from ..verdict import ends, reports

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..link import Link

_FACT: Final = "libvirt 9.0.0's library says error 38, End of file while reading data: Input/output error."


class _AtOnce(Script):
    """Closes a connection as soon as it is there."""

    async def opened(self) -> None:
        self.notes.did("at once")
        self.link.lose()


@CLIENT.check("lost.at-once", title="a connection may be closed before anything was said on it", fact=_FACT)
async def at_once(candidate: Candidate) -> None:
    """Closes every connection as soon as it is accepted, as a daemon that is full of clients or shuts down."""
    await reports(candidate, _AtOnce)


class _Unread(Script):
    """Closes a connection after a while, without ever having read from it."""

    async def opened(self) -> None:
        self.notes.did("unread")
        await trio.sleep(0.05)
        self.link.lose()


@CLIENT.check("lost.unread", title="a connection may be closed with a call unread on it", fact=_FACT + " Or a reset.")
async def unread(candidate: Candidate) -> None:
    """Closes every connection 50 ms after it was accepted, without having read what the client said."""
    await reports(candidate, _Unread)


class Lost(WorkScript):
    """Loses the connection when a call has come, or in the midst of its reply.

    Attributes:
        size: so many bytes of the reply are sent before; from its end when negative.
        pause: seconds between those bytes and the end.
    """

    size = 0
    pause = 0.02

    async def disturb(self, packet: Packet) -> None:
        """Send what is to be sent of it, and end the connection."""
        await self.link.send_bytes(packet.frame[: self.size])
        await trio.sleep(self.pause)
        self.link.lose()


_STAGES: Final = {
    "auth-list": "auth_list",
    "opening": "connect_open",
    "work": None,
}
_PLACES: Final = {
    "instead-of-the-reply": 0,
    "in-the-length-word": 2,
    "after-the-length-word": 4,
    "in-the-header": 17,
    "after-the-header": 28,
    "before-the-last-byte": -1,
}


@CLIENT.check(
    "lost.{}",
    title="a connection may be lost: {}",
    fact=_FACT,
    cases={
        f"{stage}-{place}": (stage, place)
        for stage in _STAGES
        for place in _PLACES
        if (stage, place) != ("opening", "after-the-header")  # the reply to connect_open is a header alone
    },
)
async def in_a_reply(candidate: Candidate, where: tuple[str, str]) -> None:
    """Closes the connection at that place of that reply; what comes before it is sent."""
    stage, place = where
    absent = "its work makes no call" if stage == "work" else f"it never calls {_STAGES[stage]}"
    script = with_settings(Lost, call_of=_STAGES[stage], size=_PLACES[place])
    if place == "after-the-header":
        script = with_settings(script, suits=lambda _self, packet: bool(packet.payload))
        absent = "no reply has anything after its header"
    await reports(candidate, script, absent)


class _AfterReply(WorkScript):
    """Loses the connection after a reply."""

    async def disturb(self, packet: Packet) -> None:
        await self.link.send(packet)
        self.link.lose()


@CLIENT.check(
    "lost.after-a-reply",
    title="a connection may be lost between two calls",
    fact="libvirt 9.0.0's library says so at the next call: Cannot write data: Broken pipe, or the end of file.",
)
async def after_a_reply(candidate: Candidate) -> None:
    """Closes the connection after the reply to connect_open; the call that comes next cannot be answered."""
    script = with_settings(_AfterReply, call_of="connect_open")
    await reports(candidate, script, "it never calls connect_open")


class _HalfClosed(WorkScript):
    """Says nothing any more where a reply should be, and yet takes what comes."""

    async def disturb(self, packet: Packet) -> None:
        self.link.half_close()


@CLIENT.check(
    "lost.half-closed",
    title="a daemon that ends its side of the connection is gone, even if it still reads",
    fact=_FACT,
    level=Level.REMOTE,
)
async def half_closed(candidate: Candidate) -> None:
    """Shuts down its direction of the connection instead of answering the first call of the work."""
    await reports(candidate, _HalfClosed)


class _AtClose(WorkScript):
    """Loses the connection where the reply to connect_close should be."""

    call_of = "connect_close"

    async def disturb(self, packet: Packet) -> None:
        self.link.lose()


@CLIENT.check(
    "lost.at-close",
    title="a client ends whose connect_close is not answered",
    fact="there is nothing left to be told.",
    level=Level.REMOTE,
)
async def at_close(candidate: Candidate) -> None:
    """Closes the connection instead of answering connect_close. The client must end, and may tell of it."""
    await ends(candidate, _AtClose, "it never calls connect_close")


class _WhileIdle(Script):
    """Loses the connection when the client has called nothing for a while."""

    quiet = 0.3

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._calls = 0

    async def call(self, packet: Packet) -> None:
        self._calls += packet.is_call
        await self.link.pass_on(packet)

    async def answer(self, packet: Packet) -> None:
        await self.link.send(packet)
        if packet.is_reply and packet.name != "connect_close":
            self.link.nursery.start_soon(self._look, self._calls)

    async def _look(self, calls: int) -> None:
        await trio.sleep(self.quiet)
        if calls == self._calls and not self.link.conduct.pending:
            self.notes.did(f"after {self.link.conduct.names[-1]}")
            self.link.lose()


@CLIENT.check(
    "lost.while-idle",
    title="a connection may be lost while nothing is asked",
    fact="libvirt 9.0.0's library notices it in its event loop, or at the next call.",
)
async def while_idle(candidate: Candidate) -> None:
    """Closes the connection when nothing has been called on it for 0.3 s: while the client waits for events, say."""
    await reports(candidate, _WhileIdle, "it never leaves a connection alone for 0.3 seconds")
