"""One direction of a TCP connection, put together again: segments into bytes, bytes into frames.

Captures are not perfect: segments come twice, late, overlapping, or not at all, and packets may be cut. What is missing
is known by its length alone, so bytes travel here as pieces: some data, then so many bytes that are missing. A frame
with missing bytes is one that was cut, as far as its beginning is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from virtwire.protocol.generated.programs import PROGRAMS
from virtwire.protocol.message import HEADER_SIZE, MAX_FRAME

__all__ = ["Budget", "Framing", "Half", "Piece", "Unit", "begins_a_frame"]

Piece: TypeAlias = tuple[bytes, int]
"""Bytes, and how many are missing behind them."""

_WEIGHT: Final = 200
"""What a segment takes in memory besides its bytes."""
MAX_WAITING: Final = 1_000
"""So many segments at most wait for one that is missing; then it is given up."""

_MASK: Final = 0xFFFFFFFF


@dataclass(slots=True)
class Budget:
    """How many bytes of unfinished frames and of segments that wait may be held, over all connections."""

    left: int = 128 << 20


class Half:
    """Segments of one direction, put in order.

    Args:
        budget: shared by all; where nothing is left, what is missing is not waited for.

    Attributes:
        begun_at: the number of its first byte, where it is known.
    """

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self.begun_at: int | None = None
        self._next: int | None = None
        self._waiting: dict[int, Piece] = {}

    def start(self, sequence: int) -> None:
        """Begin with this byte, whatever came before."""
        self._next = self.begun_at = sequence & _MASK
        for payload, _ in self._waiting.values():
            self._budget.left += len(payload) + _WEIGHT
        self._waiting.clear()

    def take(self, sequence: int, payload: bytes, size: int) -> Iterator[Piece]:
        """Take a segment of so many bytes, give what is in order now."""
        if self._next is None:
            self._next = sequence
        if size == 0:
            return
        if self._ahead(sequence) > 0:
            known = self._waiting.get(sequence)
            if known is None or len(known[0]) < len(payload):
                self._budget.left -= len(payload) + _WEIGHT if known is None else len(payload) - len(known[0])
                self._waiting[sequence] = (payload, size - len(payload))
            if len(self._waiting) > MAX_WAITING or self._budget.left < 0:
                yield self._skip()
        else:
            yield from self._deliver(sequence, payload, size)
        yield from self._drain()

    def acknowledged(self, sequence: int) -> Iterator[Piece]:
        """Learn up to where the other side has received: what waits for less waits for nothing."""
        while self._waiting and self._ahead(sequence) > 0 and self._next is not None:
            if self._ahead(min(self._waiting, key=self._ahead)) > self._ahead(sequence):
                return
            yield self._skip()
            yield from self._drain()

    def flush(self) -> Iterator[Piece]:
        """Give everything that waits; nothing else comes."""
        while self._waiting:
            yield self._skip()
            yield from self._drain()

    def _ahead(self, sequence: int) -> int:
        """Tell how far in front of the next byte a place is; negative behind it."""
        distance = (sequence - (self._next or 0)) & _MASK
        return distance - (1 << 32) if distance >= 1 << 31 else distance

    def _deliver(self, sequence: int, payload: bytes, size: int) -> Iterator[Piece]:
        old = -self._ahead(sequence)
        if old >= size:
            return
        self._next = (sequence + size) & _MASK
        payload = payload[old:]
        yield payload, size - old - len(payload)

    def _drain(self) -> Iterator[Piece]:
        """Give the segments that waited and whose turn it is."""
        while self._waiting:
            sequence = min(self._waiting, key=self._ahead)
            if self._ahead(sequence) > 0:
                return
            payload, missing = self._waiting.pop(sequence)
            self._budget.left += len(payload) + _WEIGHT
            yield from self._deliver(sequence, payload, len(payload) + missing)

    def _skip(self) -> Piece:
        """Give up what is missing before the first segment that waits."""
        sequence = min(self._waiting, key=self._ahead)
        missing = self._ahead(sequence)
        self._next = sequence
        return b"", missing


class Unit(NamedTuple):
    """A frame, or bytes that are none.

    Attributes:
        raw: whether it is no frame.
        data: its bytes, as far as they are there.
        size: how many it has.
        lost: instead of all that, how many bytes were lost where frames begin and end.
    """

    raw: bool
    data: bytes
    size: int
    lost: int = 0


def begins_a_frame(data: bytes) -> bool:
    """Tell whether bytes look like the beginning of a frame of libvirt's."""
    if len(data) < 12 or not HEADER_SIZE <= int.from_bytes(data[:4]) <= MAX_FRAME:
        return False
    program = PROGRAMS.get(int.from_bytes(data[4:8]))
    return program is not None and program.version == int.from_bytes(data[8:12])


