"""When to ping a silent peer, and when to give it up.

A machine without a clock: the shell says what happened and when, and is told when to call again. After ``interval``
seconds of silence a ping goes out, and another each interval; when ``count`` of them stayed unanswered and one more
interval passed, the peer is dead: ``interval * (count + 1)`` seconds after it was last heard. Any frame counts as life.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from .generated import keepalive as _procedures
from .message import MessageType, pack_frame

if TYPE_CHECKING:
    from .procedures import Procedure

__all__ = ["KEEPALIVE_PROGRAM", "PING", "PONG", "KeepAlive", "Verdict", "is_ping"]


def _frame(procedure: Procedure) -> bytes:
    return pack_frame(procedure.program, procedure.version, procedure.number, MessageType.EVENT, 0, 0)


KEEPALIVE_PROGRAM: Final = _procedures.PING.program
PING: Final = _frame(_procedures.PING)
PONG: Final = _frame(_procedures.PONG)
_VERSION_AND_PROCEDURE: Final = slice(8, 16)


def is_ping(frame: bytes) -> bool:
    """Say whether a frame of the keepalive program asks for an answer; payload and serial do not matter."""
    return frame[_VERSION_AND_PROCEDURE] == PING[_VERSION_AND_PROCEDURE]


class Verdict(Enum):
    """What the shell has to do now."""

    WAIT = auto()
    PING = auto()
    DEAD = auto()


class KeepAlive:
    """The state of one peer's liveliness.

    Args:
        interval: seconds of silence before a ping; 0 or less never pings.
        count: how many pings may stay unanswered.
        now: the time at the start, in seconds of any steady clock.
    """

    __slots__ = ("_due", "_missed", "count", "interval")

    def __init__(self, interval: float, count: int, now: float) -> None:
        self.interval = interval
        self.count = count
        self._missed = 0
        self._due = now + interval

    @property
    def deadline(self) -> float:
        """When ``check`` wants to be called next; infinity when pings are off."""
        return self._due if self.interval > 0 else float("inf")

    def heard(self, now: float) -> None:
        """Note that a frame of any kind came in."""
        self._missed = 0
        self._due = now + self.interval

    def check(self, now: float) -> Verdict:
        """Say what is due at this time."""
        if self.interval <= 0 or now < self._due:
            return Verdict.WAIT
        if self._missed >= self.count:
            return Verdict.DEAD
        self._missed += 1
        self._due = now + self.interval
        return Verdict.PING
