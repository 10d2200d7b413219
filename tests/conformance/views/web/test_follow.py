"""What a follower is sent: changes once, a sample of many, and the truth about how many of how many."""

from __future__ import annotations

import pytest
from virtwire.conformance.recording import Closed, Entry, Opened
from virtwire.conformance.views.web import follow as module
from virtwire.conformance.views.web.follow import ROOM, Follower, bin_row, lane_row, mark_row, sample
from virtwire.conformance.views.web.search import read_search
from virtwire.conformance.views.web.source import Watched

from tests.conformance import demo_traffic
from tests.conformance.demo_traffic import MS, SECOND, Scene


def watched(entries: list[Entry]) -> Watched:
    made = Watched("test")
    made.take(entries)
    return made


def test_the_first_turn_has_all_the_next_what_is_new() -> None:
    made = watched([])
    entries = demo_traffic.demo()
    follower = Follower(made.timeline)
    assert follower.turn() is not None  # tells that there is nothing
    made.take(entries[:200])
    first = follower.turn()
    assert first is not None
    assert first["shown"] == first["passed"] == len(made.timeline)
    assert follower.turn() is None
    made.take(entries[200:])
    second = follower.turn()
    assert second is not None
    known = {row[0]: row for row in first["marks"]} | {row[0]: row for row in second["marks"]}
    assert known == {mark.id: mark_row(mark) for mark in made.timeline.newest()}
    assert [row[0] for row in second["lanes"]] == [0, 1, 2]


def test_who_comes_late_gets_all_that_is_kept() -> None:
    made = watched(demo_traffic.demo())
    turn = Follower(made.timeline).turn()
    assert turn is not None
    assert {row[0] for row in turn["marks"]} == {mark.id for mark in made.timeline.newest()}


def test_of_many_some_are_shown_and_it_is_said() -> None:
    made = watched([])
    follower = Follower(made.timeline)
    follower.turn()
    made.take(demo_traffic.storm(1.0))
    turn = follower.turn()
    assert turn is not None
    assert turn["passed"] == turn["matching"] == 10_008
    assert turn["shown"] == len(turn["marks"]) == ROOM
    shown = [row for row in turn["marks"] if row[5] == "error"]
    assert len(shown) >= 90  # of 100, and the connections' beginnings
    assert sum(row[2] for row in turn["bins"]) == turn["calls"] == 10_000


def test_the_slow_ones_are_in_the_sample() -> None:
    scene = Scene()
    for number in range(2_000):
        took = 900 * MS if number % 500 == 7 else MS
        scene.call(number * MS, 0, "domain_get_info", [demo_traffic.GUESTS[0]], [1, 1, 1, 1, 1], took=took)
    marks = list(watched(scene.entries()).timeline.newest())
    chosen = sample(marks, 50)
    assert len(chosen) <= 50
    assert len([mark for mark in chosen if (mark.duration or 0) > 800 * MS]) == 4
    assert [mark.id for mark in chosen] == sorted(mark.id for mark in chosen)


def test_what_was_shown_going_on_is_shown_ended_whatever_else_passes() -> None:
    made = watched([])
    follower = Follower(made.timeline)
    scene = Scene()
    scene.call(0, 50, "domain_get_info", [demo_traffic.GUESTS[0]], [1, 1, 1, 1, 1], took=2 * SECOND)
    slow = scene.entries()
    made.take(slow[:1])
    first = follower.turn()
    assert first is not None
    (mark,) = [row for row in first["marks"] if row[1] == "call"]
    assert mark[4:6] == [None, "open"]
    storm = demo_traffic.storm(1.0)
    for start in range(0, len(storm), 5_000):
        made.take(storm[start : start + 5_000])
        follower.turn()
    made.take([slow[1], *demo_traffic.storm(0.3)])
    last = follower.turn()
    assert last is not None
    (ended,) = [row for row in last["marks"] if row[0] == mark[0]]
    assert ended[4:6] == [2 * SECOND, "ok"]


