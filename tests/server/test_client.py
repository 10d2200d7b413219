"""One connection: batches, slow calls and their limit, clients that do not read, errors, keepalive, the end."""

from __future__ import annotations

import logging
import socket
from collections.abc import AsyncIterator

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError
from virtwire.protocol.generated.connect import ConnectSupportsFeatureArgs
from virtwire.protocol.generated.domain import (
    DomainGetOsTypeArgs,
    DomainGetXmlDescArgs,
    DomainLookupByNameArgs,
)
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.keepalive import PING, PONG
from virtwire.server.client import HANG_UP_CHECK
from virtwire.server.config import Config

from tests.server.rig import DOMAIN, HEADER, UUID, Rig, serving

HANDLE = DomainHandle("box", UUID, 7)
SLOW = ("domain_get_os_type", DomainGetOsTypeArgs(HANDLE))
QUICK = ("domain_lookup_by_name", DomainLookupByNameArgs("box"))


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with serving() as rig:
        yield rig


async def test_a_call(rig: Rig) -> None:
    reply = await rig.peer.call(*QUICK)
    assert tuple(reply.dom) == tuple(DOMAIN)


async def test_many_calls_in_one_write(rig: Rig) -> None:
    results = await rig.several([QUICK] * 500)
    assert all(tuple(result.dom) == tuple(DOMAIN) for result in results)


async def test_errors_and_results_mix(rig: Rig) -> None:
    missing = ("domain_lookup_by_name", DomainLookupByNameArgs("nope"))
    first, second, third, fourth = await rig.several([missing, QUICK, ("connect_get_type", None), QUICK])
    assert isinstance(first, LibvirtError)
    assert first.code == ErrorCode.NO_DOMAIN
    assert isinstance(third, LibvirtError)
    assert third.message == "this function is not supported by the connection driver: virConnectGetType"
    assert second.dom == fourth.dom


