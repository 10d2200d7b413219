"""Plays the client's side of a recording against a daemon.

The order is that of causes: what a client said in the recording is said again when all that had been answered before
it, on any connection, has been answered today. For replies and for data of downloads that is waited for in any case,
for events and what a console says only for a while, since they may come late and no call may depend on them. Nothing
else orders the frames: several calls that were in flight together are in flight together again.

One task reads the recording and sends; each connection's channel receives and tells its ledger, which compares. Of the
recording never more than a piece is in memory.
"""

from __future__ import annotations

import time
from collections.abc import Mapping as Texts
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import trio
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.connect import AUTH_LIST
from virtwire.protocol.message import HEADER_SIZE, MAX_FDS

from ..decode.message import Message
from ..decode.printable import printable
from ..recording.model import Closed, Direction, Entry, Frame, Lost, Note, Opened, Raw
from .ledger import Ledger
from .mapping import Mapping, names_by_time
from .report import Finding, Report
from .stand_ins import stand_ins

if TYPE_CHECKING:
    from ..recording.files import Recording
    from .wire import Dialler, Wire

__all__ = ["Player", "ReplayError", "Settings"]

MAX_CONNECTIONS: Final = 500
"""Open at once; more are not played."""
_EAGER: Final = 10.0
"""A connection waits for what may never come for at most so many times ``grace`` in all."""
_SECOND: Final = 1_000_000_000
_NEXT: Final = 0.95
"""From so late in a second on, a call is taken to have come to the daemon in the next one."""
_TIDYING: Final = 0.05
_LONGEST_THINK: Final = 3600.0
_MONTH: Final = 30 * 86_400.0
"""No replay takes longer; within it a number can be a time."""


class ReplayError(Exception):
    """The recording cannot be played at all; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to play.

    Attributes:
        timing: whether the client takes as long to think as it did.
        timeout: seconds after which a daemon that says nothing is given up; how long a call took in the recording is
            added.
        grace: seconds that events may come late.
        texts: what is called otherwise today, see ``Mapping``.
    """

    timing: bool = False
    timeout: float = 30.0
    grace: float = 2.0
    texts: Texts[bytes, bytes] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class _Played:
    """A recorded connection that is open, and the one of today; ``wire`` is None where that could not be had."""

    ledger: Ledger
    wire: Wire | None
    grace: float
    logged_in: bool = False


