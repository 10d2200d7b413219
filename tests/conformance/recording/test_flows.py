"""Anybody's network captures: every usual link layer, and all that goes wrong on the way and in the capturing."""

from __future__ import annotations

import io
import random
import socket
import struct
import subprocess
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from virtwire.conformance.recording import (
    Closed,
    Direction,
    Entry,
    Frame,
    Note,
    Opened,
    Raw,
    RecordingError,
    open_recording,
)
from virtwire.conformance.recording.blocks import MAX_BLOCK, PCAP_MAGICS, Packet
from virtwire.conformance.recording.flows import MAX_FLOWS, PORT, Flows
from virtwire.conformance.recording.packets import ACK, FIN, PUSH, RESET, SYN, End, Segment, segment_in, tcp_packet
from virtwire.conformance.recording.pcapng import PcapngSource
from virtwire.protocol.keepalive import PONG
from virtwire.protocol.message import pack_frame

from tests.peers.require import require

UP, DOWN = Direction.TO_SERVER, Direction.TO_CLIENT
CLIENT, SERVER = (b"\x0a\0\0\1", 40000), (b"\x0a\0\0\2", PORT)
REMOTE = 0x20008086
CALL = pack_frame(REMOTE, 1, 66, 0, 0, 0)
REPLY = pack_frame(REMOTE, 1, 66, 1, 0, 0, bytes(8))
LONG = pack_frame(REMOTE, 1, 14, 1, 1, 0, bytes(range(250)) * 40)
FACTS = {"transport": "tcp", "peer": "10.0.0.1:40000", "target": "10.0.0.2:16509"}


def segment(
    source: End, sequence: int, payload: bytes = b"", flags: int = ACK, ack: int = 0, size: int = -1
) -> Segment:
    target = SERVER if source == CLIENT else CLIENT
    return Segment(source, target, sequence & 0xFFFFFFFF, ack, flags, payload, len(payload) if size < 0 else size)


HELLO = [segment(CLIENT, 99, flags=SYN), segment(SERVER, 499, flags=SYN | ACK, ack=100), segment(CLIENT, 100, ack=500)]


def told(segments: Iterable[Segment], flows: Flows | None = None) -> list[Entry]:
    flows = flows or Flows()
    found: list[Entry] = []
    for clock, each in enumerate(segments):
        packet = tcp_packet(each)
        found += flows.packet(Packet(clock, 1, packet))
    return found + list(flows.end())


def data_of(entries: Iterable[Entry], direction: Direction = UP) -> bytes:
    return b"".join(each.data for each in entries if isinstance(each, Frame) and each.direction == direction)


def test_a_connection_from_its_beginning_to_its_end() -> None:
    bye = [segment(CLIENT, 128, flags=FIN | ACK), segment(SERVER, 536, flags=FIN | ACK), segment(CLIENT, 129)]
    entries = told([*HELLO, segment(CLIENT, 100, CALL, PUSH | ACK), segment(SERVER, 500, REPLY), *bye])
    assert entries == [
        Opened(0, 0, FACTS),
        Frame(3, 0, UP, CALL),
        Frame(4, 0, DOWN, REPLY),
        Closed(6, 0, "client"),
    ]


def test_a_reset() -> None:
    entries = told([*HELLO, segment(SERVER, 500, flags=RESET)])
    assert entries == [Opened(0, 0, FACTS), Closed(3, 0, "server", "reset")]


@pytest.mark.parametrize("step", [1, 7, 28, 100, 100_000])
def test_frames_in_pieces(step: int) -> None:
    stream = CALL + LONG + CALL
    cut = [segment(CLIENT, 100 + at, stream[at : at + step]) for at in range(0, len(stream), step)]
    frames = [each for each in told([*HELLO, *cut]) if isinstance(each, Frame)]
    assert [each.data for each in frames] == [CALL, LONG, CALL]


@pytest.mark.parametrize("seed", range(20))
def test_twice_late_and_overlapping(seed: int) -> None:
    rng = random.Random(seed)
    stream = (CALL + LONG) * 3
    begin = 2**32 - 5_000  # the numbers wrap
    cut, at = [], 0
    while at < len(stream):
        size = rng.randrange(1, 1500)
        start = max(0, at - rng.choice((0, 0, 10, 700)))
        cut.append(segment(CLIENT, begin + start, stream[start : at + size]))
        if rng.random() < 0.2:
            cut.append(cut[-1])
        at += size
    for index in range(len(cut) - 3):
        if rng.random() < 0.3:
            other = index + rng.randrange(3)
            cut[index], cut[other] = cut[other], cut[index]
    hello = [segment(CLIENT, begin - 1, flags=SYN), segment(CLIENT, begin - 1, flags=SYN)]  # asked twice
    entries = told([*hello, *cut])
    assert data_of(entries) == stream
    assert [each for each in entries if isinstance(each, Note | Raw)] == []


