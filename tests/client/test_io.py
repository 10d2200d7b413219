"""What connections need of an IO library, of trio's and asyncio's alike: ``channel.Io``."""

from __future__ import annotations

import math
import socket
import threading

import pytest

from tests.client.fake_server import forever
from tests.worlds import World


async def test_time_passes(world: World) -> None:
    io = world.io
    start = io.now()
    await io.sleep(3)
    assert io.now() - start == pytest.approx(3)


async def test_an_event_wakes_all_who_wait(world: World) -> None:
    event = world.io.event()
    async with world.group() as group:
        tasks = [group.start(event.wait) for _ in range(3)]
        await world.settle()
        assert not event.is_set()
        assert not any(task.done for task in tasks)
        event.set()
        await world.settle()
        assert all(task.done for task in tasks)
    await event.wait()


async def test_a_limit(world: World) -> None:
    io = world.io
    start = io.now()
    with pytest.raises(TimeoutError):
        async with io.limit(2):
            await io.sleep(5)
    assert io.now() - start == pytest.approx(2)
    async with io.limit(2):
        await io.sleep(1)
    async with io.limit(math.inf):
        await io.sleep(1)
    with pytest.raises(TimeoutError):
        async with io.limit(0):
            await io.sleep(1)


async def test_the_outer_of_two_limits(world: World) -> None:
    io = world.io
    with pytest.raises(TimeoutError):
        async with io.limit(1):
            try:
                async with io.limit(5):
                    await io.sleep(9)
            except TimeoutError:
                raise AssertionError("the inner one is not over") from None


async def test_a_limit_passes_errors_and_cancellation_on(world: World) -> None:
    io = world.io
    with pytest.raises(KeyError):
        async with io.limit(1):
            raise KeyError

    async def wait() -> None:
        async with io.limit(100):
            await forever(world)

    async with world.group() as group:
        task = group.start(wait)
        await world.settle()
        task.cancel()
        await world.settle()
        assert task.done


async def test_a_shielded_block_ends_though_its_task_is_cancelled(world: World) -> None:
    io = world.io
    said: list[str] = []

    async def work() -> None:
        try:
            await forever(world)
        finally:
            async with io.shield(5):
                await io.sleep(1)
                said.append("goodbye")

    async def never_ends() -> None:
        try:
            await forever(world)
        finally:
            async with io.shield(5):
                await forever(world)

    async with world.group() as group:
        task, other = group.start(work), group.start(never_ends)
        await world.settle()
        start = io.now()
        task.cancel()
        other.cancel()
    assert said == ["goodbye"]
    assert io.now() - start == pytest.approx(5)


async def test_a_socket_that_can_be_read_or_written(world: World) -> None:
    io = world.io
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        async with world.group() as group:
            for _ in range(2):
                task = group.start(io.readable, ours.fileno())
                await world.settle()
                assert not task.done
                theirs.send(b"x")
                await world.settle()
                assert task.done
                assert ours.recv(10) == b"x"
            given_up = group.start(io.readable, ours.fileno())
            await world.settle()
            given_up.cancel()
            await world.settle()
            assert given_up.done
            await io.writable(ours.fileno())
            while True:
                try:
                    ours.send(bytes(65536))
                except BlockingIOError:
                    break
            task = group.start(io.writable, ours.fileno())
            await world.settle()
            assert not task.done
            while not task.done:
                theirs.recv(65536)
                await world.settle()


async def test_what_blocks_runs_in_a_thread(real_world: World) -> None:
    main = threading.get_ident()
    assert await real_world.io.in_thread(threading.get_ident) != main
    with pytest.raises(ZeroDivisionError):
        await real_world.io.in_thread(lambda: 1 // 0)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_dialling(real_world: World, host: str) -> None:
    """The name may have an address of IPv6 first, where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        sock = await real_world.io.dial_tcp(host, server.getsockname()[1])
        with sock:
            assert sock.getpeername() == server.getsockname()
            assert sock.type == socket.SOCK_STREAM
            assert not sock.getblocking()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_dialling_where_nobody_listens(real_world: World, host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with pytest.raises(ConnectionRefusedError):
        await real_world.io.dial_tcp(host, port)


async def test_background_tasks_end_with_their_block(world: World) -> None:
    io = world.io
    steps: list[str] = []

    async def work(name: str) -> None:
        try:
            await forever(world)
        finally:
            async with io.shield(10):
                await io.sleep(1)
            steps.append(name)

    async with io.background() as tasks:
        tasks.start(work, "one")
        tasks.start(work, "two")
        await world.settle()
        assert steps == []
    assert sorted(steps) == ["one", "two"]


async def test_a_block_with_background_tasks_raises_what_it_raises(world: World) -> None:
    with pytest.raises(KeyError, match="its own"):
        async with world.io.background() as tasks:
            tasks.start(forever, world)
            await world.settle()
            raise KeyError("its own")


async def test_a_background_task_may_start_another(world: World) -> None:
    ran: list[str] = []

    async def second() -> None:
        ran.append("second")

    async with world.io.background() as tasks:

        async def first() -> None:
            tasks.start(second)

        tasks.start(first)
        await world.settle()
    assert ran == ["second"]


@pytest.mark.parametrize("times", [1, 3])
async def test_a_cancelled_block_waits_for_its_background_tasks(world: World, times: int) -> None:
    io = world.io
    ended: list[bool] = []

    async def slow() -> None:
        try:
            await forever(world)
        finally:
            for _ in range(5):
                try:
                    async with io.shield(10):
                        await io.sleep(1)
                except BaseException:
                    pass
            ended.append(True)

    async def block() -> None:
        async with io.background() as tasks:
            tasks.start(slow)
            await forever(world)

    async with world.group() as group:
        task = group.start(block)
        await world.settle()
        for _ in range(times):
            task.cancel()
            await io.sleep(0)
            await io.sleep(0)
        while not task.done:
            await io.sleep(0.5)
        assert ended == [True]
