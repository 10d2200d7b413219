"""Pictures made smaller are the same pictures."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

import pytest

from tools.screenshots.png import SIGNATURE, _decode, small


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(width: int, rows: list[bytes], colours: int = 2) -> bytes:
    """Make a PNG of rows that have their filter's number in front."""
    head = struct.pack(">IIBBBBB", width, len(rows), 8, colours, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b"")


def pixels_of_palette(png: bytes) -> list[tuple[int, ...]]:
    """Read what ``small`` wrote: unfiltered rows of numbers of a palette."""
    width = struct.unpack_from(">I", png, 16)[0]
    at = png.index(b"PLTE")
    size = struct.unpack_from(">I", png, at - 4)[0]
    palette = [tuple(png[at + 4 + each : at + 7 + each]) for each in range(0, size, 3)]
    at = png.index(b"IDAT")
    rows = zlib.decompress(png[at + 4 : at + 4 + struct.unpack_from(">I", png, at - 4)[0]])
    numbers = [rows[start + 1 : start + 1 + width] for start in range(0, len(rows), width + 1)]
    return [palette[number] for row in numbers for number in row]


def test_every_filter_is_undone() -> None:
    chance = random.Random(1)
    lines = [bytes(chance.randrange(4) * 60 for _ in range(12)) for _ in range(5)]
    filtered = []
    for kind, line in enumerate(lines):
        above = lines[kind - 1] if kind else bytes(12)
        row = bytearray([kind])
        for at, value in enumerate(line):
            left, corner = (line[at - 3], above[at - 3]) if at >= 3 else (0, 0)
            near = min((left, above[at], corner), key=lambda each: abs(left + above[at] - corner - each))
            row.append((value - (0, left, above[at], (left + above[at]) // 2, near)[kind]) & 0xFF)
        filtered.append(bytes(row))
    made = picture(4, filtered)
    wanted = [tuple(line[at : at + 3]) for line in lines for at in range(0, 12, 3)]
    assert _decode(made)[2] == wanted
    assert pixels_of_palette(small(made)) == wanted


def test_many_colours_become_256_that_are_near() -> None:
    rows = [b"\0" + b"".join(bytes((x, y, 128)) for x in range(64)) for y in range(0, 256, 4)]
    made = small(picture(64, rows))
    found = pixels_of_palette(made)
    assert len(set(found)) <= 256
    before = _decode(picture(64, rows))[2]
    for one, other in zip(before, found, strict=True):
        assert all(abs(mine - theirs) <= 24 for mine, theirs in zip(one, other, strict=True))


@pytest.mark.parametrize("data", [b"GIF89a", picture(1, [b"\0\0"], colours=0)])
def test_what_is_not_read_is_told(data: bytes) -> None:
    with pytest.raises(ValueError, match="this is no PNG"):
        small(data)


def test_the_pictures_of_the_guide_are_small() -> None:
    pictures = list((Path(__file__).parents[2] / "docs" / "images").glob("tap-web-*.png"))
    assert len(pictures) == 6
    assert all(path.stat().st_size < 100_000 for path in pictures)
