"""Descriptors that came beside the frames, without IO: who owns which number until somebody takes it.

On a Unix socket a frame of type 4 or 5 is followed by one byte a descriptor, each sent by its own ``sendmsg`` with one
descriptor attached. The shell puts what ``recvmsg`` gave it into a ``DescriptorQueue`` before it feeds the bytes to the
session; the framer claims as many as a frame announces once all of the frame's extra bytes are in. Whatever nobody
takes is closed by the queue, at the latest when the connection ends, so no path leaks one. How a descriptor is closed
is injected (``os.close``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Final

from .errors import ErrorCode, ErrorDomain, report
from .message import MAX_FDS

__all__ = ["DescriptorQueue", "Descriptors"]


class Descriptors:
    """The descriptors of one frame.

    What is taken belongs to who took it; ``close``, or leaving the ``with`` block, closes the rest.

    Args:
        fds: their numbers, in the order in which they came.
        close: closes one.
        forget: called when nothing is left to be closed here.
    """

    __slots__ = ("_close", "_fds", "_forget")

    def __init__(
        self,
        fds: Iterable[int] = (),
        close: Callable[[int], object] | None = None,
        forget: Callable[[Descriptors], object] | None = None,
    ) -> None:
        self._fds: list[int | None] = list(fds)
        self._close = close
        self._forget = forget

    def __len__(self) -> int:
        """Count those that came, the taken ones included."""
        return len(self._fds)

    def __enter__(self) -> Descriptors:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def take(self, slot: int = 0) -> int:
        """Take the descriptor of a slot; the taker closes it.

        Raises:
            InternalError: none came for this slot, or it was taken; libvirtd's words, in domain 7.
        """
        fd = self.number(slot)
        self._fds[slot] = None
        return fd

    def number(self, slot: int = 0) -> int:
        """Tell the descriptor of a slot; it stays here, and is closed here.

        Raises:
            InternalError: as ``take``.
        """
        fd = self._fds[slot] if 0 <= slot < len(self._fds) else None
        if fd is None:
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, f"No FD available at slot {slot}")
        return fd

    def numbers(self) -> list[int]:
        """Tell all that were not taken; they stay here, and are closed here."""
        return [fd for fd in self._fds if fd is not None]

    def take_all(self) -> list[int]:
        """Take all that are left; the taker closes them."""
        taken = self.numbers()
        self._fds = [None] * len(self._fds)
        self.close()
        return taken

    def close(self) -> None:
        """Close what was not taken."""
        left = self.numbers()
        self._fds = [None] * len(self._fds)
        forget, self._forget = self._forget, None
        if forget is not None:
            forget(self)
        if self._close is not None:
            for fd in left:
                self._close(fd)


class DescriptorQueue:
    """The descriptors of one connection that came and were not taken yet.

    Args:
        close: closes one.
        limit: so many wait for their frame at most, others are closed as they come; a frame announces no more.
    """

    __slots__ = ("_claimed", "_close", "_limit", "_waiting")

    def __init__(self, close: Callable[[int], object], limit: int = MAX_FDS) -> None:
        self._close = close
        self._limit: Final = limit
        self._waiting: list[int] = []  # never long; an empty deque or set would take more than the rest of it
        self._claimed: dict[Descriptors, None] = {}

    @property
    def waiting(self) -> int:
        """How many belong to no frame yet."""
        return len(self._waiting)

    def add(self, fds: Iterable[int]) -> None:
        """Take over what was received; to be called before the bytes that it came with are fed."""
        for fd in fds:
            if len(self._waiting) < self._limit:
                self._waiting.append(fd)
            else:
                self._close(fd)

    def claim(self, count: int) -> Descriptors | None:
        """Give the next ones to a frame; None when fewer came, which the peer cannot make good."""
        if count > len(self._waiting):
            return None
        claimed = Descriptors(self._waiting[:count], self._close, self._claimed.pop)
        del self._waiting[:count]
        self._claimed[claimed] = None
        return claimed

    def drop_waiting(self) -> None:
        """Close what belongs to no frame: it came with bytes that have no room for descriptors."""
        while self._waiting:
            self._close(self._waiting.pop(0))

    def close(self) -> None:
        """Close everything that nobody took."""
        self.drop_waiting()
        for descriptors in list(self._claimed):
            descriptors.close()
