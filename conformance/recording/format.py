"""The bytes of a recording: how entries are written, and read back as far as they are whole.

A recording begins with eight bytes, ``VWTAP`` and CR LF NUL, which no text file and no other format begins with. Then
come records, one after the other, nothing between them and nothing at the end, so that a file can be added to and a
live feed is the same bytes. A record is, in big endian:

| bytes | what |
|---|---|
| 4 | the length of the body |
| 4 | CRC-32 of all that follows in the record, or of as much as the flags say |
| 1 | kind: 0 head, 1 opened, 2 frame, 3 raw, 4 closed, 5 lost, 6 note |
| 1 | direction: 0 to the server, 1 to the client; 0 where there is none |
| 1 | how many descriptors came with a frame |
| 1 | flags: 1 where the body was cut, 2 where the checksum ends after 256 bytes of the body |
| 4 | the connection; 0xffffffff for none |
| 8 | time in nanoseconds since the recording began |
| n | the body |

A frame's or raw bytes' body is the bytes themselves; where they were cut, eight bytes stand before them: their whole
length, of a frame at most ``MAX_FRAME``, and the CRC-32 of the whole, 0 where nobody computed it. All other bodies are
JSON objects in UTF-8, without spaces: the first record is the head ``{"version":1,"started":...,"facts":{...}}``,
opened has ``facts``, closed ``by`` and ``reason``, lost ``entries`` and ``size``, note ``text``. Readers skip kinds
that they do not know.

Most of a long frame of a stream's data is carried from socket to socket and into the file by the kernel, because to
look at it would slow the stream down. Its checksum covers what was seen: the beginning. Where such a record is cut
short, its length tells.

A file that was cut short, by a full disk or a killed process, is whole up to its last whole record; the checksum tells
where that is, also when what follows is something else than what was written.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from virtwire.protocol.message import MAX_FDS, MAX_FRAME

from .model import DIRECTIONS, VERSION, Closed, Direction, Entry, Facts, Frame, Head, Lost, Note, Opened, Raw

__all__ = [
    "CHECKED",
    "MAGIC",
    "MAX_BODY",
    "FeedDecoder",
    "Piece",
    "RecordingError",
    "carried_start",
    "encode",
    "encode_frame",
    "encode_head",
    "facts_in",
    "frame_start",
    "read_json",
]

Piece: TypeAlias = bytes | bytearray | memoryview
"""What bytes can be given as."""

MAGIC: Final = b"VWTAP\r\n\0"
MAX_BODY: Final = MAX_FRAME + 8
"""No record's body is longer; a reader takes a longer one for damage."""

MAX_JSON: Final = 1 << 16
"""Nor is a JSON object."""
_MAX_WRITTEN: Final = 8 * MAX_JSON
"""Nor the same written otherwise: as an escape, a byte takes six."""
MAX_DEPTH: Final = 50
"""Facts are no more lists and objects within each other."""

CHECKED: Final = 256
"""Bytes of a body that are checked in any case."""

NO_CONNECTION: Final = 0xFFFFFFFF
_CUT_SHORT, _UNSEEN = 1, 2
_FLAGS_AT: Final = 3
HEAD, OPENED, FRAME, RAW, CLOSED, LOST, NOTE = range(7)

_PREFIX: Final = struct.Struct(">II")
_REST: Final = struct.Struct(">BBBBIQ")
_CUT: Final = struct.Struct(">II")
_START: Final = _PREFIX.size + _REST.size
_TIME_MASK: Final = (1 << 64) - 1


class RecordingError(ValueError):
    """A file is no recording, or one that cannot be read; the text is for the user."""


def encode_head(head: Head) -> bytes:
    """Write the beginning of a recording."""
    return MAGIC + _record(
        HEAD, 0, NO_CONNECTION, _json({"version": head.version, "started": head.started, "facts": head.facts})
    )


def encode_frame(time: int, connection: int, direction: int, data: Piece, nfds: int = 0) -> bytes:
    """Write a frame that is kept whole; what ``encode`` does for it, without an object in between."""
    rest = _REST.pack(FRAME, direction, nfds, 0, connection, time)
    return b"".join((_PREFIX.pack(len(data), zlib.crc32(data, zlib.crc32(rest))), rest, data))


def carried_start(time: int, connection: int, direction: int, beginning: Piece, size: int) -> bytes:
    """Write what stands before a frame's bytes of which only the beginning, ``CHECKED`` bytes or more, was seen."""
    rest = _REST.pack(FRAME, direction, 0, _UNSEEN, connection, time)
    return _PREFIX.pack(size, zlib.crc32(beginning[:CHECKED], zlib.crc32(rest))) + rest


