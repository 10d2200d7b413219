"""Cutting a byte stream into frames.

Limits come before memory: a length word is judged as soon as its four bytes are there, and the buffer never holds more
than one frame and what one read brought beside it. After a frame that carries descriptors (types 4 and 5) the peer
sends one byte a descriptor outside the frame; those are counted off here, and the frame is handed out only when
they are in, so that its descriptors have arrived too. With a queue of received descriptors the framer claims them for
their frame; a byte that came without a descriptor ends the stream, as it does for libvirt.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from .message import HEADER_SIZE, MAX_FDS, MAX_FRAME, MessageType

if TYPE_CHECKING:
    from .descriptors import DescriptorQueue, Descriptors

__all__ = ["FrameError", "Framer"]

_LENGTH: Final = struct.Struct(">I")
_FDS_AT: Final = HEADER_SIZE
_TYPE: Final = struct.Struct(">I")
_TYPE_AT: Final = 16
_SMALL: Final = 65536


class FrameError(ValueError):
    """The stream cannot be cut into frames any further.

    Attributes:
        length: the offending length word, or None when something else is wrong.
    """

    def __init__(self, text: str, length: int | None = None) -> None:
        super().__init__(text)
        self.length = length


class Framer:
    """Cuts what arrives into whole frames.

    After a frame that breaks the rules ``error`` is set: the frames before it were still handed out, nothing
    after it ever is.

    Args:
        received: where the shell puts descriptors before it feeds the bytes that they came with; without it the bytes
            of descriptors are only counted off.

    Attributes:
        limit: bytes of the longest frame that is taken.
        error: why the stream cannot be cut any further, once that is so.
        descriptors: with ``received``: one entry for each frame that announces some and has been handed out.
    """

    __slots__ = ("_held", "_parts", "_received", "_want", "descriptors", "error", "limit")

    def __init__(self, received: DescriptorQueue | None = None) -> None:
        self._parts: list[bytes | bytearray] = []
        self._held = 0
        self._want = 4
        self._received = received
        self.limit = MAX_FRAME
        self.error: FrameError | None = None
        self.descriptors: list[Descriptors] = []

    @property
    def buffered(self) -> int:
        """How many bytes of an unfinished frame are held."""
        return self._held

    def feed(self, data: bytes) -> list[bytes]:
        """Take bytes, give every frame that is now complete, length word included."""
        frames = self._cut(data)
        received = self._received
        if received is not None and received.waiting and (not self._held or self.error is not None):
            received.drop_waiting()
        return frames

    def _cut(self, data: bytes) -> list[bytes]:
        if self.error is not None:
            return []
        if not self._held:
            return self._split(data)
        missing = self._want - self._held
        if len(data) < missing:
            self._hold(data)
            return []
        if self._want <= _SMALL:
            return self._split(self._join(data))
        frames = self._split(self._join(memoryview(data)[:missing]))  # in one piece: it is not copied again
        return frames + self._cut(data[missing:]) if len(data) > missing else frames

    def _hold(self, data: bytes) -> None:
        """Keep the beginning of a frame; little pieces are put together, so that many cost no more than few."""
        self._held += len(data)
        last = self._parts[-1] if self._parts else None
        if len(data) >= _SMALL:
            self._parts.append(data)
        elif isinstance(last, bytearray) and len(last) < _SMALL:
            last += data
        else:
            self._parts.append(bytearray(data))

    def _join(self, data: bytes | memoryview) -> bytes:
        """Return what is held and what follows it; nothing is held any more."""
        joined = b"".join((*self._parts, data))
        self._parts.clear()
        self._held = 0
        return joined

    def _split(self, data: bytes) -> list[bytes]:
        frames: list[bytes] = []
        position = 0
        available = len(data)
        while available - position >= 4:
            length = _LENGTH.unpack_from(data, position)[0]
            if not HEADER_SIZE <= length <= self.limit:
                self.error = FrameError(f"illegal frame length {length}", length)
                return frames
            end = position + length
            if end > available:
                self._want = length
                break
            trailer = 0
            if data[position + 19] in _FDS_TYPES and (trailer := self._descriptors(data, position, length)):
                if self.error is not None:
                    return frames
                if end + trailer > available:
                    self._want = length + trailer
                    break
                if self._received is not None and not self._claim(self._received, trailer):
                    return frames
            frames.append(data[position:end])
            position = end + trailer
        else:
            self._want = 4
        if position < available:
            self._hold(data[position:])
        return frames

    def _descriptors(self, data: bytes, position: int, length: int) -> int:
        """Return how many descriptor bytes follow the frame at this position."""
        if _TYPE.unpack_from(data, position + _TYPE_AT)[0] not in _FDS_TYPES:
            return 0
        if length < _FDS_AT + 4:
            self.error = FrameError("a frame with descriptors lacks their count")
            return 1
        count: int = _LENGTH.unpack_from(data, position + _FDS_AT)[0]
        if count > MAX_FDS:
            self.error = FrameError(f"{count} descriptors are over the limit of {MAX_FDS}")
        return count

    def _claim(self, received: DescriptorQueue, count: int) -> bool:
        descriptors = received.claim(count)
        if descriptors is None:
            self.error = FrameError("a byte that announces a descriptor came without one")
            return False
        self.descriptors.append(descriptors)
        return True


_FDS_TYPES: Final = frozenset((MessageType.CALL_WITH_FDS.value, MessageType.REPLY_WITH_FDS.value))
