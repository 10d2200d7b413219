"""A relay that writes what passes into a recording."""

from __future__ import annotations

import time
from pathlib import Path

from virtwire.conformance.recording import Closed, Direction, Entry, Head, Opened, Writer
from virtwire.conformance.recording import Frame as Recorded

from .relay import TO_SERVER, Frame, Relay

__all__ = ["Recorder"]


class Recorder(Relay):
    """See the module.

    Args:
        folder: where its own socket is made.
        target: the daemon's socket.
        path: where the recording goes; written as frames pass, whole when the relay has ended.
    """

    def __init__(self, folder: Path, target: Path, path: Path) -> None:
        super().__init__(folder, target)
        self._file = path.open("wb")
        self._started = time.monotonic_ns()
        self._writer = Writer(self._file, Head(started=time.time_ns(), facts={"program": "tests"}))
        self._over: set[int] = set()

    def __exit__(self, *exc_info: object) -> None:
        super().__exit__(*exc_info)
        self._file.close()

    def _write(self, entry: Entry) -> None:
        self._writer.write(entry)

    @property
    def _now(self) -> int:
        return time.monotonic_ns() - self._started

    def _opened(self, connection: int) -> None:
        with self._lock:
            self._write(Opened(self._now, connection, {"transport": "unix"}))

    def _passed(self, frame: Frame) -> None:
        direction = Direction.TO_SERVER if frame.direction == TO_SERVER else Direction.TO_CLIENT
        nfds = int.from_bytes(frame.data[28:32]) if frame.header[4] in (4, 5) else 0
        self._write(Recorded(self._now, frame.connection, direction, frame.data, nfds))

    def _ended(self, connection: int, direction: str) -> None:
        with self._lock:
            if connection not in self._over and not self._file.closed:
                self._over.add(connection)
                self._write(Closed(self._now, connection, "client" if direction == TO_SERVER else "server"))
