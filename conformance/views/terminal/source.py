"""Where the entries come from: a live feed as it comes, or a recording piece by piece; never blocking what is drawn."""

from __future__ import annotations

import asyncio
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from ...recording.files import Recording
from ...recording.format import RecordingError
from ...recording.model import Entry, Head
from ..feed import Feed

if TYPE_CHECKING:
    from typing import TypeAlias

__all__ = ["FeedSource", "RecordingSource", "Source", "Take"]

Take: TypeAlias = "Callable[[Sequence[Entry]], bool]"
"""Takes entries; tells whether more may come at once."""

_PIECE: Final = 500
"""Entries of a recording that are taken before others get their turn."""
_TURN: Final = 0.02
"""Seconds after which the screen gets its turn in any case."""
_REST: Final = 0.05
"""Seconds to wait when there is enough to be looked at."""


class Source(ABC):
    """Brings entries.

    Attributes:
        live: whether they come from a tap that runs.
        over: whether nothing more comes.
        trouble: why that is so, empty when it ended as it should.
    """

    live: bool
    over = False
    trouble = ""

    @property
    @abstractmethod
    def head(self) -> Head | None:
        """What stands at the beginning, once it is known."""

    @property
    @abstractmethod
    def progress(self) -> float | None:
        """How much was read, 0 to 1; None where nobody knows."""

    @abstractmethod
    async def run(self, take: Take) -> None:
        """Give all entries to ``take``, until there are no more."""


class FeedSource(Source):
    """A live feed.

    Args:
        feed: it; whoever made it closes it.
    """

    live = True
    progress = None

    def __init__(self, feed: Feed) -> None:
        self._feed = feed

    @property
    def head(self) -> Head | None:
        """What stands at the beginning of the feed."""
        return self._feed.head

    async def run(self, take: Take) -> None:
        """Read whenever there is something, and let the screen have its turn."""
        loop = asyncio.get_running_loop()
        ready = asyncio.Event()
        descriptor = self._feed.fileno()
        while not self._feed.over:
            loop.add_reader(descriptor, ready.set)
            try:
                await ready.wait()
            finally:
                loop.remove_reader(descriptor)
            ready.clear()
            started = time.perf_counter()
            while not self._feed.over and time.perf_counter() - started < _TURN:
                entries = self._feed.read()
                if not entries:
                    break
                take(entries)
        self.over = True


class RecordingSource(Source):
    """A recording.

    Args:
        recording: open; whoever opened it closes it.
        relative: leave out when it was made, so that times count from its beginning.
    """

    live = False

    def __init__(self, recording: Recording, *, relative: bool = False) -> None:
        self._recording = recording
        self._relative = relative
        self._size = max(1, recording.path.stat().st_size)
        self._read = 0

    @property
    def head(self) -> Head | None:
        """What stands at the beginning of the recording."""
        head = self._recording.head
        return replace(head, started=0) if self._relative else head

    @property
    def progress(self) -> float | None:
        """How much was read, by the bytes of the frames, about."""
        return 1.0 if self.over else min(0.99, self._read / self._size)

    async def run(self, take: Take) -> None:
        """Read it to its end, as fast as it is looked at."""
        entries = iter(self._recording)
        try:
            while piece := list(islice(entries, _PIECE)):
                self._read += sum(len(getattr(each, "data", b"")) + 26 for each in piece)
                while not take(piece):
                    piece = []
                    await asyncio.sleep(_REST)
                await asyncio.sleep(0)
        except RecordingError as error:
            self.trouble = str(error)
        self.trouble = self.trouble or self._recording.damage or ""
        self.over = True