def test_what_was_not_captured_within_a_frame_cuts_it() -> None:
    parts = [segment(CLIENT, 100 + at, LONG[at : at + 1000]) for at in range(0, len(LONG), 1000)]
    after = segment(CLIENT, 100 + len(LONG), CALL)
    del parts[4]
    entries = told([*HELLO, *parts, segment(SERVER, 500, ack=100 + len(LONG)), after])
    assert entries[1:] == [
        Frame(13, 0, UP, LONG[:4000], 0, len(LONG), 0),
        Frame(14, 0, UP, CALL),
    ]


def test_without_an_acknowledgement_it_is_waited_for_to_the_end() -> None:
    parts = [segment(CLIENT, 100, LONG[:4000]), segment(CLIENT, 5100, LONG[5000:])]
    entries = told([*HELLO, *parts])
    assert entries[1:] == [Frame(4, 0, UP, LONG[:4000], 0, len(LONG), 0)]


def test_what_was_not_captured_between_frames_is_told_and_the_next_frame_found() -> None:
    first, second, third = CALL, LONG, REPLY
    lost = segment(CLIENT, 100 + 28 + len(LONG) - 3, second[-3:] + third)  # begins within a frame
    later = segment(CLIENT, 100 + 28 + len(LONG) + len(REPLY), CALL)
    entries = told([*HELLO, segment(CLIENT, 100, first), lost, segment(SERVER, 500, ack=20_000), later])
    assert entries[1:] == [
        Frame(3, 0, UP, CALL),
        Note(5, 0, f"{len(LONG) - 3:,} bytes to the server were not captured"),
        Frame(6, 0, UP, CALL),
    ]


def test_packets_that_were_cut_when_captured() -> None:
    cut = segment(CLIENT, 100, LONG[:50], size=len(LONG))
    entries = told([*HELLO, cut, segment(CLIENT, 100 + len(LONG), CALL)])
    assert entries[1:] == [Frame(3, 0, UP, LONG[:50], 0, len(LONG), 0), Frame(4, 0, UP, CALL)]


def test_a_frame_that_never_came_whole() -> None:
    entries = told([*HELLO, segment(CLIENT, 100, LONG[:300])])
    assert entries[1:] == [Raw(3, 0, UP, LONG[:300])]


def test_bytes_that_are_no_frames() -> None:
    entries = told([*HELLO, segment(CLIENT, 100, CALL + b"\0\0\0\1abc"), segment(CLIENT, 135, b"more")])
    assert entries[1:] == [
        Frame(3, 0, UP, CALL),
        Raw(3, 0, UP, b"\0\0\0\1"),
        Raw(3, 0, UP, b"abc"),
        Raw(4, 0, UP, b"more"),
    ]


def test_what_a_login_encrypts_is_no_frame() -> None:
    step = pack_frame(REMOTE, 1, 68, 1, 3, 0, bytes(12))
    wrapped = struct.pack(">I", 44) + bytes(range(200, 244))
    entries = told([*HELLO, segment(SERVER, 500, step), segment(CLIENT, 100, wrapped), segment(SERVER, 540, wrapped)])
    assert entries[2:] == [Raw(4, 0, UP, wrapped), Raw(5, 0, DOWN, wrapped)]


@pytest.mark.parametrize(("first", "peer"), [(CALL, "10.0.0.1:40000"), (PONG, "10.0.0.2:5")])
def test_a_connection_on_another_port_is_known_by_what_it_says(first: bytes, peer: str) -> None:
    source, target = (b"\x0a\0\0\1", 40000), (b"\x0a\0\0\2", 5)
    entries = told([Segment(source, target, 7, 0, ACK, first, len(first))])
    opened = entries[0]
    assert isinstance(opened, Opened)
    assert opened.facts["peer"] == peer
    assert data_of(entries, UP if first == CALL else DOWN) == first


def test_other_connections_are_left_out() -> None:
    source, target = (b"\x0a\0\0\1", 40000), (b"\x0a\0\0\2", 80)
    flows = Flows()
    http = b"GET / HTTP/1.1\r\n\r\n"
    said = [
        Segment(source, target, 6, 0, SYN, b"", 0),
        Segment(source, target, 7, 0, ACK, http, len(http)),
        Segment(source, target, 7 + len(http), 0, ACK, CALL, 28),
        Segment(source, target, 7 + len(http) + 28, 0, FIN | ACK, b"", 0),
        Segment(target, source, 7, 0, FIN | ACK, b"", 0),
    ]
    note = Note(4, None, "1 TCP connection says something else, or nothing that can be read")
    assert told(said, flows) == [note]
    assert flows.ignored == 1


