"""Connections that come back, against a daemon that the tests play."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from virtwire.client import Connection, LibvirtError
from virtwire.client.enums import DomainEventId
from virtwire.client.events import EventsGap
from virtwire.client.supervision import Reconnect
from virtwire.protocol.errors import (
    AuthFailed,
    InternalError,
    InvalidConn,
    NoDomain,
    OperationTimeout,
    report,
)
from virtwire.protocol.errors import SystemError as LibvirtSystemError
from virtwire.protocol.generated import domain_event_callbacks as callbacks
from virtwire.protocol.generated.connect import AuthListRet, ConnectSupportsFeatureRet
from virtwire.protocol.generated.domain_events import DomainEventLifecycleMsg
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.message import Call

from tests.client.fake_server import ClientClosed, FakeServer, Listening, found, listening
from tests.worlds import Group, World

SOON = Reconnect(first=1, factor=2, most=8, jitter=0)


class Daemon:
    """Answers what a connection asks at its beginning, lookups and registrations; can die and come back.

    Attributes:
        calls: the names of all procedures, of all connections.
        looked_up: the names of the domains that were asked for.
        answers: whether lookups are answered.
        refusal: what every login is answered, if anything.
        number: of the next registration of events.
    """

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.looked_up: list[str] = []
        self.answers = True
        self.refusal: LibvirtError | None = None
        self.number = 0
        self.servers: list[FakeServer] = []
        self.pings = 0

    async def __call__(self, server: FakeServer) -> None:
        self.servers.append(server)
        try:
            while True:
                call = await server.next()
                assert isinstance(call, Call)
                self.calls.append(call.procedure.name)
                await self._answer(server, call)
        finally:
            if server in self.servers:
                self.servers.remove(server)

    async def _answer(self, server: FakeServer, call: Call) -> None:
        if call.procedure.name == "auth_list" and self.refusal is not None:
            await server.refuse(call, self.refusal)
            return
        ret: Any = None
        match call.procedure.name:
            case "auth_list":
                ret = AuthListRet([0])
            case "connect_supports_feature":
                ret = ConnectSupportsFeatureRet(1)
            case "connect_domain_event_callback_register_any":
                ret = callbacks.ConnectDomainEventCallbackRegisterAnyRet(self.number)
                self.number += 1
            case "domain_lookup_by_name":
                assert call.args is not None
                name: str = call.args.name  # type: ignore[attr-defined]
                self.looked_up.append(name)
                if not self.answers:
                    return
                ret = found(name)
        await server.send(server.session.reply(call, ret))

    def drop(self) -> None:
        """Close all connections."""
        for server in self.servers:
            server.sock.shutdown(2)
        self.servers.clear()

    async def drop_and_be_missed(self, world: World) -> None:
        """Close all connections, and wait until the client has noticed: trio's reads after a short rest only."""
        self.drop()
        await world.io.sleep(0.05)

    async def event(self, number: int, name: str) -> None:
        (server,) = self.servers
        body = callbacks.DomainEventCallbackLifecycleMsg(
            number, DomainEventLifecycleMsg(DomainHandle(name, bytes(16), 1), 2, 0)
        )
        await server.send(server.session.event(callbacks.DOMAIN_EVENT_CALLBACK_LIFECYCLE, body))


@asynccontextmanager
async def supervised(
    world: World, folder: Path, reconnect: Reconnect = SOON, **options: Any
) -> AsyncIterator[tuple[Connection, Daemon, Listening, Group]]:
    """Give a connection to a daemon that can come back, and a group for the test's tasks."""
    daemon = Daemon()
    async with (
        listening(world, folder, daemon) as peer,
        world.connect(peer.uri, reconnect=reconnect, **options) as connection,
        world.group() as group,
    ):
        yield connection, daemon, peer, group


async def test_a_loss_between_calls_is_made_good(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, peer, _group):
        assert (await connection.domain_lookup_by_name("a")).name == "a"
        for lost in range(3):
            daemon.drop()
            await world.io.sleep(0.5)
            start = world.io.now()
            assert (await connection.domain_lookup_by_name("b")).name == "b"
            assert world.io.now() - start == pytest.approx(0.5, abs=0.1)
            assert peer.served == 2 + lost
            await world.io.sleep(1.1)
    assert daemon.calls[-1] == "connect_close"
    assert daemon.calls.count("connect_open") == 4


