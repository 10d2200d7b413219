"""Our client gets the events that python3-libvirt's event loop gets, from one libvirtd at the same time.

Every kind that the test and the QEMU driver can be made to raise; ``NOT_RAISED`` says why each of the rest cannot be.
Run with ``-s`` to see the table.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import trio
import virtwire.client
import virtwire.client.aio
from virtwire.client import Connection
from virtwire.client.enums import ConnectCloseReason, DomainEventId, DomainEventType, NetworkEventId, NodeDeviceEventId
from virtwire.client.errors import LibvirtError
from virtwire.client.events import EventsLost
from virtwire.client.objects.events import KINDS, ConnectionClosedEvent

from tests.interop import event_steps as steps
from tests.interop.event_recorders import Kind, Recording, our_recording, their_recording
from tests.interop.event_udev import say_that_loopback_changed
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require

pytestmark = pytest.mark.interop

TEST, QEMU = "test:///default", "qemu:///system"
NOT_RAISED: dict[Kind, str] = {
    ("domain", DomainEventId.MEMORY_DEVICE_SIZE_CHANGE): "a guest's virtio-mem driver has to ask for memory",
    ("domain", DomainEventId.NIC_MAC_CHANGE): "since 11.2.0",
    ("domain", DomainEventId.VCPU_REMOVED): "since 12.4.0",
    ("domain", DomainEventId.CHANNEL_LIFECYCLE): "since 12.4.0",
    ("network", NetworkEventId.METADATA_CHANGE): "since 9.8.0",
    ("connection", 0): "of a daemon's own connection: virtproxyd's; our own end is tested apart",
}
COVERED: dict[str, Counter[Kind]] = {}
"""How many events of each kind were compared, by driver."""


async def same(ours: Recording, theirs: Recording) -> None:
    """Wait until both have the same events, or neither gets any more."""
    size = -1
    while size != ours.size + theirs.size:
        size = ours.size + theirs.size
        await trio.sleep(1)
    assert ours.refusals == theirs.refusals
    for kind in {*ours.events, *theirs.events}:
        assert ours.events[kind] == theirs.events[kind], kind


def count(driver: str, recording: Recording) -> None:
    COVERED[driver] = Counter({kind: len(events) for kind, events in recording.events.items() if events})


async def test_events_of_the_qemu_driver(tmp_path: Path) -> None:
    require("libvirtd", "qemu-system-x86_64", "qemu-img", "python3-libvirt", root=True)
    with Libvirtd() as daemon:
        uri = daemon.uri(QEMU)
        async with (
            virtwire.client.connect(uri) as reader,
            virtwire.client.connect(uri) as actor,
            our_recording(reader, monitor=True) as ours,
            their_recording(uri) as theirs,
        ):

            async def seen(family: str, number: int, more: int = 1) -> None:
                await ours.wait(family, int(number), before[family, number] + more)

            guests = steps.Guests(actor, daemon, tmp_path, seen)
            for step in (steps.life, steps.hardware, steps.deep_sleep, steps.crashes, steps.devices, steps.blocks):
                before = Counter({kind: len(events) for kind, events in ours.events.items()})
                await step(guests)
            await steps.networks(actor)
            await steps.pools(actor, tmp_path)
            await steps.secrets(actor)
            say_that_loopback_changed()
            await ours.wait("node_device", NodeDeviceEventId.UPDATE, 1)
            await same(ours, theirs)
        count(QEMU, ours)
    details = {tuple(values[1:]) for values in ours.events["domain", DomainEventId.LIFECYCLE]}
    assert {event for event, _ in details} == {int(each) for each in DomainEventType}
    assert len(details) >= 20


async def test_events_of_the_test_driver(tmp_path: Path) -> None:
    require("libvirtd", "python3-libvirt")
    with Libvirtd() as daemon:
        uri = daemon.uri(TEST)
        async with (
            virtwire.client.connect(uri) as reader,
            virtwire.client.connect(uri) as actor,
            our_recording(reader, monitor=False) as ours,
            their_recording(uri) as theirs,
        ):
            await steps.test_driver(actor)
            await steps.host_devices(actor)
            await steps.networks(actor)
            await steps.pools(actor, tmp_path)
            await same(ours, theirs)
        count(TEST, ours)
    assert COVERED[TEST]["node_device", 0] == 2
    assert COVERED[TEST]["domain", DomainEventId.METADATA_CHANGE] == 1


def test_every_kind_is_compared_or_has_its_reason() -> None:
    if set(COVERED) != {QEMU, TEST}:
        pytest.skip("the comparisons did not run, or failed")
    total = COVERED[QEMU] + COVERED[TEST]
    print(f"\n{'kind':45} {'qemu':>6} {'test':>6}")
    for family, kinds in KINDS.items():
        for number, kind in kinds.items():
            where = family, number
            numbers = f"{COVERED[QEMU][where]:6} {COVERED[TEST][where]:6}"
            print(f"{kind.event.__name__:45} {numbers if total[where] else NOT_RAISED[where]}")
    every = {(family, number) for family, kinds in KINDS.items() for number in kinds}
    assert every - {kind for kind, found in total.items() if found} == set(NOT_RAISED)


async def test_legacy_registrations_bring_the_same_events(libvirtd: Libvirtd) -> None:
    uri = libvirtd.uri(TEST)
    async with virtwire.client.connect(uri) as old, virtwire.client.connect(uri) as new:
        old._channel.hub._features[14] = False  # as a daemon before 1.2.1 says
        domain = await old.domain_lookup_by_name("test")
        async with (
            old.domain_events(DomainEventId.LIFECYCLE) as legacy,
            old.domain_events(DomainEventId.LIFECYCLE, domain) as of_it,
            new.domain_events(DomainEventId.LIFECYCLE) as numbered,
        ):
            await domain.suspend()
            await domain.resume()
            for _ in range(2):
                with trio.fail_after(10):
                    one, two, three = [await anext(each) for each in (legacy, of_it, numbered)]
                assert not isinstance(three, EventsLost)
                assert one == two
                assert tuple(one)[1:] == tuple(three)[1:]
        async with old.domain_events(DomainEventId.LIFECYCLE):
            pass  # it was ended before, or this would be refused
        with pytest.raises(LibvirtError, match="too old"):
            async with old.domain_events(DomainEventId.TUNABLE):
                pass


async def test_cancelled_openings_leak_no_registrations(libvirtd: Libvirtd) -> None:
    async with virtwire.client.connect(libvirtd.uri(TEST)) as connection:
        for turn in range(50):
            with trio.move_on_after(0.0002 * (turn % 10)):
                async with connection.domain_events(DomainEventId.LIFECYCLE):
                    pass
        domain = await connection.domain_lookup_by_name("test")
        async with connection.domain_events(DomainEventId.LIFECYCLE) as events:
            await domain.suspend()
            with trio.fail_after(10):
                event = await anext(events)
            assert not isinstance(event, EventsLost)
            assert event[1] == DomainEventType.SUSPENDED
            await domain.resume()


def test_events_under_asyncio(libvirtd: Libvirtd) -> None:
    async def main() -> list[Any]:
        async with asyncio.timeout(30), virtwire.client.aio.connect(libvirtd.uri(TEST)) as connection:
            for turn in range(20):  # a cancelled opening leaves nothing behind here, either
                opening = asyncio.create_task(_open_and_wait(connection))
                await asyncio.sleep(0.0002 * turn)
                opening.cancel()
                await asyncio.gather(opening, return_exceptions=True)
            domain = await connection.domain_lookup_by_name("test")
            async with connection.domain_events(DomainEventId.LIFECYCLE, domain) as events:
                await domain.suspend()
                await domain.resume()
                return [(await anext(events))[1] for _ in range(2)]  # type: ignore[index]  # no mark comes between

    assert asyncio.run(main()) == [DomainEventType.SUSPENDED, DomainEventType.RESUMED]


async def _open_and_wait(connection: Connection) -> None:
    async with connection.domain_events(DomainEventId.LIFECYCLE) as events:
        await anext(events)


async def test_how_a_connection_ends() -> None:
    require("libvirtd")
    with Libvirtd() as daemon:
        async with (
            virtwire.client.connect(daemon.uri(TEST)) as connection,
            connection.close_events() as ends,
            connection.domain_events(DomainEventId.REBOOT) as reboots,
        ):
            daemon.terminate()
            with trio.fail_after(30):
                assert [event async for event in ends] == [ConnectionClosedEvent(ConnectCloseReason.EOF)]
                with pytest.raises(LibvirtError, match="End of file"):
                    await anext(reboots)
