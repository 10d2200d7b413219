"""The data path: a client's socket and a daemon's; what comes from one goes to the other, at once and unchanged.

Descriptors go with the byte they came with, by a ``sendmsg`` of their own, as libvirt wants it. A socket that takes no
more stops the reading of the other one. Ends are passed on as they came: an end of data as an end of data in that
direction, a peer that is gone altogether by closing both sockets once what it said has been delivered.

What is in the midst of a long frame of a stream's data is carried by the kernel (``pipes``) where there is no TLS.
Descriptors that came with such bytes would be lost; the protocol lets none come there.

====================  ==================================================================================
what happens          what follows
====================  ==================================================================================
end of data           what waits is delivered, then the other socket is shut down for writing
the peer is gone      the same, and the other socket is not read any more
a socket takes none   what waits is dropped, and the other socket is not read any more
both directions over  both sockets are closed
====================  ==================================================================================
"""

from __future__ import annotations

import contextlib
import os
import select
import socket
import struct
from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from ..recording.model import Closed, Direction, Facts, Note, Opened
from .cutter import Budget, Cutter, Speech
from .layers import LayerEnded

if TYPE_CHECKING:
    from .journal import Journal
    from .layers import Layer
    from .loop import Loop
    from .pipes import Pipe, Pipes

__all__ = ["End", "Pair"]

BEGINNING: Final = 512
SMALL: Final = 1 << 16
LARGE: Final = 1 << 20
"""What is asked of one reading, of a socket on which the next frame of a stream begins, or little came last time, or
much."""

CARRIED: Final = 32 << 10
"""So much of a stream's frame must be missing to be carried by the kernel; to copy less is as quick."""

_MAX_FDS: Final = 253
"""The kernel lets no message carry more descriptors."""
_ANCILLARY: Final = socket.CMSG_SPACE(_MAX_FDS * 4)
_MAX_OWED: Final = SMALL
"""Who asks a layer for more answers, and takes none, is not read any more."""
_READ: Final = select.EPOLLIN
_WRITE: Final = select.EPOLLOUT
_GONE: Final = select.EPOLLHUP | select.EPOLLERR


