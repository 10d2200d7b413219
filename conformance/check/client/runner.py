"""Running the checks of a client: several at a time, each run of the command with a daemon of its own."""

from __future__ import annotations

import os
import shlex
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import trio

from ..expect import Violation
from ..outcome import Outcome, Result, Status, Subject, in_seconds, printable
from .candidate import Candidate
from .verdict import DoesNotApply, Tolerated

if TYPE_CHECKING:
    from ..registry import Check
    from .command import Command

__all__ = ["AT_ONCE", "check_client", "run_check"]

AT_ONCE: Final = 2 * (os.cpu_count() or 1)
"""So many runs of the command go on beside each other."""
RUNS: Final = 4
"""No check runs the command more often: its own time is bounded by so many deadlines."""


async def check_client(
    command: Command,
    checks: Sequence[Check[Candidate]],
    *,
    at_once: int = AT_ONCE,
    told: Callable[[Outcome], None] = lambda outcome: None,
    scope: trio.CancelScope | None = None,
) -> Result:
    """Judge a command.

    Args:
        command: what to run.
        checks: which.
        at_once: how many may run beside each other.
        told: is handed each outcome when it is there.
        scope: ends the run when it is cancelled.

    Returns:
        An outcome of each, in the order given; after a cancellation, those that were there by then.

    Raises:
        Unusable: the command cannot be judged at all.
    """
    started, clock = time.time(), trio.current_time()
    subject, outcomes = Subject("client", _name(command)), dict[str, Outcome]()

    def keep(outcome: Outcome) -> None:
        outcomes[outcome.name] = outcome
        told(outcome)

    with scope or trio.CancelScope() as entered, await Candidate.meet(command) as candidate:
        subject = describe(candidate)
        await _judge(candidate, checks, at_once, keep)
    found = [outcomes[each.name] for each in checks if each.name in outcomes]
    left = len(checks) - len(found) if entered.cancelled_caught else None
    return Result(subject, found, started, trio.current_time() - clock, left=left)


async def _judge(
    candidate: Candidate, checks: Sequence[Check[Candidate]], at_once: int, told: Callable[[Outcome], None]
) -> None:
    limiter = trio.CapacityLimiter(at_once)

    async def run(check: Check[Candidate]) -> None:
        told(await run_check(check, candidate))
        limiter.release_on_behalf_of(check.name)

    async with trio.open_nursery() as nursery:
        for check in checks:
            await limiter.acquire_on_behalf_of(check.name)
            nursery.start_soon(run, check)


def _name(command: Command) -> str:
    return printable(shlex.join(command.words))


def describe(candidate: Candidate) -> Subject:
    """Say what was judged."""
    streams = [stream.procedure.name for stream in candidate.streams]
    calls = [name for conduct in candidate.conducts for name in conduct.names]
    facts = {
        "connections": str(len(candidate.conducts)),
        "calls": f"{len(calls)}: {', '.join(dict.fromkeys(calls))}",
        "streams": ", ".join(streams) or "none",
        "compared": candidate.looks.sameness.value,
    }
    return Subject("client", _name(candidate.command), {name: printable(facts[name]) for name in facts})


async def run_check(check: Check[Candidate], candidate: Candidate) -> Outcome:
    """Run one check; nothing that happens in it raises anything.

    Returns:
        Its outcome: an error in the check itself is a failure too.
    """
    started = trio.current_time()
    for need in check.needs:
        if (reason := need(candidate)) is not None:
            return _outcome(check, Status.NOT_APPLICABLE, reason, 0.0)
    status, detail = Status.PASS, ""
    limit = max(check.limit, RUNS * candidate.command.deadline)
    try:
        with trio.move_on_after(limit) as scope:
            await check.run(candidate)
        if scope.cancelled_caught:
            status, detail = Status.FAIL, f"the check was not over after {in_seconds(limit)}"
    except DoesNotApply as reason:
        status, detail = Status.NOT_APPLICABLE, str(reason)
    except Tolerated as text:
        status, detail = Status.ODDITY, str(text)
    except Violation as violation:
        status, detail = Status.FAIL, str(violation)
    except Exception as error:  # of the check itself: it has found out nothing
        status, detail = Status.FAIL, f"the check broke off: {type(error).__name__}: {error}"
    return _outcome(check, status, printable(detail), trio.current_time() - started)


def _outcome(check: Check[Candidate], status: Status, detail: str, seconds: float) -> Outcome:
    return Outcome(check.name, check.level, check.title, status, detail, seconds, check.about, check.fact)
