"""Recorded events and today's, matched."""

from __future__ import annotations

import pytest
from virtwire.conformance.decode import Message
from virtwire.conformance.replay import events as events_module
from virtwire.conformance.replay.compare import differences
from virtwire.conformance.replay.events import Events

from tests.conformance.made import event
from tests.conformance.replay.recordings import handle


def lifecycle(name: str, number: int = 0) -> Message:
    return event("domain_event_callback_lifecycle", [1, [handle(name), number, 0]])


def reboot(name: str) -> Message:
    return event("domain_event_callback_reboot", [1, [handle(name)]])


class Both:
    def __init__(self) -> None:
        self.disordered: list[Message] = []
        self.events = Events(lambda left, right: not differences(left, right), self.disordered.append)

    def recorded(self, *messages: Message) -> None:
        for each in messages:
            assert self.events.recorded(each) is None

    def came(self, *messages: Message) -> None:
        for each in messages:
            assert self.events.came(each) is None


def test_events_match_whichever_side_is_first() -> None:
    both = Both()
    both.recorded(lifecycle("a"), reboot("b"))
    assert both.events.missing == 2
    both.came(reboot("b"), lifecycle("c"), lifecycle("a"))
    assert both.events.missing == 0
    both.recorded(lifecycle("c"))
    assert list(both.events.unmatched()) == []
    assert both.disordered == []


def test_the_order_counts_for_one_object() -> None:
    both = Both()
    both.recorded(lifecycle("a", 1), lifecycle("b", 1), lifecycle("a", 2))
    both.came(lifecycle("b", 1), lifecycle("a", 1), lifecycle("a", 2))
    assert both.disordered == []
    both.recorded(lifecycle("a", 3), lifecycle("a", 4))
    both.came(lifecycle("a", 4), lifecycle("a", 3))
    assert len(both.disordered) == 1
    assert list(both.events.unmatched()) == []


def test_a_late_match_is_no_disorder() -> None:
    """What is recorded is read in pieces: an event of today may wait for its like behind a later one."""
    both = Both()
    both.came(lifecycle("a", 1), lifecycle("a", 2), lifecycle("a", 3))
    both.recorded(lifecycle("a", 1), lifecycle("a", 2), lifecycle("a", 3))
    assert both.disordered == []


def test_what_has_no_like_is_given_side_by_side() -> None:
    both = Both()
    both.recorded(lifecycle("a"), reboot("b"))
    both.came(lifecycle("c"), lifecycle("d"))
    found = [
        (None if left is None else left.name, None if right is None else right.name)
        for left, right in both.events.unmatched()
    ]
    name = "domain_event_callback_lifecycle"
    assert found == [(name, name), (None, name), ("domain_event_callback_reboot", None)]


def test_nobody_waits_twice_for_what_is_missing() -> None:
    both = Both()
    both.recorded(lifecycle("a"))
    both.events.stop_waiting()
    assert both.events.missing == 0
    both.recorded(lifecycle("b"))
    assert both.events.missing == 1
    both.came(lifecycle("a"), lifecycle("b"))
    assert both.events.missing == 0


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events_module, "MAX_WAITING", 3)
    both = Both()
    both.came(lifecycle("a"), lifecycle("b"), lifecycle("c"))
    gone = both.events.came(lifecycle("d"))
    assert gone is not None
    assert gone.frame == lifecycle("a").frame
