"""What a client does on the wire, frame by frame, and which of the protocol's rules for clients that breaks.

``RULES`` names them all. Nothing is kept of a frame but what later ones are judged by, so that the memory for a
connection is bounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Final

from virtwire.protocol.generated.programs import KEEPALIVE, LXC, QEMU, REMOTE
from virtwire.protocol.keepalive import PING, PONG
from virtwire.protocol.message import HOLE, MessageType, Status
from virtwire.protocol.xdr import XdrError

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Procedure

    from .packets import Packet

__all__ = ["Conduct", "Rule", "StreamSeen"]

NAMES_KEPT: Final = 4096
PENDING_KEPT: Final = 65536
CHUNK: Final = 262120
FD_PASSING, KEEPALIVE_FEATURE = 8, 10
_PROGRAMS: Final = frozenset({REMOTE.number, QEMU.number, LXC.number, KEEPALIVE.number})
_KINDS: Final = frozenset(
    {
        MessageType.CALL,
        MessageType.CALL_WITH_FDS,
        MessageType.EVENT,
        MessageType.STREAM,
        MessageType.STREAM_HOLE,
    }
)
_OPEN_FLAGS: Final = 7
"""Read-only, and two bits that libvirt's own library means for itself and sends all the same."""


class Rule(Enum):
    """The rules; what each means is said by the check that is named after it."""

    LEGAL_FRAMES = auto()
    WHOLE_FRAMES = auto()
    KNOWN_PROGRAM = auto()
    VERSION_ONE = auto()
    CLIENT_KINDS = auto()
    STATUS = auto()
    KNOWN_PROCEDURE = auto()
    SERIALS = auto()
    AUTH_FIRST = auto()
    OPEN_FIRST = auto()
    OPEN_ONCE = auto()
    OPEN_FLAGS = auto()
    NOTHING_AFTER_CLOSE = auto()
    SAYS_CLOSE = auto()
    UNREGISTERS = auto()
    ARGUMENTS = auto()
    EXACT_ARGUMENTS = auto()
    KEEPALIVE_FORM = auto()
    PONGS_ASKED = auto()
    ASKS_FOR_DESCRIPTORS = auto()
    STREAM_KNOWN = auto()
    STREAM_ORDER = auto()
    STREAM_ENDED = auto()
    STREAM_EMPTY_ENDS = auto()
    STREAM_DIRECTION = auto()
    STREAM_HOLES = auto()
    STREAM_CHUNKS = auto()


@dataclass(slots=True)
class StreamSeen:
    """One stream of the client.

    Attributes:
        procedure: what opened it.
        sparse: the client takes holes, or may send them.
        open: the reply said that there is one.
        said: how the client ended it: None, "finish" or "abort".
        failed: it was ended from the daemon's side, by an error or an answer to its end.
        received: bytes of data that the client was sent; ``holes`` likewise counts holes.
    """

    procedure: Procedure
    sparse: bool
    open: bool = False
    said: str | None = None
    failed: bool = False
    received: int = 0
    holes: int = 0


