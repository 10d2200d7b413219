"""One connection as it was and as it is: what is due, what differs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from virtwire.conformance.decode import Message
from virtwire.conformance.recording import Frame
from virtwire.conformance.replay import ledger as ledger_module
from virtwire.conformance.replay.ledger import Ledger
from virtwire.conformance.replay.mapping import Mapping
from virtwire.conformance.replay.report import Report

from tests.conformance.made import call, event, failed, reply
from tests.conformance.replay.recordings import Script, handle


def made() -> tuple[Ledger, Report]:
    report = Report()
    return Ledger(0, Mapping(), report), report


def arrive(ledger: Ledger, message: Message) -> None:
    ledger.arrived(message.frame.data, 0)


def paths(report: Report) -> list[str]:
    return [each.path for each in report.findings]


@pytest.mark.parametrize("today_first", [False, True])
def test_what_was_answered_is_due(today_first: bool) -> None:
    ledger, report = made()
    assert ledger.call(call("connect_get_hostname")) == call("connect_get_hostname").frame.data
    assert not ledger.owes
    if today_first:
        arrive(ledger, reply("connect_get_hostname", ["host"]))
    ledger.recorded(reply("connect_get_hostname", ["host"]))
    assert ledger.owes is not today_first
    if not today_first:
        arrive(ledger, reply("connect_get_hostname", ["host"]))
    assert not ledger.owes
    assert report.findings == []


def test_a_call_that_was_never_answered_owes_nothing() -> None:
    ledger, report = made()
    ledger.call(call("connect_get_hostname"))
    arrive(ledger, reply("connect_get_hostname", ["host"]))
    ledger.finish()
    assert report.findings == []


def test_an_answer_that_nobody_waits_for_is_told() -> None:
    ledger, report = made()
    arrive(ledger, reply("connect_get_hostname", ["host"]))
    assert paths(report) == ["answer"]


def test_logins_are_not_said_again() -> None:
    ledger, report = made()
    ledger.call(call("auth_list", serial=0))
    ledger.recorded(reply("auth_list", [[1]], serial=0))
    arrive(ledger, reply("auth_list", [[0]], serial=0))
    assert ledger.call(call("auth_sasl_start", ["PLAIN", 0, b"x"], serial=1)) is None
    ledger.recorded(reply("auth_sasl_start", [1, 1, b""], serial=1))
    assert ledger.secured
    assert not ledger.owes
    assert report.findings == []


def test_how_long_to_wait() -> None:
    ledger, _ = made()
    script = Script()
    serial = script.call("connect_get_hostname")
    script.wait(9_999)
    script.reply("connect_get_hostname", serial, ["host"])
    asked, answered = (Message(each) for each in script.entries if isinstance(each, Frame))
    ledger.call(asked)
    ledger.recorded(answered)
    assert ledger.patience == pytest.approx(10, abs=0.1)
    before = ledger.progress
    arrive(ledger, reply("connect_get_hostname", ["host"], serial=serial))
    assert ledger.progress != before


def test_what_will_not_come_is_told() -> None:
    ledger, report = made()
    ledger.call(call("connect_get_hostname"))
    ledger.recorded(reply("connect_get_hostname", ["host"]))
    ledger.give_up("it is late")
    assert paths(report) == ["answer"]
    assert report.findings[0].now == "none: it is late"
    assert not ledger.owes
    assert not ledger.misses


def test_what_others_say_moves_no_cursor() -> None:
    ledger, report = made()
    ledger.closed_late("\x1b]0;x\x07")
    ledger.call(call("connect_get_hostname"))
    ledger.recorded(reply("connect_get_hostname", ["host"]))
    ledger.is_lost("\x1b[2J gone")
    assert [(each.recorded, each.now) for each in report.findings] == [
        ("by the daemon: \\x1b]0;x\\x07", "open"),
        ("open", "lost: \\x1b[2J gone"),
        ('hostname="host"', "none: \\x1b[2J gone"),
    ]


def test_what_is_not_played_is_told() -> None:
    ledger, report = made()
    ledger.give_up("it cannot be")
    assert [str(each) for each in report.findings] == ["connection 0: end: open | not played any further: it cannot be"]


def test_a_call_whose_length_lies_is_left_out() -> None:
    ledger, report = made()
    frame = call("connect_get_hostname").frame
    assert ledger.call(Message(replace(frame, data=frame.data + b"more", size=-1))) is None
    ledger.recorded(reply("connect_get_hostname", ["host"]))
    assert not ledger.owes
    assert len(report.notes) == 1


@pytest.mark.parametrize(("goes_on", "told"), [(True, ["end"]), (False, [])])
def test_a_connection_that_ends_early(goes_on: bool, told: list[str]) -> None:
    ledger, report = made()
    ledger.is_lost("end of file")
    if goes_on:
        ledger.recorded(reply("connect_get_hostname", ["host"]))
        ledger.goes_on()
    assert paths(report) == told


def test_the_end_after_a_goodbye_is_none() -> None:
    ledger, report = made()
    ledger.call(call("connect_close"))
    ledger.recorded(reply("connect_close"))
    arrive(ledger, reply("connect_close"))
    ledger.is_lost("end of file")
    ledger.goes_on()
    assert report.findings == []


def test_events_may_come_late() -> None:
    ledger, report = made()
    reboot = event("domain_event_callback_reboot", [1, [handle()]])
    ledger.recorded(reboot)
    assert ledger.misses
    ledger.stop_waiting()
    assert not ledger.misses
    arrive(ledger, reboot)
    ledger.finish()
    assert report.findings == []
    assert report.events == 1


def test_events_teach_what_ids_are_today() -> None:
    """An event may be the first to tell an id; which one it is decides what else it says."""
    ledger, report = made()
    for number, name in ((1, "a"), (2, "b")):
        ledger.recorded(event("domain_event_callback_reboot", [1, [handle(name, number=number)]]))
    for number, name in ((8, "b"), (9, "a")):
        arrive(ledger, event("domain_event_callback_reboot", [5, [handle(name, number=number)]]))
    ledger.finish()
    assert report.findings == []


def test_a_failed_opening_leaves_no_stream() -> None:
    ledger, report = made()
    volume = [["p", "v", "/v"], 0, 0, 0]
    ledger.call(call("storage_vol_download", volume))
    ledger.recorded(failed("storage_vol_download", 38, 0, "no"))
    arrive(ledger, failed("storage_vol_download", 38, 0, "no"))
    assert report.findings == []
    assert not ledger.owes
    assert report.streams == 0


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_module, "MAX_CALLS", 3)
    monkeypatch.setattr(ledger_module, "MAX_STREAMS", 2)
    ledger, report = made()
    for serial in range(10):
        ledger.call(call("storage_vol_download", [["p", "v", "/v"], 0, 0, 0], serial=serial))
        ledger.recorded(reply("storage_vol_download", serial=serial))
    assert len(ledger._calls) == 3
    assert len(ledger._streams) == 2
    assert ledger.owes
    for serial in (7, 8, 9):
        arrive(ledger, reply("storage_vol_download", serial=serial))
    assert not ledger.owes
    assert report.findings == []
