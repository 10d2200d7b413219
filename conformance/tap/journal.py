"""What the relay tells of what passes: a recording, whole and in order, and feeds for views, as far as they keep up.

The data path only puts what it forwarded into a queue. The loop has it cut into frames when it has nothing else to do,
and flushed every ``FLUSH`` nanoseconds: to the file, waiting for the disk if need be, and to each feed, waiting for
none. What passes is read no faster than the disk takes it, because the loop does both. When there is neither file nor
feed nothing waits: frames are only counted, to know where the kernel may carry a stream's data.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from time import monotonic_ns
from typing import TYPE_CHECKING, Final

from virtwire.protocol.message import MessageType

from ..recording.format import carried_start, encode, encode_frame, encode_head, frame_start
from ..recording.model import Direction, Entry, Frame, Head, Note, Raw

if TYPE_CHECKING:
    from ..recording.format import Piece
    from .cutter import Cutter
    from .feeder import Feeder
    from .pipes import Pipe

__all__ = ["FLUSH", "Journal"]

FLUSH: Final = 50_000_000
"""Nanoseconds after which what was seen is in the file and on its way to the views."""

PRESSING: Final = 1 << 20
"""Bytes that may wait before they are cut and written, whatever else is to be done. Small, so that they are still in
the processor's cache then."""

_JOINED: Final = 16384
"""Frames up to here are copied into their record; longer ones are written from where they were read, and of those the
views get the beginning only: little of a stream's data, as much as they can use of others."""
_MOST_PIECES: Final = 1000
_FED_OF_STREAMS: Final = 256
_FED_OF_RAW: Final = 4096
_FED_OF_FRAMES: Final = 4 << 20
_TYPE: Final = slice(16, 20)
_STREAM: Final = int(MessageType.STREAM).to_bytes(4)


