"""The packet header and what a session makes of a packet.

Every frame is ``length, program, version, procedure, type, serial, status`` (seven big-endian words, the first counting
itself) and a payload. The numbers are those of packet.x.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final

from .generated import packet
from .generated.packet_enums import MessageStatus as Status
from .generated.packet_enums import MessageType

if TYPE_CHECKING:
    from .descriptors import Descriptors
    from .errors import LibvirtError
    from .procedures import Procedure
    from .xdr import Record

__all__ = [
    "HEADER",
    "HEADER_SIZE",
    "HOLE",
    "MAX_FDS",
    "MAX_FRAME",
    "Call",
    "Event",
    "Failure",
    "FrameTooLarge",
    "HolePacket",
    "MessageType",
    "Packet",
    "Reply",
    "Status",
    "StreamPacket",
    "pack_frame",
]

HEADER: Final = struct.Struct(">IIIiIII")
"""The length word and packet.x's header in one piece, since every frame passes here."""
HEADER_SIZE: Final = HEADER.size
MAX_FRAME: Final = packet.LENGTH_SIZE + packet.MESSAGE_MAX
"""The largest legal length word: the maximum message and the word itself."""
MAX_FDS: Final = packet.MESSAGE_FDS_MAX
HOLE: Final = struct.Struct(">qI")


class FrameTooLarge(ValueError):
    """A packet would exceed the largest legal frame."""


def pack_frame(
    program: int, version: int, procedure: int, kind: int, serial: int, status: int, payload: bytes | memoryview = b""
) -> bytes:
    """Build one frame.

    Raises:
        FrameTooLarge: the frame would be over ``MAX_FRAME`` bytes.
    """
    size = HEADER_SIZE + len(payload)
    if size > MAX_FRAME:
        raise FrameTooLarge(f"a frame of {size} bytes is over the limit of {MAX_FRAME}")
    return HEADER.pack(size, program, version, procedure, kind, serial, status) + payload


class Call:
    """A call that passed every check of the protocol layer.

    Attributes:
        procedure: what is called.
        serial: to be echoed in the reply.
        args: the decoded arguments, None for a procedure without any.
        nfds: how many descriptors came with it.
        descriptors: they themselves, to be closed after the call; None when none came, or where they are not received.
        size: the length of its frame in bytes.
    """

    __slots__ = ("args", "descriptors", "nfds", "procedure", "serial", "size")

    def __init__(
        self,
        procedure: Procedure,
        serial: int,
        args: Record | None,
        nfds: int = 0,
        descriptors: Descriptors | None = None,
        size: int = 0,
    ) -> None:
        self.procedure = procedure
        self.serial = serial
        self.args = args
        self.nfds = nfds
        self.descriptors = descriptors
        self.size = size

    def __repr__(self) -> str:
        return f"Call({self.procedure.name}, serial={self.serial}, args={self.args!r}, nfds={self.nfds})"


class Reply:
    """The result of a call: ``value`` is the decoded result, None for a procedure without any.

    ``descriptors`` are what came with it, None when none came, or where they are not received.
    """

    __slots__ = ("descriptors", "nfds", "serial", "value")

    def __init__(
        self, serial: int, value: Record | None, nfds: int = 0, descriptors: Descriptors | None = None
    ) -> None:
        self.serial = serial
        self.value = value
        self.nfds = nfds
        self.descriptors = descriptors

    def __repr__(self) -> str:
        return f"Reply(serial={self.serial}, value={self.value!r}, nfds={self.nfds})"


class Failure:
    """The error that a call ended in."""

    __slots__ = ("error", "serial")

    def __init__(self, serial: int, error: LibvirtError) -> None:
        self.serial = serial
        self.error = error

    def __repr__(self) -> str:
        return f"Failure(serial={self.serial}, error={self.error!r})"


class Event:
    """An event message of the server; ``body`` is the decoded event."""

    __slots__ = ("body", "procedure")

    def __init__(self, procedure: Procedure, body: Record | None) -> None:
        self.procedure = procedure
        self.body = body

    def __repr__(self) -> str:
        return f"Event({self.procedure.name}, {self.body!r})"


class StreamPacket:
    """One packet of a stream: data, its end, or its failure.

    Attributes:
        serial: of the call that opened the stream.
        status: CONTINUE with data (empty data: the end of the data), OK for finish, ERROR for abort.
        data: the raw bytes; for an ERROR from the server empty, its error is in ``error``.
        owner: on the server, whom the stream was opened for.
    """

    __slots__ = ("data", "error", "owner", "serial", "status")

    def __init__(
        self, serial: int, status: int, data: bytes, error: LibvirtError | None = None, owner: Any = None
    ) -> None:
        self.serial = serial
        self.status = status
        self.data = data
        self.error = error
        self.owner = owner

    def __repr__(self) -> str:
        return f"StreamPacket(serial={self.serial}, status={self.status}, {len(self.data)} bytes, error={self.error!r})"


class HolePacket:
    """A hole of ``length`` bytes in a sparse stream; ``flags`` are always 0 today, ``owner`` as for data."""

    __slots__ = ("flags", "length", "owner", "serial")

    def __init__(self, serial: int, length: int, flags: int, owner: Any = None) -> None:
        self.serial = serial
        self.length = length
        self.flags = flags
        self.owner = owner

    def __repr__(self) -> str:
        return f"HolePacket(serial={self.serial}, length={self.length}, flags={self.flags})"


Packet = Call | Reply | Failure | Event | StreamPacket | HolePacket
