"""All mutants: ``python -m tests.conformance.mutants`` starts and checks each, and prints the table.

The exit status is 0 when each mutant makes exactly the checks fail that it is meant for, and each check that applies to
virtwired is made to fail by one. With ``--together N`` up to N mutations are switched on at a time, which takes a
fraction of the time; where the checks that fail are not exactly those of all, each is judged alone. Such a group is one
judgement: that all its checks fail, and no other. Which mutation made which of them fail is not seen, but that no two
of a group have checks of the same area, so that the area of a check that fails says which mutation is meant for it.

A check that fails and should not is made once more; that is told. One that was not over in time, or broke off, has
found nothing out: that is no failure that shows anything, and counts as wrong.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

import click
from virtwire.conformance.check.registry import Check, choose
from virtwire.conformance.check.server import checks
from virtwire.conformance.check.trial import Trial

from .judge import Judgement, Verdict, found_nothing_out
from .mutation import Mutation, mutations
from .worlds import WORLDS

UNCHANGED = "unchanged"
_SHOWN = 12


class Job(NamedTuple):
    """A daemon to be judged: virtwired with some mutations, or as it is."""

    world: str
    mutations: tuple[Mutation, ...] = ()

    @property
    def kills(self) -> frozenset[str]:
        """The checks that must fail."""
        return frozenset().union(*(each.kills for each in self.mutations))

    def takes(self, mutation: Mutation, together: int) -> bool:
        """Tell whether another mutation may be switched on beside: it is about other areas than all that are."""
        areas = frozenset().union(*(each.areas for each in self.mutations))
        free = len(self.mutations) < together and not any(each.alone for each in (*self.mutations, mutation))
        return free and self.world == mutation.world and not areas & mutation.areas


class Finding(NamedTuple):
    """What was found of one mutant, or of virtwired as it is.

    Attributes:
        name: the mutation's.
        failed: the checks that failed.
        passed: those that passed.
        wrong: what is not as it should be.
        retried: checks that failed and should not, and were made once more; how they failed.
        together: the mutations that it was judged together with.
    """

    name: str
    failed: list[str]
    passed: list[str]
    wrong: list[str]
    retried: dict[str, str]
    together: tuple[str, ...] = ()


@click.command()
@click.option("--jobs", type=click.IntRange(1), default=3, show_default=True, help="Judge so many at a time.")
@click.option("--together", type=click.IntRange(1), default=1, show_default=True, help="Switch on so many mutations.")
@click.option("--only", metavar="GLOB", multiple=True, help="Only mutations with such names.")
@click.option("--check", "globs", metavar="GLOB", multiple=True, help="Make only checks with such names.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write what was found to this file.")
def main(jobs: int, together: int, only: Sequence[str], globs: Sequence[str], json_file: Path | None) -> None:
    """Judge the mutants and print the table."""
    start = time.monotonic()
    chosen = choose(checks(), only=globs)
    wanted = [each for each in mutations() if not only or any(fnmatchcase(each.name, glob) for glob in only)]
    wanted = among(wanted, {each.name for each in chosen})
    findings = []
    for finding in judge_all(plan(wanted, together), chosen, jobs):
        findings.append(finding)
        click.echo(row(finding))
    missing = [] if only or globs else unkilled(wanted, findings)
    for name in missing:
        click.echo(f"WRONG  no mutant makes {name} fail")
    again = sum(len(each.retried) for each in findings)
    seconds = time.monotonic() - start
    click.echo(f"{len(wanted)} mutants, {len(chosen)} checks, {again} made once more, {seconds:.0f} s")
    if json_file is not None:
        json_file.write_text(
            json.dumps({"findings": [each._asdict() for each in findings], "unkilled": missing}, indent=1)
        )
    sys.exit(bool(missing or any(each.wrong for each in findings)))


def among(wanted: Sequence[Mutation], names: set[str]) -> list[Mutation]:
    """Leave out the checks that are not made, and the mutations that are left with none."""
    there = {each.name for each in checks()}
    kept = [each._replace(kills=frozenset(each.kills & names | each.kills - there)) for each in wanted]
    return [each for each in kept if each.kills]


def plan(wanted: Sequence[Mutation], together: int) -> list[Job]:
    """Make the jobs: virtwired as it is in each world, and the mutants."""
    planned: list[Job] = []
    for mutation in wanted:
        for at, job in enumerate(planned):
            if job.takes(mutation, together):
                planned[at] = job._replace(mutations=(*job.mutations, mutation))
                break
        else:
            planned.append(Job(mutation.world, (mutation,)))
    return [Job(world) for world in WORLDS] + planned


def judge_all(todo: Sequence[Job], chosen: Sequence[Check[Trial]], jobs: int) -> Iterator[Finding]:
    """Judge several at a time; give each finding when it is there."""
    waiting, running = list(reversed(todo)), {}
    while waiting or running:
        while waiting and len(running) < jobs:
            job = waiting.pop()
            judgement = Judgement(job.mutations, job.world, chosen)
            running[judgement.pid] = job, judgement
        pid, _ = os.wait()
        job, judgement = running.pop(pid)
        verdict = judgement.verdict()
        if len(job.mutations) > 1 and problems(job, verdict):
            waiting += [Job(job.world, (each,)) for each in job.mutations]
        else:
            yield from findings_of(job, verdict)


def findings_of(job: Job, verdict: Verdict) -> Iterator[Finding]:
    """Give what was found of each mutation of a job."""
    wrong, passed = problems(job, verdict), verdict.passed
    if len(job.mutations) < 2:
        name = job.mutations[0].name if job.mutations else f"{UNCHANGED} ({job.world})"
        yield Finding(name, sorted(verdict.failed), passed, wrong, verdict.retried)
        return
    for each in job.mutations:
        others = tuple(other.name for other in job.mutations if other is not each)
        retried = verdict.retried if each is job.mutations[0] else {}
        yield Finding(each.name, sorted(each.kills), passed, [], retried, others)


def problems(job: Job, verdict: Verdict) -> list[str]:
    """Say in what a verdict is not what it should be."""
    if verdict.trouble:
        return [verdict.trouble]
    spared = [f"{name} did not fail" for name in sorted(job.kills - verdict.failed.keys())]
    nothing = [
        f"{name} has found nothing out: {text}"
        for name, text in verdict.failed.items()
        if name in job.kills and found_nothing_out(text)
    ]
    return (
        spared
        + nothing
        + [f"{name} failed too: {text}" for name, text in verdict.failed.items() if name not in job.kills]
    )


def unkilled(wanted: Sequence[Mutation], findings: Sequence[Finding]) -> list[str]:
    """Name the checks that no mutant makes fail, of those that apply to virtwired in some world."""
    applicable = {name for each in findings if each.name.startswith(UNCHANGED) for name in each.passed}
    return sorted(applicable - {name for each in wanted for name in each.kills})


def row(finding: Finding) -> str:
    """Write a mutant's line of the table, and what is wrong with it below."""
    made = ", ".join(finding.failed) or "-"
    group = f", a group with {', '.join(finding.together)}" if finding.together else ""
    head = f"{'WRONG' if finding.wrong else 'ok':5}  {finding.name}: {made}  [{len(finding.passed)} passed{group}]"
    shown = finding.wrong[:_SHOWN]
    if len(finding.wrong) > _SHOWN:
        shown.append(f"and {len(finding.wrong) - _SHOWN} more")
    shown += [f"made once more: {name}: {text}" for name, text in finding.retried.items()]
    return "\n".join([head, *(f"         {line}" for line in shown)])


if __name__ == "__main__":
    main()
