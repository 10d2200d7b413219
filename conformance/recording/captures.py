"""The text of captures: a recording in lines that people read, compare and keep under version control.

A frame is a line, its bytes in hex at the end::

    C>S conn=1 len=28 remote v1 66:auth_list call serial=0 ok 0000001c2000...

``C>S`` goes to the server, ``S>C`` to the client; of a frame that was cut, ``...(+N)`` behind the bytes says how many
more it had. ``C>S conn=1 fdbytes 0000`` says that two descriptors came with the frame before, ``C>S conn=1 raw=5 HEX``
are bytes that are no frames. Lines with ``#`` are remarks; some of them are read: ``# C>S conn=1 EOF`` where a side
closed, ``# conn=1 opened {...}`` with the facts of a connection, ``# conn=1 closed {...}``. Others are notes.
The text has no times.

Another variant has what was read from a socket in a line, ``C>S read=28 HEX``; it is cut into frames as far as it is
made of them.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import IO, Final, TypeVar

from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.generated.programs import PROGRAMS
from virtwire.protocol.message import HEADER, HEADER_SIZE, MAX_FDS, MAX_FRAME

from .assembly import begins_a_frame
from .format import RecordingError, facts_in, read_json
from .model import Closed, Direction, Entry, Facts, Frame, Head, Lost, Note, Opened, Raw
from .source import NO_RECORDING, Source

__all__ = ["CapturesSource", "CapturesWriter"]

K = TypeVar("K")
V = TypeVar("V")

_MAX_LINE: Final = 2 * MAX_FRAME + 1024
_MAX_NOTE: Final = 8192
_MAX_HELD: Final = 100
"""So many remarks at most may stand between a frame and its descriptors."""
_MAX_BEFORE: Final = 1 << 16
"""So many bytes of others' remarks and empty lines at most may stand before the first line that only captures have."""
_MAX_CONNECTIONS: Final = 100_000
"""Of more at once it is forgotten that they are known."""
_WAYS: Final = {b"C>S": Direction.TO_SERVER, b"S>C": Direction.TO_CLIENT}
_BEGIN: Final = re.compile(rb"(?:C>S|S>C) (?:conn|read|raw)=\d")
_FRAME: Final = re.compile(rb"(C>S|S>C) conn=(\d{1,10}) len=(\d{1,10})(?: .*)?")
_HEX: Final = re.compile(rb"([0-9a-f]*)(?:\.\.\.\(\+(\d{1,10})\))?")
_DESCRIPTORS: Final = re.compile(rb"(C>S|S>C) conn=(\d{1,10}) fdbytes ((?:00)*)")
_RAW: Final = re.compile(
    rb"(C>S|S>C) (?:conn=(\d{1,10}) )?(read|raw)=(\d{1,10})(?: ([0-9a-f]*))?(?:\.\.\.(?:\(\+\d{1,10}\))?)?"
)
_REMARK: Final = re.compile(
    r"(?:(?P<way>C>S|S>C) conn=(?P<ended>\d{1,10}) EOF"
    r"|conn=(?P<opened>\d{1,10}) opened (?P<facts>\{.*\})"
    r"|conn=(?P<closed>\d{1,10}) closed (?P<end>\{.*\})"
    r"|head (?P<head>\{.*\})"
    r"|lost (?P<entries>\d{1,19}) entries, (?P<size>\d{1,19}) bytes"
    r"|(?:conn=(?P<about>\d{1,10}) )?note (?P<note>\".*\"))"
)
_WORDS: Final = {
    MessageType.CALL: "call",
    MessageType.REPLY: "reply",
    MessageType.EVENT: "event",
    MessageType.STREAM: "stream",
    MessageType.CALL_WITH_FDS: "call_fds",
    MessageType.REPLY_WITH_FDS: "reply_fds",
    MessageType.STREAM_HOLE: "stream_hole",
}
_STATES: Final = {MessageStatus.OK: "ok", MessageStatus.ERROR: "error", MessageStatus.CONTINUE: "continue"}
_NO_CONNECTION: Final = 0xFFFFFFFF