def test_a_search_that_an_end_no_longer_matches_takes_the_mark_away() -> None:
    made = watched([])
    follower = Follower(made.timeline, read_search("not error kind=call"))
    scene = Scene()
    scene.call(0, 0, "domain_create", [demo_traffic.GUESTS[0]], took=MS, error=demo_traffic.LibvirtError(1, 1, "no"))
    entries = scene.entries()
    made.take(entries[:1])
    first = follower.turn()
    assert first is not None
    assert len(first["marks"]) == 1
    made.take(entries[1:])
    second = follower.turn()
    assert second is not None
    assert (second["marks"], second["dropped"]) == ([], [first["marks"][0][0]])


def test_a_search_takes_its_time_and_goes_on_in_later_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    made = watched(demo_traffic.demo())
    follower = Follower(made.timeline, read_search("error"))
    found, turns, waiting = [], 0, 1
    while (turn := follower.turn()) is not None:
        assert turn["waiting"] < waiting or turns == 0
        waiting = turn["waiting"]
        found += [row[6] for row in turn["marks"]]
        turns += 1
    assert turns == -(-len(made.timeline) // 15)
    assert waiting == 0
    assert found == ["domain_create", "domain_lookup_by_name", "domain_lookup_by_name"]  # the newest first


def test_counts_that_grow_are_sent_again() -> None:
    made = watched([])
    follower = Follower(made.timeline)
    scene = Scene()
    scene.call(0, 0, "domain_get_info", [demo_traffic.GUESTS[0]], [1, 1, 1, 1, 1])
    scene.call(20 * MS, 0, "domain_get_info", [demo_traffic.GUESTS[0]], [1, 1, 1, 1, 1])
    scene.call(150 * MS, 0, "domain_get_info", [demo_traffic.GUESTS[0]], [1, 1, 1, 1, 1])
    scene.call(250 * MS, 0, "domain_get_info", [demo_traffic.GUESTS[0]], [1, 1, 1, 1, 1])
    entries = scene.entries()
    seen = []
    for start in range(0, 8, 2):
        made.take(entries[start : start + 2])
        turn = follower.turn()
        assert turn is not None
        seen.append([row[:3] for row in turn["bins"]])
    assert seen == [[[0, 0, 1]], [[0, 0, 2]], [[0, 1, 1]], [[0, 2, 1]]]


def test_after_a_wild_time_only_counts_that_changed_are_sent() -> None:
    scene = Scene()
    for connection in range(50):
        scene.call(2**63, connection, "domain_get_info", [demo_traffic.GUESTS[0]], [1, 1, 1, 1, 1])
    made = watched(scene.entries())
    follower = Follower(made.timeline)
    first = follower.turn()
    assert first is not None
    assert len(first["bins"]) == 50
    again = Scene()
    again.call(5 * MS, 7, "domain_get_info", [demo_traffic.GUESTS[0]], [1, 1, 1, 1, 1])
    made.take(again.entries())
    turn = follower.turn()
    assert turn is not None
    assert [row[0] for row in turn["bins"]] == [7]


def test_what_a_recording_says_of_a_client_is_made_safe() -> None:
    evil = "\u202eevil\x1b[2J<img src=x>"
    made = watched([Opened(0, 0, {evil: evil, "deep": {"a": [evil]}, "nan": float("nan")}), Closed(1, 0, evil, evil)])
    row = lane_row(made.timeline.lanes[0])
    text = repr([row, *(mark_row(mark) for mark in made.timeline.newest())])
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "\\u202e" in row[7][0][0]
    assert row[7][2] == ["nan", "nan"]


def test_many_lanes_are_sent_in_part() -> None:
    made = watched([Opened(number, number, {}) for number in range(500)])
    turn = Follower(made.timeline).turn()
    assert turn is not None
    assert len(turn["lanes"]) == module.MAX_SENT_LANES
    assert turn["lanes"][-1][0] == 499


def test_rows_of_counts() -> None:
    made = watched(demo_traffic.demo())
    bins = made.timeline.bins.since(0)
    assert sum(bin_row(each)[5] for each in bins) == sum(m.size for m in made.timeline.newest() if m.kind == "stream")
