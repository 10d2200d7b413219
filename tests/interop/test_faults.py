"""What becomes of our client when a daemon or the way to it fails: libvirtd and virtwired, under trio and asyncio.

Each test ends in a clear error or a connection made again. That no descriptor and no task is left, and that nothing
hangs, the world makes sure of.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from virtwire.client import Connection, LibvirtError, Reconnect
from virtwire.client.enums import DomainEventId, DomainEventType
from virtwire.client.events import EventsGap
from virtwire.client.objects.events import DomainLifecycleEvent
from virtwire.protocol.errors import InternalError
from virtwire.protocol.errors import SystemError as LibvirtSystemError

from tests.peers.daemon import Daemon
from tests.peers.faulty import TO_CLIENT, TO_SERVER, Fault, Faulty
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virtwired import Virtwired
from tests.worlds import World

pytestmark = pytest.mark.interop

DAEMONS = [Libvirtd, Virtwired]
SOON = Reconnect(first=0.02, factor=1.5, most=0.2)


def start(kind: type[Daemon], *, tcp: bool = False) -> Daemon:
    if kind is Libvirtd:
        require("libvirtd")
        return Libvirtd(tcp=tcp)
    return Virtwired(tcp=tcp)


@pytest.fixture(scope="module", params=DAEMONS, ids=lambda kind: kind.name)
def lasting(request: pytest.FixtureRequest) -> Iterator[Daemon]:
    """Give a daemon that outlives what is done to its connections."""
    with start(request.param, tcp=True) as daemon:
        yield daemon


@pytest.fixture(params=DAEMONS, ids=lambda kind: kind.name)
def mortal(request: pytest.FixtureRequest) -> Iterator[Daemon]:
    """Give a daemon of the test's own."""
    with start(request.param) as daemon:
        yield daemon


async def a_life(connection: Connection) -> list[str]:
    """Do what has short and long answers; return something of each."""
    domain = await connection.domain_lookup_by_name("test")
    return [
        domain.uuid_string,
        await domain.get_xml_desc(),
        await connection.get_capabilities(),
        *sorted(each.name for each in await connection.list_all_domains()),
    ]


async def a_life_with_a_stream(connection: Connection) -> list[str]:
    """The same, and a picture of the screen."""
    domain = await connection.domain_lookup_by_name("test")
    picture = b""
    mime, stream = await domain.screenshot(0)
    async with stream:
        while data := await stream.receive_some():
            picture += data
    return [str(mime), hashlib.sha256(picture).hexdigest(), *await a_life(connection)]


async def look(connection: Connection, errors: list[LibvirtError]) -> None:
    try:
        await connection.domain_lookup_by_name("test")
    except LibvirtError as error:
        errors.append(error)


async def test_the_daemon_is_killed(real_world: World, mortal: Daemon) -> None:
    errors: list[LibvirtError] = []
    async with real_world.connect(mortal.uri()) as connection, real_world.group() as group:
        await connection.domain_lookup_by_name("test")
        mortal.pause()  # so that the calls are in flight
        for _ in range(6):
            group.start(look, connection, errors)
        await real_world.settle()
        mortal.kill()
        async with real_world.io.limit(2):
            while len(errors) < 6:
                await real_world.io.sleep(0.01)
        with pytest.raises(LibvirtSystemError):
            await connection.domain_lookup_by_name("test")
    assert {(error.code, error.domain) for error in errors} == {(38, 7)}
    assert all("End of file" in str(error) or "reset by peer" in str(error) for error in errors)
    with pytest.raises(LibvirtSystemError, match="Connection refused"):
        async with real_world.connect(mortal.uri()):
            raise AssertionError("it never opens")


async def test_a_stopped_daemon_is_noticed_in_time(real_world: World, lasting: Daemon) -> None:
    interval, count = 0.3, 2
    uri = lasting.uri()
    errors: list[LibvirtError] = []
    async with (
        real_world.connect(uri, keepalive_interval=interval, keepalive_count=count) as connection,
        real_world.group() as group,
    ):
        await connection.domain_lookup_by_name("test")
        lasting.pause()
        begin = time.monotonic()
        group.start(look, connection, errors)
        while not errors:
            await real_world.io.sleep(0.005)
        assert -0.1 < time.monotonic() - begin - interval * (count + 1) < 0.5
    assert isinstance(errors[0], InternalError)
    assert "keepalive timeout" in str(errors[0])
    with pytest.raises(LibvirtSystemError, match=r"was not ready within 0\.2 seconds"):
        async with real_world.connect(uri, timeout=0.2):
            raise AssertionError("it never opens")
    lasting.go_on()
    async with real_world.connect(uri) as connection:
        await connection.domain_lookup_by_name("test")


async def test_a_daemon_that_stops_for_less_is_none_the_worse(real_world: World, lasting: Daemon) -> None:
    async with real_world.connect(lasting.uri(), keepalive_interval=0.2, keepalive_count=5) as connection:
        errors: list[LibvirtError] = []
        async with real_world.group() as group:
            lasting.pause()
            group.start(look, connection, errors)
            await real_world.io.sleep(0.7)
            lasting.go_on()
        assert errors == []


