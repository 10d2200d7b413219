"""Frames as a scripted daemon handles them: their header read, their bytes kept, and new ones made from nothing.

The protocol's own sessions refuse to make what breaks the rules. Here everything can be made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from virtwire.protocol.generated.programs import PROGRAMS, REMOTE
from virtwire.protocol.keepalive import KEEPALIVE_PROGRAM, PING
from virtwire.protocol.message import HEADER, HEADER_SIZE, MessageType, Status

if TYPE_CHECKING:
    from virtwire.protocol.descriptors import Descriptors
    from virtwire.protocol.procedures import Procedure

__all__ = ["EVENT_SERIAL", "PREAMBLE", "Packet", "event", "ping", "reply"]

EVENT_SERIAL: Final = 1
"""What libvirtd sends with its events."""

PREAMBLE: Final = frozenset(
    {
        "auth_list",
        "auth_polkit",
        "auth_sasl_init",
        "auth_sasl_start",
        "auth_sasl_step",
        "connect_close",
        "connect_open",
        "connect_register_close_callback",
        "connect_supports_feature",
        "connect_unregister_close_callback",
    }
)
"""What clients call by themselves around the work that they were started for."""

_CALLS: Final = (MessageType.CALL, MessageType.CALL_WITH_FDS)
_REPLIES: Final = (MessageType.REPLY, MessageType.REPLY_WITH_FDS)
_STREAMS: Final = (MessageType.STREAM, MessageType.STREAM_HOLE)


@dataclass(frozen=True, slots=True)
class Packet:
    """One frame.

    Attributes:
        program: as the header says, and so are ``version``, ``procedure``, ``kind`` (its type), ``serial`` and
            ``status``.
        payload: what follows the header.
        descriptors: those that came with it, to be passed on or closed.
    """

    program: int
    version: int
    procedure: int
    kind: int
    serial: int
    status: int
    payload: bytes = b""
    descriptors: Descriptors | None = None

    @classmethod
    def of(cls, frame: bytes, descriptors: Descriptors | None = None) -> Packet:
        """Read a whole frame, length word included."""
        _length, program, version, procedure, kind, serial, status = HEADER.unpack_from(frame)
        return cls(program, version, procedure, kind, serial, status, frame[HEADER_SIZE:], descriptors)

    @property
    def frame(self) -> bytes:
        """The bytes that it is on the wire."""
        size = HEADER_SIZE + len(self.payload)
        head = HEADER.pack(size, self.program, self.version, self.procedure, self.kind, self.serial, self.status)
        return head + self.payload

    @property
    def info(self) -> Procedure | None:
        """What is known of its procedure; None for one that there is not."""
        program = PROGRAMS.get(self.program)
        return None if program is None else program.procedures.get(self.procedure)

    @property
    def name(self) -> str:
        """The procedure's name, or its number."""
        info = self.info
        return str(self.procedure) if info is None else info.name

    @property
    def is_call(self) -> bool:
        """Whether it asks for a reply."""
        return self.kind in _CALLS

    @property
    def is_reply(self) -> bool:
        """Whether it answers a call."""
        return self.kind in _REPLIES

    @property
    def is_event(self) -> bool:
        """Whether it is an event, or a sign of life."""
        return self.kind == MessageType.EVENT

    @property
    def is_keepalive(self) -> bool:
        """Whether it is a ping or a pong, or means to be one."""
        return self.program == KEEPALIVE_PROGRAM

    @property
    def is_stream(self) -> bool:
        """Whether it is a stream's: data, hole or end."""
        return self.kind in _STREAMS

    @property
    def is_work(self) -> bool:
        """Whether it belongs to what the client was started for, not to opening and closing."""
        return not self.is_keepalive and self.name not in PREAMBLE

    @property
    def key(self) -> tuple[int, int]:
        """Program and serial: what pairs a reply with its call."""
        return self.program, self.serial

    def but(self, **changes: Any) -> Packet:
        """Return a copy with other fields."""
        return replace(self, **changes)

    def __str__(self) -> str:
        words = {MessageType.CALL: "call", MessageType.REPLY: "reply", MessageType.EVENT: "event"}
        kind = words.get(MessageType(self.kind), "frame") if self.kind in set(MessageType) else f"type {self.kind}"
        return f"{kind} {self.name} serial {self.serial} status {self.status} ({len(self.payload)} bytes)"


def reply(call: Packet, payload: bytes, status: int = Status.OK) -> Packet:
    """Make the reply to a call from what it is to carry."""
    return Packet(call.program, call.version, call.procedure, MessageType.REPLY, call.serial, status, payload)


def event(procedure: int, payload: bytes, program: int = REMOTE.number) -> Packet:
    """Make an event, of a procedure that there may not be."""
    return Packet(program, 1, procedure, MessageType.EVENT, EVENT_SERIAL, Status.OK, payload)


def ping(serial: int = 0, payload: bytes = b"") -> Packet:
    """Make a ping; libvirt's have neither a serial nor a payload."""
    return Packet.of(PING).but(serial=serial, payload=payload)
