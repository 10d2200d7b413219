"""The daemon: its servers, run together and ended together, and the end by itself when nobody is there."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import trio

from .listeners import Listener
from .server import Server

__all__ = ["Daemon"]

_FOR_EVER: Final = float("inf")

log = logging.getLogger(__name__)


class Daemon:
    """A process that serves: what its servers have in common.

    It is told to end as one, and it ends by itself as one: a daemon that a service manager starts on demand is to go
    when nobody has needed any of its servers for a while.

    Args:
        servers: its servers, of different names.
        timeout: seconds without any client after which it ends by itself; 0 for never.
    """

    def __init__(self, servers: Iterable[Server], timeout: int = 0) -> None:
        self.servers = {server.name: server for server in servers}
        self._timeout = timeout
        self._timeout_changed = trio.Event()

    def add(self, server: Server) -> None:
        """Take in another server before ``run``: one that administers the daemon must know it to be made."""
        self.servers[server.name] = server

    async def run(self, listeners: Mapping[str, Sequence[Listener]], on_ready: Callable[[], None]) -> None:
        """Serve until told to stop, and until the calls in flight are answered then.

        Args:
            listeners: where clients come from, by name of the server; closed by the caller.
            on_ready: called when clients are accepted.
        """
        async with trio.open_nursery() as watching:
            watching.start_soon(self._watch_idleness)
            async with trio.open_nursery() as serving:
                for name, server in self.servers.items():
                    serving.start_soon(server.run, listeners.get(name, ()))
                on_ready()
            watching.cancel_scope.cancel()

    def stop(self) -> None:
        """Let ``run`` come to its end."""
        for server in self.servers.values():
            server.stop()

    def set_timeout(self, seconds: int) -> None:
        """Change after how many seconds without any client it ends by itself; 0 for never."""
        self._timeout = seconds
        self._timeout_changed.set()
        self._timeout_changed = trio.Event()

    async def _watch_idleness(self) -> None:
        while True:
            if not self._timeout:
                await self._timeout_changed.wait()
                continue
            changes = [self._timeout_changed, *(server.changed for server in self.servers.values())]  # before looking
            with trio.move_on_after(_FOR_EVER if self._has_clients() else self._timeout) as scope:
                await _first(changes)
            if scope.cancelled_caught:
                log.info("ending after %d seconds without a client", self._timeout)
                self.stop()
                return

    def _has_clients(self) -> bool:
        return any(server.clients for server in self.servers.values())


async def _first(events: Iterable[trio.Event]) -> None:
    """Wait for the first of some events."""
    async with trio.open_nursery() as nursery:

        async def wait(event: trio.Event) -> None:
            await event.wait()
            nursery.cancel_scope.cancel()

        for event in events:
            nursery.start_soon(wait, event)
