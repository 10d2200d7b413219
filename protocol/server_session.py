"""The server's side of one connection, without IO.

A session takes bytes and gives calls; it makes the bytes of replies, errors, events and stream packets. What the
protocol layer refuses is answered here, in libvirt's order of checks: program and version,
status, procedure number, authentication, arguments. Pings are answered in every state.

=============  =========================================================  ==========================
state          calls that pass                                             left by
=============  =========================================================  ==========================
AUTHENTICATE   the authentication procedures (``AUTH_PROCEDURES``)         ``authenticated = True``
READY          every known one                                             end of file, a broken frame
CLOSED         none                                                        -
=============  =========================================================  ==========================

Any bytes give events, bytes to send, or ``ProtocolClosed``; nothing else is ever raised by ``receive_data``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Final

from .errors import ErrorCode, ErrorDomain, LibvirtError, report
from .framing import Framer
from .keepalive import KEEPALIVE_PROGRAM, PONG, is_ping
from .message import (
    HEADER,
    HEADER_SIZE,
    HOLE,
    MAX_FRAME,
    Call,
    FrameTooLarge,
    HolePacket,
    MessageType,
    Status,
    StreamPacket,
    pack_frame,
)
from .wire_error import encode_wire_error
from .xdr import XdrError

if TYPE_CHECKING:
    from .descriptors import DescriptorQueue, Descriptors
    from .procedures import Procedure, Program
    from .xdr import Record

__all__ = [
    "AUTH_PROCEDURES",
    "MAX_ANONYMOUS_FRAME",
    "ProtocolClosed",
    "ReplyTooLarge",
    "ServerSession",
    "State",
    "event_frame",
]

AUTH_PROCEDURES: Final = frozenset({"auth_list", "auth_sasl_init", "auth_sasl_start", "auth_sasl_step", "auth_polkit"})
"""What a peer may call before it has authenticated."""

MAX_ANONYMOUS_FRAME: Final = 512 << 10
"""Bytes of the longest frame of a peer that has not authenticated; the longest that makes sense has 65,536 characters
of SASL data, in four bytes each."""

_EVENT_SERIAL: Final = 1  # what libvirtd sends, though its protocol description says zero

_CALL: Final = MessageType.CALL.value
_REPLY: Final = MessageType.REPLY.value
_REPLY_WITH_FDS: Final = MessageType.REPLY_WITH_FDS.value
_CALL_WITH_FDS: Final = MessageType.CALL_WITH_FDS.value
_EVENT: Final = MessageType.EVENT.value
_STREAM: Final = MessageType.STREAM.value
_HOLE: Final = MessageType.STREAM_HOLE.value
_WITH_FDS: Final = (_CALL_WITH_FDS, _REPLY_WITH_FDS)
_STREAMS: Final = (_STREAM, _HOLE)


class State(Enum):
    """Where a session stands; what each lets through is in the module's table."""

    AUTHENTICATE = auto()
    READY = auto()
    CLOSED = auto()


class ProtocolClosed(Exception):
    """The peer broke a rule whose answer is to close without a word, or ended the connection."""


class ReplyTooLarge(Exception):
    """A reply cannot be put into a frame; libvirtd closes the connection then, and so should the caller."""


