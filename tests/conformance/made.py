"""Messages made for tests: calls, replies, events and errors by their procedures' names, from plain lists of values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from virtwire.conformance.decode import Message
from virtwire.conformance.recording import Direction, Frame
from virtwire.protocol import schema as s
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.generated.programs import PROGRAMS
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.message import HEADER, HEADER_SIZE
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.wire_error import encode_wire_error
from virtwire.protocol.xdr import new

from tests.protocol.codec_values import Codecs

CODECS = Codecs("virtwire.protocol.generated")
_NUMBERS = {
    each.name: (program.number, version.number, each)
    for program in sorted(SCHEMA.programs, key=lambda program: program.name != "remote", reverse=True)
    for version in program.versions
    for each in version.procedures
}
"""Where two programs have a name, it is the one of remote."""


def known(name: str) -> Procedure:
    """Return a procedure by its name."""
    program, _, each = _NUMBERS[name]
    return PROGRAMS[program].procedures[each.number]


def header(name: str, size: int, kind: int, serial: int, status: int) -> bytes:
    """Write the header of a frame with a payload of so many bytes."""
    program, version, each = _NUMBERS[name]
    return HEADER.pack(HEADER_SIZE + size, program, version, each.number, kind, serial, status)


def frame(
    name: str,
    payload: bytes,
    kind: MessageType = MessageType.CALL,
    *,
    serial: int = 1,
    status: MessageStatus = MessageStatus.OK,
    connection: int = 0,
    time: int = 0,
) -> Frame:
    """Make a frame; calls go to the server, all else to the client."""
    upward = kind in (MessageType.CALL, MessageType.CALL_WITH_FDS)
    data = header(name, len(payload), kind, serial, status) + payload
    return Frame(time, connection, Direction.TO_SERVER if upward else Direction.TO_CLIENT, data)


def packed(record: str | None, values: Sequence[Any]) -> bytes:
    """Encode a struct from its fields' values; structs within are sequences, too."""
    return b"" if record is None else CODECS.reference.encode(s.Ref(record), made(s.Ref(record), values))


def made(wire_type: s.Type, value: Any) -> Any:
    """Make a value of plain lists into what codecs take."""
    match SCHEMA.resolve(wire_type):
        case s.Ref(name) if isinstance(SCHEMA.by_name[name], s.Struct):
            definition = SCHEMA.by_name[name]
            assert isinstance(definition, s.Struct)
            fields = [made(each.type, item) for each, item in zip(definition.fields, value, strict=True)]
            return new(CODECS.by_name[name].cls, fields)
        case s.Ref(name) if isinstance(SCHEMA.by_name[name], s.Union):
            return new(CODECS.by_name[name].cls, tuple(value))
        case s.Array(element):
            return [made(element, item) for item in value]
        case s.Optional(element):
            return None if value is None else made(element, value)
    return value


def call(name: str, values: Sequence[Any] = (), **about: Any) -> Message:
    """Make a call."""
    return Message(frame(name, packed(_NUMBERS[name][2].args, values), **about))


def reply(name: str, values: Sequence[Any] = (), **about: Any) -> Message:
    """Make the reply of success."""
    return Message(frame(name, packed(_NUMBERS[name][2].ret, values), MessageType.REPLY, **about))


def event(name: str, values: Sequence[Any], **about: Any) -> Message:
    """Make an event."""
    return Message(frame(name, packed(_NUMBERS[name][2].args, values), MessageType.EVENT, serial=0, **about))


def failed(name: str, code: int, domain: int, text: str, **about: Any) -> Message:
    """Make the reply of an error."""
    payload = encode_wire_error(LibvirtError(code, domain, text))
    return Message(frame(name, payload, MessageType.REPLY, status=MessageStatus.ERROR, **about))
