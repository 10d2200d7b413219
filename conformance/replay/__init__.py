"""Playing a recording's client against a daemon, or its daemon for a client, and comparing what comes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .report import Finding, Report
    from .server import Options, Served, serve_recording

__all__ = ["Finding", "Options", "Report", "Served", "serve_recording"]


def __getattr__(name: str) -> Any:
    """Import what is asked for: comparing needs no server."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    place = "report" if name in ("Finding", "Report") else "server"
    return getattr(import_module(f"{__name__}.{place}"), name)