def test_a_connection_whose_beginning_was_not_captured() -> None:
    after = segment(SERVER, 900 + len(LONG) - 100, REPLY)
    entries = told([segment(SERVER, 900, LONG[100:]), segment(CLIENT, 100, CALL), after])
    assert entries == [Opened(1, 0, FACTS), Frame(1, 0, UP, CALL), Frame(2, 0, DOWN, REPLY)]


def test_the_same_addresses_again() -> None:
    again = [segment(CLIENT, 7000, flags=SYN), segment(CLIENT, 7001, CALL)]
    entries = told([*HELLO, segment(CLIENT, 100, CALL), *again])
    assert [each.connection for each in entries if isinstance(each, Frame)] == [0, 1]


def test_many_connections_are_bounded() -> None:
    flows = Flows()
    for number in range(MAX_FLOWS + 100):
        source = (number.to_bytes(4), 1)
        list(flows.packet(Packet(0, 1, tcp_packet(Segment(source, SERVER, 1, 0, SYN, b"", 0)))))
    assert len(flows._flows) == MAX_FLOWS


def test_what_waits_is_bounded() -> None:
    flows = Flows()
    waiting = (segment(CLIENT, 200 + 28 * number, CALL) for number in range(5_000))
    entries = told([*HELLO, *waiting], flows)
    assert data_of(entries) == CALL * 5_000


IP = tcp_packet(segment(CLIENT, 100, CALL))[14:]


def ipv6(before: bytes = b"", following: int = 6) -> bytes:
    tcp = IP[20:]
    head = struct.pack(">IHBB", 6 << 28, len(before) + len(tcp), following, 64)
    return head + bytes(15) + b"\1" + bytes(15) + b"\2" + before + tcp


@pytest.mark.parametrize(
    ("link", "packet"),
    [
        (1, bytes(12) + b"\x08\0" + IP + bytes(6)),  # Ethernet, padded
        (1, bytes(12) + b"\x81\0\0\5\x08\0" + IP),  # in a VLAN
        (1, bytes(12) + b"\x88\xa8\0\5\x81\0\0\5\x08\0" + IP),
        (1, bytes(12) + b"\x86\xdd" + ipv6()),
        (1, bytes(12) + b"\x86\xdd" + ipv6(struct.pack(">BB", 6, 0) + bytes(6), 0)),  # an option
        (113, bytes(14) + b"\x08\0" + IP),
        (276, b"\x08\0" + bytes(18) + IP),
        (0, b"\2\0\0\0" + IP),
        (108, b"\0\0\0\x1e" + ipv6()),
        (101, IP),
        (12, ipv6()),
        (228, IP),
    ],
)
def test_every_usual_link_layer(link: int, packet: bytes) -> None:
    found = segment_in(link, packet)
    assert found is not None
    assert found.payload == CALL
    assert found.size == len(CALL)
    assert (found.source[1], found.target[1]) == (40000, PORT)
    for length in range(len(packet)):
        segment_in(link, packet[:length])


@pytest.mark.parametrize(
    "packet",
    [
        bytes(12) + b"\x08\6" + IP,  # ARP
        bytes(12) + b"\x08\0" + IP[:9] + b"\x11" + IP[10:],  # UDP
        bytes(12) + b"\x08\0" + IP[:6] + b"\x20\0" + IP[8:],  # a fragment
        bytes(12) + b"\x08\0" + IP[:32] + b"\x10" + IP[33:],  # a TCP header that is too short
    ],
)
def test_packets_without_a_segment(packet: bytes) -> None:
    assert segment_in(1, packet) is None
    assert segment_in(9999, packet) is None


