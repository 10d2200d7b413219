"""What the page shows: a live feed or a recording, taken into the model, with the timeline beside it."""

from __future__ import annotations

import io
import zlib
from collections.abc import AsyncGenerator, Iterable
from dataclasses import replace
from typing import Any, Final

import trio
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType

from ...decode.filters import Filter
from ...decode.message import Message
from ...recording.files import Recording
from ...recording.format import RecordingError
from ...recording.model import Entry, Frame, Raw
from ..feed import Feed
from ..live import Live
from .follow import Wanted
from .marks import MAX_BYTES, MAX_MARKS, Timeline

__all__ = ["Watched"]

MEBI: Final = 1 << 20
FILE_MARKS: Final = 400_000
FILE_BYTES: Final = 256 * MEBI
_BATCH: Final = 500
_STREAM_DATA: Final = 1024
"""So much is held of a stream's packets: the page is about calls, and streams would push them out."""


class Watched:
    """What is watched, and all that is held of it.

    Args:
        target: what is watched, in words.
        filter: what is shown at all.
        secrets: show secrets too, instead of blanking them.
        is_live: whether it goes on while it is shown; a recording is held further back.

    Attributes:
        live: the model, for counts and for saving.
        timeline: the marks.
        over: why nothing more comes, in words; None as long as something may.
    """

    def __init__(
        self, target: str, filter: Filter | None = None, *, secrets: bool = False, is_live: bool = True
    ) -> None:
        self.target = target
        self.secrets = secrets
        self.is_live = is_live
        self.live = Live(keep=64 * MEBI if is_live else FILE_BYTES)
        self.timeline = Timeline(MAX_MARKS, MAX_BYTES) if is_live else Timeline(FILE_MARKS, FILE_BYTES)
        self.over: str | None = None
        self._filter = filter or Filter()

    @property
    def filter_text(self) -> str:
        """What is shown at all, as it was typed."""
        return self._filter.text

    @property
    def wanted(self) -> Wanted | None:
        """The same as a test of marks; None when it is everything."""
        chosen = self._filter
        return None if chosen.empty else lambda mark: chosen(mark.happening())

    def take(self, entries: Iterable[Entry]) -> None:
        """Take what came."""
        self.timeline.take(self.live.take([_shortened(entry) for entry in entries]))

    async def watch(self, feed: Feed) -> None:
        """Take everything from a live feed, until it is over."""
        while not feed.over:
            await trio.lowlevel.wait_readable(feed.fileno())
            entries = feed.read()
            self.live.head = feed.head
            self.take(entries)
            await trio.lowlevel.checkpoint()
        self.over = "the tap has ended"

    async def read(self, recording: Recording) -> None:
        """Take everything from a recording."""
        self.live.head = recording.head
        entries: list[Entry] = []
        try:
            for entry in recording:
                entries.append(entry)
                if len(entries) >= _BATCH:
                    self.take(entries)
                    entries.clear()
                    await trio.lowlevel.checkpoint()
        except RecordingError as error:
            self.over = str(error)
        self.take(entries)
        if self.over is None:
            self.over = "recording" if recording.damage is None else f"recording, damaged {recording.damage}"

    def totals(self) -> dict[str, int]:
        """Return counts of everything that passed."""
        totals = self.live.totals
        names = "connections", "calls", "errors", "unanswered", "events", "streams", "frames", "up", "down", "missed"
        found = {name: getattr(totals, name) for name in names}
        return {**found, "flight": self.live.tracker.waiting, "open": len(self.live.tracker.connections)}

    def procedures(self) -> list[dict[str, Any]]:
        """Return counts by procedure, those that took most of the time first."""
        counts = sorted(self.live.procedures.values(), key=lambda each: each.total, reverse=True)
        return [
            {
                "program": each.program,
                "name": each.name,
                "calls": each.calls,
                "errors": each.errors,
                "unanswered": each.unanswered,
                "total": each.total,
                "mean": each.mean,
                "median": each.percentile(0.5),
                "p99": each.percentile(0.99),
                "longest": each.longest,
            }
            for each in counts
        ]

    async def saved(self, *, pcapng: bool = False) -> AsyncGenerator[bytes, None]:
        """Write what is held as a recording, piece by piece; secrets are blanked unless they are wanted.

        Args:
            pcapng: for Wireshark, instead of in the tap's own format.
        """
        file = io.BytesIO()
        for _ in self.live.save(file, secrets=self.secrets, pcapng=pcapng):
            yield file.getvalue()
            file.seek(0)
            file.truncate()
            await trio.lowlevel.checkpoint()


def _shortened(entry: Entry) -> Entry:
    """Cut a long packet of a stream; all else stays whole."""
    if isinstance(entry, Raw):
        return entry if len(entry.data) <= _STREAM_DATA else replace(entry, data=entry.data[:_STREAM_DATA])
    if not isinstance(entry, Frame) or entry.cut or len(entry.data) <= _STREAM_DATA:
        return entry
    message = Message(entry)
    if message.type != MessageType.STREAM or message.status != MessageStatus.CONTINUE:
        return entry
    return replace(entry, data=entry.data[:_STREAM_DATA], crc=zlib.crc32(entry.data))
