"""Beginning and ending the terminal view; Textual is loaded only then."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..feed import Feed
from ..options import ViewOptions

if TYPE_CHECKING:
    from ...recording.files import Recording
    from .source import Source

__all__ = ["NoTerminal", "explore", "require", "run"]


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
        raise NoTerminal(
            "the terminal view needs Textual: in virtwire's clone, pip install '.[views]' brings it"
        ) from None
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

    _show(FeedSource(feed), options)


def explore(recording: Recording, options: ViewOptions, *, utc: bool = False, relative: bool = False) -> None:
    """Show what is in a recording, until the user has seen enough.

    Args:
        recording: it, not read yet.
        options: what the user chose.
        utc: times of day are in UTC rather than in the zone of this machine.
        relative: times count from the beginning of the recording.

    Raises:
        NoTerminal: it cannot be shown.
    """
    require()
    from .source import RecordingSource

    _show(RecordingSource(recording, relative=relative), options, utc=utc)


def _show(source: Source, options: ViewOptions, *, utc: bool = False) -> None:
    from .app import TapApp

    TapApp(source, options, utc=utc).run()
