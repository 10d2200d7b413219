"""Mutated recordings, for everything that reads recordings; reproducible from their seed.

What is mutated is what entries say, and their checksums are right again, or no reader would look at it; some files are
damaged as files besides. Recordings are of virtwire-tap's own format, pcapng, classic pcap and the text of captures.
"""

from __future__ import annotations

import io
import random
import struct
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

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
from virtwire.conformance.recording.output import FORMATS
from virtwire.protocol.message import MAX_FDS, MAX_FRAME

from tests.fuzz.mutate import CAPTURES, WORDS, corpus, mutations

MARKUP = "<script>alert(1)</script>\x1b]0;x\x07\u202e\udcff\ud800"
ODD: list[Any] = [None, -1, 2**70, 1e308, MARKUP, [], {"a": [{}]}, True, ""]
TIMES = [0, 1, 10**9, 2**63, 2**64 - 1]
LENGTH = 40
"""Entries in one recording, about."""


@cache
def sessions() -> list[list[Entry]]:
    """Return the recorded sessions, in the parts that one mutated recording begins as."""
    found: list[list[Entry]] = []
    for path in sorted(CAPTURES.glob("*.hex")):
        with open_recording(path) as recording:
            entries = [
                replace(entry, time=1_000 * number)
                for number, entry in enumerate(recording)
                if not isinstance(entry, Frame) or len(entry.data) <= 4096
            ]
        found += [entries[start : start + LENGTH] for start in range(0, len(entries), LENGTH)]
    return found


@cache
def _frames(direction: Direction) -> list[bytes]:
    return corpus("C>S" if direction == Direction.TO_SERVER else "S>C")


def mutated(rng: random.Random) -> list[Entry]:
    """Make a session in which some is not as it was."""
    entries = list(rng.choice(sessions()))
    for _ in range(rng.choice((1, 2, 4, 8))):
        _mutate(entries, rng)
    return entries


def _mutate(entries: list[Entry], rng: random.Random) -> None:
    at = rng.randrange(len(entries) + 1)
    kind = rng.random()
    if kind < 0.5:
        for _ in range(rng.randrange(1, 6)):
            place = rng.randrange(len(entries))
            if isinstance(entry := entries[place], Frame):
                entries[place] = _frame(entry, rng)
    elif kind < 0.6:
        entries.insert(at, _odd(rng))
    elif kind < 0.7:
        entries[at : at + rng.randrange(1, 4)] = []
        entries.append(_odd(rng))
    elif kind < 0.8:
        entries[at:at] = entries[max(0, at - 5) : at]
    elif kind < 0.9:
        first, second = rng.randrange(len(entries)), rng.randrange(len(entries))
        entries[first], entries[second] = entries[second], entries[first]
    else:
        place = rng.randrange(len(entries))
        entries[place] = replace(entries[place], time=rng.choice(TIMES))


def _frame(entry: Frame, rng: random.Random) -> Frame:
    """Make another frame: its bytes, its size, its direction or its descriptors differ."""
    data = next(mutations([entry.data, *rng.sample(_frames(entry.direction), 3)], 1, rng.randrange(2**32)))
    data = data.ljust(4, b"\0")
    direction = entry.direction if rng.random() < 0.95 else Direction(1 - entry.direction)
    nfds = 0 if rng.random() < 0.95 else rng.randrange(MAX_FDS + 1)
    if rng.random() < 0.1:
        kept = max(4, rng.randrange(len(data) + 1))
        size = len(data) if kept < len(data) else rng.choice([len(data) + 1, MAX_FRAME, 2**32 - 1])
        return Frame(entry.time, entry.connection, direction, data[:kept], nfds, size, rng.choice(WORDS))
    return Frame(entry.time, entry.connection, direction, data, nfds)


def _odd(rng: random.Random) -> Entry:
    """Make an entry of another kind, with odd things in it."""
    time, connection = rng.choice(TIMES), rng.choice([0, 1, 2, 2**32 - 2])
    facts = {rng.choice(["peer", "pid", "target", "subject", MARKUP]): rng.choice(ODD) for _ in range(3)}
    return rng.choice(
        [
            Opened(time, connection, facts),
            Closed(time, connection, rng.choice(["client", "server", MARKUP]), MARKUP),
            Note(time, rng.choice([None, connection]), MARKUP),
            Raw(time, connection, rng.choice(list(Direction)), rng.randbytes(rng.randrange(50))),
            Raw(time, connection, Direction.TO_SERVER, b"x", 2**32 - 1),
            Lost(time, rng.choice(WORDS), 2**63),
        ]
    )


def files(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield recordings, with the ending that their format has."""
    rng = random.Random(seed)
    for _ in range(count):
        entries = mutated(rng)
        ending = rng.choice([".vwtap", ".vwtap", ".vwtap", ".vwtap", ".pcapng", ".pcap", ".hex"])
        data = _written(entries, ending, rng)
        if ending != ".vwtap" or rng.random() < 0.1:
            data = _damaged(data, rng)
        yield ending, data


def _written(entries: list[Entry], ending: str, rng: random.Random) -> bytes:
    file = io.BytesIO()
    head = Head(started=rng.choice([0, 1_700_000_000_000_000_000, 2**63]), facts={MARKUP: rng.choice(ODD)})
    writer = FORMATS.get(ending, FORMATS[".pcapng"])(file, head)
    for entry in entries:
        writer.write(entry)
    return _classic(file.getvalue()) if ending == ".pcap" else file.getvalue()


def _classic(data: bytes) -> bytes:
    """Write the packets of a pcapng file as classic pcap, which has no remarks."""
    parts, at = [struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 0x40000, 1)], 0
    while at < len(data):
        kind, length = struct.unpack_from("<II", data, at)
        if kind == 6:
            kept, size = struct.unpack_from("<II", data, at + 20)
            parts.append(struct.pack("<IIII", len(parts), 0, kept, size) + data[at + 28 : at + 28 + kept])
        at += length
    return b"".join(parts)


def _damaged(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((0, 1, 3, 10))):
        place = rng.randrange(len(changed))
        if rng.random() < 0.6:
            changed[place] ^= 1 << rng.randrange(8)
        elif rng.random() < 0.5:
            del changed[place : place + rng.randrange(1, 30)]
        else:
            changed[place:place] = rng.randbytes(rng.randrange(1, 12))
    return bytes(changed[: rng.randrange(len(changed)) + 1] if rng.random() < 0.1 else changed)


def own_file(entries: list[Entry]) -> bytes:
    """Write a recording in virtwire-tap's own format."""
    file = io.BytesIO()
    writer = Writer(file, Head())
    for entry in entries:
        writer.write(entry)
    return file.getvalue()
