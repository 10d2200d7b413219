"""The other encodings of a reply that mean the same to whoever decodes as libvirt does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from virtwire.protocol import schema as s
from virtwire.protocol.message import HEADER_SIZE
from virtwire.protocol.xdr import DecodeError

from ...decode import Message
from ...decode.tree import payload_shape
from ...decode.walk import Scalar, Walk
from ...recording import Direction, Frame

if TYPE_CHECKING:
    from .packets import Packet

__all__ = ["loosened"]

_PADDED: Final = ("string", "bytes")


class _Loosener:
    """Changes what a walk comes by in a copy of the frame."""

    def __init__(self, data: bytes, padding: int, truth: int) -> None:
        self.data = bytearray(data)
        self._padding = padding
        self._truth = truth

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """Structs and lists have nothing of their own."""

    def leave(self, end: int) -> None:
        """Nor have they at their end."""

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Change the padding of a string, and what says that a value is there."""
        if kind == "present":
            self.data[start:end] = self._truth.to_bytes(4)
        elif kind in _PADDED and isinstance(value, bytes):
            count = -len(value) % 4
            self.data[end - count : end] = bytes([self._padding]) * count


def loosened(reply: Packet, *, padding: int = 0, truth: int = 1) -> bytes:
    """Encode the payload of a reply in another way.

    Args:
        reply: well-formed; one that is not is returned as it is.
        padding: the byte that strings are padded with.
        truth: the word that says that an optional value is there.
    """
    frame = reply.frame
    shape = payload_shape(Message.of(Frame(0, 0, Direction.TO_CLIENT, frame)))
    if shape is None:
        return reply.payload
    loosener = _Loosener(frame, padding, truth)
    try:
        Walk(frame, loosener).value(shape[1], HEADER_SIZE, shape[0])
    except DecodeError:
        return reply.payload
    return bytes(loosener.data[HEADER_SIZE:])
