"""``connect`` and ``connect_admin`` for trio."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import trio

from .limits import Limits
from .opening import Options, Shell, open_admin_connection, open_connection
from .trio_io import TrioIo

if TYPE_CHECKING:
    from .base_channel import BaseChannel
    from .credentials import CredentialCallback
    from .objects.admin import AdminConnection
    from .objects.connection import Connection
    from .supervision import Reconnect

__all__ = ["connect", "connect_admin"]


def _shell() -> Shell:
    if not trio.lowlevel.in_trio_run():
        raise RuntimeError("virtwire.client needs trio; for asyncio there is virtwire.client.aio")
    return Shell(TrioIo(), _channel_class)


def _channel_class() -> type[BaseChannel]:
    from .trio_channel import TrioChannel

    return TrioChannel


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
    """Connect to a libvirt daemon for the time of an ``async with`` block.

    Args:
        uri: where and what, as libvirt's URIs say it, or an alias of libvirt.conf: ``test:///default``,
            ``qemu+unix:///system?socket=PATH``, ``qemu+tls://host/system?pkipath=DIR``, ``qemu+ssh://user@host/system``.
            None means LIBVIRT_DEFAULT_URI, then libvirt.conf's ``uri_default``, then the local daemon's own choice.
        read_only: ask for a connection that can change nothing.
        timeout: seconds for all steps until the daemon is open: names, socket, ssh, TLS, login.
        credentials: called for what a login needs and neither the URI nor auth.conf says; plain or async.
        keepalive_interval: seconds of the daemon's silence before a ping; 0 never pings.
        keepalive_count: how many pings may stay unanswered; after one more interval the connection counts as lost.
        max_calls: how many calls may be in flight, more wait for their turn; libvirtd reads no further, pings
            included, when max_client_requests (5) of one client are unanswered.
        call_timeout: seconds that a call may take before it fails with OperationTimeout; None for any time.
        reconnect: come back after a loss; see ``Reconnect``. None does not.

    Yields:
        The connection; it is closed at the end of the block.

    Raises:
        LibvirtError: the URI is wrong, or the daemon cannot be reached in time, or refuses.
        ValueError: a number makes no sense.
        RuntimeError: this is not trio's, but asyncio's event loop.
    """
    limits = Limits(max_calls, call_timeout)
    options = Options(read_only, timeout, credentials, keepalive_interval, keepalive_count, limits, reconnect)
    async with open_connection(_shell(), uri, options) as connection:
        yield connection


@asynccontextmanager
async def connect_admin(path: str | None = None, *, timeout: float = 30.0) -> AsyncIterator[AdminConnection]:
    """Connect to the administration of a daemon on this machine, for the time of an ``async with`` block.

    Args:
        path: the daemon's administration socket; None means libvirtd's, for users other than root that of their own.
        timeout: seconds for all steps until the connection is open.

    Yields:
        The connection; it is closed at the end of the block.

    Raises:
        LibvirtError: the daemon cannot be reached in time, or refuses.
        RuntimeError: this is not trio's, but asyncio's event loop.
    """
    async with open_admin_connection(_shell(), path, timeout) as connection:
        yield connection
