"""Which procedures went over the wire: a relay that pairs calls with replies."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from tests.peers.relay import TO_CLIENT, TO_SERVER, Relay

HEADER: Final = 28
CALLS: Final = (0, 4)
REPLIES: Final = (1, 5)


class Exchange(NamedTuple):
    """One call and its reply.

    Attributes:
        program: the number of the program; ``procedure`` likewise.
        ok: whether the reply is a result and not an error.
        args: the encoded arguments; ``ret`` is the result or the error.
    """

    program: int
    procedure: int
    ok: bool
    args: bytes
    ret: bytes


class Tap(Relay):
    """A relay whose exchanges can be taken off, those since the last time."""

    def __init__(self, folder: Path, target: Path) -> None:
        super().__init__(folder, target)
        self._calls: dict[tuple[int, int, int], tuple[int, bytes]] = {}
        self._done: list[Exchange] = []

    @property
    def waits(self) -> bool:
        """Whether a call has no reply yet."""
        self._pair()
        return bool(self._calls)

    def take(self) -> list[Exchange]:
        """Return the exchanges that were completed since the last time."""
        self._pair()
        found, self._done = self._done, []
        return found

    def _pair(self) -> None:
        """Pair the frames that came meanwhile."""
        with self._lock:
            frames, self.frames = self.frames, []
        for frame in frames:
            _, program, _, procedure, kind, serial, status = frame.header
            key = (frame.connection, program, serial)
            if frame.direction == TO_SERVER and kind in CALLS:
                self._calls[key] = (procedure, frame.data[HEADER:])
            elif frame.direction == TO_CLIENT and kind in REPLIES and key in self._calls:
                called, args = self._calls.pop(key)
                if called == procedure:
                    self._done.append(Exchange(program, procedure, status == 0, args, frame.data[HEADER:]))
