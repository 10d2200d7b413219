"""Our client moves bytes: volumes up and down, plain and sparse, with libvirtd and virtwired, on both IO libraries.

The long runs (1 GiB) print what the memory of both ends grew by.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trio
import virtwire.client
import virtwire.client.aio
from virtwire.client import Connection, StoragePool, StorageVol
from virtwire.client.errors import InvalidStream, LibvirtError

from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.memory import Peak
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

MIB = 1 << 20
MOST_MEMORY = 24 * 1024
"""KiB that either end may need more than before, however large the volume is."""
POOL = "<pool type='dir'><name>streams</name><target><path>{}</path></target></pool>"
VOLUME = (
    "<volume><name>{}</name><capacity>{}</capacity><allocation>0</allocation>"
    "<target><format type='raw'/></target></volume>"
)

Life = Callable[[Connection, Path], Awaitable[None]]


def under_trio(uri: str, life: Life, folder: Path) -> None:
    async def main() -> None:
        with trio.fail_after(120):
            async with virtwire.client.connect(uri) as connection:
                await life(connection, folder)

    trio.run(main)


def under_asyncio(uri: str, life: Life, folder: Path) -> None:
    async def main() -> None:
        async with asyncio.timeout(120), virtwire.client.aio.connect(uri) as connection:
            await life(connection, folder)

    asyncio.run(main())


Run = Callable[[str, Life, Path], None]
both = pytest.mark.parametrize("run", [under_trio, under_asyncio], ids=["trio", "asyncio"])


@pytest.fixture(scope="module", params=["libvirtd", "virtwired"])
def daemon(request: pytest.FixtureRequest) -> Iterator[Daemon]:
    if request.param == "libvirtd":
        require("libvirtd", "qemu-system-x86_64", root=True)
    with Virtwired() if request.param == "virtwired" else Libvirtd() as daemon:
        yield daemon


@pytest.fixture(scope="module")
def uri(daemon: Daemon) -> str:
    return daemon.uri() if isinstance(daemon, Virtwired) else daemon.uri("qemu:///system")


def sparse_file(path: Path, size: int, data: int) -> str:
    """Write a file with data at its beginning and near its end, the rest a hole; return its digest."""
    block = os.urandom(MIB)
    with path.open("wb") as file:
        for _ in range(data // 2 // MIB):
            file.write(block)
        file.seek(size - data // 2 - MIB)
        for _ in range(data // 2 // MIB):
            file.write(block)
        file.truncate(size)
    return digest(path)


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha1").hexdigest()


def on_disk(path: Path) -> int:
    return path.stat().st_blocks * 512


async def make_pool(connection: Connection, folder: Path) -> StoragePool:
    """Make a pool, or take virtwired's, whose volumes are nowhere in the file system."""
    if await connection.get_type() == "TEST":
        return await connection.storage_pool_lookup_by_name("default-pool")
    (folder / "pool").mkdir(exist_ok=True)
    return await connection.storage_pool_create_xml(POOL.format(folder / "pool"))


async def drop(pool: StoragePool, *volumes: StorageVol) -> None:
    for volume in volumes:
        await volume.delete()
    if pool.name != "default-pool":
        await pool.destroy()


async def round_trip(connection: Connection, folder: Path, size: int, data: int) -> None:
    source = folder / "source"
    expected = sparse_file(source, size, data)
    pool = await make_pool(connection, folder)
    for sparse in (False, True):
        volume = await pool.storage_vol_create_xml(VOLUME.format(f"v{sparse}", size))
        told: list[int] = []
        start = time.perf_counter()
        with source.open("rb") as file:
            assert await volume.upload_from(file, sparse=sparse, progress=told.append) == size
        up = time.perf_counter() - start
        assert told[-1] == size
        assert told == sorted(told)
        target = folder / "target"
        start = time.perf_counter()
        with target.open("wb", buffering=0) as file:
            assert await volume.download_to(file, sparse=sparse, progress=told.append) == size
        down = time.perf_counter() - start
        assert digest(target) == expected
        if sparse:
            assert on_disk(target) <= data + 2 * MIB
            assert (await volume.get_info()).allocation <= data + 2 * MIB
        print(f"sparse={sparse}: up {size / MIB / up:.0f} MiB/s, down {size / MIB / down:.0f} MiB/s")
        target.unlink()
        await drop(pool, volume) if sparse else await volume.delete()
    source.unlink()


@both
def test_up_and_down(uri: str, run: Run, tmp_path: Path) -> None:
    async def life(connection: Connection, folder: Path) -> None:
        await round_trip(connection, folder, 48 * MIB, 16 * MIB)

    run(uri, life, tmp_path)


