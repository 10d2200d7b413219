"""A recording that is read at many places: which connections it has and where, and entries by their places.

Only where a connection begins and ends is kept, and what all clients of libvirt ask alike; everything else is read when
it is needed. A recording in another format is written anew into a temporary file first, one that comes through a pipe
is copied into one.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from virtwire.protocol.generated.connect import (
    AUTH_LIST,
    CONNECT_CLOSE,
    CONNECT_IS_SECURE,
    CONNECT_OPEN,
    CONNECT_REGISTER_CLOSE_CALLBACK,
    CONNECT_SUPPORTS_FEATURE,
    CONNECT_UNREGISTER_CLOSE_CALLBACK,
)

from ..decode.message import Message
from ..recording import Head, RecordingError, Writer, open_recording
from ..recording.files import open_seekable
from ..recording.format import MAGIC, FeedDecoder
from ..recording.model import Closed, Entry, Frame, Note, Opened, Raw
from .likeness import likeness

__all__ = ["PLUMBING", "Archive", "Recorded"]

PLUMBING: Final = frozenset(
    (each.program, each.number)
    for each in (
        AUTH_LIST,
        CONNECT_CLOSE,
        CONNECT_IS_SECURE,
        CONNECT_OPEN,
        CONNECT_REGISTER_CLOSE_CALLBACK,
        CONNECT_SUPPORTS_FEATURE,
        CONNECT_UNREGISTER_CLOSE_CALLBACK,
    )
)
"""What clients ask when they connect, each in its own way, and daemons answer alike on every connection."""

MAX_CONNECTIONS: Final = 250_000
"""A week of a client that comes anew each three seconds; each needs about 1.5 KiB of memory when two are compared."""
MAX_ANSWERS: Final = 1_000
MAX_PENDING: Final = 10_000
_PIECE: Final = 1 << 18
_SMALL: Final = 1 << 12


@dataclass(slots=True)
class Recorded:
    """One connection of a recording.

    Attributes:
        number: as in the recording.
        first: the place of its first entry; ``last`` that of its last one.
        calls: how many calls were made on it.
        opened: what it opened, None when it opened nothing.
    """

    number: int
    first: int
    last: int
    calls: int = 0
    opened: str | None = None


class Archive:
    """See the module; a context manager.

    Args:
        path: the recording.

    Attributes:
        connections: in the order in which they came.
        answers: the place of a reply to each of ``PLUMBING`` that was asked, by likeness.
        damage: why the recording ends early, in words, or None.

    Raises:
        RecordingError: it cannot be read, or has more than ``MAX_CONNECTIONS`` connections; the text names the file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.connections: list[Recorded] = []
        self.answers: dict[bytes, int] = {}
        self.damage: str | None = None
        self._by_number: dict[int, Recorded] = {}
        self._pending: dict[tuple[int, int, int], bytes] = {}
        with ExitStack() as undo:
            self._file = undo.enter_context(_own(path))
            self.head, start = self._begin()
            for place, entry in self.read(start):
                self._index(place, entry)
            self._pending.clear()
            undo.pop_all()

    def _begin(self) -> tuple[Head, int]:
        """Read the head; return it, and where the entries begin."""
        decoder = FeedDecoder()
        try:
            decoder.feed(self._read(0, _PIECE))
            if decoder.head is None:
                decoder.end()
        except RecordingError as error:
            raise RecordingError(f"cannot read {self._path}: {error}") from error
        assert decoder.head is not None
        return decoder.head, decoder.places[0] if decoder.places else decoder.offset

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def read(self, start: int, stop: int | None = None) -> Iterator[tuple[int, Entry]]:
        """Read from a place on, to another one or the end.

        Yields:
            Entries and their places, that at ``stop`` the last one.

        Raises:
            RecordingError: the file cannot be read any further.
        """
        decoder = FeedDecoder.within(self.head, start)
        at = start
        while decoder.damage is None and (stop is None or at <= stop):
            data = self._read(at, _PIECE)
            at += len(data)
            if not data:
                decoder.end()
                break
            entries = decoder.feed(data)
            for place, entry in zip(decoder.places, entries, strict=True):
                if stop is not None and place > stop:
                    return
                yield place, entry
        self.damage = self.damage or decoder.damage

    def entry(self, place: int) -> Entry:
        """Read the entry at a place.

        Raises:
            RecordingError: it is not there any more.
        """
        decoder, at, size = FeedDecoder.within(self.head, place), place, _SMALL
        while decoder.damage is None:
            data = self._read(at, size)
            if not data:
                break
            entries = decoder.feed(data)
            if entries:
                return entries[0]
            at, size = at + len(data), _PIECE
        raise RecordingError(f"{self._path} has changed: nothing is at byte {place} any more")

    def _read(self, at: int, size: int) -> bytes:
        try:
            return os.pread(self._file.fileno(), size, at)
        except OSError as error:
            raise RecordingError(f"cannot read {self._path}: {error.strerror}") from error

    def _index(self, place: int, entry: Entry) -> None:
        if not isinstance(entry, Opened | Frame | Raw | Closed | Note) or entry.connection is None:
            return
        if isinstance(entry, Opened):
            self._by_number.pop(entry.connection, None)
        recorded = self._by_number.get(entry.connection)
        if recorded is None:
            if isinstance(entry, Note | Closed):
                return
            if len(self.connections) >= MAX_CONNECTIONS:
                what = f"it has more than {MAX_CONNECTIONS:,} connections, the most that can be held at once"
                raise RecordingError(f"cannot read {self._path}: {what}")
            recorded = self._by_number[entry.connection] = Recorded(entry.connection, place, place)
            self.connections.append(recorded)
        recorded.last = place
        if isinstance(entry, Frame):
            self._index_frame(place, Message(entry), recorded)

    def _index_frame(self, place: int, message: Message, recorded: Recorded) -> None:
        is_plumbing = (message.program, message.procedure) in PLUMBING
        key = (recorded.number, message.program, message.serial)
        if message.to_server and message.is_call:
            recorded.calls += 1
            if is_plumbing and len(self._pending) < MAX_PENDING:
                self._pending[key] = likeness(message)
                if message.procedure == CONNECT_OPEN.number and recorded.opened is None:
                    name = getattr(message.body, "name", None)
                    recorded.opened = None if name is None else str(name)
        elif message.is_reply and is_plumbing:
            asked = self._pending.pop(key, None)
            if asked is not None and not message.is_error and len(self.answers) < MAX_ANSWERS:
                self.answers.setdefault(asked, place)


def _own(path: Path) -> IO[bytes]:
    """Open a recording in our own format, or one that is written in it now."""
    with ExitStack() as undo:
        file = undo.enter_context(open_seekable(path))
        try:
            own = file.read(len(MAGIC)) == MAGIC
            file.seek(0)
        except OSError as error:
            raise RecordingError(f"cannot read {path}: {error.strerror}") from error
        if not own:
            file = undo.enter_context(_in_own_format(path, file))
        undo.pop_all()
        return file


def _in_own_format(path: Path, file: IO[bytes]) -> IO[bytes]:
    """Write a recording anew; ``file`` is the one at the path, and closed."""
    with open_recording(path, file) as recording, ExitStack() as undo:
        try:
            made = undo.enter_context(tempfile.TemporaryFile())
            writer = Writer(made, recording.head)
            for entry in recording:
                writer.write(entry)
            made.flush()
        except OSError as error:
            raise RecordingError(f"cannot copy {path} into a temporary file: {error.strerror}") from error
        undo.pop_all()
        return made
