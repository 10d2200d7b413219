"""One frame, taken apart as far as it can be: the header always, the payload when it is asked for.

Nothing here raises for what a frame says: a payload that cannot be decoded is told in ``damage``.
"""

from __future__ import annotations

import struct
from functools import cached_property
from typing import TYPE_CHECKING, Final

from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.generated.programs import PROGRAMS
from virtwire.protocol.keepalive import KEEPALIVE_PROGRAM, PING
from virtwire.protocol.message import HEADER, HEADER_SIZE
from virtwire.protocol.wire_error import decode_wire_error
from virtwire.protocol.xdr import DecodeError

from ..recording.model import Direction, Frame

if TYPE_CHECKING:
    from virtwire.protocol.errors import LibvirtError
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .tree import Node

__all__ = ["Message"]

_CALLS: Final = (MessageType.CALL, MessageType.CALL_WITH_FDS)
_REPLIES: Final = (MessageType.REPLY, MessageType.REPLY_WITH_FDS)
_WITH_FDS: Final = (MessageType.CALL_WITH_FDS, MessageType.REPLY_WITH_FDS)
_COUNT: Final = struct.Struct(">I")
_PING_NUMBER: Final = HEADER.unpack(PING)[3]


class Message:
    """What one frame says.

    Args:
        frame: as recorded; one shorter than a header reads as if zeros followed.

    Attributes:
        frame: the same.
        length: the length word; ``program``, ``version``, ``procedure``, ``type``, ``serial``, ``status`` are the
            header's other words.
    """

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        words = HEADER.unpack(frame.data[:HEADER_SIZE].ljust(HEADER_SIZE, b"\0"))
        self.length: int
        self.program: int
        self.version: int
        self.procedure: int
        self.type: int
        self.serial: int
        self.status: int
        self.length, self.program, self.version, self.procedure, self.type, self.serial, self.status = words

    @classmethod
    def of(cls, frame: Frame) -> Message:
        """Take a frame apart."""
        return cls(frame)

    def __repr__(self) -> str:
        return f"<Message {self.what} {self.name} serial={self.serial}>"

    @property
    def to_server(self) -> bool:
        """Whether the client sent it."""
        return self.frame.direction == Direction.TO_SERVER

    @property
    def is_call(self) -> bool:
        """Whether it is a call, with descriptors or without."""
        return self.type in _CALLS

    @property
    def is_reply(self) -> bool:
        """Whether it is a reply, with descriptors or without, a result or an error."""
        return self.type in _REPLIES

    @property
    def is_error(self) -> bool:
        """Whether its payload is the error of a call, or of a stream that the server gives up."""
        if self.status != MessageStatus.ERROR:
            return False
        return self.is_reply or (self.type == MessageType.STREAM and not self.to_server and self.length > HEADER_SIZE)

    @property
    def is_keepalive(self) -> bool:
        """Whether it is a ping or a pong, or would be one."""
        return self.program == KEEPALIVE_PROGRAM

    @property
    def is_ping(self) -> bool:
        """Whether it asks the peer for a sign of life."""
        return self.is_keepalive and self.procedure == _PING_NUMBER

    @property
    def is_stream(self) -> bool:
        """Whether it belongs to a stream, as data, its end or a hole."""
        return self.type in (MessageType.STREAM, MessageType.STREAM_HOLE)

    @property
    def what(self) -> str:
        """Say in a word or two what kind of message it is."""
        if self.is_keepalive and self.type == MessageType.EVENT:
            return "ping" if self.is_ping else "pong"
        if self.type == MessageType.STREAM:
            return self._what_of_stream()
        if self.is_reply and self.status == MessageStatus.ERROR:
            return "error"
        return _KINDS.get(self.type, f"type {self.type}")

    def _what_of_stream(self) -> str:
        if self.status == MessageStatus.CONTINUE:
            return "stream data" if self.length > HEADER_SIZE else "stream end of data"
        if self.status == MessageStatus.OK:
            return "stream finish"
        if self.status == MessageStatus.ERROR:
            return "stream error" if self.is_error else "stream abort"
        return f"stream status {self.status}"

    @property
    def info(self) -> Procedure | None:
        """What is known of its procedure; None for one that nobody knows."""
        program = PROGRAMS.get(self.program)
        if program is None or program.version != self.version:
            return None
        return program.procedures.get(self.procedure)

    @property
    def program_name(self) -> str:
        """The program's name, or its number."""
        program = PROGRAMS.get(self.program)
        name = program.name if program is not None else f"{self.program:#x}"
        return name if program is not None and program.version == self.version else f"{name}/{self.version}"

    @property
    def name(self) -> str:
        """The procedure's name, or its number."""
        info = self.info
        return str(self.procedure) if info is None else info.name

    @property
    def label(self) -> str:
        """The procedure as people call it, by its name, and by its program's where that is not ``remote``."""
        return self.name if self.program_name == "remote" else f"{self.program_name}.{self.name}"

    @property
    def payload_start(self) -> int:
        """Where in the frame the payload begins, behind the header and the count of descriptors."""
        return HEADER_SIZE + 4 if self.type in _WITH_FDS else HEADER_SIZE

    @property
    def payload(self) -> bytes:
        """The payload, as far as it was kept."""
        return self.frame.data[self.payload_start :]

    @property
    def announced_fds(self) -> int:
        """How many descriptors the frame says follow it."""
        if self.type not in _WITH_FDS or len(self.frame.data) < HEADER_SIZE + 4:
            return 0
        count: int = _COUNT.unpack_from(self.frame.data, HEADER_SIZE)[0]
        return count

    @cached_property
    def _decoded(self) -> tuple[Record | None, LibvirtError | None, str | None]:
        """The body, the error, and why there is neither."""
        if self.frame.cut and not self.is_stream:
            return None, None, f"only {len(self.frame.data)} of {self.frame.size} bytes were kept"
        try:
            if self.is_error:
                return None, decode_wire_error(self.frame.data, self.payload_start), None
            return self._body(), None, None
        except DecodeError as error:
            return None, None, str(error)

    def _body(self) -> Record | None:
        info = self.info
        if info is None or self.is_stream:
            return None
        body: Record | None = None
        if self.is_call or self.type == MessageType.EVENT:
            body = info.decode_args(self.frame.data, self.payload_start)
        elif self.is_reply and self.status == MessageStatus.OK:
            body = info.decode_ret(self.frame.data, self.payload_start)
        return body

    @property
    def body(self) -> Record | None:
        """The decoded arguments, result or event; None for one without any, and for what cannot be decoded."""
        return self._decoded[0]

    @property
    def error(self) -> LibvirtError | None:
        """The error that it carries, None for none."""
        return self._decoded[1]

    @property
    def damage(self) -> str | None:
        """Why its payload cannot be decoded, in words; None when it can."""
        return self._decoded[2]

    @property
    def tree(self) -> Node:
        """Every field of it, with the bytes that it stands in; see ``tree.build``.

        Grown anew each time: a tree takes many times the memory of its frame, and messages are kept by thousands.
        """
        from .tree import build

        return build(self)


_KINDS: Final[dict[int, str]] = {
    MessageType.CALL: "call",
    MessageType.CALL_WITH_FDS: "call",
    MessageType.REPLY: "reply",
    MessageType.REPLY_WITH_FDS: "reply",
    MessageType.EVENT: "event",
    MessageType.STREAM_HOLE: "stream hole",
}
