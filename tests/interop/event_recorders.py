"""Both clients write down the events of one libvirtd, in the same form: family, number, object, values."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

import trio
from virtwire.client import Connection, Domain, LibvirtError, Secret
from virtwire.client.events import Events
from virtwire.protocol.xdr import Record

from tests.peers.require import SYSTEM_PYTHON

__all__ = ["Kind", "Recording", "our_recording", "their_recording"]

LISTENER = Path(__file__).with_name("event_listener.py")
COUNTS = {"domain": 27, "network": 1, "storage_pool": 2, "node_device": 2, "secret": 2}
"""How many kinds libvirt 9.0.0 has of each family."""
_GRAPHICS = ("family", "node", "service")

Kind = tuple[str, int]


class Recording:
    """The events that one client got, in order by kind.

    Attributes:
        events: object and values of each event.
        refusals: code and text of the error for kinds that the daemon has not.
    """

    def __init__(self) -> None:
        self.refusals: dict[Kind, tuple[int, str]] = {}
        self.events: dict[Kind, list[list[Any]]] = defaultdict(list)
        self._changed = trio.Event()

    def add(self, family: str, number: int, *values: Any) -> None:
        self.events[family, number].append(json.loads(json.dumps(values)))
        self._changed.set()
        self._changed = trio.Event()

    async def wait(self, family: str, number: int, count: int) -> None:
        """Wait until there are so many events of a kind."""
        with trio.fail_after(30):
            while len(self.events[family, number]) < count:
                await self._changed.wait()

    @property
    def size(self) -> int:
        return sum(map(len, self.events.values()))


@asynccontextmanager
async def our_recording(connection: Connection, *, monitor: bool) -> AsyncIterator[Recording]:
    """Read all events with our client."""
    recording = Recording()
    async with AsyncExitStack() as stack, trio.open_nursery() as nursery:
        for family, count in COUNTS.items():
            for number in range(count):
                try:
                    events = await stack.enter_async_context(getattr(connection, f"{family}_events")(number))
                except LibvirtError as error:
                    recording.refusals[family, number] = error.code, error.message
                else:
                    nursery.start_soon(_record, recording, family, number, events)
        if monitor:
            opening = connection.qemu_monitor_events()
            nursery.start_soon(_record, recording, "qemu", 0, await stack.enter_async_context(opening))
        yield recording
        nursery.cancel_scope.cancel()


async def _record(recording: Recording, family: str, number: int, events: Events[Any]) -> None:
    async for event in events:
        target, *values = event
        recording.add(family, number, _described(target), *map(_plain, values))


def _described(target: Any) -> list[Any]:
    if isinstance(target, Domain):
        return [target.name, target.uuid_string, target.id]
    if isinstance(target, Secret):
        return [target.usage_type, target.uuid_string, target.usage_id]
    return [target.name] + ([target.uuid_string] if hasattr(target, "uuid_string") else [])


def _plain(value: Any) -> Any:
    """Return a value as python3-libvirt's callbacks get it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Record):
        return {name: _plain(getattr(value, name)) for name in _GRAPHICS}
    if isinstance(value, tuple):
        return [list(each) for each in value]
    return value


@asynccontextmanager
async def their_recording(uri: str) -> AsyncIterator[Recording]:
    """Let python3-libvirt's event loop get all events, in a process of its own."""
    recording = Recording()
    command = [SYSTEM_PYTHON, str(LISTENER), uri]
    async with trio.open_nursery() as nursery:
        run = partial(trio.run_process, stdin=subprocess.PIPE, stdout=subprocess.PIPE, check=False)
        process: trio.Process = await nursery.start(run, command)
        assert process.stdin is not None
        assert process.stdout is not None
        ready = trio.Event()
        nursery.start_soon(_listen, process.stdout, recording, ready)
        with trio.fail_after(30):
            await ready.wait()
        yield recording
        await process.stdin.aclose()


async def _listen(lines: trio.abc.ReceiveStream, recording: Recording, ready: trio.Event) -> None:
    rest = b""
    async for data in lines:
        *complete, rest = (rest + data).split(b"\n")
        for line in complete:
            said = json.loads(line)
            if said == "ready":
                ready.set()
            elif said[0] == "refused":
                recording.refusals[said[1], said[2]] = said[3], said[4]
            else:
                recording.add(*said)
