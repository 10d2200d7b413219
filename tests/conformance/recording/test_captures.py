"""The text of captures: read as it was recorded, and written so that it reads back."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
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
    RecordingError,
    open_recording,
)
from virtwire.conformance.recording.captures import CapturesSource, CapturesWriter
from virtwire.protocol.keepalive import PING
from virtwire.protocol.message import MAX_FRAME

from tests.protocol.captures import FOLDER, frames

UP, DOWN = Direction.TO_SERVER, Direction.TO_CLIENT
WITH_FDS = (32).to_bytes(4) + bytes.fromhex("20008086 00000001 00000151 00000005 00000001 00000000 00000002")
LINE = f"C>S conn=1 len=28 keepalive v1 1:ping event serial=0 ok {PING.hex()}"


def read(text: str) -> tuple[list[Entry], CapturesSource]:
    source = CapturesSource(io.BytesIO(text.encode("utf-8", "surrogateescape")))
    return list(source.entries()), source


def written(entries: list[Entry], head: Head) -> str:
    file = io.BytesIO()
    writer = CapturesWriter(file, head)
    for entry in entries:
        writer.write(entry)
    return file.getvalue().decode()


def test_every_capture_is_read_without_damage() -> None:
    whole = [frame.data for frame in frames() if "raw" not in frame.source]
    read_whole = []
    for path in sorted(FOLDER.glob("*.hex")):
        with open_recording(path) as recording:
            entries = list(recording)
            assert recording.damage is None
        if "raw" not in path.name:
            read_whole += [each.data for each in entries if isinstance(each, Frame) and not each.cut]
            assert len([each for each in entries if isinstance(each, Frame)]) == path.read_text().count(" len=")
            assert {each.connection for each in entries if isinstance(each, Opened)} == {
                each.connection for each in entries if isinstance(each, Closed)
            }
    assert read_whole == whole


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.hex")), ids=lambda path: path.stem)
def test_captures_there_and_back(path: Path) -> None:
    with open_recording(path) as recording:
        entries, head = list(recording), recording.head
    again, source = read(written(entries, head))
    assert again == entries
    assert source.head == head
    if "raw" not in path.name:
        ours = [line for line in written(entries, head).splitlines() if not line.startswith("#")]
        theirs = [line for line in path.read_text().splitlines() if not line.startswith("#")]
        known = [line.replace(":? ", ":") for line in theirs]
        assert [line.split()[-1] for line in ours] == [line.split()[-1] for line in known]


def test_descriptors_are_counted() -> None:
    line = f"S>C conn=1 len=32 remote v1 337:domain_open_graphics_fd reply_fds serial=0 ok {WITH_FDS.hex()}"
    entries, _ = read(f"{line}\n# S>C conn=1 recvmsg carried 2 fd(s)\nS>C conn=1 fdbytes 00\nS>C conn=1 fdbytes 00\n")
    assert entries == [
        Opened(0, 1, {}),
        Frame(0, 1, DOWN, WITH_FDS, 2),
        Note(0, None, "S>C conn=1 recvmsg carried 2 fd(s)"),
    ]


def test_who_ended_it_first() -> None:
    entries, _ = read(f"{LINE}\n# S>C conn=1 EOF\n{LINE}\n# C>S conn=1 EOF\n")
    assert entries == [Opened(0, 1, {}), Frame(0, 1, UP, PING), Frame(0, 1, UP, PING), Closed(0, 1, "server")]


def test_what_was_read_from_a_socket_is_cut_into_frames() -> None:
    two = PING + PING
    text = (
        f"C>S read=56 {two.hex()}\nC>S read=5 0000000001\nC>S read=28 {PING.hex()}\nS>C read=40 {PING[:20].hex()}...\n"
    )
    entries, source = read(text)
    assert source.damage is None
    assert (
        entries
        == [
            Opened(0, 0, {}),
            Frame(0, 0, UP, PING),
            Frame(0, 0, UP, PING),
            Raw(0, 0, UP, b"\0\0\0\0\1"),
            Raw(0, 0, UP, PING),  # whatever it looks like
            Frame(0, 0, DOWN, PING[:20], 0, 28, 0),
            Raw(0, 0, DOWN, b"", 12),
        ]
    )


EVERYTHING: list[Entry] = [
    Opened(0, 0, {"transport": "unix", "é": [1]}),
    Frame(0, 0, UP, PING),
    Frame(0, 0, DOWN, WITH_FDS, 3),
    Note(0, 0, "between"),
    Frame(0, 0, DOWN, PING, 0, 5000, 0),
    Raw(0, 0, UP, b"\0\1"),
    Raw(0, 0, UP, b"\0\1", 99),
    Raw(0, 0, UP, b""),
    Raw(0, 0, UP, PING),
    Lost(0, 12, 13),
    Note(0, None, "no such\ndaemon \udcff"),
    Closed(0, 0, "client"),
    Opened(0, 3, {}),
    Closed(0, 3, "server", "reset\n\udcff"),
    Opened(0, 4, {}),
    Closed(0, 4, "tap"),
]


def test_all_kinds_of_entries_there_and_back() -> None:
    head = Head(started=5, facts={"target": "test:///default"})
    entries, source = read(written(EVERYTHING, head))
    assert entries == EVERYTHING
    assert source.head == head
    assert source.damage is None


@pytest.mark.parametrize(
    "line",
    [
        "C>S conn=1",
        "nonsense",
        LINE[:-2],
        LINE[:-1] + "g",
        LINE.replace("conn=1", "conn=4294967295"),
        LINE.replace("len=28", "len=29"),
        LINE.replace("len=28", f"len={MAX_FRAME + 1}") + f"...(+{MAX_FRAME - 27})",
        "C>S conn=1 len=2 0000",
        "C>S conn=1 fdbytes 00",
        "C>S conn=1 raw=1 0000",
        "# conn=1 opened {]}",
        '# conn=1 closed {"by":"x"}',
        '# note "\\"',
    ],
)
def test_lines_that_are_none_are_damage_and_nothing_before_is_lost(line: str) -> None:
    entries, source = read(f"{LINE}\n{line}\n{LINE}\n")
    assert entries == [Opened(0, 1, {}), Frame(0, 1, UP, PING)]
    assert source.damage == "line 2 is no line of captures"


def test_remarks_of_others_may_stand_before_the_first_frame() -> None:
    entries, source = read(f"# made by hand\n\n{LINE}\nnonsense\n")
    assert entries == [Note(0, None, "made by hand"), Opened(0, 1, {}), Frame(0, 1, UP, PING)]
    assert source.damage == "line 4 is no line of captures"


@pytest.mark.parametrize("head", ["{}", '{"version":Infinity,"started":0,"facts":{}}'])
def test_a_head_that_says_nothing_of_sense(tmp_path: Path, head: str) -> None:
    path = tmp_path / "x.hex"
    path.write_text(f"# head {head}\n")
    with pytest.raises(RecordingError, match=r"x\.hex: its head"):
        open_recording(path)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    source = CapturesSource(io.BytesIO(LINE.encode() + b"\n" + data))
    assert next(iter([*source.entries()])) == Opened(0, 1, {})


def test_remarks_behind_a_frame_with_descriptors_are_not_all_held_back() -> None:
    frame = f"C>S conn=1 len={len(WITH_FDS)} remote v1 337:x call_fds serial=1 ok {WITH_FDS.hex()}\n"
    source = CapturesSource(io.BytesIO(frame.encode() + b"# remark\n" * 10_000))
    entries = source.entries()
    assert next(entries) == Opened(0, 1, {})
    assert next(entries) == Frame(0, 1, UP, WITH_FDS)
    assert source._number < 200
    assert len(list(entries)) == 10_000
    assert source.damage is None


def test_connections_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("virtwire.conformance.recording.captures._MAX_CONNECTIONS", 10)
    lines = [f"# C>S conn={number} EOF\n{LINE.replace('conn=1', f'conn={number}')}\n" for number in range(100)]
    lines += [f"C>S conn={number} read=5 0000000000\n" for number in range(100)]
    entries, source = read("".join(lines))
    assert len(entries) == 400
    assert [len(source._known), len(source._half_closed), len(source._raw)] == [10, 10, 10]


def test_a_long_line_takes_no_long_time() -> None:
    entries, source = read("C>S conn=1 len=5 " + "ab " * 100_000 + "ab" * 1_000_000 + "x\n")
    assert entries == []
    assert source.damage is not None
