"""File descriptors that came from a daemon, and copies of those that go to it: each has an owner, and ends with it."""

from __future__ import annotations

import os
import warnings
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from virtwire.protocol.errors import ErrorDomain, system_error

__all__ = ["Descriptor", "duplicates"]


class Descriptor:
    """An open file descriptor that is closed when its owner is done with it.

        with await domain.open_graphics_fd(0) as descriptor:
            client = socket.socket(fileno=descriptor.detach())

    Args:
        fd: the descriptor; owned from now on.
    """

    __slots__ = ("_fd",)

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def fileno(self) -> int:
        """Return the descriptor's number, as ``os.fdopen`` and ``select`` want it.

        Raises:
            ValueError: it is closed, or was detached.
        """
        if self._fd < 0:
            raise ValueError("the descriptor is closed")
        return self._fd

    def detach(self) -> int:
        """Hand the descriptor to the caller, who closes it from now on.

        Raises:
            ValueError: it is closed, or was detached already.
        """
        fd = self.fileno()
        self._fd = -1
        return fd

    @property
    def closed(self) -> bool:
        """Whether it is closed or was detached."""
        return self._fd < 0

    def close(self) -> None:
        """Close it; twice is fine."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            os.close(fd)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __del__(self) -> None:
        if self._fd >= 0:
            warnings.warn(f"{self!r} was never closed", ResourceWarning, stacklevel=2, source=self)
            self.close()

    def __repr__(self) -> str:
        return f"<Descriptor {self._fd}>" if self._fd >= 0 else "<Descriptor, closed>"


def duplicates(fds: Sequence[int]) -> list[int]:
    """Duplicate descriptors to be sent, all or none.

    Raises:
        LibvirtError: code 38, one is not open, or no more can be.
    """
    copies: list[int] = []
    try:
        for fd in fds:
            copies.append(os.dup(fd))  # noqa: PERF401 - those before one that fails are to be closed
    except BaseException as reason:
        for copy in copies:
            os.close(copy)
        if not isinstance(reason, OSError):
            raise
        text = "Cannot duplicate a file descriptor to send"
        raise system_error(reason.errno or 0, ErrorDomain.RPC, text) from reason
    return copies
