"""The timeline: a mark for everything, found by id and by time, bounded whatever comes."""

from __future__ import annotations

import gc
import random
from itertools import pairwise
from types import FunctionType, ModuleType

import pytest
from virtwire.conformance.decode import Tracker
from virtwire.conformance.decode.tracker import Connection
from virtwire.conformance.recording import Closed, Direction, Entry, Frame, Lost, Note, Opened, Raw
from virtwire.conformance.views.web import marks as module
from virtwire.conformance.views.web.marks import BIN, Counts, Lane, Timeline
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.types import StorageVolHandle
from virtwire.protocol.message import MessageType, Status, pack_frame
from virtwire.protocol.wire_error import encode_wire_error

from tests.conformance import demo_traffic
from tests.conformance.demo_traffic import GUESTS, MS, SECOND, Scene

VOLUME = StorageVolHandle("pool", "vol", "key")


def drawn(entries: list[Entry], **limits: int) -> Timeline:
    tracker, timeline = Tracker(), Timeline(**limits)
    for entry in entries:
        timeline.take(tracker.feed(entry))
    return timeline


def kinds(timeline: Timeline) -> dict[str, int]:
    found: dict[str, int] = {}
    for mark in timeline.newest():
        found[mark.kind] = found.get(mark.kind, 0) + 1
    return found


def test_a_days_work_has_a_mark_for_each_thing() -> None:
    timeline = drawn(demo_traffic.demo())
    assert kinds(timeline) == {
        "call": timeline.calls, "stream": 2, "event": 2, "keepalive": 4, "opened": 3, "closed": 1, "note": 1,
    }  # fmt: skip
    assert list(timeline.lanes) == [0, 2, 1]
    by_name = {mark.name: mark for mark in timeline.newest() if mark.kind == "call"}
    assert by_name["domain_checkpoint_create_xml"].duration == 41 * MS
    assert by_name["domain_create"].state == "error"
    assert by_name["domain_abort_job"].end is None
    assert len(by_name["domain_backup_begin"].frames) == 2


def test_streams_grow_and_end() -> None:
    timeline = drawn(demo_traffic.demo())
    first, second = [mark for mark in reversed(list(timeline.newest())) if mark.kind == "stream"]
    assert (first.state, first.text, first.size) == ("ok", "finished", 3 * 262120 + 1000)
    assert (second.state, second.end, second.size) == ("open", None, 40 * 262120)


def test_everything_that_is_no_call() -> None:
    timeline = drawn([
        Opened(0, 0, {"transport": "unix"}),
        Raw(1, 0, Direction.TO_SERVER, b"abc", 70),
        Frame(2, 0, Direction.TO_CLIENT, bytes(28)),
        Lost(3, 5, 600),
        Note(4, None, "all"),
        Note(5, 0, "one"),
        Closed(6, 0, "server", "reset"),
    ])  # fmt: skip
    told = [
        (mark.kind, mark.lane is None, mark.name, mark.text, mark.size) for mark in reversed(list(timeline.newest()))
    ]
    assert told == [
        ("opened", False, "connected", "", 0),
        ("raw", False, "70 bytes", "", 70),
        ("stray", False, "call 0", "a call does not go this way", 28),
        ("missed", True, "5 entries missed", "600 bytes", 0),
        ("note", True, "note", "all", 0),
        ("note", False, "note", "one", 0),
        ("closed", False, "server", "reset", 0),
    ]
    for mark in timeline.newest():
        assert type(mark.happening()).__name__


def test_what_happened_is_put_together_again() -> None:
    tracker, timeline = Tracker(), Timeline()
    for entry in demo_traffic.demo():
        timeline.take(tracker.feed(entry))
    mark = next(mark for mark in timeline.newest() if mark.name == "domain_create")
    exchange = mark.exchange()
    assert (exchange.state, exchange.duration, exchange.call.name) == ("error", 12 * MS, "domain_create")
    assert exchange.reply is not None
    assert exchange.reply.error is not None
    assert exchange.reply.error.code == 55


def test_marks_are_found_by_time_also_long_ones() -> None:
    timeline = drawn(demo_traffic.demo())
    found = {mark.name for mark in timeline.between(15 * SECOND, 15 * SECOND + 5 * MS)}
    assert found >= {"storage_vol_download", "domain_abort_job"}  # both go on
    assert {mark.name for mark in timeline.between(301 * MS, 302 * MS)} == set()  # short ones that began before
    slow = [mark for mark in timeline.newest() if (mark.duration or 0) > 800 * MS]
    middle = slow[0].start + 700 * MS
    assert slow[0] in timeline.between(middle, middle + 1)


