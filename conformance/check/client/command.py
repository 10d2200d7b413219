"""The command that is judged: how it learns where its daemon is, and how it is run within bounds.

It learns it in two ways at once: by words that stand for it on its command line, and by the variables that libvirt's
library and virsh read. Nothing of the user's own configuration is in its way: its home and the folders of the XDG
variables are empty and its own.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import Final

import trio

from ..outcome import printable

__all__ = ["Command", "Ended", "Place", "free_port"]

OUTPUT_KEPT: Final = 1 << 18
"""Bytes of stdout and of stderr that are kept; what follows is read and dropped."""
GRACE: Final = 3.0
"""Seconds that a program has to end when its trigger is done, and that its output has to come to an end."""
_NOT_FOUND: Final = 127
_PREFIXES: Final = ("LIBVIRT_", "VIRSH_")


@dataclass(frozen=True, slots=True)
class Command:
    """What is judged.

    Attributes:
        words: the program and its arguments; ``{uri}``, ``{socket}``, ``{dir}`` and ``{port}`` in them are replaced.
        trigger: for a program that goes on running: what makes it work, whose end is the end of a run.
        driver: the URI of the driver that the client is to open.
        deadline: seconds for a run.
    """

    words: Sequence[str]
    trigger: Sequence[str] = ()
    driver: str = "test:///default"
    deadline: float = 15.0

    def problem(self) -> str | None:
        """Say why it cannot be run at all, None if it can."""
        for words in (self.words, self.trigger):
            if words and shutil.which(words[0]) is None:
                return printable(f"there is no program {words[0]}")
        return None

    async def run(self, place: Place) -> Ended:
        """Run it to its end, or that of its trigger, or the deadline.

        If it cannot be started its status is 127 and the reason is in stderr, as in a shell.
        """
        started = trio.current_time()
        try:
            async with _Process(place.fill(self.words), place.environment()) as process:
                status, outputs = await self._within_deadline(place, process)
        except OSError as error:
            return Ended(_NOT_FOUND, False, b"", f"cannot be started: {error.strerror}".encode(), 0.0)
        return Ended(
            -signal.SIGKILL if status is None else status,
            status is None,
            b"".join(bytes(each.stdout) for each in outputs),
            b"".join(bytes(each.stderr) for each in outputs),
            trio.current_time() - started,
        )

    async def _within_deadline(self, place: Place, process: _Process) -> tuple[int | None, list[_Process]]:
        """Wait for the end of the program, or make it work by the trigger; the status is None at the deadline."""
        status = None
        outputs: list[_Process] = []
        with trio.move_on_after(self.deadline):
            if self.trigger:
                status, outputs = await _triggered(place.fill(self.trigger), place.environment(), process)
            else:
                status = await process.end()
        if status is None:
            process.kill()
        await process.finish()
        return status, [*outputs, process]


@dataclass(frozen=True, slots=True)
class Place:
    """Where one run happens.

    Attributes:
        folder: for the run alone; it vanishes after it.
        uri: what leads to the daemon.
        socket: the daemon's socket; for a daemon on the network a path where nothing is.
        port: free on the loopback interface, for a program that serves something.
    """

    folder: Path
    uri: str
    socket: Path
    port: int

    def fill(self, words: Sequence[str]) -> list[str]:
        """Replace what stands for something in the words of a command."""
        known = {"{uri}": self.uri, "{socket}": str(self.socket), "{dir}": str(self.folder), "{port}": str(self.port)}
        filled = []
        for word in words:
            for name, value in known.items():
                word = word.replace(name, value)
            filled.append(word)
        return filled

    def environment(self) -> dict[str, str]:
        """Return the variables of the command: the caller's, but nothing that leads to another daemon."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_PREFIXES)}
        home = self.folder / "home"
        for name in ("home", "run", "tmp"):
            (self.folder / name).mkdir(mode=0o700, exist_ok=True)
        return kept | {
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_CACHE_HOME": str(home / ".cache"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "TMPDIR": str(self.folder / "tmp"),
            "LIBVIRT_AUTOSTART": "0",
            "LIBVIRT_DEFAULT_URI": self.uri,
            "VIRSH_DEFAULT_CONNECT_URI": self.uri,
        }


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended.

    Attributes:
        status: its exit status; negative is the signal that ended it.
        timed_out: it had to be ended, at the deadline.
        stdout: what it wrote, up to a number of bytes.
        stderr: likewise.
        seconds: how long it ran.
    """

    status: int
    timed_out: bool
    stdout: bytes
    stderr: bytes
    seconds: float


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def _triggered(
    words: Sequence[str], environment: Mapping[str, str], process: _Process
) -> tuple[int, list[_Process]]:
    """Run the trigger of a program that goes on running; a program that crashed under it is what counts."""
    async with _Process(words, environment) as trigger:
        status = await trigger.end()
        await trigger.finish()
    if process.status is None:
        process.terminate()
        with trio.move_on_after(GRACE):
            await process.end()
    elif process.status < 0:
        status = process.status
    return status, [trigger]


class _Process:
    """A process in a group of its own, whose output is taken; whatever is left of the group ends with the block.

    It is reaped there and not before: until then its number, which is the group's, is nobody else's.
    """

    def __init__(self, words: Sequence[str], environment: Mapping[str, str]) -> None:
        self.stdout = bytearray()
        self.stderr = bytearray()
        self._words = words
        self._environment = environment
        self._stack = contextlib.AsyncExitStack()
        self._taken = trio.Event()
        self._taking = 2

    @property
    def status(self) -> int | None:
        """Its exit status, None while it runs."""
        ended = os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG)
        if ended is None:
            return None
        return ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status

    async def __aenter__(self) -> _Process:
        nursery = await self._stack.enter_async_context(trio.open_nursery())
        try:
            open_process = partial(trio.lowlevel.open_process, start_new_session=True)
            self._process = await open_process(
                list(self._words), stdin=DEVNULL, stdout=PIPE, stderr=PIPE, env=dict(self._environment)
            )
        except BaseException:
            nursery.cancel_scope.cancel()
            await self._stack.aclose()
            raise
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        nursery.start_soon(self._take, self._process.stdout, self.stdout)
        nursery.start_soon(self._take, self._process.stderr, self.stderr)
        self._nursery = nursery
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self.kill()
        with trio.CancelScope(shield=True):
            await self._process.wait()
        self._nursery.cancel_scope.cancel()
        await self._stack.aclose()

    async def _take(self, stream: trio.abc.ReceiveStream, kept: bytearray) -> None:
        async with stream:
            async for data in stream:
                kept += data[: max(0, OUTPUT_KEPT - len(kept))]
        self._taking -= 1
        if not self._taking:
            self._taken.set()

    async def end(self) -> int:
        """Wait for its end; return its exit status."""
        while (status := self.status) is None:
            with os.fdopen(os.pidfd_open(self._process.pid), "rb", buffering=0) as living:
                await trio.lowlevel.wait_readable(living)
        return status

    async def finish(self) -> None:
        """Wait for its end and that of its output, which others may hold open: not for long."""
        with trio.move_on_after(GRACE):
            await self.end()
            await self._taken.wait()

    def terminate(self) -> None:
        """Ask it to end."""
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it, and what it has started."""
        self._signal(signal.SIGKILL)

    def _signal(self, number: int) -> None:
        """Send a signal to the group, in which the process itself is until it is reaped."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, number)
