"""Cutting what passes into frames: whole, byte by byte, with descriptors, too long, broken, under an encryption."""

import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.conformance.recording import Direction, Frame, Note, Raw
from virtwire.conformance.recording.format import Piece
from virtwire.conformance.tap.cutter import LAYERED, Budget, Cutter, Speech
from virtwire.protocol.keepalive import PING
from virtwire.protocol.message import MAX_FRAME, pack_frame

CAPTURE = Path(__file__).parents[2] / "data/captures/sasl-tcp-digest.raw.hex"
REMOTE = 0x20008086
UP, DOWN = Direction.TO_SERVER, Direction.TO_CLIENT


def call(serial: int, payload: bytes = b"", kind: int = 0, procedure: int = 1) -> bytes:
    return pack_frame(REMOTE, 1, procedure, kind, serial, 0, payload)


def with_fds(count: int) -> bytes:
    return call(1, count.to_bytes(4), 4, 249)


class Collector:
    """Keeps what was cut, as entries."""

    def __init__(self) -> None:
        self.entries: list[Frame | Raw | Note] = []

    def frame(
        self, time: int, connection: int, direction: int, pieces: Sequence[Piece], nfds: int, size: int, crc: int | None
    ) -> None:
        self.entries.append(Frame(time, connection, Direction(direction), b"".join(pieces), nfds, size, crc))

    def raw(self, time: int, connection: int, direction: int, data: Piece, size: int = -1) -> None:
        self.entries.append(Raw(time, connection, Direction(direction), bytes(data), size))

    def note(self, time: int, connection: int, text: str) -> None:
        self.entries.append(Note(time, connection, text))

    @property
    def frames(self) -> list[bytes]:
        return [each.data for each in self.entries if isinstance(each, Frame)]

    @property
    def notes(self) -> list[str]:
        return [each.text for each in self.entries if isinstance(each, Note)]

    def raw_bytes(self, direction: Direction = UP) -> bytes:
        return b"".join(each.data for each in self.entries if isinstance(each, Raw) and each.direction == direction)


def cut(*chunks: tuple[bytes, int] | bytes, budget: Budget | None = None) -> Collector:
    """Cut chunks that went to the server; with a number, so many descriptors came with the chunk."""
    out = Collector()
    cutter = Cutter(Speech(7), UP, out, budget or Budget())
    for time, chunk in enumerate(chunks):
        data, nfds = chunk if isinstance(chunk, tuple) else (chunk, 0)
        cutter.feed(data, time, nfds)
    cutter.finish(99)
    return out


FRAMES = [call(0), call(1, b"x" * 10), PING, with_fds(0), call(3, b"y" * 70_000, 3)]


def test_whole_frames() -> None:
    out = cut(b"".join(FRAMES))
    assert out.entries == [Frame(0, 7, UP, each) for each in FRAMES]


def test_byte_by_byte() -> None:
    frames = [call(0), call(1, b"x" * 10), PING, with_fds(0)]
    out = cut(*(bytes([each]) for each in b"".join(frames)))
    assert out.frames == frames
    ends = [sum(map(len, frames[: count + 1])) - 1 for count in range(len(frames))]
    assert [each.time for each in out.entries] == ends


@given(st.lists(st.integers(1, 40_000), max_size=20))
def test_in_any_pieces(sizes: list[int]) -> None:
    data, chunks = b"".join(FRAMES), []
    for size in sizes:
        chunks.append(data[:size])
        data = data[size:]
    assert cut(*chunks, data).frames == FRAMES


def test_descriptors_are_counted_and_their_bytes_are_no_frame() -> None:
    frame = with_fds(2)
    out = cut(frame, (b"\0", 1), (b"\0", 1), call(2))
    assert [(each.data, each.nfds) for each in out.entries if isinstance(each, Frame)] == [(frame, 2), (call(2), 0)]
    out = cut((call(0) + frame + b"\0", 1), (b"\0", 1), call(2))
    assert [each.nfds for each in out.entries if isinstance(each, Frame)] == [0, 2, 0]
    assert out.frames == [call(0), frame, call(2)]


def test_descriptors_that_never_come() -> None:
    assert cut(with_fds(2), (b"\0", 1)).entries == [Frame(99, 7, UP, with_fds(2), 1)]
    assert cut(with_fds(1) + b"\0", call(2)).entries[0] == Frame(0, 7, UP, with_fds(1), 0)


def test_descriptors_that_nobody_announced_belong_to_no_frame() -> None:
    out = cut((call(0), 1), with_fds(0))
    assert [each.nfds for each in out.entries if isinstance(each, Frame)] == [0, 0]


@pytest.mark.parametrize("frame", [with_fds(33), call(0, b"", 4)])
def test_an_impossible_number_of_descriptors_ends_the_frames(frame: bytes) -> None:
    out = cut(frame, b"what follows")
    assert out.frames == [frame]
    assert out.raw_bytes() == b"what follows"
    assert len(out.notes) == 1
    assert "descriptors" in out.notes[0]


