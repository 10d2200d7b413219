"""What a sweep covered: the procedures that both clients sent in one line whose outcomes were equal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.procedures import Procedure

from .runner import Outcome

LAST = 443
"""The last procedure of the remote program that libvirtd 9.0.0 knows."""

ALL = [
    *(each for each in REMOTE.procedures.values() if not each.event and each.number <= LAST),
    *(each for each in QEMU.procedures.values() if not each.event),
]
"""Every procedure that a client can call."""


class Report(NamedTuple):
    """The result of a sweep.

    Attributes:
        compared: for each driver, the procedures compared and whether they ever succeeded.
        missing: the procedures compared on no driver.
        different: a text for each line whose outcomes differ.
    """

    compared: dict[str, dict[str, bool]]
    missing: list[Procedure]
    different: list[str]

    @property
    def names(self) -> set[str]:
        """The procedures compared on any driver."""
        return {name for each in self.compared.values() for name in each}

    @property
    def succeeded(self) -> set[str]:
        """Those that succeeded on any driver."""
        return {name for each in self.compared.values() for name, ok in each.items() if ok}


def report(outcomes: Iterable[Outcome]) -> Report:
    """Sum up a sweep."""
    compared: dict[str, dict[str, bool]] = defaultdict(dict)
    different = []
    names = {(each.program, each.number): each.name for each in ALL}
    for outcome in outcomes:
        if not outcome.same:
            different.append(
                f"{outcome.driver}: {outcome.step.theirs}\n"
                f"  libvirt:  {str(outcome.wanted)[:700]}\n  virtwire: {str(outcome.got)[:700]}"
            )
            continue
        theirs = {(each.program, each.procedure, each.ok) for each in outcome.theirs}
        for each in outcome.ours:
            name = names.get((each.program, each.procedure))
            if name is not None and (each.program, each.procedure, each.ok) in theirs:
                seen = compared[outcome.driver]
                seen[name] = seen.get(name, False) or each.ok
    found = {name for each in compared.values() for name in each}
    return Report(dict(compared), [each for each in ALL if each.name not in found], different)


def text(found: Report, reasons: dict[str, str]) -> str:
    """Write the report."""
    lines = [f"{len(found.names)} of {len(ALL)} procedures compared"]
    for driver, seen in found.compared.items():
        succeeded = sum(seen.values())
        lines.append(f"  {driver}: {len(seen)} compared, {succeeded} succeeded, {len(seen) - succeeded} refused alike")
    lines.append(f"  succeeded on either: {len(found.succeeded)}")
    lines += [f"  not compared: {each.number} {each.name}: {reasons.get(each.name, '?')}" for each in found.missing]
    lines += [f"{len(found.different)} lines differ", *found.different]
    return "\n".join(lines)
