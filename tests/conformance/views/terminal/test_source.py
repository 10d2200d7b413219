"""Entries from a feed and from recordings, without keeping anybody waiting."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from pathlib import Path

import pytest
from virtwire.conformance.recording import Entry, Writer, encode, encode_head, open_recording
from virtwire.conformance.views.feed import Feed
from virtwire.conformance.views.terminal.source import FeedSource, RecordingSource

from tests.conformance.demo_traffic import demo, head


def test_a_feed_is_read_until_it_ends() -> None:
    ours, theirs = socket.socketpair()
    taken: list[Entry] = []
    source = FeedSource(Feed(ours))

    def take(entries: Sequence[Entry]) -> bool:
        taken.extend(entries)
        return True

    async def run() -> None:
        reading = asyncio.create_task(source.run(take))
        theirs.sendall(encode_head(head()))
        data = b"".join(map(encode, demo()[:20]))
        for at in range(0, len(data), 7):
            theirs.sendall(data[at : at + 7])
            await asyncio.sleep(0)
        assert not source.over
        theirs.close()
        await reading

    with ours:
        asyncio.run(asyncio.wait_for(run(), 30))
    assert taken == demo()[:20]
    assert source.over
    assert source.head == head()


def record(path: Path, entries: Sequence[Entry]) -> Path:
    with path.open("wb") as file:
        writer = Writer(file, head())
        for entry in entries:
            writer.write(entry)
    return path


def test_a_recording_is_read_as_fast_as_it_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("virtwire.conformance.views.terminal.source._PIECE", 10)
    monkeypatch.setattr("virtwire.conformance.views.terminal.source._REST", 0.0)
    taken: list[Entry] = []
    seen: list[float | None] = []
    calls = 0

    def take(entries: Sequence[Entry]) -> bool:
        nonlocal calls
        calls += 1
        taken.extend(entries)
        seen.append(source.progress)
        return calls % 3 == 0

    with open_recording(record(tmp_path / "demo", demo())) as recording:
        source = RecordingSource(recording)
        asyncio.run(asyncio.wait_for(source.run(take), 30))
    assert taken == demo()
    assert calls >= 3 * len(demo()) // 10
    assert seen == sorted(seen, key=lambda each: each or 0)
    assert (source.over, source.progress, source.trouble) == (True, 1.0, "")


def test_a_damaged_recording_is_shown_as_far_as_it_goes(tmp_path: Path) -> None:
    path = record(tmp_path / "demo", demo())
    path.write_bytes(path.read_bytes()[:-3])
    taken: list[Entry] = []

    def take(entries: Sequence[Entry]) -> bool:
        taken.extend(entries)
        return True

    with open_recording(path) as recording:
        source = RecordingSource(recording)
        asyncio.run(asyncio.wait_for(source.run(take), 30))
    assert taken == demo()[:-1]
    assert "cut short" in source.trouble
