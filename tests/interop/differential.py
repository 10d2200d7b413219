"""Run the same virsh commands against libvirtd and against virtwired, and compare what they answer.

Also a tool for whoever works on a backend; run it from the top of the repository::

    python -m tests.interop.differential                     # every scenario, the differences, command by command
    python -m tests.interop.differential checkpoint-tree     # some scenarios (tests/data/differential/NAME.txt)
    python -m tests.interop.differential -c 'dumpxml test'   # commands given here, in one session
    python -m tests.interop.differential --show revert       # only what libvirtd answers
    python -m tests.interop.differential --walk 7            # a walk by chance, see random_walk.py
    python -m tests.interop.differential --against libvirtd  # libvirtd against itself: proves the masking
"""

from __future__ import annotations

import argparse
import difflib
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.interop.masking import Masks
from tests.interop.random_walk import walk
from tests.interop.scenario import FOLDER, Scenario
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.virsh import Outcome, Virsh
from tests.peers.virtwired import Virtwired

WAYS = ("session", "process")
"""How a scenario runs: one virsh for all its commands, or one a command (which shows the exit status)."""

DAEMONS: dict[str, Callable[[], Daemon]] = {"libvirtd": Libvirtd, "virtwired": Virtwired}


REPORT: list[tuple[str, int, int, int]] = []
"""What tests ran: the scenario, its number of commands, of differences, of exceptions used."""


@dataclass(frozen=True)
class Difference:
    """One stream in which the two daemons differ for one command.

    Attributes:
        stream: "stdout", "stderr" or "status" (the exit status).
        way: "session" (one virsh process for all commands) or "process" (one each).
    """

    scenario: str
    command: str
    stream: str
    way: str
    expected: str
    actual: str

    def __str__(self) -> str:
        diff = difflib.unified_diff(
            self.expected.splitlines(), self.actual.splitlines(), "libvirtd", "virtwired", lineterm="", n=2
        )
        body = "\n".join(f"    {line}" for line in diff)
        return f"{self.scenario}: {self.command}\n  {self.stream} ({self.way}):\n{body}"


def outcomes(make: Callable[[], Daemon], scenario: Scenario, way: str) -> list[Outcome]:
    """Run a scenario against a fresh daemon; return what each command did, masked.

    Args:
        make: makes the daemon.
        way: "session": one virsh process for all commands; "process": one virsh process a command, with the exit
            status, while another connection keeps the driver's state alive.
    """
    with (
        make() as daemon,
        Virsh(daemon.uri(), FOLDER, edits=scenario.edits, read_only=scenario.read_only) as virsh,
    ):
        masks = Masks(scenario.text, daemon.folder, time.time())
        if way == "session":
            done = virsh.session(scenario.commands)
        else:
            with virsh.kept_open():
                done = [virsh.run(command) for command in scenario.commands]
    return [Outcome(each.command, masks(each.stdout), masks(each.stderr), each.status) for each in done]


def differences(scenario: Scenario, ours: Callable[[], Daemon] = Virtwired, way: str = "session") -> list[Difference]:
    """Run a scenario against libvirtd and against another daemon at the same time; return where they differ."""
    with ThreadPoolExecutor(2) as pool:
        expected, actual = pool.map(lambda make: outcomes(make, scenario, way), (Libvirtd, ours))
    return list(compare(scenario, expected, actual, way))


def compare(
    scenario: Scenario, expected: Sequence[Outcome], actual: Sequence[Outcome], way: str
) -> Iterator[Difference]:
    """Compare what two daemons did, command by command."""
    for wanted, got in zip(expected, actual, strict=True):
        for stream in ("stdout", "stderr", "status"):
            left, right = str(getattr(wanted, stream)), str(getattr(got, stream))
            if left != right:
                yield Difference(scenario.name, wanted.command, stream, way, left, right)


def main() -> int:
    """Compare from the command line; exit 1 when anything differs."""
    assert __doc__ is not None
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", nargs="*", help="names of scenarios; all when none is given")
    parser.add_argument("-c", "--command", action="append", help="run these commands instead of a scenario")
    parser.add_argument("--walk", metavar="SEED", type=int, action="append", help="take random walks instead")
    parser.add_argument("--against", choices=sorted(DAEMONS), default="virtwired")
    parser.add_argument("--way", choices=WAYS, default="session")
    parser.add_argument("--show", action="store_true", help="only print what libvirtd answers")
    options = parser.parse_args()
    if options.command:
        scenarios = [Scenario.parse("commands", "\n".join(options.command))]
    elif options.walk:
        scenarios = [walk(seed) for seed in options.walk]
    else:
        every = {each.name: each for each in Scenario.all()}
        if unknown := [name for name in options.scenario if name not in every]:
            parser.error(f"no scenario is called {', '.join(unknown)}; there are {', '.join(every)}")
        scenarios = [each for name, each in every.items() if name in options.scenario or not options.scenario]
    count = 0
    for scenario in scenarios:
        if options.show:
            for outcome in outcomes(Libvirtd, scenario, options.way):
                print(
                    f"# {outcome.command}\n{outcome.stdout.rstrip()}\n{outcome.stderr.rstrip()}".replace("\n\n", "\n")
                )
            continue
        found = differences(scenario, DAEMONS[options.against], options.way)
        count += len(found)
        for difference in found:
            print(difference, end="\n\n")
        print(f"== {scenario.name}: {len(scenario.commands)} commands, {len(found)} differences", flush=True)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
