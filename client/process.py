"""A program as the other end of a connected socket: ssh, or what the ext transport names.

The program speaks the protocol on its stdin and stdout, which are one end of a socket pair. What it writes to stderr
goes into a pipe that never blocks it: a pipe that is full drops what comes, and what was read is bounded. The program
stays in our session and process group, so that ssh can ask its questions on the terminal.
"""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import subprocess
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from virtwire.protocol.errors import ErrorDomain, LibvirtError, system_error

if TYPE_CHECKING:
    from .channel import Io

__all__ = ["Process", "start"]

_TAIL: Final = 4096
"""Bytes of stderr that are kept; errors end with it."""

_LAST_WORDS: Final = 2.0
"""Seconds for a program whose socket ended to say why on stderr, and to end by itself."""

_GRACE: Final = 2.0
"""Seconds between SIGTERM and SIGKILL."""


def start(words: Sequence[str], environment: Mapping[str, str] | None = None) -> tuple[socket.socket, Process]:
    """Start a program.

    Args:
        words: the program, looked for in PATH when it has no slash, and its arguments.
        environment: its environment; ours without it.

    Returns:
        A connected, non-blocking socket and the program behind it, both of which the caller owns.

    Raises:
        LibvirtError: code 38, it cannot be started.
    """
    with contextlib.ExitStack() as held, contextlib.ExitStack() as lent:
        try:
            ours, theirs = socket.socketpair()
            held.callback(ours.close)
            lent.callback(theirs.close)
            reading, writing = os.pipe()
            held.callback(os.close, reading)
            lent.callback(os.close, writing)
            os.set_blocking(reading, False)
            os.set_blocking(writing, False)
            ours.setblocking(False)
            popen = subprocess.Popen(
                list(words), stdin=theirs.fileno(), stdout=theirs.fileno(), stderr=writing, env=environment
            )
        except (OSError, ValueError) as reason:
            raise _not_started(words[0], reason) from reason
        held.pop_all()
    return ours, Process(popen, reading)


def _not_started(program: str, reason: OSError | ValueError) -> LibvirtError:
    number = reason.errno or errno.EINVAL if isinstance(reason, OSError) else errno.EINVAL
    if not program or (number == errno.ENOENT and "/" not in program):
        return system_error(errno.ENOENT, ErrorDomain.NONE, f"Cannot find '{program}' in path")
    return system_error(number, ErrorDomain.NONE, f"cannot execute binary {program}")


class Process:
    """A running program; ``end`` must be awaited once it is of no more use.

    Args:
        popen: the program.
        stderr: our end of the pipe that its stderr is, not blocking; owned from now on.
    """

    def __init__(self, popen: subprocess.Popen[bytes], stderr: int) -> None:
        self._popen = popen
        self._stderr: int | None = stderr
        self._said = b""

    @property
    def pid(self) -> int:
        """The program's process id."""
        return self._popen.pid

    def stderr(self) -> str:
        """Return the end of what the program has written to stderr so far, without surrounding white space."""
        while self._stderr is not None:
            try:
                data = os.read(self._stderr, 65536)
            except BlockingIOError:
                break
            if not data:
                self._close_stderr()
            self._said = (self._said + data)[-_TAIL:]
        return self._said.decode(errors="replace").strip()

    def explain(self, error: LibvirtError) -> LibvirtError:
        """Put what the program has said on stderr into an error of the socket; other errors pass unchanged."""
        said = self.stderr()
        reason = os.strerror(error.int1) if error.int1 > 0 else ""
        if error.domain != ErrorDomain.RPC or not said or not reason or not error.message.endswith(f": {reason}"):
            return error
        explained = system_error(error.int1, ErrorDomain.RPC, f"{error.message.removesuffix(f': {reason}')}: {said}")
        explained.__cause__ = error.__cause__
        return explained

    async def last_words(self, io: Io) -> None:
        """Wait for the program's end, but not for long: what it says on stderr comes after its socket has ended."""
        await self._wait(io, _LAST_WORDS)

    async def end(self, io: Io) -> None:
        """Let the program end, reap it, close what is left of it. Cancellation does not cut this short."""
        try:
            if self._popen.poll() is None:
                self._popen.terminate()
                async with io.shield(2 * _GRACE):
                    await self._wait(io, _GRACE)
        finally:
            if self._popen.poll() is None:
                self._popen.kill()
                self._popen.wait()
            self.stderr()
            self._close_stderr()

    async def _wait(self, io: Io, seconds: float) -> None:
        if self._popen.poll() is not None:
            return
        try:
            end = os.pidfd_open(self._popen.pid)
        except OSError:
            return  # a sandbox without them: nothing is waited for, and what still runs is killed
        try:
            async with io.limit(seconds):
                await io.readable(end)
        except TimeoutError:
            return
        finally:
            os.close(end)
        self._popen.poll()

    def _close_stderr(self) -> None:
        if self._stderr is not None:
            os.close(self._stderr)
            self._stderr = None
