"""Packets of anybody's network capture, told as entries of a recording.

A connection is one of libvirt's when a port is 16509, or when what it says begins as a frame of libvirt's. Who is the
server is told by who opened the connection, by the port, or by who calls whom. What was not captured is told: in a
frame that is cut, or in a note.
"""

from __future__ import annotations

import ipaddress
from collections import OrderedDict
from collections.abc import Generator, Iterator
from typing import Final

from virtwire.protocol.generated.packet_enums import MessageType
from virtwire.protocol.generated.programs import PROGRAMS, REMOTE

from .assembly import Budget, Framing, Half, Piece, Unit, begins_a_frame
from .blocks import Packet
from .model import Closed, Direction, Entry, Frame, Note, Opened, Raw
from .packets import ACK, FIN, RESET, SYN, End, Segment, segment_in

__all__ = ["PORT", "Flows"]

PORT: Final = 16509
"""Of libvirt on TCP; Wireshark's dissector listens to it."""

MAX_FLOWS: Final = 20_000
"""More TCP connections at once are not looked at; the oldest are given up."""

_CALLS: Final = (MessageType.CALL, MessageType.CALL_WITH_FDS)
_LOGIN: Final = frozenset(
    number for number, each in REMOTE.procedures.items() if each.name in ("auth_sasl_start", "auth_sasl_step")
)
_WAYS: Final = ("to the server", "to the client")


class _Flow:
    """One TCP connection.

    Attributes:
        number: of the connection, None as long as it is not known to be libvirt's.
        client: the end that opened it, None as long as that is not known.
        opened: whether its beginning was seen.
        ignored: whether it says something else than libvirt's protocol.
        login: whether a SASL login was seen, behind which encrypted bytes may come.
        ended: who said that it ends, the first one first.
    """

    def __init__(self, budget: Budget) -> None:
        self.number: int | None = None
        self.client: End | None = None
        self.opened = False
        self.ignored = False
        self.login = False
        self.ended: list[End] = []
        self.halves: dict[End, Half] = {}
        self.framings: dict[End, Framing] = {}
        self._budget = budget

    def half(self, end: End) -> Half:
        """Return what puts the segments of an end in order."""
        if end not in self.halves:
            self.halves[end], self.framings[end] = Half(self._budget), Framing(self._budget)
            self.framings[end].lost = not self.opened
        return self.halves[end]

    def direction(self, source: End) -> Direction:
        """Tell which way goes what an end sends."""
        return Direction.TO_SERVER if source == self.client else Direction.TO_CLIENT


