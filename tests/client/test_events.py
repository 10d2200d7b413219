"""The hub: one registration however many readers, nothing leaked, nothing lost, both generations."""

from __future__ import annotations

from typing import Any

import pytest
import trio
from virtwire.client import Connection, Domain, Network
from virtwire.client.enums import (
    ConnectCloseReason,
    DomainEventId,
    DomainEventStartedDetailType,
    DomainEventType,
    NetworkEventId,
)
from virtwire.client.events import EventHub, EventsGap, EventsLost
from virtwire.client.objects.events import ConnectionClosedEvent, DomainLifecycleEvent, DomainRebootEvent
from virtwire.client.trio_io import TrioIo
from virtwire.protocol.errors import ErrorCode, ErrorDomain, InvalidArg, LibvirtError, NoSupport, report
from virtwire.protocol.generated import connect, domain_event_callbacks, domain_events, network, qemu
from virtwire.protocol.generated import types as wire

from tests.client.event_channel import EventChannel, connected, settled

A = wire.DomainHandle("a", bytes(15) + b"a", 1)
B = wire.DomainHandle("b", bytes(15) + b"b", -1)
STARTED = int(DomainEventType.STARTED)
LIFECYCLE = domain_event_callbacks.DOMAIN_EVENT_CALLBACK_LIFECYCLE
REBOOT = domain_event_callbacks.DOMAIN_EVENT_CALLBACK_REBOOT
REGISTER = "connect_domain_event_callback_register_any"
DEREGISTER = "connect_domain_event_callback_deregister_any"
FEATURE = "connect_supports_feature"


def started(channel: EventChannel, number: int, dom: wire.DomainHandle = A) -> None:
    channel.send(LIFECYCLE, number, domain_events.DomainEventLifecycleMsg(dom, STARTED, 0))


async def take(events: Any, count: int) -> list[Any]:
    with trio.fail_after(5):
        return [await anext(events) for _ in range(count)]


async def nothing_more(events: Any) -> bool:
    with trio.move_on_after(0.01) as scope:
        await anext(events)
    return scope.cancelled_caught


async def test_a_reader_gets_its_events() -> None:
    async with connected() as (conn, channel):
        async with conn.domain_events(DomainEventId.LIFECYCLE) as events:
            assert channel.names() == [FEATURE, REGISTER]
            started(channel, 0)
            (event,) = await take(events, 1)
            assert type(event) is DomainLifecycleEvent
            assert event == DomainLifecycleEvent(
                Domain(conn, A), DomainEventType.STARTED, DomainEventStartedDetailType.BOOTED
            )
            assert type(event.detail) is DomainEventStartedDetailType
        await settled()
        assert channel.calls == [(DEREGISTER, domain_event_callbacks.ConnectDomainEventCallbackDeregisterAnyArgs(0))]


async def test_events_of_one_domain_are_asked_for() -> None:
    async with connected() as (conn, channel), conn.domain_events(DomainEventId.REBOOT, Domain(conn, A)):
        asked = domain_event_callbacks.ConnectDomainEventCallbackRegisterAnyArgs(DomainEventId.REBOOT, A)
        assert channel.calls[-1] == (REGISTER, asked)


async def test_readers_share_one_registration() -> None:
    async with connected() as (conn, channel):
        async with conn.domain_events(DomainEventId.REBOOT) as one:
            async with conn.domain_events(DomainEventId.REBOOT) as two:
                channel.send(REBOOT, 0, domain_events.DomainEventRebootMsg(A))
                first, second = await take(one, 1) + await take(two, 1)
                assert first is second
                assert first == DomainRebootEvent(Domain(conn, A))
            await settled()
            assert channel.names() == [FEATURE, REGISTER]
        await settled()
        assert channel.names() == [DEREGISTER]


