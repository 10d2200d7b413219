"""File descriptors that came from a daemon: each has an owner, and ends with it."""

from __future__ import annotations

import os
import warnings
from types import TracebackType
from typing import Self

__all__ = ["Descriptor"]


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
