"""One client's connection: reading calls, answering them, keeping within the limits.

One task reads. A handler that gives its result at once is answered in that task, and the replies to what one read
brought go out in one write. A handler that gives an awaitable gets a task of its own; when as many of them run as the
limit allows, nothing more is read until one is done. Nothing is read either while the client does not take its
replies, so a slow client costs a bounded amount of memory and delays nobody else.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Coroutine
from types import CoroutineType
from typing import TYPE_CHECKING, Any, Final

import trio

from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ..protocol.keepalive import PING, KeepAlive, Verdict
from ..protocol.message import Call
from ..protocol.server_session import ProtocolClosed, ReplyTooLarge, ServerSession
from .access import unsupported
from .backends.base import Driver
from .backends.values import NotImplementedByDriver
from .config import Config
from .dispatcher import Access, Dispatcher
from .identity import Identity
from .transport import Transport
from .workers import Workers

if TYPE_CHECKING:
    from .drivers import Drivers

__all__ = ["Client"]

BATCH_BYTES: Final = 1 << 20
"""Replies are sent when this much has gathered, even in the middle of what one read brought."""

_NOTHING: Final = Driver()
"""Serves before a driver is opened: it has no call at all."""

FINISH_TIMEOUT: Final = 5.0
"""Seconds that a client which ends has for taking its last replies."""

log = logging.getLogger(__name__)


class Client:
    """A connection and what has been agreed on it.

    Args:
        transport: the bytes.
        dispatcher: who serves what.
        drivers: what can be opened.
        config: the limits.
        read_only: whether it came in over the read-only socket.
        name: what the log calls it.
        identity: who it is and how it came, as far as is known.
        workers: what its calls that wait run on, shared with the server's other clients; None gives it its own.
        on_login: to be called once the client has authenticated.

    Attributes:
        is_open: whether there is a hypervisor connection.
        driver: what serves the calls; once opened it stays for the side kinds when the connection is dropped.
        read_only: whether changes are refused; once true it stays.
        identity: who it is and how it came.
        on_login: to be called once the client has authenticated.
    """

    def __init__(
        self,
        transport: Transport,
        dispatcher: Dispatcher,
        drivers: Drivers,
        config: Config,
        *,
        read_only: bool = False,
        name: str = "client",
        identity: Identity | None = None,
        workers: Workers | None = None,
        on_login: Callable[[], None] = lambda: None,
    ) -> None:
        self.session = ServerSession(dispatcher.programs)
        self.drivers = drivers
        self.is_open = False
        self.driver: Driver = _NOTHING
        self.read_only = read_only
        self.name = name
        self.identity = identity or Identity()
        self.on_login = on_login
        self._workers = workers or Workers()
        self._transport = transport
        self._dispatcher = dispatcher
        self._config = config
        self._handlers = dispatcher.table(Access.CLOSED)
        self._ending = False
        self._pending = 0
        self._slot_free = trio.Event()
        self._keepalive: KeepAlive | None = None
        self._nursery: trio.Nursery | None = None
        self._reading = trio.CancelScope()

    # What handlers ask for

    def opened(self, driver: Driver, *, read_only: bool) -> None:
        """Take an opened driver into use."""
        self._release()
        self.driver = driver
        self.is_open = True
        self.read_only = self.read_only or read_only
        self._handlers = self._dispatcher.table(Access.READ_ONLY if self.read_only else Access.OPEN)

    def drop(self) -> None:
        """Lose the hypervisor connection, as a second connect_open does."""
        self.is_open = False
        self._handlers = self._dispatcher.table(Access.DROPPED_RO if self.read_only else Access.DROPPED)

    def end(self) -> None:
        """Close once the replies that are due have gone out."""
        self._ending = True

    def want_keepalive(self) -> None:
        """Ping this client from now on when it is silent, if the configuration says so."""
        self.session.keepalive_wanted = True
        if self._keepalive is None and self._config.keepalive_interval > 0 and self._nursery is not None:
            now = trio.current_time()
            self._keepalive = KeepAlive(self._config.keepalive_interval, self._config.keepalive_count, now)
            self._nursery.start_soon(self._watch, self._keepalive)

    # The connection's life

    async def serve(self) -> None:
        """Serve the client until it goes, breaks a rule or falls silent."""
        try:
            async with trio.open_nursery() as nursery:
                self._nursery = nursery
                with self._reading:
                    await self._read()
                await self._finish()
                nursery.cancel_scope.cancel()
        finally:
            self._nursery = None
            self._transport.close()
            self._release()

    def shut_down(self) -> None:
        """Stop reading; ``serve`` returns when the calls in flight are answered."""
        self._reading.cancel()

    async def _read(self) -> None:
        receive = self._transport.receive
        session = self.session
        while not self._ending:
            data = await receive()
            if self._keepalive is not None:
                self._keepalive.heard(trio.current_time())
            try:
                calls = session.receive_data(data)
            except ProtocolClosed as reason:
                log.info("%s: %s", self.name, reason)
                break
            except ReplyTooLarge as reason:
                log.warning("%s: closed: %s", self.name, reason)
                break
            await self._serve_calls(calls)
            if session.broken:
                log.info("%s: sent a frame that cannot be read", self.name)
                break

    async def _serve_calls(self, calls: list[Any]) -> None:
        """Answer what one read brought."""
        replies = [self.session.data_to_send()]
        size = 0
        limit = self._config.max_client_requests
        for call in calls:
            if type(call) is not Call:
                continue  # of a stream, and none is open
            reply = self._answer(call)
            if reply is not None:
                replies.append(reply)
                size += len(reply)
            if self._ending:
                break
            if size > BATCH_BYTES or self._pending >= limit:
                self._transport.send(b"".join(replies))
                replies, size = [], 0
                await self._transport.drain()
                await self._wait_for_pending(limit)
        self._transport.send(b"".join(replies))
        if self._transport.unsent:
            await self._transport.drain()

    def _answer(self, call: Call) -> bytes | None:
        """Serve one call; the reply, or None when it comes later."""
        try:
            result = self._handlers[call.procedure](self, call.args)
            if type(result) is CoroutineType:
                self._start(call, result)
                return None
            return self.session.reply(call, result)
        except Exception as error:
            return self._failure(call, error)

    def _failure(self, call: Call, error: Exception) -> bytes | None:
        """Turn what a handler raised into the error reply; None when all that is left is to close."""
        if isinstance(error, NotImplementedByDriver):
            error = unsupported(call.procedure)
        elif not isinstance(error, LibvirtError | ReplyTooLarge):
            log.error("%s: serving %s failed", self.name, call.procedure.name, exc_info=error)
            detail = f"serving {call.procedure.name} failed, see the log of virtwired"
            error = report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail)
        if isinstance(error, LibvirtError):
            try:
                return self.session.fail(call, error)
            except ReplyTooLarge as too_large:
                error = too_large
        log.warning("%s: closed: %s", self.name, error)
        self._ending = True
        self._reading.cancel()
        return None

    # Calls that take their time

    def _start(self, call: Call, answer: Coroutine[Any, Any, Any]) -> None:
        assert self._nursery is not None
        self._pending += 1
        self._nursery.start_soon(self._answer_later, call, answer)

    async def _answer_later(self, call: Call, answer: Coroutine[Any, Any, Any]) -> None:
        try:
            async with self._workers.worker(priority=call.procedure.priority):
                result = await answer
            reply: bytes | None = self.session.reply(call, result)
        except Exception as error:
            reply = self._failure(call, error)
        finally:
            answer.close()  # when the client went before there was a worker
        if reply is not None:
            self._transport.send(reply)
            await self._transport.drain()
        self._pending -= 1
        self._slot_free.set()

    async def _wait_for_pending(self, fewer_than: int) -> None:
        """Wait until less than so many calls are being served; the client's silence meanwhile is our doing."""
        while self._pending >= fewer_than:
            self._slot_free = trio.Event()
            await self._slot_free.wait()
            if self._keepalive is not None:
                self._keepalive.heard(trio.current_time())

    async def _finish(self) -> None:
        """Let the calls in flight end and their replies go out, to a client that takes them."""
        await self._wait_for_pending(1)
        with trio.move_on_after(FINISH_TIMEOUT):
            await self._transport.drain()

    async def _watch(self, keepalive: KeepAlive) -> None:
        """Ping a silent client, and give up one that stays silent."""
        while True:
            await trio.sleep_until(keepalive.deadline)
            now = trio.current_time()
            if self._pending >= self._config.max_client_requests:
                keepalive.heard(now)  # its answers lie unread in the socket
                continue
            verdict = keepalive.check(now)
            if verdict is Verdict.PING:
                self._transport.send(PING)
            elif verdict is Verdict.DEAD:
                log.warning("%s: closed: no answer to keepalive pings", self.name)
                assert self._nursery is not None
                self._nursery.cancel_scope.cancel()

    def _release(self) -> None:
        driver, self.driver, self.is_open = self.driver, _NOTHING, False
        with contextlib.suppress(NotImplementedByDriver):
            driver.connect_close()
