"""A channel that comes back: when the connection is lost, a new one is made to the same place.

What was under way at the loss fails, since nobody can tell whether the daemon did it: no call is ever sent twice. Calls
made while there is no connection wait for the next one. Event readers get a mark of the gap and are registered again.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .channel import again, closed_error
from .limits import timed_out

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .base_channel import BaseChannel
    from .channel import Io
    from .descriptors import Descriptor
    from .events import EventHub
    from .opening import Opener
    from .pipe import Pipe

__all__ = ["Reconnect", "SupervisedChannel"]

_REFUSALS: Final = (ErrorCode.AUTH_FAILED, ErrorCode.AUTH_CANCELLED, ErrorCode.AUTH_UNAVAILABLE)
"""Who is told so has shown who they are, and would be told so again."""
_MAX_REFUSALS: Final = 3


@dataclass(frozen=True, slots=True)
class Reconnect:
    """How to come back after a loss: after growing waits, each partly left to chance, lest all clients come at once.

    Attributes:
        first: seconds to wait before the first attempt.
        factor: by which each wait is longer than the one before.
        most: seconds that a wait has at most.
        jitter: the share of each wait that is left to chance, 0 to 1.
        attempts: how many may fail in a row before the loss is final; None for any number. A login that is refused
            three times in a row is final in any case.

    An attempt also counts as failed when its connection is lost again after a shorter time than was waited for it.
    """

    first: float = 0.1
    factor: float = 2.0
    most: float = 30.0
    jitter: float = 0.5
    attempts: int | None = None

    def __post_init__(self) -> None:
        if not (self.first >= 0 and self.factor >= 1 and self.most >= self.first and 0 <= self.jitter <= 1):
            raise ValueError(f"{self} makes no sense: first >= 0, factor >= 1, most >= first, jitter from 0 to 1")
        if self.attempts is not None and self.attempts < 1:
            raise ValueError("attempts must be at least 1")

    def waits(self) -> Iterator[float]:
        """Give the seconds to wait before each attempt."""
        wait = self.first
        made = 0
        while self.attempts is None or made < self.attempts:
            made += 1
            yield wait * (1 - self.jitter * random.random())  # noqa: S311 - nothing secret
            wait = min(wait * self.factor, self.most)


class SupervisedChannel:
    """Calls over one connection after another; see ``Channel``.

    Args:
        opener: makes the connections.
        reconnect: how to come back.
    """

    def __init__(self, opener: Opener, reconnect: Reconnect) -> None:
        self._opener = opener
        self._reconnect = reconnect
        self._channel: BaseChannel | None = None
        self._last: BaseChannel | None = None
        self._error: LibvirtError | None = None
        self._changed = opener.io.event()
        self._waits = reconnect.waits()
        self._waited = 0.0
        self._made = opener.io.now()

    @classmethod
    async def open(cls, opener: Opener, reconnect: Reconnect) -> Self:
        """Make the first connection, and stand by for the next ones.

        Raises:
            LibvirtError: the first connection cannot be made; only what once was is made again.
        """
        channel = cls(opener, reconnect)
        channel._use(await opener.open(channel._lost))
        opener.tasks.start(channel._supervise)
        return channel

    @property
    def io(self) -> Io:
        """The IO library."""
        return self._opener.io

    @property
    def hub(self) -> EventHub:
        """Where the events of all connections go."""
        return self._opener.hub

    @property
    def error(self) -> LibvirtError | None:
        """Why there will be no further connection, once that is so."""
        return self._error

    @property
    def connected(self) -> bool:
        """Whether there is a connection now."""
        return self._channel is not None

    async def call(self, procedure: Procedure, args: Record | None = None) -> Any:
        """Call a procedure; see ``Channel.call``."""
        channel = self._channel or await self._connected(procedure)
        return await channel.call(procedure, args)

    async def call_with_descriptors(
        self, procedure: Procedure, args: Record | None = None, fds: Sequence[int] = ()
    ) -> tuple[Any, list[Descriptor]]:
        """Call a procedure that passes descriptors; see ``Channel.call_with_descriptors``."""
        channel = self._channel or await self._connected(procedure)
        return await channel.call_with_descriptors(procedure, args, fds)

    async def open_stream(self, procedure: Procedure, args: Record | None = None) -> tuple[Any, Pipe]:
        """Call a procedure that opens a stream, which ends with its connection; see ``Channel.open_stream``."""
        channel = self._channel or await self._connected(procedure)
        return await channel.open_stream(procedure, args)

    def keep_alive(self, interval: float, count: int) -> None:
        """Ping the server from now on when it is silent, over later connections too; see ``Channel.keep_alive``."""
        self._opener.keep_alive(interval, count)
        if self._channel is not None:
            self._channel.keep_alive(interval, count)

    def close(self) -> None:
        """Give up for good; see ``Channel.close``."""
        self._end(closed_error())
        if self._last is not None:
            self._last.close()

    async def _connected(self, procedure: Procedure) -> BaseChannel:
        """Wait for a connection, no longer than a call may take."""
        seconds = self._opener.limits.call_timeout
        try:
            async with self.io.limit(float("inf") if seconds is None else seconds):
                while self._channel is None:
                    if self._error is not None:
                        raise again(self._error)
                    await self._changed.wait()
                return self._channel
        except TimeoutError:
            assert seconds is not None
            raise timed_out(procedure, seconds) from None

    def _use(self, channel: BaseChannel) -> None:
        self._last = channel
        self._made = self.io.now()
        if channel.error is None:
            self._channel = channel
            self._changed.set()

    def _lost(self, error: LibvirtError) -> None:
        """Let calls wait from now on."""
        self.hub.interrupted()
        if self._channel is not None:
            self._channel = None
            self._changed = self.io.event()

    async def _supervise(self) -> None:
        while self._error is None:
            assert self._last is not None
            await self._last.ended.wait()
            if self._error is None:
                await self._come_back_or_end(self._last.error or closed_error())

    async def _come_back_or_end(self, reason: LibvirtError) -> None:
        try:
            await self._come_back(reason)
        except Exception as trouble:  # of a credential callback, say: those who wait must hear of it
            text = f"the connection cannot be made again: {trouble!r}"
            error = report(ErrorCode.INTERNAL_ERROR, ErrorDomain.REMOTE, text)
            error.__cause__ = trouble
            self._end(error)

    async def _come_back(self, reason: LibvirtError) -> None:
        refusals = 0
        failure = reason
        if self.io.now() - self._made >= self._waited:
            self._waits = self._reconnect.waits()
        for wait in self._waits:
            self._waited = wait
            await self.io.sleep(wait)
            if self._error is not None:
                return
            try:
                await self._connect_again(reason)
            except LibvirtError as error:
                failure = error
                refusals = refusals + 1 if error.code in _REFUSALS else 0
                if refusals == _MAX_REFUSALS:
                    break
            else:
                return
        self._end(failure)

    async def _connect_again(self, reason: LibvirtError) -> None:
        channel = await self._opener.open(self._lost)
        try:
            await self.hub.register_again(channel, reason.message)
        except BaseException:
            channel.close()
            raise
        if self._error is None:
            self._use(channel)
        else:  # given up while the last answer was on its way
            channel.close()

    def _end(self, error: LibvirtError) -> None:
        if self._error is None:
            self._error = error
            self._channel = None
            self._changed.set()
            self.hub.lost(error)
