"""What belongs together: calls and replies, streams, events; and what the tracker makes of recordings that lie."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.decode import Tracker
from virtwire.conformance.decode import tracker as module
from virtwire.conformance.decode.tracker import (
    CallEnded,
    CallStarted,
    ConnectionClosed,
    ConnectionOpened,
    EventSeen,
    Happening,
    KeepaliveSeen,
    Missed,
    Noted,
    RawSeen,
    StrayFrame,
    StreamEnded,
    StreamMoved,
    StreamOpened,
)
from virtwire.conformance.recording import Closed, Direction, Entry, Frame, Lost, Note, Opened, Raw, open_recording
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.keepalive import PING, PONG

from tests.conformance.made import call, event, failed, frame, reply
from tests.fuzz.mutate import corpus, mutations
from tests.protocol.captures import FOLDER

UP, DOWN = Direction.TO_SERVER, Direction.TO_CLIENT
UUID = bytes(16)
DOM = ("vm", UUID, 1)
STREAM, HOLE = MessageType.STREAM, MessageType.STREAM_HOLE
CONTINUE, OK, ERROR = MessageStatus.CONTINUE, MessageStatus.OK, MessageStatus.ERROR


def told(entries: Iterable[Entry], tracker: Tracker | None = None) -> list[Happening]:
    """Feed entries, each a nanosecond after the one before."""
    tracker = tracker or Tracker()
    return [happening for time, entry in enumerate(entries) for happening in tracker.feed(replace(entry, time=time))]


def kinds(entries: Iterable[Entry], tracker: Tracker | None = None) -> list[str]:
    return [type(each).__name__ for each in told(entries, tracker)]


def lookup(serial: int, **about: Any) -> Frame:
    return call("domain_lookup_by_name", ["vm"], serial=serial, **about).frame


def found(serial: int, **about: Any) -> Frame:
    return reply("domain_lookup_by_name", [DOM], serial=serial, **about).frame


def data(
    payload: bytes, direction: Direction = DOWN, serial: int = 4, kind: MessageType = STREAM, status: Any = CONTINUE
) -> Frame:
    return replace(frame("storage_vol_download", payload, kind, serial=serial, status=status), direction=direction)


OPENING = [
    call("storage_vol_download", [("p", "v", "k"), 0, 0, 0], serial=4).frame,
    reply("storage_vol_download", serial=4).frame,
]


def test_a_call_and_its_reply() -> None:
    happened = told([Opened(0, 0, {"pid": 1}), lookup(1), found(1), Closed(0, 0, "client")])
    opened, started, ended, closed = happened
    assert isinstance(opened, ConnectionOpened)
    assert isinstance(started, CallStarted)
    assert isinstance(ended, CallEnded)
    assert isinstance(closed, ConnectionClosed)
    exchange = ended.exchange
    assert started.exchange is exchange
    assert (exchange.id, exchange.state, exchange.duration, exchange.started, exchange.ended) == (1, "ok", 1, 1, 2)
    assert exchange.connection is opened.connection
    assert (opened.connection.calls, opened.connection.errors, opened.connection.closed) == (1, 0, 3)
    assert opened.connection.facts == {"pid": 1}
    assert closed.by == "client"


def test_pipelining_and_answers_in_another_order() -> None:
    tracker = Tracker()
    happened = told([lookup(1), lookup(2), lookup(3), found(3), found(1)], tracker)
    ended = [each.exchange.call.serial for each in happened if isinstance(each, CallEnded)]
    assert ended == [3, 1]
    assert tracker.waiting == 1
    assert [each.call.serial for each in tracker.in_flight()] == [2]


def test_connections_and_programs_do_not_mix() -> None:
    tracker = Tracker()
    other = replace(found(1), data=found(1).data[:4] + (0x20008087).to_bytes(4) + found(1).data[8:])
    assert kinds([lookup(1), found(1, connection=5), other], tracker) == [
        "ConnectionOpened",
        "CallStarted",
        "ConnectionOpened",
        "StrayFrame",
        "StrayFrame",
    ]
    assert tracker.waiting == 1


def test_an_error() -> None:
    *_, ended = told([lookup(1), failed("domain_lookup_by_name", 42, 10, "no", serial=1).frame])
    assert isinstance(ended, CallEnded)
    assert (ended.exchange.state, ended.exchange.connection.errors) == ("error", 1)


def test_two_calls_with_one_serial_are_answered_in_their_order() -> None:
    happened = told([lookup(1), lookup(1), found(1), found(1), found(1)])
    ended = [each.exchange.id for each in happened if isinstance(each, CallEnded)]
    assert ended == [1, 2]
    assert isinstance(happened[-1], StrayFrame)
    assert happened[-1].why == "no call waits for it" or happened[-1].connection.gap


def test_strays_say_why() -> None:
    opened = Opened(0, 0, {})
    for entry, why in (
        (found(1), "no call waits for it"),
        (replace(lookup(1), direction=DOWN), "a call does not go this way"),
        (replace(event("domain_event_lifecycle", [DOM, 1, 1]).frame, direction=UP), "an event does not go this way"),
        (data(b"x"), "there is no such stream"),
        (
            replace(lookup(1), data=lookup(1).data[:16] + b"\0\0\0\x4d" + lookup(1).data[20:]),
            "a type 77 does not go this way",
        ),
    ):
        *_, stray = told([opened, entry])
        assert isinstance(stray, StrayFrame)
        assert stray.why == why
    *_, stray = told([found(1)])
    assert isinstance(stray, StrayFrame)
    assert stray.why == "its call was not seen"


def test_events_signs_of_life_raw_bytes_and_notes() -> None:
    entries: list[Entry] = [
        Opened(0, 0, {}),
        event("domain_event_lifecycle", [DOM, 1, 1]).frame,
        Frame(0, 0, DOWN, PING),
        Frame(0, 0, UP, PONG),
        Raw(0, 0, UP, b"x"),
        Note(0, 0, "about it"),
        Note(0, None, "about none"),
        Note(0, 77, "about one that is not known"),
        Lost(0, 5, 600),
    ]
    happened = told(entries)
    assert [type(each) for each in happened] == [
        ConnectionOpened,
        EventSeen,
        KeepaliveSeen,
        KeepaliveSeen,
        RawSeen,
        Noted,
        Noted,
        Noted,
        Missed,
    ]
    assert isinstance(happened[0], ConnectionOpened)
    assert happened[0].connection.events == 1
    assert happened[0].connection.gap
    assert [each.connection is None for each in happened if isinstance(each, Noted)] == [False, True, True]


def test_a_stream_from_begin_to_end() -> None:
    hole = data((1000).to_bytes(8) + bytes(4), kind=HOLE)
    happened = told(
        [*OPENING, data(b"abc"), hole, data(b"de"), data(b""), data(b"", UP, status=OK), data(b"", status=OK)]
    )
    assert [type(each) for each in happened][3:] == [StreamOpened, *[StreamMoved] * 6, StreamEnded]
    ended = happened[-1]
    assert isinstance(ended, StreamEnded)
    stream = ended.stream
    assert (stream.up, stream.down, stream.frames, stream.holes, stream.hole_bytes) == (0, 5, 3, 1, 1000)
    assert (stream.end, stream.opened, stream.ended) == ("finished", 1, 7)
    assert stream.rate == pytest.approx(5 / 6e-9)
    assert stream.exchange.call.name == "storage_vol_download"


def test_how_streams_end() -> None:
    def end(*entries: Entry) -> str:
        last = [each for each in told([Opened(0, 0, {}), *OPENING, *entries]) if isinstance(each, StreamEnded)]
        return last[-1].stream.end

    assert end(data(b"", UP, status=ERROR), data(b"", status=OK)) == "aborted"
    failure = frame("storage_vol_download", failed("domain_create", 1, 2, "no").payload, STREAM, serial=4, status=ERROR)
    assert end(failure) == "failed"
    assert end(Closed(0, 0, "server")) == "connection closed"
    assert end(*OPENING) == "given up"
    assert end(data(b"", UP, status=OK), data(b"", status=OK)) == "finished"


def test_a_stream_that_was_refused_is_none() -> None:
    refused = failed("storage_vol_download", 50, 18, "no", serial=4).frame
    assert kinds([OPENING[0], refused, data(b"x")])[-1] == "StrayFrame"


def test_what_waits_when_a_connection_ends_had_no_answer() -> None:
    happened = told([lookup(1), lookup(1), Closed(0, 0, "server", "reset")])
    assert [type(each) for each in happened[-3:]] == [CallEnded, CallEnded, ConnectionClosed]
    ended = happened[-2]
    assert isinstance(ended, CallEnded)
    assert (ended.exchange.state, ended.exchange.duration, ended.exchange.ended) == ("no answer", None, 2)


def test_a_number_that_comes_again() -> None:
    tracker = Tracker()
    assert kinds([Opened(0, 0, {}), lookup(1), Opened(0, 0, {}), found(1)], tracker) == [
        "ConnectionOpened",
        "CallStarted",
        "CallEnded",
        "ConnectionClosed",
        "ConnectionOpened",
        "StrayFrame",
    ]
    assert kinds([Closed(0, 99, "client")], tracker) == ["ConnectionOpened", "ConnectionClosed"]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_WAITING", 10)
    monkeypatch.setattr(module, "MAX_CONNECTIONS", 5)
    monkeypatch.setattr(module, "MAX_STREAMS", 3)
    tracker = Tracker()
    happened = told([lookup(serial) for serial in range(50)], tracker)
    assert tracker.waiting == 10
    assert sum(isinstance(each, CallEnded) for each in happened) == 40
    told([lookup(1, connection=number) for number in range(50)], tracker)
    assert len(tracker.connections) == 5
    streams = []
    for serial in range(100, 120):
        streams += [replace(each, data=each.data[:20] + serial.to_bytes(4) + each.data[24:]) for each in OPENING]
    happened = told([replace(each, connection=49) for each in streams], tracker)
    assert len(tracker.connections[49].streams) == 3
    assert sum(isinstance(each, StreamEnded) for each in happened) == 17
    monkeypatch.setattr(module, "MAX_WAITING_BYTES", 1_000)
    big = call("domain_lookup_by_name", ["x" * 600]).frame
    told([big, big, big], tracker)
    assert tracker.waiting == 1


def test_captures_leave_nothing_open() -> None:
    for path in sorted(FOLDER.glob("*.hex")):
        if "raw" in path.name:
            continue
        with open_recording(path) as recording:
            entries = list(recording)
        tracker = Tracker()
        happened = told(entries, tracker)
        assert tracker.waiting == 0
        assert not tracker.connections
        assert not [each for each in happened if isinstance(each, StrayFrame)], path.name
        started = sum(isinstance(each, CallStarted) for each in happened)
        assert started == sum(isinstance(each, CallEnded) for each in happened) > 0


@settings(deadline=None)
@given(st.integers(0, 10_000))
def test_mutated_frames_are_told_as_something(seed: int) -> None:
    rng = random.Random(seed)
    tracker = Tracker()
    for direction, name in ((UP, "C>S"), (DOWN, "S>C")):
        for each in mutations(FRAMES[name], 15, seed):
            if len(each) >= 4:
                assert tracker.feed(Frame(0, rng.randrange(3), direction, each))
    assert tracker.waiting <= 15


FRAMES = {name: corpus(name) for name in ("C>S", "S>C")}
