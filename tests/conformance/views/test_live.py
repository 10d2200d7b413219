"""The model of the live views: what it counts, what it keeps, that it stays small, and what it saves."""

import io
from pathlib import Path

import pytest
from virtwire.conformance.decode.secrets import blanked_entry
from virtwire.conformance.recording import (
    Closed,
    Direction,
    Entry,
    Frame,
    Head,
    Lost,
    Note,
    Opened,
    Raw,
    encode,
    open_recording,
)
from virtwire.conformance.views import live as module
from virtwire.conformance.views.live import Live, ProcedureCount
from virtwire.protocol.keepalive import PING
from virtwire.protocol.message import pack_frame

from tests.conformance.made import call

SECOND = 1_000_000_000
MS = 1_000_000
REMOTE = 0x20008086
ERROR = bytes.fromhex("00000001 00000007") + bytes(4) + bytes.fromhex("00000002") + bytes(28)


def frame(direction: Direction, at: int, connection: int, *header: int, payload: bytes = b"") -> Frame:
    return Frame(at, connection, direction, pack_frame(REMOTE, 1, *header, payload))


def exchange(serial: int, at: int, took: int, *, procedure: int = 3, error: bool = False) -> list[Entry]:
    return [
        frame(Direction.TO_SERVER, at, 0, procedure, 0, serial, 0),
        frame(
            Direction.TO_CLIENT, at + took, 0, procedure, 1, serial, int(error), payload=ERROR if error else b"\0" * 4
        ),
    ]


def test_it_counts_calls_errors_events_bytes() -> None:
    live = Live()
    live.take([Opened(0, 0, {"transport": "unix"})])
    live.take(exchange(0, 0, 2 * MS) + exchange(1, 5 * MS, 4 * MS, error=True))
    live.take([frame(Direction.TO_SERVER, 20 * MS, 0, 3, 0, 2, 0), Frame(30 * MS, 0, Direction.TO_CLIENT, PING)])
    live.take([frame(Direction.TO_CLIENT, SECOND, 0, 318, 2, 1, 0), Raw(2 * SECOND, 0, Direction.TO_SERVER, b"x" * 10)])
    totals = live.totals
    assert (totals.connections, totals.calls, totals.errors) == (1, 3, 1)
    assert (totals.events, totals.frames) == (1, 7)
    assert (totals.up, totals.down) == (3 * 28 + 10, 28 + 4 + 28 + len(ERROR) + 2 * 28)
    assert [each.call.serial for each in live.in_flight()] == [2]
    assert [each.call.serial for each in live.errors] == [1]
    assert [each.call.serial for each in live.slowest] == [1, 0]
    assert [(each.number, each.calls) for each in live.seconds] == [(0, 2)]
    live.take([Closed(3 * SECOND, 0, "client"), Note(3 * SECOND, None, "a note"), Lost(3 * SECOND, 5, 500)])
    assert (totals.unanswered, totals.missed) == (1, 5)
    assert [(each.number, each.calls) for each in live.seconds] == [(0, 2), (3, 1)]
    assert not live.connections()
    assert [each.by for each in live.closed] == ["client"]
    assert live.now == 3 * SECOND


def test_streams_are_open_and_then_kept() -> None:
    live = Live()
    live.take([frame(Direction.TO_SERVER, 0, 0, 209, 0, 1, 0), frame(Direction.TO_CLIENT, 1, 0, 209, 1, 1, 0)])
    live.take([frame(Direction.TO_CLIENT, 2, 0, 209, 3, 1, 2, payload=b"d" * 100)])
    assert [each.down for each in live.open_streams()] == [100]
    live.take([frame(Direction.TO_SERVER, 3, 0, 209, 3, 1, 0), frame(Direction.TO_CLIENT, 4, 0, 209, 3, 1, 0)])
    assert not live.open_streams()
    assert [each.end for each in live.streams] == ["finished"]
    assert live.totals.streams == 1


def test_procedures_are_counted_apart_with_how_long_they_took() -> None:
    live = Live()
    for serial in range(100):
        live.take(exchange(serial, serial * SECOND, (serial + 1) * MS, error=serial == 50))
    live.take(exchange(200, 100 * SECOND, MS, procedure=9999))
    count, other = live.procedures.values()
    assert (count.calls, count.errors, count.longest, count.total) == (100, 1, 100 * MS, 5050 * MS)
    assert count.mean == 50.5 * MS
    for part in (0.1, 0.5, 0.9, 0.99):
        assert count.percentile(part) == pytest.approx(part * 100 * MS, rel=0.06)
    assert (other.program, other.name, other.calls) == ("remote", "9999", 1)
    assert ProcedureCount("remote", "x").percentile(0.5) == 0.0
    assert ProcedureCount("remote", "x").mean == 0.0


