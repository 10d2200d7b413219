"""Where a view's entries come from: the relay's live feed, read without ever blocking, whatever loop the view runs.

A view is a process of its own with a feed of its own. The feed is a socket: wait until ``fileno()`` can be read (by
trio's ``wait_readable``, asyncio's ``add_reader``, ``select``), then ``read``. A view that reads slowly costs the relay
nothing: what does not fit is left out, and a ``Lost`` entry says how much that was.
"""

from __future__ import annotations

import contextlib
import select
import socket
from typing import Final

from ..recording.format import FeedDecoder
from ..recording.model import Entry, Head

__all__ = ["Feed"]

_PIECE: Final = 1 << 16


class Feed:
    """The reading end of a live feed.

    Args:
        sock: connected to the relay; owned from now on, and made non-blocking.

    Attributes:
        over: whether the relay has ended, and everything was read.
    """

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(False)
        self._sock = sock
        self._decoder = FeedDecoder()
        self.over = False

    @property
    def head(self) -> Head | None:
        """What stands at the beginning of the feed; None as long as it has not come."""
        return self._decoder.head

    def fileno(self) -> int:
        """Return the descriptor to wait for."""
        return self._sock.fileno()

    def read(self, size: int = _PIECE) -> list[Entry]:
        """Return the entries that one reading of so many bytes brings, or none; ``over`` tells if more can come."""
        try:
            data = self._sock.recv(size)
        except BlockingIOError:
            return []
        except OSError:
            data = b""
        if not data:
            self.over = True
            return []
        entries = self._decoder.feed(data)
        if self._decoder.damage is not None:
            self.over = True
        return entries

    def wait_unless_unread(self, output: int) -> bool:
        """Block until there is something to read, or until nobody reads what this process writes to a descriptor.

        Returns:
            Whether somebody still reads it.
        """
        poll = select.poll()
        poll.register(self._sock, select.POLLIN)
        poll.register(output, 0)  # errors and ends are told all the same
        return all(number != output for number, _ in poll.poll())

    def wait(self, seconds: float | None = None) -> bool:
        """Block until there is something to read, for so long at most; tell whether there is."""
        with contextlib.suppress(InterruptedError):
            return bool(select.select([self._sock], [], [], seconds)[0])
        return False

    def close(self) -> None:
        """Close our end; the relay takes that for the end of this view."""
        self._sock.close()
