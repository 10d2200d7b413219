"""The relay: a process that forwards and takes notes, and nothing else.

It is forked off by the command, whose own process shows what passes. The loop that forwards is the main thread's;
clients are accepted in another (``arrivals``). It ends on signals (``endings``), and when the command's process is
gone, which it sees at the end of its ``lifeline``.
"""

from __future__ import annotations

import contextlib
import gc
import select
import socket
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import trio
from virtwire.server.open_files import allow_files

from ..recording.model import Head
from ..views.endings import endings
from .arrivals import Arrivals, Daemon
from .cutter import Budget
from .feeder import Feeder
from .journal import Journal
from .listening import Listener
from .loop import Loop
from .pipes import MOST, Pipes

if TYPE_CHECKING:
    from virtwire.server.tls import TlsServer

__all__ = ["SPIN", "Relay", "Settings"]

SPIN: Final = 200_000
"""Nanoseconds for which the loop stays awake after something passed: longer than most answers take."""

_FILES_EACH: Final = 5
"""Open files of one connection: two sockets, for ssh the pipe of what it says; and descriptors on their way."""


_COLLECTIONS: Final = (20_000, 50, 100)
"""A collection comes between a call and its forwarding, so it is rare; a connection leaves about a hundred objects."""


@dataclass(frozen=True)
class Settings:
    """What a relay is told.

    Attributes:
        listeners: where clients come from.
        daemon: where they want to go.
        tls: for clients that speak TLS.
        head: of the recording.
        file: descriptor of the file that is recorded to, None for none.
        feeds: sockets of the views.
        lifeline: a socket whose other end closes when the relay is to end.
        streams: how many bytes are recorded of each frame of a stream's data, None for all.
        spin: see ``SPIN``.
        max_clients: so many are connected at most.
        screen: whether a view has the whole terminal, so that nothing is said on stderr before it has ended.
    """

    listeners: Sequence[Listener]
    daemon: Daemon
    lifeline: socket.socket
    tls: TlsServer | None = None
    head: Head = field(default_factory=Head)
    file: int | None = None
    feeds: Sequence[socket.socket] = ()
    streams: int | None = None
    spin: int = SPIN
    max_clients: int = 1000
    screen: bool = False


class Relay:
    """A relay's life.

    Args:
        settings: all that it needs to know.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._feeders = [Feeder(each, self._now) for each in settings.feeds]
        self._late: list[str] = []
        self._journal = Journal(
            settings.head, settings.file, self._feeders, self._late.append if settings.screen else _tell
        )
        self._loop = Loop(settings.spin, self._journal)
        self._pipes = Pipes()
        self._arrivals = Arrivals(
            settings.listeners,
            settings.daemon,
            settings.tls,
            self._loop,
            self._journal,
            Budget(streams=settings.streams),
            self._pipes,
            settings.max_clients,
        )
        self._failure: BaseException | None = None

    def _now(self) -> int:
        return self._journal.now()

    def run(self) -> int:
        """Forward until it is told to end; return the exit status, 1 when the recording is not whole."""
        settings, loop = self._settings, self._loop
        allow_files(_FILES_EACH * settings.max_clients + 2 * MOST)
        for feeder in self._feeders:
            feeder.attach(loop)
        loop.watch(settings.lifeline.fileno(), select.EPOLLIN | select.EPOLLRDHUP, lambda _mask: loop.stop())
        gc.collect()
        gc.freeze()
        gc.set_threshold(*_COLLECTIONS)
        with loop.stopping_on(*endings()), self._accepting():
            loop.run()
        loop.run_soon()
        self._journal.flush()
        for feeder in self._feeders:
            feeder.close()
        self._pipes.close()
        loop.close()
        if self._failure is not None:
            self._late.append(f"error: {self._failure!r}")
        for each in self._late:
            _tell(each)
        return int(self._failure is not None or self._journal.failure is not None)

    @contextlib.contextmanager
    def _accepting(self) -> Iterator[None]:
        """Accept clients in a thread, for the time of a block."""
        scope = trio.CancelScope()
        ready = threading.Event()
        token: list[trio.lowlevel.TrioToken] = []

        async def accept() -> None:
            token.append(trio.lowlevel.current_trio_token())
            ready.set()
            with scope:
                await self._arrivals.run()

        def run() -> None:
            try:
                trio.run(accept)
            except BaseException as error:
                self._failure = error
            finally:
                ready.set()
                self._loop.call_soon(self._loop.stop)

        thread = threading.Thread(target=run, name="arrivals")
        thread.start()
        ready.wait()
        try:
            yield
        finally:
            if token:
                with contextlib.suppress(trio.RunFinishedError):
                    token[0].run_sync_soon(scope.cancel)
            thread.join()


def _tell(text: str) -> None:
    print(f"virtwire-tap: {text}", file=sys.stderr, flush=True)