async def test_calls_in_flight_fail_and_are_never_sent_twice(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, _peer, group):
        results: list[str] = []

        async def look(name: str) -> None:
            try:
                results.append((await connection.domain_lookup_by_name(name)).name)
            except LibvirtSystemError as error:
                results.append(str(error))

        daemon.answers = False
        for name in "abcdef":  # four are sent, two wait for their turn
            group.start(look, name)
            await world.settle()
        await daemon.drop_and_be_missed(world)
        assert results == ["End of file while reading data: Input/output error"] * 6
        daemon.answers = True
        group.start(look, "g")
        await world.io.sleep(2)
        assert results[6:] == ["g"]
        assert sorted(daemon.looked_up) == ["a", "b", "c", "d", "g"]


async def test_each_call_that_fails_has_its_own_error(world: World, tmp_path: Path) -> None:
    errors: list[LibvirtError] = []
    async with supervised(world, tmp_path) as (connection, daemon, _peer, group):

        async def look() -> None:
            with pytest.raises(LibvirtError) as caught:
                await connection.domain_lookup_by_name("a")
            errors.append(caught.value)

        daemon.answers = False
        group.start(look)
        group.start(look)
        await world.settle()
        daemon.drop()
    assert errors[0] is not errors[1]


async def test_calls_wait_while_the_daemon_is_gone(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, peer, group):
        results: list[str] = []

        async def look(name: str) -> None:
            results.append((await connection.domain_lookup_by_name(name)).name)

        peer.stop()
        await daemon.drop_and_be_missed(world)
        tasks = [group.start(look, name) for name in "abc"]
        await world.io.sleep(2)
        tasks[1].cancel()
        assert results == []
        peer.start()
        await world.io.sleep(10)
        assert sorted(results) == ["a", "c"]
        assert sorted(daemon.looked_up) == ["a", "c"]


async def test_the_waits_grow_up_to_their_limit(world: World, tmp_path: Path) -> None:
    times: list[float] = []
    async with supervised(world, tmp_path) as (_connection, daemon, peer, _group):
        daemon.refusal = report(1, 7, "not now")
        daemon.drop()
        start = world.io.now()
        for _ in range(6):
            before = peer.served
            while peer.served == before:
                await world.io.sleep(0.125)
            times.append(world.io.now() - start)
        daemon.refusal = None
    assert times == pytest.approx([1, 3, 7, 15, 23, 31], abs=0.3)


def test_the_waits_are_partly_left_to_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    reconnect = Reconnect(first=1, factor=3, most=5, jitter=0.5, attempts=4)
    for chance, waits in [(0.0, [1, 3, 5, 5]), (1.0, [0.5, 1.5, 2.5, 2.5]), (0.5, [0.75, 2.25, 3.75, 3.75])]:
        monkeypatch.setattr(random, "random", lambda chance=chance: chance)
        assert list(reconnect.waits()) == waits
    assert len(list(islice(Reconnect().waits(), 1000))) == 1000


@pytest.mark.parametrize(
    "wrong", [{"first": -1}, {"factor": 0.5}, {"most": 0.01}, {"jitter": 2}, {"jitter": -1}, {"attempts": 0}]
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"makes no sense|at least 1"):
        Reconnect(**wrong)


async def test_it_gives_up_after_so_many_attempts(world: World, tmp_path: Path) -> None:
    reconnect = Reconnect(first=1, factor=1, jitter=0, attempts=3)
    async with supervised(world, tmp_path, reconnect) as (connection, daemon, peer, _group):
        peer.stop()
        await daemon.drop_and_be_missed(world)
        start = world.io.now()
        with pytest.raises(LibvirtSystemError, match="Failed to connect socket"):
            await connection.domain_lookup_by_name("a")
        assert world.io.now() - start == pytest.approx(3, abs=0.1)
        with pytest.raises(LibvirtSystemError, match="Failed to connect socket"):
            await connection.domain_lookup_by_name("b")


