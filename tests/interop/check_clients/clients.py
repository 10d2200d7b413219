"""The clients that ``virtwire-check client`` has judged, each with the programs that it is judged by.

A client may have several programs; what a check says of it is the worst that it says of one of them to which it
applies.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from virtwire.conformance.check.client.command import Command
from virtwire.conformance.check.client.every import CLIENT
from virtwire.conformance.check.client.runner import check_client
from virtwire.conformance.check.outcome import Outcome, Status
from virtwire.conformance.check.registry import choose

from tests.peers.require import GO_SOURCES, SYSTEM_PYTHON

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
DEADLINE = 20.0
AT_ONCE = 16
"""Most of the time goes by in waiting for clients that wait."""

SCRAPE = "curl -sS --fail --retry 40 --retry-connrefused --retry-delay 0 http://127.0.0.1:{port}/metrics"
_WORST = (Status.FAIL, Status.ODDITY, Status.PASS, Status.NOT_APPLICABLE)


@dataclass(frozen=True)
class Program:
    """One program, and the checks that it is for."""

    words: Sequence[str]
    only: Sequence[str] = ()
    exclude: Sequence[str] = ()
    trigger: str = ""


@dataclass(frozen=True)
class Judged:
    """One client.

    Attributes:
        name: the column of the table.
        needs: what ``tests.peers.require`` knows of it.
        programs: takes a folder to build in, gives the programs.
    """

    name: str
    needs: Sequence[str]
    programs: Callable[[Path], Sequence[Program]]


def _virsh(_folder: Path) -> Sequence[Program]:
    return (
        Program((str(HERE / "work.sh"), "{uri}", "{dir}"), exclude=("keepalive.silent-daemon",)),
        Program((str(HERE / "events.sh"), "{uri}"), only=("events.*", "keepalive.*", "lost.while-idle"), exclude=_SLOW),
        Program(("virsh", "-k", "1", "-K", "1", "-c", "{uri}", "list"), only=_SLOW),
    )


_SLOW = ("keepalive.silent-daemon",)


def _python(_folder: Path) -> Sequence[Program]:
    return (Program((SYSTEM_PYTHON, str(HERE / "work_python.py"), "{uri}", "{dir}")),)


def _perl(_folder: Path) -> Sequence[Program]:
    return (Program(("perl", str(HERE / "work_perl.pl"), "{uri}")),)


def _exporter(_folder: Path) -> Sequence[Program]:
    words = ("prometheus-libvirt-exporter", "--libvirt.uri={uri}", "--web.listen-address=127.0.0.1:{port}")
    return (Program(words, trigger=f"sh -c '{SCRAPE} | grep ^libvirt_'"),)


def _own(library: str) -> Callable[[Path], Sequence[Program]]:
    words = (sys.executable, str(HERE / "work_own.py"), library, "{uri}", "{dir}")
    return lambda _folder: (Program(words),)


def _go(folder: Path) -> Sequence[Program]:
    program = folder / "go-libvirt-work"
    if not program.exists():
        settings = {"GO111MODULE": "off", "GOPATH": GO_SOURCES, "GOCACHE": str(folder / "cache")}
        subprocess.run(
            ["go", "build", "-o", str(program), str(HERE / "go_libvirt" / "main.go")],
            env=os.environ | settings,
            check=True,
            timeout=300,
        )
    return (Program((str(program), "{socket}")),)


CLIENTS = {
    "virsh": Judged("virsh", ("virsh",), _virsh),
    "python": Judged("libvirt-python", ("python3-libvirt",), _python),
    "perl": Judged("Sys::Virt", ("Sys::Virt",), _perl),
    "exporter": Judged("libvirt-exporter", ("prometheus-libvirt-exporter", "curl"), _exporter),
    "trio": Judged("virtwire, trio", (), _own("trio")),
    "asyncio": Judged("virtwire, asyncio", (), _own("asyncio")),
    "go": Judged("go-libvirt", ("go", "go-libvirt"), _go),
}


async def judge(client: Judged, folder: Path, only: Sequence[str] = ()) -> dict[str, Outcome]:
    """Judge a client by its programs; return the outcome of each check."""
    found: dict[str, Outcome] = {}
    for program in client.programs(folder):
        checks = choose(CLIENT, only=program.only, exclude=program.exclude)
        checks = [each for each in checks if not only or each in choose(CLIENT, only=only)]
        command = Command(program.words, shlex.split(program.trigger), deadline=DEADLINE)
        for outcome in (await check_client(command, checks, at_once=AT_ONCE)).outcomes:
            if outcome.status is Status.ODDITY and "SIGPIPE" in outcome.detail:
                outcome = replace(outcome, status=Status.PASS)  # when a write meets a closed connection is a race
            before = found.get(outcome.name)
            if before is None or _WORST.index(outcome.status) < _WORST.index(before.status):
                found[outcome.name] = outcome
    return {check.name: found[check.name] for check in CLIENT if check.name in found}
