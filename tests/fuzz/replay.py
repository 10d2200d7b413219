"""Hostile recordings, daemons and clients for replay and serve: whatever comes, nothing but findings comes of it.

A hostile recording is whole, as its checksums say, but what it says is mutated: frames of both directions on a handful
of connections that come, end and come again at any time, some of them cut, with bytes that are no frames between them.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

import trio
from virtwire.client.opening import Options
from virtwire.client.uri import parse_uri
from virtwire.conformance.decode import Message
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
    Writer,
    open_recording,
)
from virtwire.conformance.replay.ledger import Ledger
from virtwire.conformance.replay.mapping import Mapping
from virtwire.conformance.replay.player import Player, ReplayError, Settings
from virtwire.conformance.replay.report import Report
from virtwire.conformance.replay.server import serve_recording
from virtwire.conformance.replay.wire import dialling

from tests.fuzz.mutate import breaks_framing, corpus, mutations

__all__ = ["drive_ledger", "drive_player", "drive_server", "entries"]

CONNECTIONS = 6
LIFE = 300
"""Frames that one ledger lives for."""
LENGTH = 200
"""Entries of one recording that is played."""
SERVED = 2_000
"""Entries of one that is served."""
HASTE = Settings(timeout=0.05, grace=0.01)


def entries(count: int, seed: int) -> Iterator[Entry]:
    """Give the entries of a hostile recording."""
    rng = random.Random(seed)
    frames = [mutations(corpus(way), count, seed) for way in ("C>S", "S>C")]
    for number in range(count):
        connection, time = rng.randrange(CONNECTIONS), number * 1000
        chance = rng.random()
        if chance < 0.01:
            yield Opened(time, connection, {"transport": "unix"})
        elif chance < 0.02:
            yield Closed(time, connection, rng.choice(("client", "server", "tap", "")), "so")
        elif chance < 0.025:
            yield Raw(time, connection, Direction(rng.randrange(2)), rng.randbytes(rng.randrange(20)))
        elif chance < 0.03:
            yield rng.choice((Lost(time, 1, 2), Note(time, connection, "so"), Note(time, None, "so")))
        else:
            way = rng.randrange(2)
            yield _frame(next(frames[way]), time, connection, Direction(way), rng)


def _frame(data: bytes, time: int, connection: int, way: Direction, rng: random.Random) -> Frame:
    if rng.random() < 0.03 and len(data) > 8:
        kept = rng.randrange(4, len(data))
        return Frame(time, connection, way, data[:kept], 0, len(data), rng.choice((None, rng.getrandbits(32))))
    return Frame(time, connection, way, data.ljust(4, b"\0"), rng.choice((0, 0, 0, 1, 2)))


def write(path: Path, count: int, seed: int) -> Path:
    with path.open("wb") as file:
        writer = Writer(file, Head(started=1_790_000_000_000_000_000))
        for entry in entries(count, seed):
            writer.write(entry)
    return path


def drive_ledger(count: int, seed: int) -> Counter[str]:
    """Tell ledgers what was recorded and what comes, both mutated, in any order; say what came of it."""
    rng = random.Random(seed)
    seen: Counter[str] = Counter()
    ups, downs = (mutations(corpus(way), count, seed) for way in ("C>S", "S>C"))
    for start in range(0, count, LIFE):
        report = Report()
        ledger = Ledger(0, Mapping((1.79e9, 1.79e9), (1.8e9, 1.8e9)), report)
        pairs = zip(islice(ups, LIFE), islice(downs, LIFE), strict=False)
        for up, down in pairs:
            asked = Message(_frame(up, start, 0, Direction.TO_SERVER, rng))
            if asked.is_stream:
                seen["stream frames"] += ledger.stream_to_server(asked) is not None
            else:
                seen["calls"] += ledger.call(asked) is not None
            answer = down[:20] + asked.frame.data[20:24] + down[24:]
            ledger.recorded(Message(_frame(answer.ljust(4, b"\0"), start + 1, 0, Direction.TO_CLIENT, rng)))
            if not breaks_framing(answer) and len(answer) >= 28:
                ledger.arrived(answer, 0)
            seen["due"] += ledger.owes + ledger.misses
        if rng.random() < 0.5:
            ledger.is_lost("it ends")
        ledger.finish()
        seen["findings"] += report.differences
        seen["notes"] += len(report.notes)
    return seen


async def drive_player(folder: Path, count: int, seed: int) -> Counter[str]:
    """Play hostile recordings against daemons that are played from others."""
    seen: Counter[str] = Counter()
    for start in range(0, count, LENGTH):
        mine, theirs = (write(folder / name, LENGTH, seed + start + add) for add, name in enumerate(("mine", "theirs")))
        report = Report()
        async with serve_recording(theirs) as served:
            with open_recording(mine) as recording:
                target = parse_uri(f"test+unix:///default?socket={served.socket}")
                async with dialling(target, Options()) as dialler:
                    try:
                        await Player(recording, dialler, report, HASTE).run()
                    except ReplayError:
                        seen["unusable"] += 1
        seen += Counter(findings=report.differences, calls=report.calls, served=served.report.calls)
    return seen


async def drive_server(folder: Path, count: int, seed: int) -> Counter[str]:
    """Serve hostile recordings to clients that send mutated frames, as many as are recorded."""
    seen: Counter[str] = Counter()
    for start in range(0, count, SERVED):
        seen += await _serve(write(folder / "served", SERVED, seed + start), seed + start + 2)
    return seen


async def _serve(path: Path, seed: int) -> Counter[str]:
    frames = mutations(corpus("C>S"), SERVED, seed)
    seen: Counter[str] = Counter()
    async with serve_recording(path) as served:
        while batch := list(islice(frames, 50)):
            async with await trio.open_unix_socket(served.socket) as stream, trio.open_nursery() as nursery:
                nursery.start_soon(_count, stream, seen)
                with suppress(trio.BrokenResourceError):
                    for frame in batch:
                        await stream.send_all(frame)
                        seen["frames"] += 1
                with suppress(OSError):
                    await stream.send_eof()
                await trio.sleep(0.001)
                nursery.cancel_scope.cancel()
    seen["findings"] = served.report.differences
    return seen


async def _count(stream: trio.SocketStream, seen: Counter[str]) -> None:
    with suppress(trio.BrokenResourceError):
        async for data in stream:
            seen["received"] += len(data)
