"""The screen of the imaginary guests: a picture that this module draws, whatever domain or screen is meant."""

from __future__ import annotations

import functools
import struct
import zlib
from typing import Final

from ..stream_base import DomainStreamCalls
from ..streams import DataStream, Serve
from ..values import DomainRef
from .checks import check_flags

__all__ = ["HEIGHT", "WIDTH", "ScreenshotCalls", "picture"]

WIDTH: Final = 320
HEIGHT: Final = 200
_MIME: Final = "image/png"
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_BITS, _TRUE_COLOUR = 8, 2


class ScreenshotCalls(DomainStreamCalls):
    """Taking pictures."""

    def domain_screenshot(self, domain: DomainRef, screen: int, flags: int) -> tuple[str, Serve]:
        """Send the picture, for any handle as the real driver does (virDomainScreenshot)."""
        check_flags("testDomainScreenshot", flags, 0)

        async def serve(stream: DataStream) -> None:
            await stream.send(picture())

        return _MIME, serve


@functools.cache
def picture() -> bytes:
    """Draw a small picture: two colours that fade into each other, as a PNG (ISO/IEC 15948)."""
    rows = b"".join(b"\0" + _row(y) for y in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, _BITS, _TRUE_COLOUR, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")


def _row(y: int) -> bytes:
    shade = 255 * y // (HEIGHT - 1)
    return b"".join(bytes((255 * x // (WIDTH - 1), shade, 255 - shade)) for x in range(WIDTH))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
