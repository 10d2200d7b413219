"""The format of recordings: every entry there and back, in any pieces, cut anywhere, damaged anywhere."""

from __future__ import annotations

import io
import json
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.recording import (
    Closed,
    Direction,
    Entry,
    Facts,
    FeedDecoder,
    Frame,
    Head,
    Lost,
    Note,
    Opened,
    Raw,
    RecordingError,
    Writer,
    encode,
    encode_frame,
    encode_head,
)
from virtwire.conformance.recording.format import MAGIC, MAX_DEPTH, MAX_JSON, facts_in, frame_start, read_json
from virtwire.protocol.keepalive import PING
from virtwire.protocol.message import MAX_FRAME

HEAD = Head(started=1_700_000_000_000_000_000, facts={"target": "test:///default", "é": [1, None, True]})
ENTRIES: list[Entry] = [
    Opened(0, 0, {"transport": "unix", "pid": 12}),
    Frame(5, 0, Direction.TO_SERVER, PING),
    Frame(2**40, 7, Direction.TO_CLIENT, PING + b"abc", 3),
    Frame(9, 1, Direction.TO_CLIENT, PING, 0, 5000, zlib.crc32(b"x")),
    Raw(10, 1, Direction.TO_SERVER, b"\0\1\2"),
    Raw(10, 1, Direction.TO_SERVER, b"\0\1\2", 99),
    Raw(10, 1, Direction.TO_SERVER, b""),
    Lost(11, 12, 13),
    Note(12, None, "no such daemon"),
    Note(12, 3, "it said \udcff"),
    Note(12, 3, "half of a character: \ud800"),
    Closed(13, 0, "client"),
    Closed(14, 1, "server", "reset"),
]
WHOLE = encode_head(HEAD) + b"".join(map(encode, ENTRIES))


def decoded(data: bytes, piece: int = 1 << 20) -> tuple[list[Entry], FeedDecoder]:
    decoder = FeedDecoder()
    entries = [entry for start in range(0, len(data), piece) for entry in decoder.feed(data[start : start + piece])]
    decoder.end()
    return entries, decoder


@pytest.mark.parametrize("piece", [1, 7, 1 << 20])
def test_there_and_back(piece: int) -> None:
    entries, decoder = decoded(WHOLE, piece)
    assert entries == ENTRIES
    assert decoder.head == HEAD
    assert decoder.damage is None
    assert decoder.offset == len(WHOLE)


def test_a_frame_is_written_alike_with_and_without_an_object() -> None:
    assert encode_frame(5, 0, 1, PING, 2) == encode(Frame(5, 0, Direction.TO_CLIENT, PING, 2))


def test_the_writer_writes_the_same() -> None:
    file = io.BytesIO()
    writer = Writer(file, HEAD)
    for entry in ENTRIES[:4]:
        writer.write(entry)
    again = Writer(file, None)  # as a process that goes on with a file
    for entry in ENTRIES[4:]:
        again.write(entry)
    assert file.getvalue() == WHOLE


def test_a_file_cut_anywhere_gives_what_is_whole() -> None:
    ends = [len(encode_head(HEAD))]
    for entry in ENTRIES:
        ends.append(ends[-1] + len(encode(entry)))
    for length in range(ends[0], len(WHOLE)):
        entries, decoder = decoded(WHOLE[:length])
        whole = sum(end <= length for end in ends) - 1
        assert entries == ENTRIES[:whole]
        assert (decoder.damage is None) == (length in ends)
        assert decoder.offset <= length


def test_a_file_cut_in_its_head_is_none() -> None:
    for length in range(len(encode_head(HEAD))):
        with pytest.raises(RecordingError):
            decoded(WHOLE[:length])


def test_a_flipped_bit_is_found_and_nothing_before_it_is_lost() -> None:
    first = len(encode_head(HEAD))
    for at in range(first, len(WHOLE)):
        damaged = bytearray(WHOLE)
        damaged[at] ^= 4
        entries, decoder = decoded(bytes(damaged))
        assert entries == ENTRIES[: len(entries)]
        assert len(entries) < len(ENTRIES)
        assert decoder.damage is not None
        assert decoder.damage.startswith("at byte ")


@pytest.mark.parametrize("data", [b"\x7fELF", b"VWTAP\r\n\1", b"", MAGIC, MAGIC + encode(ENTRIES[0])])
def test_what_is_no_recording_is_refused(data: bytes) -> None:
    with pytest.raises(RecordingError):
        decoded(data)


