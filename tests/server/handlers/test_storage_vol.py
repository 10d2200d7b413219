"""The calls about volumes through the daemon, and their streams frame by frame."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from virtwire.protocol.generated.types import StoragePoolHandle, StorageVolHandle
from virtwire.server.drivers import builtin_drivers

from tests.server.handlers.test_storage_pool import VOLUME, answer, args, call
from tests.server.rig import Rig, serving
from tests.server.stream_rig import CONTINUE, OK, StreamPeer

POOL = StoragePoolHandle("default-pool", bytes(16))
V, LOOSE = StorageVolHandle("default-pool", "v", "/default-pool/v"), StorageVolHandle("default-pool", "v", "")
UP, DOWN = "storage_vol_upload", "storage_vol_download"


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with serving(drivers=builtin_drivers(), opened=False) as rig:
        await rig.peer.open("test:///default")
        assert await answer(rig, "storage_vol_create_xml", POOL, VOLUME % "v", 0) == (V,)
        yield rig


async def opened(rig: Rig, name: str, offset: int = 0, length: int = 0, flags: int = 0) -> StreamPeer:
    stream = StreamPeer(rig.peer, name, rig.peer.serial)
    await call(rig, name, LOOSE, offset, length, flags)
    return stream


async def put(rig: Rig, data: bytes, **where: int) -> None:
    stream = await opened(rig, UP, **where)
    await stream.send(stream.frame(CONTINUE, data), stream.frame(OK))
    assert await stream.confirmed()


async def test_finding_and_asking(rig: Rig) -> None:
    assert await answer(rig, "storage_vol_lookup_by_name", POOL, "v") == (V,)
    assert await answer(rig, "storage_vol_lookup_by_key", V.key) == (V,)
    assert await answer(rig, "storage_vol_lookup_by_path", V.key) == (V,)
    assert await answer(rig, "storage_vol_get_info", LOOSE) == (0, 10, 10)
    assert await answer(rig, "storage_vol_get_path", LOOSE) == (V.key,)
    assert "<name>v</name>" in (await call(rig, "storage_vol_get_xml_desc", LOOSE, 0)).xml


async def test_changing(rig: Rig) -> None:
    await put(rig, b"0123456789")
    made = await call(rig, "storage_vol_create_xml_from", POOL, VOLUME % "w", LOOSE, 0)
    assert made.vol.name == "w"
    assert await call(rig, "storage_vol_wipe", LOOSE, 0) is None
    assert await call(rig, "storage_vol_wipe_pattern", LOOSE, 0, 0) is None
    assert await call(rig, "storage_vol_resize", LOOSE, 0, 4) is None
    assert await answer(rig, "storage_vol_get_info", LOOSE) == (0, 0, 0)
    assert await call(rig, "storage_vol_delete", LOOSE, 0) is None


async def test_an_upload_and_a_download(rig: Rig) -> None:
    await put(rig, b"345", offset=3, length=3)
    stream = await opened(rig, DOWN, 2, 5)
    assert await stream.read() == (3, CONTINUE, b"\x00345\x00")
    assert await stream.read() == (3, CONTINUE, b"")
    await stream.send(stream.frame(OK))
    assert await stream.confirmed()
    assert (await call(rig, "storage_vol_get_info", LOOSE)).allocation > 0


async def test_holes(rig: Rig) -> None:
    await put(rig, b"0123456789")
    stream = await opened(rig, UP, flags=1)
    await stream.send(stream.frame(CONTINUE, b"ab"), stream.hole(6), stream.frame(OK))
    assert await stream.confirmed()
    await call(rig, "storage_vol_resize", LOOSE, 1 << 20, 0)
    stream = await opened(rig, DOWN, 1, 1 << 20, flags=1)
    kind, status, payload = await stream.read()
    assert (kind, status, payload[:9]) == (3, CONTINUE, b"b" + bytes(6) + b"89")
    kind, status, payload = await stream.read()
    assert (kind, status) == (6, CONTINUE)
    assert await stream.read() == (3, CONTINUE, b"")


async def test_too_much(rig: Rig) -> None:
    stream = await opened(rig, UP, 8)
    await stream.send(stream.frame(CONTINUE, b"abc"))
    error = await stream.failure()
    assert (error.code, error.domain, error.message) == (38, 38, "cannot write to stream: No space left on device")
    stream = await opened(rig, DOWN, 11)
    assert await stream.read() == (3, CONTINUE, b"")


async def test_a_hole_in_a_stream_that_is_not_sparse(rig: Rig) -> None:
    stream = await opened(rig, UP)
    await stream.send(stream.hole(5))
    assert await rig.peer.at_end()


TAKEN = "operation failed: storage vol already exists"
MISSING = "Storage volume not found: no storage vol with matching name 'nosuch'"
NOSUCH = StorageVolHandle("default-pool", "nosuch", "")
REFUSALS = [
    (UP, (NOSUCH, 0, 0, 0), 50, 12, MISSING),
    (DOWN, (NOSUCH, 0, 0, 0), 50, 12, MISSING),
    (DOWN, (LOOSE, 0, 0, 8), 8, 12, "unsupported flags (0x8) in function testStorageVolDownload"),
    ("storage_vol_delete", (LOOSE, 1), 8, 12, "unsupported flags (0x1) in function testStorageVolDelete"),
    (
        "storage_vol_create_xml_from",
        (POOL, VOLUME % "v", LOOSE, 0),
        9,
        12,
        "operation failed: storage vol already exists",
    ),
    (
        "storage_vol_resize",
        (LOOSE, 0, 0),
        8,
        18,
        "capacity in virStorageVolResize cannot be zero without 'delta' or 'shrink' flags set",
    ),
    (
        "storage_vol_get_info_flags",
        (LOOSE, 0),
        3,
        18,
        "this function is not supported by the connection driver: virStorageVolGetInfoFlags",
    ),
]


@pytest.mark.parametrize(("name", "given", "code", "domain", "message"), REFUSALS)
async def test_refusals(rig: Rig, name: str, given: tuple[Any, ...], code: int, domain: int, message: str) -> None:
    error = await rig.peer.refused(name, args(name, *given))
    assert (error.code, error.domain, error.message) == (code, domain, message)
