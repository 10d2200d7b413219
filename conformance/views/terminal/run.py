"""Beginning and ending the terminal view; Textual is loaded only then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...recording.files import open_recording
from ..feed import Feed
from ..options import ViewOptions

if TYPE_CHECKING:
    from .source import Source

__all__ = ["NoTextual", "explore", "run"]


class NoTextual(RuntimeError):
    """Textual is not installed; the text says how it gets there."""

    def __init__(self) -> None:
        super().__init__("the terminal view needs Textual: pip install 'virtwire[views]'")


def require() -> None:
    """See that the view can be shown.

    Raises:
        NoTextual: it cannot.
    """
    try:
        import textual  # noqa: F401
    except ImportError:
        raise NoTextual from None


def run(feed: Feed, options: ViewOptions) -> None:
    """Show what a live feed brings, until the user has seen enough.

    Raises:
        NoTextual: Textual is not installed.
    """
    require()
    from .source import FeedSource

    _show(FeedSource(feed), options)


def explore(path: str | Path, options: ViewOptions) -> None:
    """Show what is in a recording, until the user has seen enough.

    Raises:
        NoTextual: Textual is not installed.
        RecordingError: the file is no recording.
    """
    require()
    from .source import RecordingSource

    with open_recording(path) as recording:
        _show(RecordingSource(recording), options)


def _show(source: Source, options: ViewOptions) -> None:
    from .app import TapApp

    TapApp(source, options).run()
