"""Recordings without what is nobody's business: every entry is looked at, and keeps its place, its size and its time.

Always blanked are secrets (``decode.secrets``), and what cannot be looked at: bytes that are no frames, payloads that
cannot be decoded to their end, procedures that nobody knows. Data of streams, and of peeks into a guest's memory and
disks, becomes zeros unless it is to be kept. Names, UUIDs and addresses can be replaced besides (``pseudonyms``).
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import Final

from virtwire.protocol import schema as s
from virtwire.protocol.xdr import DecodeError

from ..decode.message import Message
from ..decode.secrets import blanked
from ..decode.tree import payload_shape
from ..decode.walk import Scalar, Walk
from ..recording.model import Closed, Entry, Frame, Head, Lost, Note, Opened, Raw
from .pseudonyms import Collector, Names

__all__ = ["Done", "Redaction"]

_CONTENTS: Final = frozenset({("domain_block_peek", "buffer"), ("domain_memory_peek", "buffer")})


@dataclass(slots=True)
class Done:
    """What was done, counted.

    Attributes:
        secrets: frames with secrets.
        unknown: frames of which not everything could be looked at; ``unknown_bytes`` became zeros.
        streams: frames of data of streams, and answers with contents of memory or disks; ``stream_bytes`` of them.
        raw_bytes: bytes that are no frames.
    """

    secrets: int = 0
    unknown: int = 0
    unknown_bytes: int = 0
    streams: int = 0
    stream_bytes: int = 0
    raw_bytes: int = 0


class Redaction:
    """Blanks entries.

    Args:
        names: replaces names; it has collected them before.
        streams: keep the data of streams, and contents of memory and disks.

    Attributes:
        done: what was done so far.
    """

    def __init__(self, names: Names, *, streams: bool = False) -> None:
        self.done = Done()
        self._names = names
        self._streams = streams

    def collect(self, entry: Entry) -> None:
        """Take the names out of an entry; needed before ``entry`` where names are to be replaced."""
        if isinstance(entry, Frame):
            _walk(Message(entry), Collector(self._names))
        elif isinstance(entry, Opened):
            self._names.collect_facts(entry.facts)

    def head(self, head: Head) -> Head:
        """Return the head as it may be shown."""
        return replace(head, facts=self._names.facts(head.facts))

    def entry(self, entry: Entry) -> Entry:
        """Return an entry as it may be shown."""
        match entry:
            case Frame():
                return self._frame(entry)
            case Raw():
                self.done.raw_bytes += len(entry.data)
                return replace(entry, data=bytes(len(entry.data)))
            case Opened(facts=facts):
                return replace(entry, facts=self._names.facts(facts))
            case Closed(reason=reason):
                return replace(entry, reason=self._names.facts(reason))
            case Note(text=text):
                return replace(entry, text=self._names.facts(text))
            case Lost():
                return entry

    def _frame(self, frame: Frame) -> Frame:
        message = blanked(Message(frame))
        self.done.secrets += message.frame is not frame
        data = bytearray(message.frame.data)
        if message.is_stream and payload_shape(message) is None:
            end = len(data) if self._streams else message.payload_start
            self.done.streams += end < len(data)
            self.done.stream_bytes += max(0, len(data) - end)
        else:
            writer = _Writer(message, data, self._names, streams=self._streams)
            end = _walk(message, writer)
            self.done.streams += writer.contents > 0
            self.done.stream_bytes += writer.contents
            self.done.unknown += end < len(data)
            self.done.unknown_bytes += max(0, len(data) - end)
        data[end:] = bytes(max(0, len(data) - end))
        # A checksum of all that there was would tell something of it.
        return replace(frame, data=bytes(data), crc=0 if frame.cut else None)


def _walk(message: Message, visitor: Collector | _Writer) -> int:
    """Let a visitor see what a message says; return up to where it can be decoded."""
    shape = payload_shape(message)
    ends = _Ends(visitor, min(message.payload_start, len(message.frame.data)))
    if shape is not None:
        with contextlib.suppress(DecodeError):
            Walk(message.frame.data, ends).value(shape[1], message.payload_start, shape[0])
    return ends.end


class _Ends:
    """A visitor that notes how far a walk came, and lets another one see everything."""

    def __init__(self, other: Collector | _Writer, end: int) -> None:
        self.end = end
        self.leave = other.leave
        self.enter = other.enter
        self._other = other

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Pass one field on."""
        self.end = end
        self._other.leaf(name, kind, start, end, value, field)


class _Writer:
    """A visitor that writes other texts in place of those that it sees.

    Attributes:
        contents: how many bytes of memory or disks became zeros.
    """

    def __init__(self, message: Message, data: bytearray, names: Names, *, streams: bool) -> None:
        self.contents = 0
        self._procedure = message.name
        self._data = data
        self._names = names
        self._streams = streams

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """Structures have no text of their own."""

    def leave(self, end: int) -> None:
        """Nor when they end."""

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Write one field anew."""
        if not isinstance(value, bytes):
            return
        if kind == "uuid":
            self._put(start, self._names.uuid(value))
        elif kind in ("string", "bytes"):
            if (self._procedure, name) in _CONTENTS and not self._streams:
                self.contents += len(value)
                self._put(start + 4, bytes(len(value)))
            elif self._names.choice:
                self._put(start + 4, self._names.text(value))

    def _put(self, start: int, value: bytes) -> None:
        self._data[start : start + len(value)] = value
