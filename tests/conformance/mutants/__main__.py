"""All mutants: ``python -m tests.conformance.mutants`` starts and checks each, and prints the table.

The exit status is 0 when each mutant makes exactly the checks fail that it is meant for, and each check that applies to
virtwired is made to fail by one.
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

from .judge import Judgement, Verdict
from .mutation import Mutation, mutations
from .worlds import WORLDS

_SHOWN = 12


class Job(NamedTuple):
    """A daemon to be judged; without a mutation it is virtwired as it is."""

    mutation: Mutation | None
    world: str
    meant: frozenset[str]

    @property
    def name(self) -> str:
        return self.mutation.name if self.mutation is not None else f"unchanged ({self.world})"


@click.command()
@click.option("--jobs", type=click.IntRange(1), default=3, show_default=True, help="Judge so many at a time.")
@click.option("--only", metavar="GLOB", multiple=True, help="Only mutations with such names.")
@click.option("--check", "globs", metavar="GLOB", multiple=True, help="Make only checks with such names.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write what was found to this file.")
def main(jobs: int, only: Sequence[str], globs: Sequence[str], json_file: Path | None) -> None:
    """Judge the mutants and print the table."""
    start = time.monotonic()
    check_names()
    all_checks = choose(checks(), only=globs)
    wanted = [each for each in mutations() if not only or any(fnmatchcase(each.name, glob) for glob in only)]
    names = {each.name for each in all_checks}
    todo = [Job(None, world, frozenset()) for world in WORLDS]
    todo += [Job(each, each.world, frozenset(names & each.kills)) for each in wanted if names & each.kills]
    verdicts = {}
    for job, verdict in judge_all(todo, all_checks, jobs):
        verdicts[job.name] = verdict
        click.echo(row(job, verdict))
    report = summary(todo, verdicts, complete=not only and not globs)
    click.echo("\n".join(report["lines"]))
    click.echo(f"{len(todo) - len(WORLDS)} mutants, {len(all_checks)} checks, {time.monotonic() - start:.0f} s")
    if json_file is not None:
        json_file.write_text(json.dumps(report))
    sys.exit(bool(report["wrong"] or report["unkilled"]))


def check_names() -> None:
    """Refuse mutations that are meant for checks that do not exist."""
    there = checks()
    strange = {name for each in mutations() for name in each.kills if name not in there}
    if strange:
        raise click.ClickException(f"mutations are meant for checks that do not exist: {', '.join(sorted(strange))}")


def judge_all(todo: Sequence[Job], all_checks: Sequence[Check[Trial]], jobs: int) -> Iterator[tuple[Job, Verdict]]:
    """Judge several at a time; give each verdict when it is there."""
    waiting, running = list(reversed(todo)), {}
    while waiting or running:
        while waiting and len(running) < jobs:
            job = waiting.pop()
            judgement = Judgement(job.mutation, job.world, all_checks)
            running[judgement.pid] = job, judgement
        pid, _ = os.wait()
        job, judgement = running.pop(pid)
        yield job, judgement.verdict()


def problems(job: Job, verdict: Verdict) -> list[str]:
    """Say in what a verdict is not what it should be."""
    if verdict.trouble:
        return [verdict.trouble]
    meant = job.meant
    spared = [f"{name} did not fail" for name in sorted(meant - verdict.failed.keys())]
    return spared + [f"{name} failed too: {text}" for name, text in verdict.failed.items() if name not in meant]


def row(job: Job, verdict: Verdict) -> str:
    """Write a mutant's line of the table, and what is wrong with it below."""
    wrong = problems(job, verdict)
    made = ", ".join(sorted(verdict.failed)) or "-"
    head = f"{'WRONG' if wrong else 'ok':5}  {job.name}: {made}  [{len(verdict.passed)} passed]"
    if len(wrong) > _SHOWN:
        wrong = [*wrong[:_SHOWN], f"and {len(wrong) - _SHOWN} more"]
    return "\n".join([head, *(f"         {line}" for line in wrong)])


def summary(todo: Sequence[Job], verdicts: dict[str, Verdict], *, complete: bool) -> dict[str, object]:
    """Say which mutants are not as they should be, and which checks none makes fail."""
    wrong = {job.name: problems(job, verdicts[job.name]) for job in todo}
    wrong = {name: lines for name, lines in wrong.items() if lines}
    applicable = {name for job in todo if job.mutation is None for name in verdicts[job.name].passed}
    killed = {name for job in todo for name in job.meant}
    unkilled = sorted(applicable - killed) if complete else []
    lines = [f"{name}: no mutant makes it fail" for name in unkilled]
    return {"wrong": wrong, "unkilled": unkilled, "mutants": [job.name for job in todo], "lines": lines}


if __name__ == "__main__":
    main()
