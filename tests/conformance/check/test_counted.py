"""The checks of a list's count: what others make and remove meanwhile is no fault of the daemon's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from types import SimpleNamespace
from typing import Any, cast

import pytest
import trio
from virtwire.conformance.check.expect import Violation
from virtwire.conformance.check.oddities import ODDITIES
from virtwire.conformance.check.server.lists import DOMAINS, counted
from virtwire.conformance.check.trial import Trial

Answer = tuple[int, int]
"""How many entries a list has, and the count beside it."""

(UNCOUNTED,) = (each.seen for each in ODDITIES if each.check == "lists.interfaces-counted")
"""A real daemon's fault is known by what the check says of it."""

STILL: Sequence[Answer] = [(2, 2), (0, 2), (2, 2)]
MADE: Sequence[Answer] = [(2, 2), (0, 3), (3, 3)]
MADE_AND_REMOVED: Sequence[Answer] = [(2, 2), (0, 3), (2, 2)]


def check(answers: Sequence[Answer], *, for_ever: bool = False) -> int:
    """Make the check of a daemon that answers so, again and again if it does so for ever; return the calls."""
    left = iter(cycle(answers) if for_ever else answers)
    calls = []

    async def call(procedure: str, *args: Any) -> Any:
        calls.append((procedure, args))
        size, count = next(left)
        return SimpleNamespace(domains=list(range(size)), ret=count)

    async def opened() -> Any:
        return SimpleNamespace(call=call)

    trio.run(counted, cast(Trial, SimpleNamespace(open=opened)), DOMAINS)
    return len(calls)


@pytest.mark.parametrize("before", [[], MADE, MADE_AND_REMOVED, [*MADE_AND_REMOVED, *MADE, *MADE_AND_REMOVED]])
def test_what_others_do_meanwhile_is_looked_past(before: Sequence[Answer]) -> None:
    assert check([*before, *STILL]) == len(before) + 3


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        (MADE_AND_REMOVED, "^count without the entries: 3 instead of 2$"),
        ([(2, 2), (0, 0), (2, 2)], f"^{UNCOUNTED}$"),
        ([(5, 5), (0, 0), (5, 5)], f"^{UNCOUNTED}$"),
        ([*MADE, *MADE_AND_REMOVED], "^count without the entries: 3 instead of 2$"),
        (MADE, "^the objects of the host change all the time$"),
        ([(2, 2), (1, 2), (2, 2)], "^entries that were not asked for: 1 instead of 0$"),
    ],
)
def test_what_goes_on_is_wrong(answers: Sequence[Answer], text: str) -> None:
    with pytest.raises(Violation, match=text):
        check(answers, for_ever=True)