class CapturesSource(Source):
    """A recording in the text of captures; its times are all 0.

    Raises:
        RecordingError: it is another text, or its head cannot be read.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._number = 0
        self._known: dict[int, None] = {}
        self._half_closed: dict[int, str] = {}
        self._raw: dict[tuple[int, Direction], None] = {}
        self._held: list[Entry] = []
        self._ahead: deque[bytes] = deque()
        self.head = Head(facts={"program": "the text of captures"})
        self._look_ahead()
        if self._ahead[0].startswith(b"# head "):
            self._number += 1
            self._read_head(self._ahead.popleft())

    def _look_ahead(self) -> None:
        """Read up to the first line that only captures have: any text may begin with ``#``."""
        size = 0
        while size < _MAX_BEFORE and (line := self._file.readline(_MAX_LINE)):
            size += len(line)
            self._ahead.append(line := line.rstrip(b"\r\n"))
            if _BEGIN.match(line) or _REMARK.fullmatch(_remark_text(line)):
                return
            if line and not line.startswith(b"#"):
                break
        raise RecordingError(NO_RECORDING)

    def _read_head(self, line: bytes) -> None:
        try:
            fields = read_json(line[len(b"# head ") :])
            self.head = Head(int(fields["version"]), int(fields["started"]), facts_in(fields["facts"]))
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            raise RecordingError("its head does not say what it should") from error

    def _line(self) -> bytes | None:
        """Read a line without its end; None at the end of the file."""
        self._number += 1
        if self._ahead:
            return self._ahead.popleft()
        line = self._file.readline(_MAX_LINE)
        return line.rstrip(b"\r\n") if line else None

    def entries(self) -> Iterator[Entry]:
        """Give the entries, once."""
        while (line := self._line()) is not None:
            try:
                yield from self._read(line)
            except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
                self.damage = f"line {self._number} is no line of captures"
                break
        yield from self._release()

    def _release(self) -> Iterator[Entry]:
        """Give what was held back: a frame that may have had descriptors, and the remarks behind it."""
        held, self._held = self._held, []
        yield from held

    def _read(self, line: bytes) -> Iterator[Entry]:
        """Read a line.

        Raises:
            ValueError, KeyError, TypeError: it is none of those that there are.
        """
        if not line:
            return
        if line.startswith(b"#"):
            for entry in self._remark(_remark_text(line)):
                if len(self._held) > _MAX_HELD:
                    yield from self._release()
                if self._held:
                    self._held.append(entry)
                else:
                    yield entry
            return
        if (found := _DESCRIPTORS.fullmatch(line)) is not None:
            self._descriptors(found)
            return
        yield from self._release()
        if (found := _RAW.fullmatch(line)) is not None:
            yield from self._bytes(found)
        else:
            yield from self._frame(line)

    def _opened(self, connection: int) -> Iterator[Entry]:
        if connection not in self._known:
            _remember(self._known, connection, None)
            yield Opened(0, connection, {})

    def _frame(self, line: bytes) -> Iterator[Entry]:
        start, _, text = line.rpartition(b" ")
        head, bytes_of = _FRAME.fullmatch(start), _HEX.fullmatch(text)
        if head is None or bytes_of is None:
            raise ValueError(line[:100])
        (way, connection, length), (digits, more) = head.groups(), bytes_of.groups()
        data, size = bytes.fromhex(digits.decode()), int(length)
        if len(data) + int(more or 0) != size or not 4 <= len(data) <= size <= MAX_FRAME:
            raise ValueError("lengths that differ")
        yield from self._opened(number := _connection(connection))
        frame = Frame(0, number, _WAYS[way], data, 0, size, None if more is None else 0)
        kind = int.from_bytes(data[16:20])
        if kind in (MessageType.CALL_WITH_FDS, MessageType.REPLY_WITH_FDS):
            self._held.append(frame)
        else:
            yield frame

    def _descriptors(self, found: re.Match[bytes]) -> None:
        """Add descriptors to the frame that is held back."""
        way, connection, digits = found.groups()
        frame = self._held[0] if self._held else None
        count = len(digits) // 2
        if not isinstance(frame, Frame) or (frame.connection, frame.direction) != (int(connection), _WAYS[way]):
            raise ValueError("descriptors of no frame")
        if frame.nfds + count > MAX_FDS:
            raise ValueError("too many descriptors")
        self._held[0] = Frame(
            0, frame.connection, frame.direction, frame.data, frame.nfds + count, frame.size, frame.crc
        )

    def _bytes(self, found: re.Match[bytes]) -> Iterator[Entry]:
        way, connection, word, length, digits = found.groups()
        data, size, direction = bytes.fromhex((digits or b"").decode()), int(length), _WAYS[way]
        if len(data) > min(size, MAX_FRAME) or size > _NO_CONNECTION:
            raise ValueError("lengths that differ")
        yield from self._opened(number := _connection(connection or b"0"))
        if word == b"read" and (number, direction) not in self._raw:
            while begins_a_frame(data) and (whole := int.from_bytes(data[:4])) <= size:
                kept = data[:whole]
                yield Frame(0, number, direction, kept, 0, whole, None if len(kept) == whole else 0)
                data, size = data[whole:], size - whole
            if not size:
                return
            _remember(self._raw, (number, direction), None)
        yield Raw(0, number, direction, data, size)

    def _remark(self, text: str) -> Iterator[Entry]:
        found = _REMARK.fullmatch(text)
        if found is None:
            yield Note(0, None, text[:_MAX_NOTE])
        elif found["opened"] is not None:
            facts = facts_in(read_json(found["facts"]))
            connection = _connection(found["opened"])
            _remember(self._known, connection, None)
            yield Opened(0, connection, facts)
        elif found["closed"] is not None:
            end = read_json(found["end"])
            yield self._closed(_connection(found["closed"]), str(end["by"]), str(end["reason"]))
        elif found["ended"] is not None:
            connection, by = _connection(found["ended"]), "client" if found["way"] == "C>S" else "server"
            if connection in self._half_closed:
                yield self._closed(connection, self._half_closed[connection], "")
            else:
                _remember(self._half_closed, connection, by)
        elif found["entries"] is not None:
            yield Lost(0, int(found["entries"]), int(found["size"]))
        elif found["note"] is not None:
            yield Note(
                0, None if found["about"] is None else _connection(found["about"]), str(read_json(found["note"]))
            )

    def _closed(self, connection: int, by: str, reason: str) -> Closed:
        self._known.pop(connection, None)
        self._half_closed.pop(connection, None)
        return Closed(0, connection, by, reason)


