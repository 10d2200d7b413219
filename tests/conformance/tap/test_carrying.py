"""Long frames of streams, whose middle the kernel carries: everything arrives, and everything is recorded."""

from __future__ import annotations

import contextlib
import os
import random
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from virtwire.conformance.recording import Direction, Frame, Raw, open_recording
from virtwire.conformance.tap import pipes
from virtwire.conformance.tap.pair import CARRIED
from virtwire.conformance.tap.pipes import CAPACITY, Pipe, Pipes
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.message import HEADER

from tests.conformance.made import call, frame

from .rig import Rig, read, stuff, until

UP, DOWN = Direction.TO_SERVER, Direction.TO_CLIENT
FULL = 262_120
"""Bytes of data in the frames that libvirt sends."""


def data_frame(size: int, seed: int = 0) -> bytes:
    made = frame(
        "storage_vol_upload",
        random.Random(seed).randbytes(size),
        MessageType.STREAM,
        status=MessageStatus.CONTINUE,
    )
    return made.data


def frames(rig: Rig, way: Direction = UP) -> list[bytes]:
    return [each.data for each in rig.entries() if isinstance(each, Frame) and each.direction == way]


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bytes went through a pipe to a socket, each time."""
    moved: list[int] = []
    drain = Pipe.drain

    def counted(self: Pipe, fd: int) -> int:
        moved.append(drain(self, fd))
        return moved[-1]

    monkeypatch.setattr(Pipe, "drain", counted)
    return moved


@contextlib.contextmanager
def without_leaks(folder: Path, **settings: Any) -> Iterator[Rig]:
    before = len(os.listdir("/proc/self/fd"))
    with Rig(folder, **settings) as rig:
        yield rig
    assert len(os.listdir("/proc/self/fd")) == before


def sending(sock: socket.socket, data: bytes, piece: int = 1 << 20) -> threading.Thread:
    def send() -> None:
        for start in range(0, len(data), piece):
            sock.sendall(data[start : start + piece])

    thread = threading.Thread(target=send)
    thread.start()
    return thread


@pytest.mark.parametrize("way", [UP, DOWN])
def test_streams_arrive_and_are_recorded(tmp_path: Path, way: Direction, carried: list[int]) -> None:
    sizes = [FULL] * 20 + [CARRIED - 40, CARRIED, 300, 4, 70_000, FULL, FULL - 1, 0, FULL]
    said = [data_frame(size, number) for number, size in enumerate(sizes)]
    said[5:5] = [call("connect_get_type").frame.data, data_frame(10)]
    with without_leaks(tmp_path) as rig:
        near, far = (rig.client, rig.server) if way == UP else (rig.server, rig.client)
        thread = sending(near, b"".join(said))
        assert read(far, sum(map(len, said))) == b"".join(said)
        thread.join()
        far.sendall(b"".join(said[:3]))
        assert read(near, sum(map(len, said[:3]))) == b"".join(said[:3])
        near.close()
        rig.wait()
    assert sum(carried) > 15 * FULL
    assert frames(rig, way) == said
    assert frames(rig, Direction(1 - way)) == said[:3]


@pytest.mark.parametrize("piece", [1000, 4096, 60_001])
def test_what_comes_in_small_pieces_fills_pipes_and_is_copied(tmp_path: Path, piece: int) -> None:
    said = [data_frame(FULL, number) for number in range(6)]
    with without_leaks(tmp_path) as rig:
        thread = sending(rig.client, b"".join(said), piece)
        assert read(rig.server, sum(map(len, said))) == b"".join(said)
        thread.join()
        rig.client.close()
        rig.wait()
    assert frames(rig) == said


def test_a_pipe_that_is_full_hands_over_to_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a full pipe would do to the recording's, at a moment that can be chosen."""
    copy_to, calls = Pipe.copy_to, []

    def half(self: Pipe, other: Pipe) -> bool:
        calls.append(self.held)
        if len(calls) % 3:
            return copy_to(self, other)
        os.write(other._write, b"garbage")
        other.spoiled = True
        return False

    monkeypatch.setattr(Pipe, "copy_to", half)
    said = [data_frame(FULL, number) for number in range(30)]
    with without_leaks(tmp_path) as rig:
        thread = sending(rig.client, b"".join(said))
        assert read(rig.server, sum(map(len, said))) == b"".join(said)
        thread.join()
        rig.client.close()
        rig.wait()
    assert len(calls) > 10
    assert frames(rig) == said


def test_of_frames_larger_than_a_pipe_the_beginning_is_copied(tmp_path: Path, carried: list[int]) -> None:
    said = data_frame(3 * CAPACITY)
    with without_leaks(tmp_path) as rig:
        thread = sending(rig.client, said)
        assert read(rig.server, len(said)) == said
        thread.join()
        rig.client.close()
        rig.wait()
    assert sum(carried) <= CAPACITY
    assert frames(rig) == [said]


