"""Scenarios made by chance: long walks through the states of a few domains, their checkpoints and snapshots.

Written scenarios hold what somebody thought of; a walk meets the rest. The same seed gives the same walk.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from tests.interop.scenario import FOLDER, Scenario

DOMAINS = ("two", "two", "two", "two", "test", "small")
NAMES = (*"abcdefgh", "r1", "r2", "r3", "r4", "s1", "s2", "s3", "s4")
LOOK_EVERY = 4


def walk(seed: int, length: int = 120) -> Scenario:
    """Make a scenario of so many random commands, with a look at the state after each few.

    Args:
        seed: tells walks apart; an even one is mostly about checkpoints, an odd one about snapshots.
        length: how many commands, looks not counted.
    """
    lines = Walk(seed).lines(length)
    documents = "\n".join(file.read_text(errors="replace") for file in sorted(FOLDER.glob("*.xml")))
    return Scenario(f"walk-{seed}", tuple(lines), (), False, "\n".join([*lines, documents]))


class Walk:
    """One walk; each method that makes a command is a kind of step."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._main, self._other = ("snapshot", "checkpoint") if seed % 2 else ("checkpoint", "snapshot")
        self._names = ["a"]

    def lines(self, length: int) -> list[str]:
        """Return the commands."""
        choose = self._chance.choices
        steps: dict[Callable[[], str], int] = {
            self._lifecycle: 4, self._definition: 1, self._create: 9, self._from_file: 8, self._delete: 4,
            self._revert: 3 if self._main == "snapshot" else 1, self._read: 6,
        }  # fmt: skip
        lines = ["define two.xml", "define small.xml", "start two"]
        for step in range(length):
            lines.append(choose(list(steps), list(steps.values()))[0]())
            if step % LOOK_EVERY == LOOK_EVERY - 1:
                lines += self._look()
        return lines + self._look()

    def _look(self) -> list[str]:
        domain = self._domain()
        # What has been undefined on the way comes back before long.
        again = ["define two.xml", "start two"] if self._chance.random() < 0.3 else []
        return [
            *again,
            "list --all",
            f"domstate {domain} --reason",
            f"checkpoint-list {domain} --tree",
            f"snapshot-list {domain} --tree",
            f"snapshot-current {domain} --name",
            f"{self._kind()}-list {domain} --topological --name",
        ]

    def _domain(self) -> str:
        return self._chance.choice(DOMAINS)

    def _kind(self) -> str:
        return self._main if self._chance.random() < 0.9 else self._other

    def _name(self) -> str:
        known: Sequence[str] = self._names[-6:] if self._chance.random() < 0.8 else NAMES
        return self._chance.choice(known)

    def _options(self, *options: str) -> str:
        return "".join(f" {option}" for option in options if self._chance.random() < 0.15)

    def _lifecycle(self) -> str:
        verbs = ("start", "start", "start", "destroy", "suspend", "resume", "shutdown", "reboot")
        return f"{self._chance.choice(verbs)} {self._domain()}"

    def _definition(self) -> str:
        made = self._chance.choice(("define two.xml", "define small.xml", "create two.xml", "create small.xml", ""))
        return made or f"undefine {self._domain()}" + self._options("--snapshots-metadata", "--checkpoints-metadata")

    def _create(self) -> str:
        kind, name = self._kind(), self._chance.choice(NAMES)
        self._names.append(name)
        options = self._options("--quiesce", *(("--halt", "--live", "--atomic") if kind == "snapshot" else ()))
        return f"{kind}-create-as {self._domain()} {name}{options}"

    def _from_file(self) -> str:
        kind = self._kind()
        prefixes = {"checkpoint": ("cp-", "re-"), "snapshot": ("sn-", "sr-")}[kind]
        files = sorted(file.name for file in FOLDER.glob("*.xml") if file.name.startswith(prefixes))
        # A document without a name would be called after the second it is created in.
        file = self._chance.choice([name for name in files if "minimal" not in name and "empty-name" not in name])
        options = " --redefine" if file.startswith(("re-", "sr-")) else self._options("--redefine")
        if kind == "snapshot":
            options += self._options("--current", "--validate")
        if file.startswith(("re-", "sr-")):
            self._names.append(self._chance.choice(NAMES[-8:]))
        return f"{kind}-create {self._domain()} {file}{options}"

    def _delete(self) -> str:
        options = self._options("--children", "--children-only", "--metadata")
        return f"{self._kind()}-delete {self._domain()} {self._name()}{options}"

    def _revert(self) -> str:
        return f"snapshot-revert {self._domain()} {self._name()}{self._options('--running', '--paused', '--force')}"

    def _read(self) -> str:
        kind, domain, name = self._kind(), self._domain(), self._name()
        state = self._chance.choice(("active", "inactive", "internal", "external", "metadata"))
        which = self._chance.choice(("with-snapshot", "with-checkpoint", "transient", "state-paused"))
        return self._chance.choice(
            (
                f"{kind}-info {domain} {name}",
                f"{kind}-dumpxml {domain} {name}{self._options('--security-info')}",
                f"{kind}-parent {domain} {name}",
                f"{kind}-list {domain} --from {name} --descendants --topological --name",
                f"{kind}-list {domain} --leaves --name",
                f"{kind}-list {domain} --roots --name",
                f"{kind}-list {domain} --no-leaves --parent",
                f"dumpxml {domain}{self._options('--security-info', '--inactive')}",
                f"dominfo {domain}",
                f"snapshot-list {domain} --{state}",
                f"list --all --name --{which}",
            )
        )
