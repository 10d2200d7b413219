"""What a mutation is: a change to virtwired, made in a process of its own before it serves, that breaks one rule."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from typing import Any, NamedTuple

from virtwire.server.handlers import HANDLERS

FRAMEWORK = ("__main__", "judge", "mutation", "worlds")
DEFAULT_WORLD = "unix"


class Mutation(NamedTuple):
    """One.

    Attributes:
        name: ``area.what-is-broken``.
        kills: the checks that must fail by it, and no other may.
        apply: makes the change, in the process of the daemon.
        text: what is broken, in a sentence.
        world: how the daemon is set up and reached, see ``worlds``.
    """

    name: str
    kills: frozenset[str]
    apply: Callable[[], None]
    text: str
    world: str


_MUTATIONS: dict[str, Mutation] = {}


def mutation(name: str, *kills: str, world: str = DEFAULT_WORLD) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Make a mutation of a function that applies it; its docstring says what is broken."""

    def register(apply: Callable[[], None]) -> Callable[[], None]:
        text = inspect.getdoc(apply)
        assert text, f"{name} has no docstring"
        assert name not in _MUTATIONS, f"two mutations have the name {name}"
        assert kills, f"{name} kills nothing"
        _MUTATIONS[name] = Mutation(name, frozenset(kills), apply, text, world)
        return apply

    return register


def mutations() -> list[Mutation]:
    """Return all mutations, by area."""
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if module.name not in FRAMEWORK:
            importlib.import_module(f"{package}.{module.name}")
    return list(_MUTATIONS.values())


# What changes are made of


def replace(owner: Any, name: str, make: Callable[[Any], Any]) -> None:
    """Replace an attribute of a module or a class by what ``make`` makes of it."""
    old = inspect.getattr_static(owner, name)
    if isinstance(old, staticmethod):
        setattr(owner, name, staticmethod(make(old.__func__)))
    elif isinstance(old, property):
        setattr(owner, name, property(make(old.fget), old.fset))
    else:
        setattr(owner, name, make(old))


def replace_handler(name: str, make: Callable[[Any], Any]) -> None:
    """Replace the handler of a procedure; None stands for one that there is not."""
    HANDLERS[name] = make(HANDLERS.get(name))
