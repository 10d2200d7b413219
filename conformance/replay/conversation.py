"""What is left of one recorded connection to be said again, and where a client's call belongs in it.

Clients do not ask the same in the same order each time: threads race, a version asks a little more or less. So a call
is looked for by what it asks: first not far ahead of where the conversation is, then behind it among what was left out,
then further ahead. A query that was answered already is answered as it was the last time.

The recording is read on as far as it takes to find a call; of each exchange only places in it are kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

import trio
from virtwire.protocol.generated.connect import AUTH_POLKIT, AUTH_SASL_INIT, AUTH_SASL_START, AUTH_SASL_STEP
from virtwire.protocol.message import MessageType

from ..decode.message import Message
from ..recording.model import Closed, Frame
from .likeness import likeness

if TYPE_CHECKING:
    from .archive import Archive, Recorded

__all__ = ["Conversation", "Exchange", "How", "RecordedEvent"]

MAX_AHEAD: Final = 20_000
"""So many exchanges are known at once; of what comes later nothing is found until some of them are answered."""
NEAR: Final = 16
_AT_ONCE: Final = 32
_LOGINS: Final = frozenset(
    (each.program, each.number) for each in (AUTH_POLKIT, AUTH_SASL_INIT, AUTH_SASL_START, AUTH_SASL_STEP)
)


class How(Enum):
    """How a call was found."""

    NEXT = auto()
    """In the recorded order, or with calls left out before it."""
    BEHIND = auto()
    """Later than recorded."""
    AGAIN = auto()
    """It was asked and answered before."""


@dataclass(slots=True, eq=False)
class Exchange:
    """A recorded call and its answer.

    Attributes:
        number: counts calls of the connection, from 0.
        call: the place of the call; ``reply`` that of the reply, None when none came.
        called: when, in nanoseconds; ``replied`` likewise.
        asked: whether it was asked today.
        name: the procedure's.
        like: see ``likeness``.
        query: whether to ask again changes nothing.
    """

    number: int
    call: int
    called: int
    name: str
    like: bytes
    query: bool
    reply: int | None = None
    replied: int = 0
    asked: bool = False


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """An event, and after what it was told.

    Attributes:
        place: where it is in the recording.
        time: when it was told, in nanoseconds.
        after: how many calls of the connection had been made.
        last: the time of the last call or reply of the connection before it.
        cause: the last call of another connection before it: its number and the place of the call; None without one.
    """

    place: int
    time: int
    after: int
    last: int
    cause: tuple[int, int] | None


@dataclass(slots=True)
class _Alike:
    """Exchanges that ask for the same, by their numbers."""

    waiting: list[Exchange] = field(default_factory=list)
    answered: Exchange | None = None


class Conversation:
    """See the module.

    Args:
        archive: the recording.
        recorded: which connection.

    Attributes:
        position: how many calls were made up to and with the last one that was found.
        ended_by_server: whether the recording ends with the daemon's ending the connection.
        events: those that were read and not sent yet, in their order.
    """

    def __init__(self, archive: Archive, recorded: Recorded) -> None:
        self.recorded = recorded
        self.position = 0
        self.ended_by_server = False
        self.events: list[RecordedEvent] = []
        self._entries = archive.read(recorded.first, recorded.last)
        self._alike: OrderedDict[bytes, _Alike] = OrderedDict()
        self._waiting: dict[tuple[int, int], list[Exchange]] = {}
        self._left: dict[int, Exchange] = {}
        self._count = 0
        self._over = False
        self._last = 0
        self._since = 0
        self._cause: tuple[int, int] | None = None

    # Reading on

    def _read(self) -> bool:
        """Read one more entry; tell whether there was one."""
        found = next(self._entries, None)
        if found is None:
            self._over = True
            return False
        place, entry = found
        if isinstance(entry, Frame):
            if entry.connection == self.recorded.number:
                self._frame(place, Message(entry))
            elif entry.direction == 0 and int.from_bytes(entry.data[16:20], "big") in _CALLS:
                self._cause = (entry.connection, place)
        elif isinstance(entry, Closed) and entry.connection == self.recorded.number:
            self.ended_by_server = entry.by == "server"
        return True

    def _frame(self, place: int, message: Message) -> None:
        key = (message.program, message.serial)
        time = message.frame.time
        if message.to_server and message.is_call:
            if (message.program, message.procedure) in _LOGINS:
                return
            info = message.info
            query = info is not None and not info.write and info.stream is None
            exchange = Exchange(self._count, place, time, message.name, likeness(message), query)
            self._count += 1
            self._left[exchange.number] = exchange
            self._alike.setdefault(exchange.like, _Alike()).waiting.append(exchange)
            self._waiting.setdefault(key, []).append(exchange)
            self._last = time
        elif message.is_reply and not message.to_server:
            alike = self._waiting.get(key)
            if alike:
                exchange = alike.pop(0)
                exchange.reply, exchange.replied = place, time
                self._last = time
                if not alike:
                    del self._waiting[key]
        elif message.type == MessageType.EVENT and not message.to_server and not message.is_keepalive:
            self.events.append(RecordedEvent(place, time, self._count, self._last, self._cause))

    async def _read_on(self) -> bool:
        """Read one more entry, and let others run now and then; tell whether there was one."""
        self._since += 1
        if self._since % _AT_ONCE == 0:
            await trio.lowlevel.checkpoint()
        return self._read()

    async def _read_reply(self, exchange: Exchange) -> None:
        """Read on until the reply to a call is known, or that there is none."""
        while exchange.reply is None and not self._over:
            await self._read_on()

    @property
    def _full(self) -> bool:
        return len(self._left) >= MAX_AHEAD or len(self.events) >= MAX_AHEAD

    # Finding

    async def find(self, call: Message) -> tuple[Exchange, How] | None:
        """Find the exchange that a client's call belongs to; None when no such call is recorded."""
        like = likeness(call)
        exchange = await self._choose(like)
        if exchange is None:
            before = self._alike.get(like)
            if before is not None and before.answered is not None and before.answered.query:
                return before.answered, How.AGAIN
            return None
        how = How.NEXT if exchange.number >= self.position else How.BEHIND
        self._answered(exchange)
        await self._read_reply(exchange)
        return exchange, how

    async def _choose(self, like: bytes) -> Exchange | None:
        """Choose among those that ask for the same and were not asked yet."""
        behind: Exchange | None = None
        while True:
            waiting = self._alike[like].waiting if like in self._alike else []
            behind = behind or next((each for each in reversed(waiting) if each.number < self.position), None)
            ahead = next((each for each in waiting if each.number >= self.position), None)
            if ahead is not None and (behind is None or ahead.number - self.position < NEAR):
                return ahead
            if ahead is not None or (behind is not None and self._count - self.position >= NEAR):
                return behind
            if self._full or not await self._read_on():
                return behind

    def _answered(self, exchange: Exchange) -> None:
        exchange.asked = True
        alike = self._alike[exchange.like]
        alike.waiting.remove(exchange)
        alike.answered = exchange
        self._alike.move_to_end(exchange.like)
        while len(self._alike) > 2 * MAX_AHEAD and not next(iter(self._alike.values())).waiting:
            self._alike.popitem(last=False)
        self._left.pop(exchange.number, None)
        self.position = max(self.position, exchange.number + 1)

    # What comes by itself

    async def next_event(self) -> RecordedEvent | None:
        """Return the next event that can be told before another call is made; None when a call comes before it."""
        while not self.events and self._count <= self.position and not self._full and await self._read_on():
            pass
        if self.events and self.events[0].after <= self.position:
            return self.events[0]
        return None

    def events_before(self, reply: int) -> Iterator[RecordedEvent]:
        """Give the events that were told before the reply at a place, the client having asked for it."""
        while self.events and self.events[0].place < reply and self.events[0].after <= self.position:
            yield self.events[0]

    async def is_over(self) -> bool:
        """Tell whether nothing is left that a client could ask for or that could be told."""
        while not self._left and not self.events and await self._read_on():
            pass
        return not self._left and not self.events

    def known(self) -> Iterator[Exchange]:
        """Give what was recorded and not asked, as far as it was read."""
        yield from self._left.values()

    async def left(self) -> Iterator[Exchange]:
        """Give what was recorded and not asked, as far as it is known; reads on while little is kept of it."""
        while not self._full and await self._read_on():
            pass
        return self.known()


_CALLS: Final = (MessageType.CALL, MessageType.CALL_WITH_FDS)
