"""Descriptors in place of those that cannot be recorded: of the same kind, with nobody at the other end.

A recording knows how many descriptors passed and not what they were; what they are for is known from the procedure.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from typing import Final

__all__ = ["stand_ins"]


def _connected() -> int:
    """Make a connected socket whose other end is closed: who reads is at the end, who writes is told."""
    ours, theirs = socket.socketpair()
    with theirs:
        return ours.detach()


def _nothing() -> int:
    """Open what gives nothing and takes everything."""
    return os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)


def _file() -> int:
    """Make an empty file without a name."""
    return os.memfd_create("virtwire-replay", os.MFD_CLOEXEC)


_KINDS: Final[dict[str, tuple[Callable[[], int], str]]] = {
    "domain_open_graphics": (_connected, "a socket with nobody at its other end"),
    "domain_open_graphics_fd": (_connected, "a socket with nobody at its other end"),
    "domain_fd_associate": (_file, "an empty file"),
}
_OTHERS: Final = (_nothing, "/dev/null")


def stand_ins(procedure: str, count: int) -> tuple[list[int], str]:
    """Open descriptors for a call or a reply.

    Args:
        procedure: its name.
        count: how many.

    Returns:
        Descriptors, which the caller closes, and what each of them is, in words.

    Raises:
        OSError: the system gives no more.
    """
    make, what = _KINDS.get(procedure, _OTHERS)
    made: list[int] = []
    try:
        while len(made) < count:
            made.append(make())
    except OSError:
        for fd in made:
            os.close(fd)
        raise
    return made, what
