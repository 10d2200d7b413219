"""``connect`` and ``connect_admin``: every step from an address to a connection and back, for trio."""

from __future__ import annotations

import errno
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeAlias

import trio
from virtwire.protocol.errors import ErrorDomain, LibvirtError, system_error

from .objects.admin import AdminConnection
from .objects.connection import Connection

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Program

    from .channel import Channel, Layer
    from .uri import Target

    Exchange: TypeAlias = Callable[[Channel], Awaitable[None]]

__all__ = ["connect", "connect_admin"]

_CLOSE_TIMEOUT = 5.0


@asynccontextmanager
async def connect(
    uri: str | None = None, *, read_only: bool = False, timeout: float = 30.0
) -> AsyncIterator[Connection]:
    """Connect to a libvirt daemon for the time of an ``async with`` block.

    Args:
        uri: where and what, as libvirt's URIs say it: ``test:///default``, ``qemu+unix:///system?socket=PATH``,
            ``qemu+tls://host/system?pkipath=DIR``, ``test+tcp://host:port/default``. None means LIBVIRT_DEFAULT_URI
            and, without it, the local daemon's own choice.
        read_only: ask for a connection that can change nothing.
        timeout: seconds for all steps until the daemon is open: names, socket, TLS, login.

    Yields:
        The connection; it is closed at the end of the block.

    Raises:
        LibvirtError: the URI is wrong, or the daemon cannot be reached in time, or refuses.
        RuntimeError: this is not trio's, but asyncio's event loop.
    """
    from .preamble import say_goodbye, say_hello
    from .uri import parse_uri

    async def hello(channel: Channel) -> None:
        await say_hello(channel, target.name, read_only=read_only)

    target = parse_uri(uri, os.environ)
    channel = await _open_in_time(target, _programs(), hello, timeout, read_only=read_only)
    try:
        yield Connection(channel)
    finally:
        await _close(channel, say_goodbye)


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
    from .preamble import say_goodbye_to_admin, say_hello_to_admin
    from .uri import Target

    channel = await _open_in_time(Target("unix", "", socket=path or _admin_path()), (), say_hello_to_admin, timeout)
    try:
        yield AdminConnection(channel)
    finally:
        await _close(channel, say_goodbye_to_admin)


async def _open_in_time(
    target: Target, programs: Iterable[Program], hello: Exchange, timeout: float, *, read_only: bool = False
) -> Channel:
    """Take every step before the deadline."""
    if not trio.lowlevel.in_trio_run():
        raise RuntimeError("virtwire.client needs trio: start the program with trio.run(main)")
    with trio.move_on_after(timeout) as scope:
        return await _open(target, programs, hello, read_only)
    assert scope.cancelled_caught
    where = target.address if target.transport != "unix" else target.socket or "the local daemon"
    raise system_error(errno.ETIMEDOUT, ErrorDomain.RPC, f"{where} was not ready within {timeout:g} seconds")


async def _open(target: Target, programs: Iterable[Program], hello: Exchange, read_only: bool) -> Channel:
    from virtwire.protocol.client_session import ClientSession

    from .transports import dial, start_layer
    from .trio_channel import TrioChannel

    layer = _layer(target)
    sock = await dial(target, read_only=read_only)
    try:
        if layer is not None:
            await start_layer(sock, layer)
    except BaseException:
        sock.close()
        raise
    channel = TrioChannel(sock, ClientSession(programs), layer)
    try:
        await hello(channel)
    except BaseException:
        channel.close()
        raise
    return channel


def _admin_path() -> str:
    from .places import admin_socket

    return admin_socket(root=os.geteuid() == 0, home=os.path.expanduser("~"), environment=os.environ)


def _programs() -> Iterator[Program]:
    """Give the programs of a connection; only events need them, and they are slow to import."""
    from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE

    yield from (REMOTE, QEMU, LXC)


def _layer(target: Target) -> Layer | None:
    """Make the TLS layer where the target wants one; only then is ssl needed."""
    if target.transport != "tls":
        return None
    from virtwire.certs.layout import locate

    from .tls import Identity, TlsLayer

    files = locate("client", target.pkipath, privileged=os.geteuid() == 0)
    return TlsLayer(Identity(files, verify=not target.no_verify, sanity=not target.no_sanity), target.host)


async def _close(channel: Channel, goodbye: Exchange) -> None:
    """Say goodbye within a deadline; that this fails is no reason to hide how the block ended."""
    try:
        with trio.move_on_after(_CLOSE_TIMEOUT):
            await goodbye(channel)
    except LibvirtError:
        pass
    finally:
        channel.close()
