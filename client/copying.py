"""Streams to and from files, holes and all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from .hole import Hole
from .pipe import CHUNK

if TYPE_CHECKING:
    from .objects.stream import Stream
    from .passing import HasFileno

__all__ = ["Progress", "receive_file", "send_file"]

Progress: TypeAlias = Callable[[int], object]
"""Called with the number of bytes that are through, holes included, after each piece."""

_READ: Final = 4 * CHUNK


async def receive_file(stream: Stream, file: HasFileno, progress: Progress | None = None) -> int:
    """Write what a stream brings into a file, from the file's position on.

    A hole becomes a hole where the file ends before it; what is there already becomes zero. The file is afterwards at
    least as long as its last byte or hole. The stream is neither finished nor aborted.

    Args:
        stream: a stream that brings data.
        file: open for writing; unbuffered, or flushed before.
        progress: see ``Progress``.

    Returns:
        How many bytes came, holes included.

    Raises:
        LibvirtError: the stream failed.
        OSError: the file cannot be written.
    """
    fd = file.fileno()
    done = 0
    while item := await stream.receive():
        if isinstance(item, Hole):
            _skip(fd, item.length)
            done += item.length
        else:
            view = memoryview(item)
            while view:
                view = view[os.write(fd, view) :]
            done += len(item)
        if progress is not None:
            progress(done)
    return done


async def send_file(
    stream: Stream,
    file: HasFileno,
    length: int | None = None,
    *,
    sparse: bool = False,
    progress: Progress | None = None,
) -> int:
    """Send a file through a stream, from the file's position on.

    Args:
        stream: a stream that takes data; opened as sparse if ``sparse`` is said here.
        file: open for reading.
        length: how many bytes to send at most, None for all.
        sparse: send holes as holes.
        progress: see ``Progress``.

    Returns:
        How many bytes were sent, holes included.

    Raises:
        LibvirtError: the stream failed.
        OSError: the file cannot be read.
    """
    fd = file.fileno()
    start = os.lseek(fd, 0, os.SEEK_CUR) if sparse else 0  # plainly, what cannot be seeked is read as well
    end = None if length is None else start + length
    position = start
    data_until = position if sparse else None
    while end is None or position < end:
        if data_until is not None and position >= data_until:
            data, data_until = _next_data(fd, position, end)
            if data > position:
                await stream.send_hole(data - position)
                position = data
                _tell(progress, position - start)
                continue
        stop = min(filter(None, (end, data_until)), default=None)
        piece = os.read(fd, _READ if stop is None else min(_READ, stop - position))
        if not piece:
            break
        await stream.send_all(piece)
        position += len(piece)
        _tell(progress, position - start)
    return position - start


def _tell(progress: Progress | None, done: int) -> None:
    if progress is not None:
        progress(done)


def _next_data(fd: int, position: int, end: int | None) -> tuple[int, int | None]:
    """Find where the next data begins and ends; at the end of the file both are its length.

    Leaves the file's position at the beginning of the data.
    """
    size = os.lseek(fd, 0, os.SEEK_END)  # stat knows none of a block device
    last = size if end is None else min(end, size)
    try:
        begin = min(os.lseek(fd, position, os.SEEK_DATA), last)
        until = min(os.lseek(fd, begin, os.SEEK_HOLE), last) if begin < last else last
    except OSError as reason:
        if reason.errno == errno.ENXIO:  # nothing but a hole up to the end
            begin = until = max(last, position)
        elif reason.errno == errno.EINVAL:  # a file system that knows no holes
            begin, until = position, last
        else:
            raise
    os.lseek(fd, begin, os.SEEK_SET)
    return begin, until if until > begin else None


def _skip(fd: int, length: int) -> None:
    """Make a hole at the file's position, and go behind it."""
    position = os.lseek(fd, 0, os.SEEK_CUR)
    size = os.lseek(fd, 0, os.SEEK_END)
    end = position + length
    zeros = bytes(min(length, CHUNK))
    at = position
    while at < min(size, end):  # what is there already must become zero
        at += os.pwrite(fd, zeros[: min(len(zeros), end - at, size - at)], at)
    if end > size:
        os.ftruncate(fd, end)
    os.lseek(fd, end, os.SEEK_SET)
