"""A recording that is read at many places."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from virtwire.conformance.recording import Head, RecordingError, encode_head
from virtwire.conformance.recording.format import MAGIC
from virtwire.conformance.recording.source import NO_RECORDING
from virtwire.conformance.replay import archive as module
from virtwire.conformance.replay.archive import Archive
from virtwire.conformance.replay.likeness import likeness

from tests.conformance.made import call
from tests.conformance.replay.recordings import Script
from tests.protocol.captures import FOLDER as CAPTURES


def script() -> Script:
    made = Script()
    made.opened(3, name="qemu:///system")
    made.opened(5)
    made.asked("connect_supports_feature", [14], [1], connection=5)
    made.closed(3)
    made.closed(5)
    return made


def test_connections_and_their_places(tmp_path: Path) -> None:
    made = script()
    with Archive(made.write(tmp_path / "recording")) as archive:
        assert [(each.number, each.calls, each.opened) for each in archive.connections] == [
            (3, 4, "qemu:///system"),
            (5, 5, "test:///default"),
        ]
        read = list(archive.read(archive.connections[0].first))
        assert [entry for _, entry in read] == made.entries
        for place, entry in read:
            assert archive.entry(place) == entry
        first, last = archive.connections[1].first, archive.connections[1].last
        inner = [entry for _, entry in archive.read(first, last)]
        assert inner == made.entries[made.entries.index(inner[0]) :]
        assert archive.damage is None


def test_what_all_clients_ask_is_known(tmp_path: Path) -> None:
    with Archive(script().write(tmp_path / "recording")) as archive:
        assert likeness(call("connect_supports_feature", [14])) in archive.answers
        assert likeness(call("connect_supports_feature", [15])) not in archive.answers
        assert likeness(call("connect_open", ["qemu:///system", 0])) in archive.answers


def test_a_number_that_comes_again_is_another_connection(tmp_path: Path) -> None:
    made = Script()
    for _ in range(2):
        made.opened(0)
        made.closed(0)
    with Archive(made.write(tmp_path / "recording")) as archive:
        assert [each.number for each in archive.connections] == [0, 0]
        assert archive.connections[0].last < archive.connections[1].first


def test_other_formats_are_read() -> None:
    with Archive(CAPTURES / "qemu-backup.hex") as archive:
        assert [each.opened for each in archive.connections] == ["qemu:///system"]
        assert archive.connections[0].calls > 3


def test_what_is_no_recording_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with pytest.raises(RecordingError, match="No such file"):
        Archive(path)
    newer = encode_head(Head(version=2))
    for data, text in (
        (MAGIC, "it has no head"),
        (MAGIC + b"nothing more", "it has no head"),
        (newer, "it is of version 2 of the format, and 1 is the newest known here"),
        (b"hello", NO_RECORDING),
    ):
        path.write_bytes(data)
        with pytest.raises(RecordingError) as caught:
            Archive(path)
        assert str(caught.value) == f"cannot read {path}: {text}"
    with pytest.raises(RecordingError, match="Is a directory"):
        Archive(tmp_path)


@contextmanager
def piped(path: Path) -> Iterator[Path]:
    """Give what a shell makes of ``<(cat PATH)``."""
    with subprocess.Popen(["cat", str(path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        yield Path(f"/dev/fd/{process.stdout.fileno()}")


@pytest.mark.parametrize("own", [True, False])
def test_what_comes_through_a_pipe_can_be_read_at_many_places(own: bool, tmp_path: Path) -> None:
    made = script()
    path = made.write(tmp_path / "recording") if own else CAPTURES / "qemu-backup.hex"
    with Archive(path) as plain, piped(path) as pipe, Archive(pipe) as archive:
        assert archive.connections == plain.connections
        assert list(archive.read(archive.connections[0].first)) == list(plain.read(plain.connections[0].first))


def test_a_pipe_that_there_is_no_room_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = Path("/dev/full")
    monkeypatch.setattr("tempfile.TemporaryFile", lambda: full.open("r+b", buffering=0))
    path = script().write(tmp_path / "recording")
    with piped(path) as pipe, pytest.raises(RecordingError) as caught:
        Archive(pipe)
    assert str(caught.value) == f"cannot copy {pipe} into a temporary file: No space left on device"


def test_more_connections_than_can_be_held_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = script().write(tmp_path / "recording")
    monkeypatch.setattr(module, "MAX_CONNECTIONS", 2)
    with Archive(path) as archive:
        assert len(archive.connections) == 2
    monkeypatch.setattr(module, "MAX_CONNECTIONS", 1)
    with pytest.raises(RecordingError) as caught:
        Archive(path)
    assert str(caught.value) == f"cannot read {path}: it has more than 1 connections, the most that can be held at once"


def test_a_week_of_a_client_that_comes_every_three_seconds_can_be_held() -> None:
    assert module.MAX_CONNECTIONS > 7 * 24 * 3600 / 3


def test_a_recording_that_was_cut_short_says_so(tmp_path: Path) -> None:
    path = script().write(tmp_path / "recording")
    os.truncate(path, path.stat().st_size - 3)
    with Archive(path) as archive:
        assert archive.damage is not None
        os.truncate(path, 100)
        with pytest.raises(RecordingError, match="changed"):
            archive.entry(archive.connections[1].last)