def _remark_text(line: bytes) -> str:
    """Return what a remark says; nothing of a line that is none."""
    return line[1:].strip().decode("utf-8", "surrogateescape") if line.startswith(b"#") else ""


def _remember(known: dict[K, V], key: K, value: V) -> None:
    """Keep something of a connection; the oldest is forgotten."""
    known[key] = value
    if len(known) > _MAX_CONNECTIONS:
        del known[next(iter(known))]


def _connection(text: bytes | str) -> int:
    number = int(text)
    if number >= _NO_CONNECTION:
        raise ValueError("no such connection")
    return number


class CapturesWriter:
    """Writes a recording as the text of captures; times are left out.

    Args:
        file: open for writing bytes; the caller closes it.
        head: what stands at the beginning.
    """

    def __init__(self, file: IO[bytes], head: Head) -> None:
        self._file = file
        self._put(f"# head {_json({'version': head.version, 'started': head.started, 'facts': head.facts})}")

    def _put(self, line: str) -> None:
        self._file.write(line.encode() + b"\n")

    def write(self, entry: Entry) -> None:
        """Write one entry.

        Raises:
            OSError: the file takes no more.
        """
        match entry:
            case Frame():
                self._frame(entry)
            case Raw(_, connection, direction, data, size):
                self._put(f"{_way(direction)} conn={connection} raw={size} {data.hex()}{_more(len(data), size)}")
            case Opened(_, connection, facts):
                self._put(f"# conn={connection} opened {_json(facts)}")
            case Closed(_, connection, by, reason):
                self._closed(connection, by, reason)
            case Lost(_, entries, size):
                self._put(f"# lost {entries} entries, {size} bytes")
            case Note(_, about, text):
                self._put(f"# {'' if about is None else f'conn={about} '}note {json.dumps(text)}")

    def _closed(self, connection: int, by: str, reason: str) -> None:
        if by in ("client", "server") and not reason:
            ways = ("C>S", "S>C") if by == "client" else ("S>C", "C>S")
            for way in ways:
                self._put(f"# {way} conn={connection} EOF")
        else:
            self._put(f"# conn={connection} closed {_json({'by': by, 'reason': reason})}")

    def _frame(self, frame: Frame) -> None:
        words = HEADER.unpack(frame.data[:HEADER_SIZE].ljust(HEADER_SIZE, b"\0"))
        _, number, version, procedure, kind, serial, status = words
        program = PROGRAMS.get(number)
        info = None if program is None else program.procedures.get(procedure)
        named = f"{number:#x}" if program is None else program.name
        what = f"{procedure}:{'?' if info is None else info.name} {_WORDS.get(kind, kind)}"
        way = f"{_way(frame.direction)} conn={frame.connection}"
        head = f"{way} len={frame.size} {named} v{version} {what} serial={serial} {_STATES.get(status, status)}"
        self._put(f"{head} {frame.data.hex()}{_more(len(frame.data), frame.size)}")
        if frame.nfds:
            self._put(f"{way} fdbytes {'00' * frame.nfds}")


def _way(direction: Direction) -> str:
    return "C>S" if direction == Direction.TO_SERVER else "S>C"


def _more(kept: int, size: int) -> str:
    return "" if kept == size else f"...(+{size - kept})"


def _json(value: Facts) -> str:
    return json.dumps(value, separators=(",", ":"))
