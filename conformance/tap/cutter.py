"""Cutting what passes in one direction into frames, for the recording; what cannot be cut is kept as it came.

Unlike ``protocol.framing``, which guards a peer, this watches: it copies as little as it can, never ends a connection,
and goes on with raw bytes where frames end. They end for good at a length that no frame has, and after a login that
lays its encryption over everything that follows (SASL over plain TCP). The latter shows in that the first word after
the login, where a program's number stands, is none.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Protocol

from virtwire.protocol.generated import admin, connect, lxc, qemu
from virtwire.protocol.keepalive import KEEPALIVE_PROGRAM
from virtwire.protocol.message import HEADER, HEADER_SIZE, MAX_FDS, MAX_FRAME, MessageType, Status

from ..recording.format import CHECKED, Piece
from ..recording.model import Direction

if TYPE_CHECKING:
    from .pipes import Pipe

__all__ = ["Budget", "Cutter", "Output", "Speech"]

LAYERED: Final = "the login's encryption lies over what follows: it is kept as it came"

_WORD: Final = struct.Struct(">I")
_BEGINNING: Final = HEADER_SIZE + 4
"""So many bytes of a frame tell all that is needed: the header, and the number of descriptors behind it."""
_PROGRAM_AT: Final = 4
_LARGE: Final = 4096
_SMALL: Final = 65536
_NO_LIMIT: Final = MAX_FRAME + 1
_WITH_FDS: Final = (MessageType.CALL_WITH_FDS.value, MessageType.REPLY_WITH_FDS.value)
_STREAM: Final = MessageType.STREAM.value
_REPLY: Final = MessageType.REPLY.value
_UNUSUAL: Final = (*_WITH_FDS, _STREAM)
_LOGINS: Final = frozenset(
    (each.program, each.number) for each in connect.PROCEDURES if each.name in ("auth_sasl_start", "auth_sasl_step")
)
_PROGRAMS: Final = frozenset(
    {module.PROCEDURES[0].program for module in (admin, connect, lxc, qemu)} | {KEEPALIVE_PROGRAM}
)


class Output(Protocol):
    """Where what was cut goes."""

    def frame(
        self, time: int, connection: int, direction: int, pieces: Sequence[Piece], nfds: int, size: int, crc: int | None
    ) -> None:
        """Take a frame; ``crc`` is that of the whole where the pieces are not all of its ``size`` bytes, else None."""
        ...

    def carried(
        self, time: int, connection: int, direction: int, pieces: Sequence[Piece], size: int, rest: Pipe | None
    ) -> None:
        """Take a stream's frame of which the pieces are the beginning, and the rest is in a pipe, or nowhere."""
        ...

    def raw(self, time: int, connection: int, direction: int, data: Piece, size: int = -1) -> None:
        """Take bytes that are no frames; ``size`` is how many they were, if more than those."""
        ...

    def note(self, time: int, connection: int, text: str) -> None:
        """Take a remark."""
        ...


class Budget:
    """How much of frames that are not whole yet is held, by all connections together.

    Args:
        limit: bytes; when so much is held, only the beginnings of more frames are.
        keep: bytes of those beginnings.
        streams: bytes that are kept of each frame of a stream's data, None for all.
    """

    def __init__(self, limit: int = 256 << 20, keep: int = _SMALL, streams: int | None = None) -> None:
        self.limit = limit
        self.keep = keep
        self.streams = _NO_LIMIT if streams is None else HEADER_SIZE + streams
        self.held = 0


class Speech:
    """What the two directions of a connection know of each other.

    Attributes:
        number: the connection's.
        doubted: whether what comes next may lie under a login's encryption.
        layered: whether they do.
    """

    __slots__ = ("doubted", "layered", "number")

    def __init__(self, number: int) -> None:
        self.number = number
        self.doubted = False
        self.layered = False


