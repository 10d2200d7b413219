"""The client that is judged: its runs, and what an undisturbed one is like, to which the others are compared."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

import trio

from ..outcome import in_seconds, printable
from .command import Command
from .looks import Looks
from .run import Run, carry_out
from .script import Script

if TYPE_CHECKING:
    from .conduct import Conduct, StreamSeen
    from .daemon import MakeScript
    from .tls import Pki

__all__ = ["Candidate", "Unusable"]

_SHOWN: Final = 400


class Unusable(Exception):
    """The command cannot be judged; the text is for the user."""


class Candidate:
    """A command whose undisturbed runs are known; a context manager for what it keeps on disk.

    Args:
        command: what runs.
        runs: undisturbed ones, two at least.

    Attributes:
        command: see above.
        looks: what its undisturbed runs look like.
        conducts: what was seen on the connections of the first of them.
    """

    def __init__(self, command: Command, runs: Sequence[Run]) -> None:
        self.command = command
        self.looks = Looks.of(runs)
        self.conducts: list[Conduct] = runs[0].conducts
        self._stack = ExitStack()
        self._does_tls: bool | None = None
        self._asking = trio.Lock()
        self._pki: Pki | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._stack.close()

    @classmethod
    async def meet(cls, command: Command) -> Candidate:
        """Run a command undisturbed, twice.

        Raises:
            Unusable: it cannot be started, does not end, fails, or does not come to the daemon.
        """
        problem = command.problem()
        if problem is not None:
            raise Unusable(problem)
        return cls(command, [await _undisturbed(command), await _undisturbed(command)])

    async def run(self, script: MakeScript) -> Run:
        """Run it once more, with a script."""
        return await carry_out(self.command, script)

    async def run_tls(self, script: MakeScript, **settings: Any) -> Run:
        """Run it with a daemon that is reached over TLS; ``settings`` are those of ``TlsSide``."""
        from .tls import Pki, TlsSide

        if self._pki is None:
            folder = self._stack.enter_context(tempfile.TemporaryDirectory(prefix="virtwire-check-"))
            self._pki = Pki(Path(folder))
        return await carry_out(self.command, script, TlsSide(self._pki, **settings))

    async def does_tls(self) -> bool:
        """Tell whether it comes over TLS at all, when its URI says so."""
        async with self._asking:
            if self._does_tls is None:
                self._does_tls = bool((await self.run_tls(Script)).notes["hellos"])
        return self._does_tls

    def count(self, attribute: str) -> int:
        """Add up what was counted on its connections."""
        return sum(getattr(conduct, attribute) for conduct in self.conducts)

    def called(self, name: str) -> bool:
        """Tell whether it called a procedure."""
        return any(name in conduct.names for conduct in self.conducts)

    @property
    def streams(self) -> Sequence[StreamSeen]:
        """The streams that it opened."""
        return [stream for conduct in self.conducts for stream in conduct.streams.values() if stream.open]


def _shown(output: bytes) -> str:
    """Return the end of a program's output, with its lines, but no other control characters."""
    return "\n".join(map(printable, output.decode(errors="replace").strip()[-_SHOWN:].splitlines()))


async def _undisturbed(command: Command) -> Run:
    run = await carry_out(command, Script)
    ended = run.ended
    said = _shown(ended.stderr or ended.stdout)
    if ended.timed_out:
        raise Unusable(f"undisturbed, it did not end within {in_seconds(command.deadline)}")
    if ended.status != 0:
        raise Unusable(f"undisturbed, it ended with status {ended.status}: {said}")
    if not any(conduct.names for conduct in run.conducts):
        raise Unusable(
            "it did not call the daemon: it must take its URI from {uri}, its socket from {socket}, or the variable "
            "LIBVIRT_DEFAULT_URI"
        )
    return run