class ServerSession:
    """One client's connection as the server sees it.

    Args:
        programs: the programs this connection may call.
        auth_types: what ``auth_list`` will answer; the session only asks whether it starts with 0 (none).
        authenticated: whether calls are let through from the start; the default is: when no authentication is asked.
        received: where the shell puts the descriptors that it receives, None where none can come.
    """

    def __init__(
        self,
        programs: Iterable[Program],
        *,
        auth_types: Sequence[int] = (0,),
        authenticated: bool | None = None,
        received: DescriptorQueue | None = None,
    ) -> None:
        self._programs = {program.number: program for program in programs}
        self._framer = Framer(received)
        self._out: list[bytes] = []
        self._streams: dict[tuple[int, int, int], Any] = {}
        self.auth_types = tuple(auth_types)
        passes = self.auth_types[:1] == (0,) if authenticated is None else authenticated
        self.state = State.READY
        self.authenticated = passes
        self.keepalive_wanted = False
        """Set by the shell when the client has asked for keepalive (feature 10)."""

    @property
    def authenticated(self) -> bool:
        """Whether every procedure may be called."""
        return self.state is State.READY

    @authenticated.setter
    def authenticated(self, value: bool) -> None:
        if self.state is not State.CLOSED:
            self.state = State.READY if value else State.AUTHENTICATE
            self._framer.limit = MAX_FRAME if value else MAX_ANONYMOUS_FRAME

    @property
    def buffered(self) -> int:
        """How many bytes of an unfinished frame are held."""
        return self._framer.buffered

    def receive_data(self, data: bytes) -> list[Call | StreamPacket | HolePacket]:
        """Take what arrived; give the calls and stream packets in it.

        Args:
            data: bytes as read; empty means the peer closed.

        Raises:
            ProtocolClosed: nothing more will come of this connection. What complete frames before it asked for has
                been returned already, or is lost with the peer.
        """
        if self.state is State.CLOSED:
            raise ProtocolClosed("the session is closed")
        if not data:
            self.state = State.CLOSED
            raise ProtocolClosed("end of file")
        events: list[Call | StreamPacket | HolePacket] = []
        for frame in self._framer.feed(data):
            event = self._handle(frame)
            if event is not None:
                events.append(event)
        if self._framer.error is not None and not events:
            self.state = State.CLOSED
            raise ProtocolClosed(str(self._framer.error))
        return events

    @property
    def broken(self) -> bool:
        """Whether the last input ended in a frame after which nothing can be read: close once events are served."""
        return self._framer.error is not None

    def data_to_send(self) -> bytes:
        """Return, once, the bytes that the session itself has to say: pongs and refusals."""
        if not self._out:
            return b""
        out = b"".join(self._out)
        self._out.clear()
        return out

    def reply(self, call: Call, ret: Record | None, nfds: int = 0) -> bytes:
        """Make the reply to a call.

        Args:
            call: the call, as ``receive_data`` gave it.
            ret: the result, None for a procedure without any.
            nfds: how many descriptors the shell sends after it.

        Raises:
            ReplyTooLarge: the result is over a limit of the protocol.
        """
        procedure = call.procedure
        try:
            payload = procedure.encode_ret(ret)
            if nfds:
                payload = nfds.to_bytes(4, "big") + payload
            return pack_frame(
                procedure.program,
                procedure.version,
                procedure.number,
                _REPLY_WITH_FDS if nfds else _REPLY,
                call.serial,
                0,
                payload,
            )
        except (XdrError, FrameTooLarge) as error:
            raise ReplyTooLarge(f"reply to {procedure.name}: {error}") from error

    def fail(self, call: Call, error: LibvirtError) -> bytes:
        """Make the error reply to a call.

        Raises:
            ReplyTooLarge: a text of the error is over 4 MiB.
        """
        procedure = call.procedure
        return self._refusal(procedure.program, procedure.version, procedure.number, call.serial, error)

    def event(self, procedure: Procedure, body: Record | None) -> bytes:
        """Make an event message."""
        return event_frame(procedure, body)

    def open_stream(self, call: Call, owner: Any = None) -> bool:
        """From now on pass the stream packets that belong to this call, each with ``owner``; False if it has a stream.

        A stream is known by program, procedure and serial of its call, and serials are the client's to choose.
        """
        return self._streams.setdefault(_stream_of(call), owner) is owner

    def close_stream(self, call: Call) -> None:
        """Drop later packets of this call's stream, silently as libvirtd does."""
        self._streams.pop(_stream_of(call), None)

    def stream_packet(self, call: Call, status: Status, data: bytes = b"") -> bytes:
        """Make a stream packet: CONTINUE with data (none: end of data), or OK as the answer to finish and abort."""
        procedure = call.procedure
        return pack_frame(
            procedure.program, procedure.version, procedure.number, _STREAM, call.serial, status.value, data
        )

    def stream_head(self, call: Call, size: int) -> bytes:
        """Make what comes before so many bytes of a stream's data, which are sent without being copied."""
        procedure = call.procedure
        return HEADER.pack(
            HEADER_SIZE + size,
            procedure.program,
            procedure.version,
            procedure.number,
            _STREAM,
            call.serial,
            Status.CONTINUE.value,
        )

    def stream_hole(self, call: Call, length: int) -> bytes:
        """Make the packet of a hole in a sparse stream."""
        procedure = call.procedure
        return pack_frame(
            procedure.program,
            procedure.version,
            procedure.number,
            _HOLE,
            call.serial,
            Status.CONTINUE.value,
            HOLE.pack(length, 0),
        )

    def stream_failure(self, call: Call, error: LibvirtError) -> bytes:
        """Make the packet that ends a stream in an error."""
        return self.stream_packet(call, Status.ERROR, encode_wire_error(error))

    def _handle(self, frame: bytes) -> Call | StreamPacket | HolePacket | None:
        _length, program, version, number, kind, serial, status = HEADER.unpack_from(frame)
        if kind == _CALL:
            return self._handle_call(frame, program, version, number, 0, None, serial, status)
        if kind in _WITH_FDS:
            return self._handle_fds(frame, program, version, number, kind, serial, status)
        if program == KEEPALIVE_PROGRAM:
            if kind == _EVENT and is_ping(frame):
                self._out.append(PONG)
        elif kind in _STREAMS and (key := (program, number, serial)) in self._streams:
            return self._handle_stream(frame, kind, serial, status, self._streams[key])
        return None

    def _handle_fds(
        self, frame: bytes, program: int, version: int, number: int, kind: int, serial: int, status: int
    ) -> Call | None:
        """Serve a call with descriptors; those of a frame that is refused or dropped are closed."""
        nfds = int.from_bytes(frame[HEADER_SIZE : HEADER_SIZE + 4], "big")
        descriptors = self._framer.descriptors.pop(0) if nfds and self._framer.descriptors else None
        call = None
        if kind == _CALL_WITH_FDS:
            call = self._handle_call(frame, program, version, number, nfds, descriptors, serial, status, 4)
        if call is None and descriptors is not None:
            descriptors.close()
        return call

    def _handle_call(
        self,
        frame: bytes,
        program_id: int,
        version: int,
        number: int,
        nfds: int,
        descriptors: Descriptors | None,
        serial: int,
        status: int,
        skip: int = 0,
    ) -> Call | None:
        program = self._programs.get(program_id)
        if program is None or program.version != version:
            refusal = f"Cannot find program {program_id} version {version}"
        elif status != 0:
            refusal = f"Unexpected message status {status}"
        elif (procedure := program.procedures.get(number)) is None or procedure.event:
            refusal = f"unknown procedure: {number}"
        elif self.state is not State.READY and procedure.name not in AUTH_PROCEDURES:
            refusal = "authentication required"
        else:
            try:
                args = procedure.decode_args(frame, HEADER_SIZE + skip)
                return Call(procedure, serial, args, nfds, descriptors, len(frame))
            except XdrError:
                refusal = "Unable to decode message payload"
        error = report(ErrorCode.RPC, ErrorDomain.RPC, refusal)
        self._out.append(self._refusal(program_id, version, number, serial, error))
        return None

    def _handle_stream(
        self, frame: bytes, kind: int, serial: int, status: int, owner: Any
    ) -> StreamPacket | HolePacket:
        if kind == _STREAM:
            return StreamPacket(serial, status, frame[HEADER_SIZE:], None, owner)
        if len(frame) < HEADER_SIZE + HOLE.size:
            self.state = State.CLOSED
            raise ProtocolClosed("a stream hole cannot be decoded")
        length, flags = HOLE.unpack_from(frame, HEADER_SIZE)
        return HolePacket(serial, length, flags, owner)

    @staticmethod
    def _refusal(program: int, version: int, number: int, serial: int, error: LibvirtError) -> bytes:
        try:
            payload = encode_wire_error(error)
            return pack_frame(program, version, number, _REPLY, serial, Status.ERROR.value, payload)
        except (XdrError, FrameTooLarge) as reason:
            raise ReplyTooLarge(f"error reply: {reason}") from reason


def _stream_of(call: Call) -> tuple[int, int, int]:
    return call.procedure.program, call.procedure.number, call.serial


def event_frame(procedure: Procedure, body: Record | None) -> bytes:
    """Make an event message, which is the same on every connection."""
    return pack_frame(
        procedure.program,
        procedure.version,
        procedure.number,
        _EVENT,
        _EVENT_SERIAL,
        0,
        procedure.encode_args(body),
    )
