"""The stream that users hold; what is below it is in test_pipe."""

from __future__ import annotations

import pytest
import trio
from virtwire.client.hole import Hole
from virtwire.protocol.errors import LibvirtError, Rpc, report

from tests.client.memory_pipe import stream_of


async def test_data_comes_in_the_pieces_asked_for() -> None:
    stream, _ = stream_of(b"hello", b"world")
    assert [await stream.receive_some(3) for _ in range(4)] == [b"hel", b"lo", b"wor", b"ld"]
    assert await stream.receive_some() == b""
    assert await stream.receive_some(1) == b""


@pytest.mark.parametrize("size", [0, -1])
async def test_a_piece_has_at_least_one_byte(size: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        await stream_of(b"x")[0].receive_some(size)


async def test_a_hole_is_read_as_zeros_or_as_itself() -> None:
    items = (b"ab", Hole(0), Hole(70_000), b"c")
    stream, _ = stream_of(*items)
    data = b"".join([piece async for piece in stream])
    assert data == b"ab" + bytes(70_000) + b"c"
    stream, _ = stream_of(*items)
    assert [await stream.receive() for _ in range(5)] == [*items, b""]


async def test_the_rest_of_what_was_begun() -> None:
    stream, _ = stream_of(b"abc", Hole(10), b"d")
    assert await stream.receive_some(1) == b"a"
    assert await stream.receive() == b"bc"
    assert await stream.receive_some(4) == bytes(4)
    assert await stream.receive() == Hole(6)
    assert await stream.receive() == b"d"


async def test_sending() -> None:
    stream, pipe = stream_of()
    await stream.send_all(b"data")
    await stream.send_hole(5)
    await stream.wait_send_all_might_not_block()
    assert pipe.sent == [b"data", Hole(5), b"<room>"]


async def test_the_end_of_the_block_finishes() -> None:
    stream, pipe = stream_of()
    async with stream:
        assert not stream.is_over
    assert pipe.ends == ["finish"]
    assert stream.is_over


async def test_what_is_finished_in_the_block_stays_so() -> None:
    stream, pipe = stream_of()
    async with stream:
        await stream.finish()
    assert pipe.ends == ["finish"]


async def test_a_finish_that_fails_is_told() -> None:
    stream, pipe = stream_of()
    pipe.failure = report(38, 38, "cannot write to stream")
    with pytest.raises(LibvirtError, match="cannot write"):
        async with stream:
            pass


async def test_an_error_in_the_block_aborts() -> None:
    stream, pipe = stream_of(b"x", report(39, 38, "stream had I/O failure"))
    pipe.failure = report(38, 7, "lost meanwhile")
    with pytest.raises(Rpc, match="I/O failure"):
        async with stream:
            async for _ in stream:
                assert not pipe.ends
    assert pipe.ends == ["abort"]


async def test_cancellation_aborts_all_the_same() -> None:
    stream, pipe = stream_of()
    with trio.CancelScope() as scope:
        async with stream:
            scope.cancel()
            await trio.lowlevel.checkpoint()
    assert scope.cancelled_caught
    assert pipe.ends == ["abort"]


async def test_closing_is_aborting() -> None:
    stream, pipe = stream_of()
    await stream.aclose()
    await stream.aclose()
    assert pipe.ends == ["abort"]