def test_a_newer_version_is_refused() -> None:
    with pytest.raises(RecordingError, match="version 2"):
        decoded(encode_head(Head(version=2)))


def test_a_head_that_says_nothing_of_sense_is_none() -> None:
    with pytest.raises(RecordingError, match="no head"):
        decoded(encode_head(Head(version=float("inf"))))  # type: ignore[arg-type]  # that no version is such is the point


def test_kinds_of_later_versions_are_passed_over() -> None:
    record = bytearray(encode(ENTRIES[0]))
    record[8] = 99
    record[4:8] = zlib.crc32(record[8:]).to_bytes(4)
    entries, decoder = decoded(encode_head(HEAD) + bytes(record) + encode(ENTRIES[1]))
    assert entries == [ENTRIES[1]]
    assert decoder.damage is None


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (1, b"[]"),
        (1, b"{"),
        (1, b'{"facts":1}'),
        (1, b"[" * 50_000),
        (1, b'{"facts":' + b'{"a":' * 51 + b"1" + b"}" * 52),
        (1, b'{"facts":{"a":"' + b"x" * 70_000 + b'"}}'),
        (2, b"\0"),
        (4, b"{}"),
        (5, b'{"entries":"x","size":0}'),
        (5, b'{"entries":Infinity,"size":0}'),
        (6, b"\xff"),
    ],
)
def test_records_that_say_nothing_of_sense_are_damage(kind: int, body: bytes) -> None:
    record = bytearray(encode(Raw(1, 2, Direction.TO_SERVER, body)))
    record[8] = kind
    record[4:8] = zlib.crc32(record[8:]).to_bytes(4)
    entries, decoder = decoded(WHOLE + bytes(record) + encode(ENTRIES[0]))
    assert entries == ENTRIES
    assert decoder.damage is not None


def test_a_frame_that_says_more_than_any_frame_has_is_damage() -> None:
    frames = [Frame(1, 2, Direction.TO_CLIENT, PING, 0, size) for size in (MAX_FRAME, MAX_FRAME + 1)]
    entries, decoder = decoded(WHOLE + b"".join(map(encode, frames)))
    assert entries == [*ENTRIES, frames[0]]
    assert decoder.damage is not None


def test_facts_are_not_nested_deep() -> None:
    facts: Facts = {}
    for _ in range(MAX_DEPTH - 1):
        facts = {"a": [], "b": facts}
    assert facts_in(facts) is facts
    with pytest.raises(ValueError, match="deep"):
        facts_in({"b": facts})
    with pytest.raises(ValueError, match="deep"):
        facts_in({"b": [facts]})


def test_json_that_is_long_is_not_parsed() -> None:
    text = "\udcff" * (MAX_JSON - 2048)  # longer as escapes than as the bytes that they stand for
    assert read_json(json.dumps(text)) == text
    with pytest.raises(ValueError, match="long"):
        read_json("[" + " " * 8 * MAX_JSON + "]")


def test_a_record_that_is_too_long_is_not_waited_for() -> None:
    decoder = FeedDecoder()
    decoder.feed(encode_head(HEAD) + b"\xff" * 24)
    assert decoder.damage is not None
    assert decoder.feed(WHOLE) == []


@settings(deadline=None)
@given(st.binary(max_size=200), st.integers(1, 50))
def test_any_bytes_give_entries_or_damage(data: bytes, piece: int) -> None:
    entries, decoder = decoded(encode_head(HEAD) + data, piece)
    assert entries == []
    assert decoder.damage is not None or not data


def test_a_frame_in_pieces_is_written_as_the_whole_one() -> None:
    frame = Frame(9, 1, Direction.TO_CLIENT, PING * 3, 2)
    pieces = [frame.data[:5], memoryview(frame.data)[5:50], frame.data[50:]]
    start = frame_start(frame.time, frame.connection, frame.direction, pieces, frame.nfds)
    assert start + b"".join(pieces) == encode(frame)


def test_reading_can_begin_at_any_record() -> None:
    decoder = FeedDecoder()
    assert decoder.feed(WHOLE) == ENTRIES
    assert decoder.places[0] == len(encode_head(HEAD))
    for index, place in enumerate(decoder.places):
        later = FeedDecoder.within(HEAD, place)
        assert later.feed(WHOLE[place:]) == ENTRIES[index:]
        assert later.places == decoder.places[index:]
        assert later.offset == len(WHOLE)