@pytest.mark.parametrize("length", [0, 3, 4, 27, MAX_FRAME + 1, 0xFFFFFFFF])
def test_an_impossible_length_ends_the_frames(length: int) -> None:
    data = length.to_bytes(4) + b"abcdefgh"
    out = cut(call(0) + data, b"more")
    assert out.frames == [call(0)]
    assert out.raw_bytes() == data + b"more"
    assert out.notes == [f"what the client says are no frames any more (a length of {length}): it is kept as it came"]
    split = cut(call(0), *(bytes([each]) for each in data + b"more"))
    assert split.frames == [call(0)]
    assert split.raw_bytes() == data + b"more"


def test_what_never_became_a_frame_is_kept_as_it_came() -> None:
    frame = call(1, b"x" * 1000)
    for size in (1, 3, 4, 20, 31, 32, 500, len(frame) - 1):
        out = cut(call(0) + frame[:size])
        assert out.frames == [call(0)]
        assert out.raw_bytes() == frame[:size]
        assert cut(call(0), *(bytes([each]) for each in frame[:size])).raw_bytes() == frame[:size]


def test_data_of_streams_is_cut_if_that_is_wanted() -> None:
    data, finish, other = call(1, b"d" * 5000, 3), call(1, b"", 3), call(2, b"o" * 5000)
    for chunks in ([data + finish + other], [data[:100], data[100:] + finish + other[:50], other[50:]]):
        out = cut(*chunks, budget=Budget(streams=100))
        first, second, third = out.entries
        assert isinstance(first, Frame)
        assert (first.data, first.size, first.crc) == (data[:128], len(data), zlib.crc32(data))
        assert [getattr(each, "data", None) for each in (second, third)] == [finish, other]
        assert [getattr(each, "crc", 0) for each in (second, third)] == [None, None]


def test_little_is_held_however_much_comes_of_frames_that_are_not_whole() -> None:
    budget = Budget(limit=100_000, keep=1000)
    outs = [Collector() for _ in range(10)]
    cutters = [Cutter(Speech(number), UP, out, budget) for number, out in enumerate(outs)]
    frame = call(1, bytes(range(256)) * 400)
    for start in range(0, len(frame), 5000):
        for cutter in cutters:
            cutter.feed(frame[start : start + 5000], start)
            assert budget.held <= 100_000 + 10_000
    kept = [each for out in outs for each in out.entries]
    assert len(kept) == 10
    for each in kept:
        assert isinstance(each, Frame)
        assert each.size == len(frame)
        assert each.data == frame[: len(each.data)]
        assert each.crc == (zlib.crc32(frame) if len(each.data) < len(frame) else None)
    assert any(len(each.data) < len(frame) for each in kept if isinstance(each, Frame))
    assert budget.held == 0


def test_little_pieces_of_a_long_frame_are_put_together() -> None:
    out = Collector()
    cutter = Cutter(Speech(0), UP, out, Budget())
    frame = call(1, bytes(300_000))
    for start in range(0, len(frame), 3):
        cutter.feed(frame[start : start + 3], 0)
        assert len(cutter._pieces) <= 6
    assert out.frames == [frame]


def reads() -> list[tuple[Direction, bytes]]:
    """The reads of a login by DIGEST-MD5 over TCP, and of what lies under its encryption."""
    found = []
    for line in CAPTURE.read_text().splitlines():
        if line.startswith(("C>S", "S>C")):
            side, size, shown = line.split()
            data = bytes.fromhex(shown.partition("...")[0])  # what was not written down is read as zeros
            found.append((UP if side == "C>S" else DOWN, data.ljust(int(size.removeprefix("read=")), b"\0")))
    return found


@pytest.mark.parametrize("piece", [1, 3, 1 << 20])
def test_a_logins_encryption_is_noticed(piece: int) -> None:
    out, speech = Collector(), Speech(0)
    cutters = {side: Cutter(speech, side, out, Budget()) for side in (UP, DOWN)}
    for side, data in reads():
        for start in range(0, len(data), piece):
            cutters[side].feed(data[start : start + piece], 0)
    for cutter in cutters.values():
        cutter.finish(0)
    assert len(out.frames) == 8
    assert out.notes == [LAYERED]
    for side in (UP, DOWN):
        whole = b"".join(data for each, data in reads() if each == side)
        framed = b"".join(each.data for each in out.entries if isinstance(each, Frame) and each.direction == side)
        assert framed + out.raw_bytes(side) == whole
        assert out.raw_bytes(side)


def test_a_login_without_encryption_changes_nothing() -> None:
    out, speech = Collector(), Speech(0)
    up, down = (Cutter(speech, side, out, Budget()) for side in (UP, DOWN))
    frames = [reply := pack_frame(REMOTE, 1, 68, 1, 2, 0, b"\0\0\0\1" + bytes(8)), call(3), PING]
    down.feed(reply, 0)
    up.feed(frames[1], 0)
    down.feed(frames[2], 0)
    assert out.frames == frames
    assert not out.notes
