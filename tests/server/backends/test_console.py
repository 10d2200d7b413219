"""Consoles and channels: what is offered when, one session a device, its ends."""

from __future__ import annotations

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends import Backends
from virtwire.server.backends.base import Driver
from virtwire.server.backends.streams import StreamAborted
from virtwire.server.backends.values import DomainRef, NotImplementedByDriver

from tests.server.backends.fake_stream import FakeStream

XML = """<domain type='test'><name>talker</name><memory>1024</memory><os><type>hvm</type></os><devices>
<serial type='pty'/><serial type='pty'><alias name='ua-mine'/></serial>
<channel type='unix'><target type='virtio' name='org.example.0'/></channel></devices></domain>"""
FORCE, SAFE = 1, 2


@pytest.fixture
def driver() -> Driver:
    return Backends().open("test:///default")


@pytest.fixture
def talker(driver: Driver) -> DomainRef:
    return driver.domain_create_xml(XML, 0)


def refusal(error: pytest.ExceptionInfo[LibvirtError]) -> tuple[int, int, str]:
    return error.value.code, error.value.domain, error.value.message


async def test_what_is_typed_comes_back(driver: Driver, talker: DomainRef) -> None:
    for serve in (
        driver.domain_open_console(talker, None, 0),
        driver.domain_open_console(talker, "serial0", SAFE),
        driver.domain_open_console(talker, "console0", 0),
        driver.domain_open_channel(talker, None, 0),
        driver.domain_open_channel(talker, "org.example.0", 0),
        driver.domain_open_channel(talker, "channel0", 0),
    ):
        stream = FakeStream([b"ls\r", b"exit\n"])
        await serve(stream)
        assert stream.data == b"ls\r\nexit\n"


async def test_one_session_a_device(driver: Driver, talker: DomainRef) -> None:
    early = driver.domain_open_console(talker, None, 0)
    first = FakeStream(finishes=False)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(early, first)
        await trio.testing.wait_all_tasks_blocked()
        for name in (None, "serial0", "console0"):
            with pytest.raises(LibvirtError) as refused:
                driver.domain_open_console(talker, name, SAFE)
            assert refusal(refused) == (
                9,
                12,
                "operation failed: Active console session exists for this domain",
            )
        other, channel = FakeStream([b"a"]), FakeStream([b"b"])
        await driver.domain_open_console(talker, "ua-mine", 0)(other)
        await driver.domain_open_channel(talker, None, 0)(channel)
        assert (other.data, channel.data) == (b"a", b"b")
        first.stop()
    await driver.domain_open_console(talker, None, 0)(FakeStream())


async def test_two_that_were_let_in_at_the_same_time(driver: Driver, talker: DomainRef) -> None:
    first, second = (driver.domain_open_channel(talker, None, 0) for _ in range(2))
    stream = FakeStream(finishes=False)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(first, stream)
        await trio.testing.wait_all_tasks_blocked()
        with pytest.raises(LibvirtError, match="Active channel stream exists for this domain"):
            await second(FakeStream())
        stream.stop()


async def test_force_takes_the_session_over(driver: Driver, talker: DomainRef) -> None:
    first, second = FakeStream(finishes=False), FakeStream(finishes=False)

    async def lose() -> None:
        with pytest.raises(StreamAborted):
            await driver.domain_open_console(talker, None, 0)(first)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(lose)
        await trio.testing.wait_all_tasks_blocked()
        nursery.start_soon(driver.domain_open_console(talker, None, FORCE), second)
        await trio.testing.wait_all_tasks_blocked()
        assert first.error is not None
        assert (first.error.code, first.error.domain, first.error.message) == (39, 38, "stream had I/O failure")
        second.type(b"mine")
        await trio.testing.wait_all_tasks_blocked()
        assert second.data == b"mine"
        with pytest.raises(LibvirtError, match="Active console session"):
            driver.domain_open_console(talker, None, 0)
        second.stop()


async def test_the_domain_stops(driver: Driver, talker: DomainRef) -> None:
    stream = FakeStream(finishes=False)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(driver.domain_open_console(talker, None, 0), stream)
        await trio.testing.wait_all_tasks_blocked()
        driver.domain_destroy(talker)
    assert stream.error is None


def test_refusals(driver: Driver, talker: DomainRef) -> None:
    plain = driver.domain_lookup_by_name("test")
    for call in (driver.domain_open_console, driver.domain_open_channel):
        with pytest.raises(NotImplementedByDriver):
            call(plain, None, 0)
        with pytest.raises(LibvirtError, match="Domain not found"):
            call(DomainRef("x", bytes(16), 1), None, 0)
    for serve, code, message in (
        (lambda: driver.domain_open_console(talker, "x", 0), 1, "internal error: cannot find character device x"),
        (lambda: driver.domain_open_channel(talker, "x", 0), 1, "internal error: cannot find channel x"),
        (lambda: driver.domain_open_console(talker, None, 4), 8, "in function testDomainOpenConsole"),
        (lambda: driver.domain_open_channel(talker, None, 2), 8, "in function testDomainOpenChannel"),
    ):
        with pytest.raises(LibvirtError) as refused:
            serve()
        assert refused.value.code == code
        assert message in refused.value.message


def test_a_domain_that_is_off(driver: Driver) -> None:
    off = driver.domain_define_xml(XML)
    for call in (driver.domain_open_console, driver.domain_open_channel):
        with pytest.raises(LibvirtError) as refused:
            call(off, None, 0)
        assert refusal(refused) == (55, 20, "Requested operation is not valid: domain is not running")
