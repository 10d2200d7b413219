"""Recordings as network captures: there and back without a loss, read by Wireshark, damaged anywhere."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import zlib
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.recording import (
    Closed,
    Direction,
    Entry,
    FeedDecoder,
    Frame,
    Head,
    Lost,
    Note,
    Opened,
    Raw,
    RecordingError,
    encode,
    open_recording,
)
from virtwire.conformance.recording.blocks import PCAPNG_MAGIC, packet_block, section_block
from virtwire.conformance.recording.packets import Segment, tcp_packet
from virtwire.conformance.recording.pcapng import PcapngSource, PcapngWriter
from virtwire.protocol.keepalive import PING
from virtwire.protocol.message import MAX_FRAME

from tests.peers.require import require
from tests.peers.tshark import dissect_file

UP, DOWN = Direction.TO_SERVER, Direction.TO_CLIENT
HEAD = Head(started=1_700_000_000_000_000_001, facts={"target": "test:///default", "é": [1, None, True]})
LONG = (100_000).to_bytes(4) + PING[4:] + bytes(range(256)) * 390 + bytes(100_000 - 28 - 256 * 390)
ENTRIES: list[Entry] = [
    Opened(0, 0, {"transport": "unix", "pid": 12, "subject": "O=é"}),
    Frame(5, 0, UP, PING),
    Frame(6, 0, DOWN, LONG),
    Frame(7, 0, UP, PING),
    Frame(2**40, 7, DOWN, PING + b"abc", 3),
    Frame(9, 1, DOWN, PING, 0, 5000, zlib.crc32(b"x")),
    Frame(9, 1, DOWN, LONG[:70_000], 2, 100_000, 77),
    Frame(9, 1, UP, b"\0\0\0\5"),
    Raw(10, 1, UP, b"\0\1\2"),
    Raw(10, 1, UP, b"\0\1\2", 4_000_000_000),
    Raw(10, 1, DOWN, b""),
    Raw(10, 1, DOWN, LONG),
    Lost(11, 12, 13),
    Note(12, None, "no such daemon"),
    Note(12, 3, "it said \udcff"),
    Closed(13, 0, "client"),
    Closed(14, 1, "server", "reset\nreally"),
    Closed(14, 99, "tap", "never opened"),
    Opened(15, 0, {"again": "x" * 60_000}),
    Frame(16, 4_000_000_000, UP, PING),
]


def written(entries: Iterable[Entry], head: Head = HEAD) -> bytes:
    file = io.BytesIO()
    writer = PcapngWriter(file, head)
    for entry in entries:
        writer.write(entry)
    return file.getvalue()


def read(data: bytes) -> tuple[list[Entry], PcapngSource]:
    source = PcapngSource(io.BytesIO(data), data[:4])
    return list(source.entries()), source


def test_there_and_back() -> None:
    entries, source = read(written(ENTRIES))
    assert entries == ENTRIES
    assert source.head == HEAD
    assert source.damage is None


NUMBERS = st.integers(0, 2**32 - 2)
TIMES = st.integers(0, 2**62)
DIRECTIONS = st.sampled_from(Direction)
FACTS = st.dictionaries(st.text(max_size=8), st.one_of(st.none(), st.integers(), st.text(max_size=20)), max_size=3)
BYTES = st.binary(min_size=4, max_size=40)
ANY_ENTRY = st.one_of(
    st.builds(Opened, TIMES, NUMBERS, FACTS),
    st.builds(lambda *each: Frame(*each), TIMES, NUMBERS, DIRECTIONS, BYTES, st.integers(0, 32)),
    st.builds(
        lambda time, number, way, data, more, crc: Frame(time, number, way, data, 0, len(data) + more, crc),
        TIMES,
        NUMBERS,
        DIRECTIONS,
        BYTES,
        st.integers(1, 10**6),
        NUMBERS,
    ),
    st.builds(lambda *each: Raw(*each), TIMES, NUMBERS, DIRECTIONS, st.binary(max_size=40)),
    st.builds(Closed, TIMES, NUMBERS, st.sampled_from(["client", "server", "tap"]), st.text(max_size=20)),
    st.builds(Lost, TIMES, st.integers(0, 2**63), st.integers(0, 2**63)),
    st.builds(Note, TIMES, st.one_of(st.none(), NUMBERS), st.text(max_size=30)),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(ANY_ENTRY, max_size=12))
def test_any_entries_there_and_back(entries: list[Entry]) -> None:
    assert read(written(entries))[0] == entries


def test_a_file_cut_anywhere_gives_what_is_whole() -> None:
    data = written(ENTRIES[:4] + ENTRIES[12:14])
    whole, _ = read(data)
    for length in range(len(written([])), len(data), 97):
        entries, source = read(data[:length])
        assert entries[:-1] == whole[: max(0, len(entries) - 1)]  # the last may be one of several packets
        assert source.damage is None or source.damage.startswith("at byte ")
    entries, source = read(data[:-3])
    assert source.damage is not None
    assert entries == whole[:-1]


@settings(deadline=None)
@given(st.integers(0, 2**16), st.integers(0, 7))
def test_a_flipped_bit_anywhere_gives_entries_or_damage(place: int, bit: int) -> None:
    data = bytearray(written(ENTRIES[:2] + ENTRIES[3:6] + ENTRIES[8:18]))
    place = 4 + place % (len(data) - 4)
    data[place] ^= 1 << bit
    try:
        read(bytes(data))
    except RecordingError:
        assert place < 200


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_behind_the_head(data: bytes) -> None:
    read(written([]) + data)


@pytest.mark.parametrize(
    "data",
    [PCAPNG_MAGIC, PCAPNG_MAGIC + bytes(40), written([])[:30], PCAPNG_MAGIC + b"\x1c\0\0\0\x4d\x3c\x2b\x1a" + bytes(8)],
)
def test_no_head(data: bytes) -> None:
    with pytest.raises(RecordingError):
        read(data)


def test_a_newer_version_is_refused() -> None:
    with pytest.raises(RecordingError, match="version 2"):
        read(written([], Head(version=2)))


@pytest.mark.parametrize(
    "remark",
    [
        b'{"frame":{"connection":0,"size":2}}',
        b'{"frame":{"connection":0,"size":99,"kept":100}}',
        b'{"frame":{"connection":0,"size":%d,"kept":28}}' % (MAX_FRAME + 1),
        b'{"frame":{"connection":0,"size":99,"fds":1000}}',
        b'{"frame":{"connection":0}}',
        b'{"frame":[]}',
        b'{"opened":{"connection":0,"facts":1}}',
        b'{"opened":{"connection":0,"facts":' + b'{"a":' * 51 + b"1" + b"}" * 53,
        b'{"closed":{"connection":0}}',
        b'{"note":{"connection":"x","text":"y"}}',
        b'{"lost":{"entries":1e999,"size":0}}',
        b"[" * 50_000,
        b"[]",
        b"{",
        b"\xff",
    ],
)
def test_remarks_that_say_nothing_of_sense_are_damage(remark: bytes) -> None:
    packet = tcp_packet(Segment((b"\x7f\0\0\1", 20000), (b"\x7f\0\0\2", 16509), 1, 1, 16, PING, len(PING)))
    data = written(ENTRIES[:2]) + packet_block(5, packet, len(packet), [b"virtwire " + remark])
    entries, source = read(data)
    assert entries == ENTRIES[:2]
    assert source.damage == "a remark that does not say what it should"


def test_packets_of_an_entry_that_are_missing_make_it_a_cut_one() -> None:
    data = written([ENTRIES[2], ENTRIES[3]])
    blocks, at = [], 0
    while at < len(data):
        length = struct.unpack_from("<I", data, at + 4)[0]
        blocks.append(data[at : at + length])
        at += length
    entries, _ = read(b"".join(blocks[:3] + blocks[6:]))  # as an editor of captures may leave it
    assert entries == [Frame(6, 0, DOWN, LONG[:32768], 0, 100_000, 0), ENTRIES[3]]


def test_sequence_numbers_begin_anew_behind_the_last() -> None:
    entries: list[Entry] = [Raw(1, 0, UP, PING, 2**32 - 2), Closed(2, 0, "client")]
    assert read(written(entries))[0] == entries


@pytest.mark.parametrize("started", [-(2**70), 2**70])
def test_times_that_have_no_place_are_clamped(started: int) -> None:
    head = json.dumps({"version": 1, "started": started, "facts": {}}).encode()
    data = written([Frame(1, 0, UP, PING)])
    own, length = PcapngSource(io.BytesIO(data), data[:4]), struct.unpack_from("<I", data, 4)[0]
    section = section_block([b"virtwire " + head], b"")
    entries, source = read(section + data[length:])
    assert (own.head.started, source.head.started) == (HEAD.started, started)
    assert entries == [Frame(2**64 - 1 if started < 0 else 0, 0, UP, PING)]
    assert FeedDecoder.within(head=source.head, offset=0).feed(encode(entries[0])) == entries


def test_many_connections_are_told_apart_and_forgotten() -> None:
    entries: list[Entry] = [Frame(1, number * 7919, UP, PING) for number in range(30_000)]
    file = io.BytesIO()
    writer = PcapngWriter(file, HEAD)
    for entry in entries:
        writer.write(entry)
    assert len(writer._sent) <= 20_000
    assert read(file.getvalue())[0] == entries


@pytest.mark.interop
def test_wireshark_reads_what_is_written(tmp_path: Path) -> None:
    require("tshark", "dissector")
    source = Path("tests/data/captures/test-checkpoint.hex")
    capture = tmp_path / "checkpoint.pcapng"
    with open_recording(source) as recording, capture.open("wb") as file:
        writer = PcapngWriter(file, recording.head)
        entries = list(recording)
        for entry in entries:
            writer.write(entry)
    frames = [entry for entry in entries if isinstance(entry, Frame)]
    dissected = dissect_file(capture, tmp_path)
    assert [each.header for each in dissected] == [struct.unpack_from(">IIIiIIi", each.data) for each in frames]
    assert [each.complaints for each in dissected] == [()] * len(frames)


@pytest.mark.interop
def test_wireshark_finds_checksums_and_sequences_right(tmp_path: Path) -> None:
    require("tshark")
    capture = tmp_path / "all.pcapng"
    capture.write_bytes(written(ENTRIES))
    fields = ["ip.checksum.status", "tcp.checksum.status", "tcp.analysis.flags", "tcp.len", "frame.time_epoch"]
    command = ["tshark", "-r", str(capture), "-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE"]
    command += ["-T", "fields", *(word for field in fields for word in ("-e", field))]
    command += ["tcp.port == 20000 and ip.addr == 127.0.0.1"]
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert len(lines) == 3 + 1 + 4 + 1 + 3 + 3
    assert {(line[0], line[1]) for line in lines} == {("1", "1")}
    assert [number for number, line in enumerate(lines) if line[2]] == [12, 13]  # the same addresses again
    assert [int(line[3]) for line in lines[3:9]] == [28, 32768, 32768, 32768, 1696, 28]
    assert lines[0][4] == "1700000000.000000001"


def test_what_the_own_format_cannot_hold_is_damage() -> None:
    long = {"frame": {"connection": 0, "size": 2**31, "kept": 2**26}}
    facts = {"opened": {"connection": 0, "facts": {"x": "y" * 70_000}}}
    for remark in (long, facts):
        packet = tcp_packet(Segment((b"\x7f\0\0\1", 20000), (b"\x7f\0\0\2", 16509), 1, 1, 16, PING, len(PING)))
        text = json.dumps(remark).encode()
        comments = [b"virtwire " + text[:60_000], *([b"virtwire+" + text[60_000:]] if len(text) > 60_000 else [])]
        entries, source = read(written(ENTRIES[:2]) + packet_block(5, packet, len(packet), comments))
        assert entries == ENTRIES[:2]
        assert source.damage is not None
