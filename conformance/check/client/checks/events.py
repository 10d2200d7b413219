"""Events that nobody asked for, that nobody knows, or that come at another moment than usual: all are to be ignored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from virtwire.protocol.generated.domain_event_callbacks import (
    DOMAIN_EVENT_CALLBACK_LIFECYCLE,
    DomainEventCallbackLifecycleMsg,
)
from virtwire.protocol.generated.domain_events import DomainEventLifecycleMsg
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.message import HOLE, MessageType, Status

from ...outcome import Level
from ..area import CLIENT
from ..packets import Packet, event
from ..script import Notes, Script, WorkScript, with_settings
from ..verdict import ends, unharmed

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..link import Link

FLOOD: Final = 2000
_STRANGER: Final = DomainHandle("stranger", bytes(range(16)), 7)
_CALLBACK: Final = 1_000_000
_LIST_ALL: Final = REMOTE.by_name["connect_list_all_domains"].number
_REGISTER: Final = "connect_domain_event_callback_register_any"
_DEREGISTER: Final = "connect_domain_event_callback_deregister_any"


def lifecycle(callback: int) -> Packet:
    """Make the event that says that a domain which nobody has started."""
    body = DomainEventCallbackLifecycleMsg(callback, DomainEventLifecycleMsg(_STRANGER, 2, 0))
    return event(DOMAIN_EVENT_CALLBACK_LIFECYCLE.number, DOMAIN_EVENT_CALLBACK_LIFECYCLE.encode_args(body))


class _Before(Script):
    """Sends something that is to be ignored before each reply, from the first one of the work to the closing.

    Attributes:
        sent: what.
    """

    sent = event(0, b"")

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._open = False

    async def answer(self, packet: Packet) -> None:
        if not packet.is_reply or packet.name == "connect_close":
            await self.link.send(packet)
            return
        self._open = self._open or packet.is_work
        if self._open:
            self.notes.did(f"{packet.name}, serial {packet.serial}")
            await self.link.send(self.sent)
        await self.link.send(packet)


_CALL_SHAPED: Final = lifecycle(_CALLBACK).but(procedure=_LIST_ALL)
_CUT_SHORT: Final = lifecycle(_CALLBACK).but(payload=b"\0\0\0\0\xff")


@CLIENT.check(
    "events.{}",
    title="an event is ignored that is {}",
    fact="libvirt 9.0.0's library ignores it: it is newer than the library, or about what it did not ask for.",
    cases={
        "unknown-procedure": event(9999, bytes(16)),
        "procedure-of-a-call": _CALL_SHAPED,
        "undecodable": _CUT_SHORT,
        "empty": lifecycle(_CALLBACK).but(payload=b""),
        "unregistered": lifecycle(_CALLBACK),
        "unregistered-with-serial-0": lifecycle(_CALLBACK).but(serial=0),
        "unregistered-with-a-high-serial": lifecycle(_CALLBACK).but(serial=0xFFFFFFFF),
        "followed-by-bytes": lifecycle(_CALLBACK).but(payload=lifecycle(_CALLBACK).payload + bytes(12)),
    },
)
async def ignored(candidate: Candidate, sent: Packet) -> None:
    """Sends such an event before each reply, from the first one of the work to the closing."""
    await unharmed(candidate, with_settings(_Before, sent=sent))


@CLIENT.check(
    "events.{}",
    title="a packet of a stream that there is not is ignored: {}",
    fact="libvirt 9.0.0's library ignores it: the stream was aborted, and this was on its way.",
    level=Level.REMOTE,
    cases={
        "stray-stream-data": Packet(REMOTE.number, 1, 209, MessageType.STREAM, 4242, Status.CONTINUE, b"stray"),
        "stray-stream-end": Packet(REMOTE.number, 1, 209, MessageType.STREAM, 4242, Status.OK),
        "stray-hole": Packet(REMOTE.number, 1, 209, MessageType.STREAM_HOLE, 4242, Status.CONTINUE, HOLE.pack(4096, 0)),
    },
)
async def stray(candidate: Candidate, sent: Packet) -> None:
    """Sends such a packet before each reply, from the first one of the work to the closing."""
    await unharmed(candidate, with_settings(_Before, sent=sent))


class _BeforeOpening(WorkScript):
    """Sends an event before the connection is open."""

    call_of = "connect_open"

    async def disturb(self, packet: Packet) -> None:
        await self.link.send(lifecycle(_CALLBACK))
        await self.link.send(packet)


@CLIENT.check(
    "events.before-opening",
    title="an event that comes before the connection is open harms nobody",
    fact="no daemon sends one; libvirt 9.0.0's library crashes on it (segmentation fault).",
    level=Level.SECURITY,
)
async def before_opening(candidate: Candidate) -> None:
    """Sends an event that nobody asked for before the reply to connect_open. The client may take it for an error."""
    await ends(candidate, _BeforeOpening, "it never calls connect_open")


class _AtClosing(WorkScript):
    """Sends an event before the reply to connect_close."""

    call_of = "connect_close"

    async def disturb(self, packet: Packet) -> None:
        await self.link.send(lifecycle(_CALLBACK))
        await self.link.send(packet)


@CLIENT.check(
    "events.at-closing",
    title="an event that comes while the connection is being closed harms nobody",
    fact="libvirtd 9.0.0 sends events until it has served connect_close; libvirt 9.0.0's library makes an object of "
    "the connection that it is freeing, says GLib-GObject-CRITICAL, and hangs or crashes.",
    level=Level.REMOTE,
)
async def at_closing(candidate: Candidate) -> None:
    """Sends an event that nobody asked for before the reply to connect_close. The client must end, as it likes."""
    await ends(candidate, _AtClosing, "it never calls connect_close")


class _Flood(WorkScript):
    """Sends very many events before a reply."""

    async def disturb(self, packet: Packet) -> None:
        await self.link.send_bytes(lifecycle(_CALLBACK).frame * FLOOD)
        await self.link.send(packet)


@CLIENT.check(
    "events.flood",
    title="a reply gets through behind thousands of events",
    fact="a daemon sends events as they happen, however many.",
    level=Level.STRESS,
)
async def flood(candidate: Candidate) -> None:
    """Sends two thousand events that nobody asked for in one piece before the first reply of the work."""
    await unharmed(candidate, _Flood)


class _Early(Script):
    """Sends an event of a registration before the reply that tells its number."""

    async def answer(self, packet: Packet) -> None:
        info = packet.info
        if packet.is_reply and packet.name == _REGISTER and packet.status == Status.OK and info is not None:
            self.notes.did(str(packet))
            await self.link.send(lifecycle(info.decode_ret(packet.payload, 0).callback_id).but(payload=b"\0\0\0\0"))
        await self.link.send(packet)


@CLIENT.check(
    "events.before-registered",
    title="an event that comes before the reply to its registration, and is damaged, is ignored",
    fact="events are sent by other threads of libvirtd than replies.",
    level=Level.REMOTE,
)
async def early(candidate: Candidate) -> None:
    """Sends half an event of each registration before the reply that tells the registration's number."""
    await unharmed(candidate, _Early, "it registers for no events of domains")


class _After(Script):
    """Sends an event of a registration that the daemon has just confirmed to have ended."""

    async def answer(self, packet: Packet) -> None:
        await self.link.send(packet)
        if packet.is_reply and packet.name == _DEREGISTER:
            self.notes.did(str(packet))
            for callback in range(40):
                await self.link.send(lifecycle(callback))


@CLIENT.check(
    "events.after-deregistered",
    title="an event of a registration that has ended is ignored",
    fact="it was on its way when the client deregistered.",
    level=Level.REMOTE,
)
async def after(candidate: Candidate) -> None:
    """Sends events of forty registrations after the reply to each deregistration."""
    await unharmed(candidate, _After, "it deregisters no events of domains")
