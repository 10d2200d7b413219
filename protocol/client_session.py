"""The client's side of one connection, without IO.

A session makes the frames of calls and says what each piece of input means: which call a reply answers, in any order,
matched by serial; events; stream packets. What the C client tolerates is tolerated, what it treats as fatal ends the
session in a ``LibvirtError``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from .errors import ErrorCode, ErrorDomain, LibvirtError, report
from .framing import FrameError, Framer
from .keepalive import KEEPALIVE_PROGRAM, PING, PONG, is_ping
from .message import (
    HEADER,
    HEADER_SIZE,
    HOLE,
    MAX_FRAME,
    Event,
    Failure,
    FrameTooLarge,
    HolePacket,
    MessageType,
    Packet,
    Reply,
    Status,
    StreamPacket,
    pack_frame,
)
from .wire_error import decode_wire_error
from .xdr import EncodeError, XdrError

if TYPE_CHECKING:
    from .descriptors import DescriptorQueue
    from .procedures import Procedure, Program
    from .xdr import Record

__all__ = ["ClientSession"]

_MAX_SERIAL: Final = 0xFFFFFFFF
_MAX_ABANDONED: Final = 1 << 17
"""So many replies a server may owe to calls that were given up before it counts as gone."""
_CALL: Final = MessageType.CALL.value
_CALL_WITH_FDS: Final = MessageType.CALL_WITH_FDS.value
_REPLY: Final = MessageType.REPLY.value
_REPLY_WITH_FDS: Final = MessageType.REPLY_WITH_FDS.value
_EVENT: Final = MessageType.EVENT.value
_STREAM: Final = MessageType.STREAM.value
_HOLE: Final = MessageType.STREAM_HOLE.value
_CALLS: Final = (_CALL, _CALL_WITH_FDS)
_STREAMS: Final = (_STREAM, _HOLE)
_AFTER_COUNT: Final = HEADER_SIZE + 4
"""Where the result begins in a reply with descriptors."""


class ClientSession:
    """One connection as the client sees it.

    Args:
        programs: the programs whose events are understood; one of any other program is fatal, as in the C client. They
            are gone through when the first event comes, so an iterator may take its time to make them.
        received: where the shell puts descriptors before it feeds the bytes that they came with; without it the bytes
            of descriptors are only counted off.
    """

    def __init__(self, programs: Iterable[Program], received: DescriptorQueue | None = None) -> None:
        self._event_programs = programs
        self._programs: dict[int, Program] | None = None
        self._framer = Framer(received)
        self._serial = 0
        self._pending: dict[int, Procedure] = {}
        self._abandoned: set[int] = set()
        self._streams: dict[int, Procedure] = {}
        self._out: list[bytes] = []
        self.error: LibvirtError | None = None
        """Why the session is over, once it is."""

    @property
    def pending(self) -> int:
        """How many calls wait for their reply."""
        return len(self._pending)

    @property
    def owed(self) -> int:
        """How many calls that were given up have not been answered yet."""
        return len(self._abandoned)

    def is_pending(self, serial: int) -> bool:
        """Tell whether the call with this serial waits for its reply."""
        return serial in self._pending

    def call(self, procedure: Procedure, args: Record | None, nfds: int = 0) -> tuple[int, bytes]:
        """Make the frame of a call.

        Args:
            procedure: what to call.
            args: its arguments, None for a procedure without any.
            nfds: how many descriptors the shell sends after it.

        Returns:
            The serial that its reply will carry, and the bytes to send.

        Raises:
            LibvirtError: the arguments are over a limit of the protocol (code 39), or the session is over.
        """
        if self.error is not None:
            raise self.error
        serial = self._serial
        while serial in self._pending or serial in self._abandoned or serial in self._streams:
            serial = (serial + 1) & _MAX_SERIAL
        try:
            payload = procedure.encode_args(args)
            if nfds:
                payload = nfds.to_bytes(4, "big") + payload
            frame = pack_frame(
                procedure.program,
                procedure.version,
                procedure.number,
                _CALL_WITH_FDS if nfds else _CALL,
                serial,
                0,
                payload,
            )
        except (EncodeError, FrameTooLarge) as reason:
            text = f"Unable to encode message payload: {procedure.name}: {reason}"
            raise report(ErrorCode.RPC, ErrorDomain.RPC, text) from reason
        self._serial = (serial + 1) & _MAX_SERIAL
        self._pending[serial] = procedure
        return serial, frame

    def abandon(self, serial: int) -> None:
        """Forget a call: its late reply will be dropped instead of being fatal.

        A server that answers none of very many such calls ends the session: ``error`` is set, as by a fatal frame.
        """
        if self._pending.pop(serial, None) is not None:
            self._abandoned.add(serial)
            if len(self._abandoned) > _MAX_ABANDONED and self.error is None:
                self._fatal(f"the server owes replies to {len(self._abandoned)} calls that were given up")

    def ping(self) -> bytes:
        """Return the frame that asks the server for a sign of life."""
        return PING

    def data_to_send(self) -> bytes:
        """Return, once, the bytes that the session itself has to say: pongs."""
        if not self._out:
            return b""
        out = b"".join(self._out)
        self._out.clear()
        return out

    def receive_data(self, data: bytes) -> list[Packet]:
        """Take what arrived; give what it means, in order.

        Args:
            data: bytes as read; empty means the server closed.

        Returns:
            Replies, failures, events and stream packets. When a fatal frame follows them, ``error`` is set and the
            next call of anything raises it.

        Raises:
            LibvirtError: the session is over; every pending call has failed with it.
        """
        if self.error is not None:
            raise self.error
        if not data:
            text = "End of file while reading data: Input/output error"
            self.error = LibvirtError(
                ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, text, str1="%s", str2=text, int1=5, int2=-1
            )
            raise self.error
        packets: list[Packet] = []
        for frame in self._framer.feed(data):
            _length, program, version, number, kind, serial, status = HEADER.unpack_from(frame)
            if kind == _REPLY:
                packet = self._handle_reply(frame, program, version, number, HEADER_SIZE, serial, status)
            elif kind == _REPLY_WITH_FDS:
                packet = self._handle_reply(frame, program, version, number, _AFTER_COUNT, serial, status)
                if any(frame[HEADER_SIZE:_AFTER_COUNT]):
                    self._give_descriptors(packet)
            elif kind == _EVENT:
                packet = self._handle_event(frame, program, version, number)
            elif kind in _STREAMS:
                packet = self._handle_stream(frame, program, number, kind, serial, status)
            else:
                self._fatal(
                    f"got unexpected RPC call prog {program} vers {version} proc {number} type {kind}",
                    code=ErrorCode.INTERNAL_ERROR if kind in _CALLS else ErrorCode.RPC,
                )
                packet = None
            if packet is not None:
                packets.append(packet)
            if self.error is not None:
                break
        if self.error is None and self._framer.error is not None:
            self._fatal(_frame_text(self._framer.error))
        if self.error is not None and not packets:
            raise self.error
        return packets

    def open_stream(self, serial: int, procedure: Procedure) -> None:
        """From now on pass the stream packets of the call with this serial."""
        self._streams[serial] = procedure

    def close_stream(self, serial: int) -> None:
        """Ignore later packets of this stream."""
        self._streams.pop(serial, None)

    def stream_packet(self, serial: int, status: Status, data: bytes | memoryview = b"") -> bytes:
        """Make a stream packet: CONTINUE with data, OK to finish, ERROR to abort (both without data)."""
        procedure = self._streams[serial]
        return pack_frame(procedure.program, procedure.version, procedure.number, _STREAM, serial, status.value, data)

    def stream_header(self, serial: int, size: int) -> bytes:
        """Make the header of a packet with so many bytes of data, which the shell sends behind it without a copy.

        Raises:
            ValueError: no frame holds so many.
        """
        procedure = self._streams[serial]
        if not 0 <= size <= MAX_FRAME - HEADER_SIZE:
            raise ValueError(f"a frame cannot hold {size} bytes")
        return HEADER.pack(
            HEADER_SIZE + size,
            procedure.program,
            procedure.version,
            procedure.number,
            _STREAM,
            serial,
            Status.CONTINUE.value,
        )

    def stream_hole(self, serial: int, length: int) -> bytes:
        """Make the packet of a hole in a sparse stream."""
        procedure = self._streams[serial]
        return pack_frame(
            procedure.program,
            procedure.version,
            procedure.number,
            _HOLE,
            serial,
            Status.CONTINUE.value,
            HOLE.pack(length, 0),
        )

    def _fatal(self, text: str, code: int = ErrorCode.RPC) -> None:
        self.error = report(code, ErrorDomain.RPC, text)

    def _handle_reply(
        self, frame: bytes, program: int, version: int, number: int, start: int, serial: int, status: int
    ) -> Packet | None:
        procedure = self._pending.get(serial)
        if procedure is None or procedure.program != program or procedure.version != version:
            if procedure is None and serial in self._abandoned:
                self._abandoned.discard(serial)
                return None
            self._fatal(f"no call waiting for reply with prog {program} vers {version} serial {serial}")
            return None
        del self._pending[serial]
        if procedure.number != number:
            text = f"Unexpected message proc {number} != {procedure.number}"
            return Failure(serial, report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, text))
        try:
            if status == 0:
                return Reply(serial, procedure.decode_ret(frame, start))
            if status == Status.ERROR:
                return Failure(serial, _remap(decode_wire_error(frame, start)))
            text = f"Unexpected message status {status}"
        except XdrError:
            text = "Unable to decode message payload"
        return Failure(serial, report(ErrorCode.RPC, ErrorDomain.RPC, text))

    def _give_descriptors(self, packet: Packet | None) -> None:
        """Give the descriptors of the frame to the reply that it was, or close them."""
        if self._framer.descriptors:
            descriptors = self._framer.descriptors.pop(0)
            if isinstance(packet, Reply):
                packet.descriptors, packet.nfds = descriptors, len(descriptors)
            else:
                descriptors.close()

    def _handle_event(self, frame: bytes, program_id: int, version: int, number: int) -> Packet | None:
        if program_id == KEEPALIVE_PROGRAM:
            if is_ping(frame):
                self._out.append(PONG)
            return None
        if self._programs is None:
            self._programs = {program.number: program for program in self._event_programs}
        program = self._programs.get(program_id)
        if program is None or program.version != version:
            self._fatal(f"No event expected from program {program_id} version {version}")
            return None
        procedure = program.procedures.get(number)
        if procedure is None or not procedure.event:
            return None
        try:
            return Event(procedure, procedure.decode_args(frame, HEADER_SIZE))
        except XdrError:
            return None

    def _handle_stream(
        self, frame: bytes, program: int, number: int, kind: int, serial: int, status: int
    ) -> Packet | None:
        procedure = self._streams.get(serial)
        if procedure is None or procedure.program != program or procedure.number != number:
            return None
        if kind == _HOLE:
            if len(frame) < HEADER_SIZE + HOLE.size:
                self._fatal("Unable to decode message payload")
                return None
            length, flags = HOLE.unpack_from(frame, HEADER_SIZE)
            return HolePacket(serial, length, flags)
        if status != Status.ERROR:
            return StreamPacket(serial, status, frame[HEADER_SIZE:])
        try:
            error = decode_wire_error(frame, HEADER_SIZE)
        except XdrError:
            error = report(ErrorCode.RPC, ErrorDomain.RPC, "Unable to decode message payload")
        return StreamPacket(serial, status, b"", error)


def _remap(error: LibvirtError) -> LibvirtError:
    """Make an unknown procedure an unsupported one, as the C client does for its fallbacks to older calls."""
    if (
        error.code == ErrorCode.RPC
        and error.domain in (ErrorDomain.RPC, ErrorDomain.REMOTE)
        and error.message.startswith("unknown procedure")
    ):
        fields = error.fields() | {"code": int(ErrorCode.NO_SUPPORT)}
        return LibvirtError(**fields)  # type: ignore[arg-type]
    return error


def _frame_text(error: FrameError) -> str:
    if error.length is None:
        return str(error)
    if error.length > MAX_FRAME:
        return f"packet {error.length - 4} bytes received from server too large, want {MAX_FRAME - 4}"
    return "Unable to decode message header"
