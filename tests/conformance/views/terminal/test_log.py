"""The log: everything while it can be read, an even part beyond that, and how small the part is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from virtwire.conformance.decode.filters import Filter
from virtwire.conformance.decode.tracker import CallEnded, Happening
from virtwire.conformance.views.live import Live
from virtwire.conformance.views.terminal import log as module
from virtwire.conformance.views.terminal.log import BURST, Log
from virtwire.protocol.generated.types import StorageVolHandle

from tests.conformance.demo_traffic import GUESTS, MS, SECOND, Scene, demo, storm


class Steps:
    """A clock that goes on by so many seconds each time it is asked."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def happened(count: int) -> list[Happening]:
    live = Live()
    return live.take(storm(count / 10_000))


def numbers(log: Log) -> list[int]:
    return [each.exchange.id for each in log.lines if isinstance(each, CallEnded)]


def test_few_things_are_all_shown_once() -> None:
    log = Log(Filter())
    log.take(happened(200))
    assert log.tick(0.2)
    assert sorted(numbers(log)) == list(range(1, 201))
    assert log.one_in == 1
    assert not log.tick(0.2)
    assert len(numbers(log)) == 200


def test_of_many_an_even_part_is_shown() -> None:
    log = Log(Filter())
    live = Live()
    entries = storm(4, 10_000)
    shown = []
    for at in range(0, len(entries), 4_000):
        log.take(live.take(entries[at : at + 4_000]))
        before = log.lines.added
        log.tick(0.2)
        shown.append(log.lines.added - before)
    assert shown[0] == BURST
    assert shown[-1] == 10
    assert log.one_in == 200
    last = numbers(log)[-10:]
    assert all(190 <= after - before <= 210 for before, after in pairwise(last))


def test_it_holds_no_more_than_it_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAITING", 100)
    monkeypatch.setattr(module, "LINES", 50)
    log = Log(Filter())
    log.take(happened(3_000))
    assert log.waiting <= 100
    log.tick(0.2)
    assert len(log.lines) == 50
    assert log.one_in in range(30, 61)


def test_a_filter_chooses_and_another_goes_through_what_is_held() -> None:
    log = Log(Filter(["error"]))
    log.take(Live().take(demo()))
    log.tick(0.2)
    assert len(log.lines) == 3
    log.use(Filter(["object=mail"]))
    assert len(log.lines) > 20
    log.use(Filter())
    assert len(log.lines) > 200


def test_a_slow_filter_is_asked_about_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    log = Log(Filter(["procedure=domain_*"]), clock=Steps(0.001))
    log.take(happened(1_000))
    log.tick(0.2)
    assert 90 <= len(log.lines) <= 110  # as much as there is time for: twice 50 ms, a millisecond each
    assert log.one_in in (10, 11)
    log.take(happened(1_000))
    log.tick(0.2)
    assert 140 <= len(log.lines) <= 160


def calls(count: int) -> Iterator[Happening]:
    live, scene = Live(), Scene()
    for number in range(count):
        scene.call(number * MS, 0, "domain_get_info", [GUESTS[number % 5]], [1, 1, 1, 1, 1])
    yield from live.take(scene.entries())


def test_of_a_recording_everything_is_taken_a_piece_at_each_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAITING", 2_000)
    log = Log(Filter(), live=False, clock=Steps(0.001))
    log.take(calls(2_500))
    assert log.full
    ticks = 0
    while log.waiting:
        assert log.tick(0.2)
        ticks += 1
    assert ticks == 26  # a hundred each
    assert not log.full
    assert numbers(log) == list(range(1, 2_501))
    assert log.one_in == 1
    log.use(Filter(["object=mail"]))
    while log.waiting:
        log.tick(0.2)
    assert len(log.lines) == 500


def test_data_of_streams_and_calls_that_begin_are_no_lines() -> None:
    scene = Scene()
    stream = scene.call(0, 0, "storage_vol_download", [StorageVolHandle("default", "disk", "/disk"), 0, 0, 0])
    scene.stream(10 * MS, 0, stream, [100] * 50, done=True)
    scene.call(SECOND, 0, "domain_get_info", [GUESTS[0]], took=None)
    log = Log(Filter())
    log.take(Live().take(scene.entries()))
    log.tick(0.2)
    assert [type(each).__name__ for each in log.lines] == [
        "ConnectionOpened",
        "CallEnded",
        "StreamOpened",
        "StreamEnded",
    ]