async def test_each_kind_and_object_has_its_own_registration() -> None:
    async with (
        connected() as (conn, channel),
        conn.domain_events(DomainEventId.REBOOT) as all_reboots,
        conn.domain_events(DomainEventId.REBOOT, Domain(conn, A)) as of_a,
        conn.domain_events(DomainEventId.LIFECYCLE) as lives,
        conn.network_events(NetworkEventId.LIFECYCLE) as networks,
    ):
        assert channel.names() == [FEATURE, *[REGISTER] * 3, "connect_network_event_register_any"]
        channel.send(REBOOT, 0, domain_events.DomainEventRebootMsg(B))
        channel.send(REBOOT, 1, domain_events.DomainEventRebootMsg(A))
        started(channel, 2)
        # The daemon's drivers count apart: the same number means something else for a network.
        channel.send(network.NETWORK_EVENT_LIFECYCLE, 3, wire.NetworkHandle("n", bytes(16)), 2, 0)
        assert [event.domain.name for event in await take(all_reboots, 1)] == ["b"]
        assert [event.domain.name for event in await take(of_a, 1)] == ["a"]
        assert len(await take(lives, 1)) == 1
        assert [event.network.name for event in await take(networks, 1)] == ["n"]


async def test_the_same_number_of_another_family_is_something_else() -> None:
    async with connected() as (conn, channel), conn.domain_events(DomainEventId.LIFECYCLE) as events:
        channel.send(network.NETWORK_EVENT_LIFECYCLE, 0, wire.NetworkHandle("n", bytes(16)), 2, 0)
        channel.send(REBOOT, 0, domain_events.DomainEventRebootMsg(A))
        started(channel, 99)
        assert await nothing_more(events)


async def test_many_open_at_once_and_one_registers() -> None:
    async with connected() as (conn, channel):
        channel.hold()
        opened = 0

        async def read() -> None:
            nonlocal opened
            async with conn.domain_events(DomainEventId.LIFECYCLE) as events:
                opened += 1
                await anext(events)

        async with trio.open_nursery() as nursery:
            for _ in range(10):
                nursery.start_soon(read)
            await settled()
            assert opened == 0
            channel.answering.set()
            await settled()
            assert opened == 10
            assert channel.names() == [FEATURE, REGISTER]
            started(channel, 0)
        await settled()
        assert channel.names() == [DEREGISTER]


async def test_an_event_may_come_before_the_registration_is_known() -> None:
    async with connected(first=7) as (conn, channel), conn.domain_events(DomainEventId.REBOOT):
        channel.hold()
        async with trio.open_nursery() as nursery:
            got: list[Any] = []

            async def read() -> None:
                async with conn.domain_events(DomainEventId.LIFECYCLE) as events:
                    got.extend(await take(events, 2))

            nursery.start_soon(read)
            await settled()
            started(channel, 5, B)  # of a registration that ended
            started(channel, 8, A)
            started(channel, 8, B)
            channel.answering.set()
        assert [event.domain.name for event in got] == ["a", "b"]


async def test_early_events_are_bounded() -> None:
    async with connected(first=7) as (conn, channel):
        await prepare(conn, channel)
        channel.hold()
        async with trio.open_nursery() as nursery:
            got: list[Any] = []

            async def read() -> None:
                async with conn.domain_events(DomainEventId.LIFECYCLE) as events:
                    got.extend(await take(events, 257))

            nursery.start_soon(read)
            await settled()
            for _ in range(300):
                started(channel, 8)
            channel.answering.set()
        assert got[256] == EventsLost(44)


async def test_a_cancelled_opening_leaves_nothing_behind() -> None:
    async with connected() as (conn, channel):
        await prepare(conn, channel)
        channel.hold()
        with trio.CancelScope() as scope:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(_open_forever, conn)
                await settled()
                scope.cancel()
        assert channel.names() == [REGISTER]
        channel.answering.set()
        await settled()
        assert channel.names() == [DEREGISTER], "the answer came, and nobody was there any more"
        async with conn.domain_events(DomainEventId.LIFECYCLE):
            assert channel.names() == [REGISTER]


async def test_the_others_stay_when_the_first_to_open_is_cancelled() -> None:
    async with connected() as (conn, channel):
        await prepare(conn, channel)
        channel.hold()
        async with trio.open_nursery() as nursery:
            first = trio.CancelScope()

            async def be_first() -> None:
                with first:
                    await _open_forever(conn)

            nursery.start_soon(be_first)
            await settled()
            nursery.start_soon(_open_forever, conn)
            await settled()
            first.cancel()
            channel.answering.set()
            await settled()
            assert channel.names() == [REGISTER]
            nursery.cancel_scope.cancel()
        await settled()
        assert channel.names() == [DEREGISTER]


