"""What only asyncio's Io does itself: the race of a name's addresses."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from virtwire.client import asyncio_io
from virtwire.client.asyncio_io import AsyncioIo

from tests.worlds import AsyncioWorld, open_descriptors

Address = tuple[str, int]


@pytest.fixture
def silent() -> Iterator[Address]:
    """Give an address where connections are neither accepted nor refused."""
    with ExitStack() as stack:
        full = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        yield full.getsockname()


@pytest.fixture
def refusing() -> Address:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        address: Address = gone.getsockname()
    return address


@pytest.fixture
def serving() -> Iterator[Address]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()


def dial(*addresses: Address, then: Callable[[Awaitable[socket.socket]], Awaitable[None]]) -> float:
    """Dial a name with these addresses; return how long that took."""
    took = 0.0

    async def main() -> None:
        nonlocal took
        io = AsyncioIo()

        async def resolve(_host: str, _port: int) -> list[tuple[int, Any]]:
            return [(socket.AF_INET, address) for address in addresses]

        io._resolve = resolve  # type: ignore[method-assign]
        start = io.now()
        await then(io.dial_tcp("host.example", 1))
        took = io.now() - start

    AsyncioWorld(jumping=False).run(main)
    return took


def reaches(address: Address) -> Callable[[Awaitable[socket.socket]], Awaitable[None]]:
    async def check(dialled: Awaitable[socket.socket]) -> None:
        with await dialled as sock:
            assert sock.getpeername() == address

    return check


def test_a_silent_address_is_passed_after_a_moment(silent: Address, serving: Address) -> None:
    assert dial(silent, serving, then=reaches(serving)) == pytest.approx(0.25, abs=0.1)


def test_an_address_that_refuses_is_passed_at_once(refusing: Address, serving: Address) -> None:
    assert dial(refusing, refusing, serving, then=reaches(serving)) < 0.2


def test_all_refuse(refusing: Address) -> None:
    async def check(dialled: Awaitable[socket.socket]) -> None:
        with pytest.raises(ConnectionRefusedError):
            await dialled

    dial(refusing, refusing, then=check)


def test_a_dial_is_cancelled_at_any_moment(silent: Address, serving: Address) -> None:
    async def check(dialled: Awaitable[socket.socket]) -> None:
        task = asyncio.ensure_future(dialled)
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    before = open_descriptors()
    dial(silent, silent, then=check)
    assert open_descriptors() == before


def test_of_those_that_answer_at_once_one_is_kept(serving: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[socket.socket] = []

    async def connect(_io: AsyncioIo, _family: int, _address: Address) -> socket.socket:
        made.append(socket.socket())
        mine = made[-1]
        while len(made) < 3:  # noqa: ASYNC110 - so that all end in one turn
            await asyncio.sleep(0)
        return mine

    async def check(dialled: Awaitable[socket.socket]) -> None:
        with await dialled as kept:
            assert [sock for sock in made if sock.fileno() >= 0] == [kept]

    monkeypatch.setattr(asyncio_io, "_NEXT_ADDRESS", 0.01)
    monkeypatch.setattr(AsyncioIo, "_connect", connect)
    dial(serving, serving, serving, then=check)


def test_a_dial_that_is_cancelled_while_the_others_end_keeps_none(
    serving: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[socket.socket] = []
    ending = asyncio.Event()

    async def connect(_io: AsyncioIo, _family: int, _address: Address) -> socket.socket:
        made.append(mine := socket.socket())
        if len(made) == 1:  # one that takes a while to end, and connects all the same
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                ending.set()
                await asyncio.sleep(0.05)
        return mine

    async def check(dialled: Awaitable[socket.socket]) -> None:
        task = asyncio.ensure_future(dialled)
        await ending.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert [sock.fileno() for sock in made] == [-1, -1]

    monkeypatch.setattr(asyncio_io, "_NEXT_ADDRESS", 0.01)
    monkeypatch.setattr(AsyncioIo, "_connect", connect)
    dial(serving, serving, then=check)
