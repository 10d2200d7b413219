"""One mutant: virtwired is started with its mutation in a process of its own, and all checks are made of it.

Everything that daemon and checks need is imported before; a mutant is then a fork and takes no time to start.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

import trio
from virtwire.conformance.check.daemon import Daemon, Unusable
from virtwire.conformance.check.outcome import Outcome, Status
from virtwire.conformance.check.registry import Check
from virtwire.conformance.check.runner import check_daemon
from virtwire.conformance.check.trial import Trial
from virtwire.server.main import main as virtwired

from .mutation import Mutation
from .worlds import WORLDS

PATIENCE = 1.5
"""Seconds that a check waits for what does not come."""
LONG_PATIENCE = 40.0
"""Seconds that a check gets which should not have failed: the machine may be busy."""
AT_ONCE = 16
START_TIMEOUT = 20.0
_NOTHING = ("the check broke off", "the check was not over after")


def found_nothing_out(detail: str) -> bool:
    """Tell of a check that failed, by what it says, whether it has seen nothing wrong: it broke off, or was too slow.

    That is no failure which shows that a check is able to fail.
    """
    return detail.startswith(_NOTHING)


class Verdict(NamedTuple):
    """What the checks made of a daemon.

    Attributes:
        failed: what each check that did not pass says.
        passed: the names of those that passed.
        trouble: why there is no verdict, empty if there is one.
        retried: what failed and was not meant to, and was made once more: how it failed the first time.
    """

    failed: dict[str, str]
    passed: list[str]
    trouble: str = ""
    retried: dict[str, str] = {}  # noqa: RUF012 - never changed


class Judgement:
    """A process that starts one mutant and checks it.

    Args:
        mutations: what is broken; nothing for virtwired as it is.
        world: see ``worlds``.
        checks: those that are made.
    """

    def __init__(self, mutations: Sequence[Mutation], world: str, checks: Sequence[Check[Trial]]) -> None:
        self._file = tempfile.TemporaryFile("w+")  # noqa: SIM115 - verdict() closes it
        self.pid = os.fork()
        if not self.pid:
            _in_child(lambda: self._write(judge(mutations, world, checks)))

    def _write(self, verdict: Verdict) -> None:
        json.dump(verdict, self._file)
        self._file.flush()

    def verdict(self) -> Verdict:
        """Return what it found, once the process has ended."""
        with self._file as file:
            file.seek(0)
            text = file.read()
        return Verdict(*json.loads(text)) if text else Verdict({}, [], "the judge broke off")


def judge(mutations: Sequence[Mutation], world_name: str, checks: Sequence[Check[Trial]]) -> Verdict:
    """Start a mutant, check it, end it."""
    folder = Path(tempfile.mkdtemp(prefix="virtwire-mutant-"))
    try:
        world = WORLDS[world_name](folder)
        pid = os.fork()
        if not pid:
            _in_child(lambda: _serve(mutations, folder, world.arguments))
        try:
            if not _comes_up(folder / "libvirt-sock", pid):
                return Verdict({}, [], f"it did not come up: {(folder / 'log').read_text()}")
            made = [each for each in checks if each.first is world.slow]
            meant = frozenset().union(*(each.kills for each in mutations))
            at_once = 1 if any(each.alone for each in mutations) else AT_ONCE
            found, retried = trio.run(lambda: check_twice(world.uri, made, meant, patience=PATIENCE, at_once=at_once))
        finally:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        failed = {name: each.detail for name, each in found.items() if each.status in (Status.FAIL, Status.ODDITY)}
        passed = [name for name, each in found.items() if each.status is Status.PASS]
        return Verdict(failed, passed, "", retried)
    except Unusable as reason:
        return Verdict({}, [], str(reason))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def check_twice(
    uri: str, checks: Sequence[Check[Trial]], meant: Collection[str], *, patience: float, at_once: int
) -> tuple[dict[str, Outcome], dict[str, str]]:
    """Make checks; those that fail and are not meant to are made once more, with patience and one by one.

    Args:
        uri: of the daemon.
        checks: those that are made.
        meant: names of those that must fail.
        patience: seconds that a check waits for what does not come, the first time.
        at_once: so many are made at a time, the first time.

    Returns:
        The outcomes by their names, and what was made once more: how it failed before.
    """
    result = await check_daemon(Daemon(uri, patience=patience), checks, at_once=at_once)
    outcomes = {each.name: each for each in result.outcomes}
    failed = {name: each.detail for name, each in outcomes.items() if each.status is Status.FAIL and name not in meant}
    if failed:
        again = [each for each in checks if each.name in failed]
        result = await check_daemon(Daemon(uri, patience=LONG_PATIENCE), again, at_once=1)
        outcomes |= {each.name: each for each in result.outcomes}
    return outcomes, failed


def _serve(mutations: Sequence[Mutation], folder: Path, arguments: Sequence[str]) -> None:
    with (folder / "log").open("wb") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    for each in mutations:
        each.apply()
    virtwired(["--socket-dir", str(folder), *arguments], standalone_mode=False)


def _comes_up(socket: Path, pid: int) -> bool:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline:
        if socket.exists() and "virtwired: ready" in (socket.parent / "log").read_text():
            return True
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
            return False
        time.sleep(0.005)
    return False


def _in_child(run: Callable[[], object]) -> NoReturn:
    """Do something in a forked process, and end it without anything that belongs to its parent."""
    status = 1
    try:
        run()
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