def frame_start(time: int, connection: int, direction: int, pieces: Iterable[Piece], nfds: int) -> bytes:
    """Write what stands before the bytes of a frame that is kept whole; the pieces that follow need not be joined."""
    rest = _REST.pack(FRAME, direction, nfds, 0, connection, time)
    size, crc = 0, zlib.crc32(rest)
    for piece in pieces:
        size += len(piece)
        crc = zlib.crc32(piece, crc)
    return _PREFIX.pack(size, crc) + rest


def encode(entry: Entry) -> bytes:
    """Write one entry as a record."""
    match entry:
        case Frame(time, connection, direction, data, nfds, size, crc):
            if not entry.cut:
                return encode_frame(time, connection, direction, data, nfds)
            return _record(FRAME, time, connection, _CUT.pack(size, crc or 0) + data, direction, nfds, cut=True)
        case Raw(time, connection, direction, data, size):
            if len(data) == size:
                return _record(RAW, time, connection, data, direction)
            return _record(RAW, time, connection, _CUT.pack(size, 0) + data, direction, cut=True)
        case Opened(time, connection, facts):
            return _record(OPENED, time, connection, _json({"facts": facts}))
        case Closed(time, connection, by, reason):
            return _record(CLOSED, time, connection, _json({"by": by, "reason": reason}))
        case Lost(time, entries, size):
            return _record(LOST, time, NO_CONNECTION, _json({"entries": entries, "size": size}))
        case Note(time, about, text):
            return _record(NOTE, time, NO_CONNECTION if about is None else about, _json({"text": text}))


def _record(
    kind: int, time: int, connection: int, body: bytes, direction: int = 0, nfds: int = 0, *, cut: bool = False
) -> bytes:
    rest = _REST.pack(kind, direction, nfds, cut, connection, time & _TIME_MASK)
    return b"".join((_PREFIX.pack(len(body), zlib.crc32(body, zlib.crc32(rest))), rest, body))


def _json(value: Facts) -> bytes:
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # halves of characters that stand for no byte
        return json.dumps(value, separators=(",", ":")).encode()


class FeedDecoder:
    """Reads a recording's bytes in whatever pieces they come.

    At most one record is held that is not whole yet.

    Attributes:
        head: the recording's head, once it has come.
        damage: why nothing is read any more, once that is so: the offset and what is wrong there.
        offset: up to where everything is whole.
        places: where the records of the entries that ``feed`` gave last begin.
    """

    def __init__(self) -> None:
        self.head: Head | None = None
        self.damage: str | None = None
        self.offset = 0
        self.places: list[int] = []
        self._buffer = bytearray()
        self._begun = False

    @classmethod
    def within(cls, head: Head, offset: int) -> FeedDecoder:
        """Begin in the middle of a recording whose head is known: at a record's beginning."""
        decoder = cls()
        decoder.head, decoder.offset, decoder._begun = head, offset, True
        return decoder

    def feed(self, data: bytes) -> list[Entry]:
        """Take bytes, give the entries that are now whole.

        Raises:
            RecordingError: this is no recording, or one of a newer format. Never once a head has come.
        """
        self.places = []
        if self.damage is not None:
            return []
        self._buffer += data
        if not self._begun:
            if not MAGIC.startswith(self._buffer[: len(MAGIC)]):
                raise RecordingError("this is no recording of virtwire-tap")
            if len(self._buffer) < len(MAGIC):
                return []
            self._begun = True
            self._drop(len(MAGIC))
        entries: list[Entry] = []
        position = 0
        while self.damage is None and len(self._buffer) - position >= _START:
            size, crc = _PREFIX.unpack_from(self._buffer, position)
            if size > MAX_BODY:
                self._damaged(position, f"a record of {size} bytes")
                break
            end = position + _START + size
            if len(self._buffer) < end:
                break
            record = bytes(self._buffer[position + _PREFIX.size : end])
            checked = memoryview(record)[: _REST.size + CHECKED] if record[_FLAGS_AT] & _UNSEEN else record
            if zlib.crc32(checked) != crc:
                self._damaged(position, "a record whose checksum is wrong")
                break
            entry = self._read(record, position)
            if entry is not None:
                entries.append(entry)
                self.places.append(self.offset + position)
            position = end
        self._drop(position)
        return entries

    def end(self) -> None:
        """Note that no more bytes come; ``damage`` tells when a record is not whole.

        Raises:
            RecordingError: not even a head came.
        """
        if not self._begun and self._buffer:
            raise RecordingError(f"it is cut short: {len(self._buffer)} bytes of a recording's beginning")
        if self.damage is None and self._buffer:
            self._damaged(0, f"{len(self._buffer)} bytes of a record that is cut short")
        if self.head is None:
            raise RecordingError("this is no recording of virtwire-tap" if not self._begun else "it has no head")

    def _drop(self, count: int) -> None:
        del self._buffer[:count]
        self.offset += count

    def _damaged(self, position: int, what: str) -> None:
        self.damage = f"at byte {self.offset + position}: {what}"

    def _read(self, record: bytes, position: int) -> Entry | None:
        """Read what follows a record's checksum; None for the head and for kinds of later versions."""
        kind, direction, nfds, flags, connection, time = _REST.unpack_from(record)
        cut = flags & _CUT_SHORT
        body = record[_REST.size :]
        if (
            kind == FRAME
            and not cut
            and nfds <= MAX_FDS
            and 4 <= len(body) <= MAX_FRAME
            and direction < 2
            and self.head
        ):
            return Frame(time, connection, DIRECTIONS[direction], body, nfds, len(body))
        try:
            if self.head is None:
                self._read_head(kind, body)
                return None
            return _entry(kind, direction, nfds, cut, connection, time, body)
        except RecordingError:
            raise
        except (ValueError, KeyError, TypeError, OverflowError, struct.error, RecursionError):
            self._damaged(position, "a record that does not say what it should")
            return None

    def _read_head(self, kind: int, body: bytes) -> None:
        if kind != HEAD:
            raise RecordingError("it has no head")
        fields = _fields(body)
        version, started = int(fields["version"]), int(fields["started"])
        if version > VERSION:
            raise RecordingError(f"it is of version {version} of the format, and {VERSION} is the newest known here")
        self.head = Head(version, started, facts_in(fields["facts"]))


