"""Long frames of streams, whose middle the kernel carries: everything arrives, and everything is recorded."""

from __future__ import annotations

import contextlib
import itertools
import os
import random
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from virtwire.conformance.recording import Direction, Entry, Frame, Raw, open_recording
from virtwire.conformance.recording.format import FeedDecoder
from virtwire.conformance.tap import pair, pipes
from virtwire.conformance.tap.cutter import Budget
from virtwire.conformance.tap.feeder import Feeder
from virtwire.conformance.tap.pair import BEGINNING, CARRIED
from virtwire.conformance.tap.pipes import CAPACITY, Pipe, Pipes
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.message import HEADER

from tests.conformance.made import call, frame

from .rig import TIMEOUT, Rig, read, stuff, until

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


def begin(rig: Rig, said: bytes) -> bytes:
    """Have the client say the first 64 KiB of a stream's frame, until the kernel carries the rest; give the rest."""
    # The kernel carries after a reading that filled what was asked for; 64 KiB may come in two pieces.
    rig.pair._client._size = BEGINNING
    rig.client.sendall(said[:65536])
    assert read(rig.server, 65536) == said[:65536]
    until(lambda: rig.pair._client._left > 0)
    return said[65536:]


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


def pass_up(rig: Rig, said: bytes, piece: int = 1 << 20) -> None:
    """Have the client say something and leave; all of it arrives."""
    thread = sending(rig.client, said, piece)
    assert read(rig.server, len(said)) == said
    thread.join()
    rig.client.close()
    rig.wait()


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
        pass_up(rig, b"".join(said), piece)
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
        pass_up(rig, b"".join(said))
    assert len(calls) > 10
    assert frames(rig) == said


def test_of_frames_larger_than_a_pipe_the_beginning_is_copied(tmp_path: Path, carried: list[int]) -> None:
    said = data_frame(3 * CAPACITY)
    with without_leaks(tmp_path) as rig:
        pass_up(rig, said)
    assert sum(carried) <= CAPACITY
    assert frames(rig) == [said]


def test_without_pipes_everything_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, carried: list[int]
) -> None:
    monkeypatch.setattr(pipes, "MOST", 1)  # the recording's, and then none for the way
    said = [data_frame(FULL, number) for number in range(4)]
    with without_leaks(tmp_path) as rig:
        pass_up(rig, b"".join(said))
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


def test_a_file_that_takes_no_more_does_not_hold_up_the_stream(tmp_path: Path) -> None:
    said = [data_frame(FULL, number) for number in range(30)]
    with without_leaks(tmp_path, file=Path("/dev/full")) as rig:
        thread = sending(rig.client, b"".join(said))
        assert read(rig.server, sum(map(len, said))) == b"".join(said)
        thread.join()
        until(lambda: rig.journal.failure is not None)


def test_a_file_that_is_full_in_the_midst_of_a_long_frame(tmp_path: Path) -> None:
    said = data_frame(3 << 20) * 2
    with without_leaks(tmp_path, file=Path("/dev/full")) as rig:
        pass_up(rig, said)
    assert rig.journal.failure is not None


def test_a_receiver_that_had_said_all_and_is_gone_ends_nothing_but_its_connection(tmp_path: Path) -> None:
    said = data_frame(FULL)
    hold, held = threading.Event(), threading.Event()
    with without_leaks(tmp_path) as rig:
        rig.server.shutdown(socket.SHUT_WR)
        assert rig.client.recv(1) == b""
        rest = begin(rig, said)
        rig.loop.call_soon(lambda: (held.set(), hold.wait()))
        held.wait()
        rig.client.sendall(rest[:64_464])
        rig.server.close()
        hold.set()
        rig.wait()
        assert rig._thread.is_alive()
    assert rig.closed().by == "server"


def test_what_the_kernel_cannot_move_is_copied(tmp_path: Path) -> None:
    """Urgent data of TCP: splice never gets to it, though there is something to read."""
    said = data_frame(FULL)
    with without_leaks(tmp_path, tcp=True) as rig:
        rest = begin(rig, said)
        rig.client.sendall(rest[:34_464])
        rig.client.send(b"!", socket.MSG_OOB)
        rig.client.sendall(rest[34_464:])
        assert read(rig.server, len(rest)) == rest
        start = time.process_time()
        time.sleep(0.3)
        assert time.process_time() - start < 0.15


def test_what_was_carried_stands_in_its_place(tmp_path: Path) -> None:
    said = data_frame(FULL)
    hold, held = threading.Event(), threading.Event()
    with without_leaks(tmp_path) as rig:
        for _ in range(20):
            rest = begin(rig, said)
            hold.clear()
            rig.loop.call_soon(lambda: (held.set(), hold.wait()))
            held.wait()
            rig.server.sendall(call("connect_get_type").frame.data)
            rig.client.sendall(rest)
            hold.set()
            assert read(rig.server, len(rest)) == rest
            read(rig.client, 28)
        rig.client.close()
        rig.wait()
    times = [each.time for each in rig.entries()]
    assert times == sorted(times)