def test_the_oldest_marks_go() -> None:
    timeline = drawn(demo_traffic.storm(1.0), count=500)
    assert len(timeline) == 500
    assert timeline.gone + 500 == 10_000 + 8
    assert timeline.get(timeline.gone) is None
    oldest = timeline.get(timeline.gone + 1)
    assert oldest is not None
    assert list(timeline.newest())[-1] is oldest
    assert len([mark for mark in timeline._marks if mark is not module._GONE]) == 500
    newest = next(timeline.newest())
    assert timeline.get(newest.id) is newest
    assert timeline.get(newest.id + 1) is None
    assert timeline.get(0) is None
    assert timeline.get(-5) is None


def test_bytes_are_bounded_too() -> None:
    scene = Scene()
    for number in range(100):
        scene.call(number * MS, 0, "domain_define_xml", ["x" * 100_000], [GUESTS[0]])
    timeline = drawn(scene.entries(), size=1_000_000)
    assert 5 <= len(timeline) < 10
    assert sum(mark.weight for mark in timeline.newest()) <= 1_000_000
    assert held(timeline) <= 1_000_000


def held(root: object) -> int:
    """Sum all bytes that can be reached from an object."""
    found: dict[int, object] = {}
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if id(one) not in found and not isinstance(one, type | FunctionType | ModuleType):
            found[id(one)] = one
            waiting += gc.get_referents(one)
    return sum(len(one) for one in found.values() if isinstance(one, bytes))


def test_nothing_of_marks_that_have_gone_is_held() -> None:
    scene = Scene()
    for number in range(100):
        scene.call(number * SECOND, 0, "domain_define_xml", ["x" * 100_000], [GUESTS[0]], took=SECOND // 2)
    timeline = drawn(scene.entries(), count=5)
    assert 500_000 <= held(timeline) < 600_000
    oldest = next(mark.start for mark in reversed(list(timeline.newest())))
    assert [mark.id for mark in timeline.between(oldest + SECOND // 4, oldest + SECOND // 4)] == [timeline.gone + 1]
    assert timeline.between(0, oldest - 1) == []


def test_what_a_stream_failed_with_weighs_too() -> None:
    scene = Scene()
    failed = encode_wire_error(LibvirtError(38, 18, "x" * 100_000, level=2))
    for number in range(50):
        at = number * 10 * MS
        procedure, serial = scene.call(at, 0, "storage_vol_download", [VOLUME, 0, 0, 1])
        header = 0x20008086, 1, procedure.number, MessageType.STREAM, serial, Status.ERROR
        scene.frame(at + 2 * MS, 0, Direction.TO_CLIENT, pack_frame(*header, failed))
    timeline = drawn(scene.entries(), size=1_000_000)
    assert {mark.state for mark in timeline.newest() if mark.kind == "stream"} == {"error"}
    assert len(timeline) < 30
    assert held(timeline) <= 1_000_000


def test_counts_are_of_all() -> None:
    timeline = drawn(demo_traffic.storm(1.0), count=100)
    bins = timeline.bins.since(0)
    assert sum(each.calls for each in bins) == 10_000
    assert sum(each.errors for each in bins) == 100
    assert {each.index for each in bins} == set(range(10))
    assert all(each.index * BIN <= timeline.now for each in bins)


def test_of_counts_those_are_kept_that_changed_last() -> None:
    counts = Counts(most=3)
    lanes = [Lane(Connection(number, {}, 0)) for number in range(4)]
    for number in (0, 1, 2, 0):
        counts.of(lanes[number], 7).calls += 1
    place = counts.changes
    counts.of(lanes[3], 7).calls += 1
    assert [each.lane for each in counts.since(place)] == [3]
    assert {each.lane: each.calls for each in counts.since(0)} == {0: 2, 2: 1, 3: 1}
    assert [each.lane for each in counts.since(0, 1)] == [3]
    counts.of(lanes[1], 7).calls += 1
    assert [(each.lane, each.calls) for each in counts.since(counts.changes - 1)] == [(1, 2)]
    assert len(counts.since(0)) == 3


def test_times_that_run_backwards_do_no_harm() -> None:
    chance = random.Random(3)
    entries = demo_traffic.demo()
    chance.shuffle(entries)
    timeline = drawn(entries)
    marks = list(timeline.newest())
    assert all(one.start >= other.start for one, other in pairwise(marks))
    assert all((mark.duration or 0) >= 0 for mark in marks)


def test_lanes_are_bounded_but_open_ones_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_LANES", 10)
    entries: list[Entry] = [Opened(0, 0, {})]
    for number in range(1, 50):
        entries += [Opened(number, number, {}), Closed(number, number, "client")]
    timeline = drawn(entries)
    assert len(timeline.lanes) == 10
    assert 0 in timeline.lanes
    assert 49 in timeline.lanes


def test_changes_are_told_once_for_who_comes_in_time() -> None:
    timeline = drawn(demo_traffic.demo())
    changes, skipped = timeline.changes.since(timeline.changes.written - 5)
    assert (len(changes), skipped) == (5, 0)
    assert timeline.changes.since(timeline.changes.written) == ([], 0)
    assert timeline.changes.since(timeline.changes.written + 7) == ([], 0)