class Framing:
    """Pieces of one direction, cut into frames.

    Args:
        budget: shared by all; a frame for which nothing is left is cut.

    Attributes:
        lost: whether the next frame's beginning is to be looked for, in the beginnings of pieces.
        raw: whether what comes is no frames any more.
    """

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._buffer = bytearray()
        self._need = 0
        self._passed = 0
        self._cut = False
        self.lost = False
        self.raw = False

    @property
    def between(self) -> bool:
        """Whether the next byte begins a frame."""
        return self._passed == 0

    def take(self, piece: Piece) -> Iterator[Unit]:
        """Take what comes next, give what is whole."""
        data, missing = piece
        while data or missing:
            if self.raw and not self._need:
                yield Unit(True, data, len(data) + missing)
                return
            if not self._need:
                if self.lost and not begins_a_frame(data):
                    return
                self.lost = False
                data, unit = self._read_length(data, missing)
                if unit is not None:
                    yield unit
                if self.raw or self._need:
                    continue
                return
            data, missing = self._fill(data, missing)
            if self._passed == self._need:
                yield self._finish()
                if missing:
                    self.lost = True
                    yield Unit(True, b"", 0, missing)
                    missing = 0

    def _read_length(self, data: bytes, missing: int) -> tuple[bytes, Unit | None]:
        """Collect the length word; give what is left, and what there is to tell."""
        self._hold(data[: 4 - len(self._buffer)])
        taken = len(self._buffer) - self._passed
        self._passed += taken
        data = data[taken:]
        if len(self._buffer) < 4:
            if not missing:
                return data, None
            lost = missing + self._passed
            self._reset()
            self.lost = True
            return data, Unit(True, b"", 0, lost)
        length = int.from_bytes(self._buffer)
        if HEADER_SIZE <= length <= MAX_FRAME:
            self._need = length
            return data, None
        self.raw = True
        start = bytes(self._buffer)
        self._reset()
        return data, Unit(True, start, len(start))

    def _fill(self, data: bytes, missing: int) -> Piece:
        """Put into the frame what belongs to it, give what is left."""
        count = min(len(data), self._need - self._passed)
        if not self._cut:
            self._hold(data[:count])
        self._passed += count
        data = data[count:]
        if not data and missing:
            skipped = min(missing, self._need - self._passed)
            self._cut = self._cut or skipped > 0
            self._passed += skipped
            missing -= skipped
        return data, missing

    def _hold(self, data: bytes) -> None:
        if len(data) > self._budget.left:
            self._cut = True
            return
        self._buffer += data
        self._budget.left -= len(data)

    def _finish(self) -> Unit:
        unit = Unit(False, bytes(self._buffer), self._need)
        self._reset()
        return unit

    def _reset(self) -> None:
        self._budget.left += len(self._buffer)
        self._buffer = bytearray()
        self._need = self._passed = 0
        self._cut = False

    def end(self) -> Unit | None:
        """Give what is left of a frame that did not come whole."""
        unit = Unit(True, bytes(self._buffer), self._passed) if self._passed else None
        self._reset()
        return unit