def test_descriptors_amid_what_is_carried_end_here(tmp_path: Path) -> None:
    said = data_frame(FULL)
    with without_leaks(tmp_path) as rig:
        reading, writing = os.pipe()
        rest = begin(rig, said)
        socket.send_fds(rig.client, [rest[:24_464]], [writing])
        rig.client.sendall(rest[24_464:])
        passed = bytearray()
        while len(passed) < len(rest):
            data, fds, _, _ = socket.recv_fds(rig.server, 1 << 20, 10)
            passed += data
            assert not fds
        assert passed == rest
        os.close(writing)
        assert os.read(reading, 1) == b""  # else somebody still had it
        os.close(reading)
        rig.client.close()
        rig.wait()
    assert frames(rig) == [said]


def test_a_stream_that_rests_keeps_no_pipe(tmp_path: Path, carried: list[int]) -> None:
    said = data_frame(FULL)
    with without_leaks(tmp_path) as rig:
        for _ in range(3):
            rig.client.sendall(said)
            assert read(rig.server, len(said)) == said
            until(lambda: rig.pipes._used == 0)
    assert carried


class Told(Feeder):
    """Keeps what it is fed."""

    def __init__(self) -> None:
        ours, self.theirs = socket.socketpair()
        super().__init__(ours, lambda: 0)

    def entries(self) -> list[Entry]:
        with self.theirs:
            self.flush()
            self.close()
            data = b"".join(iter(lambda: self.theirs.recv(1 << 20), b""))
        return FeedDecoder().feed(data)


def test_views_are_told_truly_of_what_was_not_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file, and no pipes any more in the midst of a frame: its checksum is not known, its size is."""
    said, view, take, lent = data_frame(FULL), Told(), Pipes.take, itertools.cycle([True, False])
    monkeypatch.setattr(Pipes, "take", lambda self: take(self) if next(lent) else None)
    with Rig(tmp_path, record=False, feeds=[view], budget=Budget(limit=1000)) as rig:
        for data in (said, said[:200_000]):
            rig.pair._client._size = BEGINNING
            for start, end in ((0, 65536), (65536, 100_000), (100_000, 150_000), (150_000, len(data))):
                rig.client.sendall(data[start:end])
                assert read(rig.server, end - start) == data[start:end]
        rig.client.close()
        rig.wait()
    frames_told = [each for each in view.entries() if isinstance(each, Frame | Raw)]
    assert [(type(each), each.size) for each in frames_told] == [(Frame, len(said)), (Raw, 200_000)]
    assert isinstance(frames_told[0], Frame)
    assert frames_told[0].crc is None


def random_frames(rng: random.Random) -> list[bytes]:
    found = []
    for number in range(rng.randint(1, 25)):
        kind = rng.random()
        if kind < 0.15:
            found.append(call("connect_get_type").frame.data)
        elif kind < 0.25:
            found.append(call("domain_define_xml", ["x" * rng.choice([10, 5000, 40_000, 200_000])]).frame.data)
        else:
            sizes = [0, 100, 228, rng.randint(0, 4000), rng.randint(30_000, 70_000), FULL, FULL, 1_500_000]
            found.append(data_frame(rng.choice(sizes), number))
    return found


@pytest.mark.parametrize("seed", range(24))
def test_anything_arrives_and_is_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Both ways at once, in any pieces, over Unix sockets and TCP, with pipes of any number and size, some failing."""
    rng = random.Random(seed)
    monkeypatch.setattr(pipes, "MOST", rng.choice([1, 2, 3, 64, 64]))
    monkeypatch.setattr(pipes, "CAPACITY", rng.choice([4096, 1 << 18, 1 << 20, 1 << 20]))
    monkeypatch.setattr(pair, "CARRIED", rng.choice([300, 4096, CARRIED, CARRIED]))
    copy_to = Pipe.copy_to
    failing = rng.choice([0.0, 0.0, 0.3])
    monkeypatch.setattr(Pipe, "copy_to", lambda self, other: rng.random() >= failing and copy_to(self, other))
    said = {way: b"".join(random_frames(rng)) for way in (UP, DOWN)}
    came: dict[Direction, bytes] = {}

    def send(sock: socket.socket, data: bytes, pieces: random.Random) -> None:
        at = 0
        while at < len(data):
            size = pieces.choice([28, 1000, 65536, 262_148, 1 << 20, 1 << 20])
            sock.sendall(data[at : at + size])
            at += size
        sock.shutdown(socket.SHUT_WR)

    def receive(sock: socket.socket, way: Direction, pieces: random.Random) -> None:
        came[way] = b"".join(iter(lambda: sock.recv(pieces.choice([100, 5000, 1 << 16, 1 << 20])), b""))

    with without_leaks(tmp_path, tcp=rng.random() < 0.4) as rig:
        ends = {UP: (rig.client, rig.server), DOWN: (rig.server, rig.client)}
        threads = [
            threading.Thread(target=target, args=args)
            for way, (near, far) in ends.items()
            for target, args in (
                (send, (near, said[way], random.Random(seed))),
                (receive, (far, way, random.Random(seed))),
            )
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(TIMEOUT)
        rig.wait()
    assert rig.pipes._used == 0
    assert came == said
    for way in (UP, DOWN):
        assert b"".join(frames(rig, way)) == said[way]


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
