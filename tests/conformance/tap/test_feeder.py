"""The relay's end of a feed: it never waits, stays small, and says what is missing."""

from __future__ import annotations

import contextlib
import select
import socket
from collections.abc import Iterator

import pytest
from virtwire.conformance.recording import Entry, FeedDecoder, Head, Lost, Note, encode, encode_head
from virtwire.conformance.tap.feeder import Feeder
from virtwire.conformance.tap.loop import Loop

from tests.conformance.tap.test_loop import Work

LIMIT = 100_000


@pytest.fixture
def ends() -> Iterator[tuple[Feeder, socket.socket]]:
    view, sock = socket.socketpair()
    feeder = Feeder(sock, lambda: 77, LIMIT)
    feeder.push(encode_head(Head()))
    yield feeder, view
    feeder.close()
    view.close()


def record(number: int) -> bytes:
    return encode(Note(number, None, "x" * 1000))


def drain(feeder: Feeder, view: socket.socket) -> list[Entry]:
    """Read all that the view can get."""
    decoder, entries = FeedDecoder(), []
    view.setblocking(False)
    while True:
        feeder.flush()
        try:
            entries += decoder.feed(view.recv(1 << 20))
        except BlockingIOError:
            return entries


def test_what_is_read_in_time_is_all_there(ends: tuple[Feeder, socket.socket]) -> None:
    feeder, view = ends
    for number in range(50):
        feeder.push(record(number))
    assert [each.time for each in drain(feeder, view)] == list(range(50))


def test_a_slow_view_learns_what_it_missed(ends: tuple[Feeder, socket.socket]) -> None:
    feeder, view = ends
    for number in range(2000):
        feeder.push(record(number))
        feeder.flush()
        assert feeder._size <= LIMIT
    first = drain(feeder, view)
    for number in range(2000, 2003):
        feeder.push(record(number))
    entries = first + drain_more(feeder, view)
    lost = [each for each in entries if isinstance(each, Lost)]
    notes = [each.time for each in entries if isinstance(each, Note)]
    assert sum(each.entries for each in lost) + len(notes) == 2003
    assert lost[0].size == lost[0].entries * len(record(0))
    assert lost[0].time == 77
    assert notes == sorted(notes)
    assert notes[-3:] == [2000, 2001, 2002]


def drain_more(feeder: Feeder, view: socket.socket) -> list[Entry]:
    decoder = FeedDecoder()
    decoder.feed(encode_head(Head()))
    feeder.flush()
    return decoder.feed(view.recv(1 << 20))


def test_what_was_missed_is_told_though_nothing_follows(ends: tuple[Feeder, socket.socket]) -> None:
    feeder, view = ends
    for number in range(2000):
        feeder.push(record(number))
    feeder.flush()  # all that was not left out fits
    view.setblocking(False)
    assert isinstance(FeedDecoder().feed(view.recv(1 << 20))[-1], Lost)


def test_a_view_that_is_gone_is_noticed_when_it_is_fed(ends: tuple[Feeder, socket.socket]) -> None:
    feeder, view = ends
    view.close()
    feeder.flush()
    assert not feeder.alive
    feeder.push(record(1))
    feeder.flush()


def test_the_loop_tells_when_there_is_room_and_when_the_view_is_gone(ends: tuple[Feeder, socket.socket]) -> None:
    feeder, view = ends
    loop = Loop(0, Work())
    feeder.attach(loop)
    big = encode(Note(1, None, "x" * 60_000))
    while not feeder._watched & select.EPOLLOUT:
        feeder.push(big)
        feeder.flush()
    view.recv(1 << 20)

    def check() -> None:
        if feeder._watched & select.EPOLLOUT:
            view.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                view.recv(1 << 20)
        elif feeder.alive:
            view.close()
        else:
            loop.stop()
            return
        loop.call_soon(check)

    loop.call_soon(check)
    loop.run()
    loop.close()
    assert not feeder.alive