def test_a_gibibyte(daemon: Daemon, uri: str, roomy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Memory stays bounded at both ends: what passes is a thousand times what may be held."""
    assert daemon.process is not None
    ours, theirs = Peak(), Peak(daemon.process.pid)

    async def life(connection: Connection, folder: Path) -> None:
        await round_trip(connection, folder, 1024 * MIB, 256 * MIB)

    under_trio(uri, life, roomy)
    with capsys.disabled():
        print(f"\n1 GiB up and down, plain and sparse: {ours.growth} KiB more here at most, {theirs.growth} there")
    assert ours.growth < MOST_MEMORY
    assert theirs.growth < MOST_MEMORY


@both
def test_a_part_of_a_volume(uri: str, run: Run, tmp_path: Path) -> None:
    async def life(connection: Connection, folder: Path) -> None:
        pool = await make_pool(connection, folder)
        volume = await pool.storage_vol_create_xml(VOLUME.format("part", MIB))
        async with await volume.upload(1000, 10) as stream:
            await stream.send_all(b"0123456789")
        async with await volume.download(998, 14) as stream:
            assert b"".join([data async for data in stream]) == b"\0\x000123456789\0\0"
        async with await volume.download(2 * MIB, 0) as stream:
            assert await stream.receive_some() == b""
        await drop(pool, volume)

    run(uri, life, tmp_path)


@both
def test_more_than_was_announced(uri: str, run: Run, tmp_path: Path) -> None:
    async def life(connection: Connection, folder: Path) -> None:
        pool = await make_pool(connection, folder)
        volume = await pool.storage_vol_create_xml(VOLUME.format("more", MIB))
        with pytest.raises(LibvirtError, match="No space left on device") as caught:
            async with await volume.upload(0, 10) as stream:
                await stream.send_all(b"x" * 11)
        assert (caught.value.code, caught.value.domain) == (38, 38)
        assert stream.is_over
        await drop(pool, volume)

    run(uri, life, tmp_path)


@both
def test_leaving_early(uri: str, run: Run, tmp_path: Path) -> None:
    async def life(connection: Connection, folder: Path) -> None:
        pool = await make_pool(connection, folder)
        volume = await pool.storage_vol_create_xml(VOLUME.format("early", 64 * MIB))
        async with await volume.download(0, 0) as stream:
            assert len(await stream.receive_some(100)) == 100
        async with await volume.download(0, 0) as stream:
            await stream.receive_some()
            await stream.abort()
            with pytest.raises(InvalidStream):
                await stream.receive_some()
        with pytest.raises(KeyError):
            async with await volume.download(0, 0):
                raise KeyError
        assert (await volume.get_info()).capacity == 64 * MIB
        await drop(pool, volume)

    run(uri, life, tmp_path)


@both
def test_a_reader_that_stalls_slows_nobody_else(uri: str, run: Run, tmp_path: Path) -> None:
    """Another stream and calls of the same connection go on, and so do those of other connections."""

    async def life(connection: Connection, folder: Path) -> None:
        pool = await make_pool(connection, folder)
        volume = await pool.storage_vol_create_xml(VOLUME.format("stall", 8 * MIB))
        async with await volume.download(0, 0) as stalled:
            await stalled.receive_some()
            async with await volume.download(0, 0) as other:
                size = sum([len(data) async for data in other])
            assert size == 8 * MIB
            assert (await volume.get_info()).capacity == 8 * MIB
            size = sum([len(data) async for data in stalled])
        assert size > 7 * MIB
        await drop(pool, volume)

    run(uri, life, tmp_path)


def test_a_client_that_stalls_does_not_slow_another(uri: str, tmp_path: Path) -> None:
    async def download(volume: StorageVol) -> float:
        start = trio.current_time()
        async with await volume.download(0, 0) as stream:
            size = sum([len(data) async for data in stream])
        assert size == 64 * MIB
        return trio.current_time() - start

    async def main() -> None:
        async with virtwire.client.connect(uri) as one, virtwire.client.connect(uri) as two:
            pool = await make_pool(one, tmp_path)
            volume = await pool.storage_vol_create_xml(VOLUME.format("shared", 64 * MIB))
            seen: Any = await two.storage_vol_lookup_by_key(volume.key)
            alone = await download(seen)
            async with await volume.download(0, 0) as stalled:
                await stalled.receive_some(1)
                await trio.sleep(0.1)
                beside = await download(seen)
                assert await volume.get_path()
                await stalled.abort()
            assert beside < 5 * alone + 1
            await drop(pool, volume)

    async def bounded() -> None:
        with trio.fail_after(60):
            await main()

    trio.run(bounded)
