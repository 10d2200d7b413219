"""One line of the sweep: a call of libvirt-python, the same with our client, and how the two are to be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any, NamedTuple

Scope = SimpleNamespace
"""What lines may use: ``c`` (a connection), ``x`` (the documents of ``documents.py``), and what lines before named."""

TEST = "test"
QEMU = "qemu"


class Step(NamedTuple):
    """One call on both sides.

    Attributes:
        theirs: for oracle_calls.py, ``EXPRESSION`` or ``name = EXPRESSION``; the name is given to our result too.
        ours: the same with our client; what it returns is awaited where it can be.
        see: brings our result into the form of theirs.
        both: what of the two results is compared, where they cannot be equal.
        on: the one driver that it is for.
    """

    theirs: str
    ours: Callable[[Any], Any]
    see: Callable[[Any], Any] | None = None
    both: Callable[[Any], Any] | None = None
    on: str | None = None


def shape(value: Any) -> Any:
    """Keep names and types; times, sizes and counters differ from call to call."""
    if isinstance(value, Mapping):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shape(item) for item in value]
    return type(value).__name__


def kind(value: Any) -> str:
    """Keep only what kind of value it is: even how many there are differs from call to call."""
    return type(value).__name__


def in_order(value: Any) -> Any:
    """Sort what has no order: libvirt's hash tables."""
    return sorted(value, key=repr) if isinstance(value, list) else value


def nothing(_value: Any) -> None:
    """Keep only that it succeeded."""
