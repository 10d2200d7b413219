"""What a client is expected to do under a disturbance, and whether it did.

================  ======================================================================================
``unharmed``      everything as if nothing had been: status, output, what it says on the wire
``reports``       it ends in time, and its status or a line that it writes tells that something is wrong
``ends``          it ends in time, however
================  ======================================================================================

In no case may it crash, or break a rule of the protocol that it keeps otherwise.
"""

from __future__ import annotations

import re
import signal
from typing import TYPE_CHECKING, Final

from ..expect import Violation
from ..outcome import in_seconds
from .conduct import Rule
from .crash import crash

if TYPE_CHECKING:
    from .candidate import Candidate
    from .daemon import MakeScript
    from .run import Run

__all__ = [
    "NO_WORK",
    "DoesNotApply",
    "Tolerated",
    "ends",
    "expect_report",
    "expect_unharmed",
    "judge",
    "reports",
    "tells",
    "unharmed",
    "unharmed_or_told",
]

NO_WORK: Final = "it makes no call but those that open and close a connection"
_TELLS: Final = re.compile(
    r"(?i)error|fail|refus|denied|lost|closed|broken|reset|unable|cannot|can't|invalid|unexpected"
)
_GAVE_UP: Final = frozenset({Rule.WHOLE_FRAMES, Rule.SAYS_CLOSE, Rule.UNREGISTERS, Rule.STREAM_ENDED})
"""Rules about the end of a connection, which a client whose call failed need not come to."""


class DoesNotApply(Exception):
    """The check is about something that the client does not do; the text says what."""


class Tolerated(Exception):
    """The client does otherwise than others, within what the protocol leaves to it; the text says how."""


async def unharmed(candidate: Candidate, script: MakeScript, absent: str = NO_WORK) -> Run:
    """Expect that a disturbance makes no difference.

    Args:
        candidate: the client.
        script: what disturbs it; it notes what it has done.
        absent: why it may have found nothing to do.

    Raises:
        Violation: it makes one.
        DoesNotApply: the script found nothing to do.
    """
    run = await candidate.run(script)
    expect_unharmed(candidate, run, absent)
    return run


def expect_unharmed(candidate: Candidate, run: Run, absent: str) -> None:
    """Judge a run as ``unharmed`` does."""
    judge(candidate, run, absent)
    ended = run.ended
    if ended.status != 0:
        raise Violation(f"it ended with status {ended.status}{_last_words(candidate, run)}")
    difference = candidate.looks.difference(run)
    if difference:
        raise Violation(difference + _last_words(candidate, run))
    _keeps_rules(candidate, run, frozenset())


async def reports(
    candidate: Candidate, script: MakeScript, absent: str = NO_WORK, *, may_cope: bool = False, may_hide: bool = False
) -> Run:
    """Expect that the client ends, and tells of an error.

    Args:
        candidate: the client.
        script: what disturbs it; it notes what it has done.
        absent: why it may have found nothing to do.
        may_cope: coming to the same result in another way is as good.
        may_hide: to come to another result without a word is the program's own choice.

    Raises:
        Violation: it does not.
        Tolerated: it came to another result without a word.
        DoesNotApply: the script found nothing to do.
    """
    run = await candidate.run(script)
    expect_report(candidate, run, absent, may_cope=may_cope, may_hide=may_hide)
    return run


def expect_report(
    candidate: Candidate, run: Run, absent: str, *, may_cope: bool = False, may_hide: bool = False
) -> None:
    """Judge a run as ``reports`` does."""
    judge(candidate, run, absent)
    if -run.ended.status == signal.SIGPIPE:
        raise Tolerated(f"it was ended by SIGPIPE, without a word ({run.notes.said})")
    if not tells(candidate, run) and not (may_cope and candidate.looks.difference(run) is None):
        if may_hide:
            raise Tolerated(f"it makes another result of it, without a word ({run.notes.said})")
        raise Violation(f"it ended with status 0 and wrote nothing of an error ({run.notes.said})")
    _keeps_rules(candidate, run, _GAVE_UP)


async def unharmed_or_told(candidate: Candidate, script: MakeScript, absent: str) -> bool:
    """Expect that a disturbance makes no difference or is told of; tell whether it made none.

    Args:
        candidate: the client.
        script: what disturbs it; it notes what it has done.
        absent: why it may have found nothing to do.

    Raises:
        Violation: the client neither came to the same result nor told of an error.
        DoesNotApply: the script found nothing to do.
    """
    run = await candidate.run(script)
    try:
        expect_unharmed(candidate, run, absent)
    except Violation:
        if run.ended.timed_out or not tells(candidate, run):
            raise
        return False
    return True


async def ends(candidate: Candidate, script: MakeScript, absent: str = NO_WORK) -> Run:
    """Expect that the client ends in time, with whatever result.

    Raises:
        Violation: it does not, or it crashed.
        DoesNotApply: the script found nothing to do.
    """
    run = await candidate.run(script)
    judge(candidate, run, absent)
    return run


def judge(candidate: Candidate, run: Run, absent: str) -> None:
    """Expect what is expected of every run: no crash, and an end in time.

    Raises:
        Violation: there was a crash, or no end.
        DoesNotApply: the script found nothing to do.
    """
    broke = crash(run.ended)
    if broke:
        raise Violation(f"{broke} ({run.notes.said or 'before anything was done to it'})")
    if not run.notes["done"]:
        raise DoesNotApply(absent)
    if run.ended.timed_out:
        raise Violation(f"it had not ended after {in_seconds(candidate.command.deadline)} ({run.notes.said})")


def tells(candidate: Candidate, run: Run) -> bool:
    """Tell whether a run's status or output speaks of an error."""
    looks = candidate.looks
    if run.ended.status != 0 or looks.new_errors(run):
        return True
    return any(_TELLS.search(line) for line in looks.new_lines(run))


def _keeps_rules(candidate: Candidate, run: Run, excused: frozenset[Rule]) -> None:
    """Expect that no rule of the protocol is broken that the client keeps when nothing disturbs it."""
    known = {rule for conduct in candidate.conducts for rule in conduct.broken}
    for conduct in run.conducts:
        for rule, text in conduct.broken.items():
            if rule not in known and rule not in excused:
                raise Violation(f"it broke a rule then: {text}")


def _last_words(candidate: Candidate, run: Run) -> str:
    new = candidate.looks.new_errors(run)
    return f", saying {new[-1]!r}" if new else ""
