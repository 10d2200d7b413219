"""Small PNG files: as few colours as a screenshot of a page needs, 256 at most, and compressed as well as zlib can."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from itertools import count
from typing import Final

__all__ = ["small"]

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_COLOURS: Final = 256

Colour = tuple[int, int, int]


def small(png: bytes) -> bytes:
    """Make a picture smaller.

    Args:
        png: 8 bits a channel, RGB or RGBA without transparent parts, not interlaced: as Chromium writes it.

    Returns:
        The same picture with a palette; colours that are not in it become the nearest that is.
    """
    width, height, pixels = _decode(png)
    counts = Counter(pixels)
    palette = _palette([colour for colour, _ in counts.most_common()])
    index = {colour: number for number, colour in enumerate(palette)}
    for colour in counts:
        if colour not in index:
            index[colour] = min(range(len(palette)), key=lambda number: _distance(palette[number], colour))
    rows = b"".join(
        b"\0" + bytes(index[pixel] for pixel in pixels[at : at + width]) for at in range(0, len(pixels), width)
    )
    return SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", b"".join(map(bytes, palette))),
            _chunk(b"IDAT", zlib.compress(rows, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _palette(colours: list[Colour]) -> list[Colour]:
    """Choose from colours, the most common first: none that is much like one before, so that rare ones have room."""
    for apart in count(-1, 40):
        chosen: list[Colour] = []
        for colour in colours:
            if all(_distance(colour, each) > apart for each in chosen):
                chosen.append(colour)
            if len(chosen) > _COLOURS:
                break
        else:
            return chosen
    raise AssertionError


def _distance(one: Colour, other: Colour) -> int:
    return sum((mine - theirs) ** 2 for mine, theirs in zip(one, other, strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _decode(png: bytes) -> tuple[int, int, list[Colour]]:
    """Read the pixels, row by row."""
    if not png.startswith(SIGNATURE):
        raise ValueError("this is no PNG")
    at, data, head = len(SIGNATURE), b"", b""
    while at < len(png):
        size, kind = struct.unpack_from(">I4s", png, at)
        body = png[at + 8 : at + 8 + size]
        head = body if kind == b"IHDR" else head
        data += body if kind == b"IDAT" else b""
        at += size + 12
    width, height, depth, colours, _, _, interlaced = struct.unpack(">IIBBBBB", head)
    if depth != 8 or colours not in (2, 6) or interlaced:
        raise ValueError("this is no PNG of a kind that is read here")
    channels = 3 if colours == 2 else 4
    raw, step = zlib.decompress(data), width * channels
    above, pixels = bytes(step), []
    for start in range(0, len(raw), step + 1):
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + step], above, channels)
        pixels += list(zip(above[::channels], above[1::channels], above[2::channels], strict=True))
    return width, height, pixels


def _unfiltered(kind: int, line: bytes, above: bytes, channels: int) -> bytes:
    """Undo a row's filter."""
    if kind == 0:
        return line
    if kind == 2:
        return bytes((each + over) & 0xFF for each, over in zip(line, above, strict=True))
    row = bytearray(line)
    for at in range(len(row)):
        left = row[at - channels] if at >= channels else 0
        corner = above[at - channels] if at >= channels else 0
        guess = left if kind == 1 else (left + above[at]) // 2 if kind == 3 else _paeth(left, above[at], corner)
        row[at] = (row[at] + guess) & 0xFF
    return bytes(row)


def _paeth(left: int, over: int, corner: int) -> int:
    guess = left + over - corner
    return min((left, over, corner), key=lambda each: abs(guess - each))
