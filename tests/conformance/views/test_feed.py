"""The reading end of a live feed: it never blocks, and knows its end."""

import socket
from collections.abc import Iterator

import pytest
from virtwire.conformance.recording import Head, Note, encode, encode_head
from virtwire.conformance.views.feed import Feed

HEAD = Head(started=5, facts={"program": "test"})
NOTE = Note(1, None, "hello")


@pytest.fixture
def ends() -> Iterator[tuple[Feed, socket.socket]]:
    ours, theirs = socket.socketpair()
    with theirs:
        feed = Feed(ours)
        yield feed, theirs
        feed.close()


def test_entries_come_as_they_are_whole(ends: tuple[Feed, socket.socket]) -> None:
    feed, relay = ends
    assert feed.read() == []
    assert not feed.wait(0)
    assert feed.head is None
    data = encode_head(HEAD) + encode(NOTE)
    relay.sendall(data[:-3])
    assert feed.wait(5)
    assert feed.read() == []
    assert feed.head == HEAD
    relay.sendall(data[-3:])
    assert feed.read() == [NOTE]
    assert not feed.over
    assert feed.fileno() >= 0


def test_the_end_is_known(ends: tuple[Feed, socket.socket]) -> None:
    feed, relay = ends
    relay.sendall(encode_head(HEAD))
    relay.close()
    feed.read()
    assert not feed.over
    feed.read()
    assert feed.over


def test_a_damaged_feed_is_over(ends: tuple[Feed, socket.socket]) -> None:
    feed, relay = ends
    relay.sendall(encode_head(HEAD) + encode(NOTE)[:-1] + b"?")
    assert feed.read() == []
    assert feed.over
