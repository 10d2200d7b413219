"""The calls of a client: how many at a time, how much is put off, who is woken."""

from __future__ import annotations

import trio
import trio.testing
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import Call
from virtwire.server.requests import BACKLOG_BYTES, Requests

PROCEDURE = REMOTE.by_name["connect_get_type"]


def call(serial: int, size: int = 28) -> Call:
    return Call(PROCEDURE, serial, None, size=size)


def test_busy_at_the_limit_and_while_others_wait() -> None:
    requests = Requests(2)
    assert not requests.busy
    requests.begin()
    assert not requests.busy
    requests.begin()
    assert requests.busy
    requests.put_off(call(1))
    requests.put_off(call(2))
    assert requests.next() is None
    requests.end()
    assert requests.busy, "those before have their turn first"
    first = requests.next()
    assert first is not None
    assert first.serial == 1
    assert requests.busy
    second = requests.next()
    assert second is not None
    assert second.serial == 2
    assert not requests.busy
    assert requests.next() is None


def test_small_calls_count_for_what_they_take() -> None:
    requests = Requests(0)
    assert requests.busy
    put_off = 0
    while not requests.crowded:
        requests.put_off(call(put_off))
        put_off += 1
    assert put_off < BACKLOG_BYTES / 256
    requests.forget()
    assert not requests.crowded
    requests.put_off(call(1, BACKLOG_BYTES))
    assert requests.crowded


def test_descriptors_count_for_more_than_bytes() -> None:
    requests = Requests(0)
    held = 0
    while not requests.crowded:
        requests.put_off(Call(PROCEDURE, held, None, 32, size=160))
        held += 32
    assert held <= 160
    requests.forget()
    assert not requests.crowded


async def test_waiting() -> None:
    requests = Requests(1)
    seen = []

    async def room() -> None:
        await requests.has_room()
        seen.append("room")

    async def done() -> None:
        await requests.all_done()
        seen.append("done")

    requests.begin()
    requests.put_off(call(1, BACKLOG_BYTES))
    async with trio.open_nursery() as nursery:
        nursery.start_soon(room)
        nursery.start_soon(done)
        await trio.testing.wait_all_tasks_blocked()
        assert seen == []
        requests.end()
        requests.next()
        requests.begin()
        requests.change()
        await trio.testing.wait_all_tasks_blocked()
        assert seen == ["room"]
        requests.end()
        requests.change()
    assert seen == ["room", "done"]