class Player:
    """See the module.

    Args:
        recording: open, not read yet.
        dialler: opens connections to the daemon.
        report: takes what differs.
        settings: how to play.
    """

    def __init__(
        self,
        recording: Recording,
        dialler: Dialler,
        report: Report,
        settings: Settings = Settings(),
    ) -> None:
        self._recording = recording
        self._dialler = dialler
        self._report = report
        self._settings = settings
        started, now = recording.head.started / 1e9, time.time()
        self._mapping = Mapping((started, started + _MONTH) if started else None, (now, now + _MONTH), settings.texts)
        self._open: dict[int, _Played] = {}
        self._due: set[_Played] = set()
        self._changed = trio.Event()
        self._last = 0
        self._tidying = 0.0

    async def run(self) -> None:
        """Play all of it.

        Raises:
            ReplayError: no connection or no login can be had.
            RecordingError: the file cannot be read any further.
        """
        try:
            for entry in self._recording:
                await self._take(entry)
                self._last = max(self._last, entry.time)
            if self._recording.damage is not None:
                self._report.ends_early(self._recording.damage)
            for number in list(self._open):
                await self._close(number, Closed(self._last, number, "tap"))
        finally:
            for played in self._open.values():
                if played.wire is not None:
                    played.wire.close()

    async def _take(self, entry: Entry) -> None:
        match entry:
            case Opened(_, number):
                if number in self._open:
                    await self._close(number, Closed(entry.time, number, "tap"))
                await self._start(number, entry.time)
            case Frame(_, number):
                if number not in self._open:
                    await self._start(number, entry.time)
                await self._frame(self._open[number], entry)
            case Raw(_, number):
                if number in self._open:
                    await self._raw(self._open[number], entry)
            case Closed(_, number):
                if number in self._open:
                    await self._close(number, entry)
            case Lost():
                self._report.note("the recording has gaps: what differs may come of them")
            case Note():
                pass

    # Connections

    async def _start(self, number: int, at: int) -> None:
        ledger = Ledger(number, self._mapping, self._report)
        wire = None
        await self._settle()
        await self._think(at)
        if len(self._open) >= MAX_CONNECTIONS:
            now = f"not played: there are {MAX_CONNECTIONS} already"
            self._report.differs(Finding(number, None, "connection", "opened", "opened", now))
        else:
            if not self._open:
                await trio.sleep(max(0.0, self._tidying - trio.current_time()))
            wire = await self._dial(ledger)
        played = self._open[number] = _Played(ledger, wire, _EAGER * self._settings.grace)
        if wire is None:
            ledger.lost = "it was never opened"
            return
        self._report.connections += 1
        wire.listen(lambda data, nfds: self._arrived(played, data, nfds))

    async def _dial(self, ledger: Ledger) -> Wire | None:
        def lost(error: LibvirtError) -> None:
            ledger.is_lost(error.message)
            self._changed.set()

        try:
            return await self._dialler.dial(lost)
        except LibvirtError as error:
            if self._report.connections == 0:
                raise ReplayError(printable(error.message)) from error
            why = printable(error.message)
            self._report.differs(Finding(ledger.connection, None, "connection", "start", "opened", why))
            return None

    def _arrived(self, played: _Played, data: bytes, nfds: int) -> None:
        played.ledger.arrived(data, nfds)
        self._changed.set()

    async def _close(self, number: int, closed: Closed) -> None:
        """End a connection as it ended in the recording, and compare what is left of it."""
        await self._settle()
        played = self._open.pop(number)
        self._due.discard(played)
        ledger, wire = played.ledger, played.wire
        if wire is None:
            return
        by_server = closed.by == "server"
        if not by_server:
            ledger.goes_on()
        if by_server or ledger.closing:
            with trio.move_on_after(self._settings.grace):
                await wire.ended.wait()
        if by_server and not ledger.closing and ledger.lost is None:
            ledger.closed_late(closed.reason)
        if ledger.lost is None or ledger.closing:
            ledger.finish()
        ledger.lost = ledger.lost or "it is closed"
        wire.close()
        self._tidying = trio.current_time() + _TIDYING

    def _give_up(self, played: _Played, why: str) -> None:
        """End a connection whose daemon does not do its part."""
        played.ledger.give_up(why)
        if played.wire is not None:
            played.wire.close()

    # Frames

    async def _frame(self, played: _Played, frame: Frame) -> None:
        message = Message(frame)
        if frame.direction == Direction.TO_CLIENT:
            played.ledger.recorded(message)
            self._due.add(played)
        elif not message.is_keepalive:
            await self._settle()
            await self._think(frame.time)
            if names_by_time(message):
                await self._have_another_second(frame.time)
            await self._say(played, message)

    async def _say(self, played: _Played, message: Message) -> None:
        """Say what the client said, as far as it can be said today."""
        ledger, wire = played.ledger, played.wire
        if wire is None or ledger.lost is not None:
            ledger.goes_on()
            return
        if _is_auth_list(message) and not played.logged_in:
            played.logged_in = True
            await self._log_in(wire)
        if message.is_stream:
            data = ledger.stream_to_server(message)
        elif message.is_call:
            data = ledger.call(message)
        else:
            data = None if message.frame.cut else message.frame.data
        if data is None or not _is_frame(data):
            return
        fds: list[int] = []
        count = message.announced_fds
        if 0 < count <= MAX_FDS:
            if not wire.passes_descriptors:
                self._give_up(played, "descriptors cannot be passed this way")
                return
            try:
                fds, what = stand_ins(message.name, count)
            except OSError as error:
                self._give_up(played, f"no descriptors can be opened: {error.strerror}")
                return
            self._report.note(f"{message.name}: the descriptors that were passed are replaced: each is {what}")
        await self._send(played, wire, data, fds)

    async def _log_in(self, wire: Wire) -> None:
        try:
            with trio.fail_after(self._settings.timeout):
                await wire.log_in()
        except LibvirtError as error:
            raise ReplayError(f"cannot log in: {printable(error.message)}") from error
        except trio.TooSlowError:
            raise ReplayError(f"no login within {self._settings.timeout:g} seconds") from None

    async def _send(self, played: _Played, wire: Wire, data: bytes, fds: list[int]) -> None:
        with trio.move_on_after(self._settings.timeout) as scope:
            try:
                await wire.send(data, fds)
            except LibvirtError as error:
                played.ledger.is_lost(error.message)
        if scope.cancelled_caught:
            self._give_up(played, f"the daemon read nothing for {self._settings.timeout:g} seconds")

    async def _raw(self, played: _Played, raw: Raw) -> None:
        """Send bytes that are no frames, unless a login of then encrypted them."""
        if played.wire is None or played.ledger.lost is not None:
            return
        if played.ledger.secured:
            self._give_up(played, "the recording has only what its login encrypted")
        elif raw.direction == Direction.TO_SERVER and len(raw.data) == raw.size:
            await self._settle()
            await self._think(raw.time)
            await self._send(played, played.wire, raw.data, [])

    # Waiting

    async def _think(self, at: int) -> None:
        if self._settings.timing and at > self._last:
            await trio.sleep(min(_LONGEST_THINK, (at - self._last) / 1e9))

    async def _have_another_second(self, at: int) -> None:
        """Wait for the next second where the recording has one between two names that are made of the time."""
        named = self._mapping.named
        if named is not None and self._recording.head.started + at >= (named[0] + _NEXT) * _SECOND:
            await trio.sleep(max(0.0, named[1] + 1 - time.time()))

    async def _settle(self) -> None:
        """Wait until today is as far as the recording."""
        if not self._due:
            return
        await self._wait_for_what_must_come()
        late = [played for played in self._due if played.ledger.misses]
        if late:
            await self._wait_for_what_may_come(late)
        self._due.clear()

    async def _wait_for_what_must_come(self) -> None:
        while owing := [played for played in self._due if played.ledger.owes]:
            patience = self._settings.timeout + max(played.ledger.patience for played in owing)
            if not await self._progress(owing, trio.current_time() + patience):
                for played in owing:
                    self._give_up(played, f"the daemon said nothing for {patience:g} seconds")

    async def _progress(self, owing: list[_Played], deadline: float) -> bool:
        """Wait until something of what is due has come; tell whether it did in time."""
        before = [played.ledger.progress for played in owing]
        while [played.ledger.progress for played in owing] == before and any(each.ledger.owes for each in owing):
            if not await self._change(deadline):
                return False
        return True

    async def _wait_for_what_may_come(self, late: list[_Played]) -> None:
        start = trio.current_time()
        grace = min(self._settings.grace, max(played.grace for played in late))
        while any(played.ledger.misses for played in late) and await self._change(start + grace):
            pass
        for played in late:
            played.grace -= trio.current_time() - start
            if played.ledger.misses:
                played.ledger.stop_waiting()

    async def _change(self, deadline: float) -> bool:
        """Wait until something arrives; tell whether it did in time."""
        self._changed = trio.Event()
        with trio.move_on_at(deadline):
            await self._changed.wait()
        return self._changed.is_set()


def _is_auth_list(message: Message) -> bool:
    return message.is_call and (message.program, message.procedure) == (AUTH_LIST.program, AUTH_LIST.number)


def _is_frame(data: bytes) -> bool:
    """Tell whether a daemon would find a frame where it expects one, and the next one behind it."""
    return len(data) >= HEADER_SIZE and int.from_bytes(data[:4], "big") == len(data)