async def test_the_daemon_starts_again_on_its_path(real_world: World, mortal: Daemon) -> None:
    async with (
        real_world.connect(mortal.uri(), reconnect=SOON) as connection,
        real_world.group() as group,
        AsyncExitStack() as stack,
    ):
        events = await stack.enter_async_context(connection.domain_events(DomainEventId.LIFECYCLE))
        domain = await connection.domain_lookup_by_name("test")
        mortal.pause()
        errors: list[LibvirtError] = []
        group.start(look, connection, errors)
        await real_world.settle()
        mortal.kill()
        await real_world.io.in_thread(mortal.start_again)
        again = await connection.domain_lookup_by_name("test")
        assert again.uuid == domain.uuid
        assert len(errors) == 1  # it was in flight, and never sent again
        await again.suspend()
        gap, event = await anext(events), await anext(events)
        assert isinstance(gap, EventsGap)
        assert gap.reason == errors[0].message
        assert isinstance(event, DomainLifecycleEvent)
        assert (event.domain.name, event.event) == ("test", DomainEventType.SUSPENDED)


def cuts(total: int) -> list[int]:
    """Choose where to cut a connection's bytes: everywhere in the first frames, and here and there later."""
    chosen = {*range(64), *range(64, total, max(1, total // 24)), *range(total - 5, total)}
    return sorted(cut for cut in chosen if 0 <= cut < total)


@pytest.mark.parametrize("direction", [TO_SERVER, TO_CLIENT], ids=["to_server", "to_client"])
async def test_the_link_is_cut_in_the_middle(
    real_world: World, lasting: Daemon, tmp_path: Path, direction: int
) -> None:
    # libvirtd 9.0.0 itself dies of it, one time in a thousand: a corrupted heap, when its client goes amid a stream.
    live = a_life if isinstance(lasting, Libvirtd) else a_life_with_a_stream
    with Faulty(lasting.socket, tmp_path) as link:
        async with real_world.connect(link.uri) as connection:
            whole = await live(connection)
            total = link.passed[direction]
        for cut in cuts(total):
            link.faults[direction].cut = cut
            with pytest.raises(LibvirtSystemError) as caught:
                async with real_world.connect(link.uri, timeout=5) as connection:
                    await live(connection)
                    raise AssertionError(f"a link cut after {cut} of {total} bytes")
            assert caught.value.int1 != 110, f"cut after {cut} bytes it waits for the deadline"
        link.faults[direction].cut = None
        async with real_world.connect(link.uri) as connection:
            assert await live(connection) == whole


@pytest.mark.parametrize(
    "faults",
    [(Fault(split=1), Fault(split=1)), (Fault(gather=0.01), Fault(gather=0.01)), (Fault(split=5), Fault(gather=0.02))],
    ids=["single_bytes", "joined", "both"],
)
async def test_bytes_come_late_alone_or_together(
    real_world: World, lasting: Daemon, tmp_path: Path, faults: tuple[Fault, Fault]
) -> None:
    async with real_world.connect(lasting.uri()) as connection:
        expected = await a_life_with_a_stream(connection)
    lives: list[list[str]] = []

    async def live(connection: Connection) -> None:
        lives.append(await a_life_with_a_stream(connection))

    with Faulty(lasting.socket, tmp_path) as link:
        link.faults = faults
        async with real_world.connect(link.uri) as connection, real_world.group() as group:
            for _ in range(3):
                group.start(live, connection)
    assert lives == [expected] * 3


async def test_half_open_tcp(real_world: World, lasting: Daemon) -> None:
    """The network is gone, and neither side hears of it."""
    assert lasting.tcp_port is not None
    errors: list[LibvirtError] = []
    with Faulty(("127.0.0.1", lasting.tcp_port)) as link:
        async with real_world.connect(link.uri, keepalive_interval=0.2, keepalive_count=1) as connection:
            await connection.domain_lookup_by_name("test")
            link.silent = True
            begin = time.monotonic()
            await look(connection, errors)
            assert -0.1 < time.monotonic() - begin - 0.4 < 0.5
        assert "keepalive timeout" in str(errors[0])
        with pytest.raises(LibvirtSystemError, match="was not ready within"):
            async with real_world.connect(link.uri, timeout=0.2):
                raise AssertionError("it never opens")


async def test_half_open_tcp_that_comes_back(real_world: World, lasting: Daemon) -> None:
    assert lasting.tcp_port is not None
    with Faulty(("127.0.0.1", lasting.tcp_port)) as link:
        options = {"keepalive_interval": 0.1, "keepalive_count": 1, "reconnect": SOON, "timeout": 0.3}
        async with real_world.connect(link.uri, **options) as connection:
            await connection.domain_lookup_by_name("test")
            link.silent = True
            errors: list[LibvirtError] = []
            await look(connection, errors)
            assert "keepalive timeout" in str(errors[0])
            link.silent = False
            assert (await connection.domain_lookup_by_name("test")).name == "test"


async def test_the_link_breaks_again_and_again_under_load(real_world: World, lasting: Daemon, tmp_path: Path) -> None:
    """Many tasks call; whatever is cut, each call gives its own answer or an error, and work goes on."""
    answers, failures = 0, 0

    async def work(connection: Connection) -> None:
        nonlocal answers, failures
        for _ in range(20):
            try:
                assert (await connection.domain_lookup_by_name("test")).name == "test"
                answers += 1
            except LibvirtSystemError:
                failures += 1
                await real_world.io.sleep(0.01)

    with Faulty(lasting.socket, tmp_path) as link:
        link.faults = (Fault(), Fault(cut=1777))
        async with real_world.connect(link.uri, reconnect=SOON) as connection, real_world.group() as group:
            for _ in range(8):
                group.start(work, connection)
        link.faults = (Fault(), Fault())
    assert answers + failures == 160
    assert answers > 20
    assert failures > 5
