"""Recordings as network captures: written so that Wireshark's libvirt dissector reads them, read from anybody.

Each connection becomes a TCP connection to port 16509, to which the dissector listens, in Ethernet and IPv4 made by
hand: a handshake where a client came, a packet for each 32 KiB of a frame, an end where it ended. What packets cannot
say stands in comments which begin with ``virtwire``, JSON behind it: on the section the head, on the first packet of
each entry what it is, on statistics of the interface what belongs to no packet. By these comments such a file is read
back without a loss; Wireshark shows them. Without them it is a capture as any other, see ``flows``.

Descriptors themselves are in no recording; the bytes that carry them on Unix sockets are left out here, since the
dissector would take them for the next frame.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, Final

from virtwire.protocol.message import MAX_FDS, MAX_FRAME

from .blocks import (
    PCAPNG_MAGIC,
    BlockReader,
    Packet,
    PcapReader,
    clamped,
    interface_block,
    packet_block,
    section_block,
    statistics_block,
)
from .flows import PORT, Flows
from .format import RecordingError, facts_in, read_json
from .model import VERSION, Closed, Direction, Entry, Facts, Frame, Head, Lost, Note, Opened, Raw
from .packets import ACK, ETHERNET, FIN, PUSH, SYN, End, Segment, segment_in, tcp_packet
from .source import Source

__all__ = ["PcapngSource", "PcapngWriter"]

_SEGMENT: Final = 32768
_FIRST_PORT: Final = 20_000
_PORTS: Final = 40_000
_SERVER: Final[End] = (b"\x7f\0\0\2", PORT)
_REMARK: Final = b"virtwire "
_CONTINUED: Final = b"virtwire+"
_PART: Final = 60_000
"""So many bytes of a remark fit into one comment."""
_MAX_CONNECTIONS: Final = 20_000
_MASK: Final = 0xFFFFFFFF


class PcapngWriter:
    """Writes a recording as pcapng.

    Args:
        file: open for writing bytes; the caller closes it.
        head: what stands at the beginning.
    """

    def __init__(self, file: IO[bytes], head: Head) -> None:
        self._file = file
        self._started = head.started
        self._sent: OrderedDict[int, list[int]] = OrderedDict()
        about = {"version": head.version, "started": head.started, "facts": head.facts}
        file.write(section_block(_remark(about), b"virtwire-tap"))
        file.write(interface_block(ETHERNET, b"virtwire"))

    def write(self, entry: Entry) -> None:
        """Write one entry.

        Raises:
            OSError: the file takes no more.
        """
        match entry:
            case Opened(time, connection, facts):
                self._open(time, connection, facts)
            case Frame(time, connection, direction, data, nfds, size, crc):
                about = {"connection": connection, "size": size}
                about |= {"fds": nfds} if nfds else {}
                about |= {"kept": len(data), "crc": crc or 0} if entry.cut else {}
                self._bytes(time, connection, direction, data, size, {"frame": about})
            case Raw(time, connection, direction, data, size):
                about = {"connection": connection, "size": size, "kept": len(data)}
                self._bytes(time, connection, direction, data, size, {"raw": about})
            case Closed(time, connection, by, reason):
                self._close(time, connection, by, reason)
            case Lost(time, entries, size):
                self._remark(time, {"lost": {"entries": entries, "size": size}})
            case Note(time, about_connection, text):
                self._remark(time, {"note": {"connection": about_connection, "text": text}})

    def _remark(self, time: int, remark: Facts) -> None:
        self._file.write(statistics_block(self._started + time, _remark(remark)))

    def _open(self, time: int, connection: int, facts: Facts) -> None:
        self._sent.pop(connection, None)
        sent = self._state(connection)
        remark: Facts = {"opened": {"connection": connection, "facts": facts}}
        for upward, flags in ((True, SYN), (False, SYN | ACK), (True, ACK)):
            sent[upward] -= bool(flags & SYN)
            self._packet(time, connection, upward, flags, b"", 0, remark)
            sent[upward] += bool(flags & SYN)
            remark = {}

    def _close(self, time: int, connection: int, by: str, reason: str) -> None:
        remark: Facts = {"closed": {"connection": connection, "by": by, "reason": reason}}
        for upward in (by != "server", by == "server"):
            self._packet(time, connection, upward, FIN | ACK, b"", 0, remark)
            sent = self._sent[connection]
            sent[upward] = (sent[upward] + 1) & _MASK
            remark = {}
        self._packet(time, connection, by != "server", ACK, b"", 0, {})
        del self._sent[connection]

    def _bytes(self, time: int, connection: int, direction: int, data: bytes, size: int, remark: Facts) -> None:
        """Write bytes; of those that were not kept, what does not end the last packet is a gap."""
        upward = direction == Direction.TO_SERVER
        view = memoryview(data)
        for start in range(0, max(1, len(data)), _SEGMENT):
            payload = bytes(view[start : start + _SEGMENT])
            last = start + _SEGMENT >= len(data)
            whole = min(_SEGMENT, size - start) if last else len(payload)
            self._packet(time, connection, upward, PUSH | ACK, payload, whole, remark)
            sent = self._sent[connection]
            sent[upward] = (sent[upward] + (size - start if last else whole)) & _MASK
            remark = {}

    def _state(self, connection: int) -> list[int]:
        """Return the next sequence numbers of a connection: of the server's side, of the client's."""
        if connection not in self._sent:
            while len(self._sent) >= _MAX_CONNECTIONS:
                self._sent.popitem(last=False)
            self._sent[connection] = [1, 1]
        return self._sent[connection]

    def _packet(
        self, time: int, connection: int, upward: bool, flags: int, payload: bytes, size: int, remark: Facts
    ) -> None:
        sent = self._state(connection)
        client = (
            (0x7F000001 + connection // _PORTS & _MASK).to_bytes(4),
            _FIRST_PORT + connection % _PORTS,
        )
        source, target = (client, _SERVER) if upward else (_SERVER, client)
        acknowledged = sent[not upward] if flags & ACK else 0
        packet = tcp_packet(Segment(source, target, sent[upward], acknowledged, flags, payload, size))
        missing = size - len(payload)
        comments = _remark(remark) if remark else []
        self._file.write(packet_block(self._started + time, packet, len(packet) + missing, comments))


def _remark(value: Facts) -> list[bytes]:
    """Write a remark as comments."""
    text = json.dumps(value, separators=(",", ":")).encode()
    parts = [text[start : start + _PART] for start in range(0, len(text), _PART)]
    return [_REMARK + parts[0], *(_CONTINUED + each for each in parts[1:])]


def _remark_in(comments: list[bytes]) -> Facts | None:
    """Read the remark among comments; None when there is none.

    Raises:
        ValueError, TypeError, RecursionError: there is one that cannot be read.
    """
    parts = [each[len(_REMARK) :] for each in comments if each.startswith((_REMARK, _CONTINUED))]
    return _object(read_json(b"".join(parts))) if parts else None


def _object(value: Any) -> Facts:
    if not isinstance(value, dict):
        raise TypeError("it is no object")
    return value


@dataclass(slots=True)
class _Begun:
    """An entry of which more packets may come."""

    time: int
    raw: bool
    connection: int
    direction: Direction
    size: int
    kept: int
    fds: int
    crc: int
    data: bytearray

    def entry(self) -> Entry:
        """Make the entry of what has come."""
        data = bytes(self.data)
        if self.raw or len(data) < 4:
            return Raw(self.time, self.connection, self.direction, data, self.size)
        cut = len(data) < self.size
        return Frame(self.time, self.connection, self.direction, data, self.fds, self.size, self.crc if cut else None)


class PcapngSource(Source):
    """A network capture: pcapng or classic pcap.

    Attributes:
        head: of a recording that was written as pcapng its own, else one that is made of the capture.
        damage: why the reading stopped before the end, None while it did not.

    Raises:
        RecordingError: it has no head that can be read.
    """

    def __init__(self, file: IO[bytes], start: bytes) -> None:
        self._reader = BlockReader(file) if start == PCAPNG_MAGIC else PcapReader(file)
        self._packets = self._reader.packets()
        self._first: list[Packet] = []
        self._begun: _Begun | None = None
        own = self._own_head()
        self._literal = own is not None
        self.head = own if own is not None else self._foreign_head()

    def _own_head(self) -> Head | None:
        try:
            about = _remark_in(self._reader.comments)
            if about is None:
                return None
            version, started, facts = int(about["version"]), int(about["started"]), facts_in(about["facts"])
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return None
        if version > VERSION:
            raise RecordingError(f"it is of version {version} of the format, and {VERSION} is the newest known here")
        return Head(version, started, facts)

    def _foreign_head(self) -> Head:
        for packet in self._packets:
            self._first.append(packet)
            return Head(started=packet.time, facts={"program": "a network capture"})
        return Head(facts={"program": "a network capture"})

    def entries(self) -> Iterator[Entry]:
        """Give the entries, once."""
        try:
            yield from self._literally() if self._literal else self._by_flows()
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
            self.damage = "a remark that does not say what it should"
            return
        self.damage = self._reader.damage

    def _by_flows(self) -> Iterator[Entry]:
        flows = Flows()
        for packets in (self._first, self._packets):
            for packet in packets:
                yield from flows.packet(packet)
        yield from flows.end()

    def _literally(self) -> Iterator[Entry]:
        """Read what ``PcapngWriter`` wrote: each entry begins with a remark, and its other packets follow."""
        for packet in self._packets:
            remark = _remark_in(packet.comments)
            if remark is not None and self._begun is not None:
                yield self._take_begun()
            segment = None if packet.data is None else segment_in(packet.link, packet.data)
            if remark is not None:
                entry = self._entry(clamped(packet.time - self.head.started), remark, segment)
                if entry is not None:
                    yield entry
            if self._begun is not None and segment is not None:
                self._begun.data += segment.payload[: self._begun.kept - len(self._begun.data)]
                if len(self._begun.data) >= self._begun.kept:
                    yield self._take_begun()
        if self._begun is not None:
            yield self._take_begun()

    def _take_begun(self) -> Entry:
        assert self._begun is not None
        entry, self._begun = self._begun.entry(), None
        return entry

    def _entry(self, time: int, remark: Facts, segment: Segment | None) -> Entry | None:
        """Read a remark that is an entry; one about bytes begins one.

        Raises:
            KeyError, TypeError, ValueError, OverflowError: it is none.
        """
        for kind, value in remark.items():
            about = _object(value)
            number = about.get("connection")
            connection = None if number is None else int(number) & _MASK
            match kind:
                case "note":
                    return Note(time, connection, str(about["text"]))
                case "lost":
                    return Lost(time, int(about["entries"]), int(about["size"]))
                case "frame" | "raw" if segment is not None and connection is not None:
                    self._begin(time, connection, kind == "raw", about, segment)
                case "opened" if connection is not None:
                    return Opened(time, connection, facts_in(about["facts"]))
                case "closed" if connection is not None:
                    return Closed(time, connection, str(about["by"]), str(about["reason"]))
        return None

    def _begin(self, time: int, connection: int, raw: bool, about: Facts, segment: Segment) -> None:
        size = int(about["size"])
        kept = int(about.get("kept", size))
        direction = Direction.TO_SERVER if segment.target[1] == PORT else Direction.TO_CLIENT
        fds, crc = int(about.get("fds", 0)), int(about.get("crc", 0))
        if (
            not 0 <= kept <= min(size, MAX_FRAME)
            or size > _MASK
            or not 0 <= fds <= MAX_FDS
            or not 0 <= crc <= _MASK
            or (not raw and (kept < 4 or size > MAX_FRAME))
        ):
            raise ValueError("this is no frame")
        self._begun = _Begun(time, raw, connection, direction, size, kept, fds, crc, bytearray())
