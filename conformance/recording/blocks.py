"""The containers of network captures: pcapng, written and read, and classic pcap, read.

Only what carries packets, times and comments is looked at; all else is passed over.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Final

from .format import RecordingError

__all__ = [
    "PCAPNG_MAGIC",
    "PCAP_MAGICS",
    "BlockReader",
    "Packet",
    "PcapReader",
    "clamped",
    "interface_block",
    "packet_block",
    "section_block",
    "statistics_block",
]

PCAPNG_MAGIC: Final = b"\x0a\x0d\x0d\x0a"
PCAP_MAGICS: Final = {
    b"\xd4\xc3\xb2\xa1": ("<", 1000),
    b"\xa1\xb2\xc3\xd4": (">", 1000),
    b"\x4d\x3c\xb2\xa1": ("<", 1),
    b"\xa1\xb2\x3c\x4d": (">", 1),
}
"""The first bytes of classic files: the order of bytes, and nanoseconds of a unit of its fractions of seconds."""

MAX_BLOCK: Final = 16 << 20
"""A longer block or packet is taken for damage."""

_ORDER_MAGIC: Final = 0x1A2B3C4D
_SECTION, _INTERFACE, _OLD_PACKET, _SIMPLE, _STATISTICS, _ENHANCED = 0x0A0D0D0A, 1, 2, 3, 5, 6
_COMMENT, _APPLICATION, _NAME, _RESOLUTION, _OFFSET = 1, 4, 2, 9, 14
_MAX_INTERFACES: Final = 4096
_NANO: Final = 1_000_000_000
_TIME_MASK: Final = (1 << 64) - 1


@dataclass(slots=True)
class Packet:
    """A packet; or only a remark, where ``data`` is None.

    Attributes:
        time: nanoseconds since 1970; of one without a time, that of the one before.
        link: the type of its link layer.
        data: the packet, as far as it was captured.
        comments: what is remarked about it.
    """

    time: int
    link: int
    data: bytes | None
    comments: list[bytes] = field(default_factory=list)


def section_block(comments: list[bytes], application: bytes) -> bytes:
    """Write what begins a pcapng file."""
    options = _options([(_COMMENT, each) for each in comments] + [(_APPLICATION, application)])
    return _block(_SECTION, struct.pack("<IHHq", _ORDER_MAGIC, 1, 0, -1) + options)


def interface_block(link: int, name: bytes) -> bytes:
    """Write the description of the interface; times are in nanoseconds."""
    return _block(_INTERFACE, struct.pack("<HHI", link, 0, 0) + _options([(_NAME, name), (_RESOLUTION, b"\x09")]))


def packet_block(time: int, data: bytes, size: int, comments: list[bytes]) -> bytes:
    """Write a packet of so many bytes, of which these were captured."""
    time &= _TIME_MASK
    head = struct.pack("<IIIII", 0, time >> 32, time & 0xFFFFFFFF, len(data), size)
    return _block(_ENHANCED, head + data + bytes(-len(data) & 3) + _options([(_COMMENT, each) for each in comments]))


def statistics_block(time: int, comments: list[bytes]) -> bytes:
    """Write a remark that belongs to no packet, as a comment of statistics of the interface."""
    time &= _TIME_MASK
    return _block(
        _STATISTICS,
        struct.pack("<III", 0, time >> 32, time & 0xFFFFFFFF) + _options([(_COMMENT, each) for each in comments]),
    )


def _block(kind: int, body: bytes) -> bytes:
    length = struct.pack("<I", len(body) + 12)
    return b"".join((struct.pack("<I", kind), length, body, length))


def _options(options: list[tuple[int, bytes]]) -> bytes:
    if not options:
        return b""
    parts = [struct.pack("<HH", code, len(value)) + value + bytes(-len(value) & 3) for code, value in options]
    return b"".join(parts) + bytes(4)


@dataclass(frozen=True, slots=True)
class _Interface:
    link: int
    units: int = 1_000_000
    offset: int = 0

    def time(self, high: int, low: int) -> int:
        """Make nanoseconds since 1970 of a time's two words."""
        return clamped((high << 32 | low) * _NANO // self.units + self.offset * _NANO)


def clamped(time: int) -> int:
    """Make a time one that has a place in recordings, of 64 bits without a sign."""
    return min(max(0, time), _TIME_MASK)


class _Damage(Exception):
    """A block is not whole; the text says why."""


class BlockReader:
    """Reads packets out of a pcapng file.

    Attributes:
        comments: of the first section.
        damage: why it stopped before the end, None while it did not.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._order = "<"
        self._interfaces: list[_Interface] = []
        self._at = 0
        self._time = 0
        self.damage: str | None = None
        self.comments: list[bytes] = []
        try:
            first = self._block()
        except _Damage as damage:
            raise RecordingError(f"its first section: {damage}") from damage
        if first is None or first[0] != _SECTION:
            raise RecordingError("it does not begin with a section")
        self._at = len(first[1]) + 12
        self.comments = [value for code, value in self._read_options(first[1], 16) if code == _COMMENT]

    def packets(self) -> Iterator[Packet]:
        """Give the packets and remarks, once."""
        while True:
            try:
                block = self._block()
                if block is None:
                    return
                packet = self._packet(*block)
            except (struct.error, IndexError):
                self.damage = f"at byte {self._at}: a block that does not say what it should"
                return
            except _Damage as damage:
                self.damage = f"at byte {self._at}: {damage}"
                return
            self._at += len(block[1]) + 12
            if packet is not None:
                self._time = packet.time
                yield packet

    def _block(self) -> tuple[int, bytes] | None:
        """Read the next block's kind and body; None at the end.

        Raises:
            _Damage: it is not whole.
        """
        start = self._file.read(8)
        if not start:
            return None
        if start[:4] == PCAPNG_MAGIC:
            magic = self._file.read(4)
            self._order = "<" if magic == struct.pack("<I", _ORDER_MAGIC) else ">"
            if magic != struct.pack(self._order + "I", _ORDER_MAGIC):
                raise _Damage("the head of a section whose order of bytes is unknown")
        else:
            magic = b""
        if len(start) < 8:
            raise _Damage("a block that is cut short")
        kind, length = struct.unpack(self._order + "II", start)
        if not 12 + len(magic) <= length <= MAX_BLOCK or length % 4:
            raise _Damage(f"a block of {length} bytes")
        rest = self._file.read(length - 8 - len(magic))
        if len(rest) < length - 8 - len(magic):
            raise _Damage("a block that is cut short")
        if rest[-4:] != start[4:]:
            raise _Damage("a block whose two lengths differ")
        return kind, magic + rest[:-4]

    def _packet(self, kind: int, body: bytes) -> Packet | None:
        order = self._order
        match kind:
            case 0x0A0D0D0A:
                self._interfaces.clear()
            case 1 if len(self._interfaces) < _MAX_INTERFACES:
                self._interfaces.append(self._interface(body))
            case 6 | 2:
                if kind == _ENHANCED:
                    number, high, low, kept, _ = struct.unpack_from(order + "IIIII", body)
                else:
                    number, _, high, low, kept, _ = struct.unpack_from(order + "HHIIII", body)
                interface, end = self._interfaces[number], 20 + kept
                if end > len(body):
                    raise IndexError
                comments = [value for code, value in self._read_options(body, end + (-kept & 3)) if code == _COMMENT]
                return Packet(interface.time(high, low), interface.link, body[20:end], comments)
            case 3:
                size = struct.unpack_from(order + "I", body)[0]
                return Packet(self._time, self._interfaces[0].link, body[4 : 4 + size])
            case 5:
                number, high, low = struct.unpack_from(order + "III", body)
                comments = [value for code, value in self._read_options(body, 12) if code == _COMMENT]
                if comments:
                    return Packet(self._interfaces[number].time(high, low), 0, None, comments)
        return None

    def _interface(self, body: bytes) -> _Interface:
        link = struct.unpack_from(self._order + "H", body)[0]
        units, offset = 1_000_000, 0
        for code, value in self._read_options(body, 8):
            if code == _RESOLUTION and value:
                power = value[0] & 0x7F
                units = 2 ** min(power, 64) if value[0] & 0x80 else 10 ** min(power, 20)
            elif code == _OFFSET and len(value) == 8:
                offset = struct.unpack(self._order + "q", value)[0]
        return _Interface(link, units, offset)

    def _read_options(self, body: bytes, at: int) -> Iterator[tuple[int, bytes]]:
        while at + 4 <= len(body):
            code, length = struct.unpack_from(self._order + "HH", body, at)
            if code == 0:
                return
            yield code, body[at + 4 : at + 4 + length]
            at += 4 + length + (-length & 3)


class PcapReader:
    """Reads packets out of a classic pcap file.

    Attributes:
        comments: none; such files have no place for them.
        damage: why it stopped before the end, None while it did not.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.damage: str | None = None
        self.comments: list[bytes] = []
        head = file.read(24)
        if len(head) < 24:
            raise RecordingError("its head is not whole")
        self._order, self._unit = PCAP_MAGICS[head[:4]]
        self._link = struct.unpack_from(self._order + "I", head, 20)[0] & 0xFFFF

    def packets(self) -> Iterator[Packet]:
        """Give the packets, once."""
        at = 24
        while head := self._file.read(16):
            if len(head) < 16:
                self.damage = f"at byte {at}: a packet that is cut short"
                return
            seconds, fraction, kept, _ = struct.unpack(self._order + "IIII", head)
            if kept > MAX_BLOCK:
                self.damage = f"at byte {at}: a packet of {kept} bytes"
                return
            data = self._file.read(kept)
            if len(data) < kept:
                self.damage = f"at byte {at}: a packet that is cut short"
                return
            yield Packet(seconds * _NANO + fraction * self._unit, self._link, data)
            at += 16 + kept
