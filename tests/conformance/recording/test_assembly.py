"""Segments put in order and cut into frames, without packets around them."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.recording.assembly import MAX_WAITING, Budget, Framing, Half, Piece, Unit, begins_a_frame
from virtwire.protocol.keepalive import PING
from virtwire.protocol.message import MAX_FRAME, pack_frame

LONG = pack_frame(0x20008086, 1, 14, 1, 1, 0, bytes(range(250)) * 4)


def test_segments_in_any_order() -> None:
    half = Half(Budget())
    half.start(100)
    assert list(half.take(103, b"def", 3)) == []
    assert list(half.take(100, b"abc", 3)) == [(b"abc", 0), (b"def", 0)]
    assert list(half.take(100, b"abc", 3)) == []  # again
    assert list(half.take(104, b"efgh", 4)) == [(b"gh", 0)]
    assert list(half.take(108, b"i", 5)) == [(b"i", 4)]  # cut when it was captured
    assert list(half.take(113, b"", 0)) == []


def test_what_is_missing_is_given_up() -> None:
    half = Half(Budget())
    half.start(0)
    assert list(half.take(10, b"x", 1)) == []
    assert list(half.acknowledged(5)) == []  # the sender may still repeat it
    assert list(half.acknowledged(11)) == [(b"", 10), (b"x", 0)]
    assert list(half.take(20, b"y", 1)) == []
    assert list(half.flush()) == [(b"", 9), (b"y", 0)]
    pieces = [piece for number in range(MAX_WAITING + 1) for piece in half.take(100 + 2 * number, b"z", 1)]
    assert pieces[0] == (b"", 79)
    assert pieces[1] == (b"z", 0)


def test_numbers_wrap() -> None:
    half = Half(Budget())
    half.start(2**32 - 2)
    assert list(half.take(1, b"d", 1)) == []
    assert list(half.take(2**32 - 2, b"abc", 3)) == [(b"abc", 0), (b"d", 0)]


def test_segments_that_wait_share_a_budget() -> None:
    budget = Budget(1_000)
    halves = [Half(budget) for _ in range(20)]
    pieces: list[list[Piece]] = []
    for half in halves:
        half.start(0)
        pieces.append(list(half.take(10, b"x" * 100, 100)))
    assert pieces == [[]] * 3 + [[(b"", 10), (b"x" * 100, 0)]] * 17
    halves[0].start(5)
    assert [each for half in halves for each in half.flush()] == [(b"", 10), (b"x" * 100, 0)] * 2
    assert budget.left == 1_000


@settings(deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 1000))
def test_any_order_gives_the_bytes(start: int, seed: int) -> None:
    rng = random.Random(seed)
    data = rng.randbytes(200)
    half = Half(Budget())
    half.start(start)
    cuts = sorted(rng.sample(range(1, 200), 9))
    parts = [(a, data[a:b]) for a, b in zip([0, *cuts], [*cuts, 200], strict=True)]
    rng.shuffle(parts)
    got = b"".join(
        piece for at, part in [*parts, *parts] for piece, _ in half.take((start + at) & 0xFFFFFFFF, part, len(part))
    )
    assert got == data


def units(*pieces: tuple[bytes, int], budget: int = 1 << 20) -> list[Unit]:
    framing = Framing(Budget(budget))
    found = [unit for piece in pieces for unit in framing.take(piece)]
    last = framing.end()
    return found if last is None else [*found, last]


def test_frames_byte_by_byte() -> None:
    data = PING + LONG + PING
    assert units(*((data[at : at + 1], 0) for at in range(len(data)))) == [
        Unit(False, PING, 28),
        Unit(False, LONG, len(LONG)),
        Unit(False, PING, 28),
    ]


def test_frames_with_something_missing() -> None:
    assert units((LONG[:100], len(LONG) - 100), (PING, 0)) == [
        Unit(False, LONG[:100], len(LONG)),
        Unit(False, PING, 28),
    ]
    assert units((LONG[:100], len(LONG)), (b"x" * 50, 0), (PING, 0)) == [
        Unit(False, LONG[:100], len(LONG)),
        Unit(True, b"", 0, 100),
        Unit(False, PING, 28),
    ]
    assert units((PING[:2], 500), (PING, 0)) == [Unit(True, b"", 0, 502), Unit(False, PING, 28)]
    assert units((LONG[:50], 10), (LONG[60:], 0)) == [Unit(False, LONG[:50], len(LONG))]
    assert units((LONG[:50], 0)) == [Unit(True, LONG[:50], 50)]


def test_what_is_no_frame() -> None:
    bad = (MAX_FRAME + 1).to_bytes(4)
    assert units((bad + b"ab", 0), (PING, 3)) == [
        Unit(True, bad, 4),
        Unit(True, b"ab", 2),
        Unit(True, PING, 31),
    ]


def test_unfinished_frames_share_a_budget() -> None:
    budget = Budget(200)
    first, second = Framing(budget), Framing(budget)
    assert list(first.take((LONG[:150], 0))) == []
    assert budget.left == 50
    assert list(second.take((LONG[:150], 0))) == []
    assert list(second.take((LONG[150:], 0))) == [Unit(False, LONG[:4], len(LONG))]
    assert list(first.take((LONG[150:], 0))) == [Unit(False, LONG[:150], len(LONG))]
    assert budget.left == 200


def test_beginnings_of_frames() -> None:
    assert begins_a_frame(PING)
    assert not begins_a_frame(PING[:11])
    assert not begins_a_frame(b"\0\0\0\1" + PING[4:])
    assert not begins_a_frame(PING[:4] + b"\0\0\0\1" + PING[8:])
    assert not begins_a_frame(PING[:8] + b"\0\0\0\2" + PING[12:])


@settings(deadline=None)
@given(st.lists(st.tuples(st.binary(max_size=60), st.integers(0, 50)), max_size=20))
def test_any_pieces_give_units_and_hold_little(pieces: list[tuple[bytes, int]]) -> None:
    budget = Budget(1000)
    framing = Framing(budget)
    for piece in pieces:
        for unit in framing.take(piece):
            assert len(unit.data) <= unit.size
    framing.end()
    assert budget.left == 1000
