"""Frames as checks need them: built with any field wrong, taken apart without trust, named in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.programs import KEEPALIVE, PROGRAMS, REMOTE
from virtwire.protocol.keepalive import PING, PONG
from virtwire.protocol.message import HEADER, HEADER_SIZE, MessageType, Status
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.wire_error import decode_wire_error
from virtwire.protocol.xdr import XdrError

from .expect import Violation, shown, shown_error

__all__ = ["PING", "PONG", "Frame", "build", "find"]

_STREAMS: Final = (MessageType.STREAM, MessageType.STREAM_HOLE)
_REPLIES: Final = (MessageType.REPLY, MessageType.REPLY_WITH_FDS)


def find(procedure: str | Procedure) -> Procedure:
    """Return a procedure of the program remote by its name; one that is none yet is returned as it is."""
    return REMOTE.by_name[procedure] if isinstance(procedure, str) else procedure


def build(
    procedure: str | Procedure = "auth_list",
    args: Sequence[Any] = (),
    *,
    serial: int = 0,
    program: int | None = None,
    version: int | None = None,
    number: int | None = None,
    kind: int = MessageType.CALL,
    status: int = Status.OK,
    payload: bytes | None = None,
    length: int | None = None,
) -> bytes:
    """Build a frame; each field of its header may be said to be another than it should be.

    Args:
        procedure: what is called.
        args: its arguments, in their order.
        serial: as are the others up to ``status``: a field of the header.
        program: see ``serial``; None takes the procedure's, as for the next two.
        version: see ``program``.
        number: see ``program``.
        kind: see ``serial``.
        status: see ``serial``.
        payload: instead of the encoded arguments.
        length: instead of the true length.
    """
    called = find(procedure)
    if payload is None:
        payload = called.encode_args(called.args(*args) if called.args is not None else None)
    return (
        HEADER.pack(
            HEADER_SIZE + len(payload) if length is None else length,
            called.program if program is None else program,
            called.version if version is None else version,
            called.number if number is None else number,
            kind,
            serial,
            status,
        )
        + payload
    )


class Frame:
    """A frame that the daemon sent.

    Attributes:
        data: all of it, length word included.
        program: as are the others up to ``status``: a field of the header.
        version: see ``program``.
        number: the procedure's, see ``program``.
        kind: see ``program``.
        serial: see ``program``.
        status: see ``program``.
        payload: what follows the header.
        descriptors: those that came with it, in their order; the session closes them.
    """

    __slots__ = ("data", "descriptors", "kind", "number", "payload", "program", "serial", "status", "version")

    def __init__(self, data: bytes, descriptors: Sequence[int] = ()) -> None:
        self.data = data
        self.descriptors = tuple(descriptors)
        _, self.program, self.version, self.number, self.kind, self.serial, self.status = HEADER.unpack_from(data)
        self.payload = data[HEADER_SIZE:]

    @property
    def procedure(self) -> Procedure | None:
        """Whose frame it says it is."""
        program = PROGRAMS.get(self.program)
        return program.procedures.get(self.number) if program is not None else None

    @property
    def is_reply(self) -> bool:
        """Whether it answers a call."""
        return self.kind in _REPLIES

    @property
    def is_stream(self) -> bool:
        """Whether it is data, a hole, or the end of a stream."""
        return self.kind in _STREAMS

    @property
    def is_event(self) -> bool:
        """Whether it is an event, no ping or pong."""
        return bool(self.kind == MessageType.EVENT and self.program != KEEPALIVE.number)

    def error(self) -> LibvirtError:
        """Decode the error that it carries.

        Raises:
            Violation: it carries none, or not as the protocol has it.
        """
        if self.status != Status.ERROR:
            raise Violation(f"{self} where an error was expected")
        try:
            return decode_wire_error(self.data, HEADER_SIZE)
        except XdrError as reason:
            raise Violation(f"an error struct that cannot be decoded: {reason}") from reason

    def result(self) -> Any:
        """Decode the result that it carries, None where there is none.

        Raises:
            Violation: it carries an error, or bytes that are not this procedure's result.
        """
        if self.status != Status.OK:
            raise Violation(f"{self} where a result was expected")
        return self._decode("ret", "result")

    def body(self) -> Any:
        """Decode the body of the event that it is.

        Raises:
            Violation: it is none, or its bytes are not this event.
        """
        if not self.is_event:
            raise Violation(f"{self} where an event was expected")
        return self._decode("args", "body")

    def _decode(self, part: str, name: str) -> Any:
        procedure = self.procedure
        if procedure is None:
            raise Violation(f"{self}, of which nothing is known")
        at = HEADER_SIZE + (4 if self.kind == MessageType.REPLY_WITH_FDS else 0)
        decode = procedure.decode_ret if part == "ret" else procedure.decode_args
        try:
            return decode(self.data, at)
        except XdrError as reason:
            raise Violation(f"a {name} of {procedure.name} that cannot be decoded: {reason}") from reason

    def __str__(self) -> str:
        """Name it in words."""
        if self.data == PING:
            return "a ping"
        if self.data == PONG:
            return "a pong"
        try:
            kind = MessageType(self.kind).name.lower().replace("_", " ")
        except ValueError:
            kind = f"frame of type {self.kind}"
        procedure = self.procedure
        name = procedure.name if procedure else f"procedure {self.number} of program {self.program:#x}"
        what = f"a {kind} of {name}"
        if self.status == Status.OK:
            return what
        if self.status == Status.ERROR and self.payload:
            try:
                return f"{what} with {shown_error(decode_wire_error(self.data, HEADER_SIZE))}"
            except XdrError:
                return f"{what} with status 1 and {shown(self.payload)}"
        return f"{what} with status {self.status}"
