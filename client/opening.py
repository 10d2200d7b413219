"""Every step from an address to a connection and back, for any IO library."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from virtwire.protocol.errors import ErrorDomain, LibvirtError, system_error

from .limits import Limits
from .objects.admin import AdminConnection
from .objects.connection import Connection

if TYPE_CHECKING:
    import socket

    from virtwire.protocol.procedures import Program

    from .base_channel import BaseChannel
    from .channel import Channel, Io, Layer, Tasks
    from .credentials import CredentialCallback
    from .events import EventHub
    from .process import Process
    from .supervision import Reconnect, SupervisedChannel
    from .uri import Target

    Exchange: TypeAlias = Callable[[BaseChannel], Awaitable[None]]

__all__ = ["Options", "Shell", "open_admin_connection", "open_connection"]

_CLOSE_TIMEOUT = 5.0
_CLOCKS_ERROR = 0.001
"""Seconds by which a deadline may seem to pass early."""


class Options(NamedTuple):
    """What a caller of ``connect`` may choose.

    Attributes:
        read_only: ask for a connection that can change nothing.
        timeout: seconds for all steps until the daemon is open: names, socket, TLS, login.
        credentials: asked for what a login needs and neither URI nor files say.
        keepalive_interval: seconds of silence before a ping; 0 never pings.
        keepalive_count: how many pings may stay unanswered before the connection counts as lost.
        limits: see ``Limits``.
        reconnect: how to come back after a loss, None for not at all.
    """

    read_only: bool = False
    timeout: float = 30.0
    credentials: CredentialCallback | None = None
    keepalive_interval: float = 5.0
    keepalive_count: int = 5
    limits: Limits = Limits()
    reconnect: Reconnect | None = None

    def check(self) -> None:
        """Refuse what could never work.

        Raises:
            ValueError: a number makes no sense.
        """
        if self.limits.calls < 1:
            raise ValueError("max_calls must be at least 1")
        if self.limits.call_timeout is not None and not self.limits.call_timeout > 0:
            raise ValueError("call_timeout must be more than 0, or None")
        if not self.timeout > 0:
            raise ValueError("timeout must be more than 0")
        if not self.keepalive_interval >= 0 or self.keepalive_count < 0:
            raise ValueError("neither keepalive_interval nor keepalive_count can be negative")


class Shell(NamedTuple):
    """An IO library and its channel.

    Attributes:
        io: the IO library.
        channel_class: imports the class of its channel, which nobody needs before a socket is connected.
    """

    io: Io
    channel_class: Callable[[], type[BaseChannel]]


@asynccontextmanager
async def open_connection(shell: Shell, uri: str | None, options: Options) -> AsyncIterator[Connection]:
    """Connect to a daemon for the time of a block; see ``virtwire.client.connect``."""
    from .events import EventHub
    from .preamble import say_goodbye

    options.check()
    target = _target(uri)
    async with shell.io.background() as tasks:
        hub = EventHub(shell.io, tasks)
        opener = Opener(shell, target, options, hub, tasks)
        channel: BaseChannel | SupervisedChannel
        if options.reconnect is None:
            channel = await opener.open(hub.lost)
        else:
            from .supervision import SupervisedChannel

            channel = await SupervisedChannel.open(opener, options.reconnect)
        async with _closing(shell.io, channel, say_goodbye):
            yield Connection(channel)


@asynccontextmanager
async def open_admin_connection(shell: Shell, path: str | None, timeout: float) -> AsyncIterator[AdminConnection]:
    """Connect to a daemon's administration for the time of a block; see ``virtwire.client.connect_admin``."""
    from .events import EventHub
    from .preamble import say_goodbye_to_admin, say_hello_to_admin
    from .uri import Target

    async with shell.io.background() as tasks:
        hub = EventHub(shell.io, tasks)
        target = Target("unix", "", socket=path or _admin_path())
        opener = Opener(shell, target, Options(timeout=timeout), hub, tasks)
        channel = await opener.open(hub.lost, hello=say_hello_to_admin, programs=())
        async with _closing(shell.io, channel, say_goodbye_to_admin):
            yield AdminConnection(channel)