class Flows:
    """Reads packets, gives entries.

    Attributes:
        started: the first packet's time in nanoseconds since 1970, once it has come; entries' times count from it.
        ignored: how many TCP connections said something else.
    """

    def __init__(self) -> None:
        self.started: int | None = None
        self.ignored = 0
        self._flows: OrderedDict[tuple[End, End], _Flow] = OrderedDict()
        self._budget = Budget()
        self._next = 0
        self._time = 0

    def packet(self, packet: Packet) -> Iterator[Entry]:
        """Take the next packet, give the entries that are whole by it."""
        if packet.data is None:
            return
        if self.started is None:
            self.started = packet.time
        self._time = max(self._time, packet.time - self.started)
        segment = segment_in(packet.link, packet.data)
        if segment is not None:
            yield from self._segment(segment)

    def end(self) -> Iterator[Entry]:
        """Give what is left when no packets come any more."""
        while self._flows:
            yield from self._rest(self._flows.popitem(last=False)[1])
        if self.ignored:
            what = "TCP connection says" if self.ignored == 1 else "TCP connections say"
            yield Note(self._time, None, f"{self.ignored:,} {what} something else, or nothing that can be read")

    def _segment(self, segment: Segment) -> Iterator[Entry]:
        key = (min(segment.source, segment.target), max(segment.source, segment.target))
        flow = self._flows.get(key)
        if segment.flags & (SYN | ACK) == SYN:
            if flow is None or flow.half(segment.source).begun_at != (segment.sequence + 1) & 0xFFFFFFFF:
                yield from self._open(key, segment)
            return
        if flow is None:
            if not segment.size:
                return
            flow = yield from self._add(key)
        if segment.flags & SYN:
            flow.half(segment.source).start(segment.sequence + 1)
            return
        if not flow.ignored:
            yield from self._bytes(flow, segment)
        if segment.flags & (FIN | RESET):
            yield from self._ending(key, flow, segment)

    def _add(self, key: tuple[End, End]) -> Generator[Entry, None, _Flow]:
        while len(self._flows) >= MAX_FLOWS:
            yield from self._rest(self._flows.popitem(last=False)[1])
        self._flows[key] = _Flow(self._budget)
        return self._flows[key]

    def _open(self, key: tuple[End, End], segment: Segment) -> Iterator[Entry]:
        """Begin a connection; one that had these addresses before has ended."""
        if key in self._flows:
            yield from self._rest(self._flows.pop(key))
        flow = yield from self._add(key)
        flow.client, flow.opened = segment.source, True
        flow.half(segment.source).start(segment.sequence + 1)
        if segment.target[1] == PORT:
            yield self._number(flow, segment)

    def _number(self, flow: _Flow, segment: Segment) -> Opened:
        """Give a connection that is libvirt's its number."""
        flow.number, self._next = self._next, self._next + 1
        server = segment.target if flow.client == segment.source else segment.source
        facts = {"transport": "tcp", "peer": _end_text(flow.client or segment.source), "target": _end_text(server)}
        return Opened(self._time, flow.number, facts)

    def _bytes(self, flow: _Flow, segment: Segment) -> Iterator[Entry]:
        if segment.size and flow.number is None:
            if not self._recognise(flow, segment):
                return
            yield self._number(flow, segment)
        half, other = flow.half(segment.source), flow.half(segment.target)
        if segment.flags & ACK:
            for piece in other.acknowledged(segment.acknowledged):
                yield from self._piece(flow, segment.target, piece)
        for piece in half.take(segment.sequence, segment.payload, segment.size):
            yield from self._piece(flow, segment.source, piece)

    def _recognise(self, flow: _Flow, segment: Segment) -> bool:
        """Tell whether a connection is libvirt's by what it says first, or first of all that was captured."""
        if not begins_a_frame(segment.payload):
            if flow.opened or PORT not in (segment.source[1], segment.target[1]):
                flow.ignored = True
                self.ignored += 1
            return False
        if flow.client is None:
            calls = int.from_bytes(segment.payload[16:20]) in _CALLS
            upward = segment.target[1] == PORT or (segment.source[1] != PORT and calls)
            flow.client = segment.source if upward else segment.target
        return True

    def _piece(self, flow: _Flow, source: End, piece: Piece) -> Iterator[Entry]:
        if flow.number is None:
            return
        framing = flow.framings[source]
        if flow.login and not framing.raw and framing.between and not begins_a_frame(piece[0]):
            # Encrypted from here on; the length word of what follows is another's.
            framing.raw = len(piece[0]) >= 8 and int.from_bytes(piece[0][4:8]) not in PROGRAMS
        for unit in framing.take(piece):
            yield self._entry(flow, source, unit)

    def _entry(self, flow: _Flow, source: End, unit: Unit) -> Entry:
        number, direction = flow.number or 0, flow.direction(source)
        if unit.lost:
            return Note(self._time, number, f"{unit.lost:,} bytes {_WAYS[direction]} were not captured")
        if unit.raw or len(unit.data) < 4:
            return Raw(self._time, number, direction, unit.data, unit.size)
        if unit.data[4:8] == REMOTE.number.to_bytes(4) and int.from_bytes(unit.data[12:16]) in _LOGIN:
            flow.login = True
        cut = len(unit.data) < unit.size
        return Frame(self._time, number, direction, unit.data, 0, unit.size, 0 if cut else None)

    def _ending(self, key: tuple[End, End], flow: _Flow, segment: Segment) -> Iterator[Entry]:
        """Note that an end closes; the connection is over when both have, or when one breaks it off."""
        if segment.source not in flow.ended:
            flow.ended.append(segment.source)
        reset = bool(segment.flags & RESET)
        if not reset and len(flow.ended) < 2:
            return
        del self._flows[key]
        yield from self._rest(flow)
        if flow.number is not None:
            by = "client" if flow.ended[0] == flow.client else "server"
            yield Closed(self._time, flow.number, by, "reset" if reset else "")

    def _rest(self, flow: _Flow) -> Iterator[Entry]:
        """Give what a connection still holds."""
        for source, half in flow.halves.items():
            for piece in half.flush():
                yield from self._piece(flow, source, piece)
            unit = flow.framings[source].end()
            if unit is not None and flow.number is not None:
                yield self._entry(flow, source, unit)


def _end_text(end: End) -> str:
    address = ipaddress.ip_address(end[0])
    return f"[{address}]:{end[1]}" if address.version == 6 else f"{address}:{end[1]}"