async def test_a_login_that_is_refused_again_and_again_is_final(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, peer, _group):
        daemon.refusal = report(45, 7, "not you")
        await daemon.drop_and_be_missed(world)
        with pytest.raises(AuthFailed, match="not you"):
            await connection.domain_lookup_by_name("a")
        assert peer.served == 1 + 3


async def test_the_first_connection_is_tried_once(world: World, tmp_path: Path) -> None:
    with pytest.raises(LibvirtSystemError, match="Failed to connect socket"):
        async with world.connect(f"test+unix:///default?socket={tmp_path}/none", reconnect=SOON):
            raise AssertionError("it never opens")


async def test_a_wait_for_the_connection_counts_as_the_time_of_the_call(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path, call_timeout=5) as (connection, daemon, peer, _group):
        peer.stop()
        await daemon.drop_and_be_missed(world)
        start = world.io.now()
        with pytest.raises(OperationTimeout, match="was not answered within 5 seconds"):
            await connection.domain_lookup_by_name("a")
        assert world.io.now() - start == pytest.approx(5, abs=0.1)
        peer.start()
        await world.io.sleep(20)
        assert (await connection.domain_lookup_by_name("a")).name == "a"


@pytest.mark.parametrize("how", ["end", "error", "cancellation"])
async def test_a_block_that_ends_while_there_is_no_connection_ends_at_once(
    world: World, tmp_path: Path, how: str
) -> None:
    daemon = Daemon()

    async def use(peer: Listening) -> None:
        async with world.connect(peer.uri, reconnect=SOON):
            peer.stop()
            await daemon.drop_and_be_missed(world)
            opened.set()
            if how == "error":
                raise KeyError
            if how == "cancellation":
                await world.io.sleep(1000)

    async def use_and_see(peer: Listening) -> None:
        if how == "error":
            with pytest.raises(KeyError):
                await use(peer)
        else:
            await use(peer)

    opened = world.io.event()
    async with listening(world, tmp_path, daemon) as peer, world.group() as group:
        start = world.io.now()
        task = group.start(use_and_see, peer)
        await opened.wait()
        if how == "cancellation":
            task.cancel()
        await world.settle()
        assert task.done
        assert world.io.now() - start < 0.5


async def test_a_connection_that_ends_while_it_is_made_again_leaves_nothing(world: World, tmp_path: Path) -> None:
    """The block ends after one turn of the scheduler in the middle of an attempt, then after two, and so on."""
    for turns in range(60):
        daemon = Daemon()
        (folder := tmp_path / str(turns)).mkdir()
        async with listening(world, folder, daemon) as peer:
            async with world.connect(peer.uri, reconnect=Reconnect(first=0, jitter=0)) as connection:
                daemon.drop()
                for _ in range(turns):
                    await world.io.sleep(0)
                connection._channel.close()
            await world.settle()
            assert peer.open == 0


async def test_closing_while_the_last_answer_is_on_its_way(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, peer, _group):
        channel: Any = connection._channel
        opened = channel._opener.open

        async def open_then_close(*args: Any) -> Any:
            made = await opened(*args)
            channel.close()
            return made

        channel._opener.open = open_then_close
        daemon.drop()
        await world.io.sleep(5)
        assert peer.open == 0
        with pytest.raises(InvalidConn):
            await connection.domain_lookup_by_name("a")


async def test_trouble_that_is_no_refusal_is_final_and_told(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, _peer, _group):
        channel: Any = connection._channel

        async def broken(*_args: Any) -> None:
            raise ZeroDivisionError("a credential callback's own")

        channel._opener.open = broken
        await daemon.drop_and_be_missed(world)
        with pytest.raises(InternalError, match="cannot be made again: ZeroDivisionError"):
            await connection.domain_lookup_by_name("a")


