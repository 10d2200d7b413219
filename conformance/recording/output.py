"""Making a recording's file in the format that its name asks for."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from .captures import CapturesWriter
from .files import Writer
from .format import RecordingError
from .model import Head
from .pcapng import PcapngWriter
from .source import EntryWriter

__all__ = ["FORMATS", "create_recording"]

FORMATS: Final[dict[str, Callable[[IO[bytes], Head], EntryWriter]]] = {
    ".vwtap": Writer,
    ".pcapng": PcapngWriter,
    ".hex": CapturesWriter,
}
"""What a name ends in, and what writes such a file."""
_BUFFER: Final = 1 << 18


@contextmanager
def create_recording(path: Path, head: Head) -> Iterator[EntryWriter]:
    """Make a file that only its owner may read; it gets its name when it is whole, and then replaces one that has it.

    Where the name is a link's, the file that it points at is made. A pipe or a device is written to.

    Args:
        path: its name; the ending says the format.
        head: what stands at the beginning.

    Raises:
        RecordingError: the ending is none of ``FORMATS``, or the file cannot be written; the text names the file.
    """
    try:
        make = FORMATS[path.suffix.lower()]
    except KeyError:
        known = ", ".join(FORMATS)
        raise RecordingError(f"cannot write {path}: its name has to end in one of {known}") from None
    try:
        with _replacing(Path(os.path.realpath(path))) as file:
            yield make(file, head)
            file.flush()
    except OSError as error:
        raise RecordingError(f"cannot write {path}: {error.strerror}") from error


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file for writing that is given a name when the block ends well."""
    if path.is_symlink():  # all links are followed already
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if path.exists() and not path.is_file():
        with path.open("wb", buffering=_BUFFER) as file:
            yield file
        return
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb", buffering=_BUFFER) as file:
            yield file
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
