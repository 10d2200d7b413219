"""Pipes through which the kernel moves bytes from one socket to another, and into a file, without copying them for us.

Carrying a stream costs two copies of each byte, one out of the one socket and one into the other, and a third into the
recording; on two cores, which the peers keep busy, that takes a third of a stream's speed. ``splice`` and ``tee`` move
references to the kernel's pages instead. What they move is not seen here, so only the middle of a stream's frame goes
this way: ``pair`` decides.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
from typing import Final

__all__ = ["Pipe", "Pipes"]

CAPACITY: Final = 1 << 20
"""Bytes that a pipe holds if the system lets it: four of libvirt's frames of a stream's data."""
MOST: Final = 64
"""So many pipes there are at a time; streams that get none are copied."""
_SPARE: Final = 8
_FLAGS: Final = os.SPLICE_F_MOVE | os.SPLICE_F_NONBLOCK

_tee = ctypes.CDLL(None).tee
_tee.argtypes = (ctypes.c_int, ctypes.c_int, ctypes.c_size_t, ctypes.c_uint)
_tee.restype = ctypes.c_ssize_t


class Pipe:
    """One pipe.

    Attributes:
        capacity: bytes that it can hold, in large pieces; of small ones it holds fewer.
        held: bytes that are in it.
        spoiled: whether there are others behind those, which nobody wants.
    """

    __slots__ = ("_read", "_write", "capacity", "held", "spoiled")

    def __init__(self) -> None:
        self._read, self._write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            self.capacity: int = fcntl.fcntl(self._write, fcntl.F_SETPIPE_SZ, CAPACITY)
        except OSError:  # this user has large ones enough
            self.capacity = fcntl.fcntl(self._write, fcntl.F_GETPIPE_SZ)
        self.held = 0
        self.spoiled = False

    def close(self) -> None:
        """Close it; what is in it is lost."""
        os.close(self._read)
        os.close(self._write)

    def fill(self, fd: int, count: int) -> int:
        """Move up to so many bytes in from a socket; return how many, 0 at the end of data.

        Raises:
            BlockingIOError: there are none now, or there is no room.
            OSError: the socket failed.
        """
        moved = os.splice(fd, self._write, count, flags=_FLAGS)
        self.held += moved
        return moved

    def drain(self, fd: int) -> int:
        """Move as many bytes as it takes out to a socket or file; return how many.

        Raises:
            BlockingIOError: it takes none now.
            OSError: it failed, or is of a kind that nothing can be moved to.
        """
        moved = os.splice(self._read, fd, self.held, flags=_FLAGS)
        self.held -= moved
        return moved

    def copy_to(self, other: Pipe) -> bool:
        """Put all that is in it into another too; tell whether there was room, else that one may be spoiled."""
        done = _tee(self._read, other._write, self.held, _FLAGS)
        if done == self.held:
            other.held += done
            return True
        other.spoiled = done > 0
        return False

    def read(self) -> bytes:
        """Take out ``held`` bytes."""
        pieces = []
        while self.held:
            pieces.append(os.read(self._read, self.held))
            self.held -= len(pieces[-1])
        return b"".join(pieces)

    def write_to(self, file: int) -> None:
        """Move all of it into a file, waiting for that as long as it takes.

        Raises:
            OSError: the file takes no more.
        """
        while self.held:
            try:
                self.held -= os.splice(self._read, file, self.held, flags=os.SPLICE_F_MOVE)
            except OSError as error:
                if error.errno != errno.EINVAL:
                    raise
                data = self.read()  # a terminal, a file opened for appending: nothing can be moved there
                while data:
                    data = data[os.write(file, data) :]


class Pipes:
    """All pipes of a relay; those that are not used wait for their next use. Used by one thread."""

    def __init__(self) -> None:
        self._spare: list[Pipe] = []
        self._used = 0

    def take(self) -> Pipe | None:
        """Give an empty pipe; None when there are too many, or no more files can be opened."""
        if self._spare:
            self._used += 1
            return self._spare.pop()
        if self._used >= MOST:
            return None
        with contextlib.suppress(OSError):
            pipe = Pipe()
            self._used += 1
            return pipe
        return None

    def give(self, pipe: Pipe) -> None:
        """Take one back; what is still in it is lost."""
        self._used -= 1
        if pipe.held or pipe.spoiled or len(self._spare) >= _SPARE:
            pipe.close()
        else:
            self._spare.append(pipe)

    def close(self) -> None:
        """Close those that wait."""
        while self._spare:
            self._spare.pop().close()
