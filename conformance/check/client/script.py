"""What a scripted daemon does: with each frame of the client, and with each that the truthful daemon answers.

``Script`` passes everything on as it is. What checks do is in classes that derive from it and override a step or two;
the steps of one connection never run at the same time in one direction, but those of the two directions may.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

import trio
from virtwire.protocol.message import Status

from .packets import Packet, reply

if TYPE_CHECKING:
    from .link import Link

__all__ = ["Notes", "Script", "WorkScript", "with_settings"]


class Notes(Counter[str]):
    """What the scripts of one run have done, counted by words that their check knows.

    Attributes:
        said: the same for people: what was done first, and to what.
        changed: set when, next, something is counted.
    """

    def __init__(self) -> None:
        super().__init__()
        self.said = ""
        self.changed = trio.Event()

    def did(self, text: str = "", what: str = "done") -> None:
        """Count something; the first text is kept."""
        self[what] += 1
        self.said = self.said or text
        self.changed.set()
        self.changed = trio.Event()

    async def wait_for(self, what: str) -> None:
        """Wait until something has been counted."""
        while not self[what]:
            await self.changed.wait()


class Script:
    """The truthful daemon on one connection.

    Args:
        link: the connection.
        notes: kept for all connections of the run.
    """

    def __init__(self, link: Link, notes: Notes) -> None:
        self.link = link
        self.notes = notes

    async def opened(self) -> None:
        """Do what is to be done before the client has said anything."""

    async def call(self, packet: Packet) -> None:
        """Take a frame from the client: a call, or a packet of a stream, or a sign of life."""
        await self.link.pass_on(packet)

    async def answer(self, packet: Packet) -> None:
        """Take a frame from the daemon: a reply, an event, or a packet of a stream."""
        await self.link.send(packet)

    async def over(self) -> None:
        """Do what is to be done when the daemon has ended the connection."""
        self.link.lose()

    async def refuse(self, call: Packet, error: bytes) -> None:
        """Answer a call with an error, in whatever shape; the daemon does not hear of the call."""
        await self.link.send(reply(call, error, Status.ERROR))


class WorkScript(Script):
    """Does something once on each connection, to a call of the client's work or to its reply.

    Attributes:
        call_of: the call is the first one of this procedure; None takes the first that is neither opening nor closing.
    """

    call_of: str | None = None

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self.done = False
        self._calls: set[tuple[int, int]] = set()

    async def call(self, packet: Packet) -> None:
        """Serve the call here, or have the daemon serve it."""
        if not self.done and packet.is_call and self.chooses(packet):
            if await self.instead(packet):
                self._did(packet)
                return
            self._calls.add(packet.key)
        await self.link.pass_on(packet)

    async def answer(self, packet: Packet) -> None:
        """Do something with the reply to the call, or pass on what the daemon says."""
        if not self.done and packet.is_reply and packet.key in self._calls:
            self._calls.discard(packet.key)
            if self.suits(packet):
                self._did(packet)
                await self.disturb(packet)
                return
        await self.link.send(packet)

    def _did(self, packet: Packet) -> None:
        self.done = True
        self.notes.did(f"{packet.name}, serial {packet.serial}")

    def chooses(self, packet: Packet) -> bool:
        """Tell whether a call may be the one."""
        return packet.is_work if self.call_of is None else packet.name == self.call_of

    def suits(self, packet: Packet) -> bool:
        """Tell whether a reply to such a call is one that something can be done to."""
        return True

    async def instead(self, packet: Packet) -> bool:
        """Serve the call here and now, and tell so; the daemon never hears of it then."""
        return False

    async def disturb(self, packet: Packet) -> None:
        """Do something with the reply, which goes to the client only if this sends it."""
        await self.link.send(packet)


def with_settings(kind: type[_Script], **settings: Any) -> type[_Script]:
    """Derive a script with other attributes."""
    return type(kind.__name__, (kind,), settings)


_Script = TypeVar("_Script", bound=Script)