async def test_leaving_in_a_cancelled_scope_deregisters() -> None:
    async with connected() as (conn, channel):
        with trio.CancelScope() as scope:
            async with conn.domain_events(DomainEventId.LIFECYCLE) as events:
                scope.cancel()
                await anext(events)
        await settled()
        assert channel.names() == [FEATURE, REGISTER, DEREGISTER]


async def test_who_opens_while_the_last_one_leaves_waits_for_that() -> None:
    async with connected() as (conn, channel), trio.open_nursery() as nursery:
        async with conn.domain_events(DomainEventId.LIFECYCLE):
            channel.hold()
        await settled()
        nursery.start_soon(_open_forever, conn)
        await settled()
        assert channel.names() == [FEATURE, REGISTER, DEREGISTER], "a second registration would be refused"
        channel.answering.set()
        await settled()
        assert channel.names() == [REGISTER]
        nursery.cancel_scope.cancel()


async def test_a_refusal_reaches_all_who_wait_and_is_not_remembered() -> None:
    async with connected() as (conn, channel):
        channel.refusals[REGISTER] = report(ErrorCode.INVALID_ARG, ErrorDomain.EVENT, "no")
        errors: list[LibvirtError] = []

        async def read() -> None:
            with pytest.raises(InvalidArg, match="no") as caught:
                async with conn.domain_events(DomainEventId.LIFECYCLE):
                    pass
            errors.append(caught.value)

        async with trio.open_nursery() as nursery:
            for _ in range(3):
                nursery.start_soon(read)
        assert len({id(error) for error in errors}) == 3
        assert channel.names() == [FEATURE, REGISTER]
        channel.refusals.clear()
        async with conn.domain_events(DomainEventId.LIFECYCLE):
            pass


async def test_a_slow_reader_costs_the_others_nothing() -> None:
    async with (
        connected() as (conn, channel),
        conn.domain_events(DomainEventId.LIFECYCLE, queue=2) as slow,
        conn.domain_events(DomainEventId.LIFECYCLE) as fast,
    ):
        for _ in range(5):
            started(channel, 0)
        assert len(await take(fast, 5)) == 5
        items = await take(slow, 3)
        assert items[2] == EventsLost(3)


async def test_arguments_that_make_no_sense() -> None:
    async with connected() as (conn, channel), connected() as (other, _):
        for opening, text in (
            (conn.domain_events(99), "no domain event of the number 99"),
            (conn.domain_events(DomainEventId.REBOOT, queue=0), "1 event or more"),
            (conn.domain_events(DomainEventId.REBOOT, Domain(other, A)), "of another connection"),
            (conn.network_events(0, Network(other, wire.NetworkHandle("n", bytes(16)))), "of another connection"),
        ):
            with pytest.raises(InvalidArg, match=text):
                async with opening:
                    pass
        assert channel.calls == []


async def test_a_hub_without_tasks_says_so() -> None:
    channel = EventChannel(EventHub(TrioIo()))
    with pytest.raises(RuntimeError, match="no tasks"):
        async with Connection(channel).domain_events(DomainEventId.REBOOT):  # type: ignore[arg-type]
            pass


# The end of the connection


async def test_at_the_end_readers_get_what_is_queued_then_the_error() -> None:
    async with connected() as (conn, channel), conn.domain_events(DomainEventId.LIFECYCLE) as events:
        started(channel, 0)
        channel.lose()
        started(channel, 0)
        assert len(await take(events, 1)) == 1
        with pytest.raises(LibvirtError, match="End of file"):
            await anext(events)
        with pytest.raises(LibvirtError, match="End of file"):
            async with conn.domain_events(DomainEventId.REBOOT):
                pass


async def test_an_opening_fails_when_the_connection_is_lost() -> None:
    async with connected() as (conn, channel):
        await prepare(conn, channel)
        channel.hold()
        async with trio.open_nursery() as nursery:

            async def read() -> None:
                with pytest.raises(LibvirtError, match="End of file"):
                    async with conn.domain_events(DomainEventId.LIFECYCLE):
                        pass

            nursery.start_soon(read)
            await settled()
            channel.lose()


