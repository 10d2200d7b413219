"""Recordings as files: writing one entry after the other, reading any format that is known by its first bytes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Self

from .blocks import PCAP_MAGICS, PCAPNG_MAGIC
from .format import MAGIC, FeedDecoder, RecordingError, encode, encode_head
from .model import Entry, Head
from .source import NO_RECORDING, Source

__all__ = ["Recording", "Source", "Writer", "open_recording", "open_seekable"]

_PIECE: Final = 1 << 18


class Writer:
    """Writes a recording.

    Args:
        file: open for writing bytes; the caller closes it.
        head: what stands at the beginning; None adds to a recording that has one.
    """

    def __init__(self, file: IO[bytes], head: Head | None) -> None:
        self._file = file
        if head is not None:
            file.write(encode_head(head))

    def write(self, entry: Entry) -> None:
        """Write one entry.

        Raises:
            OSError: the file takes no more.
        """
        self._file.write(encode(entry))


class OwnSource(Source):
    """A recording in virtwire-tap's own format.

    Raises:
        RecordingError: it has no head that can be read.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._decoder = FeedDecoder()
        self._first: list[Entry] = []
        while self._decoder.head is None:
            data = file.read(_PIECE)
            self._first += self._decoder.feed(data)
            if not data or self._decoder.damage is not None:
                self._decoder.end()
        self.head = self._decoder.head

    def entries(self) -> Iterator[Entry]:
        """Give the entries, once."""
        yield from self._first
        self._first = []
        while self._decoder.damage is None:
            data = self._file.read(_PIECE)
            if not data:
                self._decoder.end()
                break
            yield from self._decoder.feed(data)
        self.damage = self._decoder.damage


class Recording:
    """A file that is being read; a context manager, and an iterator of its entries.

    Args:
        path: the file.
        file: the same, open already, and closed with the recording.

    Attributes:
        path: as given.

    Raises:
        RecordingError: it cannot be opened, or is none of the formats; the text names the file.
    """

    def __init__(self, path: str | Path, file: IO[bytes] | None = None) -> None:
        self.path = Path(path)
        try:
            self._file = self.path.open("rb") if file is None else file
        except OSError as error:
            raise RecordingError(f"cannot read {path}: {error.strerror}") from error
        self._begin()

    def _begin(self) -> None:
        try:
            self._source = _source(self._file)
        except (OSError, RecordingError) as error:
            self.close()
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise RecordingError(f"cannot read {self.path}: {reason}") from error

    def rewind(self) -> None:
        """Begin anew; the file must be seekable.

        Raises:
            RecordingError: it has changed, and is no recording any more.
        """
        self._file.seek(0)
        self._begin()

    @property
    def head(self) -> Head:
        """What stands at the beginning."""
        return self._source.head

    @property
    def damage(self) -> str | None:
        """Why the reading stopped before the end of the file, in words; None while it did not."""
        return self._source.damage

    def __iter__(self) -> Iterator[Entry]:
        """Give the entries, once.

        Raises:
            RecordingError: the file cannot be read any further.
        """
        try:
            yield from self._source.entries()
        except OSError as error:
            raise RecordingError(f"cannot read {self.path}: {error.strerror}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def open_recording(path: str | Path, file: IO[bytes] | None = None) -> Recording:
    """Open a recording in any format: virtwire-tap's own, pcapng, classic pcap, or the text of captures.

    Args:
        path: the file.
        file: the same, open already, and closed with the recording; see ``open_seekable``.

    Raises:
        RecordingError: it cannot be opened, or is none of them; the text names the file.
    """
    return Recording(path, file)


def open_seekable(path: Path) -> IO[bytes]:
    """Open a file that is to be read at many places, or more than once.

    What can be read only once, a pipe, is first copied into a temporary file without a name.

    Raises:
        RecordingError: it cannot be opened or copied; the text names it.
    """
    what = f"cannot read {path}"
    try:
        with ExitStack() as undo:
            file: IO[bytes] = undo.enter_context(path.open("rb"))
            if not file.seekable():
                what = f"cannot copy {path} into a temporary file"
                with file as pipe:
                    file = undo.enter_context(tempfile.TemporaryFile())
                    shutil.copyfileobj(pipe, file, _PIECE)
                file.seek(0)
            undo.pop_all()
            return file
    except OSError as error:
        raise RecordingError(f"{what}: {error.strerror}") from error


def _source(file: Any) -> Source:
    """Choose the reader by the first bytes."""
    start = file.peek(8)[:8]
    if not start:
        raise RecordingError("it is empty")
    if MAGIC.startswith(start[: len(MAGIC)]):
        return OwnSource(file)
    if start[:4] == PCAPNG_MAGIC or start[:4] in PCAP_MAGICS:
        from .pcapng import PcapngSource

        return PcapngSource(file, start[:4])
    if start.startswith((b"C>S ", b"S>C ", b"# ")):
        from .captures import CapturesSource

        return CapturesSource(file)
    raise RecordingError(NO_RECORDING)
