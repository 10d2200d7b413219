"""Looking for marks: the language of ``--filter``, made easy for a search field."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Final

from ...decode.filters import KINDS, Filter, FilterError
from .follow import Wanted
from .marks import Mark, Timeline

__all__ = ["MAX_TEXT", "read_search", "search"]

MAX_TEXT: Final = 500
"""A search is no longer."""

_JOINING: Final = frozenset({"and", "or", "not", "error", "unanswered"})
_WORD: Final = re.compile(r"""[()]|(?:[^\s()"]|"[^"]*")+|\s+""")


def read_search(text: str) -> Wanted | None:
    """Read what somebody typed: a filter in which a bare word stands for procedures and objects that contain it.

    ``error dumpxml`` is ``error (procedure=*dumpxml* or object=*dumpxml*)``; a bare kind, ``events``, is that kind.

    Returns:
        What tells whether a mark is wanted; None when everything is.

    Raises:
        FilterError: it is no filter; the text is for the user.
    """
    if len(text) > MAX_TEXT:
        raise FilterError(f"a search of more than {MAX_TEXT} characters")
    chosen = Filter(["".join(_easy(text))])
    if chosen.empty:
        return None
    return lambda mark: chosen(mark.happening())


def _easy(text: str) -> Iterator[str]:
    at = 0
    for found in _WORD.finditer(text):
        if found.start() != at:
            raise FilterError(f"a quote is not closed in '{text}'")
        at = found.end()
        yield _expanded(found[0])
    if at != len(text):
        raise FilterError(f"a quote is not closed in '{text}'")


def _expanded(word: str) -> str:
    lower = word.lower()
    if not word.strip() or word in "()" or "=" in word or lower in _JOINING:
        return word
    if lower in KINDS or (lower.endswith("s") and lower[:-1] in KINDS):
        return f"kind={lower if lower in KINDS else lower[:-1]}"
    value = word.replace('"', "")
    return f'(procedure="*{value}*" or object="*{value}*")'


def search(
    timeline: Timeline, wanted: Wanted | None, before: int | None, limit: int, seconds: float
) -> tuple[list[Mark], int | None, int]:
    """Look for marks from the newest to the oldest.

    Args:
        timeline: what is searched.
        wanted: which; None for all.
        before: the id of the mark at which to begin, itself left out; None for the newest.
        limit: how many marks are enough.
        seconds: how long to look at most.

    Returns:
        The marks; the id to go on before, None when there are no more; and at how many marks it looked.
    """
    until = time.monotonic() + seconds
    found: list[Mark] = []
    looked = 0
    for mark in timeline.newest(before):
        if len(found) >= limit or (looked % 16 == 15 and time.monotonic() > until):
            return found, mark.id + 1, looked
        looked += 1
        if wanted is None or wanted(mark):
            found.append(mark)
    return found, None, looked