class Conduct:
    """What is seen of a client on one connection.

    Attributes:
        broken: the first breach of each rule, in words.
        names: the procedures that it called, in order, up to a number.
        work: how many of its calls were neither opening nor closing.
        features: those that it asked for.
        streams: by program, procedure and serial.
        pings: how many it sent; ``pongs`` likewise, and ``keepalives`` counts what means to be either, too.
        pings_told: how many it was sent.
        pings_due: how many of those it had been sent when it made its last call but one: it has read them.
        with_descriptors: how many of its frames came with some.
        closed: it said that it closes the connection.
    """

    def __init__(self) -> None:
        self.broken: dict[Rule, str] = {}
        self.names: list[str] = []
        self.work = 0
        self.features: set[int] = set()
        self.streams: dict[tuple[int, int, int], StreamSeen] = {}
        self.keepalives = self.pings = self.pongs = self.pings_told = self.pings_due = 0
        self.with_descriptors = 0
        self.closed = False
        self._called = 0
        self._pings_at_call = 0
        self._pending: dict[tuple[int, int], Packet] = {}
        self._open: bool | None = None
        self._close_callback = False

    @property
    def pending(self) -> int:
        """How many calls wait for their replies."""
        return len(self._pending)

    # What the link tells

    def heard(self, packet: Packet) -> None:
        """Judge a frame of the client."""
        self.with_descriptors += packet.descriptors is not None
        if packet.program not in _PROGRAMS:
            self._break(Rule.KNOWN_PROGRAM, f"program {packet.program:#x}")
        elif packet.version != 1:
            self._break(Rule.VERSION_ONE, f"{packet} says version {packet.version}")
        if packet.kind not in _KINDS or (packet.is_event and not packet.is_keepalive):
            self._break(Rule.CLIENT_KINDS, str(packet))
        elif packet.is_keepalive:
            self._heard_keepalive(packet)
        elif packet.is_call:
            self._heard_call(packet)
        elif packet.is_stream:
            self._heard_stream(packet)

    def told(self, packet: Packet) -> None:
        """Take note of what the client is sent."""
        if packet.is_keepalive and packet.procedure == 1:
            self.pings_told += 1
        elif packet.is_reply:
            call = self._pending.pop(packet.key, None)
            if call is not None and call.procedure == packet.procedure:
                self._answered(call, packet)
        elif packet.is_stream:
            stream = self.streams.get(_stream_key(packet))
            if stream is not None:
                if packet.status != Status.CONTINUE:
                    stream.failed = True
                elif packet.kind == MessageType.STREAM_HOLE:
                    stream.holes += 1
                stream.received += len(packet.payload) if packet.kind == MessageType.STREAM else 0

    def broke(self, text: str) -> None:
        """Note that what the client sent cannot be cut into frames."""
        self._break(Rule.LEGAL_FRAMES, text)

    def broke_off(self, size: int) -> None:
        """Note that the client ended so many bytes into a frame."""
        self._break(Rule.WHOLE_FRAMES, f"it ended {size} bytes into a frame")

    def ended(self) -> None:
        """Judge what is left at the end of the connection."""
        if not self._called:
            return
        if not self.closed:
            self._break(Rule.SAYS_CLOSE, "the connection ended without connect_close")
        if self._close_callback:
            self._break(Rule.UNREGISTERS, "the close callback was still registered at the end")
        for stream in self.streams.values():
            if stream.open and stream.said is None and not stream.failed:
                self._break(
                    Rule.STREAM_ENDED, f"the stream of {stream.procedure.name} was neither finished nor aborted"
                )

    def _break(self, rule: Rule, text: str) -> None:
        self.broken.setdefault(rule, text)

    # Calls

    def _heard_call(self, packet: Packet) -> None:
        name = packet.name
        if not self._called and name != "auth_list":
            self._break(Rule.AUTH_FIRST, f"the first call is {name}")
        self._called += 1
        if len(self.names) < NAMES_KEPT:
            self.names.append(name)
        self.pings_due, self._pings_at_call = self._pings_at_call, self.pings_told
        if packet.status != Status.OK:
            self._break(Rule.STATUS, f"{packet} is a call")
        if packet.key in self._pending or any(key[2] == packet.serial for key in self.streams if self._lives(key)):
            self._break(Rule.SERIALS, f"{packet} while another call or a stream has that serial")
        if len(self._pending) < PENDING_KEPT:
            self._pending[packet.key] = packet
        if self.closed:
            self._break(Rule.NOTHING_AFTER_CLOSE, str(packet))
        self.work += packet.is_work
        if packet.is_work and not self._open:
            self._break(Rule.OPEN_FIRST, f"{name} before connect_open was answered")
        info = packet.info
        if info is None or info.event:
            self._break(Rule.KNOWN_PROCEDURE, str(packet))
        else:
            self._heard_arguments(packet, info)

    def _lives(self, key: tuple[int, int, int]) -> bool:
        stream = self.streams[key]
        return stream.open and not stream.failed

    def _heard_arguments(self, packet: Packet, info: Procedure) -> None:
        skip = 4 if packet.kind == MessageType.CALL_WITH_FDS else 0
        try:
            args = info.decode_args(packet.payload, skip)
        except XdrError as error:
            self._break(Rule.ARGUMENTS, f"{packet}: {error}")
            return
        if info.encode_args(args) != packet.payload[skip:]:
            self._break(Rule.EXACT_ARGUMENTS, f"{packet}: the arguments are not in their one form")
        self._heard_meaning(packet, info, args)

    def _heard_meaning(self, packet: Packet, info: Procedure, args: Any) -> None:
        """Judge a call by what it asks for."""
        name = info.name
        if name == "connect_supports_feature":
            self.features.add(args.feature)
        elif name == "connect_open":
            if self._open:
                self._break(Rule.OPEN_ONCE, f"{packet} on an open connection")
            if args.flags & ~_OPEN_FLAGS:
                self._break(Rule.OPEN_FLAGS, f"connect_open with flags {args.flags:#x}")
        elif name == "connect_close":
            self.closed = True
        if packet.kind == MessageType.CALL_WITH_FDS and FD_PASSING not in self.features:
            self._break(Rule.ASKS_FOR_DESCRIPTORS, f"{packet} passes descriptors, and feature 8 was not asked for")
        if info.stream is not None:
            sparse = info.name.startswith("storage_vol_") and bool(getattr(args, "flags", 0) & 1)
            self.streams[_stream_key(packet)] = StreamSeen(info, sparse)

    def _answered(self, call: Packet, packet: Packet) -> None:
        name, fine = call.name, packet.status == Status.OK
        if name == "connect_open":
            self._open = fine
        elif name == "connect_register_close_callback" and fine:
            self._close_callback = True
        elif name == "connect_unregister_close_callback" and fine:
            self._close_callback = False
        stream = self.streams.get(_stream_key(call))
        if stream is not None:
            stream.open = fine

    # Signs of life, and streams

    def _heard_keepalive(self, packet: Packet) -> None:
        frame = packet.frame
        self.keepalives += 1
        if frame == PING:
            self.pings += 1
        elif frame == PONG:
            self.pongs += 1
            if self.pongs > self.pings_told:
                self._break(Rule.PONGS_ASKED, f"pong number {self.pongs} after {self.pings_told} pings")
        else:
            self._break(Rule.KEEPALIVE_FORM, f"{packet} is neither a ping nor a pong as libvirt's are")

    def _heard_stream(self, packet: Packet) -> None:
        stream = self.streams.get(_stream_key(packet))
        if stream is None or not (stream.open or stream.failed):
            self._break(Rule.STREAM_KNOWN, f"{packet}: no stream is open there")
            return
        if packet.status not in (Status.OK, Status.ERROR, Status.CONTINUE):
            self._break(Rule.STATUS, f"{packet} is of a stream")
        elif packet.status == Status.CONTINUE:
            self._heard_data(packet, stream)
        else:
            if stream.said is not None and packet.status == Status.OK:
                self._break(Rule.STREAM_ORDER, f"{packet} after {stream.said}")
            if packet.payload:
                self._break(Rule.STREAM_EMPTY_ENDS, str(packet))
            stream.said = "finish" if packet.status == Status.OK else "abort"

    def _heard_data(self, packet: Packet, stream: StreamSeen) -> None:
        if stream.said is not None:
            self._break(Rule.STREAM_ORDER, f"{packet} after {stream.said}")
        if stream.procedure.stream == "receive" and packet.payload:
            self._break(Rule.STREAM_DIRECTION, f"{packet}: {stream.procedure.name} only gives data")
        if packet.kind == MessageType.STREAM_HOLE:
            self._heard_hole(packet, stream)
        elif len(packet.payload) > CHUNK:
            self._break(Rule.STREAM_CHUNKS, f"{packet} carries more than {CHUNK} bytes")

    def _heard_hole(self, packet: Packet, stream: StreamSeen) -> None:
        if not stream.sparse:
            self._break(Rule.STREAM_HOLES, f"{packet}: the stream is not sparse")
        elif len(packet.payload) != HOLE.size:
            self._break(Rule.STREAM_HOLES, f"{packet}: a hole takes {HOLE.size} bytes")
        else:
            length, flags = HOLE.unpack(packet.payload)
            if length < 0 or flags:
                self._break(Rule.STREAM_HOLES, f"{packet}: length {length}, flags {flags:#x}")


def _stream_key(packet: Packet) -> tuple[int, int, int]:
    return packet.program, packet.procedure, packet.serial
