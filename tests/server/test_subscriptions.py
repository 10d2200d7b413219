"""Events on a connection: after which replies they come, whom they reach, what becomes of who does not take them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError
from virtwire.protocol.generated.connect import ConnectOpenArgs
from virtwire.protocol.generated.domain import DomainLookupByNameArgs
from virtwire.protocol.generated.domain_event_callbacks import (
    ConnectDomainEventCallbackDeregisterAnyArgs,
    ConnectDomainEventCallbackRegisterAnyArgs,
)
from virtwire.protocol.generated.domain_events import ConnectDomainEventRegisterAnyArgs
from virtwire.protocol.generated.secret import ConnectSecretEventRegisterAnyArgs
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.backends.bus import EventBus
from virtwire.server.backends.events import DomainLifecycle, DomainMetadataChange, DomainReboot, Family
from virtwire.server.drivers import Drivers
from virtwire.server.subscriptions import EVENT_BYTES, SUBSCRIPTION_BYTES, Subscriptions

from tests.server.rig import DOMAIN, FakeDriver, Rig, serving

REGISTER, DEREGISTER = "connect_domain_event_callback_register_any", "connect_domain_event_callback_deregister_any"
QUICK = ("domain_lookup_by_name", DomainLookupByNameArgs("box"))
STARTED = DomainLifecycle(DOMAIN, 2, 0)


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with serving() as rig:
        rig.driver.events = EventBus({Family.DOMAIN})
        yield rig


def bus_of(rig: Rig) -> EventBus:
    assert rig.driver.events is not None
    return rig.driver.events


async def register(rig: Rig, event_id: int = 0, dom: DomainHandle | None = None) -> int:
    reply = await rig.peer.call(REGISTER, ConnectDomainEventCallbackRegisterAnyArgs(event_id, dom))
    number: int = reply.callback_id
    return number


async def next_number(rig: Rig) -> int:
    got = await rig.peer.read()
    assert got is not None
    return got[0]


async def test_an_event(rig: Rig) -> None:
    assert await register(rig) == 0
    assert await register(rig, 1) == 1
    bus_of(rig).publish(STARTED)
    bus_of(rig).publish(DomainReboot(DOMAIN))
    assert [await next_number(rig), await next_number(rig)] == [318, 319]


async def test_only_of_the_domain_that_was_named(rig: Rig) -> None:
    await register(rig, 0, DomainHandle("other", bytes(16), 1))
    bus_of(rig).publish(STARTED)
    await rig.peer.call(*QUICK)
    await register(rig, 0, DomainHandle("box", DOMAIN.uuid, -1))
    bus_of(rig).publish(STARTED)
    assert await next_number(rig) == 318


async def test_the_older_generation(rig: Rig) -> None:
    await rig.peer.call("connect_domain_event_register_any", ConnectDomainEventRegisterAnyArgs(1))
    bus_of(rig).publish(DomainReboot(DOMAIN))
    assert await next_number(rig) == 169


async def test_an_event_comes_after_the_reply_that_announces_its_number(rig: Rig) -> None:
    """Both in one read of the server: the replies are gathered, the event must not overtake them."""
    original = rig.driver.domain_lookup_by_name

    def look_up(name: str) -> object:
        bus_of(rig).publish(STARTED)
        return original(name)

    rig.driver.domain_lookup_by_name = look_up  # type: ignore[method-assign,assignment]
    peer = rig.peer
    await peer.send(peer.frame(REGISTER, ConnectDomainEventCallbackRegisterAnyArgs(0, None)) + peer.frame(*QUICK))
    assert [await next_number(rig) for _ in range(3)] == [316, 318, 23]


async def test_taken_back(rig: Rig) -> None:
    number = await register(rig)
    await rig.peer.call(DEREGISTER, ConnectDomainEventCallbackDeregisterAnyArgs(number))
    bus_of(rig).publish(STARTED)
    await rig.peer.call(*QUICK)
    error = await rig.peer.refused(DEREGISTER, ConnectDomainEventCallbackDeregisterAnyArgs(number))
    assert error.message == f"internal error: domain event callback {number} not registered"


async def test_the_number_of_another_client_cannot_be_taken_back(rig: Rig) -> None:
    async with serving(drivers=Drivers({"fake": lambda uri, flags: rig.driver})) as other:
        number = await register(other)
        error = await rig.peer.refused(DEREGISTER, ConnectDomainEventCallbackDeregisterAnyArgs(number))
        assert error.code == ErrorCode.INTERNAL_ERROR
        bus_of(rig).publish(STARTED)
        assert await next_number(other) == 318


async def test_what_the_driver_has_no_events_of(rig: Rig) -> None:
    error = await rig.peer.refused("connect_secret_event_register_any", ConnectSecretEventRegisterAnyArgs(0, None))
    assert (error.code, error.domain) == (ErrorCode.NO_SUPPORT, ErrorDomain.SECRET)


async def test_a_driver_without_events() -> None:
    async with serving() as rig:
        error = await rig.peer.refused(REGISTER, ConnectDomainEventCallbackRegisterAnyArgs(0, None))
        assert (error.code, error.domain) == (ErrorCode.NO_SUPPORT, ErrorDomain.DOMAIN)


@pytest.mark.parametrize("end", ["disconnect", "close", "second open"])
async def test_all_is_dropped_at_the_end(rig: Rig, end: str) -> None:
    bus = bus_of(rig)
    for event_id in range(5):
        await register(rig, event_id)
    assert len(bus) == 5
    if end == "disconnect":
        rig.peer.sock.close()
        await rig.done.wait()
    elif end == "close":
        await rig.peer.call("connect_close")
        await rig.done.wait()
    else:
        await rig.peer.refused("connect_open", ConnectOpenArgs("fake:///", 0))
    assert len(bus) == 0
    bus.publish(STARTED)


async def test_who_does_not_take_events_is_given_up(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    await register(rig, 23)
    large = DomainMetadataChange(DOMAIN, 2, "x" * 10_000)
    for _ in range(EVENT_BYTES // 10_000 + 50):
        bus_of(rig).publish(large)
        assert rig.transport.unsent < EVENT_BYTES + 300_000
    await rig.done.wait()
    assert "does not take its events" in caplog.text
    assert len(bus_of(rig)) == 0


async def test_who_takes_them_late_gets_them_all(rig: Rig) -> None:
    await register(rig, 23)
    large = DomainMetadataChange(DOMAIN, 2, "x" * 10_000)
    count = EVENT_BYTES // 10_000 - 50
    for _ in range(3):
        for _ in range(count):
            bus_of(rig).publish(large)
        await trio.testing.wait_all_tasks_blocked()
        for _ in range(count):
            assert await next_number(rig) == 379


async def test_an_event_that_cannot_be_encoded_is_left_out(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    await register(rig, 23)
    bus_of(rig).publish(DomainMetadataChange(DOMAIN, 2, "x" * 5_000_000))
    assert "an event is not sent" in caplog.text
    assert (await rig.peer.call(*QUICK)).dom.name == "box"


async def test_many_clients() -> None:
    driver = FakeDriver()
    driver.events = EventBus()
    async with AsyncExitStack() as stack:
        rigs = [
            await stack.enter_async_context(serving(drivers=Drivers({"fake": lambda uri, flags: driver})))
            for _ in range(50)
        ]
        numbers = [await register(rig) for rig in rigs]
        assert numbers == list(range(50))
        driver.events.publish(STARTED)
        for number, rig in enumerate(rigs):
            got = await rig.peer.read()
            assert got is not None
            assert got[2][28:32] == number.to_bytes(4, "big")


class SlowTransport:
    """A transport whose client takes what it is sent, always a little late."""

    def __init__(self) -> None:
        self.progress = 0
        self.unsent = 0


async def test_who_always_owes_a_little_is_not_given_up() -> None:
    transport, given_up = SlowTransport(), trio.Event()

    def push(frame: bytes) -> None:
        transport.unsent += len(frame)

    bus = EventBus()
    subscriptions = Subscriptions(transport, push, given_up.set, "peer")  # type: ignore[arg-type]
    subscriptions.add(bus, Family.DOMAIN, 23, None)
    large = DomainMetadataChange(DOMAIN, 2, "x" * 100_000)
    for _ in range(10 * EVENT_BYTES // 100_000):
        bus.publish(large)
        taken = max(transport.unsent - 150_000, 0)
        transport.unsent -= taken
        transport.progress += taken
    assert not given_up.is_set()
    for _ in range(EVENT_BYTES // 100_000 + 3):
        bus.publish(large)
    assert given_up.is_set()


@pytest.mark.parametrize("name", ["", "x" * 100_000])
def test_subscriptions_are_bounded(name: str) -> None:
    bus = EventBus()
    subscriptions = Subscriptions(SlowTransport(), bytes, int, "peer")  # type: ignore[arg-type]
    numbers: list[int] = []
    names = (f"{name}{each}" for each in range(SUBSCRIPTION_BYTES // 100))
    with pytest.raises(LibvirtError, match="subscriptions to events"):
        numbers.extend(subscriptions.add(bus, Family.NODE_DEVICE, 0, each) for each in names)
    assert len(bus) == len(subscriptions) == len(numbers) > (10 if name else 10_000)
    assert subscriptions.remove(Family.NODE_DEVICE, numbers[0])
    assert subscriptions.add(bus, Family.NODE_DEVICE, 0, f"{name}0") > numbers[-1]
    subscriptions.clear()
    subscriptions.add(bus, Family.NODE_DEVICE, 0, f"{name}0")
    subscriptions.add(bus, Family.NODE_DEVICE, 0, f"{name}1")


async def test_events_while_a_connection_ends() -> None:
    """Who publishes is not told that a client's tasks have all ended already."""
    for _ in range(30):
        async with serving() as rig:
            rig.driver.events = EventBus({Family.DOMAIN})
            await register(rig, 23)
            await rig.peer.send(rig.peer.frame("domain_get_os_type", bytes(4) + b"\0" * 20))
            large = DomainMetadataChange(DOMAIN, 2, "x" * 100_000)
            rig.client._give_up()
            while not rig.done.is_set():
                nursery = rig.client._nursery
                if nursery is not None and nursery._closed:
                    for _ in range(10):
                        rig.driver.events.publish(large)
                await trio.lowlevel.checkpoint()
