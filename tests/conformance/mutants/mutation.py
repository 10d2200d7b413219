"""What a mutation is: a change to virtwired, made in a process of its own before it serves, that breaks one rule."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from typing import NamedTuple

FRAMEWORK = ("__main__", "changes", "judge", "mutation", "worlds")
DEFAULT_WORLD = "unix"


class Mutation(NamedTuple):
    """One.

    Attributes:
        name: ``area.what-is-broken``.
        kills: the checks that must fail by it, and no other may.
        apply: makes the change, in the process of the daemon.
        text: what is broken, in a sentence.
        world: how the daemon is set up and reached, see ``worlds``.
        alone: what is broken would break other checks beside: they are made one after the other.
    """

    name: str
    kills: frozenset[str]
    apply: Callable[[], None]
    text: str
    world: str
    alone: bool

    @property
    def areas(self) -> frozenset[str]:
        """The first parts of its name, and of those of the checks that must fail by it."""
        return frozenset(name.partition(".")[0] for name in (self.name, *self.kills))


_MUTATIONS: dict[str, Mutation] = {}


def mutation(
    name: str, *kills: str, world: str = DEFAULT_WORLD, alone: bool = False
) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Make a mutation of a function that applies it; its docstring says what is broken."""

    def register(apply: Callable[[], None]) -> Callable[[], None]:
        text = inspect.getdoc(apply)
        assert text, f"{name} has no docstring"
        assert name not in _MUTATIONS, f"two mutations have the name {name}"
        assert kills, f"{name} kills nothing"
        _MUTATIONS[name] = Mutation(name, frozenset(kills), apply, text, world, alone)
        return apply

    return register


def mutations() -> list[Mutation]:
    """Return all mutations, by area."""
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if module.name not in FRAMEWORK:
            importlib.import_module(f"{package}.{module.name}")
    return list(_MUTATIONS.values())