async def test_a_bug_in_a_driver_is_logged_and_answered(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    error = await rig.peer.refused("connect_get_hostname")
    assert (error.code, error.domain) == (ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC)
    assert "serving connect_get_hostname failed" in error.message
    assert "a bug in the driver" in caplog.text
    assert "Traceback" in caplog.text
    assert (await rig.peer.call(*QUICK)).dom.name == "box"


async def test_a_reply_that_is_too_large_closes(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    rig.driver.xml = "x" * (4 * 1024 * 1024 + 1)
    await rig.peer.send(rig.peer.frame("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, 0)))
    assert await rig.peer.at_end()
    await rig.done.wait()
    assert "closed: reply to domain_get_xml_desc" in caplog.text


async def test_an_error_that_is_too_large_closes(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str) -> None:
        raise LibvirtError(1, 0, "x" * (4 * 1024 * 1024 + 1))

    monkeypatch.setattr(rig.driver, "domain_lookup_by_name", fail)
    await rig.peer.send(rig.peer.frame(*QUICK))
    assert await rig.peer.at_end()


@pytest.mark.parametrize("length", [0, 27, 33554437])
async def test_a_broken_frame_closes_after_the_replies_before_it(rig: Rig, length: int) -> None:
    await rig.peer.send(rig.peer.frame(*QUICK) + length.to_bytes(4, "big"))
    reply = await rig.peer.read()
    assert reply is not None
    assert rig.peer.decode(reply[2]).dom.name == "box"
    assert await rig.peer.at_end()


async def test_pings_are_answered_at_once() -> None:
    async with serving(opened=False) as rig:
        await rig.peer.send(PING)
        reply = await rig.peer.read()
        assert reply is not None
        assert reply[2] == PONG


async def test_close_answers_then_closes(rig: Rig) -> None:
    await rig.peer.send(rig.peer.frame("connect_close") + rig.peer.frame(*QUICK))
    reply = await rig.peer.read()
    assert reply is not None
    assert rig.peer.decode(reply[2]) is None
    assert await rig.peer.at_end()
    await rig.done.wait()
    assert rig.driver.closed == 1


async def test_the_client_goes(rig: Rig) -> None:
    rig.peer.sock.close()
    await rig.done.wait()
    assert rig.driver.closed == 1


# Calls that take their time


async def test_a_slow_call_does_not_hold_up_others(rig: Rig) -> None:
    await rig.peer.send(rig.peer.frame(*SLOW))
    assert (await rig.peer.call(*QUICK)).dom.name == "box"
    rig.driver.gate.set()
    reply = await rig.peer.read()
    assert reply is not None
    assert rig.peer.decode(reply[2]).type == "hvm"


async def test_reading_stops_at_the_limit_and_goes_on() -> None:
    async with serving(Config(max_client_requests=3)) as rig:
        await rig.peer.send(b"".join(rig.peer.frame(*SLOW) for _ in range(10)) + rig.peer.frame(*QUICK))
        await trio.testing.wait_all_tasks_blocked()
        assert rig.driver.waiting == 3
        with pytest.raises(BlockingIOError):
            rig.peer.sock.recv(1)  # the quick call is behind the slow ones: as in libvirtd
        rig.driver.gate.set()
        replies = [await rig.peer.read() for _ in range(11)]
        assert {reply[1] for reply in replies if reply} == set(range(1, 12))


async def test_in_flight_calls_are_answered_when_the_daemon_ends(rig: Rig) -> None:
    await rig.peer.send(rig.peer.frame(*SLOW))
    await trio.testing.wait_all_tasks_blocked()
    rig.client.shut_down()
    await trio.testing.wait_all_tasks_blocked()
    assert not rig.done.is_set()
    rig.driver.gate.set()
    reply = await rig.peer.read()
    assert reply is not None
    assert rig.peer.decode(reply[2]).type == "hvm"
    assert await rig.peer.at_end()


async def test_a_call_with_descriptors_is_served_without_them(rig: Rig) -> None:
    announced = rig.peer.frame(
        QUICK[0], (2).to_bytes(4, "big") + REMOTE.by_name[QUICK[0]].encode_args(QUICK[1]), kind=4
    )
    await rig.peer.send(announced)
    for _ in range(2):
        socket.send_fds(rig.peer.sock, [b"\0"], [rig.peer.sock.fileno()])
    reply = await rig.peer.read()
    assert reply is not None
    assert rig.peer.decode(reply[2]).dom.name == "box"
    assert (await rig.peer.call(*QUICK)).dom.name == "box"


async def test_descriptors_that_do_not_come_hold_up_only_their_call(
    rig: Rig, autojump_clock: trio.testing.MockClock
) -> None:
    await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(10))
    args = (1).to_bytes(4, "big") + REMOTE.by_name[QUICK[0]].encode_args(QUICK[1])
    await rig.peer.send(rig.peer.frame(QUICK[0], args, kind=4))
    async with serving() as other:
        assert (await other.peer.call(*QUICK)).dom.name == "box"
    before = trio.current_time()
    for _ in range(5):
        ping = await rig.peer.read()
        assert ping is not None
        assert ping[2] == PING
    assert await rig.peer.at_end()
    assert trio.current_time() - before == 30


async def test_a_client_that_hangs_up_early_still_gets_its_answer(rig: Rig) -> None:
    await rig.peer.send(rig.peer.frame(*SLOW))
    rig.peer.sock.shutdown(socket.SHUT_WR)
    await trio.testing.wait_all_tasks_blocked()
    rig.driver.gate.set()
    reply = await rig.peer.read()
    assert reply is not None
    assert await rig.peer.at_end()


# Clients that do not read


async def test_a_stalled_client_costs_bounded_memory(rig: Rig) -> None:
    rig.driver.xml = "x" * 1_000_000
    call = ("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, 0))
    await rig.peer.send(b"".join(rig.peer.frame(*call) for _ in range(100)))
    await trio.testing.wait_all_tasks_blocked()
    assert rig.transport.unsent < 4_000_000
    for _ in range(100):
        reply = await rig.peer.read()
        assert reply is not None
        assert len(reply[2]) == HEADER.size + 4 + 1_000_000


async def test_a_stalled_client_that_hangs_up_is_forgotten(rig: Rig, autojump_clock: trio.testing.MockClock) -> None:
    rig.driver.xml = "x" * 3_000_000
    call = ("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, 0))
    await rig.peer.send(rig.peer.frame(*call))
    rig.peer.sock.close()
    await rig.done.wait()


# Keepalive


async def test_no_pings_unasked(autojump_clock: trio.testing.MockClock) -> None:
    async with serving() as rig:
        with trio.move_on_after(1000):
            await rig.peer.read()
            pytest.fail("something came")
        assert (await rig.peer.call(*QUICK)).dom.name == "box"


async def test_pings_and_gives_up(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(Config(keepalive_interval=1, keepalive_count=3), opened=False) as rig:
        reply = await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(10))
        assert reply.supported == 1
        start = trio.current_time()
        times = []
        while (frame := await rig.peer.read()) is not None:
            assert frame[2] == PING
            times.append(round(trio.current_time() - start))
        assert times == [1, 2, 3]
        assert round(trio.current_time() - start) == 4


async def test_life_is_noticed(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(Config(keepalive_interval=2, keepalive_count=1)) as rig:
        await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(10))
        for _ in range(10):
            await trio.sleep(1.5)
            await rig.peer.call(*QUICK)  # asserts that the reply comes first: no ping was sent
        for _ in range(5):
            frame = await rig.peer.read()
            assert frame is not None
            assert frame[2] == PING
            await rig.peer.send(PONG)


async def test_interval_minus_one_never_pings(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(Config(keepalive_interval=-1)) as rig:
        assert (await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(10))).supported == 1
        with trio.move_on_after(1000):
            await rig.peer.read()
            pytest.fail("something came")


async def test_a_busy_client_is_not_taken_for_dead(autojump_clock: trio.testing.MockClock) -> None:
    config = Config(keepalive_interval=1, keepalive_count=1, max_client_requests=1)
    async with serving(config) as rig:
        await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(10))
        await rig.peer.send(b"".join(rig.peer.frame(*SLOW) for _ in range(3)))
        for _ in range(30):
            ping = await rig.peer.read()
            assert ping is not None
            assert ping[2] == PING
            await rig.peer.send(PONG)
        rig.driver.gate.set()
        for _ in range(3):
            reply = await rig.peer.read()
            assert reply is not None
            assert rig.peer.decode(reply[2]).type == "hvm"


async def test_pings_are_answered_at_the_limit() -> None:
    async with serving(Config(max_client_requests=1)) as rig:
        await rig.peer.send(b"".join(rig.peer.frame(*SLOW) for _ in range(3)))
        await trio.testing.wait_all_tasks_blocked()
        await rig.peer.send(PING)
        pong = await rig.peer.read()
        assert pong is not None
        assert pong[2] == PONG


async def test_what_is_put_off_is_bounded_and_served_in_order() -> None:
    async with serving(Config(max_client_requests=1)) as rig:
        sent = False

        async def send() -> None:
            nonlocal sent
            await rig.peer.send(calls)
            sent = True

        await rig.peer.send(rig.peer.frame(*SLOW))
        calls = b"".join(rig.peer.frame(*QUICK) for _ in range(50_000))
        async with trio.open_nursery() as nursery:
            nursery.start_soon(send)
            await trio.testing.wait_all_tasks_blocked()
            assert not sent
            rig.driver.gate.set()
            for serial in range(1, 50_002):
                reply = await rig.peer.read()
                assert reply is not None
                assert reply[1] == serial


async def test_a_client_that_goes_while_nothing_is_read(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(Config(max_client_requests=1)) as rig:
        calls = b"".join(rig.peer.frame(*QUICK) for _ in range(50_000))
        async with trio.open_nursery() as nursery:
            nursery.start_soon(rig.peer.send, rig.peer.frame(*SLOW) + calls)
            await trio.testing.wait_all_tasks_blocked()
            await trio.sleep(10)
            assert rig.driver.waiting == 1
            nursery.cancel_scope.cancel()
        rig.peer.sock.close()
        await trio.sleep(HANG_UP_CHECK + 1)
        rig.driver.gate.set()  # the call that is being served may end
        await rig.done.wait()


async def test_a_paused_client_is_pinged(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(Config(keepalive_interval=1, keepalive_count=1, max_client_requests=1)) as rig:
        await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(10))
        calls = b"".join(rig.peer.frame(*QUICK) for _ in range(50_000))
        async with trio.open_nursery() as nursery:
            nursery.start_soon(rig.peer.send, rig.peer.frame(*SLOW) + calls)
            for _ in range(10):
                ping = await rig.peer.read()
                assert ping is not None
                assert ping[2] == PING
            nursery.cancel_scope.cancel()
        assert not rig.done.is_set(), "that it does not answer is our doing"


async def test_a_client_that_takes_nothing_is_given_up(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(Config(keepalive_interval=1, keepalive_count=3)) as rig:
        rig.driver.xml = "x" * 4_000_000
        await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(10))
        start = trio.current_time()
        await rig.peer.send(rig.peer.frame("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, 0)))
        await rig.done.wait()
        assert trio.current_time() - start == 4


async def test_a_client_that_takes_its_time_is_not_given_up(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(Config(keepalive_interval=1, keepalive_count=3)) as rig:
        rig.driver.xml = "x" * 4_000_000
        await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(10))
        await rig.peer.send(rig.peer.frame("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, 0)))
        left = HEADER.size + 4 + 4_000_000
        while left > 0:
            await trio.sleep(3)
            left -= len(rig.peer.sock.recv(200_000))
        assert not rig.done.is_set()


async def test_the_log_names_who_broke_a_rule(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        await rig.peer.send(bytes(8))
        await rig.done.wait()
    assert "peer: " in caplog.text