def test_without_pipes_everything_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, carried: list[int]
) -> None:
    monkeypatch.setattr(pipes, "MOST", 1)  # the recording's, and then none for the way
    said = [data_frame(FULL, number) for number in range(4)]
    with without_leaks(tmp_path) as rig:
        thread = sending(rig.client, b"".join(said))
        assert read(rig.server, sum(map(len, said))) == b"".join(said)
        thread.join()
        rig.client.close()
        rig.wait()
    assert not carried
    assert frames(rig) == said


def test_who_reads_slowly_slows_the_sender_and_gets_all(tmp_path: Path) -> None:
    said = b"".join(data_frame(FULL, number) for number in range(60))
    with without_leaks(tmp_path) as rig:
        sent = stuff(rig.client, said)
        assert sent < len(said) // 2
        start = time.process_time()
        time.sleep(0.3)
        assert time.process_time() - start < 0.15
        thread = sending(rig.client, said[sent:])
        assert read(rig.server, len(said)) == said
        thread.join()
        rig.client.close()
        rig.wait()
    assert b"".join(frames(rig)) == said


@pytest.mark.parametrize("at", [300, 100_000, FULL])
def test_a_sender_that_is_gone_in_the_midst_of_a_frame(tmp_path: Path, at: int) -> None:
    whole, part = data_frame(FULL), data_frame(FULL, 1)[:at]
    with without_leaks(tmp_path) as rig:
        rig.client.sendall(whole)
        assert read(rig.server, len(whole)) == whole
        rig.client.sendall(part)
        rig.client.close()
        assert read(rig.server, len(part)) == part
        assert rig.server.recv(1) == b""
        rig.wait()
    assert frames(rig) == [whole]
    assert b"".join(each.data for each in rig.entries() if isinstance(each, Raw)) == part


def test_a_receiver_that_is_gone_in_the_midst_of_a_frame(tmp_path: Path) -> None:
    said = b"".join(data_frame(FULL, number) for number in range(60))
    with without_leaks(tmp_path) as rig:
        stuff(rig.client, said)
        rig.server.close()
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            rig.client.sendall(said)
        rig.wait()
    assert rig.closed().by == "server"
    assert b"".join(frames(rig)) == said[: sum(map(len, frames(rig)))]


def test_the_tap_may_end_in_the_midst_of_a_frame(tmp_path: Path) -> None:
    with without_leaks(tmp_path) as rig:
        rig.client.sendall(data_frame(FULL)[:200_000])
        read(rig.server, 200_000)


def test_a_file_that_takes_no_more_does_not_hold_up_the_stream(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = [data_frame(FULL, number) for number in range(30)]
    with without_leaks(tmp_path, file=Path("/dev/full")) as rig:
        thread = sending(rig.client, b"".join(said))
        assert read(rig.server, sum(map(len, said))) == b"".join(said)
        thread.join()
        until(lambda: not rig.journal.records)
    assert capsys.readouterr().err.count("the recording ends here") == 1


def test_a_recording_may_be_appended_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "appended"
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    pipe = Pipe()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        data = random.Random(1).randbytes(70_000)
        ours.sendall(data)
        while pipe.held < len(data):
            pipe.fill(theirs.fileno(), len(data))
        pipe.write_to(fd)
    pipe.close()
    os.close(fd)
    assert path.read_bytes() == data


def test_the_checksum_covers_the_beginning_of_what_was_carried(tmp_path: Path, carried: list[int]) -> None:
    said = [data_frame(FULL, number) for number in range(3)]
    with without_leaks(tmp_path) as rig:
        for each in said:
            rig.client.sendall(each)
            assert read(rig.server, len(each)) == each
        rig.client.close()
        rig.wait()
    assert carried
    recorded = bytearray(rig.path.read_bytes())
    last = recorded.rindex(said[2][: HEADER.size])
    for at, damaged in ((last + 100, True), (last + 200_000, False)):
        changed = bytearray(recorded)
        changed[at] ^= 1
        (tmp_path / "changed").write_bytes(changed)
        with open_recording(tmp_path / "changed") as recording:
            entries = list(recording)
            assert (recording.damage is not None) == damaged
        assert len([each for each in entries if isinstance(each, Frame)]) == (2 if damaged else 3)


def test_pipes_are_lent_and_used_again() -> None:
    lent = Pipes()
    first = lent.take()
    assert first is not None
    lent.give(first)
    assert lent.take() is first
    all_of_them = [lent.take() for _ in range(pipes.MOST + 3)]
    assert all_of_them.count(None) == 4
    for each in (first, *all_of_them):
        if each is not None:
            lent.give(each)
    assert len(lent._spare) < 10
    dirty = lent.take()
    assert dirty is not None
    os.write(dirty._write, b"x")
    dirty.spoiled = True
    lent.give(dirty)
    clean: Callable[[], Pipe | None] = lent.take
    assert clean() is not dirty
    lent.close()
