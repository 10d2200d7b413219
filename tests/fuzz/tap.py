"""The tap itself, with mutated frames passing through: what it notes of them, and what it forwards.

Whatever passes, in whatever pieces: the recording has all of it and is whole, lines can be printed as they are, and
what comes out at the other end is what went in.
"""

from __future__ import annotations

import os
import random
import socket
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from virtwire.conformance.recording import (
    Closed,
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
from virtwire.conformance.tap.cutter import Budget, Cutter, Speech
from virtwire.conformance.tap.feeder import Feeder
from virtwire.conformance.tap.journal import Journal
from virtwire.conformance.views.lines import Lines
from virtwire.conformance.views.options import ViewOptions
from virtwire.protocol.generated.packet_enums import MessageStatus
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.storage_vol import STORAGE_VOL_UPLOAD
from virtwire.protocol.message import HEADER, MessageType

from tests.fuzz.daemon import resident_kib
from tests.fuzz.mutate import corpus, mutations
from tests.peers.tap import Tap

TIMEOUT: Final = 20
LENGTH: Final = 40
"""Frames on a connection, in both directions together, at most."""
SOME: Final = 20
"""Every so many connections are written with everything that their frames say."""
LONG: Final = 0.05
"""Of the directions of connections, so many begin with frames that are long."""
_WITH_FDS: Final = {MessageType.CALL_WITH_FDS, MessageType.REPLY_WITH_FDS}


def _said(count: int, seed: int) -> Iterator[tuple[bytes, bytes]]:
    """Give what the two sides of connections say, until so many frames were said."""
    rng = random.Random(seed)
    up = mutations(corpus("C>S"), count, seed)
    down = mutations(corpus("S>C"), count, seed + 1)
    while count > 0:
        counts = [min(count, rng.randrange(1, LENGTH // 2)) for _ in range(2)]
        count -= sum(counts)
        yield b"".join(next(up) for _ in range(counts[0])), b"".join(next(down) for _ in range(counts[1]))


def drive_notes(count: int, seed: int) -> Counter[str]:
    """Let so many frames be cut, recorded, fed to a view and written as lines.

    Returns:
        How many entries of each kind there were, lines, and connections whose recording was compared byte by byte.
    """
    rng = random.Random(seed)
    seen: Counter[str] = Counter()
    brief, whole = (Lines(Head(), ViewOptions(full=full), dump=full, utc=True) for full in (False, True))
    ours, theirs = socket.socketpair()
    with tempfile.TemporaryFile() as file, ours:
        feeder = Feeder(theirs, lambda: 0)
        budget = Budget(limit=4 << 20)
        journal = Journal(Head(), file.fileno(), [feeder])
        journal.flush()
        ours.setblocking(False)
        feed = FeedDecoder()
        for number, said in enumerate(_said(count, seed)):
            os.ftruncate(file.fileno(), 0)
            os.lseek(file.fileno(), 0, os.SEEK_SET)
            _pass(journal, budget, number, said, rng)
            journal.flush()
            recorded = FeedDecoder.within(Head(), 0)
            entries = recorded.feed(os.pread(file.fileno(), os.fstat(file.fileno()).st_size, 0))
            recorded.end()
            assert recorded.damage is None
            seen.update(type(entry).__name__ for entry in entries)
            seen["compared"] += _compare(entries, said)
            writer = whole if number % SOME == 0 else brief
            for entry in _fed(ours, feeder, feed):
                for line in writer.take(entry):
                    assert line.isprintable(), line
                    seen["lines"] += 1
        assert budget.held == 0
        feeder.close()
    return seen


def _pass(journal: Journal, budget: Budget, number: int, said: tuple[bytes, bytes], rng: random.Random) -> None:
    """Let a connection pass, in pieces, now from this side and now from that."""
    speech = Speech(number)
    journal.tell(Opened(journal.now(), number, {}))
    cutters = [Cutter(speech, direction, journal, budget) for direction in Direction]
    left = list(said)
    while any(left):
        side = rng.randrange(2)
        size = rng.choice((1, 4, 28, 100, 1000, 100_000))
        piece, left[side] = left[side][:size], left[side][size:]
        if piece:
            journal.passed(cutters[side], piece, rng.choice((0,) * 20 + (1, 3, 40)))
    for cutter in cutters:
        journal.end(cutter)
    journal.tell(Closed(journal.now(), number, "client"))


def _compare(entries: list[Entry], said: tuple[bytes, bytes]) -> int:
    """Compare what was recorded of each direction with what passed; what carries descriptors is left out of frames."""
    compared = 0
    for direction in Direction:
        mine = [entry for entry in entries if isinstance(entry, Frame | Raw) and entry.direction == direction]
        if any(isinstance(entry, Frame) and int.from_bytes(entry.data[16:20]) in _WITH_FDS for entry in mine):
            continue
        if all(len(entry.data) == entry.size for entry in mine):
            assert b"".join(entry.data for entry in mine) == said[direction]
            compared += 1
    return compared


def _fed(sock: socket.socket, feeder: Feeder, feed: FeedDecoder) -> Iterator[Entry]:
    """Give what the view gets."""
    try:
        while True:
            feeder.flush()
            yield from feed.feed(sock.recv(1 << 20))
            assert feed.damage is None
    except BlockingIOError:
        return


def drive_relay(folder: Path, count: int, seed: int) -> Counter[str]:
    """Let so many frames through a running tap that shows everything, between a client and a daemon that are made up.

    Returns:
        How many connections and bytes there were, and the growth of its processes in KiB since the first hundred.
    """
    seen: Counter[str] = Counter()
    path = folder / "daemon-sock"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        listener.settimeout(TIMEOUT)
        with Tap(f"test+unix:///default?socket={path}", arguments=["--full"]) as tap:
            before = 0
            rng = random.Random(seed)
            for upward, downward in _said(count, seed):
                long = [_long(rng) if rng.random() < LONG else b"" for _ in range(2)]
                _exchange(tap.socket, listener, long[0] + upward, long[1] + downward)
                seen["connections"] += 1
                seen["bytes"] += len(upward) + len(downward)
                seen["long"] += sum(map(len, long))
                if seen["connections"] == 100:
                    before = _resident(tap)
            seen["KiB more"] = _resident(tap) - before if before else 0
            assert tap.terminate() == 0
            assert "Traceback" not in tap.log + tap.lines
            assert tap.lines.replace("\n", "").isprintable()
            with open_recording(tap.recording) as recording:
                seen["notes"] = sum(isinstance(entry, Note) for entry in recording)
                assert recording.damage is None
    return seen


def _long(rng: random.Random) -> bytes:
    """Make frames of a stream, so long that the kernel carries them, whose lengths may lie."""
    status = rng.choice([MessageStatus.CONTINUE, MessageStatus.CONTINUE, MessageStatus.ERROR])
    head = HEADER.pack(0, REMOTE.number, REMOTE.version, STORAGE_VOL_UPLOAD.number, MessageType.STREAM, 9, status)
    frames = bytearray()
    for _ in range(rng.randint(1, 3)):
        size = rng.choice([262_148, 100_000, 1_500_000])
        lie = rng.choice([0, 0, 1, -1, 40_000, -40_000, 1 << 31])
        frames += (size + lie).to_bytes(4) + head[4:] + rng.randbytes(size - len(head))
    return bytes(frames)


def _exchange(tap: Path, listener: socket.socket, upward: bytes, downward: bytes) -> None:
    """Have a client and the daemon say something, and compare what comes at the other ends."""
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(TIMEOUT)
        client.connect(str(tap))
        server, _ = listener.accept()
        with server:
            server.settimeout(TIMEOUT)
            assert _passed(client, server, upward) == upward
            got = _passed(server, client, downward)
        assert got == downward


def _passed(near: socket.socket, far: socket.socket, data: bytes) -> bytes:
    """Send all of something, and the end; return what comes."""

    def send() -> None:
        near.sendall(data)
        near.shutdown(socket.SHUT_WR)

    thread = threading.Thread(target=send)
    thread.start()
    try:
        return _rest(far)
    finally:
        thread.join()


def _rest(sock: socket.socket) -> bytes:
    return b"".join(iter(lambda: sock.recv(1 << 20), b""))


def _resident(tap: Tap) -> int:
    """Return the memory of the tap's processes in KiB."""
    assert tap.process is not None
    pid = tap.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return sum(resident_kib(each) for each in (pid, *map(int, children)))
