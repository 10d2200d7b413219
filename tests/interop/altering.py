"""A relay that takes frames apart and changes one kind of call, reply, error, event or descriptor on its way."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from virtwire.protocol.generated.programs import PROGRAMS
from virtwire.protocol.message import HEADER, HEADER_SIZE, MessageType, Status
from virtwire.protocol.wire_error import decode_wire_error, encode_wire_error

from tests.peers.relay import TO_CLIENT, Relay

__all__ = [
    "Altering",
    "Change",
    "Piece",
    "arguments",
    "event",
    "recode",
    "result",
    "reword",
    "together",
    "without_descriptors",
]

_WITH_DESCRIPTORS = (MessageType.CALL_WITH_FDS, MessageType.REPLY_WITH_FDS)


class Piece:
    """A frame on its way, and the descriptors that follow it.

    Attributes:
        direction: TO_SERVER or TO_CLIENT.
        header: length, program, version, procedure, type, serial, status.
        payload: what follows.
        descriptors: those behind it.
        kept: sockets that the relay closes at its end.
    """

    def __init__(self, direction: str, frame: bytes, descriptors: list[int]) -> None:
        self.direction = direction
        self.header = list(HEADER.unpack_from(frame))
        self.payload = frame[HEADER_SIZE:]
        self.descriptors = descriptors
        self.kept: list[socket.socket] = []

    @property
    def procedure(self) -> Any:
        program = PROGRAMS.get(self.header[1])
        return program.procedures.get(self.header[3]) if program is not None else None

    @property
    def name(self) -> str:
        return self.procedure.name if self.procedure is not None else ""

    @property
    def kind(self) -> int:
        kind: int = self.header[4]
        return kind

    @property
    def failed(self) -> bool:
        return bool(self.header[6] == Status.ERROR)

    def frame(self) -> bytes:
        self.header[0] = HEADER_SIZE + len(self.payload)
        return HEADER.pack(*self.header) + self.payload


Change = Callable[[Piece], "Piece | None"]
"""Takes a piece, and gives it changed, or None to drop it."""


class Altering(Relay):
    """A relay that alters what passes.

    Args:
        folder: where its own socket is made.
        target: the daemon's socket.
        change: what it does to each piece.
    """

    def __init__(self, folder: Path, target: Path, change: Change) -> None:
        super().__init__(folder, target)
        self._change = change

    def _pump(self, connection: int, direction: str, source: socket.socket, sink: socket.socket) -> None:
        buffer, waiting = b"", []
        with contextlib.suppress(OSError):
            while True:
                data, fds, _flags, _ = socket.recv_fds(source, 1 << 20, 64)
                if not data:
                    break
                buffer += data
                waiting += fds
                while (length := _complete(buffer)) is not None:
                    size = int.from_bytes(buffer[:4])
                    count = length - size
                    piece = Piece(direction, buffer[:size], waiting[:count])
                    buffer, waiting = buffer[length:], waiting[count:]
                    changed = self._change(piece)
                    self._sockets += piece.kept
                    if changed is not None:
                        _forward(sink, changed)
        for fd in waiting:
            os.close(fd)
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)


def _complete(buffer: bytes) -> int | None:
    """Return the length of the first frame and the bytes of its descriptors, if all is there."""
    if len(buffer) < HEADER_SIZE or len(buffer) < (size := int.from_bytes(buffer[:4])):
        return None
    has_descriptors = int.from_bytes(buffer[16:20]) in _WITH_DESCRIPTORS
    length = size + (int.from_bytes(buffer[28:32]) if has_descriptors else 0)
    return length if len(buffer) >= length else None


def _forward(sink: socket.socket, piece: Piece) -> None:
    sink.sendall(piece.frame())
    for fd in piece.descriptors:
        socket.send_fds(sink, [b"\0"], [fd])
        os.close(fd)


# What may be changed


def result(name: str, change: Callable[[Any], Any]) -> Change:
    """Change the result of a procedure."""

    def alter(piece: Piece) -> Piece:
        if piece.kind == MessageType.REPLY and not piece.failed and piece.name == name:
            piece.payload = piece.procedure.encode_ret(change(piece.procedure.decode_ret(piece.payload)))
        return piece

    return alter


def arguments(name: str, change: Callable[[Any], Any]) -> Change:
    """Change the arguments of a call."""

    def alter(piece: Piece) -> Piece:
        if piece.kind == MessageType.CALL and piece.name == name:
            piece.payload = piece.procedure.encode_args(change(piece.procedure.decode_args(piece.payload)))
        return piece

    return alter


def event(name: str, change: Callable[[Any], Any] | None = None) -> Change:
    """Change events of a kind; None drops them."""

    def alter(piece: Piece) -> Piece | None:
        if piece.kind != MessageType.EVENT or piece.name != name:
            return piece
        if change is None:
            return None
        piece.payload = piece.procedure.encode_args(change(piece.procedure.decode_args(piece.payload)))
        return piece

    return alter


def reword(old: str, new: str) -> Change:
    """Change the words of errors, in the text and in its parts."""

    def alter(piece: Piece) -> Piece:
        if piece.kind == MessageType.REPLY and piece.failed:
            error = decode_wire_error(piece.payload)
            error.message = error.message.replace(old, new)
            error.str2 = error.str2 and error.str2.replace(old, new)
            piece.payload = encode_wire_error(error)
        return piece

    return alter


def recode(name: str, code: int) -> Change:
    """Change the code of the errors of a procedure."""

    def alter(piece: Piece) -> Piece:
        if piece.kind == MessageType.REPLY and piece.failed and piece.name == name:
            piece.payload = code.to_bytes(4, "big") + piece.payload[4:]
        return piece

    return alter


def without_descriptors(direction: str) -> Change:
    """Keep descriptors back: of replies so that they are plain ones, of calls so that they carry a socket's end.

    The other ends stay open as long as the relay: whoever is given a socket waits for what does not come.
    """

    def alter(piece: Piece) -> Piece:
        if piece.direction != direction or not piece.descriptors:
            return piece
        for fd in piece.descriptors:
            os.close(fd)
        if direction == TO_CLIENT:
            piece.header[4], piece.payload, piece.descriptors = MessageType.REPLY, piece.payload[4:], []
        else:
            pairs = [socket.socketpair() for _ in piece.descriptors]
            piece.descriptors = [given.detach() for given, _ in pairs]
            piece.kept += [other for _, other in pairs]
        return piece

    return alter


def together(changes: Any) -> Change:
    """Make several changes."""
    wanted = list(changes)

    def alter(piece: Piece) -> Piece | None:
        changed: Piece | None = piece
        for change in wanted:
            changed = change(changed) if changed is not None else None
        return changed

    return alter
