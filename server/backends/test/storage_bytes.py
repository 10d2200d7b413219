"""The bytes of a volume: a sparse temporary file without a name, made when something is first written."""

from __future__ import annotations

import ctypes
import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

__all__ = ["BLOCK", "LARGEST", "VolumeBytes"]

BLOCK: Final = 256 * 1024
"""Data is read and copied in pieces of this size, as libvirt's file streams are."""

LARGEST: Final = (1 << 63) - 1
"""No file has more bytes, and no hole on the wire is longer."""

_KEEP_SIZE, _PUNCH_HOLE = 1, 2  # FALLOC_FL_*, linux/falloc.h
_libc = ctypes.CDLL(None, use_errno=True)
_libc.fallocate.argtypes = (ctypes.c_int, ctypes.c_int, ctypes.c_int64, ctypes.c_int64)


class VolumeBytes:
    """What is stored in a volume; what was never written reads as zeros.

    The file takes room where Python keeps temporary files (``TMPDIR``). It goes when the volume does, or when the last
    stream on it ends, if that is later.

    Attributes:
        users: how many streams are at work on it.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._closed = False
        self.users = 0

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Keep the bytes until the block is left."""
        self.users += 1
        try:
            yield
        finally:
            self.users -= 1
            if self._closed:
                self.close()

    def close(self) -> None:
        """Give the bytes up, at once or when nobody is at work on them any more."""
        self._closed = True
        if self._file is not None and not self.users:
            self._file.close()
            self._file = None

    @property
    def written(self) -> bool:
        """Whether anything was ever written."""
        return self._file is not None

    @property
    def allocation(self) -> int:
        """The bytes of disk that are taken."""
        return 0 if self._file is None else os.fstat(self._file.fileno()).st_blocks * 512

    def write(self, offset: int, data: bytes | memoryview) -> None:
        """Write all of the data there.

        Raises:
            OSError: the disk is full.
        """
        fd, rest = self._writable(), memoryview(data)
        while rest:
            done = os.pwrite(fd, rest, offset)
            offset, rest = offset + done, rest[done:]

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill a buffer with what is stored there."""
        done = 0
        while done < len(buffer):
            count = 0 if self._file is None else os.preadv(self._file.fileno(), [buffer[done:]], offset + done)
            if not count:
                buffer[done:] = bytes(len(buffer) - done)
                return
            done += count

    def punch(self, offset: int, length: int) -> None:
        """Make a hole: what was there reads as zeros, and takes no room where the file system can do that."""
        if self._file is None:
            return
        fd = self._file.fileno()
        length = min(length, os.fstat(fd).st_size - offset)
        if length > 0 and _libc.fallocate(fd, _PUNCH_HOLE | _KEEP_SIZE, offset, length):
            for start, end, is_data in self.extents(offset, offset + length):
                for place in range(start, end, BLOCK) if is_data else ():
                    self.write(place, bytes(min(BLOCK, end - place)))

    def truncate(self, size: int) -> None:
        """Forget all bytes from there on."""
        if self._file is not None and os.fstat(self._file.fileno()).st_size > size:
            os.ftruncate(self._file.fileno(), size)

    def extents(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """Walk a part from data to hole to data: the start and end of each, and whether it is data."""
        while start < end:
            data = self._seek(start, os.SEEK_DATA, end)
            if data > start:
                yield start, data, False
            if data < end:
                hole = self._seek(data, os.SEEK_HOLE, end)
                yield data, hole, True
                data = hole
            start = data

    def copy_from(self, other: VolumeBytes, start: int, end: int) -> int:
        """Copy a block from other bytes, or pass over a hole there.

        Returns:
            The offset to go on from.
        """
        begin, stop, is_data = next(other.extents(start, end))
        if not is_data or other._file is None:
            return stop
        count = min(stop - begin, BLOCK)
        return begin + os.copy_file_range(other._file.fileno(), self._writable(), count, begin, begin)

    def _seek(self, offset: int, whence: int, end: int) -> int:
        """Find the next data or hole, at ``end`` at the latest."""
        if self._file is None or offset > LARGEST:
            return end
        try:
            return min(os.lseek(self._file.fileno(), offset, whence), end)
        except OSError as error:
            if error.errno != errno.ENXIO:  # nothing but a hole from there to the end
                raise
            return end

    def _writable(self) -> int:
        if self._file is None:
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115
        assert self._file is not None
        return self._file.fileno()
