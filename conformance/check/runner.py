"""Running the checks of a daemon: several at a time, each within its limit, each cleaned up after."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import trio

from .daemon import Daemon
from .expect import Violation
from .oddities import explain
from .outcome import Outcome, Result, Status, in_seconds, printable
from .session import PATIENCE
from .trial import Trial, clean_up_after_all

if TYPE_CHECKING:
    from .registry import Check

__all__ = ["AT_ONCE", "check_daemon", "run_check"]

AT_ONCE: Final = 8
"""So many checks run beside each other."""

GONE: Final = "the daemon is gone"


async def check_daemon(
    daemon: Daemon,
    checks: Sequence[Check[Trial]],
    *,
    at_once: int = AT_ONCE,
    told: Callable[[Outcome], None] = lambda outcome: None,
    scope: trio.CancelScope | None = None,
) -> Result:
    """Run checks against a daemon.

    Args:
        daemon: not started yet.
        checks: which.
        at_once: how many may run beside each other; those that must be alone are run after all others.
        told: is handed each outcome when it is there.
        scope: ends the run when it is cancelled.

    Returns:
        An outcome of each, in the order given; those that a daemon which went away left undone have failed. After a
        cancellation, the outcomes that were there by then.

    Raises:
        Unusable: the daemon cannot be reached or cannot be checked.
    """
    started, clock = time.time(), trio.current_time()
    run = _Run(daemon, told)
    with scope or trio.CancelScope() as entered:
        await daemon.start()
        try:
            await run.all(checks, at_once)
        finally:
            if run.lost is None:
                await clean_up_after_all(daemon)
            daemon.close()
    outcomes = [run.outcomes[each.name] for each in checks if each.name in run.outcomes]
    left = len(checks) - len(outcomes) if entered.cancelled_caught else None
    return Result(daemon.subject, outcomes, started, trio.current_time() - clock, run.lost, left, daemon.remains)


class _Run:
    """The outcomes so far, and whether the daemon is there at all."""

    def __init__(self, daemon: Daemon, told: Callable[[Outcome], None]) -> None:
        self.outcomes: dict[str, Outcome] = {}
        self.lost: str | None = None
        self._daemon = daemon
        self._told = told

    async def all(self, checks: Sequence[Check[Trial]], at_once: int) -> None:
        """Run those that may be run beside others, then those that must be alone."""
        together = sorted([each for each in checks if not each.alone], key=lambda each: not each.first)
        limiter = trio.CapacityLimiter(at_once)
        async with trio.open_nursery() as nursery:
            for check in together:
                await limiter.acquire_on_behalf_of(check.name)
                nursery.start_soon(self.one, check, limiter)
        for check in checks:
            if check.alone:
                await self.one(check)

    async def one(self, check: Check[Trial], limiter: trio.CapacityLimiter | None = None) -> None:
        """Run one check, unless the daemon is gone."""
        if self.lost is None:
            outcome = await run_check(check, self._daemon)
            if outcome.status is Status.FAIL and not await self._daemon.is_alive():
                self.lost = f"{GONE} since the checks that ran beside {check.name}"
        else:
            outcome = check.ended(Status.FAIL, f"not run: {self.lost}")
        self.outcomes[check.name] = outcome
        self._told(outcome)
        if limiter is not None:
            limiter.release_on_behalf_of(check.name)


async def run_check(check: Check[Trial], daemon: Daemon) -> Outcome:
    """Run one check against a daemon that was started; nothing that it does raises anything.

    Returns:
        Its outcome: an error in the check itself is a failure too.
    """
    for need in check.needs:
        if (reason := need(daemon)) is not None:
            return check.ended(Status.NOT_APPLICABLE, printable(reason))
    trial = Trial(daemon)
    begun = trio.current_time()
    limit = check.limit * max(1.0, daemon.patience / PATIENCE)  # who is patient with a wait is so with a check
    status, detail, passed = Status.PASS, "", False
    try:
        with trio.move_on_after(limit) as scope:
            await check.run(trial)
        passed = not scope.cancelled_caught
        if not passed:
            status, detail = Status.FAIL, f"the check was not over after {in_seconds(limit)}"
    except Exception as error:
        status, detail = _judge(check, daemon, trial, error)
    finally:
        await trial.clean_up(passed=passed)
    return check.ended(status, detail, trio.current_time() - begun)


def _judge(check: Check[Trial], daemon: Daemon, trial: Trial, error: Exception) -> tuple[Status, str]:
    """Say what a check that raised something has found out."""
    reason = _reason(error)
    if not isinstance(reason, Violation):  # of the check itself: it has found out nothing
        return Status.FAIL, printable(f"the check broke off: {type(reason).__name__}: {reason}")
    seen = printable(str(reason)).replace(trial.name, "NAME")
    fact = explain(check.name, seen, daemon)
    return (Status.FAIL, seen) if fact is None else (Status.ODDITY, f"{seen}: {fact}")


def _reason(error: BaseException) -> BaseException:
    """Return the first violation in the groups that nurseries raise, or the first of what else there is."""
    if not isinstance(error, BaseExceptionGroup):
        return error
    inner = [_reason(each) for each in error.exceptions]
    return next((each for each in inner if isinstance(each, Violation)), inner[0])
