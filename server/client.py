"""One client's connection: reading calls, answering them, keeping within the limits.

One task reads. A handler that gives its result at once is answered in that task, and the replies to what one read
brought go out in one write. A handler that gives an awaitable gets a task of its own; when as many of them run as the
limit allows, further calls are put off (``requests``). A handler that opens a stream gets a task for it (``streams``).
Nothing is read while too much is put off, while streams hold too much data that their handlers do not take, or while
the client does not take its replies, so a slow client costs a bounded amount of memory and delays nobody else.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Callable, Coroutine
from types import CoroutineType
from typing import TYPE_CHECKING, Any, Final

import trio

from ..protocol.descriptors import Descriptors
from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ..protocol.generated.connect_enums import AuthType
from ..protocol.keepalive import PING, KeepAlive, Verdict
from ..protocol.message import Call
from ..protocol.server_session import AUTH_PROCEDURES, ProtocolClosed, ReplyTooLarge, ServerSession
from .access import unsupported
from .answers import give_up
from .backends.base import Driver
from .backends.values import NotImplementedByDriver
from .config import Config
from .dispatcher import Access, Dispatcher
from .identity import Identity
from .requests import Requests
from .results import OpensStream, PassesDescriptors, PutsLayer
from .streams import Streams
from .subscriptions import Subscriptions
from .transport import Transport
from .workers import Workers

if TYPE_CHECKING:
    from .drivers import Drivers
    from .login import Login

__all__ = ["HANG_UP_CHECK", "Client"]

BATCH_BYTES: Final = 1 << 20
"""Replies are sent when this much has gathered, even in the middle of what one read brought."""

UNSENT_BYTES: Final = 1 << 20
"""Nothing is read while a client leaves more than this untaken; below it, what it sends is still heeded."""

_NOTHING: Final = Driver()
"""Serves before a driver is opened: it has no call at all."""

_NO_DESCRIPTORS: Final = Descriptors()
_MORE_THAN_A_REPLY: Final = frozenset((OpensStream, PassesDescriptors, PutsLayer))

_NO_PASSING: Final = "file descriptors can be passed over Unix sockets only"

HANG_UP_CHECK: Final = 1.0
"""While nothing is read, it is looked every so many seconds whether the client is there at all."""

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
        login: what it must do to get in, None for nothing.

    Attributes:
        is_open: whether there is a hypervisor connection.
        driver: what serves the calls; once opened it stays for the side kinds when the connection is dropped.
        read_only: whether changes are refused; once true it stays.
        identity: who it is and how it came.
        on_login: to be called once the client has authenticated.
        login: how far it is on its way in; None where nothing is asked for.
        streams: its streams.
        subscriptions: the events that it asked for.
        descriptors: those that came with the call that is being handed to its handler.
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
        login: Login | None = None,
    ) -> None:
        auth_types = (AuthType.NONE if login is None else login.kind,)
        self.session = ServerSession(dispatcher.programs, auth_types=auth_types, received=transport.received)
        self.drivers = drivers
        self.is_open = False
        self.driver: Driver = _NOTHING
        self.read_only = read_only
        self.name = name
        self.identity = identity or Identity()
        self.on_login = on_login
        self.login = login
        self._workers = workers or Workers()
        self.streams = Streams(self.session, transport, self.push, name)
        self.subscriptions = Subscriptions(transport, self.push, self._give_up, name)
        self.descriptors = _NO_DESCRIPTORS
        self._transport = transport
        self._dispatcher = dispatcher
        self._config = config
        self._handlers = dispatcher.table(Access.CLOSED)
        self._requests = Requests(config.max_client_requests)
        self._replies: list[bytes] = []
        self._replies_size = 0
        self._flushing = False
        self._ending = False
        self._paused = False
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
        self.subscriptions.clear()
        self.is_open = False
        self._handlers = self._dispatcher.table(Access.DROPPED_RO if self.read_only else Access.DROPPED)

    def logged_in(self) -> None:
        """Let it call everything from now on."""
        self.session.auth_types = (AuthType.NONE,)
        self.session.authenticated = True
        self.on_login()

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

    def push(self, frame: bytes) -> None:
        """Send a frame that answers no call, after the replies that are due already."""
        if self._replies:
            self._replies.append(frame)
            self._replies_size += len(frame)
            return
        self._transport.send(frame)
        self._see_to_unsent()

    # The connection's life

    async def serve(self) -> None:
        """Serve the client until it goes, breaks a rule or falls silent."""
        try:
            async with trio.open_nursery() as nursery:
                self._nursery = nursery
                try:
                    if self.login is not None:
                        nursery.start_soon(self._limit_login, self.login)
                    with self._reading:
                        await self._read()
                    await self._finish()
                    nursery.cancel_scope.cancel()
                finally:  # from now on nobody else has this client send anything, for which it would need a task
                    self.subscriptions.clear()
                    self.streams.lose()
        finally:
            self._nursery = None
            self.streams.lose()
            self._transport.close()
            self._release()

    def shut_down(self) -> None:
        """Stop reading; ``serve`` returns when the calls in flight are answered."""
        self._requests.forget()
        self._reading.cancel()

    async def _read(self) -> None:
        receive = self._transport.receive
        session = self.session
        while not self._ending:
            data = await receive()
            if self._keepalive is not None:
                self._keepalive.heard(trio.current_time())
            try:
                await self._serve_packets(session.receive_data(data))
            except ProtocolClosed as reason:
                log.info("%s: %s", self.name, reason)
                break
            except ReplyTooLarge as reason:
                log.warning("%s: closed: %s", self.name, reason)
                break
            if session.broken:
                log.info("%s: sent a frame that cannot be read", self.name)
                break

    async def _serve_packets(self, packets: list[Any]) -> None:
        """Do what one read brought."""
        transport, requests = self._transport, self._requests
        if said := self.session.data_to_send():
            self._replies.append(said)
        for packet in packets:
            if type(packet) is not Call:
                self.streams.take(packet)
            elif requests.busy:
                requests.put_off(packet)
            else:
                self._answer(packet)
                if self._ending:
                    break
                if self._replies_size > BATCH_BYTES:
                    self._flush()
                    await transport.drain()
        self._flush()
        if transport.unsent > UNSENT_BYTES:
            await transport.drain()
        if requests.crowded or self.streams.crowded:
            await self._wait_for_room()

    def _answer(self, call: Call) -> None:
        """Serve one call: its reply is added to those that are due, at once or later."""
        received = unclaimed = call.descriptors
        if received is not None:
            self.descriptors = received
        try:
            result = self._handlers[call.procedure](self, call.args)
            kind = type(result)
            if kind is CoroutineType:
                self._start(call, result)
                unclaimed = None
            elif kind in _MORE_THAN_A_REPLY:
                self._follow(call, result)
            else:
                reply = self.session.reply(call, result)
                self._replies.append(reply)
                self._replies_size += len(reply)
        except Exception as error:
            self._fail(call, error)
        if received is not None:
            self.descriptors = _NO_DESCRIPTORS
            if unclaimed is not None:
                unclaimed.close()

    def _complete(self, call: Call, result: Any) -> None:
        """Add the reply to a call that has been served."""
        if type(result) in _MORE_THAN_A_REPLY:
            self._follow(call, result)
        else:
            reply = self.session.reply(call, result)
            self._replies.append(reply)
            self._replies_size += len(reply)

    def _follow(self, call: Call, result: OpensStream | PassesDescriptors | PutsLayer) -> None:
        """Answer a call whose result is more than a reply."""
        if isinstance(result, OpensStream):
            assert self._nursery is not None
            stream = self.streams.open(call, result)
            self._replies.append(self.session.reply(call, result.ret))
            self._nursery.start_soon(stream.run)
        elif isinstance(result, PutsLayer):
            self._replies.append(self.session.reply(call, result.ret))
            self._flush()
            self._transport.put_layer(result.layer)
        else:
            with Descriptors(result.fds, os.close) as fds:
                if not self._transport.passes_descriptors:
                    raise report(ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.RPC, _NO_PASSING)
                reply = self.session.reply(call, result.ret, len(fds))
                self._flush()
                self._transport.send_with_descriptors(reply, fds.take_all())
                self._see_to_unsent()

    def _fail(self, call: Call, error: Exception) -> None:
        """Turn what a handler raised into the error reply; close when there cannot be one."""
        if isinstance(error, NotImplementedByDriver):
            error = unsupported(call.procedure)
        elif not isinstance(error, LibvirtError | ReplyTooLarge):
            log.error("%s: serving %s failed", self.name, call.procedure.name, exc_info=error)
            detail = f"serving {call.procedure.name} failed, see the log of virtwired"
            error = report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail)
        if isinstance(error, LibvirtError):
            try:
                self._replies.append(self.session.fail(call, error))
                return
            except ReplyTooLarge as too_large:
                error = too_large
        log.warning("%s: closed: %s", self.name, error)
        self._ending = True
        self._reading.cancel()

    # Sending

    def _flush(self) -> None:
        """Send the replies that are due, or keep them to be sent."""
        if self._replies:
            self._transport.send(b"".join(self._replies))
            self._replies.clear()
            self._replies_size = 0
            self._see_to_unsent()

    def _see_to_unsent(self) -> None:
        """Have a task send what is kept, unless there is one."""
        if self._transport.unsent and not self._flushing and self._nursery is not None:
            self._flushing = True
            self._nursery.start_soon(self._drain)

    async def _drain(self) -> None:
        while self._transport.unsent:
            await self._transport.drain()
        self._flushing = False

    # Calls that take their time

    def _start(self, call: Call, answer: Coroutine[Any, Any, Any]) -> None:
        assert self._nursery is not None
        self._requests.begin()
        self._nursery.start_soon(self._answer_later, call, answer)

    async def _answer_later(self, call: Call, answer: Coroutine[Any, Any, Any]) -> None:
        try:
            if call.procedure.name in AUTH_PROCEDURES:  # may wait for a human; anonymous clients are bounded anyway
                result = await answer
            else:
                async with self._workers.worker(priority=call.procedure.priority):
                    result = await answer
            self._complete(call, result)
        except Exception as error:
            self._fail(call, error)
        finally:
            give_up(answer)  # when the client went before there was a worker
            if call.descriptors is not None:
                call.descriptors.close()
        self._flush()
        await self._transport.drain()
        self._requests.end()
        await self._serve_put_off()
        self._requests.change()

    async def _serve_put_off(self) -> None:
        """Serve the calls whose turn has come."""
        while not self._ending and (call := self._requests.next()) is not None:
            self._answer(call)
            if self._replies_size > BATCH_BYTES:
                self._flush()
                await self._transport.drain()
        self._flush()
        if self._ending:
            self._requests.forget()
            self._reading.cancel()

    async def _wait_for_room(self) -> None:
        """Wait until more may be read; the client's silence meanwhile is our doing.

        Raises:
            ProtocolClosed: it has gone meanwhile.
        """
        self._paused = True
        try:
            while self._requests.crowded or self.streams.crowded:
                with trio.move_on_after(HANG_UP_CHECK) as waiting:
                    await self._requests.has_room()
                    await self.streams.has_room()
                if waiting.cancelled_caught and self._transport.hung_up:
                    self._requests.forget()
                    raise ProtocolClosed("it has gone, with much that was not served yet")
        finally:
            self._paused = False
            if self._keepalive is not None:
                self._keepalive.heard(trio.current_time())

    async def _finish(self) -> None:
        """Let the calls in flight end and their replies go out, to a client that takes them."""
        self.streams.lose()
        if self._ending:
            self._requests.forget()
        if self.login is not None:
            self.login.abandon()
            await self.login.wait_out()
        await self._requests.all_done()
        with trio.move_on_after(FINISH_TIMEOUT):
            await self.streams.all_ended()
            await self._transport.drain()

    async def _limit_login(self, login: Login) -> None:
        """Give up a client that does not log in."""
        with trio.move_on_after(login.rules.timeout):
            await login.passed.wait()
            return
        log.warning("%s: closed: it has not logged in for %g seconds", self.name, login.rules.timeout)
        assert self._nursery is not None
        self._nursery.cancel_scope.cancel()

    async def _watch(self, keepalive: KeepAlive) -> None:
        """Ping a silent client, and give up one that stays silent."""
        progress = self._transport.progress
        while True:
            await trio.sleep_until(keepalive.deadline)
            now = trio.current_time()
            if self._paused or progress != self._transport.progress:
                progress = self._transport.progress
                if self._paused and not self._transport.unsent:
                    self.push(PING)  # over TCP nothing else shows that it has gone
                keepalive.heard(now)  # its answers lie unread in the socket, or it takes what we sent
                continue
            verdict = keepalive.check(now)
            if verdict is Verdict.PING:
                self.push(PING)
            elif verdict is Verdict.DEAD:
                log.warning("%s: closed: no answer to keepalive pings", self.name)
                self._give_up()

    def _give_up(self) -> None:
        """Close at once: the client does not take what it is sent."""
        if self._nursery is not None:
            self._nursery.cancel_scope.cancel()

    def _release(self) -> None:
        self.subscriptions.clear()
        driver, self.driver, self.is_open = self.driver, _NOTHING, False
        with contextlib.suppress(NotImplementedByDriver):
            driver.connect_close()
