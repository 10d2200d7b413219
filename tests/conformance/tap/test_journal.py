"""What the relay tells: in order and whole to the file, as far as they keep up to the views."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from virtwire.conformance.recording import (
    Direction,
    Entry,
    FeedDecoder,
    Frame,
    Head,
    Note,
    Opened,
    Raw,
    open_recording,
)
from virtwire.conformance.tap import journal as module
from virtwire.conformance.tap.cutter import Budget, Cutter, Speech
from virtwire.conformance.tap.feeder import Feeder
from virtwire.conformance.tap.journal import Journal
from virtwire.protocol.message import pack_frame

HEAD = Head(started=9, facts={"program": "test"})
UP = Direction.TO_SERVER


class Rig:
    def __init__(
        self,
        path: Path,
        *,
        write: bool = True,
        feeds: int = 1,
        streams: int | None = None,
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.path = path
        self.fd = os.open(path, os.O_WRONLY | os.O_CREAT) if write else None
        pairs = [socket.socketpair() for _ in range(feeds)]
        self.views = [view for view, _ in pairs]
        self.feeders = [Feeder(sock, lambda: 0) for _, sock in pairs]
        self.journal = Journal(HEAD, self.fd, self.feeders, tell)
        self.cutter = Cutter(Speech(4), UP, self.journal, Budget(streams=streams))

    def close(self) -> None:
        for view, feeder in zip(self.views, self.feeders, strict=True):
            view.close()
            feeder.close()
        if self.fd is not None:
            os.close(self.fd)

    def recorded(self) -> list[Entry]:
        with open_recording(self.path) as recording:
            assert recording.head == HEAD
            entries = list(recording)
            assert recording.damage is None
        return entries

    def fed(self, view: int = 0) -> list[Entry]:
        decoder, entries = FeedDecoder(), []
        self.views[view].setblocking(False)
        try:
            while data := self.views[view].recv(1 << 20):
                entries += decoder.feed(data)
                self.feeders[view].flush()
        except BlockingIOError:
            pass
        assert decoder.head == HEAD
        return entries


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    rig = Rig(tmp_path / "recording")
    yield rig
    rig.close()


def frame(size: int, kind: int = 0) -> bytes:
    return pack_frame(
        0x20008086, 1, 1, kind, 1, 2 if kind == 3 else 0, bytes(range(256)) * (size // 256) + bytes(size % 256)
    )


def timeless(entries: list[Entry]) -> list[Entry]:
    return [replace(entry, time=0) for entry in entries]


def test_order_is_kept_between_what_passes_and_what_happens(rig: Rig) -> None:
    journal = rig.journal
    journal.tell(Opened(0, 4, {}))
    journal.passed(rig.cutter, frame(10))
    journal.tell(Note(0, 4, "between"))
    journal.passed(rig.cutter, frame(20) + b"\0\0\0\0broken")
    journal.end(rig.cutter)
    journal.flush()
    text = "what the client says are no frames any more (a length of 0): it is kept as it came"
    expected = [
        Opened(0, 4, {}),
        Frame(0, 4, UP, frame(10)),
        Note(0, 4, "between"),
        Frame(0, 4, UP, frame(20)),
        Note(0, 4, text),
        Raw(0, 4, UP, b"\0\0\0\0broken"),
    ]
    assert timeless(rig.recorded()) == expected
    assert timeless(rig.fed()) == expected


def test_of_many_bytes_that_are_no_frames_views_get_the_beginning(rig: Rig) -> None:
    data = b"\0\0\0\0" + bytes(range(256)) * 400
    rig.journal.passed(rig.cutter, data)
    rig.journal.flush()
    assert [each for each in timeless(rig.recorded()) if isinstance(each, Raw)] == [Raw(0, 4, UP, data)]
    fed = [each for each in timeless(rig.fed()) if isinstance(each, Raw)]
    assert fed == [Raw(0, 4, UP, data[:4096], len(data))]


def test_nothing_is_written_before_the_flush_and_that_is_due_soon(rig: Rig) -> None:
    assert rig.journal.due is None
    assert rig.path.read_bytes() == b""
    before = rig.journal.now()
    rig.journal.passed(rig.cutter, frame(1))
    assert rig.journal.due is not None
    assert rig.journal.step()
    assert not rig.journal.step()
    assert rig.path.read_bytes() == b""
    rig.journal.flush()
    assert rig.journal.due is None
    (entry,) = rig.recorded()
    assert before <= entry.time <= rig.journal.now()


def test_for_nobody_frames_are_counted_and_nothing_is_kept_or_due(tmp_path: Path) -> None:
    rig = Rig(tmp_path / "recording", feeds=0, write=False)
    long = frame(100_000, 3)
    rig.journal.passed(rig.cutter, frame(1))
    rig.journal.passed(rig.cutter, long[:1000])
    assert not rig.journal.step()
    assert rig.journal.due is None
    assert rig.cutter.missing() == len(long) - 1000
    rig.close()


def test_the_order_is_kept_where_the_recording_ends_while_something_waits() -> None:
    rig = Rig(Path("/dev/full"), feeds=0)
    long = frame(100_000, 3)
    rig.journal.passed(rig.cutter, frame(module.PRESSING))
    rig.journal.passed(rig.cutter, long[:1000])
    rig.journal.step()
    assert not rig.journal.wanted
    rig.journal.passed(rig.cutter, long[1000:3000])
    assert rig.journal.missing(rig.cutter) == len(long) - 3000
    rig.close()


def test_much_presses(rig: Rig) -> None:
    rig.journal.passed(rig.cutter, bytes(1000))
    assert not rig.journal.pressing
    rig.journal.passed(rig.cutter, bytes(module.PRESSING))
    assert rig.journal.pressing
    rig.journal.work()
    assert not rig.journal.pressing


def test_long_frames_are_whole_in_the_file_and_begun_in_the_feed(rig: Rig) -> None:
    frames = [frame(100_000), frame(200_000, 3), frame(10_000, 3), frame(5 << 20)]
    data = b"".join(frames)
    for start in range(0, len(data), 65536):
        rig.journal.passed(rig.cutter, data[start : start + 65536])
        rig.journal.flush()
    recorded = rig.recorded()
    assert [each.data for each in recorded if isinstance(each, Frame)] == frames
    fed = [each for each in rig.fed() if isinstance(each, Frame)]
    assert [each.size for each in fed] == [len(each) for each in frames]
    assert [len(each.data) for each in fed] == [100_028, module._FED_OF_STREAMS, 10_028, module._FED_OF_FRAMES]
    assert all(whole.startswith(each.data) for each, whole in zip(fed, frames, strict=True))


def test_streams_are_cut_in_the_file_if_that_is_wanted(tmp_path: Path) -> None:
    rig = Rig(tmp_path / "recording", streams=50)
    rig.journal.passed(rig.cutter, frame(100_000, 3) + frame(300, 3) + frame(300))
    rig.journal.flush()
    found = [(len(each.data), each.size, each.crc is None) for each in rig.recorded() if isinstance(each, Frame)]
    assert found == [(78, 100_028, False), (78, 328, False), (328, 328, True)]
    rig.close()


def test_thousands_of_records_in_one_flush(rig: Rig) -> None:
    for _ in range(5000):
        rig.journal.passed(rig.cutter, frame(30))
    rig.journal.flush()
    assert len(rig.recorded()) == 5000
    assert len(rig.fed()) == 5000


def test_a_file_that_takes_no_more_ends_the_recording_and_not_the_relay() -> None:
    rig = Rig(Path("/dev/full"))
    rig.journal.passed(rig.cutter, frame(1))
    rig.journal.flush()
    rig.journal.passed(rig.cutter, frame(2))
    rig.journal.flush()
    first, note, second = rig.fed()
    assert isinstance(note, Note)
    assert note.text == "the recording ends here, for its file takes no more: No space left on device"
    assert (first, second) == (Frame(first.time, 4, UP, frame(1)), Frame(second.time, 4, UP, frame(2)))
    rig.close()


@pytest.mark.parametrize("feeds", [0, 1])
def test_that_a_file_takes_no_more_is_told_at_once_and_once(feeds: int) -> None:
    told: list[str] = []
    rig = Rig(Path("/dev/full"), feeds=feeds, tell=told.append)
    assert rig.journal.records
    for _ in range(2):
        rig.journal.tell(Note(0, None, "x"))
        rig.journal.flush()
    assert not rig.journal.records
    assert told == [rig.journal.failure]
    assert told == ["the recording ends here, for its file takes no more: No space left on device"]
    rig.close()


def test_views_come_to_an_end_one_by_one(tmp_path: Path) -> None:
    rig = Rig(tmp_path / "recording", feeds=2, write=False)
    rig.views[0].close()
    for _ in range(3):
        rig.journal.passed(rig.cutter, frame(1))
        rig.journal.flush()
    assert [each.alive for each in rig.feeders] == [False, True]
    assert len(rig.fed(1)) == 3
    assert rig.journal.wanted
    rig.views[1].close()
    rig.journal.passed(rig.cutter, frame(1))
    rig.journal.flush()
    assert not rig.journal.wanted
    rig.close()