def classic(packets: Iterable[tuple[int, bytes]], magic: bytes, link: int = 1) -> Iterator[bytes]:
    order, unit = PCAP_MAGICS[magic]
    yield magic + struct.pack(order + "HHiIII", 2, 4, 0, 0, 0x40000, link)
    for when, packet in packets:
        yield struct.pack(order + "IIII", when // 10**9, when % 10**9 // unit, len(packet), len(packet)) + packet


@pytest.mark.parametrize("magic", PCAP_MAGICS, ids=bytes.hex)
def test_classic_files(magic: bytes) -> None:
    said = [*HELLO, segment(CLIENT, 100, CALL)]
    packets = [(10**18 + 5000 * clock, tcp_packet(each)) for clock, each in enumerate(said)]
    data = b"".join(classic(packets, magic))
    source = PcapngSource(io.BytesIO(data), data[:4])
    assert source.head.started == 10**18
    assert list(source.entries()) == [Opened(0, 0, FACTS), Frame(15_000, 0, UP, CALL)]
    assert source.damage is None
    short = PcapngSource(io.BytesIO(data[:-1]), data[:4])
    assert list(short.entries()) == [Opened(0, 0, FACTS)]
    assert short.damage == f"at byte {len(data) - 16 - len(packets[-1][1])}: a packet that is cut short"
    shorter = PcapngSource(io.BytesIO(data + b"\0"), data[:4])
    list(shorter.entries())
    assert shorter.damage == f"at byte {len(data)}: a packet that is cut short"
    order = PCAP_MAGICS[magic][0]
    huge = PcapngSource(io.BytesIO(data + struct.pack(order + "IIII", 0, 0, MAX_BLOCK + 1, 0)), data[:4])
    list(huge.entries())
    assert huge.damage == f"at byte {len(data)}: a packet of {MAX_BLOCK + 1} bytes"
    with pytest.raises(RecordingError):
        PcapngSource(io.BytesIO(data[:20]), data[:4])


def block(kind: int, body: bytes, order: str) -> bytes:
    length = struct.pack(order + "I", len(body) + 12)
    return struct.pack(order + "I", kind) + length + body + length


@pytest.mark.parametrize("order", "<>")
def test_foreign_pcapng_of_either_order_and_any_resolution(order: str) -> None:
    packet = tcp_packet(segment(CLIENT, 100, CALL))
    padded = packet + bytes(-len(packet) & 3)

    def enhanced(interface: int, ticks: int) -> bytes:
        words = (interface, ticks >> 32, ticks & 0xFFFFFFFF, len(packet), len(packet))
        return block(6, struct.pack(order + "IIIII", *words) + padded, order)

    data = block(0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1), order)
    data += block(1, struct.pack(order + "HHI", 1, 0, 0), order)  # microseconds
    resolution = struct.pack(order + "HHB3xHHqI", 9, 1, 0x80 | 10, 14, 8, 100, 0)
    data += block(1, struct.pack(order + "HHI", 1, 0, 0) + resolution, order)  # 1/1024 s, from 100 s on
    data += block(0x0BAD, b"unknown!", order)
    data += enhanced(0, 50_000_000) + enhanced(1, 1024 * 10)
    data += block(3, struct.pack(order + "I", len(packet)) + padded, order)
    data += block(2, struct.pack(order + "HHIIII", 0, 0, 0, 120_000_000, len(packet), len(packet)) + padded, order)
    source = PcapngSource(io.BytesIO(data), data[:4])
    assert source.head.started == 50 * 10**9
    packets = [*source._first, *source._packets]
    assert [each.time // 10**9 for each in packets] == [50, 110, 110, 120]
    assert all(each.data == packet for each in packets)
    seconds = block(1, struct.pack(order + "HHI", 1, 0, 0) + struct.pack(order + "HHB3xI", 9, 1, 0, 0), order)
    before = block(1, struct.pack(order + "HHI", 1, 0, 0) + struct.pack(order + "HHqI", 14, 8, -(2**40), 0), order)
    late = data + seconds + before + enhanced(2, 2**64 - 1) + enhanced(3, 0) + enhanced(2, 2**64 - 1)
    packets = [*PcapngSource(io.BytesIO(late), data[:4])._packets]
    assert [each.time for each in packets[-3:]] == [2**64 - 1, 0, 2**64 - 1]
    broken = data + enhanced(7, 0)
    source = PcapngSource(io.BytesIO(broken), data[:4])
    list(source.entries())
    assert source.damage == f"at byte {len(data)}: a block that does not say what it should"


@pytest.mark.interop
def test_what_dumpcap_captures_on_the_loopback_interface(tmp_path: Path) -> None:
    require("tshark", root=True)
    capture = tmp_path / "lo.pcapng"
    with socket.socket() as listener, socket.socket() as client:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        command = ["dumpcap", "-q", "-i", "lo", "-f", f"tcp port {port}", "-w", str(capture)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as dumpcap:
            assert dumpcap.stderr is not None
            for line in dumpcap.stderr:
                if line.startswith("File:"):
                    break
            client.connect(("127.0.0.1", port))
            server, _ = listener.accept()
            with server:
                client.sendall(CALL + LONG)
                server.sendall(REPLY)
                got = b""
                while len(got) < len(CALL + LONG):
                    got += server.recv(65536)
                client.shutdown(socket.SHUT_WR)
                server.recv(1)
            time.sleep(0.5)  # for dumpcap to see the end
            dumpcap.terminate()
            dumpcap.wait(20)
    with open_recording(capture) as recording:
        entries = list(recording)
        assert recording.damage is None
    assert isinstance(entries[0], Opened)
    assert entries[0].facts["target"] == f"127.0.0.1:{port}"
    assert data_of(entries, UP) == CALL + LONG
    assert data_of(entries, DOWN) == REPLY
    assert isinstance(entries[-1], Closed)