async def test_events_go_on_after_a_mark_of_the_gap(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, _peer, _group):
        async with connection.domain_events(DomainEventId.LIFECYCLE) as events:
            await daemon.event(0, "before")
            first = await anext(events)
            assert not isinstance(first, EventsGap)
            daemon.number = 7
            daemon.drop()
            await world.io.sleep(2)
            await daemon.event(7, "after")
            gap, second = await anext(events), await anext(events)
            assert gap == EventsGap("End of file while reading data: Input/output error")
            assert getattr(second, "domain").name == "after"  # noqa: B009
        await world.settle()
    assert daemon.calls.count("connect_domain_event_callback_register_any") == 2
    assert daemon.calls[-2:] == ["connect_domain_event_callback_deregister_any", "connect_close"]


async def test_a_reader_that_leaves_in_the_gap_ends_nobody_elses_registration(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, peer, _group):
        staying, leaving = (
            connection.domain_events(DomainEventId.REBOOT),
            connection.domain_events(DomainEventId.LIFECYCLE),
        )
        async with staying:
            async with leaving:
                peer.stop()
                await daemon.drop_and_be_missed(world)
            peer.start()
            daemon.number = 0
            await world.io.sleep(20)
            assert "connect_domain_event_callback_deregister_any" not in daemon.calls
            assert daemon.calls.count("connect_domain_event_callback_register_any") == 3


async def test_signs_of_life_are_asked_of_later_connections_too(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path, keepalive_interval=0) as (connection, daemon, peer, _group):
        connection._channel.keep_alive(1, 1)
        daemon.drop()
        await world.io.sleep(1.5)
        assert (await connection.domain_lookup_by_name("a")).name == "a"
        daemon.answers = False  # and no pings either: the session's answers are never sent
        start = world.io.now()
        with pytest.raises(InternalError, match="keepalive timeout"):
            await connection.domain_lookup_by_name("b")
        assert world.io.now() - start == pytest.approx(2, abs=0.1)
        assert peer.served == 2


async def test_a_daemon_that_drops_each_connection_is_asked_less_and_less(world: World, tmp_path: Path) -> None:
    times: list[float] = []
    async with supervised(world, tmp_path) as (connection, daemon, peer, _group):
        start = world.io.now()
        for _ in range(5):
            before = peer.served
            daemon.drop()
            while peer.served == before or not daemon.servers:
                await world.io.sleep(0.125)
            times.append(world.io.now() - start)
        assert times == pytest.approx([1, 3, 7, 15, 23], abs=1)
        await world.io.sleep(10)  # it stays for longer than was waited for it
        start = world.io.now()
        daemon.drop()
        await world.io.sleep(0.5)
        assert (await connection.domain_lookup_by_name("a")).name == "a"
        assert world.io.now() - start == pytest.approx(1, abs=0.2)


async def test_connections_that_are_lost_at_once_count_as_attempts(world: World, tmp_path: Path) -> None:
    twice = replace(SOON, attempts=2)
    async with supervised(world, tmp_path, twice) as (connection, daemon, peer, _group):
        for _ in range(2):
            await daemon.drop_and_be_missed(world)
            assert (await connection.domain_lookup_by_name("a")).name == "a"
        await daemon.drop_and_be_missed(world)
        with pytest.raises(LibvirtError, match="End of file"):
            await connection.domain_lookup_by_name("a")
        assert peer.served == 3


async def test_refusals_of_calls_are_no_loss(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, peer, _group):

        async def refuse(server: FakeServer, call: Call) -> None:
            await server.refuse(call, report(42, 10, "no such domain"))

        daemon._answer = refuse  # type: ignore[method-assign]
        for _ in range(3):
            with pytest.raises(NoDomain):
                await connection.domain_lookup_by_name("a")
        assert peer.served == 1


async def test_a_daemon_that_dies_in_the_middle_of_each_opening(world: World, tmp_path: Path) -> None:
    async with supervised(world, tmp_path) as (connection, daemon, peer, _group):
        answer = daemon._answer
        left = 3

        async def die(server: FakeServer, call: Call) -> None:
            nonlocal left
            if call.procedure.name == ["auth_list", "connect_supports_feature", "connect_open"][left % 3] and left:
                left -= 1
                raise ClientClosed
            await answer(server, call)

        daemon._answer = die  # type: ignore[method-assign]
        await daemon.drop_and_be_missed(world)
        assert (await connection.domain_lookup_by_name("a")).name == "a"
        assert peer.served == 5