class End:
    """One side of a connection.

    Args:
        name: ``client`` or ``server``: who is at the other end.
        sock: connected, non-blocking; owned from now on.
        layer: TLS, or None.
        descriptors: whether descriptors can come and go here.
    """

    __slots__ = (
        "_closing",
        "_left",
        "_loop",
        "_mask",
        "_owed",
        "_pair",
        "_pending",
        "_pipe",
        "_size",
        "_watched",
        "descriptors",
        "fd",
        "finished",
        "gone",
        "layer",
        "name",
        "over",
        "peer",
        "sock",
    )

    peer: End
    _pair: Pair
    _loop: Loop

    def __init__(self, name: str, sock: socket.socket, layer: Layer | None, *, descriptors: bool) -> None:
        self.name = name
        self.sock = sock
        self.fd = sock.fileno()
        self.layer = layer
        self.descriptors = descriptors
        self.over = False
        """Whether nothing more is read here."""
        self.finished = False
        """Whether nothing more is sent here."""
        self.gone = False
        """Whether nobody is at the other end any more."""
        self._closing = False
        self._pending: deque[tuple[bytes | memoryview, Sequence[int]]] = deque()
        self._left = 0
        """How much is still to be carried of a frame that comes from here."""
        self._pipe: Pipe | None = None
        """What is carried, on its way to here."""
        self._owed = 0
        self._size = SMALL
        self._mask = 0
        self._watched = False

    def join(self, pair: Pair, loop: Loop, peer: End) -> None:
        """Belong to a pair."""
        self._pair, self._loop, self.peer = pair, loop, peer

    def start(self) -> None:
        """Begin to forward."""
        if self.sock.family == socket.AF_UNIX:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, LARGE)
        self.watch()
        if self.layer is not None:
            self._take(b"", ())  # what came together with the end of the handshake

    def watch(self) -> None:
        """Wait for what can be done next; for a peer that is gone, for nothing."""
        if self.gone:
            self._unwatch()
            return
        reads = not self.over and not self.peer.stuffed and self._owed < _MAX_OWED
        mask = (_READ if reads else 0) | (_WRITE if self.stuffed else 0)
        if not self._watched:
            self._loop.watch(self.fd, mask, self._ready)
            self._watched = True
        elif mask != self._mask:
            self._loop.change(self.fd, mask)
        self._mask = mask

    def _unwatch(self) -> None:
        if self._watched:
            self._loop.forget(self.fd)
            self._watched = False

    @property
    def stuffed(self) -> bool:
        """Whether something waits to be sent here."""
        return bool(self._pending) or self._pipe is not None

    def _ready(self, events: int) -> None:
        if events & _WRITE:
            self._drain()
        if not self._watched:
            return  # that was the end
        if self._mask & _READ:
            if events & (_READ | _GONE):
                self._read()
        elif events & _GONE:
            self._lost_while_not_read()

    def _lost_while_not_read(self) -> None:
        """The peer is gone. What it said before is still there, if we were not done with it: it is read in its time."""
        if self.over:
            self._pair.gone(self)
        elif not self.stuffed:
            self._unwatch()

    # From here to the other end

    def _read(self) -> None:
        if self._left:
            self._carry()
            return
        try:
            if self.descriptors:
                data, ancillary, flags, _ = self.sock.recvmsg(self._size, _ANCILLARY, socket.MSG_CMSG_CLOEXEC)
                fds = _numbers(ancillary) if ancillary else ()
                if flags & socket.MSG_CTRUNC:
                    self._pair.note(f"descriptors of the {self.name} were lost: too many files are open here")
            else:
                data, fds = self.sock.recv(self._size), ()
        except BlockingIOError:
            return
        except OSError as error:
            self._failed(error)
            return
        if not data:
            _close(fds)
            self._end("")
            return
        if self.layer is None:
            self._pair.forward(self, data, fds)
        else:
            self._take(data, fds)
        size = len(data)
        if size >= self._size and self._may_carry():
            return
        if size >= self._size > BEGINNING:
            self._size = LARGE
        elif size < SMALL:
            self._size = SMALL

    def _failed(self, error: OSError) -> None:
        self._pair.ended(self, error.strerror or str(error))
        self._pair.gone(self)

    def _may_carry(self) -> bool:
        """Have the kernel carry what is missing of a stream's frame, if this is in the midst of one."""
        if self.over or self.layer is not None or self.peer.layer is not None:
            return False
        self._left = self._pair.missing(self)
        return self._left > 0

    def _carry(self) -> None:
        """Let the kernel carry bytes of a stream's frame from here to the other end."""
        pipe = self._pair.pipes.take()
        if pipe is None:
            self._left, self._size = 0, SMALL
            return
        try:
            count = pipe.fill(self.fd, self._left)
        except BlockingIOError:
            # Nothing is there, or what the kernel cannot move, as urgent data of TCP: the next reading tells which.
            self._left, self._size = 0, SMALL
            self._pair.pipes.give(pipe)
            return
        except OSError as error:
            self._pair.pipes.give(pipe)
            self._failed(error)
            return
        if not count:
            self._pair.pipes.give(pipe)
            self._end("")
        elif self._pair.carry(self, pipe):
            self._left -= count
            self._size = BEGINNING  # of the frame behind this one
        else:
            self._left = 0

    def _take(self, data: bytes, fds: Sequence[int]) -> None:
        """Forward what a layer makes of what was received."""
        assert self.layer is not None
        reason = None
        plain = b""
        try:
            plain = self.layer.receive(data)
        except LayerEnded as ended:
            reason = str(ended)
        own = self.layer.outgoing()
        if own and not self.finished:
            self._owed += len(own)
            self._send(own)
            if not self._pending:
                self._owed = 0
        if plain:
            self._pair.forward(self, plain, fds)
        if reason is not None:
            self._end(reason)

    def _end(self, reason: str) -> None:
        """Nothing more comes from here."""
        self.over = True
        self._pair.ended(self, reason)
        self.watch()
        self.peer.finish()

    # From the other end to here

    def put(self, data: bytes, fds: Sequence[int]) -> None:
        """Send what came from the other end, now or as soon as the socket takes it."""
        if not fds and self.layer is None and not self.finished:
            self._send(data)
            return
        if fds and not self.descriptors:
            self._pair.note(f"{len(fds)} descriptors end here: they cannot go on to the {self.name}")
            _close(fds)
            fds = ()
        if self.finished:
            _close(fds)
            return
        if self.layer is not None:
            try:
                data = self.layer.send(data)
            except LayerEnded as ended:
                self._broken(str(ended))
                return
        if not fds:
            self._send(data)
            return
        if len(data) > 1:
            self._send(data[:-1])
        if self.finished:
            _close(fds)
        else:
            self._send(data[-1:], fds)

    def put_pipe(self, pipe: Pipe) -> None:
        """Send what is in a pipe, now or as soon as the socket takes it, and give the pipe back."""
        self._pipe = pipe
        if self.finished:
            self._drop_pipe()
        elif not self._drain_pipe() and not self.finished:
            self.watch()
            self.peer.watch()

    def _drain_pipe(self) -> bool:
        """Send what the pipe holds; tell whether that is all."""
        if self._pipe is None:
            return True
        try:
            while self._pipe.held:
                self._pipe.drain(self.fd)
        except BlockingIOError:
            return False
        except OSError as error:
            self._broken(error.strerror or str(error))
            return False
        self._drop_pipe()
        return True

    def _drop_pipe(self) -> None:
        if self._pipe is not None:
            self._pair.pipes.give(self._pipe)
            self._pipe = None

    def _send(self, data: bytes | memoryview, fds: Sequence[int] = ()) -> None:
        if not self.stuffed:
            try:
                sent = self._push(data, fds) if fds else self.sock.send(data)
            except BlockingIOError:
                sent = 0
            except OSError as error:
                _close(fds)
                self._broken(error.strerror or str(error))
                return
            if sent == len(data):
                return
            data = memoryview(data)[sent:]
        self._pending.append((data, fds))
        self.watch()
        self.peer.watch()

    def _push(self, data: bytes | memoryview, fds: Sequence[int]) -> int:
        """Give bytes with descriptors to the socket; these are closed here once they are on their way."""
        sent = socket.send_fds(self.sock, [data], list(fds))
        _close(fds)
        return sent

    def _drain(self) -> None:
        """Send what waits."""
        if not self._drain_pipe():
            return
        pending = self._pending
        try:
            while pending:
                data, fds = pending[0]
                sent = self._push(data, fds) if fds else self.sock.send(data)
                if sent < len(data):
                    pending[0] = (memoryview(data)[sent:], ())
                    return
                pending.popleft()
        except BlockingIOError:
            return
        except OSError as error:
            self._broken(error.strerror or str(error))
            return
        self._owed = 0
        self.watch()
        self.peer.watch()
        if self._closing:
            self.finish()

    def finish(self) -> None:
        """Nothing more comes for here: shut the socket down for writing once all was sent."""
        self._closing = True
        if self.stuffed or self.finished:
            return
        self.finished = True
        with contextlib.suppress(OSError):
            self.sock.shutdown(socket.SHUT_WR)
        self._pair.check()

    def _broken(self, reason: str) -> None:
        """Nothing can be sent here any more; whoever sends to it is to learn of it as if there were no relay."""
        self._pair.ended(self, reason)
        if not self.peer.over:
            self.peer.over = True
            with contextlib.suppress(OSError):
                self.peer.sock.shutdown(socket.SHUT_RD)
        self.drop()
        self._pair.check()

    def drop(self) -> None:
        """Forget what waits, and send nothing any more."""
        self.finished = True
        self._forget()
        self.watch()
        self.peer.watch()

    def _forget(self) -> None:
        for _, fds in self._pending:
            _close(fds)
        self._pending.clear()
        self._drop_pipe()

    def close(self) -> None:
        """Close the socket."""
        self._unwatch()
        self._forget()
        self.sock.close()