class Cutter:
    """One direction of one connection.

    Args:
        speech: the connection's.
        direction: which.
        output: takes what was cut.
        budget: bounds what is held.
    """

    __slots__ = (
        "_announced",
        "_budget",
        "_chunk",
        "_crc",
        "_direction",
        "_fds",
        "_have",
        "_held",
        "_hidden",
        "_is_stream",
        "_keep",
        "_length",
        "_output",
        "_pieces",
        "_raw",
        "_rest",
        "_short",
        "_speech",
        "_trailer",
        "_unseen",
    )

    def __init__(self, speech: Speech, direction: Direction, output: Output, budget: Budget) -> None:
        self._speech = speech
        self._direction = int(direction)
        self._output = output
        self._budget = budget
        self._raw = False
        self._short = b""
        self._fds = 0
        self._chunk = 0
        # The frame that is not whole yet: its length (0 for none), how much of it came, what is kept of that.
        self._length = 0
        self._have = 0
        self._announced = 0
        self._trailer = 0
        self._keep = _NO_LIMIT
        self._pieces: list[Piece] = []
        self._held = 0
        self._crc: int | None = None
        self._is_stream = False
        # What of it was carried by the kernel: how much, and where that is kept, if it is.
        self._unseen = 0
        self._rest: Pipe | None = None
        # How much of it was neither seen nor kept.
        self._hidden = 0

    def feed(self, data: bytes, time: int, nfds: int = 0) -> None:
        """Take bytes, and the number of descriptors that came with the last of them."""
        if not nfds and self._is_whole(data):
            self._output.frame(time, self._speech.number, self._direction, (data,), 0, len(data), None)
            return
        self._fds += nfds
        if self._unseen:
            self._recall()
        if self._short:
            data = self._short + data
            self._short = b""
        self._chunk = len(data)
        view = memoryview(data)
        if self._length:
            view = self._go_on(view, time)
        while view:
            rest = self._next(view, time)
            if rest is None:
                break
            view = rest
        if not self._length and not self._short:
            self._fds = 0

    def _is_whole(self, data: bytes) -> bool:
        """Tell whether bytes are one frame, with nothing about it, and nothing before it: most are."""
        size = len(data)
        if size < HEADER_SIZE or self._length or self._short or self._raw or self._speech.doubted:
            return False
        length, program, _, procedure, kind, _, _ = HEADER.unpack_from(data)
        if length != size or kind in _UNUSUAL or size > MAX_FRAME:
            return False
        return kind != _REPLY or (program, procedure) not in _LOGINS

    def finish(self, time: int) -> None:
        """Give what is left when the direction has ended: bytes of a frame that never became whole."""
        if self._unseen:
            self._recall()
        if self._length and self._have == self._length:
            self._emit(time)  # only its descriptors are missing
        elif self._length:
            pieces, hidden = self._pieces, self._hidden
            self._forget()
            for piece in pieces[:-1]:
                self._output.raw(time, self._speech.number, self._direction, piece)
            for piece in pieces[-1:]:
                self._output.raw(time, self._speech.number, self._direction, piece, len(piece) + hidden)
        if self._short:
            self._output.raw(time, self._speech.number, self._direction, self._short)
            self._short = b""

    def missing(self) -> int:
        """Return how many bytes are still to come of a stream's data, if they need not be seen; else 0."""
        may = self._is_stream and self._length and self._crc is None and not self._hidden and self._have >= CHECKED
        return self._length - self._have if may else 0

    def pass_by(self, count: int, time: int, rest: Pipe | None) -> None:
        """Take note of that many of the missing bytes; ``rest`` is where they are all kept, if they are."""
        self._have += count
        self._unseen += count
        self._rest = rest
        if self._have == self._length:
            pieces, length = self._pieces, self._length
            self._forget()
            self._fds = 0
            self._output.carried(time, self._speech.number, self._direction, pieces, length, rest)

    def _recall(self) -> None:
        """Take what was not seen out of where it is kept; if it is nowhere, nobody wants more than the beginning."""
        if self._rest is None:
            self._hidden = self._unseen
        else:
            data = self._rest.read()
            self._pieces.append(data)
            self._held += len(data)
            self._budget.held += len(data)
        self._unseen = 0
        self._rest = None

    def _next(self, view: memoryview, time: int) -> memoryview | None:
        """Cut the next frame; return what is behind it, None when all was taken."""
        if self._raw or self._ends(view, time):
            self._output.raw(time, self._speech.number, self._direction, view)
            return None
        size = len(view)
        if size < 4 or size < min(_BEGINNING, max(HEADER_SIZE, length := _WORD.unpack_from(view)[0])):
            self._short = bytes(view)
            return None
        _, program, _, procedure, kind, _, status = HEADER.unpack_from(view)
        self._announced = self._trailer = self._count(view, length, time) if kind in _WITH_FDS else 0
        self._is_stream = kind == _STREAM and status == Status.CONTINUE
        self._keep = self._budget.streams if kind == _STREAM else _NO_LIMIT
        if kind == _REPLY and (program, procedure) in _LOGINS and self._logged_in(view, length, status):
            self._speech.doubted = True
        if size < length + self._announced or length > self._keep:
            self._length = length
            self._crc = 0 if length > self._keep else None
            return self._go_on(view, time)
        self._output.frame(time, self._speech.number, self._direction, (view[:length],), self._claim(), length, None)
        return view[length + self._announced :]

    def _ends(self, view: memoryview, time: int) -> bool:
        """Tell whether what comes now is no frame, nor anything after it."""
        speech = self._speech
        if speech.doubted:
            if len(view) < _PROGRAM_AT + 4:
                return False
            speech.doubted = False
            if _WORD.unpack_from(view, _PROGRAM_AT)[0] not in _PROGRAMS:
                speech.layered = True
                self._output.note(time, speech.number, LAYERED)
        if speech.layered:
            self._raw = True
        elif len(view) >= 4 and not HEADER_SIZE <= (length := _WORD.unpack_from(view)[0]) <= MAX_FRAME:
            self._broken(time, f"a length of {length}")
        return self._raw

    def _broken(self, time: int, why: str) -> None:
        self._raw = True
        side = "client" if self._direction == Direction.TO_SERVER else "server"
        text = f"what the {side} says are no frames any more ({why}): it is kept as it came"
        self._output.note(time, self._speech.number, text)

    def _count(self, view: memoryview, length: int, time: int) -> int:
        """Tell how many bytes with descriptors follow a frame that has some."""
        count: int = _WORD.unpack_from(view, HEADER_SIZE)[0] if length >= _BEGINNING else MAX_FDS + 1
        if count <= MAX_FDS:
            return count
        self._broken(
            time, f"{count} descriptors" if length >= _BEGINNING else "a number of descriptors that is missing"
        )
        return 0

    @staticmethod
    def _logged_in(view: memoryview, length: int, status: int) -> bool:
        return bool(status == Status.OK and length >= _BEGINNING and _WORD.unpack_from(view, HEADER_SIZE)[0])

    def _go_on(self, view: memoryview, time: int) -> memoryview:
        """Take more of the frame that is not whole yet; return what is behind it."""
        taken = min(len(view), self._length - self._have)
        if taken:
            self._hold(view[:taken])
        if self._have < self._length:
            return view[taken:]
        trailer = min(len(view) - taken, self._trailer)
        self._trailer -= trailer
        if not self._trailer:
            self._emit(time)
        return view[taken + trailer :]

    def _hold(self, view: memoryview) -> None:
        """Keep some bytes of a frame; little pieces are put together, so that many cost no more than few."""
        if self._budget.held > self._budget.limit and self._crc is None and not self._hidden:
            self._crc = 0
            for piece in self._pieces:
                self._crc = zlib.crc32(piece, self._crc)
            self._keep = max(self._held, self._budget.keep)
        self._have += len(view)
        if self._hidden:
            self._hidden += len(view)
            return
        if self._crc is not None:
            self._crc = zlib.crc32(view, self._crc)
            view = view[: max(0, self._keep - self._held)]
        self._held += len(view)
        self._budget.held += len(view)
        last = self._pieces[-1] if self._pieces else None
        if len(view) >= _LARGE and 2 * len(view) >= self._chunk:
            self._pieces.append(view)
        elif isinstance(last, bytearray) and len(last) < _SMALL:
            last += view
        elif view:
            self._pieces.append(bytearray(view))

    def _emit(self, time: int) -> None:
        pieces, length = self._pieces, self._length
        crc = self._crc if self._held < length else None
        self._forget()
        self._output.frame(time, self._speech.number, self._direction, pieces, self._claim(), length, crc)

    def _forget(self) -> None:
        self._budget.held -= self._held
        self._pieces = []
        self._length = self._have = self._held = self._trailer = self._unseen = self._hidden = 0
        self._crc = self._rest = None

    def _claim(self) -> int:
        """Return how many of the announced descriptors came with the frame that is whole now."""
        nfds = min(self._fds, self._announced)
        self._fds -= nfds
        return nfds