async def test_after_its_block_a_reader_ends() -> None:
    async with connected() as (conn, channel):
        async with conn.domain_events(DomainEventId.LIFECYCLE) as events:
            started(channel, 0)
        assert [event async for event in events] == []


# Daemons that know no numbers of registrations


async def test_an_old_daemon_sends_events_of_all_domains() -> None:
    async with (
        connected(features=()) as (conn, channel),
        conn.domain_events(DomainEventId.REBOOT) as all_of_them,
        conn.domain_events(DomainEventId.REBOOT, Domain(conn, A)) as of_a,
    ):
        assert channel.names() == [FEATURE, "connect_domain_event_register_any"]
        channel.send(domain_events.DOMAIN_EVENT_REBOOT, B)
        channel.send(domain_events.DOMAIN_EVENT_REBOOT, A)
        assert [event.domain.name for event in await take(all_of_them, 2)] == ["b", "a"]
        assert [event.domain.name for event in await take(of_a, 1)] == ["a"]
        assert await nothing_more(of_a)


async def test_an_old_daemon_is_told_the_kind_to_stop() -> None:
    async with connected(features=()) as (conn, channel):
        async with conn.domain_events(DomainEventId.PMWAKEUP) as events:
            channel.send(domain_events.DOMAIN_EVENT_PMWAKEUP, A)
            assert [event.reason for event in await take(events, 1)] == [0]
        await settled()
        end = domain_events.ConnectDomainEventDeregisterAnyArgs(DomainEventId.PMWAKEUP)
        assert channel.calls[-1] == ("connect_domain_event_deregister_any", end)


async def test_an_old_daemon_lacks_newer_kinds() -> None:
    async with connected(features=()) as (conn, _):
        with pytest.raises(NoSupport, match="too old for domain events of the kind DEVICE_ADDED"):
            async with conn.domain_events(DomainEventId.DEVICE_ADDED):
                pass


async def test_a_very_old_daemon_knows_lifecycle_events_only() -> None:
    async with connected(features=()) as (conn, channel):
        channel.unknown = {"connect_domain_event_register_any", "connect_supports_feature"}
        async with conn.domain_events(DomainEventId.LIFECYCLE) as events:
            channel.send(domain_events.DOMAIN_EVENT_LIFECYCLE, A, STARTED, 0)
            assert len(await take(events, 1)) == 1
        await settled()
        assert channel.names() == [
            FEATURE,
            "connect_domain_event_register_any",
            "connect_domain_event_register",
            "connect_domain_event_deregister",
        ]
        with pytest.raises(NoSupport):
            async with conn.domain_events(DomainEventId.REBOOT):
                pass


# QEMU's monitor, and the end as an event


async def test_monitor_events_share_a_registration_by_name_flags_and_domain() -> None:
    async with (
        connected() as (conn, channel),
        conn.qemu_monitor_events("STOP") as stops,
        conn.qemu_monitor_events("STOP") as same,
        conn.qemu_monitor_events("stop", flags=2) as more,
        conn.qemu_monitor_events(domain=Domain(conn, A)) as of_a,
    ):
        assert channel.names() == ["connect_domain_monitor_event_register"] * 3
        for number in range(3):
            channel.send(qemu.DOMAIN_MONITOR_EVENT, number, A, "STOP", 5, 6, None)
        for events in (stops, same, more, of_a):
            ((domain, event, seconds, micros, details),) = await take(events, 1)
            assert (domain, event, seconds, micros, details) == (Domain(conn, A), "STOP", 5, 6, None)
            assert await nothing_more(events)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (report(ErrorCode.INVALID_CONN, ErrorDomain.REMOTE, "the connection is closed"), ConnectCloseReason.CLIENT),
        (
            report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "connection closed due to keepalive timeout"),
            ConnectCloseReason.KEEPALIVE,
        ),
        (report(ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, "End of file while reading data"), ConnectCloseReason.EOF),
        (report(ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, "Cannot recv data"), ConnectCloseReason.ERROR),
    ],
)
async def test_our_own_end_is_an_event(error: LibvirtError, reason: ConnectCloseReason) -> None:
    async with connected() as (conn, channel), conn.close_events() as events:
        assert channel.names() == [FEATURE, "connect_register_close_callback"]
        channel.hub.lost(error)
        assert [event async for event in events] == [ConnectionClosedEvent(reason)]
        async with conn.close_events() as late:
            assert [event async for event in late] == [ConnectionClosedEvent(reason)]


