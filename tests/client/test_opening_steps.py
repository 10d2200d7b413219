"""Each step of the opening fails once, and is cancelled once: nothing is left of it.

That no descriptor and no task is left after a test, the world itself makes sure of.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from virtwire.client import LibvirtError
from virtwire.protocol.errors import report
from virtwire.protocol.generated.connect import AuthListRet, ConnectSupportsFeatureRet
from virtwire.protocol.message import Call

from tests.client.fake_server import FakeServer, Polite, greet, listening
from tests.peers.pki import Site
from tests.worlds import World, open_descriptors

ANSWERS = [AuthListRet([0]), ConnectSupportsFeatureRet(1), None]


def refuse(server: FakeServer, call: Call) -> bytes:
    return server.session.fail(call, report(1, 7, "not this"))


def cut(server: FakeServer, call: Call) -> bytes:
    return refuse(server, call)[:30]


def answer_twice(server: FakeServer, call: Call) -> bytes:
    return refuse(server, call) * 2


def garbage(_server: FakeServer, _call: Call) -> bytes:
    return b"\xff" * 100


@pytest.mark.parametrize("failure", [refuse, cut, answer_twice, garbage])
@pytest.mark.parametrize("step", [0, 1, 2])
async def test_every_step_fails_once(
    world: World, tmp_path: Path, step: int, failure: Callable[[FakeServer, Call], bytes]
) -> None:
    async def serve(server: FakeServer) -> None:
        for answer in ANSWERS[:step]:
            await server.send(server.session.reply(await server.call(), answer))
        await server.send(failure(server, await server.call()))
        if step == 1 and failure is refuse:  # a daemon that does not know the question
            await server.refuse(await server.call(), report(1, 7, "not this"))

    async with listening(world, tmp_path, serve) as peer:
        before = open_descriptors()
        with pytest.raises(LibvirtError):
            async with world.connect(peer.uri, timeout=5):
                raise AssertionError("it never opens")
        await world.settle()
        assert peer.served == 1
        assert open_descriptors() == before


@pytest.mark.parametrize("size", [0, 1, 5, 100])
async def test_tls_ends_in_the_handshake(world: World, tmp_path: Path, size: int) -> None:
    async def serve(server: FakeServer) -> None:
        await server.receive()
        await server.send(bytes(size))

    ours = Site(tmp_path).client()
    async with listening(world, None, serve) as peer:
        before = open_descriptors()
        with pytest.raises(LibvirtError):
            async with world.connect(f"test+tls://127.0.0.1:{peer.port}/default?pkipath={ours}", timeout=5):
                raise AssertionError("it never opens")
        await world.settle()
        assert open_descriptors() == before


async def use(world: World, uri: str, reached: list[str]) -> None:
    async with world.connect(uri, timeout=5, keepalive_interval=0) as connection:
        reached.append("opened")
        await connection.domain_lookup_by_name("a")
        reached.append("called")
    reached.append("closed")


@pytest.mark.parametrize("tcp", [False, True], ids=["unix", "tcp"])
async def test_every_step_is_cancelled_once(world: World, tmp_path: Path, tcp: bool) -> None:
    """The client is cancelled after one turn of the scheduler, then another after two, until one gets through."""
    furthest: set[str] = set()
    turns = 0
    async with listening(world, None if tcp else tmp_path, lambda server: Polite()(server)) as peer:
        before = open_descriptors()
        while "closed" not in furthest:
            reached = ["nowhere"]
            async with world.group() as group:
                task = group.start(use, world, peer.uri, reached)
                for _ in range(turns):
                    await world.io.sleep(0)
                task.cancel()
            await world.settle()
            assert open_descriptors() == before, (turns, reached)
            furthest.add(reached[-1])
            turns += 1
            assert turns < 1000
    assert turns > 10
    assert furthest == {"nowhere", "opened", "called", "closed"}


async def test_the_task_that_owns_the_block_may_be_cancelled_twice(world: World, tmp_path: Path) -> None:
    async def serve(server: FakeServer) -> None:
        await greet(server)
        while await server.receive():
            pass

    async with listening(world, tmp_path, serve) as peer, world.group() as group:
        before = open_descriptors()
        task = group.start(use, world, peer.uri, [])
        await world.settle()
        for _ in range(4):
            task.cancel()
            await world.io.sleep(0)
        await world.settle()
        assert task.done
        assert peer.open == 0
        assert len(open_descriptors()) <= len(before)
