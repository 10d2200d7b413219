"""Daemons that break the protocol: the client must give up with an error, in bounded time and memory."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final

from virtwire.protocol.message import HEADER, HEADER_SIZE, MAX_FRAME, MessageType, Status
from virtwire.protocol.xdr import XdrError

from ...outcome import Level
from ..area import CLIENT
from ..packets import Packet, event
from ..script import WorkScript, with_settings
from ..verdict import reports

if TYPE_CHECKING:
    from ..candidate import Candidate

_FOREIGN: Final = 0x12345678
_NO_RESULT: Final = "no call of its work has a result that could be damaged so"


class _Header(WorkScript):
    """Answers a call with a reply whose header is not that of the call.

    Attributes:
        changes: other fields of the header; those named in ``added`` are added to what is there.
        added: see above.
    """

    changes: dict[str, int] = {}  # noqa: RUF012 - never changed
    added: dict[str, int] = {}  # noqa: RUF012 - never changed

    async def disturb(self, packet: Packet) -> None:
        sums = {name: (getattr(packet, name) + more) & 0xFFFFFFFF for name, more in self.added.items()}
        await self.link.send(packet.but(**self.changes, **sums))


@CLIENT.check(
    "broken.{}",
    title="a reply to no call is an error: {}",
    fact="libvirt 9.0.0's library drops the connection, no call waiting for reply; with another procedure the call "
    "fails with error 1.",
    cases={
        "serial-of-no-call": {"added": {"serial": 1000}},
        "serial-of-the-past": {"added": {"serial": -1}},
        "another-program": {"changes": {"program": _FOREIGN}},
        "another-version": {"changes": {"version": 2}},
        "another-procedure": {"added": {"procedure": 1}},
        "status-2": {"changes": {"status": Status.CONTINUE}},
        "status-77": {"changes": {"status": 77}},
        "type-0": {"changes": {"kind": MessageType.CALL}},
        "type-4": {"changes": {"kind": MessageType.CALL_WITH_FDS, "payload": bytes(4)}},
        "type-99": {"changes": {"kind": 99}},
    },
)
async def header(candidate: Candidate, settings: dict[str, dict[str, int]]) -> None:
    """Answers the first call of the work with a reply that has such a field in its header."""
    await reports(candidate, with_settings(_Header, **settings))


class _Twice(WorkScript):
    """Answers a call twice."""

    async def disturb(self, packet: Packet) -> None:
        await self.link.send_bytes(packet.frame * 2)


@CLIENT.check(
    "broken.answered-twice",
    title="a second reply to a call is an error",
    fact="libvirt 9.0.0's library drops the connection, no call waiting for reply.",
)
async def answered_twice(candidate: Candidate) -> None:
    """Sends the reply to the first call of the work twice."""
    await reports(candidate, _Twice)


class _Instead(WorkScript):
    """Sends bytes where a reply should be, and then nothing more.

    Attributes:
        data: the bytes.
    """

    data = b""

    async def disturb(self, packet: Packet) -> None:
        await self.link.send_bytes(self.data)


def _length(length: int) -> bytes:
    """Make the head of a frame of some length, and the little that may follow."""
    return HEADER.pack(length, 0x20008086, 1, 1, 1, 0, 0) + bytes(64)


@CLIENT.check(
    "broken.length-{}",
    title="a length word that no frame can have is an error: {}",
    fact="libvirt 9.0.0's library drops the connection: frames are of 28 to 33554436 bytes, length word included.",
    cases={
        "0": _length(0),
        "3": _length(3),
        "4": _length(4),
        "27": _length(HEADER_SIZE - 1),
        "one-too-large": _length(MAX_FRAME + 1),
        "huge": _length(0x7FFFFFFF),
        "all-ones": _length(0xFFFFFFFF),
    },
)
async def length(candidate: Candidate, data: bytes) -> None:
    """Sends a frame with such a length word instead of the first reply of the work; the connection stays open.

    A client that waits for so many bytes, or makes room for them, fails.
    """
    await reports(candidate, with_settings(_Instead, data=data))


@CLIENT.check(
    "broken.{}",
    title="bytes of another protocol are an error: {}",
    fact="their first four bytes are no length word of a frame.",
    cases={
        "http": b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n",
        "ssh": b"SSH-2.0-OpenSSH_9.2p1\r\n",
        "tls-alert": bytes.fromhex("150301000202 28".replace(" ", "")) * 8,
        "random": bytes((each * 89 + 163) % 256 for each in range(512)),
    },
)
async def other_protocol(candidate: Candidate, data: bytes) -> None:
    """Sends such bytes instead of the first reply of the work; the connection stays open."""
    await reports(candidate, with_settings(_Instead, data=data))


@CLIENT.check(
    "broken.foreign-event",
    title="an event of a program that was not agreed on is an error",
    fact="libvirt 9.0.0's library drops the connection: the cause is unknown, it says.",
    level=Level.REMOTE,
)
async def foreign_event(candidate: Candidate) -> None:
    """Sends an event of an unknown program instead of the first reply of the work, and then nothing more."""
    await reports(candidate, with_settings(_Instead, data=event(1, b"", _FOREIGN).frame))


class _Damaged(WorkScript, ABC):
    """Damages a result."""

    def suits(self, packet: Packet) -> bool:
        info = packet.info
        damaged = self.damage(packet.payload)
        if packet.status != Status.OK or info is None or damaged is None:
            return False
        try:
            info.decode_ret(damaged, 0)
        except XdrError:
            return True
        return False

    @abstractmethod
    def damage(self, payload: bytes) -> bytes | None:
        """Damage it, or tell by None that there is nothing to be damaged."""

    async def disturb(self, packet: Packet) -> None:
        damaged = self.damage(packet.payload)
        assert damaged is not None
        await self.link.send(packet.but(payload=damaged))


class _Short(_Damaged):
    def damage(self, payload: bytes) -> bytes | None:
        return payload[:-4] if payload else None


class _Absent(_Damaged):
    def damage(self, payload: bytes) -> bytes | None:
        return b"" if payload else None


class _HugeCount(_Damaged):
    def damage(self, payload: bytes) -> bytes | None:
        return b"\xff\xff\xff\xff" + payload[4:] if len(payload) >= 4 else None


class _LegalCount(_Damaged):
    def damage(self, payload: bytes) -> bytes | None:
        return (16000).to_bytes(4) + payload[4:] if len(payload) >= 4 else None


@CLIENT.check(
    "broken.result-{}",
    title="a result that cannot be decoded is an error: {}",
    fact="libvirt 9.0.0's library says error 39, Unable to decode message payload; the connection stays.",
    cases={
        "cut-short": _Short,
        "absent": _Absent,
        "count-too-large": _HugeCount,
        "count-without-items": _LegalCount,
    },
)
async def result(candidate: Candidate, script: type[_Damaged]) -> None:
    """Damages the first result of the work that such damage makes undecodable."""
    await reports(candidate, script, _NO_RESULT, may_cope=True)


class _Descriptors(WorkScript):
    """Announces descriptors with a reply that none come with.

    Attributes:
        count: so many.
        extra: what comes in the place of the bytes that carry them.
    """

    count = 1
    extra = b"\0"

    async def disturb(self, packet: Packet) -> None:
        announced = packet.but(
            kind=MessageType.REPLY_WITH_FDS, payload=self.count.to_bytes(4) + packet.payload, descriptors=None
        )
        await self.link.send_bytes(announced.frame + self.extra)


@CLIENT.check(
    "broken.descriptors-{}",
    title="a reply that announces descriptors which do not come, or too many, is an error: {}",
    fact="libvirt 9.0.0's library fails to receive the descriptor and drops the connection; more than 32 it refuses.",
    level=Level.REMOTE,
    cases={
        "missing": {"count": 1, "extra": b"\0"},
        "too-many": {"count": 33, "extra": b""},
        "far-too-many": {"count": 0xFFFFFFFF, "extra": b""},
    },
)
async def descriptors(candidate: Candidate, settings: dict[str, object]) -> None:
    """Answers the first call of the work with a reply with descriptors, of which none comes."""
    await reports(candidate, with_settings(_Descriptors, **settings))