async def test_the_end_of_the_daemons_own_connection_is_an_event() -> None:
    async with connected() as (conn, channel), conn.close_events() as events:
        channel.send(connect.CONNECT_EVENT_CONNECTION_CLOSED, 2)
        channel.send(connect.CONNECT_EVENT_CONNECTION_CLOSED, 0)
        assert [event async for event in events] == [ConnectionClosedEvent(ConnectCloseReason.KEEPALIVE)]


@pytest.mark.parametrize("lacking", ["feature", "procedure"])
async def test_a_daemon_that_cannot_tell_of_its_end_is_no_reason_to_fail(lacking: str) -> None:
    async with connected(features=() if lacking == "feature" else (15,)) as (conn, channel):
        channel.unknown = {"connect_register_close_callback"}
        async with conn.close_events() as events:
            channel.lose()
            assert len([event async for event in events]) == 1


# Another connection after a loss


async def another(channel: EventChannel, **options: Any) -> EventChannel:
    """Lose the connection, and make another one that the same hub serves."""
    channel.hub.interrupted()
    return EventChannel(channel.hub, **options)


async def test_after_a_loss_readers_get_a_mark_and_go_on() -> None:
    async with (
        connected() as (conn, channel),
        conn.domain_events(DomainEventId.LIFECYCLE) as one,
        conn.domain_events(DomainEventId.LIFECYCLE) as two,
        conn.domain_events(DomainEventId.REBOOT, Domain(conn, A)) as reboots,
    ):
        started(channel, 0)
        fresh = await another(channel, first=40)
        started(fresh, 0, B)  # the numbers of the lost connection mean nothing now
        await fresh.hub.register_again(fresh, "it rained")  # type: ignore[arg-type]
        assert fresh.names() == [FEATURE, REGISTER, REGISTER]
        started(fresh, 40, B)
        for events in (one, two):
            first, mark, last = await take(events, 3)
            assert (first.domain.name, mark, last.domain.name) == ("a", EventsGap("it rained"), "b")
        assert await take(reboots, 1) == [EventsGap("it rained")]


async def test_the_mark_comes_before_events_that_come_early() -> None:
    async with connected() as (conn, channel), conn.domain_events(DomainEventId.LIFECYCLE) as events:
        fresh = await another(channel)
        fresh.hold()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(fresh.hub.register_again, fresh, "x")
            await settled()
            fresh.answering.set()
            while fresh.calls[-1][0] != REGISTER:
                await trio.lowlevel.checkpoint()
            started(fresh, 0)
        mark, event = await take(events, 2)
        assert mark == EventsGap("x")
        assert event.domain.name == "a"


async def test_the_new_daemon_may_be_older() -> None:
    async with (
        connected() as (conn, channel),
        conn.domain_events(DomainEventId.LIFECYCLE) as one,
        conn.domain_events(DomainEventId.LIFECYCLE, Domain(conn, A)) as of_a,
        conn.domain_events(DomainEventId.TUNABLE) as tunables,
        conn.close_events() as ends,
    ):
        fresh = await another(channel, features=())
        await fresh.hub.register_again(fresh, "x")  # type: ignore[arg-type]
        assert fresh.names() == [FEATURE, FEATURE, "connect_domain_event_register_any"]
        fresh.send(domain_events.DOMAIN_EVENT_LIFECYCLE, B, STARTED, 0)
        assert len(await take(one, 2)) == 2
        assert await take(of_a, 1) == [EventsGap("x")]
        assert await nothing_more(of_a)
        assert await take(ends, 1) == [EventsGap("x")]
        assert await take(tunables, 1) == [EventsGap("x")]
        with pytest.raises(NoSupport, match="too old"):
            await anext(tunables)