class Opener:
    """Takes every step to an open channel, as often as asked.

    Args:
        shell: the IO library.
        target: where the daemon is and what it is to open.
        options: what the caller chose.
        hub: takes the events.
        tasks: owns what runs in the background.
    """

    def __init__(self, shell: Shell, target: Target, options: Options, hub: EventHub, tasks: Tasks) -> None:
        self.io = shell.io
        self.target = target
        self.hub = hub
        self.tasks = tasks
        self._shell = shell
        self._options = options

    @property
    def limits(self) -> Limits:
        """What each connection allows itself."""
        return self._options.limits

    def keep_alive(self, interval: float, count: int) -> None:
        """Watch later connections in another way."""
        self._options = self._options._replace(keepalive_interval=interval, keepalive_count=count)

    async def open(
        self,
        on_lost: Callable[[LibvirtError], None],
        *,
        hello: Exchange | None = None,
        programs: Iterable[Program] | None = None,
    ) -> BaseChannel:
        """Open a channel within the time that the options give.

        Args:
            on_lost: told once when it is over, opened or not.
            hello: what to say first; None means login and opening of the target.
            programs: those whose events are understood; None means all of a hypervisor's connection.

        Raises:
            LibvirtError: the daemon cannot be reached in time, or refuses.
        """
        timeout = self._options.timeout
        start = self.io.now()
        try:
            async with self.io.limit(timeout):
                return await self._open(on_lost, hello or self._hello, _programs() if programs is None else programs)
        except TimeoutError:
            if self.io.now() - start < timeout - _CLOCKS_ERROR:
                raise  # of a callback's own deadline
            text = f"{_place(self.target)} was not ready within {timeout:g} seconds"
            raise system_error(errno.ETIMEDOUT, ErrorDomain.RPC, text) from None

    async def _open(
        self, on_lost: Callable[[LibvirtError], None], hello: Exchange, programs: Iterable[Program]
    ) -> BaseChannel:
        from .transports import dial

        if self.target.is_tunnel:
            return await self._open_tunnel(on_lost, hello, programs)
        layer = _layer(self.target)
        sock = await dial(self.io, self.target, read_only=self._options.read_only)
        return await self._greet(sock, layer, on_lost, hello, programs)

    async def _open_tunnel(
        self, on_lost: Callable[[LibvirtError], None], hello: Exchange, programs: Iterable[Program]
    ) -> BaseChannel:
        """Open a channel that a program carries; a task ends the program after the channel."""
        from .tunnel import open_tunnel

        sock, process = open_tunnel(self.target, read_only=self._options.read_only)
        try:
            channel = await self._greet(sock, None, on_lost, hello, programs)
        except BaseException as error:
            try:
                if isinstance(error, LibvirtError):
                    await process.last_words(self.io)
            finally:
                await process.end(self.io)
            if isinstance(error, LibvirtError):
                raise process.explain(error) from error.__cause__
            raise
        channel.carried_by(process.explain)
        self.tasks.start(_outlive, self.io, channel, process)
        return channel

    async def _greet(
        self,
        sock: socket.socket,
        layer: Layer | None,
        on_lost: Callable[[LibvirtError], None],
        hello: Exchange,
        programs: Iterable[Program],
    ) -> BaseChannel:
        """Make a channel of a connected socket, and say hello over it."""
        from .transports import start_layer

        try:
            if layer is not None:
                await start_layer(self.io, sock, layer)
        except BaseException:
            sock.close()
            raise
        limits = self._options.limits
        make = self._shell.channel_class()
        channel = make(self.io, sock, programs, self.hub, on_lost, limits=limits, layer=layer)
        channel.start(self.tasks)
        try:
            await hello(channel)
        except BaseException:
            channel.close()
            raise
        return channel

    async def _hello(self, channel: BaseChannel) -> None:
        from .preamble import say_hello

        options = self._options
        interval = options.keepalive_interval
        pings = await say_hello(
            channel,
            self.target,
            read_only=options.read_only,
            credentials=options.credentials,
            keepalive=interval > 0,
        )
        if pings:
            channel.keep_alive(interval, options.keepalive_count)


def _target(uri: str | None) -> Target:
    from .conf import default_settings
    from .uri import parse_uri

    return parse_uri(uri, os.environ, default_settings())


async def _outlive(io: Io, channel: BaseChannel, process: Process) -> None:
    """End a program when the channel that it carries is over, or the connection is."""
    try:
        await channel.ended.wait()
    finally:
        await process.end(io)


def _place(target: Target) -> str:
    """Name where a target is, for an error's text."""
    if target.transport in ("tls", "tcp"):
        return target.address
    return target.host or target.socket or "the local daemon"


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
    verify, sanity = not target.no_verify, not target.no_sanity
    return TlsLayer(Identity(files, verify=verify, sanity=sanity, priority=target.tls_priority), target.host)


@asynccontextmanager
async def _closing(io: Io, channel: Channel, goodbye: Callable[[Channel], Awaitable[None]]) -> AsyncIterator[None]:
    """Close a channel at the end of a block; one that was not cancelled says goodbye before."""
    try:
        try:
            yield
        except Exception:
            await _say(io, channel, goodbye)
            raise
        await _say(io, channel, goodbye)
    finally:
        channel.close()


async def _say(io: Io, channel: Channel, goodbye: Callable[[Channel], Awaitable[None]]) -> None:
    """Say goodbye within a deadline; that this fails is no reason to hide how the block ended."""
    if not channel.connected:
        return
    with contextlib.suppress(LibvirtError, TimeoutError):
        async with io.limit(_CLOSE_TIMEOUT):
            await goodbye(channel)