class Journal:
    """Takes what passes, and what happens besides.

    Args:
        head: of the recording.
        file: descriptor of the recording, or None; the caller closes it.
        feeds: of the views.
        tell: is told why the recording ended early.

    Attributes:
        failure: why the recording ended early, None while it did not.
    """

    def __init__(
        self,
        head: Head,
        file: int | None,
        feeds: Sequence[Feeder] = (),
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.failure: str | None = None
        self._tell_failure = tell
        self._start = monotonic_ns()
        self._file = file
        self._feeds = list(feeds)
        self._queue: deque[tuple[Cutter, bytes, int, int] | Entry] = deque()
        self._waiting = 0
        self._out: list[Piece] = []
        self._out_size = 0
        self._due: int | None = None
        self._record(encode_head(head))

    @property
    def records(self) -> bool:
        """Whether there is a file that everything goes to."""
        return self._file is not None

    @property
    def wanted(self) -> bool:
        """Whether anybody wants to know what passes."""
        return self._file is not None or bool(self._feeds)

    @property
    def pressing(self) -> bool:
        """Whether so much waits that it is dealt with before anything else."""
        return self._waiting > PRESSING

    @property
    def due(self) -> int | None:
        """By when ``flush`` must be called; None when there is nothing for it."""
        return self._due

    def now(self) -> int:
        """Return the recording's time."""
        return monotonic_ns() - self._start

    def passed(self, cutter: Cutter, data: bytes, nfds: int = 0) -> None:
        """Take what was forwarded just now."""
        if not self.wanted and not self._queue:
            cutter.feed(data, self.now(), nfds)
            return
        time = monotonic_ns()
        self._queue.append((cutter, data, time - self._start, nfds))
        self._waiting += len(data)
        if self._due is None:
            self._due = time + FLUSH

    def missing(self, cutter: Cutter) -> int:
        """Return how many bytes of a stream's data a direction may let pass unseen now."""
        self.work()
        return cutter.missing()

    def passed_by(self, cutter: Cutter, count: int, rest: Pipe | None) -> None:
        """Take note of bytes that passed unseen, behind all that passed before."""
        self.work()
        time = monotonic_ns()
        cutter.pass_by(count, time - self._start, rest)
        if self._due is None:
            self._due = time + FLUSH

    def tell(self, entry: Entry) -> None:
        """Take what happened, in its order with what passed."""
        self._queue.append(entry)
        if self._due is None:
            self._due = monotonic_ns() + FLUSH

    def end(self, cutter: Cutter) -> None:
        """Take note that nothing more passes in a direction."""
        self.work()
        cutter.finish(self.now())

    def step(self) -> bool:
        """Deal with one thing that waits; tell whether there was one."""
        if not self._queue:
            return False
        item = self._queue.popleft()
        if isinstance(item, tuple):
            cutter, data, time, nfds = item
            self._waiting -= len(data)
            cutter.feed(data, time, nfds)
        else:
            self._record(encode(item))
        return True

    def work(self) -> None:
        """Deal with everything that waits."""
        while self.step():
            pass

    def flush(self) -> None:
        """Deal with everything that waits, and hand it on."""
        self.work()
        self._due = None
        if self._file is not None and self._out:
            self._write(self._file)
        self._out.clear()
        self._out_size = 0
        for feed in self._feeds:
            feed.flush()
        self._feeds = [feed for feed in self._feeds if feed.alive]

    # What the cutters tell

    def frame(
        self, time: int, connection: int, direction: int, pieces: Sequence[Piece], nfds: int, size: int, crc: int | None
    ) -> None:
        """Take a frame."""
        if not self.wanted:
            return
        if crc is None and size <= _JOINED:
            data = pieces[0] if len(pieces) == 1 else b"".join(pieces)
            self._record(encode_frame(time, connection, direction, data, nfds))
            return
        side = Direction(direction)
        if self._file is not None and crc is None:
            self._keep(frame_start(time, connection, direction, pieces, nfds), *pieces)
        elif self._file is not None:
            self._keep(encode(Frame(time, connection, side, b"".join(pieces), nfds, size, crc)))
        if self._feeds:
            limit = _FED_OF_STREAMS if pieces[0][_TYPE] == _STREAM else _FED_OF_FRAMES
            record = encode(Frame(time, connection, side, _beginning(pieces, limit), nfds, size, crc))
            for feed in self._feeds:
                feed.push(record)

    def carried(
        self, time: int, connection: int, direction: int, pieces: Sequence[Piece], size: int, rest: Pipe | None
    ) -> None:
        """Take a stream's frame of which the rest is in a pipe."""
        beginning = _beginning(pieces, size)
        if self._file is not None and rest is not None:
            self._out += (carried_start(time, connection, direction, beginning, size), beginning)
            self._write(self._file, rest)
        if rest is not None:
            rest.read()  # the file took no more
        if self._feeds:
            record = encode(Frame(time, connection, Direction(direction), beginning[:_FED_OF_STREAMS], 0, size))
            for feed in self._feeds:
                feed.push(record)

    def raw(self, time: int, connection: int, direction: int, data: Piece, size: int = -1) -> None:
        """Take bytes that are no frames; of many, the views get the beginning."""
        if not self.wanted:
            return
        raw = Raw(time, connection, Direction(direction), bytes(data), size)
        record = encode(raw)
        if self._file is not None:
            self._keep(record)
        if self._feeds:
            if len(raw.data) > _FED_OF_RAW:
                record = encode(replace(raw, data=raw.data[:_FED_OF_RAW]))
            for feed in self._feeds:
                feed.push(record)

    def note(self, time: int, connection: int, text: str) -> None:
        """Take a remark."""
        self._record(encode(Note(time, connection, text)))

    def _record(self, record: bytes) -> None:
        if self._file is not None:
            self._keep(record)
        for feed in self._feeds:
            feed.push(record)

    def _keep(self, *pieces: Piece) -> None:
        """Have pieces written to the file with the next flush, or now if they are much."""
        for piece in pieces:
            self._out.append(piece)
            self._out_size += len(piece)
        if self._out_size > PRESSING and self._file is not None:
            self._write(self._file)

    def _write(self, file: int, rest: Pipe | None = None) -> None:
        """Write what is to be written, and behind it what is in a pipe; a file that takes no more is given up."""
        out, self._out, self._out_size = self._out, [], 0
        if len(out) > _MOST_PIECES:
            out = [b"".join(out)]
        try:
            while out:
                written = os.writev(file, out)
                out = _rest(out, written)
            if rest is not None:
                rest.write_to(file)
        except OSError as error:
            self._file = None
            self.failure = f"the recording ends here, for its file takes no more: {error.strerror}"
            self._record(encode(Note(self.now(), None, self.failure)))
            self._tell_failure(self.failure)


def _rest(pieces: list[Piece], written: int) -> list[Piece]:
    """Return what is left of pieces of which so many bytes were written."""
    for index, piece in enumerate(pieces):
        if written < len(piece):
            return [memoryview(piece)[written:], *pieces[index + 1 :]]
        written -= len(piece)
    return []


def _beginning(pieces: Sequence[Piece], limit: int) -> bytes:
    """Join pieces up to a number of bytes."""
    found = bytearray()
    for piece in pieces:
        found += piece[: limit - len(found)]
        if len(found) >= limit:
            break
    return bytes(found)
