"""Bounded keeping, by number and by weight."""

from virtwire.conformance.decode.message import Message
from virtwire.conformance.decode.tracker import Connection, Exchange
from virtwire.conformance.recording import Direction, Frame
from virtwire.conformance.views.kept import Kept, Slowest, weight
from virtwire.protocol.message import pack_frame


def exchange(took: int, size: int = 0) -> Exchange:
    call = Message(Frame(0, 0, Direction.TO_SERVER, pack_frame(1, 1, 1, 0, 1, 0, bytes(size))))
    reply = Message(Frame(took, 0, Direction.TO_CLIENT, pack_frame(1, 1, 1, 1, 1, 0)))
    return Exchange(1, Connection(0, {}, 0), call, 0, reply, took, "ok")


def test_the_oldest_go_when_there_are_too_many() -> None:
    kept: Kept[str] = Kept(3, 1000)
    gone = [kept.add(each, 1) for each in "abcde"]
    assert gone == [[], [], [], ["a"], ["b"]]
    assert list(kept) == ["c", "d", "e"]
    assert list(kept.newest()) == ["e", "d", "c"]
    assert (len(kept), kept.weight, kept.added) == (3, 3, 5)


def test_the_oldest_go_when_they_are_too_heavy_but_never_the_newest() -> None:
    kept: Kept[str] = Kept(100, 10)
    for each in "abc":
        kept.add(each, 4)
    assert list(kept) == ["b", "c"]
    assert kept.add("heavy", 100) == ["b", "c"]
    assert list(kept) == ["heavy"]


def test_the_slowest_are_kept_in_order() -> None:
    slowest = Slowest(3, 1 << 20)
    for took in (5, 1, 9, 7, 7, 2):
        slowest.add(exchange(took))
    assert [each.duration for each in slowest] == [9, 7, 7]
    assert len(slowest) == 3


def test_the_slowest_are_bounded_by_weight() -> None:
    heavy = exchange(1, 50_000)
    slowest = Slowest(100, 3 * weight(heavy))
    for took in range(10):
        slowest.add(exchange(took, 50_000))
    assert [each.duration for each in slowest] == [9, 8, 7]
