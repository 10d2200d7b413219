"""What went through a stream in one direction, kept as checksums: two contents are compared without having either.

A stream is data and holes in an order; into how many frames data was cut does not count. Besides the checksum of all
data there is one of each block of it, so that a difference has a place, and a stream that was given up early can be
compared as far as both sides have it.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from virtwire.protocol.message import HEADER_SIZE, MessageType, Status

if TYPE_CHECKING:
    from ..decode.message import Message

__all__ = ["BLOCK", "Contents", "combined_crc", "payload_crc"]

BLOCK: Final = 1 << 16
MAX_BLOCKS: Final = 1 << 20
"""Of one stream: behind 64 GiB only the checksum of all counts."""

_POLYNOMIAL: Final = 0xEDB88320
_HOLE_LENGTH: Final = slice(HEADER_SIZE, HEADER_SIZE + 8)
_HOLE: Final = struct.Struct(">QQ")
Matrix = tuple[int, ...]


class Contents:
    """Data and holes that went one way.

    Attributes:
        size: bytes of data.
        holes: how many there were, those without anything between them counting as one; ``hole_bytes`` is their length.
        ended: whether the end of the data was told.
        whole: whether all data was there to be looked at; blocks are compared up to what was not.
    """

    def __init__(self) -> None:
        self.size = 0
        self.holes = 0
        self.hole_bytes = 0
        self.ended = False
        self.whole = True
        self._crc = 0
        self._summed = True
        self._blocks = array("I")
        self._block = 0
        self._holes_crc = 0
        self._hole = (0, 0)

    @property
    def progress(self) -> int:
        """Bytes of data and holes so far."""
        return self.size + self.hole_bytes

    def take(self, message: Message) -> None:
        """Take a frame of a stream: data, a hole, or the end of the data; anything else says nothing of contents."""
        frame = message.frame
        if message.type == MessageType.STREAM_HOLE:
            self.hole(int.from_bytes(frame.data[_HOLE_LENGTH], "big"))
        elif message.status != Status.CONTINUE:
            return
        elif frame.size <= HEADER_SIZE:
            self.ended = True
        elif not frame.cut:
            self.data(memoryview(frame.data)[HEADER_SIZE:])
        else:
            size, header = frame.size - HEADER_SIZE, frame.data[:HEADER_SIZE]
            known = frame.crc is not None and len(header) == HEADER_SIZE
            self.unseen(size, payload_crc(header, frame.crc or 0, size) if known else None)

    def data(self, data: bytes | memoryview) -> None:
        """Take data."""
        view = memoryview(data)
        self._crc = zlib.crc32(view, self._crc)
        if self.whole:
            self._into_blocks(view)
        self.size += len(view)

    def _into_blocks(self, view: memoryview) -> None:
        at = self.size
        while view:
            room = BLOCK - at % BLOCK
            piece, view = view[:room], view[room:]
            self._block = zlib.crc32(piece, self._block)
            at += len(piece)
            if len(piece) == room:
                if len(self._blocks) < MAX_BLOCKS:
                    self._blocks.append(self._block)
                self._block = 0

    def unseen(self, size: int, crc: int | None) -> None:
        """Take data of which at most the checksum is known."""
        if crc is None:
            self._summed = False
        else:
            self._crc = combined_crc(self._crc, crc, size)
        self.size += size
        self.whole = False

    def hole(self, length: int) -> None:
        """Take a hole."""
        at, before = self._hole
        if self.holes and at == self.size:
            self._hole = (at, before + length)
        else:
            self._close_hole()
            self.holes += 1
            self._hole = (self.size, length)
        self.hole_bytes += length

    def _close_hole(self) -> None:
        if self.holes:
            self._holes_crc = self._holes_after()

    def _holes_after(self) -> int:
        at, length = self._hole
        return zlib.crc32(_HOLE.pack(at, length & 0xFFFFFFFFFFFFFFFF), self._holes_crc)

    def differences(self, other: Contents, *, prefix: bool = False) -> list[tuple[str, str, str]]:
        """Compare with what is expected to be the same.

        Args:
            other: today's contents, where these are recorded.
            prefix: the stream was given up: what only one of them has does not count.

        Returns:
            What differs: of what, here, there.
        """
        found = []
        place = self._first_difference(other)
        if prefix:
            return [] if place is None else [self._at(place)]
        if self.size != other.size:
            found.append(("bytes", str(self.size), str(other.size)))
        if place is not None:
            found.append(self._at(place))
        elif self.size == other.size and self._summed and other._summed and self._crc != other._crc:
            found.append(("contents", f"CRC-32 {self._crc:08x}", f"CRC-32 {other._crc:08x}"))
        if (self.holes, self._holes_after()) != (other.holes, other._holes_after()):
            found.append(("holes", self._told_holes(), other._told_holes()))
        return found

    @staticmethod
    def _at(place: int) -> tuple[str, str, str]:
        start = place * BLOCK
        return f"contents from byte {start}", "as recorded", f"other bytes before {start + BLOCK}"

    def _first_difference(self, other: Contents) -> int | None:
        mine, theirs = self._blocks, other._blocks
        shared = min(len(mine), len(theirs))
        if mine[:shared] == theirs[:shared]:
            return None
        return next(index for index in range(shared) if mine[index] != theirs[index])

    def _told_holes(self) -> str:
        return f"{self.holes} of {self.hole_bytes} bytes, places {self._holes_after():08x}"


def payload_crc(header: bytes, crc: int, size: int) -> int:
    """Return the CRC-32 of what follows a header, from that of both together.

    Args:
        header: what stands before.
        crc: of header and payload.
        size: of the payload, in bytes.
    """
    return crc ^ _shifted(zlib.crc32(header), size)


def combined_crc(first: int, second: int, size: int) -> int:
    """Return the CRC-32 of two pieces from those of each; ``size`` is the second one's length in bytes."""
    return _shifted(first, size) ^ second


def _shifted(crc: int, size: int) -> int:
    """Say what a checksum becomes by so many zero bytes, without the inversions at begin and end."""
    return _times(_zeros(size), crc) if size else crc


@lru_cache(maxsize=64)
def _zeros(size: int) -> Matrix:
    """Return the matrix over bits that so many zero bytes are, by squaring the one of a single zero bit."""
    square: Matrix = (_POLYNOMIAL, *(1 << bit for bit in range(31)))
    for _ in range(3):
        square = _squared(square)
    result: Matrix | None = None
    while size:
        if size & 1:
            result = square if result is None else tuple(_times(square, row) for row in result)
        size >>= 1
        if size:
            square = _squared(square)
    assert result is not None
    return result


def _squared(matrix: Matrix) -> Matrix:
    return tuple(_times(matrix, row) for row in matrix)


def _times(matrix: Matrix, vector: int) -> int:
    result = 0
    for row in matrix:
        if vector & 1:
            result ^= row
        vector >>= 1
    return result
