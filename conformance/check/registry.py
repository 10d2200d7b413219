"""The checks: what is known of one, how it is made of a function, and how some are chosen."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Final, Generic, TypeVar

from .outcome import Level, Outcome, Status

__all__ = ["Check", "Need", "Registry", "choose"]

_T = TypeVar("_T")
_Function = TypeVar("_Function", bound=Callable[..., Awaitable[None]])

LIMIT: Final = 30.0
"""Seconds that a check may take."""

Need = Callable[[Any], str | None]
"""Tells of a subject why a check does not apply to it, or None if it does."""


@dataclass(frozen=True, slots=True)
class Check(Generic[_T]):
    """One rule, and the function that finds out whether a subject keeps it.

    Attributes:
        name: ``area.rule``, in lower case with hyphens.
        title: the rule, in a line.
        level: what it belongs to.
        fact: what is known to be so, and of whom.
        about: what the check does and why: the function's docstring.
        run: takes what the checks of its registry take; returns if the rule is kept, raises ``Violation`` if not.
        needs: what the subject must have for it.
        alone: it is not run beside others.
        limit: seconds that it may take.
        first: it takes long and is begun before others, so that it is over when they are.
    """

    name: str
    title: str
    level: Level
    fact: str
    about: str
    run: Callable[[_T], Awaitable[None]]
    needs: Sequence[Need] = ()
    alone: bool = False
    limit: float = LIMIT
    first: bool = False

    @property
    def area(self) -> str:
        """The first part of the name."""
        return self.name.partition(".")[0]

    def ended(self, status: Status, detail: str = "", seconds: float = 0.0) -> Outcome:
        """Make an outcome of it; see ``Outcome``."""
        return Outcome(self.name, self.level, self.title, status, detail, seconds, self.about, self.fact)


class Registry(Generic[_T]):
    """The checks of one kind of subject, by name, in the order in which they were written."""

    def __init__(self) -> None:
        self._checks: dict[str, Check[_T]] = {}

    def __iter__(self) -> Iterator[Check[_T]]:
        return iter(self._checks.values())

    def __len__(self) -> int:
        return len(self._checks)

    def __getitem__(self, name: str) -> Check[_T]:
        return self._checks[name]

    def __contains__(self, name: str) -> bool:
        return name in self._checks

    def check(
        self,
        name: str,
        *,
        title: str,
        fact: str,
        level: Level = Level.CORE,
        needs: Sequence[Need] = (),
        alone: bool = False,
        limit: float = LIMIT,
        first: bool = False,
        cases: Mapping[str, Any] | None = None,
    ) -> Callable[[_Function], _Function]:
        """Make a check of a coroutine function; its docstring says what it does and why.

        Args:
            name: see ``Check``; with cases it has a place for a case's name, as in ``framing.length-{}``.
            title: with cases it has such a place too.
            fact: see ``Check``, likewise the other arguments.
            level: see ``Check``.
            needs: see ``Check``.
            alone: see ``Check``.
            limit: see ``Check``.
            first: see ``Check``.
            cases: makes a check of each: the key is its name, the value is handed to the function as a second argument.

        Raises:
            ValueError: a name is taken, or there is no docstring.
        """

        def register(function: _Function) -> _Function:
            about = inspect.getdoc(function)
            if not about:
                raise ValueError(f"{name} has no docstring")
            for case, value in (cases or {"": None}).items():
                self._add(
                    Check(
                        name.format(case) if cases else name,
                        title.format(case) if cases else title,
                        level,
                        fact,
                        about,
                        functools.partial(_with, function, value) if cases else function,
                        tuple(needs),
                        alone,
                        limit,
                        first,
                    )
                )
            return function

        return register

    def _add(self, check: Check[_T]) -> None:
        if check.name in self._checks:
            raise ValueError(f"two checks have the name {check.name}")
        self._checks[check.name] = check


def _with(function: Callable[..., Awaitable[None]], value: object, subject: object) -> Awaitable[None]:
    return function(subject, value)


def choose(
    checks: Registry[_T],
    levels: Sequence[Level] = (),
    only: Sequence[str] = (),
    exclude: Sequence[str] = (),
) -> list[Check[_T]]:
    """Choose checks.

    Args:
        checks: all there are.
        levels: of these levels; none means all.
        only: whose names match one of these patterns (``*``, ``?``, ``[...]``); none means all.
        exclude: and none of these.
    """
    return [
        each
        for each in checks
        if (not levels or each.level in levels)
        and (not only or _matches(each.name, only))
        and not _matches(each.name, exclude)
    ]


def _matches(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
