"""Recordings as files: known by what they begin with, read in constant memory, whole up to where they are cut."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from virtwire.conformance.recording import (
    Closed,
    Direction,
    Entry,
    Frame,
    Head,
    Note,
    Opened,
    RecordingError,
    Writer,
    encode,
    encode_head,
    open_recording,
)
from virtwire.conformance.recording.files import open_seekable
from virtwire.conformance.recording.format import MAGIC
from virtwire.conformance.recording.output import FORMATS, create_recording
from virtwire.protocol.keepalive import PING

ENTRIES: list[Entry] = [
    Opened(0, 1, {}),
    Frame(0, 1, Direction.TO_SERVER, PING),
    Note(0, None, "x"),
    Closed(0, 1, "client"),
]
HEAD = Head(started=5)


def test_every_format_is_known_by_its_content(tmp_path: Path) -> None:
    for ending in FORMATS:
        with create_recording(tmp_path / f"made{ending}", HEAD) as writer:
            for entry in ENTRIES:
                writer.write(entry)
        path = (tmp_path / f"made{ending}").rename(tmp_path / "other.name")
        with open_recording(str(path)) as recording:
            assert recording.head == HEAD
            assert list(recording) == ENTRIES
            assert recording.damage is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"VW",
        b"\x7fELF\1\1\1\0\0\0\0",
        b"hello\n",
        b"# ",
        b"# A heading\n\nand a text\nC>S conn=1 EOF\n",
        b"# remarks\n" * 10_000 + b"C>S conn=1 raw=1 00\n",
        b"C>S what is this\n",
    ],
)
def test_other_files_are_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    with pytest.raises(RecordingError, match=f"^cannot read {path}: "):
        open_recording(path)


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"", "it is empty"), (b"V", "it is cut short"), (MAGIC[:7], "it is cut short"), (MAGIC, "it has no head")],
)
def test_the_beginning_of_a_recording_is_none(data: bytes, text: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    with pytest.raises(RecordingError, match=f"^cannot read {path}: {text}"):
        open_recording(path)


@pytest.mark.parametrize("ending", FORMATS)
def test_a_recording_of_nothing_is_one(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"made{ending}"
    with create_recording(path, HEAD):
        pass
    with open_recording(path) as recording:
        assert (recording.head, list(recording), recording.damage) == (HEAD, [], None)


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(RecordingError, match="cannot read"):
            open_recording(path)


def test_a_file_is_added_to(tmp_path: Path) -> None:
    path = tmp_path / "a.vwtap"
    with path.open("wb") as file:
        Writer(file, HEAD).write(ENTRIES[0])
    with path.open("ab") as file:
        writer = Writer(file, None)
        for entry in ENTRIES[1:]:
            writer.write(entry)
    with open_recording(path) as recording:
        assert list(recording) == ENTRIES


def test_a_file_that_is_cut_short_is_whole_up_to_there(tmp_path: Path) -> None:
    path = tmp_path / "a.vwtap"
    path.write_bytes(encode_head(HEAD) + b"".join(map(encode, ENTRIES))[:-1])
    with open_recording(path) as recording:
        assert list(recording) == ENTRIES[:-1]
        assert recording.damage is not None
        assert recording.damage.startswith("at byte ")


def test_a_file_gets_its_name_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.vwtap"
    path.write_text("what was there before")

    def fail() -> None:
        with create_recording(path, HEAD) as writer:
            writer.write(ENTRIES[0])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert path.read_text() == "what was there before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_link_points_at_is_written(tmp_path: Path) -> None:
    """As any other tool does it; the link stays one, and its own ending says the format."""
    (tmp_path / "there").mkdir()
    link, target = tmp_path / "link.vwtap", tmp_path / "there" / "target.hex"
    link.symlink_to("there/target.hex")
    for _ in range(2):  # first it points at nothing
        with create_recording(link, HEAD) as writer:
            writer.write(ENTRIES[0])
        assert link.is_symlink()
        assert not target.is_symlink()
        with open_recording(target) as recording:
            assert list(recording) == ENTRIES[:1]
    assert sorted(tmp_path.iterdir()) == [link, tmp_path / "there"]
    assert list((tmp_path / "there").iterdir()) == [target]
    loop = tmp_path / "loop.vwtap"
    loop.symlink_to(loop)
    _refused(lambda: create_recording(loop, HEAD).__enter__(), f"cannot write {loop}: Too many levels")
    assert loop.is_symlink()


def test_what_is_no_plain_file_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.vwtap"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with create_recording(pipe, HEAD) as writer:
            writer.write(ENTRIES[0])
        assert os.read(reader, 1 << 16) == encode_head(HEAD) + encode(ENTRIES[0])
    finally:
        os.close(reader)
    assert list(tmp_path.iterdir()) == [pipe]
    assert pipe.is_fifo()


def test_a_recording_is_read_from_its_beginning_again(tmp_path: Path) -> None:
    path = tmp_path / "a.vwtap"
    path.write_bytes(encode_head(HEAD) + b"".join(map(encode, ENTRIES)))
    with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        pipe = Path(f"/dev/fd/{process.stdout.fileno()}")
        with open_recording(pipe, open_seekable(pipe)) as recording:
            for _ in range(2):
                assert (recording.head, list(recording), recording.damage) == (HEAD, ENTRIES, None)
                recording.rewind()


def _refused(make: Callable[[], object], text: str) -> None:
    with pytest.raises(RecordingError, match=text):
        make()


def test_files_that_cannot_be_made(tmp_path: Path) -> None:
    for path in (tmp_path / "a.txt", tmp_path / "a"):
        _refused(lambda path=path: create_recording(path, HEAD).__enter__(), "has to end in one of")
    _refused(lambda: create_recording(tmp_path / "missing" / "a.hex", HEAD).__enter__(), "No such file")
    (tmp_path / "folder.hex").mkdir()
    context = create_recording(tmp_path / "folder.hex", HEAD)
    _refused(context.__enter__, "cannot write .*: Is a directory")


ROOT = Path(__file__).parents[3]
COUNT = """
import sys
from tests.peers.memory import Peak
from virtwire.conformance.recording import open_recording
peak = Peak()
with open_recording(sys.argv[1]) as recording:
    print(sum(1 for _ in recording), recording.damage, peak.growth // 1024)
"""


def test_a_big_file_takes_little_memory(tmp_path: Path) -> None:
    whole = (1 << 20).to_bytes(4) + bytes((1 << 20) - 4)
    record = encode(Frame(0, 0, Direction.TO_SERVER, whole))
    path = tmp_path / "big.vwtap"
    with path.open("wb") as file:
        file.write(encode_head(HEAD))
        for _ in range(300):
            file.write(record)
    done = subprocess.run([sys.executable, "-c", COUNT, path], capture_output=True, text=True, check=True, cwd=ROOT)
    count, damage, mebibytes = done.stdout.split()
    assert (count, damage) == ("300", "None")
    assert int(mebibytes) < 50
