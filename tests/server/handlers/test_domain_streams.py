"""Consoles, channels and pictures through the daemon, frame by frame."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.backends.test.screenshot import picture
from virtwire.server.drivers import builtin_drivers

from tests.server.backends.test_console import XML
from tests.server.handlers.test_storage_pool import answer, args, call
from tests.server.rig import Rig, serving
from tests.server.stream_rig import CONTINUE, OK, StreamPeer

CONSOLE, CHANNEL = "domain_open_console", "domain_open_channel"


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with serving(drivers=builtin_drivers(), opened=False) as rig:
        await rig.peer.open("test:///default")
        yield rig


@pytest.fixture
async def talker(rig: Rig) -> DomainHandle:
    handle: DomainHandle = (await call(rig, "domain_create_xml", XML, 0)).dom
    return handle


async def opened(rig: Rig, name: str, *values: object) -> StreamPeer:
    stream = StreamPeer(rig.peer, name, rig.peer.serial)
    await call(rig, name, *values)
    return stream


@pytest.mark.parametrize("name", [CONSOLE, CHANNEL])
async def test_what_is_typed_comes_back(rig: Rig, talker: DomainHandle, name: str) -> None:
    stream = await opened(rig, name, talker, None, 0)
    for typed, shown in ((b"ls", b"ls"), (b"\r", b"\r\n")):
        await stream.send(stream.frame(CONTINUE, typed))
        assert await stream.read() == (3, CONTINUE, shown)
    await stream.send(stream.frame(OK))
    assert await stream.read() in ((3, CONTINUE, b""), (3, OK, b""))
    again = await opened(rig, name, talker, None, 0)
    await again.send(again.frame(CONTINUE, b"x"))


async def test_by_force(rig: Rig, talker: DomainHandle) -> None:
    first = await opened(rig, CONSOLE, talker, None, 0)
    error = await rig.peer.refused(CONSOLE, args(CONSOLE, talker, None, 0))
    assert (error.code, error.message) == (9, "operation failed: Active console session exists for this domain")
    second = StreamPeer(rig.peer, CONSOLE, rig.peer.serial)
    await call(rig, CONSOLE, talker, None, 1)
    error = await first.failure()
    assert (error.code, error.domain, error.message) == (39, 38, "stream had I/O failure")
    await second.send(second.frame(CONTINUE, b"mine"))
    assert await second.read() == (3, CONTINUE, b"mine")


async def test_the_domain_goes(rig: Rig, talker: DomainHandle) -> None:
    stream = await opened(rig, CONSOLE, talker, None, 0)
    await call(rig, "domain_destroy", talker)
    assert await stream.read() == (3, CONTINUE, b"")
    await stream.send(stream.frame(OK))
    assert await stream.confirmed()


async def test_a_domain_without_such_devices(rig: Rig) -> None:
    plain = (await call(rig, "domain_lookup_by_name", "test")).dom
    for name, function in ((CONSOLE, "virDomainOpenConsole"), (CHANNEL, "virDomainOpenChannel")):
        error = await rig.peer.refused(name, args(name, plain, None, 0))
        text = f"this function is not supported by the connection driver: {function}"
        assert (error.code, error.domain, error.message) == (3, 20, text)


async def test_a_picture(rig: Rig) -> None:
    name = "domain_screenshot"
    stream = StreamPeer(rig.peer, name, rig.peer.serial)
    assert await answer(rig, name, DomainHandle("none", bytes(16), -1), 3, 0) == ("image/png",)
    data = b""
    while (packet := await stream.read())[2]:
        data += packet[2]
    assert data == picture()
    await stream.send(stream.frame(OK))
    assert await stream.confirmed()
