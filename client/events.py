"""Who reads events, and which of them the daemon was asked for.

The hub of a connection gets every event that arrives and knows who wants it. However many readers there are of a kind
of event of an object, the daemon is asked once: by the first reader, and told to stop after the last. What the hub has
to say to the daemon it says in tasks of the connection, so that a reader that is cancelled while its registration is
under way leaves nothing behind: when the answer comes and nobody is left, the registration is ended.

The hub does no IO of its own: it calls procedures through the channel, and waits through the channel's ``Io``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from virtwire.protocol.errors import LibvirtError, NoSupport

from .channel import again, closed_error
from .event_queue import EventQueue, Events, EventsGap, EventsLost

if TYPE_CHECKING:
    from virtwire.protocol.message import Event
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

    from .base_channel import BaseChannel
    from .channel import Channel, Io, Tasks, Waker

__all__ = ["EventHub", "Events", "EventsGap", "EventsLost", "Reader", "Subscription"]

_EARLY_LIMIT: Final = 256
"""So many events of its kind are kept while a registration is under way; they may be its own."""
_NUMBER: Final = "callback_id"

Ask: TypeAlias = Callable[[int], Awaitable[bool]]
"""Tells whether the daemon has a feature of that number."""


class Subscription(NamedTuple):
    """What a daemon is asked for, and how.

    Attributes:
        key: what tells it from other subscriptions; readers of the same one share it.
        message: the event message that it brings.
        register: the procedure that asks for it, with its arguments in ``args``.
        deregister: the procedure that ends it; ``end`` makes the arguments of the number of the registration.
        make: makes the event of a message's body.
        older: what to ask for instead of a daemon that does not know ``register``.
        optional: whether a daemon that knows none of it is as good as one that never sends the event.
    """

    key: Hashable
    message: Procedure
    register: Procedure
    args: Record | None
    deregister: Procedure
    end: Callable[[int], Record | None]
    make: Callable[[Any], Any]
    older: Subscription | None = None
    optional: bool = False

    @property
    def numbered(self) -> bool:
        """Whether its messages say which registration they belong to; others come of all objects."""
        return _is_numbered(self.message)


def _is_numbered(message: Procedure) -> bool:
    return message.args is not None and message.args._fields[:1] == (_NUMBER,)


class Reader:
    """One reader of events.

    Args:
        queue: where they wait for it.
        plan: chooses the subscription by the daemon's features; None for a reader that only wants to know of the end.
        uuid: of the only domain whose events are wanted.
        last: makes the item that the connection's end becomes; the reader gets that or one event, whichever is first.
    """

    def __init__(
        self,
        queue: EventQueue,
        plan: Callable[[Ask], Awaitable[Subscription | None]],
        uuid: bytes | None = None,
        last: Callable[[LibvirtError], Any] | None = None,
    ) -> None:
        self.queue = queue
        self.plan = plan
        self.uuid = uuid
        self.last = last
        self.registration: _Registration | None = None
        self.joined = False

    def put(self, event: Any) -> None:
        """Take an event."""
        self.queue.put(event)
        if self.last is not None:
            self.queue.end()

    def end(self, error: LibvirtError) -> None:
        """Take note that there will be no more events."""
        if self.last is None:
            self.queue.end(error)
        else:
            self.put(self.last(error))


class _Registration:
    """A subscription that the daemon has been or is being asked for, and its readers.

    Attributes:
        opened: set when the daemon has answered; ``error`` tells of a refusal.
        closed: there while the daemon is told to stop; set when it has.
        early: events of this kind that came before the answer did, with their numbers; ``missed`` counts those beyond.
    """

    def __init__(self, channel: Channel, subscription: Subscription) -> None:
        self.channel = channel
        self.subscription = subscription
        self.readers: list[Reader] = []
        self.number: int | None = None
        self.opened: Waker = channel.io.event()
        self.closed: Waker | None = None
        self.error: LibvirtError | None = None
        self.early: list[tuple[int, Record]] = []
        self.missed = 0

    def give(self, body: Record) -> None:
        """Give an event to all readers who want it."""
        event = self.subscription.make(body)
        of_all = not self.subscription.numbered
        for reader in self.readers:
            if of_all and reader.uuid is not None and reader.uuid != event.domain.uuid:
                continue
            reader.put(event)

    def hold(self, number: int, body: Record) -> None:
        """Keep an event that may turn out to be ours."""
        if len(self.early) < _EARLY_LIMIT:
            self.early.append((number, body))
        else:
            self.missed += 1


def _refuse(readers: list[Reader], error: LibvirtError, channel: BaseChannel) -> None:
    """End readers with what the daemon answered; a loss of the connection is no answer.

    Raises:
        LibvirtError: the connection is lost.
    """
    if channel.error is not None:
        raise again(channel.error)
    for reader in readers:
        reader.end(error)


class EventHub:
    """The readers of one connection's events.

    Args:
        io: makes what readers wait on.
        tasks: where the hub's own calls run; without them nobody can read events.
    """

    def __init__(self, io: Io, tasks: Tasks | None = None) -> None:
        self._io = io
        self._tasks = tasks
        self._readers: dict[Reader, None] = {}
        self._registrations: dict[Hashable, _Registration] = {}
        self._by_number: dict[tuple[str, int | None], _Registration] = {}
        self._opening: list[_Registration] = []
        self._features: dict[int, bool] = {}
        self._asking: dict[int, Waker] = {}
        self._interrupted = False
        self._error: LibvirtError | None = None

    # What the channel tells

    def deliver(self, event: Event) -> None:
        """Hand an event to its readers; one that nobody asked for is ignored."""
        procedure, body = event.procedure, event.body
        if body is None:
            return
        number: int | None = body[0] if _is_numbered(procedure) else None
        registration = self._by_number.get((procedure.name, number))
        if registration is not None:
            registration.give(body)
        elif number is not None:
            for each in self._opening:
                if each.subscription.message is procedure:
                    each.hold(number, body)

    def lost(self, error: LibvirtError) -> None:
        """End all readers: they get what is queued, then the error."""
        if self._error is not None:
            return
        self._error = error
        self._by_number.clear()
        self._registrations.clear()
        for reader in self._readers:
            reader.end(error)

    def interrupted(self) -> None:
        """Take note that the connection is lost, and that there may be another one: registrations died with it."""
        self._interrupted = True
        self._features.clear()
        self._by_number.clear()

    async def register_again(self, channel: BaseChannel, reason: str) -> None:
        """Ask the daemon of a new connection for all that the one before was asked for.

        Every reader gets the mark of a gap before the first event of the new connection. A reader whose registration is
        refused now gets that error at the end of its queue.

        Args:
            channel: the new connection.
            reason: why the one before was lost.

        Raises:
            LibvirtError: the new connection is lost, too; the next one may be tried in the same way.
        """
        self.interrupted()
        self._interrupted = False
        readers = [reader for reader in self._readers if reader.joined]
        for reader in readers:
            if (old := reader.registration) is not None:
                self._forget(old)
                reader.registration = None
            reader.queue.gap(reason)
        wanted: dict[Hashable, tuple[Subscription, list[Reader]]] = {}
        for reader in readers:
            try:
                subscription = await reader.plan(partial(self._supports_still, channel))
            except LibvirtError as error:
                _refuse([reader], error, channel)
            else:
                if subscription is not None:
                    wanted.setdefault(subscription.key, (subscription, []))[1].append(reader)
        for subscription, readers in wanted.values():
            await self._enter_again(channel, subscription, [each for each in readers if each in self._readers])

    async def _enter_again(self, channel: BaseChannel, subscription: Subscription, readers: list[Reader]) -> None:
        if not readers:
            return
        registration = self._registrations.get(subscription.key)
        opening = registration is not None  # somebody else asks for the same, on the new connection
        if registration is None:
            registration = self._begin(channel, subscription)
        registration.readers += readers
        for reader in readers:
            reader.registration = registration
        if not opening:
            await self._register(registration)
            if registration.error is not None:
                _refuse(registration.readers, registration.error, channel)

    # What readers want

    async def join(self, channel: Channel, reader: Reader) -> None:
        """Let a reader have its events from now on.

        Raises:
            LibvirtError: the daemon refuses, or the connection is lost.
        """
        if self._error is not None and reader.last is None:
            raise again(self._error)
        self._readers[reader] = None
        if self._error is not None:
            reader.end(self._error)
            return
        try:
            subscription = await reader.plan(partial(self._supports, channel))
            if subscription is not None:
                await self._enter(channel, reader, subscription)
            reader.joined = True
        except BaseException:
            self.leave(reader)
            raise

    def leave(self, reader: Reader) -> None:
        """Give a reader no more events; after the last reader the daemon is told to stop."""
        self._readers.pop(reader, None)
        reader.queue.clear()
        reader.queue.end()
        registration, reader.registration = reader.registration, None
        if registration is not None:
            registration.readers.remove(reader)
            self._close_unread(registration)

    async def _enter(self, channel: Channel, reader: Reader, subscription: Subscription) -> None:
        """Add a reader to the registration of its subscription, which is made if there is none."""
        while True:
            registration = self._registrations.get(subscription.key)
            if registration is None or registration.closed is None:
                break
            await registration.closed.wait()
        if registration is None:
            registration = self._begin(channel, subscription)
            self._start(self._open, registration)
        registration.readers.append(reader)
        reader.registration = registration
        await registration.opened.wait()
        if registration.error is not None:
            raise again(registration.error)

    # What the daemon is told

    async def _supports(self, channel: Channel, feature: int) -> bool:
        """Tell whether the daemon has a feature; it is asked once, whoever wants to know at the same time."""
        while feature not in self._features:
            if (asked := self._asking.get(feature)) is not None:
                await asked.wait()
                continue
            waker = self._asking[feature] = self._io.event()
            try:
                await self._ask_feature(channel, feature)
            finally:
                del self._asking[feature]
                waker.set()
        return self._features[feature]

    async def _supports_still(self, channel: BaseChannel, feature: int) -> bool:
        """Tell whether a new connection's daemon has a feature, without waiting for those who wait for us."""
        if feature not in self._features:
            await self._ask_feature(channel, feature)
        return self._features[feature]

    async def _ask_feature(self, channel: Channel, feature: int) -> None:
        from virtwire.protocol.generated.connect import CONNECT_SUPPORTS_FEATURE, ConnectSupportsFeatureArgs

        try:
            ret = await channel.call(CONNECT_SUPPORTS_FEATURE, ConnectSupportsFeatureArgs(feature))
            self._features[feature] = bool(ret.supported)
        except NoSupport:
            self._features[feature] = False

    def _start(self, function: Callable[[_Registration], Awaitable[None]], registration: _Registration) -> None:
        if self._tasks is None:
            raise RuntimeError("this connection has no tasks of its own, and cannot ask for events")
        self._tasks.start(function, registration)

    def _begin(self, channel: Channel, subscription: Subscription) -> _Registration:
        registration = self._registrations[subscription.key] = _Registration(channel, subscription)
        self._opening.append(registration)
        if not subscription.numbered:
            self._by_number[subscription.message.name, None] = registration
        return registration

    async def _open(self, registration: _Registration) -> None:
        """Ask for events in the background; those who wait for them get the error, if there is one.

        Readers of a connection that was lost and made again only wait for the next one: they were not refused.
        """
        await self._register(registration)
        if registration.error is not None and not self._interrupted:
            for reader in registration.readers:
                if reader.joined:
                    reader.end(registration.error)

    async def _register(self, registration: _Registration) -> None:
        """Ask for events; then give what came meanwhile, or end the registration that nobody wants any more."""
        registration.error = closed_error()
        try:
            registration.number = await self._ask_for(registration)
            registration.error = None
        except LibvirtError as error:
            registration.error = error
        finally:
            self._opening.remove(registration)
            if registration.error is not None:
                self._forget(registration)
            registration.opened.set()
        if registration.error is None:
            self._by_number[registration.subscription.message.name, registration.number] = registration
            for number, body in registration.early:
                if number == registration.number:
                    registration.give(body)
            for reader in registration.readers if registration.missed else ():
                reader.queue.lose(registration.missed)
            registration.early.clear()
            self._close_unread(registration)

    async def _ask_for(self, registration: _Registration) -> int | None:
        """Call the procedure that registers, or the older one; return the number of the registration, if it has one."""
        subscription = registration.subscription
        try:
            ret = await registration.channel.call(subscription.register, subscription.args)
        except NoSupport:
            if subscription.older is not None:
                registration.subscription = subscription.older
                return await self._ask_for(registration)
            if not subscription.optional:
                raise
            return None
        return getattr(ret, _NUMBER, None)

    def _close_unread(self, registration: _Registration) -> None:
        """Tell the daemon to stop what nobody reads."""
        current = self._registrations.get(registration.subscription.key) is registration
        if current and not registration.readers and registration.opened.is_set() and registration.closed is None:
            registration.closed = self._io.event()
            self._start(self._close, registration)

    async def _close(self, registration: _Registration) -> None:
        subscription = registration.subscription
        assert registration.closed is not None
        try:
            if not self._interrupted:  # else its number may mean another registration by now
                await registration.channel.call(subscription.deregister, subscription.end(registration.number or 0))
        except LibvirtError:
            pass  # the daemon forgets it with the connection
        finally:
            self._forget(registration)
            registration.closed.set()

    def _forget(self, registration: _Registration) -> None:
        key = registration.subscription.key
        if self._registrations.get(key) is registration:
            del self._registrations[key]
        for number in (registration.number, None):
            known = registration.subscription.message.name, number
            if self._by_number.get(known) is registration:
                del self._by_number[known]