class Pair:
    """One client's connection and the one to the daemon that was made for it.

    Args:
        number: of the connection.
        client: the client's end.
        server: the daemon's end.
        journal: is told what passes, and the beginning and the end.
        budget: see ``Cutter``.
        pipes: for what the kernel carries.
        facts: of both transports.
        when_over: called once both sockets are closed.
    """

    def __init__(
        self,
        number: int,
        client: End,
        server: End,
        journal: Journal,
        budget: Budget,
        pipes: Pipes,
        facts: Facts,
        when_over: Callable[[], None],
    ) -> None:
        self.number = number
        self.pipes = pipes
        self.closed = False
        self._client, self._server = client, server
        self._journal = journal
        self._when_over = when_over
        self._facts = facts
        self._first: tuple[str, str] | None = None
        speech = Speech(number)
        self._cutters = {
            client: Cutter(speech, Direction.TO_SERVER, journal, budget),
            server: Cutter(speech, Direction.TO_CLIENT, journal, budget),
        }
        self._kept: dict[End, Pipe] = {}

    def start(self, loop: Loop) -> None:
        """Begin to forward; in the loop."""
        self._journal.tell(Opened(self._journal.now(), self.number, self._facts))
        self._client.join(self, loop, self._server)
        self._server.join(self, loop, self._client)
        self._client.start()
        if not self.closed:
            self._server.start()

    def forward(self, source: End, data: bytes, fds: Sequence[int]) -> None:
        """Send on what came, and only then take note of it."""
        count = len(fds)
        source.peer.put(data, fds)
        if not self.closed:  # else that was the end, and this came to nobody
            self._journal.passed(self._cutters[source], data, count)

    def missing(self, source: End) -> int:
        """Return how many bytes the kernel can carry now: the rest of a stream's frame, if that is worth it."""
        if self.closed:
            return 0
        missing = self._journal.missing(self._cutters[source])
        if missing >= CARRIED and not self._journal.records:
            return missing
        if missing >= CARRIED and (kept := self._kept.get(source) or self.pipes.take()) is not None:
            self._kept[source] = kept
            if missing <= kept.capacity:
                return missing
        self._keep_no_more(source)
        return 0

    def carry(self, source: End, pipe: Pipe) -> bool:
        """Send on what is in a pipe, as it is the next of what is missing; tell whether that can go on so."""
        kept, count = self._kept.get(source), pipe.held
        if kept is not None and not pipe.copy_to(kept):
            data = pipe.read()
            self.pipes.give(pipe)
            self.forward(source, data, ())
            self._journal.work()  # which takes what is kept out of its pipe
            self._keep_no_more(source)
            return False
        self._journal.passed_by(self._cutters[source], count, kept)
        if kept is not None and not kept.held:  # the frame is whole, and in the file
            self._keep_no_more(source)
        source.peer.put_pipe(pipe)
        return True

    def _keep_no_more(self, source: End) -> None:
        """Give back the pipe of what was kept, with whatever is still in it."""
        kept = self._kept.pop(source, None)
        if kept is not None:
            self.pipes.give(kept)

    def note(self, text: str) -> None:
        """Tell something about this connection."""
        self._journal.tell(Note(self._journal.now(), self.number, text))

    def ended(self, end: End, reason: str) -> None:
        """Take note of who was the first to end something, and why."""
        if self._first is None:
            self._first = end.name, reason

    def gone(self, end: End) -> None:
        """A peer is gone altogether: it neither says nor takes anything any more."""
        self.ended(end, "")
        end.gone = end.over = end.peer.over = True
        end.drop()
        end.peer.finish()
        self.check()

    def check(self) -> None:
        """Close everything when nothing is left to do."""
        ends = (self._client, self._server)
        if not self.closed and all(end.over and end.finished for end in ends):
            self.close()

    def close(self, by: str = "tap", reason: str = "") -> None:
        """Close both sockets.

        Args:
            by: who wanted it, unless somebody has ended something before.
            reason: why.
        """
        if self.closed:
            return
        self.closed = True
        for end in (self._client, self._server):
            end.close()
            self._journal.end(self._cutters[end])
            self._keep_no_more(end)
        by, reason = self._first or (by, reason)
        self._journal.tell(Closed(self._journal.now(), self.number, by, reason))
        self._when_over()


def _numbers(ancillary: Sequence[tuple[int, int, bytes]]) -> Sequence[int]:
    """Find the descriptors that came."""
    found: list[int] = []
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            count = len(data) // 4
            found += struct.unpack(f"{count}i", data[: 4 * count])
    return found


def _close(fds: Sequence[int]) -> None:
    for fd in fds:
        os.close(fd)
