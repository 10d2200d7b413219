"""``connect`` and ``connect_admin`` for asyncio."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from .asyncio_io import AsyncioIo
from .limits import Limits
from .opening import Options, open_admin_connection, open_connection

if TYPE_CHECKING:
    from virtwire.protocol.errors import LibvirtError
    from virtwire.protocol.procedures import Program

    from .asyncio_channel import AsyncioChannel
    from .channel import Layer, Tasks
    from .credentials import CredentialCallback
    from .events import EventHub
    from .objects.admin import AdminConnection
    from .objects.connection import Connection
    from .supervision import Reconnect

__all__ = ["connect", "connect_admin"]


class _AsyncioShell:
    """See ``opening.Shell``."""

    def __init__(self) -> None:
        try:
            self.io = AsyncioIo()
        except RuntimeError:
            raise RuntimeError("virtwire.client.aio needs asyncio; for trio there is virtwire.client") from None

    def channel(
        self,
        sock: socket.socket,
        programs: Iterable[Program],
        hub: EventHub,
        on_lost: Callable[[LibvirtError], None],
        tasks: Tasks,
        *,
        limits: Limits,
        layer: Layer | None,
    ) -> AsyncioChannel:
        """Make a channel that is ready for calls."""
        from .asyncio_channel import AsyncioChannel

        channel = AsyncioChannel(self.io, sock, programs, hub, on_lost, limits=limits, layer=layer)
        channel.start(tasks)
        return channel


@asynccontextmanager
async def connect(
    uri: str | None = None,
    *,
    read_only: bool = False,
    timeout: float = 30.0,
    credentials: CredentialCallback | None = None,
    keepalive_interval: float = 5.0,
    keepalive_count: int = 5,
    max_calls: int = 4,
    call_timeout: float | None = None,
    reconnect: Reconnect | None = None,
) -> AsyncIterator[Connection]:
    """Connect to a libvirt daemon for the time of an ``async with`` block, under asyncio.

    Arguments, result and errors are those of ``virtwire.client.connect``, and so are all the objects that come of it.

    Raises:
        RuntimeError: this is not asyncio's, but trio's event loop.
    """
    limits = Limits(max_calls, call_timeout)
    options = Options(read_only, timeout, credentials, keepalive_interval, keepalive_count, limits, reconnect)
    async with open_connection(_AsyncioShell(), uri, options) as connection:
        yield connection


@asynccontextmanager
async def connect_admin(path: str | None = None, *, timeout: float = 30.0) -> AsyncIterator[AdminConnection]:
    """Connect to the administration of a daemon on this machine; see ``virtwire.client.connect_admin``."""
    async with open_admin_connection(_AsyncioShell(), path, timeout) as connection:
        yield connection
