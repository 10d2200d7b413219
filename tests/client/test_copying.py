from __future__ import annotations

import os
from pathlib import Path

import pytest
from virtwire.client.copying import receive_file, send_file
from virtwire.client.hole import Hole
from virtwire.client.pipe import CHUNK
from virtwire.protocol.errors import LibvirtError, report

from tests.client.memory_pipe import stream_of

MIB = 1 << 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file"


async def test_data_and_holes_into_a_file(path: Path) -> None:
    stream, pipe = stream_of(b"a" * 10, Hole(4 * MIB), b"b", Hole(MIB))
    told: list[int] = []
    with path.open("wb", buffering=0) as file:
        assert await receive_file(stream, file, told.append) == 5 * MIB + 11
    assert path.read_bytes() == b"a" * 10 + bytes(4 * MIB) + b"b" + bytes(MIB)
    assert path.stat().st_blocks * 512 < MIB
    assert told == [10, 4 * MIB + 10, 4 * MIB + 11, 5 * MIB + 11]
    assert not pipe.ends


async def test_a_hole_over_old_data_is_zero(path: Path) -> None:
    path.write_bytes(b"x" * MIB)
    with path.open("r+b", buffering=0) as file:
        file.seek(5)
        await receive_file(stream_of(Hole(CHUNK + 10), b"y", Hole(2 * MIB))[0], file)
    assert path.read_bytes() == b"xxxxx" + bytes(CHUNK + 10) + b"y" + bytes(2 * MIB)


async def test_a_stream_that_fails_leaves_what_came(path: Path) -> None:
    with path.open("wb", buffering=0) as file, pytest.raises(LibvirtError, match="gone"):
        await receive_file(stream_of(b"part", report(39, 38, "gone"))[0], file)
    assert path.read_bytes() == b"part"


def sent(items: list[bytes | Hole]) -> bytes:
    return b"".join(bytes(item.length) if isinstance(item, Hole) else item for item in items)


def sparse_file(path: Path, *parts: bytes | int) -> bytes:
    """Write data and, for numbers, holes; return the content."""
    with path.open("wb") as file:
        for part in parts:
            if isinstance(part, int):
                file.seek(part, os.SEEK_CUR)
            else:
                file.write(part)
        file.truncate(file.tell())
    return path.read_bytes()


@pytest.mark.parametrize(
    "parts",
    [(b"a" * MIB, 4 * MIB, b"b" * MIB), (4 * MIB, b"b" * MIB, MIB), (MIB,), (b"",), (b"x" * (3 * MIB + 1),)],
    ids=["hole between", "holes around", "hole only", "empty", "no hole"],
)
async def test_holes_are_sent_as_holes(path: Path, parts: tuple[bytes | int, ...]) -> None:
    content = sparse_file(path, *parts)
    stream, pipe = stream_of()
    told: list[int] = []
    with path.open("rb") as file:
        assert await send_file(stream, file, sparse=True, progress=told.append) == len(content)
    assert sent(pipe.sent) == content
    holes = [item.length for item in pipe.sent if isinstance(item, Hole)]
    assert holes == [part for part in parts if isinstance(part, int)]
    assert told[-1:] == [len(content)][: len(told)]
    assert told == sorted(told)


async def test_plainly_holes_are_zeros(path: Path) -> None:
    content = sparse_file(path, b"a", MIB, b"b")
    stream, pipe = stream_of()
    with path.open("rb") as file:
        assert await send_file(stream, file) == len(content)
    assert b"".join(item for item in pipe.sent if isinstance(item, bytes)) == content


@pytest.mark.parametrize("sparse", [False, True])
async def test_a_part_of_a_file(path: Path, sparse: bool) -> None:
    content = sparse_file(path, b"a" * 8192, MIB, b"b" * 8192)
    for start, length in [(4096, 8192), (4096, 100), (0, 2 * MIB), (MIB, MIB), (8192, 4096)]:
        stream, pipe = stream_of()
        with path.open("rb", buffering=0) as file:
            file.seek(start)
            expected = content[start : start + length]
            assert await send_file(stream, file, length, sparse=sparse) == len(expected)
        assert sent(pipe.sent) == expected


@pytest.mark.parametrize(("length", "expected"), [(None, b"through a pipe"), (7, b"through")])
async def test_what_is_no_file_can_be_sent_plainly(length: int | None, expected: bytes) -> None:
    read, write = os.pipe()
    os.write(write, b"through a pipe")
    os.close(write)
    stream, pipe = stream_of()
    with os.fdopen(read, "rb", buffering=0) as file:
        assert await send_file(stream, file, length) == len(expected)
    assert pipe.sent == [expected]


@pytest.mark.parametrize("sparse", [False, True])
async def test_a_block_device_has_a_size_that_stat_does_not_tell(
    path: Path, monkeypatch: pytest.MonkeyPatch, sparse: bool
) -> None:
    content = sparse_file(path, b"a" * 8192, MIB, b"b" * 8192)
    monkeypatch.setattr(os, "fstat", lambda fd: os.stat_result([0o60600, *[0] * 9]))
    stream, pipe = stream_of()
    with path.open("r+b", buffering=0) as file:
        file.seek(4096)
        assert await send_file(stream, file, sparse=sparse) == len(content) - 4096
        assert sent(pipe.sent) == content[4096:]
        monkeypatch.undo()
        assert file.tell() == len(content)
