"""A recording that is read at many places."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from virtwire.conformance.recording import RecordingError
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
    path.write_bytes(b"VWTAP\r\n\0nothing more")
    with pytest.raises(RecordingError):
        Archive(path)
    path.write_bytes(b"hello")
    with pytest.raises(RecordingError, match="no recording"):
        Archive(path)


def test_a_recording_that_was_cut_short_says_so(tmp_path: Path) -> None:
    path = script().write(tmp_path / "recording")
    os.truncate(path, path.stat().st_size - 3)
    with Archive(path) as archive:
        assert archive.damage is not None
        os.truncate(path, 100)
        with pytest.raises(RecordingError, match="changed"):
            archive.entry(archive.connections[1].last)
