"""Feeds and recordings as they are watched."""

from __future__ import annotations

import socket
import zlib
from pathlib import Path

import trio
from virtwire.conformance.recording import Entry, Frame, Raw, Writer, encode, encode_head, open_recording
from virtwire.conformance.recording.model import Direction
from virtwire.conformance.views.feed import Feed
from virtwire.conformance.views.web.source import Watched

from tests.conformance import demo_traffic


def write(path: Path, entries: list[Entry]) -> Path:
    with path.open("wb") as file:
        writer = Writer(file, demo_traffic.head())
        for entry in entries:
            writer.write(entry)
    return path


async def test_a_feed_is_watched_until_it_is_over() -> None:
    ours, theirs = socket.socketpair()
    made = Watched("test")
    feed = Feed(ours)
    entries = demo_traffic.storm(0.2)
    data = encode_head(demo_traffic.head()) + b"".join(encode(entry) for entry in entries)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(made.watch, feed)
        stream = trio.SocketStream(trio.socket.from_stdlib_socket(theirs))
        await stream.send_all(data)
        with trio.fail_after(20):
            while made.live.totals.frames < len(entries):  # noqa: ASYNC110
                await trio.sleep(0.01)
        assert made.over is None
        await stream.aclose()
    assert made.over == "the tap has ended"
    assert made.live.head == demo_traffic.head()
    assert made.timeline.calls == len(entries) // 2
    feed.close()


async def test_a_recording_is_read_to_its_end(tmp_path: Path) -> None:
    made = Watched("test", is_live=False)
    with open_recording(write(tmp_path / "day.vwtap", demo_traffic.demo())) as recording:
        await made.read(recording)
    assert made.over == "recording"
    assert made.totals()["calls"] == made.timeline.calls == 224
    assert made.totals()["flight"] == 2


async def test_a_recording_cut_short_is_read_as_far_as_it_is_whole(tmp_path: Path) -> None:
    path = write(tmp_path / "day.vwtap", demo_traffic.demo())
    path.write_bytes(path.read_bytes()[:-7])
    made = Watched("test", is_live=False)
    with open_recording(path) as recording:
        await made.read(recording)
    assert made.over is not None
    assert made.over.startswith("recording, damaged at byte ")
    assert made.timeline.calls > 200


def test_streams_do_not_push_calls_out() -> None:
    made = Watched("test")
    made.take(demo_traffic.demo())
    kept = [entry for entry in made.live.kept() if isinstance(entry, Frame) and entry.cut]
    assert len(kept) == 44
    assert {(len(entry.data), entry.size) for entry in kept} == {(1024, 262148), (1024, 1028)}
    whole = [entry for entry in demo_traffic.demo() if isinstance(entry, Frame) and entry.size in (1028, 262148)]
    assert [entry.crc for entry in kept] == [zlib.crc32(entry.data) for entry in whole]
    assert sum(mark.size for mark in made.timeline.newest() if mark.kind == "stream") == 43 * 262120 + 1000


def test_raw_bytes_are_held_in_short() -> None:
    made = Watched("test")
    made.take([Raw(0, 0, Direction.TO_SERVER, bytes(5000))])
    (entry,) = made.live.kept()
    assert isinstance(entry, Raw)
    assert (len(entry.data), entry.size) == (1024, 5000)