async def test_a_refusal_by_the_new_daemon_ends_the_readers_concerned() -> None:
    async with (
        connected() as (conn, channel),
        conn.domain_events(DomainEventId.LIFECYCLE) as lives,
        conn.network_events(NetworkEventId.LIFECYCLE) as networks,
    ):
        fresh = await another(channel)
        fresh.refusals[REGISTER] = report(ErrorCode.ACCESS_DENIED, ErrorDomain.ACCESS, "no more")
        await fresh.hub.register_again(fresh, "x")  # type: ignore[arg-type]
        assert await take(lives, 1) == [EventsGap("x")]
        with pytest.raises(LibvirtError, match="no more"):
            await anext(lives)
        assert await take(networks, 1) == [EventsGap("x")]
        assert await nothing_more(networks)


async def test_the_new_connection_may_be_lost_at_once() -> None:
    async with connected() as (conn, channel), conn.domain_events(DomainEventId.LIFECYCLE) as events:
        for step in (FEATURE, REGISTER):
            fresh = await another(channel)
            fresh.hold()
            async with trio.open_nursery() as nursery:

                async def again(channel: EventChannel) -> None:
                    with pytest.raises(LibvirtError, match="End of file"):
                        await channel.hub.register_again(channel, "x")  # type: ignore[arg-type]

                nursery.start_soon(again, fresh)
                await settled()
                if step == REGISTER:
                    fresh.answering.set()
                    while fresh.calls[-1][0] != REGISTER:
                        await trio.lowlevel.checkpoint()
                fresh.error = LibvirtError(**_lost_fields())
                fresh.answering.set()
        last = await another(channel)
        await last.hub.register_again(last, "y")  # type: ignore[arg-type]
        started(last, 0)
        mark, event = await take(events, 2)
        assert mark == EventsGap("y")
        assert event.domain.name == "a"


async def test_who_shares_a_registration_that_is_lost_on_its_way_waits_for_the_next_connection() -> None:
    refused: list[LibvirtError] = []

    async def open_late(conn: Connection) -> None:
        try:
            async with conn.network_events(NetworkEventId.LIFECYCLE):
                pass
        except LibvirtError as error:
            refused.append(error)

    async with (
        connected() as (conn, channel),
        conn.domain_events(DomainEventId.LIFECYCLE),
        conn.network_events(NetworkEventId.LIFECYCLE) as networks,
    ):
        fresh = await another(channel)
        fresh.hold()
        channel.hold()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(fresh.hub.register_again, fresh, "x")
            await settled()
            nursery.start_soon(open_late, conn)  # its call waits for the connection, and goes out over it
            await settled()
            fresh.answering.set()
            await settled()
            last = await another(channel, first=7)
            channel.error = LibvirtError(**_lost_fields())
            channel.answering.set()
        assert len(refused) == 1
        await last.hub.register_again(last, "y")  # type: ignore[arg-type]
        assert await take(networks, 1) == [EventsGap("y")]
        assert await nothing_more(networks)


def _lost_fields() -> dict[str, Any]:
    return dict(report(ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, "End of file while reading data").fields())


async def test_who_leaves_while_there_is_no_connection_ends_nothing_of_the_next_one() -> None:
    async with connected() as (conn, channel):
        async with conn.domain_events(DomainEventId.LIFECYCLE):
            channel.names()
            fresh = await another(channel)
        await settled()
        assert channel.names() == []
        await fresh.hub.register_again(fresh, "x")  # type: ignore[arg-type]
        assert fresh.names() == []


async def test_who_leaves_after_the_loss_ends_the_new_registration() -> None:
    async with connected() as (conn, channel):
        async with conn.domain_events(DomainEventId.LIFECYCLE):
            fresh = await another(channel, first=3)
            await fresh.hub.register_again(fresh, "x")  # type: ignore[arg-type]
        await settled()
        end = domain_event_callbacks.ConnectDomainEventCallbackDeregisterAnyArgs(3)
        assert fresh.calls[-1] == (DEREGISTER, end)


async def prepare(conn: Connection, channel: EventChannel) -> None:
    """Let the daemon's features be known already."""
    async with conn.domain_events(DomainEventId.REBOOT):
        pass
    await settled()
    channel.names()


async def _open_forever(conn: Connection) -> None:
    async with conn.domain_events(DomainEventId.LIFECYCLE):
        await trio.sleep_forever()
