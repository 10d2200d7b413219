"""Beginning and ending the terminal view; Textual is loaded only then."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...recording.files import open_recording
from ..feed import Feed
from ..options import ViewOptions

if TYPE_CHECKING:
    from .source import Source

__all__ = ["NoTerminal", "explore", "require", "run"]

_NICE: Final = 5


class NoTerminal(RuntimeError):
    """The view cannot be shown; the text says why, and what helps."""


def require() -> None:
    """See that the view can be shown.

    Raises:
        NoTerminal: it cannot.
    """
    try:
        import textual  # noqa: F401
    except ImportError:
        raise NoTerminal("the terminal view needs Textual: pip install 'virtwire[views]'") from None
    for name, stream in (("standard input", sys.__stdin__), ("standard error", sys.__stderr__)):
        if stream is None or not stream.isatty():
            raise NoTerminal(f"the terminal view needs a terminal, and {name} is none")


def run(feed: Feed, options: ViewOptions) -> None:
    """Show what a live feed brings, until the user has seen enough.

    Raises:
        NoTerminal: it cannot be shown.
    """
    require()
    from .source import FeedSource

    os.nice(_NICE)  # whoever is watched goes first
    _show(FeedSource(feed), options)


def explore(path: str | Path, options: ViewOptions) -> None:
    """Show what is in a recording, until the user has seen enough.

    Raises:
        NoTerminal: it cannot be shown.
        RecordingError: the file is no recording.
    """
    require()
    from .source import RecordingSource

    with open_recording(path) as recording:
        _show(RecordingSource(recording), options)


def _show(source: Source, options: ViewOptions) -> None:
    from .app import TapApp

    TapApp(source, options).run()