def _entry(kind: int, direction: int, nfds: int, cut: int, connection: int, time: int, body: bytes) -> Entry | None:
    """Make an entry of a record's parts.

    Raises:
        ValueError, KeyError, TypeError, OverflowError, struct.error: the parts are none of an entry.
    """
    if kind in (FRAME, RAW):
        size = len(body)
        crc: int | None = None
        if cut:
            size, known = _CUT.unpack_from(body)
            crc = known or None
            body = body[_CUT.size :]
            if size <= len(body):
                raise ValueError("it is longer than the whole")
        if kind == RAW:
            return Raw(time, connection, Direction(direction), body, size)
        if nfds > MAX_FDS or len(body) < 4 or size > MAX_FRAME:
            raise ValueError("this is no frame")
        return Frame(time, connection, Direction(direction), body, nfds, size, crc)
    if kind not in (OPENED, CLOSED, LOST, NOTE):
        return None
    fields = _fields(body)
    if kind == OPENED:
        return Opened(time, connection, facts_in(fields["facts"]))
    if kind == CLOSED:
        return Closed(time, connection, str(fields["by"]), str(fields["reason"]))
    if kind == LOST:
        return Lost(time, int(fields["entries"]), int(fields["size"]))
    return Note(time, None if connection == NO_CONNECTION else connection, str(fields["text"]))


def _fields(body: bytes) -> dict[str, Any]:
    if len(body) > MAX_JSON:
        raise ValueError("it is too long")
    fields = json.loads(body.decode("utf-8", "surrogateescape"))
    if not isinstance(fields, dict):
        raise TypeError("this is no JSON object")
    return fields


def read_json(text: bytes | str) -> Any:
    """Read JSON that another format has in an entry's place; what a record here could not hold is refused.

    Raises:
        ValueError, RecursionError: it is none, or too long.
    """
    if len(text) > _MAX_WRITTEN:
        raise ValueError("it is too long")
    value = json.loads(text)
    if len(text) > MAX_JSON // 2 and len(_json({"text": value})) > MAX_JSON - 1024:
        raise ValueError("it is too long")
    return value


def facts_in(value: object) -> Facts:
    """Take JSON for facts.

    Raises:
        TypeError: it is no object.
        ValueError: it is nested deeper than ``MAX_DEPTH``.
    """
    if not isinstance(value, dict):
        raise TypeError("this is no JSON object")
    level: list[Any] = [value]
    for _ in range(MAX_DEPTH):
        nested = [each for each in level if isinstance(each, dict | list)]
        level = [each for item in nested for each in (item.values() if isinstance(item, dict) else item)]
    if any(isinstance(each, dict | list) for each in level):
        raise ValueError("it is nested too deep")
    return value
