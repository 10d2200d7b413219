"""``connect`` and ``connect_admin`` for asyncio."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from .asyncio_io import AsyncioIo
from .limits import Limits
from .opening import Options, Shell, open_admin_connection, open_connection

if TYPE_CHECKING:
    from .base_channel import BaseChannel
    from .credentials import CredentialCallback
    from .objects.admin import AdminConnection
    from .objects.connection import Connection
    from .supervision import Reconnect

__all__ = ["connect", "connect_admin"]


def _shell() -> Shell:
    try:
        io = AsyncioIo()
    except RuntimeError:
        raise RuntimeError("virtwire.client.aio needs asyncio; for trio there is virtwire.client") from None
    return Shell(io, _channel_class)


def _channel_class() -> type[BaseChannel]:
    from .asyncio_channel import AsyncioChannel

    return AsyncioChannel


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
    async with open_connection(_shell(), uri, options) as connection:
        yield connection


@asynccontextmanager
async def connect_admin(path: str | None = None, *, timeout: float = 30.0) -> AsyncIterator[AdminConnection]:
    """Connect to the administration of a daemon on this machine; see ``virtwire.client.connect_admin``."""
    async with open_admin_connection(_shell(), path, timeout) as connection:
        yield connection
