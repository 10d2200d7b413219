"""Uploads and downloads: bytes, holes, and where they end."""

from __future__ import annotations

import errno
import os

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.streams import Hole, StreamAborted
from virtwire.server.backends.test.storage_bytes import BLOCK, VolumeBytes
from virtwire.server.backends.test.storage_streams import Part, download, upload

from tests.server.backends.fake_stream import FakeStream

NO_SPACE = (38, 38, "cannot write to stream: No space left on device", errno.ENOSPC)


@pytest.fixture
def volume() -> VolumeBytes:
    return VolumeBytes()


async def fetch(bytes: VolumeBytes, part: Part, *, sparse: bool = False) -> FakeStream:
    stream = FakeStream()
    await download(bytes, part, stream, sparse=sparse)
    return stream


def test_parts() -> None:
    assert Part.of(100, 0, 0) == (0, 100)
    assert Part.of(100, 10, 20) == (10, 30)
    assert Part.of(100, 10, 200) == (10, 100)
    assert Part.of(100, 1 << 63, 1 << 63) == (1 << 63, 100)
    assert Part.of((1 << 64) - 1, 0, 0) == Part.of(1 << 63, 0, 1 << 63) == (0, (1 << 63) - 1)


async def test_up_and_down(volume: VolumeBytes) -> None:
    data = os.urandom(3 * BLOCK + 17)
    await upload(volume, Part(5, 1 << 20), FakeStream([data[:1], data[1:BLOCK], data[BLOCK:]]))
    stream = await fetch(volume, Part(0, 1 << 20))
    assert stream.data == bytes(5) + data + bytes((1 << 20) - 5 - len(data))
    assert stream.largest == BLOCK
    assert (await fetch(volume, Part(6, 9))).data == data[1:4]
    volume.close()


async def test_nothing_is_beyond_the_end(volume: VolumeBytes) -> None:
    for sparse in (True, False):
        assert (await fetch(volume, Part(100, 100), sparse=sparse)).sent == []
        assert (await fetch(volume, Part(1 << 63, 100), sparse=sparse)).sent == []


async def test_a_volume_without_data(volume: VolumeBytes) -> None:
    assert (await fetch(volume, Part(0, BLOCK + 7))).data == bytes(BLOCK + 7)
    assert (await fetch(volume, Part(0, 1 << 60), sparse=True)).sent == [Hole(1 << 60)]


async def test_holes_up_and_down(volume: VolumeBytes) -> None:
    size = 8 * BLOCK
    items = [b"a" * BLOCK, Hole(2 * BLOCK), b"b" * BLOCK, Hole(4 * BLOCK)]
    await upload(volume, Part(0, size), FakeStream(items))
    assert (await fetch(volume, Part(0, size), sparse=True)).sent == items
    assert (await fetch(volume, Part(BLOCK, 2 * BLOCK), sparse=True)).sent == [Hole(BLOCK)]
    assert volume.allocation == 2 * BLOCK
    await upload(volume, Part(0, size), FakeStream([Hole(BLOCK), b"c" * BLOCK]))
    assert (await fetch(volume, Part(0, size))).data == bytes(BLOCK) + b"c" * BLOCK + bytes(BLOCK) + items[2] + bytes(
        4 * BLOCK
    )
    volume.close()


@pytest.mark.parametrize(
    "items", [[b"12345", b"678"], [b"12345678"], [Hole(4), b"5678"], [b"123456", Hole(2)], [Hole(7)]]
)
async def test_no_more_than_fits(volume: VolumeBytes, items: list[bytes | Hole]) -> None:
    with pytest.raises(LibvirtError) as refused:
        await upload(volume, Part(2, 8), FakeStream(items))
    error = refused.value
    assert (error.code, error.domain, error.message, error.int1) == NO_SPACE
    sent = FakeStream([])
    sent.sent = items
    assert (await fetch(volume, Part(0, 20))).data == (bytes(2) + sent.data)[:8] + bytes(12)
    volume.close()


async def test_an_upload_beyond_the_end_fails_with_the_first_byte(volume: VolumeBytes) -> None:
    await upload(volume, Part(9, 8), FakeStream([]))
    with pytest.raises(LibvirtError, match="No space left on device"):
        await upload(volume, Part(9, 8), FakeStream([b"xyz"]))
    assert (await fetch(volume, Part(0, 20))).data == bytes(20)
    volume.close()


async def test_places_that_no_file_has(volume: VolumeBytes) -> None:
    largest = Part.of((1 << 64) - 1, (1 << 63) - 5, 0)
    with pytest.raises(LibvirtError, match=r"cannot write to stream: (File too large|Invalid argument|No space left)"):
        await upload(volume, largest, FakeStream([b"x"]))
    with pytest.raises(LibvirtError, match="No space left on device"):
        await upload(volume, Part.of((1 << 64) - 1, 1 << 63, 0), FakeStream([b"x"]))
    assert (await fetch(volume, largest, sparse=True)).sent == [Hole(4)]
    assert (await fetch(volume, largest)).data == bytes(4)
    volume.close()


async def test_a_full_disk(volume: VolumeBytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(fd: int, data: bytes, offset: int) -> int:
        raise OSError(errno.EDQUOT, "full")

    monkeypatch.setattr(os, "pwrite", full)
    with pytest.raises(LibvirtError, match="cannot write to stream: Disk quota exceeded") as refused:
        await upload(volume, Part(0, 8), FakeStream([b"x"]))
    assert (refused.value.code, refused.value.int1) == (38, errno.EDQUOT)
    volume.close()


async def test_the_client_goes(volume: VolumeBytes) -> None:
    stream = FakeStream(takes=2)
    with pytest.raises(StreamAborted):
        await download(volume, Part(0, 9 * BLOCK), stream, sparse=False)
    assert len(stream.data) == 2 * BLOCK
