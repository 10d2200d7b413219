"""A stream of mutated frames, reproducible from its seed.

The corpus is what real peers said (the golden captures). A mutation keeps some of a frame's shape, so that it gets past
the first checks: words become boundary values, bytes flip, pieces vanish, repeat or come from another frame; lengths
are repaired most of the time, because an illegal one ends a connection at once.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from pathlib import Path

CAPTURES = Path(__file__).parent.parent / "data" / "captures"
WORDS = [0, 1, 2, 3, 5, 16, 31, 32, 33, 255, 16384, 16385, 4194304, 4194305, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]


def corpus(direction: str) -> list[bytes]:
    """Return every complete frame of the captures that went in this direction (``C>S`` or ``S>C``)."""
    frames = []
    for path in sorted(CAPTURES.glob("*.hex")):
        for line in path.read_text().splitlines():
            text = line.rsplit(" ", 1)[-1]
            if line.startswith(direction) and " fdbytes " not in line and "..." not in text and len(text) >= 56:
                try:
                    frame = bytes.fromhex(text)
                except ValueError:
                    continue
                if int.from_bytes(frame[:4], "big") == len(frame) <= 4096:
                    frames.append(frame)
    assert frames, f"no frames for {direction}"
    return sorted(set(frames))


def mutations(frames: list[bytes], count: int, seed: int) -> Iterator[bytes]:
    """Yield ``count`` mutated frames."""
    rng = random.Random(seed)
    for _ in range(count):
        data = bytearray(rng.choice(frames))
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            _mutate(data, frames, rng)
        if len(data) >= 4 and rng.random() < 0.97:
            data[:4] = struct.pack(">I", max(len(data), 28))
            data += bytes(max(0, 28 - len(data)))
        yield bytes(data)


def breaks_framing(frame: bytes) -> bool:
    """Say whether what follows this frame could not be told apart: its length lies, or it announces descriptors."""
    lies = int.from_bytes(frame[:4], "big") != len(frame) or len(frame) < 28
    return lies or (frame[16:20] in (b"\0\0\0\4", b"\0\0\0\5") and frame[28:32] != bytes(4))


def _mutate(data: bytearray, frames: list[bytes], rng: random.Random) -> None:
    kind = rng.random()
    if not data:
        data += rng.randbytes(8)
    if kind < 0.35:
        at = rng.randrange(0, len(data), 4)
        data[at : at + 4] = struct.pack(">I", rng.choice(WORDS))
    elif kind < 0.55:
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    elif kind < 0.65:
        del data[rng.randrange(len(data)) :]
    elif kind < 0.75:
        data += rng.randbytes(rng.randrange(1, 64))
    elif kind < 0.85:
        at = rng.randrange(len(data))
        other = rng.choice(frames)
        data[at:] = other[rng.randrange(len(other)) :]
    elif kind < 0.92:
        start = rng.randrange(len(data))
        data[start:start] = data[start : start + rng.randrange(1, 32)]
    else:
        start = rng.randrange(len(data))
        del data[start : start + rng.randrange(1, 16)]
