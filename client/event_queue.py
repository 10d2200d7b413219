"""What one reader of events has: its bounded queue, the marks in it, and the loop that takes from it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from .channel import again

if TYPE_CHECKING:
    from typing import Self

    from virtwire.protocol.errors import LibvirtError

    from .channel import Io, Waker

__all__ = ["EventQueue", "Events", "EventsGap", "EventsLost"]

_Event_co = TypeVar("_Event_co", covariant=True)


@dataclass(frozen=True, slots=True)
class EventsLost:
    """Stands where events are missing because the reader's queue was full.

    Attributes:
        count: how many.
    """

    count: int


@dataclass(frozen=True, slots=True)
class EventsGap:
    """Stands where events may be missing because the connection was lost and made again.

    Attributes:
        reason: why it was lost.
    """

    reason: str


_NOTHING: Final = object()


class EventQueue:
    """Events and marks that wait for one reader.

    When the queue is full, the newest event is the one that is dropped. What was queued keeps its order without holes,
    and the mark has exactly the place of what it stands for: it comes after all that was there before and before all
    that comes later. Marks wait outside the queue until an event follows them, so that memory is bounded whatever
    happens: ``limit`` events and two marks an event.

    Args:
        limit: so many events may wait.
        io: makes what a reader waits on.
    """

    def __init__(self, limit: int, io: Io) -> None:
        self._io = io
        self._limit = limit
        self._items: deque[Any] = deque()
        self._events = 0
        self._lost = 0
        self._gap: str | None = None
        self._over = False
        self._error: LibvirtError | None = None
        self._waker: Waker | None = None

    def put(self, event: Any) -> None:
        """Add an event, or count it as lost."""
        if self._over:
            return
        if self._events >= self._limit:
            self._lost += 1
        else:
            if self._lost or self._gap is not None:
                self._items += self._marks()
            self._items.append(event)
            self._events += 1
        self._wake()

    def lose(self, count: int) -> None:
        """Mark that events were lost on their way here."""
        if not self._over:
            self._lost += count
            self._wake()

    def gap(self, reason: str) -> None:
        """Mark that the connection was made again; of several marks with no event between them the last one stays."""
        if not self._over:
            self._gap = reason
            self._wake()

    def end(self, error: LibvirtError | None = None) -> None:
        """Let the loop end after what is there, with an error or without."""
        if not self._over:
            self._over = True
            self._error = error
            self._wake()

    def clear(self) -> None:
        """Forget all that waits."""
        self._items.clear()
        self._events = self._lost = 0
        self._gap = None

    async def take(self) -> Any:
        """Wait for an event or a mark.

        Raises:
            StopAsyncIteration: there will be none.
            LibvirtError: there will be none, because the connection is lost.
        """
        await self._io.sleep(0)
        while (item := self._next()) is _NOTHING:
            if self._error is not None:
                raise again(self._error)
            if self._over:
                raise StopAsyncIteration
            if self._waker is None:
                self._waker = self._io.event()
            await self._waker.wait()
        return item

    def _next(self) -> Any:
        if not self._items:
            self._items += self._marks()
            if not self._items:
                return _NOTHING
        item = self._items.popleft()
        if type(item) is not EventsLost and type(item) is not EventsGap:
            self._events -= 1
        return item

    def _marks(self) -> list[EventsLost | EventsGap]:
        marks: list[EventsLost | EventsGap] = []
        if self._lost:
            marks.append(EventsLost(self._lost))
            self._lost = 0
        if self._gap is not None:
            marks.append(EventsGap(self._gap))
            self._gap = None
        return marks

    def _wake(self) -> None:
        if self._waker is not None:
            self._waker.set()
            self._waker = None


class Events(Generic[_Event_co]):
    """The events of one kind as they come, to be gone through with ``async for``; see ``Connection.domain_events``.

    Between the events stand the marks EventsLost and EventsGap: what is known of the daemon's state is out of date
    there, and has to be asked for again.
    """

    __slots__ = ("_queue",)

    def __init__(self, queue: EventQueue) -> None:
        self._queue = queue

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> _Event_co | EventsLost | EventsGap:
        item: _Event_co | EventsLost | EventsGap = await self._queue.take()
        return item
