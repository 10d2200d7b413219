"""How calls and connections fail: what ends one call, what ends them all."""

from __future__ import annotations

import struct

import pytest
from virtwire.protocol.errors import InvalidConn, LibvirtError, Rpc, SystemError, report
from virtwire.protocol.generated.domain import DOMAIN_LOOKUP_BY_NAME
from virtwire.protocol.message import HEADER

from tests.client.fake_server import Calls, Pair, connected, lookup
from tests.worlds import World


@pytest.mark.parametrize("cut", [0, 3, 30])
async def test_the_server_closes(pair: Pair, cut: int) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b", "c")
        (first, *_) = await server.calls(3)
        await server.send(server.frame(first)[:cut])
        server.close()
    text = "End of file while reading data: Input/output error"
    assert [str(error) for error in calls.results.values()] == [text] * 3
    error = calls.results["a"]
    assert isinstance(error, SystemError)
    assert (error.code, error.domain, error.int1) == (38, 7, 5)
    assert len({id(error) for error in calls.results.values()}) == 3
    with pytest.raises(SystemError, match="End of file"):
        await lookup(channel, "later")


async def test_answers_before_the_end_count(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b")
        await server.answer((await server.calls(2))[1])
        server.close()
    assert calls.results["b"] == "b"
    assert isinstance(calls.results["a"], SystemError)


async def test_the_server_is_gone_before_the_call(pair: Pair) -> None:
    channel, server, _world, _hub = pair
    server.close()
    with pytest.raises(SystemError, match=r"Cannot write data: Broken pipe|End of file"):
        await lookup(channel, "a")


def _frame(kind: int, serial: int, *, number: int = 23, program: int = 0x20008086, status: int = 0) -> bytes:
    return HEADER.pack(HEADER.size, program, 1, number, kind, serial, status)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (_frame(1, 1, program=99), "no call waiting for reply with prog 99 vers 1 serial 1"),
        (_frame(1, 77), "no call waiting for reply with prog 536903814 vers 1 serial 77"),
        (_frame(0, 0), "got unexpected RPC call prog 536903814 vers 1 proc 23 type 0"),
        (struct.pack(">I", 33554437), "packet 33554433 bytes received from server too large, want 33554432"),
        (struct.pack(">I", 27), "Unable to decode message header"),
        (HEADER.pack(28, 99, 1, 1, 2, 1, 0), "No event expected from program 99 version 1"),
    ],
)
async def test_fatal_frames_end_every_call(pair: Pair, data: bytes, text: str) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b")
        await server.calls(2)
        await server.send(data)
    assert [text in str(error) for error in calls.results.values()] == [True, True]
    with pytest.raises(LibvirtError):
        await lookup(channel, "later")


async def test_a_second_answer_is_fatal(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b")
        await server.answer(*[(await server.calls(2))[0]] * 2)
    assert calls.results["a"] == "a"
    assert "no call waiting for reply with prog 536903814 vers 1 serial 0" in str(calls.results["b"])


async def test_an_answer_to_another_procedure_fails_that_call_alone(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b")
        _, second = await server.calls(2)
        await server.send(_frame(1, 0, number=24))
        await server.answer(second)
    assert str(calls.results["a"]) == "internal error: Unexpected message proc 24 != 23"
    assert calls.results["b"] == "b"


async def test_an_answer_that_cannot_be_decoded_fails_that_call_alone(pair: Pair) -> None:
    _channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a")
        await server.call()
        await server.send(_frame(1, 0))
        await world.settle()
        assert isinstance(calls.results["a"], Rpc)
        await calls.start("b")
        await server.answer(await server.call())
    assert calls.results["b"] == "b"


async def test_closing_ends_calls_in_flight_and_later_ones(pair: Pair) -> None:
    channel, server, world, _hub = pair
    async with world.group() as group:
        calls = Calls(pair, group)
        await calls.start("a", "b")
        await server.calls(2)
        channel.close()
        channel.close()
    assert all(isinstance(error, InvalidConn) for error in calls.results.values())
    with pytest.raises(InvalidConn, match=r"^the connection is closed$"):
        await lookup(channel, "later")
    assert await server.receive() == b""


class Broken:
    """A layer that cannot encrypt."""

    def start(self, data: bytes | None) -> bool:
        return data is None

    def data_to_send(self) -> bytes:
        return b""

    def wrap(self, data: bytes) -> bytes:
        raise report(45, 7, "cannot encrypt")

    def unwrap(self, data: bytes) -> bytes | None:
        return data


async def test_what_a_layer_cannot_encrypt_is_never_sent(world: World) -> None:
    async with connected(world, layer=Broken()) as pair:
        channel, server, *_ = pair
        for _ in range(2):
            with pytest.raises(LibvirtError, match="cannot encrypt"):
                await lookup(channel, "a" * 2_000_000)
        assert not channel._outbox.size
        assert await server.receive() == b""


def test_the_procedure_used_here_is_the_one_of_the_frames() -> None:
    assert DOMAIN_LOOKUP_BY_NAME.number == 23


async def test_nobody_hears_of_the_end_twice(pair: Pair) -> None:
    channel, server, world, hub = pair
    server.close()
    await channel.ended.wait()
    channel.close()
    await world.settle()
    assert len(hub.losses) == 1
    assert channel.error is hub.losses[0]
