"""See the wire, keep it, play it back, judge it: the conformance tools.

Imports the client, the server and the protocol; nothing imports this. The names below are imported when they are first
used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .check.daemon import Daemon, Unusable
    from .check.outcome import Level, Outcome, Result, Status, Subject
    from .check.registry import Check, Registry, choose
    from .check.runner import check_daemon
    from .check.server import checks

__all__ = [
    "Check",
    "Daemon",
    "Level",
    "Outcome",
    "Registry",
    "Result",
    "Status",
    "Subject",
    "Unusable",
    "check_daemon",
    "checks",
    "choose",
]

_PLACES = {
    "check.daemon": ("Daemon", "Unusable"),
    "check.outcome": ("Level", "Outcome", "Result", "Status", "Subject"),
    "check.registry": ("Check", "Registry", "choose"),
    "check.runner": ("check_daemon",),
    "check.server": ("checks",),
}


def __getattr__(name: str) -> Any:
    for place, names in _PLACES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{place}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
