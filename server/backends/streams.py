"""A stream as a backend sees it: bytes and holes in both directions, without the wire and without an IO library.

A driver's method that moves data checks and refuses first, and gives back a ``Serve``: what the daemon runs once the
call is answered. What that acquires it must release itself, in ``finally`` or ``with``: it may be cancelled at any
wait. It is not run at all when the client goes before the answer is out, so it acquires nothing before it runs.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple, Protocol

from virtwire.protocol.errors import LibvirtError

__all__ = ["DataStream", "Hole", "Serve", "StreamAborted"]


class StreamAborted(Exception):
    """The client aborted the stream, finished a download early, or is gone: nobody is there to give or take data."""


class Hole(NamedTuple):
    """So many bytes that are not sent and read as zeros."""

    length: int


class DataStream(Protocol):
    """One stream of one client."""

    async def receive(self) -> bytes | Hole | None:
        """Wait for the client's next data or hole.

        Returns:
            Data, never empty and of any size up to the largest frame's; a hole, in a sparse stream only; None once the
            client has finished, then and from then on.

        Raises:
            StreamAborted: the client aborted, or is gone.
        """
        ...

    async def send(self, data: bytes | bytearray | memoryview) -> None:
        """Send data of any size; returns when the kernel has all of it, so a buffer may then be used again.

        What a two-way stream sends after its client has finished is dropped.

        Raises:
            StreamAborted: the client aborted, finished while data was still coming, or is gone.
        """
        ...

    async def send_hole(self, length: int) -> None:
        """Send a hole; only where the client asked for a sparse stream.

        Raises:
            StreamAborted: as for ``send``.
        """
        ...

    def stop(self, error: LibvirtError | None = None) -> None:
        """End the stream from elsewhere than its ``Serve``; a stream that has ended stays as it is.

        Args:
            error: what the client is told; the ``Serve`` sees ``StreamAborted``. None lets it end in peace: it gets
                what has arrived, then None.
        """
        ...


Serve = Callable[[DataStream], Awaitable[None]]
"""Serves a stream until its end.

Returning confirms the client's finish; where data flows to the client its end is marked first. Raising a
``LibvirtError`` ends the stream in that error.
"""
