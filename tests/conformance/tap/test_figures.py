"""Figures of recordings stay bounded, whatever is recorded."""

from __future__ import annotations

from dataclasses import replace

from virtwire.conformance.recording import Direction, Frame, Lost
from virtwire.conformance.tap.figures import MAX_CONNECTIONS, MAX_NAMES, OTHERS, Figures, about
from virtwire.conformance.tap.tables import counted, table
from virtwire.protocol.message import HEADER

from tests.conformance.made import call, event, reply

DOM = ("vm", bytes(16), 1)


def test_names_and_connections_are_bounded() -> None:
    figures = Figures()
    for number in range(MAX_NAMES + 500):
        data = HEADER.pack(28, 0x20008086, 1, number + 1000, 0, number, 0)
        figures.take(Frame(0, number, Direction.TO_SERVER, data))
        data = HEADER.pack(28, 0x20008086, 1, number + 1000, 2, number, 0)
        figures.take(Frame(0, number, Direction.TO_CLIENT, data))
    figures.end()
    assert len(figures.procedures) == len(figures.events) == MAX_NAMES + 1
    assert figures.procedures[OTHERS].calls == figures.events[OTHERS] == 500
    assert len(figures.connections) == MAX_CONNECTIONS
    assert figures.connection_count == MAX_NAMES + 500
    assert sum(each.unanswered for each in figures.procedures.values()) == MAX_NAMES + 500


def test_what_goes_to_whom_is_counted() -> None:
    figures = Figures()
    told = event("domain_event_lifecycle", [DOM, 1, 1])
    made = [each.frame for each in (call("domain_create", [DOM]), reply("domain_create"), told)]
    for time, frame in enumerate(made):
        figures.take(replace(frame, time=time * 1000))
    figures.take(Lost(9, 5, 600))
    figures.end()
    (connection,) = figures.connections
    assert (connection.up, connection.down) == (made[0].size, made[1].size + made[2].size)
    assert (connection.calls, connection.events, connection.closed) == (1, 1, None)
    assert figures.missed == 5
    times = figures.all_times()
    assert (times.count, times.total) == (1, 1000)
    other = replace(made[0], data=made[0].data[:4] + (0x20008087).to_bytes(4) + made[0].data[8:])
    figures.take(other)
    assert any(name.startswith("qemu.") for name in figures.procedures)


def test_who_it_is() -> None:
    facts = {"transport": "tls", "peer": "10.0.0.1:5", "subject": "CN=x", "pid": 0, "uid": None}
    assert about(facts) == "tls 10.0.0.1:5 CN=x pid 0"
    assert len(about({"peer": "x" * 1000})) == 200


def test_tables() -> None:
    assert list(table(["a", "count"], [["long name", "1"], ["b", "22"]])) == [
        "a          count",
        "long name      1",
        "b             22",
    ]
    assert list(table(["a", "b"], [["x", "y"]], left=2)) == ["a  b", "x  y"]


def test_counts_with_their_nouns() -> None:
    assert [counted(number, "call") for number in (0, 1, 2000)] == ["0 calls", "1 call", "2,000 calls"]
    assert counted(2, "entry", "entries") == "2 entries"