@pytest.mark.parametrize("duration", [1, 2, 3, 4, 5, 6, 1000, 1414, 1415, 123_456_789])
def test_slots_are_eighths_of_doublings(duration: int) -> None:
    slot = module._slot(duration)
    assert 2 ** (slot / 8) <= duration * 1.0000001
    assert duration < 2 ** ((slot + 1) / 8) * 1.0000001


def test_one_call_is_told_exactly() -> None:
    live = Live()
    live.take(exchange(0, 0, 187 * MS))
    (count,) = live.procedures.values()
    assert (count.shortest, count.percentile(0.5), count.longest) == (187 * MS, 187.0 * MS, 187 * MS)


def test_it_stays_small_whatever_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_PROCEDURES", 10)
    live = Live(keep=10_000)
    for serial in range(1000):
        live.take(exchange(serial, serial * SECOND, serial, procedure=1000 + serial, error=True))
    assert len(live.errors) == 500
    assert len(live.slowest) == 100
    assert [each.duration for each in live.slowest][:2] == [999, 998]
    assert len(live.procedures) == 11
    assert live.procedures["other", "other"].calls == 990
    assert len(live.seconds) == module.SECONDS


def test_what_is_kept_is_saved_as_a_recording(tmp_path: Path) -> None:
    live = Live()
    live.head = Head(started=7, facts={"program": "test"})
    entries = [Opened(0, 0, {"transport": "unix"}), *exchange(0, 0, MS), Closed(2 * MS, 0, "client")]
    live.take(entries)
    path = tmp_path / "saved"
    with path.open("wb") as file:
        assert list(live.save(file)) == [4]
    with open_recording(path) as recording:
        assert recording.head.started == 7
        assert list(recording) == entries


def test_what_was_not_kept_is_told_and_open_connections_are_introduced(tmp_path: Path) -> None:
    live = Live(keep=3_000)
    live.take([Opened(0, 0, {"transport": "tls"}), Opened(0, 1, {}), Closed(1, 1, "client")])
    for serial in range(20):
        live.take(exchange(serial, serial * MS, 1))
    path = tmp_path / "saved"
    with path.open("wb") as file:
        assert sum(live.save(file)) == len(live.kept())
    with open_recording(path) as recording:
        first, note, *rest = recording
    assert first == Opened(0, 0, {"transport": "tls"})
    assert isinstance(note, Note)
    assert note.text == f"{43 - len(rest)} entries before this were not kept"
    assert rest == [entry for serial in range(20) for entry in exchange(serial, serial * MS, 1)][-len(rest) :]


def test_nothing_is_kept_for_saving_unless_asked() -> None:
    live = Live(keep=0)
    live.take(exchange(0, 0, 1))
    assert sum(live.save(io.BytesIO())) == 0


@pytest.mark.parametrize("secrets", [False, True])
def test_what_is_saved_has_secrets_only_if_they_are_wanted(secrets: bool) -> None:
    live = Live()
    password = call("secret_set_value", [(bytes(16), 2, "x"), b"sesame", 0]).frame
    live.take([password, Raw(1, 0, Direction.TO_SERVER, password.data[:-4], 900)])
    file = io.BytesIO()
    list(live.save(file, secrets=secrets))
    assert file.getvalue().count(b"sesame") == (2 if secrets else 0)
    file.seek(0)
    frame, raw = live.kept() if secrets else map(blanked_entry, live.kept())
    assert isinstance(raw, Raw)
    assert (len(raw.data), raw.size) == (len(password.data) - 4, 900)
    assert encode(frame) + encode(raw) == file.getvalue()[-len(encode(frame) + encode(raw)) :]


def test_much_is_saved_in_pieces() -> None:
    live = Live()
    live.take([Note(0, None, "x")] * 1_200)
    assert list(live.save(io.BytesIO())) == [500, 500, 200]


def test_what_clients_say_of_themselves_counts_too() -> None:
    live = Live()
    live.take([Opened(number, number, {"peer": "x" * 60_000}) for number in range(2000)])
    kept = live.kept()
    assert sum(len(encode(entry)) for entry in kept) < 80 << 20
    assert len({entry.connection for entry in kept if isinstance(entry, Opened)}) == 2000
