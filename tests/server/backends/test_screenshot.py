"""The picture of the screen."""

from __future__ import annotations

import struct
import zlib

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends import Backends
from virtwire.server.backends.test.screenshot import HEIGHT, WIDTH, picture
from virtwire.server.backends.values import DomainRef

from tests.server.backends.fake_stream import FakeStream

NOBODY = DomainRef("nobody", bytes(16), -1)


async def test_any_handle_and_screen() -> None:
    driver = Backends().open("test:///default")
    mime, serve = driver.domain_screenshot(NOBODY, 7, 0)
    stream = FakeStream()
    await serve(stream)
    assert (mime, stream.data) == ("image/png", picture())
    with pytest.raises(LibvirtError, match=r"unsupported flags \(0x1\) in function testDomainScreenshot"):
        driver.domain_screenshot(NOBODY, 0, 1)


def test_it_is_a_picture() -> None:
    data = picture()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, rest = {}, data[8:]
    while rest:
        (length,) = struct.unpack_from(">I", rest)
        name, body = rest[4:8], rest[8 : 8 + length]
        assert struct.unpack_from(">I", rest, 8 + length) == (zlib.crc32(name + body),)
        chunks[name], rest = body, rest[12 + length :]
    assert list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
    assert struct.unpack(">IIBBBBB", chunks[b"IHDR"]) == (WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    rows = zlib.decompress(chunks[b"IDAT"])
    assert len(rows) == HEIGHT * (1 + 3 * WIDTH)
    assert set(rows[:: 1 + 3 * WIDTH]) == {0}
