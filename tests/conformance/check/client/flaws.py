"""The flaws that the small client may have, and the checks that each of them makes fail.

``flaws.txt`` is the table: a line a flaw, with the checks that fail, behind a semicolon those that show an oddity, and
behind another those that fail or not, as what is sent in pieces happens to be read. Everything else passes, or does not
apply any more.

    python -m tests.conformance.check.client.flaws              run all checks with each flaw, print what is otherwise
    python -m tests.conformance.check.client.flaws by-order     these
    python -m tests.conformance.check.client.flaws --write ...  put what was seen into the table
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import trio
from trio.testing import MockClock
from virtwire.conformance.check.client.candidate import Candidate
from virtwire.conformance.check.client.every import CLIENT
from virtwire.conformance.check.client.runner import check_client
from virtwire.conformance.check.outcome import Outcome, Status
from virtwire.conformance.check.registry import Check

from .small import InProcess

TABLE = Path(__file__).with_name("flaws.txt")
ALWAYS_ODD = frozenset({"streams.unknown-status"})
"""What the small client does without any flaw, and may do."""
DEADLINE = 8.0


@dataclass(frozen=True)
class Flaw:
    """What a flaw leads to."""

    name: str
    fails: frozenset[str]
    oddities: frozenset[str] = frozenset()
    may_fail: frozenset[str] = frozenset()

    def __str__(self) -> str:
        lists = [" ".join(sorted(each)) for each in (self.fails, self.oddities, self.may_fail)]
        return f"{self.name}: {'; '.join(lists)}".rstrip("; ")

    @property
    def touches(self) -> frozenset[str]:
        """Every check that does not simply pass."""
        return self.fails | self.oddities | self.may_fail


def new_clock() -> MockClock:
    """Make a clock that does not wait: everything happens in this process."""
    return MockClock(autojump_threshold=0.005)


def read() -> dict[str, Flaw]:
    """Read the table."""
    flaws = {}
    for line in TABLE.read_text().splitlines():
        name, _, rest = line.partition(":")
        flaws[name] = Flaw(name, *(frozenset(each.split()) for each in rest.split(";")))
    return flaws


def write(flaws: Iterable[Flaw]) -> None:
    """Write the table."""
    TABLE.write_text("".join(f"{flaw}\n" for flaw in flaws))


async def judge(flaw: str, checks: Sequence[Check[Candidate]]) -> list[Outcome]:
    """Judge the small client with a flaw; none has the empty name."""
    command = InProcess(("small",), deadline=DEADLINE, flaws=frozenset({flaw} - {""}))
    return list((await check_client(command, checks, at_once=8)).outcomes)


def seen(name: str, outcomes: Iterable[Outcome], may_fail: frozenset[str] = frozenset()) -> Flaw:
    """Say what came of a flaw, where some may fail or not."""
    outcomes = list(outcomes)
    fails = frozenset(each.name for each in outcomes if each.status is Status.FAIL)
    oddities = frozenset(each.name for each in outcomes if each.status is Status.ODDITY)
    return Flaw(name, fails - may_fail, oddities - ALWAYS_ODD, may_fail)


def main() -> None:
    parser = argparse.ArgumentParser(description="Run every check with each flaw.")
    parser.add_argument("flaws", nargs="*", help="which; all of the table if none is named")
    parser.add_argument("--write", action="store_true", help="put what was seen into the table")
    options = parser.parse_args()
    table = read()
    for name in options.flaws or table:
        may_fail = table[name].may_fail if name in table else frozenset()
        found = seen(name, trio.run(judge, name, list(CLIENT), clock=new_clock()), may_fail)
        mark = "as in the table" if table.get(name) == found else "OTHERWISE"
        print(f"{name} ({mark}): {len(found.fails)} fail: {' '.join(sorted(found.fails))}", flush=True)
        if options.write:
            table[name] = found
            write(table.values())


if __name__ == "__main__":
    main()
