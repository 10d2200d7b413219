"""Reads the recorded frames of tests/data/captures; the format is described there."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data" / "captures"


@dataclass(frozen=True)
class Frame:
    """One complete frame: where it was recorded, its header and its bytes."""

    source: str
    program: int
    procedure: int
    type: int
    status: int
    data: bytes


def frames() -> Iterator[Frame]:
    """Yield every complete frame of every capture."""
    for path in sorted(FOLDER.glob("*.hex")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            words = line.split()
            if words[0] == "#" or "fdbytes" in words or "..." in words[-1]:
                continue
            data = bytes.fromhex(words[-1])
            size, program, _, procedure, kind, _, status = struct.unpack_from(">IIIiIII", data.ljust(28, b"\0"))
            if size == len(data):  # in the raw capture, what SASL wrapped counts otherwise
                yield Frame(f"{path.stem}:{number}", program, procedure, kind, status, data)
